# SPDX-License-Identifier: GPL-2.0-or-later
"""Make every map of both atlases for the sample municipality: GeoPackages, projects, PDFs and pictures."""

from __future__ import annotations

import argparse
from pathlib import Path

import headless
from atlas_pages import PLACE, AtlasPages
from demo import PICTURE_DPI, Clock, series_parameters

MEAN_DEVELOPMENT = 0.004
"""Invented, as everything here: what the score for nuisance rose in the Netherlands."""
RING_RULE = (
    '"aandeel_corporatiebezit" > 60 or "verandering_index" < -0.1 '
    'or ("index" >= 0.25 and "aandeel_duurdere_huur" >= 30)'
)
"""What gets a ring of some colour on maps 2-2 and 2-10 to 2-13."""
LEAST_CELLS, LEAST_RESIDENTS = 15, 500


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


def national_parameters(sample: Path, series: Path, folder: Path) -> dict:
    """Return what the atlas of the national update asks for."""

    def layer(name: str) -> str:
        return f"{sample}|layername={name}"

    return {
        "ATLAS": "nationaal",
        "AREAS": layer("buurten"),
        "AREA_ID": "buurtcode",
        "AREA_NAME": "buurtnaam",
        "FIGURES": [layer("buurtontwikkeling")],
        "POSTCODES": layer("postcodes"),
        "ESTATES": layer("complexen"),
        "CELLS": str(series),
        "FIRST_YEAR": "2014",
        "YEAR": "2022",
        "SOURCE": "voorbeeldgemeente, verzonnen",
        "OUTPUT": str(folder / "nationaal.gpkg"),
        "PROJECT": str(folder / "nationaal.qgz"),
    }


def print_atlas(name: str, asked: dict, rings: Path, places: tuple[str, Path, str]) -> tuple[list[Path], list[str]]:
    """Print all maps of an atlas as one PDF, and each as a picture; return the files, and maps without a page.

    Parameters
    ----------
    name : str
        Of the atlas.
    asked : dict
        What it was made with.
    rings : Path
    places : tuple of str, Path and str
        The neighbourhoods, the PDF, and the folder of the pictures beside it.
    """
    from qgis.core import QgsProject
    from veerkrachtkaarten.core.pdf_marks import PdfFacts
    from veerkrachtkaarten.layers.sheets.export import Outputs, export

    project = QgsProject.instance()
    if not project.read(asked["PROJECT"]):
        raise SystemExit(f"The project {asked['PROJECT']} cannot be read.")
    outlines, pdf, pictures = places
    sheets = AtlasPages(name, project, rings, outlines)
    pages = sheets.pages()
    outputs = Outputs(str(pdf), str(pdf.with_name(pictures)), dpi=PICTURE_DPI)
    written = export(pages, outputs, PdfFacts(f"Veerkrachtkaarten {PLACE}", producer="QGIS"))
    return [Path(file) for file in written.files], sheets.over_others


def make_atlas(folder: Path, size: str) -> None:
    """Make sample, series, rings, atlas and pictures in a folder, and print what they hold."""
    from qgis import processing
    from qgis.core import QgsProcessingFeedback

    print("Making the atlases of the sample municipality:")
    clock, feedback = Clock(), QgsProcessingFeedback()
    sample = folder / "voorbeeldgemeente.gpkg"
    asked = {"SIZE": size, "OUTPUT": str(sample)}
    clock("sample municipality", processing.run, "veerkracht:samplemunicipality", asked)
    asked = {**series_parameters(sample, folder), "RESILIENCE_RULES": "veerkracht_maastricht"}
    series = Path(clock("map series", processing.run, "veerkracht:mapseries", asked)["OUTPUT"])
    asked = atlas_parameters(sample, series, folder)
    result = clock("atlas", processing.run, "veerkracht:makeatlas", asked, feedback=feedback)
    rings = clock("rings", make_rings, sample, series, folder)
    outlines = f"{sample}|layername=buurten"
    printed = clock(
        "PDF and pictures", print_atlas, "maastricht", asked, rings, (outlines, folder / "atlas.pdf", "kaarten")
    )
    tell(result, printed, feedback)
    asked, feedback = national_parameters(sample, series, folder), QgsProcessingFeedback()
    result = clock("national atlas", processing.run, "veerkracht:makeatlas", asked, feedback=feedback)
    places = (outlines, folder / "nationaal.pdf", "kaarten_nationaal")
    printed = clock("PDF and pictures", print_atlas, "nationaal", asked, rings, places)
    tell(result, printed, feedback)


def tell(result: dict, printed: tuple[list[Path], list[str]], feedback) -> None:
    """Print what the log says of an atlas, which maps have no page of their own, and where it lies."""
    files, over_others = printed
    print("\n" + feedback.textLog().strip())
    print(f"\n{result['MAPS']} maps, {result['SKIPPED']} skipped.", end=" ")
    if over_others:
        print(f"Drawn over others, and so without a page: {', '.join(over_others)}.", end=" ")
    print("The results:")
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
