# SPDX-License-Identifier: GPL-2.0-or-later
"""Test reading of lines: all kinds of them, by both routes."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from veerkrachtkaarten.core.problems import Cancelled, Problem
from veerkrachtkaarten.layers import arrow
from veerkrachtkaarten.layers.features import Origin
from veerkrachtkaarten.layers.lines import read_lines


def layer_of(texts, kind="LineString", crs="EPSG:28992"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=soort:string", "straten", "memory")
    features = []
    for number, text in enumerate(texts):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["voetpad" if number % 2 == 0 else "snelweg"])
        if text:
            feature.setGeometry(QgsGeometry.fromWkt(text))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def read(layer, **options):
    return read_lines(Origin(layer, layer), QgsCoordinateReferenceSystem("EPSG:28992"), **options)


def vertices(found):
    lines = found.lines
    table = np.column_stack([lines.x, lines.y])
    return [table[a:b].tolist() for a, b in zip(lines.starts, lines.starts[1:])]


def test_single_and_multi_part_lines_become_single_lines(qgis_app):
    layer = layer_of(["MULTILINESTRING((0 0,1 0),(5 5,6 6,7 7))", "MULTILINESTRING((9 9,8 8))"], "MultiLineString")
    assert vertices(read(layer)) == [[[0, 0], [1, 0]], [[5, 5], [6, 6], [7, 7]], [[9, 9], [8, 8]]]


@pytest.mark.parametrize("kind", ["LineStringZ", "LineStringM", "LineStringZM", "LineString25D"])
def test_heights_and_measures_are_left_out(qgis_app, kind):
    ordinates = "1 2 3 4" if kind.endswith("ZM") else "1 2 3"
    dimension = kind.replace("LineString", "").replace("25D", "Z")
    layer = layer_of([f"LINESTRING {dimension}({ordinates}, {ordinates.replace('1', '7', 1)})"], kind)
    assert vertices(read(layer)) == [[[1, 2], [7, 2]]]


def test_a_curve_becomes_many_short_steps_along_it(qgis_app):
    found = read(layer_of(["CIRCULARSTRING(0 0,10 10,20 0)"], "CircularString"))
    (curve,) = vertices(found)
    steps = np.diff(np.array(curve), axis=0)
    assert np.hypot(*steps.T).sum() == pytest.approx(np.pi * 10, rel=1e-3)


def test_what_has_no_line_is_counted(qgis_app):
    found = read(layer_of(["LINESTRING(0 0,1 1)", None, "LINESTRING EMPTY"]))
    assert (found.features, found.without_line, len(found.lines)) == (3, 2, 1)


def test_a_filter_leaves_lines_out(qgis_app):
    layer = layer_of(["LINESTRING(0 0,1 1)", "LINESTRING(2 2,3 3)"])
    assert vertices(read(layer, expression="\"soort\" = 'voetpad'")) == [[[0, 0], [1, 1]]]


def test_a_filter_that_does_not_fit_is_refused_in_a_sentence(qgis_app):
    layer = layer_of(["LINESTRING(0 0,1 1)"])
    with pytest.raises(Problem, match="asks for field type, which layer straten does not have"):
        read(layer, expression="type = 'voetpad'")
    with pytest.raises(Problem, match="cannot be read as an expression"):
        read(layer, expression="soort = = 1")


def test_points_are_refused_as_streets(qgis_app):
    with pytest.raises(Problem, match="Layer straten holds no lines"):
        read(layer_of(["POINT(0 0)"], "Point"))


def test_a_file_reads_the_same_by_both_routes(qgis_app, tmp_path, monkeypatch):
    memory = layer_of(["LINESTRING(0 0,1 1,2 1)", None, "LINESTRING(3 3,4 4)"])
    path = str(tmp_path / "straten.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(memory, path, memory.transformContext(), options)
    layer = QgsVectorLayer(path, "straten", "ogr")
    quick = read(layer)

    def refuse(*_arguments):
        raise arrow.NotForArrow

    monkeypatch.setattr("veerkrachtkaarten.layers.lines.read_geometries", refuse)
    slow = read(layer)
    assert vertices(quick) == vertices(slow) == [[[0, 0], [1, 1], [2, 1]], [[3, 3], [4, 4]]]
    assert (quick.features, quick.without_line) == (slow.features, slow.without_line) == (3, 1)


def test_lines_in_degrees_are_brought_to_metres(qgis_app):
    found = read(layer_of(["LINESTRING(5.38763888888889 52.1561605555556, 5.4 52.1561605555556)"], crs="EPSG:4326"))
    assert found.lines.x[0] == pytest.approx(155000, abs=100)
    assert found.lines.y[0] == pytest.approx(463000, abs=150)


def test_reading_stops_when_cancelled(qgis_app):
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(Cancelled):
        read(layer_of(["LINESTRING(0 0,1 1)"]), feedback=feedback)
