# SPDX-License-Identifier: GPL-2.0-or-later
"""Make sheets for what is no map: the template of the maps, with its title and foot, and room where the map stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtCore import QRectF

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from .export import Page
from .ringlist import LIST, LIST_TITLE
from .sheet import fit_line, from_template
from .text import refresh_texts, set_text

OF_MAPS = (QgsLayoutItemMap, QgsLayoutItemLegend, QgsLayoutItemScaleBar)
OF_MAPS_BY_ID = (LIST, LIST_TITLE, "north")
"""What of a template belongs to a map."""
TITLE, SUBTITLE, SOURCE, MADE = "title", "subtitle", "source", "made"


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
