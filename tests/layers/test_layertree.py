# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrange loaded maps in a project's layer tree, wherever QGIS has put them."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from veerkrachtkaarten.layers.layertree import GROUP_NAME, MapLoader, MapStack, arrange


@pytest.fixture
def project(qgis_app) -> QgsProject:
    return QgsProject()


def add(project: QgsProject, *names: str) -> list[str]:
    """Add layers as QGIS does, each above the one before; return their ids."""
    added = [project.addMapLayer(QgsVectorLayer("Polygon?crs=EPSG:28992", name, "memory")) for name in names]
    return [layer.id() for layer in added]


def shown(project: QgsProject) -> list[tuple[str, bool]]:
    return [(node.name(), node.isVisible()) for node in project.layerTreeRoot().findGroup(GROUP_NAME).findLayers()]


def test_loose_layers_come_together_in_order_with_the_first_one_visible(project):
    # As QGIS 3.22 leaves them: no group, the last on top.
    arrange(project, add(project, "1. a", "2. b", "3. c"))
    assert shown(project) == [("1. a", True), ("2. b", False), ("3. c", False)]
    assert len(project.mapLayers()) == 3
    assert len(project.layerTreeRoot().findLayers()) == 3


def test_layers_that_lie_right_already_stay(project):
    group = project.layerTreeRoot().addGroup(GROUP_NAME)
    layers = [QgsVectorLayer("Polygon?crs=EPSG:28992", name, "memory") for name in ("1. a", "2. b")]
    for layer in layers:
        group.addLayer(project.addMapLayer(layer, False))
    before = group.children()
    arrange(project, [node.layerId() for node in before])
    assert group.children() == before
    assert shown(project) == [("1. a", True), ("2. b", False)]


def test_a_second_series_comes_above_the_first_and_leaves_it_as_it_was(project):
    arrange(project, add(project, "1. first", "2. first"))
    arrange(project, add(project, "1. second", "2. second"))
    assert shown(project) == [("1. second", True), ("2. second", False), ("1. first", True), ("2. first", False)]


def test_other_layers_of_the_user_stay_where_they_are(project):
    add(project, "luchtfoto")
    arrange(project, add(project, "1. a"))
    assert [child.name() for child in project.layerTreeRoot().children()] == [GROUP_NAME, "luchtfoto"]


def test_a_group_for_results_that_the_user_has_set_holds_the_maps_group(project):
    results = project.layerTreeRoot().addGroup("Resultaten")
    layers = [QgsVectorLayer("Polygon?crs=EPSG:28992", name, "memory") for name in ("1. a", "2. b")]
    for layer in reversed(layers):
        results.addLayer(project.addMapLayer(layer, False))
    arrange(project, [layer.id() for layer in layers])
    assert results.findGroup(GROUP_NAME) is not None
    assert shown(project) == [("1. a", True), ("2. b", False)]


def test_nothing_is_arranged_before_the_last_map_is_there_and_each_is_drawn(project):
    ids = add(project, "1. a", "2. b")
    stack, drawn = MapStack(project, ids), []
    loaders = [MapLoader(stack, drawn.append) for _ in ids]
    loaders[1].postProcessLayer(project.mapLayer(ids[1]), None, None)
    assert project.layerTreeRoot().findGroup(GROUP_NAME) is None
    loaders[0].postProcessLayer(project.mapLayer(ids[0]), None, None)
    assert shown(project) == [("1. a", True), ("2. b", False)]
    assert [layer.name() for layer in drawn] == ["2. b", "1. a"]


def test_a_map_that_was_removed_meanwhile_is_passed_over(project):
    ids = add(project, "1. a", "2. b")
    project.removeMapLayer(ids[1])
    arrange(project, ids)
    assert shown(project) == [("1. a", True)]
