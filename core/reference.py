# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what an index is compared with: one area in one base year, with its source."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .columns import Column, Table
from .moments import weighted_moments
from .problems import QT_TRANSLATE_NOOP, Problem
from .scores import GroupReference, IndexSettings, raw_index
from .shares import base_reasons, protect

GROUP_FIELD, MEAN_FIELD, SD_FIELD = "groep", "gemiddelde", "standaardafwijking"
YEAR_FIELD, SOURCE_FIELD = "jaar", "bron"
INDEX_ROW = "index"
SHARE_PREFIX = "aandeel_"
_YEAR_SUFFIX = re.compile(r"_(19|20)\d\d$")


@dataclass(frozen=True)
class Reference:
    """Say what an index is compared with; it belongs to one base year and serves all years compared.

    Attributes
    ----------
    groups : mapping of str to GroupReference
        Mean and standard deviation of each group's share, percent.
    index_groups : frozenset of str
        Groups that the two figures below are about; empty where they are not known.
    index_mean, index_sd : float
        Mean and standard deviation of the raw index over the reference; NaN where not known.
    year : int or None
        Base year; None where nobody stated one.
    source : str
        Where it comes from, for logs and legends.
    """

    groups: Mapping[str, GroupReference]
    index_groups: frozenset
    index_mean: float
    index_sd: float
    year: int | None
    source: str

    def rescales(self, names: Sequence[str]) -> bool:
        """Tell whether the index of these groups can be expressed in the reference's own sd."""
        return self.index_groups == frozenset(names) and math.isfinite(self.index_sd)


@dataclass(frozen=True)
class Stated:
    """State the base year and the source of a reference."""

    year: int | None = None
    source: str = ""


def reference_from_shares(
    shares: Mapping[str, Column], residents: Column, settings: IndexSettings, stated: Stated | None = None
) -> Reference:
    """Make the reference from places themselves: a municipality, or the layer at hand.

    Parameters
    ----------
    shares : mapping of str to Column
        Percent per group, n rows each.
    residents : Column
        Residents of each place: the weights of means and standard deviations. Places with fewer than
        ``settings.minimum`` take no part.
    settings : IndexSettings
        The settings of the index that will be compared with this reference.
    stated : Stated, optional
    """
    stated = stated or Stated()
    hidden = base_reasons(residents, settings.minimum)
    shares = {name: protect(column, hidden) for name, column in shares.items()}
    groups = {}
    for name, column in shares.items():
        moments = weighted_moments(column.values, residents.values)
        groups[name] = GroupReference(moments.mean, moments.sd, np.sort(column.values[column.known]))
    index = weighted_moments(raw_index(shares, groups, settings).index.values, residents.values)
    return Reference(groups, frozenset(shares), index.mean, index.sd, stated.year, stated.source)


def reference_from_table(table: Table, groups: Sequence[str] | Mapping[str, str], year: int | None = None) -> Reference:
    """Read the reference from a table with one row per group and, where known, one called ``index``.

    Parameters
    ----------
    table : Table
        Texts ``groep`` and, where present, ``bron``; numbers ``gemiddelde``, ``standaardafwijking`` and,
        where present, ``jaar``.
    groups : sequence of str, or mapping of str to str
        Names of the index's groups (fields), or for each of them its name in the table. A name is looked up as
        it is, then without ``aandeel_`` in front, then without a year behind it.
    year : int, optional
        Base year to take from a table that holds several.

    Raises
    ------
    Problem
        If years are mixed, the year is absent, a group is absent or doubled, or a figure makes no sense.
    """
    names = [None if text is None else text.strip() for text in table.texts[GROUP_FIELD]]
    rows = [row for row, name in enumerate(names) if name]
    rows, year = _rows_of_year(table, rows, year)
    row_of = {}
    for row in rows:
        if names[row] in row_of:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Reference {layer} has more than one row for {group}. Keep one row per group and base year.",
                ),
                layer=table.name,
                group=names[row],
            )
        row_of[names[row]] = row
    names_of = groups if isinstance(groups, Mapping) else {group: group for group in groups}
    found = {group: _group_row(name, row_of, table.name) for group, name in names_of.items()}
    _require_different(found, table.name)
    figures = {group: _figures(table, row, group) for group, row in found.items()}
    index_groups, index_mean, index_sd = frozenset(), math.nan, math.nan
    if INDEX_ROW in row_of:
        index_mean, index_sd = _index_figures(table, row_of[INDEX_ROW])
        if set(found.values()) == set(row_of.values()) - {row_of[INDEX_ROW]}:
            index_groups = frozenset(groups)
    return Reference(figures, index_groups, index_mean, index_sd, year, _source(table, rows))


