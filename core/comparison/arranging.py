# SPDX-License-Identifier: GPL-2.0-or-later
"""Divide the room on a sheet over panels, so that what they show comes out as large as can be."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

GUTTER_MM = 4.0


@dataclass(frozen=True)
class Box:
    """Hold a rectangle on paper, in mm from the upper left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.height


@dataclass(frozen=True)
class Asked:
    """Say what is laid out.

    Attributes
    ----------
    sizes : sequence of (float, float)
        Width and height of what each panel shows, in metres.
    above_mm, below_mm : float
        Height that stays free above each map (its title) and below it (its caption).
    same_scale : bool
        Whether a millimetre is the same distance in all panels.
    """

    sizes: Sequence[tuple[float, float]]
    above_mm: float
    below_mm: float
    same_scale: bool = True


@dataclass(frozen=True)
class Panels:
    """Hold the maps of panels, and how many metres of the world a millimetre of each shows."""

    boxes: tuple[Box, ...]
    metres_per_mm: tuple[float, ...]

    @property
    def coarsest(self) -> float:
        """Return the metres to a millimetre in the panel of the smallest scale."""
        return max(self.metres_per_mm)

    @property
    def bottom(self) -> float:
        """Return the lower edge of the lowest map."""
        return max(box.bottom for box in self.boxes)


def arrange(room: Box, asked: Asked) -> Panels:
    """Divide a room into panels, in rows of equal length; maps are no higher than what they show.

    Returns
    -------
    Panels
        Of the ways to divide the room the one in which the smallest scale is the largest; of equals the one with
        the fewest rows.
    """
    ways = [_divided(room, asked, columns) for columns in range(len(asked.sizes), 0, -1)]
    return min(ways, key=lambda way: way.coarsest)  # min keeps the first of equals


def _divided(room: Box, asked: Asked, columns: int) -> Panels:
    count = len(asked.sizes)
    rows = math.ceil(count / columns)
    width = (room.width - GUTTER_MM * (columns - 1)) / columns
    height = (room.height - GUTTER_MM * (rows - 1)) / rows - asked.above_mm - asked.below_mm
    height = max(1.0, height)
    scales = [max(wide / width, high / height) for wide, high in asked.sizes]
    if asked.same_scale:
        scales = [max(scales)] * count
    boxes: list[Box] = []
    top = room.y
    for start in range(0, count, columns):
        inside = range(start, min(start + columns, count))
        high = max(asked.sizes[number][1] / scales[number] for number in inside)
        left = [room.x + column * (width + GUTTER_MM) for column in range(columns)]
        boxes += [Box(x, top + asked.above_mm, width, high) for x, _ in zip(left, inside)]
        top += asked.above_mm + high + asked.below_mm + GUTTER_MM
    return Panels(tuple(boxes), tuple(scales))
