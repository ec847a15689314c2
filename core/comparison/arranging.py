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


@dataclass(frozen=True)
class Panels:
    """Hold the maps of panels, and how many metres of the world a millimetre of each shows."""

    boxes: tuple[Box, ...]
    metres_per_mm: tuple[float, ...]


def arrange(room: Box, sizes: Sequence[tuple[float, float]], above_mm: float, below_mm: float) -> Panels:
    """Divide a room into panels, in rows of equal length, with the most of them beside each other that is best.

    Parameters
    ----------
    room : Box
    sizes : sequence of (float, float)
        Width and height of what each panel shows, in metres.
    above_mm, below_mm : float
        Height that stays free above each map (its title) and below it (its caption).

    Returns
    -------
    Panels
        Of the ways to divide the room the one in which the smallest scale is the largest; of equals the one with
        the fewest rows.
    """
    ways = [_divided(room, sizes, columns, (above_mm, below_mm)) for columns in range(len(sizes), 0, -1)]
    return min(ways, key=lambda way: max(way.metres_per_mm))  # min keeps the first of equals


def _divided(room: Box, sizes: Sequence, columns: int, free: tuple[float, float]) -> Panels:
    rows = math.ceil(len(sizes) / columns)
    width = (room.width - GUTTER_MM * (columns - 1)) / columns
    height = (room.height - GUTTER_MM * (rows - 1)) / rows
    boxes = []
    for number in range(len(sizes)):
        row, column = divmod(number, columns)
        x, y = room.x + column * (width + GUTTER_MM), room.y + row * (height + GUTTER_MM)
        boxes.append(Box(x, y + free[0], width, max(1.0, height - sum(free))))
    scales = [max(wide / box.width, high / box.height) for (wide, high), box in zip(sizes, boxes)]
    return Panels(tuple(boxes), tuple(scales))
