# SPDX-License-Identifier: GPL-2.0-or-later
"""Read figures that are to be printed from their files, and name their layouts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray

from ...core.definition import Text
from ...core.figures.kept import body_of
from ...core.figures.scene import Scene
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..figurefile import keeps_figure, kept_figure

NAME = Text("Figuur: {title}", "Figure: {title}")


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
    return [_read(path) for path in dict.fromkeys(Path(path).absolute() for path in paths)]


def figures_in(folder: str | Path) -> list[str]:
    """Return the figures that the plugin drew in a folder, by name; what other programs drew is left out.

    Raises
    ------
    Problem
        There is no such folder.
    """
    if not Path(folder).is_dir():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "There is no folder {path} to take figures from. Choose another, or leave it out."
            ),
            path=folder,
        )
    return [str(path) for path in sorted(Path(folder).glob("*.svg")) if keeps_figure(path)]


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
