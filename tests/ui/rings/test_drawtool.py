# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import math

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.gui import QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.layers.rings.shape import is_round, vertices_of
from veerkrachtkaarten.layers.rings.sketch import CENTRE, DIAMETER, THREE_POINTS, sketched
from veerkrachtkaarten.ui.rings.drawtool import DrawRingTool
from veerkrachtkaarten.ui.rings.typed import radius_in

MAPS = [(crs, rotation) for crs in ("EPSG:28992", "EPSG:4326", "EPSG:3857") for rotation in (0, 30, 200)]


class Drawn:
    """Write down what a tool says."""

    def __init__(self, tool):
        self.live, self.drawn, self.cancelled, self.refused = [], [], [], []
        tool.circle_changed.connect(self.live.append)
        tool.ring_drawn.connect(self.drawn.append)
        tool.cancelled.connect(lambda: self.cancelled.append(True))
        tool.refused.connect(self.refused.append)


@pytest.fixture
def drawing(map_of, hand, editor, draw_settings):
    """Return a maker of maps on which someone draws: canvas, tool, hand and what the tool says."""

    def begin(crs="EPSG:28992", rotation=0.0, way=CENTRE):
        canvas = map_of(crs, rotation)
        draw_settings.way = way
        tool = DrawRingTool(canvas, lambda: editor, draw_settings)
        said = Drawn(tool)
        canvas.setMapTool(tool)
        return canvas, tool, hand(canvas), said

    return begin


