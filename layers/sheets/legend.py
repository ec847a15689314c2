# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill the legend of a sheet with what stands on the map, or with all that can."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLayoutExporter,
    QgsLayoutItemLegend,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsMergedFeatureRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, QSizeF

from .font import lettering_of, set_lettering

NEW_LINE = "|"
STYLES = ("Title", "Group", "Subgroup", "SymbolLabel")
SMALLEST_POINTS = 5.5
_SHRINK = 0.92
_LABEL = "legend/title-label"
_RING_HEIGHT_MM = 5.0
_THUMBNAIL = QSize(60, 60)


@dataclass(frozen=True, eq=False)
class LegendPart:
    """Hold a layer of the legend; ``heading`` is empty where the sheet's title says it, ``values`` None for all."""

    layer: QgsVectorLayer
    heading: str = ""
    values: frozenset | None = None

    @property
    def shown(self) -> list[int]:
        """Return which entries of the layer's renderer stand in the legend, in their order."""
        # As text: QGIS 3.22 gives classes of a style that it has read as texts, later versions as numbers.
        wanted = None if self.values is None else {str(value) for value in self.values}
        categories = enumerate(categories_of(self.layer))
        return [row for row, each in categories if wanted is None or str(each.value()) in wanted]


def categories_of(layer: QgsVectorLayer) -> list:
    """Return the classes that a layer is drawn by; none where its owner draws it otherwise."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsMergedFeatureRenderer):  # neighbours of one class drawn as one
        renderer = renderer.embeddedRenderer()
    return renderer.categories() if isinstance(renderer, QgsCategorizedSymbolRenderer) else []


def present_values(layer: QgsVectorLayer) -> frozenset | None:
    """Return the classes that occur on a map; None where its owner draws it otherwise."""
    if not categories_of(layer):
        return None
    index = layer.fields().lookupField(layer.renderer().classAttribute())
    return frozenset(layer.uniqueValues(index)) if index >= 0 else None


def fill_legend(item: QgsLayoutItemLegend, parts: list[LegendPart], bottom_mm: float) -> None:
    """Put the parts into a legend, broken into lines of its columns and small enough to end above ``bottom_mm``."""
    width = item.rect().width() / max(1, item.columnCount())
    item.setAutoUpdateModel(False)
    item.setWrapString(NEW_LINE)
    root = item.model().rootGroup()
    root.removeAllChildren()
    for part in parts:
        if part.shown or not categories_of(part.layer):
            _add(root, part)
    _have_drawn(item)
    while True:
        _break_lines(item, parts, width)
        item.adjustBoxSize()
        label = QgsLegendStyle.Style.SymbolLabel
        if item.pos().y() + item.rect().height() <= bottom_mm or _points(item, label) <= SMALLEST_POINTS:
            return
        _shrink(item)


def _have_drawn(item: QgsLayoutItemLegend) -> None:
    """Draw a legend to a picture that nobody sees: QGIS tells the size of a legend only once it has been drawn."""
    QgsLayoutExporter(item.layout()).renderRegionToImage(item.sceneBoundingRect(), _THUMBNAIL)


def _add(root, part: LegendPart) -> None:
    node = root.addLayer(part.layer)
    if categories_of(part.layer):
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, part.shown)
    if part.heading:
        node.setCustomProperty(_LABEL, part.heading)
        node.setCustomProperty("legend/title-style", "subgroup")
    else:
        node.setCustomProperty("legend/title-style", "hidden")


def _break_lines(item, parts: list[LegendPart], width_mm: float) -> None:
    """Break labels at the width that the symbol leaves; give lines round rings more room than fills."""
    lettering = lettering_of(item.style(QgsLegendStyle.Style.SymbolLabel))
    heading = lettering_of(item.style(QgsLegendStyle.Style.Subgroup))
    symbol = item.symbolWidth()
    beside = symbol + item.style(QgsLegendStyle.Style.Symbol).margin(QgsLegendStyle.Side.Left) + 4.0
    for part in parts:
        node = item.model().rootGroup().findLayer(part.layer.id())
        if node is None:
            continue
        for row, category in enumerate(categories_of(part.layer)):
            lines = lettering.wrap(category.label(), width_mm - beside)
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, row, NEW_LINE.join(lines))
            if part.heading:
                size = QSizeF(symbol, max(_RING_HEIGHT_MM, item.symbolHeight()))
                QgsMapLayerLegendUtils.setLegendNodeSymbolSize(node, row, size)
        if part.heading:
            node.setCustomProperty(_LABEL, NEW_LINE.join(heading.wrap(part.heading, width_mm)))
        item.model().refreshLayerLegend(node)


def _points(item, style) -> float:
    return lettering_of(item.style(style)).points


def _shrink(item) -> None:
    for name in STYLES:
        style = getattr(QgsLegendStyle.Style, name)
        changed = QgsLegendStyle(item.style(style))
        set_lettering(changed, points=_points(item, style) * _SHRINK)
        item.setStyle(style, changed)
    item.setSymbolHeight(item.symbolHeight() * _SHRINK)


def set_legend_family(item: QgsLayoutItemLegend, family: str) -> None:
    """Give all lettering of a legend a family."""
    for name in STYLES:
        style = getattr(QgsLegendStyle.Style, name)
        changed = QgsLegendStyle(item.style(style))
        set_lettering(changed, family)
        item.setStyle(style, changed)
