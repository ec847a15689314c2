# SPDX-License-Identifier: GPL-2.0-or-later
"""Put variants of a map into a project as one layout with a panel for each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import (
    QgsPrintLayout,
    QgsProject,
)

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..residents import Residents
from ..sheets.export import Page
from .merging import joined_lines
from .panellayers import PanelLayers
from .panelrequest import PanelRequest
from .panelsheet import Panel, PanelSheet, make_panel_sheet, map_id, tell_panels


@dataclass(frozen=True, eq=False)
class PrintedPanels:
    """Hold a page of panels.

    Attributes
    ----------
    page : Page
    kept : bool
        Whether the layout stood in the project before.
    captions : list of str
        What stands below each panel.
    lacks_outlines : bool
        Whether what changes is not counted, for the layout that stood there does not show it.
    """

    page: Page
    kept: bool
    captions: list[str]
    lacks_outlines: bool = False


def add_panels(project: QgsProject, request: PanelRequest) -> PrintedPanels:
    """Give a project a layout of panels, and the layers that it shows; call this in the main thread.

    A layout that has that name already is left as it is, but for its texts; so are its layers.

    Raises
    ------
    Problem
        The panels cannot have one legend, the comparison is one of other variants, the template cannot be used, or a
        layout of that name shows something else.
    """
    captions = request.captions
    before = project.layoutManager().layoutByName(request.name)
    if before is not None:
        return _kept(before, request)
    layers = PanelLayers(project, request)
    sheet = PanelSheet(
        request.name,
        _texts(request),
        [Panel(*parts) for parts in zip(layers.drawn, layers.extents, request.names, captions)],
        layers.legend(),
        layers.crs,
        request.same_scale,
    )
    layout = make_panel_sheet(project, sheet, request.sheet.template)
    if not project.layoutManager().addLayout(layout):
        raise RuntimeError(f"QGIS takes no layout called {layout.name()}")
    return PrintedPanels(Page(layout, request.name, request.file_stem), False, captions)


def _kept(layout: QgsPrintLayout, request: PanelRequest) -> PrintedPanels:
    """Give a layout that stands in the project its texts; changes are counted where it outlines them."""
    _require_same(layout, request)
    lacks = request.comparison is not None and not all(
        any(Residents.same_data(layer, request.comparison) for layer in layout.itemById(map_id(number)).layers())
        for number in range(2, len(request.variants) + 1)
    )
    captions = replace(request, comparison=None).captions if lacks else request.captions
    tell_panels(layout, _texts(request), list(zip(request.names, captions)))
    return PrintedPanels(Page(layout, request.name, request.file_stem), True, captions, lacks)


def _require_same(layout, request: PanelRequest) -> None:
    """Refuse a layout that stands under the name of this one and shows other tables."""
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
