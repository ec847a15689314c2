# SPDX-License-Identifier: GPL-2.0-or-later
"""Find windows that overlap so nearly that the difference of their figures tells about a few people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from . import grid
from .grid import PointsByCell
from .neighbourhood import CHUNK_POINTS, window

NEIGHBOURS = ((0, 1), (1, -1), (1, 0), (1, 1))
"""Steps to half of the eight cells round a cell: each pair of neighbours is looked at once."""


@dataclass(frozen=True)
class Crowd:
    """Hold who can be counted: points, the cells that hold them, and how many people each stands for.

    Attributes
    ----------
    x, y : ndarray of float64, shape (n,)
        Coordinates, metres.
    cells : PointsByCell
        The cells that hold the points; the window of each is the circle round its centre.
    people : ndarray of float64, shape (n,)
        Residents (or dwellings, or 1) of each point, 0 or more; 0 where not known.
    """

    x: np.ndarray
    y: np.ndarray
    cells: PointsByCell
    people: np.ndarray

    @cached_property
    def first_point(self) -> np.ndarray:
        """Return where the points of each cell start, once they are in order, and in the end their number."""
        return np.concatenate([[0], np.cumsum(self.cells.counts)])

    def in_order_of_cells(self) -> Crowd:
        """Return the same crowd with the points of each cell in one run."""
        order = self.cells.order
        cells = PointsByCell(self.cells.keys, self.cells.cell_of_point[order], self.cells.size_m)
        return Crowd(np.asarray(self.x)[order], np.asarray(self.y)[order], cells, np.asarray(self.people)[order])


def differenced(crowd: Crowd, radius_m: float, shown: np.ndarray, minimum: float) -> Iterator[np.ndarray]:
    """Yield the pairs of neighbouring cells of which the two windows differ by fewer people than the minimum.

    Whoever subtracts the figures of two windows is left with those who are in one of them only. Where these
    are fewer than the minimum, though somebody, the difference tells what no cell of so few may tell.

    Parameters
    ----------
    crowd : Crowd
    radius_m : float
        Radius of the windows, metres.
    shown : ndarray of float64, shape (k,)
        People in the window of each cell; NaN where its figures are not shown and nothing can be subtracted.
    minimum : float
        Smallest number of people about whom a figure may be shown.

    Yields
    ------
    ndarray of int64, shape (m, 2)
        Positions in ``crowd.cells.keys``, after each piece of work, so that the caller may stop in between.
    """
    crowd = crowd.in_order_of_cells()
    for step in NEIGHBOURS:
        pairs = _alike(crowd.cells, step, shown, minimum)
        offsets = _undecided_cells(crowd.cells.size_m, radius_m, step)
        for chunk in _chunks(pairs, crowd, offsets):
            yield _nearly_alike(crowd, chunk, offsets, radius_m, minimum)


def alike_neighbours(cells: PointsByCell, shown: np.ndarray, minimum: float) -> np.ndarray:
    """Return the pairs of neighbouring cells whose totals differ by fewer people than the minimum.

    Only of these can the windows, of whatever shape, differ by so few.

    Parameters
    ----------
    cells : PointsByCell
    shown : ndarray of float64, shape (k,)
        People in the window of each cell; NaN where its figures are not shown.
    minimum : float

    Returns
    -------
    ndarray of int64, shape (m, 2)
        Positions in ``cells.keys``.
    """
    return np.concatenate([_alike(cells, step, shown, minimum) for step in NEIGHBOURS])


def _nearly_alike(crowd: Crowd, pairs: np.ndarray, offsets: list, radius_m: float, minimum: float) -> np.ndarray:
    """Return the pairs between whose windows there is somebody, but fewer people than the minimum."""
    apart = np.zeros(len(pairs))
    for offset in offsets:
        apart += _apart(crowd, pairs, offset, radius_m)
        pairs, apart = pairs[apart < minimum], apart[apart < minimum]  # most part soon: no more work for them
    return pairs[apart > 0]


def _alike(cells: PointsByCell, step: tuple[int, int], shown: np.ndarray, minimum: float) -> np.ndarray:
    """Return the pairs of neighbours whose totals differ by so little that their windows may too."""
    other = grid.find(cells.keys, _moved(cells.keys, step))
    first = np.flatnonzero(other >= 0)
    second = other[first]
    with np.errstate(invalid="ignore"):
        near = np.abs(shown[first] - shown[second]) < minimum
    return np.column_stack((first, second))[near]


def _moved(keys: np.ndarray, step: tuple[int, int]) -> np.ndarray:
    return keys + (step[0] * 2**32 + step[1])


def _undecided_cells(size_m: int, radius_m: float, step: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the cells, seen from the first of a pair, that do not lie wholly in both windows or in neither."""
    around = window(size_m, radius_m)
    inside = {(dx, dy) for dx, half in around.inside for dy in range(-half, half + 1)}
    touched = inside | set(around.cut)
    beyond, within = ({(x + step[0], y + step[1]) for x, y in cells} for cells in (touched, inside))
    return sorted((touched | beyond) - (inside & within))


def _chunks(pairs: np.ndarray, crowd: Crowd, offsets: list) -> Iterator[np.ndarray]:
    """Yield runs of pairs of which the cells at one offset hold some :data:`CHUNK_POINTS` points at most."""
    if not len(pairs):
        return
    most = np.zeros(len(pairs), dtype=np.int64)
    for offset in offsets:
        most = np.maximum(most, _points_at(crowd, pairs, offset)[1])
    yield from np.split(pairs, np.flatnonzero(np.diff(np.cumsum(most) // CHUNK_POINTS)) + 1)


def _apart(crowd: Crowd, pairs: np.ndarray, offset: tuple[int, int], radius_m: float) -> np.ndarray:
    """Count the people of one cell near each pair who are in only one of its two windows; float64, shape (m,)."""
    first, counts = _points_at(crowd, pairs, offset)
    pair = np.repeat(np.arange(len(pairs)), counts)
    point = np.arange(len(pair)) + np.repeat(first - (np.cumsum(counts) - counts), counts)
    in_first, in_second = (_reached(crowd, point, column[pair], radius_m) for column in pairs.T)
    return np.bincount(pair[in_first != in_second], crowd.people[point][in_first != in_second], len(pairs))


def _points_at(crowd: Crowd, pairs: np.ndarray, offset: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Return the first point of the cell at an offset from the first of each pair, and how many points it has."""
    keys = crowd.cells.keys
    at = grid.find(keys, _moved(keys[pairs[:, 0]], offset))
    first = crowd.first_point[at]
    return first, np.where(at < 0, 0, crowd.first_point[at + 1] - first)


def _reached(crowd: Crowd, point: np.ndarray, cell: np.ndarray, radius_m: float) -> np.ndarray:
    """Tell which points lie within the radius of the centre of the cell beside them."""
    centre_x, centre_y = grid.centres(*grid.unpack(crowd.cells.keys[cell]), crowd.cells.size_m)
    return (crowd.x[point] - centre_x) ** 2 + (crowd.y[point] - centre_y) ** 2 <= radius_m**2
