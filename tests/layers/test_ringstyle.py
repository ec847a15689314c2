# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.ring_map import KINDS, UNKNOWN, load_kinds, load_ring_map, ring_map_ids
from veerkrachtkaarten.core.legend_parts import FOLDER
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.layers.rings.shape import circle_of, contains_of, is_round, polygon_of
from veerkrachtkaarten.layers.rings.style import apply_ring_style, ring_style_to_qml

STYLES = FOLDER.parent / "styles"
MAPS = [None, *ring_map_ids()]


def style_file(name: str | None):
    return STYLES / (f"ring_{name}.qml" if name else "ring.qml")


def ring_layer(field: str, *rows: tuple) -> QgsVectorLayer:
    """Make rings of 200 m in a row, 600 m apart; a row is kind, status, number and letter."""
    layer = QgsVectorLayer(
        f"Polygon?crs=EPSG:28992&field={field}:string&field=status:string&field=nummer:integer&field=letter:string",
        "ringen",
        "memory",
    )
    for place, row in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        feature.setGeometry(polygon_of(Circle(180_000 + 600 * place, 320_000, 200)))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def lines_of(layer: QgsVectorLayer) -> dict[str, list[tuple[str, float]]]:
    """Return what each kind is drawn with, from the lowest line up: colour and width."""
    return {
        category.value(): [(line.color().name(), line.width()) for line in category.symbol().symbolLayers()]
        for category in layer.renderer().categories()
    }


@pytest.mark.parametrize("name", MAPS)
def test_each_style_file_is_what_the_definition_gives(qgis_app, name):
    made = ring_style_to_qml(load_ring_map(name) if name else None)
    assert made == ring_style_to_qml(load_ring_map(name) if name else None)
    layer, fresh = ring_layer(f"soort_{name}" if name else "soort"), ring_layer(f"soort_{name}" if name else "soort")
    message, ok = layer.loadNamedStyle(str(style_file(name)))
    assert ok, message
    from qgis.PyQt.QtXml import QDomDocument

    document = QDomDocument()
    assert document.setContent(made)
    assert fresh.importNamedStyle(document)[0]
    assert layer.renderer().classAttribute() == fresh.renderer().classAttribute()
    assert lines_of(layer) == lines_of(fresh)
    assert layer.labeling().settings().fieldName == fresh.labeling().settings().fieldName


@pytest.mark.parametrize("name", MAPS)
def test_each_style_file_draws_every_kind_with_its_colours_on_a_casing(qgis_app, name):
    layer = ring_layer(f"soort_{name}" if name else "soort")
    assert layer.loadNamedStyle(str(style_file(name)))[1]
    drawn = lines_of(layer)
    assert set(drawn) == {*KINDS, UNKNOWN}
    for kind in load_kinds().values():
        (casing, casing_mm), *lines = drawn[kind.id]
        assert (casing, tuple(colour for colour, _ in lines)) == (kind.casing, kind.colours)
        assert casing_mm == pytest.approx(sum(width for _, width in lines) + 0.9)


def test_a_style_file_holds_nothing_random():
    for name in MAPS:
        text = style_file(name).read_text(encoding="utf-8")
        assert "uuid" not in text
        assert "id=" not in text
        assert 'version="3.22.0"' in text


def drawn_kind(layer: QgsVectorLayer, row: int) -> str | None:
    context = QgsRenderContext()
    context.expressionContext().appendScopes([])
    renderer = layer.renderer()
    renderer.startRender(context, layer.fields())
    feature = list(layer.getFeatures())[row]
    context.expressionContext().setFeature(feature)
    symbol = renderer.symbolForFeature(feature, context)
    result = None if symbol is None else symbol.symbolLayer(symbol.symbolLayerCount() - 1).color().name()
    renderer.stopRender(context)
    return result


def test_rings_off_the_map_and_those_that_the_map_leaves_out_are_not_drawn(qgis_app):
    layer = ring_layer(
        "soort_corporatiebezit",
        ("blauw", "gelijk", 1, None),
        ("blauw", "vervallen", 2, None),
        ("rood", "verwijderd", 3, None),
        ("geen", "gelijk", 4, None),
        (None, None, 5, None),
    )
    apply_ring_style(layer, load_ring_map("corporatiebezit"))
    kinds = load_kinds()
    assert [drawn_kind(layer, row) for row in range(5)] == [
        kinds["blauw"].colours[0],
        None,
        None,
        None,
        kinds[UNKNOWN].colours[0],
    ]


