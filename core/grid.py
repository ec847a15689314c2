# SPDX-License-Identifier: GPL-2.0-or-later
"""Place coordinates on the Dutch statistical grid and translate between cells and their ids.

A cell of size s is ``[x, x + s) x [y, y + s)`` with x and y multiples of s, as CBS and the Leefbaarometer
have it. Only populated cells exist: work and memory follow their number, never the extent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np

HECTOMETRE = 100
DIGITS_IN_HECTOMETRES, DIGITS_IN_METRES = 4, 6
MAX_INDEX = 2**30
"""Cells lie closer to the origin than this many cells, so that two indices fit one int64 key."""
MAX_COORDINATE_M = 1e8
"""No projected position on the Earth lies farther from the origin; what does is a failed transformation."""

_ID = re.compile(r"E(-?\d+)N(-?\d+)")
_FOREIGN = re.compile(r"(CRS\d+)?(RES)?[\d.]*K?MN-?\d+E-?\d+|N-?\d+E-?\d+|CRS\d+.*")


class IdKind(IntEnum):
    """Tell what a text that should be a cell id turned out to be."""

    CELL = 0
    BLANK = 1
    OTHER_GRID = 2
    OTHER_SIZE = 3
    NOT_AN_ID = 4


@dataclass(frozen=True)
class ParsedIds:
    """Hold cells read from ids.

    Attributes
    ----------
    ix, iy : ndarray of int64, shape (n,)
        Column and row of the cell; 0 where the id is wrong.
    kinds : ndarray of int8, shape (n,)
        Values of :class:`IdKind`.
    """

    ix: np.ndarray
    iy: np.ndarray
    kinds: np.ndarray

    @property
    def ok(self) -> np.ndarray:
        """Tell which rows hold a cell of the grid; bool, shape (n,)."""
        return self.kinds == IdKind.CELL


@dataclass(frozen=True)
class PointsByCell:
    """Hold which populated cell each point lies in.

    Attributes
    ----------
    keys : ndarray of int64, shape (k,)
        Keys of the populated cells, ascending: by column, then by row.
    cell_of_point : ndarray of int64, shape (n,)
        Position in ``keys``.
    size_m : int
        Side of a cell.
    """

    keys: np.ndarray
    cell_of_point: np.ndarray
    size_m: int

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def counts(self) -> np.ndarray:
        """Count the points of each cell; int64, shape (k,)."""
        return np.bincount(self.cell_of_point, minlength=len(self.keys))

    @cached_property
    def order(self) -> np.ndarray:
        """Return the points cell by cell, in their own order within a cell; int64, shape (n,)."""
        return np.argsort(self.cell_of_point, kind="stable")

    @property
    def indices(self) -> tuple[np.ndarray, np.ndarray]:
        """Return column and row of each cell."""
        return unpack(self.keys)


def cell_of(x: np.ndarray, y: np.ndarray, size_m: int) -> tuple[np.ndarray, np.ndarray]:
    """Return column and row of the cell that holds each point.

    Nothing is rounded: a point 0.4 mm below an edge lies in the cell below. Cells as polygons are read by
    their centre, so that corners 0.5 mm off the grid do no harm.

    Parameters
    ----------
    x, y : ndarray of float64, shape (n,)
        Finite coordinates in metres, within :func:`placeable`.
    size_m : int
        Side of a cell, whole metres.
    """
    return _index(x, size_m), _index(y, size_m)


def _index(coordinate: np.ndarray, size_m: int) -> np.ndarray:
    coordinate = np.asarray(coordinate, dtype=np.float64)
    index = np.floor(coordinate / size_m)
    # The quotient is rounded, the product of two whole numbers is not: let the product decide.
    index -= index * size_m > coordinate
    index += (index + 1) * size_m <= coordinate
    return index.astype(np.int64)


def placeable(x: np.ndarray, y: np.ndarray, size_m: int) -> np.ndarray:
    """Tell which points have coordinates that a grid can hold; NaN and infinity have not."""
    reach = min(MAX_COORDINATE_M, float(MAX_INDEX) * size_m)
    with np.errstate(invalid="ignore"):
        return (np.abs(x) < reach) & (np.abs(y) < reach)


def centres(ix: np.ndarray, iy: np.ndarray, size_m: int) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of the centre of each cell, metres; exact."""
    return (ix + 0.5) * size_m, (iy + 0.5) * size_m


def pack(ix: np.ndarray, iy: np.ndarray) -> np.ndarray:
    """Return one int64 key a cell; keys of one column are consecutive and ascend with the row."""
    return np.asarray(ix, dtype=np.int64) * 2**32 + (np.asarray(iy, dtype=np.int64) + 2**31)


