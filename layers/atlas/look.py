# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw what only maps of an atlas have: marks of estates, dots of postcodes, names with figures."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLabelObstacleSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsPropertyCollection,
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
from qgis.PyQt.QtGui import QColor, QFont, qGray

from ...core.atlas.definition import ESTATES, MARKS, POSTCODES
from ...core.definition import Legend, LegendClass
from ...core.reasons import NO_DATA_CODE, ONLY_YEAR_1_CODE, ONLY_YEAR_2_CODE, SUPPRESSED_CODE
from ..sheets.font import FAMILIES, print_family

NO_CLASS_SHAPE = "cross2"
SPECIAL_SHAPES = {
    NO_DATA_CODE: "cross2",
    SUPPRESSED_CODE: "circle",
    ONLY_YEAR_1_CODE: "square",
    ONLY_YEAR_2_CODE: "diamond",
}
"""Of the small dots without a class."""
INK, CASING, FAINT, EDGE = "#1a1a1a", "#ffffff", "#b0b0b0", "#8c8c8c"
LIGHTEST = 220
"""Dots of a lighter colour (0 to 255) have an edge, so that they show on white paper."""
CASING_MM, EDGE_MM = 0.4, 0.25
ESTATE_LINE_MM = 0.35
MARKS_MM = ((30, 2.8), (60, 2.1))
DOTS_MM = ((200, 2.6), (10_000, 1.1))
SMALLEST_MARK_MM, SMALLEST_DOT_MM = 1.6, 0.8
"""Size where there are at most so many; the smallest where there are more."""
SPECIAL_PART = 0.65
CAPTION_FAMILIES = (*FAMILIES[:-1], "DejaVu Sans Condensed", FAMILIES[-1])
CAPTION_POINTS, SMALLEST_CAPTION_POINTS = 6.5, 5.0
HALO_MM = 0.5
LINE_HEIGHT = 0.95
DARKEST = 125
"""On a darker grey (0 to 255) texts are white, with a halo of the colour that they stand on."""
LETTERS_A_LINE = 12
"""From here on a name is broken at a blank."""
LETTER_MM = 0.27
"""Room that a letter takes, per point of its size; a little more than it is wide."""


@dataclass(frozen=True)
class Look:
    """Say how a map is drawn beyond its classes.

    Attributes
    ----------
    unit : str
        What its rows are.
    caption_field : str
        Field with the text beside each row; empty for none.
    marks : tuple of str
        Shapes of marks, as the definition of the map says them.
    """

    unit: str
    caption_field: str = ""
    marks: tuple[str, ...] = ()

    def put_on(self, layer: QgsVectorLayer, legend: Legend, language: str) -> None:
        """Draw a layer that has its classes already; take away what another map of its table has put there."""
        are_points = layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
        if self.unit == ESTATES:
            drawn = Marks(language, layer.featureCount(), self.marks)
            layer.setRenderer(estate_renderer(legend, are_points, drawn))
        elif self.unit == POSTCODES and are_points:
            layer.setRenderer(dot_renderer(legend, Marks(language, layer.featureCount(), self.marks)))
        layer.setLabeling(caption_labeling(self.caption_field, legend) if self.caption_field else None)
        layer.setLabelsEnabled(bool(self.caption_field))


@dataclass(frozen=True)
class Marks:
    """Say in which language and shapes so many marks are drawn; without shapes, estates take them in their order."""

    language: str = "nl"
    count: int = 0
    shapes: tuple[str, ...] = ()


def estate_renderer(legend: Legend, are_points: bool, marks: Marks) -> QgsCategorizedSymbolRenderer:
    """Make the renderer of estates: a mark of its own shape a class, and a line round an estate that is an area."""
    shapes = marks.shapes or [MARKS[place % len(MARKS)] for place in range(len(legend.classes))]
    of_code = {entry.code: shape for entry, shape in zip(legend.classes, shapes)}
    size = _size_mm(marks.count, MARKS_MM, SMALLEST_MARK_MM)

    def symbol(entry: LegendClass) -> QgsSymbol:
        return _estate(entry, of_code.get(entry.code, NO_CLASS_SHAPE), are_points, size)

    return _categories(legend, symbol, marks.language)


