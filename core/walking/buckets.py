# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the nearest segment of many points at once, exactly, by way of a grid of buckets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..pausing import Pause, no_pause, stable_order
from .ranges import expanded, pieces

CHUNK_CANDIDATES = 100_000
"""Distances measured at once: what they need stays in the processor's cache, and memory bounded."""
RADII = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)
"""How many buckets round its own are searched for a point, until no nearer segment can lie outside."""


@dataclass(frozen=True)
class Segments:
    """Hold straight segments, each from its lexicographically smaller end, so that direction does not matter.

    Attributes
    ----------
    ax, ay, bx, by : ndarray of float64, shape (n,)
    number : ndarray of int64, shape (n,)
        What a segment is called by whoever asks.
    """

    ax: np.ndarray
    ay: np.ndarray
    bx: np.ndarray
    by: np.ndarray
    number: np.ndarray

    @classmethod
    def between(cls, x1, y1, x2, y2) -> Segments:
        """Make segments from their ends in any direction, numbered in this order."""
        swap = (x1 > x2) | ((x1 == x2) & (y1 > y2))
        ends = (np.where(swap, second, first) for first, second in ((x1, x2), (y1, y2), (x2, x1), (y2, y1)))
        return cls(*ends, np.arange(len(x1)))

    def take(self, rows: np.ndarray) -> Segments:
        """Return some of the segments."""
        return Segments(self.ax[rows], self.ay[rows], self.bx[rows], self.by[rows], self.number[rows])


@dataclass(frozen=True)
class Nearest:
    """Hold the nearest segment of each point.

    Attributes
    ----------
    number : ndarray of int64, shape (n,)
        -1 where there is none within reach.
    square : ndarray of float64, shape (n,)
        Square of the distance; infinite where there is none.
    """

    number: np.ndarray
    square: np.ndarray


def squared_distances(x, y, segments: Segments) -> np.ndarray:
    """Return the square of the distance from each point to the segment of the same row."""
    px, py = x - segments.ax, y - segments.ay
    dx, dy = segments.bx - segments.ax, segments.by - segments.ay
    along, size = px * dx + py * dy, dx * dx + dy * dy
    across = px * dy - py * dx
    with np.errstate(divide="ignore", invalid="ignore"):
        square = across * across / size
    before, after = along <= 0, along >= size
    square[before] = (px * px + py * py)[before]
    after &= ~before
    square[after] = ((x - segments.bx) ** 2 + (y - segments.by) ** 2)[after]
    return square


