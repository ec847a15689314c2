# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the tables of an atlas to one GeoPackage, all of them or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..features import stop_if_cancelled
from ..output import protected, unwritable
from ..units import CellUnits
from ..writer import NewColumn, append_fields, value_rows

CHUNK = 5_000
COMPLETE = QgsVectorFileWriter.WriterError.NoError


@dataclass(frozen=True)
class AtlasTable:
    """Hold one table: a geometry a row, in a coordinate system, and columns."""

    name: str
    geometries: Sequence[QgsGeometry]
    wkb_type: int
    crs: QgsCoordinateReferenceSystem
    columns: Sequence[NewColumn]


def squares(units: CellUnits) -> list[QgsGeometry]:
    """Return the cells as polygons."""
    size = float(units.size_m)
    corners = zip((units.ix * size).tolist(), (units.iy * size).tolist())
    return [QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size)) for x, y in corners]


def dots(x: np.ndarray, y: np.ndarray) -> list[QgsGeometry]:
    """Return places as points."""
    return [QgsGeometry.fromPointXY(QgsPointXY(*place)) for place in zip(x.tolist(), y.tolist())]


def in_several_parts(geometries: Sequence[QgsGeometry]) -> list[QgsGeometry]:
    """Return areas of one part and of several alike, so that they fit one table."""
    parted = [QgsGeometry(geometry) for geometry in geometries]
    for geometry in parted:
        if not geometry.isNull() and not geometry.isMultipart() and not geometry.convertToMultiType():
            raise RuntimeError("QGIS makes no multipolygon of a polygon")
    return parted


def source_of(path: str, table: str) -> str:
    """Return how the OGR provider is told of a table in a GeoPackage."""
    return f"{path}|layername={table}"


def write_atlas(path: str, tables: Sequence[AtlasTable], feedback=None) -> None:
    """Write all tables; an older file stays as it was until the last one is complete.

    Raises
    ------
    Problem
        The file cannot be written, or not to its end.
    Cancelled
    """
    with protected(path):
        try:
            Path(path).absolute().parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(path, error.strerror or error) from error
        for table in tables:
            _write(path, table, feedback)


def _write(path: str, table: AtlasTable, feedback) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table.name
    if Path(path).exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    fields = append_fields(QgsFields(), table.columns)
    writer = QgsVectorFileWriter.create(
        path, fields, table.wkb_type, table.crs, QgsCoordinateTransformContext(), options
    )
    if writer.hasError() != COMPLETE:
        raise unwritable(path, writer.errorMessage())
    rows = _features(table, fields)
    while chunk := list(islice(rows, CHUNK)):
        stop_if_cancelled(feedback)
        if not writer.addFeatures(chunk, QgsFeatureSink.Flag.FastInsert):
            raise unwritable(path, writer.errorMessage())
    if not writer.flushBuffer():
        raise unwritable(path, writer.errorMessage())
    del writer
    written = QgsVectorLayer(source_of(path, table.name), table.name, "ogr")
    if written.featureCount() != len(table.geometries):
        raise unwritable(path, f"{written.featureCount()} / {len(table.geometries)}")


def _features(table: AtlasTable, fields: QgsFields) -> Iterator[QgsFeature]:
    for geometry, values in zip(table.geometries, value_rows(table.columns, len(table.geometries))):
        feature = QgsFeature(fields)
        if not geometry.isNull():
            feature.setGeometry(geometry)
        feature.setAttributes(list(values))
        yield feature


def alike(geometries: Sequence[QgsGeometry], are_points: bool) -> tuple[list[QgsGeometry], int]:
    """Return the places of a layer's rows so that they fit one table, and the type of all: points, or areas."""
    if not are_points:
        return in_several_parts([_areal(geometry) for geometry in geometries]), polygon_type(False)
    if any(not geometry.isNull() and geometry.isMultipart() for geometry in geometries):
        return in_several_parts(geometries), QgsWkbTypes.Type.MultiPoint
    return list(geometries), QgsWkbTypes.Type.Point


def _areal(geometry: QgsGeometry) -> QgsGeometry:
    """Return a geometry without the lines and points that repairing an area may leave beside it."""
    if geometry.isNull() or geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        return geometry
    kept = QgsGeometry(geometry)
    return kept if kept.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry) else QgsGeometry()


def polygon_type(single: bool) -> int:
    """Return the type of cells (single) or of areas."""
    return QgsWkbTypes.Type.Polygon if single else QgsWkbTypes.Type.MultiPolygon
