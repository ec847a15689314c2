# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay panels out on one sheet, made from the template of the maps: the room of its map is divided over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt

from ...core.comparison.arranging import Asked, Box, Panels, arrange
from ..sheets.font import lettering_of, set_lettering
from ..sheets.legend import LegendPart, fill_legend
from ..sheets.ringlist import LIST, LIST_TITLE
from ..sheets.sheet import LEGEND, MAP, MM, SCALE_BAR, fit_line, fit_scale_bar, from_template
from ..sheets.text import refresh_texts, set_text
from .looks import ROW_GAP_MM, Looks, legend_height, place

TITLE, CAPTION = "panel_{number}", "caption_{number}"
"""Items and variables of each panel, by its number from 1."""
BAR_INSIDE_MM = 1.0
LEGEND_COLUMNS, COLUMN_GAP_MM = 3, 4.0
"""How a legend below the panels stands."""
CLEARLY = 1.1
"""So many times larger must maps be above the legend than beside it, to stand there."""


@dataclass(frozen=True, eq=False)
class Panel:
    """Hold what one panel shows: layers, the first on top, a part of the world, title and caption."""

    layers: tuple
    extent: QgsRectangle
    title: str
    caption: str


@dataclass(frozen=True, eq=False)
class PanelSheet:
    """Hold what a sheet of panels shows.

    Attributes
    ----------
    name : str
        Name of the layout.
    texts : dict of str to str
        Title, subtitle, source and made, by the name of the variable.
    panels : sequence of Panel
    legend : sequence of LegendPart
    crs : QgsCoordinateReferenceSystem
        Of the extents.
    same_scale : bool
        Whether a millimetre is the same distance in all panels; else each has a scale bar of its own.
    """

    name: str
    texts: dict[str, str]
    panels: Sequence[Panel]
    legend: Sequence[LegendPart]
    crs: QgsCoordinateReferenceSystem
    same_scale: bool = True


def map_id(number: int) -> str:
    """Return the id of the map of a panel, by its number from 1; the first is that of the template."""
    return MAP if number == 1 else f"{MAP}_{number}"


def make_panel_sheet(project: QgsProject, sheet: PanelSheet, template: str) -> QgsPrintLayout:
    """Return a layout of panels, made from a template; it is not yet among the project's layouts.

    Raises
    ------
    Problem
        The template cannot be used.
    """
    layout = from_template(project, template)
    layout.setName(sheet.name)
    looks = Looks(layout)
    for name in (LIST, LIST_TITLE):
        if layout.itemById(name) is not None:
            layout.removeLayoutItem(layout.itemById(name))
    bottom = _lay_out(layout, sheet, looks)
    legend = layout.itemById(LEGEND)
    if isinstance(legend, QgsLayoutItemLegend):
        fill_legend(legend, list(sheet.legend), bottom)
    _scale_bars(layout, sheet)
    tell_panels(layout, sheet.texts, [(panel.title, panel.caption) for panel in sheet.panels])
    for name in ("title", "subtitle", *(TITLE.format(number=number) for number in range(1, len(sheet.panels) + 1))):
        fit_line(layout.itemById(name))
    return layout


def tell_panels(layout: QgsPrintLayout, given: dict[str, str], panels: Sequence[tuple[str, str]]) -> None:
    """Set the texts of a layout of panels, and title and caption of each; everything else stays as it is."""
    texts = dict(given)
    for number, (title, caption) in enumerate(panels, 1):
        texts |= {TITLE.format(number=number): title, CAPTION.format(number=number): caption}
    for name, text in texts.items():
        set_text(layout, name, text)
    refresh_texts(layout)


