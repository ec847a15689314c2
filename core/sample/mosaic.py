# SPDX-License-Identifier: GPL-2.0-or-later
"""Divide the municipality into neighbourhoods: the land nearest to each heart, before it is bent.

All of it is straight lines; :mod:`.bend` gives them their curves afterwards. Corners and borders have
names (keys) rather than coordinates, so that neighbours share them to the last bit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .chance import one
from .plan import Plan
from .streams import Stream

OUTSIDE = -1
Point = tuple[float, float]


@dataclass(frozen=True)
class Side:
    """Hold one straight side of a polygon: the neighbour beyond it and where it begins."""

    neighbour: int
    x: float
    y: float


@dataclass(frozen=True)
class Mosaic:
    """Hold the neighbourhoods as convex polygons, counter-clockwise.

    Attributes
    ----------
    sites : tuple of (float, float)
        Hearts of the neighbourhoods, then those of the land beyond the border.
    inside : int
        How many of them belong to the municipality.
    cells : tuple of tuple of Side
        The whole neighbourhood.
    built : tuple of tuple of Side
        The part that streets may reach: kept clear of canal, railway and border.
    barriers : frozenset of (int, int)
        Pairs of neighbourhoods with canal or railway between them.
    """

    sites: tuple[Point, ...]
    inside: int
    cells: tuple[tuple[Side, ...], ...]
    built: tuple[tuple[Side, ...], ...]
    barriers: frozenset[tuple[int, int]]

    def kept_clear(self, a: int, b: int) -> bool:
        """Tell whether no street runs along the border of two neighbourhoods."""
        return b >= self.inside or a >= self.inside or _pair(a, b) in self.barriers

    def corner(self, a: int, b: int, c: int) -> Point:
        """Return the point that three hearts are equally far from, the same whatever their order."""
        (ax, ay), (bx, by), (cx, cy) = (self.sites[i] for i in sorted((a, b, c)))
        bx, by, cx, cy = bx - ax, by - ay, cx - ax, cy - ay
        twice = 2.0 * (bx * cy - by * cx)
        b2, c2 = bx * bx + by * by, cx * cx + cy * cy
        return ax + (cy * b2 - by * c2) / twice, ay + (bx * c2 - cx * b2) / twice


def divide(plan: Plan, clear_m: float) -> Mosaic:
    """Draw the neighbourhoods of a plan.

    Parameters
    ----------
    plan : Plan
    clear_m : float
        Distance of the nearest street to the middle of canal or railway and to the border, metres.
    """
    inside = [(site.x_m, site.y_m) for site in plan.sites]
    sites = tuple(inside + _beyond(plan.beyond_m))
    barriers = frozenset(
        (a, b)
        for a in range(len(inside))
        for b in range(a + 1, len(inside))
        if _quarter(plan, sites[a]) != _quarter(plan, sites[b])
    )
    count = len(inside)

    def inset(a: int, b: int) -> float:
        return clear_m if b >= count or _pair(a, b) in barriers else 0.0

    cells = tuple(_nearest(sites, i, plan.beyond_m, lambda a, b: 0.0) for i in range(count))
    built = tuple(_nearest(sites, i, plan.beyond_m, inset) for i in range(count))
    return Mosaic(sites, count, cells, built, barriers)


def _quarter(plan: Plan, site: Point) -> int:
    if site[0] < plan.canal_x_m:
        return 0
    return 1 if site[1] < plan.railway_y_m else 2


def _beyond(radius_m: float) -> list[Point]:
    """Place hearts of the land beyond on a circle; rational points, so that no sine is needed."""
    ring = []
    for step in range(-2, 3):
        slope = step * 0.18
        along, across = (1.0 - slope * slope) / (1.0 + slope * slope), 2.0 * slope / (1.0 + slope * slope)
        quarters = ((along, across), (-across, along), (-along, -across), (across, -along))
        for quarter, (x, y) in enumerate(quarters):
            reach = radius_m * (0.88 + 0.26 * one(Stream.BORDER, step, quarter))
            ring.append((x * reach, y * reach))
    return ring


def _nearest(sites: tuple[Point, ...], i: int, reach_m: float, inset) -> tuple[Side, ...]:
    """Cut, for each other heart, off what lies nearer to that one, and a strip along it."""
    far = 2.0 * reach_m
    polygon = [(-far, -far, OUTSIDE), (far, -far, OUTSIDE), (far, far, OUTSIDE), (-far, far, OUTSIDE)]
    x, y = sites[i]
    for j, (other_x, other_y) in enumerate(sites):
        if j != i:
            dx, dy = other_x - x, other_y - y
            length = math.sqrt(dx * dx + dy * dy)
            limit = (dx * (x + other_x) + dy * (y + other_y)) / 2.0 - inset(i, j) * length
            polygon = _cut(polygon, dx, dy, limit, j)
    return tuple(Side(neighbour, px, py) for px, py, neighbour in polygon)


def _cut(polygon: list[tuple[float, float, int]], dx: float, dy: float, limit: float, label: int) -> list:
    """Keep the part of a convex polygon where ``dx * x + dy * y <= limit``."""
    over = [dx * px + dy * py - limit for px, py, _ in polygon]
    kept = []
    for k, (px, py, side) in enumerate(polygon):
        following = (k + 1) % len(polygon)
        if over[k] <= 0.0:
            kept.append((px, py, side))
        if (over[k] <= 0.0) != (over[following] <= 0.0):
            part = over[k] / (over[k] - over[following])
            qx, qy, _ = polygon[following]
            kept.append((px + part * (qx - px), py + part * (qy - py), label if over[k] <= 0.0 else side))
    return kept


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
