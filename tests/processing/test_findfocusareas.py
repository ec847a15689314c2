# SPDX-License-Identifier: GPL-2.0-or-later
"""Rings by rule in a real QGIS: found, numbered, named, and kept over runs."""

from __future__ import annotations

import math

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
    edit,
)

RED = {(0, 0), (1, 0), (1, 1)}
BLOCK = {(10, 0), (11, 0), (10, 1), (11, 1), (12, 0)}
FIELDS = "Polygon?field=klasse_focus:integer&field=index:double&field=reden_index:string&field=inw:integer"


def square(x: int, y: int, size: int = 100, west: int = 180_000, south: int = 320_000) -> str:
    left, low = west + x * size, south + y * size
    right, high = left + size, low + size
    return f"POLYGON(({left} {low},{right} {low},{right} {high},{left} {high},{left} {low}))"


def cells(world, red, name="cellen", **more) -> str:
    """Write a field of 20 x 4 cells with 10 residents each, of which some are dark red."""
    rows = [
        (square(x, y), 7 if (x, y) in red else 1, more.get("index", 1.0), None, more.get("inw", 10))
        for x in range(20)
        for y in range(4)
    ]
    return world.layer(name, FIELDS, rows)


def rings(path: str) -> dict[int, QgsFeature]:
    layer = QgsVectorLayer(path, "ringen", "ogr")
    assert layer.isValid()
    found = {feature["nummer"]: feature for feature in layer.getFeatures()}
    assert len(found) == layer.featureCount()
    return found


@pytest.fixture
def find(run, world):
    def find_areas(source, name="ringen", **given):
        usual = {"RESIDENTS": "inw", "MARGIN": 0, "OUTPUT": str(world.outputs / f"{name}.gpkg")}
        return run("findfocusareas", {"INPUT": source, **usual, **given})

    return find_areas


def test_each_area_of_dark_red_cells_gets_a_ring_ranked_by_residents(world, find):
    result = find(cells(world, RED | BLOCK))
    assert (result["RINGS"], result["NEW"], result["PLACES"]) == (2, 2, 8)
    found = rings(result["OUTPUT"])
    assert [found[n]["cellen_regel"] for n in (1, 2)] == [5, 3]
    first = found[2]
    assert first["straal_m"] == pytest.approx(math.hypot(100, 100))
    centre = first.geometry().centroid().asPoint()
    assert (centre.x(), centre.y()) == (pytest.approx(180_100), pytest.approx(320_100))
    assert (first["cellen"], first["aantal_inwoners"], first["index"]) == (4, 40, 1.0)
    assert (first["soort"], first["bron"], first["status"]) == ("rood", "regel", "nieuw")
    assert first["klassen_focus"] == "1: 1; 7: 3"


def test_the_polygon_is_a_true_circle(world, find):
    ring = rings(find(cells(world, RED))["OUTPUT"])[1]
    geometry = ring.geometry()
    assert geometry.area() == pytest.approx(ring["oppervlakte_m2"], rel=1e-6)
    assert ring["oppervlakte_m2"] == pytest.approx(math.pi * ring["straal_m"] ** 2)
    assert len(list(geometry.vertices())) > 128


def test_an_expression_replaces_the_classes(world, find):
    result = find(cells(world, RED), EXPRESSION='"klasse_focus" > 5 and "inw" = 10')
    assert result["PLACES"] == 3
    assert rings(result["OUTPUT"])[1]["regel"].startswith('"klasse_focus" > 5')


def test_small_areas_are_dropped_counted_and_listed_with_their_place(world, find):
    changes = str(world.outputs / "lijst.gpkg")
    result = find(cells(world, RED | BLOCK | {(19, 3)}), MINIMUM_CELLS=2, MINIMUM_RESIDENTS=40, CHANGES=changes)
    assert (result["RINGS"], result["DROPPED_CELLS"], result["DROPPED_RESIDENTS"]) == (1, 1, 1)
    listed = list(QgsVectorLayer(changes, "lijst", "ogr").getFeatures())
    assert sorted((each["wat"], each["toelichting"] or "") for each in listed) == [
        ("nieuw", ""),
        ("te klein", "te weinig cellen"),
        ("te klein", "te weinig inwoners"),
    ]
    assert all(each.hasGeometry() for each in listed)


