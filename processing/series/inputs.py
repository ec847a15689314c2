# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what the map series is made from, and bring it to the cells or neighbourhoods that are mapped."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core import grid
from ...core.cellids import check_cell_ids
from ...core.columns import Column
from ...core.ids import id_texts
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.series import Groups, SeriesInputs
from ...layers.crs import check_cells
from ...layers.layerunits import units_of_layer
from ...layers.units import CellUnits, TablePoints, Units, placed_once, summed, summed_within
from ..gridalgorithm import CELL
from .themes import Theme
from .walking import SeriesWalking

POPULATION = "(residents)"
"""Figure that holds the residents among the figures of a theme of groups; no field is called that."""

OF_GROUPS = {"index", "verandering_index"}
OF_HOUSING = {"aandeel_corporatiebezit"}
"""Measures of maps that are made from residents, and from dwellings."""

_IDS_OF_CELLS = (grid.IdKind.CELL, grid.IdKind.OTHER_GRID, grid.IdKind.OTHER_SIZE)


@dataclass(frozen=True)
class Placing:
    """Say how rows come to the units: in the unit itself, or from all within a radius or a walk of its centre."""

    neighbourhood: str = CELL
    radius_m: float = 200.0
    size_m: int = 100
    crs: object = None
    walking: SeriesWalking | None = None


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
    keys = np.unique(np.concatenate([_cells_of(theme, placing) for theme in years]))
    return CellUnits(*grid.unpack(keys), placing.size_m, placing.crs)


def _cells_of(theme: Theme, placing: Placing) -> np.ndarray:
    """Return the keys of the cells in which a theme has rows."""
    table = theme.table
    if not theme.wanted.id_field:
        return theme.points.by_cell.keys
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
    return grid.pack(parsed.ix[parsed.ok], parsed.iy[parsed.ok])


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
    placed : dict of Theme to dict of str to Column
        Figures on the units, by theme and by what they stand for.
    """

    def __init__(self, units: Units, placing: Placing, feedback):
        self.units = units
        self.placing = placing
        self.feedback = feedback
        self.outside: dict[str, int] = {}
        self.within: set[str] = set()
        self.without_radius: list[str] = []
        self.placed: dict[Theme, dict[str, Column]] = {}
        self._rows: dict[Theme, np.ndarray] = {}

    def inputs(self, nuisance: list[Theme], groups: list[Theme], housing: list[Theme]) -> SeriesInputs:
        """Return the columns on the units; lists hold year 2 first, then year 1 where there is one."""
        together: dict[TablePoints, list[Theme]] = {}
        for theme in (*nuisance, *groups, *housing):
            together.setdefault(theme.points, []).append(theme)
        for themes in together.values():
            self._place(themes)
        scores = [self.placed[theme]["nuisance"] for theme in nuisance] + [None, None]
        years = [self._groups(theme) for theme in groups] + [None, None]
        dwellings = self.placed[housing[0]] if housing else {}
        return SeriesInputs(
            nuisance=scores[0],
            nuisance_1=scores[1],
            groups=years[0],
            groups_1=years[1],
            social_housing=dwellings.get("social"),
            dwellings=dwellings.get("dwellings"),
        )

    def residents(self, theme: Theme) -> Column | None:
        """Return the residents of each unit itself, where its surroundings count in the groups; else None."""
        if not (theme.wanted.counted and self.within & OF_GROUPS):
            return None
        return summed({POPULATION: theme.figures[POPULATION]}, self._rows[theme], len(self.units))[POPULATION]

    def _groups(self, theme: Theme) -> Groups:
        columns = dict(self.placed[theme])
        population = columns.pop(POPULATION)
        return Groups(columns, population, theme.wanted.counted)

    def _place(self, themes: list[Theme]) -> None:
        """Bring themes with the same rows to the units, what adds up in one go."""
        unit_of_row = self._unit_of_row(themes[0])
        self._rows.update(dict.fromkeys(themes, unit_of_row))
        counted = [theme for theme in themes if theme.wanted.counted]
        for theme in themes:
            if theme not in counted:
                self.placed[theme] = {
                    figure: placed_once(
                        column, unit_of_row, len(self.units), (theme.table.name, theme.wanted.figures[figure])
                    )
                    for figure, column in theme.figures.items()
                }
        columns = {
            f"{number} {figure}": column
            for number, theme in enumerate(counted)
            for figure, column in theme.figures.items()
        }
        sums = self._summed(columns, counted, unit_of_row) if counted else {}
        for number, theme in enumerate(counted):
            self.placed[theme] = {figure: sums[f"{number} {figure}"] for figure in theme.figures}

    def _summed(self, columns: dict[str, Column], themes: list[Theme], unit_of_row: np.ndarray) -> dict[str, Column]:
        """Add up the columns of themes with the same rows."""
        if not self._reaches_out(themes[0]):
            return summed(columns, unit_of_row, len(self.units))
        for theme in themes:
            self.within |= OF_GROUPS if POPULATION in theme.figures else OF_HOUSING
        if self.placing.walking is not None:
            return self.placing.walking.summed(columns, themes[0].points, self.units)
        return summed_within(columns, themes[0].points, self.units, self.placing.radius_m, self.feedback)

    def _unit_of_row(self, theme: Theme) -> np.ndarray:
        table = theme.table
        if self.is_grid and not theme.wanted.id_field:
            units = np.full(len(table), -1, dtype=np.int64)
            cells = theme.points.by_cell
            units[theme.points.rows] = self.units.of_cells(cells.keys)[cells.cell_of_point]
        else:
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

    @property
    def is_grid(self) -> bool:
        """Tell whether the units are cells."""
        return isinstance(self.units, CellUnits) or self.units.cells is not None

    def _reaches_out(self, theme: Theme) -> bool:
        """Tell whether more than what lies in a cell counts for it."""
        if self.placing.neighbourhood == CELL:
            return False
        if self.is_grid and not theme.wanted.id_field:
            return True
        self.without_radius.append(theme.table.name)
        return False
