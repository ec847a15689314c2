# SPDX-License-Identifier: GPL-2.0-or-later
"""What cannot be compared is refused: a variant with itself, a layer without classes, layers of different maps."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsFeatureRequest, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

DEFINITION = "Polygon?field=buurtcode:string&field=gemeente:string&field=klasse_kwetsbaar:integer"


@pytest.fixture
def towns(world) -> str:
    squares = [f"POLYGON(({x} 0, {x + 9} 0, {x + 9} 9, {x} 9, {x} 0))" for x in (0, 10, 20, 30)]
    return world.layer(
        "kaart", DEFINITION, [(wkt, f"BU{row}", "ab"[row % 2], row + 1) for row, wkt in enumerate(squares)]
    )


def spellings(path: str) -> list[str]:
    return [path, f"{path}|layername=kaart", str(Path(path).parent / "." / Path(path).name)]


@pytest.mark.parametrize("number", range(3))
def test_the_same_layer_twice_is_refused_and_nothing_is_written(number, towns, world, run):
    output = world.outputs / "vergelijking.gpkg"
    asked = {"INPUT_1": towns, "INPUT_2": spellings(towns)[number], "ID_FIELD": "buurtcode", "OUTPUT": str(output)}
    with pytest.raises(QgsProcessingException, match="Two variants are the same: layer .*kaart"):
        run("comparevariants", {**asked, "NAME_1": "a", "NAME_2": "b"})
    assert not output.exists()


def test_one_filter_twice_is_refused_and_two_filters_or_two_layers_are_not(towns, world, run):
    asked = {"INPUT_1": towns, "INPUT_2": towns, "FILTER_1": "gemeente = 'a'", "OUTPUT": str(world.outputs / "v.gpkg")}
    with pytest.raises(QgsProcessingException, match="Two variants are the same"):
        run("comparevariants", {**asked, "FILTER_2": " gemeente  =  'a' "})
    parts = {"ID_FIELD": "buurtcode", "FILTER_2": "klasse_kwetsbaar > 1"}
    assert run("comparevariants", {**asked, **parts})["PLACES"] == len("1234")
    copy = QgsVectorLayer(towns).materialize(QgsFeatureRequest())
    other = {"INPUT_2": copy, "ID_FIELD": "buurtcode", "FILTER_1": ""}
    assert run("comparevariants", {**asked, **other})["SAME"] == len("1234")


def test_the_log_names_rows_and_columns_of_the_cross_table(towns, world, run):
    feedback = QgsProcessingFeedback()
    asked = {"INPUT_1": towns, "INPUT_2": towns, "FILTER_2": "gemeente = 'b'"}
    outputs = {"ID_FIELD": "buurtcode", "OUTPUT": str(world.outputs / "v.gpkg")}
    named = {"NAME_1": "in de cel zelf", "NAME_2": "b"}
    run("comparevariants", {**asked, **outputs, **named}, feedback=feedback)
    assert "Places by class; rows: in de cel zelf, columns: b." in feedback.textLog()


def test_without_a_map_the_layer_that_has_none_is_named(towns, world, run):
    bare = world.areas("buurten", ("POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))", "BU1", 1))
    asked = {"INPUT_1": towns, "INPUT_2": bare, "OUTPUT": str(world.outputs / "v.gpkg")}
    with pytest.raises(QgsProcessingException, match="Layer .*buurten has the classes of no map"):
        run("comparevariants", asked)
    with pytest.raises(QgsProcessingException, match=r"Layer .*buurten has no classes of the map kwetsbaar \(field"):
        run("comparevariants", {**asked, "MAP": "kwetsbaar"})


def test_layers_of_different_maps_are_refused_with_the_maps_of_each(towns, world, run):
    square = "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))"
    other = world.layer("ander", DEFINITION.replace("kwetsbaar", "overlast"), [(square, "BU1", "a", 1)])
    told = "no map in common: .*kaart: kwetsbaar; .*ander: overlast. Choose"
    with pytest.raises(QgsProcessingException, match=told):
        run("comparevariants", {"INPUT_1": towns, "INPUT_2": other, "OUTPUT": str(world.outputs / "v.gpkg")})
