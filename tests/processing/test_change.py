# SPDX-License-Identifier: GPL-2.0-or-later
"""Test the comparison of two years in QGIS: places of one year, geometry, tables, and refusals."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
    QgsWkbTypes,
)

FIELDS = "field=code:string&field=onv:double&field=inwoners:integer&field=naam:string"


def square(number, size=100):
    """Return a cell in Maastricht, the one number so many east of the first."""
    x, y = 176000 + 100 * number, 317000
    return f"POLYGON(({x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}))"


def layer_of(rows, fields=FIELDS, kind="Polygon", crs="EPSG:28992", name="cellen"):
    """Make a memory layer from (WKT or None, attributes...) rows."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", name, "memory")
    features = []
    for wkt, *attributes in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(attributes)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


YEAR_1 = [
    (square(0), "E1", 0.10, 50, "een"),
    (square(1), "E2", 0.20, 5, "twee"),
    (square(2), "E3 ", 0.30, 50, "drie"),
]
YEAR_2 = [
    (square(3), "E4", 0.40, 60, "vier"),
    (square(0), "E1 ", 0.15, 60, "een"),
    (square(1), "E2", 0.10, 60, "twee"),
]


def rows_by_id(layer, *names, id_field="code"):
    """Return the named values of each feature by its id, NULL as None."""

    def plain(value):
        return None if value is None or str(value) == "NULL" else value

    return {str(plain(f[id_field])).strip(): tuple(plain(f[name]) for name in names) for f in layer.getFeatures()}


