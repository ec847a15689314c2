# SPDX-License-Identifier: GPL-2.0-or-later
"""Test how layers become columns, by either route and from any source."""

import os
import shutil
import sqlite3
import threading
from contextlib import closing

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
    QgsVectorLayerSelectedFeatureSource,
)
from veerkrachtkaarten.core.presets import recognise
from veerkrachtkaarten.core.problems import Cancelled, Problem
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.layers import arrow, reader
from veerkrachtkaarten.layers.fields import make_field
from veerkrachtkaarten.layers.reader import Origin, read_table

RD = QgsCoordinateReferenceSystem("EPSG:28992")
GDAL_HAS_ARROW = arrow.gdal is not None and hasattr(arrow.ogr.Layer, "GetArrowStreamAsNumPy")
QUICK = "arrow" if GDAL_HAS_ARROW else "features"


def memory_layer(definition, rows):
    layer = QgsVectorLayer(definition, "testlaag", "memory")
    features = []
    for wkt, *attributes in rows:
        feature = QgsFeature(layer.fields())
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(attributes)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def written(layer, path, driver):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = driver, "laag"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    loaded = QgsVectorLayer(str(path), "laag", "ogr")
    assert loaded.isValid()
    return loaded


@pytest.fixture
def town(qgis_app):
    """Return a small layer with every kind of field and of gap."""
    fields = (
        "field=geheel:integer&field=groot:int8&field=getal:double(0,0)&field=tekst:string&field=dag:date&field=ja:bool"
    )
    return memory_layer(
        f"Point?crs=EPSG:28992&{fields}",
        [
            ("POINT (176100 317400)", 1, 2**53 + 1, 0.1, "é ë", "2024-01-02", True),
            ("POINT (176200 317400)", None, -99997, -99997.0, "", None, False),
            (None, 3, None, None, None, "1999-12-31", None),
            ("POINT (176300 317500)", -99995, 5, 1 / 3, "1.234,5", "2024-02-29", True),
            (None, None, None, None, None, None, None),
        ],
    )


def both(origin, monkeypatch, **wanted):
    quick = read_table(origin, **wanted)

    def refuse(*_):
        raise reader.NotForArrow("for the test")

    monkeypatch.setattr(reader, "read_arrow", refuse)
    slow = read_table(origin, **wanted)
    monkeypatch.undo()
    return quick, slow


def assert_identical(one, other):
    np.testing.assert_array_equal(one.fids, other.fids)
    for name, column in one.numbers.items():
        np.testing.assert_array_equal(column.values, other.numbers[name].values)
        np.testing.assert_array_equal(column.reasons, other.numbers[name].reasons)
    for name, values in one.texts.items():
        assert values.tolist() == other.texts[name].tolist()
    assert one.counts == other.counts
    if one.x is not None:
        np.testing.assert_array_equal(one.x, other.x)
        np.testing.assert_array_equal(one.y, other.y)


NAMES = ["geheel", "groot", "getal", "tekst", "dag"]


@pytest.mark.parametrize(
    ("file", "driver"),
    [("a.gpkg", "GPKG"), ("a.shp", "ESRI Shapefile"), ("a.geojson", "GeoJSON"), ("a.fgb", "FlatGeobuf")],
)
def test_both_routes_give_the_same_from_files(town, tmp_path, monkeypatch, file, driver):
    layer = written(town, tmp_path / file, driver)
    target = QgsCoordinateReferenceSystem("EPSG:4326")
    quick, slow = both(Origin(layer, layer), monkeypatch, numbers=NAMES, texts=NAMES, centres_in=target)
    assert slow.route == "features"
    assert_identical(quick, slow)
    if driver != "FlatGeobuf":  # GDAL gives its dates as moments
        assert quick.route == QUICK


