# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a classed layer as its legend says, and write that drawing as QML."""

from __future__ import annotations

import re
from html import escape

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsReadWriteContext,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ..core.definition import Legend, LegendClass
from ..core.legend_text import basis_text
from ..core.origins import stated_source
from ..core.problems import QT_TRANSLATE_NOOP, Problem

OPENS_IN = "3.22.0"
SQUARE_TOLERANCE = 1e-4
"""Relative: cells that were transformed back and forth lie up to 0.5 mm off."""
HATCH_ANGLES = {"diagonal": 45.0, "back_diagonal": 135.0, "horizontal": 0.0, "vertical": 90.0}
HATCH_COLOUR = "#8c8c8c"
HATCH_DISTANCE_MM = 1.2
HATCH_WIDTH_MM = 0.18
HAIRLINE_MM = 0.0
"""One pixel wide at any scale: closes the seams that antialiasing leaves between cells, at no cost."""
OUTLINE_MM = 0.12
AREA_OUTLINE = "#6b6b6b"
"""Line between neighbourhoods: grey, so that it shows on the lightest and the darkest class."""
DOTS, DOT_MM, FEW_DOTS_MM = 200, 0.8, 2.6
"""So many points are drawn large, with an edge; more of them small."""

_KEPT_ELEMENTS = (
    *("qgis", "renderer-v2", "categories", "category", "symbols", "symbol", "layer"),
    *("Option", "legend", "layerGeometryType"),
)
_KEPT_ATTRIBUTES = (
    *("version", "styleCategories", "type", "attr", "value", "label", "render", "symbol", "name"),
    *("alpha", "class", "enabled", "locked", "pass", "showLabelLegend"),
)
_KEPT_OPTIONS = (
    *("color", "style", "joinstyle", "outline_color", "outline_style", "outline_width", "outline_width_unit"),
    *("angle", "distance", "distance_unit", "line_color", "line_style", "line_width", "line_width_unit", "capstyle"),
    *("coordinate_reference", "name", "size", "size_unit", "point_on_surface", "point_on_all_parts"),
)
_FLOAT_COLOUR = re.compile(r"(\d+,\d+,\d+,\d+),rgb:.*")


def user_language() -> str:
    """Return the language of QGIS's user interface, such as ``nl``."""
    return QgsApplication.locale()


def make_renderer(legend: Legend, language: str = "nl", outline: str = "") -> QgsCategorizedSymbolRenderer:
    """Make the renderer that draws the column ``klasse_<id>``: one category a class, special classes last."""
    categories = [
        QgsRendererCategory(shown.code, make_symbol(shown, outline), shown.label.get(language))
        for shown in legend.shown
    ]
    return QgsCategorizedSymbolRenderer(legend.class_field, categories)


def make_dot(shown: LegendClass, count: int) -> QgsSymbol:
    """Make a class's mark on a map of ``count`` points: small ones without an edge where there are many."""
    few = count <= DOTS
    look = {
        "name": "circle",
        "color": shown.colour,
        "size": str(FEW_DOTS_MM if few else DOT_MM),
        "outline_color": "#ffffff" if few else shown.colour,
        "outline_style": "solid" if few else "no",
        "outline_width": "0.4",
    }
    return QgsMarkerSymbol.createSimple(look)


def make_dot_renderer(legend: Legend, count: int, language: str = "nl") -> QgsCategorizedSymbolRenderer:
    """Make the renderer of a map of points; what has no class is not drawn, nor is it in the legend."""
    categories = [
        QgsRendererCategory(shown.code, make_dot(shown, count), shown.label.get(language)) for shown in legend.classes
    ]
    return QgsCategorizedSymbolRenderer(legend.class_field, categories)


def make_symbol(shown: LegendClass, outline: str = "") -> QgsSymbol:
    """Make a class's fill: its colour, hatched where it is special.

    Cells are edged by a hairline of their own colour; ``outline`` gives larger areas a line that parts
    neighbours of the same class.
    """
    symbol = QgsFillSymbol.createSimple(
        {
            "color": shown.colour,
            "joinstyle": "miter",
            "outline_color": outline or shown.colour,
            "outline_width": str(OUTLINE_MM if outline else HAIRLINE_MM),
        }
    )
    if shown.pattern in HATCH_ANGLES:
        hatch = QgsLinePatternFillSymbolLayer()
        hatch.setLineAngle(HATCH_ANGLES[shown.pattern])
        hatch.setDistance(HATCH_DISTANCE_MM)
        hatch.setLineWidth(HATCH_WIDTH_MM)
        hatch.setColor(QColor(HATCH_COLOUR))
        if hasattr(Qgis, "SymbolCoordinateReference"):  # from 3.24: the lines run on from cell to cell
            hatch.setCoordinateReference(Qgis.SymbolCoordinateReference.Viewport)
        if not symbol.appendSymbolLayer(hatch):
            raise RuntimeError("QGIS takes no hatching on a fill")
    return symbol


