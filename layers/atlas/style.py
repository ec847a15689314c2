# SPDX-License-Identifier: GPL-2.0-or-later
"""Write how the maps of an atlas are drawn as QML, to be loaded by hand on any layer with the field."""

from __future__ import annotations

from qgis.core import QgsCategorizedSymbolRenderer, QgsMapLayer, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ...core.atlas.captions import caption_field
from ...core.atlas.definition import ESTATES, GRID, POINTS, ROW_UNITS, AtlasMap
from ..rings.style import qml_text
from ..styling import AREA_OUTLINE, layer_to_qml, make_dot_renderer, make_renderer
from .look import CAPTION_FAMILIES, Marks, caption_labeling, dot_renderer, estate_renderer

AREA, POINT = "Polygon", "Point"
OF_POINTS = "_punten"
"""End of the name of a second style, for layers of points, of a map that can be of either."""


def style_names(each: AtlasMap) -> dict[str, str]:
    """Return the name of each style of a map, without suffix, and the kind of geometry that it draws."""
    if each.unit in ROW_UNITS:
        return {each.id: AREA, each.id + OF_POINTS: POINT}
    return {each.id: POINT if each.unit == POINTS else AREA}


def map_to_qml(each: AtlasMap, geometry: str, language: str = "nl") -> str:
    """Return the style of a map for a kind of geometry as QML."""
    layer = QgsVectorLayer(f"{geometry}?field={each.legend.class_field}:integer", each.id, "memory")
    layer.setRenderer(_renderer(each, geometry, language))
    return _with_captions(each, layer) if each.captions else layer_to_qml(layer)


def _with_captions(each: AtlasMap, layer: QgsVectorLayer) -> str:
    """Return the style of a map with texts beside its places, which the field of Make atlas holds."""
    layer.setLabeling(caption_labeling(caption_field(each.legend), each.legend, CAPTION_FAMILIES[0]))
    layer.setLabelsEnabled(True)
    document = QDomDocument()
    categories = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling
    layer.exportNamedStyle(document, QgsReadWriteContext(), categories)
    return qml_text(document, keep=("dd_properties", "families"))


def _renderer(each: AtlasMap, geometry: str, language: str) -> QgsCategorizedSymbolRenderer:
    if each.unit == ESTATES:
        return estate_renderer(each.legend, geometry == POINT, Marks(language, shapes=each.marks))
    if each.unit == POINTS:
        return make_dot_renderer(each.legend, 0, language)
    if geometry == POINT:
        return dot_renderer(each.legend, Marks(language, shapes=each.marks))
    return make_renderer(each.legend, language, "" if each.unit == GRID else AREA_OUTLINE)
