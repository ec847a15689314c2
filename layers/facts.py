# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell what a layer is without reading it, and whether it is still what it was."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsProject, QgsProviderRegistry, QgsVectorLayer, QgsWkbTypes

from ..core.layerfacts import LINE, POINT, POLYGON, TABLE, LayerFacts
from ..core.presets import recognise
from ..core.sample.reference import SOURCE
from ..core.years import year_text
from .rings.file import is_ring_layer
from .series.group import file_of, map_of

GEOMETRIES = {
    QgsWkbTypes.GeometryType.PointGeometry: POINT,
    QgsWkbTypes.GeometryType.LineGeometry: LINE,
    QgsWkbTypes.GeometryType.PolygonGeometry: POLYGON,
}
LOCAL_PROVIDERS = ("ogr", "memory", "delimitedtext", "spatialite")
MOST_ROWS, MOST_YEARS = 2_000_000, 60
"""Larger layers, and layers on a server, are not asked for their years: that would keep the user waiting."""


def input_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """Return the layers that maps can be made from, in the order of the layer tree; no maps, no rings."""
    layers = [node.layer() for node in project.layerTreeRoot().findLayers()]
    return [layer for layer in layers if isinstance(layer, QgsVectorLayer) and not is_result(layer, project)]


def is_result(layer, project: QgsProject) -> bool:
    """Tell whether a layer is a map or holds rings."""
    return bool(map_of(layer, project)) or is_ring_layer(layer)


def facts_of(layer: QgsVectorLayer) -> LayerFacts:
    """Return what the fields and the geometry of a layer tell."""
    names = tuple(layer.fields().names())
    geometry = GEOMETRIES.get(layer.geometryType(), TABLE)
    return LayerFacts(layer.id(), names, geometry, _years(layer, names), SOURCE if is_invented(layer) else "")


def is_invented(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer says of itself that it is of the sample municipality."""
    return layer.metadata().abstract() == SOURCE


def is_empty(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer is known to hold no rows; one on a server is not asked."""
    count = layer.featureCount()
    if count > 0 or layer.providerType() not in LOCAL_PROVIDERS:
        return False
    return count == 0 or next(layer.getFeatures(QgsFeatureRequest().setLimit(1)), None) is None  # -1: not counted


def _years(layer: QgsVectorLayer, names: tuple[str, ...]) -> tuple[str, ...]:
    preset = recognise(names)
    field = preset.fields.get("year", "") if preset else ""
    if not field or layer.providerType() not in LOCAL_PROVIDERS or layer.featureCount() > MOST_ROWS:
        return ()
    values = layer.uniqueValues(layer.fields().lookupField(field), MOST_YEARS)
    found = {year_text(str(value)) for value in values}
    return tuple(sorted(year for year in found if year.isdigit()))


def fingerprint(layer: QgsVectorLayer) -> str:
    """Return a text that changes whenever what is read from a layer may have changed, but not with its folder."""
    provider = layer.dataProvider()
    edits = layer.undoStack().index() if layer.isModified() else 0
    stamp = provider.timestamp() if provider is not None else None
    file = file_of(layer)
    parts = (
        layer.source().replace(file, Path(file).name),
        layer.subsetString(),
        layer.featureCount(),
        layer.crs().authid(),
        edits,
        stamp.toString("yyyy-MM-ddTHH:mm:ss") if stamp is not None and stamp.isValid() else "",
        *_file_marks(file),
    )
    return "|".join(map(str, parts))


def _file_marks(path: str) -> list[int]:
    """Return time and size of a file and of what SQLite has not yet written into it."""
    marks = []
    for name in (path, f"{path}-wal"):
        try:
            found = Path(name).stat()
        except (OSError, ValueError):
            continue
        if name == path or found.st_size:
            marks += [found.st_mtime_ns, found.st_size]
    return marks


def relink(project: QgsProject, old: str, new: str) -> list[str]:
    """Read every broken layer that came from one file from another; return the names of those that work again."""
    registry = QgsProviderRegistry.instance()
    mended = []
    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsVectorLayer) or layer.isValid() or file_of(layer) != old:
            continue
        before, provider = layer.source(), layer.providerType()
        parts = registry.decodeUri(provider, before)
        parts["path"] = new
        layer.setDataSource(registry.encodeUri(provider, parts), layer.name(), provider)
        if layer.isValid():
            mended.append(layer.name())
        else:
            layer.setDataSource(before, layer.name(), provider)
    return mended
