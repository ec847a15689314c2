# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw buildings by the legends of one or more maps, each a style of the layer."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..core.definition import Legend
from .styling import apply_legend, make_renderer, make_symbol, user_language

OUTLINE = "#a0a0a0"
"""Line round buildings without a class, which would not be seen; round all it would hide the colours of a town."""


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
        done &= _draw(layer, legend, language)
    if len(legends) > 1:
        done &= manager.setCurrentStyle(legends[0].title.get(language))
    layer.triggerRepaint()
    return done


def _draw(layer: QgsVectorLayer, legend: Legend, language: str) -> bool:
    renderer = make_renderer(legend, language)
    done = True
    for special in legend.special_shown:
        index = renderer.categoryIndexForValue(special.code)
        done &= renderer.updateCategorySymbol(index, make_symbol(special, OUTLINE))
    layer.setRenderer(renderer)
    return done
