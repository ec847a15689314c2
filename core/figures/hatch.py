# SPDX-License-Identifier: GPL-2.0-or-later
"""Hatch blocks with lines and dots of their own: every drawing program and printer shows these alike."""

from __future__ import annotations

import math

from .scene import BACK_DIAGONAL, DIAGONAL, DOTTED, Block

SPACING_MM, WIDTH_MM = 1.6, 0.3
DOT_MM = 0.3
"""Radius of a dot."""
Segment = tuple[float, float, float, float]


def hatch_lines(block: Block) -> list[Segment]:
    """Return the lines of a block, from x, y to x, y, in mm; none where its fill has no lines."""
    if block.fill not in (DIAGONAL, BACK_DIAGONAL):
        return []
    left, right, top, bottom = _sides(block)
    rising = block.fill == DIAGONAL
    ends = (left + top, right + bottom) if rising else (left - bottom, right - top)
    lines = []
    for number in range(math.floor(ends[0] / SPACING_MM) + 1, math.ceil(ends[1] / SPACING_MM)):
        at = number * SPACING_MM
        # Rising lines have one sum of x and y, falling ones one difference.
        low, high = (at - bottom, at - top) if rising else (at + top, at + bottom)
        start, end = max(left, low), min(right, high)
        if end > start:
            lines.append((start, at - start, end, at - end) if rising else (start, start - at, end, end - at))
    return lines


def hatch_dots(block: Block) -> list[tuple[float, float]]:
    """Return the middles of the dots of a block, each within it; none where its fill has no dots."""
    if block.fill != DOTTED:
        return []
    left, right, top, bottom = _sides(block)
    dots = []
    for row in range(math.ceil((top + DOT_MM) / SPACING_MM), math.floor((bottom - DOT_MM) / SPACING_MM) + 1):
        shift = 0.5 * (row % 2)
        first = math.ceil((left + DOT_MM) / SPACING_MM - shift)
        last = math.floor((right - DOT_MM) / SPACING_MM - shift)
        dots += [((column + shift) * SPACING_MM, row * SPACING_MM) for column in range(first, last + 1)]
    return dots


def _sides(block: Block) -> tuple[float, float, float, float]:
    return block.x, block.x + block.width, block.y, block.y + block.height
