# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the features of two layers as one: those of the second, and those that only the first has."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsWkbTypes,
)

from ..core.ids import id_texts
from .centres import DONE
from .features import Origin
from .output import refuse_own_input
from .sink import Target, write_features
from .writer import append_fields, value_rows


@dataclass(frozen=True)
class Union:
    """Say which features are written, in which order.

    Attributes
    ----------
    first, second : Origin
        The layers of year 1 and year 2.
    fids_1, fids_2 : ndarray of int64, shape (n,)
        Feature ids of each place, -1 where it is absent. A place of the second layer is written with
        its geometry and attributes, any other with geometry and id of the first.
    id_fields : tuple of str
        The field with the ids in the first and in the second layer.
    """

    first: Origin
    second: Origin
    fids_1: np.ndarray
    fids_2: np.ndarray
    id_fields: tuple[str, str]


def write_union(target: Target, union: Union, new_columns) -> str:
    """Write places of two years with new columns, those of the second layer first; return the destination.

    Attributes that a vanished place had in year 1 are left out, save its id: in the columns of year 2
    they would pass for figures of year 2.

    Parameters
    ----------
    target : layers.sink.Target
    union : Union
    new_columns : list of layers.writer.NewColumn
        Values in the order of ``union.fids_2``; they replace fields of the same name.
    """
    for origin in (union.first, union.second):
        refuse_own_input(target, origin)
    source = union.second.source
    replaced = {column.name.casefold() for column in new_columns}
    old = [index for index, field in enumerate(source.fields()) if field.name().casefold() not in replaced]
    fields = QgsFields()
    for index in old:
        fields.append(source.fields()[index])
    append_fields(fields, new_columns)
    values = value_rows(new_columns, len(union.fids_2))

    def generate():
        place = _Placer(union, target.context.transformContext())
        for feature, row in _in_order(union.second, union.fids_2):
            attributes = feature.attributes()
            yield _made(fields, place.second(feature), [attributes[index] for index in old] + list(values[row]))
        vanished = np.where(union.fids_2 < 0, union.fids_1, -1)
        for feature, row in _in_order(union.first, vanished):
            attributes = _only_id(feature, union, old)
            yield _made(fields, place.first(feature), attributes + list(values[row]))

    return write_features(target, fields, output_type(union), source.sourceCrs(), generate())


def output_type(union: Union):
    """Return the geometry type of the second layer, multi if either layer's is."""
    first, second = union.first.source.wkbType(), union.second.source.wkbType()
    if same_geometry(union) and QgsWkbTypes.isMultiType(first):
        return QgsWkbTypes.multiType(second)
    return second


def same_geometry(union: Union) -> bool:
    """Tell whether places of the first layer fit into a layer of the second's geometry type."""
    first, second = union.first.source.wkbType(), union.second.source.wkbType()
    return QgsWkbTypes.geometryType(first) == QgsWkbTypes.geometryType(second)


def _in_order(origin: Origin, fids: np.ndarray):
    """Yield each feature that is wanted, with the row of its values."""
    row_of = {int(fid): row for row, fid in enumerate(fids) if fid >= 0}
    for feature in origin.features(QgsFeatureRequest()):
        row = row_of.get(feature.id())
        if row is not None:
            yield feature, row


def _only_id(feature: QgsFeature, union: Union, old: list[int]) -> list:
    """Return the attributes of a vanished place: its id, in the type that ids have in the second layer."""
    fields = union.second.source.fields()
    position = fields.indexOf(union.id_fields[1])
    identifier = feature.attribute(union.id_fields[0])
    if not fields[position].isNumeric():
        identifier = id_texts([identifier])[0]
    return [identifier if index == position else None for index in old]


def _made(fields: QgsFields, geometry, attributes: list) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setGeometry(geometry)
    feature.setAttributes(attributes)
    return feature


class _Placer:
    """Bring geometries of the first layer to the coordinates and type of the output."""

    def __init__(self, union: Union, context: QgsCoordinateTransformContext):
        self.fits = same_geometry(union)
        self.multi = QgsWkbTypes.isMultiType(output_type(union))
        crs_1, crs_2 = union.first.source.sourceCrs(), union.second.source.sourceCrs()
        self.transform = QgsCoordinateTransform(crs_1, crs_2, context)

    def first(self, feature: QgsFeature) -> QgsGeometry:
        """Return the geometry of a vanished place; none where its type does not fit."""
        geometry = self.second(feature)
        if not self.fits or geometry.isNull():
            return QgsGeometry()
        try:
            return geometry if geometry.transform(self.transform) == DONE else QgsGeometry()
        except QgsCsException:
            return QgsGeometry()

    def second(self, feature: QgsFeature) -> QgsGeometry:
        """Return the geometry of a place of the second layer, in the type of the output."""
        geometry = feature.geometry()
        if self.multi and not geometry.isNull() and not geometry.convertToMultiType():
            return QgsGeometry()
        return geometry
