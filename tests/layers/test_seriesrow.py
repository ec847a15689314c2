# SPDX-License-Identifier: GPL-2.0-or-later
"""Every place of a real series, explained from its file alone, comes to the class that stands in the table."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer
from veerkrachtkaarten.core.explain import explain_place
from veerkrachtkaarten.core.legend import load_all
from veerkrachtkaarten.layers.provenance import Told, read_history
from veerkrachtkaarten.layers.series.row import background_of, feature_at, series_row

LEGENDS = load_all()
GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")


@pytest.fixture(scope="module")
def sample(provider, tmp_path_factory) -> str:
    """Return the file of the small sample municipality."""
    from qgis import processing

    path = str(tmp_path_factory.mktemp("sample") / "town.gpkg")
    processing.run("veerkracht:samplemunicipality", {"SIZE": "small", "OUTPUT": path, "LOAD": False})
    return path


def parameters(sample: str, output, **given) -> dict:
    addresses = f"{sample}|layername=adressen"
    return {
        "NUISANCE": f"{sample}|layername=leefbaarometer_grid",
        "YEAR_1": "2014",
        "YEAR_2": "2022",
        "GROUPS": addresses,
        "GROUP_FIELDS": [f"{group}_2022" for group in GROUPS],
        "POPULATION": "aantal_inwoners_2022",
        "GROUPS_EARLIER": addresses,
        "GROUP_FIELDS_EARLIER": [f"{group}_2014" for group in GROUPS],
        "POPULATION_EARLIER": "aantal_inwoners_2014",
        "REFERENCE": f"{sample}|layername=referentie_nederland",
        "HOUSING": addresses,
        "SOCIAL_HOUSING": "corporatiewoning",
        "OUTPUT": str(output),
        **given,
    }


KINDS = {
    "cells": {},
    "cells, all within a radius": {"NEIGHBOURHOOD": "radius", "RADIUS": 200},
    "relative to the area itself, disclosure kept": {"REFERENCE": None, "DISCLOSURE": 30, "MINIMUM": 20},
    "rules of Maastricht, all groups needed": {"RESILIENCE_RULES": "veerkracht_maastricht", "MINIMUM_GROUPS": 5},
    "neighbourhoods": {"NUISANCE": None, "UNITS": "buurten", "UNIT_ID": "buurtcode"},
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_explanation_ends_with_the_class_of_the_table(run, sample, tmp_path, kind):
    given = dict(KINDS[kind])
    if "UNITS" in given:
        given["UNITS"] = f"{sample}|layername={given['UNITS']}"
    output = run("mapseries", parameters(sample, tmp_path / "series.gpkg", **given))["OUTPUT"]
    layer = QgsVectorLayer(output, "series", "ogr")
    compared = 0
    for feature in layer.getFeatures():
        explanation = explain_place(series_row(layer, feature), LEGENDS)
        for found in explanation.maps:
            assert found.code == feature[found.legend.class_field], (str(explanation.title), found.legend.id)
            assert [step for step in found.steps if step.kind == "warning"] == []
            compared += 1
    maps = sum(name.startswith("klasse_") for name in layer.fields().names())
    auxiliary = "klasse_verandering_index" in layer.fields().names()
    assert compared == layer.featureCount() * (maps - auxiliary) > 0


def test_what_the_history_tells_is_what_was_asked_for(run, sample, tmp_path):
    given = parameters(sample, tmp_path / "series.gpkg", NEIGHBOURHOOD="radius", RADIUS=150, MINIMUM_GROUPS=3)
    output = run("mapseries", given)["OUTPUT"]
    told = background_of(read_history(QgsVectorLayer(output, "series", "ogr").metadata().history()))
    assert (told.minimum, told.minimum_groups, told.years) == (10.0, 3, ("2014", "2022"))
    assert (told.radius_m, told.walking_m) == (150.0, None)
    assert told.within == {"index", "verandering_index", "aandeel_corporatiebezit"}
    assert sorted(told.reference.groups) == sorted(GROUPS)
    assert told.reference.groups["bijstand"].mean == 4.6
    assert (told.reference.year, told.reference.index_sd) == (2014, 0.8)


def test_a_history_of_other_work_tells_nothing():
    assert background_of(read_history(["made by hand"])).reference is None
    assert read_history([]) == Told()
    other = ["veerkracht:share, Veerkrachtkaarten 0.1.0, QGIS 3.40", "MINIMUM = 5"]
    assert read_history(other).inputs == {"MINIMUM": "5"}
    assert background_of(read_history(other)).minimum is None


def squares(*corners) -> QgsVectorLayer:
    """Make cells of 100 m with the given south-west corners."""
    from qgis.core import QgsFeature, QgsRectangle

    layer = QgsVectorLayer("Polygon?crs=EPSG:28992&field=grid_id:string&field=klasse_overlast:integer", "c", "memory")
    features = []
    for x, y in corners:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"{x}-{y}", 5])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 100, y + 100)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [(50, 50, "0-0"), (100, 50, "100-0"), (100, 100, "100-100"), (0, 0, "0-0"), (250, 50, None), (99.999, 50, "0-0")],
)
def test_a_point_belongs_to_the_cell_that_has_its_south_west_edge(x, y, expected):
    layer = squares((100, 100), (0, 0), (100, 0), (0, 100))
    found = feature_at(layer, QgsPointXY(x, y))
    assert (found["grid_id"] if found else None) == expected


def test_a_place_is_called_by_its_id_and_name(run, sample, tmp_path):
    given = {"UNITS": f"{sample}|layername=buurten", "UNIT_ID": "buurtcode", "NUISANCE": None}
    output = run("mapseries", parameters(sample, tmp_path / "areas.gpkg", **given))["OUTPUT"]
    layer = QgsVectorLayer(output, "series", "ogr")
    row = series_row(layer, next(layer.getFeatures()))
    assert row.place.startswith("BU")
    assert row.name
