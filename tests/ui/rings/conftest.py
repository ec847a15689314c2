# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the tests of the map tools a map, a layer of rings, and a hand with mouse and keyboard."""

from __future__ import annotations

import pytest

CENTRE = (181_000.0, 321_000.0)


class Hand:
    """Move the mouse over a map and press keys, as the window system would."""

    def __init__(self, canvas, crs):
        from qgis.core import QgsCoordinateTransform, QgsProject

        self.canvas = canvas
        self._to_map = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())

    def pixel(self, x: float, y: float):
        """Return the pixel at which a place of the layer is to be seen."""
        from qgis.core import QgsPointXY
        from qgis.PyQt.QtCore import QPoint

        on_screen = self.canvas.getCoordinateTransform().transform(self._to_map.transform(QgsPointXY(x, y)))
        return QPoint(round(on_screen.x()), round(on_screen.y()))

    def place(self, pixel) -> tuple[float, float]:
        """Return the place of the layer that a pixel shows: what was really pointed at."""
        from qgis.core import Qgis

        on_map = self.canvas.getCoordinateTransform().toMapCoordinates(pixel)
        found = self._to_map.transform(on_map, Qgis.TransformDirection.Reverse)
        return found.x(), found.y()

    def press(self, pixel, button="Left", shift=False):
        self._send("MouseButtonPress", pixel, button, button, shift)

    def move(self, pixel, held=None):
        self._send("MouseMove", pixel, None, held)

    def release(self, pixel, button="Left", shift=False):
        self._send("MouseButtonRelease", pixel, button, None, shift)

    def click(self, pixel, button="Left", shift=False):
        self.move(pixel)
        self.press(pixel, button, shift)
        self.release(pixel, button, shift)

    def drag(self, *pixels):
        self.move(pixels[0])
        self.press(pixels[0])
        for pixel in pixels[1:]:
            self.move(pixel, "Left")
        self.release(pixels[-1])

    def key(self, name: str, *modifiers: str):
        """Press a key and let it go, where the keyboard is."""
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest

        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= getattr(Qt.KeyboardModifier, modifier + "Modifier")
        QTest.keyClick(self._keyboard(), getattr(Qt.Key, "Key_" + name), held)

    def type(self, text: str):
        from qgis.PyQt.QtTest import QTest

        for letter in text:
            QTest.keyClicks(self._keyboard(), letter)

    def _keyboard(self):
        from qgis.PyQt.QtWidgets import QLineEdit

        fields = [field for field in self.canvas.findChildren(QLineEdit) if field.isVisible()]
        return fields[0] if fields else self.canvas.viewport()

    def _send(self, kind, pixel, button, held, shift=False):
        from qgis.PyQt.QtCore import QEvent, QPointF, Qt
        from qgis.PyQt.QtGui import QMouseEvent
        from qgis.PyQt.QtWidgets import QApplication

        def of(name):
            return getattr(Qt.MouseButton, f"{name}Button" if name else "NoButton")

        viewport = self.canvas.viewport()
        keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        everywhere = QPointF(pixel), QPointF(viewport.mapToGlobal(pixel))
        event = QMouseEvent(getattr(QEvent.Type, kind), *everywhere, of(button), of(held), keys)
        QApplication.sendEvent(viewport, event)


@pytest.fixture(autouse=True)
def nothing_raised(monkeypatch):
    """Fail where something goes wrong in what Qt calls, which otherwise ends QGIS or passes unseen."""
    import sys

    raised = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: raised.append(error))
    yield
    assert raised == []


@pytest.fixture
def layer(qgis_app, tmp_path):
    """Return an empty layer of rings in a GeoPackage."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject
    from veerkrachtkaarten.layers.rings.file import create_ring_file, open_ring_layer

    path = create_ring_file(str(tmp_path / "ringen.gpkg"), QgsCoordinateReferenceSystem("EPSG:28992"))
    layer = open_ring_layer(path)
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


@pytest.fixture
def editor(layer):
    from veerkrachtkaarten.layers.rings.edit import RingEditor

    return RingEditor(layer)


@pytest.fixture
def map_of(qgis_app):
    """Return a maker of maps of 600 by 400 pixels that show two kilometres across: ``map_of("EPSG:3857", 30)``."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    made = []

    def make(crs: str = "EPSG:28992", rotation: float = 0.0, width_m: float = 2000.0):
        canvas = QgsMapCanvas()
        made.append(canvas)
        canvas.resize(602, 402)
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        rd = QgsCoordinateReferenceSystem("EPSG:28992")
        transform = QgsCoordinateTransform(rd, canvas.mapSettings().destinationCrs(), QgsProject.instance())
        (x, y), half = CENTRE, width_m / 2
        canvas.setExtent(transform.transformBoundingBox(QgsRectangle(x - half, y - half / 2, x + half, y + half / 2)))
        canvas.setRotation(rotation)
        canvas.show()
        QCoreApplication.processEvents()
        return canvas

    yield make
    for canvas in made:
        canvas.unsetMapTool(canvas.mapTool())
        canvas.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hand(layer):
    """Return a maker of hands that work on a map: ``hand(canvas)``."""
    return lambda canvas: Hand(canvas, layer.crs())


@pytest.fixture
def draw_settings():
    """Return a user's settings that nobody else has."""
    from veerkrachtkaarten.ui.rings.settings import DrawSettings

    class Store(dict):
        def value(self, key, default, type=None):
            return self.get(key, default)

        def setValue(self, key, value):
            self[key] = value

    settings = DrawSettings(Store())
    settings.snap_to_cells = False
    return settings
