# SPDX-License-Identifier: GPL-2.0-or-later
"""Explain every class of one place: each map in its order, each thing explained once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from ..classes import Classed, from_codes
from ..columns import Column
from ..definition import Legend
from ..matrix import combine
from ..problems import QT_TRANSLATE_NOOP, Problem
from ..reasons import Reason
from ..series import INDEX, YEAR_1_SUFFIX, classify
from .measures import change_steps, class_steps, figure_steps, is_change, year_names
from .parts import WARNING, Explanation, MapExplanation, SeriesRow, Step
from .residents import index_steps
from .rules import input_step, inputs_of, map_name, rule_steps
from .words import Words, said


def legends_in(fields: Iterable[str], legends: Mapping[str, Legend]) -> list[Legend]:
    """Return the maps whose classes and labels a table holds, in the order of the definitions."""
    present = set(fields)
    return [legend for legend in legends.values() if legend.class_field in present and legend.label_field in present]


def explain_place(row: SeriesRow, legends: Mapping[str, Legend]) -> Explanation:
    """Explain the classes of one place.

    Parameters
    ----------
    row : SeriesRow
        One row of a table of a map series.
    legends : mapping of str to Legend
        The definitions by id, as :func:`core.legend.load_all` gives them; of the same folder of own legends as the
        table was made with, if any.

    Returns
    -------
    Explanation
        Each step computed by the functions that made the table, from what the table itself shows. What the table
        suppresses is not in it. Where a class of the table does not follow from its figures, a step says so.
    """
    if row.background.own_mean is not None:
        legends = {key: legend.of_own_mean() for key, legend in legends.items()}
    return Explanation(_title(row), tuple(_Place(row, legends).explained()))


def _title(row: SeriesRow) -> Words:
    if row.name:
        return Words(QT_TRANSLATE_NOOP("Explanation", "{name} ({id})"), name=row.name, id=row.place)
    return Words(QT_TRANSLATE_NOOP("Explanation", "Place {id}"), id=row.place)


class _Place:
    """Be one place, with the class of each map as it follows from the figures, and what was told already."""

    def __init__(self, row: SeriesRow, legends: Mapping[str, Legend]):
        self._row = row
        shown = legends_in(row.values, legends)
        parts = [part for legend in shown for part in inputs_of(legend.matrix)]
        self._shown = [legend for legend in shown if legend.number or legend.id not in {part.id for part in parts}]
        self._classed = self._follow({legend.id: legend for legend in (*parts, *shown)})
        self._told: dict[str, Legend] = {}

    def explained(self) -> list[MapExplanation]:
        """Return the explanation of each map."""
        return [self._map(legend) for legend in self._shown]

    def _follow(self, legends: dict[str, Legend]) -> dict[str, Classed]:
        """Return the class of each map: from its figure or by its rules, else as the table has it."""
        named = {legend.measure.column for legend in legends.values() if legend.measure}
        columns = {name: self._row.column(name) for name in named}
        measures = {name: column for name, column in columns.items() if column is not None}
        classed, _skipped = classify(measures, legends.values())
        for legend in sorted(legends.values(), key=lambda each: each.matrix is not None):
            if legend.id in classed:
                continue
            inputs = [classed.get(part.id) for part in inputs_of(legend.matrix)]
            follows = bool(inputs) and None not in inputs
            found = combine(legend, inputs) if follows else self._of_table(legend)
            if found is not None:
                classed[legend.id] = found
        return classed

    def _of_table(self, legend: Legend) -> Classed | None:
        """Return the class that the table has; None where it has none that the legend knows."""
        code = self._row.code(legend)
        if code is None:
            return None
        reasons = self._row.reasons(legend.id)
        try:
            return from_codes(Column(np.array([float(code)]), reasons), legend, "", legend.class_field)
        except Problem:
            return None

    def _map(self, legend: Legend) -> MapExplanation:
        classed = self._classed.get(legend.id)
        steps = self._combined(legend) if legend.matrix else self._measured(legend)
        code = int(classed.codes[0]) if classed is not None else int(self._row.code(legend) or 0)
        reason = Reason.NO_DATA if classed is None else Reason(classed.reasons[0])
        label = next((each.label for each in (*legend.classes, *legend.special) if each.code == code), legend.title)
        title = Words(QT_TRANSLATE_NOOP("Explanation", "{map}: {label}"), map=self._heading(legend), label=said(label))
        return MapExplanation(legend, title, code, said(label), reason, (*steps, *self._differs(legend, code)))

    def _heading(self, legend: Legend):
        if not legend.number:
            return map_name(legend)
        template = QT_TRANSLATE_NOOP("Explanation", "{number}. {title}")
        return Words(template, number=legend.number, title=said(legend.title))

    def _differs(self, legend: Legend, code: int) -> list[Step]:
        """Tell where the table has another class than its figures lead to."""
        found = self._row.code(legend)
        if found in (None, code):
            return []
        template = QT_TRANSLATE_NOOP(
            "Explanation",
            "But the table has class {found}. It was made with other legends than those at hand, or changed after it "
            "was made. Put the folder with own legends that it was made with beside the maps and choose the tool "
            "again, or make the map series again.",
        )
        return [Step(WARNING, Words(template, found=found))]

    def _measured(self, legend: Legend) -> list[Step]:
        """Tell figure and class of a map that cuts a figure at bounds."""
        column = self._row.column(legend.measure.column)
        if column is None:
            return [_figure_lacks(legend)]
        return [*self._figures(legend), *class_steps(self._row, legend, column)]

    def _figures(self, legend: Legend) -> list[Step]:
        """Tell how the figure of a map came about."""
        if legend.measure.column == INDEX:
            return index_steps(self._row, "", year_names(self._row)[1])
        if is_change(legend):
            return [*self._first_year(legend), *change_steps(self._row, legend)]
        return figure_steps(self._row, legend)

    def _first_year(self, legend: Legend) -> list[Step]:
        """Tell how the index of the first year was made; that of the second stands at its own map."""
        if not legend.measure.column.endswith(INDEX):
            return []
        return index_steps(self._row, YEAR_1_SUFFIX, year_names(self._row)[0])

    def _combined(self, legend: Legend) -> list[Step]:
        """Tell the class of each map that this one is combined from, and the rule."""
        steps, inputs = [], []
        for part in legend.matrix.inputs:
            classed = self._classed.get(part.id)
            if classed is None:
                return [*steps, _figure_lacks(part)]
            if part.id not in {shown.id for shown in self._shown}:
                steps += self._part(part, legend)
            steps.append(input_step(self._row, part, classed))
            inputs.append(classed)
        return [*steps, *rule_steps(self._row, legend, inputs)]

    def _part(self, part: Legend, of: Legend) -> list[Step]:
        """Tell how a map came about that is no map of its own, at the first map that needs it."""
        first = self._told.setdefault(part.id, of)
        if first is not of:
            return []
        if part.matrix is not None:
            return self._combined(part)
        return self._measured(part) if self._classed[part.id].known[0] else self._figures(part)


def _figure_lacks(legend: Legend) -> Step:
    template = QT_TRANSLATE_NOOP(
        "Explanation", "{map}: the table has the class alone, not the figure ({field}) that it is made from."
    )
    field = legend.measure.column if legend.measure else legend.class_field
    return Step(WARNING, Words(template, map=map_name(legend), field=field))
