# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay out the frame of a figure: title, axes with round numbers, notes; and place numbers in it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from ..rounding import half_up
from .scene import (
    FAINT,
    LEFT,
    MIDDLE,
    RIGHT,
    SMALL_POINTS,
    TEXT_POINTS,
    TITLE_POINTS,
    Label,
    Line,
    Scene,
    Words,
    wrapped,
)

A5_MM = (210.0, 148.0)
EDGE_MM, LINE_STEP_MM, TICK_MM = 6.0, 4.2, 1.2
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
FEW_TICKS = 5


@dataclass(frozen=True)
class Axis:
    """Map numbers to millimetres along one side.

    Attributes
    ----------
    low, high : float
        Ends of the scale.
    start, end : float
        Where they lie on paper.
    ticks : tuple of float
    """

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[float, ...] = ()

    def place(self, value):
        """Return where a number, or an array of them, lies."""
        return self.start + (np.asarray(value) - self.low) / (self.high - self.low) * (self.end - self.start)


@dataclass(frozen=True)
class Frame:
    """Say where the data of a figure go; millimetres."""

    left: float
    top: float
    right: float
    bottom: float


def round_ticks(low: float, high: float, about: int = FEW_TICKS) -> tuple[float, ...]:
    """Return round numbers that enclose a range: multiples of 1, 2, 2.5 or 5 times a power of ten."""
    if not (math.isfinite(low) and math.isfinite(high)):
        low, high = 0.0, 1.0
    if low == high:
        low, high = low - max(abs(low) / 10, 0.5), high + max(abs(high) / 10, 0.5)
    rough = (high - low) / about
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in STEPS if factor * power >= rough * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(number * step, 12) + 0.0 for number in range(first, last + 1))


def number_text(value: float, language: str, decimals: int | None = None) -> str:
    """Write a number with the decimal sign and the grouping of a language; a real minus sign, halves go up."""
    text = f"{abs(value):,.10g}" if decimals is None else f"{half_up(abs(value), decimals):,.{decimals}f}"
    if language.lower().startswith("nl"):
        text = text.translate({ord(","): ".", ord("."): ","})
    return ("−" if value < 0 and text.strip("0.,") else "") + text


def decimals_of(ticks: tuple[float, ...]) -> int:
    """Return how many decimals tell the ticks apart."""
    step = abs(ticks[1] - ticks[0]) if len(ticks) > 1 else 1.0
    return next((places for places in range(10) if abs(round(step, places) - step) < 1e-9 * step), 10)


def framed(words: Words, size_mm: tuple[float, float] = A5_MM, left_mm: float = 16.0) -> tuple[Scene, Frame]:
    """Return a figure with title, subtitle, axis titles and notes, and the room left for the data."""
    width, height = size_mm
    room = width - 2 * EDGE_MM
    around = []
    y = EDGE_MM + LINE_STEP_MM / 2
    for line in wrapped(words.title, room, TITLE_POINTS):
        around.append(Label(EDGE_MM, y, line, TITLE_POINTS, bold=True, around=True))
        y += LINE_STEP_MM * TITLE_POINTS / TEXT_POINTS
    for line in wrapped(words.subtitle, room, TEXT_POINTS):
        around.append(Label(EDGE_MM, y, line, around=True))
        y += LINE_STEP_MM
    step = LINE_STEP_MM * SMALL_POINTS / TEXT_POINTS
    said = [note for note in (*words.notes, words.source) if note]
    notes = [line for note in said for line in wrapped(note, room, SMALL_POINTS)]
    bottom = height - EDGE_MM - len(notes) * step
    for number, line in enumerate(notes):
        below = bottom + (number + 0.5) * step
        around.append(Label(EDGE_MM, below, line, SMALL_POINTS, colour="#555555", around=True))
    scene = Scene(width, height, around, words.title, words, (y - LINE_STEP_MM / 2, bottom))
    if words.y:
        scene.marks.append(Label(EDGE_MM, y + 0.6, words.y, SMALL_POINTS))
        y += LINE_STEP_MM
    bottom -= 2 * LINE_STEP_MM if words.x else LINE_STEP_MM
    frame = Frame(EDGE_MM + left_mm, y + 2.0, width - EDGE_MM, bottom - 2.0)
    if words.x:
        scene.marks.append(Label((frame.left + frame.right) / 2, frame.bottom + 7.6, words.x, SMALL_POINTS, MIDDLE))
    return scene, frame


def across(scene: Scene, frame: Frame, ticks: tuple[float, ...], language: str) -> Axis:
    """Add a scale of numbers along the bottom."""
    axis = Axis(ticks[0], ticks[-1], frame.left, frame.right, ticks)
    decimals = decimals_of(ticks)
    for tick in ticks:
        x = float(axis.place(tick))
        scene.marks.append(Line(((x, frame.top), (x, frame.bottom + TICK_MM)), "#dddddd"))
        text = number_text(tick, language, decimals)
        scene.marks.append(Label(x, frame.bottom + 3.2, text, SMALL_POINTS, MIDDLE))
    return axis


def upward(scene: Scene, frame: Frame, ticks: tuple[float, ...], language: str) -> Axis:
    """Add a scale of numbers along the left side."""
    axis = Axis(ticks[0], ticks[-1], frame.bottom, frame.top, ticks)
    decimals = decimals_of(ticks)
    for tick in ticks:
        y = float(axis.place(tick))
        scene.marks.append(Line(((frame.left - TICK_MM, y), (frame.right, y)), "#dddddd"))
        text = number_text(tick, language, decimals)
        scene.marks.append(Label(frame.left - 2.0, y, text, SMALL_POINTS, RIGHT))
    return axis


def named_across(scene: Scene, frame: Frame, names: list[str]) -> list[float]:
    """Add names along the bottom, evenly; return where the middle of each lies."""
    step = (frame.right - frame.left) / max(len(names), 1)
    places = [frame.left + (number + 0.5) * step for number in range(len(names))]
    for x, name in zip(places, names):
        for line, part in enumerate(wrapped(name, step, SMALL_POINTS)[:2]):
            scene.marks.append(Label(x, frame.bottom + 3.2 + 3.0 * line, part, SMALL_POINTS, MIDDLE))
    return places


def key(scene: Scene, frame: Frame, entries: list[tuple[str, list]], at: tuple[float, float]) -> None:
    """Add a key: a sample of the marks of each series, drawn at (0, 0), and its name; row after row."""
    x, y = at
    for name, sample in entries:
        label = Label(x + 10.0, y, name, SMALL_POINTS, LEFT)
        if label.box[2] > frame.right and x > at[0]:
            x, y = at[0], y + LINE_STEP_MM
            label = Label(x + 10.0, y, name, SMALL_POINTS, LEFT)
        scene.marks.extend([*(_moved(mark, x, y) for mark in sample), label])
        x = label.box[2] + 5.0


def _moved(mark, x: float, y: float):
    if isinstance(mark, Line):
        return replace(mark, points=tuple((px + x, py + y) for px, py in mark.points))
    return replace(mark, x=mark.x + x, y=mark.y + y)


def level_line(scene: Scene, frame: Frame, axis: Axis, level: float) -> None:
    """Draw a line across at a figure, where the scale upward passes it."""
    if axis.low < level < axis.high:
        y = float(axis.place(level))
        scene.marks.append(Line(((frame.left, y), (frame.right, y)), FAINT, 0.3))
