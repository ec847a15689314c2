# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring what an algorithm says in another thread to the window."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal


class Said(QgsProcessingFeedback):
    """Pass on what an algorithm says; it speaks from another thread, and signals cross over."""

    spoke = pyqtSignal(str)

    def __init__(self):
        super().__init__(False)
        self.error = ""

    def setProgressText(self, text: str) -> None:
        super().setProgressText(text)
        self.spoke.emit(text)

    def pushInfo(self, info: str) -> None:
        super().pushInfo(info)
        self.spoke.emit(info)

    def pushWarning(self, warning: str) -> None:
        super().pushWarning(warning)
        self.spoke.emit(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N803 - QGIS's name
        super().reportError(error, fatalError)
        self.error = error
        self.spoke.emit(error)
