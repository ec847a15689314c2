# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay the maps of an atlas of the sample municipality out on paper."""

from __future__ import annotations

from pathlib import Path

PLACE = "Voorbeeldstad (verzonnen gemeente)"
MARGIN = 1.05
OUTLINE = {"style": "no", "outline_color": "60,60,60,190", "outline_width": "0.2"}
LEAST_SYMBOL_MM = 2.5


class AtlasPages:
    """Lay the maps of an atlas out on paper, with rings, points and estates where the report has them."""

    def __init__(self, name: str, project, rings: Path, outlines: str):
        from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer, QgsVectorLayer
        from veerkrachtkaarten.core.atlas.reading import load_atlas
        from veerkrachtkaarten.layers.mapfacts import facts_of
        from veerkrachtkaarten.layers.sheets.font import print_family

        self._project = project
        self._rings = rings
        self._family = print_family()
        self._atlas = load_atlas(name)
        self.maps = {facts_of(layer).legend: layer for layer in project.mapLayers().values() if facts_of(layer)}
        self._outlines = QgsVectorLayer(outlines, "buurten", "ogr")
        self._outlines.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(OUTLINE)))
        project.addMapLayer(self._outlines, False)
        self._extent = self._outlines.extent()
        self._extent.scale(MARGIN)

    def page(self, key: str):
        """Return the page of one map."""
        from qgis.PyQt.QtCore import QDate
        from veerkrachtkaarten.layers.mapfacts import facts_of
        from veerkrachtkaarten.layers.sheets.export import Page
        from veerkrachtkaarten.layers.sheets.legend import LegendPart, present_values
        from veerkrachtkaarten.layers.sheets.sheet import TEMPLATES, Sheet, make_sheet
        from veerkrachtkaarten.layers.sheets.text import made_lines

        each, shown = self._atlas[key], self.maps[key]
        facts = facts_of(shown)
        drawn, parts, entries = [self._outlines, shown], [LegendPart(shown, "", present_values(shown))], []
        if each.on_top in self.maps:
            dots = self.maps[each.on_top]
            drawn.insert(0, dots)
            parts.append(LegendPart(dots, self._atlas[each.on_top].legend.title.nl, present_values(dots)))
        if each.rings:
            rings, part, entries = self._ringed(each.rings)
            drawn.insert(0, rings)
            parts.append(part)
        texts = {
            "title": facts.title,
            "subtitle": ", ".join(part for part in (PLACE, facts.period) if part),
            "source": facts.source_line,
            "made": made_lines(QDate.currentDate(), facts.language),
        }
        sheet = Sheet(facts.name, texts, "nl", tuple(drawn), tuple(parts), tuple(entries), self._extent, shown.crs())
        number = each.number.replace("-", "_") if each.number else "extra"
        layout = make_sheet(self._project, sheet, str(TEMPLATES["a4"]))
        layout.itemById("legend").setMinimumSymbolSize(LEAST_SYMBOL_MM)
        return Page(layout, facts.name, f"{number}_{key}")

    def _ringed(self, ring_map_id: str) -> tuple:
        from qgis.core import QgsVectorLayer
        from veerkrachtkaarten.core.focus.ring_map import load_ring_map
        from veerkrachtkaarten.layers.sheets.legend import LegendPart
        from veerkrachtkaarten.layers.sheets.rings import draw_rings, kinds_drawn, ring_entries

        ring_map = load_ring_map(ring_map_id)
        rings = QgsVectorLayer(str(self._rings), ring_map.title.nl, "ogr")
        draw_rings(rings, ring_map, "nl", self._family, self._extent)
        self._project.addMapLayer(rings, False)
        part = LegendPart(rings, ring_map.title.nl, frozenset(kinds_drawn(rings, ring_map)))
        return rings, part, ring_entries(rings, ring_map)

    def pages(self) -> list:
        """Return the pages of all maps that do not lie on top of another, in the order of their numbers."""
        return [self.page(key) for key in self._atlas if key in self.maps and key not in self._above]

    @property
    def over_others(self) -> list[str]:
        """Return the titles of the maps that lie on top of another, which have no page of their own."""
        return [self._atlas[key].legend.title.nl for key in self._atlas if key in self.maps and key in self._above]

    @property
    def _above(self) -> set[str]:
        return {each.on_top for each in self._atlas.values()}
