# SPDX-License-Identifier: GPL-2.0-or-later
"""Find natural breaks: the classes whose values lie nearest to their own means."""

from __future__ import annotations

import numpy as np


def natural_breaks(values: np.ndarray, count: int) -> np.ndarray:
    """Return the bounds of the classes with the least sum of squared deviations from their means.

    Exact, for any number of values: Fisher's dynamic programme over the distinct values, in which the best start
    of the last class never moves back as values are added. So each row is filled by halving, all middles of one
    depth at once, in O(count x n x log n).

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
        Finite, in any order.
    count : int
        Classes wanted; fewer come out where there are fewer distinct values.

    Returns
    -------
    ndarray of float64
        The least value of each class but the first, ascending.

    References
    ----------
    Fisher, W. D. (1958), On grouping for maximum homogeneity, JASA 53 (284), 789-798.
    """
    distinct, repeats = np.unique(values, return_counts=True)
    count = min(count, len(distinct))
    if count < 2:
        return np.empty(0)
    cost = _Cost(distinct, repeats)
    n = len(distinct)
    best = cost(np.zeros(n, dtype=np.int64), np.arange(1, n + 1))
    best = np.concatenate(([0.0], best))
    starts = []
    for classes in range(2, count + 1):
        best, start = _next_row(best, cost, classes)
        starts.append(start)
    bounds, stop = [], n
    for start in reversed(starts):
        stop = int(start[stop])
        bounds.append(distinct[stop])
    return np.array(bounds[::-1])


class _Cost:
    """Give the sum of squared deviations of the distinct values ``first`` up to, without, ``stop``."""

    def __init__(self, distinct: np.ndarray, repeats: np.ndarray):
        scale = max(float(np.abs(distinct).max()), np.finfo(np.float64).tiny)
        scaled = distinct / scale
        centred = scaled - np.average(scaled, weights=repeats)
        self.weight = np.concatenate(([0.0], np.cumsum(repeats, dtype=np.float64)))
        self.sum = np.concatenate(([0.0], np.cumsum(centred * repeats)))
        self.square = np.concatenate(([0.0], np.cumsum(centred**2 * repeats)))

    def __call__(self, first: np.ndarray, stop: np.ndarray) -> np.ndarray:
        total = self.sum[stop] - self.sum[first]
        squares = self.square[stop] - self.square[first]
        return np.maximum(squares - total * total / (self.weight[stop] - self.weight[first]), 0.0)


def _next_row(previous: np.ndarray, cost: _Cost, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Return, per number of values, the least cost in ``classes`` classes and where the last of them starts."""
    n = len(previous) - 1
    best = np.full(n + 1, np.inf)
    start = np.full(n + 1, -1, dtype=np.int64)
    lows, highs = np.array([classes]), np.array([n])
    least, most = np.array([classes - 1]), np.array([n - 1])
    while len(lows):
        middles = (lows + highs) // 2
        start[middles], best[middles] = _cheapest(previous, cost, middles, least, np.minimum(most, middles - 1))
        at = start[middles]
        left, right = lows < middles, middles < highs
        lows, highs, least, most = (
            np.concatenate((lows[left], middles[right] + 1)),
            np.concatenate((middles[left] - 1, highs[right])),
            np.concatenate((least[left], at[right])),
            np.concatenate((at[left], most[right])),
        )
    return best, start


def _cheapest(previous, cost, middles, least, most) -> tuple[np.ndarray, np.ndarray]:
    """Try, for each middle, every start from ``least`` to ``most``; the first of equals wins."""
    lengths = most - least + 1
    offsets = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    owner = np.repeat(np.arange(len(middles)), lengths)
    candidates = np.arange(lengths.sum()) - offsets[owner] + least[owner]
    costs = previous[candidates] + cost(candidates, middles[owner])
    lowest = np.minimum.reduceat(costs, offsets)
    hits = np.flatnonzero(costs == lowest[owner])
    first = hits[np.unique(owner[hits], return_index=True)[1]]
    return candidates[first], lowest
