# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw what only maps of an atlas have: marks of estates, dots of postcodes, names with figures."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsLabeling,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

from ...core.atlas.definition import ESTATES, POSTCODES
from ...core.definition import Legend, LegendClass
from ..sheets.font import FAMILIES, print_family
from ..styling import HATCH_COLOUR

SHAPES = ("circle", "triangle", "square", "diamond", "pentagon", "star")
"""Of the marks of estates, class by class: they tell the policies apart without colour."""
NO_CLASS_SHAPE = "cross2"
INK, CASING = "#1a1a1a", "#ffffff"
MARK_MM, CASING_MM, EDGE_MM = 2.6, 0.5, 0.25
ESTATE_LINE_MM = 0.35
FEW_DOTS, SOME_DOTS = 200, 5_000
DOT_MM, SMALLER_DOT_MM, SMALLEST_DOT_MM = 2.6, 1.3, 0.8
CAPTION_POINTS, HALO_MM = 6.0, 0.6
CAPTION_DISTANCE_MM = 0.4


@dataclass(frozen=True)
class Look:
    """Say how a map is drawn beyond its classes.

    Attributes
    ----------
    unit : str
        What its rows are.
    caption_field : str
        Field with the text beside each row; empty for none.
    """

    unit: str
    caption_field: str = ""

    def put_on(self, layer: QgsVectorLayer, legend: Legend, language: str) -> None:
        """Draw a layer that has its classes already; take away what another map of its table has put there."""
        are_points = layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
        if self.unit == ESTATES:
            layer.setRenderer(estate_renderer(legend, are_points, language))
        elif self.unit == POSTCODES and are_points:
            layer.setRenderer(dot_renderer(legend, layer.featureCount(), language))
        layer.setLabeling(caption_labeling(self.caption_field) if self.caption_field else None)
        layer.setLabelsEnabled(bool(self.caption_field))


def estate_renderer(legend: Legend, are_points: bool, language: str) -> QgsCategorizedSymbolRenderer:
    """Make the renderer of estates: a mark of its own shape a class, and a line round an estate that is an area."""
    shapes = {entry.code: SHAPES[place % len(SHAPES)] for place, entry in enumerate(legend.classes)}
    return _categories(
        legend, lambda entry: _estate(entry, shapes.get(entry.code, NO_CLASS_SHAPE), are_points), language
    )


def dot_renderer(legend: Legend, count: int, language: str) -> QgsCategorizedSymbolRenderer:
    """Make the renderer of postcodes as points: a dot a class; small and hollow where there is no class."""
    size = DOT_MM if count <= FEW_DOTS else SMALLER_DOT_MM if count <= SOME_DOTS else SMALLEST_DOT_MM
    return _categories(legend, lambda entry: _dot(entry, size), language)


def _categories(legend: Legend, symbol, language: str) -> QgsCategorizedSymbolRenderer:
    shown = [QgsRendererCategory(entry.code, symbol(entry), entry.label.get(language)) for entry in legend.shown]
    return QgsCategorizedSymbolRenderer(legend.class_field, shown)


def _estate(entry: LegendClass, shape: str, is_point: bool) -> QgsSymbol:
    marker = QgsMarkerSymbol()
    casing, mark = _mark(shape, CASING, MARK_MM + 2 * CASING_MM, CASING), _mark(shape, entry.colour, MARK_MM, INK)
    # One by one: a list of layers stays Python's own, and is gone before the symbol is drawn.
    if not marker.changeSymbolLayer(0, casing) or not marker.appendSymbolLayer(mark):
        raise RuntimeError("QGIS takes no marks in a symbol")
    if is_point:
        return marker
    outline = {"style": "no", "outline_color": INK, "outline_width": str(ESTATE_LINE_MM), "joinstyle": "round"}
    symbol = QgsFillSymbol.createSimple(outline)
    centre = QgsCentroidFillSymbolLayer()
    centre.setPointOnSurface(True)
    centre.setPointOnAllParts(False)
    if not centre.setSubSymbol(marker) or not symbol.appendSymbolLayer(centre):
        raise RuntimeError("QGIS takes no mark inside a fill")
    return symbol


def _mark(shape: str, colour: str, size_mm: float, edge: str) -> QgsSimpleMarkerSymbolLayer:
    look = {"name": shape, "color": colour, "size": str(size_mm), "outline_color": edge, "joinstyle": "round"}
    return QgsSimpleMarkerSymbolLayer.create({**look, "outline_width": str(EDGE_MM)})


def _dot(entry: LegendClass, size_mm: float) -> QgsSymbol:
    look = {"name": "circle", "color": entry.colour, "size": str(size_mm), "outline_style": "no"}
    if entry.code <= 0:
        look.update({"size": str(0.7 * size_mm), "outline_style": "solid", "outline_color": HATCH_COLOUR})
        look["outline_width"] = "0.15"
    return QgsMarkerSymbol.createSimple(look)


def caption_labeling(field: str) -> QgsVectorLayerSimpleLabeling:
    """Make the texts of neighbourhoods: inside them where there is room, else beside them, never on one another."""
    lettering = QgsTextFormat()
    lettering.setFont(QFont(print_family()))
    lettering.setFamilies(list(FAMILIES))  # the first that the next machine has
    lettering.setSize(CAPTION_POINTS)
    lettering.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    lettering.setColor(QColor(INK))
    lettering.setLineHeight(0.95)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(HALO_MM)
    halo.setColor(QColor(CASING))
    lettering.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.centroidWhole = True
    settings.fitInPolygonOnly = False
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.dist = CAPTION_DISTANCE_MM
    settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.priority = 10
    settings.setFormat(lettering)
    flags = QgsLabeling.PolygonPlacementFlag
    both = flags.AllowPlacementInsideOfPolygon | flags.AllowPlacementOutsideOfPolygon
    settings.setPolygonPlacementFlags(type(settings.polygonPlacementFlags())(both))  # 3.26 renamed the type
    return QgsVectorLayerSimpleLabeling(settings)
