# SPDX-License-Identifier: GPL-2.0-or-later
"""Hide small numbers that stand, area by area, beside the totals of municipalities and of a whole."""

from __future__ import annotations

import numpy as np

from .protect import LAST_RESORT, hidden, with_totals

DECIMALS = 6
"""Of a number of people: what is left of less is what adding up in another order leaves."""


def hidden_beside_totals(counts: np.ndarray, totals: np.ndarray, minimum: float) -> tuple[np.ndarray, np.ndarray]:
    """Tell which areas and which municipalities must be hidden so that no subtraction brings a small number back.

    The total of the whole is shown. What lies in none of the areas, and what an area that crosses a border has in
    each municipality, is shown nowhere; it protects as far as it holds somebody, and is protected too.

    Parameters
    ----------
    counts : ndarray of float64, shape (r, m)
        People of each area in each municipality; areas share nobody, nor do municipalities.
    totals : ndarray of float64, shape (m,)
        People in each municipality; one may stand for all of whom no page tells: they are the whole without the rest.
    minimum : float
        Smallest number that may be shown.

    Returns
    -------
    areas : ndarray of bool, shape (r,)
    municipalities : ndarray of bool, shape (m,)
    """
    elsewhere = np.maximum(np.round(totals - counts.sum(axis=0), DECIMALS), 0.0)
    body = np.vstack([counts, elsewhere])
    across = np.append(np.count_nonzero(counts, axis=1) > 1, True)
    # Each municipality by itself first: what it hides among its own protects the whole, too.
    also = np.zeros((len(body) + 1, len(totals) + 1), dtype=bool)
    for place in range(len(totals)):
        own = with_totals(body[:, place : place + 1])
        also[:-1, place] = hidden(own, minimum, costs=_costs(own, across))[:-1, 0]
    table = with_totals(body)
    mask = hidden(table, minimum, also, _costs(table, across))
    return mask[: len(counts), -1], mask[-1, :-1]


def _costs(table: np.ndarray, across: np.ndarray) -> np.ndarray:
    """Return what it costs to hide each number: nothing where it stands on no page, much for the whole's total.

    The last row but one is of those who live elsewhere.
    """
    costs = table.copy()
    costs[:-1, :-1][across] = 0.0
    costs[-2, -1] = 0.0
    costs[-1, -1] = LAST_RESORT
    return costs
