# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what an explanation is made from, one row of a map series, and what it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..columns import Column
from ..definition import Legend
from ..fieldnames import REASON_PREFIX
from ..own_mean import OwnMean
from ..problems import Bilingual
from ..reasons import Reason, from_texts
from ..reference import Reference
from .words import Words

FIGURE, SHARES, INDEX_STEP, CHANGE = "figure", "shares", "index", "change"
CLASS, INPUT, RULE = "class", "input", "rule"
ABSENT, NEEDED, WARNING = "absent", "needed", "warning"
"""Kinds of steps: what a step tells of."""


@dataclass(frozen=True)
class Background:
    """Hold what the history of a table tells about how all its places were computed.

    Attributes
    ----------
    reference : Reference or None
        What the index is relative to; None where the history does not tell.
    minimum : float or None
        Fewest residents or dwellings for which a figure is shown.
    minimum_groups : int or None
        Groups that must be known; None means all but one.
    years : tuple of str
        First and second year; empty where not stated.
    within : frozenset of str
        Measures that are about everything round the place; others are about the place itself.
    radius_m, walking_m : float or None
        How far round, metres: straight, or along the streets.
    own_mean : OwnMean or None
        What nuisance is relative to, where that is the mean of the area itself.
    """

    reference: Reference | None = None
    minimum: float | None = None
    minimum_groups: int | None = None
    years: tuple[str, str] = ("", "")
    within: frozenset = frozenset()
    radius_m: float | None = None
    walking_m: float | None = None
    own_mean: OwnMean | None = None


@dataclass(frozen=True)
class SeriesRow:
    """Hold one row of a table of a map series.

    Attributes
    ----------
    place : str
        Id of the cell or neighbourhood.
    values : mapping of str to object
        Numbers and texts by field, None for NULL.
    background : Background
    name : str
        Name of the place; empty where it has none.
    """

    place: str
    values: Mapping[str, object]
    background: Background = field(default_factory=Background)
    name: str = ""

    def column(self, name: str) -> Column | None:
        """Return a figure with its reason as a column of one row; None where the table has no such field."""
        if name not in self.values:
            return None
        return Column.of([self._number(name)], self.reasons(name))

    def reasons(self, name: str) -> np.ndarray:
        """Return the reason that stands beside a figure, or beside a class (by the id of its legend); one row."""
        return from_texts(np.array([self.values.get(REASON_PREFIX + name)], dtype=object))

    def code(self, legend: Legend) -> int | None:
        """Return the class code that stands in the table; None where it holds none."""
        value = self._number(legend.class_field)
        return int(value) if np.isfinite(value) else None

    def _number(self, name: str) -> float:
        value = self.values.get(name)
        try:
            return np.nan if value is None else float(value)
        except (TypeError, ValueError):
            return np.nan


@dataclass(frozen=True)
class Step:
    """Hold one sentence of an explanation, and the items that it announces.

    Attributes
    ----------
    kind : str
        What it tells of: one of the kinds above.
    sentence : Words
    items : tuple of Words
    """

    kind: str
    sentence: Words
    items: tuple[Words, ...] = ()


@dataclass(frozen=True)
class MapExplanation:
    """Hold how a place came to its class on one map.

    Attributes
    ----------
    legend : Legend
    title : Words
        The map and the class.
    code : int
        Class code that the steps lead to; 0 and below where there is no class.
    label : Bilingual
        What the legend says for the code.
    reason : Reason
        Why there is no class.
    steps : tuple of Step
        In the order in which they were computed.
    """

    legend: Legend
    title: Words
    code: int
    label: Bilingual
    reason: Reason
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Explanation:
    """Hold how a place came to all its classes; ``maps`` is empty where there is nothing to explain.

    Attributes
    ----------
    title : Words
        The place, or what there is instead.
    maps : tuple of MapExplanation
        In the order of the maps' numbers.
    layer : str
        Name of the layer that was read; empty where it says nothing.
    """

    title: Words
    maps: tuple[MapExplanation, ...] = ()
    layer: str = ""
