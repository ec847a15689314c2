# SPDX-License-Identifier: GPL-2.0-or-later
"""Write columns back to layers through QGIS's sinks, in any format that QGIS writes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.columns import Column
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.reasons import texts
from .features import Origin
from .fields import make_field
from .output import refuse_own_input
from .sink import CHUNK, Target, write_features


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


def write_copy(  # noqa: PLR0913, PLR0917 - the algorithm's own four, and what is to be written
    algorithm, parameters, output_name, context, origin: Origin, new_columns, feedback, rows=None, without=()
) -> str:
    """Copy the features of a source with columns added; fields of the same name are replaced.

    Parameters
    ----------
    algorithm, parameters, output_name, context, feedback
        As Processing gives them.
    origin : Origin
    new_columns : list of NewColumn
    rows : ndarray of int64, shape (n,), optional
        The feature ids (``Table.fids``) that the values belong to, row by row; features that are not
        among them are left out. Without it, values go to the features in ascending order of id, as
        :func:`layers.reader.read_table` gives them.
    without : iterable of str, optional
        Fields of the source that are not copied.

    Returns
    -------
    str
        The destination, as Processing wants it among the outputs.
    """
    target = Target(algorithm, parameters, output_name, context, feedback)
    refuse_own_input(target, origin)
    replaced = {column.name.casefold() for column in new_columns}
    _tell_of_replaced(origin, replaced, feedback)
    source_fields = origin.source.fields()
    dropped = replaced | {name.casefold() for name in without}
    kept = [i for i, field in enumerate(source_fields) if field.name().casefold() not in dropped]
    fields = QgsFields()
    for i in kept:
        fields.append(source_fields[i])
    append_fields(fields, new_columns)
    row_of = _row_of(origin, rows, new_columns)
    copies = _copies(origin, fields, kept, row_of, value_rows(new_columns, len(row_of)))
    return write_features(target, fields, origin.source.wkbType(), origin.source.sourceCrs(), copies)


def _tell_of_replaced(origin: Origin, replaced: set[str], feedback) -> None:
    names = [name for name in origin.source.fields().names() if name.casefold() in replaced]
    if names and feedback is not None:
        sentence = QCoreApplication.translate(
            "Layers",
            "Layer {layer} has fields with the name of a result, which takes their place in the output: {fields}.",
        )
        feedback.pushInfo(sentence.format(layer=origin.name, fields=", ".join(names)))


def _copies(origin: Origin, fields, kept: list[int], row_of: dict[int, int], values: list) -> Iterator[QgsFeature]:
    everything = len(kept) == len(origin.source.fields())
    for feature in origin.features(QgsFeatureRequest()):
        row = row_of.get(feature.id())
        if row is None:
            continue
        attributes = feature.attributes()
        if not everything:
            attributes = [attributes[i] for i in kept]
        yield _feature(fields, feature.geometry() if feature.hasGeometry() else None, [*attributes, *values[row]])


def _row_of(origin: Origin, rows, new_columns) -> dict[int, int]:
    if rows is None:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()
        rows = np.sort(np.array([feature.id() for feature in origin.features(request)], dtype=np.int64))
    if any(len(column.values) != len(rows) for column in new_columns):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Layer {layer} changed while it was being read. Run again."), layer=origin.name
        )
    return {fid: row for row, fid in enumerate(np.asarray(rows).tolist())}


def write_cells(  # noqa: PLR0913, PLR0917
    algorithm, parameters, output_name, context, cells: CellLayer, new_columns, feedback
) -> str:
    """Write square cells with columns; parameters as in :func:`write_copy`."""
    fields = append_fields(QgsFields(), new_columns)
    size = float(cells.size_m)
    west, south = (np.asarray(cells.ix) * size).tolist(), (np.asarray(cells.iy) * size).tolist()
    rows = zip(west, south, _values_in_turn(new_columns, len(west)))
    squares = (
        _feature(fields, QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size)), values) for x, y, values in rows
    )
    target = Target(algorithm, parameters, output_name, context, feedback)
    return write_features(target, fields, QgsWkbTypes.Type.Polygon, cells.crs, squares)


def write_rows(  # noqa: PLR0913, PLR0917
    algorithm, parameters, output_name, context, layer: RowLayer, new_columns, feedback
) -> str:
    """Write rows with columns, with geometry given as WKB or without; parameters as in :func:`write_copy`."""
    fields = append_fields(QgsFields(), new_columns)
    blobs = layer.wkb if layer.wkb is not None else [None] * layer.count
    rows = zip(blobs, _values_in_turn(new_columns, layer.count))
    features = (_feature(fields, _geometry(blob), values) for blob, values in rows)
    target = Target(algorithm, parameters, output_name, context, feedback)
    return write_features(target, fields, layer.wkb_type, layer.crs or QgsCoordinateReferenceSystem(), features)


def append_fields(fields: QgsFields, new_columns) -> QgsFields:
    """Add the fields of new columns; QGIS would leave out a second one of a name, and shift all values after it."""
    for column in new_columns:
        if fields.lookupField(column.name) >= 0:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Two fields of the output would be called {field}. Rename the field of the input that it is made "
                    "from, or choose another name for the result.",
                ),
                field=column.name,
            )
        fields.append(make_field(column.name, column.kind))
    return fields


def _geometry(blob) -> QgsGeometry | None:
    if blob is None:
        return None
    geometry = QgsGeometry()
    geometry.fromWkb(bytes(blob))
    return geometry


def _feature(fields: QgsFields, geometry: QgsGeometry | None, values) -> QgsFeature:
    feature = QgsFeature(fields)
    if geometry is not None:
        feature.setGeometry(geometry)
    feature.setAttributes(list(values))
    return feature


def value_rows(new_columns, count: int) -> list:
    """Return the values row by row, as Python values with None for NULL."""
    if not new_columns:
        return [()] * count
    return list(zip(*(_python_values(column) for column in new_columns)))


def _values_in_turn(new_columns, count: int) -> Iterator:
    """Yield what :func:`value_rows` returns without holding all of it: as Python values it is many times larger."""
    for start in range(0, count, CHUNK):
        chunk = slice(start, min(start + CHUNK, count))
        part = [replace(column, values=column.values[chunk]) for column in new_columns]
        yield from value_rows(part, chunk.stop - start)


def _python_values(column: NewColumn) -> list:
    if column.kind == "text":
        return [None if value is None or value != value else str(value) for value in column.values]  # noqa: PLR0124
    values = np.asarray(column.values)
    if values.dtype == object:
        values = np.array([np.nan if value is None else value for value in values.tolist()], dtype=np.float64)
    missing = np.isnan(values)
    if column.kind == "integer":
        values = np.where(missing, 0, values).astype(np.int64)
    else:
        values = values.astype(np.float64)
    result = values.astype(object)
    result[missing] = None
    return result.tolist()
