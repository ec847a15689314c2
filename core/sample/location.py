# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the neighbourhood that a dwelling lies in, once the town is bent."""

from __future__ import annotations

import numpy as np


def located(x: np.ndarray, y: np.ndarray, area: np.ndarray, rings: list[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """Return the neighbourhood that holds each point.

    A house on an acute street corner may stand across the border of the neighbourhood that its street is in.

    Parameters
    ----------
    x, y : ndarray of float64, shape (n,)
    area : ndarray of int64, shape (n,)
        Where the point should be; kept where no ring holds it.
    rings : list of (ndarray, ndarray)
        Outline of each neighbourhood, not closed.

    Returns
    -------
    ndarray of int64, shape (n,)
    """
    settled = area.copy()
    strays = []
    for number, ring in enumerate(rings):
        rows = np.flatnonzero(area == number)
        strays.append(rows[~_inside(x[rows], y[rows], *ring)])
    rows = np.concatenate(strays)
    for number, ring in enumerate(rings):
        settled[rows[_inside(x[rows], y[rows], *ring)]] = number
    return settled


def _inside(x: np.ndarray, y: np.ndarray, ring_x: np.ndarray, ring_y: np.ndarray) -> np.ndarray:
    """Count how often a ray to the east meets the ring; bool, shape (n,)."""
    odd = np.zeros(len(x), dtype=bool)
    for ax, ay, bx, by in zip(ring_x, ring_y, np.roll(ring_x, -1), np.roll(ring_y, -1)):
        between = (ay <= y) != (by <= y)
        if ay != by:
            odd ^= between & (x < ax + (y - ay) * ((bx - ax) / (by - ay)))
    return odd
