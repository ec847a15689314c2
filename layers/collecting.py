# SPDX-License-Identifier: GPL-2.0-or-later
"""Let Python collect garbage in the thread of the window only.

Python collects in whichever thread happens to ask for memory, and what it collects may be windows, timers and layers.
These belong to the thread of the window: to delete them from another one ends QGIS, now and then.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QCoreApplication, QThread


class _Collector:
    """Count who wants no garbage to be collected, and know whether Python collected before the first of them."""

    def __init__(self):
        self._lock = threading.Lock()
        self._pauses = 0
        self._was_on = False

    def pause(self) -> None:
        with self._lock:
            if not self._pauses:
                self._was_on = gc.isenabled()
                gc.disable()
            self._pauses += 1

    def resume(self) -> None:
        with self._lock:
            self._pauses -= 1
            if not self._pauses and self._was_on:
                gc.freeze()  # these two set Python's count of new objects to zero: else it collects at once, and here
                gc.unfreeze()
                gc.enable()


COLLECTOR = _Collector()
"""The window pauses it before it starts a task, and lets it resume when the task has ended."""


@contextmanager
def no_collecting() -> Iterator[None]:
    """Collect no garbage while a thread other than that of the window is busy in here, whoever started it."""
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() is application.thread():
        yield
        return
    COLLECTOR.pause()
    try:
        yield
    finally:
        COLLECTOR.resume()
