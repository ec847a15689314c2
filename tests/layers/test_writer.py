# SPDX-License-Identifier: GPL-2.0-or-later
"""Test how columns become layers, and that nothing is lost when that fails."""

import contextlib
import resource
import sqlite3

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.problems import Cancelled, Problem
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.layers.output import BACKUP_SUFFIX, destination_file
from veerkrachtkaarten.layers.reader import Origin, read_table
from veerkrachtkaarten.layers.sink import CHUNK
from veerkrachtkaarten.layers.writer import (
    CellLayer,
    NewColumn,
    RowLayer,
    columns_for,
    write_cells,
    write_copy,
    write_rows,
)

RD = QgsCoordinateReferenceSystem("EPSG:28992")


class Writing(QgsProcessingAlgorithm):
    """Have an output, nothing more."""

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", "output"))

    def name(self):
        return "writing"

    def displayName(self):
        return "Writing"

    def createInstance(self):
        return Writing()


class Feedback(QgsProcessingFeedback):
    """Cancel after so many questions; remember warnings."""

    def __init__(self, patience=10**9):
        super().__init__()
        self.patience, self.warnings = patience, []

    def isCanceled(self):
        self.patience -= 1
        return self.patience < 0

    def pushWarning(self, warning):
        self.warnings.append(warning)


@pytest.fixture
def desk(qgis_app):
    """Give what every writer wants first: algorithm and context."""
    algorithm = Writing()
    algorithm.initAlgorithm()
    return algorithm, QgsProcessingContext()


def squares(desk, path, count=2, feedback=None, columns=None):
    algorithm, context = desk
    cells = CellLayer(1761 + np.arange(count), np.full(count, 3174), 100.0, RD)
    if columns is None:
        columns = [NewColumn("n", "integer", np.arange(count))]
    parameters = {"OUTPUT": str(path)}
    return write_cells(algorithm, parameters, "OUTPUT", context, cells, columns, feedback or Feedback())


def rows_of(path):
    layer = QgsVectorLayer(str(path), "uit", "ogr") if not isinstance(path, QgsVectorLayer) else path
    assert layer.isValid()
    names = [name for name in layer.fields().names() if name != "fid"]
    return [
        tuple(None if str(value) == "NULL" else value for value in values)
        for values in ([feature[name] for name in names] for feature in layer.getFeatures())
    ]


def test_cells_are_squares_on_the_grid(desk, tmp_path):
    squares(desk, tmp_path / "a.gpkg")
    layer = QgsVectorLayer(str(tmp_path / "a.gpkg"), "uit", "ogr")
    assert layer.crs() == RD
    shapes = [feature.geometry() for feature in layer.getFeatures()]
    assert shapes[0].equals(
        QgsGeometry.fromWkt("POLYGON((176100 317400,176200 317400,176200 317500,176100 317500,176100 317400))")
    )
    assert [shape.area() for shape in shapes] == [10000, 10000]


def test_thousands_of_rows_that_are_written_in_turns_keep_their_own_values(desk, tmp_path):
    count = 2 * CHUNK + 1
    squares(desk, tmp_path / "a.gpkg", count, columns=[NewColumn("n", "integer", np.arange(count))])
    layer = QgsVectorLayer(str(tmp_path / "a.gpkg"), "uit", "ogr")
    found = [(f["n"], round((f.geometry().boundingBox().xMinimum() - 176100) / 100)) for f in layer.getFeatures()]
    assert found == [(n, n) for n in range(count)]


@pytest.mark.parametrize("file", ["a.gpkg", "a.shp", "a.geojson", "a.csv"])
def test_absent_values_are_null_in_every_format(desk, tmp_path, file):
    column = Column.of([-0.25, np.nan, np.nan], [0, Reason.TOO_FEW, Reason.NO_DATA])
    columns = [
        *columns_for("onv", column),
        NewColumn("n", "integer", np.array([1.0, np.nan, 3.0])),
        NewColumn("t", "text", np.array(["é", None, ""], dtype=object)),
    ]
    squares(desk, tmp_path / file, 3, columns=columns)
    layer = QgsVectorLayer(str(tmp_path / file), "uit", "ogr")
    table = read_table(Origin(layer, layer), numbers=["onv", "n"], texts=["t"])
    np.testing.assert_array_equal(table.numbers["onv"].values, [-0.25, np.nan, np.nan])
    assert table.numbers["onv"].reasons.tolist() == [Reason.NONE, Reason.TOO_FEW, Reason.NO_DATA]
    np.testing.assert_array_equal(table.numbers["n"].values, [1, np.nan, 3])
    assert table.texts["t"].tolist()[0] == "é"


