# SPDX-License-Identifier: GPL-2.0-or-later
"""Refuse a layer without the geometry that a parameter asks for; QGIS itself looks at it in its dialogs only."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer, QgsWkbTypes

from ..core.problems import QT_TRANSLATE_NOOP, Phrase, Problem
from .asking import VECTOR_GEOMETRY, VECTOR_LINE, VECTOR_POINT, VECTOR_POLYGON
from .found import layer_of

_KINDS = QgsWkbTypes.GeometryType
POINTS = QT_TRANSLATE_NOOP("Problem", "points")
LINES = QT_TRANSLATE_NOOP("Problem", "lines")
POLYGONS = QT_TRANSLATE_NOOP("Problem", "polygons")
NO_GEOMETRY = QT_TRANSLATE_NOOP("Problem", "no geometry")
HELD = {
    _KINDS.PointGeometry: POINTS,
    _KINDS.LineGeometry: LINES,
    _KINDS.PolygonGeometry: POLYGONS,
    _KINDS.NullGeometry: NO_GEOMETRY,
}
"""What a layer holds; one of mixed or unknown geometry is not among them, and passes."""
WANTED = {VECTOR_POINT: POINTS, VECTOR_LINE: LINES, VECTOR_POLYGON: POLYGONS}


def check_geometries(algorithm, parameters: dict, context) -> None:
    """Refuse a layer that a parameter of an algorithm cannot take.

    Raises
    ------
    Problem
        If the layer holds other geometry, or none; names parameter, layer and both geometries.
    """
    for definition in algorithm.parameterDefinitions():
        if isinstance(definition, (QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer)):
            _check(algorithm, definition, parameters, context)


def _check(algorithm, definition, parameters: dict, context) -> None:
    wanted = _wanted(definition.dataTypes())
    layer = layer_of(algorithm, definition, parameters, context) if wanted else None
    held = HELD.get(layer.geometryType()) if layer is not None else None
    if held is not None and held not in wanted:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{parameter} ({name}) takes {wanted}, but layer {layer} holds {held}. Choose another layer.",
            ),
            parameter=definition.description(),
            name=definition.name(),
            wanted=_listed(wanted),
            layer=layer.name(),
            held=Phrase(held),
        )


def _wanted(kinds: list[int]) -> list[str]:
    """Return the geometries that will do; none where every layer and table will."""
    if VECTOR_GEOMETRY in kinds:
        return [POINTS, LINES, POLYGONS]
    words = [WANTED.get(kind) for kind in kinds]
    return [] if None in words else words


def _listed(words: list[str]) -> Phrase:
    first, *rest = (Phrase(word) for word in words)
    for other in rest:
        first = Phrase(QT_TRANSLATE_NOOP("Problem", "{first} or {other}"), first=first, other=other)
    return first
