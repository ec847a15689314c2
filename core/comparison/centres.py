# SPDX-License-Identifier: GPL-2.0-or-later
"""Name places of several tables by their centres, so that one place has one name in all of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..pausing import Pause, no_pause

NEAR_M = 1.0
"""How far apart, east and north, two centres may lie and be one place: another coordinate system moves them a little.
Centres that round to the same metre are never further apart, so that no name stands for two places of two tables."""
_COLUMN = np.int64(1) << np.int64(32)


def named_by_centre(tables: Sequence[tuple[np.ndarray, np.ndarray]], pause: Pause = no_pause) -> list[list[str | None]]:
    """Return a name for each place of each table; the nearest places of two tables within :data:`NEAR_M` share one.

    Parameters
    ----------
    tables : sequence of (ndarray of float64, ndarray of float64)
        Centres in metres, east and north, NaN where a place has none. The first table that has a place names it, by
        its centre in whole metres. Two places of one table may get one name, less than a metre and a half apart: who
        compares them must refuse those.
    pause : callable

    Returns
    -------
    list of list of str or None
        None without a centre.
    """
    known_x, known_y, names = np.empty(0), np.empty(0), []
    found = []
    for x, y in tables:
        pause()
        there = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
        own_x, own_y = np.asarray(x)[there], np.asarray(y)[there]
        partner = nearest_partners((own_x, own_y), (known_x, known_y), pause)
        fresh = np.flatnonzero(partner < 0)
        partner[fresh] = len(names) + np.arange(len(fresh))
        rounded = (np.rint(values[fresh]).astype(np.int64).tolist() for values in (own_x, own_y))
        names += [f"{east} {north}" for east, north in zip(*rounded)]
        known_x, known_y = np.append(known_x, own_x[fresh]), np.append(known_y, own_y[fresh])
        told: list[str | None] = [None] * len(x)
        for row, number in zip(there.tolist(), partner.tolist()):
            told[row] = names[number]
        found.append(told)
    return found


def nearest_partners(
    points: tuple[np.ndarray, np.ndarray], others: tuple[np.ndarray, np.ndarray], pause: Pause = no_pause
) -> np.ndarray:
    """Return for each point its partner among others, -1 for none; the nearest pair is made first.

    Parameters
    ----------
    points, others : (ndarray of float64, ndarray of float64)
        East and north in metres, n and m of them. Nobody has two partners, and none is further than :data:`NEAR_M`
        away, east or north.

    Returns
    -------
    ndarray of int64, shape (n,)
    """
    rows, candidates = _near(points, others, pause)
    apart = np.hypot(points[0][rows] - others[0][candidates], points[1][rows] - others[1][candidates])
    order = np.lexsort((candidates, rows, apart))
    partner = np.full(len(points[0]), -1, dtype=np.int64)
    taken = np.zeros(len(others[0]), dtype=bool)
    pause()
    for row, candidate in zip(rows[order].tolist(), candidates[order].tolist()):
        if partner[row] < 0 and not taken[candidate]:
            partner[row], taken[candidate] = candidate, True
    return partner


def _near(points: tuple, others: tuple, pause: Pause) -> tuple[np.ndarray, np.ndarray]:
    """Return all pairs that lie near enough: squares of that size, and those round them, hold them."""
    squares = [
        np.floor(x / NEAR_M).astype(np.int64) * _COLUMN + np.floor(y / NEAR_M).astype(np.int64)
        for x, y in (points, others)
    ]
    order = np.argsort(squares[1], kind="stable")
    in_order = squares[1][order]
    rows, candidates = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for step in (east * _COLUMN + north for east in (-1, 0, 1) for north in (-1, 0, 1)):
        pause()
        first = np.searchsorted(in_order, squares[0] + step, side="left")
        count = np.searchsorted(in_order, squares[0] + step, side="right") - first
        row = np.repeat(np.arange(len(first)), count)
        within = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
        rows.append(row)
        candidates.append(order[np.repeat(first, count) + within])
    row, candidate = np.concatenate(rows), np.concatenate(candidates)
    near = np.ones(len(row), dtype=bool)
    for own, other in zip(points, others):
        near &= np.abs(own[row] - other[candidate]) <= NEAR_M
    return row[near], candidate[near]
