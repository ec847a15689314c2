# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold the cells or neighbourhoods that are mapped, and bring every other layer's rows to them."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest, QgsGeometry, QgsProject

from ..core import grid
from ..core.columns import Column, Table
from ..core.ids import id_texts, require_unique, rows_of
from ..core.neighbourhood import RadiusSums
from ..core.problems import QT_TRANSLATE_NOOP, Cancelled, Problem
from ..core.reasons import Reason
from ..core.sums import Addends, Sums
from .areas import area_of_points, repaired
from .reader import Origin, features, read_table
from .writer import CellLayer, NewColumn

CELL_ID = "grid_id"
"""Name of the id column where the cells are made here; the Leefbaarometer's own."""


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

    def of_rows(self, table: Table, id_field: str | None, feedback=None) -> np.ndarray:
        """Return the unit that each row of a table belongs to: by id where a field is named, else by centre."""
        if id_field:
            return rows_of(id_texts(table.texts[id_field]), self.ids)
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

    def id_column(self) -> NewColumn:
        """Return the ids as they are written to a layer."""
        ids = np.empty(len(self), dtype=object)
        ids[:] = self.ids
        return NewColumn(self.id_field, "text", ids)

    @property
    def layer(self) -> CellLayer:
        """Return the cells as they are written to a layer."""
        return CellLayer(self.ix, self.iy, self.size_m, self.crs)

    def of_points(self, x, y, feedback=None) -> np.ndarray:
        """Place points by arithmetic."""
        units = np.full(len(x), -1, dtype=np.int64)
        usable = grid.placeable(x, y, self.size_m)
        units[usable] = grid.find(self.keys, grid.pack(*grid.cell_of(x[usable], y[usable], self.size_m)))
        return units


class LayerUnits(Units):
    """Be the features of a layer: neighbourhoods, or cells that come with attributes of their own.

    ``cells`` holds the same features as cells of the grid, where their ids say so; then points are
    placed by arithmetic and not by polygon.
    """

    def __init__(self, origin: Origin, table: Table, id_field: str, crs: QgsCoordinateReferenceSystem):
        self.origin = origin
        self.table = table
        self.id_field = id_field
        self.crs = crs
        self.ids = id_texts(table.texts[id_field])
        require_unique(self.ids, origin.name, id_field)
        self.cells: CellUnits | None = None
        self.repaired_count = 0

    @cached_property
    def geometries(self) -> list[QgsGeometry]:
        """Return the polygons in the units' CRS, row by row, invalid ones repaired."""
        row_of = {int(fid): row for row, fid in enumerate(self.table.fids)}
        found = [QgsGeometry() for _ in self.ids]
        transform = QgsCoordinateTransform(self.origin.source.sourceCrs(), self.crs, QgsProject.instance())
        request = QgsFeatureRequest().setNoAttributes()
        for feature in features(self.origin, request):
            geometry = feature.geometry()
            geometry.transform(transform)
            found[row_of[feature.id()]] = geometry
        valid, self.repaired_count = repaired(found)
        return valid

    def of_points(self, x, y, feedback=None) -> np.ndarray:
        """Place points by polygon, or by arithmetic where the features are cells."""
        if self.cells is None:
            return area_of_points(self.geometries, x, y, feedback)
        cell = self.cells.of_points(x, y)
        row_of_cell = rows_of(self.cells.ids, self.ids)
        return np.where(cell < 0, -1, row_of_cell[cell])


def units_of_layer(origin: Origin, id_field: str, size_m: int, crs, feedback=None) -> LayerUnits:
    """Return the features of a polygon layer as units.

    Raises
    ------
    Problem
        If an id occurs twice, or no row has one.
    """
    table = read_table(origin, texts=(id_field,), feedback=feedback)
    units = LayerUnits(origin, table, id_field, crs)
    if not any(text is not None for text in units.ids):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has no ids in field {field}. Choose the field that holds the cell ids or codes.",
            ),
            layer=origin.name,
            field=id_field,
        )
    parsed = grid.parse_ids(units.ids, size_m)
    if parsed.ok.all():
        units.cells = CellUnits(parsed.ix, parsed.iy, size_m, crs)
    return units


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


def summed_within(columns: dict[str, Column], table: Table, units: Units, radius_m: float, feedback=None):
    """Add up counts over all points within a radius of each cell's centre; only cells are such units.

    A cell in which no point lies has no data, as everywhere: maps show populated cells.
    """
    cells = units if isinstance(units, CellUnits) else units.cells
    usable = np.flatnonzero(grid.placeable(table.x, table.y, cells.size_m))
    x, y = table.x[usable], table.y[usable]
    kept = {name: column.take(usable) for name, column in columns.items()}
    by_cell = grid.points_by_cell(x, y, cells.size_m)
    for step in RadiusSums(x, y, by_cell, Addends.of(kept, len(usable))).steps(radius_m):
        if feedback is not None and feedback.isCanceled():
            raise Cancelled
        if isinstance(step, Sums):
            sums = step
    row = grid.find(by_cell.keys, cells.keys)
    placed = {name: sums.column(name).take(row) for name in columns}
    if cells is units:
        return placed
    back = rows_of(units.ids, cells.ids)
    return {name: column.take(back) for name, column in placed.items()}
