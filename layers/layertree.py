# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay freshly loaded maps one on another in the layer tree: in a group, in order, the first one visible."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsLayerTreeGroup, QgsProcessingLayerPostProcessorInterface, QgsProject, QgsVectorLayer

GROUP_NAME = "Veerkrachtkaarten"


class MapStack:
    """Hold the maps of one series until QGIS has loaded all of them; then arrange them.

    QGIS gives each result the style that the user has set for results in general, puts later results above
    earlier ones, and before 3.32 knows no groups; so all of that is done here, after it.
    """

    def __init__(self, project: QgsProject, layer_ids: list[str]):
        self._project = project
        self._layer_ids = layer_ids
        self._loaded: set[str] = set()

    def add(self, layer: QgsVectorLayer) -> None:
        """Take note of a layer that was loaded; with the last of them, arrange all."""
        self._loaded.add(layer.id())
        if self._loaded == set(self._layer_ids):
            arrange(self._project, self._layer_ids)


class MapLoader(QgsProcessingLayerPostProcessorInterface):
    """Draw one map of a series once QGIS has loaded it. The context owns its loaders: each layer needs one."""

    kept: list = []  # noqa: RUF012 - QGIS keeps no Python part and would drop it in silence

    def __init__(self, stack: MapStack, draw: Callable[[QgsVectorLayer], None]):
        super().__init__()
        self._stack = stack
        self._draw = draw
        self.kept.append(self)

    def postProcessLayer(self, layer, context, feedback) -> None:  # noqa: N802 - QGIS's name
        """Draw the layer by its legend, and hand it to the stack."""
        self._draw(layer)
        self._stack.add(layer)


def arrange(project: QgsProject, layer_ids: list[str]) -> None:
    """Bring layers together in the group of the maps, in order and on top, with only the first visible and open."""
    root = project.layerTreeRoot()
    nodes = [node for node in (root.findLayer(key) for key in layer_ids) if node is not None]
    if not nodes:
        return
    group = _group_of(nodes[0].parent())
    if [node.layerId() for node in group.children()[: len(nodes)] if hasattr(node, "layerId")] != layer_ids:
        for position, node in enumerate(nodes):
            group.insertChildNode(position, node.clone())  # first, for a layer without a node leaves the project
            node.parent().removeChildNode(node)
    for position, key in enumerate(layer_ids):
        node = root.findLayer(key)
        if node is not None:
            node.setItemVisibilityChecked(position == 0)
            node.setExpanded(position == 0)


def _group_of(parent: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    """Return the group of the maps where the results are, and make it where there is none."""
    if parent.name() == GROUP_NAME:
        return parent
    return parent.findGroup(GROUP_NAME) or parent.insertGroup(0, GROUP_NAME)
