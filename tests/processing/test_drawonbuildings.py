# SPDX-License-Identifier: GPL-2.0-or-later
"""Test that buildings show the result of their place or of their addresses, and nothing finer."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from veerkrachtkaarten.core.columns import Table
from veerkrachtkaarten.core.legend import load_legend
from veerkrachtkaarten.core.legend_parts import FOLDER
from veerkrachtkaarten.layers import buildings as building_layers
from veerkrachtkaarten.layers.buildingstyle import OUTLINE, draw_buildings
from veerkrachtkaarten.layers.features import Origin

WEST, SOUTH = 176_000, 317_400
CELL_FIELDS = (
    "&field=grid_id:string&field=aantal_inwoners:integer&field=onv:double&field=reden_onv:string"
    "&field=klasse_overlast:integer&field=label_overlast:string&field=reden_overlast:string"
)


def box(dx, dy=0.0, width=10.0, height=10.0):
    x, y = WEST + dx, SOUTH + dy
    return f"POLYGON(({x} {y}, {x + width} {y}, {x + width} {y + height}, {x} {y + height}, {x} {y}))"


def layer_of(name, rows, fields="", kind="Polygon", crs="EPSG:28992"):
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
    return [None if feature[name] == NULL else feature[name] for feature in layer.getFeatures()]


CELLS = [
    (box(100, 0, 100, 100), "E1761N3174", 40, -0.2, NULL, 2, "veel slechter", NULL),
    (box(200, 0, 100, 100), "E1762N3174", 4, NULL, "te weinig bewoners", -1, "onderdrukt", "te weinig bewoners"),
    (box(300, 0, 100, 100), "E1763N3174", 60, 0.0, NULL, 5, "rond het gemiddelde", NULL),
    (box(400, 0, 100, 100), "E1764N3174", NULL, NULL, NULL, NULL, NULL, NULL),
    (None, "E1765N3174", 90, 0.3, NULL, 9, "zeer veel beter", NULL),
]
BUILDINGS = [
    (box(110), "in de eerste cel"),
    (box(180, 20, 100, 10), "over de grens, grotendeels in de tweede"),
    (box(300, 0), "tegen de westrand van de derde"),
    (box(450), "waar geen gegevens zijn"),
    (box(900), "buiten alles"),
    (None, "zonder geometrie"),
    (f"POLYGON(({WEST + 120} {SOUTH + 50}, {WEST + 140} {SOUTH + 70}, {WEST + 140} {SOUTH + 50}, {WEST + 120} "
     f"{SOUTH + 70}, {WEST + 120} {SOUTH + 50}))", "strik"),
]  # fmt: skip


def cells(rows=CELLS, **options):
    return layer_of("cellen", rows, CELL_FIELDS, **options)


def panden(rows=BUILDINGS, **options):
    return layer_of("panden", rows, "&field=naam:string", **options)


class Log(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)

    def heard(self, words):
        return any(words in text for text in self.said)


def drawn(run, feedback=None, **given):
    given = {"BUILDINGS": panden(), "RESULTS": cells(), "OUTPUT": "memory:"} | given
    return run("drawonbuildings", given, feedback=feedback or Log())


def test_a_building_shows_the_cell_in_which_it_stands_and_each_reason_stays_apart(run):
    log = Log()
    done = drawn(run, log)
    layer = done["OUTPUT"]
    assert layer.fields().names() == [
        *("naam", "klasse_overlast", "label_overlast", "reden_overlast"),
        *("onv", "reden_onv"),
    ]
    assert values(layer, "naam") == [name for _wkt, name in BUILDINGS]
    assert values(layer, "klasse_overlast") == [2, -1, 5, 0, 0, 0, 2]
    assert values(layer, "reden_overlast") == [
        *(None, "te weinig bewoners", None),
        *("geen gegevens", "geen gegevens", "geen gegevens", None),
    ]
    assert values(layer, "label_overlast") == [
        *("veel slechter", "onderdrukt", "rond het gemiddelde"),
        *("geen gegevens", "geen gegevens", "geen gegevens", "veel slechter"),
    ]
    assert values(layer, "onv") == [-0.2, None, 0.0, None, None, None, -0.2]
    assert values(layer, "reden_onv") == [
        *(None, "te weinig bewoners", None),
        *("geen gegevens", "geen gegevens", "geen gegevens", None),
    ]
    counters = ("READ", "USED", "OUTSIDE", "WITHOUT_GEOMETRY", "RESULTS_READ", "RESULTS_USED")
    assert [done[name] for name in counters] == [7, 5, 1, 1, 5, 4]
    assert (done["CLASSED"], done["WITHOUT_CLASS"], json.loads(done["CLASS_COUNTS"])["2"]) == (3, 4, 2)
    assert log.heard("7 buildings read: 5 with a result, 1 without one, 1 without geometry")
    assert log.heard("4 of 5 results have a building")
    assert log.heard("1 buildings have an invalid polygon")
    assert not log.heard("A building may be one home")


def test_buildings_keep_their_shape_and_counts_of_the_cell_are_not_repeated_on_them(run):
    layer = drawn(run)["OUTPUT"]
    shapes = [feature.geometry().asWkt() for feature in layer.getFeatures()]
    assert shapes == [feature.geometry().asWkt() for feature in panden().getFeatures()]
    assert not {"aantal_inwoners", "grid_id"} & set(layer.fields().names())


@pytest.mark.parametrize("crs", ["EPSG:28992", "EPSG:25831", "EPSG:4326"])
def test_buildings_in_any_coordinate_system_show_the_same(run, crs):
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:28992"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
    )
    moved = []
    for wkt, name in BUILDINGS:
        geometry = QgsGeometry.fromWkt(wkt) if wkt else QgsGeometry()
        if wkt:
            geometry.transform(transform)
        moved.append((geometry.asWkt(12) if wkt else None, name))
    moved[2] = (moved[1][0], "tegen de westrand")  # on the edge to the last bit only in RD
    layer = drawn(run, BUILDINGS=panden(moved, crs=crs))["OUTPUT"]
    assert values(layer, "klasse_overlast") == [2, -1, -1, 0, 0, 0, 2]
    assert layer.crs().authid() == crs


def test_neighbourhoods_give_their_class_too_also_when_invalid(run):
    corners = [(0, 0), (200, 200), (200, 0), (0, 200), (0, 0)]
    tie = "POLYGON((" + ", ".join(f"{WEST + dx} {SOUTH + dy}" for dx, dy in corners) + "))"
    buurten = layer_of("buurten", [(tie, 3), (box(200, 0, 130, 90), 7)], "&field=klasse_kwetsbaar:integer")
    inside = [(box(190, 95, 4, 4), "rechts in de strik"), (box(95, 20, 4, 4), "eronder"), (box(300), "tweede")]
    layer = drawn(run, BUILDINGS=panden(inside), RESULTS=buurten)["OUTPUT"]
    assert values(layer, "klasse_kwetsbaar") == [3, 0, 7]
    assert values(layer, "label_kwetsbaar")[1] == "geen gegevens"


def addresses(rows, crs="EPSG:28992"):
    fields = "&field=index:double&field=klasse_kwetsbaar:integer&field=reden_kwetsbaar:string&field=inwoners:integer"
    return layer_of("adressen", rows, fields, "Point", crs)


def at(dx, dy=5.0):
    return f"POINT({WEST + dx} {SOUTH + dy})"


def test_a_building_shows_what_most_of_its_addresses_have(run):
    log = Log()
    rows = [
        (at(111), 2.0, 7, NULL, 3),
        (at(112), 0.3, 5, NULL, 2),
        (at(113), 0.5, 5, NULL, 1),
        (at(114), 0.6, 5, NULL, 1),
        (at(115), NULL, -1, "te weinig bewoners", 1),
        (at(185, 25), NULL, 0, "geen gegevens", 1),
        (at(186, 25), NULL, -1, "te weinig bewoners", 1),
        (at(301), 0.0, 4, NULL, 1),
        (at(302), 1.0, 6, NULL, 1),
        (at(700), 1.0, 6, NULL, 1),
        (None, 1.0, 6, NULL, 1),
    ]
    done = drawn(run, log, RESULTS=addresses(rows))
    layer = done["OUTPUT"]
    assert values(layer, "klasse_kwetsbaar") == [5, -1, 4, 0, 0, 0, 0]
    assert values(layer, "index") == [0.5, None, 0.0, None, None, None, None]
    assert values(layer, "reden_kwetsbaar") == [
        *(None, "te weinig bewoners", None),
        *("geen gegevens", "geen gegevens", "geen gegevens", "geen gegevens"),
    ]
    assert "inwoners" not in layer.fields().names()
    assert [done[name] for name in ("READ", "USED", "OUTSIDE", "WITHOUT_GEOMETRY")] == [7, 3, 3, 1]
    assert [done[name] for name in ("RESULTS_READ", "RESULTS_USED")] == [11, 9]
    assert log.heard("A building may be one home")


def test_the_order_of_addresses_and_buildings_changes_nothing(run):
    rows = [(at(111 + number % 7), number % 5 / 10, 1 + number % 3, NULL, 1) for number in range(20)]
    one = drawn(run, RESULTS=addresses(rows))["OUTPUT"]
    other = drawn(run, RESULTS=addresses(rows[::-1]), BUILDINGS=panden(BUILDINGS[::-1]))["OUTPUT"]
    for name in ("klasse_kwetsbaar", "index"):
        assert values(one, name) == values(other, name)[::-1]


def test_several_maps_stand_side_by_side_and_may_be_chosen(run):
    fields = (
        "&field=klasse_overlast:integer&field=onv:double&field=klasse_totaalscore:integer&field=klasse_eigen:integer"
    )
    layer = layer_of("cellen", [(box(100, 0, 100, 100), 3, -0.1, 8, 2)], fields + "&field=label_eigen:string")
    done = drawn(run, RESULTS=layer)["OUTPUT"]
    assert done.fields().names() == [
        *("naam", "klasse_overlast", "label_overlast", "reden_overlast", "onv", "reden_onv"),
        *("klasse_totaalscore", "label_totaalscore", "reden_totaalscore"),
        *("klasse_eigen", "label_eigen", "reden_eigen"),
    ]
    assert values(done, "label_eigen")[:2] == ["2", "geen gegevens"]
    chosen = drawn(run, RESULTS=layer, FIELDS=["klasse_eigen"])["OUTPUT"]
    assert chosen.fields().names() == ["naam", "klasse_eigen", "label_eigen", "reden_eigen"]


def test_a_users_own_legend_is_followed(run, tmp_path):
    copy = json.loads((FOLDER / "overlast.json").read_text(encoding="utf-8"))
    copy["classes"][0]["label"] = {"nl": "heel erg", "en": "very bad"}
    path = tmp_path / "overlast.json"
    path.write_text(json.dumps(copy), encoding="utf-8")
    layer = layer_of("cellen", [(box(100, 0, 100, 100), 1)], "&field=klasse_overlast:integer")
    done = drawn(run, RESULTS=layer, LEGEND_FILE=str(path))
    assert values(done["OUTPUT"], "label_overlast")[0] == "heel erg"
    with pytest.raises(QgsProcessingException, match="for the field klasse_focus, which is none of the maps"):
        drawn(run, RESULTS=layer, LEGEND_FILE=str(FOLDER / "focus.json"))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"FIELDS": ["aantal_inwoners"]}, "Field aantal_inwoners of layer cellen holds no classes"),
        ({"RESULTS": lambda: layer_of("leeg", [(box(0), 1)], "&field=n:integer")}, "Layer leeg has no field klasse_"),
        (
            {"RESULTS": lambda: layer_of("lijn", [], "&field=klasse_focus:integer", "LineString")},
            "takes polygons or points, but layer lijn holds lines",
        ),
        ({"BUILDINGS": lambda: layer_of("punt", [], "", "Point")}, "takes polygons, but layer punt holds points"),
        ({"RESULTS": lambda: cells([CELLS[0], CELLS[0]])}, "cellen has 1 rows at a place where another row lies too"),
        (
            {"RESULTS": lambda: layer_of("b", [(box(0, 0, 7, 3), 1)] * 3, "&field=klasse_focus:integer")},
            "Layer b has 2 rows at a place where another row lies too",
        ),
        ({"RESULTS": lambda: cells([(*CELLS[0][:5], 12, NULL, NULL)])}, "holds 12, which is no class of the legend"),
        ({"BUILDINGS": lambda: panden(crs="EPSG:3857")}, "Layer panden says that it is in EPSG:3857"),
        ({"RESULTS": lambda: cells(crs="EPSG:4326")}, "Layer cellen says that it is in EPSG:4326"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(run, given, words):
    given = {name: value() if callable(value) else value for name, value in given.items()}
    with pytest.raises(QgsProcessingException, match=words):
        drawn(run, **given)


def test_without_buildings_or_results_the_log_says_so(run):
    log = Log()
    done = drawn(run, log, BUILDINGS=panden([]))
    assert (done["READ"], done["OUTPUT"].featureCount()) == (0, 0)
    assert log.heard("The layer holds no features")
    log = Log()
    done = drawn(run, log, RESULTS=cells([]))
    assert values(done["OUTPUT"], "klasse_overlast") == [0] * 7
    assert log.heard("No building of layer panden lies where layer cellen has a result")


def rows_at(shapes, x, y):
    layer = layer_of("vlakken", [(shape, 1) for shape in shapes], "&field=klasse_focus:integer")
    fids = np.array([feature.id() for feature in layer.getFeatures()], dtype=np.int64)
    places = np.array([x, y], dtype=float).reshape(2, -1)
    return building_layers.results_at(Origin(layer), Table("vlakken", fids), *places).tolist()


PLACE = st.tuples(st.integers(-3, 6), st.integers(-3, 6), st.floats(0.02, 0.98), st.floats(0.02, 0.98))


@settings(max_examples=40, deadline=None)
@given(cells_at=st.sets(st.tuples(st.integers(-2, 5), st.integers(-2, 5)), min_size=1), places=st.lists(PLACE))
def test_cells_are_found_by_arithmetic_as_polygons_are_by_looking(qgis_app, cells_at, places):
    shapes = [box(100 * ix + 0.0004, 100 * iy, 100, 100) for ix, iy in sorted(cells_at)]
    x = [WEST + 100 * (ix + part) for ix, _iy, part, _other in places]
    y = [SOUTH + 100 * (iy + part) for _ix, iy, _other, part in places]
    found = rows_at(shapes, x, y)
    looked = [QgsGeometry.fromWkt(shape) for shape in shapes]
    points = [QgsGeometry.fromPointXY(QgsPointXY(*place)) for place in zip(x, y)]
    assert found == [next((row for row, shape in enumerate(looked) if shape.contains(p)), -1) for p in points]


def test_on_the_border_of_cells_the_eastern_or_northern_one_has_it_whatever_their_order(qgis_app):
    shapes = [box(0, 0, 100, 100), box(100, 0, 100, 100), box(100, 100, 100, 100)]
    borders = ([WEST + 100, WEST + 150, WEST + 100], [SOUTH + 50, SOUTH + 100, SOUTH + 100])
    assert rows_at(shapes, *borders) == [1, 2, 2]
    assert rows_at(shapes[::-1], *borders) == [1, 0, 0]


def test_shapes_that_are_no_cells_of_one_grid_are_looked_at_as_polygons(qgis_app):
    for odd in (box(50, 0, 100, 100), box(300, 0, 200, 200), box(200, 0, 100, 99), box(200, 0, 0.3, 0.3)):
        assert rows_at([box(0, 0, 100, 100), odd], [WEST + 10, WEST + 900], [SOUTH + 10, SOUTH + 10]) == [0, -1]


def test_what_qgis_loads_has_a_style_for_each_map_and_shows_the_first(provider, qgis_new_project):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("veerkracht:drawonbuildings")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    project = QgsProject.instance()
    context.setProject(project)
    fields = "&field=klasse_overlast:integer&field=klasse_focus:integer"
    layers = [panden(), layer_of("cellen", [(box(100, 0, 100, 100), 3, 6)], fields)]
    for layer in layers:
        project.addMapLayer(layer)
    output = QgsProcessingOutputLayerDefinition("memory:", project)
    given = {"BUILDINGS": layers[0].id(), "RESULTS": layers[1].id(), "OUTPUT": output}
    results, ok = algorithm.run(given, context, feedback)
    assert ok
    details = context.layerToLoadOnCompletionDetails(results["OUTPUT"])
    loaded = context.getMapLayer(results["OUTPUT"])
    details.postProcessor().postProcessLayer(loaded, context, feedback)
    assert isinstance(loaded.renderer(), QgsCategorizedSymbolRenderer)
    assert loaded.renderer().classAttribute() == "klasse_overlast"
    shown = loaded.styleManager().currentStyle()
    assert len(loaded.styleManager().styles()) == 2
    for name in loaded.styleManager().styles():
        assert loaded.styleManager().setCurrentStyle(name)
        assert loaded.renderer().classAttribute() == ("klasse_overlast" if name == shown else "klasse_focus")


def test_buildings_have_their_own_colour_to_the_edge_and_those_without_a_class_a_line_round_them(qgis_app):
    layer = layer_of("panden", [(box(0), 6)], "&field=klasse_focus:integer")
    legend = load_legend("focus")
    assert draw_buildings(layer, [legend], "nl")
    edges = {
        category.value(): category.symbol().symbolLayer(0).strokeColor().name()
        for category in layer.renderer().categories()
    }
    assert {code: edges[code] for code in edges if code > 0} == {each.code: each.colour for each in legend.classes}
    assert edges[0] == edges[-1] == OUTLINE


@pytest.mark.real_data
def test_real_neighbourhoods_show_the_square_that_holds_their_point_as_qgis_itself_finds_it(run, real_data):
    """Taken for buildings: 625 polygons in degrees, some of them invalid, over 15,290 squares in RD."""
    from qgis import processing

    folder = real_data / "cbs100_rijnmond_2024"
    given = {"INPUT": str(folder / "cbs100_rijnmond_2024.gpkg"), "FIELD": "percentage_huurwoningen", "CLASSES": 5}
    squares = run("assignclasses", {**given, "LEGEND": "equal_interval", "OUTPUT": "memory:"})["OUTPUT"]
    areas = str(folder / "buurt_2024.geojson")
    done = drawn(run, BUILDINGS=areas, RESULTS=squares)
    found = {feature["buurtcode"]: feature for feature in done["OUTPUT"].getFeatures()}
    assert done["READ"] == len(found) == 625
    assert done["READ"] == done["USED"] + done["OUTSIDE"] + done["WITHOUT_GEOMETRY"]

    def native(name, **given):
        return processing.run(f"native:{name}", {"OUTPUT": "memory:", **given})["OUTPUT"]

    valid = native("fixgeometries", INPUT=areas)
    points = native("reprojectlayer", INPUT=native("pointonsurface", INPUT=valid), TARGET_CRS=squares.crs())
    joined = native("joinattributesbylocation", INPUT=points, JOIN=squares, PREDICATE=[0], METHOD=1)
    field = "klasse_equal_interval"
    wanted = {feature["buurtcode"]: feature[field] for feature in joined.getFeatures()}
    assert {code: found[code][field] for code in wanted} == {
        code: 0 if value in (NULL, None) else value for code, value in wanted.items()
    }
    assert len(set(wanted.values())) > 4
