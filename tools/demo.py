# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the map series of the sample municipality: a GeoPackage, a QGIS project and a picture of each map."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

import headless

GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
YEARS = ("2014", "2022")


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


def boundaries(source: str):
    """Return a layer of neighbourhoods drawn as thin outlines, to lie over the maps."""
    from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

    layer = QgsVectorLayer(source, "buurten", "ogr")
    outline = {"style": "no", "outline_color": "90,90,90,160", "outline_width": "0.15"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(outline)))
    return layer


def make_pictures(project_path: Path, folder: Path, subtitle: str, backgrounds=()) -> list[Path]:
    """Draw each map of a project to a PNG file with title, legend, scale and source."""
    from qgis.core import QgsProject
    from veerkrachtkaarten.layers.project import GROUP_NAME
    from veerkrachtkaarten.layers.sheet import SheetTexts, export_png, make_sheet

    project = QgsProject.instance()
    if not project.read(str(project_path)):
        raise SystemExit(f"The project {project_path} cannot be read back.")
    pictures = []
    for node in project.layerTreeRoot().findGroup(GROUP_NAME).findLayers():
        layer = node.layer()
        texts = SheetTexts(layer.name(), subtitle, layer.metadata().abstract())
        field = layer.renderer().classAttribute()
        pictures.append(folder / f"{layer.name().split('.')[0]}_{field[len('klasse_') :]}.png")
        if not export_png(make_sheet(project, layer, texts, backgrounds), str(pictures[-1])):
            raise SystemExit(f"The picture {pictures[-1]} cannot be written.")
    return pictures


def print_classes(project_path: Path) -> None:
    """Print how many places each class of each map holds."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    if project.fileName() != str(project_path):
        project.read(str(project_path))
    for layer in sorted(project.mapLayers().values(), key=lambda each: each.name()):
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
    outlines = [boundaries(f"{sample}|layername=buurten")]
    pictures = clock("pictures", make_pictures, project, folder, "Voorbeeldstad (verzonnen gemeente)", outlines)
    print("\n" + feedback.textLog().strip())
    print_classes(project)
    print(f"\n{result['UNITS']} cells, {result['MAPS']} maps. The results:")
    for path in (Path(result["OUTPUT"]), project, *pictures):
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
