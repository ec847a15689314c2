# SPDX-License-Identifier: GPL-2.0-or-later
"""Outline the places that change class, so that the classes below stay in sight."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsMapLayer,
    QgsMapUnitScale,
    QgsMergedFeatureRenderer,
    QgsReadWriteContext,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ...core.comparison.compare import FURTHER, OTHER
from ...core.comparison.words import ANOTHER_CLASS, outcome_text
from ..rings.style import qml_text
from ..styling import shows_cells, user_language

OUTCOME_FIELD, STEPS_FIELD = "wisseling", "stappen"
INK, CASING = "#1a1a1a", "#ffffff"
LINES = ((CASING, 16.0, 0.15, 0.9), (INK, 9.0, 0.08, 0.45))
"""Colour, width in metres of the map, and the least and most mm of that: cells of 100 m stay in sight on any scale.
The white below shows the line on the darkest class. Round larger areas all lines are as wide as they may be."""


def outcome_field(first: int, second: int) -> str:
    """Return the field with what became of places from one variant to another, by their numbers from 0."""
    return f"{OUTCOME_FIELD}_{first + 1}_{second + 1}"


def steps_field(first: int, second: int) -> str:
    """Return the field with the classes up from one variant to another."""
    return f"{STEPS_FIELD}_{first + 1}_{second + 1}"


def outline_symbol(of_cells: bool = True) -> QgsSymbol:
    """Make a dark line on a white casing, without a fill."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    for colour, width_m, least_mm, most_mm in LINES:
        line = QgsSimpleLineSymbolLayer(QColor(colour), width_m if of_cells else most_mm)
        if of_cells:
            line.setWidthUnit(QgsUnitTypes.RenderUnit.RenderMetersInMapUnits)
            within = QgsMapUnitScale()
            within.minSizeMMEnabled = within.maxSizeMMEnabled = True
            within.minSizeMM, within.maxSizeMM = least_mm, most_mm
            line.setWidthMapUnitScale(within)
        line.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if not symbol.appendSymbolLayer(line):
            raise RuntimeError("QGIS takes no line round a fill")
    symbol.deleteSymbolLayer(0)
    return symbol


def outline_renderer(field: str, least: int, language: str, of_cells: bool = True) -> QgsFeatureRenderer:
    """Make the renderer that outlines places from an outcome on; cells that touch have one outline.

    Parameters
    ----------
    field : str
        Outcomes.
    least : int
        :data:`OTHER`, or :data:`FURTHER` for places that are two or more classes apart only.
    language : str
    of_cells : bool
        Larger areas each have their own outline: where their borders do not meet, one would show every gap.
    """
    words = ANOTHER_CLASS if least == OTHER else outcome_text(FURTHER, ladder=True)
    category = QgsRendererCategory(least, outline_symbol(of_cells), words.get(language))
    renderer = QgsCategorizedSymbolRenderer(f'if("{field}" >= {least}, {least}, NULL)', [category])
    return QgsMergedFeatureRenderer(renderer) if of_cells else renderer


def outline_changes(layer: QgsVectorLayer, field: str = OUTCOME_FIELD, least: int = OTHER, language: str = "") -> None:
    """Draw a comparison as outlines over a map."""
    layer.setRenderer(outline_renderer(field, least, language or user_language(), shows_cells(layer)))
    layer.triggerRepaint()
    layer.emitStyleChanged()


def outline_style_to_qml(language: str = "nl") -> str:
    """Return the outlines as QML; nothing random in it."""
    layer = QgsVectorLayer(f"Polygon?field={OUTCOME_FIELD}:integer", OUTCOME_FIELD, "memory")
    outline_changes(layer, language=language)
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), QgsMapLayer.StyleCategory.Symbology)
    return qml_text(document)
