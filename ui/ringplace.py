# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the layer of rings of a project, and make it where there is none."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QFileDialog

from ..processing.gridalgorithm import RD_NEW
from ..processing.language import translate

KEY = "rings"


class RingPlace:
    """Hold the ring layer of the project at hand, and its editor.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session):
        self._session = session
        self._editor = None

    def tr(self, text: str) -> str:
        """Translate a literal of this class."""
        return translate(type(self), text)

    def layer(self) -> QgsVectorLayer | None:
        """Return the layer that was made or chosen for rings, else the first that holds some, or None."""
        from ..layers.rings.file import is_ring_layer

        chosen = self._session.project.mapLayer(self._session.state.get(KEY, "") or "")
        if is_ring_layer(chosen):
            return chosen
        nodes = self._session.project.layerTreeRoot().findLayers()
        return next((node.layer() for node in nodes if is_ring_layer(node.layer())), None)

    def set_layer(self, layer: QgsVectorLayer | None) -> None:
        """Take a layer of the project for the rings."""
        self._editor = None
        self._session.state.put(KEY, layer.id() if layer is not None else None)

    def editor(self):
        """Return the editor of the layer, which is made where there is none; None where nobody says where."""
        from ..layers.rings.edit import RingEditor

        layer = self.layer() or self._made()
        if layer is None:
            return None
        if self._editor is None or self._editor[0] is not layer:
            self._mend(layer)
            editor = RingEditor(layer)
            editor.ground = self._session.ground
            self._session.ground.wake()
            self._editor = (layer, editor)
        return self._editor[1]

    def forget(self) -> None:
        """Let go of what belongs to a project that closes."""
        self._editor = None

    def _made(self) -> QgsVectorLayer | None:
        path = self._path()
        return self.use_file(path) if path else None

    def use_file(self, path: str) -> QgsVectorLayer:
        """Take the rings of a file, which is made where there is none, and show them on top.

        Raises
        ------
        Problem
            The file cannot be made, or holds no rings.
        """
        from ..layers.focus.ground import class_fields, mean_fields
        from ..layers.rings.file import create_ring_file, open_ring_layer

        project: QgsProject = self._session.project
        maps = self._session.maps_layer()
        names = [] if maps is None else maps.fields().names()
        legends = [legend for legend, _field in class_fields(names)]
        layer = open_ring_layer(create_ring_file(path, self._crs(), mean_fields(names), legends))
        self._mend(layer)
        project.layerTreeRoot().insertLayer(0, project.addMapLayer(layer, False))
        self.set_layer(layer)
        return layer

    def _crs(self) -> QgsCoordinateReferenceSystem:
        """Return the system that rings are drawn in: that of the maps, else of the project, else RD."""
        from ..layers.focus.ground import in_metres
        from ..layers.freshcrs import fresh

        maps = self._session.maps_layer()
        crs = fresh(self._session.project.crs() if maps is None else maps.crs())
        return crs if in_metres(crs) else QgsCoordinateReferenceSystem(RD_NEW)

    def _mend(self, layer: QgsVectorLayer) -> None:
        """Give rings whose file says no coordinate system the one that rings are drawn in."""
        from ..layers.crs import is_missing

        if is_missing(layer.crs()):
            layer.setCrs(self._crs())

    def _path(self) -> str:
        from ..layers.rings.file import FILE_NAME, default_ring_path

        found = default_ring_path(self._session.project)
        if found:
            return found
        window = self._session.interface.mainWindow()
        return QFileDialog.getSaveFileName(
            window, self.tr("Where the focus areas are kept"), FILE_NAME, "GeoPackage (*.gpkg)"
        )[0]
