# SPDX-License-Identifier: GPL-2.0-or-later
"""Explain a figure that is itself an input, a change of one, and the class that a figure lies in."""

from __future__ import annotations

import math

from ..classes import as_counted, assign
from ..columns import Column
from ..definition import LOWER, Bound, Legend
from ..legend_text import BASIS_WORDS
from ..problems import QT_TRANSLATE_NOOP, Bilingual
from ..reasons import Reason
from ..rounding import half_up
from ..series import CHANGE_PREFIX, YEAR_1_SUFFIX
from .parts import ABSENT, CHANGE, CLASS, FIGURE, SeriesRow, Step
from .why import why, without_class
from .words import Words, exact, figure, opening, said

PERCENT_SIGN = "%"
MOST_DIGITS = 9
HALF = 0.5
_RANGES = {
    (False, False): QT_TRANSLATE_NOOP("Explanation", "from {low} to below {high}"),
    (False, True): QT_TRANSLATE_NOOP("Explanation", "from {low} up to and including {high}"),
    (True, False): QT_TRANSLATE_NOOP("Explanation", "above {low} and below {high}"),
    (True, True): QT_TRANSLATE_NOOP("Explanation", "above {low} up to and including {high}"),
}
"""Range between two bounds, by whether each belongs to the class below it."""
_FIRST = {
    False: QT_TRANSLATE_NOOP("Explanation", "below {high}"),
    True: QT_TRANSLATE_NOOP("Explanation", "up to and including {high}"),
}
_LAST = {
    False: QT_TRANSLATE_NOOP("Explanation", "{low} or more"),
    True: QT_TRANSLATE_NOOP("Explanation", "above {low}"),
}


def written(value: float, legend: Legend) -> Bilingual:
    """Return a figure with so few decimals as do not seem to put it in another class, and its per cent sign."""
    bounds = [bound.value for bound in legend.bounds]
    narrowest = min((high - low for low, high in zip(bounds, bounds[1:])), default=1.0)
    digits = max(1, 1 - math.floor(math.log10(narrowest)))
    code = assign(Column.of([value]), legend).codes[0]
    while digits < MOST_DIGITS and assign(Column.of([half_up(value, digits)]), legend).codes[0] != code:
        digits += 1
    return _with_unit(figure(value, digits, signed=is_signed(legend)), legend)


def _with_unit(number: Bilingual, legend: Legend) -> Bilingual:
    if legend.measure.unit.en != PERCENT_SIGN:
        return number
    return Bilingual(f"{number.nl} {PERCENT_SIGN}", f"{number} {PERCENT_SIGN}")


def is_signed(legend: Legend) -> bool:
    """Tell whether a figure may lie below 0, so that its sign is worth showing."""
    return any(bound.value < 0 for bound in legend.bounds)


def figure_steps(row: SeriesRow, legend: Legend) -> list[Step]:
    """Tell the figure of a map that is an input, or made by one division of inputs."""
    name = legend.measure.column
    column = row.column(name)
    what = opening(legend.measure.description)
    if column is None:
        return []
    reason = Reason(column.reasons[0])
    if reason:
        sentence = Words(
            QT_TRANSLATE_NOOP("Explanation", "{what}: no figure, because {why}."),
            what=what,
            why=why(reason, row.background),
        )
        return [Step(ABSENT, sentence)]
    value = written(float(column.values[0]), legend)
    if name not in row.background.within:
        sentence = Words(QT_TRANSLATE_NOOP("Explanation", "{what}: {value}."), what=what, value=value)
        return [Step(FIGURE, sentence)]
    template = QT_TRANSLATE_NOOP("Explanation", "{what}: {value} ({where}).")
    return [Step(FIGURE, Words(template, what=what, value=value, where=where_counted(row, name)))]


def where_counted(row: SeriesRow, measure: str) -> Words:
    """Return what a figure is about: the place itself or everything round it."""
    background = row.background
    if measure in background.within and background.walking_m is not None:
        return Words(
            QT_TRANSLATE_NOOP("Explanation", "everything within {distance} m walking of the centre of the place"),
            distance=exact(background.walking_m),
        )
    if measure in background.within and background.radius_m is not None:
        return Words(
            QT_TRANSLATE_NOOP("Explanation", "everything within {distance} m of the centre of the place"),
            distance=exact(background.radius_m),
        )
    return Words(QT_TRANSLATE_NOOP("Explanation", "in the place itself"))


def is_change(legend: Legend) -> bool:
    """Tell whether a map shows a figure of the second year minus that of the first."""
    return legend.measure is not None and legend.measure.column.startswith(CHANGE_PREFIX)


