# SPDX-License-Identifier: GPL-2.0-or-later
"""Rings on a sheet: the expression that colours them is the rule, and the list is in the order of the reader."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.ring_map import kinds_by_rule, load_ring_map, ring_map_ids
from veerkrachtkaarten.layers.rings.shape import polygon_of
from veerkrachtkaarten.layers.sheets.rings import (
    draw_rings,
    kind_expression,
    kinds_drawn,
    number_expression,
    ring_entries,
    ring_map_of,
)

SHAPE = "POLYGON((0 0, 100 0, 100 100, 0 0))"


def evaluated(text: str, feature: QgsFeature):
    context = QgsExpressionContext()
    context.setFields(feature.fields())
    context.setFeature(feature)
    expression = QgsExpression(text)
    value = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return value


def table(fields: str) -> QgsVectorLayer:
    return QgsVectorLayer("Polygon?" + "&".join(f"field={field}" for field in fields.split()), "ringen", "memory")


def row(layer: QgsVectorLayer, **values) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    for name, value in values.items():
        feature[name] = value
    return feature


@pytest.mark.parametrize("name", ring_map_ids())
def test_the_expression_gives_what_the_rules_give_for_every_combination_of_figures(qgis_app, name):
    ring_map = load_ring_map(name)
    figures = {column: [None] for column in ring_map.columns}
    for rule in ring_map.rules:
        for condition in rule.when:
            figures[condition.column] += [condition.value - 0.01, condition.value, condition.value + 0.01]
    combinations = list(product(*figures.values()))
    layer = table(" ".join(f"{column}:double" for column in figures) or "nummer:integer")
    text = kind_expression(ring_map, layer.fields())
    found = [evaluated(text, row(layer, **dict(zip(figures, values)))) for values in combinations]
    columns = {
        column: Column.of(np.array([np.nan if each[place] is None else each[place] for each in combinations]))
        for place, column in enumerate(figures)
    }
    assert found == kinds_by_rule(ring_map, columns, len(combinations)).tolist()


def test_a_column_that_is_not_there_or_suppressed_leaves_the_kind_unknown(qgis_app):
    ring_map = load_ring_map("corporatiebezit")
    assert evaluated(kind_expression(ring_map, table("x:integer").fields()), row(table("x:integer"))) == "onbekend"
    layer = table("aandeel_corporatiebezit:double reden_aandeel_corporatiebezit:string")
    text = kind_expression(ring_map, layer.fields())
    suppressed = row(layer, aandeel_corporatiebezit=70.0, reden_aandeel_corporatiebezit="te weinig bewoners")
    assert evaluated(text, suppressed) == "onbekend"
    assert evaluated(text, row(layer, aandeel_corporatiebezit=70.0)) == "blauw"


def test_figures_that_are_written_as_text_are_read(qgis_app):
    layer = table("aandeel_corporatiebezit:string")
    text = kind_expression(load_ring_map("corporatiebezit"), layer.fields())
    given = ["70", "50.5", "veel", None]
    assert [evaluated(text, row(layer, aandeel_corporatiebezit=value)) for value in given] == [
        *("blauw", "rood", "onbekend", "onbekend")
    ]


def test_a_kind_that_stands_in_the_layer_decides(qgis_app):
    layer = table("soort_corporatiebezit:string aandeel_corporatiebezit:double")
    text = kind_expression(load_ring_map("corporatiebezit"), layer.fields())
    assert evaluated(text, row(layer, soort_corporatiebezit="groen", aandeel_corporatiebezit=70.0)) == "groen"
    assert evaluated(text, row(layer, aandeel_corporatiebezit=70.0)) == "onbekend"


def test_maps_3_4_6_and_7_have_rings_and_others_none(qgis_app):
    found = {
        name: getattr(ring_map_of(name), "id", None)
        for name in ("overlast", "kwetsbaar", "focus", "corporatiebezit", "ontwikkeling_overlast")
    }
    assert found == {**dict.fromkeys(found), "focus": "focus", "corporatiebezit": "corporatiebezit"}
    assert ring_map_of("ontwikkeling_kwetsbaar").id == "ontwikkeling_kwetsbaar"
    assert ring_map_of("veerkracht_parkstad").id == ring_map_of("veerkracht_maastricht").id == "veerkracht"


@pytest.fixture
def rings(qgis_app) -> QgsVectorLayer:
    layer = table(
        "nummer:integer letter:string naam:string straten:string buurt:string gemeente:string status:string "
        "soort_veerkracht:string"
    )
    rows = [
        (12, None, "Twaalf", None, None, "Brunssum", None, "wit"),
        (2, "b", None, "A / B", "Buurt", "brunssum", "gelijk", "wit"),
        (2, "a", "Naam (A / B)", "A / B", None, "Brunssum", "nieuw", "rood"),
        (1, None, None, None, None, None, None, "wit"),
        (3, None, "Verwijderd", None, None, "Brunssum", "verwijderd", "wit"),
        (4, None, "Niet getekend", None, None, "Brunssum", None, "geen"),
        (None, None, "Zonder nummer", None, None, "Aadorp", None, None),
    ]
    features = []
    for values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        from qgis.core import QgsGeometry

        feature.setGeometry(QgsGeometry.fromWkt(SHAPE))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def test_the_list_is_by_municipality_then_by_number_and_only_of_what_is_drawn(rings):
    entries = ring_entries(rings, load_ring_map("veerkracht"))
    assert [(entry.municipality, entry.number, entry.name) for entry in entries] == [
        ("Aadorp", "", "Zonder nummer"),
        ("Brunssum", "2a", "Naam (A / B)"),
        ("brunssum", "2b", "Buurt (A / B)"),
        ("Brunssum", "12", "Twaalf"),
        ("", "1", ""),
    ]
    assert kinds_drawn(rings, load_ring_map("veerkracht")) == {"wit", "rood", "onbekend"}


def test_rings_are_numbered_with_letters_only_where_the_map_has_them(rings):
    second = next(feature for feature in rings.getFeatures() if feature["letter"] == "b")
    for name, number in (("veerkracht", "2b"), ("focus", "2")):
        assert evaluated(number_expression(load_ring_map(name), rings.fields()), second) == number


def test_the_renderer_and_the_labels_follow_the_same_expression(rings):
    ring_map = load_ring_map("veerkracht")
    draw_rings(rings, ring_map, "nl", "DejaVu Sans")
    by_status = {feature["naam"]: feature for feature in rings.getFeatures()}
    drawn = rings.renderer().classAttribute()
    assert evaluated(drawn, by_status["Verwijderd"]) == evaluated(drawn, by_status["Niet getekend"]) == "geen"
    label = rings.labeling().settings().fieldName
    assert not evaluated(label, by_status["Verwijderd"])
    assert evaluated(label, by_status["Twaalf"]) == "12"
    assert evaluated(label, by_status["Zonder nummer"]) in (None, "") or not evaluated(
        label, by_status["Zonder nummer"]
    )


TOWN = QgsRectangle(175_000, 316_000, 185_000, 324_000)
CLOSE = [(0, 0, 900), (900, 400, 700), (-800, 500, 650), (100, 1_100, 620), (150, 350, 500), (3_000, 0, 500)]
"""Rings as those of a real town: five that overlap, the fifth of which the others cover, and one that stands alone."""


def close_rings() -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:28992&field=nummer:integer&field=soort_focus:string", "ringen", "memory")
    features = []
    for number, (x, y, radius) in enumerate(CLOSE, 1):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number, "wit"])
        feature.setGeometry(polygon_of(Circle(180_000 + x, 320_000 + y, radius)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def numbers(layer: QgsVectorLayer) -> dict[str, QgsRectangle]:
    """Return where each number stands on a map of the town, 188 mm wide."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(TOWN)
    settings.setOutputDpi(100)
    settings.setOutputSize(QSize(740, 592))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return {label.labelText: label.labelRect for label in job.takeLabelingResults().allLabels()}


