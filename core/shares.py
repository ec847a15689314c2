# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute shares in percent with a reason wherever a share may not, or cannot, be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .columns import Column, derive
from .problems import QT_TRANSLATE_NOOP, Problem
from .reasons import Reason, strongest

PERCENT = 100.0
DEFAULT_MINIMUM = 10.0
SOURCE_LOW, SOURCE_HIGH = 0.0, 4.0
"""What CBS hides behind -99997: a count of 0 up to and including 4."""


@dataclass(frozen=True)
class ShareSettings:
    """Say when a share may be shown.

    Attributes
    ----------
    minimum : float
        Smallest denominator (residents, dwellings) for which a share is shown.
    disclosure_percent : float or None
        From this share on the group itself is disclosed ("nearly everybody here is ..."): suppressed.
    rounding_base : float
        A numerator that exceeds its denominator by at most this much counts as rounding and gives
        100 %. 0 means: any excess is an error. (CBS rounds nested counts to the nearest 5, which never
        makes the part larger than the whole: none of 15,290 squares of 2024 has such an excess. It
        occurs where numerator and denominator come from different sources or are rounded at random.)
    """

    minimum: float = DEFAULT_MINIMUM
    disclosure_percent: float | None = None
    rounding_base: float = 0.0


def base_reasons(base: Column, minimum: float) -> np.ndarray:
    """Return, row by row, why figures over this base may not be shown; int8, shape (n,).

    A base of 0 is not a small group but an empty place, and keeps a reason of its own.

    Parameters
    ----------
    base : Column
        Number of residents, dwellings or whatever the figures are about.
    minimum : float
        Smallest base for which figures are shown.
    """
    reasons = base.reasons.copy()
    small = np.flatnonzero(base.known & ((base.values < minimum) | (base.values <= 0)))
    values = base.values[small]
    empty_or_few = np.where(values == 0, Reason.ZERO_DENOMINATOR, Reason.TOO_FEW)
    reasons[small] = np.where(values < 0, Reason.NEGATIVE_COUNT, empty_or_few)
    return reasons


def share(
    numerator: Column, denominator: Column, settings: ShareSettings | None = None, hidden: np.ndarray | None = None
) -> Column:
    """Return numerator / denominator in percent.

    Parameters
    ----------
    numerator, denominator : Column
        Counts over the same places, n rows each.
    settings : ShareSettings, optional
    hidden : ndarray of int8, shape (n,), optional
        The denominator's :func:`base_reasons`, where several shares have the same denominator.

    Returns
    -------
    Column
        Percent, 0 to 100. Absent with a reason: ``NEGATIVE_COUNT``; ``ZERO_DENOMINATOR``; ``TOO_FEW``
        (denominator below the minimum); ``NUMERATOR_EXCEEDS``; ``GROUP_DISCLOSURE``; what either input
        lacked. Where several apply the strongest stands (:func:`core.reasons.strongest`).
    """
    settings = settings or ShareSettings()
    top, bottom = numerator.values, denominator.values
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        percent = PERCENT * top
        percent /= bottom
        np.minimum(percent, PERCENT, out=percent)
        excess = (bottom > 0) & (top > bottom + settings.rounding_base)
        negative = top < 0
    hidden = base_reasons(denominator, settings.minimum) if hidden is None else hidden
    result = Column.of(percent, strongest(numerator.reasons, hidden))
    result = result.without(excess, Reason.NUMERATOR_EXCEEDS).without(negative, Reason.NEGATIVE_COUNT)
    return _undisclosed(result, settings)


def protect(column: Column, hidden: np.ndarray) -> Column:
    """Return a column without the rows where :func:`base_reasons` hides figures about its people."""
    if not (hidden > column.reasons).any():
        return column
    return Column.of(column.values, strongest(column.reasons, hidden))