def unpack(keys: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return column and row of each key of :func:`pack`."""
    return keys >> 32, (keys & 0xFFFFFFFF) - 2**31


def find(keys: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Return the position of each wanted key in the ascending ``keys``; -1 where it is absent."""
    if not len(keys):
        return np.full(len(wanted), -1, dtype=np.int64)
    position = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[position] == wanted, position, -1)


def points_by_cell(x: np.ndarray, y: np.ndarray, size_m: int) -> PointsByCell:
    """Find the populated cells and the one that each point lies in.

    Parameters
    ----------
    x, y : ndarray of float64, shape (n,)
        Coordinates in metres that are all :func:`placeable`.
    size_m : int
        Side of a cell, whole metres.
    """
    keys, inverse = np.unique(pack(*cell_of(x, y, size_m)), return_inverse=True)
    return PointsByCell(keys, inverse.reshape(-1), size_m)


def cell_ids(ix: np.ndarray, iy: np.ndarray, size_m: int) -> np.ndarray:
    """Return the id of each cell, ``E1761N3174``: its south-west corner; object array of str.

    In hectometres (4 + 4 digits) where the size is a multiple of 100 m, in metres (6 + 6 digits) for other
    sizes; more digits where needed.
    """
    unit_m, digits = _notation(size_m)
    # A minus sign is no digit: E-0012N0345.
    east, north = (np.asarray(index) * size_m // unit_m for index in (ix, iy))
    usual = f"E%0{digits}dN%0{digits}d"
    texts = [
        usual % (e, n)
        if min(e, n) >= 0
        else f"E{'-' if e < 0 else ''}{abs(e):0{digits}d}N{'-' if n < 0 else ''}{abs(n):0{digits}d}"
        for e, n in zip(east.tolist(), north.tolist())
    ]
    return np.array(texts, dtype=object)


def _notation(size_m: int) -> tuple[int, int]:
    return (1, DIGITS_IN_METRES) if size_m % HECTOMETRE else (HECTOMETRE, DIGITS_IN_HECTOMETRES)


def parse_ids(texts: Iterable[str | None], size_m: int) -> ParsedIds:
    """Read cells from ids as :func:`cell_ids` writes them.

    Blanks round the id and lower case do no harm. An id of another grid (INSPIRE's ``100mN31740E39810`` or
    ``CRS3035RES100mN3174000E3981000``), of another cell size, or of no grid at all is marked as such.
    """
    unit_m, digits = _notation(size_m)
    texts = list(texts)
    table = np.zeros((len(texts), 3), dtype=np.int64)
    plain, east, north = _read_plain_ids(texts, digits)
    (table[plain, 0], left), (table[plain, 1], below) = (np.divmod(n * unit_m, size_m) for n in (east, north))
    odd = np.ones(len(texts), dtype=bool)
    odd[plain[(left == 0) & (below == 0)]] = False
    for row in np.flatnonzero(odd).tolist():
        table[row] = _read_id(texts[row], size_m, unit_m, digits)
    return ParsedIds(table[:, 0].copy(), table[:, 1].copy(), table[:, 2].astype(np.int8))


def _read_plain_ids(texts: list, digits: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the rows that read ``E``, digits, ``N``, digits without any ado, and both numbers; all at once."""
    length = 2 + 2 * digits
    signs = np.array(texts, dtype=f"U{length + 1}").view(np.uint32).reshape(len(texts), length + 1).astype(np.int64)
    numerals = np.r_[1 : digits + 1, digits + 2 : length]
    plain = (signs[:, 0] == ord("E")) & (signs[:, digits + 1] == ord("N")) & (signs[:, length] == 0)
    plain &= ((signs[:, numerals] >= ord("0")) & (signs[:, numerals] <= ord("9"))).all(axis=1)
    rows = np.flatnonzero(plain)
    values = (signs[np.ix_(rows, numerals)] - ord("0")).reshape(-1, 2, digits) @ 10 ** np.arange(digits - 1, -1, -1)
    return rows, values[:, 0], values[:, 1]


def _read_id(text: str | None, size_m: int, unit_m: int, digits: int) -> tuple[int, int, int]:
    text = "" if text is None else str(text).strip().upper()
    match = _ID.fullmatch(text)
    if match is None:
        if not text:
            return 0, 0, IdKind.BLANK
        return 0, 0, IdKind.OTHER_GRID if _FOREIGN.fullmatch(text) else IdKind.NOT_AN_ID
    east, north = match.groups()
    written = min(len(east.lstrip("-")), len(north.lstrip("-")))
    # Metres where hectometres belong, or the reverse.
    if (unit_m == HECTOMETRE) == (written >= DIGITS_IN_METRES) or written < digits:
        return 0, 0, IdKind.OTHER_SIZE
    (ix, left), (iy, below) = (divmod(int(number) * unit_m, size_m) for number in (east, north))
    if left or below or max(abs(ix), abs(iy)) >= MAX_INDEX:
        return 0, 0, IdKind.OTHER_SIZE
    return ix, iy, IdKind.CELL
