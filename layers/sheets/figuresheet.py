# SPDX-License-Identifier: GPL-2.0-or-later
"""Put drawn figures on pages of their own: as pictures in layouts, with letters as text in the PDF."""

from __future__ import annotations

import base64
import contextlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QPainter

from ...core.definition import Text
from ...core.figures.kept import body_of, only_texts, smallest_points, without_texts
from ...core.figures.scene import Scene
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..figurefile import kept_figure, paint_marks, svg_of
from .blank import MADE, SOURCE, SUBTITLE, TITLE, PrintedPage, blank_sheet, put, say, shows_other
from .export import Page

FIGURE = "figure"
NAME = Text("Figuur: {title}", "Figure: {title}")
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
VECTORS = QgsLayoutItemPicture.Format.FormatSVG
UPPER_LEFT = QgsLayoutItemPicture.ReferencePoint.UpperLeft
LEGIBLE_POINTS = 5.0
_NOT_IN_NAMES = re.compile(r"[^\w-]+")


@dataclass(frozen=True, eq=False)
class GivenFigure:
    """Hold a figure to be printed: its file, what is in it, and the figure itself where the file keeps it."""

    path: Path
    svg: bytes
    scene: Scene | None

    @property
    def title(self) -> str:
        """Return its title; where it has none, the name of its file."""
        return (self.scene.title if self.scene else "") or self.path.stem


def read_figures(paths: Sequence[str]) -> list[GivenFigure]:
    """Return the figures in files.

    Raises
    ------
    Problem
        A file is not there, or no SVG.
    """
    return [_read(Path(path)) for path in dict.fromkeys(paths)]


def _read(path: Path) -> GivenFigure:
    try:
        svg = path.read_bytes()
    except OSError as error:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The figure {path} cannot be read: {error}. Draw it anew, choose another file, or leave it out.",
            ),
            path=path,
            error=error.strerror or error,
        ) from error
    if not _is_drawing(svg):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The figure {path} is no SVG that can be drawn, and only SVG is printed: its lines stay sharp and its "
                "letters stay letters. Draw the figure as .svg.",
            ),
            path=path,
        )
    scene = kept_figure(svg)
    return GivenFigure(path, svg, scene if scene is None else body_of(scene))


def _is_drawing(svg: bytes) -> bool:
    from qgis.PyQt.QtSvg import QSvgRenderer  # most sessions of QGIS draw none

    return b"<svg" in svg and QSvgRenderer(QByteArray(svg)).isValid()


def names_of(figures: Sequence[GivenFigure], language: str) -> list[str]:
    """Return what the layouts of figures are called; where two have one title, the file tells them apart."""
    titles = [figure.title for figure in figures]
    told = [
        title if titles.count(title) == 1 else f"{title} ({figure.path.stem})" for title, figure in zip(titles, figures)
    ]
    names = [NAME.get(language).format(title=title) for title in told]
    return [name if names.count(name) == 1 else f"{name} {number}" for number, name in enumerate(names, 1)]


def require_own(project: QgsProject, names: Sequence[str], figures: Sequence[GivenFigure]) -> None:
    """Refuse layouts of the user that have the name of a figure and show none."""
    for name, figure in zip(names, figures):
        layout = project.layoutManager().layoutByName(name)
        if layout is not None and picture_of(layout) is None:
            raise shows_other(name, figure.path.name)


def picture_of(layout) -> QgsLayoutItemPicture | None:
    """Return the picture that shows the figure of a layout."""
    item = layout.itemById(FIGURE) if isinstance(layout, QgsPrintLayout) else None
    return item if isinstance(item, QgsLayoutItemPicture) else None


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
    kept = layout is not None
    if not kept:
        layout, room = blank_sheet(project, template, name)
        item = QgsLayoutItemPicture(layout)
        item.setId(FIGURE)
        layout.addLayoutItem(item)
        item.attemptResize(QgsLayoutSize(room.width(), room.height(), MM))
        item.attemptMove(QgsLayoutPoint(room.x(), room.y(), MM))
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        put(project, layout)
    picture_of(layout).setPicturePath(_embedded(figure), VECTORS)
    say(layout, _told(figure, texts), not kept)
    stem = f"figuur_{_NOT_IN_NAMES.sub('_', figure.path.stem)}"
    return PrintedPage(figure_page(layout, name, stem), kept)


def too_small(layout: QgsPrintLayout) -> float | None:
    """Return the size of the smallest letters of a figure, in points, where that is too small to be read."""
    item = picture_of(layout)
    scene = _scene_in(item)
    points = smallest_points(scene) * _scale(item, scene) if scene is not None else 0.0
    return points if 0.0 < points < LEGIBLE_POINTS else None


def figure_page(layout: QgsPrintLayout, title: str, file_stem: str) -> Page:
    """Return how a layout of a figure is exported: what is text in the figure is drawn as text over the picture."""
    item = picture_of(layout)
    sheets = layout.pageCollection().pageCount()
    scene = _scene_in(item)
    if scene is None or not _stands_straight(item):
        return Page(layout, title, file_stem)
    over = [
        lambda painter, dots, sheet=sheet: _draw_texts(item, scene, sheet, (painter, dots)) for sheet in range(sheets)
    ]
    return Page(layout, title, file_stem, over, lambda: _texts_apart(item, scene))


def _told(figure: GivenFigure, texts: Mapping[str, str]) -> dict[str, str]:
    words = figure.scene.words if figure.scene else None
    notes = list(words.notes) if words else []
    return {
        TITLE: figure.title,
        SUBTITLE: words.subtitle if words and words.subtitle else texts[SUBTITLE],
        SOURCE: "\n".join([*notes, (words.source if words else "") or texts[SOURCE]]),
        MADE: texts[MADE],
    }


def _embedded(figure: GivenFigure) -> str:
    """Return a figure as a layout keeps it in itself, so that it stands when the file goes."""
    return _as_path(svg_of(figure.scene) if figure.scene else figure.svg)


def _as_path(svg: bytes) -> str:
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


def _draw_texts(item: QgsLayoutItemPicture, scene: Scene, sheet: int, canvas: tuple[QPainter, float]) -> None:
    painter, dots_per_mm = canvas
    if item.page() != sheet:
        return
    place = item.pagePos()
    painter.save()
    painter.translate(place.x() * dots_per_mm, place.y() * dots_per_mm)
    paint_marks(only_texts(scene), painter, dots_per_mm * _scale(item, scene))
    painter.restore()


@contextlib.contextmanager
def _texts_apart(item: QgsLayoutItemPicture, scene: Scene) -> Iterator[None]:
    """Have a picture draw all but its texts, and give it back as it was."""
    before = item.picturePath()
    item.setPicturePath(_as_path(svg_of(without_texts(scene))), VECTORS)
    try:
        yield
    finally:
        item.setPicturePath(before, VECTORS)
