# SPDX-License-Identifier: GPL-2.0-or-later
"""Make every map of the Maastricht report for the sample municipality: GeoPackage, project, PDF and pictures."""

from __future__ import annotations

import argparse
from pathlib import Path

import headless
from demo import PICTURE_DPI, Clock, series_parameters

PLACE = "Voorbeeldstad (verzonnen gemeente)"
MEAN_DEVELOPMENT = 0.004
"""Invented, as everything here: what the score for nuisance rose in the Netherlands."""
RING_RULE = (
    '"aandeel_corporatiebezit" > 60 or "verandering_index" < -0.1 '
    'or ("index" >= 0.25 and "aandeel_duurdere_huur" >= 30)'
)
"""What gets a ring of some colour on maps 2-2 and 2-10 to 2-13."""
LEAST_CELLS, LEAST_RESIDENTS = 15, 500
MARGIN = 1.05
OUTLINE = {"style": "no", "outline_color": "60,60,60,190", "outline_width": "0.2"}
LEAST_SYMBOL_MM = 2.5


def make_rings(sample: Path, series: Path, folder: Path) -> Path:
    """Put rings round the areas that the rules of the report's maps are about."""
    from qgis import processing

    joined = {"INPUT": str(series), "FIELD": "grid_id", "FIELD_2": "grid_id", "OUTPUT": "memory:"}
    joined |= {"INPUT_2": f"{folder / 'atlas.gpkg'}|layername=cellen", "FIELDS_TO_COPY": ["aandeel_duurdere_huur"]}
    asked = {
        "INPUT": processing.run("native:joinattributestable", joined)["OUTPUT"],
        "FIELDS": ["aandeel_duurdere_huur"],
        "EXPRESSION": RING_RULE,
        "MINIMUM_CELLS": LEAST_CELLS,
        "MINIMUM_RESIDENTS": LEAST_RESIDENTS,
        "SPLIT": True,
        "ADDRESSES": f"{sample}|layername=adressen",
        "STREET": "straatnaam",
        "ADDRESS_RESIDENTS": "aantal_inwoners_2022",
        "ADDRESS_SOCIAL": "corporatiewoning",
        "NEIGHBOURHOODS": f"{sample}|layername=buurten",
        "NEIGHBOURHOOD_NAME": "buurtnaam",
        "MUNICIPALITY": "gemeentenaam",
        "OUTPUT": str(folder / "ringen.gpkg"),
    }
    return Path(processing.run("veerkracht:findfocusareas", asked)["OUTPUT"])


def atlas_parameters(sample: Path, series: Path, folder: Path) -> dict:
    """Return what the atlas asks for, taken from the sample municipality's layers and the map series."""

    def layer(name: str) -> str:
        return f"{sample}|layername={name}"

    return {
        "ADDRESSES": layer("adressen"),
        "ALLOCATIONS": layer("toewijzingen"),
        "REPORTS": layer("meldingen"),
        "LOCATIONS": layer("beschermd_wonen"),
        "AREAS": layer("buurten"),
        "AREA_ID": "buurtcode",
        "AREA_NAME": "buurtnaam",
        "FIGURES": [layer("buurtcijfers")],
        "CELLS": str(series),
        "NETWORK": layer("straten"),
        "MEAN_DEVELOPMENT": MEAN_DEVELOPMENT,
        "YEAR": "2022",
        "SOURCE": "voorbeeldgemeente, verzonnen",
        "OUTPUT": str(folder / "atlas.gpkg"),
        "PROJECT": str(folder / "atlas.qgz"),
    }


