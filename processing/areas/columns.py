# SPDX-License-Identifier: GPL-2.0-or-later
"""Name and order the columns of a table per area."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...core.columns import Column
from ...core.definition import Legend
from ...core.legend import load_legend
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.reasons import texts
from ...core.tables.areas import AreaTable
from ...core.tables.printed import AREA, EVERY_AREA, RANK, RANKED_BY, SPECIAL_NAMES
from ...core.tables.typology import LEGENDS as OF_TYPE
from ...core.tables.typology import ranked, typology
from ...layers.writer import NewColumn, columns_for


@dataclass(frozen=True)
class Asked:
    """Hold what a table was asked to tell.

    Attributes
    ----------
    legends : tuple of Legend
    one_sided : str
        Id of the legend of one-sided surroundings.
    low, high : tuple of int
        Its codes that count as low and high; empty: not asked.
    rank : str
        Column to rank by; empty: the first of :data:`RANKED_BY` that is there.
    minimum : float
        Smallest number of residents that may be shown.
    areas : int
        Number of areas; what more rows a table has is about all of them.
    ids, names : ndarray of object or None
        Of the areas.
    """

    legends: tuple[Legend, ...]
    one_sided: str
    low: tuple[int, ...]
    high: tuple[int, ...]
    rank: str
    minimum: float
    areas: int = 0
    ids: np.ndarray | None = None
    names: np.ndarray | None = None

    def of(self, areas: int, ids: np.ndarray | None, names: np.ndarray | None) -> Asked:
        """Return the same question about areas with names."""
        return replace(self, areas=areas, ids=ids, names=names)


def area_columns(table: AreaTable, asked: Asked) -> list[NewColumn]:
    """Return all columns of a table, a row an area and, where there is one, a last row for all of them."""
    rows = len(table.units)
    columns = [
        NewColumn("gebied_id", "text", _named(asked.ids, asked, rows)),
        NewColumn(AREA, "text", _named(asked.names, asked, rows, EVERY_AREA)),
        NewColumn("cellen", "integer", table.units),
    ]
    if table.addresses is not None:
        columns.append(NewColumn("adressen", "integer", table.addresses))
    if table.residents is not None:
        columns += columns_for("aantal_inwoners", table.residents, "integer")
        columns += _one_sided(table, asked)
    for name, column in table.means.items():
        columns += columns_for(name, column)
    kinds, reasons = typology(table.means, {name: load_legend(name) for name in OF_TYPE})
    if len(kinds):
        columns += [NewColumn("typologie", "text", kinds), NewColumn("reden_typologie", "text", texts(reasons))]
    for legend in asked.legends:
        columns += _by_class(table, legend)
    return _with_rank(columns, asked)


def _named(values: np.ndarray | None, asked: Asked, rows: int, total: str | None = None) -> np.ndarray:
    named = np.full(rows, total, dtype=object)
    named[: asked.areas] = None if values is None else values
    return named


def _one_sided(table: AreaTable, asked: Asked) -> list[NewColumn]:
    columns = []
    for name, codes in (("laag", asked.low), ("hoog", asked.high)):
        if codes:
            number, share = table.part(asked.one_sided, codes)
            columns += columns_for(f"inwoners_{name}", number, "integer")
            columns += columns_for(f"aandeel_{name}", share)
    return columns


def _by_class(table: AreaTable, legend: Legend) -> list[NewColumn]:
    columns = []
    for each in legend.shown:
        key, suffix = (legend.id, each.code), f"{legend.id}_{SPECIAL_NAMES.get(each.code, each.code)}"
        columns.append(NewColumn(f"cellen_{suffix}", "integer", table.units_by_class[key]))
        if key in table.addresses_by_class:
            columns.append(NewColumn(f"adressen_{suffix}", "integer", table.addresses_by_class[key]))
        if key in table.residents_by_class:
            columns += columns_for(f"inwoners_{suffix}", table.residents_by_class[key], "integer")
    return columns


def _with_rank(columns: list[NewColumn], asked: Asked) -> list[NewColumn]:
    """Put the rank after the names; the row for all areas together has none."""
    numbers = {column.name: column for column in columns if column.kind != "text"}
    wanted = asked.rank or next(name for name in RANKED_BY if name in numbers)
    if wanted not in numbers:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "There is no column {column} to rank areas by. Choose one of: {columns}."),
            column=wanted,
            columns=", ".join(numbers),
        )
    ranks = np.full(len(numbers[wanted].values), None, dtype=object)
    ranks[: asked.areas] = ranked(Column.of(numbers[wanted].values[: asked.areas]))
    return [*columns[:2], NewColumn(RANK, "integer", ranks), *columns[2:]]


def of_areas(columns: list[NewColumn], asked: Asked) -> list[NewColumn]:
    """Return the columns for a copy of the layer of areas, which has their ids and names already."""
    return [NewColumn(column.name, column.kind, column.values[: asked.areas]) for column in columns[2:]]


def in_order_of_rank(columns: list[NewColumn], asked: Asked) -> list[NewColumn]:
    """Return the columns with the areas in order of rank, then of their place in the layer; the total stays last."""
    ranks = next(column.values for column in columns if column.name == RANK)
    places = sorted(range(asked.areas), key=lambda row: (ranks[row] is None, ranks[row] or 0, row))
    order = [*places, *range(asked.areas, len(ranks))]
    return [NewColumn(column.name, column.kind, np.asarray(column.values)[order]) for column in columns]
