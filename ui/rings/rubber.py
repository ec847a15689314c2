# SPDX-License-Identifier: GPL-2.0-or-later
"""Show circles and points over the map in lines that stand out on light and on dark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.focus.circle import Circle
from ...layers.rings.style import INK
from .screen import Point, Screen

CASING, ACCENT = "#ffffff", "#ffd400"
"""White round ink, as the numbers of rings have it; yellow for what is chosen, as QGIS has it."""
HANDLE_PIXELS = 9


@dataclass(frozen=True)
class Look:
    """Say how a band is drawn: colour, casing, width in pixels, and whether in dashes."""

    colour: str
    casing: str
    width: int
    dashed: bool = False


SKETCH = Look(INK, CASING, 3)
HOVERED = Look(INK, CASING, 2, dashed=True)
CHOSEN = Look(ACCENT, INK, 3)
HELD = Look(INK, CASING, 1, dashed=True)


class Bands:
    """Own what one tool draws over the map, so that all of it goes at once."""

    def __init__(self, canvas):
        self._canvas = canvas
        self._bands: dict[object, QgsRubberBand] = {}

    def show_circle(self, key: object, circle: Circle | None, look: Look, screen: Screen) -> None:
        """Draw a circle under a name; nothing, where there is no circle."""
        outline = None if circle is None else screen.outline(circle)
        if outline is None or outline.isNull():
            self.hide(key)
            return
        band = self._band(key, QgsWkbTypes.GeometryType.PolygonGeometry)
        band.setStrokeColor(QColor(look.colour))
        band.setSecondaryStrokeColor(QColor(look.casing))
        band.setFillColor(QColor(0, 0, 0, 0))
        band.setWidth(look.width)
        band.setLineStyle(Qt.PenStyle.DashLine if look.dashed else Qt.PenStyle.SolidLine)
        band.setToGeometry(outline, None)

    def show_points(self, key: object, points: Sequence[Point], screen: Screen, icon=None) -> None:
        """Draw points as boxes, or as another of QGIS's icons."""
        on_map = [found for point in points if (found := screen.on_map(point)) is not None]
        if not on_map:
            self.hide(key)
            return
        band = self._band(key, QgsWkbTypes.GeometryType.PointGeometry)
        band.setIcon(QgsRubberBand.IconType.ICON_FULL_BOX if icon is None else icon)
        band.setIconSize(HANDLE_PIXELS)
        band.setStrokeColor(QColor(INK))
        band.setFillColor(QColor(CASING))
        band.setWidth(1)
        band.reset(QgsWkbTypes.GeometryType.PointGeometry)
        for place, point in enumerate(on_map):
            band.addPoint(point, place == len(on_map) - 1)

    def hide(self, key: object) -> None:
        """Take away what was drawn under a name, if anything was."""
        band = self._bands.pop(key, None)
        if band is not None:
            self._canvas.scene().removeItem(band)

    def keep_only(self, keys) -> None:
        """Take away what was drawn under any other name."""
        for key in set(self._bands) - set(keys):
            self.hide(key)

    def clear(self) -> None:
        """Take everything away."""
        self.keep_only(())

    def _band(self, key: object, geometry_type) -> QgsRubberBand:
        if key not in self._bands:
            self._bands[key] = QgsRubberBand(self._canvas, geometry_type)
        return self._bands[key]
