# SPDX-License-Identifier: GPL-2.0-or-later
"""Print variants of a map side by side: who counts in the sample municipality, and towns beside each other."""

from __future__ import annotations

from pathlib import Path

PICTURE_DPI = 150
OF_RESIDENTS = ("GROUPS", "GROUP_FIELDS", "POPULATION", "REFERENCE", "SOURCE", "YEAR_2")
TOWNS = ("Heerlen", "Maastricht")
OWN_TOWN = "Heerlen"
SQUARES = ("Schiedam", "Vlaardingen")
"""Neighbouring towns in the squares of Rijnmond."""
LARGEST_OVERLAP = 2


def print_panels(variants: list[dict], folder: Path, name: str, **asked) -> list[Path]:
    """Print variants, each given as INPUT, FILTER and NAME, as a PDF and a picture."""
    from qgis import processing

    given = {f"{key}_{number}": value for number, each in enumerate(variants, 1) for key, value in each.items()}
    pictures = folder / name
    outputs = {"OUTPUT": str(folder / f"{name}.pdf"), "FOLDER": str(pictures), "DPI": PICTURE_DPI}
    result = processing.run("veerkracht:exportsidebyside", {**given, **asked, **outputs})
    (picture,) = pictures.glob("*.png")
    moved = picture.replace(folder / f"{name}.png")
    pictures.rmdir()
    return [Path(result["OUTPUT"]), moved]


def compare(variants: list[dict], folder: Path, name: str, **asked) -> Path:
    """Compare variants, with their cross tables."""
    from qgis import processing

    given = {f"{key}_{number}": value for number, each in enumerate(variants, 1) for key, value in each.items()}
    outputs = {"OUTPUT": str(folder / f"{name}.gpkg"), "TABLE": str(folder / f"{name}.csv")}
    return Path(processing.run("veerkracht:comparevariants", {**given, **asked, **outputs})["OUTPUT"])


def who_counts(series: Path, asked: dict, folder: Path, place: str, boundaries: str) -> list[Path]:
    """Print the vulnerable residents of the cell, within the radius of a series, and within 300 m walking.

    Parameters
    ----------
    series : Path
        Made with ``asked``, within a radius.
    asked : dict
        Parameters of the series.
    folder : Path
    place, boundaries : str
        On the page.
    """
    from qgis import processing

    base = {name: asked[name] for name in OF_RESIDENTS}
    streets = asked["GROUPS"].replace("layername=adressen", "layername=straten")
    others = {
        "cel": {"NEIGHBOURHOOD": "cell"},
        "lopen": {"NEIGHBOURHOOD": "walking", "NETWORK": streets, "DISTANCE": 300},
    }
    made = {
        name: processing.run(
            "veerkracht:mapseries", {**base, **more, "OUTPUT": str(folder / f"kwetsbaar_{name}.gpkg")}
        )["OUTPUT"]
        for name, more in others.items()
    }
    variants = [{"INPUT": str(each)} for each in (made["cel"], series, made["lopen"])]
    compared = compare(variants, folder, "kwetsbaar_vergeleken", MAP="kwetsbaar")
    words = {"PLACE": place, "BOUNDARIES": boundaries, "MAP": "kwetsbaar"}
    pages = print_panels(variants, folder, "kwetsbaar_naast_elkaar", COMPARISON=str(compared), **words)
    return [compared, compared.with_suffix(".csv"), *pages]


def towns_of_limburg(series: Path, asked: dict, folder: Path) -> list[Path]:
    """Print two towns of a province beside each other, and one against the Dutch and against its own mean."""
    from qgis import processing

    filters = [{"INPUT": str(series), "FILTER": f"\"gemeente\" = '{town}'"} for town in TOWNS]
    pages = print_panels(filters, folder, "gemeenten_naast_elkaar", MAP="overlast", PLACE="Limburg")
    town = f"\"gemeente\" = '{OWN_TOWN}'"
    own = processing.run(
        "native:extractbyexpression",
        {"INPUT": asked["UNITS"], "EXPRESSION": town, "OUTPUT": str(folder / "heerlen_buurten.gpkg")},
    )["OUTPUT"]
    own = {**asked, "UNITS": own, "NUISANCE": own, "NUISANCE_MEAN": "own", "OUTPUT": str(folder / "heerlen_eigen.gpkg")}
    means = [
        {"INPUT": str(series), "FILTER": town, "NAME": "ten opzichte van het Nederlands gemiddelde"},
        {"INPUT": processing.run("veerkracht:mapseries", own)["OUTPUT"]},
    ]
    compared = compare(means, folder, "eigen_gemiddelde_vergeleken", MAP="overlast")
    outlined = {"COMPARISON": str(compared), "MAP": "overlast", "PLACE": OWN_TOWN}
    return [*pages, compared, *print_panels(means, folder, "eigen_gemiddelde", **outlined)]


def towns_of_rijnmond(asked: dict, folder: Path) -> list[Path]:
    """Print the squares of two towns beside each other, both relative to the two together.

    Parameters
    ----------
    asked : dict
        Parameters of the series, without the squares that are mapped.
    folder : Path
        Holds these squares and the municipalities.
    """
    from qgis import processing

    joined = processing.run(
        "native:joinattributesbylocation",
        {
            **{"INPUT": str(folder / "vierkanten.gpkg"), "JOIN": str(folder / "gemeenten.gpkg"), "PREDICATE": [0]},
            **{"JOIN_FIELDS": ["gemeentenaam"], "METHOD": LARGEST_OVERLAP, "OUTPUT": "TEMPORARY_OUTPUT"},
        },
    )["OUTPUT"]
    towns = " or ".join(f"gemeentenaam = '{town}'" for town in SQUARES)
    chosen = {"INPUT": joined, "EXPRESSION": towns, "OUTPUT": str(folder / "vierkanten_twee_gemeenten.gpkg")}
    units = processing.run("native:extractbyexpression", chosen)["OUTPUT"]
    made = {**asked, "UNITS": units, "OUTPUT": str(folder / "twee_gemeenten.gpkg")}
    series = processing.run("veerkracht:mapseries", made)["OUTPUT"]
    panels = [{"INPUT": series, "FILTER": f"\"gemeentenaam\" = '{town}'"} for town in SQUARES]
    outlines = {"BOUNDARIES": str(folder / "gemeenten.gpkg")}
    return print_panels(panels, folder, "gemeenten_naast_elkaar", MAP="kwetsbaar", PLACE="Rijnmond", **outlines)
