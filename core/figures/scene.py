# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what stands on a figure: marks at places on paper, millimetres from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass, field

INK, FAINT, PAPER = "#1a1a1a", "#8a8a8a", "#ffffff"
THIN_MM, LINE_MM = 0.15, 0.5
TITLE_POINTS, TEXT_POINTS, SMALL_POINTS = 11.0, 8.0, 7.0
MM_PER_POINT = 25.4 / 72
LIGHTEST_LINE = 165.0
"""Of 255: lightness of a line on white, at most."""
LETTER_WIDTH, LETTER_HEIGHT = 0.6, 1.2
"""Of a letter on average and of a line, as parts of the size of the lettering: enough to keep texts apart."""
LEFT, MIDDLE, RIGHT = "left", "middle", "right"
CIRCLE, SQUARE, DIAMOND, TRIANGLE = "circle", "square", "diamond", "triangle"
SHAPES = (CIRCLE, SQUARE, DIAMOND, TRIANGLE)
DASHES = ((), (4.0, 2.0), (1.0, 1.5), (6.0, 1.5, 1.0, 1.5))
"""Of lines, in widths of the line: together with shapes they tell series apart without colour."""
SOLID, DIAGONAL, BACK_DIAGONAL, DOTTED = "solid", "diagonal", "back_diagonal", "dotted"
FILLS = (SOLID, DIAGONAL, DOTTED, BACK_DIAGONAL)


@dataclass(frozen=True)
class Line:
    """Join points."""

    points: tuple[tuple[float, float], ...]
    colour: str = INK
    width_mm: float = THIN_MM
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Dot:
    """Mark one point."""

    x: float
    y: float
    colour: str = INK
    radius_mm: float = 0.9
    shape: str = CIRCLE
    hollow: bool = False


@dataclass(frozen=True)
class Block:
    """Fill a rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    fill: str = SOLID


@dataclass(frozen=True)
class Label:
    """Write one line of text; ``y`` is the middle of its height.

    ``around`` tells the texts round the figure (title, notes, source), which a page sets itself, from those in it.
    """

    x: float
    y: float
    text: str
    points: float = TEXT_POINTS
    at: str = LEFT
    colour: str = INK
    bold: bool = False
    upright: bool = False
    around: bool = False

    @property
    def width_mm(self) -> float:
        """Return how wide it is, about."""
        return len(self.text) * self.points * MM_PER_POINT * LETTER_WIDTH

    @property
    def height_mm(self) -> float:
        """Return how high it is."""
        return self.points * MM_PER_POINT * LETTER_HEIGHT

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom, about; of a text that does not stand upright."""
        left = self.x - {LEFT: 0.0, MIDDLE: 0.5, RIGHT: 1.0}[self.at] * self.width_mm
        return left, self.y - self.height_mm / 2, left + self.width_mm, self.y + self.height_mm / 2


@dataclass(frozen=True)
class Scene:
    """Hold a figure: its size in millimetres, and its marks, the first at the bottom.

    ``words`` are the texts round it, and ``body`` is where it lies between these: its top and bottom. ``rows`` tells a
    figure of rows that pages can part: the top of the first, the height of each, and their number.
    """

    width_mm: float
    height_mm: float
    marks: list = field(default_factory=list)
    title: str = ""
    words: Words | None = None
    body: tuple[float, float] | None = None
    rows: tuple[float, float, int] | None = None

    def texts(self) -> list[str]:
        """Return everything that can be read, in the order of drawing."""
        return [mark.text for mark in self.marks if isinstance(mark, Label)]


@dataclass(frozen=True)
class Words:
    """Hold the texts round a figure; ``notes`` stand below it, a line each, and the source after them."""

    title: str
    subtitle: str = ""
    x: str = ""
    y: str = ""
    notes: tuple[str, ...] = ()
    language: str = "nl"
    source: str = ""


def legible(colour: str) -> str:
    """Return a colour that shows as a thin line on white paper: pale ones are darkened, their hue kept."""
    channels = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    lightness = sum(part * weight for part, weight in zip(channels, (0.299, 0.587, 0.114)))
    if lightness <= LIGHTEST_LINE:
        return colour
    return "#" + "".join(f"{round(part * LIGHTEST_LINE / lightness):02x}" for part in channels)


def wrapped(text: str, width_mm: float, points: float) -> list[str]:
    """Break a text into lines that fit."""
    most = max(int(width_mm / (points * MM_PER_POINT * LETTER_WIDTH)), 1)
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > most:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line] if line else lines
