# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay one map out on a sheet of paper: title, map, legend, scale and source."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from qgis.core import (
    QgsLayerTree,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
FONT = "DejaVu Sans"
INK = QColor("#222222")
NEW_LINE = "|"
LEGEND_CHARACTERS = 38
"""Longest line beside a symbol: what fits between map and edge at the size of the lettering."""


@dataclass(frozen=True)
class SheetTexts:
    """Hold the words of a sheet: title, subtitle and the source line at its foot."""

    title: str
    subtitle: str
    source: str


def make_sheet(project: QgsProject, layer: QgsVectorLayer, texts: SheetTexts, background=()) -> QgsPrintLayout:
    """Return an A4 landscape layout of one map; ``background`` layers are drawn over it, the first on top."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(texts.title)
    _label(layout, texts.title, (10, 7, 277, 10), (16, True))
    _label(layout, texts.subtitle, (10, 16, 277, 6), (10, False))
    map_item = _map(layout, layer, background)
    _legend(layout, layer, map_item)
    _scale_bar(layout, map_item)
    _label(layout, texts.source, (10, 197, 277, 10), (7, False))
    return layout


def export_png(layout: QgsPrintLayout, path: str, dpi: int = 150) -> bool:
    """Draw the layout to a PNG file and tell whether that succeeded."""
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    settings.generateWorldFile = False
    result = QgsLayoutExporter(layout).exportToImage(path, settings)
    return result == QgsLayoutExporter.ExportResult.Success


def text_format(size_points: float, bold: bool) -> QgsTextFormat:
    """Return the lettering of the sheets."""
    font = QFont(FONT)
    font.setBold(bold)
    lettering = QgsTextFormat()
    lettering.setFont(font)
    lettering.setSize(size_points)
    lettering.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    lettering.setColor(INK)
    return lettering


def _place(item, box) -> None:
    x, y, width, height = box
    item.attemptMove(QgsLayoutPoint(x, y, MM))
    item.attemptResize(QgsLayoutSize(width, height, MM))


def _label(layout, text, box, lettering) -> None:
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    size, bold = lettering
    if hasattr(item, "setTextFormat"):
        item.setTextFormat(text_format(size, bold))
    else:  # QGIS 3.22
        font = QFont(FONT)
        font.setPointSizeF(size)
        font.setBold(bold)
        item.setFont(font)
        item.setFontColor(INK)
    layout.addLayoutItem(item)
    _place(item, box)


def _map(layout, layer, background) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    _place(item, (10, 25, 190, 168))
    item.setLayers([*background, layer])
    item.setCrs(layer.crs())
    extent = QgsRectangle(layer.extent())
    extent.scale(1.04)
    item.zoomToExtent(extent)
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2, MM))
    return item


def _legend(layout, layer, map_item) -> None:
    item = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(map_item)
    item.setAutoUpdateModel(False)
    root = QgsLayerTree()
    node = root.addLayer(layer)
    # The sheet's own title says which map it is; the layer's name would only repeat it.
    node.setCustomProperty("legend/title-style", "hidden")
    for number, entry in enumerate(layer.renderer().legendSymbolItems()):
        wrapped = NEW_LINE.join(textwrap.wrap(entry.label(), LEGEND_CHARACTERS))
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, wrapped)
    item.setWrapString(NEW_LINE)
    item.model().setRootGroup(root)
    style = QgsLegendStyle(item.style(QgsLegendStyle.Style.SymbolLabel))
    if hasattr(style, "setTextFormat"):
        style.setTextFormat(text_format(8.5, False))
    else:  # QGIS 3.22
        font = QFont(FONT)
        font.setPointSizeF(8.5)
        style.setFont(font)
    item.setStyle(QgsLegendStyle.Style.SymbolLabel, style)
    item.setSymbolWidth(6)
    item.setSymbolHeight(4)
    item.attemptMove(QgsLayoutPoint(204, 25, MM))
    item.adjustBoxSize()
    layout._legend_root = root  # the legend's model only points to it


def _scale_bar(layout, map_item) -> None:
    item = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(map_item)
    item.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    item.setStyle("Single Box")
    item.setHeight(2)
    item.setTextFormat(text_format(8, False))
    item.attemptMove(QgsLayoutPoint(204, 180, MM))
