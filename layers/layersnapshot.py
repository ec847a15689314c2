# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold a layer as it is now, so that another thread can read it while the user goes on."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

from qgis.core import QgsVectorLayer, QgsVectorLayerFeatureSource

from .arrow import NotForArrow, untouched_file
from .features import Origin


@dataclass(frozen=True)
class LayerSnapshot:
    """Hold what a layer is read by; made in the main thread.

    Attributes
    ----------
    names : tuple of str
        Its fields.
    mark : tuple
        Equal for two snapshots of the same rows, as far as can be told without reading them.
    opened : callable
        Makes the origin, in the thread that reads it.
    """

    names: tuple[str, ...]
    mark: tuple
    opened: Callable[[], Origin]


def snapshot(layer: QgsVectorLayer, changes: int = 0) -> LayerSnapshot:
    """Take a snapshot of a layer.

    Parameters
    ----------
    layer : QgsVectorLayer
    changes : int
        How often its rows were seen to change, for layers that are no file.
    """
    names = tuple(layer.fields().names())
    source, name = layer.source(), layer.name()
    same = (layer.id(), source, layer.subsetString(), layer.isEditable(), names, changes)
    try:
        path, _table = untouched_file(Origin(layer))
    except NotForArrow:
        still = _still_source(layer)
        return LayerSnapshot(names, (*same, layer.featureCount()), lambda: Origin(still))
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    return LayerSnapshot(names, (*same, _stamp(path)), lambda: Origin(QgsVectorLayer(source, name, "ogr", options)))


def _still_source(layer: QgsVectorLayer) -> SimpleNamespace:
    """Return what gives the features of a layer as they are now, edits, joins and filter included."""
    source = QgsVectorLayerFeatureSource(layer)
    name, crs, wkb_type, count = layer.name(), layer.crs(), layer.wkbType(), layer.featureCount()
    return SimpleNamespace(
        fields=source.fields,
        getFeatures=source.getFeatures,
        sourceName=lambda: name,
        sourceCrs=lambda: crs,
        wkbType=lambda: wkb_type,
        featureCount=lambda: count,
    )


def _stamp(path: str) -> tuple:
    """Return when a file, and the journal of a GeoPackage beside it, were last written."""
    found = []
    for each in (path, path + "-wal"):
        try:
            state = os.stat(each)
            found.append((state.st_mtime_ns, state.st_size))
        except OSError:
            found.append(None)
    return tuple(found)
