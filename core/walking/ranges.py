# SPDX-License-Identifier: GPL-2.0-or-later
"""Walk many runs of consecutive numbers at once."""

from __future__ import annotations

import numpy as np


def expanded(first: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the members of runs one after another, and which run each comes from.

    Parameters
    ----------
    first, count : ndarray of int, shape (n,)
        First number and length of each run; a length may be 0.

    Returns
    -------
    run : ndarray of int64, shape (count.sum(),)
    member : ndarray of int64, shape (count.sum(),)
    """
    ends = np.cumsum(count)
    total = int(ends[-1]) if len(ends) else 0
    run = np.repeat(np.arange(len(count)), count)
    member = np.arange(total) + np.repeat(first - ends + count, count)
    return run, member


def pieces(weights: np.ndarray, limit: int) -> list[tuple[int, int]]:
    """Cut rows into consecutive pieces of at most about ``limit`` of weight, at least one row each."""
    running = np.concatenate([[0], np.cumsum(weights)])
    found, first = [], 0
    while first < len(weights):
        last = int(np.searchsorted(running, running[first] + limit, side="right")) - 1
        last = max(last, first + 1)
        found.append((first, last))
        first = last
    return found
