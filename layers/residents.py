# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the layers that layouts show in a project, and bring in those that it lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer

from .layertree import GROUP_NAME
from .mapfacts import MapFacts, StoredMap, facts_of
from .provenance import table_name

ROLE = "veerkracht/op_papier"
BOUNDARIES, BACKGROUND, TABLE = "grenzen", "ondergrond", "tabel"


class Residents:
    """Give the layers of a project that belong on sheets; what is brought in lies hidden in a group."""

    def __init__(self, project: QgsProject, group: str = GROUP_NAME):
        self._project = project
        self._group = group
        self._brought: dict[tuple[str, str], QgsMapLayer] = {}

    @staticmethod
    def same_data(first: QgsMapLayer, second: QgsMapLayer) -> bool:
        """Tell whether two layers show the same table of the same file, or come from the same place otherwise."""
        return first.id() == second.id() or _place(first) == _place(second)

    @classmethod
    def map_in(cls, layers: Iterable[QgsMapLayer], facts: MapFacts, table: QgsVectorLayer) -> QgsVectorLayer | None:
        """Return the layer among these that shows a map of a table."""
        for layer in layers:
            found = facts_of(layer) if isinstance(layer, QgsVectorLayer) else None
            if found is not None and found.legend == facts.legend and cls.same_data(layer, table):
                return layer
        return None

    @staticmethod
    def rings_in(layers: Iterable[QgsMapLayer], ring_map: str) -> QgsVectorLayer | None:
        """Return the layer among these that shows the rings of a map."""
        return next((layer for layer in layers if layer.customProperty(ROLE, "") == ring_map), None)

    def map(self, table: QgsVectorLayer, stored: StoredMap) -> QgsVectorLayer:
        """Return the layer of a map, as the project has it or else as the series draws it."""
        found = self.map_in(self._project.mapLayers().values(), stored.facts, table)
        if found is not None:
            return found
        layer = table.clone()
        stored.draw(layer)
        return self._add(layer)

    def rings(
        self, given: QgsVectorLayer, ring_map: str, draw: Callable[[QgsVectorLayer], None], below: QgsMapLayer
    ) -> QgsVectorLayer:
        """Return the rings of a map, just above the map in the layer tree."""
        return self.in_role(given, ring_map, draw, below)

    def boundaries(self, given: QgsVectorLayer, draw: Callable[[QgsVectorLayer], None]) -> QgsVectorLayer:
        """Return boundaries, drawn so that they do not cover the maps."""
        return self.in_role(given, BOUNDARIES, draw)

    def background(self, given: QgsMapLayer) -> QgsMapLayer:
        """Return a layer as its owner draws it."""
        if self._project.mapLayer(given.id()) is given:
            return given
        return self.in_role(given, BACKGROUND, lambda layer: None)

    def table(self, given: QgsVectorLayer) -> QgsVectorLayer:
        """Return a table as the project has it, or else brought in."""
        for layer in self._project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and self.same_data(layer, given):
                return layer
        return self.in_role(given, TABLE, lambda layer: None)

    def in_role(self, given: QgsMapLayer, role: str, draw: Callable, below: QgsMapLayer | None = None) -> QgsMapLayer:
        """Return a layer that stands in the project for one role, made from another where it is not there yet."""
        for layer in self._project.mapLayers().values():
            if layer.customProperty(ROLE, "") == role and self.same_data(layer, given):
                return layer
        if (role, given.id()) not in self._brought:
            layer = given.clone()
            draw(layer)
            layer.setCustomProperty(ROLE, role)
            self._brought[role, given.id()] = self._add(layer, below)
        return self._brought[role, given.id()]

    def _add(self, layer: QgsMapLayer, below: QgsMapLayer | None = None) -> QgsMapLayer:
        added = self._project.addMapLayer(layer, False)
        root = self._project.layerTreeRoot()
        node = root.findLayer(below.id()) if below is not None else None
        group = node.parent() if node is not None else root.findGroup(self._group) or root.insertGroup(0, self._group)
        position = group.children().index(node) if node is not None else len(group.children())
        shown = group.insertLayer(position, added)
        shown.setItemVisibilityChecked(False)
        shown.setExpanded(False)
        return added


def _place(layer: QgsMapLayer) -> tuple:
    """Return what tells one table from another, however its address is written."""
    if isinstance(layer, QgsVectorLayer) and layer.providerType() == "ogr":
        parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
        path = Path(str(parts.get("path") or "")).absolute()
        return "ogr", path, parts.get("layerName") or table_name(layer), parts.get("subset") or ""
    return type(layer), layer.source()