def bands_of(canvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def agrees(circle: Circle, x: float, y: float, radius_m: float, within_m: float = 0.001) -> bool:
    return max(abs(circle.x - x), abs(circle.y - y), abs(circle.radius_m - radius_m)) <= within_m


@pytest.mark.parametrize("crs,rotation", MAPS)
def test_two_clicks_draw_a_true_circle_in_metres_on_any_map(drawing, editor, layer, crs, rotation):
    canvas, _tool, hand, said = drawing(crs, rotation)
    centre, rim = hand.pixel(181_050, 321_020), hand.pixel(181_250, 321_020)
    hand.click(centre)
    hand.move(QPoint(300, 300))
    hand.click(rim)
    [fid] = said.drawn
    (x, y), (rim_x, rim_y) = hand.place(centre), hand.place(rim)
    assert agrees(editor.circle_of(fid), x, y, math.hypot(rim_x - x, rim_y - y))
    assert agrees(editor.circle_of(fid), 181_050, 321_020, 200, within_m=8)  # two pixels
    assert is_round(layer.getFeature(fid).geometry())
    assert bands_of(canvas) == []


@pytest.mark.parametrize("crs,rotation", MAPS)
def test_the_band_on_the_screen_is_the_ring_as_the_map_will_show_it(drawing, layer, crs, rotation):
    canvas, tool, hand, _said = drawing(crs, rotation)
    hand.click(hand.pixel(181_000, 321_000))
    hand.move(hand.pixel(181_000, 321_300))
    circle = tool.circle
    [outline] = [band for band in bands_of(canvas) if band.asGeometry().area() > 0]
    on_screen = [canvas.getCoordinateTransform().transform(*place) for place in vertices_of(outline.asGeometry())]
    for angle in range(0, 360, 10):
        x = circle.x + circle.radius_m * math.cos(math.radians(angle))
        y = circle.y + circle.radius_m * math.sin(math.radians(angle))
        wanted = hand.pixel(x, y)
        assert min(math.hypot(p.x() - wanted.x(), p.y() - wanted.y()) for p in on_screen) < 2.5


def test_press_drag_and_release_draw_a_ring_too(drawing, editor):
    _canvas, _tool, hand, said = drawing()
    hand.drag(hand.pixel(181_000, 321_000), hand.pixel(181_100, 321_000), hand.pixel(181_300, 321_000))
    [fid] = said.drawn
    assert agrees(editor.circle_of(fid), 181_000, 321_000, 300, within_m=5)


def test_both_ends_of_a_diameter_decide_a_circle(drawing, editor):
    _canvas, _tool, hand, said = drawing(way=DIAMETER)
    hand.click(hand.pixel(180_800, 321_000))
    hand.click(hand.pixel(181_200, 321_000))
    assert agrees(editor.circle_of(said.drawn[0]), 181_000, 321_000, 200, within_m=5)


def test_three_points_decide_a_circle(drawing, editor):
    _canvas, _tool, hand, said = drawing(way=THREE_POINTS)
    for x, y in ((180_800, 321_000), (181_000, 321_200), (181_200, 321_000)):
        hand.click(hand.pixel(x, y))
    assert agrees(editor.circle_of(said.drawn[0]), 181_000, 321_000, 200, within_m=5)


def test_the_hand_computed_circles_of_points():
    assert agrees(sketched(CENTRE, [(0, 0), (30, 40)]), 0, 0, 50)
    assert agrees(sketched(DIAMETER, [(0, 0), (60, 80)]), 30, 40, 50)
    assert agrees(sketched(THREE_POINTS, [(0, 0), (60, 0), (0, 80)]), 30, 40, 50)
    assert agrees(sketched(CENTRE, [(5, 6)], 70), 5, 6, 70)
    assert agrees(sketched(DIAMETER, [(0, 0), (3, 4)], 50), 30, 40, 50)
    assert sketched(THREE_POINTS, [(0, 0), (1, 1), (2, 2)]) is None
    assert sketched(CENTRE, [(0, 0), (0, 0)]) is None
    assert sketched(CENTRE, [(0, 0), (0.5, 0)]) is None
    assert sketched(CENTRE, [(0, 0)]) is None
    assert sketched(DIAMETER, [(0, 0), (0, 0)], 50) is None
    assert sketched(CENTRE, []) is None


@pytest.mark.parametrize(
    "text,metres", [("250", 250), ("250,5", 250.5), ("250.5 m", 250.5), ("1,2 km", 1200), (" 75M ", 75), ("1", 1)]
)
def test_a_radius_is_read_as_typed(text, metres):
    assert radius_in(text) == metres


@pytest.mark.parametrize(
    "text", ["", "abc", "-5", "0", "0,5", "1.234", "1e3", "100001", "200 km", "5 cm", "٣٠", "12 34"]
)
def test_what_is_no_radius_is_refused(text):
    assert radius_in(text) is None


def test_a_typed_radius_and_enter_finish_the_ring_round_its_centre(drawing, editor):
    _canvas, _tool, hand, said = drawing()
    centre = hand.pixel(181_000, 321_000)
    hand.click(centre)
    hand.move(QPoint(500, 100))
    hand.type("250,5")
    hand.key("Return")
    x, y = hand.place(centre)
    assert agrees(editor.circle_of(said.drawn[0]), x, y, 250.5)


def test_a_radius_typed_before_the_centre_is_stamped_with_one_click(drawing, editor):
    _canvas, tool, hand, said = drawing()
    hand.move(QPoint(100, 100))
    hand.type("120")
    hand.key("Return")
    assert said.drawn == []
    centre = hand.pixel(181_000, 321_000)
    hand.click(centre)
    assert agrees(editor.circle_of(said.drawn[0]), *hand.place(centre), 120)
    hand.click(centre)
    assert len(said.drawn) == 1 and tool.is_drawing


def test_nonsense_is_refused_in_a_sentence_and_stays_to_be_changed(drawing, editor):
    _canvas, tool, hand, said = drawing()
    hand.click(hand.pixel(181_000, 321_000))
    hand.type("12x")
    hand.key("Return")
    assert said.drawn == []
    assert "“12x” is no radius" in tool._typed.complaint.text()
    assert tool._typed.complaint.isVisible()
    hand.key("Backspace")
    assert not tool._typed.complaint.isVisible()
    hand.key("Return")
    assert editor.circle_of(said.drawn[0]).radius_m == pytest.approx(12)


def test_escape_forgets_what_is_half_drawn(drawing, layer):
    canvas, tool, hand, said = drawing()
    hand.click(hand.pixel(181_000, 321_000))
    hand.move(QPoint(400, 100))
    assert len(bands_of(canvas)) == 2
    hand.key("Escape")
    assert (said.cancelled, bands_of(canvas), tool.is_drawing) == ([True], [], False)
    hand.click(hand.pixel(181_000, 321_000))
    hand.type("5")
    hand.key("Escape")
    assert said.cancelled == [True, True]
    assert not tool._typed.isVisible()
    hand.click(QPoint(300, 100), "Right")
    hand.click(QPoint(300, 100))
    hand.click(QPoint(400, 100), "Right")
    assert said.cancelled == [True] * 3
    assert layer.featureCount() == 0
    assert not layer.isEditable()


def test_backspace_goes_one_point_back(drawing, editor):
    _canvas, tool, hand, said = drawing(way=THREE_POINTS)
    for x, y in ((180_800, 321_000), (180_500, 320_900)):
        hand.click(hand.pixel(x, y))
    hand.key("Backspace")
    for x, y in ((181_000, 321_200), (181_200, 321_000)):
        hand.click(hand.pixel(x, y))
    assert agrees(editor.circle_of(said.drawn[0]), 181_000, 321_000, 200, within_m=5)
    hand.click(QPoint(10, 10))
    hand.key("Backspace")
    assert not tool.is_drawing


def test_enter_is_a_click_at_the_cursor(drawing, editor):
    _canvas, _tool, hand, said = drawing()
    hand.move(hand.pixel(181_000, 321_000))
    hand.key("Return")
    hand.move(hand.pixel(181_200, 321_000))
    hand.key("Return")
    assert agrees(editor.circle_of(said.drawn[0]), 181_000, 321_000, 200, within_m=5)


def test_points_jump_to_corners_and_centres_of_cells_where_this_is_ticked(drawing, editor, draw_settings):
    canvas, _tool, hand, said = drawing()
    draw_settings.snap_to_cells = True
    hand.click(hand.pixel(181_000, 321_000) + QPoint(5, -4))
    hand.click(hand.pixel(181_250, 321_050) + QPoint(-3, 6))
    assert agrees(editor.circle_of(said.drawn[0]), 181_000, 321_000, math.hypot(250, 50))
    canvas.zoomByFactor(0.5)
    hand.click(hand.pixel(181_025, 321_025))
    hand.click(hand.pixel(181_250, 321_050))
    assert editor.circle_of(said.drawn[1]).x == pytest.approx(181_025, abs=2)


def test_points_jump_to_centres_of_rings(drawing, editor):
    _canvas, _tool, hand, said = drawing()
    editor.draw(Circle(181_033, 321_044, 100))
    hand.click(hand.pixel(181_033, 321_044) + QPoint(6, 6))
    hand.click(hand.pixel(181_033, 321_244))
    assert agrees(editor.circle_of(said.drawn[0]), 181_033, 321_044, 200, within_m=5)
    assert (editor.circle_of(said.drawn[0]).x, editor.circle_of(said.drawn[0]).y) == pytest.approx((181_033, 321_044))


def test_points_jump_to_what_qgis_is_set_to_snap_to(drawing, editor):
    from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsPointXY, QgsSnappingConfig, QgsTolerance, QgsVectorLayer

    points = QgsVectorLayer("Point?crs=EPSG:28992", "punten", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(181_071, 321_013)))
    assert points.dataProvider().addFeatures([feature])[0]
    QgsProject.instance().addMapLayer(points)
    canvas, _tool, hand, said = drawing()
    canvas.setLayers([points])
    config = canvas.snappingUtils().config()
    config.setEnabled(True)
    config.setTypeFlag(Qgis.SnappingType.Vertex if hasattr(Qgis, "SnappingType") else QgsSnappingConfig.VertexFlag)
    config.setMode(QgsSnappingConfig.SnappingMode.AllLayers)
    config.setTolerance(12)
    config.setUnits(QgsTolerance.UnitType.Pixels)
    canvas.snappingUtils().setConfig(config)
    assert canvas.snappingUtils().snapToMap(QgsPointXY(181_080, 321_020)).isValid()  # waits for QGIS's index
    hand.click(hand.pixel(181_071, 321_013) + QPoint(6, 6))
    hand.click(hand.pixel(181_271, 321_013))
    assert (editor.circle_of(said.drawn[0]).x, editor.circle_of(said.drawn[0]).y) == pytest.approx((181_071, 321_013))


