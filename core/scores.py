# SPDX-License-Identifier: GPL-2.0-or-later
"""Put the shares of several groups on one scale and bring them together in one raw index."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from .columns import Column, derive
from .problems import QT_TRANSLATE_NOOP, Problem
from .reasons import Reason, strongest
from .shares import DEFAULT_MINIMUM, PERCENT

METHODS = ("zscore", "ratio", "minmax", "percentile", "rank")
AGGREGATIONS = ("arithmetic", "geometric")
NEEDS_VALUES = ("minmax", "percentile", "rank")
"""Methods that need every share of the reference, not just its mean and spread."""


@dataclass(frozen=True)
class IndexSettings:
    """Say how an index is made.

    Attributes
    ----------
    method : str
        One of :data:`METHODS`: ``zscore`` (share - mean) / sd; ``ratio`` mean = 100; ``minmax`` 0 to 100;
        ``percentile`` percentage of the reference's places with a lower share, ties half; ``rank`` place
        among the reference's places, 1 the lowest, ties their mean.
    aggregation : str
        ``arithmetic`` or ``geometric`` mean; the latter needs scores that are never negative, so not ``zscore``.
    weights : mapping of str to float
        Weight per group, 0 or more; 1 where a group is not named. A group of weight 0 counts for nothing.
    directions : mapping of str to int
        -1 for a group of which a higher share means less vulnerable: 100 - p is taken. 1 where not named.
    minimum_groups : int or None
        Groups that must be known; None means all but one (4 of 5), at least 1.
    minimum : float
        Smallest number of residents for which anything is shown.
    """

    method: str = "zscore"
    aggregation: str = "arithmetic"
    weights: Mapping[str, float] = field(default_factory=dict)
    directions: Mapping[str, int] = field(default_factory=dict)
    minimum_groups: int | None = None
    minimum: float = DEFAULT_MINIMUM


@dataclass(frozen=True)
class GroupReference:
    """Hold what one group's share is compared with.

    Attributes
    ----------
    mean, sd : float
        Percent.
    values : ndarray of float64, ascending, or None
        Every known share of the reference; None where only a table of means is given.
    """

    mean: float
    sd: float
    values: np.ndarray | None = None

    def inverted(self) -> GroupReference:
        """Return the reference of 100 - p."""
        values = None if self.values is None else (PERCENT - self.values)[::-1]
        return GroupReference(PERCENT - self.mean, self.sd, values)


@dataclass(frozen=True)
class RawIndex:
    """Hold an index before it is rescaled.

    Attributes
    ----------
    index : Column
        Mean of the scores of the groups that are known, on the scale of the method.
    scores : dict of str to Column
        Score per group.
    available : ndarray of int16, shape (n,)
        Number of groups known, those of weight 0 left out.
    """

    index: Column
    scores: dict[str, Column]
    available: np.ndarray


def raw_index(shares: Mapping[str, Column], groups: Mapping[str, GroupReference], settings: IndexSettings) -> RawIndex:
    """Score every group against its reference and average the groups that are known.

    Parameters
    ----------
    shares : mapping of str to Column
        Percent per group, n rows each.
    groups : mapping of str to GroupReference
        What each group of ``shares`` is compared with.
    settings : IndexSettings

    Returns
    -------
    RawIndex
        Too few groups known: ``TOO_FEW_GROUPS``, or the reason of a missing group if that is
        suppression; no group known and none suppressed: the groups' own reason.

    Raises
    ------
    Problem
        If the settings do not fit the groups.
    """
    check_settings(settings, list(shares))
    scores = {name: _scored(column, groups[name], settings, name) for name, column in shares.items()}
    weights = {name: settings.weights.get(name, 1.0) for name in shares}
    counted = {name: column for name, column in scores.items() if weights[name] > 0}
    known = {name: column.known for name, column in counted.items()}
    available = np.sum(list(known.values()), axis=0, dtype=np.int16)
    average = _geometric if settings.aggregation == "geometric" else _arithmetic
    raw = average({name: (counted[name].values, weights[name]) for name in counted})
    reasons = _index_reasons(counted, available, settings)
    reasons[(reasons == Reason.NONE) & ~np.isfinite(raw)] = Reason.NOT_COMPUTABLE
    return RawIndex(Column.of(raw, reasons), scores, available)


def _scored(share: Column, group: GroupReference, settings: IndexSettings, name: str) -> Column:
    """Return the scores of one group, turned so that higher is more vulnerable."""
    values = share.values
    if settings.directions.get(name, 1) < 0:
        values, group = PERCENT - values, group.inverted()
    return derive(_score(values, group, settings.method), share)


def _score(values: np.ndarray, group: GroupReference, method: str) -> np.ndarray:
    """Return the score of each share; not finite where the reference has no spread or no mean."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if method == "zscore":
            return (values - group.mean) / (group.sd or np.nan)
        if method == "ratio":
            return PERCENT * values / (group.mean or np.nan)
        if not len(group.values):
            return np.full(len(values), np.nan)
        if method == "minmax":
            low, high = group.values[0], group.values[-1]
            return PERCENT * (values - low) / ((high - low) or np.nan)
    below = np.searchsorted(group.values, values, side="left")
    equal = np.searchsorted(group.values, values, side="right") - below
    if method == "percentile":
        return PERCENT * (below + equal / 2) / len(group.values)
    return below + (equal + 1) / 2


