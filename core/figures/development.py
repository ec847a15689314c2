# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw how an area and what it lies in developed between two years, small enough for a corner of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..columns import Column
from .axes import Axis, Frame, decimals_of, number_text, round_ticks
from .scene import (
    CIRCLE,
    DIAMOND,
    FAINT,
    INK,
    LETTER_WIDTH,
    LINE_MM,
    MIDDLE,
    MM_PER_POINT,
    RIGHT,
    SQUARE,
    THIN_MM,
    Dot,
    Label,
    Line,
)

POINTS, HEAD_POINTS, TICK_POINTS = 6.5, 7.0, 6.0
STEP_MM, LEAST_NAME_MM, GAP_MM, TICKS = 3.2, 11.0, 2.4, 3
AREA_LOOK, MUNICIPALITY_LOOK, WHOLE_LOOK = (INK, CIRCLE), ("#555555", DIAMOND), (FAINT, SQUARE)
"""Shape and lightness tell the rows apart without colour."""


@dataclass(frozen=True)
class Development:
    """Hold one measure in two years, of an area, of its municipality where there are several, and of the whole.

    Attributes
    ----------
    name : str
    first, second : Column, 2 or 3 rows
        Of the first and of the second year; the area first, the whole last.
    absent : tuple of str
        What stands in place of each row that lacks a year.
    level : float or None
        Where a line stands for the Netherlands.
    """

    name: str
    first: Column
    second: Column
    absent: tuple[str, ...]
    level: float | None = None


def draw_development(
    measures: Sequence[Development], rows: tuple[str, ...], years: tuple[str, str], frame: Frame, language: str = "nl"
) -> tuple[list, float]:
    """Draw the measures below one another, each on a scale of its own.

    Parameters
    ----------
    measures : sequence of Development
    rows : tuple of str
        What the area, its municipality and the whole are called.
    years : tuple of str
    frame : Frame
        Where they go; the lower edge is not kept to.
    language : str
        In which numbers are written.

    Returns
    -------
    list of marks, and where they end
    """
    y = frame.top + STEP_MM / 2
    second = frame.left + max(LEAST_NAME_MM, 1.8 + _width(years[0])) + 3.2
    names = max(LEAST_NAME_MM, GAP_MM + max(map(_width, rows)))
    marks: list = [
        Dot(frame.left + 1.2, y, INK, 0.8, hollow=True),
        Label(frame.left + 3.0, y, years[0], POINTS),
        Dot(second, y, INK, 0.9),
        Label(second + 1.8, y, years[1], POINTS),
    ]
    for measure in measures:
        marks.append(Label(frame.left, y + 1.6 * STEP_MM, measure.name, HEAD_POINTS, bold=True))
        y += 2.7 * STEP_MM
        room = Frame(frame.left + names, y, frame.right - 2.0, y + len(rows) * STEP_MM)
        starts = (Label(frame.left, y + (row + 0.4) * STEP_MM, name, POINTS) for row, name in enumerate(rows))
        marks += [*starts, *_measure(measure, room, language)]
        y += (len(rows) + 1.2) * STEP_MM
    return marks, y


def _width(text: str) -> float:
    return len(text) * POINTS * MM_PER_POINT * LETTER_WIDTH


def _measure(measure: Development, frame: Frame, language: str) -> list:
    both = measure.first.known & measure.second.known
    known = np.concatenate([measure.first.values[both], measure.second.values[both]])
    marks = []
    axis = None
    if len(known):
        shown = known if measure.level is None else np.append(known, measure.level)
        ticks = round_ticks(float(shown.min()), float(shown.max()), TICKS)
        axis = Axis(ticks[0], ticks[-1], frame.left, frame.right, ticks)
        marks += _scale(axis, frame, measure.level, language)
    looks = (AREA_LOOK, *[MUNICIPALITY_LOOK] * (len(both) - 2), WHOLE_LOOK)
    for row, (colour, shape) in enumerate(looks):
        y = frame.top + (row + 0.4) * STEP_MM
        if axis is None or not both[row]:
            marks.append(Label(frame.left + 1.0, y, measure.absent[row], POINTS, colour="#555555"))
            continue
        first, second = (float(axis.place(column.values[row])) for column in (measure.first, measure.second))
        marks.append(Line(((first, y), (second, y)), colour, LINE_MM))
        marks += [Dot(first, y, colour, 0.8, shape, hollow=True), Dot(second, y, colour, 0.9, shape)]
    return marks


def _scale(axis: Axis, frame: Frame, level: float | None, language: str) -> list:
    marks: list = []
    decimals = decimals_of(axis.ticks)
    for place, tick in enumerate(axis.ticks):
        x = float(axis.place(tick))
        marks.append(Line(((x, frame.top - 0.8), (x, frame.bottom)), "#dddddd"))
        if place in (0, len(axis.ticks) - 1) or tick == level:
            at = RIGHT if place == len(axis.ticks) - 1 else MIDDLE
            text = number_text(tick, language, decimals)
            marks.append(Label(x + (1.5 if at == RIGHT else 0.0), frame.bottom + 1.4, text, TICK_POINTS, at))
    if level is not None:
        x = float(axis.place(level))
        marks.append(Line(((x, frame.top - 0.8), (x, frame.bottom)), INK, THIN_MM, (4.0, 3.0)))
    return marks
