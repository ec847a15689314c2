# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the maps of a series again among the layers of a project."""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

from qgis.core import QgsProject, QgsProviderRegistry, QgsVectorLayer

from ...core.fieldnames import CLASS_PREFIX
from ..layertree import GROUP_NAME
from ..mapfacts import facts_of

STYLE_PROPERTY = "veerkrachtkaarten/style"
"""Custom property of a map that tells how it was drawn when it was made."""


def mark_style(layer: QgsVectorLayer) -> None:
    """Let a map know how it is drawn now, so that a user's own style is known later."""
    layer.setCustomProperty(STYLE_PROPERTY, style_now(layer))


def given_name(layer: QgsVectorLayer) -> str:
    """Return the name that a map was given when it was made."""
    facts = facts_of(layer)
    return "" if facts is None else facts.name


def style_mark(layer: QgsVectorLayer) -> str:
    """Return how a map was drawn when it was made."""
    return str(layer.customProperty(STYLE_PROPERTY, ""))


def style_now(layer: QgsVectorLayer) -> str:
    """Return a short text that changes with the classes, colours, lines and texts that a layer is drawn with."""
    renderer = layer.renderer()
    if renderer is None or not hasattr(renderer, "categories"):
        return "other"
    parts = [renderer.classAttribute(), str(layer.opacity())]
    for category in renderer.categories():
        parts += [str(category.value()), category.label(), str(category.renderState())]
        for part in category.symbol().symbolLayers():
            drawn = [f"{name}={value}" for name, value in sorted(part.properties().items())]
            parts += [part.layerType(), str(part.enabled()), *drawn]
    return f"{crc32(chr(10).join(parts).encode()):08x}"


def map_of(layer, project: QgsProject) -> str:
    """Return the legend of the map that a layer is, or nothing; without its facts it must lie in the group."""
    if not isinstance(layer, QgsVectorLayer):
        return ""
    facts = facts_of(layer)
    if facts is not None and facts.legend:
        return "" if facts.atlas else facts.legend
    renderer = layer.renderer()
    field = renderer.classAttribute() if renderer is not None and hasattr(renderer, "classAttribute") else ""
    node = project.layerTreeRoot().findLayer(layer.id())
    in_group = node is not None and node.parent() is not None and node.parent().name() == GROUP_NAME
    return field[len(CLASS_PREFIX) :] if in_group and field.startswith(CLASS_PREFIX) else ""


def file_of(layer: QgsVectorLayer) -> str:
    """Return the file that a layer is read from, or its whole source where that is no file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(parts.get("path") or layer.source())


def same_file(one: str, other: str) -> bool:
    """Tell whether two paths are one file, also where there is no file yet."""
    if os.path.exists(one) and os.path.exists(other):
        return os.path.samefile(one, other)
    return os.path.normcase(os.path.abspath(one)) == os.path.normcase(os.path.abspath(other))


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