def test_the_map_may_be_moved_zoomed_turned_and_reprojected_half_way(drawing, editor):
    canvas, tool, hand, said = drawing()
    hand.click(hand.pixel(181_000, 321_000))
    canvas.zoomByFactor(0.5)
    canvas.setExtent(QgsRectangle(180_500, 320_500, 181_500, 321_500))
    canvas.setRotation(40)
    hand.move(QPoint(30, 30))
    before = tool.circle
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert tool.circle != before
    hand = type(hand)(canvas, editor.layer.crs())
    [outline] = [band for band in bands_of(canvas) if band.asGeometry().area() > 0]
    assert outline.asGeometry().boundingBox().width() < 1
    hand.click(hand.pixel(181_000, 321_150))
    assert agrees(editor.circle_of(said.drawn[0]), 181_000, 321_000, 150, within_m=8)


def test_what_is_drawn_is_told_while_it_is_drawn_no_more_often_than_a_screen_shows_it(drawing, until):
    _canvas, tool, hand, said = drawing()
    hand.click(QPoint(300, 200))
    for x in range(300, 500):
        hand.move(QPoint(x, 200))
    until(lambda: said.live and said.live[-1] == tool.circle)
    assert 1 <= len(said.live) <= 100


def test_each_ring_is_one_step_that_undo_takes_back(drawing, layer):
    _canvas, _tool, hand, said = drawing()
    for x in (100, 300):
        hand.click(QPoint(x, 200))
        hand.click(QPoint(x + 50, 200))
    assert layer.undoStack().count() == 2
    layer.undoStack().undo()
    assert layer.featureCount() == 1
    layer.undoStack().redo()
    assert layer.featureCount() == 2
    assert len(set(said.drawn)) == 2


