# SPDX-License-Identifier: GPL-2.0-or-later
"""List the ringed areas on a sheet, by municipality; what does not fit goes on on a page after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsUnitTypes,
)

from ...core.definition import Text
from .font import Lettering, lettering_of
from .rings import RingEntry
from .text import set_text, variable

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
LIST, LIST_TITLE = "list", "list_title"
COLUMNS = 3
EDGE_MM, GUTTER_MM = 10.0, 6.0
"""Of a page that the list goes on on."""
HEADING = Text("Genummerde gebieden", "Numbered areas")
GOES_ON = Text("Zie verder de volgende pagina.", "See the next page.")
CONTINUED = Text("{place} (vervolg)", "{place} (continued)")
ELSEWHERE = Text("Andere gebieden", "Other areas")
FIGURE_SPACE, EN_SPACE = "\u2007", "\u2002"
"""As wide as a figure, and half an em: numbers stand right under each other, and names too."""


@dataclass(frozen=True)
class Frame:
    """Hold a place for lines: a label of a layout, by its id."""

    id: str
    lettering: Lettering
    width_mm: float
    lines: int

    @classmethod
    def of(cls, item: QgsLayoutItemLabel) -> Frame:
        """Measure a label."""
        lettering = lettering_of(item)
        height = item.rect().height() - 2 * item.marginY()
        width = item.rect().width() - 2 * item.marginX()
        return cls(item.id(), lettering, width, max(0, int(height / lettering.line_mm)))


def fill_list(layout: QgsPrintLayout, entries: list[RingEntry], language: str) -> None:
    """Write the list into the layout's frames (labels ``list``, ``list_2``, ...), and add pages where they are full.

    A layout without a label ``list`` gets no list.
    """
    frames = _frames(layout)
    if not frames:
        return
    set_text(layout, LIST_TITLE, HEADING.get(language) if entries else "")
    flow = _Flow(layout, entries, language)
    flow.fill(frames[:1])
    if flow.rest:
        flow.placed = 0
        flow.fill(frames[:1], GOES_ON.get(language))
    flow.fill(frames[1:])
    placed = -1
    while flow.rest and placed < flow.placed:  # paper on which not even one fits gets no further page
        placed = flow.placed
        flow.fill(_add_page(layout))
    _drop_empty_pages(layout)


class _Flow:
    """Write entries into frames, one after another, and know how many are placed."""

    def __init__(self, layout: QgsPrintLayout, entries: list[RingEntry], language: str):
        self._layout, self._entries, self._language = layout, entries, language
        self._grouped = any(entry.municipality for entry in entries)
        self._longest = max((len(entry.number) for entry in entries), default=0)
        self.placed = 0

    @property
    def rest(self) -> list[RingEntry]:
        """Return the entries that are not placed yet."""
        return self._entries[self.placed :]

    def fill(self, frames: list[Frame], ending: str = "") -> None:
        """Write as many entries as fit, each frame to its end."""
        for frame in frames:
            lines: list[str] = []
            last = frame.lines - (2 if ending and frame.lines > 1 else 0)
            alone = frame is frames[-1] and not ending and last > 1
            for written in self._paragraphs(frame):
                room = last - len(lines)
                if len(written) > room and (lines or not alone):
                    break
                lines += written[: max(room, 1)]
                self.placed += 1
            if ending and self.rest:
                lines += ["", ending] if lines else [ending]
            set_text(self._layout, frame.id, "\n".join(lines))

    def _paragraphs(self, frame: Frame) -> Iterator[list[str]]:
        """Give each entry's lines, under the name of its municipality where that begins or goes on in this frame."""
        indent = (EN_SPACE if self._grouped else "") + FIGURE_SPACE * self._longest + EN_SPACE
        before = self._entries[self.placed - 1].municipality if self.placed else None
        place = object()
        for row, entry in enumerate(self.rest):
            lines = []
            if self._grouped and entry.municipality != place:
                place = entry.municipality
                name = place or ELSEWHERE.get(self._language)
                goes_on = row == 0 and before == place
                lines += [""] if row else []
                lines += [CONTINUED.get(self._language).format(place=name) if goes_on else name]
            number = (entry.number or "–").rjust(self._longest, FIGURE_SPACE) + EN_SPACE
            start = (EN_SPACE if self._grouped else "") + number
            yield lines + frame.lettering.wrap(start + entry.name, frame.width_mm, indent)


def _frames(layout: QgsPrintLayout) -> list[Frame]:
    labels = {item.id(): item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)}
    found = [labels[LIST]] if LIST in labels else []
    while found and f"{LIST}_{len(found) + 1}" in labels:
        found.append(labels[f"{LIST}_{len(found) + 1}"])
    return [Frame.of(item) for item in found]


def _add_page(layout: QgsPrintLayout) -> list[Frame]:
    """Add a page of columns as large as the first, headed as the sheet is; return its frames."""
    pages = layout.pageCollection()
    first = pages.page(0).pageSize()
    page = QgsLayoutItemPage(layout)
    page.setPageSize(first)
    pages.addPage(page)
    place = pages.pageCount() - 1
    count = len(_frames(layout))
    edge, top = EDGE_MM, EDGE_MM
    for name in ("title", LIST_TITLE):
        like = layout.itemById(name)
        if like is not None:
            edge = like.pagePos().x() if name == "title" else edge
            box = (edge, top, first.width() - 2 * edge, like.rect().height())
            copy_label(layout, like, (f"{name}_{place + 1}", variable(name)), place, box)
            top += like.rect().height() + 1
    width = (first.width() - 2 * edge - (COLUMNS - 1) * GUTTER_MM) / COLUMNS
    made = []
    for column in range(COLUMNS):
        name = f"{LIST}_{count + column + 1}"
        box = (edge + column * (width + GUTTER_MM), top, width, first.height() - top - EDGE_MM)
        made.append(copy_label(layout, layout.itemById(LIST), (name, variable(name)), place, box))
    return [Frame.of(item) for item in made]


def copy_label(layout, like: QgsLayoutItemLabel, named: tuple[str, str], page: int, box) -> QgsLayoutItemLabel:
    """Add a label with the lettering of another, to a page: its id and text, and its box."""
    item = QgsLayoutItemLabel(layout)
    if hasattr(item, "setTextFormat"):
        item.setTextFormat(like.textFormat())
    else:  # QGIS 3.22
        item.setFont(like.font())
        item.setFontColor(like.fontColor())
    item.setMarginX(like.marginX())
    item.setMarginY(like.marginY())
    item.setHAlign(like.hAlign())
    item.setVAlign(like.vAlign())
    item.setId(named[0])
    item.setText(named[1])
    layout.addLayoutItem(item)
    item.attemptResize(QgsLayoutSize(*box[2:], MM))
    item.attemptMove(QgsLayoutPoint(*box[:2], MM), True, False, page)
    return item


def _drop_empty_pages(layout: QgsPrintLayout) -> None:
    """Take away pages at the end that only frames without lines stand on: of a list that was longer."""
    pages = layout.pageCollection()
    while pages.pageCount() > 1:
        last = pages.pageCount() - 1
        items = [item for item in pages.itemsOnPage(last) if not isinstance(item, QgsLayoutItemPage)]
        ours = all(item.id().startswith((LIST + "_", "title_")) for item in items)
        if not items or not ours or any(_has_lines(item) for item in items):
            return
        for item in items:
            layout.removeLayoutItem(item)
        pages.deletePage(last)


def _has_lines(item) -> bool:
    return item.id()[len(LIST) + 1 :].isdigit() and bool(item.currentText().strip())
