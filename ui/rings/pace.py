# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell what changes under the mouse no more often than a screen can show it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QTimer

FRAME_MS = 16


class Pace(QObject):
    """Pass on the last of the values that come within one frame of the screen."""

    def __init__(self, pass_on: Callable[[object], None], parent: QObject):
        super().__init__(parent)
        self._pass_on = pass_on
        self._value = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._pass)

    def offer(self, value: object) -> None:
        """Take a value that may be passed on."""
        self._value = value
        if not self._timer.isActive():
            self._timer.start()

    def forget(self) -> None:
        """Pass nothing on of what was offered."""
        self._timer.stop()
        self._value = None

    def _pass(self) -> None:
        if self._value is not None:
            self._pass_on(self._value)
