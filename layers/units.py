# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold the cells or neighbourhoods that are mapped, and bring every other layer's rows to them."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ..core import grid
from ..core.columns import Column, Table
from ..core.ids import id_texts, rows_of
from ..core.neighbourhood import RadiusSums
from ..core.problems import QT_TRANSLATE_NOOP, Cancelled, Problem
from ..core.reasons import Reason
from ..core.sums import Addends, Sums
from .writer import CellLayer, NewColumn

CELL_ID = "grid_id"
"""Name of the id column where the cells are made here; the Leefbaarometer's own."""


class TablePoints:
    """Be the rows of a table that have a place, and the cells that hold them; each found when first asked for."""

    def __init__(self, table: Table, size_m: int):
        self._table = table
        self._size_m = size_m

    @cached_property
    def rows(self) -> np.ndarray:
        """Return the rows with coordinates that a grid can hold; int64, shape (m,)."""
        return np.flatnonzero(grid.placeable(self._table.x, self._table.y, self._size_m))

    @cached_property
    def x(self) -> np.ndarray:
        """Return the east coordinate of each of these rows, metres."""
        return self._table.x if len(self.rows) == len(self._table) else self._table.x[self.rows]

    @cached_property
    def y(self) -> np.ndarray:
        """Return the north coordinate of each of these rows, metres."""
        return self._table.y if len(self.rows) == len(self._table) else self._table.y[self.rows]

    @cached_property
    def by_cell(self) -> grid.PointsByCell:
        """Return which cell holds each of these rows."""
        return grid.points_by_cell(self.x, self.y, self._size_m)

    def taken(self, column: Column) -> Column:
        """Return a column of the table for these rows."""
        return column if len(self.rows) == len(self._table) else column.take(self.rows)


class Units:
    """Be the places that are mapped: n rows, each with an id."""

    id_field = CELL_ID
    ids: list
    crs: QgsCoordinateReferenceSystem

    def __len__(self) -> int:
        return len(self.ids)

    def of_points(self, x: np.ndarray, y: np.ndarray, feedback=None) -> np.ndarray:
        """Return the row of the unit that holds each point; -1 for none."""
        raise NotImplementedError

    def of_ids(self, ids: list) -> np.ndarray:
        """Return the row of the unit with each id; -1 for none."""
        return rows_of(ids, self.ids)

    def of_rows(self, table: Table, id_field: str | None, feedback=None) -> np.ndarray:
        """Return the unit that each row of a table belongs to: by id where a field is named, else by centre."""
        if id_field:
            return self.of_ids(id_texts(table.texts[id_field]))
        located = np.isfinite(table.x) & np.isfinite(table.y)
        units = np.full(len(table), -1, dtype=np.int64)
        units[located] = self.of_points(table.x[located], table.y[located], feedback)
        return units


class CellUnits(Units):
    """Be cells of the grid."""

    def __init__(self, ix: np.ndarray, iy: np.ndarray, size_m: int, crs: QgsCoordinateReferenceSystem):
        order = np.argsort(grid.pack(ix, iy), kind="stable")
        self.ix, self.iy = np.asarray(ix)[order], np.asarray(iy)[order]
        self.keys = grid.pack(self.ix, self.iy)
        self.size_m = size_m
        self.crs = crs
        self.ids = grid.cell_ids(self.ix, self.iy, size_m).tolist()

    def of_ids(self, ids: list) -> np.ndarray:
        """Match ids as cells: lower case does no harm."""
        parsed = grid.parse_ids(ids, self.size_m)
        return np.where(parsed.ok, grid.find(self.keys, grid.pack(parsed.ix, parsed.iy)), -1)

    def id_column(self) -> NewColumn:
        """Return the ids as they are written to a layer."""
        ids = np.empty(len(self), dtype=object)
        ids[:] = self.ids
        return NewColumn(self.id_field, "text", ids)

    @property
    def layer(self) -> CellLayer:
        """Return the cells as they are written to a layer."""
        return CellLayer(self.ix, self.iy, self.size_m, self.crs)

    def of_cells(self, keys: np.ndarray) -> np.ndarray:
        """Return the row of the unit that each cell is, given by its key; -1 for none."""
        return grid.find(self.keys, keys)

    def of_points(self, x, y, feedback=None) -> np.ndarray:
        """Place points by arithmetic."""
        units = np.full(len(x), -1, dtype=np.int64)
        usable = grid.placeable(x, y, self.size_m)
        units[usable] = grid.find(self.keys, grid.pack(*grid.cell_of(x[usable], y[usable], self.size_m)))
        return units


def standard_ids(ids: list, size_m: int) -> list:
    """Return ids with those of cells in their usual notation, the others as they are."""
    parsed = grid.parse_ids(ids, size_m)
    usual = grid.cell_ids(parsed.ix, parsed.iy, size_m).tolist()
    return [new if ok else old for new, old, ok in zip(usual, ids, parsed.ok.tolist())]


def placed_once(column: Column, unit_of_row: np.ndarray, count: int, names: tuple[str, str]) -> Column:
    """Bring one figure a unit to the units; a unit without a row has no data.

    Raises
    ------
    Problem
        If two rows lie in the same unit: a score cannot be added up.
    """
    used = np.flatnonzero(unit_of_row >= 0)
    if len(np.unique(unit_of_row[used])) != len(used):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} gives several values of {field} for the same cell or neighbourhood, and such values "
                "cannot be added up. Choose the id field and one year of it.",
            ),
            layer=names[0],
            field=names[1],
        )
    row = np.full(count, -1, dtype=np.int64)
    row[unit_of_row[used]] = used
    return column.take(row)


def summed(columns: dict[str, Column], unit_of_row: np.ndarray, count: int) -> dict[str, Column]:
    """Add up counts over the units; a unit without a row has no data."""
    used = np.flatnonzero(unit_of_row >= 0)
    kept = {name: column.take(used) for name, column in columns.items()}
    sums = Sums.by_group(Addends.of(kept, len(used)), unit_of_row[used], count)
    empty = sums.counts == 0
    return {name: sums.column(name).without(empty, Reason.NO_DATA) for name in columns}


def summed_within(columns: dict[str, Column], points: TablePoints, units: Units, radius_m: float, feedback=None):
    """Add up counts over all points within a radius of each cell's centre; only cells are such units.

    A cell in which no point lies has no data, as everywhere: maps show populated cells.
    """
    cells = units if isinstance(units, CellUnits) else units.cells
    kept = {name: points.taken(column) for name, column in columns.items()}
    # RadiusSums puts the addends in another order; nobody else may hold the first ones, which take as much room.
    around = RadiusSums(points.x, points.y, points.by_cell, Addends.of(kept, len(points.x)))
    for step in around.steps(radius_m):
        if feedback is not None and feedback.isCanceled():
            raise Cancelled
        if isinstance(step, Sums):
            sums = step
    row = grid.find(points.by_cell.keys, cells.keys)
    placed = {name: sums.column(name).take(row) for name in columns}
    if cells is units:
        return placed
    back = rows_of(units.ids, cells.ids)
    return {name: column.take(back) for name, column in placed.items()}
