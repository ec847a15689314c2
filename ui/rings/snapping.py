# SPDX-License-Identifier: GPL-2.0-or-later
"""Let a point under the cursor jump to what QGIS snaps to, to centres of rings, and to cells."""

from __future__ import annotations

import math
from collections.abc import Iterable

from qgis.core import QgsPointLocator
from qgis.gui import QgsSnapIndicator

from ...core.focus.circle import Circle
from ...core.grid import HECTOMETRE
from .screen import Point, Screen
from .settings import DrawSettings

REACH_PIXELS = 10
"""How far a point jumps at most, as QGIS's own tools do with their usual settings."""


class RingSnapper:
    """Find what lies near the cursor, and show a mark there.

    Parameters
    ----------
    canvas : QgsMapCanvas
    settings : DrawSettings
    """

    def __init__(self, canvas, settings: DrawSettings):
        self._settings = settings
        self._mark = QgsSnapIndicator(canvas)

    def snapped(self, event, screen: Screen, circles: Iterable[Circle]) -> Point | None:
        """Return the point meant, in metres of the layer; None where the layer's system does not reach.

        What QGIS itself is set to snap to comes first, then the nearest of the centres of rings, corners of
        cells and centres of cells.
        """
        event.snapPoint()
        match = event.mapPointMatch()
        if match.isValid():
            self._mark.setMatch(match)
            return screen.metres(event.mapPoint())
        point = screen.metres(event.originalMapPoint())
        if point is None:
            self.clear()
            return None
        found = self._nearest(event.pos(), screen, [*((each.x, each.y) for each in circles), *self._cells(point)])
        on_map = None if found is None else screen.on_map(found)
        if on_map is None:
            self.clear()
            return point
        self._mark.setMatch(QgsPointLocator.Match(QgsPointLocator.Type.Vertex, None, 0, 0.0, on_map, 0))
        return found

    def clear(self) -> None:
        """Take the mark away."""
        self._mark.setMatch(QgsPointLocator.Match())

    def _cells(self, point: Point) -> list[Point]:
        """Return the corners and centres of the cells round a point: every half cell, as far as both or neither is."""
        if not self._settings.snap_to_cells:
            return []
        corner = tuple(HECTOMETRE * round(value / HECTOMETRE) for value in point)
        centre = tuple(HECTOMETRE * (value // HECTOMETRE) + HECTOMETRE / 2 for value in point)
        return [corner, centre]

    @staticmethod
    def _nearest(pixel, screen: Screen, candidates: list[Point]) -> Point | None:
        here, reach_m = screen.metres_at(pixel), screen.reach_m(pixel, REACH_PIXELS)
        near = [place for place in candidates if here is None or math.dist(here, place) <= reach_m]
        within = [(away, place) for place in near if (away := screen.away(place, pixel)) <= REACH_PIXELS]
        return min(within)[1] if within else None
