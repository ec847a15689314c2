# SPDX-License-Identifier: GPL-2.0-or-later
"""Put variants of a map into a project as one layout with a panel for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.comparison.compare import OTHER
from ...core.comparison.words import AREAS, CELLS, CHANGES, told_of_changes, told_of_classes
from ...core.definition import Text
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..mapfacts import PROPERTY
from ..residents import Residents
from ..series.group import STYLE_PROPERTY
from ..sheets.blank import PrintedPage
from ..sheets.export import Page
from ..sheets.layouts import MARGIN, PrintRequest, outline
from ..sheets.legend import LegendPart
from ..styling import shows_cells
from .changes import changes_between, counts_of
from .merging import joined_lines, share_legend, values_in_any
from .panelsheet import Panel, PanelSheet, make_panel_sheet, map_id, tell_panels
from .style import outcome_field, outline_changes
from .variants import GivenVariant

GROUP = Text("Naast elkaar", "Side by side")
COMMON_GROUND = 0.5
"""Panels that have this part of all their ground in common show the same part of the world."""


@dataclass(frozen=True, eq=False)
class PanelRequest:
    """Say which panels are printed, and how.

    Attributes
    ----------
    variants : sequence of GivenVariant
    sheet : PrintRequest
        Template, date, boundaries, background, place, author and legend.
    comparison : QgsVectorLayer or None
        Compared variants, in the order of the panels.
    same_scale : bool
    least : int
        Outcome from which on places are outlined.
    """

    variants: Sequence[GivenVariant]
    sheet: PrintRequest
    comparison: QgsVectorLayer | None = None
    same_scale: bool = True
    least: int = OTHER

    @property
    def names(self) -> list[str]:
        """Return the names of the panels."""
        return [each.name for each in self.variants]

    @property
    def language(self) -> str:
        """Return the language of the maps."""
        return self.variants[0].facts.language

    @cached_property
    def captions(self) -> list[str]:
        """Return what stands below each panel: its places with a class, or how many differ from the first.

        Raises
        ------
        Problem
            The comparison is one of other variants: its outlines would tell of another map.
        """
        changes = changes_between(self.variants, self.comparison)
        places = CELLS if shows_cells(self.variants[0].layer) else AREAS
        return [
            told_of_changes(changed, self.names[0], places, self.language)
            if changed
            else told_of_classes(*_with_class(variant), places, self.language)
            for variant, changed in zip(self.variants, changes)
        ]

    @property
    def name(self) -> str:
        """Return the name of the layout."""
        return f"{self.variants[0].facts.title}: {' | '.join(self.names)}"


def add_panels(project: QgsProject, request: PanelRequest) -> PrintedPage:
    """Give a project a layout of panels, and the layers that it shows; call this in the main thread.

    A layout that has that name already is left as it is, but for its texts.

    Raises
    ------
    Problem
        The panels cannot have one legend, the comparison is one of other variants, the template cannot be used, or a
        layout of that name shows something else.
    """
    captions = request.captions
    before = project.layoutManager().layoutByName(request.name)
    _require_same(before, request)
    layers = _Layers(project, request)
    sheet = PanelSheet(
        request.name,
        _texts(request),
        [Panel(*parts) for parts in zip(layers.drawn, layers.extents, request.names, captions)],
        layers.legend(),
        layers.crs,
        request.same_scale,
    )
    if before is None:
        layout = make_panel_sheet(project, sheet, request.sheet.template)
        if not project.layoutManager().addLayout(layout):
            raise RuntimeError(f"QGIS takes no layout called {layout.name()}")
    else:
        layout = before
        tell_panels(layout, sheet)
    return PrintedPage(Page(layout, request.name, f"{request.variants[0].facts.legend}_panelen"), before is not None)


def _require_same(layout, request: PanelRequest) -> None:
    """Refuse a layout that stands under the name of this one and shows other tables."""
    if layout is None:
        return
    for number, variant in enumerate(request.variants, 1):
        item = layout.itemById(map_id(number)) if isinstance(layout, QgsPrintLayout) else None
        if item is None or not any(Residents.same_data(layer, variant.layer) for layer in item.layers()):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The project already has a layout {layout}, which does not show layer {layer}. Rename or remove "
                    "that layout, or do not add layouts to the project.",
                ),
                layout=layout.name(),
                layer=variant.layer.name(),
            )


class _Layers:
    """Bring the layers of the panels into the project, in a group of their own."""

    def __init__(self, project: QgsProject, request: PanelRequest):
        self._request = request
        self._residents = Residents(project, GROUP.get(request.language))
        self._maps = [self._map(variant) for variant in request.variants]
        share_legend(self._maps, request.names)
        self._outlines = [self._outline(number) for number in range(len(self._maps))]
        self.crs = request.variants[0].layer.crs()

    def _map(self, variant: GivenVariant) -> QgsVectorLayer:
        def draw(layer: QgsVectorLayer) -> None:
            variant.draw(layer)
            layer.setName(f"{variant.facts.title}: {variant.name}")
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
        for extent in found:
            extent.scale(MARGIN)
        return found

    def legend(self) -> list[LegendPart]:
        """Return one legend for all panels."""
        present = values_in_any(self._maps) if self._request.sheet.only_present else None
        parts = [LegendPart(self._maps[0], "", present)]
        outlines = [layer for layer in self._outlines if layer is not None]
        if outlines:
            parts.append(LegendPart(outlines[0], CHANGES.get(self._request.language)))
        return parts


def _ground(extent: QgsRectangle) -> float:
    return max(0.0, extent.width()) * max(0.0, extent.height())


def extent_in(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Return the extent of a layer in a coordinate system."""
    return QgsCoordinateTransform(layer.crs(), crs, QgsProject()).transformBoundingBox(layer.extent())


def _texts(request: PanelRequest) -> dict[str, str]:
    facts = [each.facts for each in request.variants]
    shared = [
        words.pop() for words in ({each.period for each in facts}, {each.variant for each in facts}) if len(words) == 1
    ]
    return {
        "title": facts[0].title,
        "subtitle": ", ".join(part for part in (request.sheet.place, *shared) if part),
        "source": joined_lines(request.names, facts),
        "made": request.sheet.made_lines(request.language),
    }


def _with_class(variant: GivenVariant) -> tuple[int, int]:
    """Count the places with a class, and without."""
    (codes,) = counts_of(variant.layer, [variant.class_field])
    known = sum(count for code, count in codes.items() if code > 0)
    return known, sum(codes.values()) - known
