# SPDX-License-Identifier: GPL-2.0-or-later
"""Make maps and pages of real open data: Heerlen, Limburg, the squares of Rijnmond and Amsterdam's SES-WOA scores."""

from __future__ import annotations

import argparse
import os
import shutil
from pathlib import Path

import headless
from demo import PICTURE_DPI, Clock, make_pages, print_classes
from real_rijnmond import RIJNMOND, native, squares_of_rijnmond
from side_by_side import towns_of_limburg, towns_of_rijnmond

DATA = headless.ROOT.parent / "shared" / "data"
HEERLEN = "heerlen_2016_2024"
SCORES = "heerlen_buurten_lbm2024_kwb2018.gpkg"
KEY_FIGURES = "Kerncijfers_wijken_en_buurten_{year}_pp.csv"
NAME = "Wijk_Buurt\ufeff"  # the file's own name for it ends in a byte-order mark
BENEFITS = "Sociale_zekerheid_Personen_per_soort_uitkering_"


def heerlen(data: Path, _folder: Path) -> dict:
    """Return the series of Heerlen: nuisance of 2024, groups of 2016 and 2019, social housing of 2018."""
    scores = str(data / HEERLEN / SCORES)
    return {
        "UNITS": scores,
        "UNIT_ID": "naam",
        "NUISANCE": scores,
        "NUISANCE_ID": "naam",
        "NUISANCE_FIELD": "raw_onv",
        "GROUPS": str(data / HEERLEN / KEY_FIGURES.format(year=2019)),
        "GROUPS_EARLIER": str(data / HEERLEN / KEY_FIGURES.format(year=2016)),
        "GROUPS_ID": NAME,
        "GROUP_FIELDS": [BENEFITS + "Bijstand", BENEFITS + "AO", BENEFITS + "WW"],
        "POPULATION": "Bevolking_Aantal_inwoners",
        "HOUSING": scores,
        "HOUSING_ID": "naam",
        "SOCIAL_HOUSING": "pct_corporatie",
        "SOURCE": "CBS en Leefbaarometer; overlast 2024, groepen 2016 en 2019, corporatiebezit 2018",
    }


def limburg(data: Path, _folder: Path) -> dict:
    """Return map 1 of the scored neighbourhoods of Limburg."""
    scores = str(data / "leefbaarometer_limburg_2024" / "lbm3_buurten_limburg_2024.gpkg")
    return {
        "UNITS": scores,
        "UNIT_ID": "code",
        "NUISANCE": scores,
        "NUISANCE_ID": "code",
        "NUISANCE_FIELD": "raw_onv",
        "YEAR_2": "2024",
    }


def rijnmond(data: Path, folder: Path) -> dict:
    """Return social housing and an index of three groups, straight from the columns of CBS."""
    asked = figures_of_rijnmond(data)
    return {**asked, "UNITS": squares_of_rijnmond(asked["GROUPS"], asked["UNIT_ID"], data, folder)}


def figures_of_rijnmond(data: Path) -> dict:
    """Return these without the squares that are mapped."""
    squares, identifier = str(data / RIJNMOND / "cbs100_rijnmond_2024.gpkg"), "crs28992res100m"
    return {
        "UNIT_ID": identifier,
        "GROUPS": squares,
        "GROUPS_ID": identifier,
        "GROUP_FIELDS": [
            "aantal_personen_met_uitkering_onder_aowlft",
            "aantal_eenouderhuishoudens",
            "aantal_inwoners_65_jaar_en_ouder",
        ],
        "POPULATION": "aantal_inwoners",
        "HOUSING": squares,
        "HOUSING_ID": identifier,
        "SOCIAL_HOUSING": "aantal_huurwoningen_in_bezit_woningcorporaties",
        "DWELLINGS": "aantal_woningen",
        "YEAR_2": "2024",
        "SOURCE": "CBS, vierkanten van 100 m, 2024",
    }


def fact_sheets(series: Path, pdf: Path, **asked) -> list[Path]:
    """Print a page of each of some areas of a series."""
    from qgis import processing

    asked |= {"INPUT": str(series), "RESIDENTS": "aantal_inwoners", "OUTPUT": str(pdf)}
    result = processing.run("veerkracht:exportfactsheets", asked)
    print(f"  {result['AREA_COUNT']} fact sheets, {result['HIDDEN']} of them without figures about residents")
    return [Path(result["OUTPUT"])]


def pages_of_heerlen(data: Path, folder: Path, series: Path) -> list[Path]:
    """Print the maps of Heerlen with social-housing neighbourhoods ringed, and a page of each ring and of all 53."""
    rings = ringed(data, folder)
    pages = make_pages(series, folder, "Heerlen, 53 buurten", **rings)
    pages += fact_sheets(series, folder / "factsheets_ringen.pdf", AREAS=rings["RINGS"], PLACE="Heerlen")
    scores = str(data / HEERLEN / SCORES)
    named = {"AREAS": scores, "AREA_NAME": "naam", "MUNICIPALITY": "gemeente", "PLACE": "Heerlen"}
    return pages + fact_sheets(series, folder / "factsheets.pdf", **named)


def pages_of_limburg(data: Path, folder: Path, series: Path) -> list[Path]:
    """Print the map of Limburg, and two of its towns side by side."""
    pages = make_pages(series, folder, "Limburg, 777 buurten")
    return pages + towns_of_limburg(series, limburg(data, folder), folder)


