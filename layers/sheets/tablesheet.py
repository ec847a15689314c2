# SPDX-License-Identifier: GPL-2.0-or-later
"""Put tables per area on pages of their own: QGIS's own attribute tables, that go on on as many pages as they need."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsLayoutMultiFrame,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF

from ..residents import Residents
from .blank import SOURCE, TITLE, PrintedPage, blank_sheet, head_pages, put, raised_foot, say, shows_other
from .export import Page
from .tablelooks import GivenTable, make_table, set_widths

TABLE = "table"
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_NOT_IN_NAMES = re.compile(r"[^\w-]+")


def require_own(project: QgsProject, tables: Sequence[GivenTable]) -> None:
    """Refuse layouts of the user that have the name of a table and show something else."""
    for given in tables:
        layout = project.layoutManager().layoutByName(given.name)
        if layout is None:
            continue
        table = table_of(layout)
        if table is None or table.vectorLayer() is None or not Residents.same_data(table.vectorLayer(), given.layer):
            raise shows_other(given.name, given.layer.name())


def table_of(layout) -> QgsLayoutItemAttributeTable | None:
    """Return the attribute table of a layout: the one with the id ``table``, else the first."""
    frames = layout.multiFrames() if isinstance(layout, QgsPrintLayout) else []
    tables = [each for each in frames if isinstance(each, QgsLayoutItemAttributeTable)]
    named = [each for each in tables if each.frameCount() and each.frame(0).id() == TABLE]
    return next(iter([*named, *tables]), None)


def add_table(project: QgsProject, given: GivenTable, texts: Mapping[str, str], template: str) -> PrintedPage:
    """Give a project a layout of a table; one that stands there keeps its looks, and tells the rows as they are now.

    Parameters
    ----------
    project : QgsProject
    given : GivenTable
    texts : mapping of str to str
        Subtitle, source and made.
    template : str

    Raises
    ------
    Problem
        The columns do not fit beside each other.
    """
    layout = project.layoutManager().layoutByName(given.name)
    kept = layout is not None
    if not kept:
        layout, room = blank_sheet(project, template, given.name)
        table = make_table(layout, Residents(project).table(given.layer), given)
        set_widths(table, given, room.width())
        _add_frame(layout, table, raised_foot(layout, room, texts[SOURCE]))
        put(project, layout)
    table_of(layout).refreshAttributes()
    table_of(layout).recalculateFrameSizes()
    head_pages(layout)
    say(layout, {TITLE: given.title, **texts}, not kept)
    stem = f"tabel_{_NOT_IN_NAMES.sub('_', given.layer.name())}"
    return PrintedPage(Page(layout, given.name, stem), kept)


def _add_frame(layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable, room: QRectF) -> None:
    frame = QgsLayoutFrame(layout, table)
    frame.setId(TABLE)
    frame.attemptResize(QgsLayoutSize(room.width(), room.height(), MM))
    frame.attemptMove(QgsLayoutPoint(room.x(), room.y(), MM))
    table.addFrame(frame)
    table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.RepeatUntilFinished)
