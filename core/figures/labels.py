# SPDX-License-Identifier: GPL-2.0-or-later
"""Write names beside dots so that no two texts lie on each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from .axes import Frame
from .scene import LEFT, MIDDLE, RIGHT, SMALL_POINTS, Dot, Label, Line

GAP_MM, PIECE_MM = 0.6, 1.0


def named_dots(
    dots: Sequence[Dot], names: Sequence[str], frame: Frame, lines: Sequence[Line] = ()
) -> tuple[list[Label], int]:
    """Return the names that find room, in order of importance, and how many do not.

    A name stands right, left, above or below its dot, inside the frame, and on no other name, no dot and no line.
    """
    boxes = [
        (dot.x - dot.radius_mm, dot.y - dot.radius_mm, dot.x + dot.radius_mm, dot.y + dot.radius_mm) for dot in dots
    ]
    boxes += [box for line in lines for box in _boxes(line)]
    taken = np.array(boxes, dtype=np.float64).reshape(-1, 4)
    written: list[tuple[float, float, float, float]] = []
    labels, left_out = [], 0
    for dot, name in zip(dots, names):
        if not name:
            continue
        label = next((each for each in _places(dot, name) if _fits(each, frame, taken, written)), None)
        if label is None:
            left_out += 1
            continue
        labels.append(label)
        written.append(label.box)
    return labels, left_out


def _boxes(line: Line):
    """Yield small boxes that cover a line."""
    for (x1, y1), (x2, y2) in zip(line.points, line.points[1:]):
        steps = max(int(math.hypot(x2 - x1, y2 - y1) / PIECE_MM), 1)
        ends = [(x1 + (x2 - x1) * k / steps, y1 + (y2 - y1) * k / steps) for k in range(steps + 1)]
        for (left, top), (right, bottom) in zip(ends, ends[1:]):
            yield min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def _places(dot: Dot, name: str):
    reach = dot.radius_mm + GAP_MM
    height = Label(0, 0, name, SMALL_POINTS).height_mm / 2
    yield Label(dot.x + reach, dot.y, name, SMALL_POINTS, LEFT)
    yield Label(dot.x - reach, dot.y, name, SMALL_POINTS, RIGHT)
    yield Label(dot.x, dot.y - reach - height, name, SMALL_POINTS, MIDDLE)
    yield Label(dot.x, dot.y + reach + height, name, SMALL_POINTS, MIDDLE)
    for side, at in ((1, LEFT), (-1, RIGHT)):
        for up in (-1, 1):
            yield Label(dot.x + side * reach, dot.y + up * (reach + height) * 0.7, name, SMALL_POINTS, at)


def _fits(label: Label, frame: Frame, taken: np.ndarray, written: list) -> bool:
    left, top, right, bottom = label.box
    if left < frame.left or right > frame.right or top < frame.top or bottom > frame.bottom:
        return False
    if any(right > l and left < r and bottom > t and top < b for l, t, r, b in written):  # noqa: E741
        return False
    beside = (right <= taken[:, 0]) | (left >= taken[:, 2]) | (bottom <= taken[:, 1]) | (top >= taken[:, 3])
    return bool(beside.all())
