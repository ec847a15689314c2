# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep unsaved rings against a crash, and offer back what a crash has left."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..layers.rings.journal import Recovered, RingJournal, discard, restore, unsaved


class RingKeeper(QObject):
    """Write what is unsaved of the ring layer at hand, from when it is there until it goes.

    Parameters
    ----------
    session : Session
    """

    changed = pyqtSignal()

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self._session = session
        self._journal: RingJournal | None = None
        self._layer_id = ""
        self._left: Recovered | None = None
        self._put_back: set[str] = set()
        for signal in (session.project_changed, session.layers_changed, session.rings_changed):
            signal.connect(self.attend)
        self.attend()

    @property
    def left(self) -> Recovered | None:
        """Return what a crash has left of the layer, as long as nobody has decided about it."""
        return self._left

    def attend(self) -> None:
        """Look which layer holds the rings now."""
        layer = self._session.ring_layer()
        found = layer.id() if layer is not None else ""
        if found == self._layer_id:
            return
        self.close()
        self._layer_id = found
        if layer is not None:
            self._left = self._left_of(layer)
            self._journal = RingJournal(layer)
        self.changed.emit()

    def restore(self) -> int:
        """Put back into the edit buffer what a crash left; return how many rings."""
        layer, left = self._session.ring_layer(), self._left
        if layer is None or left is None:
            return 0
        count = restore(layer, left)
        self._put_back.add(left.path)  # it stays beside the layer until all of it is saved
        self._decided()
        return count

    def discard(self) -> str:
        """Take away what a crash left; return the new name of the file where that may be needed still."""
        kept = "" if self._left is None else discard(self._left)
        self._decided()
        return kept

    def close(self) -> None:
        """Let go of the layer."""
        if self._journal is not None:
            self._journal.stop()
        self._journal = self._left = None
        self._layer_id = ""

    def _left_of(self, layer: QgsVectorLayer) -> Recovered | None:
        left = unsaved(layer)
        return None if left is None or left.path in self._put_back else left

    def _decided(self) -> None:
        layer = self._session.ring_layer()
        self._left = None if layer is None else self._left_of(layer)
        self.changed.emit()
