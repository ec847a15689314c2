# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell what a mouse would take hold of: the inside of a ring, which moves it, or its outline, which resizes it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt

from ...core.focus.circle import Circle
from .screen import Point, Screen

OUTLINE_PIXELS, CLOSE_PIXELS, HANDLE_REACH = 6, 3, 9
"""How near an outline is held: that of a selected ring or from outside all, that of another, and a handle."""
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


def grips_at(pixel, screen: Screen, circles: Mapping[int, Circle], selected: Iterable[int] = ()) -> list[Grip]:
    """Return all rings that a pixel lies in or on, the one that is meant first.

    Inside a ring that is the smallest one there; outside of all, the one with the nearest outline. The outline of a
    ring that is not selected is held from inside only where the pixel is close to it.
    """
    point, selected = screen.metres_at(pixel), set(selected)
    if point is None:
        return []
    inside, beside, reach_m = [], [], screen.reach_m(pixel, OUTLINE_PIXELS)
    for fid, circle in circles.items():
        distance = math.hypot(point[0] - circle.x, point[1] - circle.y)
        if distance > circle.radius_m + reach_m:
            continue
        away, holds = screen.away(_on_outline(circle, point, distance), pixel), distance <= circle.radius_m
        if holds:
            reach = OUTLINE_PIXELS if fid in selected else CLOSE_PIXELS
            inside.append(Grip(fid, OUTLINE if away <= reach else INSIDE, away))
        elif away <= OUTLINE_PIXELS:
            beside.append(Grip(fid, OUTLINE, away))
    beside.sort(key=lambda grip: (grip.away, grip.fid))
    if not inside:
        return beside
    # Close to the outline of a ring inside another one, that ring is meant although the pixel lies outside it.
    meant = inside + [grip for grip in beside if grip.away <= CLOSE_PIXELS]
    meant.sort(key=lambda grip: (circles[grip.fid].radius_m, grip.fid))
    return meant + [grip for grip in beside if grip.away > CLOSE_PIXELS]


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
    grips = grips_at(pixel, screen, circles, selected)
    first = [grip for grip in grips if grip.fid in selected]
    return next((grip for grip in first if grip.part == OUTLINE), next(iter(first or grips), None))


def after_click(fids: list[int], meant: int | None, selected: list[int], add: bool, again: bool) -> list[int]:
    """Return what is selected after a click on rings.

    That is the ring ``meant``. With ``add`` the first of the rings there is added, or taken out if it was selected.
    A click at the same place ``again`` takes the next of the rings there.
    """
    if add:
        first = fids[:1]
        return [fid for fid in selected if fid not in first] + [fid for fid in first if fid not in selected]
    if again and len(selected) == 1 and selected[0] in fids:
        return [fids[(fids.index(selected[0]) + 1) % len(fids)]]
    return [] if meant is None else [meant]


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
