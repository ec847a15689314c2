# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what the map series is made from, and bring it to the cells or neighbourhoods that are mapped."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core import grid
from ..core.cellids import check_cell_ids
from ..core.columns import Column, Table
from ..core.ids import id_texts
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.series import Groups, SeriesInputs
from ..core.years import rows_of_year, year_text
from ..layers.crs import check_cells
from ..layers.layerunits import units_of_layer
from ..layers.reader import read_table
from ..layers.units import CellUnits, Units, placed_once, summed, summed_within
from .serieswalking import SeriesWalking

CELL, RADIUS, WALKING = "cell", "radius", "walking"
POPULATION = "(residents)"
"""Figure that holds the residents among the figures of a theme of groups; no field is called that."""

OF_GROUPS = {"index", "verandering_index"}
OF_HOUSING = {"aandeel_corporatiebezit"}
"""Measures of maps that are made from residents, and from dwellings."""

_IDS_OF_CELLS = (grid.IdKind.CELL, grid.IdKind.OTHER_GRID, grid.IdKind.OTHER_SIZE)


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


@dataclass(frozen=True)
class Theme:
    """Hold the rows of one layer in one year: ids or centres, and figures by what they stand for."""

    table: Table
    wanted: Wanted
    figures: dict[str, Column]


@dataclass(frozen=True)
class Placing:
    """Say how rows come to the units: in the unit itself, or from all within a radius or a walk of its centre."""

    neighbourhood: str = CELL
    radius_m: float = 200.0
    size_m: int = 100
    crs: object = None
    walking: SeriesWalking | None = None


def read_theme(origin, wanted: Wanted, crs, context, feedback) -> Theme:
    """Read the fields wanted of a layer, and the centres where no field holds the units' ids."""
    table = read_table(
        origin,
        numbers=tuple(dict.fromkeys(wanted.figures.values())),
        texts=tuple(name for name in (wanted.id_field, wanted.year_field) if name),
        centres_in=None if wanted.id_field else crs,
        transform_context=context.transformContext(),
        feedback=feedback,
    )
    rows = np.arange(len(table))
    if wanted.year_field:
        rows = rows_of_year(table.texts[wanted.year_field], year_text(wanted.year), origin.name, wanted.year_field)
    figures = {figure: table.numbers[name].take(rows) for figure, name in wanted.figures.items()}
    if wanted.rows_as:
        figures[wanted.rows_as] = Column.of(np.ones(len(rows)))
    return Theme(_rows(table, rows), wanted, figures)


def _rows(table: Table, rows: np.ndarray) -> Table:
    """Return ids and centres of some rows of a table."""
    texts = {name: values[rows] for name, values in table.texts.items()}
    x, y = (None if values is None else values[rows] for values in (table.x, table.y))
    return Table(table.name, table.fids[rows], {}, texts, x, y, table.counts, table.route)


def choose_units(units: tuple, years: list[Theme], placing: Placing, context, feedback) -> Units:
    """Return the units: the layer given, or the populated cells of a theme in all its ``years``.

    Raises
    ------
    Problem
        If neither is there, or the theme's ids are not those of cells.
    """
    origin, id_field = units
    if origin is not None:
        return units_of_layer(origin, id_field, (placing.size_m, placing.crs), context, feedback)
    if not years:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "There is nothing to map. Give at least one layer: nuisance, groups of residents or social housing.",
            )
        )
    found = [_cells_of(theme, placing) for theme in years]
    keys = np.unique(np.concatenate([grid.pack(ix, iy) for ix, iy in found]))
    return CellUnits(*grid.unpack(keys), placing.size_m, placing.crs)


