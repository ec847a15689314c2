# SPDX-License-Identifier: GPL-2.0-or-later
"""Mark on a scatter what is selected and what is pointed at."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen

from ...core.figures.scene import INK, PAPER

RADIUS_MM, POINTED_MM, PEN_MM, GAP_MM = 1.5, 2.0, 0.35, 1.0
MOST_NAMES = 12
VEIL = 215


class Marks:
    """Draw over the printed dots; on paper there are none of these.

    Attributes
    ----------
    rows : ndarray of int64
        Rows that are selected.
    colour : QColor
        The colour in which the map shows what is selected.
    """

    def __init__(self):
        self.rows = np.zeros(0, dtype=np.int64)
        self.colour = QColor(Qt.GlobalColor.yellow)

    def draw(self, painter: QPainter, picture) -> None:
        """Mark the selected dots, with their names where they are few."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = picture.dots_per_mm
        painter.setPen(QPen(QColor(INK), PEN_MM * scale))
        painter.setBrush(self.colour)
        of_row = dict(zip(picture.drawn.rows.tolist(), (picture.drawn.places * scale).tolist()))
        marked = {row: QPointF(*of_row[row]) for row in self.rows.tolist() if row in of_row}
        for place in marked.values():
            painter.drawEllipse(place, RADIUS_MM * scale, RADIUS_MM * scale)
        printed = set(picture.drawn.scene.texts())
        if len(marked) <= MOST_NAMES:
            for row, place in marked.items():
                name = picture.name_of(row)
                if name and name not in printed:
                    self._name(painter, picture, place, name)

    def draw_pointed(self, painter: QPainter, place: QPoint | None, scale: float) -> None:
        """Mark the dot that is pointed at."""
        if place is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(INK), PEN_MM * scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(place), POINTED_MM * scale, POINTED_MM * scale)

    def draw_box(self, painter: QPainter, box: QRect) -> None:
        """Draw the rectangle that is being pulled."""
        painter.setPen(QPen(QColor(INK), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(0, 0, 0, 20))
        painter.drawRect(box)

    @staticmethod
    def _name(painter: QPainter, picture, place: QPointF, name: str) -> None:
        """Write a name beside a dot: right of it, or left where there is no room."""
        room = painter.fontMetrics().boundingRect(name).adjusted(-2, -1, 2, 1)
        gap = (RADIUS_MM + GAP_MM) * picture.dots_per_mm
        left = place.x() + gap if place.x() + gap + room.width() < picture.width() else place.x() - gap - room.width()
        at = QRectF(left, place.y() - room.height() / 2, room.width(), room.height())
        ground = QColor(PAPER)
        ground.setAlpha(VEIL)
        painter.fillRect(at, ground)
        painter.setPen(QColor(INK))
        painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), name)
