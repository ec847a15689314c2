# SPDX-License-Identifier: GPL-2.0-or-later
"""Test how layers become columns."""

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.layers.reader import Origin, read_table

RD = QgsCoordinateReferenceSystem("EPSG:28992")


def memory_layer(definition: str, rows: list) -> QgsVectorLayer:
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


def test_numbers_texts_and_centres_come_row_by_row(qgis_app):
    layer = memory_layer(
        "Point?crs=EPSG:28992&field=onv:double&field=naam:string",
        [("POINT(1 2)", -0.2, "a"), ("POINT(3 4)", -99997, None), (None, None, "c")],
    )
    table = read_table(Origin(layer, layer), numbers=["onv"], texts=["naam"], centres_in=RD)
    assert table.numbers["onv"].values[0] == -0.2
    assert table.numbers["onv"].reasons.tolist() == [Reason.NONE, Reason.SUPPRESSED_IN_SOURCE, Reason.NO_DATA]
    assert table.texts["naam"].tolist() == ["a", None, "c"]
    np.testing.assert_array_equal(table.x, [1, 3, np.nan])
    assert table.counts["without_geometry"] == 1


def test_a_missing_field_is_named_with_its_layer(qgis_app):
    layer = memory_layer("None?field=onv:double", [])
    with pytest.raises(Problem, match="testlaag.*bijstand.*onv"):
        read_table(Origin(layer, layer), numbers=["bijstand"])