def test_numbers_keep_every_digit(desk, tmp_path):
    values = np.array([1 / 3, 2**53 - 1.0, -0.078393])
    for output in (tmp_path / "a.gpkg", "memory:"):
        destination = squares(desk, output, 3, columns=[NewColumn("a", "number", values)])
        layer = QgsProcessingUtils.mapLayerFromString(destination, desk[1])
        assert [feature["a"] for feature in layer.getFeatures()] == values.tolist()


def source_layer():
    layer = QgsVectorLayer(
        "Point?crs=EPSG:28992&field=naam:string&field=onv:double(0,0)&field=x:integer", "bron", "memory"
    )
    features = []
    for number in range(3):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT ({176100 + number} 317400)"))
        feature.setAttributes([f"rij {number}", number / 10, None if number == 1 else number])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def copy(desk, path, layer, columns, rows=None, feedback=None):
    algorithm, context = desk
    parameters = {"OUTPUT": str(path)}
    origin = Origin(layer, layer)
    return write_copy(algorithm, parameters, "OUTPUT", context, origin, columns, feedback or Feedback(), rows=rows)


def test_a_copy_keeps_geometry_and_fields_and_replaces_those_of_the_same_name(desk, tmp_path):
    layer = source_layer()
    copy(desk, tmp_path / "a.gpkg", layer, columns_for("ONV", Column.of([1.0, 2.0, np.nan])))
    result = QgsVectorLayer(str(tmp_path / "a.gpkg"), "uit", "ogr")
    assert result.fields().names() == ["fid", "naam", "x", "ONV", "reden_ONV"]
    assert rows_of(result) == [
        ("rij 0", 0, 1.0, None),
        ("rij 1", None, 2.0, None),
        ("rij 2", 2, None, "geen gegevens"),
    ]
    assert [feature.geometry().asPoint().x() for feature in result.getFeatures()] == [176100, 176101, 176102]


def test_values_find_their_features_by_id_whatever_their_order(desk, tmp_path):
    layer = source_layer()
    columns = [NewColumn("y", "integer", np.array([30, 10]))]
    copy(desk, tmp_path / "a.gpkg", layer, columns, rows=np.array([3, 1]))
    assert rows_of(tmp_path / "a.gpkg") == [("rij 0", 0.0, 0, 10), ("rij 2", 0.2, 2, 30)]


def test_values_that_do_not_fit_the_features_are_refused(desk, tmp_path):
    with pytest.raises(Problem, match="changed while it was being read"):
        copy(desk, tmp_path / "a.gpkg", source_layer(), [NewColumn("y", "integer", np.array([1]))])
    assert not (tmp_path / "a.gpkg").exists()


def test_rows_without_geometry_and_points_are_written(desk, tmp_path):
    algorithm, context = desk
    columns = [NewColumn("a", "text", np.array(["p", "q"], dtype=object))]
    blob = bytes(QgsGeometry.fromWkt("POINT (1 2)").asWkb().data())
    for name, layer in (
        ("table.gpkg", RowLayer(2)),
        ("points.gpkg", RowLayer(2, [blob, None], QgsWkbTypes.Type.Point, RD)),
    ):
        write_rows(algorithm, {"OUTPUT": str(tmp_path / name)}, "OUTPUT", context, layer, columns, Feedback())
        assert rows_of(tmp_path / name) == [("p",), ("q",)]
    points = list(QgsVectorLayer(str(tmp_path / "points.gpkg"), "uit", "ogr").getFeatures())
    assert points[0].geometry().asWkt() == "Point (1 2)"
    assert points[1].geometry().isEmpty()


def test_nothing_to_write_is_an_empty_layer(desk, tmp_path):
    for name in ("a.gpkg", "a.geojson", "a.csv", "a.shp"):
        squares(desk, tmp_path / name, 0)
        assert (tmp_path / name).exists()


def test_a_shapefile_is_written_with_a_warning_about_its_names(desk, tmp_path):
    feedback = Feedback()
    columns = [
        NewColumn("aantal_inwoners", "integer", np.array([1, 2])),
        NewColumn("onv", "number", np.array([0.1, 0.2])),
    ]
    squares(desk, tmp_path / "a.shp", feedback=feedback, columns=columns)
    assert len(feedback.warnings) == 1
    assert "aantal_inwoners" in feedback.warnings[0]
    assert "onv" not in feedback.warnings[0]


