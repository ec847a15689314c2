# SPDX-License-Identifier: GPL-2.0-or-later
"""Real open data: Heerlen's neighbourhoods, Limburg's official classes, the squares of Rijnmond."""

from __future__ import annotations

import csv
import statistics
from collections import Counter

import pytest
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.real_data
BENEFITS = "Sociale_zekerheid_Personen_per_soort_uitkering_"
SOCIAL = "aantal_huurwoningen_in_bezit_woningcorporaties"


def rows(path: str) -> list:
    layer = QgsVectorLayer(path, "result", "ogr")
    assert layer.isValid()
    return list(layer.getFeatures())


@pytest.fixture(scope="module")
def heerlen(provider, real_data, tmp_path_factory):
    from qgis import processing

    folder = real_data / "heerlen_2016_2024"
    scores = str(folder / "heerlen_buurten_lbm2024_kwb2018.gpkg")
    result = processing.run(
        "veerkracht:mapseries",
        {
            "UNITS": scores,
            "UNIT_ID": "naam",
            "NUISANCE": scores,
            "NUISANCE_ID": "naam",
            "NUISANCE_FIELD": "raw_onv",
            "GROUPS": str(folder / "Kerncijfers_wijken_en_buurten_2019_pp.csv"),
            "GROUPS_EARLIER": str(folder / "Kerncijfers_wijken_en_buurten_2016_pp.csv"),
            "GROUPS_ID": "Wijk_Buurt\ufeff",
            "GROUP_FIELDS": [BENEFITS + kind for kind in ("Bijstand", "AO", "WW")],
            "POPULATION": "Bevolking_Aantal_inwoners",
            "HOUSING": scores,
            "HOUSING_ID": "naam",
            "SOCIAL_HOUSING": "pct_corporatie",
            "OUTPUT": str(tmp_path_factory.mktemp("heerlen") / "heerlen.gpkg"),
        },
    )
    return {feature["naam"]: feature for feature in rows(result["OUTPUT"])}


def test_heerlen_has_maps_1_to_4_and_6_for_its_53_neighbourhoods(heerlen):
    assert len(heerlen) == 53
    names = next(iter(heerlen.values())).fields().names()
    made = ("overlast", "kwetsbaar", "focus", "corporatiebezit", "ontwikkeling_kwetsbaar")
    assert all(f"klasse_{legend}" in names for legend in made)
    assert "klasse_ontwikkeling_overlast" not in names


def test_heerlen_is_classed_as_the_leefbaarometer_does(heerlen):
    assert [feature["klasse_overlast"] for feature in heerlen.values()] == [f["raw_konv"] for f in heerlen.values()]


def test_heerlen_shares_are_those_of_the_key_figures(heerlen):
    # 2019: 210 of the 3,440 residents of Maria Gewanden had social assistance; 250 of 3,700 in 2016.
    place = heerlen["Maria Gewanden"]
    assert place[f"aandeel_{BENEFITS}Bijstand"] == pytest.approx(100 * 210 / 3440)
    assert place[f"aandeel_{BENEFITS}Bijstand_jaar1"] == pytest.approx(100 * 250 / 3700)


def test_heerlen_social_housing_above_60_per_cent_is_where_the_report_would_ring_it(heerlen):
    above = {name for name, feature in heerlen.items() if feature["klasse_corporatiebezit"] >= 5}
    assert above == {
        *("Weggebekker", "Versiliënbosch", "Passart", "Meezenbroek"),
        *("Dr. Schaepmanplein en omgeving", "Heerlerbaan-Oost"),
    }
    assert heerlen["Imstenrade"]["klasse_corporatiebezit"] == 0  # NULL in the source
    assert heerlen["Schelsberg"]["klasse_corporatiebezit"] == 1  # 0 % is a figure


def test_rows_of_other_levels_in_the_key_figures_do_no_harm(heerlen):
    assert sum(feature["aantal_inwoners"] or 0 for feature in heerlen.values()) == pytest.approx(86_832, rel=0.01)


