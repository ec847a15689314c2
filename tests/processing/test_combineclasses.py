# SPDX-License-Identifier: GPL-2.0-or-later
import json

import pytest
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from veerkrachtkaarten.core.legend import load_legend
from veerkrachtkaarten.core.legend_parts import FOLDER
from veerkrachtkaarten.core.rule_table import rules_to_text

FOCUS_FIELDS = "field=klasse_kwetsbaar:integer&field=klasse_overlast:integer&field=reden_overlast:string"


def layer_of(fields: str, rows: list) -> QgsVectorLayer:
    """Make squares in a row, one a row of attributes."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}", "cellen", "memory")
    features = []
    for number, attributes in enumerate(rows):
        x = 100_000 + 100 * number
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({x} 0, {x + 100} 0, {x + 100} 100, {x} 100, {x} 0))"))
        feature.setAttributes(list(attributes))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def values(layer: QgsVectorLayer, field: str) -> list:
    return [None if feature[field] == NULL else feature[field] for feature in layer.getFeatures()]


class Log(QgsProcessingFeedback):
    def __init__(self):
        super().__init__()
        self.lines = []

    def pushInfo(self, info):
        self.lines.append(info)


def test_two_classed_fields_make_the_focus_map_and_reasons_survive(run):
    layer = layer_of(
        FOCUS_FIELDS,
        [(1, 9, NULL), (7, 1, NULL), (4, 5, NULL), (7, -1, "groepsonthulling"), (-1, 0, NULL), (NULL, 3, NULL)],
    )
    done = run("combineclasses", {"INPUT": layer, "MATRIX": "focus", "OUTPUT": "memory:"})
    result = done["OUTPUT"]
    assert values(result, "klasse_focus") == [1, 7, 3, -1, -1, 0]
    assert values(result, "label_focus")[2] == "gemiddeld"
    assert values(result, "reden_focus") == [
        *(None, None, None),
        *("groepsonthulling", "te weinig bewoners", "geen gegevens"),
    ]
    assert (done["CLASSED"], done["WITHOUT_CLASS"]) == (3, 3)


def test_three_classed_fields_make_the_resilience_map_and_one_year_stays_visible(run):
    layer = layer_of(
        "field=klasse_verandering_index:integer&field=klasse_ontwikkeling_overlast:integer"
        "&field=klasse_overlast:integer",
        [(4, 1, 1), (3, 7, 4), (1, 4, 5), (-2, -2, 5), (3, -3, -1)],
    )
    done = run("combineclasses", {"INPUT": layer, "MATRIX": "veerkracht_maastricht", "OUTPUT": "memory:"})
    assert values(done["OUTPUT"], "klasse_veerkracht_maastricht") == [3, 8, 1, -2, -1]
    done = run("combineclasses", {"INPUT": layer, "MATRIX": "veerkracht_parkstad", "OUTPUT": "memory:"})
    assert values(done["OUTPUT"], "klasse_veerkracht_parkstad") == [1, 4, 7, -2, -1]


def test_fields_are_recognised_by_name_and_otherwise_taken_in_order(run):
    layer = layer_of(FOCUS_FIELDS + "&field=a:integer&field=b:integer", [(1, 1, NULL, 7, 9)])
    for fields, expected in (
        (["klasse_overlast", "klasse_kwetsbaar"], 5),
        (["klasse_kwetsbaar", "klasse_overlast"], 5),
        (["a", "b"], 4),
    ):
        done = run("combineclasses", {"INPUT": layer, "FIELDS": fields, "MATRIX": "focus", "OUTPUT": "memory:"})
        assert values(done["OUTPUT"], "klasse_focus") == [expected]


def test_the_rules_in_the_log_can_be_edited_and_given_back(run, tmp_path):
    layer = layer_of(FOCUS_FIELDS, [(1, 1, NULL)])
    log = Log()
    run("combineclasses", {"INPUT": layer, "OUTPUT": "memory:"}, feedback=log)
    shown = next(line for line in log.lines if "klasse;basis" in line)
    edited = shown[shown.index("\n") + 1 :].replace("weinig;veel;5;printed", "weinig;veel;7;own")
    path = tmp_path / "regels.csv"
    path.write_text(edited, encoding="utf-8-sig")
    for rules in ({"RULES": edited}, {"MATRIX_FILE": str(path)}):
        done = run("combineclasses", {"INPUT": layer, "OUTPUT": "memory:", **rules})
        assert values(done["OUTPUT"], "klasse_focus") == [7]


def test_a_users_copy_of_a_definition_brings_rules_and_labels(run, tmp_path):
    copy = json.loads((FOLDER / "focus.json").read_text(encoding="utf-8"))
    copy["id"] = "mijn_focus"
    copy["classes"][4]["label"]["nl"] = "vooral herrie"
    path = tmp_path / "mijn_focus.json"
    path.write_text(json.dumps(copy), encoding="utf-8")
    layer = layer_of(FOCUS_FIELDS, [(1, 1, NULL)])
    done = run("combineclasses", {"INPUT": layer, "MATRIX_FILE": str(path), "OUTPUT": "memory:"})
    assert values(done["OUTPUT"], "klasse_mijn_focus") == [5]
    assert values(done["OUTPUT"], "label_mijn_focus") == ["vooral herrie"]


INCOMPLETE = rules_to_text(load_legend("focus")).replace("zeer veel;veel;7;printed\n", "")


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"RULES": INCOMPLETE}, "no rule for kwetsbaar = zeer veel, overlast = veel"),
        ({"RULES": "kwetsbaar;klasse\n*;1\n"}, "needs kwetsbaar, overlast, klasse"),
        ({"MATRIX_FILE": "/nergens/regels.csv"}, "cannot be read"),
        ({"MATRIX_FILE": "/nergens/regels.json"}, "cannot be read"),
        ({"MATRIX_FILE": str(FOLDER / "overlast.json")}, "no rule matrix"),
        ({"FIELDS": ["klasse_overlast"]}, "combine 2 fields"),
        ({"MATRIX": "veerkracht_parkstad"}, "klasse_verandering_index"),
    ],
)
def test_wrong_rules_or_fields_are_answered_with_a_sentence(run, parameters, words):
    layer = layer_of(FOCUS_FIELDS, [(1, 1, NULL)])
    with pytest.raises(QgsProcessingException, match=words):
        run("combineclasses", {"INPUT": layer, "OUTPUT": "memory:", **parameters})


def test_a_field_with_codes_that_the_legend_lacks_is_refused_by_name(run):
    layer = layer_of(FOCUS_FIELDS, [(1, 12, NULL)])
    with pytest.raises(QgsProcessingException, match=r"klasse_overlast of layer “cellen” holds 12"):
        run("combineclasses", {"INPUT": layer, "OUTPUT": "memory:"})


def test_an_empty_layer_gives_an_empty_layer(run):
    done = run("combineclasses", {"INPUT": layer_of(FOCUS_FIELDS, []), "OUTPUT": "memory:"})
    assert done["OUTPUT"].featureCount() == 0
    assert done["CLASSED"] == 0
