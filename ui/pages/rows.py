# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay labels beside their editors, so that long labels wrap and nothing is cut off in a narrow panel."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QWidget

LABEL_SHARE, EDITOR_SHARE = 4, 5


class Rows(QGridLayout):
    """Lay one row an editor; unlike a form layout it gives a wrapped label the height that it needs."""

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.setColumnStretch(0, LABEL_SHARE)
        self.setColumnStretch(1, EDITOR_SHARE)
        self.setVerticalSpacing(4)

    def add(self, text: str, widget: QWidget) -> QLabel:
        """Add a row and return its label, from which a mnemonic leads to the widget."""
        label = QLabel(text, self.parentWidget())
        label.setWordWrap(True)
        label.setBuddy(widget)
        row = self.rowCount()
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(widget, row, 1)
        return label
