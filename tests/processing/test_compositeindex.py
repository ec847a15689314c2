# SPDX-License-Identifier: GPL-2.0-or-later
"""Test the index algorithm in QGIS: the worked example, the three kinds of reference, and refusals."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

FIVE = ["bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch"]
GROUP_FIELDS = "&".join(f"field={group}:integer" for group in FIVE)
PLACES = [
    (200, 20, 10, 15, 24, 30),
    (100, 6, 1, 5, 4, -99997),
    (8, 2, 0, 1, 1, 1),
    (50, 7, -99997, -99997, 4, 5),
    (40, 0, 0, 0, 0, 0),
]
NATIONAL = [
    ("bijstand", 6, 4, 2014, "verzonnen"),
    ("vluchtelingen", 3, 2, 2014, "verzonnen"),
    ("lvb", 5, 2.5, 2014, "verzonnen"),
    ("psychiatrisch", 8, 4, 2014, "verzonnen"),
    ("somatisch", 10, 5, 2014, "verzonnen"),
    ("index", 0, 0.8, 2014, "verzonnen"),
]
REFERENCE_FIELDS = (
    "field=groep:string&field=gemiddelde:double&field=standaardafwijking:double&field=jaar:integer&field=bron:string"
)
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "worked-example.md"


def table(rows, fields, name="buurten"):
    """Make a memory table from attribute rows."""
    layer = QgsVectorLayer(f"None?{fields}", name, "memory")
    features = []
    for attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(attributes))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def places(rows=PLACES):
    return table(rows, "field=inwoners:integer&" + GROUP_FIELDS)


def national(rows=NATIONAL):
    return table(rows, REFERENCE_FIELDS, "referentie")


def column(layer, name):
    """Return a field's values by feature id; QGIS's NULL becomes None."""
    found = [feature[name] for feature in sorted(layer.getFeatures(), key=lambda feature: feature.id())]
    return [None if value is None or str(value) == "NULL" else value for value in found]


class Log(QgsProcessingFeedback):
    """Remember what was said."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)


def computed(run, layer, feedback=None, **parameters):
    wanted = {"INPUT": layer, "COMPONENTS": FIVE, "POPULATION": "inwoners", "OUTPUT": "TEMPORARY_OUTPUT"}
    return run("compositeindex", {**wanted, **parameters}, feedback=feedback)


def test_the_worked_example_comes_out_of_the_algorithm(run):
    result = computed(run, places(), REFERENCE=national())
    assert column(result["OUTPUT"], "index") == pytest.approx([1.25, -0.625, None, None, -2.25])
    assert column(result["OUTPUT"], "reden_index") == [None, None, "te weinig bewoners", "onderdrukt in de bron", None]
    assert (result["FEATURES"], result["KNOWN"], result["WITHOUT_VALUE"]) == (5, 3, 2)
    assert result["REFERENCE_USED"] == "verzonnen"


def test_the_documentation_shows_these_numbers():
    text = DOCUMENT.read_text(encoding="utf-8")
    for number in ("1.25", "-0.625", "-2.25"):
        assert number in text.replace("\N{MINUS SIGN}", "-")


def test_intermediate_columns_show_every_step(run):
    layer = computed(run, places(), REFERENCE=national(), INTERMEDIATE=True)["OUTPUT"]
    assert column(layer, "aandeel_lvb") == [7.5, 5.0, None, None, 0.0]
    assert column(layer, "z_lvb") == [1.0, 0.0, None, None, -2.0]
    assert column(layer, "reden_z_lvb")[2:4] == ["te weinig bewoners", "onderdrukt in de bron"]
    assert column(layer, "groepen_bekend") == [5, 4, 0, 3, 5]


def test_without_intermediate_columns_only_the_index_is_added(run):
    layer = computed(run, places(), REFERENCE=national())["OUTPUT"]
    assert [field.name() for field in layer.fields()] == ["inwoners", *FIVE, "index", "reden_index"]


