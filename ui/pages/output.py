# SPDX-License-Identifier: GPL-2.0-or-later
"""Open what was made."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget


class OutputPage(QWidget):
    """Open what was made.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("This page is empty as yet."), self))
        layout.addStretch()
