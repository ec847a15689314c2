# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a scatter on the screen as it is drawn on paper, and listen to the mouse on its dots."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QPoint, QRect, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QApplication, QToolTip, QWidget

from ...core.figures.axes import number_text
from ...core.figures.scatter import Points, Scatter, scatter
from ...core.figures.scene import PAPER, Words
from ...core.rounding import half_up
from ...layers.figurefile import MM_PER_INCH, paint
from .marks import Marks
from .reading import FAR

SMALLEST = (340, 280)
REACH_MM = 2.0
SETTLE_MS = 60
DECIMALS = 3
NOWHERE = -1
LEFT = Qt.MouseButton.LeftButton
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ScatterPicture(QWidget):
    """Show a scatter; places on it are asked in dots of the screen, areas are rows of the points."""

    picked = pyqtSignal(list, bool)
    """Rows were pointed at, and whether they are to be added to those that are selected."""
    opened = pyqtSignal(int)
    """A row was double-clicked, or Enter was pressed on it."""
    hovered = pyqtSignal(int)
    """The mouse is over a row; -1: over none any more."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.drawn: Scatter | None = None
        self.message = ""
        self.marks = Marks()
        self._asked: tuple[Points, Words] | None = None
        self._paper: QPixmap | None = None
        self._shown: QPixmap | None = None
        self._pressed: QPoint | None = None
        self._box: QRect | None = None
        self._over = NOWHERE
        self.setMinimumSize(*SMALLEST)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Scatter"))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.compose)

    @property
    def dots_per_mm(self) -> float:
        """Return how large a millimetre of paper is on this screen."""
        return self.logicalDpiX() / MM_PER_INCH

    def show_points(self, points: Points, words: Words) -> None:
        """Draw other points."""
        self._asked, self.message = (points, words), ""
        self.compose()

    def show_message(self, sentence: str) -> None:
        """Say why nothing is drawn."""
        self._asked = self.drawn = None
        self.message = sentence
        self.compose()

    def show_selected(self, rows: np.ndarray, colour: QColor) -> None:
        """Mark the dots of rows that are selected."""
        self.marks.rows, self.marks.colour, self._shown = rows, colour, None
        self.update()

    def compose(self) -> None:
        """Lay the scatter out for the size that the widget has."""
        self._settle.stop()
        self._paper = self._shown = self._box = self._pressed = None
        self._point_at(NOWHERE)
        if self._asked is not None:
            size = (self.width() / self.dots_per_mm, self.height() / self.dots_per_mm)
            self.drawn = scatter(*self._asked, FAR, size)
        self.update()

    def place_of(self, row: int) -> QPoint | None:
        """Return where the dot of a row is; None where it has none."""
        found = [] if self.drawn is None else np.flatnonzero(self.drawn.rows == row)
        if not len(found):
            return None
        x, y = self.drawn.places[found[0]] * self.dots_per_mm
        return QPoint(round(x), round(y))

    def row_at(self, place: QPoint) -> int:
        """Return the row whose dot is nearest to a place, the uppermost of equals; -1 where there is none near."""
        if self.drawn is None or not len(self.drawn.rows):
            return NOWHERE
        away = np.hypot(*(self.drawn.places * self.dots_per_mm - (place.x(), place.y())).T)
        nearest = int(np.argmin(away))
        return int(self.drawn.rows[nearest]) if away[nearest] <= REACH_MM * self.dots_per_mm else NOWHERE

    def rows_in(self, box: QRect) -> list[int]:
        """Return the rows whose dots lie in a rectangle."""
        if self.drawn is None:
            return []
        x, y = self.drawn.places.T * self.dots_per_mm
        inside = (x >= box.left()) & (x <= box.right()) & (y >= box.top()) & (y <= box.bottom())
        return sorted(self.drawn.rows[inside].tolist())

    def name_of(self, row: int) -> str:
        """Return the name of a row; "" for none."""
        return str(self._asked[0].names[row] or "")

    def described(self, row: int) -> str:
        """Return the name and the figures of a row that is drawn."""
        points, words = self._asked
        figures = [
            f"{title}: {number_text(half_up(float(column.values[row]), DECIMALS), words.language)}"
            for title, column in ((words.x, points.x), (words.y, points.y))
        ]
        return "\n".join(filter(None, (self.name_of(row), *figures)))

    def paintEvent(self, _event) -> None:
        """Draw the paper, and on it what is selected and pointed at."""
        painter = QPainter(self)
        if self.drawn is None:
            painter.fillRect(self.rect(), QColor(PAPER))
            painter.setPen(QColor(Qt.GlobalColor.black))
            room = self.rect().adjusted(20, 20, -20, -20)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.message)
            return
        painter.drawPixmap(self.rect(), self._marked())
        if not self._settle.isActive():
            self.marks.draw_pointed(painter, self.place_of(self._over), self.dots_per_mm)
            if self._box is not None:
                self.marks.draw_box(painter, self._box)

    def resizeEvent(self, event) -> None:
        """Stretch the picture until the size stays as it is."""
        super().resizeEvent(event)
        self._settle.start()

    def mousePressEvent(self, event) -> None:
        """Begin a click or a rectangle."""
        if event.button() == LEFT:
            self._pressed = event.pos()

    def mouseMoveEvent(self, event) -> None:
        """Pull a rectangle, or tell what is under the mouse."""
        if self._pressed is None or not event.buttons() & LEFT:
            self._point_at(self.row_at(event.pos()))
            return
        if self._box is not None or _distance(event.pos(), self._pressed) >= QApplication.startDragDistance():
            self._point_at(NOWHERE)
            self._box = QRect(self._pressed, event.pos()).normalized()
            self.update()

    def mouseReleaseEvent(self, event) -> None:
        """Select what was clicked on, or what lies in the rectangle."""
        if event.button() != LEFT or self._pressed is None:
            return
        box, self._box, self._pressed = self._box, None, None
        row = self.row_at(event.pos())
        rows = self.rows_in(box) if box is not None else [row] * (row != NOWHERE)
        self.update()
        self.picked.emit(rows, bool(event.modifiers() & ADDING))

    def mouseDoubleClickEvent(self, event) -> None:
        """Open what was double-clicked."""
        row = self.row_at(event.pos())
        if event.button() == LEFT and row != NOWHERE:
            self.opened.emit(row)

    def leaveEvent(self, event) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        self._point_at(NOWHERE)

    def keyPressEvent(self, event) -> None:
        """Go from dot to dot with the arrows, from left to right; Enter opens, Esc stops a rectangle or deselects."""
        if event.key() == Qt.Key.Key_Escape:
            was_pulling, self._box, self._pressed = self._box is not None, None, None
            self.update()
            if not was_pulling:
                self.picked.emit([], False)
        elif event.key() in STEPS and self.drawn is not None and len(self.drawn.rows):
            self._step(STEPS[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(self.marks.rows):
            self.opened.emit(int(self.marks.rows[0]))
        else:
            super().keyPressEvent(event)

    def _step(self, way: int) -> None:
        """Select the next dot to the right or left of the one that is selected."""
        order = self.drawn.rows[np.lexsort((self.drawn.places[:, 1], self.drawn.places[:, 0]))].tolist()
        now = next((order.index(row) for row in self.marks.rows.tolist() if row in order), None)
        following = (0 if way > 0 else len(order) - 1) if now is None else (now + way) % len(order)
        self.picked.emit([order[following]], False)
        self._point_at(order[following])

    def _point_at(self, row: int) -> None:
        """Show what one dot is, at the dot itself."""
        if row == self._over:
            return
        self._over = row
        place = self.place_of(row)
        if place is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(self.mapToGlobal(place + QPoint(8, 8)), self.described(row), self)
        self.update()
        self.hovered.emit(row)

    def _marked(self) -> QPixmap:
        """Return the scatter with what is selected: kept, as thousands of marks take their time."""
        printed = self._printed()
        if self._shown is None:
            self._shown = QPixmap(printed)
            painter = QPainter(self._shown)
            self.marks.draw(painter, self)
            painter.end()
        return self._shown

    def _printed(self) -> QPixmap:
        """Return the scatter in the dots of this screen; a screen of another density gets its own."""
        density = self.devicePixelRatioF()
        if self._paper is None or (self._paper.devicePixelRatioF() != density and not self._settle.isActive()):
            self._shown = None
            paper = QPixmap(self.size() * density)
            paper.fill(QColor(PAPER))
            painter = QPainter(paper)
            paint(self.drawn.scene, painter, self.dots_per_mm * density)
            painter.end()
            paper.setDevicePixelRatio(density)
            self._paper = paper
        return self._paper


def _distance(one: QPoint, other: QPoint) -> int:
    return (one - other).manhattanLength()
