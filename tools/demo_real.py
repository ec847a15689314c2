# SPDX-License-Identifier: GPL-2.0-or-later
"""Make maps of real open data: Heerlen's neighbourhoods, Limburg's scores and the squares of Rijnmond."""

from __future__ import annotations

import argparse
import os
import shutil
from pathlib import Path

import headless
from demo import Clock, make_pages, print_classes

DATA = headless.ROOT.parent / "shared" / "data"
HEERLEN = "heerlen_2016_2024"
KEY_FIGURES = "Kerncijfers_wijken_en_buurten_{year}_pp.csv"
NAME = "Wijk_Buurt\ufeff"  # the file's own name for it ends in a byte-order mark
BENEFITS = "Sociale_zekerheid_Personen_per_soort_uitkering_"


def heerlen(data: Path) -> dict:
    """Return the series of Heerlen: nuisance of 2024, groups of 2016 and 2019, social housing of 2018."""
    scores = str(data / HEERLEN / "heerlen_buurten_lbm2024_kwb2018.gpkg")
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


def limburg(data: Path) -> dict:
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


def rijnmond(data: Path) -> dict:
    """Return social housing and an index of three groups, straight from the columns of CBS."""
    squares = str(data / "cbs100_rijnmond_2024" / "cbs100_rijnmond_2024.gpkg")
    identifier = "crs28992res100m"
    return {
        "UNITS": squares,
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


AREAS = {
    "heerlen": (heerlen, "Heerlen, 53 buurten"),
    "limburg": (limburg, "Limburg, 777 buurten"),
    "rijnmond": (rijnmond, "Rijnmond, vierkanten van 100 m"),
}


def ringed(data: Path, folder: Path) -> dict[str, str]:
    """Ring the neighbourhoods of Heerlen with more than 60 % social housing red, and list them."""
    from qgis import processing
    from qgis.core import QgsVectorLayer

    scores = str(data / HEERLEN / "heerlen_buurten_lbm2024_kwb2018.gpkg")
    share = "aandeel_corporatiebezit"
    renamed = {"INPUT": scores, "FIELD": "pct_corporatie", "NEW_NAME": share, "OUTPUT": "TEMPORARY_OUTPUT"}
    asked = {
        "INPUT": processing.run("native:renametablefield", renamed)["OUTPUT"],
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

    parameters, subtitle = AREAS[name]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    clock, feedback = Clock(), QgsProcessingFeedback()
    outputs = {"OUTPUT": str(folder / f"{name}.gpkg"), "PROJECT": str(folder / f"{name}.qgz")}
    print(f"\n{subtitle}")
    given = {**parameters(data), **outputs}
    result = clock("map series", processing.run, "veerkracht:mapseries", given, feedback=feedback)
    rings = clock("focus areas", ringed, data, folder) if name == "heerlen" else {}
    pages = clock("PDF and pictures", make_pages, Path(result["OUTPUT"]), folder, subtitle, **rings)
    print("\n" + feedback.textLog().strip())
    print_classes(Path(result["PROJECT"]))
    print("\nThe results:", *(f"  {path}" for path in (result["OUTPUT"], result["PROJECT"], *pages)), sep="\n")


def main() -> None:
    """Make the maps of each area and say where they lie."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=os.environ.get("REAL_DATA", DATA))
    parser.add_argument("--folder", type=Path, default=headless.ROOT / "build" / "demo-real")
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        raise SystemExit(
            f"There is no folder {arguments.data}. Name the folder with the open data: make demo-real REAL_DATA=..."
        )
    application = headless.start()
    for name in AREAS:
        make_maps(arguments.data.resolve(), arguments.folder.resolve() / name, name)
    headless.stop(application)


if __name__ == "__main__":
    main()
