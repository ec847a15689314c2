# SPDX-License-Identifier: GPL-2.0-or-later
"""Remember how a user likes to draw rings."""

from __future__ import annotations

from qgis.core import QgsSettings

from ...layers.rings.sketch import CENTRE, POINTS

WAY, CELLS = "veerkrachtkaarten/rings/way", "veerkrachtkaarten/rings/snap_to_cells"


class DrawSettings:
    """Keep the way of drawing and the tick of snapping to cells in QGIS's settings, or in others like them."""

    def __init__(self, store=None):
        self._store = QgsSettings() if store is None else store

    @property
    def way(self) -> str:
        """Return one of :data:`~...layers.ringsketch.POINTS`."""
        kept = self._store.value(WAY, CENTRE)
        return kept if kept in POINTS else CENTRE

    @way.setter
    def way(self, way: str) -> None:
        self._store.setValue(WAY, way)

    @property
    def snap_to_cells(self) -> bool:
        """Tell whether points jump to corners and centres of cells."""
        return self._store.value(CELLS, True, type=bool)

    @snap_to_cells.setter
    def snap_to_cells(self, wanted: bool) -> None:
        self._store.setValue(CELLS, wanted)
