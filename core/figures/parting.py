# SPDX-License-Identifier: GPL-2.0-or-later
"""Part a figure of rows over pages: each has the key, the scale and some of the rows."""

from __future__ import annotations

import math
from dataclasses import replace

from .kept import moved
from .scene import Line, Scene


def parted(scene: Scene, most_mm: float) -> list[Scene]:
    """Return a figure as figures that are no higher than asked, as far as one row with the key and the scale goes.

    Parameters
    ----------
    scene : Scene
    most_mm : float
        Height of a part, at most. A figure without rows is not parted.
    """
    if scene.rows is None or scene.height_mm <= most_mm or scene.rows[2] < 2:
        return [scene]
    _top, step, count = scene.rows
    fixed = scene.height_mm - count * step
    fitting = max(math.floor((most_mm - fixed) / step + 1e-9), 1)
    parts = math.ceil(count / fitting)
    each = math.ceil(count / parts)
    return [_part(scene, first, min(first + each, count)) for first in range(0, count, each)]


def _part(scene: Scene, first: int, last: int) -> Scene:
    """Return the rows from one up to another, and what stands above and below all rows."""
    top, step, count = scene.rows
    end = top + count * step
    less = (count - (last - first)) * step
    marks = []
    for mark in scene.marks:
        heights = [y for _x, y in mark.points] if isinstance(mark, Line) else [mark.y]
        low, high = min(heights), max(heights)
        row = math.floor((sum(heights) / len(heights) - top) / step)
        if isinstance(mark, Line) and low <= top + 1e-6 and high >= end - 1e-6:
            points = tuple((x, y - less if y > top + 1e-6 else y) for x, y in mark.points)
            marks.append(replace(mark, points=points))
        elif row < 0:
            marks.append(mark)
        elif row >= count:
            marks.append(moved(mark, 0.0, -less))
        elif first <= row < last:
            marks.append(moved(mark, 0.0, -first * step))
    return replace(scene, height_mm=scene.height_mm - less, marks=marks, rows=(top, step, last - first))
