# SPDX-License-Identifier: GPL-2.0-or-later
"""Offer the main steps in QGIS's Plugins menu and in a toolbar of their own."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction

from ..processing.language import translate
from .maptools import MapTools
from .panel import Panel

ROOT = Path(__file__).parent.parent
MENU = "Veerkrachtkaarten"
MENU_ONLY = ("model", "areamodel")


class Actions:
    """Own the menu entries and the toolbar."""

    def __init__(self, interface):
        self._interface = interface
        self._actions: list[QAction] = []
        self._toolbar = None
        self._panel = self._tools = None

    def tr(self, text: str) -> str:
        """Translate a literal of this class."""
        return translate(type(self), text)

    def add(self) -> None:
        """Make the toolbar and put each action in it and in the menu."""
        self._toolbar = self._interface.addToolBar(MENU)
        self._toolbar.setObjectName("VeerkrachtkaartenToolBar")
        panel = self._add("panel.svg", self.tr("Panel"), None, "panel")
        panel.setCheckable(True)
        self._panel = Panel(self._interface, panel)
        self._panel.come_back()
        self._add("icon.svg", self.tr("Make map series…"), self.make_map_series, "mapseries")
        self._add("sample.svg", self.tr("Load sample municipality…"), self.load_sample, "samplemunicipality")
        tools = {
            "draw": self._add("draw-ring.svg", self.tr("Draw focus area"), None, "draw"),
            "edit": self._add("edit-ring.svg", self.tr("Edit focus areas"), None, "edit"),
            "explain": self._add("explain.svg", self.tr("Explain this cell"), None, "explain"),
        }
        self._tools = MapTools(self._interface, self._panel, tools)
        self._tools.offer_ways(self._toolbar.widgetForAction(tools["draw"]))
        self._add("icon.svg", self.tr("Open series of cells as model…"), self.open_model_of_cells, "model")
        self._add("icon.svg", self.tr("Open series of neighbourhoods as model…"), self.open_model_of_areas, "areamodel")
        self._add("help.svg", self.tr("Help"), self.open_help, "help")

    def remove(self) -> None:
        """Take away what :meth:`add` added."""
        self._tools.remove()
        self._panel.remove()
        self._panel = self._tools = None
        for action in self._actions:
            self._interface.removePluginMenu(MENU, action)
            self._toolbar.removeAction(action)
            action.deleteLater()
        self._actions.clear()
        self._interface.mainWindow().removeToolBar(self._toolbar)
        self._toolbar.deleteLater()
        self._toolbar = None

    def make_map_series(self) -> None:
        """Ask for the layers of the seven maps."""
        open_algorithm("mapseries")

    def load_sample(self) -> None:
        """Ask where the sample municipality goes."""
        open_algorithm("samplemunicipality")

    def open_model_of_cells(self) -> None:
        """Show each step from addresses to maps, to be changed at will."""
        open_model("veerkrachtkaarten")

    def open_model_of_areas(self) -> None:
        """Show each step from figures of neighbourhoods to maps, to be changed at will."""
        open_model("veerkrachtkaarten_buurten")

    def open_help(self) -> None:
        """Show the documentation that comes with the plugin in the browser."""
        page = ROOT / "docs" / "html" / "index.html"
        if not page.exists():
            self._interface.messageBar().pushWarning(
                MENU, self.tr("The help pages have not been built in this checkout yet: run make docs in it.")
            )
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

    def _add(self, icon: str, text: str, start, name: str) -> QAction:
        action = QAction(QIcon(str(ROOT / "resources" / icon)), text, self._interface.mainWindow())
        action.setObjectName(f"veerkrachtkaarten_{name}")
        if start is not None:
            action.triggered.connect(start)
        if name not in MENU_ONLY:
            self._toolbar.addAction(action)
        self._interface.addPluginToMenu(MENU, action)
        self._actions.append(action)
        return action


def open_algorithm(algorithm_id: str) -> None:
    """Open an algorithm's dialog as the toolbox would."""
    from qgis import processing

    processing.execAlgorithmDialog(f"veerkracht:{algorithm_id}", {})


def open_model(name: str) -> None:
    """Open a copy of a model in QGIS's model designer; saving it asks for a place, so that ours stays as it is."""
    from processing.modeler.ModelerDialog import ModelerDialog
    from qgis.core import QgsProcessingModelAlgorithm

    model = QgsProcessingModelAlgorithm()
    model.fromFile(str(ROOT / "models" / f"{name}.model3"))
    model.setSourceFilePath("")
    ModelerDialog.create(model).show()
