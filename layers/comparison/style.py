# SPDX-License-Identifier: GPL-2.0-or-later
"""Outline the places that change class, so that the classes below stay in sight."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMergedFeatureRenderer,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.comparison.compare import FURTHER, OTHER
from ...core.comparison.words import outcome_text

OUTCOME_FIELD, STEPS_FIELD = "wisseling", "stappen"
INK, CASING = "#1a1a1a", "#ffffff"
WIDTHS_MM = {OTHER: 0.3, FURTHER: 0.6}
CASING_MM = 0.2
"""White on either side of a line, so that it shows on the darkest class."""


def outcome_field(first: int, second: int) -> str:
    """Return the field with what became of places from one variant to another, by their numbers from 0."""
    return f"{OUTCOME_FIELD}_{first + 1}_{second + 1}"


def steps_field(first: int, second: int) -> str:
    """Return the field with the classes up from one variant to another."""
    return f"{STEPS_FIELD}_{first + 1}_{second + 1}"


def outline_symbol(width_mm: float) -> QgsSymbol:
    """Make a dark line on a white casing, without a fill."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    for colour, width in ((CASING, width_mm + 2 * CASING_MM), (INK, width_mm)):
        line = QgsSimpleLineSymbolLayer(QColor(colour), width)
        line.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if not symbol.appendSymbolLayer(line):
            raise RuntimeError("QGIS takes no line round a fill")
    symbol.deleteSymbolLayer(0)
    return symbol


def outline_renderer(field: str, ladder: bool, language: str) -> QgsMergedFeatureRenderer:
    """Make the renderer that outlines places by their outcome; neighbours with the same one have one outline."""
    codes = (OTHER, FURTHER) if ladder else (OTHER,)
    categories = [
        QgsRendererCategory(code, outline_symbol(WIDTHS_MM[code]), outcome_text(code, ladder).get(language))
        for code in codes
    ]
    return QgsMergedFeatureRenderer(QgsCategorizedSymbolRenderer(field, categories))


def outline_changes(layer: QgsVectorLayer, field: str = OUTCOME_FIELD, ladder: bool = True, language: str = "") -> None:
    """Draw a comparison as outlines over a map."""
    from ..styling import user_language

    layer.setRenderer(outline_renderer(field, ladder, language or user_language()))
    layer.triggerRepaint()
    layer.emitStyleChanged()
