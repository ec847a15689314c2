# SPDX-License-Identifier: GPL-2.0-or-later
"""Show one table as a series of styled maps: in the project at hand, and in a project file of its own."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from qgis.core import (
    QgsLayerTreeModel,
    QgsMapThemeCollection,
    QgsProcessingContext,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..core.legend import Legend
from ..core.origins import stated_source
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from .layertree import GROUP_NAME, MapLoader, MapStack
from .mapfacts import PROPERTY, MapFacts, keep_facts
from .output import protected, unwritable
from .provenance import Provenance, describe_layer
from .series.group import mark_style
from .styling import apply_legend

MARGIN = 1.05


@dataclass(frozen=True)
class SeriesSheets:
    """Hold a table and the maps that are made from it.

    Attributes
    ----------
    source : str
        Data source of the table, as the OGR provider takes it.
    legends : tuple of Legend
        The maps, in order.
    language : str
        Language of titles and labels.
    years : tuple of str
        First and second year; empty where not known.
    methods : dict of str to str
        What the source line of a map adds about method (neighbourhood, reference), by legend.
    data : str
        Source of the data, as the user gave it.
    provenance : Provenance or None
        How the table was made.
    atlas : str
        Name of the atlas that the maps belong to; empty for a series.
    rings : dict of str to str
        Rules of the rings on each map, by legend, where the legend alone does not decide them.
    periods : dict of str to str
        Year or years of maps that are about others than the rest, by legend.
    variants : dict of str to str
        What tells a map from the usual one, by legend.
    """

    source: str
    legends: tuple[Legend, ...]
    language: str
    years: tuple[str, str] = ("", "")
    methods: dict[str, str] = field(default_factory=dict)
    data: str = ""
    provenance: Provenance | None = None
    atlas: str = ""
    periods: dict[str, str] = field(default_factory=dict)
    rings: dict[str, str] = field(default_factory=dict)
    variants: dict[str, str] = field(default_factory=dict)

    def facts(self, legend: Legend) -> MapFacts:
        """Return what the sheet of a map must say."""
        title = legend.title.get(self.language)
        return MapFacts(
            legend.id,
            f"{legend.number}. {title}" if legend.number else title,
            self.period(legend),
            stated_source(legend, self.language),
            self.methods.get(legend.id, ""),
            self.data,
            self.language,
            atlas=self.atlas,
            rings=self.rings.get(legend.id, ""),
            variant=self.variants.get(legend.id, ""),
        )

    def name(self, legend: Legend) -> str:
        """Return the title of a map, with its number in the series and its year or years."""
        return self.facts(legend).name

    def period(self, legend: Legend) -> str:
        """Return the year, or the two years, that a map is about."""
        if legend.id in self.periods:
            return self.periods[legend.id]
        first, second = self.years
        return f"{first}–{second}" if legend.compares_years and first and second else second

    def draw(self, layer: QgsVectorLayer, legend: Legend) -> None:
        """Draw a layer of the table as one of the maps."""
        apply_legend(layer, legend, self.language)

    def layers(self) -> list[QgsVectorLayer]:
        """Return a new styled layer of the table for each map."""
        return [self._layer(legend) for legend in self.legends]

    def _layer(self, legend: Legend) -> QgsVectorLayer:
        layer = _opened(self.source, self.name(legend))
        self.draw(layer, legend)
        keep_facts(layer, self.facts(legend))
        mark_style(layer)
        if self.provenance is not None:
            describe_layer(layer, self.provenance, self.facts(legend).source_line)
        return layer


def _opened(source: str, name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(source, name, "ogr")
    if not layer.isValid():
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The output {source} cannot be opened again, so no maps are made of it."),
            source=source,
        )
    return layer


def save_styles(sheets: SeriesSheets) -> bool:
    """Keep the style of each map inside the file, where it is a GeoPackage; the first map's is the default."""
    if ".gpkg" not in sheets.source.lower():
        return False
    layer = _opened(sheets.source, GROUP_NAME)  # one for all: opening a large file takes longer than styling it
    _drop_styles(layer, {legend.id for legend in sheets.legends})
    for number, legend in enumerate(sheets.legends):
        layer.setName(sheets.name(legend))
        sheets.draw(layer, legend)
        keep_facts(layer, sheets.facts(legend))
        layer.saveStyleToDatabase(legend.id, sheets.name(legend), number == 0, "")
    return True


