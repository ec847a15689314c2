# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw buildings by the legends of one or more maps, each a style of the layer."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..core.definition import Legend
from .styling import apply_legend, make_renderer, user_language

OUTLINE = "#8c8c8c"
"""Line round a building: light enough for those of a whole town not to darken it."""


def draw_buildings(layer: QgsVectorLayer, legends: list[Legend], language: str | None = None) -> bool:
    """Give a layer one style a map, called after it; the first is shown.

    Returns
    -------
    bool
        False where QGIS refused to keep a style beside another one.
    """
    language = language or user_language()
    manager = layer.styleManager()
    done = True
    for number, legend in enumerate(legends):
        name = legend.title.get(language)
        if number:
            done &= manager.addStyleFromLayer(name) and manager.setCurrentStyle(name)
        elif manager.currentStyle() != name:
            done &= manager.renameStyle(manager.currentStyle(), name)
        apply_legend(layer, legend, language)
        layer.setRenderer(make_renderer(legend, language, OUTLINE))
    if len(legends) > 1:
        done &= manager.setCurrentStyle(legends[0].title.get(language))
    layer.triggerRepaint()
    return done
