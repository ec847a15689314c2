# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what the definition of a map is made of: measure, bounds, classes, colours, rules, and the basis of each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from .fieldnames import CLASS_PREFIX, LABEL_PREFIX, REASON_PREFIX

ANY = "*"
"""Stands in a rule for every level of an input."""

UPPER = "upper"
LOWER = "lower"
PRINTED = "printed"
RECOMPUTED = "recomputed"
OWN = "own"
BASES = (PRINTED, RECOMPUTED, OWN)
ROUNDINGS = ("none", "half_up")
PATTERNS = ("none", "diagonal", "back_diagonal", "horizontal", "vertical")


@dataclass(frozen=True)
class Text:
    """Hold a text in Dutch, as the reports print it, and in English."""

    nl: str
    en: str

    def get(self, language: str = "nl") -> str:
        """Return the text in a language (``"nl"``, ``"nl_NL"``, ...); English where it is not Dutch."""
        return self.nl if language.lower().startswith("nl") else self.en


@dataclass(frozen=True)
class Measure:
    """Describe the column that a legend classifies.

    ``rounding`` is ``"none"`` or ``"half_up"`` (legends in whole numbers, such as 1-20 %). With
    ``above_zero_at_least_one`` a value above 0 never rounds to 0: "none" then means exactly none.
    ``own_description`` is for figures relative to the mean of the area itself.
    """

    column: str
    description: Text
    unit: Text
    rounding: str = "none"
    above_zero_at_least_one: bool = False
    own_description: Text | None = None


@dataclass(frozen=True)
class Bound:
    """Separate two classes; ``belongs_to`` says which of them (``upper``, ``lower``) has the bound itself."""

    value: float
    belongs_to: str = UPPER
    basis: str = OWN


@dataclass(frozen=True)
class LegendClass:
    """Describe one class; ``colour_basis`` is about the colour's value, ``colour_name_basis`` about its name.

    ``own_label`` is for figures relative to the mean of the area itself.
    """

    code: int
    label: Text
    colour: str
    label_basis: str = OWN
    colour_basis: str = OWN
    colour_name: str = ""
    colour_name_basis: str = ""
    pattern: str = "none"
    only_where_years_are_compared: bool = False
    own_label: Text | None = None


@dataclass(frozen=True)
class Rule:
    """Give one class to every combination of the levels named per input (:data:`ANY`: all of them)."""

    when: tuple[tuple[str, ...], ...]
    code: int
    basis: str = OWN


@dataclass(frozen=True)
class Matrix:
    """Combine two or three classed inputs; ``inputs`` are their legends, in the order of the rules."""

    inputs: tuple[Legend, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Legend:
    """Define one map.

    Attributes
    ----------
    id : str
        Name of the definition; makes the field names ``klasse_<id>``, ``label_<id>``, ``reden_<id>``.
    number : int or None
        Number of the map in the series; None for a definition that is no map of the series.
    in_series : bool
        Whether the series draws it unless told otherwise.
    compares_years : bool
        Whether places that exist in one year only can occur, and stand in the legend.
    title, source : Text
        What stands above and below the map.
    classes : tuple of LegendClass
        Codes 1...n, in the order of the legend.
    special : tuple of LegendClass
        "No data" and its like (codes 0, -1, -2, -3), of which :attr:`special_shown` stand in the legend.
    measure, bounds
        What is classified, and where it is cut; absent where ``matrix`` decides.
    levels : dict of str to tuple of int
        Named groups of classes, by which rules refer to them; each class is in exactly one.
    matrix : Matrix or None
        Rules over other classed columns.
    path : Path or None
        File that the definition came from.
    """

    id: str
    title: Text
    source: Text
    classes: tuple[LegendClass, ...]
    special: tuple[LegendClass, ...]
    number: int | None = None
    in_series: bool = False
    compares_years: bool = False
    measure: Measure | None = None
    bounds: tuple[Bound, ...] = ()
    levels: dict[str, tuple[int, ...]] = field(default_factory=dict)
    matrix: Matrix | None = None
    path: Path | None = None

    @property
    def class_field(self) -> str:
        """Return the name of the column with class codes."""
        return CLASS_PREFIX + self.id

    @property
    def label_field(self) -> str:
        """Return the name of the column with labels."""
        return LABEL_PREFIX + self.id

    @property
    def reason_field(self) -> str:
        """Return the name of the column with the reasons why there is no class."""
        return REASON_PREFIX + self.id

    @property
    def special_shown(self) -> tuple[LegendClass, ...]:
        """Return the special classes that stand in this legend."""
        return tuple(c for c in self.special if self.compares_years or not c.only_where_years_are_compared)

    @property
    def shown(self) -> tuple[LegendClass, ...]:
        """Return everything that stands in the legend, in its order."""
        return self.classes + self.special_shown

    def of_own_mean(self) -> Legend:
        """Return the legend in the words for figures relative to the mean of the area itself, where it has them."""
        classes = tuple(
            each if each.own_label is None else replace(each, label=each.own_label, label_basis=OWN)
            for each in self.classes
        )
        measure = self.measure
        if measure is not None and measure.own_description is not None:
            measure = replace(measure, description=measure.own_description)
        return replace(self, classes=classes, measure=measure)

    def labels(self, codes: np.ndarray, language: str = "nl") -> np.ndarray:
        """Return the label of each code; object array of str, None for a code that the legend lacks."""
        texts = {c.code: c.label.get(language) for c in self.classes + self.special}
        found, where = np.unique(codes, return_inverse=True)
        return np.array([texts.get(int(code)) for code in found], dtype=object)[where.reshape(-1)]


def measures_behind(legend: Legend) -> set[str]:
    """Return the columns that a map shows, itself or through the maps it is combined from."""
    if legend.matrix is None:
        return {legend.measure.column}
    return set().union(*(measures_behind(needed) for needed in legend.matrix.inputs))
