# SPDX-License-Identifier: GPL-2.0-or-later
"""Test that coordinates which deny their coordinate system are refused, and others are not."""

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem
from veerkrachtkaarten.core.columns import Table
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.layers.crs import check_plausible, require_metres


def check(points, crs):
    x, y = np.array(points, dtype=float).T
    table = Table("laag", np.arange(len(x)), x=x, y=y)
    return check_plausible(table, QgsCoordinateReferenceSystem(crs), "laag")


@pytest.mark.parametrize("crs", ["EPSG:4326", "", "EPSG:2263"])
def test_a_target_without_metres_is_refused(qgis_app, crs):
    with pytest.raises(Problem, match="EPSG:28992"):
        require_metres(QgsCoordinateReferenceSystem(crs))


@pytest.mark.parametrize("crs", ["EPSG:28992", "EPSG:25831", "EPSG:3035"])
def test_a_target_in_metres_is_accepted(qgis_app, crs):
    require_metres(QgsCoordinateReferenceSystem(crs))


@pytest.mark.parametrize(
    ("point", "said", "meant"),
    [
        ((5.7, 50.85), "EPSG:28992", "EPSG:4326"),
        ((50.85, 5.7), "EPSG:28992", "exchanged"),
        ((634000, 6595000), "EPSG:28992", "EPSG:3857"),
        ((690000, 5636000), "EPSG:28992", "EPSG:25831"),
        ((4012000, 3080000), "EPSG:28992", "EPSG:3035"),
        ((317400, 176100), "EPSG:28992", "x and y exchanged"),
        ((5.7, 50.85), "EPSG:7415", "EPSG:4326"),
        ((176100, 317400), "EPSG:3857", "EPSG:28992"),
        ((176100, 317400), "EPSG:4326", "EPSG:28992"),
        ((176100, 317400), "EPSG:25831", "EPSG:28992"),
        ((176100, 317400), "", "EPSG:28992"),
        ((1e8, 1e8), "EPSG:28992", "far outside"),
        ((1e8, 1e8), "", "no coordinate system"),
    ],
)
def test_the_layer_and_the_probable_system_are_named(qgis_app, point, said, meant):
    with pytest.raises(Problem, match=meant) as refusal:
        check([point, point], said)
    assert "Layer laag" in str(refusal.value)


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ((176100, 317400), "EPSG:28992"),
        ((5.7, 50.85), "EPSG:4326"),
        ((634000, 6595000), "EPSG:3857"),
        ((50, 50), "EPSG:28992"),
    ],
)
def test_the_right_system_is_accepted(qgis_app, point, said):
    check([point, point], said)


def test_a_stray_point_far_away_is_counted_and_refuses_nothing(qgis_app):
    assert check([(176100, 317400), (176200, 317400), (1e7, 1e7)], "EPSG:28992") == 1


def test_a_layer_without_any_place_is_not_judged(qgis_app):
    assert check([(np.nan, np.nan)], "EPSG:28992") == 0
