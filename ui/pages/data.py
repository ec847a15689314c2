# SPDX-License-Identifier: GPL-2.0-or-later
"""Say which layer is what."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget


class DataPage(QWidget):
    """Say which layer is what.

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