def test_the_legend_of_a_layer_holds_its_rules_and_what_a_hand_chose_besides(qgis_app):
    layer = ring_layer("soort_corporatiebezit", ("blauw", "", 1, None), ("eigen", "", 2, None))
    apply_ring_style(layer, load_ring_map("corporatiebezit"), "nl")
    assert [category.label() for category in layer.renderer().categories()] == [
        "focusgebied met meer dan 60% corporatiebezit",
        "focusgebied met minder dan 60% corporatiebezit",
        "eigen kleur",
    ]


def test_a_layer_without_the_field_is_refused_in_a_sentence(qgis_app):
    with pytest.raises(Problem, match="no field soort_focus"):
        apply_ring_style(ring_layer("soort"), load_ring_map("focus"))


def picture(layer: QgsVectorLayer, background: str):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(600, 300))
    settings.setExtent(QgsRectangle(179_700, 319_600, 180_900, 320_200 + 0))
    settings.setBackgroundColor(QColor(background))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def lightness_range(image, x: int, height: int = 300) -> int:
    """Return how far light and dark lie apart along a column through a ring's centre."""
    greys = [image.pixelColor(x, y).lightness() for y in range(height)]
    return max(greys) - min(greys)


@pytest.mark.parametrize("kind", ["wit", "blauw", "rood", "donkergroen", "groen", "rood/groen"])
@pytest.mark.parametrize("background", ["#ede8de", "#403227", "#ffffff", "#75010d", "#005c3e", "#ffffbf"])
def test_a_ring_shows_in_greyscale_on_the_lightest_and_the_darkest_class(qgis_app, kind, background):
    layer = ring_layer("soort", (kind, "", 1, None))
    apply_ring_style(layer)
    assert lightness_range(picture(layer, background), 150) >= 60


def test_numbers_stand_outside_their_ring(qgis_app):
    from qgis.core import QgsLabelingEngineSettings

    layer = ring_layer("soort", ("rood", "", 1, "b"), ("wit", "", 22, None))
    apply_ring_style(layer)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(900, 450))
    settings.setExtent(QgsRectangle(179_600, 319_500, 181_000, 320_200))
    settings.setLabelingEngineSettings(QgsLabelingEngineSettings())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    labels = job.takeLabelingResults().allLabels()
    assert sorted(label.labelText for label in labels) == ["1b", "22"]
    rings = [feature.geometry() for feature in layer.getFeatures()]
    for label in labels:
        assert not any(ring.intersects(QgsGeometry.fromRect(label.labelRect)) for ring in rings)


def test_a_polygon_that_stands_for_a_circle_is_read_back_as_one(qgis_app):
    circle = Circle(180_000, 320_000, 437.5)
    geometry = polygon_of(circle)
    assert is_round(geometry)
    back = circle_of(geometry)
    assert (back.x, back.y, back.radius_m) == pytest.approx((180_000, 320_000, 437.5), abs=1e-6)


def test_any_other_shape_holds_what_lies_in_it(qgis_app):
    import numpy as np

    square = QgsGeometry.fromWkt("POLYGON((0 0,10 0,10 10,0 10,0 0))")
    assert not is_round(square)
    assert contains_of(square)(np.array([9.9, 11.0]), np.array([9.9, 5.0])).tolist() == [True, False]


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,2 4,4 4,2 2))",
        "POLYGON EMPTY",
        "PolygonZ((0 0 1,10 0 2,10 10 3,0 0 1))",
        "MULTIPOLYGON(((0 0,10 0,10 10,0 0)),((20 0,30 0,30 10,20 0)))",
        "",
    ],
)
def test_the_corners_of_any_polygon_are_those_that_qgis_counts(qgis_app, wkt):
    from veerkrachtkaarten.layers.rings.shape import vertices_of

    geometry = QgsGeometry.fromWkt(wkt)
    assert vertices_of(geometry).tolist() == [[point.x(), point.y()] for point in geometry.vertices()]
