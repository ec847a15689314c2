# SPDX-License-Identifier: GPL-2.0-or-later
"""Fact sheets of real open data: neighbourhoods of Heerlen, and of two municipalities of Rijnmond."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.real_data
SPEC = importlib.util.spec_from_file_location("pdf_of_real", Path(__file__).resolve().parent / "pdf_reader.py")
pdf = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(pdf)
TABLE = (10, 9, 140, 61)
IDENTIFIER, SOCIAL = "crs28992res100m", "aantal_huurwoningen_in_bezit_woningcorporaties"
TWO = ("Krimpen aan den IJssel", "Maassluis")


def native(name: str, layer, output: str = "TEMPORARY_OUTPUT", **asked):
    from qgis import processing

    return processing.run(f"native:{name}", {"INPUT": layer, **asked, "OUTPUT": output})["OUTPUT"]


def dutch(number: float, decimals: int = 0) -> str:
    return f"{number:,.{decimals}f}".translate({ord(","): ".", ord("."): ",", ord("-"): "−"})


def test_pages_of_heerlen_say_what_the_open_data_say(run, real_data, tmp_path):
    pdf.require_poppler()
    wanted = ("Weggebekker", "Heerlerbaan-Oost", "Imstenrade", "Schelsberg")
    source = str(real_data / "heerlen_2016_2024" / "heerlen_buurten_lbm2024_kwb2018.gpkg")
    given = {"UNITS": source, "UNIT_ID": "naam", "NUISANCE": source, "NUISANCE_ID": "naam", "HOUSING": source}
    given |= {"NUISANCE_FIELD": "raw_onv", "HOUSING_ID": "naam", "SOCIAL_HOUSING": "pct_corporatie"}
    series = run("mapseries", {**given, "OUTPUT": str(tmp_path / "heerlen.gpkg")})["OUTPUT"]
    areas = native("extractbyexpression", source, EXPRESSION=f"naam in {wanted}")
    asked = {"INPUT": series, "RESIDENTS": "inwoners", "AREAS": areas, "AREA_NAME": "naam", "PLACE": "Heerlen"}
    made = run("exportfactsheets", {**asked, "OUTPUT": str(tmp_path / "heerlen.pdf")})
    rows = {row["naam"]: row for row in QgsVectorLayer(source, "heerlen", "ogr").getFeatures()}
    assert [name for _page, name in pdf.bookmarks(made["OUTPUT"])] == sorted(wanted)
    for name, table in zip(sorted(wanted), pdf.texts(made["OUTPUT"], TABLE)):
        row = rows[name]
        assert f"Buurten 1 {len(rows)} –" in table
        assert f"Bewoners {dutch(row['inwoners'])} " in table
        share = "geen" if name == "Imstenrade" else f"{dutch(row['pct_corporatie'])}%"  # of Imstenrade: no data
        assert f"Aandeel corporatiebezit {share} " in table
        assert f"Overlast, onveiligheid (onv) {dutch(row['raw_onv'], 3)} " in table


@pytest.fixture(scope="module")
def rijnmond(provider, real_data, tmp_path_factory) -> dict:
    """Make maps of the squares round two municipalities, and their neighbourhoods with names."""
    from qgis import processing

    folder, data = tmp_path_factory.mktemp("rijnmond"), real_data / "cbs100_rijnmond_2024"
    joined = {"FIELD": "buurtcode", "INPUT_2": str(data / "buurt_2024_stats.csv"), "FIELD_2": "buurtcode"}
    joined["FIELDS_TO_COPY"] = ["buurtnaam", "gemeentenaam"]
    areas = native("joinattributestable", str(data / "buurt_2024.geojson"), **joined)
    chosen = native("extractbyexpression", areas, EXPRESSION=f"gemeentenaam in {TWO}")
    own = native("reprojectlayer", chosen, str(folder / "buurten.gpkg"), TARGET_CRS="EPSG:28992")
    squares, taken = str(data / "cbs100_rijnmond_2024.gpkg"), str(folder / "vierkanten.gpkg")
    native("extractbylocation", squares, taken, PREDICATE=[6], INTERSECT=own)  # wholly in a neighbourhood
    given = {"UNITS": taken, "UNIT_ID": IDENTIFIER, "HOUSING": taken, "HOUSING_ID": IDENTIFIER}
    given |= {"SOCIAL_HOUSING": SOCIAL, "DWELLINGS": "aantal_woningen", "YEAR_2": "2024"}
    given |= {"GROUPS": taken, "GROUPS_ID": IDENTIFIER, "GROUP_FIELDS": ["aantal_inwoners_65_jaar_en_ouder"]}
    given |= {"POPULATION": "aantal_inwoners", "MINIMUM_GROUPS": 1, "OUTPUT": str(folder / "serie.gpkg")}
    series = processing.run("veerkracht:mapseries", given)["OUTPUT"]
    asked = {"INPUT": series, "RESIDENTS": "aantal_inwoners", "AREAS": own, "PLACE": "Rijnmond"}
    made = processing.run("veerkracht:exportfactsheets", {**asked, "OUTPUT": str(folder / "buurten.pdf")})
    return {**made, "squares": taken, "areas": own}


def test_pages_of_rijnmond_stand_beside_their_own_municipality_and_count_its_squares(rijnmond):
    pdf.require_poppler()
    areas = list(QgsVectorLayer(rijnmond["areas"], "buurten", "ogr").getFeatures())
    counted = {name: [0, 0.0, False] for name in (*TWO, "Rijnmond")}
    for square in QgsVectorLayer(rijnmond["squares"], "vierkanten", "ogr").getFeatures():
        middle, people = square.geometry().centroid(), square["aantal_inwoners"]
        home = next(area["gemeentenaam"] for area in areas if area.geometry().contains(middle))
        for name in (home, "Rijnmond"):
            counted[name][0] += 1
            counted[name][1] += people if people >= 10 else 0  # the series hides fewer, CBS some of its own
            counted[name][2] |= people < 10
    assert rijnmond["PAGES"] == len(areas) == 25
    names = sorted((area["gemeentenaam"].casefold(), area["buurtnaam"].casefold()) for area in areas)
    for (home, name), page in zip(names, pdf.texts(rijnmond["OUTPUT"], TABLE)):
        assert page.casefold().startswith(f"{name} {home}, 2024 ")
        around = next(each for each in TWO if each.casefold() == home)
        cells, people, bound = zip(counted[around], counted["Rijnmond"])
        assert f" {dutch(cells[0])} {dutch(cells[1])} – " in page.partition("Cellen")[2]
        covered = page.partition("Cellen met een cijfer: aandeel corporatiebezit – ")[2]
        assert f"van {dutch(cells[0])}, Rijnmond " in covered and f"van {dutch(cells[1])}" in covered
        assert all(bound) and all(dutch(each) in page for each in people) and "minstens" in page


def test_no_page_of_rijnmond_tells_a_number_of_residents_below_ten(rijnmond):
    pdf.require_poppler()
    shown = [page.partition("Bewoners ")[2].split()[0] for page in pdf.texts(rijnmond["OUTPUT"], TABLE)]
    numbers = [int(word.replace(".", "")) for word in shown if word[0].isdigit()]
    assert numbers and min(numbers) >= 10
    words = {word for word in shown if not word[0].isdigit()}
    assert words <= {"minstens", "afgeschermd", "niemand", "te"}  # te weinig bewoners, as the series says