def test_the_next_ring_gets_the_values_that_were_chosen(drawing, layer):
    _canvas, tool, hand, said = drawing()
    tool.values = {"soort": "blauw"}
    hand.drag(QPoint(100, 100), QPoint(200, 100))
    feature = layer.getFeature(said.drawn[0])
    assert (feature["soort"], feature["bron"], feature["nummer"]) == ("blauw", "hand", 1)


def test_a_tool_without_a_layer_says_so(map_of, hand, draw_settings):
    canvas = map_of()
    tool = DrawRingTool(canvas, lambda: None, draw_settings)
    said = Drawn(tool)
    canvas.setMapTool(tool)
    hand(canvas).click(QPoint(100, 100))
    assert "no layer" in said.refused[0]


def test_a_layer_that_cannot_be_edited_is_named_and_the_half_drawn_ring_stays(drawing, layer):
    _canvas, tool, hand, said = drawing()
    layer.setReadOnly(True)
    hand.click(QPoint(300, 200))
    hand.click(QPoint(350, 200))
    assert layer.name() in said.refused[0]
    assert tool.is_drawing
    layer.setReadOnly(False)
    hand.click(QPoint(350, 200))
    assert len(said.drawn) == 1


def test_another_tool_leaves_nothing_on_the_map_and_gives_the_keys_back(drawing):
    canvas, _tool, hand, said = drawing()
    hand.click(QPoint(300, 200))
    hand.move(QPoint(350, 200))
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    assert bands_of(canvas) == []
    assert said.cancelled == [True]
    before = canvas.center().x()
    hand.key("Right")
    assert canvas.center().x() != before
    canvas.unsetMapTool(pan)


