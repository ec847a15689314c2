# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell what a mouse would take hold of: the inside of a ring, which moves it, or its outline, which resizes it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt

from ...core.focus.circle import Circle
from .screen import Point, Screen

OUTLINE_PIXELS, HANDLE_REACH = 6, 9
INSIDE, OUTLINE = "inside", "outline"
_ACROSS = (
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeBDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeFDiagCursor,
)
"""Cursors of a pull to the right, up and to the right, up, up and to the left."""


@dataclass(frozen=True)
class Grip:
    """Hold which ring is meant, which part of it, and how many pixels its outline is away."""

    fid: int
    part: str
    away: float


def handles(circle: Circle) -> list[Point]:
    """Return the four places of a circle at which its radius is pulled: east, north, west and south."""
    x, y, radius = circle.x, circle.y, circle.radius_m
    return [(x + radius, y), (x, y + radius), (x - radius, y), (x, y - radius)]


def grips_at(pixel, screen: Screen, circles: Mapping[int, Circle]) -> list[Grip]:
    """Return all rings that a pixel lies in or on; the one with the nearest outline first."""
    point = screen.metres_at(pixel)
    if point is None:
        return []
    found, reach_m = [], screen.reach_m(pixel, OUTLINE_PIXELS)
    for fid, circle in circles.items():
        distance = math.hypot(point[0] - circle.x, point[1] - circle.y)
        if distance > circle.radius_m + reach_m:
            continue
        away = screen.away(_on_outline(circle, point, distance), pixel)
        if away <= OUTLINE_PIXELS:
            found.append(Grip(fid, OUTLINE, away))
        elif distance <= circle.radius_m:
            found.append(Grip(fid, INSIDE, away))
    return sorted(found, key=lambda grip: (grip.away, grip.fid))


def _on_outline(circle: Circle, point: Point, distance: float) -> Point:
    """Return the point of the outline that is nearest."""
    if distance == 0:
        return circle.x + circle.radius_m, circle.y
    part = circle.radius_m / distance
    return circle.x + (point[0] - circle.x) * part, circle.y + (point[1] - circle.y) * part


def chosen_grip(pixel, screen: Screen, circles: Mapping[int, Circle], selected: Iterable[int]) -> Grip | None:
    """Return what a drag takes hold of: what is selected comes before what is not, and handles before all."""
    selected = [fid for fid in selected if fid in circles]
    pulled = [
        Grip(fid, OUTLINE, away)
        for fid in selected
        for handle in handles(circles[fid])
        if (away := screen.away(handle, pixel)) <= HANDLE_REACH
    ]
    if pulled:
        return min(pulled, key=lambda grip: grip.away)
    grips = grips_at(pixel, screen, circles)
    first = [grip for grip in grips if grip.fid in selected] or grips
    return next((grip for grip in first if grip.part == OUTLINE), first[0] if first else None)


def after_click(fids: list[int], selected: list[int], add: bool, again: bool) -> list[int]:
    """Return what is selected after a click on rings, the one with the nearest outline first.

    With ``add`` that one is added, or taken out if it was selected. A click at the same place ``again`` takes the
    next of the rings there.
    """
    first = fids[:1]
    if add:
        return [fid for fid in selected if fid not in first] + [fid for fid in first if fid not in selected]
    if again and len(selected) == 1 and selected[0] in fids:
        return [fids[(fids.index(selected[0]) + 1) % len(fids)]]
    return first


def cursor_of(grip: Grip | None, pixel, screen: Screen, circles: Mapping[int, Circle]):
    """Return the cursor that tells what a drag would do."""
    if grip is None:
        return Qt.CursorShape.ArrowCursor
    circle = circles[grip.fid]
    centre = screen.pixel((circle.x, circle.y))
    if grip.part == INSIDE or centre is None:
        return Qt.CursorShape.SizeAllCursor
    angle = math.degrees(math.atan2(centre.y() - pixel.y(), pixel.x() - centre.x()))
    return _ACROSS[round(angle / 45) % 4]
