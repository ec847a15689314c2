# SPDX-License-Identifier: GPL-2.0-or-later
"""Write columns back to layers through QGIS's sinks, in any format that QGIS writes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
    QgsWkbTypes,
)

from ..core.columns import Column
from ..core.problems import QT_TRANSLATE_NOOP, Cancelled, Problem
from ..core.reasons import texts
from .fields import make_field
from .reader import Origin, features

CHUNK = 10_000


@dataclass(frozen=True)
class NewColumn:
    """Hold one column to be written; NaN and None are written as NULL.

    Attributes
    ----------
    name : str
        Name of the field.
    kind : str
        ``"integer"``, ``"number"`` or ``"text"``.
    values : ndarray, shape (n,)
        One value a row.
    """

    name: str
    kind: str
    values: np.ndarray


@dataclass(frozen=True)
class CellLayer:
    """Say which grid cells are written: indices of the south-west corners, int64, in units of the size."""

    ix: np.ndarray
    iy: np.ndarray
    size_m: float
    crs: QgsCoordinateReferenceSystem


@dataclass(frozen=True)
class RowLayer:
    """Say which rows are written: ``wkb`` one bytes or None a row, or None for a table without geometry."""

    count: int
    wkb: list | None = None
    wkb_type: int = QgsWkbTypes.Type.NoGeometry
    crs: QgsCoordinateReferenceSystem | None = None


def columns_for(name: str, column: Column, kind: str = "number") -> list[NewColumn]:
    """Return a measure and its companion ``reden_<name>``, that says why a value is absent."""
    return [NewColumn(name, kind, column.values), NewColumn(f"reden_{name}", "text", texts(column.reasons))]


def write_copy(  # noqa: PLR0913, PLR0917
    algorithm, parameters, output_name, context, origin: Origin, new_columns, feedback, rows=None
) -> str:
    """Copy the features of a source with columns added; same-named fields are replaced.

    ``rows`` are the feature ids (``Table.fids``) that the values belong to, row by row; features that
    are not among them are left out. Without it, values go to the features in ascending order of id,
    as :func:`layers.reader.read_table` gives them.
    """
    replaced = {column.name.casefold() for column in new_columns}
    old = [i for i, field in enumerate(origin.source.fields()) if field.name().casefold() not in replaced]
    fields = QgsFields()
    for i in old:
        fields.append(origin.source.fields()[i])
    for column in new_columns:
        fields.append(make_field(column.name, column.kind))
    if rows is None:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()
        rows = sorted(feature.id() for feature in features(origin, request))
    row_of = {int(fid): row for row, fid in enumerate(rows)}
    values = _rows(new_columns, len(row_of))

    def generate():
        for feature in features(origin, QgsFeatureRequest()):
            row = row_of.get(feature.id())
            if row is not None:
                attributes = feature.attributes()
                copy = QgsFeature(fields)
                copy.setGeometry(feature.geometry())
                copy.setAttributes([attributes[i] for i in old] + list(values[row]))
                yield copy

    target = (algorithm, parameters, output_name, context)
    return _write(target, fields, origin.source.wkbType(), origin.source.sourceCrs(), (generate(), feedback))


def write_cells(  # noqa: PLR0913, PLR0917
    algorithm, parameters, output_name, context, cells: CellLayer, new_columns, feedback
) -> str:
    """Write square cells with columns."""
    fields = QgsFields()
    for column in new_columns:
        fields.append(make_field(column.name, column.kind))
    values = _rows(new_columns, len(cells.ix))

    def generate():
        for ix, iy, row in zip(cells.ix.tolist(), cells.iy.tolist(), values):
            feature = QgsFeature(fields)
            x, y, size = ix * cells.size_m, iy * cells.size_m, cells.size_m
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size)))
            feature.setAttributes(list(row))
            yield feature

    target = (algorithm, parameters, output_name, context)
    return _write(target, fields, QgsWkbTypes.Type.Polygon, cells.crs, (generate(), feedback))


def write_rows(  # noqa: PLR0913, PLR0917
    algorithm, parameters, output_name, context, layer: RowLayer, new_columns, feedback
) -> str:
    """Write rows with columns, with geometry given as WKB or without."""
    fields = QgsFields()
    for column in new_columns:
        fields.append(make_field(column.name, column.kind))
    values = _rows(new_columns, layer.count)

    def generate():
        for number, row in enumerate(values):
            feature = QgsFeature(fields)
            if layer.wkb is not None and layer.wkb[number] is not None:
                geometry = QgsGeometry()
                geometry.fromWkb(layer.wkb[number])
                feature.setGeometry(geometry)
            feature.setAttributes(list(row))
            yield feature

    target = (algorithm, parameters, output_name, context)
    return _write(target, fields, layer.wkb_type, layer.crs or QgsCoordinateReferenceSystem(), (generate(), feedback))


def _rows(new_columns, count: int) -> list:
    if not new_columns:
        return [()] * count
    return list(zip(*(_python_values(column) for column in new_columns)))


def _python_values(column: NewColumn) -> list:
    if column.kind == "text":
        return [None if value is None else str(value) for value in column.values]
    convert = int if column.kind == "integer" else float
    return [None if value is None or np.isnan(value) else convert(value) for value in np.asarray(column.values).tolist()]


def _write(target, fields, wkb_type, crs, job) -> str:
    algorithm, parameters, output_name, context = target
    generated, feedback = job
    sink, destination = algorithm.parameterAsSink(parameters, output_name, context, fields, wkb_type, crs)
    if sink is None:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Output {output} cannot be created. Choose another place for it."),
            output=output_name,
        )
    chunk = []
    for feature in generated:
        chunk.append(feature)
        if len(chunk) >= CHUNK:
            _flush(sink, chunk, feedback)
            chunk = []
    _flush(sink, chunk, feedback)
    return destination


def _flush(sink, chunk, feedback) -> None:
    if feedback is not None and feedback.isCanceled():
        raise Cancelled
    if chunk and not sink.addFeatures(chunk, QgsFeatureSink.Flag.FastInsert):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The output cannot be written: {error}. Choose another place for it."),
            error=sink.lastError(),
        )
