# SPDX-License-Identifier: GPL-2.0-or-later
"""Test the share algorithm in QGIS: fields, reasons, counters, and refusals in full sentences."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

COUNTS = "field=deel:integer&field=geheel:integer"


def table(rows, fields=COUNTS, kind="None"):
    """Make a memory layer from attribute rows; points stand 100 m apart."""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:28992&{fields}", "buurten", "memory")
    features = []
    for number, attributes in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(attributes))
        if kind == "Point":
            feature.setGeometry(QgsGeometry.fromWkt(f"POINT({176000 + 100 * number} 317000)"))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


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
    wanted = {"INPUT": layer, "NUMERATOR": "deel", "DENOMINATOR": "geheel", "OUTPUT": "TEMPORARY_OUTPUT"}
    return run("share", {**wanted, **parameters}, feedback=feedback)


def test_shares_and_reasons_stand_beside_the_fields_of_the_input(run):
    rows = [(5, 20), (0, 20), (None, 20), (5, None), (-99997, 20), (5, -99995), (3, 0), (21, 20), (-1, 20), (1, 9)]
    result = computed(run, table(rows))
    layer = result["OUTPUT"]
    assert [field.name() for field in layer.fields()] == ["deel", "geheel", "aandeel_deel", "reden_aandeel_deel"]
    assert column(layer, "aandeel_deel") == [25.0, 0.0] + [None] * 8
    assert column(layer, "reden_aandeel_deel") == [
        None,
        None,
        "geen gegevens",
        "geen gegevens",
        "onderdrukt in de bron",
        "nog niet gepubliceerd",
        "noemer is 0",
        "teller groter dan noemer",
        "negatief aantal",
        "te weinig bewoners",
    ]
    assert (result["FEATURES"], result["KNOWN"], result["WITHOUT_VALUE"]) == (10, 2, 8)


def test_each_reason_is_counted_in_the_log(run):
    log = Log()
    computed(run, table([(5, 20), (1, 9), (2, 9), (3, 0)]), log)
    assert "Field aandeel_deel has a value for 1 of 4 features." in log.said
    assert "- without a value: 2, te weinig bewoners" in log.said
    assert "- without a value: 1, noemer is 0" in log.said


def test_the_minimum_and_the_name_can_be_chosen(run):
    layer = computed(run, table([(1, 4)]), MINIMUM=4, NAME="aandeel_corporatiebezit")["OUTPUT"]
    assert column(layer, "aandeel_corporatiebezit") == [25.0]
    assert column(layer, "reden_aandeel_corporatiebezit") == [None]


def test_group_disclosure_is_an_option(run):
    layer = table([(18, 20)])
    assert column(computed(run, layer)["OUTPUT"], "aandeel_deel") == [90.0]
    hidden = computed(run, layer, DISCLOSURE=90)["OUTPUT"]
    assert column(hidden, "reden_aandeel_deel") == ["groepsonthulling"]


def test_an_excess_within_the_rounding_is_the_whole(run):
    assert column(computed(run, table([(15, 10)]), ROUNDING=5)["OUTPUT"], "aandeel_deel") == [100.0]


def test_a_suppressed_count_is_settled_where_one_class_is_certain(run):
    layer = table([(-99997, 40), (-99997, 10), (10, 40)])
    result = computed(run, layer, INTERVAL="bounds", BOUNDS="20;40,5")["OUTPUT"]
    assert column(result, "aandeel_deel") == [5.0, None, 25.0]
    assert column(result, "aandeel_deel_laag") == [0.0, None, 25.0]
    assert column(result, "aandeel_deel_hoog") == [10.0, None, 25.0]
    assert column(result, "reden_aandeel_deel") == [None, "klasse onzeker door onderdrukking in de bron", None]


def test_a_suppressed_count_is_settled_by_a_legend(run):
    layer = table([(-99997, 20), (-99997, 2000)])
    result = computed(run, layer, INTERVAL="legend", LEGEND="corporatiebezit")["OUTPUT"]
    assert column(result, "aandeel_deel") == [None, None]  # none or 1-20 %: nobody can tell


def test_a_reason_that_an_earlier_step_wrote_survives(run):
    fields = "field=deel:double&field=reden_deel:string&field=geheel:integer"
    result = computed(run, table([(None, "groepsonthulling", 20)], fields))["OUTPUT"]
    assert column(result, "reden_aandeel_deel") == ["groepsonthulling"]


def test_geometry_and_selection_are_kept(run):
    layer = table([(5, 20), (10, 20)], kind="Point")
    assert [f.geometry().asWkt() for f in computed(run, layer)["OUTPUT"].getFeatures()] == [
        "Point (176000 317000)",
        "Point (176100 317000)",
    ]


def test_a_second_run_replaces_the_fields_of_the_first(run):
    once = computed(run, table([(5, 20)]))["OUTPUT"]
    twice = computed(run, once, MINIMUM=30)["OUTPUT"]
    assert [field.name() for field in twice.fields()] == [field.name() for field in once.fields()]
    assert column(twice, "aandeel_deel") == [None]


def test_numbers_stored_as_text_are_read_and_other_texts_are_no_numbers(run):
    layer = table([("5", " 20 "), ("vijf", "20")], "field=deel:string&field=geheel:string")
    result = computed(run, layer)["OUTPUT"]
    assert column(result, "aandeel_deel") == [25.0, None]
    assert column(result, "reden_aandeel_deel") == [None, "geen getal"]


def test_an_empty_layer_gives_an_empty_layer_and_says_so(run):
    log = Log()
    result = computed(run, table([]), log)
    assert result["OUTPUT"].featureCount() == 0
    assert any("holds no features" in text for text in log.said)


def test_a_column_without_any_value_is_said_aloud(run):
    log = Log()
    computed(run, table([(None, 20), (None, 30)]), log)
    assert "Field aandeel_deel has a value nowhere:" in log.said


def test_a_shapefile_and_a_geopackage_can_be_written(run, tmp_path):
    layer = table([(5, 20)], kind="Point")
    for name in ("uit.gpkg", "uit.shp"):
        computed(run, layer, NAME="aandeel", OUTPUT=str(tmp_path / name))
        written = QgsVectorLayer(str(tmp_path / name), "uit", "ogr")
        assert column(written, "aandeel") == [25.0]


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"NUMERATOR": "weg"}, "no field weg"),
        ({"DENOMINATOR": "weg"}, "no field weg"),
        ({"NAME": "deel"}, "would replace a field that the share is computed from"),
        ({"INTERVAL": "bounds"}, "Give the bounds of the classes"),
        ({"INTERVAL": "bounds", "BOUNDS": "40;20"}, "not a list of rising numbers"),
        ({"INTERVAL": "bounds", "BOUNDS": "veel"}, "must be numbers separated by semicolons"),
        ({"INTERVAL": "legend", "LEGEND": "onbekend"}, "no legend called onbekend"),
        ({"INTERVAL": "legend", "LEGEND": "focus"}, "has no bounds"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(run, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        computed(run, table([(5, 20)]), **parameters)


@pytest.mark.real_data
def test_no_social_housing_share_of_a_square_exceeds_a_hundred(run, real_data, tmp_path):
    copy = shutil.copy(real_data / "cbs100_rijnmond_2024" / "cbs100_rijnmond_2024.gpkg", tmp_path)
    result = run(
        "share",
        {
            "INPUT": str(copy),
            "NUMERATOR": "aantal_huurwoningen_in_bezit_woningcorporaties",
            "DENOMINATOR": "aantal_woningen",
            "NAME": "aandeel_corporatiebezit",
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    reasons = column(result["OUTPUT"], "reden_aandeel_corporatiebezit")
    assert "teller groter dan noemer" not in reasons
    assert result["FEATURES"] == 15290
    assert 0.6 < reasons.count("onderdrukt in de bron") / len(reasons) < 0.9
