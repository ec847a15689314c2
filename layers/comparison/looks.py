# SPDX-License-Identifier: GPL-2.0-or-later
"""Letter titles and captions of panels as the template letters its own texts, and measure their legend."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QFont

from ...core.comparison.arranging import Box
from ..sheets.font import lettering_of
from ..sheets.legend import LegendPart, categories_of
from ..sheets.ringlist import LIST_TITLE
from ..sheets.sheet import MM
from ..sheets.text import variable

TITLE_LINES, CAPTION_LINES = 1.35, 3.2
"""Room for title and caption, in lines of their lettering."""
ROW_GAP_MM = 2.5
"""Room between the rows of a legend."""


class Looks:
    """Give the labels of panels the lettering of the template: that of its list's heading, and of its source line."""

    def __init__(self, layout: QgsPrintLayout):
        self._layout = layout
        self.heading, self.small = (_written(layout.itemById(name)) for name in (LIST_TITLE, "source"))
        self.title_mm = self._line_mm(LIST_TITLE) * TITLE_LINES
        self.caption_mm = self._line_mm("source") * CAPTION_LINES

    def _line_mm(self, name: str) -> float:
        label = self._layout.itemById(name)
        return lettering_of(label).line_mm if isinstance(label, QgsLayoutItemLabel) else 4.0

    def label(self, name: str, box: Box, written, upright) -> None:
        """Add a label for one of the texts."""
        label = QgsLayoutItemLabel(self._layout)
        label.setId(name)
        label.setText(variable(name))
        label.setVAlign(upright)
        label.setMarginX(0.0)
        label.setMarginY(0.5)
        if isinstance(written, QgsTextFormat):
            label.setTextFormat(written)
        elif written is not None:
            label.setFont(written)
        self._layout.addLayoutItem(label)
        place(label, box)


def _written(label) -> QgsTextFormat | QFont | None:
    """Return the lettering of a label, to be given to others."""
    if not isinstance(label, QgsLayoutItemLabel):
        return None
    return QgsTextFormat(label.textFormat()) if hasattr(label, "textFormat") else QFont(label.font())  # QGIS 3.22


def legend_height(legend: QgsLayoutItemLegend, parts: Sequence[LegendPart], width_mm: float) -> float:
    """Return about how high a legend is in one column of a width."""
    lettering = lettering_of(legend.style(QgsLegendStyle.Style.SymbolLabel))
    beside = width_mm - 2 * legend.symbolWidth()
    height = 0.0
    for part in parts:
        labels = [categories_of(part.layer)[row].label() for row in part.shown]
        lines = [len(lettering.wrap(label, beside)) for label in labels]
        height += sum(max(legend.symbolHeight(), count * lettering.line_mm) + ROW_GAP_MM for count in lines)
        height += legend.symbolHeight() + ROW_GAP_MM if part.heading else 0.0
    return height


def place(item, box: Box) -> None:
    """Give an item of a layout its rectangle."""
    item.attemptMove(QgsLayoutPoint(box.x, box.y, MM))
    item.attemptResize(QgsLayoutSize(box.width, box.height, MM))
