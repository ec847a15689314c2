# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the map series of the sample municipality: a GeoPackage, a QGIS project, a PDF and pictures."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

import headless
from demo_project import furnish
from side_by_side import who_counts

GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
YEARS = ("2014", "2022")
PICTURE_DPI = 150


class Clock:
    """Print each step with the seconds it took."""

    def __call__(self, what: str, work, *arguments, **named):
        """Do the work, say how long it took and return its result."""
        started = time.perf_counter()
        result = work(*arguments, **named)
        print(f"  {time.perf_counter() - started:6.1f} s  {what}")
        return result


def series_parameters(sample: Path, folder: Path) -> dict:
    """Return what the series asks for, taken from the sample municipality's layers."""

    def layer(name: str) -> str:
        return f"{sample}|layername={name}"

    return {
        "NUISANCE": layer("leefbaarometer_grid"),
        "NUISANCE_ID": "grid_id",
        "NUISANCE_FIELD": "onv",
        "NUISANCE_YEAR_FIELD": "jaar",
        "YEAR_1": YEARS[0],
        "YEAR_2": YEARS[1],
        "GROUPS": layer("adressen"),
        "GROUP_FIELDS": [f"{group}_{YEARS[1]}" for group in GROUPS],
        "POPULATION": f"aantal_inwoners_{YEARS[1]}",
        "GROUPS_EARLIER": layer("adressen"),
        "GROUP_FIELDS_EARLIER": [f"{group}_{YEARS[0]}" for group in GROUPS],
        "POPULATION_EARLIER": f"aantal_inwoners_{YEARS[0]}",
        "REFERENCE": layer("referentie_nederland"),
        "HOUSING": layer("adressen"),
        "SOCIAL_HOUSING": "corporatiewoning",
        "SOURCE": "voorbeeldgemeente, verzonnen",
        "NEIGHBOURHOOD": "radius",
        "RADIUS": 200,
        "OUTPUT": str(folder / "veerkrachtkaarten.gpkg"),
        "PROJECT": str(folder / "veerkrachtkaarten.qgz"),
    }


def find_rings(series: Path, sample: Path, folder: Path) -> Path:
    """Find the focus areas of a series and ring them."""
    from qgis import processing

    asked = {
        "INPUT": str(series),
        "MINIMUM_CELLS": 3,
        "ADDRESSES": f"{sample}|layername=adressen",
        "STREET": "straatnaam",
        "ADDRESS_RESIDENTS": f"aantal_inwoners_{YEARS[1]}",
        "ADDRESS_SOCIAL": "corporatiewoning",
        "NEIGHBOURHOODS": f"{sample}|layername=buurten",
        "NEIGHBOURHOOD_NAME": "buurtnaam",
        "MUNICIPALITY": "gemeentenaam",
        "OUTPUT": str(folder / "focusgebieden.gpkg"),
    }
    return Path(processing.run("veerkracht:findfocusareas", asked)["OUTPUT"])


def make_table(series: Path, sample: Path, folder: Path) -> dict[str, Path]:
    """Summarize a series per neighbourhood, and draw a scatter of the table; return layer, spreadsheet and figure."""
    from qgis import processing

    asked = {
        "INPUT": str(series),
        "AREAS": f"{sample}|layername=buurten",
        "AREA_ID": "buurtcode",
        "AREA_NAME": "buurtnaam",
        "ADDRESSES": f"{sample}|layername=adressen",
        "ADDRESS_RESIDENTS": f"aantal_inwoners_{YEARS[1]}",
        "OUTPUT": str(folder / "buurten.gpkg"),
        "TABLE": str(folder / "buurten.xlsx"),
    }
    table = processing.run("veerkracht:summarizebyarea", asked)
    asked = {
        "INPUT": table["OUTPUT"],
        "X": "aandeel_corporatiebezit",
        "Y": "index",
        "NAME": "buurtnaam",
        "TITLE": "Kwetsbare bewoners en corporatiebezit per buurt",
        "SUBTITLE": f"Voorbeeldstad, {YEARS[1]}",
        "X_LABEL": "Aandeel corporatiebezit (%)",
        "Y_LABEL": "Index kwetsbare bewoners",
        "SOURCE": "voorbeeldgemeente, verzonnen",
        "OUTPUT": str(folder / "spreiding.svg"),
    }
    figure = processing.run("veerkracht:drawscatter", asked)["OUTPUT"]
    return {"layer": Path(table["OUTPUT"]), "table": Path(table["TABLE"]), "figure": Path(figure)}


