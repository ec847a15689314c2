# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the maps of a series again among the layers of a project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsProviderRegistry, QgsVectorLayer

from .layertree import GROUP_NAME

MAP_PROPERTY = "veerkrachtkaarten/map"
"""Custom property of a layer that is a map of a series: the id of its legend."""

CLASS_PREFIX = "klasse_"


def mark_map(layer: QgsVectorLayer, legend_id: str) -> None:
    """Let a layer know which map it is, whatever a user makes of its style and name."""
    layer.setCustomProperty(MAP_PROPERTY, legend_id)


def map_of(layer, project: QgsProject) -> str:
    """Return the legend of the map that a layer is, or nothing; without its mark it must lie in the group."""
    if not isinstance(layer, QgsVectorLayer):
        return ""
    marked = layer.customProperty(MAP_PROPERTY)
    if marked:
        return str(marked)
    renderer = layer.renderer()
    field = renderer.classAttribute() if renderer is not None and hasattr(renderer, "classAttribute") else ""
    node = project.layerTreeRoot().findLayer(layer.id())
    in_group = node is not None and node.parent() is not None and node.parent().name() == GROUP_NAME
    return field[len(CLASS_PREFIX) :] if in_group and field.startswith(CLASS_PREFIX) else ""


def file_of(layer: QgsVectorLayer) -> str:
    """Return the file that a layer is read from, or its whole source where that is no file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(parts.get("path") or layer.source())


def all_series(project: QgsProject) -> dict[str, list[QgsVectorLayer]]:
    """Return the maps of each series by the file they are read from, in the order of the layer tree."""
    found: dict[str, list[QgsVectorLayer]] = {}
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if layer is not None and map_of(layer, project):
            found.setdefault(file_of(layer), []).append(layer)
    return found


def latest_series(project: QgsProject) -> list[QgsVectorLayer]:
    """Return the readable maps of the series whose file was written last; none where there is no series."""
    readable = {path: [layer for layer in layers if layer.isValid()] for path, layers in all_series(project).items()}
    readable = {path: layers for path, layers in readable.items() if layers}
    if not readable:
        return []
    return readable[max(readable, key=_written)]


def _written(path: str) -> int:
    try:
        return Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        return 0