def test_the_layer_itself_is_the_reference_where_none_is_given(run):
    layer = table(
        [(100, 2.0, 97.0), (600, 6.0, 95.0), (100, 10.0, 93.0)],
        "field=inwoners:integer&field=aandeel_bijstand:double&field=zelfredzaam:double",
    )
    log = Log()
    result = computed(
        run,
        layer,
        log,
        COMPONENTS=["aandeel_bijstand", "zelfredzaam"],
        COMPONENT_KIND="percentages",
        DIRECTIONS="1;-1",
        WEIGHTS="3;1",
        REFERENCE_YEAR=2014,
        NAME="index_2014",
    )
    assert column(result["OUTPUT"], "index_2014") == [-2.0, 0.0, 2.0]
    assert "Reference: buurten; base year: 2014." in log.said


def test_another_layer_is_the_reference_where_it_has_the_same_fields(run):
    fields = "field=inwoners:integer&field=lvb:integer"
    reference = table([(100, 4), (100, 8)], fields, "gemeente")
    result = computed(run, table([(100, 10)], fields), COMPONENTS=["lvb"], REFERENCE=reference)
    assert column(result["OUTPUT"], "index") == [2.0]
    assert result["REFERENCE_USED"] == "gemeente"


@pytest.mark.parametrize(
    ("method", "expected"), [("ratio", [50, 150]), ("minmax", [0, 100]), ("percentile", [25, 75]), ("rank", [1, 2])]
)
def test_other_methods_are_there_too(run, method, expected):
    layer = table([(100, 5), (100, 15)], "field=inwoners:integer&field=lvb:integer")
    result = computed(run, layer, COMPONENTS=["lvb"], METHOD=method, INTERMEDIATE=True)["OUTPUT"]
    assert column(result, "index") == expected
    assert column(result, "score_lvb") == expected


def test_a_table_without_an_index_row_says_that_the_index_is_not_rescaled(run):
    log = Log()
    result = computed(run, places(PLACES[:1]), log, REFERENCE=national(NATIONAL[:5]))
    assert column(result["OUTPUT"], "index") == [1.0]
    assert any("not rescaled" in text for text in log.said)


def test_groups_of_a_year_and_groups_called_otherwise_are_found_in_the_table(run):
    layer = table([(100, 10, 7)], "field=inwoners:integer&field=bijstand_2022:integer&field=groep3:integer")
    result = computed(
        run, layer, COMPONENTS=["bijstand_2022", "groep3"], GROUPS="bijstand;lvb", REFERENCE=national(), METHOD="ratio"
    )
    assert column(result["OUTPUT"], "index") == [pytest.approx((100 * 10 / 6 + 100 * 7 / 5) / 2)]


def test_a_group_without_spread_is_named_in_the_log(run):
    layer = table([(100, 5, 1), (100, 5, 3)], "field=inwoners:integer&field=lvb:integer&field=bijstand:integer")
    log = Log()
    computed(run, layer, log, COMPONENTS=["lvb", "bijstand"])
    assert any(text.startswith("Group lvb has no scores") for text in log.said)


def test_what_a_command_line_gives_as_text_is_understood(run):
    texts = {"COMPONENTS": "bijstand;lvb", "MINIMUM": "10", "REFERENCE_YEAR": "2014", "MINIMUM_GROUPS": "1"}
    result = computed(run, places(), **texts, REFERENCE=national(), INTERMEDIATE="true")["OUTPUT"]
    assert column(result, "index") == [1.0, 0.0, None, 2.0, -1.75]
    assert column(result, "groepen_bekend") == [2, 2, 0, 1, 2]


def test_one_reference_serves_two_years(run):
    fields = "field=inwoners:integer&field=lvb:integer"
    first = table([(100, 4), (100, 8)], fields, "jaar1")
    second = table([(100, 8), (100, 12)], fields, "jaar2")
    result = computed(run, second, COMPONENTS=["lvb"], REFERENCE=first, REFERENCE_YEAR=2014)
    assert column(result["OUTPUT"], "index") == [1.0, 3.0]


def test_an_empty_layer_gives_an_empty_layer_and_says_so(run):
    log = Log()
    assert computed(run, places([]), log)["OUTPUT"].featureCount() == 0
    assert any("holds no features" in text for text in log.said)


