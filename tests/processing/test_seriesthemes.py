# SPDX-License-Identifier: GPL-2.0-or-later
"""One layer that holds several themes of the map series is read and placed once, and gives what copies of it give."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

FIELDS = ("inw_2022", "a_2022", "b_2022", "inw_2014", "a_2014", "b_2014", "corp")


def make_addresses(name: str) -> QgsVectorLayer:
    """Scatter 300 addresses over some 25 cells, the same every time; one has no place, some lack a count."""
    numbers = np.random.default_rng(7)
    layer = QgsVectorLayer(
        "Point?crs=EPSG:28992&" + "&".join(f"field={each}:integer" for each in FIELDS), name, "memory"
    )
    for row in range(300):
        feature = QgsFeature(layer.fields())
        residents = [int(number) for number in numbers.integers(1, 6, 2)]
        groups = [[int(numbers.integers(0, count + 1)) for _ in range(2)] for count in residents]
        values = [residents[0], *groups[0], residents[1], *groups[1], int(numbers.integers(0, 2))]
        feature.setAttributes([None if numbers.uniform() < 0.02 else value for value in values])
        x, y = numbers.uniform(0, 500, 2)
        if row:
            feature.setGeometry(QgsGeometry.fromWkt(f"POINT({176000 + x} {317000 + y})"))
        layer.dataProvider().addFeatures([feature])
    return layer


@pytest.fixture
def addresses():
    return make_addresses("addresses")


@pytest.fixture
def given(addresses, tmp_path):
    return {
        "GROUPS": addresses,
        "GROUP_FIELDS": ["a_2022", "b_2022"],
        "POPULATION": "inw_2022",
        "GROUPS_EARLIER": addresses,
        "GROUP_FIELDS_EARLIER": ["a_2014", "b_2014"],
        "POPULATION_EARLIER": "inw_2014",
        "HOUSING": addresses,
        "SOCIAL_HOUSING": "corp",
        "OUTPUT": str(tmp_path / "maps.gpkg"),
    }


def rows(path: str) -> list[tuple]:
    layer = QgsVectorLayer(path, "maps", "ogr")
    start = 1  # the feature id may differ
    return sorted(tuple(str(value) for value in feature.attributes()[start:]) for feature in layer.getFeatures())


@pytest.mark.parametrize("neighbourhood", ["cell", "radius"])
def test_copies_of_a_layer_give_the_same_maps_as_the_layer_given_three_times(run, given, tmp_path, neighbourhood):
    together = run("mapseries", given | {"NEIGHBOURHOOD": neighbourhood})
    copies = {name: make_addresses("addresses") for name in ("GROUPS_EARLIER", "HOUSING")}
    apart = given | copies | {"NEIGHBOURHOOD": neighbourhood, "OUTPUT": str(tmp_path / "apart.gpkg")}
    assert rows(together["OUTPUT"]) == rows(run("mapseries", apart)["OUTPUT"])
    assert len(rows(together["OUTPUT"])) > 20


def test_a_layer_with_three_themes_is_read_once_and_its_rows_are_counted_once(run, given):
    feedback = QgsProcessingFeedback()
    run("mapseries", given, feedback=feedback)
    log = feedback.textLog()
    assert log.count("300 rows read") == 1
    assert log.count("1 rows of layer addresses lie in none") == 1


def test_a_layer_of_which_one_theme_takes_the_selection_is_read_for_each(run, given, addresses):
    QgsProject.instance().addMapLayer(addresses, False)
    try:
        addresses.selectByIds(sorted(addresses.allFeatureIds())[1:101])
        selected = QgsProcessingFeatureSourceDefinition(addresses.id(), True)
        feedback = QgsProcessingFeedback()
        result = run("mapseries", given | {"GROUPS": selected, "GROUPS_EARLIER": selected}, feedback=feedback)
        assert "100 rows read" in feedback.textLog()
        assert "300 rows read" in feedback.textLog()
        assert result["UNITS"] > 0
    finally:
        QgsProject.instance().takeMapLayer(addresses)