def test_nothing_that_meets_the_rule_is_said_and_gives_an_empty_layer(world, find):
    feedback = QgsProcessingFeedback(False)
    from qgis import processing

    out = str(world.outputs / "leeg.gpkg")
    given = {"INPUT": cells(world, set()), "OUTPUT": out}
    result = processing.run("veerkracht:findfocusareas", given, feedback=feedback)
    assert result["RINGS"] == 0
    assert "No cell or neighbourhood meets the rule" in feedback.textLog()


def test_a_suppressed_class_or_figure_meets_no_rule(world, find):
    rows = [(square(0, 0), -1, None, "te weinig bewoners", 3), (square(5, 0), 7, 2.0, None, 50)]
    source = world.layer("cellen", FIELDS, rows)
    assert find(source)["PLACES"] == 1
    assert find(source, EXPRESSION='"index" < 100', name="ander")["PLACES"] == 1


def test_a_ring_with_too_few_residents_shows_no_figure_about_them(world, find):
    ring = rings(find(cells(world, RED, inw=1))["OUTPUT"])[1]
    assert not ring["index"]
    assert ring["reden_index"] == "te weinig bewoners"
    assert ring["reden_aantal_inwoners"] == "te weinig bewoners"
    assert ring["cellen"] == 4


def test_names_come_from_addresses_and_neighbourhoods(world, find):
    addresses = world.layer(
        "adressen",
        "Point?field=straat:string&field=inw:integer&field=sociaal:integer",
        [
            (f"POINT({180_010 + 15 * n} {320_050})", street, 2, int(n < 6))
            for n, street in enumerate(["Beek"] * 4 + ["Dam"] * 5 + ["Akker"] * 2)
        ],
    )
    areas = world.layer(
        "buurten",
        "Polygon?field=naam:string&field=gemeente:string",
        [(square(0, 0, 1_000), "Noord", "Stad"), (square(1, 0, 1_000), "Zuid", "Stad")],
    )
    result = find(
        cells(world, RED),
        ADDRESSES=addresses,
        STREET="straat",
        ADDRESS_RESIDENTS="inw",
        ADDRESS_SOCIAL="sociaal",
        NEIGHBOURHOODS=areas,
        NEIGHBOURHOOD_NAME="naam",
        MUNICIPALITY="gemeente",
    )
    ring = rings(result["OUTPUT"])[1]
    assert (ring["naam"], ring["gemeente"]) == ("Noord (Dam / Beek)", "Stad")
    assert (ring["adressen"], ring["aantal_inwoners"]) == (11, 22)
    assert ring["aandeel_corporatiebezit"] == pytest.approx(100 * 6 / 11)


def test_lines_of_streets_name_a_ring_but_are_no_addresses(world, find):
    streets = world.layer(
        "straten", "LineString?field=naam:string", [("LINESTRING(180000 320050, 180200 320050)", "Beek")]
    )
    ring = rings(find(cells(world, RED), ADDRESSES=streets, STREET="naam")["OUTPUT"])[1]
    assert ring["straten"] == "Beek"
    assert not ring["adressen"]


def test_neighbourhoods_that_touch_are_one_area(world, find):
    west = "POLYGON((0 0,700 0,500 900,0 900,0 0))"
    east = "POLYGON((700 0,1500 0,1500 900,500 900,700 0))"
    far = "POLYGON((9000 0,9700 0,9500 900,9000 900,9000 0))"
    rows = [(west, 7, 1.0, None, 100), (east, 7, 3.0, None, 300), (far, 7, 9.0, None, 50)]
    result = find(world.layer("buurten", FIELDS, rows))
    found = rings(result["OUTPUT"])
    assert [found[n]["cellen"] for n in (1, 2)] == [2, 1]
    assert found[1]["index"] == pytest.approx(2.5)
    assert found[1]["straal_m"] == pytest.approx(math.hypot(750, 450))


def test_an_area_too_large_for_one_ring_gets_several_unless_told_otherwise(world, find):
    source = cells(world, {(x, 0) for x in range(20)})
    assert find(source, LARGEST=600)["RINGS"] == 2
    assert find(source, LARGEST=None, name="ander")["RINGS"] == 1