def dot_renderer(legend: Legend, marks: Marks) -> QgsCategorizedSymbolRenderer:
    """Make the renderer of postcodes as points: a dot a class, the first class on top; small where there is none."""
    size = _size_mm(marks.count, DOTS_MM, SMALLEST_DOT_MM)
    of_code = {entry.code: shape for entry, shape in zip(legend.classes, marks.shapes)}
    of_code = {**SPECIAL_SHAPES, **of_code}
    renderer = _categories(legend, lambda entry: _dot(entry, of_code.get(entry.code, "circle"), size), marks.language)
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


def _dot(entry: LegendClass, shape: str, size_mm: float) -> QgsSymbol:
    look = {"name": shape, "color": entry.colour, "size": str(size_mm), "outline_style": "no"}
    if entry.code <= 0:
        look["size"] = str(SPECIAL_PART * size_mm)
    if entry.code <= 0 or QColor(entry.colour).lightness() > LIGHTEST:
        look |= {"outline_style": "solid", "outline_width": "0.15", "outline_color": FAINT if entry.code <= 0 else EDGE}
    return QgsMarkerSymbol.createSimple(look)


def caption_labeling(field: str, legend: Legend, family: str = "") -> QgsVectorLayerSimpleLabeling:
    """Make the texts of neighbourhoods: inside them, small where they are narrow, white on dark, never on one another.

    QGIS leaves out a text for which there is no room; on larger paper, or zoomed in, it comes back.
    """
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.centroidWhole = True
    settings.autoWrapLength = LETTERS_A_LINE
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.priority = 10
    settings.setFormat(_lettering(family or print_family(CAPTION_FAMILIES)))
    borders = QgsLabelObstacleSettings()
    borders.setIsObstacle(False)  # a text may reach over a border, which is better than no text
    settings.setObstacleSettings(borders)
    fitting, properties = QgsPropertyCollection(), QgsPalLayerSettings.Property
    dark = {entry.code: entry.colour for entry in legend.classes if _is_dark(entry.colour)}
    for property_key, expression in (
        (properties.Size, _fitting_points(field)),
        (properties.Color, _by_class(legend, dict.fromkeys(dark, CASING), INK)),
        (properties.BufferColor, _by_class(legend, dark, CASING)),
    ):
        fitting.setProperty(property_key, QgsProperty.fromExpression(expression))
    settings.setDataDefinedProperties(fitting)
    return QgsVectorLayerSimpleLabeling(settings)


def _is_dark(colour: str) -> bool:
    return qGray(QColor(colour).rgb()) < DARKEST


def _by_class(legend: Legend, colours: dict[int, str], otherwise: str) -> str:
    """Return the expression of a colour that depends on the class."""
    cases = " ".join(f"WHEN \"{legend.class_field}\" = {code} THEN '{colour}'" for code, colour in colours.items())
    return f"CASE {cases} ELSE '{otherwise}' END" if colours else f"'{otherwise}'"


def _fitting_points(field: str) -> str:
    """Return the expression of the size at which the longest line is as wide as the neighbourhood on paper."""
    longest = f"array_max(array_foreach(string_to_array(\"{field}\", '\\n'), length(@element)))"
    width_mm = "1000 * bounds_width($geometry) / @map_scale"
    fitting = f"{width_mm} / ({LETTER_MM} * {longest})"
    return f"coalesce(clamp({SMALLEST_CAPTION_POINTS}, {fitting}, {CAPTION_POINTS}), {SMALLEST_CAPTION_POINTS})"


def _lettering(family: str) -> QgsTextFormat:
    lettering = QgsTextFormat()
    lettering.setFont(QFont(family))
    lettering.setFamilies(list(CAPTION_FAMILIES))  # the first that the next machine has
    lettering.setSize(CAPTION_POINTS)
    lettering.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    lettering.setColor(QColor(INK))
    lettering.setLineHeight(LINE_HEIGHT)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(HALO_MM)
    halo.setColor(QColor(CASING))
    lettering.setBuffer(halo)
    return lettering