def given_share(
    percent: Column,
    denominator: Column | None,
    settings: ShareSettings | None = None,
    hidden: np.ndarray | None = None,
) -> Column:
    """Return a share that the source itself computed, under the same rules as :func:`share`.

    Parameters
    ----------
    percent : Column
        Percent; below 0 becomes ``NEGATIVE_COUNT`` and above 100 ``NUMERATOR_EXCEEDS``.
    denominator : Column or None
        What it is a share of; None where nobody knows, and then no minimum applies.
    settings, hidden
        As for :func:`share`.
    """
    settings = settings or ShareSettings()
    if hidden is None and denominator is not None:
        hidden = base_reasons(denominator, settings.minimum)
    result = percent if hidden is None else protect(percent, hidden)
    with np.errstate(invalid="ignore"):
        result = result.without(percent.values > PERCENT, Reason.NUMERATOR_EXCEEDS)
        result = result.without(percent.values < 0, Reason.NEGATIVE_COUNT)
    return _undisclosed(result, settings)


def _undisclosed(result: Column, settings: ShareSettings) -> Column:
    """Return shares without those that tell of (nearly) everybody in a place what group they belong to."""
    if settings.disclosure_percent is None:
        return result
    return result.without(result.known & (result.values >= settings.disclosure_percent), Reason.GROUP_DISCLOSURE)


def share_interval(
    numerator: Column, denominator: Column, settings: ShareSettings | None = None
) -> tuple[Column, Column]:
    """Return the lowest and the highest share that the source's own suppression leaves possible.

    A numerator that the source suppressed counts as 0 in the first and as 4 (or the whole denominator,
    if smaller) in the second column; elsewhere both are the share itself. A suppressed denominator
    stays suppressed: nothing can be said about a share of an unknown whole.

    Parameters
    ----------
    numerator, denominator, settings
        As for :func:`share`.

    Returns
    -------
    low, high : Column
        Both absent, for the strongest of their reasons, where either end may not be shown.
    """
    hidden = numerator.reasons == Reason.SUPPRESSED_IN_SOURCE
    reasons = np.where(hidden, Reason.NONE, numerator.reasons)
    most = np.fmin(SOURCE_HIGH, np.where(denominator.values >= 0, denominator.values, SOURCE_HIGH))
    low = share(Column.of(np.where(hidden, SOURCE_LOW, numerator.values), reasons), denominator, settings)
    high = share(Column.of(np.where(hidden, most, numerator.values), reasons), denominator, settings)
    both = strongest(low.reasons, high.reasons)
    return Column.of(low.values, both), Column.of(high.values, both)


def settle_interval(low: Column, high: Column, classify: Callable[[Column], np.ndarray]) -> Column:
    """Return the one share to show for each interval: only where both ends fall in the same class.

    The share shown is the middle of the interval: its class is certain, its digits are not. Whoever
    writes it to a layer writes both ends beside it; where they differ, the share is an estimate.

    Parameters
    ----------
    low, high : Column
        As :func:`share_interval` returns them.
    classify : callable
        Returns the class code of each share, such as ``lambda column: assign(column, legend).codes``.
        Classes must be intervals, so that what lies between two shares of one class is in it too.

    Returns
    -------
    Column
        ``CLASS_UNCERTAIN`` where the ends fall in different classes.
    """
    middle = derive(np.where(low.values == high.values, low.values, (low.values + high.values) / 2), low, high)
    return middle.without(middle.known & (classify(low) != classify(high)), Reason.CLASS_UNCERTAIN)


def check_bounds(bounds: Sequence[float]) -> np.ndarray:
    """Return class bounds as an ascending array of float64, or refuse them with a sentence."""
    edges = np.array(list(bounds), dtype=np.float64)
    if not len(edges) or not np.isfinite(edges).all() or (np.diff(edges) <= 0).any():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The class bounds {bounds} are not a list of rising numbers; give at least one, as in 20;40;60.",
            ),
            bounds="; ".join(str(bound) for bound in bounds) or "-",
        )
    return edges


def tells_few(share: Column, base: Column) -> np.ndarray:
    """Return where a share and its base, shown together, tell that one to four people belong to a group.

    Parameters
    ----------
    share, base : Column
        Percentages, and what they are percentages of; n rows each.

    Returns
    -------
    ndarray of bool, shape (n,)
        False where either is not shown.
    """
    with np.errstate(invalid="ignore"):
        count = np.round(share.values * base.values / 100, 6)
        return (count > 0) & (count <= SOURCE_HIGH)
