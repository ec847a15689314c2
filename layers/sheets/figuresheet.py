# SPDX-License-Identifier: GPL-2.0-or-later
"""Put drawn figures on pages of their own: as pictures in layouts, with letters as text in the PDF."""

from __future__ import annotations

import base64
import contextlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count, takewhile

from qgis.core import (
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QPainter

from ...core.figures.kept import only_texts, smallest_points, without_texts
from ...core.figures.parting import parted
from ...core.figures.scene import Scene
from ..figurefile import kept_figure, paint_marks, svg_of
from .blank import (
    FIGURE,
    MADE,
    SOURCE,
    SUBTITLE,
    TITLE,
    PrintedPage,
    blank_sheet,
    head_pages,
    put,
    raised_foot,
    say,
    shows_other,
)
from .export import Page
from .givenfigure import GivenFigure

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
VECTORS = QgsLayoutItemPicture.Format.FormatSVG
UPPER_LEFT = QgsLayoutItemPicture.ReferencePoint.UpperLeft
LEGIBLE_POINTS, PARTED_POINTS = 5.0, 6.0
"""Least size of letters on one page; and of those of a figure that is parted over pages because they were smaller."""
_NOT_IN_NAMES = re.compile(r"[^\w-]+")


def require_own(project: QgsProject, names: Sequence[str], figures: Sequence[GivenFigure]) -> None:
    """Refuse layouts of the user that have the name of a figure and show none."""
    for name, figure in zip(names, figures):
        layout = project.layoutManager().layoutByName(name)
        if layout is not None and picture_of(layout) is None:
            raise shows_other(name, figure.path.name)


def picture_of(layout, number: int = 1) -> QgsLayoutItemPicture | None:
    """Return the picture that shows the figure of a layout, or a further part of it; None where there is none."""
    item = layout.itemById(_id_of(number)) if isinstance(layout, QgsPrintLayout) else None
    return item if isinstance(item, QgsLayoutItemPicture) else None


def _id_of(number: int) -> str:
    return FIGURE if number == 1 else f"{FIGURE}_{number}"


def add_figure(
    project: QgsProject, figure: GivenFigure, name: str, texts: Mapping[str, str], template: str
) -> PrintedPage:
    """Give a project a layout of a figure; one that stands there keeps its looks and shows the figure as it is now.

    Parameters
    ----------
    project : QgsProject
    figure : GivenFigure
    name : str
        Of the layout.
    texts : mapping of str to str
        What the sheet says where the figure itself does not: subtitle, source, made.
    template : str
    """
    layout = project.layoutManager().layoutByName(name)
    kept, told = layout is not None, _told(figure, texts)
    if not kept:
        layout, room = blank_sheet(project, template, name)
        _add_picture(layout, FIGURE, raised_foot(layout, room, told[SOURCE]), 0)
        put(project, layout)
    _show(layout, figure)
    head_pages(layout)
    say(layout, told, not kept)
    stem = f"figuur_{_NOT_IN_NAMES.sub('_', figure.path.stem)}"
    return PrintedPage(figure_page(layout, name, stem), kept)


def _add_picture(layout: QgsPrintLayout, name: str, room: QRectF, page: int) -> QgsLayoutItemPicture:
    item = QgsLayoutItemPicture(layout)
    item.setId(name)
    layout.addLayoutItem(item)
    item.attemptResize(QgsLayoutSize(room.width(), room.height(), MM))
    item.attemptMove(QgsLayoutPoint(room.x(), room.y(), MM), True, False, page)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    return item


def _show(layout: QgsPrintLayout, figure: GivenFigure) -> None:
    """Put a figure into the pictures of its layout, as many as it needs, each further one on a page of its own."""
    first = picture_of(layout)
    paths = [_as_path(svg) for svg in _parts(figure, first)]
    for number, path in enumerate(paths, 1):
        item = picture_of(layout, number)
        if item is None:
            page = QgsLayoutItemPage(layout)
            page.setPageSize(layout.pageCollection().page(0).pageSize())
            layout.pageCollection().addPage(page)
            place = QRectF(first.pagePos().x(), first.pagePos().y(), first.rect().width(), first.rect().height())
            item = _add_picture(layout, _id_of(number), place, layout.pageCollection().pageCount() - 1)
        item.setPicturePath(path, VECTORS)
    number = len(paths) + 1
    while picture_of(layout, number) is not None:
        layout.removeLayoutItem(picture_of(layout, number))
        number += 1


def _parts(figure: GivenFigure, item: QgsLayoutItemPicture) -> list[bytes]:
    """Return the drawings of a figure: several where it has rows that would come out too small on one page."""
    scene = figure.scene
    if scene is None:
        return [figure.svg]
    points = smallest_points(scene)
    if not points or points * _scale(item, scene) >= LEGIBLE_POINTS:
        return [svg_of(scene)]
    return [svg_of(part) for part in parted(scene, item.rect().height() * points / PARTED_POINTS)]


def too_small(layout: QgsPrintLayout) -> float | None:
    """Return the size of the smallest letters of a figure, in points, where that is too small to be read."""
    item = picture_of(layout)
    scene = _scene_in(item)
    points = smallest_points(scene) * _scale(item, scene) if scene is not None else 0.0
    return points if 0.0 < points < LEGIBLE_POINTS else None


def figure_page(layout: QgsPrintLayout, title: str, file_stem: str) -> Page:
    """Return how a layout of a figure is exported: what is text in the figure is drawn as text over the pictures."""
    numbers = takewhile(lambda number: picture_of(layout, number) is not None, count(1))
    shown = [(item, _scene_in(item)) for item in (picture_of(layout, number) for number in numbers)]
    apart = [(item, scene) for item, scene in shown if scene is not None and _stands_straight(item)]

    def over(sheet: int) -> Callable[[QPainter, float], None]:
        def draw(painter: QPainter, dots_per_mm: float) -> None:
            for item, scene in apart:
                if item.page() == sheet:
                    _draw_texts(item, scene, painter, dots_per_mm)

        return draw

    sheets = range(layout.pageCollection().pageCount())
    return Page(layout, title, file_stem, [over(sheet) for sheet in sheets], lambda: _texts_apart(apart))


def _told(figure: GivenFigure, texts: Mapping[str, str]) -> dict[str, str]:
    words = figure.scene.words if figure.scene else None
    notes = list(words.notes) if words else []
    return {
        TITLE: figure.title,
        SUBTITLE: words.subtitle if words and words.subtitle else texts[SUBTITLE],
        SOURCE: "\n".join([*notes, (words.source if words else "") or texts[SOURCE]]),
        MADE: texts[MADE],
    }


def _as_path(svg: bytes) -> str:
    """Return a drawing as a layout keeps it in itself, so that it stands when the file goes."""
    return "base64:" + base64.b64encode(svg).decode("ascii")


def _scene_in(item: QgsLayoutItemPicture) -> Scene | None:
    """Return the figure that a picture shows, where the plugin drew it."""
    _, marked, data = item.picturePath().partition("base64:")
    return kept_figure(base64.b64decode(data)) if marked else None


def _stands_straight(item: QgsLayoutItemPicture) -> bool:
    """Tell whether letters can be drawn where the picture would draw them."""
    modes = QgsLayoutItemPicture.ResizeMode
    upright = not item.itemRotation() and not item.pictureRotation()
    whole = item.resizeMode() == modes.Zoom and item.pictureAnchor() == UPPER_LEFT
    return upright and whole and item.isVisible() and item.itemOpacity() == 1.0


def _scale(item: QgsLayoutItemPicture, scene: Scene) -> float:
    return min(item.rect().width() / scene.width_mm, item.rect().height() / scene.height_mm)


def _draw_texts(item: QgsLayoutItemPicture, scene: Scene, painter: QPainter, dots_per_mm: float) -> None:
    place = item.pagePos()
    painter.save()
    painter.translate(place.x() * dots_per_mm, place.y() * dots_per_mm)
    paint_marks(only_texts(scene), painter, dots_per_mm * _scale(item, scene))
    painter.restore()


@contextlib.contextmanager
def _texts_apart(shown: Sequence[tuple[QgsLayoutItemPicture, Scene]]) -> Iterator[None]:
    """Have pictures draw all but their texts, and give them back as they were."""
    before = [item.picturePath() for item, _scene in shown]
    for item, scene in shown:
        item.setPicturePath(_as_path(svg_of(without_texts(scene))), VECTORS)
    try:
        yield
    finally:
        for (item, _scene), path in zip(shown, before):
            item.setPicturePath(path, VECTORS)