def test_both_routes_give_the_same_from_a_csv(qgis_app, tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_text('code;aantal\n"BU01";" .\x20"\n"BU02";"1.234,5"\n"BU03";\n', encoding="utf-8")
    layer = QgsVectorLayer(str(tmp_path / "a.csv"), "laag", "ogr")
    quick, slow = both(Origin(layer, layer), monkeypatch, numbers=["aantal"], texts=["code", "aantal"])
    assert_identical(quick, slow)
    assert quick.numbers["aantal"].values[1] == 1234.5
    assert quick.numbers["aantal"].reasons.tolist() == [Reason.NO_DATA, Reason.NONE, Reason.NO_DATA]


def test_booleans_are_read_right_whatever_gdal_makes_of_them(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    table = read_table(Origin(layer, layer), numbers=["ja"], texts=["ja"])
    np.testing.assert_array_equal(table.numbers["ja"].values, [1, 0, np.nan, 1, np.nan])
    assert table.texts["ja"].tolist() == ["true", "false", None, "true", None]


def test_both_routes_give_the_same_centres_of_polygons(qgis_app, tmp_path, monkeypatch):
    cell = "(({0} 0, {1} 0, {1} 100, {0} 100, {0} 0))"
    layer = memory_layer(
        "MultiPolygon?crs=EPSG:28992&field=n:integer",
        [
            (f"MULTIPOLYGON ({cell.format(0, 100)})", 1),
            (f"MULTIPOLYGON ({cell.format(200, 300)}, {cell.format(500, 600)})", 2),
            (None, 3),
            ("MULTIPOLYGON (((0 0, 7 1, 9 5, 3 8, 1 2, 0 0), (2 2, 3 2, 3 3, 2 2)))", 4),
        ],
    )
    layer = written(layer, tmp_path / "a.gpkg", "GPKG")
    quick, slow = both(Origin(layer, layer), monkeypatch, centres_in=RD)
    assert quick.route == QUICK
    assert_identical(quick, slow)
    assert quick.x[:2].tolist() == [50, 400]
    assert quick.counts["without_geometry"] == 1


def test_the_values_are_those_that_were_written(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    table = read_table(
        Origin(layer, layer), numbers=["geheel", "getal"], texts=["geheel", "dag", "tekst"], centres_in=RD
    )
    np.testing.assert_array_equal(table.numbers["getal"].values, [0.1, np.nan, np.nan, 1 / 3, np.nan])
    assert table.numbers["getal"].reasons.tolist()[1:3] == [Reason.SUPPRESSED_IN_SOURCE, Reason.NO_DATA]
    assert table.numbers["geheel"].reasons[3] == Reason.NOT_PUBLISHED
    assert table.texts["geheel"].tolist() == ["1", None, "3", "-99995", None]
    assert table.texts["dag"].tolist() == ["2024-01-02", None, "1999-12-31", "2024-02-29", None]
    assert table.texts["tekst"].tolist() == ["é ë", "", None, "1.234,5", None]
    np.testing.assert_array_equal(table.x, [176100, 176200, np.nan, 176300, np.nan])
    assert table.counts["without_geometry"] == 2
    assert table.counts["without_attributes"] == 1


def test_text_in_an_edit_session_is_read_as_it_stands_there(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("getal"), 9.5)
    layer.deleteFeature(2)
    table = read_table(Origin(layer, layer), numbers=["getal"])
    layer.rollBack()
    assert table.route == "features"
    assert table.fids.tolist() == [1, 3, 4, 5]
    assert table.numbers["getal"].values[0] == 9.5


def test_a_filtered_layer_gives_the_rows_that_are_left(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    layer.setSubsetString('"geheel" > 0')
    table = read_table(Origin(layer, layer), numbers=["geheel"])
    assert table.numbers["geheel"].values.tolist() == [1, 3]


def test_only_selected_features_are_read_where_asked(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    layer.selectByIds([4, 1])
    context, selected = QgsProcessingContext(), QgsVectorLayerSelectedFeatureSource(layer)
    source = QgsProcessingFeatureSource(selected, context, False)
    table = read_table(Origin(source, layer), numbers=["getal"])
    assert (table.route, table.fids.tolist()) == ("features", [1, 4])


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < 33200, reason="QGIS 3.32 brought filters to Processing")
def test_a_filter_expression_of_processing_holds(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    context = QgsProcessingContext()
    source = QgsProcessingFeatureSource(layer, context, False, -1, '"geheel" = 3')
    table = read_table(Origin(source, layer), numbers=["geheel"])
    assert (table.route, table.fids.tolist()) == ("features", [3])


def test_a_whole_layer_given_through_processing_takes_the_quick_route(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    context = QgsProcessingContext()
    source = QgsProcessingFeatureSource(layer, context, False)
    table = read_table(Origin(source, layer), numbers=["getal"])
    assert (table.route, len(table)) == (QUICK, 5)


def test_joined_and_computed_fields_are_read(town, tmp_path):
    from qgis.core import QgsProject

    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    other = memory_layer("None?field=sleutel:integer&field=extra:integer", [(None, 1, 10), (None, 3, 30)])
    QgsProject.instance().addMapLayers([layer, other], False)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(other)
    join.setJoinFieldName("sleutel")
    join.setTargetFieldName("geheel")
    join.setPrefix("j_")
    layer.addJoin(join)
    layer.addExpressionField('"geheel" * 2', make_field("dubbel", "integer"))
    table = read_table(Origin(layer, layer), numbers=["j_extra", "dubbel"])
    for taken in (layer, other):
        QgsProject.instance().takeMapLayer(taken)
    assert table.route == "features"
    np.testing.assert_array_equal(table.numbers["j_extra"].values, [10, np.nan, 30, np.nan, np.nan])
    np.testing.assert_array_equal(table.numbers["dubbel"].values[:3], [2, np.nan, 6])


def test_a_memory_layer_gives_the_same_as_its_file(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    wanted = {"numbers": NAMES, "texts": NAMES, "centres_in": RD}
    assert_identical(read_table(Origin(town, town), **wanted), read_table(Origin(layer, layer), **wanted))


def test_reasons_written_by_an_earlier_step_come_back(qgis_app):
    layer = memory_layer(
        "None?field=aandeel:double&field=reden_aandeel:string",
        [(None, 12.5, None), (None, None, "te weinig bewoners"), (None, None, None)],
    )
    table = read_table(Origin(layer, layer), numbers=["aandeel"])
    assert table.numbers["aandeel"].reasons.tolist() == [Reason.NONE, Reason.TOO_FEW, Reason.NO_DATA]


def test_a_join_that_puts_its_name_before_the_fields_keeps_the_reasons():
    figures = memory_layer(
        "None?field=code:string&field=aandeel:double&field=reden_aandeel:string",
        [(None, "A", None, "onderdrukt in de bron"), (None, "B", 3.0, None)],
    )
    places = memory_layer("None?field=code:string", [(None, "A"), (None, "B"), (None, "C")])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(figures)
    join.setJoinFieldName("code")
    join.setTargetFieldName("code")
    join.setPrefix("cijfers_")
    assert places.addJoin(join)
    table = read_table(Origin(places), numbers=("cijfers_aandeel",))
    assert table.numbers["cijfers_aandeel"].reasons.tolist() == [
        Reason.SUPPRESSED_IN_SOURCE,
        Reason.NONE,
        Reason.NO_DATA,
    ]


def test_field_names_with_scratches_are_found(qgis_app):
    layer = memory_layer("None?field=\ufeffWijk_Buurt:string&field=2014_ONV:double", [(None, "Heerlen", 0.5)])
    table = read_table(Origin(layer, layer), numbers=["2014_onv"], texts=["wijk_buurt"])
    assert table.numbers["2014_onv"].values.tolist() == [0.5]
    assert table.texts["wijk_buurt"].tolist() == ["Heerlen"]


def test_a_missing_field_is_named_with_those_that_look_like_it(qgis_app):
    layer = memory_layer("None?field=naam:string&field=bijstand_2014:double&field=onv:double", [])
    with pytest.raises(Problem, match=r"Layer testlaag has no field bijstand\..* bijstand_2014, "):
        read_table(Origin(layer, layer), numbers=["bijstand"])


def test_fields_that_differ_in_capitals_only_are_not_chosen_between(qgis_app):
    layer = memory_layer("None?field=Onv:double&field=oNV:double", [])
    with pytest.raises(Problem, match="several fields"):
        read_table(Origin(layer, layer), numbers=["ONV"])


def test_a_table_has_no_places(qgis_app):
    layer = memory_layer("None?field=onv:double", [])
    with pytest.raises(Problem, match="without geometry"):
        read_table(Origin(layer, layer), numbers=["onv"], centres_in=RD)


def test_wrong_coordinates_are_refused_on_reading(qgis_app):
    layer = memory_layer("Point?crs=EPSG:28992&field=a:double", [("POINT (5.7 50.85)", 1)])
    with pytest.raises(Problem, match="look like EPSG:4326"):
        read_table(Origin(layer, layer), centres_in=RD)


def test_an_empty_layer_gives_empty_columns(qgis_app, tmp_path):
    layer = memory_layer("Point?crs=EPSG:28992&field=a:double&field=b:string", [])
    for source in (layer, written(layer, tmp_path / "a.gpkg", "GPKG")):
        table = read_table(Origin(source, source), numbers=["a", "b"], texts=["b"], centres_in=RD)
        assert len(table) == len(table.numbers["a"]) == len(table.texts["b"]) == len(table.x) == 0


class Listener(QgsProcessingFeedback):
    def __init__(self, cancelled=False):
        super().__init__()
        self.said, self.cancelled = [], cancelled

    def pushInfo(self, info):
        self.said.append(info)

    def pushWarning(self, warning):
        self.said.append(warning)

    def isCanceled(self):
        return self.cancelled


def test_the_log_says_which_route_was_taken_and_what_was_found(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    feedback = Listener()
    read_table(Origin(layer, layer), numbers=["geheel"], feedback=feedback)
    read_table(Origin(town, town), numbers=["geheel"], feedback=feedback)
    assert ("Arrow stream" in feedback.said[0]) == GDAL_HAS_ARROW
    assert feedback.said[1] == "Layer laag, field geheel: 2 NULL; 1 not published."
    assert feedback.said[2] == "Layer testlaag: 5 rows read feature by feature."


def test_cancel_stops_either_route(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    for source in (layer, town):
        with pytest.raises(Cancelled):
            read_table(Origin(source, source), numbers=["geheel"], feedback=Listener(cancelled=True))


def test_reading_leaves_a_geopackage_in_wal_mode_and_its_folder_as_they_were(town, tmp_path):
    written(town, tmp_path / "a.gpkg", "GPKG")
    (tmp_path / "b").mkdir()
    path = tmp_path / "b" / "b.gpkg"
    shutil.copy(tmp_path / "a.gpkg", path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=wal")
    before = path.read_bytes()
    if not GDAL_HAS_ARROW:
        pytest.skip("this GDAL has no Arrow stream")
    assert arrow._open_options(str(path)) == ["IMMUTABLE=YES"]
    dataset = arrow.gdal.OpenEx(str(path), open_options=arrow._open_options(str(path)))
    assert dataset.GetLayer(0).GetFeatureCount() == 5
    assert os.listdir(path.parent) == ["b.gpkg"]
    del dataset
    assert path.read_bytes() == before


def test_changes_that_a_read_only_folder_hides_are_told(town, tmp_path, monkeypatch):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    feedback = Listener()
    read_table(Origin(layer, layer), feedback=feedback)
    monkeypatch.setattr(arrow.os, "access", lambda *_: False)
    monkeypatch.setattr(arrow.os.path, "getsize", lambda _: 1)
    (tmp_path / "a.gpkg-wal").touch()
    read_table(Origin(layer, layer), feedback=feedback)
    assert ["-wal" in sentence for sentence in feedback.said] == [False, False, True]


def test_a_layer_is_read_in_a_thread_as_processing_does(town, tmp_path):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    context, tables = QgsProcessingContext(), []
    source = QgsProcessingFeatureSource(layer, context, False)
    for origin in (Origin(source, layer), Origin(source)):
        thread = threading.Thread(target=lambda: tables.append(read_table(origin, numbers=NAMES, centres_in=RD)))  # noqa: B023
        thread.start()
        thread.join()
    assert [table.route for table in tables] == [QUICK, "features"]
    assert_identical(*tables)


def test_without_gdal_for_python_everything_is_read_all_the_same(town, tmp_path, monkeypatch):
    layer = written(town, tmp_path / "a.gpkg", "GPKG")
    monkeypatch.setattr(arrow, "gdal", None)
    table = read_table(Origin(layer, layer), numbers=["getal"])
    assert (table.route, len(table)) == ("features", 5)


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("file", "numbers", "texts"),
    [
        (
            "cbs100_rijnmond_2024/cbs100_rijnmond_2024.gpkg",
            ["aantal_inwoners", "aantal_huurwoningen_in_bezit_woningcorporaties"],
            ["crs28992res100m", "aantal_woningen"],
        ),
        ("leefbaarometer_limburg_2024/lbm3_buurten_limburg_2024.gpkg", ["raw_onv", "raw_konv"], ["code", "raw_year"]),
        ("heerlen_2016_2024/heerlen_buurten_lbm2024_kwb2018.gpkg", ["bijstand", "ao", "raw_onv"], ["naam", "klasse"]),
        ("bag_sample/bag_vbo_sample.geojson", ["oppervlakte", "bouwjaar"], ["identificatie", "huisletter"]),
    ],
)
def test_both_routes_give_the_same_from_real_files(qgis_app, real_data, tmp_path, monkeypatch, file, numbers, texts):
    path = tmp_path / os.path.basename(file)
    shutil.copyfile(real_data / file, path)
    layer = QgsVectorLayer(str(path), "laag", "ogr")
    quick, slow = both(Origin(layer, layer), monkeypatch, numbers=numbers, texts=texts, centres_in=RD)
    assert_identical(quick, slow)
    assert not np.isnan(quick.x).any()


@pytest.mark.real_data
def test_statline_scores_are_read_although_they_are_padded(qgis_app, real_data, tmp_path):
    (source,) = (real_data / "seswoa_amsterdam_2019").glob("*.csv")
    shutil.copyfile(source, tmp_path / "ses.csv")
    layer = QgsVectorLayer(str(tmp_path / "ses.csv"), "ses", "ogr")
    score = next(name for name in layer.fields().names() if "Totaalscore" in name)
    spread = next(name for name in layer.fields().names() if "Spreiding totaal" in name)
    table = read_table(Origin(layer, layer), numbers=[score, spread], texts=[layer.fields().names()[1]])
    assert table.numbers[score].values[0] == -0.1
    assert table.numbers[spread].values[0] == 1.01
    assert set(table.numbers[score].reasons.tolist()) == {Reason.NONE, Reason.NO_DATA}


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("file", "kind", "role", "field"),
    [
        (
            "cbs100_rijnmond_2024/cbs100_rijnmond_2024.gpkg",
            "cbs100",
            "benefits",
            "aantal_personen_met_uitkering_onder_aowlft",
        ),
        ("cbs100_rijnmond_2024/buurt_2024_stats.csv", "cbs_neighbourhoods", "id", "buurtcode"),
        ("leefbaarometer_limburg_2024/lbm3_buurten_limburg_2024.gpkg", "leefbaarometer3_wfs", "nuisance", "raw_onv"),
        ("bag_sample/bag_vbo_sample.geojson", "bag_vbo", "street", "openbare_ruimte"),
    ],
)
def test_real_files_are_recognised(qgis_app, real_data, tmp_path, file, kind, role, field):
    path = tmp_path / os.path.basename(file)
    shutil.copyfile(real_data / file, path)
    preset = recognise(QgsVectorLayer(str(path), "laag", "ogr").fields().names())
    assert preset.kind == kind
    assert preset.fields[role] == field