def test_areas_may_be_split_by_neighbourhood(world, find):
    areas = world.layer(
        "buurten", "Polygon?field=naam:string", [(square(0, 0, 1_000), "Noord"), (square(1, 0, 1_000), "Zuid")]
    )
    source = cells(world, {(x, 0) for x in range(5, 15)})
    given = {"NEIGHBOURHOODS": areas, "NEIGHBOURHOOD_NAME": "naam", "MERGE": False}
    assert find(source, **given)["RINGS"] == 1
    found = rings(find(source, SPLIT=True, name="ander", **given)["OUTPUT"])
    assert {ring["naam"] for ring in found.values()} == {"Noord", "Zuid"}


# --- runs and hands -------------------------------------------------------------------------------------------------


def change(path: str, number: int | None, geometry: str | None = None, **values) -> None:
    """Do what a user does in QGIS with any tool: change attributes or shape, or draw a ring (without number)."""
    layer = QgsVectorLayer(path, "ringen", "ogr")
    with edit(layer):
        if number is None:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromWkt(geometry))
            for name, value in values.items():
                feature[name] = value
            assert layer.addFeature(feature)
            return
        (feature,) = [each for each in layer.getFeatures() if each["nummer"] == number]
        for name, value in values.items():
            feature[name] = value
        if geometry:
            feature.setGeometry(QgsGeometry.fromWkt(geometry))
        assert layer.updateFeature(feature)


def test_running_again_on_the_same_data_changes_nothing(world, find):
    source = cells(world, RED | BLOCK)
    first = find(source)["OUTPUT"]
    result = find(source, EXISTING=first, name="tweede")
    assert (result["NEW"], result["OF_HAND"], result["FADING"]) == (0, 0, 0)
    for number, ring in rings(result["OUTPUT"]).items():
        old = rings(first)[number]
        assert ring["status"] == "gelijk"
        assert ring.geometry().asWkb() == old.geometry().asWkb()
        names = [name for name in ring.fields().names() if name not in ("fid", "status")]
        assert [ring[name] for name in names] == [old[name] for name in names]


def test_what_a_hand_has_edited_with_any_tool_keeps_everything(world, find):
    first = find(cells(world, RED | BLOCK))["OUTPUT"]
    change(first, 1, naam="Ons gebied", notitie_leefomgeving="meer groen", soort="blauw", letter="b")
    change(first, 2, geometry="POLYGON((180000 320000,180300 320000,180300 320300,180000 320000))")
    before = rings(first)
    result = find(cells(world, {(15, 3)}, name="nieuw"), EXISTING=first, name="tweede")
    after = rings(result["OUTPUT"])
    assert (result["OF_HAND"], result["NEW"], result["FADING"]) == (2, 1, 0)
    for number in (1, 2):
        for name in ("naam", "notitie_leefomgeving", "soort", "letter", "nummer"):
            assert after[number][name] == before[number][name]
        assert after[number].geometry().equals(before[number].geometry())
        assert after[number]["bron"] == "hand"
    assert after[3]["status"] == "nieuw"


def test_a_ring_of_a_hand_is_marked_when_what_lies_under_it_has_changed_until_the_hand_says_so(world, find):
    first = find(cells(world, RED))["OUTPUT"]
    change(first, 1, naam="Ons gebied")
    second = find(cells(world, RED, name="meer", inw=20), EXISTING=first, name="tweede")
    ring = rings(second["OUTPUT"])[1]
    assert second["MARKED"] == 1
    assert ring["status"] == "gewijzigd"
    assert ring["gewijzigd"] == "aantal_inwoners_minstens, aantal_inwoners"
    third = find(cells(world, RED, name="gelijk", inw=20), EXISTING=second["OUTPUT"], name="derde")
    assert rings(third["OUTPUT"])[1]["status"] == "gewijzigd"
    change(third["OUTPUT"], 1, status="gelijk")
    fourth = find(cells(world, RED, name="weer", inw=20), EXISTING=third["OUTPUT"], name="vierde")
    assert rings(fourth["OUTPUT"])[1]["status"] == "gelijk"
    assert not rings(fourth["OUTPUT"])[1]["gewijzigd"]