def apply_legend(layer: QgsVectorLayer, legend: Legend, language: str | None = None) -> None:
    """Draw a layer by a legend.

    Parameters
    ----------
    layer : QgsVectorLayer
        Polygons with a column ``klasse_<id>``.
    legend : Legend
        Built in or a user's own.
    language : str, optional
        Language of the labels; by default that of the user interface.

    Raises
    ------
    Problem
        The layer lacks the column.
    """
    if layer.fields().lookupField(legend.class_field) < 0:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has no field {field}, so that it cannot be drawn by the legend {legend}. "
                "Assign or combine classes first.",
            ),
            layer=layer.name(),
            field=legend.class_field,
            legend=legend.id,
        )
    language = language or user_language()
    if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
        layer.setRenderer(make_dot_renderer(legend, layer.featureCount(), language))
    else:
        layer.setRenderer(make_renderer(legend, language, "" if shows_cells(layer) else AREA_OUTLINE))
    _describe(layer, legend, language)
    layer.triggerRepaint()
    layer.emitStyleChanged()


def shows_cells(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer holds grid cells, judged by its first polygon: a square along the axes."""
    for feature in layer.getFeatures(QgsFeatureRequest().setNoAttributes().setLimit(1)):
        box = feature.geometry().boundingBox()
        is_square = abs(box.width() - box.height()) <= SQUARE_TOLERANCE * box.width()
        return is_square and abs(feature.geometry().area() - box.area()) <= SQUARE_TOLERANCE * box.area()
    return True


def _describe(layer: QgsVectorLayer, legend: Legend, language: str) -> None:
    """Tell in the layer's metadata what the map shows and how far it rests on the reports; keep what stands there."""
    metadata = layer.metadata()
    if not metadata.title():
        metadata.setTitle(legend.title.get(language))
    if not metadata.abstract():
        metadata.setAbstract(stated_source(legend, language) + "\n" + basis_text(legend, language))
    layer.setMetadata(metadata)


def legend_to_qml(legend: Legend, language: str = "nl") -> str:
    """Return a legend as QML: symbology only, nothing random in it, readable by QGIS 3.22 and later."""
    layer = QgsVectorLayer(f"Polygon?field={legend.class_field}:integer", legend.id, "memory")
    layer.setRenderer(make_renderer(legend, language))
    return layer_to_qml(layer)


def layer_to_qml(layer: QgsVectorLayer) -> str:
    """Return how a layer is drawn as QML: symbology only, nothing random in it, readable by QGIS 3.22 and later."""
    document = QDomDocument()
    categories = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Legend
    layer.exportNamedStyle(document, QgsReadWriteContext(), categories)
    root = document.documentElement()
    root.setAttribute("version", OPENS_IN)
    head = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
    return head + "\n".join(_lines(root, 0)) + "\n"


def _lines(element, depth: int) -> list[str]:
    """Write an element and what it holds: attributes in order of name, nothing that differs between runs."""
    attributes = {name: element.attribute(name) for name in _KEPT_ATTRIBUTES if element.hasAttribute(name)}
    if "value" in attributes:
        attributes["value"] = _FLOAT_COLOUR.sub(r"\1", attributes["value"])
    tag = element.tagName()
    start = " " * depth + "<" + tag + "".join(f' {name}="{escape(attributes[name])}"' for name in sorted(attributes))
    children = []
    child = element.firstChildElement()
    while not child.isNull():
        is_option = child.tagName() == "Option" and child.hasAttribute("name")
        if child.tagName() in _KEPT_ELEMENTS and not (is_option and child.attribute("name") not in _KEPT_OPTIONS):
            children += _lines(child, depth + 1)
        child = child.nextSiblingElement()
    if children:
        return [start + ">", *children, " " * depth + f"</{tag}>"]
    text = element.text()
    return [start + (f">{escape(text)}</{tag}>" if text else "/>")]
