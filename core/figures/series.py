# SPDX-License-Identifier: GPL-2.0-or-later
"""Compose figures over years: change between two, lines over several, stacked parts of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..columns import Column
from .axes import A5_MM, Axis, Frame, across, framed, key, level_line, named_across, number_text, round_ticks, upward
from .scene import (
    DASHES,
    FILLS,
    INK,
    LINE_MM,
    MIDDLE,
    PAPER,
    RIGHT,
    SHAPES,
    SMALL_POINTS,
    Block,
    Dot,
    Label,
    Line,
    Scene,
    Words,
    legible,
)

BETTER, WORSE, SAME = "#2b6cb0", "#b2182b", "#8a8a8a"
PALETTE = ("#1b4965", "#c8553d", "#588157", "#8d6a9f", "#b08900", "#3d3d3d")
"""Of series without a colour of their own: alike in no pair for the colour blind; shapes and dashes do the rest."""
ROW_MM, LEAST_ROW_MM = 4.0, 2.6
KEY_MM = 5.5


@dataclass(frozen=True)
class Serie:
    """Hold one line or one part: its name, its figures by place along the bottom, and its colour."""

    name: str
    column: Column
    colour: str = ""


def lines(names: Sequence[str], series: Sequence[Serie], words: Words, reference: float | None = None) -> Scene:
    """Draw a line per series over places in order; an absent figure breaks the line.

    Parameters
    ----------
    names : sequence of str
        Of the k places along the bottom: years, or classes.
    series : sequence of Serie, each of k figures
    words : Words
    reference : float, optional
        Figure at which a line goes across, such as 100 for the Netherlands.
    """
    scene, frame = framed(words)
    frame = _below_key(frame)
    columns = [each.column for each in series] + ([] if reference is None else [Column.of([reference])])
    axis = _values(scene, frame, columns, words.language)
    level_line(scene, frame, axis, 0.0 if reference is None else reference)
    places = named_across(scene, frame, list(names))
    entries = []
    for number, each in enumerate(series):
        colour = legible(each.colour or PALETTE[number % len(PALETTE)])
        dash, shape = DASHES[number % len(DASHES)], SHAPES[number % len(SHAPES)]
        marks = _broken_line(each.column, places, axis, (colour, dash))
        known = np.flatnonzero(each.column.known)
        marks += [Dot(places[k], float(axis.place(each.column.values[k])), colour, 1.0, shape) for k in known]
        scene.marks.extend(marks)
        entries.append((each.name, [Line(((0, 0), (8, 0)), colour, LINE_MM, dash), Dot(4, 0, colour, 1.0, shape)]))
    key(scene, frame, entries, (frame.left, frame.top - KEY_MM))
    return scene


def _below_key(frame: Frame) -> Frame:
    return Frame(frame.left, frame.top + KEY_MM + 2.0, frame.right, frame.bottom)


def _values(scene: Scene, frame: Frame, columns: Sequence[Column], language: str) -> Axis:
    known = np.concatenate([column.values[column.known] for column in columns] or [np.zeros(0)])
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    axis = upward(scene, frame, round_ticks(low, high), language)
    return axis


def _broken_line(column: Column, places: list[float], axis: Axis, style: tuple[str, tuple]) -> list[Line]:
    """Return a line for each run of neighbours that both have a figure."""
    runs, run = [], []
    for place, value, known in zip(places, column.values, column.known):
        if known:
            run.append((place, float(axis.place(value))))
            continue
        runs.append(run)
        run = []
    return [Line(tuple(each), style[0], LINE_MM, style[1]) for each in [*runs, run] if len(each) > 1]


def stacked(names: Sequence[str], parts: Sequence[Serie], words: Words, size_mm=A5_MM) -> Scene:
    """Stack the parts of a whole, in per cent, for each place along the bottom.

    A place of which a part is absent has no block, as the height of the others would tell it; its name stands alone.
    """
    scene, frame = framed(words, size_mm)
    frame = _below_key(frame)
    axis = upward(scene, frame, tuple(range(0, 101, 20)), words.language)
    places = named_across(scene, frame, list(names))
    width = 0.62 * (frame.right - frame.left) / max(len(names), 1)
    for number, place in enumerate(places):
        values = [float(part.column.values[number]) for part in parts]
        total = sum(values)
        if not all(part.column.known[number] for part in parts) or total <= 0:
            continue
        below = 0.0
        for order, value in enumerate(values):
            above = below + 100.0 * value / total
            top, bottom = float(axis.place(above)), float(axis.place(below))
            colour, fill = _of_part(parts[order], order)
            scene.marks.append(Block(place - width / 2, top, width, bottom - top, colour, fill))
            if bottom - top > LEAST_ROW_MM:
                share = number_text(100.0 * value / total, words.language, 0) + "%"
                chip = Label(place, (top + bottom) / 2, share, SMALL_POINTS, MIDDLE)
                scene.marks.append(
                    Block(place - chip.width_mm / 2 - 0.6, chip.y - 1.4, chip.width_mm + 1.2, 2.8, PAPER)
                )
                scene.marks.append(chip)
            below = above
    entries = []
    for order, part in enumerate(parts):
        colour, fill = _of_part(part, order)
        entries.append((part.name, [Block(2, -1.4, 6, 2.8, colour, fill)]))
    key(scene, frame, entries, (frame.left, frame.top - KEY_MM))
    return scene


def _of_part(part: Serie, order: int) -> tuple[str, str]:
    return part.colour or PALETTE[order % len(PALETTE)], FILLS[order % len(FILLS)]


@dataclass(frozen=True)
class TwoYears:
    """Hold what a figure of change shows: n areas with a figure in two years.

    ``high_is_worse`` decides which colour a rise has.
    """

    names: np.ndarray
    first: Column
    second: Column
    years: tuple[str, str]
    high_is_worse: bool = True


def changes(areas: TwoYears, words: Words, width_mm: float = A5_MM[0]) -> Scene:
    """Draw both years of each area on a line, sorted by the change, the largest rise on top; as high as it needs.

    An area that lacks a year is not drawn.
    """
    both = np.flatnonzero(areas.first.known & areas.second.known)
    change = areas.second.values[both] - areas.first.values[both]
    order = both[np.lexsort((both, -change))]
    longest = max((Label(0, 0, str(areas.names[row]), SMALL_POINTS).width_mm for row in order), default=0.0)
    height = 40.0 + ROW_MM * max(len(order), 1) + 4.0 * (len(words.notes) + bool(words.source))
    scene, frame = framed(words, (width_mm, height), min(longest + 2.0, width_mm / 2))
    frame = _below_key(frame)
    known = np.concatenate([areas.first.values[both], areas.second.values[both]])
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    axis = across(scene, frame, round_ticks(low, high), words.language)
    step = (frame.bottom - frame.top) / max(len(order), 1)
    for number, row in enumerate(order):
        y = frame.top + (number + 0.5) * step
        first, second = (float(axis.place(column.values[row])) for column in (areas.first, areas.second))
        colour = _of_change(areas.second.values[row] - areas.first.values[row], areas.high_is_worse)
        scene.marks.append(Label(frame.left - 2.0, y, str(areas.names[row]), SMALL_POINTS, RIGHT))
        scene.marks.append(Line(((first, y), (second, y)), colour, LINE_MM))
        scene.marks.append(Dot(first, y, INK, 0.9, hollow=True))
        scene.marks.append(Dot(second, y, colour, 1.1))
    entries = [(areas.years[0], [Dot(6, 0, INK, 0.9, hollow=True)]), (areas.years[1], [Dot(6, 0, INK, 1.1)])]
    key(scene, frame, entries, (frame.left, frame.top - KEY_MM))
    return replace(scene, rows=(frame.top, step, len(order)))


def _of_change(change: float, high_is_worse: bool) -> str:
    if change == 0:
        return SAME
    return WORSE if (change > 0) == high_is_worse else BETTER
