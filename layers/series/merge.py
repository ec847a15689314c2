# SPDX-License-Identifier: GPL-2.0-or-later
"""Let a new run of the map series take the place of the one before it, so that a project never holds maps twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeModel, QgsMapThemeCollection, QgsProject, QgsVectorLayer

from ..layertree import GROUP_NAME
from ..mapfacts import facts_of, keep_facts
from .group import all_series, given_name, map_of, mark_style, same_file, style_mark, style_now


@dataclass(frozen=True)
class Merged:
    """Hold what became of the maps: ids of the layers by legend, and names of maps that were taken away."""

    layers: dict[str, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()


def maps_of_file(project: QgsProject, path: str) -> dict[str, QgsVectorLayer]:
    """Return the maps that are read from a file, by legend; of two alike the first in the layer tree."""
    found: dict[str, QgsVectorLayer] = {}
    for file, layers in all_series(project).items():
        if same_file(file, path):
            for layer in layers:
                found.setdefault(map_of(layer, project), layer)
    return found


def merge(project: QgsProject, path: str, before: Mapping[str, str]) -> Merged:
    """Make the layers of the run before show the new table, and take the newly loaded ones away again.

    A layer keeps its place, its visibility, what a user renamed, and its style where a user changed that. A map
    that the new run did not make leaves the project, for the new table has no classes for it.

    Parameters
    ----------
    project : QgsProject
    path : str
        File of the series.
    before : mapping of str to str
        Ids of the maps read from that file before the run, by legend.
    """
    fresh = {
        map_of(layer, project): layer
        for file, layers in all_series(project).items()
        if same_file(file, path)
        for layer in layers
        if layer.id() not in before.values()
    }
    if not fresh:
        return Merged()
    kept, surplus = dict.fromkeys(fresh, ""), []
    for legend_id, layer in fresh.items():
        old = project.mapLayer(before.get(legend_id, ""))
        if isinstance(old, QgsVectorLayer):
            _take_over(old, layer, project)
            surplus.append(layer.id())
        kept[legend_id] = (old or layer).id()
    gone = [project.mapLayer(key) for legend_id, key in before.items() if legend_id not in fresh]
    removed = tuple(layer.name() for layer in gone if layer is not None)
    _place(project, [key for legend_id, key in kept.items() if legend_id not in before], before)
    project.removeMapLayers([*surplus, *(layer.id() for layer in gone if layer is not None)])
    _drop_empty_groups(project)
    return Merged(kept, removed)


def _take_over(old: QgsVectorLayer, new: QgsVectorLayer, project: QgsProject) -> None:
    """Have a layer show the new table; a hand's name and style stay."""
    own_style = style_mark(old) != style_now(old)
    named, name = given_name(old), old.name()
    if named == name:
        name = new.name()
        _rename_theme(project.mapThemeCollection(), named, name)
    old.setDataSource(new.source(), name, new.providerType())
    if not own_style:
        old.setRenderer(new.renderer().clone())
        mark_style(old)
    keep_facts(old, facts_of(new))
    old.setMetadata(new.metadata())
    old.dataProvider().reloadData()
    old.updateExtents()
    old.triggerRepaint()
    old.emitStyleChanged()


def _rename_theme(themes: QgsMapThemeCollection, old: str, new: str) -> bool:
    """Let a theme follow the name of its map; tell whether there was one to rename."""
    return themes.hasMapTheme(old) and not themes.hasMapTheme(new) and themes.renameMapTheme(old, new)


def _place(project: QgsProject, fresh: list[str], before: Mapping[str, str]) -> None:
    """Lay maps that the run before had not made among the others, in the order of the series."""
    root = project.layerTreeRoot()
    known = [node for node in (root.findLayer(key) for key in before.values()) if node is not None]
    if not known:
        return
    group = known[0].parent()
    for key in fresh:
        node = root.findLayer(key)
        name = node.name()
        after = [
            child for child in group.children() if hasattr(child, "layerId") and child.layerId() in before.values()
        ]
        earlier = [child for child in after if child.name() < name]
        position = group.children().index(earlier[-1]) + 1 if earlier else group.children().index(after[0])
        moved = node.clone()
        moved.setItemVisibilityChecked(False)
        moved.setExpanded(False)
        group.insertChildNode(position, moved)  # first, for a layer without a node leaves the project
        node.parent().removeChildNode(node)


def _drop_empty_groups(project: QgsProject) -> None:
    """Take away the group in which QGIS laid the new layers, where nothing is left in it."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.name() == GROUP_NAME and not group.children() and group.parent() is not None:
            group.parent().removeChildNode(group)


def add_themes(project: QgsProject, layer_ids: list[str]) -> list[str]:
    """Add a map theme for each map that has none: it alone of the series, with all else as it is; return the names."""
    root = project.layerTreeRoot()
    nodes = [node for node in (root.findLayer(key) for key in layer_ids) if node is not None]
    themes = project.mapThemeCollection()
    lacking = [node for node in nodes if not themes.hasMapTheme(node.name())]
    if not lacking:
        return []
    shown = [node.itemVisibilityChecked() for node in nodes]
    groups = _hidden_groups(nodes)
    for group in groups:
        group.setItemVisibilityChecked(True)
    model = QgsLayerTreeModel(root)
    for node in lacking:
        for each in nodes:
            each.setItemVisibilityChecked(each is node)
        themes.insert(node.name(), QgsMapThemeCollection.createThemeFromCurrentState(root, model))
    for node, visible in zip(nodes, shown):
        node.setItemVisibilityChecked(visible)
    for group in groups:
        group.setItemVisibilityChecked(False)
    return [node.name() for node in lacking]


def _hidden_groups(nodes) -> list[QgsLayerTreeGroup]:
    """Return the groups above the maps that are switched off."""
    found = []
    for node in nodes:
        group = node.parent()
        while group is not None and group.parent() is not None:
            if not group.itemVisibilityChecked() and group not in found:
                found.append(group)
            group = group.parent()
    return found


def show_map(project: QgsProject, layer: QgsVectorLayer) -> bool:
    """Show a map alone among all maps, by its theme where it has one; tell whether it has one.

    Whatever is no map stays as visible as it is: a theme knows nothing of rings that were drawn after it was made.
    """
    root = project.layerTreeRoot()
    themes = project.mapThemeCollection()
    maps = {each.id() for layers in all_series(project).values() for each in layers}
    rest = [node for node in root.findLayers() if node.layerId() not in maps] + root.findGroups(True)
    shown = [node.itemVisibilityChecked() for node in rest]
    has_theme = themes.hasMapTheme(layer.name())
    if has_theme:
        themes.applyTheme(layer.name(), root, QgsLayerTreeModel(root))
    for node, visible in zip(rest, shown):
        node.setItemVisibilityChecked(visible)
    for key in maps:
        node = root.findLayer(key)
        node.setItemVisibilityChecked(key == layer.id())
        node.setExpanded(key == layer.id())
    node = root.findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityCheckedParentRecursive(True)
    return has_theme
