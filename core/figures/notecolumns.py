# SPDX-License-Identifier: GPL-2.0-or-later
"""Break the lines of notes into columns of about the same height."""

from __future__ import annotations

import math

SHORT_NOTES = 8
"""Lines that are not broken into columns."""


def column_of(lines: list[tuple[str, bool]], high: int) -> tuple[list, list]:
    """Return so many lines as a column holds, and the rest; a heading goes with what it heads."""
    begin = 0 if not lines or lines[0][0] else 1
    end = begin + high
    if begin + 1 < end < len(lines) and lines[end - 1][1]:
        end -= 1
    return lines[begin:end], lines[end:]


def even_height(lines: list[tuple[str, bool]], room: int, columns: int) -> int:
    """Return the height, in lines, at which the columns are about as long as each other; at most the room."""
    for high in range(max(math.ceil(len(lines) / columns), SHORT_NOTES), room):
        rest = lines
        for _column in range(columns):
            _taken, rest = column_of(rest, high)
        if not rest:
            return high
    return room
