# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw every map of the gallery for the sample municipality, small and with its legend, and write docs/gallery.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import headless
from atlas_pages import OUTLINE
from demo import Clock, find_rings, series_parameters
from demo_maastricht import atlas_parameters, make_rings, national_parameters
from gallery_picture import Shown, draw, with_few_colours
from make_gallery_docs import GALLERY_PAGE, PICTURES, RINGS, SERIES, figures, gallery_page
from picture_sheet import SMALLEST

LARGEST_BYTES = 1_500_000
PARAMETERS = {"maastricht": atlas_parameters, "nationaal": national_parameters}
SERIES_RULES = ("veerkracht_parkstad", "veerkracht_maastricht")
TOTAL = "totaalscore"


class World:
    """Make the maps of the sample municipality, and show each."""

    def __init__(self, folder: Path, size: str):
        from qgis import processing
        from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

        clock = Clock()
        self._sample = folder / "voorbeeldgemeente.gpkg"
        clock("sample", processing.run, "veerkracht:samplemunicipality", {"SIZE": size, "OUTPUT": str(self._sample)})
        self._series = {rules: clock("series", self._make_series, folder, rules) for rules in SERIES_RULES}
        series = self._series[SERIES_RULES[1]]
        self._projects = {}
        for name, parameters in PARAMETERS.items():
            asked = parameters(self._sample, series, folder)
            clock(f"atlas {name}", processing.run, "veerkracht:makeatlas", asked)
            self._projects[name] = asked["PROJECT"]
        self._social_rings = clock("rings", make_rings, self._sample, series, folder)
        self._focus_rings = clock("rings", find_rings, self._series[SERIES_RULES[0]], self._sample, folder)
        self.outlines = QgsVectorLayer(f"{self._sample}|layername=buurten", "buurten", "ogr")
        self.outlines.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(OUTLINE)))

    def _make_series(self, folder: Path, rules: str) -> Path:
        from qgis import processing

        place = folder / rules
        place.mkdir(exist_ok=True)
        asked = {**series_parameters(self._sample, place), "RESILIENCE_RULES": rules}
        return Path(processing.run("veerkracht:mapseries", asked)["OUTPUT"])

    def pictures(self) -> Iterator[tuple[str, Shown]]:
        """Return what each picture shows, by its name."""
        yield from self._of_series()
        for name in PARAMETERS:
            yield from self._of_atlas(name)
        yield from self._of_rings()

    def _series_map(self, legend):
        """Return a map of the series, from the table that has its classes."""
        from qgis.core import QgsVectorLayer
        from veerkrachtkaarten.layers.styling import apply_legend

        layer = self._total(legend) if legend.id == TOTAL else None
        for path in self._series.values():
            if layer is None or layer.fields().lookupField(legend.class_field) < 0:
                layer = QgsVectorLayer(str(path), legend.id, "ogr")
        apply_legend(layer, legend, "nl")
        return layer

    def _total(self, legend):
        """Return the total score of the latest year, classed."""
        from picture_sheet import run

        table = f"{self._sample}|layername=leefbaarometer_grid"
        year = {"YEAR_FIELD": "jaar", "YEAR": "2022"}
        cells = run("veerkracht:cellsfromids", INPUT=table, ID_FIELD="grid_id", **year)
        return run("veerkracht:assignclasses", INPUT=cells, FIELD=legend.measure.column, LEGEND=legend.id)

    def _of_series(self) -> Iterator[tuple[str, Shown]]:
        from veerkrachtkaarten.core.legend import load_all
        from veerkrachtkaarten.layers.sheets.legend import categories_of

        for legend in load_all().values():
            layer = self._series_map(legend)
            yield f"{SERIES}_{legend.id}", Shown(layer, [self.outlines], [("", categories_of(layer))])

    def _of_atlas(self, name: str) -> Iterator[tuple[str, Shown]]:
        from qgis.core import QgsProject
        from veerkrachtkaarten.core.atlas.reading import load_atlas
        from veerkrachtkaarten.layers.mapfacts import facts_of
        from veerkrachtkaarten.layers.sheets.legend import categories_of

        project = QgsProject()
        if not project.read(self._projects[name]):
            sys.exit(f"The project {self._projects[name]} cannot be read.")
        maps = {facts_of(layer).legend: layer for layer in project.mapLayers().values() if facts_of(layer)}
        atlas = load_atlas(name)
        for key in filter(maps.__contains__, atlas):
            each, layer = atlas[key], maps[key]
            shown = Shown(layer, [self.outlines], [("", categories_of(layer))])
            if each.on_top in maps:
                shown.above.insert(0, maps[each.on_top])
                shown.explained.append((atlas[each.on_top].legend.title.nl, categories_of(maps[each.on_top])))
            if each.rings:
                self._add_rings(shown, each.rings)
            yield f"{name}_{key}", shown

    def _add_rings(self, shown: Shown, name: str) -> None:
        from qgis.core import QgsVectorLayer
        from veerkrachtkaarten.core.atlas.reading import load_built_in
        from veerkrachtkaarten.core.focus.ring_map import load_ring_map
        from veerkrachtkaarten.layers.sheets.font import print_family
        from veerkrachtkaarten.layers.sheets.legend import categories_of
        from veerkrachtkaarten.layers.sheets.rings import draw_rings

        ring_map = load_ring_map(name)
        in_atlas = any(each.rings == name for each in load_built_in())
        path = self._social_rings if in_atlas else self._focus_rings
        rings = QgsVectorLayer(str(path), ring_map.title.nl, "ogr")
        draw_rings(rings, ring_map, "nl", print_family(), self.outlines.extent())
        shown.above.insert(0, rings)
        kinds = {rule.kind for rule in ring_map.entries}
        in_legend = [category for category in categories_of(rings) if category.value() in kinds]
        shown.explained.append((ring_map.title.nl, in_legend))

    def _of_rings(self) -> Iterator[tuple[str, Shown]]:
        from veerkrachtkaarten.core.focus.ring_map import load_ring_map, ring_map_ids
        from veerkrachtkaarten.core.legend import load_legend

        for name in ring_map_ids():
            layer = self._series_map(load_legend(load_ring_map(name).backgrounds[0]))
            shown = Shown(layer, [self.outlines])
            self._add_rings(shown, name)
            yield f"{RINGS}_{name}", shown