def projected(x, y, segments: Segments) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the step to the nearest place on the segment of the same row, and the part of the segment before it.

    Steps, not places: they stay the same to the last bit when everything moves by whole cells.
    """
    dx, dy = segments.bx - segments.ax, segments.by - segments.ay
    size = dx * dx + dy * dy
    with np.errstate(divide="ignore", invalid="ignore"):
        part = ((x - segments.ax) * dx + (y - segments.ay) * dy) / size
    part = np.clip(np.nan_to_num(part), 0.0, 1.0)
    at_end = part == 1.0
    step_x = np.where(at_end, segments.bx - x, segments.ax - x + part * dx)
    step_y = np.where(at_end, segments.by - y, segments.ay - y + part * dy)
    return step_x, step_y, part


class Buckets:
    """Keep segments by the square bucket in which they, or pieces of them, have their middle.

    Parameters
    ----------
    segments : Segments
    side_m : float
        Side of a bucket; longer segments are kept in pieces no longer than this.
    pause : callable
        Called now and then; may raise to stop.
    """

    def __init__(self, segments: Segments, side_m: float, pause: Pause = no_pause):
        dx, dy = segments.bx - segments.ax, segments.by - segments.ay
        parts = np.maximum(np.ceil(np.sqrt(dx * dx + dy * dy) / side_m), 1.0).astype(np.int64)
        self.side_m = side_m
        west, south = segments.ax, np.minimum(segments.ay, segments.by)
        self._corner = tuple(float(np.floor(c.min())) if len(c) else 0.0 for c in (west, south))
        row, part = expanded(np.zeros(len(parts), dtype=np.int64), parts)
        pause()
        middle = (part + 0.5) / parts[row]
        key = self._key(segments.ax[row] + middle * dx[row], segments.ay[row] + middle * dy[row])
        order = stable_order(key, pause)
        pause()
        self._keys = key[order]
        self._pieces = segments.take(row[order])

    def _columns(self, x: np.ndarray) -> np.ndarray:
        return np.floor((x - self._corner[0]) / self.side_m).astype(np.int64)

    def _rows(self, y: np.ndarray) -> np.ndarray:
        return np.floor((y - self._corner[1]) / self.side_m).astype(np.int64)

    def _key(self, x, y) -> np.ndarray:
        return self._rows(y) * 2**32 + self._columns(x)

    def order(self, x: np.ndarray, y: np.ndarray, pause: Pause = no_pause) -> np.ndarray:
        """Return the points' numbers in the order in which searching is quickest."""
        return stable_order(self._key(x, y), pause)

    def nearest(self, x: np.ndarray, y: np.ndarray, reach_m: float) -> Nearest:
        """Return the nearest segment of each point within reach.

        Where several are equally near, the one with the smallest nearest place, then the smallest ends, is taken:
        nothing of this depends on the order or the direction of the segments.
        """
        number = np.full(len(x), -1, dtype=np.int64)
        square = np.full(len(x), np.inf)
        open_rows = np.arange(len(x))
        for radius in RADII:
            if not len(open_rows):
                break
            certain_m = self._search((x, y), open_rows, radius, Nearest(number, square))
            # Outside the block searched nothing lies nearer than this; a piece reaches half a side out of its bucket.
            done = (square[open_rows] <= np.maximum(certain_m, 0.0) ** 2) | (certain_m >= reach_m)
            open_rows = open_rows[~done]
        beyond = square > reach_m**2
        number[beyond], square[beyond] = -1, np.inf
        return Nearest(number, square)

    def _search(self, points, rows, radius, found: Nearest) -> np.ndarray:
        """Fill in the nearest segment in the block of buckets round each point; return up to where it is certain."""
        px, py = (coordinates[rows] for coordinates in points)
        column, line = self._columns(px), self._rows(py)
        run = np.ones(len(rows), dtype=bool)
        run[1:] = (column[1:] != column[:-1]) | (line[1:] != line[:-1])
        own, block = np.flatnonzero(run), np.cumsum(run) - 1
        across = np.arange(-radius, radius + 1)
        low_key = (line[own, None] + across) * 2**32 + column[own, None]
        low = np.searchsorted(self._keys, low_key - radius, side="left")
        high = np.searchsorted(self._keys, low_key + radius, side="right")
        low, count = low[block], (high - low)[block]
        for first, last in pieces(count.sum(axis=1), CHUNK_CANDIDATES):
            point, piece = expanded(low[first:last].ravel(), count[first:last].ravel())
            if len(point):
                self._keep_nearest(px, py, first + point // len(across), piece, (rows, found))
        inside_x = px - self._corner[0] - column * self.side_m
        inside_y = py - self._corner[1] - line * self.side_m
        border = np.minimum(np.minimum(inside_x, self.side_m - inside_x), np.minimum(inside_y, self.side_m - inside_y))
        return border + (radius - 0.5) * self.side_m * (1 - 1e-9)

    def _keep_nearest(self, px, py, point, piece, found) -> None:
        rows, nearest = found
        candidates = self._pieces.take(piece)
        distances = squared_distances(px[point], py[point], candidates)
        starts = np.flatnonzero(np.append(True, point[1:] != point[:-1]))
        best = np.minimum.reduceat(distances, starts)
        counts = np.diff(np.append(starts, len(point)))
        winners = np.flatnonzero(distances == np.repeat(best, counts))
        winner_of = point[winners]
        if len(winners) > len(starts):
            winners = _first_of_equals(px, py, winner_of, winners, candidates)
            winner_of = point[winners]
        nearest.number[rows[winner_of]] = candidates.number[winners]
        nearest.square[rows[winner_of]] = best


def _first_of_equals(px, py, point, winners, candidates: Segments) -> np.ndarray:
    """Return one winner for each point, in the order of points."""
    new = np.append(True, point[1:] != point[:-1])
    several = ~(new & np.append(new[1:], True))
    tied = winners[several]
    ends = candidates.take(tied)
    at_x, at_y, _part = projected(px[point[several]], py[point[several]], ends)
    order = np.lexsort((ends.number, ends.by, ends.bx, ends.ay, ends.ax, at_y, at_x, point[several]))
    tied = tied[order]
    of = point[several][order]
    first = np.append(True, of[1:] != of[:-1])[: len(of)]
    return np.sort(np.concatenate([winners[~several], tied[first]]))
