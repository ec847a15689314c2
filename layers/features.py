# SPDX-License-Identifier: GPL-2.0-or-later
"""Read any source by QGIS's own iteration: filtered, selected, joined, computed or being edited."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from qgis.core import QgsFeatureRequest, QgsProcessingFeatureSource, QgsProviderRegistry, QgsVectorLayer

from ..core.problems import Cancelled
from .centres import centres
from .raw import RawTable, joined, raw_column

CHUNK = 2_000


@dataclass(frozen=True)
class Origin:
    """Say where rows come from.

    Attributes
    ----------
    source : QgsProcessingFeatureSource or QgsVectorLayer
        Gives the features, selection and filters applied.
    layer : QgsVectorLayer or None
        The layer behind the source, where there is one.
    history : tuple of str
        What the layer tells of how it was made, of a selection too.
    """

    source: object
    layer: QgsVectorLayer | None = None
    history: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the layer's name, for sentences; a table of a file that was given as text is named with its file."""
        layer = self.source if isinstance(self.source, QgsVectorLayer) else self.layer
        if layer is None:
            return self.source.sourceName()
        if layer.providerType() == "ogr":
            parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
            table, file = parts.get("layerName"), Path(parts.get("path") or "").stem
            if table and layer.name() == file != table:
                return f"{file} — {table}"  # as QGIS itself calls it
        return layer.name()

    @property
    def crs(self):
        """Return the coordinate system that the layer says it has."""
        return self.source.sourceCrs()

    def features(self, request: QgsFeatureRequest):
        """Iterate over the source; an invalid polygon is no reason to stop, its centre is still a centre."""
        if isinstance(self.source, QgsProcessingFeatureSource):
            unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
            return self.source.getFeatures(request, unchecked)
        return self.source.getFeatures(request)


def features(origin: Origin, request: QgsFeatureRequest):
    """Iterate over the features of an origin."""
    return origin.features(request)


def stop_if_cancelled(feedback) -> None:
    """Leave when the user has pressed Cancel."""
    if feedback is not None and feedback.isCanceled():
        raise Cancelled


def read_features(origin: Origin, names: list[str], with_centres: bool, feedback) -> RawTable:
    """Read the fields asked for, nothing else, feature by feature."""
    fields = origin.source.fields()
    request = QgsFeatureRequest()
    if names:
        request.setSubsetOfAttributes(names, fields)
    else:
        request.setNoAttributes()
    if not with_centres:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    positions = [fields.indexOf(name) for name in names]
    iterator = iter(features(origin, request))
    fids, parts, x, y = [np.empty(0, np.int64)], [[] for _ in names], [np.empty(0)], [np.empty(0)]
    while chunk := list(islice(iterator, CHUNK)):
        stop_if_cancelled(feedback)
        fids.append(np.array([feature.id() for feature in chunk], dtype=np.int64))
        for part, position in zip(parts, positions):
            part.append(raw_column([feature[position] for feature in chunk]))
        if with_centres:
            chunk_x, chunk_y = centres(_blobs(chunk))
            x.append(chunk_x)
            y.append(chunk_y)
    columns = {name: joined(part) for name, part in zip(names, parts)}
    places = (np.concatenate(x), np.concatenate(y)) if with_centres else (None, None)
    return RawTable(np.concatenate(fids), columns, *places, "features")


def _blobs(chunk: list) -> list:
    return [feature.geometry().asWkb().data() if feature.hasGeometry() else None for feature in chunk]