def make_pages(series: Path, folder: Path, place: str, boundaries: str = "", **more) -> list[Path]:
    """Print the maps of a series, with rings, figures and tables if given, as one PDF, and each as a picture."""
    from qgis import processing

    asked = {
        "INPUT": str(series),
        "BOUNDARIES": boundaries or None,
        **more,
        "PLACE": place,
        "OUTPUT": str(folder / "veerkrachtkaarten.pdf"),
        "FOLDER": str(folder),
        "DPI": PICTURE_DPI,
    }
    result = processing.run("veerkracht:exportmapseries", asked)
    pictures = (path for kind in ("[0-9]", "figuur", "tabel") for path in sorted(folder.glob(f"{kind}_*.png")))
    return [Path(result["OUTPUT"]), *pictures]


def print_classes(project_path: Path) -> None:
    """Print how many places each class of each map holds."""
    from qgis.core import QgsProject
    from veerkrachtkaarten.layers.series.group import map_of

    project = QgsProject.instance()
    if project.fileName() != str(project_path):
        project.read(str(project_path))
    maps = [layer for layer in project.mapLayers().values() if map_of(layer, project)]
    for layer in sorted(maps, key=lambda each: each.name()):
        renderer = layer.renderer()
        index = layer.fields().indexOf(renderer.classAttribute())
        counts = Counter(feature.attributes()[index] for feature in layer.getFeatures())
        print(f"\n{layer.name()}")
        for category in renderer.categories():
            print(f"  {counts.get(category.value(), 0):6d}  {category.label()}")


def make_maps(folder: Path, size: str) -> None:
    """Make sample, maps and pictures in a folder, and print what they hold."""
    from qgis import processing
    from qgis.core import QgsProcessingFeedback

    print("Making the maps of the sample municipality:")
    clock, feedback = Clock(), QgsProcessingFeedback()
    sample = folder / "voorbeeldgemeente.gpkg"
    asked = {"SIZE": size, "OUTPUT": str(sample)}
    clock("sample municipality", processing.run, "veerkracht:samplemunicipality", asked, feedback=feedback)
    asked = series_parameters(sample, folder)
    step = "map series: read, compute, class, write, style"
    result = clock(step, processing.run, "veerkracht:mapseries", asked, feedback=feedback)
    project = Path(result["PROJECT"])
    place, outlines = "Voorbeeldstad (verzonnen gemeente)", f"{sample}|layername=buurten"
    series = Path(result["OUTPUT"])
    rings = clock("focus areas, ringed and named", find_rings, series, sample, folder)
    clock("rings and neighbourhoods into the project", furnish, project, sample, rings)
    tables = clock("table per neighbourhood, scatter", make_table, series, sample, folder)
    besides = {"RINGS": str(rings), "FIGURES": [str(tables["figure"])], "TABLES": [str(tables["layer"])]}
    pages = clock("PDF and pictures", make_pages, series, folder, place, outlines, **besides)
    pages += clock("cell, 200 m and 300 m walking side by side", who_counts, series, asked, folder, place, outlines)
    print("\n" + feedback.textLog().strip())
    print_classes(project)
    print(f"\n{result['UNITS']} cells, {result['MAPS']} maps. The results:")
    for path in (series, project, rings, *tables.values(), *pages):
        print(f"  {path}")


def main() -> None:
    """Run the demo and say where its results lie."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=headless.ROOT / "build" / "demo")
    parser.add_argument("--size", choices=("full", "small"), default="full", help="which sample municipality")
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    application = headless.start()
    make_maps(folder, arguments.size)
    headless.stop(application)


if __name__ == "__main__":
    main()
