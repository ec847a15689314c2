# SPDX-License-Identifier: GPL-2.0-or-later
"""Make sheets for what is no map: the template of the maps, with its title and foot, and room where the map stood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from .export import Page
from .font import lettering_of
from .ringlist import LIST, LIST_TITLE, copy_label
from .sheet import fit_line, from_template
from .text import refresh_texts, set_text, variable

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
OF_MAPS = (QgsLayoutItemMap, QgsLayoutItemLegend, QgsLayoutItemScaleBar)
OF_MAPS_BY_ID = (LIST, LIST_TITLE, "north")
"""What of a template belongs to a map."""
TITLE, SUBTITLE, SOURCE, MADE = AROUND = ("title", "subtitle", "source", "made")
FIGURE = "figure"
"""Item ID of the picture of a figure; a figure that goes on has pictures figure_2 and so on."""


@dataclass(frozen=True, eq=False)
class PrintedPage:
    """Hold a layout that is exported, and whether it stood in the project before."""

    page: Page
    kept: bool = False

    @property
    def layout(self) -> QgsPrintLayout:
        """Return the layout."""
        return self.page.layout


def blank_sheet(project: QgsProject, template: str, name: str) -> tuple[QgsPrintLayout, QRectF]:
    """Return a layout without what belongs to a map, and the room that this leaves on its first page, in mm.

    It is not yet among the project's layouts.

    Raises
    ------
    Problem
        The template cannot be used.
    """
    layout = from_template(project, template)
    layout.setName(name)
    room = QRectF()
    for item in layout.items():
        if isinstance(item, QgsLayoutItemPage) or not hasattr(item, "id"):
            continue
        if isinstance(item, OF_MAPS) or item.id() in OF_MAPS_BY_ID:
            if item.page() == 0:
                room = room.united(QRectF(item.pagePos().x(), item.pagePos().y(), item.rect().width(), _height(item)))
            layout.removeLayoutItem(item)
    return layout, room


def _height(item) -> float:
    # A legend that is filled grows; as it stands in the template its height says nothing.
    return 0.0 if isinstance(item, QgsLayoutItemLegend) else item.rect().height()


def raised_foot(layout: QgsPrintLayout, room: QRectF, source: str) -> QRectF:
    """Make the foot of a new sheet as high as its text needs, upwards; return the room that is left above it."""
    label = layout.itemById(SOURCE)
    if not isinstance(label, QgsLayoutItemLabel) or variable(SOURCE) not in label.text():
        return room
    lettering = lettering_of(label)
    width = label.rect().width() - 2 * label.marginX()
    lines = sum(len(lettering.wrap(paragraph, width)) for paragraph in source.split("\n"))
    more = lines * lettering.line_mm + 2 * label.marginY() - label.rect().height()
    place = label.pagePos()
    if more <= 0 or more > room.height() / 2 or place.y() < room.bottom() - 1:
        return room
    label.attemptResize(QgsLayoutSize(label.rect().width(), label.rect().height() + more, MM))
    label.attemptMove(QgsLayoutPoint(place.x(), place.y() - more, MM))
    return room.adjusted(0, 0, 0, -more)


def put(project: QgsProject, layout: QgsPrintLayout) -> None:
    """Add a layout to those of a project."""
    if not project.layoutManager().addLayout(layout):
        raise RuntimeError(f"QGIS takes no layout called {layout.name()}")


def say(layout: QgsPrintLayout, texts: Mapping[str, str], is_new: bool) -> None:
    """Set the texts of a layout; in one that is new, lines that are too long become smaller."""
    for name, text in texts.items():
        set_text(layout, name, text)
    refresh_texts(layout)
    if is_new:
        for name in (TITLE, SUBTITLE):
            fit_line(layout.itemById(name))


def head_pages(layout: QgsPrintLayout) -> None:
    """Give further pages the title and the foot of the first, and take away those at the end that hold nothing else."""
    pages = layout.pageCollection()
    while pages.pageCount() > 1 and _is_left(layout, pages.pageCount() - 1):
        last = pages.pageCount() - 1
        for item in list(_items_on(layout, last)):
            layout.removeLayoutItem(item)
        pages.deletePage(last)
    for page in range(1, pages.pageCount()):
        if not any(_goes_on(item) for item in _items_on(layout, page)):
            continue
        for name in AROUND:
            like, copied = layout.itemById(name), f"{name}_{page + 1}"
            if isinstance(like, QgsLayoutItemLabel) and layout.itemById(copied) is None:
                box = (like.pagePos().x(), like.pagePos().y(), like.rect().width(), like.rect().height())
                copy_label(layout, like, (copied, variable(name)), page, box)


def _is_left(layout: QgsPrintLayout, page: int) -> bool:
    """Tell whether a page holds nothing but what was copied to it."""
    copied = {f"{name}_{page + 1}" for name in AROUND}
    return all(hasattr(item, "id") and item.id() in copied for item in _items_on(layout, page))


def _items_on(layout: QgsPrintLayout, page: int) -> Iterator:
    return (item for item in layout.pageCollection().itemsOnPage(page) if not isinstance(item, QgsLayoutItemPage))


def _goes_on(item) -> bool:
    """Tell whether an item is a part of what stands on the first page."""
    return isinstance(item, QgsLayoutFrame) or (hasattr(item, "id") and item.id().startswith(f"{FIGURE}_"))


def shows_other(name: str, wanted: str) -> Problem:
    """Return the refusal to print a layout of the user that has the name of a page and shows something else."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The project already has a layout {layout}, which does not show {wanted}. Rename or remove that layout, "
            "or do not add layouts to the project.",
        ),
        layout=name,
        wanted=wanted,
    )
