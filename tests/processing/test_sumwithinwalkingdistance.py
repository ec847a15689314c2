# SPDX-License-Identifier: GPL-2.0-or-later
"""Test sums within a walking distance, from layer to layer in QGIS."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

MEMORY = "TEMPORARY_OUTPUT"


def layer_of(name, rows, fields="", kind="Point", crs="EPSG:28992"):
    """Make a memory layer from (WKT or None, attributes...) rows."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}{fields}", name, "memory")
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
    found = [feature[name] for feature in layer.getFeatures()]
    return [None if str(value) in ("NULL", "None") else value for value in found]


class Log(QgsProcessingFeedback):
    """Remember what was said and how far the work was, and cancel on demand."""

    def __init__(self, cancel_at=None):
        super().__init__(False)
        self.said, self.progressed = [], []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self._progressed)

    def _progressed(self, percent):
        self.progressed.append(percent)
        if self._cancel_at is not None and percent >= self._cancel_at:
            self.cancel()

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)


# One street of 1 km from west to east along y = 317450, with a bridge over it.
STREETS = [
    ("LINESTRING(176000 317450, 176500 317450)", "straat"),
    ("LINESTRING(176500 317450, 177000 317450)", "straat"),
    ("LINESTRING(176200 317400, 176200 317800)", "brug"),
]
CELLS = [
    ("POLYGON((176100 317400,176200 317400,176200 317500,176100 317500,176100 317400))", "E1761N3174"),
    ("POLYGON((179000 317400,179100 317400,179100 317500,179000 317500,179000 317400))", "E1790N3174"),
]
# From the centre (176150, 317450): 100 m, 300 m, 300.5 m; 10 + 40 + 15 m; beside the bridge; nowhere.
ADDRESSES = [
    ("POINT(176250 317450)", 1, 700.5),
    ("POINT(176450 317450)", 2, 600),
    ("POINT(176450.5 317450)", 4, 500),
    ("POINT(176110 317465)", 8, None),
    ("POINT(176200 317600)", 16, 400),
    (None, 32, 300),
    ("POINT(176300 318900)", 64, 200),
]
FIELDS = "&field=inwoners:integer&field=huur:double"


def given(**more):
    return {
        "ORIGINS": layer_of("cellen", CELLS, "&field=grid_id:string", "Polygon"),
        "ADDRESSES": layer_of("adressen", ADDRESSES, FIELDS),
        "FIELDS": ["inwoners", "huur"],
        "NETWORK": layer_of("straten", STREETS, "&field=soort:string", "LineString"),
        "OUTPUT": MEMORY,
    } | more


def test_addresses_within_300_m_along_the_street_are_summed_and_the_reasons_stand_beside(run):
    log = Log()
    outputs = run("sumwithinwalkingdistance", given(), feedback=log)
    layer = outputs["OUTPUT"]
    assert [field.name() for field in layer.fields()] == [
        "grid_id",
        "aantal_300m_lopen",
        "reden_aantal_300m_lopen",
        "inwoners_300m_lopen",
        "reden_inwoners_300m_lopen",
        "huur_300m_lopen",
        "reden_huur_300m_lopen",
        "afstand_tot_straat",
    ]
    assert values(layer, "aantal_300m_lopen") == [3, None]
    assert values(layer, "inwoners_300m_lopen") == [11, None]
    assert values(layer, "huur_300m_lopen") == [1300.5, None]
    assert values(layer, "reden_inwoners_300m_lopen") == [None, "niet verbonden met een straat"]
    assert values(layer, "afstand_tot_straat") == [0.0, None]
    counts = {name: outputs[name] for name in outputs if name not in ("OUTPUT", "NOT_CONNECTED")}
    assert counts == {
        "ORIGINS_READ": 2,
        "ORIGINS_CONNECTED": 1,
        "ADDRESSES_READ": 7,
        "ADDRESSES_CONNECTED": 5,
        "ADDRESSES_REACHED_MOST": 3,
    }
    assert any("1 of 7 features have no usable place, and 1 lie farther than 100 m" in text for text in log.said)
    assert any("3 edges between 5 junctions and ends, 1.4 km" in text for text in log.said)


def test_what_cannot_be_connected_comes_out_with_the_reason(run):
    lost = run("sumwithinwalkingdistance", given(NOT_CONNECTED=MEMORY))["NOT_CONNECTED"]
    assert values(lost, "laag") == ["cellen", "adressen", "adressen"]
    assert values(lost, "id_in_laag") == [2, 6, 7]
    assert values(lost, "reden") == [
        "verder dan 100 m van een straat",
        "geen bruikbare plaats",
        "verder dan 100 m van een straat",
    ]
    places = [feature.geometry().asWkt() for feature in lost.getFeatures()]
    assert places == ["Point (179050 317450)", "", "Point (176300 318900)"]


def test_with_crossings_connected_the_bridge_is_a_crossing(run):
    # (176200, 317600) lies 50 + 150 m away by way of the crossing.
    layer = run("sumwithinwalkingdistance", given(SPLIT_CROSSINGS=True))["OUTPUT"]
    assert values(layer, "inwoners_300m_lopen")[0] == 27


