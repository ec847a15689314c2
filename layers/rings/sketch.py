# SPDX-License-Identifier: GPL-2.0-or-later
"""Make a circle of the points that a hand has set, as QGIS's own circle tools do."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCircle, QgsGeometry, QgsPoint, QgsTriangle

from ...core.focus.circle import Circle
from ..centres import DONE
from .shape import NOWHERE, circle_of, is_round

CENTRE, DIAMETER, THREE_POINTS = "centre", "diameter", "three_points"
"""Ways to draw: centre and a point of the circle; both ends of a diameter; three points of the circle."""
POINTS = {CENTRE: 2, DIAMETER: 2, THREE_POINTS: 3}
"""How many points each way takes."""
LEAST_RADIUS_M, MOST_RADIUS_M = 1.0, 100_000.0
"""A smaller ring cannot be seen or taken hold of, a larger one is a slip of the hand: no municipality is as large."""
CLOSE_M = 0.001

Point = tuple[float, float]


def sketched(way: str, points: Sequence[Point], radius_m: float | None = None) -> Circle | None:
    """Return the circle of the points set so far, the last of which may be the cursor; None while there is none.

    Parameters
    ----------
    way : str
        One of :data:`POINTS`.
    points : sequence of (float, float)
        In the order in which they were set, metres.
    radius_m : float, optional
        A radius that was typed. It decides the size: the first point stays the centre, or one end of the
        diameter, and the second says in what direction. Three points leave it nothing to decide.
    """
    if radius_m is not None and way != THREE_POINTS and points:
        return _of_radius(way, points, radius_m)
    if len(points) < POINTS[way]:
        return None
    corners = [QgsPoint(x, y) for x, y in points[: POINTS[way]]]
    if way == CENTRE:
        circle = QgsCircle.fromCenterPoint(*corners)
    elif way == DIAMETER:
        circle = QgsCircle.from2Points(*corners)
    else:
        circle = _through(corners)
    usable = not circle.isEmpty() and LEAST_RADIUS_M <= circle.radius() <= MOST_RADIUS_M
    return Circle(circle.center().x(), circle.center().y(), circle.radius()) if usable else None


def _through(corners: list[QgsPoint]) -> QgsCircle:
    """Return the circle through three points; empty where they lie on a line.

    By the triangle, because QGIS finds no circle on its own where the points make a right angle along the axes,
    as corners of cells do. What it finds for points on a line does not go through them.
    """
    circle = QgsTriangle(*corners).circumscribedCircle()
    misses = max(abs(circle.center().distance(corner) - circle.radius()) for corner in corners)
    return circle if misses <= CLOSE_M else QgsCircle()


def _of_radius(way: str, points: Sequence[Point], radius_m: float) -> Circle | None:
    """Return the circle of a typed radius."""
    first = QgsPoint(*points[0])
    if way == CENTRE:
        return Circle(first.x(), first.y(), radius_m)
    if len(points) < 2 or first.distance(*points[1]) == 0:
        return None
    centre = first.project(radius_m, first.azimuth(QgsPoint(*points[1])))
    return Circle(centre.x(), centre.y(), radius_m)


def resized(circle: Circle, radius_m: float) -> Circle:
    """Return a circle of the same centre, no smaller and no larger than a ring may be."""
    return Circle(circle.x, circle.y, min(MOST_RADIUS_M, max(LEAST_RADIUS_M, radius_m)))


def moved_by(circle: Circle, dx_m: float, dy_m: float) -> Circle:
    """Return a circle of the same radius elsewhere."""
    return Circle(circle.x + dx_m, circle.y + dy_m, circle.radius_m)


def reshaped(geometry: QgsGeometry, circle: Circle) -> Circle | QgsGeometry:
    """Return what a ring becomes that is moved to or resized as a circle.

    A shape that a hand gave it, with QGIS's own tools say, stays that shape while it is only moved.
    """
    before = circle_of(geometry)
    if before is NOWHERE or is_round(geometry) or abs(circle.radius_m - before.radius_m) > CLOSE_M:
        return circle
    moved = QgsGeometry(geometry)
    return moved if moved.translate(circle.x - before.x, circle.y - before.y) == DONE else circle
