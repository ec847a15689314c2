# SPDX-License-Identifier: GPL-2.0-or-later
"""Mark on a scatter what is selected and what is pointed at."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen

from ...core.figures.axes import Frame
from ...core.figures.labels import named_dots
from ...core.figures.scene import INK, PAPER, Dot, Label, Line, Scene
from ...layers.figurefile import paint_marks

RADIUS_MM, POINTED_MM, PEN_MM = 1.5, 2.0, 0.35
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
        if len(marked) <= MOST_NAMES:
            self._write_names(painter, picture, set(marked))

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
    def _write_names(painter: QPainter, picture, rows: set[int]) -> None:
        """Write the names of rows that have none on paper, where they find room."""
        scene, scale = picture.drawn.scene, picture.dots_per_mm
        printed = [mark for mark in scene.marks if isinstance(mark, Label)]
        texts = {label.text for label in printed}
        names = [picture.name_of(row) if row in rows else "" for row in picture.drawn.rows.tolist()]
        names = ["" if name in texts else name for name in names]
        dots = [Dot(x, y, radius_mm=RADIUS_MM) for x, y in picture.drawn.places.tolist()]
        kept = [Line(((label.box[0], label.y), (label.box[2], label.y))) for label in printed if label.text]
        labels, _left_out = named_dots(dots, names, Frame(0.0, 0.0, scene.width_mm, scene.height_mm), kept)
        veil = QColor(PAPER)
        veil.setAlpha(VEIL)
        for label in labels:
            left, top, right, bottom = (side * scale for side in label.box)
            painter.fillRect(QRectF(left, top, right - left, bottom - top), veil)
        paint_marks(Scene(scene.width_mm, scene.height_mm, labels), painter, scale)
