# SPDX-License-Identifier: GPL-2.0-or-later
"""Make QGIS's own attribute table of a table per area: its columns, their widths, and how it looks in print."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsLayoutItemAttributeTable,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsLayoutTableStyle,
    QgsPrintLayout,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...core.definition import Text
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.tables.printed import PrintedColumn, column_widths, order_by
from .font import Lettering, print_family

NAME = Text("Tabel: {title}", "Table: {title}")
NO_ROWS = Text("Geen rijen", "No rows")
POINTS = QgsUnitTypes.RenderUnit.RenderPoints
CONTENT_POINTS, HEADING_POINTS = 7.5, 7.0
INK, GRID, SHADE = "#1a1a1a", "#b0b0b0", "#ececec"
MARGIN_MM, GRID_MM = 0.9, 0.1
SPARE_MM = 0.6
"""By which a column is wider than its words: QGIS measures in its own way."""
LONGEST_LINE_MM = 60.0
HEADING_LINES = 3
ALL_ROWS = 1_000_000


@dataclass(frozen=True, eq=False)
class GivenTable:
    """Hold a table to be printed: its layer, how its columns stand on paper, and in which language."""

    layer: QgsVectorLayer
    columns: Sequence[PrintedColumn]
    language: str

    @property
    def title(self) -> str:
        """Return what stands above it: the name of its layer."""
        return self.layer.name()[:1].upper() + self.layer.name()[1:]

    @property
    def name(self) -> str:
        """Return what its layout is called."""
        return NAME.get(self.language).format(title=self.title)


def make_table(layout: QgsPrintLayout, layer: QgsVectorLayer, given: GivenTable) -> QgsLayoutItemAttributeTable:
    """Return an attribute table of a layout, that tells the rows of a layer as they are whenever it is drawn."""
    table = QgsLayoutItemAttributeTable.create(layout)
    layout.addMultiFrame(table)
    table.setVectorLayer(layer)
    table.setColumns([_column(each) for each in given.columns])
    names = [field.name() for field in layer.fields()]
    table.setSortColumns([_sorting(each) for each in order_by(names, given.columns)])
    table.setMaximumNumberOfFeatures(ALL_ROWS)
    _dress(table)
    table.setEmptyTableBehavior(QgsLayoutTable.EmptyTableMode.ShowMessage)
    table.setEmptyTableMessage(NO_ROWS.get(given.language))
    return table


def _dress(table: QgsLayoutItemAttributeTable) -> None:
    """Have a table look as the sheets do."""
    table.setContentTextFormat(_lettering(CONTENT_POINTS))
    table.setHeaderTextFormat(_lettering(HEADING_POINTS, bold=True))
    table.setHeaderMode(QgsLayoutTable.HeaderMode.AllFrames)
    table.setHeaderHAlignment(QgsLayoutTable.HeaderHAlignment.FollowColumn)
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    table.setCellMargin(MARGIN_MM)
    table.setGridStrokeWidth(GRID_MM)
    table.setGridColor(QColor(GRID))
    table.setHorizontalGrid(True)
    table.setVerticalGrid(False)
    table.setBackgroundColor(QColor("#ffffff"))
    shade = QgsLayoutTableStyle()
    shade.enabled = True
    shade.cellBackgroundColor = QColor(SHADE)
    table.setCellStyle(QgsLayoutTable.CellStyleGroup.HeaderRow, shade)


def _column(printed: PrintedColumn) -> QgsLayoutTableColumn:
    column = QgsLayoutTableColumn(printed.heading)
    column.setAttribute(printed.expression)
    side = Qt.AlignmentFlag.AlignRight if printed.is_number else Qt.AlignmentFlag.AlignLeft
    column.setHAlignment(side)
    column.setVAlignment(Qt.AlignmentFlag.AlignTop)
    return column


def _sorting(expression: str) -> QgsLayoutTableColumn:
    column = QgsLayoutTableColumn()
    column.setAttribute(expression)
    column.setSortOrder(Qt.SortOrder.AscendingOrder)
    return column


def _lettering(points: float, bold: bool = False) -> QgsTextFormat:
    written = QgsTextFormat()
    font = QFont(print_family())
    font.setBold(bold)
    written.setFont(font)
    written.setSize(points)
    written.setSizeUnit(POINTS)
    written.setColor(QColor(INK))
    return written


def set_widths(table: QgsLayoutItemAttributeTable, given: GivenTable, room: float) -> None:
    """Make the columns as wide together as the room, none narrower than its longest word.

    Raises
    ------
    Problem
        They do not fit.
    """
    least, wanted = _asked_widths(table, given)
    around = [(number + 1) * 2 * MARGIN_MM + 2 * GRID_MM for number in range(len(least))]
    widths = column_widths(least, wanted, room - around[-1])
    if widths is None:
        fitting = sum(sum(least[: number + 1]) + more <= room for number, more in enumerate(around))
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The table {layer} has {count} columns, of which {fitting} fit beside each other on this paper. Choose "
                "fewer columns, or A3.",
            ),
            layer=given.layer.name(),
            count=len(least),
            fitting=fitting,
        )
    columns = table.columns()
    for column, width in zip(columns, widths):
        column.setWidth(math.floor(width * 100) / 100)
    table.setColumns(columns)


def _asked_widths(table: QgsLayoutItemAttributeTable, given: GivenTable) -> tuple[list[float], list[float]]:
    """Return how wide each column must be at least, and how wide it would like to be."""
    rows = table.contents()
    heading, content = (_measured(points, bold) for points, bold in ((HEADING_POINTS, True), (CONTENT_POINTS, False)))
    least, wanted = [], []
    for number, printed in enumerate(given.columns):
        cells = {str(row[number]) for row in rows}
        longest = max((content.width_mm(text) for text in cells), default=0.0)
        words = max((content.width_mm(word) for text in cells for word in text.split()), default=0.0)
        headed = max((heading.width_mm(word) for word in printed.heading.split()), default=0.0)
        least.append(max(words, headed) + SPARE_MM)
        wanted.append(max(min(longest, LONGEST_LINE_MM), heading.width_mm(printed.heading) / HEADING_LINES) + SPARE_MM)
    return least, wanted


def _measured(points: float, bold: bool) -> Lettering:
    font = QFont(print_family())
    font.setBold(bold)
    return Lettering(font, points)
