# SPDX-License-Identifier: GPL-2.0-or-later
"""Offer one thing that can be made: a button, what it makes, and why it cannot be made now."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class Offer(QWidget):
    """Hold a button with a line of explanation below it.

    Parameters
    ----------
    text : str
        On the button.
    line : str
        What it makes.
    algorithm : str
        Id of the algorithm that it opens, where it opens one: the line ends with its name in the toolbox.
    """

    def __init__(self, text: str, line: str, algorithm: str = "", parent=None):
        super().__init__(parent)
        found = QgsApplication.processingRegistry().algorithmById(algorithm) if algorithm else None
        in_toolbox = self.tr("In the toolbox: {name}.").format(name=found.displayName()) if found is not None else ""
        self.line = f"{line} {in_toolbox}".strip()
        self.button, self.told = QPushButton(text, self), QLabel(line, self)
        self.told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.button)
        layout.addWidget(self.told)

    def show_reason(self, reason: str) -> None:
        """Say why this cannot be made now, with the way out; nothing where it can."""
        self.button.setEnabled(not reason)
        self.tell(reason)

    def tell(self, news: str) -> None:
        """Say something after the line."""
        told = f"{self.line} {news}" if news else self.line
        self.told.setText(told)
        self.button.setAccessibleDescription(told)
