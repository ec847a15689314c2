# SPDX-License-Identifier: GPL-2.0-or-later
"""Panels show whole areas where their maps end within them."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from veerkrachtkaarten.layers.comparison.panellayers import with_areas

RD = QgsCoordinateReferenceSystem("EPSG:28992")
MAP = QgsRectangle(180_000, 320_000, 184_000, 324_000)


def areas(*boxes: QgsRectangle) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:28992", "buurten", "memory")
    for box in boxes:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(box))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


@pytest.mark.parametrize(
    ("box", "shown"),
    [
        (QgsRectangle(183_000, 321_000, 184_500, 322_000), QgsRectangle(180_000, 320_000, 184_500, 324_000)),
        (QgsRectangle(183_900, 321_000, 184_500, 322_000), MAP),  # a neighbour
        (QgsRectangle(170_000, 310_000, 194_000, 334_000), MAP),  # the province
        (QgsRectangle(181_000, 321_000, 182_000, 322_000), MAP),
        (QgsRectangle(190_000, 321_000, 191_000, 322_000), MAP),
    ],
)
def test_an_area_with_its_middle_on_the_map_is_not_cut_off(qgis_app, box, shown):
    assert with_areas(MAP, areas(box), RD) == shown
    assert with_areas(MAP, areas(), RD) == MAP


def test_areas_in_degrees_are_shown_whole_too(qgis_app):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    box = QgsRectangle(183_000, 321_000, 184_500, 322_000)
    layer = areas(box)
    moved = QgsVectorLayer("Polygon?crs=EPSG:4326", "buurten", "memory")
    there = QgsCoordinateTransform(RD, degrees, QgsProject())
    for feature in layer.getFeatures():
        shape = feature.geometry()
        assert not shape.transform(there)
        feature.setGeometry(shape)
        assert moved.dataProvider().addFeatures([feature])[0]
    found = with_areas(MAP, moved, RD)
    assert found.xMaximum() == pytest.approx(184_500, abs=30)
    assert found.xMinimum() == MAP.xMinimum()
