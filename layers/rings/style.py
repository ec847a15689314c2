# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw rings so that they stand out on any map: coloured lines on a casing, numbers outside with a halo."""

from __future__ import annotations

import re
from html import escape

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsReadWriteContext,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

from ...core.focus.matching import HIDDEN
from ...core.focus.ring_map import KINDS, NONE, NUMBER_AND_LETTER, UNKNOWN, Kind, RingMap, load_kinds
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..fields import make_fields
from ..styling import OPENS_IN, user_language

LINE_MM, CASING_MM = 0.9, 0.45
"""Width of a line of colour, and of the casing on either side of it."""
NUMBER_POINTS, HALO_MM = 11.0, 1.0
LABEL_DISTANCE_MM = 0.8
INK = "#1a1a1a"
FONT = "DejaVu Sans"
KIND_FIELD = "soort"
_HIDDEN_LIST = ", ".join(f"'{status}'" for status in HIDDEN)
_DROPPED_ELEMENTS = (
    *("data_defined_properties", "dd_properties", "effect", "callout", "source-symbol", "substitutions"),
    *("blendMode", "featureBlendMode", "layerOpacity", "selection", "background", "shadow", "text-mask", "families"),
)
_RANDOM = re.compile(r"\{[0-9a-f-]{36}\}")
_FLOAT_COLOUR = re.compile(r"(\d+,\d+,\d+,\d+),rgb:.*")
_DEFAULTS = re.compile(r"3x:0,0,0,0,0,0")


def drawn_expression(field: str) -> str:
    """Return the expression that decides how a ring is drawn: its kind, and nothing where it is off the map."""
    return f"if(coalesce(\"status\", '') in ({_HIDDEN_LIST}), '{NONE}', coalesce(\"{field}\", '{UNKNOWN}'))"


def label_expression(field: str, numbered: str) -> str:
    """Return the expression of the number beside a ring; NULL where the ring is not drawn."""
    text = 'to_string("nummer")' + (" || coalesce(\"letter\", '')" if numbered == NUMBER_AND_LETTER else "")
    return f"if({drawn_expression(field)} = '{NONE}', NULL, {text})"


def ring_symbol(kind: Kind) -> QgsSymbol:
    """Make the symbol of a kind: one line, or two side by side from outside in, on one casing."""
    symbol = QgsFillSymbol.createSimple({"color": "0,0,0,0", "style": "no", "outline_style": "no"})
    width = LINE_MM * len(kind.colours)
    lines = [(kind.casing, width + 2 * CASING_MM, 0.0)]
    outermost = -(width - LINE_MM) / 2
    lines += [(colour, LINE_MM, outermost + LINE_MM * place) for place, colour in enumerate(kind.colours)]
    for place, (colour, line_mm, offset_mm) in enumerate(lines):
        line = QgsSimpleLineSymbolLayer(QColor(colour), line_mm)
        line.setOffset(offset_mm)
        line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if kind.dashed and place:
            line.setUseCustomDashPattern(True)
            line.setCustomDashVector([3.0, 2.0])
        if not symbol.appendSymbolLayer(line):
            raise RuntimeError("QGIS takes no line round a fill")
    symbol.deleteSymbolLayer(0)
    return symbol


def make_renderer(field: str, labels: dict[str, str], language: str = "nl") -> QgsCategorizedSymbolRenderer:
    """Make the renderer of rings: the kinds that have labels first, then the others that a hand may have chosen."""
    kinds = load_kinds()
    order = [*labels, *(kind for kind in (*KINDS, UNKNOWN) if kind not in labels)]
    categories = [
        QgsRendererCategory(kind, ring_symbol(kinds[kind]), labels.get(kind) or kinds[kind].label.get(language))
        for kind in order
    ]
    return QgsCategorizedSymbolRenderer(drawn_expression(field), categories)


def make_labeling(field: str, numbered: str) -> QgsVectorLayerSimpleLabeling:
    """Make the numbers: outside the ring, dark on a white halo, never on top of one another."""
    font = QFont(FONT)
    font.setBold(True)
    lettering = QgsTextFormat()
    lettering.setFont(font)
    lettering.setSize(NUMBER_POINTS)
    lettering.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    lettering.setColor(QColor(INK))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(HALO_MM)
    halo.setColor(QColor("#ffffff"))
    lettering.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = label_expression(field, numbered)
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.OutsidePolygons
    settings.dist = LABEL_DISTANCE_MM
    settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.priority = 10
    settings.setFormat(lettering)
    return QgsVectorLayerSimpleLabeling(settings)


