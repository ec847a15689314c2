# SPDX-License-Identifier: GPL-2.0-or-later
"""Show and hide the panel; its code is imported when it is first shown."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer

SETTING = "veerkrachtkaarten/panel_open"


class Panel:
    """Own the dock and keep a checkable action in step with it.

    Parameters
    ----------
    interface : QgisInterface
    action : QAction
        Checkable.
    """

    def __init__(self, interface, action):
        self._interface = interface
        self._action = action
        self.dock = None
        action.toggled.connect(self.show)

    def come_back(self) -> None:
        """Show the panel again if it was open when QGIS was closed, once QGIS itself is there."""
        if QgsSettings().value(SETTING, False, type=bool):
            timer = QTimer(self._action)
            timer.setSingleShot(True)
            timer.timeout.connect(partial(self._action.setChecked, True))
            timer.start(0)

    def show(self, wanted: bool) -> None:
        """Show or hide the panel."""
        if self.dock is None:
            if not wanted:
                return
            self._make()
        self.dock.setUserVisible(wanted)
        self._follow(wanted)

    def remove(self) -> None:
        """Take the panel away for good; whether it was open is remembered."""
        if self.dock is None:
            return
        self.dock.visibilityChanged.disconnect(self._follow)
        self.dock.close_session()
        self._interface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.dock = None

    def _make(self) -> None:
        from .dock import Dock

        self.dock = Dock(self._interface, self._interface.mainWindow())
        self._interface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.visibilityChanged.connect(self._follow)

    def _follow(self, _visible: bool) -> None:
        """Keep action and setting in step: a panel behind another one's tab is still open."""
        is_open = not self.dock.isHidden()
        QgsSettings().setValue(SETTING, is_open)
        self._action.blockSignals(True)
        self._action.setChecked(is_open)
        self._action.blockSignals(False)