def _drop_styles(layer: QgsVectorLayer, written: set[str]) -> None:
    """Take away the styles of maps that a table of the same name held before; styles of a user's own stay.

    Those that are written anew go first: QGIS before 3.24 asks the user about each whether to overwrite it.
    """
    count, ids, names, *_ = layer.listStylesInDatabase()
    for style, name in zip(ids[: max(count, 0)], names):
        if name in written or PROPERTY in layer.getStyleFromDatabase(style)[0]:
            deleted, told = layer.deleteStyleFromDatabase(style)
            if not deleted:
                raise unwritable(layer.source(), told)


def load_on_completion(context: QgsProcessingContext, sheets: SeriesSheets) -> None:
    """Have QGIS load one layer per map, instead of the bare table, when the algorithm is done."""
    details = context.layersToLoadOnCompletion()
    project = details.pop(sheets.source).project
    context.setLayersToLoadOnCompletion(details)
    load_maps(context, project, sheets)


def load_maps(context: QgsProcessingContext, project: QgsProject, sheets) -> None:
    """Have QGIS load a layer for each map of some sheets."""
    layers = sheets.layers()
    stack = MapStack(project, [layer.id() for layer in layers])
    for number, (layer, legend) in enumerate(zip(layers, sheets.legends)):
        kept = context.temporaryLayerStore().addMapLayer(layer)
        wanted = QgsProcessingContext.LayerDetails(layer.name(), project, "OUTPUT")
        wanted.forceName = True
        if hasattr(wanted, "groupName"):  # from QGIS 3.32 on
            wanted.groupName = GROUP_NAME
            wanted.layerSortKey = -number  # the highest comes on top
        wanted.setPostProcessor(MapLoader(stack, partial(sheets.draw, legend=legend)))
        context.addLayerToLoadOnCompletion(kept.id(), wanted)


def make_project(sheets: SeriesSheets) -> QgsProject:
    """Return a project with the maps as a group, and as map themes that each show one of them."""
    project = QgsProject()
    layers = sheets.layers()
    project.setCrs(layers[0].crs())
    project.setTitle(GROUP_NAME)
    group = project.layerTreeRoot().addGroup(GROUP_NAME)
    for layer in layers:
        added = project.addMapLayer(layer, False)
        group.addLayer(added).setExpanded(False)
    show = project.layerTreeRoot()
    model = QgsLayerTreeModel(show)
    for shown in reversed(layers):  # ends with only the first map visible, as the project opens
        for layer in layers:
            show.findLayer(layer.id()).setItemVisibilityChecked(layer is shown)
        theme = QgsMapThemeCollection.createThemeFromCurrentState(show, model)
        project.mapThemeCollection().insert(shown.name(), theme)
    show.findLayer(layers[0].id()).setExpanded(True)
    extent = layers[0].extent()
    extent.scale(MARGIN)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, layers[0].crs()))
    return project


def require_writable_place(path: str, at_hand: str = "") -> None:
    """Refuse a project file that could not be written later, or that is the project at hand.

    Parameters
    ----------
    path : str
        Where the project is to be written.
    at_hand : str, optional
        File of the project that is open.
    """
    if at_hand and Path(path).absolute() == Path(at_hand).absolute():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The project {path} is the one that is open, and would lose everything else that it holds. "
                "Choose another file for the maps.",
            ),
            path=path,
        )
    try:
        with tempfile.TemporaryFile(dir=Path(path).absolute().parent):
            pass
    except OSError as error:
        raise unwritable(path, error.strerror or error) from error


def write_project(path: str, sheets: SeriesSheets) -> None:
    """Write such a project to a file, with paths relative to it; an older file stays if that fails."""
    with protected(path):
        if not make_project(sheets).write(path):
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "The project {path} cannot be written. Choose another place for it."),
                path=path,
            )
