# SPDX-License-Identifier: GPL-2.0-or-later
"""Show the explanation of a cell in a dock of its own, beside the map that it was clicked on."""

from __future__ import annotations

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt

from .explain import ExplainTool, ExplanationView

NAME = "VeerkrachtkaartenExplanation"


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
        self._interface = interface
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
            canvas.setMapTool(self.tool)
        else:
            canvas.unsetMapTool(self.tool)

    def remove(self) -> None:
        """Take tool and dock away for good."""
        self._interface.mapCanvas().unsetMapTool(self.tool)
        self.tool.deleteLater()
        self._interface.removeDockWidget(self)
        self.deleteLater()
