# SPDX-License-Identifier: GPL-2.0-or-later
"""Compose the fact sheet of one area: put words, table, maps, keys, figure and notes on pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..definition import Text
from .axes import Frame
from .development import draw_development
from .factsheet import Box, Composed, FactSheet, SmallMap, Wrap
from .notecolumns import column_of, even_height
from .scene import FAINT, MM_PER_POINT, RIGHT, Label, Line, Scene

PAPER_MM = (210.0, 297.0)
EDGE_MM, GUTTER_MM, LEAST_FOOT_MM, MADE_MM = 10.0, 4.0, 12.0, 40.0
TITLE_POINTS, SUBTITLE_POINTS, TABLE_POINTS, HEAD_POINTS, KEY_POINTS, NOTE_POINTS, FOOT_POINTS = (
    *(16.0, 9.0, 8.0, 7.5, 6.0, 8.0, 6.0),
)
LEAST_TITLE_POINTS, LEAST_HEAD_POINTS = 10.0, 6.0
LINE_FACTOR = 1.25
"""Height of a line, as a part of the size of its letters."""
BOLD = 1.08
"""How much wider bold letters are."""
LOCATION_MM, ROW_MM = 48.0, 4.6
MAP_SIZES = ((2, 92.0), (2, 72.0), (3, 72.0), (3, 60.0), (4, 52.0), (4, 46.0), (4, 40.0), (4, 34.0), (4, 28.0))
USUAL_SIZE = (4, 40.0)
"""How many maps in a row, and how high: the first with which all fits on one page is taken; for long notes, the usual
one if the maps fit."""
CHIP_MM, COUNT_MM = (4.0, 2.2), 6.0
COLUMNS, LEAST_NOTE_LINES = 2, 3
CONTINUED = Text("(vervolg)", "(continued)")
DEVELOPMENT = Text("Ontwikkeling", "Development")
GREY = "#555555"


def compose(sheet: FactSheet, wrap: Wrap) -> Composed:
    """Return the pages of a fact sheet; notes that do not fit go on on a next page, and nothing is cut off."""
    made = []
    panels = len(sheet.maps) + bool(sheet.development)
    for size in MAP_SIZES:
        if size[0] < USUAL_SIZE[0] and panels > size[0] and panels % size[0] == 1:
            continue  # the last row would hold a single map
        composer = _Composer(sheet, wrap, size)
        composer.head()
        composer.table()
        composer.small_maps()
        fits = len(composer.composed.scenes) == 1
        composer.notes()
        made.append((fits and size[0] == USUAL_SIZE[0] and size[1] <= USUAL_SIZE[1], composer.composed))
        if len(composer.composed.scenes) == 1:
            return composer.composed
    return next((composed for fits, composed in made if fits), made[-1][1])


def line_mm(points: float) -> float:
    """Return the height of a line of text."""
    return points * MM_PER_POINT * LINE_FACTOR


class _Composer:
    """Put the parts of a sheet below one another, and begin a page where one is full."""

    def __init__(self, sheet: FactSheet, wrap: Wrap, map_size: tuple[int, float]):
        self._sheet, self._wrap, (self._across, self._map_height) = sheet, wrap, map_size
        self.composed = Composed()
        self._y = 0.0
        self._source = wrap(sheet.source, PAPER_MM[0] - 2 * EDGE_MM - MADE_MM, FOOT_POINTS) if sheet.source else []
        self._bottom = PAPER_MM[1] - EDGE_MM - max(LEAST_FOOT_MM, len(self._source) * line_mm(FOOT_POINTS) + 3.0)
        self._begin_page()

    @property
    def _marks(self) -> list:
        return self.composed.scenes[-1].marks

    @property
    def _page(self) -> int:
        return len(self.composed.scenes) - 1

    def _begin_page(self) -> None:
        sheet = self._sheet
        self.composed.scenes.append(Scene(*PAPER_MM, [], sheet.title))
        self._y = EDGE_MM
        if self._page:
            self._line(f"{sheet.title} {CONTINUED.get(sheet.language)}", HEAD_POINTS + 2, bold=True)
            self._y += 2.0
        self._foot()

    def _foot(self) -> None:
        top, right = self._bottom + 1.5, PAPER_MM[0] - EDGE_MM
        self._marks.append(Line(((EDGE_MM, top), (right, top)), FAINT))
        step = line_mm(FOOT_POINTS)
        for row, line in enumerate(self._source):
            self._marks.append(Label(EDGE_MM, top + (row + 1) * step, line, FOOT_POINTS, colour=GREY))
        for row, line in enumerate(self._sheet.made.split("\n")):
            self._marks.append(Label(right, top + (row + 1) * step, line, FOOT_POINTS, RIGHT, GREY))

    def _line(self, text: str, points: float, left: float = EDGE_MM, bold: bool = False, colour: str = "") -> None:
        """Write one line where the page has come to."""
        label = Label(left, self._y + line_mm(points) / 2, text, points, bold=bold)
        self._marks.append(replace(label, colour=colour) if colour else label)
        self._y += line_mm(points)

    def head(self) -> None:
        """Write title and subtitle beside the map of the location."""
        left = PAPER_MM[0] - EDGE_MM - LOCATION_MM
        self.composed.location = Box(0, left, EDGE_MM, LOCATION_MM, LOCATION_MM)
        room = left - EDGE_MM - GUTTER_MM
        points = TITLE_POINTS
        while len(self._wrap(self._sheet.title, room / BOLD, points)) > 1 and points > LEAST_TITLE_POINTS:
            points -= 1.0
        for line in self._wrap(self._sheet.title, room / BOLD, points):
            self._line(line, points, bold=True)
        for line in self._wrap(self._sheet.subtitle, room, SUBTITLE_POINTS) if self._sheet.subtitle else []:
            self._line(line, SUBTITLE_POINTS, colour=GREY)
        self._y += 2.0

    def table(self) -> None:
        """Write the figures of the area beside those of the whole and of the Netherlands."""
        right = PAPER_MM[0] - EDGE_MM - LOCATION_MM - GUTTER_MM
        step = (right - EDGE_MM - 44.0) / len(self._sheet.heads)
        rights = [EDGE_MM + 44.0 + (number + 1) * step for number in range(len(self._sheet.heads))]
        self._heads(rights, step / BOLD - 2.0)
        for name, cells in self._sheet.rows:
            self._marks.append(Line(((EDGE_MM, self._y), (right, self._y)), "#cccccc"))
            self._row(name, cells, rights, step)
        for line in self._wrap(self._sheet.table_note, right - EDGE_MM, KEY_POINTS):
            self._line(line, KEY_POINTS, colour=GREY)
        self._y = max(self._y, EDGE_MM + LOCATION_MM) + 3.0

    def _heads(self, rights: list[float], room: float) -> None:
        """Write the headings of the columns, smaller where a word would be broken."""
        points = TABLE_POINTS
        words = {word for head in self._sheet.heads for word in head.split()}
        while points > LEAST_HEAD_POINTS and any(len(self._wrap(word, room, points)) > 1 for word in words):
            points -= 0.5
        lines = [self._wrap(head, room, points) for head in self._sheet.heads]
        highest = max(map(len, lines))
        for x, broken in zip(rights, lines):
            for number, line in enumerate(broken, highest - len(broken)):
                self._marks.append(Label(x, self._y + (number + 0.5) * line_mm(points), line, points, RIGHT, bold=True))
        self._y += highest * line_mm(points) + 0.6

    def _row(self, name: str, cells: Sequence[str], rights: list[float], step: float) -> None:
        broken = [self._wrap(cell, step - 1.0, TABLE_POINTS) for cell in cells]
        high = max(ROW_MM, max(map(len, broken)) * line_mm(TABLE_POINTS) + 0.8)
        self._marks.append(Label(EDGE_MM, self._y + ROW_MM / 2, name, TABLE_POINTS))
        for x, lines in zip(rights, broken):
            for number, line in enumerate(lines):
                y = self._y + ROW_MM / 2 + number * line_mm(TABLE_POINTS)
                self._marks.append(Label(x, y, line, TABLE_POINTS, RIGHT))
        self._y += high

    def small_maps(self) -> None:
        """Place the maps with their keys in rows, and the figure of the development after the last."""
        width = (PAPER_MM[0] - 2 * EDGE_MM - (self._across - 1) * GUTTER_MM) / self._across
        panels = list(enumerate(self._sheet.maps)) + ([(-1, None)] if self._sheet.development else [])
        for start in range(0, len(panels), self._across):
            row = panels[start : start + self._across]
            shown = [each for _, each in row if each is not None]
            titles = max((len(self._wrap(each.title, width / BOLD, HEAD_POINTS)) for each in shown), default=0)
            keys = [self._key_lines(each, width) for each in shown]
            highest = max(sum(map(len, lines)) for lines in keys) * line_mm(KEY_POINTS) if keys else 0.0
            high = titles * line_mm(HEAD_POINTS) + 1.0 + self._map_height + 1.5 + highest
            if self._y + high > self._bottom and self._y > EDGE_MM + 20.0:
                self._begin_page()
            ends = [self._y + high]
            for column, (number, each) in enumerate(row):
                left = EDGE_MM + column * (width + GUTTER_MM)
                if each is None:
                    ends.append(self._figure(left, width))
                else:
                    self._panel(number, each, (left, width), titles)
            self._y = max(ends) + 3.0

    def _key_lines(self, each: SmallMap, width: float) -> list[list[str]]:
        return [self._wrap(entry.label, width - CHIP_MM[0] - 1.5 - COUNT_MM, KEY_POINTS) for entry in each.key]

    def _panel(self, number: int, each: SmallMap, place: tuple[float, float], titles: int) -> None:
        left, width = place
        y = self._y
        for row, line in enumerate(self._wrap(each.title, width / BOLD, HEAD_POINTS)):
            at = y + (row + 0.5) * line_mm(HEAD_POINTS)
            self._marks.append(Label(left, at, line, HEAD_POINTS, bold=True))
        y += titles * line_mm(HEAD_POINTS) + 1.0
        self.composed.maps.append(Box(self._page, left, y, width, self._map_height))
        y += self._map_height + 1.5
        for entry, lines in zip(each.key, self._key_lines(each, width)):
            middle = y + line_mm(KEY_POINTS) / 2
            self.composed.chips.append((Box(self._page, left, middle - CHIP_MM[1] / 2, *CHIP_MM), number, entry.code))
            self._marks.append(Label(left + width, middle, str(entry.count), KEY_POINTS, RIGHT))
            for line in lines:
                at = y + line_mm(KEY_POINTS) / 2
                self._marks.append(Label(left + CHIP_MM[0] + 1.5, at, line, KEY_POINTS))
                y += line_mm(KEY_POINTS)

    def _figure(self, left: float, width: float) -> float:
        sheet = self._sheet
        at = self._y + line_mm(HEAD_POINTS) / 2
        self._marks.append(Label(left, at, DEVELOPMENT.get(sheet.language), HEAD_POINTS, bold=True))
        frame = Frame(left, self._y + line_mm(HEAD_POINTS) + 1.0, left + width, self._bottom)
        marks, end = draw_development(sheet.development, sheet.row_names, sheet.years, frame, sheet.language)
        self._marks.extend(marks)
        return end

    def notes(self) -> None:
        """Write the notes in two columns, and go on on a next page as long as they need."""
        step, lines = line_mm(NOTE_POINTS), self._note_lines()
        while lines:
            room = int((self._bottom - self._y) / step)
            if room < min(LEAST_NOTE_LINES, len(lines)):
                self._begin_page()
                continue
            top, high = self._y, even_height(lines, room, COLUMNS)
            for column in range(COLUMNS):
                self._y = top
                taken, lines = column_of(lines, high)
                for text, bold in taken:
                    self._line(text, NOTE_POINTS, EDGE_MM + column * (self._note_width + GUTTER_MM), bold)
            self._y = top + high * step

    @property
    def _note_width(self) -> float:
        return (PAPER_MM[0] - 2 * EDGE_MM - (COLUMNS - 1) * GUTTER_MM) / COLUMNS

    def _note_lines(self) -> list[tuple[str, bool]]:
        lines: list[tuple[str, bool]] = []
        for heading, text in self._sheet.notes:
            lines += [("", False)] if lines else []
            lines.append((heading, True))
            for paragraph in text.splitlines():
                lines += [(line, False) for line in self._wrap(paragraph, self._note_width, NOTE_POINTS)]
        return lines
