# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn circles into polygons, and whatever a hand made of them back into what can be matched and counted."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ...core.focus.circle import Circle
from ..areas import area_of_points, repaired

WKB_POLYGON = 3
VERTICES = 180
"""Corners of the polygon that stands for a circle: it has the circle's own area, and lies within 0.02 % of it."""
ROUNDNESS = 0.005
"""How far corners may lie from a circle, as a part of its radius, for a polygon to count as one."""
NOWHERE = Circle(math.nan, math.nan, math.nan)


def polygon_of(circle: Circle) -> QgsGeometry:
    """Return a circle as a polygon."""
    x, y = circle.vertices(VERTICES)
    ring = np.column_stack([np.append(x, x[0]), np.append(y, y[0])]).astype("<f8")
    head = b"\x01" + np.array([WKB_POLYGON, 1, len(ring)], dtype="<u4").tobytes()
    geometry = QgsGeometry()
    geometry.fromWkb(head + ring.tobytes())
    return geometry


def vertices_of(geometry: QgsGeometry) -> np.ndarray:
    """Return the corners of a geometry; float64, shape (n, 2)."""
    if geometry.wkbType() == QgsWkbTypes.Type.Polygon:
        rings = _rings_of_wkb(geometry.asWkb().data())
        return np.concatenate([*rings, np.empty((0, 2))])
    return np.array([(point.x(), point.y()) for point in geometry.vertices()], dtype=np.float64).reshape(-1, 2)


def _rings_of_wkb(wkb: bytes) -> list[np.ndarray]:
    """Return the corners of each ring of a polygon, all at once."""
    order = "<" if wkb[0] == 1 else ">"
    rings, place = [], 9
    for _ring in range(int(np.frombuffer(wkb, order + "u4", 1, 5)[0])):
        count = int(np.frombuffer(wkb, order + "u4", 1, place)[0])
        place += 4
        rings.append(np.frombuffer(wkb, order + "f8", 2 * count, place).reshape(-1, 2).astype(np.float64))
        place += 16 * count
    return rings


def circle_of(geometry: QgsGeometry) -> Circle:
    """Return the circle with the centre and area of a polygon; :data:`NOWHERE` without one."""
    area = geometry.area()
    if geometry.isNull() or not area > 0:
        return NOWHERE
    centre = geometry.centroid().asPoint()
    return Circle(centre.x(), centre.y(), math.sqrt(area / math.pi))


def is_round(geometry: QgsGeometry) -> bool:
    """Tell whether a polygon stands for a circle: all its corners lie about as far from its centre."""
    circle = circle_of(geometry)
    x, y = vertices_of(geometry).T
    reach = np.hypot(x - circle.x, y - circle.y)
    return bool(len(reach) > VERTICES / 10 and (np.abs(reach - circle.radius_m) <= ROUNDNESS * circle.radius_m).all())


def contains_of(geometry: QgsGeometry) -> Callable[[np.ndarray, np.ndarray], np.ndarray]:
    """Return the test whether points lie in a ring: exact for circles, by polygon for any other shape."""
    if is_round(geometry):
        return circle_of(geometry).contains
    (valid,), _ = repaired([geometry])
    return lambda x, y: area_of_points([valid], x, y) >= 0
