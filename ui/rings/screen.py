# SPDX-License-Identifier: GPL-2.0-or-later
"""Convert between the pixels of a canvas and the metres of a layer, whatever the map's system and rotation."""

from __future__ import annotations

import math

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsPointXY, QgsVector
from qgis.PyQt.QtCore import QPoint, QPointF

from ...core.focus.circle import Circle
from ...layers.rings.shape import polygon_of

Point = tuple[float, float]


class Screen:
    """See a layer through a canvas; made anew for each event, because either may change."""

    def __init__(self, canvas, crs):
        self._canvas = canvas
        settings = canvas.mapSettings()
        self._to_map = QgsCoordinateTransform(crs, settings.destinationCrs(), settings.transformContext())
        self._pixels = canvas.getCoordinateTransform()

    def metres(self, point: QgsPointXY) -> Point | None:
        """Return where a point of the map lies in the layer; None where the layer's system does not reach."""
        try:
            found = self._to_map.transform(point, Qgis.TransformDirection.Reverse)
        except QgsCsException:
            return None
        return (found.x(), found.y()) if math.isfinite(found.x()) and math.isfinite(found.y()) else None

    def metres_at(self, pixel) -> Point | None:
        """Return where a pixel lies in the layer."""
        return self.metres(self._pixels.toMapCoordinates(round(pixel.x()), round(pixel.y())))

    def on_map(self, point: Point) -> QgsPointXY | None:
        """Return where a point of the layer lies on the map; None where the map's system does not reach."""
        try:
            found = self._to_map.transform(QgsPointXY(*point))
        except QgsCsException:
            return None
        return found if math.isfinite(found.x()) and math.isfinite(found.y()) else None

    def pixel(self, point: Point) -> QPointF | None:
        """Return where a point of the layer lies on the screen."""
        found = self.on_map(point)
        if found is None:
            return None
        on_screen = self._pixels.transform(found)
        return QPointF(on_screen.x(), on_screen.y())

    def away(self, point: Point, pixel) -> float:
        """Return how far a point of the layer lies from a pixel, in pixels; infinite where it is not on the map."""
        found = self.pixel(point)
        return math.inf if found is None else math.hypot(found.x() - pixel.x(), found.y() - pixel.y())

    def reach_m(self, pixel, pixels: int) -> float:
        """Return a distance in metres that some pixels round one are certainly less than, to look no farther."""
        here = self.metres_at(pixel)
        round_it = [
            self.metres_at(pixel + QPoint(*step)) for step in ((pixels, 0), (-pixels, 0), (0, pixels), (0, -pixels))
        ]
        if here is None or None in round_it:
            return math.inf
        return 2 * max(math.dist(here, there) for there in round_it)

    def outline(self, circle: Circle) -> QgsGeometry:
        """Return a circle of the layer as it lies on the map; null where it is not on it."""
        geometry = polygon_of(circle)
        try:
            done = geometry.transform(self._to_map)
        except QgsCsException:
            return QgsGeometry()
        return geometry if done == QgsGeometry.OperationResult.Success else QgsGeometry()

    def turned(self, dx: float, dy: float) -> tuple[float, float]:
        """Return a step to the right and up on the screen as a step in the layer, as long."""
        step = QgsVector(dx, dy).rotateBy(math.radians(self._canvas.rotation()))
        return step.x(), step.y()
