# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the layers that the map series is made from, each layer once, however many years and themes it holds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.columns import Column, Table
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.years import rows_of_year, year_text
from ...layers.reader import Origin, read_table
from ...layers.units import TablePoints


@dataclass(frozen=True)
class Wanted:
    """Say which fields of a layer hold what.

    Attributes
    ----------
    figures : dict of str to str
        Field of each figure, by what it stands for.
    id_field : str
        Field with the units' ids; empty where rows are placed by their centre.
    year_field, year : str
        Rows of one year are taken where both are given.
    counted : bool
        Whether the figures are counts, that add up over rows, or scores and percentages, that do not.
    rows_as : str
        Figure that counts the rows themselves: each point is a dwelling, say.
    """

    figures: dict[str, str]
    id_field: str = ""
    year_field: str = ""
    year: str = ""
    counted: bool = True
    rows_as: str = ""

    @property
    def texts(self) -> list[str]:
        """Return the fields that are read as text."""
        return [name for name in (self.id_field, self.year_field) if name]


@dataclass(frozen=True)
class Asked:
    """Say which layer a theme comes from, and which fields of it."""

    origin: Origin
    wanted: Wanted


@dataclass(frozen=True, eq=False)
class Theme:
    """Hold the rows of one layer in one year: ids or centres, and figures by what they stand for.

    Themes with the same rows have the same ``table`` and ``points``, so that places are found once for all of them.
    """

    table: Table
    wanted: Wanted
    figures: dict[str, Column]
    points: TablePoints


def read_themes(asked: list[Asked], placing, context, feedback) -> list[Theme]:
    """Read the fields wanted of each layer, and the centres where no field holds the units' ids.

    Parameters
    ----------
    asked : list of Asked
        Those with the same ``origin`` (the same object) are read together.
    placing : Placing
        Gives the coordinate system of centres and the size of cells.
    context, feedback
        As Processing gives them.

    Returns
    -------
    list of Theme
        In the order of ``asked``.

    Raises
    ------
    Problem
        If one layer holds no rows and another does.
    """
    tables: list[Table] = []
    together: dict[tuple, list[int]] = {}
    for number, each in enumerate(asked):
        together.setdefault((id(each.origin), each.wanted.id_field), []).append(number)
    for numbers in together.values():
        origin, wanted = asked[numbers[0]].origin, [asked[number].wanted for number in numbers]
        table = read_table(
            origin,
            numbers=_each_once(field for one in wanted for field in one.figures.values()),
            texts=_each_once(field for one in wanted for field in one.texts),
            centres_in=None if wanted[0].id_field else placing.crs,
            transform_context=context.transformContext(),
            feedback=feedback,
        )
        tables.append(table)
    _require_rows(tables)
    themes: dict[int, Theme] = {}
    for numbers, table in zip(together.values(), tables):
        wanted = [asked[number].wanted for number in numbers]
        themes.update(zip(numbers, _themes(table, wanted, placing.size_m)))
    return [themes[number] for number in range(len(asked))]


def _require_rows(tables: list[Table]) -> None:
    """Refuse an empty layer among others by its own name: further on another would get the blame."""
    empty = [table for table in tables if not len(table)]
    if empty and len(empty) < len(tables):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} holds no rows: it is empty, or its filter or selection leaves nothing. Choose another "
                "layer, or leave this one out.",
            ),
            layer=empty[0].name,
        )


def _each_once(names) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _themes(table: Table, wanted: list[Wanted], size_m: int) -> list[Theme]:
    """Take each theme's rows of a table; themes of the same year, or of all rows, share them."""
    shared: dict[tuple[str, str], tuple] = {}
    themes = []
    for one in wanted:
        year = (one.year_field, one.year) if one.year_field else ("", "")
        if year not in shared:
            taken = _rows_of(table, one) if one.year_field else table
            shared[year] = (taken, TablePoints(taken, size_m))
        rows, points = shared[year]
        figures = {figure: rows.numbers[name] for figure, name in one.figures.items()}
        if one.rows_as:
            figures[one.rows_as] = Column.of(np.ones(len(rows)))
        themes.append(Theme(rows, one, figures, points))
    return themes


def _rows_of(table: Table, wanted: Wanted) -> Table:
    """Return the rows of one year."""
    rows = rows_of_year(table.texts[wanted.year_field], year_text(wanted.year), table.name, wanted.year_field)
    numbers = {name: column.take(rows) for name, column in table.numbers.items()}
    texts = {name: values[rows] for name, values in table.texts.items()}
    x, y = (None if values is None else values[rows] for values in (table.x, table.y))
    return Table(table.name, table.fids[rows], numbers, texts, x, y, table.counts, table.route)
