# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose the lettering of sheets, and measure what fits on a line."""

from __future__ import annotations

from qgis.core import QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtGui import QFont, QFontInfo, QFontMetricsF

FAMILIES = ("Arial", "Liberation Sans", "Arimo", "Helvetica", "Noto Sans", "Open Sans", "DejaVu Sans")
"""The first four have letters of the same width, so that lines break alike on Windows, macOS and Linux."""
MM_PER_POINT = 25.4 / 72
_MEASURED_PIXELS = 200
_ROUNDING = 0.97
"""Part of a line that is filled: paper and screen round letters differently."""


def print_family(families: tuple[str, ...] = FAMILIES) -> str:
    """Return the first family that this machine has; without any, what Qt takes by itself.

    The machine is asked what it would really draw with: QFontDatabase cannot be asked alike in Qt 5 and Qt 6, and
    QGIS's own test takes any name for one that is there.
    """
    found = (name for name in families if QFontInfo(QFont(name)).family().casefold() == name.casefold())
    return next(found, QFontInfo(QFont()).family())


class Lettering:
    """Measure texts in one font and size.

    Parameters
    ----------
    font : QFont
        Family and weight.
    points : float
        Size on paper.
    """

    def __init__(self, font: QFont, points: float):
        measured = QFont(font)
        measured.setPixelSize(_MEASURED_PIXELS)
        self.font, self.points = font, points
        self._metrics = QFontMetricsF(measured)
        self._scale = points * MM_PER_POINT / _MEASURED_PIXELS

    @property
    def line_mm(self) -> float:
        """Return the height of a line."""
        return self._metrics.lineSpacing() * self._scale

    def width_mm(self, text: str) -> float:
        """Return the width of a text on one line."""
        return self._metrics.horizontalAdvance(text) * self._scale

    def wrap(self, text: str, width_mm: float, indent: str = "") -> list[str]:
        """Return a text as lines that fit; those after the first begin with ``indent``."""
        room = width_mm * _ROUNDING
        lines: list[str] = []
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line.strip() else line + word
            if line.strip() and self.width_mm(longer) > room:
                lines.append(line)
                longer = indent + word
            while self.width_mm(longer) > room and len(longer.strip()) > 1:
                fitting = self._longest(longer, room, len(indent))
                lines.append(longer[:fitting])
                longer = indent + longer[fitting:]
            line = longer
        return [*lines, line]

    def _longest(self, text: str, room: float, indent: int) -> int:
        """Return how many letters of a word that is too long for any line fit on one."""
        fitting = indent + 1
        while fitting < len(text) and self.width_mm(text[: fitting + 1]) <= room:
            fitting += 1
        return fitting


def lettering_of(item) -> Lettering:
    """Return the lettering of a label or of a style of a legend."""
    if hasattr(item, "textFormat"):
        written = item.textFormat()
        return Lettering(written.font(), written.size())
    font = item.font()  # QGIS 3.22
    return Lettering(font, font.pointSizeF())


def set_lettering(item, family: str = "", points: float = 0.0) -> None:
    """Give a label, a scale bar or a style of a legend another family or size; the rest stays."""
    if hasattr(item, "setTextFormat"):
        written = QgsTextFormat(item.textFormat())
        font = QFont(written.font())
        font.setFamily(family or font.family())
        written.setFont(font)
        if points:
            written.setSize(points)
            written.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
        item.setTextFormat(written)
        return
    font = QFont(item.font())  # QGIS 3.22
    font.setFamily(family or font.family())
    if points:
        font.setPointSizeF(points)
    item.setFont(font)
