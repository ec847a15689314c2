# SPDX-License-Identifier: GPL-2.0-or-later
"""Test how a table with cell ids becomes a layer of cells, in QGIS."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsFeature, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

MEMORY = "TEMPORARY_OUTPUT"
LONG = [
    ("E1761N3174", 2014, 0.1),
    ("E1761N3174", 2022, 0.2),
    ("E1762N3174", 2022, -0.3),
    ("E1763N3174", 2014, 0.4),
]


def table_of(rows, fields="field=grid_id:string&field=jaar:integer&field=onv:double"):
    """Make a table without geometry."""
    layer = QgsVectorLayer(f"None?{fields}", "leefbaarometer", "memory")
    features = []
    for attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(attributes))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def ids(*texts):
    """Make a table of one year with the given ids."""
    return table_of([(text, 2022, 0.0) for text in texts])


class Log(QgsProcessingFeedback):
    """Remember what was said."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)


def convert(run, table, feedback=None, **options):
    """Run with the field of the ids."""
    return run("cellsfromids", {"INPUT": table, "ID_FIELD": "grid_id", "OUTPUT": MEMORY, **options}, feedback=feedback)


def test_each_row_of_the_year_becomes_the_square_that_its_id_names(run):
    outputs = convert(run, table_of(LONG), YEAR_FIELD="jaar", YEAR="2022")
    cells = outputs["OUTPUT"]
    assert cells.crs().authid() == "EPSG:28992"
    assert [field.name() for field in cells.fields()] == ["grid_id", "jaar", "onv"]
    assert [feature.attributes() for feature in cells.getFeatures()] == [
        ["E1761N3174", 2022, 0.2],
        ["E1762N3174", 2022, -0.3],
    ]
    square = next(cells.getFeatures()).geometry()
    assert square.area() == 10_000
    box = square.boundingBox()
    assert (box.xMinimum(), box.yMinimum()) == (176100, 317400)
    assert {name: outputs[name] for name in ("READ", "USED", "OTHER_YEAR", "WRONG_ID")} == {
        "READ": 4,
        "USED": 2,
        "OTHER_YEAR": 2,
        "WRONG_ID": 0,
    }


@pytest.mark.parametrize("kind", ["integer", "double", "string"])
@pytest.mark.parametrize("year", ["2022", 2022, 2022.0, " 2022 "])
def test_a_year_is_found_as_number_and_as_text(run, kind, year):
    rows = [(text, str(when) if kind == "string" else when, onv) for text, when, onv in LONG]
    table = table_of(rows, f"field=grid_id:string&field=jaar:{kind}&field=onv:double")
    assert convert(run, table, YEAR_FIELD="jaar", YEAR=year)["USED"] == 2


def test_a_table_of_one_year_needs_no_year(run):
    assert convert(run, ids("E1761N3174", "E1762N3174"), YEAR_FIELD="jaar")["USED"] == 2
    assert convert(run, ids("E1761N3174", "E1762N3174"))["USED"] == 2


def test_padded_ids_and_lower_case_are_read_and_kept_as_they_are(run):
    cells = convert(run, ids("E1761N3174   ", "e1762n3174"))["OUTPUT"]
    assert [feature["grid_id"] for feature in cells.getFeatures()] == ["E1761N3174   ", "e1762n3174"]


def test_wrong_ids_are_counted_and_named(run):
    log = Log()
    outputs = convert(run, ids("E1761N3174", None, "onbekend", "E17"), feedback=log)
    assert (outputs["READ"], outputs["USED"], outputs["WRONG_ID"]) == (4, 1, 3)
    assert any("NULL, “onbekend”, “E17”" in text for text in log.said)


def test_cells_of_500_m_are_drawn_when_asked_for(run):
    cells = convert(run, ids("E1760N3170", "E1765N3170"), CELL_SIZE=500)["OUTPUT"]
    assert [feature.geometry().area() for feature in cells.getFeatures()] == [250_000, 250_000]


def test_an_empty_table_gives_no_cells_and_a_reason_in_the_log(run):
    log = Log()
    assert convert(run, table_of([]), feedback=log, YEAR_FIELD="jaar", YEAR=2022)["OUTPUT"].featureCount() == 0
    assert any("no rows" in text for text in log.said)


