# SPDX-License-Identifier: GPL-2.0-or-later
"""Let a map tool have the keys that it answers to, before the map pans with them or QGIS's menus take them."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DIGITS = "0123456789"
_NO_COMMAND = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class CanvasKeys(QObject):
    """Pass the keys of a canvas to a tool while the tool is active.

    Without it ``Ctrl+D`` would take the layer out of the project, and arrows would pan, as QGIS has it.

    Parameters
    ----------
    canvas : QgsMapCanvas
    press : callable
        Gets a key that is pressed, and returns what to do, or None where the key is not the tool's.
    release : callable
        Called when a key is let go, or when the map is no longer what the keyboard works on.
    """

    def __init__(self, canvas, press: Callable[[QKeyEvent], Callable | None], release: Callable[[], None]):
        super().__init__(canvas)
        self._canvas, self._press, self._release = canvas, press, release
        self._listening = False

    def listen(self, wanted: bool) -> None:
        """Begin or stop passing keys."""
        if wanted and not self._listening:
            self._canvas.installEventFilter(self)
        elif self._listening and not wanted:
            self._canvas.removeEventFilter(self)
        self._listening = wanted

    def eventFilter(self, watched, event) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and self._press(event) is not None:
            event.accept()
            return True
        if kind == QEvent.Type.KeyPress:
            deed = self._press(event)
            if deed is not None:
                deed()
                return True
        elif kind == QEvent.Type.FocusOut or (kind == QEvent.Type.KeyRelease and not event.isAutoRepeat()):
            self._release()
        return False


def digit_of(event: QKeyEvent) -> str:
    """Return the digit of a key, or nothing; with Ctrl or Alt it is a command and none."""
    commanded = event.modifiers() & ~_NO_COMMAND
    return event.text() if event.text() and event.text() in DIGITS and not commanded else ""
