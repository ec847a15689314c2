# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the tests of the panel a window with a map and a message bar, and a session in an empty project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


class Window:
    """Answer what the panel asks of QGIS's window, with QGIS's own widgets behind it."""

    def __init__(self):
        from qgis.core import QgsLayerTreeModel, QgsProject
        from qgis.gui import QgsLayerTreeView, QgsMapCanvas, QgsMessageBar
        from qgis.PyQt.QtWidgets import QMainWindow

        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.resize(600, 400)
        self.window.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar(self.canvas)
        self.tree = QgsLayerTreeView(self.window)
        self.tree.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), self.tree))
        self.menus: dict[str, list] = {}
        self.active = None

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def layerTreeView(self):
        return self.tree

    def messageBar(self):
        return self.bar

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def addToolBar(self, name):
        return self.window.addToolBar(name)

    def addPluginToMenu(self, name, action):
        self.menus.setdefault(name, []).append(action)

    def removePluginMenu(self, name, action):
        self.menus[name].remove(action)

    def activeLayer(self):
        return self.active

    def setActiveLayer(self, layer):
        self.active = layer

    def messages(self) -> list[str]:
        """Return the sentences that the message bar shows."""
        return [item.text() for item in self.bar.items()]


@pytest.fixture
def project(qgis_app):
    """Return QGIS's project, empty; it is emptied again afterwards."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def interface(qgis_app, qgis_processing, monkeypatch):
    """Return a window with a map, a layer tree and a message bar; Processing loads its results into it."""
    from processing.gui import Postprocessing
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    interface = Window()
    monkeypatch.setattr(Postprocessing, "iface", interface, raising=False)  # QGIS 3.22 has none there
    yield interface
    interface.window.close()
    interface.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def session(project, provider, interface):
    """Return the session of a panel in an empty project."""
    from veerkrachtkaarten.ui.session import Session

    session = Session(interface)
    yield session
    session.close()


@pytest.fixture
def until(qgis_app):
    """Process events until a condition holds: ``until(lambda: run.is_done)``; fail after a while."""
    import time

    from qgis.PyQt.QtCore import QCoreApplication

    def wait(condition, seconds: float = 60.0) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "this did not come about in time"
            QCoreApplication.processEvents()
            time.sleep(0.005)

    return wait


@pytest.fixture(scope="session")
def small_sample(provider, tmp_path_factory) -> Path:
    """Return a GeoPackage with the small sample municipality; copy it before writing into it."""
    from qgis import processing

    path = tmp_path_factory.mktemp("sample") / "voorbeeldgemeente.gpkg"
    processing.run("veerkracht:samplemunicipality", {"SIZE": "small", "OUTPUT": str(path), "LOAD": False})
    return path


SAMPLE_LAYERS = ("adressen", "buurten", "cbs_vierkant_100m", "leefbaarometer_grid", "referentie_nederland", "straten")


@pytest.fixture
def sample(project, small_sample, tmp_path):
    """Add the sample municipality's layers, from a copy of their own; return them by name."""
    from qgis.core import QgsVectorLayer

    path = tmp_path / "voorbeeldgemeente.gpkg"
    shutil.copy(small_sample, path)
    layers = {name: QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in SAMPLE_LAYERS}
    project.addMapLayers(list(layers.values()))
    return layers
