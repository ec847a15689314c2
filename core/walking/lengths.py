# SPDX-License-Identifier: GPL-2.0-or-later
"""Express lengths as whole numbers of a tiny unit, so that adding them rounds nothing."""

from __future__ import annotations

import numpy as np

UNITS_PER_M = 2.0**32
"""A quarter of a nanometre: float64 holds every sum of lengths up to 2,000 km without rounding."""


def rounded(metres: np.ndarray) -> np.ndarray:
    """Return lengths rounded to the unit, still in metres."""
    return np.rint(metres * UNITS_PER_M) / UNITS_PER_M


def between(dx: np.ndarray, dy: np.ndarray) -> np.ndarray:
    """Return the rounded length of steps of dx and dy metres; the same in both directions."""
    return rounded(np.sqrt(dx * dx + dy * dy))


def along(lengths: np.ndarray, groups: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Add up rounded lengths within groups of consecutive rows.

    Parameters
    ----------
    lengths : ndarray of float64, shape (n,)
        Rounded lengths, metres.
    groups : ndarray of int, shape (n,)
        Number of the group of each row, ascending; every group has a row.
    count : int
        Number of groups.

    Returns
    -------
    before : ndarray of float64, shape (n,)
        Length of the rows of the same group that come earlier.
    totals : ndarray of float64, shape (count,)
    """
    units = (lengths * UNITS_PER_M).astype(np.int64)
    running = np.concatenate([[0], np.cumsum(units)])
    starts = np.searchsorted(groups, np.arange(count + 1))
    before = (running[:-1] - running[starts[:-1]][groups]) / UNITS_PER_M if count else np.empty(0)
    return before, (running[starts[1:]] - running[starts[:-1]]) / UNITS_PER_M
