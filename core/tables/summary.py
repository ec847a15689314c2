# SPDX-License-Identifier: GPL-2.0-or-later
"""Count, add up and average per area, and hide what would tell about a few people."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from ..columns import Column
from ..means import mean_over
from ..reasons import Reason
from ..sums import Addends, Sums
from .areas import RESIDENTS, AreaTable, Members, People, Question, Units
from .protect import hidden


def summarize(units: Units, people: People, question: Question) -> AreaTable:
    """Summarize units and people per area.

    Raises
    ------
    ValueError
        A row for all together is asked of areas that overlap.
    """
    if question.total and (units.members.overlap or people.members.overlap):
        raise ValueError("areas that overlap have no total")
    members, living = _with_total(units.members, question), _with_total(people.members, question)
    of_legend = {legend: _places(units.classes[legend], codes) for legend, codes in question.codes.items()}
    table = AreaTable(
        np.bincount(members.area, minlength=question.rows),
        np.bincount(living.area, minlength=question.rows) if people.are_addresses else None,
        _by_area(people.residents, living, question.rows) if people.residents is not None else None,
    )
    counted = {}
    for legend, codes in question.codes.items():
        place = of_legend[legend]
        of_people = np.append(place, codes.index(0))[people.unit]  # unit -1 takes the last: no data
        _count(table.units_by_class, (legend, codes), members, place, question.rows)
        if people.are_addresses:
            _count(table.addresses_by_class, (legend, codes), living, of_people, question.rows)
        if people.residents is not None:
            group = Members(living.area * len(codes) + of_people[living.row], living.row)
            counted[legend] = _by_area(people.residents, group, question.rows * len(codes))
    residents = _protect(table, counted, question)
    for name, column in units.measures.items():
        if people.residents is None:
            table.means[name] = mean_of(column, units.residents, members, question)
        else:
            mean = mean_of(column.take(people.unit), people.residents, living, question)
            # A mean that is shown would tell of a hidden number that it is no small one.
            table.means[name] = mean.without(residents.reasons == Reason.SHIELDED, Reason.SHIELDED)
    return replace(table, residents=residents)


def _with_total(members: Members, question: Question) -> Members:
    """Return the members, those of all areas together added as one area more."""
    if not question.total:
        return members
    every = np.full(len(members.area), question.areas)
    return Members(np.concatenate([members.area, every]), np.concatenate([members.row, members.row]))


def _places(codes: np.ndarray, columns: tuple[int, ...]) -> np.ndarray:
    """Return in which column each code is counted; a code that has none counts as no data."""
    place = np.full(len(codes), columns.index(0), dtype=np.int64)
    for number, code in enumerate(columns):
        place[codes == code] = number
    return place


def _count(counts: dict, of: tuple[str, tuple[int, ...]], members: Members, place: np.ndarray, rows: int) -> None:
    legend, codes = of
    found = np.bincount(members.area * len(codes) + place[members.row], minlength=rows * len(codes))
    for number, code in enumerate(codes):
        counts[legend, code] = found[number :: len(codes)]


def _by_area(column: Column, members: Members, groups: int) -> Column:
    """Add up a column; what the source suppressed stays suppressed in the sum, other rows without figure are left out.

    A group without anybody has a sum of 0.
    """
    taken = column.take(members.row)
    taken = Column.of(
        np.where(taken.reasons == Reason.NO_DATA, 0.0, taken.values),
        np.where(taken.reasons == Reason.NO_DATA, Reason.NONE, taken.reasons),
    )
    sums = Sums.by_group(Addends.of({RESIDENTS: taken}, len(taken)), members.area, groups)
    return sums.column(RESIDENTS)


def _protect(table: AreaTable, counted: dict[str, Column], question: Question) -> Column | None:
    """Hide small numbers of residents in all legends, over the same totals; return the totals.

    Small ones and those that protect them have one reason: to tell them apart would tell how large each is.
    """
    if table.residents is None:
        return None
    totals, masks = table.residents, {}
    hidden_totals, before = np.zeros(question.rows, dtype=bool), -1
    while before != hidden_totals.sum():
        before = hidden_totals.sum()
        for legend, column in counted.items():
            masks[legend] = _masked(column, totals, hidden_totals, question)
            hidden_totals = hidden_totals | masks[legend][:, -1]
    for legend, column in counted.items():
        width = len(question.codes[legend])
        for number, code in enumerate(question.codes[legend]):
            own = Column(column.values[number::width], column.reasons[number::width])
            table.residents_by_class[legend, code] = own.without(masks[legend][:, number] & own.known, Reason.SHIELDED)
    small = (totals.values > 0) & (totals.values < question.minimum)
    return totals.without((hidden_totals | small) & totals.known, Reason.SHIELDED)


def _masked(column: Column, totals: Column, hidden_totals: np.ndarray, question: Question) -> np.ndarray:
    """Tell which numbers of one legend, with its totals last, must be hidden; bool, shape (r, classes + 1)."""
    counts = np.column_stack([column.values.reshape(question.rows, -1), totals.values])
    also = np.zeros(counts.shape, dtype=bool)
    also[:, -1] = hidden_totals
    if question.total:
        return hidden(counts, question.minimum, also)
    # Nobody knows the totals over all areas, nor who lives elsewhere: two rows that are hidden as a whole say so.
    unknown = np.full((2, counts.shape[1]), math.nan)
    also = np.vstack([also, np.ones(unknown.shape, dtype=bool)])
    return hidden(np.vstack([counts, unknown]), question.minimum, also)[:-2]


def mean_of(column: Column, weights: Column | None, members: Members, question: Question) -> Column:
    """Return the mean of each area, as :func:`~core.means.mean_over` has it; the same in whatever order the rows come.

    Without weights each row weighs the same, and no minimum holds.
    """
    order = np.argsort(members.area, kind="stable")
    bounds = np.searchsorted(members.area[order], np.arange(question.rows + 1))
    means, absent = np.full(question.rows, math.nan), np.zeros(question.rows, dtype=np.int8)
    for area in range(question.rows):
        rows = members.row[order[bounds[area] : bounds[area + 1]]]
        own = None if weights is None else Column(weights.values[rows], weights.reasons[rows])
        figures = Column(column.values[rows], column.reasons[rows])
        means[area], absent[area] = mean_over(figures, own, question.minimum)
    return Column.of(means, absent)