FILES = ["a.gpkg", "a.shp", "a.geojson", "a.csv"]


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("file", FILES)
def test_cancel_leaves_the_old_file_as_it_was(desk, tmp_path, file):
    squares(desk, tmp_path / file)
    before = contents(tmp_path)
    with pytest.raises(Cancelled):
        squares(desk, tmp_path / file, 12_000, Feedback(patience=2))
    assert contents(tmp_path) == before


@pytest.mark.parametrize("file", FILES)
def test_cancel_leaves_no_new_file_behind(desk, tmp_path, file):
    with pytest.raises(Cancelled):
        squares(desk, tmp_path / file, 12_000, Feedback(patience=2))
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("file", FILES)
def test_a_new_file_takes_the_place_of_the_old_one(desk, tmp_path, file):
    squares(desk, tmp_path / file)
    squares(desk, tmp_path / file, 5)
    assert QgsVectorLayer(str(tmp_path / file), "uit", "ogr").featureCount() == 5
    assert not [name for name in contents(tmp_path) if name.endswith(BACKUP_SUFFIX)]


def test_what_a_killed_run_left_aside_stays_there(desk, tmp_path):
    squares(desk, tmp_path / "a.gpkg")
    left = tmp_path / f"a.gpkg{BACKUP_SUFFIX}"
    left.write_text("the file before last")
    squares(desk, tmp_path / "a.gpkg", 5)
    assert left.read_text() == "the file before last"
    assert sorted(contents(tmp_path)) == ["a.gpkg", left.name]


@contextlib.contextmanager
def disk_of(size):
    """Let no file grow beyond ``size`` bytes, as a full disk would not."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("file", FILES)
def test_a_full_disk_is_said_and_leaves_the_old_file_as_it_was(desk, tmp_path, file):
    squares(desk, tmp_path / file)
    before = contents(tmp_path)
    with disk_of(60_000), pytest.raises(Problem, match="Check that the disk has room"):
        squares(desk, tmp_path / file, 20_000)
    assert contents(tmp_path) == before


def test_a_folder_that_is_none_is_said(desk, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(Problem, match="cannot be written"):
        squares(desk, tmp_path / "file" / "a.gpkg")


def test_another_table_in_a_geopackage_leaves_the_first_alone(desk, tmp_path):
    path = tmp_path / "a.gpkg"
    squares(desk, path, 3)
    output = f"ogr:dbname='{path}' table=\"tweede\" (geom)"
    squares(desk, output, 4)
    with contextlib.closing(sqlite3.connect(path)) as database:
        assert {name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")} == {"a", "tweede"}
    with pytest.raises(Cancelled):
        squares(desk, output, 12_000, Feedback(patience=2))
    assert QgsVectorLayer(f"{path}|layername=tweede", "uit", "ogr").featureCount() == 4
    assert QgsVectorLayer(f"{path}|layername=a", "uit", "ogr").featureCount() == 3


def test_a_layer_is_not_written_over_the_file_it_is_read_from(desk, tmp_path):
    squares(desk, tmp_path / "a.gpkg")
    layer = QgsVectorLayer(str(tmp_path / "a.gpkg"), "laag", "ogr")
    with pytest.raises(Problem, match="is the file that layer laag is read from"):
        copy(desk, tmp_path / "a.gpkg", layer, [])
    assert len(rows_of(tmp_path / "a.gpkg")) == 2


@pytest.mark.parametrize(
    ("text", "file", "table"),
    [
        ("/map/uit.gpkg", "/map/uit.gpkg", None),
        ("ogr:dbname='/map/uit.gpkg' table=\"cellen\" (geom)", "/map/uit.gpkg", "cellen"),
        ("ogr:dbname='/map/d\\'uit.gpkg' table=\"cellen\"", "/map/d'uit.gpkg", "cellen"),
        ("memory:", None, None),
        ("TEMPORARY_OUTPUT", None, None),
        ("postgis:dbname='x' table=\"y\"", None, None),
        ("", None, None),
    ],
)
def test_the_file_behind_an_output_is_found(text, file, table):
    path, found = destination_file(text)
    assert (path and path.as_posix(), found) == (file, table)