def test_a_ring_drawn_by_hand_gets_a_number_and_a_proposed_name_and_stays(world, find):
    source = cells(world, RED)
    areas = world.layer("buurten", "Polygon?field=naam:string", [(square(0, 0, 3_000), "Noord")])
    names = {"NEIGHBOURHOODS": areas, "NEIGHBOURHOOD_NAME": "naam"}
    first = find(source, **names)["OUTPUT"]
    shape = "POLYGON((181500 320000,181800 320000,181800 320400,181500 320400,181500 320000))"
    change(first, None, geometry=shape)
    ring = rings(find(source, EXISTING=first, name="tweede", **names)["OUTPUT"])[2]
    assert (ring["naam"], ring["bron"], ring["soort"]) == ("Noord", "hand", "rood")
    assert ring["cellen"] == 12
    assert ring.geometry().equals(QgsGeometry.fromWkt(shape))


def test_a_ring_without_an_area_is_listed_first_and_taken_from_the_map_only_later(world, find):
    changes = str(world.outputs / "lijst.gpkg")
    first = find(cells(world, RED | BLOCK))["OUTPUT"]
    fewer = cells(world, BLOCK, name="minder")
    second = find(fewer, EXISTING=first, REMOVE=True, CHANGES=changes, name="tweede")
    assert (second["RINGS"], second["FADING"]) == (2, 1)
    (listed,) = QgsVectorLayer(changes, "lijst", "ogr").getFeatures()
    assert (listed["wat"], listed["nummer"]) == ("vervalt", 2)
    third = find(fewer, EXISTING=second["OUTPUT"], REMOVE=True, name="derde")
    assert third["RINGS"] == 1
    assert rings(third["OUTPUT"])[2]["status"] == "vervallen"
    fourth = find(cells(world, BLOCK | {(15, 3)}, name="meer"), EXISTING=third["OUTPUT"], name="vierde")
    assert sorted(rings(fourth["OUTPUT"])) == [1, 2, 3]


def test_fields_that_users_added_travel_along(world, find):
    first = find(cells(world, RED))["OUTPUT"]
    layer = QgsVectorLayer(first, "ringen", "ogr")
    from veerkrachtkaarten.layers.fields import make_field

    with edit(layer):
        assert layer.addAttribute(make_field("wijkteam", "text"))
    change(first, 1, wijkteam="Team West")
    ring = rings(find(cells(world, RED, name="weer"), EXISTING=first, name="tweede")["OUTPUT"])[1]
    assert (ring["wijkteam"], ring["bron"]) == ("Team West", "regel")


def test_the_rings_of_an_earlier_run_are_never_overwritten(world, find):
    source = cells(world, RED)
    first = find(source)["OUTPUT"]
    with pytest.raises(QgsProcessingException, match="Choose another one"):
        find(source, EXISTING=first)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"CLASSES": "9"}, "Classes 9 are no classes of the legend focus"),
        ({"CLASSES": "-1"}, "no classes of the legend"),
        ({"EXPRESSION": "inw >"}, "cannot be read as an expression"),
        ({"EXPRESSION": "bestaat_niet > 1"}, "asks for fields that layer"),
        ({"LEGEND": "kwetsbaar", "CLASSES": "7"}, "has no field klasse_kwetsbaar"),
        ({"TARGET_CRS": "EPSG:4326"}, "does not measure in metres"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(world, find, given, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        find(cells(world, RED), **given)
    assert list(world.outputs.iterdir()) == []


def test_a_cell_that_stands_twice_is_refused(world, find):
    source = world.layer("cellen", FIELDS, [(square(0, 0), 7, 1.0, None, 10)] * 2)
    with pytest.raises(QgsProcessingException, match="several rows for the same cell"):
        find(source)


def test_the_order_of_cells_changes_nothing(world, find):
    red = RED | BLOCK
    rows = [(square(x, y), 7 if (x, y) in red else 1, x / 7, None, y + 3) for x in range(20) for y in range(4)]
    results = []
    for name, ordered in (("heen", rows), ("terug", rows[::-1])):
        found = rings(find(world.layer(name, FIELDS, ordered), name="uit_" + name)["OUTPUT"])
        results.append([[each.geometry().asWkt(), *each.attributes()] for each in found.values()])
    assert results[0] == results[1]
