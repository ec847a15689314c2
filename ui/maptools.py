# SPDX-License-Identifier: GPL-2.0-or-later
"""Start the map tools from toolbar and menu; what they need is imported when one is first used."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ..processing.language import translate

RING_TOOLS = ("draw", "edit")
EXPLAIN = "explain"


class MapTools:
    """Keep the checkable actions of the map tools in step with the map.

    The tools that draw and edit rings are those of the page of focus areas, which comes to the front with them:
    there stands what lies in the ring.

    Parameters
    ----------
    interface : QgisInterface
    panel : Panel
    actions : dict of str to QAction
        By name of the tool: those of :data:`RING_TOOLS`, and :data:`EXPLAIN`.
    """

    def __init__(self, interface, panel, actions: dict):
        self._interface, self._panel, self._actions = interface, panel, actions
        self._followed = None
        self._explanation = None
        for name, action in actions.items():
            action.setCheckable(True)
            action.triggered.connect(partial(self.use, name))
            action.setToolTip(self._tip(name))

    def tr(self, text: str) -> str:
        """Translate a literal of this class."""
        return translate(type(self), text)

    def offer_ways(self, button) -> None:
        """Offer the ways to draw a ring in a menu of the button that draws."""
        menu = QMenu(button)
        menu.aboutToShow.connect(partial(self._fill, menu))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def use(self, name: str, wanted: bool = True) -> None:
        """Take a tool into the hand, or put it away."""
        if name == EXPLAIN:
            self._use_explanation(wanted)
            return
        self._panel.show(True)
        page = self._panel.dock.show_page("focus")
        self._follow(page)
        page.tools.use(name, wanted)
        self._actions[name].setChecked(page.buttons.action(name).isChecked())

    def remove(self) -> None:
        """Take what explains away for good; the page takes care of its own tools."""
        if self._explanation is not None:
            self._explanation.remove()
            self._explanation = None
        self._followed = None

    def _tip(self, name: str) -> str:
        """Return what a tool does, with its keys; in no brackets, which QGIS takes for a shortcut and strikes out."""
        return {
            "draw": self.tr(
                "Draw focus area: click the centre and click again, drag, or type the radius. Backspace goes one point "
                "back, Esc cancels, M changes the way of drawing, G the snapping to cells."
            ),
            "edit": self.tr(
                "Edit focus areas: drag the inside to move, the outline to resize. Arrows move by 10 m, with Shift "
                "100 m, with Alt 1 m; + and - resize, a number renumbers, N goes to the next ring, Del removes, Ctrl+D "
                "duplicates, Ctrl+M merges, F2 opens the form."
            ),
            EXPLAIN: self.tr("Explain this cell: click a cell or neighbourhood to read how it came to its class."),
        }[name]

    def _fill(self, menu: QMenu) -> None:
        """Fill the menu of the button that draws."""
        from .rings.drawmenu import DrawMenu
        from .rings.settings import DrawSettings

        DrawMenu(DrawSettings()).fill(menu)

    def _follow(self, page) -> None:
        """Keep our actions in step with those of the page, which are in step with the map."""
        if page is not self._followed:
            self._followed = page
            for name in RING_TOOLS:
                page.buttons.action(name).toggled.connect(self._actions[name].setChecked)

    def _use_explanation(self, wanted: bool) -> None:
        if self._explanation is None:
            from .explanation import ExplanationDock

            self._explanation = ExplanationDock(self._interface, QgsProject.instance(), self._actions[EXPLAIN])
        self._explanation.use(wanted)