def draw_all(folder: Path, size: str) -> None:
    """Draw all pictures, take away those of definitions that are no more, and say how large they are."""
    wanted = {figure.picture for figure in figures()}
    PICTURES.mkdir(parents=True, exist_ok=True)
    world = World(folder, size)
    drawn = {}
    for name, shown in world.pictures():
        path = PICTURES / f"{name}.png"
        if not with_few_colours(draw(shown, world.outlines), shown.explained).save(str(path), "PNG", SMALLEST):
            sys.exit(f"{path} cannot be written.")
        drawn[path.name] = path.stat().st_size
    if set(drawn) != wanted:
        sys.exit(f"These definitions have no picture, or no page: {sorted(set(drawn) ^ wanted)}.")
    for path in PICTURES.glob("*.png"):
        if path.name not in wanted:
            path.unlink()
    total = sum(drawn.values())
    print(f"{PICTURES.relative_to(headless.ROOT)}: {len(drawn)} pictures, {total / 1000:.0f} kB.")
    if total > LARGEST_BYTES:
        sys.exit("The pictures are too large for the repository.")


def main() -> None:
    """Draw the pictures and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=headless.ROOT / "build" / "gallery")
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    application = headless.start()
    draw_all(folder, "full")
    GALLERY_PAGE.write_text(gallery_page(), encoding="utf-8")
    headless.stop(application)


if __name__ == "__main__":
    main()
