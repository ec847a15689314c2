# SPDX-License-Identifier: GPL-2.0-or-later
"""Show an atlas: its maps, whatever table they are made from, in the order of their numbers, and as map themes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from qgis.core import QgsLayerTreeModel, QgsMapThemeCollection, QgsProcessingContext, QgsProject, QgsVectorLayer

from ...core.definition import Legend
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..mapfacts import MapFacts
from ..output import protected
from ..project import SeriesSheets, load_maps, make_project, save_styles
from .look import Look


@dataclass(frozen=True)
class TableSheets(SeriesSheets):
    """Hold a table of an atlas and its maps, by legend with how each is drawn beyond its classes, and what is over it.

    Attributes
    ----------
    looks : dict of str to Look
    above : dict of str to str
        Map of another table of the same file, as ``table/legend``.
    """

    looks: Mapping[str, Look] = field(default_factory=dict)
    above: Mapping[str, str] = field(default_factory=dict)

    def facts(self, legend: Legend) -> MapFacts:
        """Return what the sheet of a map must say."""
        return replace(super().facts(legend), above=self.above.get(legend.id, ""))

    def draw(self, layer: QgsVectorLayer, legend: Legend) -> None:
        """Draw a layer of the table as one of the maps."""
        super().draw(layer, legend)
        self.looks[legend.id].put_on(layer, legend, self.language)


@dataclass(frozen=True)
class AtlasSheets:
    """Hold the maps of several tables, as one set.

    Attributes
    ----------
    tables : sequence of TableSheets
        The maps of each table.
    order : sequence of str
        Ids of all maps, the one that comes first on top.
    on_top : dict of str to str
        By map, the map of points or estates that is shown over it.
    """

    tables: Sequence[TableSheets]
    order: Sequence[str]
    on_top: Mapping[str, str] = field(default_factory=dict)

    @property
    def legends(self) -> tuple[Legend, ...]:
        """Return the legends of all maps, in order."""
        found = {legend.id: legend for sheets in self.tables for legend in sheets.legends}
        return tuple(found[key] for key in self.order)

    @property
    def language(self) -> str:
        """Return the language of the maps."""
        return self.tables[0].language

    def draw(self, layer: QgsVectorLayer, legend: Legend) -> None:
        """Draw a layer as one of the maps."""
        next(table for table in self.tables if legend.id in table.looks).draw(layer, legend)

    def layers(self) -> list[QgsVectorLayer]:
        """Return a new styled layer for each map, in order."""
        found = {}
        for sheets in self.tables:
            found.update(zip((legend.id for legend in sheets.legends), sheets.layers()))
        return [found[key] for key in self.order]


def save_atlas_styles(sheets: AtlasSheets) -> None:
    """Keep the style of each map inside the file, with the table it is made from."""
    for each in sheets.tables:
        save_styles(each)


def write_atlas_project(path: str, sheets: AtlasSheets) -> None:
    """Write a project with all maps as a group and a theme each; an older file stays if that fails."""
    project = make_project(sheets)
    layers = dict(zip(sheets.order, _in_order(project)))
    for below, above in sheets.on_top.items():
        _show_together(project, layers[below], layers[above], layers.values())
    with protected(path):
        if not project.write(path):
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "The project {path} cannot be written. Choose another place for it."),
                path=path,
            )


def _in_order(project: QgsProject) -> list[QgsVectorLayer]:
    return [node.layer() for node in project.layerTreeRoot().findLayers()]


def _show_together(project: QgsProject, below: QgsVectorLayer, above: QgsVectorLayer, layers) -> None:
    """Have the theme of a map show the points or estates that lie over it as well."""
    root = project.layerTreeRoot()
    shown = {layer.id(): root.findLayer(layer.id()).itemVisibilityChecked() for layer in layers}
    for key in shown:
        root.findLayer(key).setItemVisibilityChecked(key in (below.id(), above.id()))
    theme = QgsMapThemeCollection.createThemeFromCurrentState(root, QgsLayerTreeModel(root))
    project.mapThemeCollection().update(below.name(), theme)
    for key, visible in shown.items():
        root.findLayer(key).setItemVisibilityChecked(visible)


def load_atlas_maps(context: QgsProcessingContext, sheets: AtlasSheets) -> None:
    """Have QGIS load all maps into the project at hand when the algorithm is done."""
    load_maps(context, context.project(), sheets)
