# SPDX-License-Identifier: GPL-2.0-or-later
"""Map the features of a layer: neighbourhoods, or cells that come with attributes of their own."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
)

from ..core import grid
from ..core.columns import Table
from ..core.ids import id_texts, require_unique, rows_of
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from .areas import area_of_points, repaired
from .centres import DONE
from .features import stop_if_cancelled
from .reader import Origin, features, read_table
from .units import CellUnits, Units, standard_ids


class LayerUnits(Units):
    """Be the features of a layer.

    ``cells`` holds the same features as cells of the grid, where both their ids and their places say so;
    then points are placed by arithmetic and not by polygon.
    """

    def __init__(self, origin: Origin, table: Table, id_field: str, crs: QgsCoordinateReferenceSystem):
        self.origin = origin
        self.table = table
        self.id_field = id_field
        self.crs = crs
        self.ids = id_texts(table.texts[id_field])
        self.cells: CellUnits | None = None
        self.transform_context = QgsCoordinateTransformContext()
        self.repaired_count = 0
        self.displaced_count = 0
        self._areas: list[QgsGeometry] | None = None

    @property
    def without_id(self) -> int:
        """Count the features that rows of other layers can reach by place only."""
        return self.ids.count(None)

    def recognise_cells(self, size_m: int) -> None:
        """Treat the features as cells of the grid if that is what all of them are."""
        parsed = grid.parse_ids(self.ids, size_m)
        if not len(self.ids) or not parsed.ok.all():
            return
        self.ids = standard_ids(self.ids, size_m)
        placed = grid.placeable(self.table.x, self.table.y, size_m)
        cells = grid.cell_of(self.table.x[placed], self.table.y[placed], size_m)
        displaced = grid.pack(*cells) != grid.pack(parsed.ix[placed], parsed.iy[placed])
        self.displaced_count = int(displaced.sum())
        if not self.displaced_count:
            self.cells = CellUnits(parsed.ix, parsed.iy, size_m, self.crs)

    def of_ids(self, ids: list) -> np.ndarray:
        """Match ids as they are, or as cells."""
        return rows_of(ids, self.ids) if self.cells is None else rows_of(standard_ids(ids, self.cells.size_m), self.ids)

    def geometries(self, feedback=None) -> list[QgsGeometry]:
        """Return the polygons in the units' CRS, row by row, invalid ones repaired and counted."""
        transform = QgsCoordinateTransform(self.origin.crs, self.crs, self.transform_context)
        valid, self.repaired_count = row_geometries(self.origin, self.table, transform, feedback)
        return valid

    @cached_property
    def _row_of_cell(self) -> np.ndarray:
        return rows_of(self.cells.ids, self.ids)

    def of_cells(self, keys: np.ndarray) -> np.ndarray:
        """Return the feature that is each cell, given by its key; -1 for none. Only where the features are cells."""
        cell = self.cells.of_cells(keys)
        return np.where(cell < 0, -1, self._row_of_cell[cell])

    def of_points(self, x, y, feedback=None) -> np.ndarray:
        """Place points by polygon, or by arithmetic where the features are cells."""
        if self.cells is None:
            if self._areas is None:
                self._areas = self.geometries(feedback)
            return area_of_points(self._areas, x, y, feedback)
        cell = self.cells.of_points(x, y)
        return np.where(cell < 0, -1, self._row_of_cell[cell])


def row_geometries(
    origin: Origin, table: Table, transform: QgsCoordinateTransform, feedback=None
) -> tuple[list[QgsGeometry], int]:
    """Return the geometry of each row of a table, moved and made valid where it was not, and how many were not."""
    row_of = {int(fid): row for row, fid in enumerate(table.fids)}
    found = [QgsGeometry() for _ in row_of]
    for feature in features(origin, QgsFeatureRequest().setNoAttributes()):
        stop_if_cancelled(feedback)
        found[row_of[feature.id()]] = _moved(feature.geometry(), transform)
    return repaired(found)


def _moved(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    """Return a geometry in another coordinate system, a null geometry where it has no place there."""
    try:
        return geometry if geometry.transform(transform) == DONE else QgsGeometry()
    except QgsCsException:
        return QgsGeometry()


def units_of_layer(origin: Origin, id_field: str, cells: tuple, context, feedback=None) -> LayerUnits:
    """Return the features of a polygon layer as units.

    Parameters
    ----------
    origin : Origin
    id_field : str
        Field with cell ids or codes.
    cells : tuple of (int, QgsCoordinateReferenceSystem)
        Size of a cell in metres, and the coordinate system in which points are placed.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback, optional

    Raises
    ------
    Problem
        If an id occurs twice, no row has one, or the coordinate system is missing or denied by the coordinates.
    """
    size_m, crs = cells
    transform_context = context.transformContext()
    table = read_table(
        origin, texts=(id_field,), centres_in=crs, transform_context=transform_context, feedback=feedback
    )
    units = LayerUnits(origin, table, id_field, crs)
    units.transform_context = transform_context
    if len(table) and units.without_id == len(table):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has no ids in field {field}. Choose the field that holds the cell ids or codes.",
            ),
            layer=origin.name,
            field=id_field,
        )
    units.recognise_cells(size_m)
    require_unique(units.ids, origin.name, id_field)
    return units


def require_ids_kept(units: LayerUnits, new_columns) -> None:
    """Refuse results that would take the place of the units' own ids in the output."""
    if units.id_field.casefold() in {column.name.casefold() for column in new_columns}:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Field {field} of layer {layer} holds the ids, but has the name of a result. Rename the field in the "
                "layer, or choose another field with ids.",
            ),
            field=units.id_field,
            layer=units.origin.name,
        )
