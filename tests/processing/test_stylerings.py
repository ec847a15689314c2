# SPDX-License-Identifier: GPL-2.0-or-later
"""Kinds of rings per map, in a real QGIS."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer, edit

SHAPE = "POLYGON((180000 320000,180100 320000,180100 320100,180000 320000))"
FIELDS = (
    "Polygon?field=nummer:integer&field=aandeel_corporatiebezit:double&field=reden_aandeel_corporatiebezit:string"
    "&field=index:double"
)
ROWS = [
    (SHAPE, 1, 70.0, None, 1.5),
    (SHAPE, 2, 60.0, None, None),
    (SHAPE, 3, None, "te weinig bewoners", 0.5),
]


@pytest.fixture
def style(run, world):
    def style_rings(source=None, name="uit", **given):
        source = source or world.layer("ringen", FIELDS, ROWS)
        return run("stylerings", {"INPUT": source, "OUTPUT": str(world.outputs / f"{name}.gpkg"), **given})

    return style_rings


def kinds(path: str, field: str) -> list:
    return [feature[field] for feature in QgsVectorLayer(path, "ringen", "ogr").getFeatures()]


def test_rings_are_coloured_by_the_rules_of_the_map(style):
    result = style(MAP="corporatiebezit")
    assert kinds(result["OUTPUT"], "soort_corporatiebezit") == ["blauw", "rood", "onbekend"]
    assert kinds(result["OUTPUT"], "regel_corporatiebezit") == ["blauw", "rood", "onbekend"]
    assert (result["DRAWN"], result["UNKNOWN"], result["OF_HAND"]) == (3, 1, 0)
    assert result["KINDS"] == "blauw: 1; onbekend: 1; rood: 1"


def test_a_ring_that_meets_no_rule_is_not_drawn(style):
    result = style(MAP="corporatiewijken")
    assert kinds(result["OUTPUT"], "soort_corporatiewijken") == ["rood", "geen", "onbekend"]
    assert result["DRAWN"] == 2


def test_a_kind_that_a_hand_chose_stays_when_the_rules_are_applied_again(style):
    first = style(MAP="corporatiebezit")["OUTPUT"]
    layer = QgsVectorLayer(first, "ringen", "ogr")
    with edit(layer):
        feature = next(layer.getFeatures())
        feature["soort_corporatiebezit"] = "groen"
        assert layer.updateFeature(feature)
    result = style(first, name="weer", MAP="corporatiebezit")
    assert kinds(result["OUTPUT"], "soort_corporatiebezit") == ["groen", "rood", "onbekend"]
    assert kinds(result["OUTPUT"], "regel_corporatiebezit") == ["blauw", "rood", "onbekend"]
    assert result["OF_HAND"] == 1


def test_a_figure_that_the_rings_lack_leaves_them_unknown(style, world):
    bare = world.layer("kaal", "Polygon?field=nummer:integer", [(SHAPE, 1)])
    assert kinds(style(bare, MAP="corporatiebezit")["OUTPUT"], "soort_corporatiebezit") == ["onbekend"]
    assert kinds(style(bare, name="focus", MAP="focus")["OUTPUT"], "soort_focus") == ["wit"]


def test_own_rules_are_expressions_and_the_first_that_is_true_decides(style):
    rules = 'blauw: "index" > 1\nrood/groen: "aandeel_corporatiebezit" <= 60\n\ngeen: "nummer" = 3'
    result = style(MAP="eigen", RULES=rules)
    assert kinds(result["OUTPUT"], "soort_eigen") == ["blauw", "onbekend", "onbekend"]
    rules = 'rood/groen: "aandeel_corporatiebezit" <= 60\nblauw: "index" > 1'
    found = kinds(style(name="om", MAP="eigen", RULES=rules)["OUTPUT"], "soort_eigen")
    assert found == ["blauw", "rood/groen", "onbekend"]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"MAP": "eigen"}, "give at least one rule"),
        ({"MAP": "eigen", "RULES": "paars: 1 = 1"}, "is not a kind, a colon and an expression"),
        ({"MAP": "eigen", "RULES": "rood: 1 ="}, "is not a kind, a colon and an expression"),
        ({"MAP": "eigen", "RULES": "rood: weg > 1"}, "asks for fields that layer"),
        ({"RULES_FILE": "/nergens/regels.json"}, "cannot be read"),
    ],
)
def test_bad_rules_are_refused_in_a_sentence(style, world, given, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        style(**given)
    assert list(world.outputs.iterdir()) == []


def test_a_copy_of_a_definition_with_another_bound_is_followed(style, world):
    from veerkrachtkaarten.core.focus.ring_map import RING_FOLDER

    text = (RING_FOLDER / "corporatiebezit.json").read_text(encoding="utf-8").replace('"value": 60', '"value": 80')
    result = style(RULES_FILE=world.file("eigen.json", text))
    assert kinds(result["OUTPUT"], "soort_corporatiebezit") == ["rood", "rood", "onbekend"]
