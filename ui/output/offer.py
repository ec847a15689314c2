# SPDX-License-Identifier: GPL-2.0-or-later
"""Offer one thing that can be made: a button, what it makes, and why it cannot be made now."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class Offer(QWidget):
    """Hold a button with a line of explanation below it.

    Parameters
    ----------
    text : str
        On the button.
    line : str
        What it makes.
    """

    def __init__(self, text: str, line: str, parent=None):
        super().__init__(parent)
        self.line = line
        self.button, self.told = QPushButton(text, self), QLabel(line, self)
        self.told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.button)
        layout.addWidget(self.told)

    def show_reason(self, reason: str) -> None:
        """Say why this cannot be made now, with the way out; nothing where it can."""
        told = f"{self.line} {reason}" if reason else self.line
        self.button.setEnabled(not reason)
        self.told.setText(told)
        self.button.setAccessibleDescription(told)
