# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures that were published about Maastricht come out of the algorithms, from small inputs with those numbers."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from qgis.core import NULL, QgsVectorLayer
from veerkrachtkaarten.core.atlas.reading import load_atlas

ROOT = Path(__file__).resolve().parent.parent.parent
DWELLINGS = {"Nazareth": (1092, 1706), "Pottenberg": (1103, 1298), "Campagne": (40, 900)}
"""Of housing associations, and all (CBS 2023); Campagne is invented, to be below 60 %."""
SCORES = {
    "Pottenberg": "  -0.667",
    "Nazareth": "  -0.512",
    "Campagne": "   0.381",
    "Dousberg-Hazendans": "   0.454",
    "Lanakerveld": "       .",
}
"""SES-WOA 2021; lowest and highest as published, the others invented. A small neighbourhood has no score."""


def sibling(name: str, path: Path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


pdf = sibling("pdf_for_published", ROOT / "tests" / "pdf_reader.py")


def square(number: int) -> str:
    west, east = 176000 + 1000 * number, 176800 + 1000 * number
    return f"POLYGON(({west} 317000, {east} 317000, {east} 317800, {west} 317800, {west} 317000))"


def rows_of(path: str, *fields: str) -> dict:
    layer = QgsVectorLayer(path, "rows", "ogr")
    assert layer.isValid()
    return {
        row["buurtnaam"]: tuple(None if row[name] == NULL else row[name] for name in fields)
        for row in layer.getFeatures()
    }


def neighbourhoods(world, names) -> str:
    fields = "Polygon?field=buurtnaam:string&field=gemeentenaam:string"
    return world.layer("buurten", fields, [(square(number), name, "Maastricht") for number, name in enumerate(names)])


@pytest.fixture
def series(run, world) -> dict:
    """Make map 4 from so many addresses in each neighbourhood."""
    points = []
    for number, (social, all_dwellings) in enumerate(DWELLINGS.values()):
        place = f"POINT({176400 + 1000 * number} 317400)"
        points += [(place, int(dwelling < social)) for dwelling in range(all_dwellings)]
    given = {
        "UNITS": neighbourhoods(world, DWELLINGS),
        "UNIT_ID": "buurtnaam",
        "HOUSING": world.layer("adressen", "Point?field=corporatiewoning:integer", points),
        "SOCIAL_HOUSING": "corporatiewoning",
        "NEIGHBOURHOOD": "cell",
        "YEAR_2": "2023",
        "OUTPUT": str(world.outputs / "serie.gpkg"),
    }
    return {**run("mapseries", given), **given}


def test_nazareth_has_64_and_pottenberg_85_per_cent_social_housing_on_map_4(series):
    found = rows_of(series["OUTPUT"], "aandeel_corporatiebezit", "klasse_corporatiebezit")
    assert found["Nazareth"] == (pytest.approx(100 * 1092 / 1706), 5)  # 61–80 %
    assert found["Pottenberg"] == (pytest.approx(100 * 1103 / 1298), 6)  # 81–100 %
    assert {name: round(share) for name, (share, _class) in found.items()} == {
        **{"Nazareth": 64, "Pottenberg": 85},
        "Campagne": 4,
    }


def test_the_same_shares_come_from_two_counts(run, world):
    counts = world.table(
        "telling",
        "buurtnaam:string corporatie:integer woningen:integer",
        *((name, *pair) for name, pair in DWELLINGS.items()),
    )
    asked = {"INPUT": counts, "NUMERATOR": "corporatie", "DENOMINATOR": "woningen"}
    result = run("share", {**asked, "OUTPUT": str(world.outputs / "aandeel.gpkg")})
    found = rows_of(result["OUTPUT"], "aandeel_corporatie")
    assert {name: round(share) for name, (share,) in found.items()} == {"Nazareth": 64, "Pottenberg": 85, "Campagne": 4}


def test_both_get_a_red_ring_for_more_than_60_per_cent_and_their_pages_say_so(run, series, world):
    pdf.require_poppler()
    asked = {
        "INPUT": series["OUTPUT"],
        "EXPRESSION": '"aandeel_corporatiebezit" > 60',
        "ADDRESSES": series["HOUSING"],
        "ADDRESS_SOCIAL": "corporatiewoning",
        "NEIGHBOURHOODS": series["UNITS"],
        "NEIGHBOURHOOD_NAME": "buurtnaam",
        "MUNICIPALITY": "gemeentenaam",
        "OUTPUT": str(world.outputs / "ringen.gpkg"),
    }
    rings = run("findfocusareas", asked)["OUTPUT"]
    layer = QgsVectorLayer(rings, "ringen", "ogr")
    assert {ring["buurt"]: ring["soort"] for ring in layer.getFeatures()} == {"Nazareth": "rood", "Pottenberg": "rood"}
    asked = {"INPUT": series["OUTPUT"], "AREAS": series["UNITS"], "PLACE": "Maastricht"}
    asked |= {"ADDRESSES": series["HOUSING"], "ADDRESS_SOCIAL": "corporatiewoning"}
    made = run("exportfactsheets", {**asked, "OUTPUT": str(world.outputs / "buurten.pdf")})
    pages = {page.split(" Maastricht", 1)[0]: page for page in pdf.texts(made["OUTPUT"])}
    assert list(pages) == ["Campagne", "Nazareth", "Pottenberg"]
    assert "Adressen 1.706 3.904 –" in pages["Nazareth"] and "Aandeel corporatiebezit 64% 57% –" in pages["Nazareth"]
    assert "Adressen 1.298 3.904 –" in pages["Pottenberg"] and "corporatiebezit 85% 57% –" in pages["Pottenberg"]
    assert "61–80% 1" in pages["Nazareth"] and "81–100% 1" in pages["Pottenberg"]


def atlas_of(run, world, names, table: str) -> str:
    asked = {"AREAS": neighbourhoods(world, names), "AREA_ID": "buurtnaam", "LOAD": False}
    asked["FIGURES"] = [world.file("cijfers.csv", table)]
    return run("makeatlas", {**asked, "OUTPUT": str(world.outputs / "atlas.gpkg")})["OUTPUT"] + "|layername=buurten"


def test_legend_62_to_65_per_cent_rounds_half_up_and_leaves_no_gap(run, world):
    values = {
        **{"a": ("61,49", "61% of minder"), "b": ("61,5", "62–65%"), "c": ("65,49", "62–65%")},
        **{"d": ("65,5", "66–72%"), "e": ("72,5", "73–79%"), "f": ("79,5", "80% of meer"), "g": ("62,5", "62–65%")},
    }
    lines = [f"{name};{value};1000" for name, (value, _label) in values.items()]
    table = "\n".join(["buurtnaam;gezond_percentage;aantal_inwoners", *lines])
    found = rows_of(atlas_of(run, world, values, table), "klasse_gezond")
    labels = {each.code: each.label.nl for each in load_atlas("maastricht")["gezond"].legend.classes}
    assert {name: labels[code] for name, (code,) in found.items()} == {
        name: label for name, (_value, label) in values.items()
    }


def test_ses_woa_has_pottenberg_lowest_dousberg_hazendans_highest_and_a_small_one_without_score(run, world):
    head = (
        '"Perioden";"Wijken en buurten";"Regiocode (gemeente, wijk, buurt) (code)";"Particuliere huishoudens (Aantal)";'
    )
    head += '"SES-WOA/Totaalscore/Gemiddelde score (Getal)"'
    lines = ['"2021";"Maastricht";"GM0935    ";"   67000";"  -0.120"']
    lines += [f'"2021";"{name}";"{name}";"     500";"{score}"' for name, score in SCORES.items()]
    found = rows_of(
        atlas_of(run, world, SCORES, "\ufeff" + "\n".join([head, *lines])),
        *("ses_woa", "klasse_ses_woa", "reden_ses_woa"),
    )
    ranked = sorted((score, name) for name, (score, *_) in found.items() if score is not None)
    assert ranked[0] == (-0.667, "Pottenberg") and ranked[-1] == (0.454, "Dousberg-Hazendans")
    assert (found["Pottenberg"][1], found["Dousberg-Hazendans"][1]) == (1, 5)
    assert found["Lanakerveld"] == (None, 0, "geen gegevens")
    assert len(ranked) == 4
