# SPDX-License-Identifier: GPL-2.0-or-later
"""Offer the ways to draw a ring, and whether its points jump to cells, as a menu."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QMenu

from ...layers.rings.sketch import CENTRE, DIAMETER, POINTS, THREE_POINTS
from ...processing.language import translate
from .settings import DrawSettings


class DrawMenu:
    """Change the settings, by a menu that is filled before it is shown or by keys.

    Parameters
    ----------
    settings : DrawSettings
    """

    def __init__(self, settings: DrawSettings):
        self._settings = settings

    def tr(self, text: str) -> str:
        """Translate a literal of this class."""
        return translate(type(self), text)

    def fill(self, menu: QMenu) -> None:
        """Put the choices into a menu."""
        menu.clear()
        for way in POINTS:
            action = menu.addAction(self.words(way))
            action.setCheckable(True)
            action.setChecked(way == self._settings.way)
            action.triggered.connect(lambda _checked, way=way: setattr(self._settings, "way", way))
        menu.addSeparator()
        cells = menu.addAction(self.tr("Snap to cells"))
        cells.setCheckable(True)
        cells.setChecked(self._settings.snap_to_cells)
        cells.triggered.connect(lambda checked: setattr(self._settings, "snap_to_cells", checked))

    def words(self, way: str) -> str:
        """Return what a way of drawing is called."""
        return {
            CENTRE: self.tr("Circle from centre and radius"),
            DIAMETER: self.tr("Circle from 2 points"),
            THREE_POINTS: self.tr("Circle from 3 points"),
        }[way]

    def next_way(self) -> str:
        """Draw in the next way from now on, and return what it is called."""
        ways = list(POINTS)
        self._settings.way = ways[(ways.index(self._settings.way) + 1) % len(ways)]
        return self.words(self._settings.way)

    def toggle_cells(self) -> str:
        """Snap to cells from now on, or no longer, and return what that is called."""
        self._settings.snap_to_cells = not self._settings.snap_to_cells
        return self.tr("Snap to cells") if self._settings.snap_to_cells else self.tr("No snapping to cells")
