# SPDX-License-Identifier: GPL-2.0-or-later
"""Put the maps of a series into a project as layouts; those that stand there already are the user's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate

from ...core.focus.ring_map import RingMap
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..features import stop_if_cancelled
from ..mapfacts import MapFacts, StoredMap, facts_of, map_above, stored_maps
from ..residents import Residents
from .export import Page
from .font import print_family
from .legend import LegendPart, present_values
from .rings import draw_rings, kinds_drawn, ring_entries, ring_map_of
from .sheet import MAP, Sheet, make_sheet, tell
from .text import made_lines

MARGIN = 1.05
OUTLINE = {"style": "no", "outline_color": "60,60,60,190", "outline_width": "0.2"}


@dataclass(frozen=True, eq=False)
class PrintRequest:
    """Say what is printed, and how.

    Attributes
    ----------
    table : QgsVectorLayer
        Table of a map series, in the GeoPackage that keeps its maps.
    template : str
        Path of the .qpt that new layouts are made from.
    made : QDate
        Date that stands on the sheets.
    rings, boundaries : QgsVectorLayer or None
        Drawn over the maps.
    ring_map : str
        Rules of the rings on every map; empty: each map has its own.
    backgrounds : sequence of QgsMapLayer
        Drawn under the maps, the first on top.
    place, author : str
        Stand in the subtitle and at the foot.
    only_present : bool
        Whether the legend leaves out what does not occur.
    """

    table: QgsVectorLayer
    template: str
    made: QDate
    rings: QgsVectorLayer | None = None
    boundaries: QgsVectorLayer | None = None
    backgrounds: Sequence[QgsMapLayer] = ()
    place: str = ""
    author: str = ""
    only_present: bool = True
    ring_map: str = ""

    def ring_map_on(self, facts: MapFacts) -> RingMap | None:
        """Return the rules of the rings on a map; None for a map without rings."""
        return ring_map_of(facts.legend, self.ring_map or facts.rings)

    def made_lines(self, language: str) -> str:
        """Return who made a sheet, when, and with what."""
        return made_lines(self.made, language, self.author)


@dataclass(frozen=True, eq=False)
class PrintedMap:
    """Hold the layout of a map, whether it stood there before, and whether it lacks the rings that were asked for."""

    stored: StoredMap
    layout: QgsPrintLayout
    kept: bool = False
    lacks_rings: bool = False

    @property
    def page(self) -> Page:
        """Return how the map is called where it is exported."""
        facts = self.stored.facts
        number, dot, _ = facts.title.partition(". ")
        stem = f"{number}_{facts.legend}" if dot and number.isdigit() else facts.legend
        return Page(self.layout, facts.name, stem)


def add_layouts(project: QgsProject, request: PrintRequest, feedback=None) -> list[PrintedMap]:
    """Give a project a layout for each map of a series, and the layers that these show.

    A layout that already has the name of the map is left as it is, but for the texts that are given to its labels
    (title, source, date, list of rings). Call this in the main thread.

    Raises
    ------
    Problem
        The table keeps no maps, the template cannot be used, or a layout of that name shows something else.
    Cancelled
        The user asked for it; layouts that were added stay.
    """
    maps = stored_maps(request.table)
    for stored in maps:
        _require_same(project.layoutManager().layoutByName(stored.facts.name), stored, request.table)
    maker = _SheetMaker(Residents(project), request)
    printed = []
    for stored in maps:
        stop_if_cancelled(feedback)
        layout = project.layoutManager().layoutByName(stored.facts.name)
        if layout is None:
            layout = make_sheet(project, maker.sheet(stored), request.template)
            if not project.layoutManager().addLayout(layout):
                raise RuntimeError(f"QGIS takes no layout called {stored.facts.name}")
            printed.append(PrintedMap(stored, layout))
        else:
            sheet, lacks_rings = maker.sheet_of(layout, stored)
            tell(layout, sheet)
            printed.append(PrintedMap(stored, layout, True, lacks_rings))
    return printed


def _map_of(layout: QgsPrintLayout) -> QgsLayoutItemMap | None:
    named = layout.itemById(MAP)
    others = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    return named if isinstance(named, QgsLayoutItemMap) else next(iter(others), None)


def _require_same(layout, stored: StoredMap, table: QgsVectorLayer) -> None:
    """Refuse to print a layout of the user that shows another table under the name of this one."""
    if layout is None:
        return
    item = _map_of(layout) if isinstance(layout, QgsPrintLayout) else None
    if item is None or Residents.map_in(item.layers(), stored.facts, table) is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The project already has a layout {layout}, which does not show layer {layer}. Rename or remove that "
                "layout, or do not add layouts to the project.",
            ),
            layout=stored.facts.name,
            layer=table.name(),
        )


class _SheetMaker:
    """Make the sheets of one series: what they share is made once."""

    def __init__(self, residents: Residents, request: PrintRequest):
        self._residents = residents
        self._request = request
        self._family = print_family()
        self._extent = self._whole()

    def sheet(self, stored: StoredMap) -> Sheet:
        """Return the sheet of a map; its layers come into the project."""
        shown = self._residents.map(self._request.table, stored)
        ring_map = self._request.ring_map_on(stored.facts) if self._request.rings is not None else None
        rings = self._rings(stored, ring_map, shown) if ring_map else None
        above = map_above(self._request.table, stored.facts)
        above = above and self._residents.map(*above)
        drawn = [layer for layer in (rings, above, self._boundaries(), shown) if layer is not None]
        drawn += [self._residents.background(layer) for layer in self._request.backgrounds]
        return self._sheet(stored, (shown, rings, ring_map), tuple(drawn), above)

    def sheet_of(self, layout: QgsPrintLayout, stored: StoredMap) -> tuple[Sheet, bool]:
        """Return what a layout that stands shows, and whether it lacks the rings asked for."""
        layers = _map_of(layout).layers()
        shown = Residents.map_in(layers, stored.facts, self._request.table)
        ring_map = self._request.ring_map_on(stored.facts)
        wanted = self._request.rings if ring_map else None
        rings = Residents.rings_in(layers, ring_map.id) if ring_map else None
        lacks = wanted is not None and (rings is None or not Residents.same_data(rings, wanted))
        return self._sheet(stored, (shown, rings, ring_map), tuple(layers)), lacks

    def _sheet(self, stored: StoredMap, found: tuple, drawn: tuple, above: QgsVectorLayer | None = None) -> Sheet:
        shown, rings, ring_map = found
        request, facts = self._request, stored.facts
        present = request.only_present
        legend = [LegendPart(shown, "", present_values(shown) if present else None)]
        if above is not None:
            legend.append(LegendPart(above, facts_of(above).title, present_values(above) if present else None))
        entries: list = []
        if rings is not None:
            kinds = kinds_drawn(rings, ring_map)
            wanted = kinds if present else kinds | {entry.kind for entry in ring_map.entries}
            legend.append(LegendPart(rings, ring_map.title.get(facts.language), frozenset(wanted)))
            entries = ring_entries(rings, ring_map)
        texts = {
            "title": facts.title,
            "subtitle": ", ".join(part for part in (request.place, facts.about) if part),
            "source": facts.source_line,
            "made": request.made_lines(facts.language),
        }
        return Sheet(facts.name, texts, facts.language, drawn, tuple(legend), tuple(entries), self._extent, shown.crs())

    def _rings(self, stored: StoredMap, ring_map: RingMap, below: QgsVectorLayer) -> QgsVectorLayer:
        language = stored.facts.language

        def draw(layer: QgsVectorLayer) -> None:
            layer.setName(f"{ring_map.title.get(language)} ({stored.facts.period})")
            to_rings = QgsCoordinateTransform(self._request.table.crs(), layer.crs(), QgsProject())
            frame = to_rings.transformBoundingBox(self._extent)
            draw_rings(layer, ring_map, language, self._family, frame)

        return self._residents.rings(self._request.rings, ring_map.id, draw, below)

    def _boundaries(self) -> QgsVectorLayer | None:
        given = self._request.boundaries
        return None if given is None else self._residents.boundaries(given, outline)

    def _whole(self) -> QgsRectangle:
        """Return what all maps of the series show: the table and its rings, with a margin."""
        request = self._request
        extent = QgsRectangle(request.table.extent())
        if request.rings is not None and request.rings.featureCount():
            transform = QgsCoordinateTransform(request.rings.crs(), request.table.crs(), QgsProject())
            extent.combineExtentWith(transform.transformBoundingBox(request.rings.extent()))
        extent.scale(MARGIN)
        return extent


def outline(layer: QgsVectorLayer) -> None:
    """Draw areas as thin lines, so that they do not cover the map; lines stay as they are."""
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(OUTLINE)))
        layer.setLabelsEnabled(False)