def test_each_number_stands_just_outside_its_own_ring_and_nearest_to_it(qgis_app):
    layer = close_rings()
    draw_rings(layer, load_ring_map("focus"), "nl", "DejaVu Sans", TOWN)
    found = numbers(layer)
    assert set(found) == {"1", "2", "3", "4", "5", "6"}
    circles = {str(number): ring for number, ring in enumerate(CLOSE, 1)}
    for number, rectangle in found.items():
        middle = rectangle.center()
        away = {
            each: np.hypot(middle.x() - 180_000 - x, middle.y() - 320_000 - y) - radius
            for each, (x, y, radius) in circles.items()
        }
        assert 0 < away[number] < 300
        assert min(away, key=lambda each: abs(away[each])) == number
        if number != "5":  # which the others cover all around
            assert min(away.values()) > 0
    boxes = list(found.values())
    assert not any(one.intersects(other) for place, one in enumerate(boxes) for other in boxes[:place])
    assert numbers(layer) == found


def test_a_ring_that_is_drawn_later_has_its_number_in_the_north_east(qgis_app):
    layer = close_rings()
    draw_rings(layer, load_ring_map("focus"), "nl", "DejaVu Sans", TOWN)
    feature = QgsFeature(layer.fields())
    feature.setAttributes([7, "wit"])
    feature.setGeometry(polygon_of(Circle(177_000, 318_000, 300)))
    assert layer.dataProvider().addFeatures([feature])[0]
    middle = numbers(layer)["7"].center()
    assert middle.x() > 177_200
    assert middle.y() > 318_200