def _lay_out(layout: QgsPrintLayout, sheet: PanelSheet, looks: Looks) -> float:
    """Divide the room over the panels, and fill them; return how far down the legend may reach."""
    sizes = [(panel.extent.width(), panel.extent.height()) for panel in sheet.panels]
    found, bottom = _divided(layout, sheet, Asked(sizes, looks.title_mm, looks.caption_mm, sheet.same_scale))
    first = layout.itemById(MAP)
    for number, (panel, box, metres) in enumerate(zip(sheet.panels, found.boxes, found.metres_per_mm), 1):
        item = first if number == 1 else _like(layout, first, map_id(number))
        place(item, box)
        item.setKeepLayerSet(True)
        item.setLayers(list(panel.layers))
        item.setCrs(sheet.crs)
        centre, half = panel.extent.center(), (box.width * metres / 2, box.height * metres / 2)
        item.setExtent(
            QgsRectangle(centre.x() - half[0], centre.y() - half[1], centre.x() + half[0], centre.y() + half[1])
        )
        above = Box(box.x, box.y - looks.title_mm, box.width, looks.title_mm)
        below = Box(box.x, box.bottom, box.width, looks.caption_mm)
        looks.label(TITLE.format(number=number), above, looks.heading, Qt.AlignmentFlag.AlignVCenter)
        looks.label(CAPTION.format(number=number), below, looks.small, Qt.AlignmentFlag.AlignTop)
    return bottom


def _divided(layout: QgsPrintLayout, sheet: PanelSheet, asked: Asked) -> tuple[Panels, float]:
    """Return the panels beside the legend, or above it in columns where that makes the maps clearly larger."""
    room, legend, bar = _box(layout.itemById(MAP)), layout.itemById(LEGEND), layout.itemById(SCALE_BAR)
    beside = arrange(room, asked)
    if not isinstance(legend, QgsLayoutItemLegend) or legend.pos().x() < room.x + room.width:
        return beside, room.bottom
    has_bar = bar is not None and bar.pos().x() >= legend.pos().x()
    high = legend_height(legend, sheet.legend, room.width / LEGEND_COLUMNS) / LEGEND_COLUMNS
    needed = max(high + legend.symbolHeight(), room.bottom - bar.pos().y() if has_bar else 0.0)
    whole = legend.pos().x() + legend.rect().width() - room.x
    below = arrange(Box(room.x, room.y, whole, room.height - needed - ROW_GAP_MM), asked)
    if below.coarsest * CLEARLY > beside.coarsest:
        return beside, bar.pos().y() if has_bar else room.bottom
    legend.setColumnCount(LEGEND_COLUMNS)
    legend.setSplitLayer(True)
    legend.setColumnSpace(COLUMN_GAP_MM)
    place(legend, Box(room.x, below.bottom + asked.below_mm + ROW_GAP_MM, room.width, needed))
    return below, room.bottom


def _like(layout: QgsPrintLayout, first: QgsLayoutItemMap, name: str) -> QgsLayoutItemMap:
    """Add a map that looks like the template's own."""
    item = QgsLayoutItemMap(layout)
    item.setId(name)
    item.setFrameEnabled(first.frameEnabled())
    item.setFrameStrokeColor(first.frameStrokeColor())
    item.setFrameStrokeWidth(first.frameStrokeWidth())
    item.setBackgroundEnabled(first.hasBackground())
    item.setBackgroundColor(first.backgroundColor())
    layout.addLayoutItem(item)
    return item


def _scale_bars(layout: QgsPrintLayout, sheet: PanelSheet) -> None:
    """Fit the scale bar of the template; where scales differ, give each panel one of its own inside its map."""
    bar, first = layout.itemById(SCALE_BAR), layout.itemById(MAP)
    if not isinstance(bar, QgsLayoutItemScaleBar):
        return
    if sheet.same_scale:
        fit_scale_bar(bar, first)
        return
    style, lettering = bar.style(), lettering_of(bar)
    layout.removeLayoutItem(bar)
    for number in range(1, len(sheet.panels) + 1):
        own, shown = QgsLayoutItemScaleBar(layout), layout.itemById(map_id(number))
        own.setId(SCALE_BAR if number == 1 else f"{SCALE_BAR}_{number}")
        own.setStyle(style)
        own.setLinkedMap(shown)
        set_lettering(own, lettering.font.family(), lettering.points)
        own.setBackgroundEnabled(True)
        layout.addLayoutItem(own)
        fit_scale_bar(own, shown)
        own.refresh()
        lowest = shown.pos().y() + shown.rect().height() - own.rect().height() - BAR_INSIDE_MM
        own.attemptMove(QgsLayoutPoint(shown.pos().x() + BAR_INSIDE_MM, lowest, MM))


def _box(item) -> Box:
    return Box(item.pos().x(), item.pos().y(), item.rect().width(), item.rect().height())
