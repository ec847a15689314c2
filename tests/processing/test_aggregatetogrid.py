# SPDX-License-Identifier: GPL-2.0-or-later
"""Test cells with counts and sums, from layer to layer in QGIS."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

MEMORY = "TEMPORARY_OUTPUT"


def layer_of(rows, fields="", kind="Point", crs="EPSG:28992"):
    """Make a memory layer from (WKT or None, attributes...) rows."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}{fields}", "adressen", "memory")
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


def values(layer, name):
    """Return one attribute per feature; QGIS's NULL becomes None."""
    found = [feature[name] for feature in layer.getFeatures()]
    return [None if str(value) in ("NULL", "None") else value for value in found]


class Log(QgsProcessingFeedback):
    """Remember what was said, and cancel on demand."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)


THREE_POINTS = [
    ("POINT(176150 317450)", 2, 10),
    ("POINT(176199.9996 317499.9996)", 3, 20),
    ("POINT(176200 317450)", 5, 40),
]
TWO_FIELDS = "&field=inwoners:integer&field=huur:double"


def test_points_are_counted_and_summed_in_the_cell_that_holds_them(run):
    outputs = run(
        "aggregatetogrid",
        {"INPUT": layer_of(THREE_POINTS, TWO_FIELDS), "FIELDS": ["inwoners", "huur"], "OUTPUT": MEMORY},
    )
    cells = outputs["OUTPUT"]
    assert cells.crs().authid() == "EPSG:28992"
    assert [f.name() for f in cells.fields()] == [
        "grid_id",
        "aantal",
        "inwoners",
        "reden_inwoners",
        "huur",
        "reden_huur",
    ]
    assert values(cells, "grid_id") == ["E1761N3174", "E1762N3174"]
    assert values(cells, "aantal") == [2, 1]
    assert values(cells, "inwoners") == [5, 5]
    assert values(cells, "huur") == [30, 40]
    assert values(cells, "reden_inwoners") == [None, None]
    box = next(cells.getFeatures()).geometry().boundingBox()
    assert (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()) == (176100, 317400, 176200, 317500)


def test_within_a_radius_the_fields_say_how_far(run):
    outputs = run(
        "aggregatetogrid",
        {
            "INPUT": layer_of(THREE_POINTS, TWO_FIELDS),
            "FIELDS": ["inwoners"],
            "NEIGHBOURHOOD": "radius",
            "RADIUS": 60,
            "OUTPUT": MEMORY,
        },
    )
    cells = outputs["OUTPUT"]
    assert [f.name() for f in cells.fields()] == [
        "grid_id",
        "aantal",
        "aantal_60m",
        "inwoners_60m",
        "reden_inwoners_60m",
    ]
    assert values(cells, "aantal") == [2, 1]
    # From (176150, 317450): 0 m, 70.7 m and 50 m; from (176250, 317450): 100 m, 70.7 m and 50 m.
    assert values(cells, "aantal_60m") == [2, 1]
    assert values(cells, "inwoners_60m") == [7, 5]


def test_within_walking_distance_the_way_goes_along_the_streets(run):
    points = [*THREE_POINTS, ("POINT(179050 317450)", 7, 80)]
    street = layer_of([("LINESTRING(176150 317400, 176150 317450, 176250 317450)",)], kind="LineString")
    outputs = run(
        "aggregatetogrid",
        {
            "INPUT": layer_of(points, TWO_FIELDS),
            "FIELDS": ["inwoners"],
            "NEIGHBOURHOOD": "walking",
            "NETWORK": street,
            "DISTANCE": 75,
            "OUTPUT": MEMORY,
        },
    )
    cells = outputs["OUTPUT"]
    # From (176150, 317450): 0 m, 49.9996 m along and 49.9996 m off the street (too far), 50 m; one lies in the wild.
    assert values(cells, "aantal") == [2, 1, 1]
    assert values(cells, "aantal_75m_lopen") == [2, 1, None]
    assert values(cells, "inwoners_75m_lopen") == [7, 5, None]
    assert values(cells, "reden_inwoners_75m_lopen") == [None, None, "niet verbonden met een straat"]
    counters = [outputs[name] for name in ("READ", "USED", "WITHOUT_GEOMETRY", "OUTSIDE", "NOT_CONNECTED")]
    assert counters == [4, 3, 0, 0, 1]


def test_a_radius_with_a_fraction_makes_a_lawful_field_name(run):
    parameters = {
        "INPUT": layer_of(THREE_POINTS, TWO_FIELDS),
        "NEIGHBOURHOOD": "radius",
        "RADIUS": 62.5,
        "OUTPUT": MEMORY,
    }
    assert "aantal_62_5m" in run("aggregatetogrid", parameters)["OUTPUT"].fields().names()


def test_squares_half_a_millimetre_off_the_grid_count_in_the_cell_of_their_centre(run):
    west, south = 176099.9995, 317399.9997
    square = QgsGeometry.fromRect(QgsRectangle(west, south, west + 100, south + 100)).asWkt(4)
    cells = run("aggregatetogrid", {"INPUT": layer_of([(square,)], kind="Polygon"), "OUTPUT": MEMORY})["OUTPUT"]
    assert values(cells, "grid_id") == ["E1761N3174"]


def test_counters_add_up_and_are_in_the_log(run):
    log = Log()
    rows = [*THREE_POINTS, (None, 7, 7), ("POINT EMPTY", 7, 7)]
    outputs = run("aggregatetogrid", {"INPUT": layer_of(rows, TWO_FIELDS), "OUTPUT": MEMORY}, feedback=log)
    assert {name: outputs[name] for name in ("READ", "USED", "WITHOUT_GEOMETRY", "OUTSIDE", "CELLS")} == {
        "READ": 5,
        "USED": 3,
        "WITHOUT_GEOMETRY": 2,
        "OUTSIDE": 0,
        "CELLS": 2,
    }
    assert any(
        "5 features read: 3 used in 2 cells, 2 without geometry, 0 outside any grid." in text for text in log.said
    )


def test_a_stray_point_ten_thousand_kilometres_away_costs_one_cell(run):
    rows = [*THREE_POINTS, ("POINT(10000000 317450)", 1, 1)]
    outputs = run("aggregatetogrid", {"INPUT": layer_of(rows, TWO_FIELDS), "OUTPUT": MEMORY})
    assert (outputs["READ"], outputs["USED"], outputs["CELLS"]) == (4, 4, 3)


def test_points_in_longitude_and_latitude_are_transformed(run):
    rows = [("POINT(5.6909725 50.8513680)",)]  # Maastricht, Vrijthof
    cells = run("aggregatetogrid", {"INPUT": layer_of(rows, crs="EPSG:4326"), "OUTPUT": MEMORY})["OUTPUT"]
    assert values(cells, "grid_id") in (["E1762N3179"], ["E1763N3178"], ["E1762N3178"], ["E1763N3179"])


def with_codes(run, **options):
    rows = [
        ("POINT(50 317450)", 5, "5"),
        ("POINT(50 317450)", -99997, "x"),
        ("POINT(150 317450)", None, "1,5"),
        ("POINT(150 317450)", 10, "2"),
        ("POINT(250 317450)", None, None),
    ]
    layer = layer_of(rows, "&field=uitkering:integer&field=tekst:string")
    return run("aggregatetogrid", {"INPUT": layer, "FIELDS": ["uitkering", "tekst"], "OUTPUT": MEMORY, **options})[
        "OUTPUT"
    ]


def test_a_suppressed_figure_makes_its_cell_suppressed_and_a_missing_one_is_left_out(run):
    cells = with_codes(run)
    assert values(cells, "uitkering") == [None, 10, None]
    assert values(cells, "reden_uitkering") == ["onderdrukt in de bron", None, "geen gegevens"]
    assert values(cells, "aantal") == [2, 2, 1]


def test_numbers_in_a_text_field_are_summed(run):
    assert values(with_codes(run), "tekst")[1] == 3.5


def test_with_known_the_sum_is_a_lower_bound_and_says_how_many_are_missing(run):
    cells = with_codes(run, MISSING="known")
    assert values(cells, "uitkering") == [5, 10, None]
    assert values(cells, "onbekend_uitkering") == [1, 1, 1]


def test_with_strict_one_missing_value_is_enough(run):
    cells = with_codes(run, MISSING="strict", COUNT_UNKNOWN=True)
    assert values(cells, "uitkering") == [None, None, None]
    assert values(cells, "reden_uitkering") == ["onderdrukt in de bron", "geen gegevens", "geen gegevens"]
    assert values(cells, "onbekend_uitkering") == [1, 1, 1]


def test_aggregating_an_earlier_result_keeps_its_reasons(run):
    cells = run(
        "aggregatetogrid", {"INPUT": with_codes(run), "FIELDS": ["uitkering"], "CELL_SIZE": 500, "OUTPUT": MEMORY}
    )["OUTPUT"]
    assert values(cells, "grid_id") == ["E0000N3170"]
    assert values(cells, "reden_uitkering") == ["onderdrukt in de bron"]


def test_the_order_of_features_does_not_change_the_result(run):
    rows = [(f"POINT({176000 + 37 * i % 900} {317000 + 91 * i % 700})", i, i / 7) for i in range(200)]
    parameters = {"FIELDS": ["inwoners", "huur"], "NEIGHBOURHOOD": "radius", "OUTPUT": MEMORY}
    tables = []
    for given in (rows, rows[::-1]):
        cells = run("aggregatetogrid", {"INPUT": layer_of(given, TWO_FIELDS), **parameters})["OUTPUT"]
        tables.append([[str(value) for value in feature.attributes()] for feature in cells.getFeatures()])
    assert tables[0] == tables[1]


def test_an_empty_layer_gives_no_cells_and_a_reason_in_the_log(run):
    log = Log()
    outputs = run(
        "aggregatetogrid",
        {"INPUT": layer_of([], TWO_FIELDS), "FIELDS": ["huur"], "NEIGHBOURHOOD": "radius", "OUTPUT": MEMORY},
        feedback=log,
    )
    assert outputs["CELLS"] == 0 and outputs["OUTPUT"].featureCount() == 0
    assert any("there are no cells" in text for text in log.said)


def test_negative_values_are_summed_but_mentioned(run):
    log = Log()
    rows = [("POINT(50 317450)", -3, 1), ("POINT(50 317450)", 5, 1)]
    cells = run(
        "aggregatetogrid", {"INPUT": layer_of(rows, TWO_FIELDS), "FIELDS": ["inwoners"], "OUTPUT": MEMORY}, feedback=log
    )["OUTPUT"]
    assert values(cells, "inwoners") == [2]
    assert any("1 features have a value below 0" in text for text in log.said)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"TARGET_CRS": "EPSG:4326"}, "does not measure in metres"),
        ({"FIELDS": ["bestaat_niet"]}, "has no field bestaat_niet"),
        ({"FIELDS": ["aantal"]}, "Rename it in the input"),
        ({"NEIGHBOURHOOD": "radius", "RADIUS": 0}, "radius must be larger than 0"),
        ({"NEIGHBOURHOOD": "radius", "RADIUS": -5}, "RADIUS|radius"),
        ({"CELL_SIZE": 0}, "CELL_SIZE|cell size"),
        ({"NEIGHBOURHOOD": "walking"}, "Give the network of streets"),
        ({"NEIGHBOURHOOD": "walking", "DISTANCE": 0}, "walking distance must be larger than 0"),
        ({"NEIGHBOURHOOD": "cycling"}, "NEIGHBOURHOOD"),
    ],
)
def test_bad_parameters_are_refused_with_a_sentence(run, changed, sentence):
    layer = layer_of([("POINT(50 317450)", 1)], "&field=aantal:integer")
    with pytest.raises(QgsProcessingException, match=sentence):
        run("aggregatetogrid", {"INPUT": layer, "OUTPUT": MEMORY, **changed})


def test_a_table_without_geometry_is_refused(run):
    layer = QgsVectorLayer("None?field=a:integer", "tabel", "memory")
    with pytest.raises(QgsProcessingException, match="tabel"):
        run("aggregatetogrid", {"INPUT": layer, "OUTPUT": MEMORY})


def test_cancelling_leaves_the_earlier_file_as_it_was(run, tmp_path):
    path = tmp_path / "cellen.gpkg"
    run("aggregatetogrid", {"INPUT": layer_of(THREE_POINTS, TWO_FIELDS), "OUTPUT": str(path)})

    class Impatient(Log):
        def isCanceled(self):
            return True

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"INPUT": layer_of(THREE_POINTS[:1], TWO_FIELDS), "NEIGHBOURHOOD": "radius", "OUTPUT": str(path)}
    with pytest.raises(QgsProcessingException, match=r"Cancelled|cancel"):
        run("aggregatetogrid", parameters, feedback=Impatient(), context=context)
    assert QgsVectorLayer(str(path), "cellen", "ogr").featureCount() == 2