def change_steps(row: SeriesRow, legend: Legend) -> list[Step]:
    """Tell the figures of both years and their difference."""
    name = legend.measure.column
    base = name[len(CHANGE_PREFIX) :]
    years = year_names(row)
    parts = [row.column(base + YEAR_1_SUFFIX), row.column(base), row.column(name)]
    if any(part is None for part in parts):
        return figure_steps(row, legend)
    items = tuple(_of_year(row, legend, column, year) for column, year in zip(parts[:2], years))
    what = opening(legend.measure.description)
    reason = Reason(parts[2].reasons[0])
    if reason:
        sentence = Words(
            QT_TRANSLATE_NOOP("Explanation", "{what}: none, because {why}."), what=what, why=why(reason, row.background)
        )
        return [Step(ABSENT, sentence, items)]
    sentence = Words(
        QT_TRANSLATE_NOOP("Explanation", "{what}: {value}, the second year minus the first."),
        what=what,
        value=written(float(parts[2].values[0]), legend),
    )
    return [Step(CHANGE, sentence, items)]


def _of_year(row: SeriesRow, legend: Legend, column: Column, year) -> Words:
    """Return the figure of one year, or why it is absent."""
    reason = Reason(column.reasons[0])
    if reason:
        template = QT_TRANSLATE_NOOP("Explanation", "{year}: no figure, because {why}")
        return Words(template, year=year, why=why(reason, row.background))
    value = written(float(column.values[0]), legend)
    return Words(QT_TRANSLATE_NOOP("Explanation", "{year}: {value}"), year=year, value=value)


def year_names(row: SeriesRow) -> tuple:
    """Return how the first and the second year are called."""
    first, second = row.background.years
    has_two = any(name.endswith(YEAR_1_SUFFIX) for name in row.values)
    template = QT_TRANSLATE_NOOP("Explanation", "the second year")
    if not has_two:
        template = QT_TRANSLATE_NOOP("Explanation", "the year of the map")
    return first or Words(QT_TRANSLATE_NOOP("Explanation", "the first year")), second or Words(template)


def class_steps(row: SeriesRow, legend: Legend, column: Column) -> list[Step]:
    """Tell in which class a figure lies, between which bounds, and where those come from."""
    reason = Reason(column.reasons[0])
    if reason:
        return without_class([reason], row.background)
    code = int(assign(column, legend).codes[0])
    low = legend.bounds[code - 2] if code > 1 else None
    high = legend.bounds[code - 1] if code <= len(legend.bounds) else None
    sentence = Words(
        QT_TRANSLATE_NOOP("Explanation", "{value} is class {code}, “{label}”: {range}."),
        value=_taken(column, legend),
        code=code,
        label=said(legend.classes[code - 1].label),
        range=_range(low, high, is_signed(legend)),
    )
    return [*_rounding(column, legend), Step(CLASS, sentence, _bases(low, high))]


def _taken(column: Column, legend: Legend) -> Bilingual:
    """Return the figure that is classified: without decimals where it is rounded."""
    if legend.measure.rounding == "none":
        return written(float(column.values[0]), legend)
    return _with_unit(exact(float(as_counted(column, legend).values[0])), legend)


def _rounding(column: Column, legend: Legend) -> list[Step]:
    """Tell of rounding where it changes the figure."""
    value, taken = float(column.values[0]), float(as_counted(column, legend).values[0])
    if value == taken:
        return []
    if 0 < value < HALF:
        return [Step(FIGURE, Words(QT_TRANSLATE_NOOP("Explanation", "More than none counts as at least 1.")))]
    template = QT_TRANSLATE_NOOP("Explanation", "Rounded to a whole number, halves upwards: {whole}.")
    return [Step(FIGURE, Words(template, whole=exact(taken)))]


def _range(low: Bound | None, high: Bound | None, signed: bool) -> Words:
    """Return between which bounds a class lies; first and last class are open."""
    places = {name: exact(bound.value, signed) for name, bound in (("low", low), ("high", high)) if bound is not None}
    if low is None and high is None:
        return Words(QT_TRANSLATE_NOOP("Explanation", "all figures"))
    if low is None:
        return Words(_FIRST[high.belongs_to == LOWER], **places)
    if high is None:
        return Words(_LAST[low.belongs_to == LOWER], **places)
    return Words(_RANGES[low.belongs_to == LOWER, high.belongs_to == LOWER], **places)


def _bases(low: Bound | None, high: Bound | None) -> tuple[Words, ...]:
    """Return where the bounds come from, once where it is the same for both."""
    named = {}
    for bound in (low, high):
        if bound is not None:
            named.setdefault(bound.basis, []).append(exact(bound.value))
    if len(named) == 1:
        template = QT_TRANSLATE_NOOP("Explanation", "Bounds: {basis}")
        return (Words(template, basis=said(BASIS_WORDS[next(iter(named))])),)
    template = QT_TRANSLATE_NOOP("Explanation", "Bound {value}: {basis}")
    return tuple(Words(template, value=values[0], basis=said(BASIS_WORDS[basis])) for basis, values in named.items())
