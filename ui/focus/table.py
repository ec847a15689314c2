# SPDX-License-Identifier: GPL-2.0-or-later
"""List the rings of a layer as they stand in its edit buffer, filtered and sorted."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QApplication

from ...core.focus.inside import LOWER_BOUND, RESIDENTS
from ...core.focus.matching import HAND
from ...core.focus.ring_columns import NOTES, REASON_PREFIX
from ...core.reasons import Reason
from ...layers.rings.layer import ExistingRing
from ...layers.rings.row import is_shown, number_of, rings_in
from ...layers.rings.style import KIND_FIELD
from .figurewords import FigureWords, reason_of_text, reason_words
from .words import kind_icon, kind_words, state_words

NUMBER, KIND, NAME, MUNICIPALITY, RANK, PEOPLE, INDEX, STATE = range(8)
SORT_ROLE = Qt.ItemDataRole.UserRole
SEARCHED = ("naam", "buurt", "straten", "gemeente", "letter", "toelichting", *NOTES)


@dataclass(frozen=True)
class Line:
    """Hold one ring of the table."""

    fid: int
    ring: ExistingRing
    is_shown: bool
    number: int | None
    kind: str

    def value(self, name: str) -> object:
        """Return an attribute, None for NULL and for a field that the layer lacks."""
        return self.ring.values.get(name)

    @property
    def label(self) -> str:
        """Return number and letter as they stand on the map."""
        return ("" if self.number is None else str(self.number)) + str(self.value("letter") or "")


class RingTable(QAbstractTableModel):
    """Show the rings of a layer, a row each."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._words = FigureWords()
        self.kind_field = KIND_FIELD
        self.lines: list[Line] = []
        self.heads = (
            self.tr("No."),
            self.tr("Kind"),
            self.tr("Name"),
            self.tr("Municipality"),
            self.tr("Rank"),
            self.tr("Residents"),
            self.tr("Index"),
            self.tr("Status"),
        )

    def load(self, layer: QgsVectorLayer | None) -> None:
        """Read all rings of a layer, edits included; no layer, no rings."""
        self.beginResetModel()
        found = {} if layer is None else rings_in(layer)
        self.lines = [
            Line(fid, ring, is_shown(ring), number_of(ring), str(ring.values.get(self.kind_field) or ""))
            for fid, ring in found.items()
        ]
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008 - as Qt calls it
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008 - as Qt calls it
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.heads[section]
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        told = {
            Qt.ItemDataRole.DisplayRole: self._text,
            SORT_ROLE: self._sorted_by,
            Qt.ItemDataRole.DecorationRole: self._icon,
            Qt.ItemDataRole.TextAlignmentRole: self._alignment,
            Qt.ItemDataRole.ForegroundRole: self._ink,
            Qt.ItemDataRole.ToolTipRole: self._hint,
        }.get(role)
        return None if told is None else told(self.lines[index.row()], index.column())

    @staticmethod
    def _icon(line: Line, column: int):
        return kind_icon(line.kind) if column == KIND else None

    @staticmethod
    def _alignment(_line: Line, column: int):
        side = Qt.AlignmentFlag.AlignRight if column in (NUMBER, RANK, PEOPLE, INDEX) else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    @staticmethod
    def _ink(line: Line, _column: int):
        palette = QApplication.palette()
        return None if line.is_shown else palette.brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)

    def row_of(self, fid: int) -> int:
        """Return the row of a ring; -1 where it is none of ours."""
        return next((row for row, line in enumerate(self.lines) if line.fid == fid), -1)

    def _text(self, line: Line, column: int) -> str:
        if column == NUMBER:
            return line.label
        if column == KIND:
            return kind_words(line.kind)
        if column in (PEOPLE, INDEX):
            return self._figure(line, RESIDENTS if column == PEOPLE else "index")
        if column == STATE:
            return state_words(line.value("status"))
        value = line.value({NAME: "naam", MUNICIPALITY: "gemeente", RANK: "rang"}[column])
        return "" if value is None else str(value)

    def _figure(self, line: Line, name: str) -> str:
        value = line.value(name)
        if isinstance(value, (int, float)):
            return self._words.number(name, value)
        reason, least = reason_of_text(line.value(REASON_PREFIX + name)), line.value(LOWER_BOUND)
        if name == RESIDENTS and reason == Reason.SUPPRESSED_IN_SOURCE and least:
            return "≥ " + self._words.count(least)
        return "–" if reason else ""

    def _hint(self, line: Line, column: int) -> str:
        if column in (PEOPLE, INDEX):
            reason = reason_of_text(line.value(REASON_PREFIX + (RESIDENTS if column == PEOPLE else "index")))
            return reason_words(reason)
        if column == STATE:
            parts = [self._text(line, column), str(line.value("gewijzigd") or "").replace("_", " ")]
            parts.append(self.tr("of a hand") if line.value("bron") == HAND else self.tr("of the rule"))
            return "; ".join(filter(None, parts))
        return self._text(line, column)

    def _sorted_by(self, line: Line, column: int) -> object:
        if column == NUMBER:
            return None if line.number is None else (line.number, str(line.value("letter") or ""))
        names = {RANK: "rang", PEOPLE: RESIDENTS, INDEX: "index"}
        if column in names:
            value = line.value(names[column])
            return value if isinstance(value, (int, float)) else None
        return self._text(line, column).casefold() or None


class RingFilter(QSortFilterProxyModel):
    """Show the rings that a user asks for; those without a value stand last, whichever way is sorted."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.text, self.kind, self.state, self.with_hidden = "", "", "", False

    def ask(self, **wanted) -> None:
        """Change what is asked for: ``text``, ``kind``, ``state``, ``with_hidden``."""
        for name, value in wanted.items():
            setattr(self, name, value)
        self.invalidateFilter()

    def filterAcceptsRow(self, row, parent) -> bool:
        line = self.sourceModel().lines[row]
        if not (line.is_shown or self.with_hidden or self.state == line.value("status")):
            return False
        if (self.kind and self.kind != line.kind) or (self.state and self.state != line.value("status")):
            return False
        texts = [line.label, kind_words(line.kind), *(str(line.value(name) or "") for name in SEARCHED)]
        return all(word in " ".join(texts).casefold() for word in self.text.casefold().split())

    def lessThan(self, left, right) -> bool:
        first, second = (self.sourceModel().data(index, SORT_ROLE) for index in (left, right))
        if first is None or second is None:
            upwards = self.sortOrder() == Qt.SortOrder.AscendingOrder
            return (second is None and first is not None) == upwards and (first is None) != (second is None)
        return first < second