def _rows_of_year(table: Table, rows: list[int], year: int | None) -> tuple[list[int], int | None]:
    """Return the rows of the one base year and that year; mixed years are refused."""
    if YEAR_FIELD not in table.numbers:
        return rows, year
    column = table.numbers[YEAR_FIELD].values
    years = sorted({column[row] for row in rows if math.isfinite(column[row])})
    listed = ", ".join(f"{found:g}" for found in years) or "-"
    if year is not None:
        chosen = [row for row in rows if column[row] == year]
        if not chosen:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "Reference {layer} has no rows for {year}; it has {years}. Choose one of its years."
                ),
                layer=table.name,
                year=year,
                years=listed,
            )
        return chosen, year
    if len(years) > 1 or (years and not all(math.isfinite(column[row]) for row in rows)):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Reference {layer} mixes base years (found: {years}, or rows without a year). "
                "A reference belongs to one year: choose it, or keep the rows of one year.",
            ),
            layer=table.name,
            years=listed,
        )
    return rows, int(years[0]) if years else None


def group_name(field: str) -> str:
    """Return the group that a field is about: without ``aandeel_`` before it and a year behind it."""
    bare = field[len(SHARE_PREFIX) :] if field.startswith(SHARE_PREFIX) else field
    return _YEAR_SUFFIX.sub("", bare)


def _group_row(group: str, row_of: Mapping[str, int], layer: str) -> int:
    """Return the row of a group, or refuse with the names that the table does have."""
    bare = group[len(SHARE_PREFIX) :] if group.startswith(SHARE_PREFIX) else group
    for name in (group, bare, group_name(group)):
        if name in row_of and name != INDEX_ROW:
            return row_of[name]
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Reference {layer} has no row for group {group}; it has {names}. Name the groups as the reference does.",
        ),
        layer=layer,
        group=group,
        names=", ".join(row_of) or "-",
    )


def _require_different(found: Mapping[str, int], layer: str) -> None:
    """Refuse two groups of the index that are one group of the reference, such as one group in two years."""
    for row in found.values():
        same = [group for group, other in found.items() if other == row]
        if len(same) > 1:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{groups} are one and the same group in reference {layer}. Choose each group once, of one year.",
                ),
                groups=", ".join(same),
                layer=layer,
            )


def _figures(table: Table, row: int, group: str) -> GroupReference:
    mean, sd = table.numbers[MEAN_FIELD].values[row], table.numbers[SD_FIELD].values[row]
    if not (0 <= mean <= 100 and 0 <= sd <= 100):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Reference {layer} gives group {group} the mean {mean} and the standard deviation {sd}; "
                "both must be percentages from 0 to 100.",
            ),
            layer=table.name,
            group=group,
            mean=f"{mean:g}",
            sd=f"{sd:g}",
        )
    return GroupReference(float(mean), float(sd))


def _index_figures(table: Table, row: int) -> tuple[float, float]:
    """Return mean and sd of the raw index; an absent mean is 0, as z-scores average 0 by definition."""
    mean, sd = table.numbers[MEAN_FIELD].values[row], table.numbers[SD_FIELD].values[row]
    return (float(mean) if math.isfinite(mean) else 0.0), (float(sd) if sd > 0 else math.nan)


def _source(table: Table, rows: list[int]) -> str:
    texts = table.texts.get(SOURCE_FIELD)
    found = [] if texts is None else sorted({texts[row].strip() for row in rows if texts[row]})
    return "; ".join(found) or table.name
