# SPDX-License-Identifier: GPL-2.0-or-later
"""Give lines without topology a shared vertex wherever they cross or touch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..pausing import Pause, no_pause
from .buckets import Segments, projected, squared_distances
from .lines import Lines
from .ranges import expanded, pieces

CHUNK_PAIRS = 500_000
TOUCH_M = 1e-6
"""A vertex no farther than this from a line lies on it: its coordinates have been rounded."""
MIN_SIDE_M = 5.0


@dataclass(frozen=True)
class _Vertices:
    """Hold vertices to be put into segments: behind the first vertex of the segment, by the part before them."""

    segment: np.ndarray
    part: np.ndarray
    x: np.ndarray
    y: np.ndarray


def split_at_crossings(lines: Lines, tolerance_m: float = 0.0, pause: Pause = no_pause) -> Lines:
    """Return the lines with a shared vertex wherever two of them, or two parts of one, cross or touch.

    Parameters
    ----------
    lines : Lines
    tolerance_m : float
        The end of a line that lies no farther from another line is joined to it by a straight step.
    pause : callable
        Called now and then; may raise to stop.
    """
    lines = lines.cleaned()
    if not len(lines):
        return lines
    vertex = np.ones(len(lines.x), dtype=bool)
    vertex[lines.starts[1:] - 1] = False
    first = np.flatnonzero(vertex)
    segments = Segments.between(lines.x[first], lines.y[first], lines.x[first + 1], lines.y[first + 1])
    grid = _Grid(segments, tolerance_m)
    crossings = [_crossings(segments, pair) for pair in grid.pairs(pause)]
    touches = [_touches(lines, segments, pair, tolerance_m) for pair in grid.near_vertices(lines, pause)]
    turned = (lines.x[first] != segments.ax) | (lines.y[first] != segments.ay)
    found = [*(vertices for both in crossings for vertices in both), *(vertices for vertices, _steps in touches)]
    split = _inserted(lines, first, turned, found)
    for _vertices, steps in touches:
        split = split.joined_with(steps)
    return split.cleaned()


class _Grid:
    """Keep pieces of segments in all the buckets that they may touch."""

    def __init__(self, segments: Segments, tolerance_m: float):
        dx, dy = segments.bx - segments.ax, segments.by - segments.ay
        size = np.sqrt(dx * dx + dy * dy)
        self._margin_m = max(tolerance_m, TOUCH_M)
        self._side_m = max(float(size.mean()), MIN_SIDE_M, 2 * self._margin_m)
        count = np.maximum(np.ceil(size / self._side_m), 1.0).astype(np.int64)
        of, number = expanded(np.zeros(len(count), dtype=np.int64), count)
        ends = []
        for start, step in ((segments.ax, dx), (segments.ay, dy)):
            one, other = (start[of] + (number + more) / count[of] * step[of] for more in (0, 1))
            ends.append((np.minimum(one, other) - self._margin_m, np.maximum(one, other) + self._margin_m))
        (west, east), (south, north) = ends
        self._corner = float(np.floor(west.min())), float(np.floor(south.min()))
        low_x, high_x = self._index(west, 0), self._index(east, 0)
        low_y, high_y = self._index(south, 1), self._index(north, 1)
        piece, row = expanded(low_y, high_y - low_y + 1)
        again, column = expanded(low_x[piece], (high_x - low_x + 1)[piece])
        key, segment = row[again] * 2**32 + column, of[piece[again]]
        order = np.lexsort((segment, key))
        key, segment = key[order], segment[order]
        once = np.append(True, (key[1:] != key[:-1]) | (segment[1:] != segment[:-1]))
        self._keys, self._segments = key[once], segment[once]

    def _index(self, coordinates: np.ndarray, axis: int) -> np.ndarray:
        return np.floor((coordinates - self._corner[axis]) / self._side_m).astype(np.int64)

    def pairs(self, pause):
        """Yield pairs of segments that share a bucket; a pair may come by several times."""
        last = np.searchsorted(self._keys, self._keys, side="right")
        count = last - np.arange(len(self._keys)) - 1
        for first, stop in pieces(count, CHUNK_PAIRS):
            pause()
            one, other = expanded(np.arange(first, stop) + 1, count[first:stop])
            yield self._segments[first + one], self._segments[other]

    def near_vertices(self, lines: Lines, pause):
        """Yield pairs of a vertex and a segment in its bucket."""
        key = self._index(lines.y, 1) * 2**32 + self._index(lines.x, 0)
        low, high = np.searchsorted(self._keys, key, side="left"), np.searchsorted(self._keys, key, side="right")
        for first, stop in pieces(high - low, CHUNK_PAIRS):
            pause()
            vertex, place = expanded(low[first:stop], (high - low)[first:stop])
            yield first + vertex, self._segments[place]


def _crossings(segments: Segments, pair) -> tuple[_Vertices, _Vertices]:
    """Return the vertices that two segments each get where they cross inside both."""
    one, other = pair
    a, b = segments.take(one), segments.take(other)
    # The same pair gives the same place to the last bit, whichever comes first.
    swap = np.zeros(len(one), dtype=bool)
    for name in ("by", "bx", "ay", "ax"):
        first, second = getattr(a, name), getattr(b, name)
        swap = np.where(first == second, swap, first > second)
    one, other = np.where(swap, other, one), np.where(swap, one, other)
    a, b = segments.take(one), segments.take(other)
    rx, ry, sx, sy = a.bx - a.ax, a.by - a.ay, b.bx - b.ax, b.by - b.ay
    qx, qy = b.ax - a.ax, b.ay - a.ay
    with np.errstate(divide="ignore", invalid="ignore"):
        turn = rx * sy - ry * sx
        on_one, on_other = (qx * sy - qy * sx) / turn, (qx * ry - qy * rx) / turn
    rows = np.flatnonzero((on_one > 0) & (on_one < 1) & (on_other > 0) & (on_other < 1))
    x, y = a.ax[rows] + on_one[rows] * rx[rows], a.ay[rows] + on_one[rows] * ry[rows]
    return _Vertices(one[rows], on_one[rows], x, y), _Vertices(other[rows], on_other[rows], x, y)


def _touches(lines: Lines, segments: Segments, pair, tolerance_m: float) -> tuple[_Vertices, Lines]:
    """Return the vertices that segments get where a vertex of another lies on them, and the steps to there."""
    vertex, segment = pair
    x, y, near = lines.x[vertex], lines.y[vertex], segments.take(segment)
    is_end = np.zeros(len(lines.x), dtype=bool)
    is_end[lines.starts[:-1]] = is_end[lines.starts[1:] - 1] = True
    limit_m = np.where(is_end[vertex], max(tolerance_m, TOUCH_M), TOUCH_M)
    touching = squared_distances(x, y, near) <= limit_m**2
    touching &= ((x != near.ax) | (y != near.ay)) & ((x != near.bx) | (y != near.by))
    rows = np.flatnonzero(touching)
    x, y, near = x[rows], y[rows], near.take(rows)
    step_x, step_y, part = projected(x, y, near)
    # Ends stay what they are to the last bit; elsewhere the place is rounded.
    at_x = np.where(part == 0, near.ax, np.where(part == 1, near.bx, x + step_x))
    at_y = np.where(part == 0, near.ay, np.where(part == 1, near.by, y + step_y))
    steps = np.stack([x, at_x], axis=1).ravel(), np.stack([y, at_y], axis=1).ravel()
    return _Vertices(segment[rows], part, at_x, at_y), Lines(*steps, np.arange(len(rows) + 1) * 2)


def _inserted(lines: Lines, first: np.ndarray, turned: np.ndarray, found: list[_Vertices]) -> Lines:
    """Return the lines with vertices put into their segments."""
    segment = np.concatenate([vertices.segment for vertices in found])
    part = np.concatenate([vertices.part for vertices in found])
    x = np.concatenate([vertices.x for vertices in found])
    y = np.concatenate([vertices.y for vertices in found])
    part = np.where(turned[segment], 1.0 - part, part)
    order = np.lexsort((y, x, part, segment))
    segment, x, y = segment[order], x[order], y[order]
    more = np.bincount(lines.line_of_vertex[first[segment]], minlength=len(lines))
    return Lines(
        np.insert(lines.x, first[segment] + 1, x),
        np.insert(lines.y, first[segment] + 1, y),
        lines.starts + np.concatenate([[0], np.cumsum(more)]),
    )
