# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute the measure of a map from what was counted for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..columns import Column, derive
from ..definition import OWN, Legend, LegendClass, Text
from ..reasons import Reason, strongest
from ..series import between_years
from ..shares import DEFAULT_MINIMUM, ShareSettings, base_reasons, given_share, protect, share
from .counting import is_blank
from .definition import CHANGE, PERCENTAGE, RATE, SHARE, Recipe


@dataclass(frozen=True)
class Parts:
    """Hold what a recipe is computed from, unit by unit.

    Attributes
    ----------
    part, whole, only_where, before, whole_before : Column
        As the recipe counts them, n rows each.
    years : int
        Number of years that the part was counted in, where the recipe takes a mean.
    minus : float
        What is subtracted.
    """

    part: Column
    whole: Column | None = None
    only_where: Column | None = None
    before: Column | None = None
    whole_before: Column | None = None
    years: int = 1
    minus: float = 0.0


def rate(part: Column, whole: Column, times: float, minimum: float = DEFAULT_MINIMUM) -> Column:
    """Return times x part / whole, which may exceed ``times``: reports per dwelling, clients per 1000 residents.

    Parameters
    ----------
    part, whole : Column
        Counts over the same places, n rows each.
    times : float
        Per how many of the whole.
    minimum : float
        Smallest whole for which a rate is shown.

    Returns
    -------
    Column
        Absent with a reason: ``NEGATIVE_COUNT``, ``ZERO_DENOMINATOR``, ``TOO_FEW``; what either input lacked.
    """
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        values = times * part.values / whole.values
        negative = part.values < 0
    reasons = strongest(part.reasons, base_reasons(whole, minimum))
    return Column.of(np.where(reasons == Reason.NONE, values, np.nan), reasons).without(negative, Reason.NEGATIVE_COUNT)


def measure(recipe: Recipe, parts: Parts, minimum: float = DEFAULT_MINIMUM) -> Column:
    """Return the measure of a map; see :data:`.definition.KINDS`."""
    if recipe.kind == CHANGE:
        return development(recipe, parts, minimum)
    settings = ShareSettings(minimum=minimum)
    if recipe.kind == SHARE:
        return share(parts.part, parts.whole, settings)
    if recipe.kind == RATE:
        return rate(parts.part, parts.whole, recipe.times / parts.years, minimum)
    if recipe.kind == PERCENTAGE:
        return given_share(parts.part, parts.whole, settings)
    figure = parts.part if parts.whole is None else protect(parts.part, base_reasons(parts.whole, minimum))
    return derive(figure.values - parts.minus, figure) if parts.minus else figure


def development(recipe: Recipe, parts: Parts, minimum: float = DEFAULT_MINIMUM) -> Column:
    """Return what a share, percentage or figure became since the earlier year, the minimum holding in both.

    Returns
    -------
    Column
        Percentage points, or the figure's own unit. Absent with ``ONLY_YEAR_1`` or ``ONLY_YEAR_2`` where one year
        has no data at all; else for what either year lacked.
    """
    of_year = replace(recipe, kind=recipe.compares)
    first = measure(of_year, Parts(parts.before, parts.whole_before), minimum)
    return between_years(first, measure(of_year, Parts(parts.part, parts.whole), minimum))


def outside(parts: Parts) -> np.ndarray:
    """Tell which units are not on the map at all; bool, shape (n,)."""
    if parts.only_where is None:
        return np.zeros(len(parts.part), dtype=bool)
    return ~(parts.only_where.known & (np.nan_to_num(parts.only_where.values) > 0))


def categorised(texts: np.ndarray, legend: Legend) -> tuple[Legend, np.ndarray]:
    """Give each text its class: that of its name, or the last one, which is for all others.

    Where none of the legend's names occurs, the most frequent texts take their places and colours: the owners of
    another municipality.

    Parameters
    ----------
    texts : ndarray of object, shape (n,)
        ``str`` or None.
    legend : Legend
        A class per name, and a last one for the others.

    Returns
    -------
    legend : Legend
        With the names that were found; a last class that nothing is in is left out.
    codes : ndarray of int16, shape (n,)
        0 where there is no text.
    """
    plain = np.array(["" if blank else text.strip() for text, blank in zip(texts, is_blank(texts))], dtype=object)
    names, counts = np.unique(plain[plain != ""].astype(str), return_counts=True)
    classes = legend.classes
    known = {entry.label.nl.casefold(): entry.code for entry in classes[:-1]}
    if not any(name.casefold() in known for name in names):
        frequent = [str(names[row]) for row in np.lexsort((names, -counts))][: len(classes) - 1]
        known = {name.casefold(): code for code, name in enumerate(frequent, 1)}
        classes = (*(_renamed(entry, name) for entry, name in zip(classes, frequent)), classes[-1])
        classes = tuple(replace(entry, code=code) for code, entry in enumerate(classes, 1))
    last = classes[-1].code
    codes = np.array([known.get(text.casefold(), last) if text else 0 for text in plain.tolist()], dtype=np.int16)
    if not (codes == last).any():
        classes = classes[:-1]
    return replace(legend, classes=classes), codes


def _renamed(entry: LegendClass, name: str) -> LegendClass:
    return replace(entry, label=Text(name, name), label_basis=OWN)