@pytest.mark.parametrize(
    ("score", "official", "legend"),
    [
        ("raw_onv", "raw_konv", "overlast"),
        ("raw_afw", "raw_kafw", "overlast"),
        ("raw_won", "raw_kwon", "overlast"),
        ("raw_fys", "raw_kfys", "overlast"),
        ("raw_vrz", "raw_kvrz", "overlast"),
        ("raw_soc", "raw_ksoc", "overlast"),
        ("raw_afw", "raw_kscore", "totaalscore"),
    ],
)
def test_all_777_neighbourhoods_of_limburg_get_their_official_class(run, real_data, tmp_path, score, official, legend):
    layer = str(real_data / "leefbaarometer_limburg_2024" / "lbm3_buurten_limburg_2024.gpkg")
    output = str(tmp_path / "limburg.gpkg")
    run("assignclasses", {"INPUT": layer, "FIELD": score, "LEGEND": legend, "OUTPUT": output})
    found = rows(output)
    assert len(found) == 777
    assert [feature[f"klasse_{legend}"] for feature in found] == [feature[official] for feature in found]


@pytest.fixture
def squares(real_data) -> str:
    return str(real_data / "cbs100_rijnmond_2024" / "cbs100_rijnmond_2024.gpkg")


def test_rijnmond_squares_give_map_4_and_an_index_with_their_suppression(run, squares, tmp_path):
    identifier = "crs28992res100m"
    groups = ["aantal_personen_met_uitkering_onder_aowlft", "aantal_eenouderhuishoudens"]
    given = {
        "UNITS": squares,
        "UNIT_ID": identifier,
        "GROUPS": squares,
        "GROUPS_ID": identifier,
        "GROUP_FIELDS": [*groups, "aantal_inwoners_65_jaar_en_ouder"],
        "POPULATION": "aantal_inwoners",
        "HOUSING": squares,
        "HOUSING_ID": identifier,
        "SOCIAL_HOUSING": SOCIAL,
        "DWELLINGS": "aantal_woningen",
        "OUTPUT": str(tmp_path / "squares.gpkg"),
    }
    result = run("mapseries", given)
    found = rows(result["OUTPUT"])
    assert (len(found), result["MAPS"]) == (15_290, 2)
    assert SOCIAL not in found[0].fields().names()
    told = {f[identifier]: f for f in rows(squares)}
    hidden = [f for f in found if told[f[identifier]][SOCIAL] == -99997]
    assert len(hidden) == 10_824
    assert {f["klasse_corporatiebezit"] for f in hidden} == {-1}
    assert {f["reden_corporatiebezit"] for f in hidden} <= {"onderdrukt in de bron", "te weinig bewoners"}
    shown = [f for f in found if f["klasse_corporatiebezit"] > 0]
    counts = [(told[f[identifier]][SOCIAL], told[f[identifier]]["aantal_woningen"]) for f in shown]
    expected = [100 * social / dwellings for social, dwellings in counts]
    assert [f["aandeel_corporatiebezit"] for f in shown] == pytest.approx(expected)
    # Two of the three groups must be known; nowhere does a suppressed count become a 0.
    indexed = [told[f[identifier]] for f in found if f["klasse_kwetsbaar"] > 0]
    known = Counter(sum(f[name] >= 0 for name in given["GROUP_FIELDS"]) for f in indexed)
    assert set(known) == {2, 3}


def test_rijnmond_squares_add_up_to_the_neighbourhoods(run, squares, real_data, tmp_path):
    folder = real_data / "cbs100_rijnmond_2024"
    given = {
        "UNITS": str(folder / "buurt_2024.geojson"),  # in degrees: transformed on reading
        "UNIT_ID": "buurtcode",
        "GROUPS": squares,
        "GROUP_FIELDS": ["aantal_inwoners_65_jaar_en_ouder"],
        "POPULATION": "aantal_inwoners",
        "MINIMUM_GROUPS": 1,
        "OUTPUT": str(tmp_path / "neighbourhoods.gpkg"),
    }
    found = {feature["buurtcode"]: feature["aantal_inwoners"] for feature in rows(run("mapseries", given)["OUTPUT"])}
    with open(folder / "buurt_2024_stats.csv", encoding="utf-8") as file:
        published = {row["buurtcode"]: float(row["aantal_inwoners"]) for row in csv.DictReader(file)}
    whole = {code: total for code, total in found.items() if isinstance(total, float) and published[code] > 500}
    assert len(whole) > 250
    # A square belongs to one neighbourhood only, and every square is rounded to 5: near, never equal.
    assert sum(whole.values()) == pytest.approx(sum(published[code] for code in whole), rel=0.05)
    deviations = [abs(total - published[code]) / published[code] for code, total in whole.items()]
    assert statistics.median(deviations) < 0.05
