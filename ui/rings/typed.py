# SPDX-License-Identifier: GPL-2.0-or-later
"""Let a number be typed beside the cursor, as QGIS's advanced digitizing does."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit

from ...layers.rings.sketch import LEAST_RADIUS_M, MOST_RADIUS_M
from .keys import ENTER

BESIDE_CURSOR, WIDTH, MARGIN = 18, 280, 6
_LENGTH = re.compile(r"([0-9]+(?:[.,][0-9]{1,2})?)\s*(m|km)?", re.IGNORECASE)
METRES = {"": 1.0, "m": 1.0, "km": 1000.0}


class TypedNumber(QFrame):
    """Float beside the cursor: a caption, and a field as soon as something is typed.

    ``changed`` brings each text while it is typed, ``accepted`` the one on Enter; ``dismissed`` comes on Esc.
    """

    changed = pyqtSignal(str)
    accepted = pyqtSignal(str)
    dismissed = pyqtSignal()

    def __init__(self, canvas):
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("veerkrachtkaarten_typed")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setMaximumWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.caption, self.field, self.complaint = QLabel(self), QLineEdit(self), QLabel(self)
        self.field.setMaxLength(12)
        self.complaint.setWordWrap(True)
        self.complaint.setMinimumWidth(WIDTH - 2 * MARGIN)
        layout = QGridLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN // 2, MARGIN, MARGIN // 2)
        layout.addWidget(self.caption, 0, 0)
        layout.addWidget(self.field, 0, 1)
        layout.addWidget(self.complaint, 1, 0, 1, 2)
        self.field.textEdited.connect(self._edited)
        self.field.installEventFilter(self)
        self.leave()

    @property
    def is_typing(self) -> bool:
        """Tell whether something is being typed."""
        return self.isVisible() and not self.field.isHidden()

    def show_at(self, pixel, caption: str) -> None:
        """Show a caption beside the cursor."""
        self.caption.setText(caption)
        self.show()
        self._fit()
        self.move(round(pixel.x()) + BESIDE_CURSOR, round(pixel.y()) + BESIDE_CURSOR)
        self._stay_inside()

    def begin(self, text: str) -> None:
        """Let a number be typed, of which the first digit is there."""
        self.show()
        self.field.show()
        self.field.setText(text)
        self.field.setFocus()
        self._edited(text)

    def complain(self, sentence: str) -> None:
        """Say what is wrong with what was typed; it stays, to be changed."""
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))
        self._fit()
        self._stay_inside()

    def leave(self) -> None:
        """Go away, and give the keyboard back to the map."""
        if self.field.hasFocus():
            self._canvas.setFocus()
        self.field.clear()
        self.field.hide()
        self.complaint.hide()
        self.hide()

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in (*ENTER, Qt.Key.Key_Escape):
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            return True
        if event.key() in ENTER:
            self.accepted.emit(self.field.text())
            return True
        return False

    def _edited(self, text: str) -> None:
        self.complain("")
        self.changed.emit(text)

    def _stay_inside(self) -> None:
        right, bottom = self._canvas.width() - self.width(), self._canvas.height() - self.height()
        self.move(max(0, min(self.x(), right)), max(0, min(self.y(), bottom)))

    def _fit(self) -> None:
        """Be as large as what is to be read, which may take several lines."""
        layout = self.layout()
        layout.activate()
        width = min(WIDTH, layout.sizeHint().width())
        self.resize(width, max(layout.sizeHint().height(), layout.heightForWidth(width)))


def radius_in(text: str) -> float | None:
    """Return a radius in metres as typed, such as 250, 250,5 or 1,2 km; None for anything else.

    A point or comma is a decimal one, before at most two digits: 1.234 may mean two things and is refused.
    """
    found = _LENGTH.fullmatch(text.strip())
    if found is None:
        return None
    radius_m = float(found.group(1).replace(",", ".")) * METRES[(found.group(2) or "").lower()]
    return radius_m if LEAST_RADIUS_M <= radius_m <= MOST_RADIUS_M else None


def number_in(text: str) -> int | None:
    """Return a number of a ring as typed; None for anything else."""
    digits = text.strip()
    return int(digits) if re.fullmatch(r"[0-9]{1,6}", digits) and int(digits) > 0 else None