def _arithmetic(parts: Mapping[str, tuple[np.ndarray, float]]) -> np.ndarray:
    """Return the weighted mean of what is known in each row; NaN where nothing is."""
    known = [(values, weight, np.isfinite(values)) for values, weight in parts.values()]
    if all(np.array_equal(present, known[0][2]) for _values, _weight, present in known[1:]):
        return sum(weight * values for values, weight, _present in known) / sum(weight for _values, weight, _ in known)
    total = sum(weight * present for _values, weight, present in known)
    weighted = sum(weight * np.where(present, values, 0.0) for values, weight, present in known)
    with np.errstate(divide="ignore", invalid="ignore"):
        return weighted / total


def _geometric(parts: Mapping[str, tuple[np.ndarray, float]]) -> np.ndarray:
    """Return the weighted geometric mean of what is known in each row; 0 where any score is 0.

    Python's own logarithm: numpy's differs in the last bit with the position of a row in memory.
    """
    stack = np.array([values for values, _ in parts.values()])
    weights = [weight for _, weight in parts.values()]
    means = np.full(stack.shape[1], np.nan)
    for row, scores in enumerate(stack.T.tolist()):
        pairs = [(score, weight) for score, weight in zip(scores, weights) if math.isfinite(score)]
        if not pairs or min(pairs)[0] < 0:
            continue
        if min(pairs)[0] == 0:
            means[row] = 0.0
            continue
        logarithm = math.fsum(weight * math.log(score) for score, weight in pairs)
        means[row] = math.exp(logarithm / math.fsum(weight for _, weight in pairs))
    return means


def _index_reasons(counted: Mapping[str, Column], available: np.ndarray, settings: IndexSettings) -> np.ndarray:
    """Return why a row has no index; int8, shape (n,)."""
    reasons = np.zeros(len(available), dtype=np.int8)
    rows = np.flatnonzero(available < required_groups(settings, len(counted)))
    missing = strongest(*(column.reasons[rows] for column in counted.values()))
    too_few = np.maximum(missing, np.int8(Reason.TOO_FEW_GROUPS))
    reasons[rows] = np.where((available[rows] == 0) & (missing < Reason.TOO_FEW_GROUPS), missing, too_few)
    return reasons


def required_groups(settings: IndexSettings, count: int) -> int:
    """Return how many of ``count`` groups must be known."""
    if settings.minimum_groups is None:
        return max(count - 1, 1)
    return settings.minimum_groups


def check_settings(settings: IndexSettings, groups: list[str]) -> None:
    """Refuse settings that cannot make an index of these groups, with a sentence."""
    weights = [settings.weights.get(group, 1.0) for group in groups]
    if not groups:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "An index needs at least one group. Choose its components."))
    if not all(math.isfinite(weight) and weight >= 0 for weight in weights) or not sum(weights):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The weights {weights} make no index: each must be 0 or more, and their sum above 0.",
            ),
            weights="; ".join(f"{weight:g}" for weight in weights),
        )
    if any(settings.directions.get(group, 1) not in (1, -1) for group in groups):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "A direction is 1 (a higher share is more vulnerable) or -1 (less vulnerable), nothing else."
            )
        )
    if settings.method == "zscore" and settings.aggregation == "geometric":
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A geometric mean cannot be taken of z-scores, which are negative below the mean. "
                "Choose the arithmetic mean, or the method ratio, minmax, percentile or rank.",
            )
        )
    counted = sum(weight > 0 for weight in weights)
    if not 1 <= required_groups(settings, counted) <= counted:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{minimum} groups must be known, but the index has {count} with a weight above 0. "
                "Ask for 1 to {count}, or leave it empty for all but one.",
            ),
            minimum=settings.minimum_groups,
            count=counted,
        )
