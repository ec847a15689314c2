# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw what only maps of an atlas have: marks of estates, dots of postcodes, names with figures."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLabeling,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSimpleLineCallout,
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
from ...core.reasons import NO_DATA_CODE, ONLY_YEAR_1_CODE, SUPPRESSED_CODE
from ..sheets.font import FAMILIES, print_family

SHAPES = ("circle", "triangle", "square", "diamond", "pentagon", "star")
"""Of the marks of estates, class by class: they tell the policies apart without colour."""
NO_CLASS_SHAPE = "cross2"
SPECIAL_SHAPES = {NO_DATA_CODE: "cross2", SUPPRESSED_CODE: "circle", ONLY_YEAR_1_CODE: "square"}
"""Of the small dots without a class; the one that is left is a diamond."""
INK, CASING, FAINT = "#1a1a1a", "#ffffff", "#b0b0b0"
CASING_MM, EDGE_MM = 0.4, 0.25
ESTATE_LINE_MM = 0.35
MARKS_MM = ((30, 2.8), (150, 2.1))
DOTS_MM = ((200, 2.6), (10_000, 1.1))
SMALLEST_MARK_MM, SMALLEST_DOT_MM = 1.6, 0.8
"""Size where there are at most so many; the smallest where there are more."""
SPECIAL_PART = 0.65
CAPTION_POINTS, HALO_MM = 6.0, 0.5
CAPTION_DISTANCE_MM = 1.0
CALLOUT_MM, LEAST_CALLOUT_MM = 0.2, 0.6


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
            layer.setRenderer(estate_renderer(legend, are_points, language, layer.featureCount()))
        elif self.unit == POSTCODES and are_points:
            layer.setRenderer(dot_renderer(legend, layer.featureCount(), language))
        layer.setLabeling(caption_labeling(self.caption_field) if self.caption_field else None)
        layer.setLabelsEnabled(bool(self.caption_field))


def estate_renderer(legend: Legend, are_points: bool, language: str, count: int = 0) -> QgsCategorizedSymbolRenderer:
    """Make the renderer of estates: a mark of its own shape a class, and a line round an estate that is an area."""
    shapes = {entry.code: SHAPES[place % len(SHAPES)] for place, entry in enumerate(legend.classes)}
    size = _size_mm(count, MARKS_MM, SMALLEST_MARK_MM)

    def symbol(entry: LegendClass) -> QgsSymbol:
        return _estate(entry, shapes.get(entry.code, NO_CLASS_SHAPE), are_points, size)

    return _categories(legend, symbol, language)


def dot_renderer(legend: Legend, count: int, language: str) -> QgsCategorizedSymbolRenderer:
    """Make the renderer of postcodes as points: a dot a class, the first class on top; small where there is none."""
    size = _size_mm(count, DOTS_MM, SMALLEST_DOT_MM)
    renderer = _categories(legend, lambda entry: _dot(entry, size), language)
    lowest = f'if("{legend.class_field}" < 1, {len(legend.classes) + 1}, "{legend.class_field}")'
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(lowest, False)]))
    renderer.setOrderByEnabled(True)
    return renderer


def _size_mm(count: int, steps: tuple, smallest: float) -> float:
    return next((size for most, size in steps if count <= most), smallest)


def _categories(legend: Legend, symbol, language: str) -> QgsCategorizedSymbolRenderer:
    shown = [QgsRendererCategory(entry.code, symbol(entry), entry.label.get(language)) for entry in legend.shown]
    return QgsCategorizedSymbolRenderer(legend.class_field, shown)


def _estate(entry: LegendClass, shape: str, is_point: bool, size_mm: float) -> QgsSymbol:
    marker = QgsMarkerSymbol.createSimple(_mark(shape, CASING, size_mm + 2 * CASING_MM, CASING))
    inside = QgsSimpleMarkerSymbolLayer.create(_mark(shape, entry.colour, size_mm, INK))
    if not marker.appendSymbolLayer(inside):
        raise RuntimeError("QGIS takes no mark on a mark")
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


def _mark(shape: str, colour: str, size_mm: float, edge: str) -> dict[str, str]:
    look = {"name": shape, "color": colour, "size": str(size_mm), "outline_color": edge, "joinstyle": "round"}
    return {**look, "outline_width": str(EDGE_MM)}


def _dot(entry: LegendClass, size_mm: float) -> QgsSymbol:
    look = {"name": "circle", "color": entry.colour, "size": str(size_mm), "outline_style": "no"}
    if entry.code <= 0:
        look["name"] = SPECIAL_SHAPES.get(entry.code, "diamond")
        look |= {"size": str(SPECIAL_PART * size_mm), "outline_style": "solid", "outline_width": "0.15"}
        look["outline_color"] = FAINT
    return QgsMarkerSymbol.createSimple(look)


def caption_labeling(field: str) -> QgsVectorLayerSimpleLabeling:
    """Make the texts of neighbourhoods: inside them where there is room, else beside them with a line to them.

    QGIS leaves a text out rather than lay it on another.
    """
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
    settings.setCallout(_leader())
    return QgsVectorLayerSimpleLabeling(settings)


def _leader() -> QgsSimpleLineCallout:
    """Make the line from a text to the neighbourhood that it is about; none where it stands inside."""
    leader = QgsSimpleLineCallout()
    leader.setEnabled(True)
    leader.setLineSymbol(QgsLineSymbol.createSimple({"line_color": INK, "line_width": str(CALLOUT_MM)}))
    leader.setMinimumLength(LEAST_CALLOUT_MM)
    return leader
