# SPDX-License-Identifier: GPL-2.0-or-later
"""Average a figure over the people of an area: the one definition that tables, rings and fact sheets share."""

from __future__ import annotations

import math

import numpy as np

from .columns import Column
from .reasons import Reason, strongest


def too_few(count: float, minimum: float) -> Reason:
    """Return why nothing may be told of so many people; :attr:`Reason.NONE` where it may."""
    if count == 0:
        return Reason.ZERO_DENOMINATOR
    return Reason.TOO_FEW if count < minimum else Reason.NONE


def mean_over(figures: Column, residents: Column | None, minimum: float) -> tuple[float, Reason]:
    """Return the mean over the residents who have a figure, or NaN and the reason.

    The same to the last bit in whatever order the rows come.

    Parameters
    ----------
    figures : Column, n rows
        Of the place that each row lives in.
    residents : Column or None
        People of each row; None: each row weighs the same, and no minimum holds.
    minimum : float
        Fewest residents with a figure of whom a mean is shown.
    """
    if residents is None:
        used = figures.values[figures.known]
        if len(used):
            return math.fsum(used) / len(used), Reason.NONE
        return math.nan, Reason(int(figures.reasons.max(initial=Reason.NO_DATA)))
    reasons = strongest(figures.reasons, residents.reasons)
    known = reasons == Reason.NONE
    weights = np.maximum(residents.values[known], 0.0)
    total = math.fsum(weights)
    if total > 0:
        few = too_few(total, minimum)
        return (math.nan if few else math.fsum(weights * figures.values[known]) / total), few
    few = too_few(math.fsum(residents.values[residents.known]), minimum)
    return math.nan, Reason(max(int(reasons.max(initial=Reason.NO_DATA)), few))