def _cells_of(theme: Theme, placing: Placing) -> tuple[np.ndarray, np.ndarray]:
    table = theme.table
    if not theme.wanted.id_field:
        usable = grid.placeable(table.x, table.y, placing.size_m)
        return grid.cell_of(table.x[usable], table.y[usable], placing.size_m)
    field = theme.wanted.id_field
    ids = np.array(id_texts(table.texts[field]), dtype=object)
    parsed = grid.parse_ids(ids, placing.size_m)
    if len(ids) and not np.isin(parsed.kinds, _IDS_OF_CELLS).any():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Field {field} of layer {layer} holds no ids of cells of {size} m (such as E1761N3174), so the places "
                "to map are not known. Give the layer of cells or neighbourhoods as well.",
            ),
            field=field,
            layer=table.name,
            size=placing.size_m,
        )
    check_cell_ids(ids, parsed, placing.size_m, table.name, field)
    check_cells((parsed, placing.size_m, placing.crs), table.name, field)
    return parsed.ix[parsed.ok], parsed.iy[parsed.ok]


class SeriesReader:
    """Bring themes to the units, and count what could not be brought.

    Attributes
    ----------
    outside : dict of str to int
        Rows by layer that belong to no unit.
    within : set of str
        Measures that are about everything within the radius or the walking distance.
    without_radius : list of str
        Layers of counts for which the radius or distance that was asked for means nothing.
    """

    def __init__(self, units: Units, placing: Placing, feedback):
        self.units = units
        self.placing = placing
        self.feedback = feedback
        self.outside: dict[str, int] = {}
        self.within: set[str] = set()
        self.without_radius: list[str] = []

    def inputs(self, nuisance: list[Theme], groups: list[Theme], housing: Theme | None) -> SeriesInputs:
        """Return the columns on the units; lists hold year 2 first, then year 1 where there is one."""
        scores = [self.placed(theme)["nuisance"] for theme in nuisance] + [None, None]
        years = [self._groups(theme) for theme in groups] + [None, None]
        dwellings = {} if housing is None else self.placed(housing, OF_HOUSING)
        return SeriesInputs(
            nuisance=scores[0],
            nuisance_1=scores[1],
            groups=years[0],
            groups_1=years[1],
            social_housing=dwellings.get("social"),
            dwellings=dwellings.get("dwellings"),
        )

    def _groups(self, theme: Theme) -> Groups:
        columns = self.placed(theme, OF_GROUPS)
        population = columns.pop(POPULATION)
        return Groups(columns, population, theme.wanted.counted)

    def placed(self, theme: Theme, measures: set[str] = frozenset()) -> dict[str, Column]:
        """Return a theme's figures on the units; ``measures`` are what will be made of them."""
        unit_of_row = self._unit_of_row(theme)
        if not theme.wanted.counted:
            return {
                figure: placed_once(
                    column, unit_of_row, len(self.units), (theme.table.name, theme.wanted.figures[figure])
                )
                for figure, column in theme.figures.items()
            }
        if self._reaches_out(theme):
            self.within |= measures
            if self.placing.walking is not None:
                return self.placing.walking.summed(theme.figures, theme.table, self.units)
            radius_m = self.placing.radius_m
            return summed_within(theme.figures, theme.table, self.units, radius_m, self.feedback)
        return summed(theme.figures, unit_of_row, len(self.units))

    def _unit_of_row(self, theme: Theme) -> np.ndarray:
        table = theme.table
        units = self.units.of_rows(table, theme.wanted.id_field, self.feedback)
        if len(units) and not (units >= 0).any():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "No row of layer {layer} lies in, or has the id of, any cell or neighbourhood that is mapped. "
                    "Check its coordinate system, or choose the field that holds the same ids.",
                ),
                layer=table.name,
            )
        self.outside[table.name] = self.outside.get(table.name, 0) + int((units < 0).sum())
        return units

    def _reaches_out(self, theme: Theme) -> bool:
        """Tell whether more than what lies in a cell counts for it."""
        if self.placing.neighbourhood == CELL:
            return False
        is_grid = isinstance(self.units, CellUnits) or self.units.cells is not None
        if is_grid and not theme.wanted.id_field:
            return True
        self.without_radius.append(theme.table.name)
        return False
