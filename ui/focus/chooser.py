# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose which layer holds the rings, make a new one or open one from a file."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from ...core.problems import Problem
from ...layers.rings.file import FILE_NAME, default_ring_path, is_ring_layer
from ...processing.language import sentence


class RingLayerChooser(QWidget):
    """Show the ring layers of the project and keep the session's choice.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self._session = session
        self.choice, self.more = QComboBox(self), QToolButton(self)
        label = QLabel(self.tr("&Rings"), self)
        label.setBuddy(self.choice)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(10)
        self.choice.setAccessibleName(self.tr("Layer with the rings"))
        self.more.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        self.more.setToolTip(self.tr("New file for rings, or rings from a file"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        self.new = menu.addAction(self.tr("&New…"), self.make)
        self.open = menu.addAction(self.tr("&Open…"), self.open_file)
        self.more.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(self.choice, 1)
        layout.addWidget(self.more)
        self.choice.activated.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        """Show the ring layers that there are now, and which is the one."""
        chosen = self._session.ring_layer()
        self.choice.blockSignals(True)
        self.choice.clear()
        for node in self._session.project.layerTreeRoot().findLayers():
            layer = node.layer()
            if is_ring_layer(layer):
                self.choice.addItem(layer.name(), layer.id())
                self.choice.setItemData(self.choice.count() - 1, layer.publicSource(), Qt.ItemDataRole.ToolTipRole)
        if chosen is None:
            self.choice.addItem(self.tr("none yet: draw a ring or find them"), "")
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen.id() if chosen is not None else "")))
        self.choice.blockSignals(False)

    def make(self) -> None:
        """Ask for a file and make a layer of rings in it."""
        start = default_ring_path(self._session.project) or FILE_NAME
        path = QFileDialog.getSaveFileName(self, self.tr("New file for rings"), start, "GeoPackage (*.gpkg)")[0]
        if path:
            self.use_file(path if path.lower().endswith(".gpkg") else path + ".gpkg")

    def open_file(self) -> None:
        """Ask for a file with rings and add it to the project."""
        start = str(self._session.project_folder() or "")
        path = QFileDialog.getOpenFileName(self, self.tr("File with rings"), start, "GeoPackage (*.gpkg)")[0]
        if path:
            self.use_file(path)

    def use_file(self, path: str) -> None:
        """Use the rings of a file; what is there stays, and a file that is not there is made."""
        try:
            self._session.use_ring_file(path)
        except Problem as problem:
            self._session.warn(sentence(problem))

    def _choose(self, index: int) -> None:
        layer = self._session.project.mapLayer(self.choice.itemData(index) or "")
        if layer is not None and layer is not self._session.ring_layer():
            self._session.set_ring_layer(layer)