def test_a_layer_or_project_that_goes_takes_the_half_drawn_ring_with_it(drawing, layer):
    canvas, tool, hand, said = drawing()
    hand.click(QPoint(300, 200))
    hand.move(QPoint(350, 200))
    QgsProject.instance().clear()
    assert (bands_of(canvas), said.cancelled, tool.is_drawing) == ([], [True], False)
    hand.move(QPoint(380, 200))
    QCoreApplication.processEvents()


def test_a_place_that_the_layers_system_does_not_reach_is_refused(drawing):
    canvas, tool, hand, said = drawing("EPSG:4326")
    canvas.setExtent(QgsRectangle(1000, 1000, 1100, 1100))
    hand.click(QPoint(300, 200))
    assert not tool.is_drawing
    assert "does not reach" in said.refused[0]


def test_space_and_wheel_stay_with_the_map(drawing):
    _canvas, tool, _hand, _said = drawing()

    class Key:
        def __init__(self, key):
            self._key = key

        def key(self):
            return self._key

        def text(self):
            return " "

        def modifiers(self):
            return Qt.KeyboardModifier.NoModifier

    assert tool._deed_of(Key(Qt.Key.Key_Space)) is None
    assert tool._deed_of(Key(Qt.Key.Key_Left)) is None


def test_m_changes_the_way_of_drawing_and_g_the_snapping_to_cells(drawing, draw_settings):
    _canvas, tool, hand, said = drawing()
    hand.click(QPoint(300, 200))
    hand.key("M")
    assert (draw_settings.way, said.cancelled) == (DIAMETER, [True])
    assert tool._typed.caption.text() == "Circle from 2 points"
    hand.key("M")
    hand.key("M")
    assert draw_settings.way == CENTRE
    hand.key("G")
    assert draw_settings.snap_to_cells
    assert tool._typed.caption.text() == "Snap to cells"


def test_the_menu_says_what_is_set_and_changes_it(qgis_app, draw_settings):
    from qgis.PyQt.QtWidgets import QMenu
    from veerkrachtkaarten.ui.rings.drawmenu import DrawMenu

    menu = QMenu()
    DrawMenu(draw_settings).fill(menu)
    checked = [(action.text(), action.isChecked()) for action in menu.actions() if not action.isSeparator()]
    assert [text for text, is_checked in checked if is_checked] == ["Circle from centre and radius"]
    menu.actions()[2].trigger()
    menu.actions()[-1].trigger()
    assert (draw_settings.way, draw_settings.snap_to_cells) == (THREE_POINTS, True)


def test_a_tool_that_goes_takes_what_floats_over_the_map_with_it(drawing):
    from qgis.PyQt.QtCore import QEvent
    from veerkrachtkaarten.ui.rings.keys import CanvasKeys
    from veerkrachtkaarten.ui.rings.typed import TypedNumber

    canvas, tool, _hand, _said = drawing()
    assert canvas.findChildren(TypedNumber) and canvas.findChildren(CanvasKeys)
    canvas.unsetMapTool(tool)
    tool.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (canvas.findChildren(TypedNumber), canvas.findChildren(CanvasKeys)) == ([], [])


def test_screens_of_twice_the_resolution_make_no_difference():
    import os
    import subprocess
    import sys
    from pathlib import Path

    root = Path(__file__).resolve().parents[3]
    chosen = ["tests/ui/rings", "-q", "-k", "(two_clicks or drag_inside or pulls) and 30 and (3857 or 28992)"]
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *chosen]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert " passed" in done.stdout and done.returncode == 0, done.stdout[-2000:]
