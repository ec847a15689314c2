# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring what panels show into a project: their maps with one legend, and the outlines of what changes."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.comparison.words import CHANGES
from ...core.definition import Text
from ..mapfacts import PROPERTY
from ..residents import Residents
from ..series.group import STYLE_PROPERTY
from ..sheets.layouts import MARGIN, outline
from ..sheets.legend import LegendPart
from .merging import share_legend, values_in_any
from .naming import NAME_PROPERTY
from .panelrequest import PanelRequest
from .style import outcome_field, outline_changes
from .variants import GivenVariant

GROUP = Text("Naast elkaar", "Side by side")
COMMON_GROUND = 0.5
"""Panels that have this part of all their ground in common show the same part of the world."""
MOST_GROUND = 1.5
"""So many times the ground of its map a panel shows at most, for the sake of areas that reach over its edge."""


class PanelLayers:
    """Bring the layers of the panels into the project, in a group of their own."""

    def __init__(self, project: QgsProject, request: PanelRequest):
        self._request = request
        self._residents = Residents(project, GROUP.get(request.language))
        before = set(project.mapLayers())
        self._maps = [self._map(variant) for variant in request.variants]
        self._new = [layer for layer in self._maps if layer.id() not in before]
        share_legend(self._maps, request.names, self._new)
        self._outlines = [self._outline(number) for number in range(len(self._maps))]
        self.crs = request.variants[0].layer.crs()

    def _map(self, variant: GivenVariant) -> QgsVectorLayer:
        def draw(layer: QgsVectorLayer) -> None:
            variant.draw(layer)
            layer.setName(f"{variant.facts.title}: {variant.name}")
            layer.setCustomProperty(NAME_PROPERTY, variant.name)
            for mark in (PROPERTY, STYLE_PROPERTY):  # it is no map of the series beside its own
                layer.removeCustomProperty(mark)

        return self._residents.in_role(variant.layer, f"paneel {variant.facts.legend}", draw)

    def _outline(self, number: int) -> QgsVectorLayer | None:
        """Return the outlines of a panel; the first is what the others are compared with, and has none."""
        request = self._request
        if request.comparison is None or not number:
            return None
        field, least = outcome_field(0, number), request.least

        def draw(layer: QgsVectorLayer) -> None:
            outline_changes(layer, field, least, request.language)
            layer.setName(f"{CHANGES.get(request.language)}: {request.names[number]}")

        return self._residents.in_role(request.comparison, f"{field} {least}", draw)

    @property
    def drawn(self) -> list[tuple]:
        """Return what each panel draws, the first on top."""
        request = self._request.sheet
        boundaries = self._residents.boundaries(request.boundaries, outline) if request.boundaries else None
        below = [self._residents.background(layer) for layer in request.backgrounds]
        found = [(over, boundaries, shown, *below) for over, shown in zip(self._outlines, self._maps)]
        return [tuple(layer for layer in each if layer is not None) for each in found]

    @property
    def extents(self) -> list[QgsRectangle]:
        """Return what each panel shows: the same where all are about the same ground, else each its own."""
        found = [extent_in(layer, self.crs) for layer in self._maps]
        shared, whole = QgsRectangle(found[0]), QgsRectangle(found[0])
        for extent in found[1:]:
            shared = shared.intersect(extent)
            whole.combineExtentWith(extent)
        if _ground(shared) >= COMMON_GROUND * _ground(whole):
            found = [QgsRectangle(whole) for _ in found]
        boundaries = self._request.sheet.boundaries
        if boundaries is not None:
            found = [with_areas(extent, boundaries, self.crs) for extent in found]
        for extent in found:
            extent.scale(MARGIN)
        return found

    def legend(self) -> list[LegendPart]:
        """Return one legend for all panels."""
        present = values_in_any(self._maps) if self._request.sheet.only_present else None
        parts = [LegendPart((self._new or self._maps)[0], "", present)]  # a new one has the words of all
        outlines = [layer for layer in self._outlines if layer is not None]
        if outlines:
            parts.append(LegendPart(outlines[0], CHANGES.get(self._request.language)))
        return parts


def _ground(extent: QgsRectangle) -> float:
    return max(0.0, extent.width()) * max(0.0, extent.height())


def with_areas(extent: QgsRectangle, areas: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Return an extent so wide that areas with their middle in it are not cut off; one that is far larger still is."""
    there = QgsCoordinateTransform(crs, areas.crs(), QgsProject())
    back = QgsCoordinateTransform(areas.crs(), crs, QgsProject())
    whole, most = QgsRectangle(extent), MOST_GROUND * _ground(extent)
    request = QgsFeatureRequest().setNoAttributes().setFilterRect(there.transformBoundingBox(extent))
    for area in areas.getFeatures(request):
        box = back.transformBoundingBox(area.geometry().boundingBox())
        wider = QgsRectangle(whole)
        wider.combineExtentWith(box)
        if extent.contains(box.center()) and _ground(wider) <= most:
            whole = wider
    return whole


def extent_in(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Return the extent of a layer in a coordinate system."""
    return QgsCoordinateTransform(layer.crs(), crs, QgsProject()).transformBoundingBox(layer.extent())
