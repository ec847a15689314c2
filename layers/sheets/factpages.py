# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the pages of fact sheets, a layout of its own for each area, so that none can show another's figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QLocale, QSize
from qgis.PyQt.QtGui import QFont, QPainter

from ...core.definition import Text
from ...core.figures.areafacts import (
    AREA,
    CELLS,
    COUNTRY,
    NEIGHBOURHOODS,
    NOTHING,
    WHOLE,
    AreaFacts,
    Told,
    class_counts,
)
from ...core.figures.factcompose import LOCATION_MM, PAPER_MM, compose
from ...core.figures.factsheet import Box, Composed, FactSheet, KeyEntry, SmallMap
from ...core.figures.scene import Scene
from ..figurefile import paint_marks
from ..focus.units import FocusCells
from ..mapfacts import StoredMap
from ..provenance import plugin_version
from ..residents import Residents
from .export import Page
from .factareas import FactArea, FactAreas
from .factcounts import Counted
from .factmaps import extent_of_all, extent_round, ground_layer, mark_layer, outline_layer, thin_layer
from .factsources import DASH, joined_sources
from .font import Lettering, print_family
from .legend import categories_of

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
FRAME_MM = 0.15
ROW_NAMES = (Text("gebied", "area"), Text("gemeente", "municip."), Text("geheel", "whole"))
YEARS = (Text("eerste jaar", "first year"), Text("tweede jaar", "second year"))


@dataclass(frozen=True, eq=False)
class FactRequest:
    """Say what the pages show.

    Attributes
    ----------
    table : QgsVectorLayer
        Of the series.
    maps : sequence of StoredMap
    crs : QgsCoordinateReferenceSystem
        Of the shapes of the areas, in metres.
    found : FactAreas
    counted : Counted
    units : object
        The places.
    national : mapping of str to float
    minimum : float
    made : QDate
    place, author : str
    """

    table: QgsVectorLayer
    maps: Sequence[StoredMap]
    crs: QgsCoordinateReferenceSystem
    found: FactAreas
    counted: Counted
    units: object
    national: Mapping[str, float]
    minimum: float
    made: QDate
    place: str = ""
    author: str = ""

    @property
    def language(self) -> str:
        """Return the language of the series."""
        return self.maps[0].facts.language


