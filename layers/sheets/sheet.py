# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay one map out on a sheet of paper, from a template: title, map, legend, list of rings, scale, north and source."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtXml import QDomDocument

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from .font import lettering_of, print_family, set_lettering
from .legend import LegendPart, fill_legend, set_legend_family
from .ringlist import LIST, LIST_TITLE, fill_list
from .rings import RingEntry
from .text import refresh_texts, set_text

TEMPLATES = {paper: Path(__file__).parents[2] / "resources" / f"sheet_{paper}.qpt" for paper in ("a4", "a3")}
MAP, LEGEND, SCALE_BAR = "map", "legend", "scalebar"
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
GAP_MM = 4.0
BAR_PART = 0.25
SMALLEST_TITLE_POINTS = 9.0
_STEPS = (1, 2, 5)


@dataclass(frozen=True, eq=False)
class Sheet:
    """Hold what a sheet shows.

    Attributes
    ----------
    name : str
        Name of the layout.
    texts : dict of str to str
        Title, subtitle, source and made, by the name of the variable.
    language : str
        Language of these.
    layers : tuple of QgsMapLayer
        What the map draws, the first on top.
    legend : tuple of LegendPart
        What the legend explains.
    entries : tuple of RingEntry
        Rings that are listed.
    extent, crs
        Part of the world, in the map's coordinate system.
    """

    name: str
    texts: dict[str, str]
    language: str
    layers: tuple
    legend: tuple[LegendPart, ...]
    entries: tuple[RingEntry, ...]
    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem


def make_sheet(project: QgsProject, sheet: Sheet, template: str) -> QgsPrintLayout:
    """Return a layout of one map, made from a template; it is not yet among the project's layouts.

    Raises
    ------
    Problem
        The template is no layout, or has no map with the id ``map``.
    """
    layout = from_template(project, template)
    layout.setName(sheet.name)
    map_item = layout.itemById(MAP)
    _fill_map(map_item, sheet)
    legend = layout.itemById(LEGEND)
    if isinstance(legend, QgsLayoutItemLegend):
        listed = layout.itemById(LIST)
        lowest = listed if listed is not None else map_item
        fill_legend(legend, list(sheet.legend), lowest.pos().y() + lowest.rect().height())
        _make_room(layout, legend)
    bar = layout.itemById(SCALE_BAR)
    if isinstance(bar, QgsLayoutItemScaleBar):
        fit_scale_bar(bar, map_item)
    tell(layout, sheet)
    for name in ("title", "subtitle"):
        fit_line(layout.itemById(name))
    return layout


def tell(layout: QgsPrintLayout, sheet: Sheet) -> None:
    """Set the texts of a layout, the list of rings among them; everything else stays as it is."""
    for name, text in sheet.texts.items():
        set_text(layout, name, text)
    fill_list(layout, list(sheet.entries), sheet.language)
    refresh_texts(layout)


def from_template(project: QgsProject, template: str) -> QgsPrintLayout:
    """Return a layout made from a template, in the lettering of this machine where the template is the plugin's own.

    Raises
    ------
    Problem
        The template is no layout, or has no map with the id ``map``.
    """
    document = QDomDocument()
    layout = QgsPrintLayout(project)
    try:
        read = document.setContent(Path(template).read_text(encoding="utf-8"))[0]
    except (OSError, UnicodeDecodeError):
        read = False
    if read:
        _items, read = layout.loadFromTemplate(document, QgsReadWriteContext(), True)
    if not read or not isinstance(layout.itemById(MAP), QgsLayoutItemMap):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The template {file} cannot be used: it must be a layout that QGIS has saved as template (.qpt), "
                "with a map whose item ID is “map”. Begin with a copy of {example}.",
            ),
            file=template,
            example=TEMPLATES["a4"],
        )
    if Path(template) in TEMPLATES.values():
        _set_family(layout, print_family())
    return layout


def _set_family(layout: QgsPrintLayout, family: str) -> None:
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLegend):
            set_legend_family(item, family)
        elif isinstance(item, (QgsLayoutItemLabel, QgsLayoutItemScaleBar)):
            set_lettering(item, family)


def _fill_map(item: QgsLayoutItemMap, sheet: Sheet) -> None:
    item.setKeepLayerSet(True)
    item.setLayers(list(sheet.layers))
    item.setCrs(sheet.crs)
    item.zoomToExtent(sheet.extent)


def _make_room(layout: QgsPrintLayout, legend: QgsLayoutItemLegend) -> None:
    """Let the list, where it stands in the legend's way, begin below it; its lower edge stays."""
    top = legend.pos().y() + legend.rect().height() + GAP_MM
    for name in (LIST_TITLE, LIST):
        item = layout.itemById(name)
        if item is None or item.pos().x() > legend.pos().x() + legend.rect().width():
            continue
        bottom = item.pos().y() + item.rect().height()
        if item.pos().y() < top:
            height = item.rect().height() if name == LIST_TITLE else max(0.1, bottom - top)
            item.attemptResize(QgsLayoutSize(item.rect().width(), height, MM))
            item.attemptMove(QgsLayoutPoint(item.pos().x(), top, MM))
        if name == LIST_TITLE:
            top += item.rect().height()


def fit_scale_bar(bar: QgsLayoutItemScaleBar, map_item: QgsLayoutItemMap) -> None:
    """Give the bar two round segments that together take at most a quarter of the map's width."""
    metres = map_item.rect().width() * BAR_PART / 1000 * map_item.scale() / 2
    if not metres > 0:
        return
    power = 10.0 ** math.floor(math.log10(metres))
    segment = max(step * power for step in _STEPS if step * power <= metres)
    kilometres = segment >= 500
    units = QgsUnitTypes.DistanceUnit
    bar.setUnits(units.DistanceKilometers if kilometres else units.DistanceMeters)
    bar.setUnitLabel("km" if kilometres else "m")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setUnitsPerSegment(segment / 1000 if kilometres else segment)
    bar.setNumberOfSegments(2)
    bar.update()


def fit_line(label) -> None:
    """Make a line that is too long for its label smaller, down to what can still be read."""
    if not isinstance(label, QgsLayoutItemLabel):
        return
    lettering = lettering_of(label)
    width = lettering.width_mm(label.currentText())
    if width > label.rect().width():
        fitting = lettering.points * label.rect().width() / width
        set_lettering(label, points=max(SMALLEST_TITLE_POINTS, math.floor(fitting * 10) / 10))