class Log(QgsProcessingFeedback):
    """Remember what was said."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)


def computed(run, first=None, second=None, feedback=None, **parameters):
    wanted = {
        "LAYER_1": layer_of(YEAR_1) if first is None else first,
        "LAYER_2": layer_of(YEAR_2, name="cellen 2") if second is None else second,
        "ID_FIELD": "code",
        "FIELDS": ["onv"],
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    return run("change", {**wanted, **parameters}, feedback=feedback)


def test_the_change_is_year_two_minus_year_one_and_places_of_one_year_stay(run):
    result = computed(run)
    rows = rows_by_id(result["OUTPUT"], "onv_1", "onv_2", "verandering_onv", "reden_verandering_onv")
    assert rows == {
        "E1": (0.10, 0.15, pytest.approx(0.05), None),
        "E2": (0.20, 0.10, pytest.approx(-0.10), None),
        "E3": (0.30, None, None, "alleen in jaar 1"),
        "E4": (None, 0.40, None, "alleen in jaar 2"),
    }
    counters = {name: result[name] for name in ("IN_BOTH", "ONLY_YEAR_1", "ONLY_YEAR_2", "WITHOUT_ID", "FEATURES")}
    assert counters == {"IN_BOTH": 2, "ONLY_YEAR_1": 1, "ONLY_YEAR_2": 1, "WITHOUT_ID": 0, "FEATURES": 4}


def test_a_vanished_place_brings_its_geometry_and_id_but_no_figures_of_another_year(run):
    layer = computed(run)["OUTPUT"]
    assert rows_by_id(layer, "onv", "inwoners", "naam")["E3"] == (None, None, None)
    assert rows_by_id(layer, "onv", "inwoners", "naam")["E4"] == (0.40, 60, "vier")
    wkt = {f["code"].strip(): f.geometry().asWkt() for f in layer.getFeatures()}
    assert wkt["E3"] == QgsGeometry.fromWkt(square(2)).asWkt()


def test_a_minimum_base_in_either_year_suppresses_the_change(run):
    layer = computed(run, BASE_FIELD="inwoners")["OUTPUT"]
    rows = rows_by_id(layer, "verandering_onv", "reden_verandering_onv")
    assert rows["E2"] == (None, "te weinig bewoners")
    assert rows["E1"][1] is None


def test_a_change_that_is_suppressed_cannot_be_worked_out_from_the_two_years(run):
    rows = rows_by_id(computed(run, BASE_FIELD="inwoners")["OUTPUT"], "onv_1", "reden_onv_1", "onv_2")
    assert rows["E2"] == (None, "te weinig bewoners", None)  # 5 residents in year 1
    assert rows["E1"] == (0.10, None, 0.15)
    assert rows["E3"] == (0.30, None, None)  # vanished


def test_a_relative_change_is_minus_the_mean_change_of_the_layer(run):
    rows = rows_by_id(computed(run, RELATIVE="relative")["OUTPUT"], "verandering_onv")
    assert rows["E1"][0] == pytest.approx(0.05 + 0.025)
    assert rows["E2"][0] == pytest.approx(-0.10 + 0.025)


def test_the_reference_area_may_be_weighted_by_a_field(run):
    second = layer_of([(square(0), "E1", 0.15, 30, ""), (square(1), "E2", 0.10, 0, "")])
    rows = rows_by_id(
        computed(run, second=second, RELATIVE="relative", REFERENCE_FIELD="inwoners")["OUTPUT"], "verandering_onv"
    )
    assert rows["E1"][0] == 0.0


def test_a_known_mean_change_is_subtracted_as_it_is(run):
    rows = rows_by_id(computed(run, RELATIVE="relative", MEAN_CHANGE="0,02")["OUTPUT"], "verandering_onv")
    assert rows["E1"][0] == pytest.approx(0.03)


def test_fields_may_be_called_otherwise_in_year_two(run):
    second = layer_of([(square(0), 1, 7.0)], "field=id:integer&field=onv_2022:double")
    first = layer_of([(square(0), "1", 5.0)], "field=code:string&field=onv:double")
    result = computed(run, first, second, ID_FIELD_2="id", FIELDS_2=["onv_2022"])
    assert rows_by_id(result["OUTPUT"], "verandering_onv", id_field="id") == {"1": (2.0,)}


def test_suppression_in_one_year_stays_suppression(run):
    fields = "field=code:string&field=aandeel:double&field=reden_aandeel:string"
    first = layer_of([(square(0), "E1", None, "te weinig bewoners")], fields)
    second = layer_of([(square(0), "E1", 5.0, None)], fields)
    result = computed(run, first, second, FIELDS=["aandeel"])["OUTPUT"]
    assert rows_by_id(result, "verandering_aandeel", "reden_verandering_aandeel", "reden_aandeel_1") == {
        "E1": (None, "te weinig bewoners", "te weinig bewoners")
    }


def test_tables_without_geometry_are_compared_too(run):
    tables = [layer_of([(None, *row[1:]) for row in rows], kind="None") for rows in (YEAR_1, YEAR_2)]
    layer = computed(run, *tables)["OUTPUT"]
    assert layer.wkbType() == QgsWkbTypes.Type.NoGeometry
    assert len(rows_by_id(layer, "verandering_onv")) == 4


def test_a_table_may_vanish_into_a_layer_with_geometry(run):
    log = Log()
    table = layer_of([(None, *row[1:]) for row in YEAR_1], kind="None")
    layer = computed(run, first=table, feedback=log)["OUTPUT"]
    assert rows_by_id(layer, "reden_verandering_onv")["E3"] == ("alleen in jaar 1",)
    assert any("differ in kind of geometry" in text for text in log.said)


def test_single_and_multi_geometry_meet_as_multi(run):
    multi = layer_of(
        [(square(2).replace("POLYGON((", "MULTIPOLYGON(((") + ")", "E3", 0.3, 50, "drie"), YEAR_1[0]],
        kind="MultiPolygon",
    )
    layer = computed(run, first=multi)["OUTPUT"]
    assert layer.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert all(QgsWkbTypes.isMultiType(f.geometry().wkbType()) for f in layer.getFeatures())


def test_vanished_places_move_to_the_coordinates_of_year_two(run):
    first = layer_of(
        [
            ("POLYGON((5.70 50.85,5.71 50.85,5.71 50.86,5.70 50.86,5.70 50.85))", "E9", 0.1, 50, ""),
            ("POLYGON((5.70 50.85,5.71 50.85,5.71 50.86,5.70 50.86,5.70 50.85))", "E1", 0.1, 50, ""),
        ],
        crs="EPSG:4326",
    )
    layer = computed(run, first=first)["OUTPUT"]
    vanished = next(f for f in layer.getFeatures() if f["code"] == "E9").geometry().centroid().asPoint()
    assert (round(vanished.x(), -3), round(vanished.y(), -3)) == (177000, 318000)


def test_rows_without_an_id_are_kept_counted_and_have_no_data(run):
    second = layer_of([*YEAR_2, (square(9), None, None, None, None), (square(8), " ", 0.3, 50, None)])
    result = computed(run, second=second)
    assert result["WITHOUT_ID"] == 2
    reasons = [f["reden_verandering_onv"] for f in result["OUTPUT"].getFeatures()]
    assert reasons.count("geen gegevens") == 2


def test_the_result_does_not_depend_on_the_order_of_features(run):
    def changes(first, second):
        return rows_by_id(
            computed(run, layer_of(first), layer_of(second), RELATIVE="relative")["OUTPUT"], "verandering_onv"
        )

    assert changes(YEAR_1, YEAR_2) == changes(YEAR_1[::-1], YEAR_2[::-1])


def test_a_geopackage_can_be_written(run, tmp_path):
    computed(run, OUTPUT=str(tmp_path / "uit.gpkg"))
    written = QgsVectorLayer(str(tmp_path / "uit.gpkg"), "uit", "ogr")
    assert len(rows_by_id(written, "verandering_onv")) == 4


def test_all_null_is_said_aloud(run):
    log = Log()
    empty = layer_of([(square(0), "E1", None, None, None)])
    computed(run, empty, empty.clone(), log)
    assert "Field verandering_onv has a value nowhere:" in log.said


@pytest.mark.parametrize(
    ("rows_1", "rows_2", "parameters", "sentence"),
    [
        (YEAR_1, YEAR_2, {"FIELDS": ["weg"]}, "no field weg"),
        (YEAR_1, YEAR_2, {"ID_FIELD": "weg"}, "no field weg"),
        (YEAR_1, YEAR_2, {"FIELDS_2": ["onv", "inwoners"]}, "as many figures in year 2"),
        (YEAR_1, YEAR_2, {"BASE_FIELD_2": "inwoners"}, "residents behind the figures of year 1"),
        (YEAR_1, YEAR_2, {"RELATIVE": "relative", "MEAN_CHANGE": "1;2"}, "MEAN_CHANGE has 2 values for 1 fields"),
        (YEAR_1 * 2, YEAR_2, {}, r"In layer cellen, field code, 3 ids occur more than once \(E1, E2, E3\)"),
        (YEAR_1, YEAR_2 * 2, {}, r"In layer cellen 2, field code, 3 ids occur more than once"),
        ([], YEAR_2, {}, "Layer cellen holds no features"),
        (YEAR_1, [], {}, "Layer cellen 2 holds no features"),
        (YEAR_1, [(square(0), "BU1", 1.0, 50, "")], {}, r"no id in common \(such as E1 and BU1\)"),
        (YEAR_1, [(square(0), None, 1.0, 50, "")], {}, r"no id in common"),
        (
            YEAR_1,
            [(square(0), "E1", 1.0, 0, "")],
            {"RELATIVE": "relative", "REFERENCE_FIELD": "inwoners"},
            "no mean change",
        ),
    ],
)
def test_years_that_cannot_be_compared_are_refused_with_a_sentence(run, rows_1, rows_2, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        computed(run, layer_of(rows_1), layer_of(rows_2, name="cellen 2"), **parameters)


def test_the_file_of_either_year_is_never_the_output(run, tmp_path):
    path = str(tmp_path / "jaar1.gpkg")
    computed(run, OUTPUT=path)
    with pytest.raises(QgsProcessingException, match="is the file that layer"):
        computed(run, first=path, OUTPUT=path)
    assert len(rows_by_id(QgsVectorLayer(path, "jaar1", "ogr"), "onv")) == 4


def test_a_cancelled_run_leaves_an_earlier_output_as_it_was(run, tmp_path):
    path = tmp_path / "uit.gpkg"
    computed(run, OUTPUT=str(path))
    before = path.read_bytes()
    log = Log()
    log.cancel()
    with pytest.raises(QgsProcessingException, match="Nothing was written"):
        computed(run, feedback=log, OUTPUT=str(path))
    assert path.read_bytes() == before