class FactPages(Sequence):
    """Give the page of each area when it is asked for; what all share is made once."""

    def __init__(self, request: FactRequest):
        self._request = request
        self._project = QgsProject()
        self._wrap = _wrapper()
        self._maps = [Residents(self._project).map(request.table, stored) for stored in request.maps]
        self._symbols = [{_code(each): each.symbol().clone() for each in categories_of(layer)} for layer in self._maps]
        shapes = [area.geometry for area in request.found.listed]
        ground = ground_layer(request.table, request.crs)
        self._below = [self._keep(layer) for layer in (thin_layer(shapes, request.crs), ground)]
        self._extent = extent_of_all(ground, shapes)

    def __len__(self) -> int:
        return len(self._request.found.listed)

    def __iter__(self) -> Iterator[Page]:
        return (self[number] for number in range(len(self)))

    def __getitem__(self, number: int) -> Page:
        area = self._request.found.listed[number]
        composed = compose(self.sheet(area), self._wrap)
        metres_per_mm = max(self._extent.width(), self._extent.height()) / LOCATION_MM
        # A layout keeps no layer alive; the project that nobody sees does.
        mark = self._keep(mark_layer(area.geometry, self._request.crs, metres_per_mm))
        outline = self._keep(outline_layer(area.geometry, self._request.crs))
        layout = self._layout(area.title, len(composed.scenes))
        self._add_map(layout, composed.location, [mark, *self._below], self._extent)
        for box, layer in zip(composed.maps, self._maps):
            self._add_map(layout, box, [outline, layer], extent_round(area.geometry))
        over = [self._over(scene, composed, sheet) for sheet, scene in enumerate(composed.scenes)]
        return Page(layout, area.title, over=over)

    def _keep(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        return self._project.addMapLayer(layer, False)

    def sheet(self, area: FactArea) -> FactSheet:
        """Return what is said of an area."""
        request, language = self._request, self._request.language
        places = CELLS if isinstance(request.units, FocusCells) else NEIGHBOURHOODS
        told, heads, row_names = zip(*self._compared(area))
        facts = AreaFacts(told, request.national, places, language)
        years = self._years()
        place = area.municipality or request.counted.home.get(area.row, request.place)
        date = QLocale(language).toString(request.made, "d MMMM yyyy")
        return FactSheet(
            area.title,
            ", ".join(filter(None, (place, DASH.join(filter(None, years))))),
            (*heads, COUNTRY.get(language)),
            facts.rows(),
            facts.note(request.minimum, heads),
            tuple(self._small_map(number, told[0].found.classes) for number in range(len(self._maps))),
            facts.developments(),
            row_names,
            years if all(years) else tuple(name.get(language) for name in YEARS),
            area.notes,
            joined_sources([stored.facts for stored in request.maps]),
            "\n".join(filter(None, (request.author, date, f"Veerkrachtkaarten {plugin_version()}"))),
            language,
        )

    def _compared(self, area: FactArea) -> list[tuple[Told, str, str]]:
        """Return the area, its municipality where there are several, and the whole; each with its heading and name."""
        counted, language = self._request.counted, self._request.language
        own, around, whole = (name.get(language) for name in ROW_NAMES)
        compared = [(Told(counted.areas[area.row], area.row in counted.hidden), AREA.get(language), own)]
        if counted.municipalities:
            home = counted.home.get(area.row)
            told = Told(counted.municipalities.get(home), home in counted.hidden_municipalities)
            compared.append((told, home or NOTHING, around))
        return [*compared, (Told(counted.whole), self._request.place or WHOLE.get(language), whole)]

    def _years(self) -> tuple[str, str]:
        """Return both years of the series; the first is empty where it compares none."""
        periods = [stored.facts.period for stored in self._request.maps]
        both = next((period for period in periods if DASH in period), "")
        first, _, second = both.partition(DASH)
        return (first, second) if both else ("", next(filter(None, periods), ""))

    def _small_map(self, number: int, classes: Mapping[str, str]) -> SmallMap:
        facts = self._request.maps[number].facts
        counts = class_counts(classes.get(facts.legend, ""))
        key = []
        for category in categories_of(self._maps[number]):
            count = counts.get(_code(category), 0)
            if count:
                key.append(KeyEntry(_code(category), category.label(), count))
        return SmallMap(facts.name, tuple(key))

    def _layout(self, name: str, pages: int) -> QgsPrintLayout:
        layout = QgsPrintLayout(self._project)
        layout.setName(name)
        for _page in range(pages):
            page = QgsLayoutItemPage(layout)
            page.setPageSize(QgsLayoutSize(*PAPER_MM, MM))
            layout.pageCollection().addPage(page)
        return layout

    def _add_map(self, layout: QgsPrintLayout, box: Box, layers: list, extent: QgsRectangle) -> None:
        item = QgsLayoutItemMap(layout)
        layout.addLayoutItem(item)
        item.attemptResize(QgsLayoutSize(box.width, box.height, MM))
        item.attemptMove(QgsLayoutPoint(box.left, box.top, MM), True, False, box.page)
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(FRAME_MM, MM))
        item.setKeepLayerSet(True)
        item.setLayers(layers)
        item.setCrs(self._request.crs)
        item.zoomToExtent(extent)

    def _over(self, scene: Scene, composed: Composed, sheet: int) -> Callable[[QPainter, float], None]:
        """Return what draws the words and the keys of one page."""
        chips = [each for each in composed.chips if each[0].page == sheet]

        def draw(painter: QPainter, dots_per_mm: float) -> None:
            painter.save()
            paint_marks(scene, painter, dots_per_mm)
            for box, number, code in chips:
                self._chip(painter, dots_per_mm, box, (number, code))
            painter.restore()

        return draw

    def _chip(self, painter: QPainter, dots_per_mm: float, box: Box, shown: tuple[int, object]) -> None:
        number, code = shown
        symbol = self._symbols[number][code]
        context = QgsRenderContext.fromQPainter(painter)
        context.setScaleFactor(dots_per_mm)
        painter.save()
        painter.translate(box.left * dots_per_mm, box.top * dots_per_mm)
        size = QSize(round(box.width * dots_per_mm), round(box.height * dots_per_mm))
        symbol.drawPreviewIcon(painter, size, context)
        painter.restore()


def _code(category) -> int | None:
    """Return the code of a class; QGIS 3.22 gives those of a style that it has read as texts."""
    try:
        return int(category.value())
    except (TypeError, ValueError):
        return None


def _wrapper() -> Callable[[str, float, float], list[str]]:
    font = QFont(print_family())
    sizes: dict[float, Lettering] = {}

    def wrap(text: str, width_mm: float, points: float) -> list[str]:
        return sizes.setdefault(points, Lettering(font, points)).wrap(text, width_mm)

    return wrap
