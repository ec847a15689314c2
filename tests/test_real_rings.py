# SPDX-License-Identifier: GPL-2.0-or-later
"""Rings on real open data: the social-housing neighbourhoods of Heerlen."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.real_data


@pytest.fixture(scope="module")
def heerlen(provider, real_data, tmp_path_factory):
    from qgis import processing

    folder = tmp_path_factory.mktemp("heerlen")
    source = shutil.copy(real_data / "heerlen_2016_2024" / "heerlen_buurten_lbm2024_kwb2018.gpkg", folder)
    result = processing.run(
        "veerkracht:findfocusareas",
        {
            "INPUT": source,
            "EXPRESSION": '"pct_corporatie" > 60',
            "RESIDENTS": "inwoners",
            "FIELDS": ["pct_corporatie"],
            "NEIGHBOURHOODS": source,
            "NEIGHBOURHOOD_NAME": "naam",
            "MUNICIPALITY": "gemeente",
            "OUTPUT": str(folder / "ringen.gpkg"),
        },
    )
    return source, list(QgsVectorLayer(result["OUTPUT"], "ringen", "ogr").getFeatures())


def test_the_neighbourhoods_with_more_than_60_percent_social_housing_are_ringed_red_by_residents(heerlen):
    _, rings = heerlen
    assert [(ring["nummer"], ring["naam"], ring["aantal_inwoners"]) for ring in rings] == [
        (1, "Heerlerbaan-Oost", 3880),
        (2, "Meezenbroek", 2890),
        (3, "Passart", 2050),
        (4, "Dr. Schaepmanplein en omgeving", 1825),
        (5, "Versiliënbosch", 675),
        (6, "Weggebekker", 365),
    ]
    assert {(ring["gemeente"], ring["soort"], ring["bron"]) for ring in rings} == {("Heerlen", "rood", "regel")}


def test_each_ring_holds_its_neighbourhood_and_says_its_share(heerlen):
    source, rings = heerlen
    areas = {each["naam"]: each for each in QgsVectorLayer(source, "heerlen", "ogr").getFeatures()}
    for ring in rings:
        area = areas[ring["buurt"]]
        assert ring.geometry().contains(area.geometry())
        assert ring["pct_corporatie"] > 60
        if ring["cellen"] == 1:
            assert ring["pct_corporatie"] == area["pct_corporatie"]
