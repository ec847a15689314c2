# SPDX-License-Identifier: GPL-2.0-or-later
"""Put tables per area on pages of their own: QGIS's own attribute tables, that go on on as many pages as they need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsLayoutMultiFrame,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF

from ..residents import Residents
from .blank import MADE, SOURCE, SUBTITLE, TITLE, PrintedPage, blank_sheet, put, say, shows_other
from .export import Page
from .ringlist import copy_label
from .tablelooks import GivenTable, make_table, set_widths
from .text import variable

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
        _add_frame(layout, table, room)
        put(project, layout)
    table_of(layout).refreshAttributes()
    table_of(layout).recalculateFrameSizes()
    _head_pages(layout)
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


def _head_pages(layout: QgsPrintLayout) -> None:
    """Give each further page of a table the title and the foot of the first, and take away pages that it left."""
    pages = layout.pageCollection()
    while pages.pageCount() > 1 and _is_left(layout, pages.pageCount() - 1):
        last = pages.pageCount() - 1
        for item in list(_items_on(layout, last)):
            layout.removeLayoutItem(item)
        pages.deletePage(last)
    for page in range(1, pages.pageCount()):
        if not any(isinstance(item, QgsLayoutFrame) for item in _items_on(layout, page)):
            continue
        for name in (TITLE, SUBTITLE, SOURCE, MADE):
            like, copied = layout.itemById(name), f"{name}_{page + 1}"
            if isinstance(like, QgsLayoutItemLabel) and layout.itemById(copied) is None:
                box = (like.pagePos().x(), like.pagePos().y(), like.rect().width(), like.rect().height())
                copy_label(layout, like, (copied, variable(name)), page, box)


def _is_left(layout: QgsPrintLayout, page: int) -> bool:
    """Tell whether a page holds nothing but what was copied to it."""
    copied = {f"{name}_{page + 1}" for name in (TITLE, SUBTITLE, SOURCE, MADE)}
    return all(hasattr(item, "id") and item.id() in copied for item in _items_on(layout, page))


def _items_on(layout: QgsPrintLayout, page: int) -> Iterator:
    return (item for item in layout.pageCollection().itemsOnPage(page) if not isinstance(item, QgsLayoutItemPage))