def test_geometry_of_the_input_gives_way_to_the_cell(run):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=grid_id:string", "punten", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["E1761N3174"])
    layer.dataProvider().addFeatures([feature])
    cells = convert(run, layer)["OUTPUT"]
    assert next(cells.getFeatures()).geometry().boundingBox().center().x() == 176150


@pytest.mark.parametrize(
    ("rows", "options", "sentence"),
    [
        (LONG, {}, r"2 rows whose cell occurs before, such as “E1761N3174”|1 rows whose cell occurs before"),
        (LONG, {"YEAR_FIELD": "jaar"}, "several years in field jaar: 2014, 2022"),
        (LONG, {"YEAR_FIELD": "jaar", "YEAR": "2018"}, "no rows of year 2018 in field jaar.*2014, 2022"),
        (LONG, {"YEAR": "2022"}, "Choose the field with the year"),
        (LONG, {"TARGET_CRS": "EPSG:4326"}, "does not measure in metres"),
        (LONG, {"ID_FIELD": "onv", "YEAR_FIELD": "jaar", "YEAR": 2022}, "holds no cell ids, but for example “0.2”"),
        (LONG, {"ID_FIELD": "bestaat_niet"}, "bestaat_niet"),
        (LONG, {"CELL_SIZE": 0}, "CELL_SIZE|cell size"),
        ([("100mN31740E39810", 2022, 0)], {}, "another grid, such as “100mN31740E39810”"),
        ([("CRS3035RES100mN3174000E3981000", 2022, 0)], {}, "another grid"),
        ([("E1761N3174", 2022, 0)], {"CELL_SIZE": 500}, "not 500 m wide"),
        ([(f"E{1760 + 5 * i}N3170", 2022, 0) for i in range(12)], {}, r"not 100 m wide.*\(500 m\)"),
        ([("BU09350001", 2022, 0)], {}, "holds no cell ids"),
        ([(None, 2022, 0)], {}, "holds no cell ids"),
    ],
)
def test_bad_input_is_refused_with_a_sentence(run, rows, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        convert(run, table_of(rows), **options)


def test_a_csv_file_of_the_leefbaarometer_becomes_a_layer(run, tmp_path):
    path = tmp_path / "scores.csv"
    path.write_text("grid_id,jaar,onv\nE1761N3174,2014,0.1\nE1761N3174,2022,0.2\n", encoding="utf-8")
    outputs = run(
        "cellsfromids",
        {
            "INPUT": str(path),
            "ID_FIELD": "grid_id",
            "YEAR_FIELD": "jaar",
            "YEAR": "2022",
            "OUTPUT": str(tmp_path / "cellen.gpkg"),
        },
    )
    cells = QgsVectorLayer(outputs["OUTPUT"], "cellen", "ogr")
    assert [(feature["grid_id"], float(feature["onv"])) for feature in cells.getFeatures()] == [("E1761N3174", 0.2)]


def test_the_table_itself_is_not_overwritten(run, tmp_path):
    path = str(tmp_path / "scores.gpkg")
    convert(run, ids("E1761N3174"), OUTPUT=path)
    with pytest.raises(QgsProcessingException, match=r"Choose another"):
        run("cellsfromids", {"INPUT": path, "ID_FIELD": "grid_id", "OUTPUT": path})
    assert QgsVectorLayer(path, "scores", "ogr").featureCount() == 1


@pytest.mark.real_data
def test_the_squares_of_rijnmond_are_drawn_again_from_their_ids(run, real_data, tmp_path):
    name = "cbs100_rijnmond_2024.gpkg"
    shutil.copy(real_data / "cbs100_rijnmond_2024" / name, tmp_path / name)
    source = QgsVectorLayer(str(tmp_path / name), "rijnmond", "ogr")
    outputs = run("cellsfromids", {"INPUT": source, "ID_FIELD": "crs28992res100m", "OUTPUT": MEMORY})
    assert (outputs["READ"], outputs["USED"]) == (15_290, 15_290)
    drawn = {f["crs28992res100m"]: f.geometry().boundingBox() for f in outputs["OUTPUT"].getFeatures()}
    for feature in source.getFeatures():
        given, ours = feature.geometry().boundingBox(), drawn[feature["crs28992res100m"]]
        assert abs(given.xMinimum() - ours.xMinimum()) < 0.001
        assert abs(given.yMaximum() - ours.yMaximum()) < 0.001
