# SPDX-License-Identifier: GPL-2.0-or-later
"""The warning of figures that can be subtracted from each other, in a real QGIS."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingFeedback, QgsVectorLayer

WEST, SOUTH = 176100.0, 317400.0


class Log(QgsProcessingFeedback):
    """Remember the warnings."""

    def __init__(self):
        super().__init__(False)
        self.warnings = []

    def pushWarning(self, text):
        self.warnings.append(text)

    def about_differences(self):
        return [text for text in self.warnings if "subtracting" in text]


def street(only_in_the_second):
    """Two cells side by side with 10 people each, and some that only the second reaches within 200 m."""
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=inw:integer&field=a:integer", "adressen", "memory")
    for x, people in ((90, 10), (110, 10), (340, only_in_the_second)):
        for _person in range(people):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([1, 0])
            feature.setGeometry(QgsGeometry.fromWkt(f"POINT({WEST + x} {SOUTH + 50})"))
            layer.dataProvider().addFeatures([feature])
    return layer


@pytest.fixture(params=["aggregatetogrid", "mapseries"])
def warnings(request, run, tmp_path):
    """Return what an algorithm with a radius of 200 m says of a street."""
    own = {
        "aggregatetogrid": {"INPUT": "{layer}", "OUTPUT": "TEMPORARY_OUTPUT"},
        "mapseries": {
            **{"GROUPS": "{layer}", "GROUP_FIELDS": ["a"], "POPULATION": "inw"},
            "OUTPUT": str(tmp_path / "series.gpkg"),
        },
    }[request.param]

    def warned(layer, **options):
        log = Log()
        given = {name: layer if value == "{layer}" else value for name, value in own.items()}
        run(request.param, {**given, "NEIGHBOURHOOD": "radius", "RADIUS": 200.0, **options}, feedback=log)
        return log.about_differences()

    return warned


def test_neighbours_whose_surroundings_differ_by_three_people_are_named(warnings):
    (warning,) = warnings(street(3))
    assert "adressen" in warning and "1 pairs" in warning and "E1761N3174 – E1762N3174" in warning


def test_neighbours_that_differ_by_ten_people_or_by_nobody_are_not(warnings):
    assert not warnings(street(10))
    assert not warnings(street(0))


def walked():
    """Return the street of the same cells as a network, along which they reach what they reached before."""
    streets = QgsVectorLayer("LineString?crs=EPSG:28992", "straten", "memory")
    feature = QgsFeature(streets.fields())
    feature.setGeometry(QgsGeometry.fromWkt(f"LINESTRING({WEST} {SOUTH + 50}, {WEST + 600} {SOUTH + 50})"))
    streets.dataProvider().addFeatures([feature])
    return {"NEIGHBOURHOOD": "walking", "NETWORK": streets, "DISTANCE": 200.0}


def test_walks_that_differ_by_three_people_are_named_too(warnings):
    (warning,) = warnings(street(3), **walked())
    assert "adressen" in warning and "1 pairs" in warning and "E1761N3174 – E1762N3174" in warning


def test_walks_that_differ_by_ten_people_or_by_nobody_are_not(warnings):
    assert not warnings(street(10), **walked())
    assert not warnings(street(0), **walked())


def test_where_no_bridge_joins_the_banks_walks_have_nothing_to_subtract_though_circles_do(warnings):
    # Water between the cells: the first reaches twenty people on its own bank, the second three on the other.
    streets = QgsVectorLayer("LineString?crs=EPSG:28992", "straten", "memory")
    banks = (f"{WEST} {SOUTH + 50}, {WEST + 120} {SOUTH + 50}", f"{WEST + 140} {SOUTH + 50}, {WEST + 600} {SOUTH + 50}")
    for bank in banks:
        feature = QgsFeature(streets.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"LINESTRING({bank})"))
        streets.dataProvider().addFeatures([feature])
    assert not warnings(street(3), NEIGHBOURHOOD="walking", NETWORK=streets, DISTANCE=200.0)
    assert warnings(street(3), NEIGHBOURHOOD="radius")


def test_without_overlap_nothing_can_be_subtracted(warnings):
    assert not warnings(street(3), NEIGHBOURHOOD="cell")