def test_a_filter_takes_lines_out_of_the_network(run):
    layer = run("sumwithinwalkingdistance", given(LINE_FILTER="\"soort\" = 'brug'"))["OUTPUT"]
    assert values(layer, "afstand_tot_straat")[0] == 50.0
    assert values(layer, "inwoners_300m_lopen")[0] == 16 + 1 + 8  # both addresses beside the street step to the bridge


def test_weights_fall_with_distance(run):
    layer = run("sumwithinwalkingdistance", given(WEIGHTS="linear", FIELDS=["inwoners"]))["OUTPUT"]
    assert values(layer, "aantal_300m_lopen")[0] == 3
    # 1 x (1 - 100/300) + 2 x 0 + 8 x (1 - 55/300)
    assert values(layer, "inwoners_300m_lopen_gewogen")[0] == pytest.approx(7.2, abs=1e-5)


def test_from_junction_to_junction_more_is_reached_and_the_field_says_so(run):
    layer = run("sumwithinwalkingdistance", given(MODE="junction", FIELDS=["inwoners"], MAX_ACCESS_LEG=400))["OUTPUT"]
    assert values(layer, "inwoners_300m_lopen_kruispunt")[0] is not None


def test_a_distance_of_0_is_refused_in_a_sentence(run):
    with pytest.raises(QgsProcessingException, match="walking distance must be larger than 0"):
        run("sumwithinwalkingdistance", given(DISTANCE=0))


def test_streets_without_a_line_are_refused_with_the_way_out(run):
    empty = layer_of("straten", [("LINESTRING(5 5, 5 5)", "x"), (None, "y")], "&field=soort:string", "LineString")
    with pytest.raises(QgsProcessingException, match="Layer straten has no line with a length among the 2"):
        run("sumwithinwalkingdistance", given(NETWORK=empty))


def test_a_filter_on_an_unknown_field_is_refused_in_a_sentence(run):
    with pytest.raises(QgsProcessingException, match="asks for field highway, which layer straten does not have"):
        run("sumwithinwalkingdistance", given(LINE_FILTER="highway = 'footway'"))


def test_degrees_are_refused_to_measure_in(run):
    with pytest.raises(QgsProcessingException, match="does not measure in metres"):
        run("sumwithinwalkingdistance", given(TARGET_CRS="EPSG:4326"))


def many(run):
    """Return a town large enough for the work to take a while."""
    side = range(0, 4000, 50)
    lines = [(f"LINESTRING({176000 + x} 317000, {176000 + x} 321000)", "s") for x in side]
    lines += [(f"LINESTRING(176000 {317000 + y}, 180000 {317000 + y})", "s") for y in side]
    addresses = [(f"POINT({176000 + x + 12.5} {317000 + y + 5})", 1, 1) for x in side for y in side]
    cells = [(f"POINT({176000 + x + 25} {317000 + y + 25})", "") for x in side for y in side]
    return given(
        NETWORK=layer_of("straten", lines, "&field=soort:string", "LineString"),
        ADDRESSES=layer_of("adressen", addresses, FIELDS),
        ORIGINS=layer_of("cellen", cells, "&field=grid_id:string"),
        SPLIT_CROSSINGS=True,
        FIELDS=["inwoners"],
    )


def test_progress_rises_to_the_end(run):
    log = Log()
    run("sumwithinwalkingdistance", many(run), feedback=log)
    assert log.progressed == sorted(log.progressed)
    assert log.progressed[-1] == 100.0
    assert len(log.progressed) > 4


@pytest.mark.parametrize("percent", [10, 20, 60])
def test_cancel_stops_before_the_next_step_and_leaves_an_old_file_as_it_was(run, tmp_path, percent):
    path = tmp_path / "uit.gpkg"
    path.write_text("oud")
    log = Log(cancel_at=percent)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("sumwithinwalkingdistance", many(run) | {"OUTPUT": str(path)}, feedback=log)
    assert log.progressed[-1] < 100
    assert path.read_text() == "oud"


def test_layers_in_other_coordinate_systems_are_brought_together(run):
    from qgis import processing

    plain = run("sumwithinwalkingdistance", given())["OUTPUT"]
    moved = processing.run(
        "native:reprojectlayer", {"INPUT": given()["NETWORK"], "TARGET_CRS": "EPSG:4258", "OUTPUT": MEMORY}
    )["OUTPUT"]
    again = run("sumwithinwalkingdistance", given(NETWORK=moved))["OUTPUT"]
    assert values(again, "aantal_300m_lopen")[1] == values(plain, "aantal_300m_lopen")[1]
    assert values(again, "afstand_tot_straat")[0] == pytest.approx(0.0, abs=0.1)


def test_it_runs_in_a_model_of_layers_by_name(run):
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    parameters = given()
    for name in ("ORIGINS", "ADDRESSES", "NETWORK"):
        project.addMapLayer(parameters[name])
        parameters[name] = parameters[name].name()
    layer = run("sumwithinwalkingdistance", parameters, context=context)["OUTPUT"]
    assert values(layer, "inwoners_300m_lopen")[0] == 11
