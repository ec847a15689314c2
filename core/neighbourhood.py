# SPDX-License-Identifier: GPL-2.0-or-later
"""Add up points within a straight distance of the centre of each populated cell.

The circle is exact: a point counts when ``(x - cx)**2 + (y - cy)**2 <= radius**2``. Cells that lie wholly inside
the circle are taken as sums, and only the points of cells that the circle cuts are measured. All sums are
exact (:mod:`.sums`), so that this shortcut, chunks and the order of points cannot change a bit.

A measure is first turned into :class:`.sums.Addends`, and every kind of neighbourhood gives :class:`.sums.Sums`: a
search over streets, or from other origins than cells, stands beside this one and shares what comes before and after.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from . import grid
from .grid import PointsByCell
from .sums import Addends, Sums

CHUNK_POINTS = 500_000
"""Points measured at once: keeps work memory below some 50 MB whatever the size of the input."""
_MARGIN = 1e-9
"""Relative safety, far above rounding, for calling a cell inside or outside without measuring its points."""


@dataclass(frozen=True)
class Window:
    """Hold how the cells round a cell lie towards its circle, per column of cells.

    Attributes
    ----------
    inside : tuple of (int, int)
        ``(dx, h)``: in the column dx away, the cells from h below to h above lie wholly in the circle.
    cut : tuple of (int, int)
        ``(dx, dy)``: cells that the circle may cut, ordered by dx.
    """

    inside: tuple[tuple[int, int], ...]
    cut: tuple[tuple[int, int], ...]


def window(size_m: int, radius_m: float) -> Window:
    """Sort the cells round a cell into inside, cut and outside."""
    reach = int(radius_m / size_m + 1.5)
    limit = (radius_m / size_m) ** 2
    inside, cut = [], []
    for dx in range(-reach, reach + 1):
        near_x, far_x = max(abs(dx) - 0.5, 0.0), abs(dx) + 0.5
        full = [dy for dy in range(reach + 1) if far_x**2 + (dy + 0.5) ** 2 <= limit * (1 - _MARGIN)]
        if full:
            inside.append((dx, full[-1]))
        for dy in range(len(full), reach + 1):
            if near_x**2 + max(dy - 0.5, 0.0) ** 2 > limit * (1 + _MARGIN):
                break
            cut.extend([(dx, -dy), (dx, dy)] if dy else [(dx, 0)])
    return Window(tuple(inside), tuple(cut))


class RadiusSums:
    """Add up points within a radius of the centre of each populated cell, step by step.

    Parameters
    ----------
    x, y : ndarray of float64, shape (n,)
        Coordinates of the points, metres.
    cells : PointsByCell
        The cells that hold the points; each is an origin.
    addends : Addends
        What is added up, one row a point.
    """

    def __init__(self, x: np.ndarray, y: np.ndarray, cells: PointsByCell, addends: Addends):
        order = cells.order
        self._x, self._y = np.asarray(x)[order], np.asarray(y)[order]
        self._cell = cells.cell_of_point[order]
        self._cells = cells
        self._addends = addends.take(order)
        self._own = Sums.by_group(self._addends, self._cell, len(cells))
        self._first_point = np.concatenate([[0], np.cumsum(self._own.counts)])

    def steps(self, radius_m: float) -> Iterator[float | Sums]:
        """Yield the fraction done after each piece of work, and in the end the sums.

        The caller may stop in between. ``radius_m`` is in metres and larger than 0.
        """
        around = window(self._cells.size_m, radius_m)
        sums = Sums(
            self._addends,
            np.zeros(len(self._cells), dtype=np.int64),
            np.zeros((len(self._addends.vectors), len(self._cells))),
        )
        self._add_inside(around, sums)
        chunks = list(self._chunks())
        for number, chunk in enumerate(chunks):
            for fraction in self._add_cut(around, chunk, radius_m, sums):
                yield (number + fraction) / len(chunks)
        yield sums

    def sums(self, radius_m: float) -> Sums:
        """Return the sums in one go."""
        *_fractions, sums = self.steps(radius_m)
        return sums

    def _add_inside(self, around: Window, sums: Sums) -> None:
        """Add the cells wholly in the circle: per column of cells one run, the difference of two running sums."""
        keys = self._cells.keys
        running_count = np.concatenate([[0], np.cumsum(self._own.counts)])
        running = np.zeros((len(sums.totals), len(keys) + 1))
        np.cumsum(self._own.totals, axis=1, out=running[:, 1:])
        for dx, half in around.inside:
            middle = keys + dx * 2**32
            low = np.searchsorted(keys, middle - half, side="left")
            high = np.searchsorted(keys, middle + half, side="right")
            sums.counts[:] += running_count[high] - running_count[low]
            sums.totals[:] += running[:, high] - running[:, low]

    def _chunks(self) -> Iterator[tuple[int, int]]:
        """Yield runs of whole cells that hold about :data:`CHUNK_POINTS` points."""
        first, count = 0, len(self._cells)
        while first < count:
            target = self._first_point[first] + CHUNK_POINTS
            last = max(int(np.searchsorted(self._first_point, target, side="right")) - 1, first + 1)
            yield first, min(last, count)
            first = last

    def _add_cut(self, around: Window, chunk: tuple[int, int], radius_m: float, sums: Sums) -> Iterator[float]:
        """Measure the points of a run of cells against each circle that cuts their cell."""
        first, last = chunk
        points = slice(self._first_point[first], self._first_point[last])
        x, y, cell = self._x[points], self._y[points], self._cell[points] - first
        keys = self._cells.keys[first:last]
        size_m = self._cells.size_m
        column, row = grid.unpack(keys)
        centre_x, centre_y = (centre[cell] for centre in grid.centres(column, row, size_m))
        limit = radius_m**2
        for done, (dx, dy) in enumerate(around.cut):
            origin = grid.find(self._cells.keys, keys - dx * 2**32 - dy)
            reached = origin >= 0
            if reached.any():
                # The origin lies (dx, dy) cells back; whole metres, so its centre is exact here too.
                along = x - (centre_x - dx * size_m)
                across = y - (centre_y - dy * size_m)
                rows = np.flatnonzero((along * along + across * across <= limit) & reached[cell])
                source, to = cell[rows], origin[reached]
                sums.counts[to] += np.bincount(source, minlength=len(keys))[reached]
                for index, vector in enumerate(self._addends.vectors):
                    summed = np.bincount(source, weights=vector[points][rows], minlength=len(keys))
                    sums.totals[index, to] += summed[reached]
            yield (done + 1) / len(around.cut)
