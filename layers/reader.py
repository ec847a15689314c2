# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn any vector layer or table that QGIS can load into numpy columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from ..core.columns import Column, Table
from ..core.missing import column_from_numbers, column_from_texts
from ..core.problems import QT_TRANSLATE_NOOP, Cancelled, Problem
from ..core.reasons import Reason, from_texts

CANCEL_EVERY = 1000


@dataclass(frozen=True)
class Origin:
    """Say where rows come from.

    Attributes
    ----------
    source : QgsProcessingFeatureSource or QgsVectorLayer
        Gives the features, selection and filters applied.
    layer : QgsVectorLayer or None
        The layer behind the source, where there is one.
    """

    source: object
    layer: QgsVectorLayer | None = None

    @property
    def name(self) -> str:
        """Return the layer's name, for sentences."""
        return self.layer.name() if self.layer is not None else self.source.sourceName()


def read_table(  # noqa: PLR0913 - each is a question of its own
    origin: Origin,
    *,
    numbers=(),
    texts=(),
    centres_in: QgsCoordinateReferenceSystem | None = None,
    transform_context: QgsCoordinateTransformContext | None = None,
    feedback=None,
) -> Table:
    """Read columns, and where asked each feature's centre, in ascending order of feature id."""
    available = origin.source.fields().names()
    companions = {name: f"reden_{name}" for name in numbers if f"reden_{name}" in available}
    wanted = list(dict.fromkeys([*numbers, *texts, *companions.values()]))
    for name in wanted:
        if name not in available:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "Layer {layer} has no field {field}. Choose one of its own fields: {available}."
                ),
                layer=origin.name,
                field=name,
                available=", ".join(available),
            )
    fids, raw, x, y = _iterate(origin, wanted, centres_in, transform_context, feedback)
    counts: dict[str, int] = {}
    columns: dict[str, Column] = {}
    for name in numbers:
        column, found = _number_column(raw[name])
        if name in companions:
            reasons = from_texts(_texts(raw[companions[name]]))
            column = Column.of(column.values, np.where(reasons != Reason.NONE, reasons, column.reasons))
        columns[name] = column
        for kind, count in found.items():
            counts[kind] = counts.get(kind, 0) + count
    if x is not None:
        counts["without_geometry"] = int(np.isnan(x).sum())
    return Table(origin.name, fids, columns, {name: _texts(raw[name]) for name in texts}, x, y, counts)


def _number_column(values: list):
    if any(isinstance(value, str) for value in values):
        return column_from_texts(_texts(values))
    return column_from_numbers(np.array([np.nan if value is None else float(value) for value in values], dtype=float))


def _texts(values: list) -> np.ndarray:
    result = np.empty(len(values), dtype=object)
    result[:] = [value if value is None or isinstance(value, str) else str(value) for value in values]
    return result


def _iterate(origin, wanted, centres_in, transform_context, feedback):
    request = QgsFeatureRequest().setSubsetOfAttributes(wanted, origin.source.fields())
    if centres_in is None:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    index = [origin.source.fields().indexOf(name) for name in wanted]
    fids, raw, points = [], [[] for _ in wanted], []
    for number, feature in enumerate(features(origin, request)):
        if number % CANCEL_EVERY == 0 and feedback is not None and feedback.isCanceled():
            raise Cancelled
        fids.append(feature.id())
        for values, position in zip(raw, index):
            value = feature.attribute(position)
            values.append(None if isinstance(value, QVariant) else value)
        if centres_in is not None:
            centre = feature.geometry().centroid()
            points.append(None if centre.isNull() else centre.asPoint())
    order = np.argsort(np.array(fids, dtype=np.int64), kind="stable")
    x = y = None
    if centres_in is not None:
        x, y = _transformed(points, origin, centres_in, transform_context)
        x, y = x[order], y[order]
    columns = {name: [values[row] for row in order] for name, values in zip(wanted, raw)}
    return np.array(fids, dtype=np.int64)[order], columns, x, y


def features(origin: Origin, request: QgsFeatureRequest):
    """Iterate over the source; invalid geometry is no reason to stop."""
    if isinstance(origin.source, QgsProcessingFeatureSource):
        return origin.source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    return origin.source.getFeatures(request)


def _transformed(points, origin, centres_in, transform_context):
    transform = QgsCoordinateTransform(
        origin.source.sourceCrs(), centres_in, transform_context or QgsCoordinateTransformContext()
    )
    x, y = np.full(len(points), np.nan), np.full(len(points), np.nan)
    for row, point in enumerate(points):
        if point is not None:
            moved = transform.transform(QgsPointXY(point))
            x[row], y[row] = moved.x(), moved.y()
    return x, y