def map_labels(ring_map: RingMap, language: str = "nl") -> dict[str, str]:
    """Return what the legend says of each kind; rules of one kind share a line."""
    labels: dict[str, list[str]] = {}
    for rule in ring_map.entries:
        labels.setdefault(rule.kind, []).append(rule.label.get(language))
    return {kind: "; ".join(texts) for kind, texts in labels.items()}


def apply_ring_style(
    layer: QgsVectorLayer, ring_map: RingMap | None = None, language: str | None = None, keep_all: bool = False
) -> None:
    """Draw rings by the rules of a map, or by their own kind; the legend holds what the layer holds.

    With ``keep_all`` it holds every kind: a layer that is being edited may get any of them.

    Raises
    ------
    Problem
        The layer lacks the column.
    """
    language = language or user_language()
    field = ring_map.kind_field if ring_map else KIND_FIELD
    if layer.fields().lookupField(field) < 0:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has no field {field}, so that its rings cannot be drawn. Find focus areas or style the "
                "rings by rule first.",
            ),
            layer=layer.name(),
            field=field,
        )
    labels = map_labels(ring_map, language) if ring_map else {}
    renderer = make_renderer(field, labels, language)
    present = {str(feature[field] or UNKNOWN) for feature in layer.getFeatures()}
    for index in () if keep_all else reversed(range(len(renderer.categories()))):
        if renderer.categories()[index].value() not in {*present, *labels}:
            renderer.deleteCategory(index)
    layer.setRenderer(renderer)
    layer.setLabeling(make_labeling(field, ring_map.numbered if ring_map else NUMBER_AND_LETTER))
    layer.setLabelsEnabled(True)
    layer.triggerRepaint()
    layer.emitStyleChanged()


def ring_style_to_qml(ring_map: RingMap | None, language: str = "nl") -> str:
    """Return the style of a map's rings (of rings by their own kind, without a map) as QML; nothing random in it."""
    field = ring_map.kind_field if ring_map else KIND_FIELD
    layer = QgsVectorLayer("Polygon", "ringen", "memory")
    provider = layer.dataProvider()
    wanted = make_fields({field: "text", "status": "text", "nummer": "integer", "letter": "text"})
    provider.addAttributes(list(wanted))
    layer.updateFields()
    layer.setRenderer(make_renderer(field, map_labels(ring_map, language) if ring_map else {}, language))
    layer.setLabeling(make_labeling(field, ring_map.numbered if ring_map else NUMBER_AND_LETTER))
    layer.setLabelsEnabled(True)
    document = QDomDocument()
    categories = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling
    layer.exportNamedStyle(document, QgsReadWriteContext(), categories)
    return qml_text(document)


def qml_text(document: QDomDocument, keep: tuple[str, ...] = ()) -> str:
    """Return a style that QGIS has written as text that is the same for the same style, and opens in any version.

    ``keep`` names elements that say something in this style, though they do not in others.
    """
    dropped = set(_DROPPED_ELEMENTS) - set(keep)
    root = document.documentElement()
    root.setAttribute("version", OPENS_IN)
    head = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
    return head + "\n".join(_lines(root, 0, dropped)) + "\n"


def _lines(element, depth: int, dropped: set[str]) -> list[str]:
    """Write an element: attributes in order of name, without what differs between runs or says nothing."""
    listed = element.attributes()
    attributes = {}
    for index in range(listed.count()):
        attribute = listed.item(index).toAttr()
        value = _FLOAT_COLOUR.sub(r"\1", attribute.value())
        if not _RANDOM.search(value):
            attributes[attribute.name()] = value
    if _DEFAULTS.fullmatch(attributes.get("value", "")):
        return []
    start = " " * depth + "<" + element.tagName()
    start += "".join(f' {name}="{escape(attributes[name])}"' for name in sorted(attributes))
    children = []
    child = element.firstChildElement()
    while not child.isNull():
        if child.tagName() not in dropped:
            children += _lines(child, depth + 1, dropped)
        child = child.nextSiblingElement()
    if children:
        return [start + ">", *children, " " * depth + f"</{element.tagName()}>"]
    text = element.text()
    return [start + (f">{escape(text)}</{element.tagName()}>" if text else "/>")]