def pages_of_rijnmond(data: Path, folder: Path, series: Path) -> list[Path]:
    """Print Rijnmond with its municipalities, two of them side by side, and the largest neighbourhood of each."""
    municipalities = str(folder / "gemeenten.gpkg")
    largest = "to_int(aantal_inwoners) = maximum(to_int(aantal_inwoners), group_by:=gemeentenaam)"
    chosen = native("extractbyexpression", str(folder / "buurten.gpkg"), EXPRESSION=largest)
    of_squares = {"PREDICATE": [0], "INTERSECT": municipalities}
    found = native("extractbylocation", chosen, str(folder / "grootste_buurten.gpkg"), **of_squares)
    pages = make_pages(series, folder, "Rijnmond, vierkanten van 100 m", municipalities, PAPER="a3")
    pages += towns_of_rijnmond(figures_of_rijnmond(data), folder)
    asked = {"AREAS": found, "MUNICIPALITIES": municipalities, "PLACE": "Rijnmond"}
    return pages + fact_sheets(series, folder / "factsheets.pdf", **asked)


AREAS = {
    "heerlen": (heerlen, pages_of_heerlen),
    "limburg": (limburg, pages_of_limburg),
    "rijnmond": (rijnmond, pages_of_rijnmond),
}


def ringed(data: Path, folder: Path) -> dict[str, str]:
    """Ring the neighbourhoods of Heerlen with more than 60 % social housing red, and list them."""
    from qgis import processing
    from qgis.core import QgsVectorLayer

    scores, share = str(data / HEERLEN / SCORES), "aandeel_corporatiebezit"
    asked = {
        "INPUT": native("renametablefield", scores, FIELD="pct_corporatie", NEW_NAME=share),
        "EXPRESSION": f"{share} > 60",
        "RESIDENTS": "inwoners",
        "NEIGHBOURHOODS": scores,
        "NEIGHBOURHOOD_NAME": "naam",
        "MUNICIPALITY": "gemeente",
        "OUTPUT": str(folder / "corporatiewijken.gpkg"),
    }
    rings = processing.run("veerkracht:findfocusareas", asked)["OUTPUT"]
    for ring in QgsVectorLayer(rings, "ringen", "ogr").getFeatures():
        print(f"  {ring['nummer']}. {ring['naam']}, {ring['gemeente']}: {ring['aandeel_corporatiebezit']:.0f} %")
    return {"RINGS": rings, "RING_RULES": "corporatiewijken"}


def make_maps(data: Path, folder: Path, name: str) -> None:
    """Make the maps of one area and print what they hold."""
    from qgis import processing
    from qgis.core import QgsProcessingFeedback

    parameters, print_pages = AREAS[name]
    empty(folder)
    clock, feedback = Clock(), QgsProcessingFeedback()
    outputs = {"OUTPUT": str(folder / f"{name}.gpkg"), "PROJECT": str(folder / f"{name}.qgz")}
    print(f"\n{name.capitalize()}")
    given = {**clock("data made ready", parameters, data, folder), **outputs}
    result = clock("map series", processing.run, "veerkracht:mapseries", given, feedback=feedback)
    pages = clock("rings, maps and fact sheets on paper", print_pages, data, folder, Path(result["OUTPUT"]))
    print("\n" + feedback.textLog().strip())
    print_classes(Path(result["PROJECT"]))
    print("\nThe results:", *(f"  {path}" for path in (result["OUTPUT"], result["PROJECT"], *pages)), sep="\n")


def make_scores(data: Path, folder: Path) -> None:
    """Print the SES-WOA scores of Amsterdam's districts, from the export of StatLine as it comes."""
    from qgis import processing

    empty(folder)
    clock = Clock()
    districts, own = str(data / "wijken_2022" / "wijken_2022.gpkg"), "code like 'WK0363%'"
    asked = {
        "AREAS": native("extractbyexpression", districts, str(folder / "wijken.gpkg"), EXPRESSION=own),
        "AREA_ID": "code",
        "AREA_NAME": "name",
        "FIGURES": [str(next((data / "seswoa_amsterdam_2019").glob("*.csv")))],
        "YEAR": "2019",
        "SOURCE": "StatLine, export van 25 april 2023",
        "OUTPUT": str(folder / "atlas.gpkg"),
    }
    print("\nAmsterdam, SES-WOA")
    atlas = clock("atlas of one map", processing.run, "veerkracht:makeatlas", asked)["OUTPUT"]
    paper = {"INPUT": f"{atlas}|layername=buurten", "PLACE": "Amsterdam, 99 wijken", "FOLDER": str(folder)}
    paper |= {"OUTPUT": str(folder / "ses_woa.pdf"), "DPI": PICTURE_DPI}
    pages = clock("PDF and picture", processing.run, "veerkracht:exportmapseries", paper)
    print("\nThe results:", *(f"  {path}" for path in (atlas, pages["OUTPUT"], folder / "ses_woa.png")), sep="\n")


def empty(folder: Path) -> None:
    """Make a folder with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def main() -> None:
    """Make the maps of each area and say where they lie."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=os.environ.get("REAL_DATA", DATA))
    parser.add_argument("--folder", type=Path, default=headless.ROOT / "build" / "demo-real")
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        told = f"There is no folder {arguments.data}. Name the folder with the open data: make demo-real REAL_DATA=..."
        raise SystemExit(told)
    application = headless.start()
    for name in AREAS:
        make_maps(arguments.data.resolve(), arguments.folder.resolve() / name, name)
    make_scores(arguments.data.resolve(), arguments.folder.resolve() / "ses_woa")
    headless.stop(application)


if __name__ == "__main__":
    main()
