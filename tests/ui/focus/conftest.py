# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the tests of focus areas a small world: 20 x 4 cells with classes, addresses, and two neighbourhoods."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

WEST, SOUTH, SIZE = 180_000, 320_000, 100
RED = {(0, 0), (1, 0), (1, 1)}
BLOCK = {(10, 0), (11, 0), (10, 1), (11, 1), (12, 0)}
FEW = (19, 3)
"""A cell with 3 residents; all others have 10."""
CELLS = (
    "Polygon?field=klasse_focus:integer&field=aantal_inwoners:integer&field=index:double&field=reden_index:string"
    "&field=aandeel_corporatiebezit:double"
)


def square(x: int, y: int, width: int = 1, height: int = 1) -> str:
    left, low = WEST + x * SIZE, SOUTH + y * SIZE
    right, high = left + width * SIZE, low + height * SIZE
    return f"POLYGON(({left} {low},{right} {low},{right} {high},{left} {high},{left} {low}))"


def write(path: Path, definition: str, rows: list[tuple]) -> str:
    """Write a GeoPackage from rows of WKT and attributes."""
    layer = QgsVectorLayer(definition, path.stem, "memory")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    features = []
    for wkt, *attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(attributes)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0
    return str(path)


def cell_rows() -> list[tuple]:
    rows = []
    for x in range(20):
        for y in range(4):
            code = 7 if (x, y) in RED | BLOCK else 1
            people = 3 if (x, y) == FEW else 10
            rows.append((square(x, y), code, people, float(x), None, 50.0 if x < 10 else 20.0))
    return rows


class FocusWorld:
    """Hold the project's folder, and its layers of cells, addresses and neighbourhoods."""

    def __init__(self, folder: Path, project: QgsProject):
        self.folder, self.project = folder, project
        points = [
            (f"POINT({WEST + x * SIZE + 50} {SOUTH + y * SIZE + 50})", f"Laan {x % 3}")
            for x in range(20)
            for y in range(4)
        ]
        areas = [(square(0, 0, 10, 4), "Westbuurt", "Stad"), (square(10, 0, 10, 4), "Oostbuurt", "Stad")]
        self.cells = self._add(write(folder / "kaarten.gpkg", CELLS, cell_rows()), "Focuskaart", False)
        self.addresses = self._add(write(folder / "adressen.gpkg", "Point?field=straatnaam:string", points), "adressen")
        naming = "Polygon?field=buurtnaam:string&field=gemeentenaam:string"
        self.areas = self._add(write(folder / "buurten.gpkg", naming, areas), "buurten")
        self._make_a_map()

    def _add(self, path: str, name: str, in_tree: bool = True) -> QgsVectorLayer:
        layer = QgsVectorLayer(path, name, "ogr")
        assert layer.isValid()
        assert self.project.addMapLayer(layer, in_tree) is not None
        return layer

    def _make_a_map(self) -> None:
        """Let the cells be the focus map of a series, in which residents are those of the cell itself."""
        from veerkrachtkaarten.core.legend import load_legend
        from veerkrachtkaarten.layers.layertree import GROUP_NAME
        from veerkrachtkaarten.layers.styling import make_renderer

        self.cells.setRenderer(make_renderer(load_legend("focus")))
        self.project.layerTreeRoot().insertGroup(0, GROUP_NAME).addLayer(self.cells)
        metadata = self.cells.metadata()
        made = "veerkracht:mapseries, Veerkrachtkaarten 1, QGIS 3"
        metadata.setHistory([made, "NEIGHBOURHOOD = 'cell'", "MINIMUM = 10"])
        self.cells.setMetadata(metadata)

    def change_cells(self, field: str, value, expression: str = "") -> None:
        """Write a value into cells of the file, as another program would through the layer."""
        from qgis.core import edit

        index = self.cells.fields().lookupField(field)
        with edit(self.cells):
            for feature in self.cells.getFeatures(expression):
                self.cells.changeAttributeValue(feature.id(), index, value)


@pytest.fixture
def ground_world(project, tmp_path):
    """Return the world in a project that is saved in its folder."""
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    assert project.write(str(tmp_path / "project.qgz"))
    return FocusWorld(tmp_path, project)


@pytest.fixture
def live(ground_world, session, until):
    """Return the live ground of the world, once it has been read."""
    for role, layer in (("ADDRESSES", ground_world.addresses), ("NEIGHBOURHOODS", ground_world.areas)):
        session.choices.choose(role, layer.id())
    session.ground.wake()
    until(lambda: session.ground.ground is not None and not session.ground.is_reading)
    return session.ground


@pytest.fixture
def until(qgis_app):
    """Process events until a condition holds; fail after a while, shorter than for whole series of maps."""
    from qgis.PyQt.QtTest import QTest

    def wait(condition, seconds: float = 20.0) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "this did not come about in time"
            QTest.qWait(5)

    return wait
