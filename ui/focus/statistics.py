# SPDX-License-Identifier: GPL-2.0-or-later
"""Show what lies in a ring, while it is drawn and after."""

from __future__ import annotations

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...core.focus.circle import Circle
from ..numbers import number_words
from .classcounts import ClassCounts
from .figurewords import FigureRow, FigureWords


class RingStatistics(QWidget):
    """Show the figures of one ring beside those of the whole map, and its classes.

    Parameters
    ----------
    live : LiveGround
    """

    def __init__(self, live, parent=None):
        super().__init__(parent)
        self._live, self._words = live, FigureWords()
        self._ring: Circle | QgsGeometry | None = None
        self._title = ""
        self.heading, self.message = QLabel(self), QLabel(self)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        for label in (self.heading, self.message):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.classes = ClassCounts(self)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._rows: list[tuple[QLabel, QLabel, QLabel]] = []
        self._heads = [self._label(column, 0) for column in range(3)]
        self._heads[1].setText(self.tr("ring"))
        self._heads[2].setText(self.tr("whole map"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.heading)
        layout.addWidget(self.message)
        layout.addLayout(self._grid)
        layout.addWidget(self.classes)
        live.changed.connect(self.refresh)
        self.refresh()

    def show_circle(self, circle: Circle) -> None:
        """Show what lies in a circle that is being drawn or moved."""
        self.show_ring(circle, self.tr("Radius {radius} m").format(radius=number_words(circle.radius_m)))

    def show_ring(self, ring: Circle | QgsGeometry, title: str) -> None:
        """Show what lies in a ring of the layer."""
        self._ring, self._title = ring, title
        self.refresh()

    def show_nothing(self) -> None:
        """Show no ring."""
        self._ring = None
        self.refresh()

    def refresh(self) -> None:
        """Count again in what is at hand now."""
        ground, ring = self._live.ground, self._ring
        message = self._message()
        self.message.setText(message)
        self.message.setVisible(bool(message))
        self.heading.setText(self._title)
        self.heading.setVisible(ring is not None)
        if ring is None or ground is None:
            self._fill([])
            self.classes.show_classes({})
            return
        found = ground.inside(ring)
        self._fill(self._words.rows(ground, found))
        self.classes.show_classes(found.classes)

    def texts(self) -> list[tuple[str, str, str]]:
        """Return the lines that are shown."""
        return [tuple(label.text() for label in labels) for labels in self._rows if not labels[0].isHidden()]

    def _message(self) -> str:
        if self._live.problem:
            return self._live.problem
        if self._live.ground is None:
            if self._live.is_reading:
                return self.tr("The layers are being read…")
            return self.tr("Make the maps first, on the page Maps: then the figures of each ring stand here.")
        if self._ring is None:
            return self.tr("Draw a ring or select one to see what lies in it.")
        return ""

    def _fill(self, rows: list[FigureRow]) -> None:
        while len(self._rows) < len(rows):
            place = len(self._rows) + 1
            self._rows.append(tuple(self._label(column, place) for column in range(3)))
        for label in self._heads:
            label.setVisible(bool(rows))
        for place, labels in enumerate(self._rows):
            row = rows[place] if place < len(rows) else None
            for label in labels:
                label.setVisible(row is not None)
            if row is not None:
                for label, text in zip(labels, (row.label, row.value, row.whole)):
                    label.setText(text)
                labels[1].setForegroundRole(QPalette.ColorRole.Text if row.is_absent else QPalette.ColorRole.WindowText)
                font = labels[1].font()
                font.setItalic(row.is_absent)
                labels[1].setFont(font)

    def _label(self, column: int, row: int) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(column < 2)
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, column)
        return label
