# SPDX-License-Identifier: GPL-2.0-or-later
"""Stand the number of each ring just outside its outline, on the side that was chosen for it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from qgis.core import QgsFeature, QgsPalLayerSettings, QgsProperty, QgsPropertyCollection, QgsRectangle, QgsWkbTypes

from ...core.focus.number_places import PREFERRED, number_angles
from .shape import circle_of

DISTANCE_MM = 1.2
"""From the outline to the number, on the side of the number that is nearest: past line and casing."""
_QUADRANT = """CASE
 WHEN {angle} = 0 THEN 1 WHEN {angle} < 90 THEN 2 WHEN {angle} = 90 THEN 5 WHEN {angle} < 180 THEN 8
 WHEN {angle} = 180 THEN 7 WHEN {angle} < 270 THEN 6 WHEN {angle} = 270 THEN 3 ELSE 0 END"""
"""QGIS's numbers of the eight sides of a point, from its north around by the east."""
_PLACE = (
    "closest_point(boundary($geometry), project(centroid($geometry), "
    "2 * (bounds_width($geometry) + bounds_height($geometry)), radians({angle})))"
)
_OFFSET = "to_string({distance} * sin(radians({angle}))) || ',' || to_string(-{distance} * cos(radians({angle})))"


def angle_expression(rings: Iterable[QgsFeature], frame: QgsRectangle | None = None) -> str:
    """Return the expression of the angle at which the number of each of these rings stands, by its row."""
    rings = list(rings)
    circles = [circle_of(ring.geometry()) for ring in rings]
    places = np.array([(circle.x, circle.y, circle.radius_m) for circle in circles], dtype=np.float64).reshape(-1, 3)
    shown = None if frame is None else (frame.xMinimum(), frame.xMaximum(), frame.yMinimum(), frame.yMaximum())
    angles = number_angles(*places.T, shown)
    told = ", ".join(f"'{ring.id()}', {angle:g}" for ring, angle in zip(rings, angles))
    return f"coalesce(map_get(map({told}), to_string($id)), {PREFERRED:g})" if told else f"{PREFERRED:g}"


def place_numbers(
    settings: QgsPalLayerSettings, rings: Iterable[QgsFeature], frame: QgsRectangle | None = None
) -> None:
    """Have the numbers of these rings stand beside them; a ring that comes later has its number in the north-east.

    ``frame`` is what the map shows, in the coordinates of the rings.
    """
    angle = angle_expression(rings, frame)
    settings.geometryGeneratorEnabled = True
    settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    settings.geometryGenerator = _PLACE.format(angle=angle)
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    asked = QgsPropertyCollection(settings.dataDefinedProperties())
    names = QgsPalLayerSettings.Property
    asked.setProperty(names.OffsetQuad, QgsProperty.fromExpression(_QUADRANT.format(angle=f"({angle})")))
    asked.setProperty(names.OffsetXY, QgsProperty.fromExpression(_OFFSET.format(angle=angle, distance=DISTANCE_MM)))
    settings.setDataDefinedProperties(asked)
