# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw the smallest circle round points, and tell how far circles overlap."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

HAIR = 1e-12
"""Relative: a point this little outside a circle lies on it; far above rounding, far below a millimetre."""
ON_M = 0.001
"""A point this near lies on a circle: one that was written as a polygon and read again holds the same points."""
MOST_STEPS = 10_000
"""The circle grows with every step, so that it ends by itself; rounding may not make it run for ever."""


@dataclass(frozen=True)
class Circle:
    """Hold a circle, in metres."""

    x: float
    y: float
    radius_m: float

    @property
    def area_m2(self) -> float:
        """Return the exact area."""
        return math.pi * self.radius_m**2

    def contains(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Tell which points lie in the circle, or on it within :data:`ON_M`; bool, shape (n,)."""
        return (x - self.x) ** 2 + (y - self.y) ** 2 <= (self.radius_m + ON_M) ** 2

    def grown(self, margin_m: float) -> Circle:
        """Return the circle with a larger radius."""
        return Circle(self.x, self.y, self.radius_m + margin_m)

    def overlaps(self, other: Circle) -> bool:
        """Tell whether two circles share more than a point."""
        return math.hypot(self.x - other.x, self.y - other.y) < self.radius_m + other.radius_m

    def vertices(self, count: int) -> tuple[np.ndarray, np.ndarray]:
        """Return the corners of the regular polygon that has the circle's own area.

        Its corners lie a hair outside the circle and its sides a hair inside: with 180 corners at most
        0.02 % of the radius.

        Returns
        -------
        x, y : ndarray of float64, shape (count,)
            Counter-clockwise, starting in the east.
        """
        step = 2 * math.pi / count
        reach = self.radius_m * math.sqrt(step / math.sin(step))
        angles = step * np.arange(count)
        return self.x + reach * np.cos(angles), self.y + reach * np.sin(angles)


def shared_area_m2(first: Circle, second: Circle) -> float:
    """Return the area that two circles have in common (the lens between two circular arcs)."""
    distance = math.hypot(first.x - second.x, first.y - second.y)
    small, large = sorted((first.radius_m, second.radius_m))
    if distance >= small + large:
        return 0.0
    if distance <= large - small:
        return math.pi * small**2
    to_chord = (distance**2 + large**2 - small**2) / (2 * distance)
    lens = 0.0
    for radius, reach in ((large, to_chord), (small, distance - to_chord)):
        cosine = min(1.0, max(-1.0, reach / radius))
        lens += radius**2 * (math.acos(cosine) - cosine * math.sqrt(1 - cosine**2))
    return lens


def smallest_circle(x: np.ndarray, y: np.ndarray) -> Circle:
    """Return the smallest circle that encloses all points.

    A circle is decided by the two or three points on it. Starting from one point, the point farthest outside
    is taken in and the smallest circle over at most four points is found among all pairs and triples; the
    radius grows each time, so that this ends. Nothing in it is random, and neither the order of the points
    nor doubles change a bit.

    Parameters
    ----------
    x, y : ndarray of float64, shape (n,)
        At least one point, finite, metres.
    """
    points = np.unique(np.column_stack([x, y]).astype(np.float64), axis=0)
    origin = np.floor((points.min(axis=0) + points.max(axis=0)) / 2)  # small numbers round less
    points = points - origin
    support = [tuple(points[0])]
    centre, radius = np.array(support[0]), 0.0
    for _step in range(MOST_STEPS):
        distance = np.hypot(points[:, 0] - centre[0], points[:, 1] - centre[1])
        farthest = int(np.argmax(distance))
        if distance[farthest] <= radius * (1 + HAIR):
            break
        candidate, grown = _smallest_of_few([*support, tuple(points[farthest])])
        if grown[1] <= radius:
            break
        support, (centre, radius) = candidate, grown
    reach = float(np.hypot(points[:, 0] - centre[0], points[:, 1] - centre[1]).max())
    return Circle(float(centre[0] + origin[0]), float(centre[1] + origin[1]), reach)


def circle_round(circles: Sequence[Circle]) -> Circle:
    """Return the smallest circle that encloses circles.

    The smallest circle round some of their points is never larger than the one sought, and that circle grown until
    it encloses all is never smaller. The points farthest from its centre are added until the two are one.

    Parameters
    ----------
    circles : sequence of Circle
        At least one, finite.
    """
    x, y, radius = np.array([[each.x, each.y, each.radius_m] for each in circles], dtype=np.float64).T
    points = [(x + radius * dx, y + radius * dy) for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1))]
    best = None
    for _step in range(MOST_STEPS):
        inner = smallest_circle(*(np.concatenate(part) for part in zip(*points)))
        away = np.hypot(x - inner.x, y - inner.y)
        enclosing = Circle(inner.x, inner.y, float((away + radius).max()))
        if best is None or enclosing.radius_m < best.radius_m:
            best = enclosing
        if best.radius_m <= inner.radius_m * (1 + HAIR):
            break
        outward = np.where(away > 0, away, 1.0)
        points.append((x + radius * (x - inner.x) / outward, y + radius * (y - inner.y) / outward))
    return best


def _smallest_of_few(points: list) -> tuple[list, tuple[np.ndarray, float]]:
    """Return the pair or triple that decides the smallest circle round up to four points, and that circle."""
    points = sorted(set(points))
    everything = np.array(points)
    best = None
    for size in (2, 3):
        for chosen in combinations(points, size):
            circle = _through(chosen)
            if circle is None:
                continue
            centre, radius = circle
            reach = np.hypot(everything[:, 0] - centre[0], everything[:, 1] - centre[1]).max()
            if reach <= radius * (1 + HAIR) and (best is None or radius < best[1][1]):
                best = (list(chosen), (centre, radius))
    if best is None:  # points that all but coincide with a line: the two farthest apart decide
        pair = max(combinations(points, 2), key=lambda two: math.dist(*two))
        best = (list(pair), _through(pair))
    return best


def _through(points: tuple) -> tuple[np.ndarray, float] | None:
    """Return centre and radius of the circle on two points (as its diameter) or through three; None on a line."""
    first = np.array(points[0])
    if len(points) == 2:
        return (first + points[1]) / 2, math.dist(*points) / 2
    (bx, by), (cx, cy) = np.array(points[1]) - first, np.array(points[2]) - first
    doubled = 2 * (bx * cy - by * cx)
    if doubled == 0:
        return None
    b2, c2 = bx * bx + by * by, cx * cx + cy * cy
    centre = np.array([(cy * b2 - by * c2) / doubled, (bx * c2 - cx * b2) / doubled])
    return first + centre, float(np.hypot(*centre))
