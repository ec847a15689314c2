# SPDX-License-Identifier: GPL-2.0-or-later
"""A click on a map, at any rotation and in any coordinate system, and the explanation that follows."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)

WEST, SOUTH = 176_000, 317_000
FIELDS = (
    "grid_id:string onv:double reden_onv:string klasse_overlast:integer label_overlast:string reden_overlast:string"
)
ROWS = {"E1760N3170": (-0.2, 2), "E1761N3170": (0.0, 5), "E1760N3171": (0.3, 9)}


def series(name: str = "1. Overlast", rows=None, shift: int = 0) -> QgsVectorLayer:
    """Make the cells of a series: three of 100 m, with onv and its class."""
    definition = "&".join(f"field={field}" for field in FIELDS.split())
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{definition}", name, "memory")
    features = []
    for place, (onv, code) in (rows or ROWS).items():
        x, y = 100 * int(place[1:5]) + shift, 100 * int(place[6:])
        feature = QgsFeature(layer.fields())
        feature.setAttributes([place, onv, None, code, "-", None])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 100, y + 100)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


class Map:
    """Be a map with the tool, a hand with a mouse, and an ear for what is explained."""

    def __init__(self, canvas, project):
        from veerkrachtkaarten.ui.explain import ExplainTool

        self.canvas, self.project = canvas, project
        self.heard: list = []
        self.tool = ExplainTool(canvas, project)
        self.tool.explained.connect(self.heard.append)

    def show(self, layers, crs="EPSG:28992", rotation=0.0):
        for layer in reversed(layers):
            self.project.addMapLayer(layer)
        self.canvas.setLayers(layers)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        self.canvas.setRotation(rotation)
        box = QgsRectangle(WEST - 100, SOUTH - 100, WEST + 300, SOUTH + 300)
        self.canvas.setExtent(self._to_map().transformBoundingBox(box))
        self.canvas.setMapTool(self.tool)

    def _to_map(self) -> QgsCoordinateTransform:
        rd = QgsCoordinateReferenceSystem("EPSG:28992")
        return QgsCoordinateTransform(rd, self.canvas.mapSettings().destinationCrs(), self.project)

    def click(self, x: float, y: float, button: str = "LeftButton"):
        """Click on a place in RD."""
        from qgis.PyQt.QtCore import QPoint, Qt
        from qgis.PyQt.QtTest import QTest

        pixel = self.canvas.getCoordinateTransform().transform(self._to_map().transform(QgsPointXY(x, y)))
        where = QPoint(round(pixel.x()), round(pixel.y()))
        modifier = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.canvas.viewport(), getattr(Qt.MouseButton, button), modifier, where)

    def marks(self) -> list:
        """Return the outlines on the map, in RD."""
        from qgis.gui import QgsRubberBand

        rd = QgsCoordinateReferenceSystem("EPSG:28992")
        to_rd = QgsCoordinateTransform(self.canvas.mapSettings().destinationCrs(), rd, self.project)
        outlines = []
        for item in self.canvas.scene().items():
            if isinstance(item, QgsRubberBand) and item.isVisible():
                outline = item.asGeometry()
                assert outline.transform(to_rd) == 0
                outlines.append(outline)
        return outlines


@pytest.fixture
def world(interface, project):
    """Return a map on a screen of 600 by 400."""
    interface.window.resize(600, 400)
    interface.window.show()
    world = Map(interface.canvas, project)
    yield world
    interface.canvas.unsetMapTool(world.tool)
    project.clear()


PLACES = [("E1760N3170", 30, 60, 2), ("E1761N3170", 170, 20, 5), ("E1760N3171", 90, 190, 9)]


@pytest.mark.parametrize("crs", ["EPSG:28992", "EPSG:4326", "EPSG:3857"])
@pytest.mark.parametrize("rotation", [0.0, 37.0, -120.0])
def test_a_click_explains_the_cell_under_it_and_marks_it(world, crs, rotation):
    layer = series()
    world.show([layer], crs, rotation)
    for place, dx, dy, code in PLACES:
        world.click(WEST + dx, SOUTH + dy)
        explanation = world.heard[-1]
        assert str(explanation.title) == f"Place {place}"
        assert [found.code for found in explanation.maps] == [code]
        assert explanation.layer == "1. Overlast"
        [mark] = world.marks()
        centre = mark.centroid().asPoint()
        expected = (100 * int(place[1:5]) + 50, 100 * int(place[6:]) + 50)
        assert (centre.x(), centre.y()) == pytest.approx(expected, abs=0.5)
    assert len(world.heard) == 3


def test_a_click_beside_the_cells_says_so_and_takes_the_mark_away(world):
    world.show([series()])
    world.click(WEST + 50, SOUTH + 50)
    world.click(WEST + 250, SOUTH + 250)
    assert world.heard[-1].maps == ()
    assert "no cell or neighbourhood of layer 1. Overlast here" in str(world.heard[-1].title)
    assert world.marks() == []


def test_another_button_explains_nothing(world):
    world.show([series()])
    world.click(WEST + 50, SOUTH + 50, "RightButton")
    assert world.heard == []


def test_without_a_series_it_says_what_to_do(world):
    world.show([QgsVectorLayer("Polygon?crs=EPSG:28992&field=naam:string", "buurten", "memory")])
    world.click(WEST + 50, SOUTH + 50)
    assert str(world.heard[-1].title).startswith("No map of a series is visible.")


def test_the_topmost_visible_series_is_read_unless_another_is_active(world):
    top, bottom = series("top"), series("bottom", {"E1760N3170": (0.3, 9)})
    world.show([top, bottom])
    world.click(WEST + 50, SOUTH + 50)
    assert world.heard[-1].layer == "top"
    world.project.layerTreeRoot().findLayer(top.id()).setItemVisibilityChecked(False)
    world.click(WEST + 50, SOUTH + 50)
    assert (world.heard[-1].layer, world.heard[-1].maps[0].code) == ("bottom", 9)
    world.canvas.setCurrentLayer(top)
    world.click(WEST + 50, SOUTH + 50)
    assert world.heard[-1].layer == "top"


def test_an_active_layer_that_is_no_series_is_passed_over(world):
    other = QgsVectorLayer("Point?crs=EPSG:28992", "adressen", "memory")
    world.show([other, series()])
    world.canvas.setCurrentLayer(other)
    world.click(WEST + 50, SOUTH + 50)
    assert world.heard[-1].layer == "1. Overlast"


def test_the_mark_goes_with_the_tool(world):
    from qgis.gui import QgsMapToolPan

    world.show([series()])
    world.click(WEST + 50, SOUTH + 50)
    assert len(world.marks()) == 1
    pan = QgsMapToolPan(world.canvas)
    world.canvas.setMapTool(pan)
    assert world.marks() == []
    world.canvas.setMapTool(world.tool)
    world.click(WEST + 50, SOUTH + 50)
    assert len(world.marks()) == 1


def test_the_mark_stays_on_its_cell_when_the_coordinate_system_changes(world):
    world.show([series()])
    world.click(WEST + 50, SOUTH + 50)
    world.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    centre = world.marks()[0].centroid().asPoint()
    assert (centre.x(), centre.y()) == pytest.approx((WEST + 50, SOUTH + 50), abs=0.5)


def test_when_the_layer_leaves_the_project_its_explanation_goes(world):
    layer = series()
    world.show([layer])
    world.click(WEST + 50, SOUTH + 50)
    world.project.removeMapLayer(layer.id())
    assert world.heard[-1] is None
    assert world.marks() == []


def test_escape_takes_mark_and_explanation_away(world):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    world.show([series()])
    world.click(WEST + 50, SOUTH + 50)
    QTest.keyClick(world.canvas, Qt.Key.Key_Escape)
    assert world.heard[-1] is None
    assert world.marks() == []


def test_own_legends_that_cannot_be_read_are_refused_in_a_sentence(world, tmp_path):
    (tmp_path / "overlast.json").write_text("{", encoding="utf-8")
    world.show([series()])
    world.tool.legends_folder = str(tmp_path)
    world.click(WEST + 50, SOUTH + 50)
    assert "overlast.json is not valid JSON" in str(world.heard[-1].title)


@pytest.mark.parametrize("told", ["'eigen'", "eigen", "'/home/anna/eigen'"])
def test_own_legends_are_found_beside_the_maps_or_the_project_by_their_last_name(project, tmp_path, monkeypatch, told):
    from veerkrachtkaarten.ui import explanation

    maps = series()
    metadata = maps.metadata()
    metadata.setHistory(["veerkracht:mapseries, Veerkrachtkaarten 1, QGIS 3", f"LEGENDS_FOLDER = {told}"])
    maps.setMetadata(metadata)
    monkeypatch.setattr(explanation, "latest_series", lambda _project: [maps])
    assert project.write(str(tmp_path / "p.qgz"))
    assert explanation.own_legends(project) is None
    (tmp_path / "eigen").mkdir()
    assert explanation.own_legends(project) == str(tmp_path / "eigen")


def test_maps_without_own_legends_have_no_folder(project, tmp_path, monkeypatch):
    from veerkrachtkaarten.ui import explanation

    assert project.write(str(tmp_path / "p.qgz"))
    assert explanation.own_legends(project) is None
    monkeypatch.setattr(explanation, "latest_series", lambda _project: [series()])
    assert explanation.own_legends(project) is None


@pytest.fixture
def view(qgis_app):
    from veerkrachtkaarten.ui.explain import ExplanationView

    view = ExplanationView()
    view.resize(420, 520)
    yield view
    view.deleteLater()


def shown(view) -> str:
    from qgis.PyQt.QtWidgets import QTextBrowser

    return view.findChild(QTextBrowser).toPlainText()


def button(view):
    from qgis.PyQt.QtWidgets import QPushButton

    return view.findChild(QPushButton)


def test_an_empty_view_says_what_to_do_and_a_busy_one_to_wait(view):
    assert shown(view).startswith("Click on a cell or neighbourhood")
    assert not button(view).isEnabled()
    view.show_waiting()
    assert "being made" in shown(view)


def test_the_view_shows_a_heading_for_the_map_and_its_steps_to_be_copied(view, world):
    from qgis.core import QgsApplication

    world.tool.explained.connect(view.show_explanation)
    world.show([series("<b>1</b>")])
    world.click(WEST + 50, SOUTH + 50)
    lines = [line.strip() for line in shown(view).splitlines()]
    assert lines[:3] == ["Place E1760N3170", "Layer: <b>1</b>", "1. Nuisance and lack of safety: much worse"]
    assert "−0.200 is class 2, “much worse”: from −0.2352 to below −0.15679." in shown(view)
    button(view).click()
    copied = QgsApplication.clipboard().mimeData()
    assert copied.text() == shown(view)
    assert "<h3" in copied.html()
    view.show_explanation(None)
    assert not button(view).isEnabled()


def test_no_colour_but_those_of_the_palette_stands_in_the_text(view, world):
    from veerkrachtkaarten.ui.explain import html_of

    world.show([series()])
    world.click(WEST + 50, SOUTH + 50)
    html = html_of(world.heard[-1])
    assert "color" not in html and "style" not in html


def test_a_dutch_qgis_explains_in_dutch(view, world):
    from pathlib import Path

    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

    compiled = Path(__file__).parents[2] / "i18n" / "veerkrachtkaarten_nl.qm"
    if not compiled.exists():
        pytest.skip("the translation is not compiled: lrelease is missing")
    translator, before = QTranslator(), QgsApplication.locale()
    assert translator.load(str(compiled))
    QCoreApplication.installTranslator(translator)
    QgsApplication.setLocale(QLocale("nl_NL"))
    try:
        world.tool.explained.connect(view.show_explanation)
        world.show([series()])
        world.click(WEST + 50, SOUTH + 50)
    finally:
        QCoreApplication.removeTranslator(translator)
        QgsApplication.setLocale(QLocale(before))
    assert "1. Overlast en onveiligheid: veel slechter" in shown(view)
    assert "−0,200 is klasse 2, “veel slechter”: van −0,2352 tot −0,15679." in shown(view)
