# SPDX-License-Identifier: GPL-2.0-or-later
"""Show the explanation of a cell in a dock of its own, beside the map that it was clicked on."""

from __future__ import annotations

import ast
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt

from ..layers.provenance import read_history
from ..layers.series.group import file_of, latest_series
from .explain import ExplainTool, ExplanationView

NAME = "VeerkrachtkaartenExplanation"
LEGENDS = "LEGENDS_FOLDER"


class ExplanationDock(QgsDockWidget):
    """Hold what the tool that explains has found.

    Parameters
    ----------
    interface : QgisInterface
    project : QgsProject
    action : QAction
        Checkable; kept in step with the tool.
    """

    def __init__(self, interface, project, action):
        super().__init__(interface.mainWindow())
        self._interface, self._project = interface, project
        self.setObjectName(NAME)
        self.setWindowTitle(self.tr("Explanation of a cell"))
        self.view = ExplanationView(self)
        self.setWidget(self.view)
        self.tool = ExplainTool(interface.mapCanvas(), project)
        self.tool.setAction(action)
        self.tool.explained.connect(self.view.show_explanation)
        interface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)

    def use(self, wanted: bool) -> None:
        """Take the tool into the hand and come to the front, or put it away."""
        canvas = self._interface.mapCanvas()
        if wanted:
            self.setUserVisible(True)
            self.tool.legends_folder = own_legends(self._project)
            canvas.setMapTool(self.tool)
        else:
            canvas.unsetMapTool(self.tool)

    def remove(self) -> None:
        """Take tool and dock away for good."""
        self._interface.mapCanvas().unsetMapTool(self.tool)
        self.tool.deleteLater()
        self._interface.removeDockWidget(self)
        self.deleteLater()


def own_legends(project: QgsProject) -> str | None:
    """Return the folder with own legends that the maps were made with, or None.

    A history tells only its last name, for a path tells about somebody's computer: it is looked for beside the maps
    and beside the project.
    """
    maps = latest_series(project)
    told = read_history(list(maps[0].metadata().history())).inputs.get(LEGENDS, "") if maps else ""
    try:
        name = Path(str(ast.literal_eval(told))).name
    except (ValueError, SyntaxError):
        name = Path(told).name
    beside = [Path(file_of(maps[0])).parent] if name else []
    beside += [Path(project.homePath())] if name and project.homePath() else []
    return next((str(folder / name) for folder in beside if (folder / name).is_dir()), None)
