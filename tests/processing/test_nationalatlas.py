# SPDX-License-Identifier: GPL-2.0-or-later
"""The atlas of the national update from a user's own layers, in a real QGIS."""

from __future__ import annotations

import pytest
from qgis import processing
from qgis.core import (
    NULL,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLabelingEngineSettings,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from veerkrachtkaarten.core.legend_parts import FOLDER
from veerkrachtkaarten.layers.mapfacts import facts_of, stored_maps

pytestmark = pytest.mark.usefixtures("provider")
WEST, NORTH = 176100.0, 317400.0
"""South-west corner of the first cell."""
SERIES = "Polygon?field=klasse_focus:integer&field=klasse_veerkracht_maastricht:integer"
SERIES += "&field=reden_klasse_focus:string"
POSTCODES = "field=postcode:string&field=onv_2012:double&field=onv_2018:double&field=lvb_percentage_2012:double"
POSTCODES += "&field=lvb_percentage_2018:double&field=aantal_inwoners_2012:integer&field=aantal_inwoners_2018:integer"
PLACES = [
    ("6211AA", -0.10, -0.20, 36.0, 41.0, 90, 90),  # much nuisance, worse; above 35 %, strong rise
    ("6211AB", 0.00, 0.00, 35.0, 35.0, 90, 90),  # around the mean, stable; on the tipping value
    ("6211AC", 0.20, 0.30, 5.0, 8.0, 90, 90),  # little, better; small share
    ("6211AD", -0.10, -0.20, 36.0, 41.0, 9, 90),  # too few in the first year
    ("6211AE", None, -0.20, None, 41.0, 90, 90),  # no data in the first year
]


def square(west: float, east: float, south: float = 0.0, north: float = 100.0) -> str:
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return "POLYGON((" + ", ".join(f"{WEST + x} {NORTH + y}" for x, y in corners) + "))"


def point(x: float, y: float = 50.0) -> str:
    return f"POINT({WEST + x} {NORTH + y})"


@pytest.fixture
def series(world):
    """Four cells: dark red, bright green, suppressed, and one that has no class at all."""
    rows = [(7, 3, None), (2, 8, None), (-1, -1, "te weinig bewoners"), (0, 0, None)]
    return world.layer("reeks", SERIES, [(square(100 * i, 100 * i + 100), *row) for i, row in enumerate(rows)])


def made(world, **given) -> dict:
    asked = {"ATLAS": "nationaal", "FIRST_YEAR": "2012", "YEAR": "2018", "LOAD": False}
    asked |= {"OUTPUT": str(world.outputs / "atlas.gpkg"), **given}
    feedback = QgsProcessingFeedback()
    return {**processing.run("veerkracht:makeatlas", asked, feedback=feedback), "LOG": feedback.textLog()}


def table(world, name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{world.outputs / 'atlas.gpkg'}|layername={name}", name, "ogr")
    assert layer.isValid()
    return layer


def rows_of(world, name: str, *fields: str) -> list[tuple]:
    found = table(world, name).getFeatures()
    return [tuple(None if row[field] == NULL else row[field] for field in fields) for row in found]


ESTATES = [
    (50, "Maria", 30, "renoveren"),
    (150, "Jozef", 12, "Verkopen "),
    (250, "Anna", 8, "slopen in 2030"),
    (350, "Elisabeth", 5, None),
    (950, "Ver weg", 5, "onbekend"),
]


@pytest.mark.parametrize("shape", ["Point", "Polygon"])
def test_each_estate_says_its_policy_and_the_class_of_the_place_it_lies_in(world, series, shape):
    definition = f"{shape}?field=complexnaam:string&field=aantal_woningen:integer&field=beleid:string"
    place = point if shape == "Point" else lambda x: square(x - 40, x + 45)
    estates = world.layer("complexen", definition, [(place(x), *rest) for x, *rest in ESTATES])
    result = made(world, CELLS=series, ESTATES=estates)
    assert (result["MAPS"], result["SKIPPED"]) == (3, 10)
    fields = ("complexnaam", "aantal_woningen", "label_beleid_complexen", "klasse_uitkomst_focus")
    assert rows_of(world, "complexen", *fields, "label_uitkomst_veerkracht", "reden_uitkomst_focus") == [
        ("Maria", 30, "renoveren", 7, "weinig veerkracht, veel problemen", None),
        ("Jozef", 12, "verkopen", 2, "toont veerkracht", None),
        ("Anna", 8, "ander beleid", -1, "onderdrukt (kleine aantallen)", "te weinig bewoners"),
        ("Elisabeth", 5, "geen gegevens", 0, "geen gegevens", "geen gegevens"),
        ("Ver weg", 5, "onbekend", 0, "geen gegevens", "geen gegevens"),
    ]
    assert rows_of(world, "complexen", "klasse_beleid_complexen")[3:] == [(0,), (5,)]
    assert "Focuskaart en beleid per complex: verkopen: 1 weinig aandacht nodig\n" in result["LOG"]
    layer = table(world, "complexen")
    assert layer.wkbType() == (1 if shape == "Point" else 6)
    stored_maps(layer)[0].draw(layer)
    marks = {int(each.value()): each.symbol().clone() for each in layer.renderer().categories()}
    assert set(marks) == {0, -1, 1, 2, 3, 4, 5, 6}
    looks = {code: mark_of(symbol, shape) for code, symbol in marks.items() if code >= 0}
    assert len({look[0] for look in looks.values()}) == len(looks)  # told apart by shape alone


def mark_of(symbol, shape: str) -> tuple:
    marker = symbol if shape == "Point" else symbol.symbolLayer(1).subSymbol()
    top = marker.symbolLayer(1)
    return top.shape(), top.fillColor().name()


def test_a_bent_estate_is_placed_by_a_point_on_it_and_not_by_its_middle(world, series):
    ring = [(10, 10), (290, 10), (290, 90), (230, 90), (230, 20), (10, 20), (10, 10)]
    text = "POLYGON((" + ", ".join(f"{WEST + x} {NORTH + y}" for x, y in ring) + "))"
    estate = world.layer("complexen", "Polygon?field=beleid:string", [(text, "renoveren")])
    made(world, CELLS=series, ESTATES=estate)
    inside = table(world, "complexen").getFeature(1).geometry().pointOnSurface().asPoint()
    cell = int((inside.x() - WEST) // 100)
    assert rows_of(world, "complexen", "klasse_uitkomst_focus") == [((7, 2, -1)[cell],)]


def test_an_estate_layer_alone_is_mapped_without_outcome(world):
    estates = world.layer("complexen", "Point?field=beleid:string", [(point(50), "verkopen")])
    assert made(world, ESTATES=estates)["MAPS"] == 1
    assert not [name for name in table(world, "complexen").fields().names() if "uitkomst" in name]


def test_policies_of_another_landlord_take_the_places_by_number(world):
    rows = [(point(50), text) for text in ("Behouden", "Behouden", "Label 2")]
    made(world, ESTATES=world.layer("complexen", "Point?field=beleid:string", rows))
    assert rows_of(world, "complexen", "label_beleid_complexen") == [("Behouden",), ("Behouden",), ("Label 2",)]


@pytest.mark.parametrize("shape", ["Point", "Polygon"])
def test_postcodes_need_no_cells_and_are_points_or_areas(world, shape):
    place = point if shape == "Point" else lambda x: square(x, x + 30)
    rows = [(place(40.0 * i), *row) for i, row in enumerate(PLACES)]
    result = made(world, POSTCODES=world.layer("pc6", f"{shape}?{POSTCODES}", rows))
    assert (result["MAPS"], result["SKIPPED"]) == (7, 6)
    fields = ("postcode", "klasse_niveau_en_ontwikkeling", "klasse_probleemgebieden", "verandering_aandeel_lvb")
    assert rows_of(world, "postcodes", *fields, "reden_niveau_en_ontwikkeling") == [
        ("6211AA", 1, 3, 5.0, None),
        ("6211AB", 5, 4, 0.0, None),
        ("6211AC", 9, 7, 3.0, None),
        ("6211AD", -1, -1, None, "te weinig bewoners"),
        ("6211AE", -3, -3, None, "alleen in jaar 2"),
    ]
    looks = marks_on(table(world, "postcodes"), "niveau_en_ontwikkeling")
    if shape == "Point":  # level by lightness, change by shape: a printer without colour keeps both
        assert {looks[code][0] for code in (1, 4, 7)} == {looks[1][0]} != {looks[2][0]} != {looks[3][0]}
        assert len({looks[code] for code in looks}) == len(looks) == 9 + 4
    periods = {found.facts.legend: found.facts.period for found in stored_maps(table(world, "postcodes"))}
    assert periods["niveau_en_ontwikkeling"] == "2012–2018"
    assert periods["overlast_eerste_jaar"] == "2012"
    assert periods["aandeel_lvb"] == "2018"


def marks_on(layer: QgsVectorLayer, legend: str) -> dict[int, tuple]:
    """Return shape, colour and size of the mark of each class; nothing where areas are filled."""
    next(found for found in stored_maps(layer) if found.facts.legend == legend).draw(layer)
    parts = {int(each.value()): each.symbol().symbolLayer(0).clone() for each in layer.renderer().categories()}
    return {
        code: (part.shape(), part.fillColor().name(), part.size())
        for code, part in parts.items()
        if hasattr(part, "shape")
    }


def test_a_year_that_is_not_given_is_told(world):
    rows = [(point(40.0 * i), *row) for i, row in enumerate(PLACES)]
    result = made(world, POSTCODES=world.layer("pc6", f"Point?{POSTCODES}", rows), FIRST_YEAR="")
    assert result["MAPS"] == 2
    assert "the first year of the comparison is not given" in result["LOG"]


@pytest.mark.parametrize("years", [("2018", "2012"), ("2018", "2018")])
def test_years_the_wrong_way_round_are_refused_before_decline_looks_like_progress(world, years):
    rows = [(point(50.0), "6211AA", 0.0, 0.0)]
    with pytest.raises(QgsProcessingException, match=f"{years[0]}, does not lie before the second, {years[1]}"):
        made(world, POSTCODES=world.layer("pc6", f"Point?{POSTCODES}", rows), FIRST_YEAR=years[0], YEAR=years[1])


@pytest.fixture
def neighbourhoods(world):
    """A block of six neighbourhoods of 600 by 500 m, with figures in a table beside them."""
    names = ["Pottenberg", "Nieuw Tichelen", "Caberg", "Malpertuis", "Dousberg-Hazendans", "Amby"]
    places = [(600.0 * (i % 3), 500.0 * (i // 3)) for i in range(6)]
    areas = [
        (square(x, x + 600, y, y + 500), f"BU{number}", name)
        for number, ((x, y), name) in enumerate(zip(places, names))
    ]
    years = [
        f"{name}_{year}"
        for name in ("laagste_inkomens_percentage", "aantal_huishoudens", "onv")
        for year in (2012, 2018)
    ]
    figures = ["10;12,5;500;500;-0,1;-0,2", "10;10;500;500;0;0", "10;7;500;500;0;0,05", "10;-99997;500;500;0;0"]
    figures += ["10;12;5;500;;0,1", ";;;;;"]
    lines = [";".join(["buurtcode", *years]), *(f"BU{number};{line}" for number, line in enumerate(figures))]
    return {
        "AREAS": world.layer("buurten", "Polygon?field=buurtcode:string&field=buurtnaam:string", areas),
        "AREA_ID": "buurtcode",
        "AREA_NAME": "buurtnaam",
        "FIGURES": [world.file("cijfers.csv", "\n".join(lines) + "\n")],
    }


def test_neighbourhoods_are_coloured_by_both_changes_and_say_them(world, neighbourhoods):
    made(world, **neighbourhoods)
    fields = ("klasse_buurten_inkomens_overlast", "bijschrift_buurten_inkomens_overlast")
    assert rows_of(world, "buurten", *fields) == [
        (7, "Pottenberg\n+2,5 pp\n−0,100 pt"),
        (3, "Nieuw Tichelen\n0,0 pp\n0,000 pt"),
        (1, "Caberg\n−3,0 pp\n+0,050 pt"),
        (-1, "Malpertuis\nonderdrukt\n0,000 pt"),
        (-1, "Dousberg-Hazendans\nonderdrukt\nalleen in jaar 2"),
        (0, "Amby\ngeen gegevens"),
    ]
    made(world, **neighbourhoods, LANGUAGE="en")
    assert rows_of(world, "buurten", fields[1])[0] == ("Pottenberg\n+2.5 pp\n−0.100 pt",)


def placed(layer: QgsVectorLayer, width_mm: float) -> tuple[list, list]:
    """Return the labels that QGIS writes on a map of so many millimetres, and those for which it finds no room."""
    dpi = 150
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputDpi(dpi)
    extent = layer.extent()
    extent.scale(1.05)
    pixels = width_mm / 25.4 * dpi
    settings.setOutputSize(QSize(int(pixels), int(pixels * extent.height() / extent.width())))
    settings.setExtent(extent)
    settings.setDestinationCrs(layer.crs())
    engine = QgsLabelingEngineSettings(settings.labelingEngineSettings())
    engine.setFlag(QgsLabelingEngineSettings.Flag.CollectUnplacedLabels, True)
    settings.setLabelingEngineSettings(engine)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    results = job.takeLabelingResults()
    found = [] if results is None else results.labelsWithinRect(extent)
    return [each for each in found if not each.isUnplaced], [each for each in found if each.isUnplaced]


def test_the_texts_stand_inside_their_neighbourhoods_and_not_on_each_other(world, neighbourhoods):
    made(world, **neighbourhoods)
    layer = table(world, "buurten")
    stored = {found.facts.legend: found for found in stored_maps(layer)}
    stored["ontwikkeling_laagste_inkomens"].draw(layer)
    assert placed(layer, 60)[0] == []  # its own map has no texts, and inherits none
    stored["buurten_inkomens_overlast"].draw(layer)
    shown, left_out = placed(layer, 60)
    assert (len(shown), left_out) == (6, [])
    areas = {row.id(): row for row in layer.getFeatures()}
    for each in shown:
        row = areas[each.featureId]
        assert each.labelText.split("\n")[0] in row["buurtnaam"]
        assert row.geometry().contains(QgsPointXY(each.labelRect.center()))
        others = [other.labelRect for other in shown if other is not each]
        assert not any(each.labelRect.intersects(other) for other in others)
    message, ok = layer.loadNamedStyle(str(FOLDER.parent / "styles" / "nationaal" / "buurten_inkomens_overlast.qml"))
    assert ok, message
    assert len(placed(layer, 60)[0]) == 6  # the style file writes them too
    shown, left_out = placed(layer, 20)
    assert left_out  # on a map as small as a stamp one goes rather than lie on another
    assert len(shown) + len(left_out) == 6


def test_the_project_shows_the_estates_over_the_outcome(world, series):
    estates = world.layer("complexen", "Point?field=beleid:string", [(point(50), "verkopen")])
    path = world.outputs / "atlas.qgz"
    made(world, CELLS=series, ESTATES=estates, PROJECT=str(path))
    project = QgsProject()
    assert project.read(str(path))
    names = {facts_of(layer).legend: layer.name() for layer in project.mapLayers().values()}
    assert len(project.mapLayers()) == 3
    for outcome in ("uitkomst_focus", "uitkomst_veerkracht"):
        records = project.mapThemeCollection().mapThemeState(names[outcome]).layerRecords()
        assert {record.layer().name() for record in records} == {names[outcome], names["beleid_complexen"]}
    order = [node.name() for node in project.layerTreeRoot().findLayers()]
    assert order.index(names["beleid_complexen"]) == 0
    project.clear()


def test_two_runs_give_the_same_tables(world, series):
    rows = [(point(40.0 * i), *row) for i, row in enumerate(PLACES)]
    given = {"POSTCODES": world.layer("pc6", f"Point?{POSTCODES}", rows), "CELLS": series}
    made(world, **given)
    fields = table(world, "postcodes").fields().names()[1:]
    first = rows_of(world, "postcodes", *fields)
    made(world, **given)
    assert rows_of(world, "postcodes", *fields) == first


def test_estates_without_a_place_bent_over_themselves_or_in_degrees_come_through(world, series):
    bow = [(10, 10), (90, 90), (90, 10), (10, 90), (10, 10)]
    tie = "POLYGON((" + ", ".join(f"{WEST + x} {NORTH + y}" for x, y in bow) + "))"
    estates = world.layer("complexen", "Polygon?field=beleid:string", [(tie, "renoveren"), (None, "verkopen")])
    made(world, CELLS=series, ESTATES=estates)
    assert rows_of(world, "complexen", "label_beleid_complexen", "klasse_uitkomst_focus") == [
        ("renoveren", 7),
        ("verkopen", 0),
    ]
    shapes = [row.geometry() for row in table(world, "complexen").getFeatures()]
    assert [shape.isEmpty() for shape in shapes] == [False, True]
    assert shapes[0].isGeosValid()
    degrees = world.layer("graden", "Point?field=beleid:string", [("POINT(5.70 50.85)", "verkopen")], "EPSG:4326")
    made(world, CELLS=series, ESTATES=degrees)
    place = next(table(world, "complexen").getFeatures()).geometry().asPoint()
    assert 170_000 < place.x() < 180_000
    several = f"MULTIPOINT(({WEST + 150} {NORTH + 50}), ({WEST + 160} {NORTH + 50}))"
    made(world, CELLS=series, ESTATES=world.layer("multi", "MultiPoint?field=beleid:string", [(several, "verkopen")]))
    assert rows_of(world, "complexen", "klasse_uitkomst_focus") == [(2,)]


def test_a_layer_that_cannot_be_mapped_is_refused_in_a_sentence_and_nothing_is_written(world):
    nowhere = world.layer(
        "los", "Point?field=beleid:string", [("POINT(5 52)", "verkopen")]
    )  # degrees, said to be metres
    with pytest.raises(QgsProcessingException, match="Layer los"):
        made(world, ESTATES=nowhere)
    with pytest.raises(QgsProcessingException, match="None of the 13 maps of the atlas can be made"):
        made(world, POSTCODES=world.layer("pc6", "Point?field=postcode:string", [(point(50), "6211AA")]))
    assert not list(world.outputs.iterdir())