class AtlasPages:
    """Lay the maps of an atlas out on paper, with rings and points where the report has them."""

    def __init__(self, project, rings: Path, outlines: str):
        from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer, QgsVectorLayer
        from veerkrachtkaarten.core.atlas.reading import load_atlas
        from veerkrachtkaarten.layers.mapfacts import facts_of
        from veerkrachtkaarten.layers.sheets.font import print_family

        self._project = project
        self._rings = rings
        self._family = print_family()
        self._atlas = load_atlas("maastricht")
        self.maps = {facts_of(layer).legend: layer for layer in project.mapLayers().values() if facts_of(layer)}
        self._outlines = QgsVectorLayer(outlines, "buurten", "ogr")
        self._outlines.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(OUTLINE)))
        project.addMapLayer(self._outlines, False)
        self._extent = self._outlines.extent()
        self._extent.scale(MARGIN)

    def page(self, key: str):
        """Return the page of one map."""
        from veerkrachtkaarten.layers.mapfacts import facts_of
        from veerkrachtkaarten.layers.sheets.export import Page
        from veerkrachtkaarten.layers.sheets.legend import LegendPart, present_values
        from veerkrachtkaarten.layers.sheets.sheet import TEMPLATES, Sheet, make_sheet

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
            "made": "Veerkrachtkaarten",
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
        draw_rings(rings, ring_map, "nl", self._family)
        self._project.addMapLayer(rings, False)
        part = LegendPart(rings, ring_map.title.nl, frozenset(kinds_drawn(rings, ring_map)))
        return rings, part, ring_entries(rings, ring_map)

    def pages(self) -> list:
        """Return the pages of all maps that are no points on top of another, in the order of their numbers."""
        above = {each.on_top for each in self._atlas.values()}
        return [self.page(key) for key in self._atlas if key in self.maps and key not in above]


def print_atlas(project_path: Path, rings: Path, sample: Path, folder: Path) -> list[Path]:
    """Print all maps as one PDF, and each as a picture."""
    from qgis.core import QgsProject
    from veerkrachtkaarten.core.pdf_marks import PdfFacts
    from veerkrachtkaarten.layers.sheets.export import Outputs, export

    project = QgsProject.instance()
    if not project.read(str(project_path)):
        raise SystemExit(f"The project {project_path} cannot be read.")
    pages = AtlasPages(project, rings, f"{sample}|layername=buurten").pages()
    outputs = Outputs(str(folder / "atlas.pdf"), str(folder / "kaarten"), dpi=PICTURE_DPI)
    written = export(pages, outputs, PdfFacts(f"Veerkrachtkaarten {PLACE}", producer="QGIS"))
    return [Path(file) for file in written.files]


def make_atlas(folder: Path, size: str) -> None:
    """Make sample, series, rings, atlas and pictures in a folder, and print what they hold."""
    from qgis import processing
    from qgis.core import QgsProcessingFeedback

    print("Making the atlas of the sample municipality:")
    clock, feedback = Clock(), QgsProcessingFeedback()
    sample = folder / "voorbeeldgemeente.gpkg"
    asked = {"SIZE": size, "OUTPUT": str(sample)}
    clock("sample municipality", processing.run, "veerkracht:samplemunicipality", asked)
    asked = {**series_parameters(sample, folder), "RESILIENCE_RULES": "veerkracht_maastricht"}
    series = Path(clock("map series", processing.run, "veerkracht:mapseries", asked)["OUTPUT"])
    asked = atlas_parameters(sample, series, folder)
    result = clock("atlas", processing.run, "veerkracht:makeatlas", asked, feedback=feedback)
    rings = clock("rings", make_rings, sample, series, folder)
    files = clock("PDF and pictures", print_atlas, Path(result["PROJECT"]), rings, sample, folder)
    print("\n" + feedback.textLog().strip())
    print(f"\n{result['MAPS']} maps, {result['SKIPPED']} skipped. The results:")
    for path in (result["OUTPUT"], result["PROJECT"], *files):
        print(f"  {path}")


def main() -> None:
    """Run the demo and say where its results lie."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=headless.ROOT / "build" / "demo-maastricht")
    parser.add_argument("--size", choices=("full", "small"), default="full", help="which sample municipality")
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    application = headless.start()
    make_atlas(folder, arguments.size)
    headless.stop(application)


if __name__ == "__main__":
    main()
