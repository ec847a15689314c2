# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute weighted means and standard deviations that do not depend on the order of the rows."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

SPREAD_TOLERANCE = 1e-9
"""Values that differ by less than this share of their size are equal: their spread is rounding noise."""


def exact_sum(values: np.ndarray) -> float:
    """Return the correctly rounded sum, the same to the last bit in every order; NaN where it overflows."""
    try:
        return math.fsum(values.tolist())
    except OverflowError:
        return math.nan


@dataclass(frozen=True)
class Moments:
    """Hold the weighted mean and standard deviation of one set of figures.

    Attributes
    ----------
    mean, sd : float
        NaN where there is nothing to average; ``sd`` is exactly 0 where all values are equal.
    count : int
        Rows that took part.
    """

    mean: float
    sd: float
    count: int


def weighted_moments(values: np.ndarray, weights: np.ndarray) -> Moments:
    """Return weighted mean and population standard deviation.

    Parameters
    ----------
    values, weights : ndarray of float64, shape (n,)
        Rows with a value that is not finite, or a weight that is not finite and positive, take no part.

    Notes
    -----
    Two passes, each summed by ``math.fsum`` (Shewchuk, 1997), so that neither cancellation nor the
    order of the rows shows in the result.
    """
    takes_part = np.isfinite(values) & np.isfinite(weights) & (weights > 0)
    values, weights = values[takes_part], weights[takes_part]
    if not len(values):
        return Moments(math.nan, math.nan, 0)
    low, high = float(values.min()), float(values.max())
    if low == high:  # the mean is that value itself, not a rounding beside it
        return Moments(low, 0.0, len(values))
    total = exact_sum(weights)
    mean = exact_sum(weights * values) / total
    if high - low <= SPREAD_TOLERANCE * max(abs(low), abs(high)):
        return Moments(mean, 0.0, len(values))
    variance = exact_sum(weights * (values - mean) ** 2) / total
    return Moments(mean, math.sqrt(variance), len(values))