def test_all_null_gives_no_data_everywhere_and_says_so(run):
    log = Log()
    result = computed(run, places([(100, None, None, None, None, None)] * 2), log)
    assert column(result["OUTPUT"], "reden_index") == ["geen gegevens"] * 2
    assert "Field index has a value nowhere:" in log.said


def test_text_for_numbers_is_no_number(run):
    layer = table([("100", "x"), ("100", "5"), ("100", "veel")], "field=inwoners:string&field=lvb:string")
    result = computed(run, layer, COMPONENTS=["lvb"], MINIMUM_GROUPS=1, REFERENCE=national(), METHOD="ratio")["OUTPUT"]
    assert column(result, "index") == [None, 100.0, None]
    assert column(result, "reden_index")[2] == "geen getal"


def test_denominator_zero_numerator_too_large_and_negative_counts_keep_their_reasons(run):
    layer = table([(0, 5), (20, 30), (20, -3)], "field=inwoners:integer&field=lvb:integer")
    result = computed(run, layer, COMPONENTS=["lvb"], REFERENCE=national(), METHOD="ratio")["OUTPUT"]
    assert column(result, "reden_index") == ["noemer is 0", "teller groter dan noemer", "negatief aantal"]


TWO_YEARS = [*NATIONAL, ("lvb", 6, 2.5, 2022, "verzonnen")]


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"COMPONENTS": ["lvb", "weg"]}, "no field weg"),
        ({"POPULATION": "weg"}, "no field weg"),
        ({"WEIGHTS": "0;0;0;0;0"}, "make no index"),
        ({"WEIGHTS": "1;2"}, "WEIGHTS has 2 values for 5 fields"),
        ({"WEIGHTS": "een;1;1;1;1"}, "must be numbers separated by semicolons"),
        ({"DIRECTIONS": "1;1;1;1;2"}, "direction is 1"),
        ({"AGGREGATION": "geometric"}, "geometric mean cannot be taken of z-scores"),
        ({"MINIMUM_GROUPS": 6}, "6 groups must be known, but the index has 5"),
        ({"REFERENCE": "national", "METHOD": "rank"}, "is a table of means"),
        ({"REFERENCE": "national", "REFERENCE_YEAR": 2018}, "has no rows for 2018"),
        ({"REFERENCE": "national", "GROUPS": "a;b;c;d;e"}, "has no row for group a"),
        ({"REFERENCE": "two years"}, "mixes base years"),
        ({"REFERENCE": "other layer"}, "no field"),
    ],
)
def test_what_makes_no_index_is_refused_with_a_sentence(run, parameters, sentence):
    references = {
        "national": national,
        "two years": lambda: national(TWO_YEARS),
        "other layer": lambda: table([(1,)], "field=iets:integer"),
    }
    if "REFERENCE" in parameters:
        parameters = {**parameters, "REFERENCE": references[parameters["REFERENCE"]]()}
    with pytest.raises(QgsProcessingException, match=sentence):
        computed(run, places(), **parameters)


@pytest.mark.real_data
def test_an_index_comes_straight_from_squares_with_their_suppression(run, real_data, tmp_path):
    copy = shutil.copy(real_data / "cbs100_rijnmond_2024" / "cbs100_rijnmond_2024.gpkg", tmp_path)
    result = run(
        "compositeindex",
        {
            "INPUT": str(copy),
            "COMPONENTS": [
                "aantal_personen_met_uitkering_onder_aowlft",
                "aantal_eenouderhuishoudens",
                "aantal_inwoners_65_jaar_en_ouder",
            ],
            "POPULATION": "aantal_inwoners",
            "INTERMEDIATE": True,
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    index, known = column(result["OUTPUT"], "index"), column(result["OUTPUT"], "groepen_bekend")
    reasons = column(result["OUTPUT"], "reden_index")
    assert all((value is None) == (count < 2) for value, count in zip(index, known))
    assert all((value is None) != (reason is None) for value, reason in zip(index, reasons))
    assert result["KNOWN"] > 3000
    assert "onderdrukt in de bron" in reasons
