# SPDX-License-Identifier: GPL-2.0-or-later
"""Join cells or neighbourhoods that touch into areas, and drop the areas that are too small."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .. import grid

CELLS, ADDRESSES, RESIDENTS = "cells", "addresses", "residents"
"""What an area can be too small in; the first that applies is the reason counted."""


def touching_cells(keys: np.ndarray, gap: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of cells that touch, sides and corners alike.

    Parameters
    ----------
    keys : ndarray of int64, shape (n,)
        Cells of :func:`core.grid.pack`, ascending, each once.
    gap : int
        How many cells may lie between two that still belong together.

    Returns
    -------
    first, second : ndarray of int64, shape (k,)
        Positions in ``keys``, each pair once.
    """
    reach = gap + 1
    firsts, seconds = [], []
    for dx in range(reach + 1):
        for dy in range(-reach if dx else 1, reach + 1):
            other = grid.find(keys, keys + dx * 2**32 + dy)
            rows = np.flatnonzero(other >= 0)
            firsts.append(rows)
            seconds.append(other[rows])
    return np.concatenate(firsts), np.concatenate(seconds)


def components(count: int, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return which connected group each of ``count`` rows belongs to.

    Every row takes the lowest row that it is joined to, directly or through the row that it took before
    (union-find with pointer jumping, all rows at once), until nothing changes.

    Parameters
    ----------
    count : int
    first, second : ndarray of int64, shape (k,)
        Pairs of rows that are joined.

    Returns
    -------
    ndarray of int64, shape (count,)
        Groups 0, 1, 2 ... in the order of their first row.
    """
    label = np.arange(count)
    while True:
        low = np.minimum(label[first], label[second])
        high = np.maximum(label[first], label[second])
        if np.array_equal(low, high):
            break
        np.minimum.at(label, high, low)  # the root of the higher group now points lower
        while True:
            jumped = label[label]
            if np.array_equal(jumped, label):
                break
            label = jumped
    return np.unique(label, return_inverse=True)[1].reshape(-1)


@dataclass(frozen=True)
class Minimums:
    """Say how large an area must be; 0 asks for nothing."""

    cells: int = 1
    addresses: float = 0.0
    residents: float = 0.0


@dataclass(frozen=True)
class Area:
    """Hold one area.

    Attributes
    ----------
    members : ndarray of int64, shape (m,)
        Rows of its cells or neighbourhoods, ascending.
    addresses, residents : float
        Known to be in them; NaN where nothing is known of any place.
    """

    members: np.ndarray
    addresses: float = float("nan")
    residents: float = float("nan")


@dataclass(frozen=True)
class Areas:
    """Hold the areas that are large enough, and those that were dropped with what they are too small in."""

    kept: list[Area]
    dropped: list[tuple[Area, str]] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """Count the areas dropped, by what they are too small in."""
        return {what: sum(reason == what for _, reason in self.dropped) for what in (CELLS, ADDRESSES, RESIDENTS)}


def areas(rows: np.ndarray, pairs: tuple, sizes: tuple, minimums: Minimums) -> Areas:
    """Return the connected areas among rows, large enough ones apart from the others.

    Parameters
    ----------
    rows : ndarray of int64, shape (n,)
        The places that meet the rule, ascending.
    pairs : tuple of ndarray of int64, shape (k,)
        Positions in ``rows`` that touch.
    sizes : tuple of ndarray of float64 or None
        Addresses and residents of every place (not only of ``rows``), NaN where not known; None where there
        are no figures at all, and then that minimum asks for nothing.
    minimums : Minimums
    """
    group = components(len(rows), *pairs)
    result = Areas([], [])
    for members in _split(rows, group):
        area = Area(members, *(known_sum(figures, members) for figures in sizes))
        reason = _too_small(area, minimums)
        if reason:
            result.dropped.append((area, reason))
        else:
            result.kept.append(area)
    return result


def _split(rows: np.ndarray, group: np.ndarray) -> list[np.ndarray]:
    if not len(rows):
        return []
    order = np.argsort(group, kind="stable")
    return np.split(rows[order], np.flatnonzero(np.diff(group[order])) + 1)


def known_sum(figures: np.ndarray | None, members: np.ndarray) -> float:
    """Return what is known to be in some places, the others left out; NaN without any figures."""
    return float("nan") if figures is None else float(np.nansum(figures[members]))


def _too_small(area: Area, minimums: Minimums) -> str:
    if len(area.members) < minimums.cells:
        return CELLS
    if area.addresses < minimums.addresses:  # never true of NaN
        return ADDRESSES
    return RESIDENTS if area.residents < minimums.residents else ""
