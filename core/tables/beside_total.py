# SPDX-License-Identifier: GPL-2.0-or-later
"""Hide small numbers that stand, area by area, beside the total of a whole."""

from __future__ import annotations

import numpy as np

from .protect import hidden


def hidden_beside_total(counts: np.ndarray, total: float, minimum: float) -> np.ndarray:
    """Tell which areas must be hidden so that no subtraction from the total brings a small one back.

    What lies in none of the areas is shown nowhere; it protects as far as it holds somebody, and is protected too.

    Parameters
    ----------
    counts : ndarray of float64, shape (r,)
        People in areas that share nobody.
    total : float
        People in the whole that holds them all, which is shown.
    minimum : float
        Smallest number that may be shown.

    Returns
    -------
    ndarray of bool, shape (r,)
    """
    elsewhere = max(total - float(counts.sum()), 0.0)
    column = np.concatenate([counts, [elsewhere] if elsewhere else [], [total]])
    also = np.zeros((len(column), 2), dtype=bool)
    also[len(counts) : -1] = True
    # A second column of the same numbers stands for the rows' own totals.
    return hidden(np.column_stack([column, column]), minimum, also)[: len(counts), 0]
