# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.matching import REMOVED
from veerkrachtkaarten.layers.rings.edit import RingEditor
from veerkrachtkaarten.layers.rings.row import rings_in
from veerkrachtkaarten.ui.rings.edittool import EditRingTool
from veerkrachtkaarten.ui.rings.typed import number_in

MAPS = [(crs, rotation) for crs in ("EPSG:28992", "EPSG:4326", "EPSG:3857") for rotation in (0, 30, 200)]
LARGE, SMALL, APART = Circle(181_000, 321_000, 300), Circle(181_100, 321_000, 100), Circle(180_400, 321_000, 150)


class Said:
    """Write down what a tool says."""

    def __init__(self, tool):
        self.selected, self.live, self.changed, self.forms, self.refused = [], [], [], [], []
        tool.selection_changed.connect(self.selected.append)
        tool.circle_changed.connect(self.live.append)
        tool.ring_changed.connect(self.changed.append)
        tool.form_wanted.connect(self.forms.append)
        tool.refused.connect(self.refused.append)


@pytest.fixture
def rings(editor):
    """Draw a large ring, a small one inside it, and one apart; return their rows."""
    return [editor.draw(circle) for circle in (LARGE, SMALL, APART)]


@pytest.fixture
def editing(map_of, hand, editor, rings):
    """Return a maker of maps on which someone edits: canvas, tool, hand and what the tool says."""

    def begin(crs="EPSG:28992", rotation=0.0):
        canvas = map_of(crs, rotation)
        tool = EditRingTool(canvas, lambda: editor)
        said = Said(tool)
        canvas.setMapTool(tool)
        return canvas, tool, hand(canvas), said

    return begin


def bands_of(canvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def agrees(circle: Circle, x: float, y: float, radius_m: float, within_m: float = 0.001) -> bool:
    return max(abs(circle.x - x), abs(circle.y - y), abs(circle.radius_m - radius_m)) <= within_m


@pytest.mark.parametrize("crs,rotation", MAPS)
def test_a_drag_inside_moves_the_centre_as_far_as_the_mouse_and_is_one_step(
    editing, editor, layer, rings, crs, rotation
):
    _canvas, _tool, hand, said = editing(crs, rotation)
    before = layer.undoStack().count()
    start, end = hand.pixel(180_400, 321_050), hand.pixel(180_480, 321_110)
    hand.drag(start, QPoint(20, 20), end)
    (x1, y1), (x2, y2) = hand.place(start), hand.place(end)
    assert agrees(editor.circle_of(rings[2]), APART.x + x2 - x1, APART.y + y2 - y1, 150)
    assert agrees(editor.circle_of(rings[2]), 180_480, 321_060, 150, within_m=8)
    assert layer.undoStack().count() == before + 1
    assert said.changed == [rings[2]]
    layer.undoStack().undo()
    assert agrees(editor.circle_of(rings[2]), APART.x, APART.y, 150)
    layer.undoStack().redo()
    assert agrees(editor.circle_of(rings[2]), 180_480, 321_060, 150, within_m=8)


@pytest.mark.parametrize("crs,rotation", MAPS)
def test_each_handle_and_any_other_place_of_the_outline_pulls_the_radius(editing, editor, layer, rings, crs, rotation):
    _canvas, tool, hand, _said = editing(crs, rotation)
    tool.select([rings[2]])
    for angle in (0, 90, 180, 270, 37):
        before = layer.undoStack().index()
        way = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        start = hand.pixel(APART.x + 150 * way[0], APART.y + 150 * way[1])
        end = hand.pixel(APART.x + 220 * way[0], APART.y + 220 * way[1])
        hand.drag(start, hand.pixel(APART.x, APART.y), end)
        first, last = (math.dist(hand.place(pixel), (APART.x, APART.y)) for pixel in (start, end))
        assert agrees(editor.circle_of(rings[2]), APART.x, APART.y, 150 + last - first)
        assert agrees(editor.circle_of(rings[2]), APART.x, APART.y, 220, within_m=8)
        assert layer.undoStack().index() == before + 1
        layer.undoStack().undo()


def test_a_radius_cannot_be_pulled_to_nothing(editing, editor, rings):
    _canvas, _tool, hand, _said = editing()
    hand.drag(hand.pixel(180_250, 321_000), QPoint(200, 200), hand.pixel(180_400, 321_000))
    assert 0.99 <= editor.circle_of(rings[2]).radius_m < 10


def test_a_click_selects_the_smallest_ring_there_and_again_goes_round_those_under_it(editing, rings):
    _canvas, tool, hand, said = editing()
    inside_both = hand.pixel(181_100, 321_020)
    for _click in range(3):
        hand.click(inside_both)
    assert said.selected == [[rings[1]], [rings[0]], [rings[1]]]
    hand.click(hand.pixel(180_760, 321_000))
    assert tool.selected == [rings[0]]
    hand.click(hand.pixel(181_700, 321_500))
    assert (tool.selected, said.selected[-1]) == ([], [])


OVERLAPPING = Circle(181_350, 321_000, 250)
"""Lies over the eastern outline of the large ring; a pixel is 3.3 m."""


@pytest.mark.parametrize("away", [-5, 5])
def test_inside_a_ring_the_outline_of_another_is_not_held_from_five_pixels(editing, editor, rings, away):
    ring = editor.draw(OVERLAPPING)
    _canvas, tool, hand, _said = editing()
    start = hand.pixel(181_300, 321_000) + QPoint(away, 0)
    hand.click(start)
    assert tool.selected == [ring]
    tool.select([])
    hand.drag(start, QPoint(200, 200), start + QPoint(30, 0))
    assert agrees(editor.circle_of(rings[0]), LARGE.x, LARGE.y, 300)
    assert agrees(editor.circle_of(ring), OVERLAPPING.x + 100, OVERLAPPING.y, 250, within_m=8)
    assert tool.selected == [ring]


def test_what_is_selected_stays_so_inside_it_and_on_its_outline_and_again_goes_on(editing, editor, rings):
    _canvas, tool, hand, _said = editing()
    tool.select([rings[0]])
    hand.click(hand.pixel(181_100, 321_020))
    assert tool.selected == [rings[0]]
    hand.click(hand.pixel(181_100, 321_020))
    assert tool.selected == [rings[1]]
    on_outline = hand.pixel(181_200, 321_000) + QPoint(5, 0)
    hand.click(on_outline)
    assert tool.selected == [rings[1]]
    hand.drag(on_outline, QPoint(200, 200), on_outline + QPoint(30, 0))
    assert agrees(editor.circle_of(rings[1]), SMALL.x, SMALL.y, 200, within_m=8)


def test_an_outline_is_held_from_close_by_or_from_outside_all_rings(editing, editor, rings):
    _canvas, tool, hand, _said = editing()
    beside = hand.pixel(180_250, 321_000) - QPoint(5, 0)
    hand.drag(beside, QPoint(20, 20), beside - QPoint(30, 0))
    assert agrees(editor.circle_of(rings[2]), APART.x, APART.y, 250, within_m=8)
    tool.select([])
    close = hand.pixel(181_100, 321_100) - QPoint(0, 2)
    hand.drag(close, QPoint(20, 20), close - QPoint(0, 15))
    assert agrees(editor.circle_of(rings[1]), SMALL.x, SMALL.y, 150, within_m=8)


def test_shift_adds_and_takes_out(editing, rings):
    _canvas, tool, hand, _said = editing()
    hand.click(hand.pixel(180_400, 321_000))
    hand.click(hand.pixel(181_100, 321_000), shift=True)
    assert tool.selected == [rings[2], rings[1]]
    hand.click(hand.pixel(180_400, 321_000), shift=True)
    assert tool.selected == [rings[1]]
    hand.click(hand.pixel(181_700, 321_500), shift=True)
    assert tool.selected == [rings[1]]


def test_what_is_selected_is_held_before_what_lies_nearer(editing, editor, rings):
    _canvas, tool, hand, _said = editing()
    tool.select([rings[0]])
    hand.drag(hand.pixel(181_100, 321_020), QPoint(200, 200), hand.pixel(181_100, 321_120))
    assert agrees(editor.circle_of(rings[0]), 181_000, 321_100, 300, within_m=8)
    assert agrees(editor.circle_of(rings[1]), SMALL.x, SMALL.y, 100)


def test_selected_rings_move_together_in_one_step(editing, editor, layer, rings):
    _canvas, tool, hand, said = editing()
    tool.select([rings[1], rings[2]])
    before = layer.undoStack().count()
    hand.drag(hand.pixel(180_400, 321_000), QPoint(200, 200), hand.pixel(180_400, 321_100))
    assert agrees(editor.circle_of(rings[1]), SMALL.x, SMALL.y + 100, 100, within_m=8)
    assert agrees(editor.circle_of(rings[2]), APART.x, APART.y + 100, 150, within_m=8)
    assert layer.undoStack().count() == before + 1
    assert sorted(said.changed) == sorted(rings[1:])


def test_escape_restores_a_drag_and_then_leaves_the_selection(editing, editor, layer, rings):
    canvas, tool, hand, said = editing()
    before = layer.undoStack().count()
    start = hand.pixel(180_400, 321_000)
    hand.move(start)
    hand.press(start)
    hand.move(QPoint(250, 100), "Left")
    assert tool.is_holding
    hand.key("Escape")
    assert not tool.is_holding
    hand.move(QPoint(260, 100), "Left")
    hand.release(QPoint(260, 100))
    assert agrees(editor.circle_of(rings[2]), APART.x, APART.y, 150)
    assert (layer.undoStack().count(), said.changed) == (before, [])
    tool.select([rings[2]])
    hand.key("Escape")
    assert tool.selected == []
    hand.move(QPoint(590, 390))
    assert bands_of(canvas) == []


@pytest.mark.parametrize("rotation,right", [(0, (1, 0)), (90, None), (200, None)])
def test_arrows_move_by_metres_the_way_the_screen_says(editing, editor, layer, rings, rotation, right):
    _canvas, tool, hand, said = editing("EPSG:28992", rotation)
    tool.select([rings[2]])
    before = layer.undoStack().count()
    place = hand.canvas.getCoordinateTransform().transform(APART.x, APART.y)
    hand.key("Right", "Shift")
    moved = editor.circle_of(rings[2])
    assert math.hypot(moved.x - APART.x, moved.y - APART.y) == pytest.approx(100)
    there = hand.canvas.getCoordinateTransform().transform(moved.x, moved.y)
    assert (there.x() - place.x(), there.y() - place.y()) == pytest.approx((30, 0), abs=0.5)
    if right:
        assert agrees(moved, APART.x + 100, APART.y, 150)
        for key, modifiers in (("Up", ()), ("Left", ("Alt",)), ("Down", ("Shift",))):
            hand.key(key, *modifiers)
        assert agrees(editor.circle_of(rings[2]), APART.x + 99, APART.y - 90, 150)
        assert layer.undoStack().count() == before + 4
        assert said.changed == [rings[2]] * 4


def test_a_key_that_is_held_down_is_one_step(editing, editor, layer, rings):
    from qgis.PyQt.QtCore import QEvent
    from qgis.PyQt.QtGui import QKeyEvent

    canvas, tool, _hand, _said = editing()
    tool.select([rings[2]])
    before = layer.undoStack().count()
    for kind, repeated in (
        ("KeyPress", False),
        *(("KeyPress", True), ("KeyRelease", True)) * 20,
        ("KeyRelease", False),
    ):
        event = QKeyEvent(getattr(QEvent.Type, kind), Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, "", repeated)
        QCoreApplication.sendEvent(canvas, event)
    assert agrees(editor.circle_of(rings[2]), APART.x, APART.y + 210, 150)
    assert layer.undoStack().count() == before + 1


def test_plus_and_minus_change_the_radius(editing, editor, rings):
    _canvas, tool, hand, _said = editing()
    tool.select([rings[2]])
    for key, modifiers in (("Plus", ()), ("Plus", ()), ("Minus", ("Alt",)), ("Equal", ())):
        hand.key(key, *modifiers)
    assert agrees(editor.circle_of(rings[2]), APART.x, APART.y, 179)


@pytest.mark.parametrize("with_layer", [True, False])
def test_keys_that_change_rings_reach_nothing_else_while_nothing_is_selected(editing, editor, layer, rings, with_layer):
    from qgis.PyQt.QtGui import QKeySequence
    from qgis.PyQt.QtWidgets import QShortcut

    canvas, _tool, hand, _said = editing()
    of_menu, shortcuts = [], []
    for keys in ("Del", "Ctrl+D", "Ctrl+M", "F2", "Right"):
        shortcuts.append(QShortcut(QKeySequence(keys), canvas))
        shortcuts[-1].activated.connect(lambda keys=keys: of_menu.append(keys))
    if not with_layer:
        QgsProject.instance().removeMapLayer(layer.id())
    before = canvas.center().x()
    for key, *modifiers in (("Delete",), ("D", "Control"), ("M", "Control"), ("F2",), ("Right",)):
        hand.key(key, *modifiers)
    assert of_menu == []
    assert canvas.center().x() == before
    assert not with_layer or editor.shown_fids() == rings
    canvas.unsetMapTool(canvas.mapTool())
    hand.key("Delete")
    assert of_menu == ["Del"]


def test_delete_takes_rings_off_the_map_and_keeps_their_rows(editing, editor, layer, rings):
    _canvas, tool, hand, said = editing()
    tool.select(rings[1:])
    hand.key("Delete")
    assert editor.shown_fids() == rings[:1]
    assert layer.featureCount() == 3
    assert [rings_in(layer)[fid].values["status"] for fid in rings[1:]] == [REMOVED] * 2
    QCoreApplication.processEvents()
    assert (tool.selected, said.selected[-1]) == ([], [])
    hand.key("Z", "Control")
    assert editor.shown_fids() == rings


def test_control_d_copies_and_selects_the_copies(editing, editor, layer, rings):
    _canvas, tool, hand, _said = editing()
    tool.select([rings[2]])
    before = layer.undoStack().count()
    hand.key("D", "Control")
    [copy] = tool.selected
    assert copy not in rings
    assert agrees(editor.circle_of(copy), APART.x + 150, APART.y, 150)
    assert layer.undoStack().count() == before + 1


def test_control_m_merges_what_is_selected(editing, editor, layer, rings):
    _canvas, tool, hand, said = editing()
    tool.select([rings[0], rings[2]])
    hand.key("M", "Control")
    assert tool.selected == [rings[0]]
    assert agrees(editor.circle_of(rings[0]), (180_250 + 181_300) / 2, 321_000, (181_300 - 180_250) / 2)
    hand.key("M", "Control")
    assert "at least two" in said.refused[-1]
    hand.key("Z", "Control")
    assert agrees(editor.circle_of(rings[0]), LARGE.x, LARGE.y, 300)


def test_f2_and_enter_open_the_form(editing, rings):
    _canvas, tool, hand, said = editing()
    hand.key("F2")
    tool.select([rings[1]])
    hand.key("F2")
    hand.key("Return")
    assert said.forms == [rings[1]] * 2


def test_a_typed_number_renumbers_and_two_rings_swap(editing, layer, rings):
    _canvas, tool, hand, said = editing()
    tool.select([rings[2]])
    hand.type("1")
    hand.key("Return")
    assert [layer.getFeature(fid)["nummer"] for fid in rings] == [3, 2, 1]
    assert sorted(said.changed) == sorted([rings[2], rings[0]])
    hand.type("1x")
    hand.key("Return")
    assert "“1x” is no number" in tool._deeds._typed.complaint.text()
    hand.key("Escape")
    assert not tool._deeds._typed.isVisible()
    assert tool.selected == [rings[2]]
    hand.type("12")
    hand.key("Return")
    assert layer.getFeature(rings[2])["nummer"] == 12


def test_a_number_that_a_removed_ring_keeps_is_refused_with_the_way_out(editing, editor, rings):
    _canvas, tool, hand, said = editing()
    editor.remove([rings[0]])
    tool.select([rings[2]])
    hand.type("1")
    hand.key("Return")
    assert "cannot be given" in said.refused[-1]


@pytest.mark.parametrize(
    "text,number", [("7", 7), (" 12 ", 12), ("0", None), ("-1", None), ("1b", None), ("", None), ("٣", None)]
)
def test_numbers_are_read_as_typed(text, number):
    assert number_in(text) == number


def test_undo_and_redo_go_through_the_layers_own_stack(editing, editor, layer, rings):
    _canvas, tool, hand, _said = editing()
    tool.select([rings[2]])
    hand.key("Up")
    hand.key("Z", "Control")
    assert agrees(editor.circle_of(rings[2]), APART.x, APART.y, 150)
    assert tool.selected == [rings[2]]
    hand.key("Y", "Control")
    assert agrees(editor.circle_of(rings[2]), APART.x, APART.y + 10, 150)
    hand.key("Z", "Control")
    hand.key("Z", "Control", "Shift")
    assert agrees(editor.circle_of(rings[2]), APART.x, APART.y + 10, 150)


def test_n_goes_round_the_rings_by_number(editing, rings):
    _canvas, tool, hand, said = editing()
    for _press in range(4):
        hand.key("N")
    hand.key("N", "Shift")
    assert said.selected == [[rings[0]], [rings[1]], [rings[2]], [rings[0]], [rings[2]]]
    hand.key("A", "Control")
    assert sorted(tool.selected) == sorted(rings)


def test_the_cursor_tells_what_a_drag_would_do(editing, rings):
    canvas, tool, hand, _said = editing()
    tool.select([rings[2]])
    shapes = {
        (180_400, 321_020): Qt.CursorShape.SizeAllCursor,
        (180_550, 321_000): Qt.CursorShape.SizeHorCursor,
        (180_400, 321_150): Qt.CursorShape.SizeVerCursor,
        (180_400 + 106, 321_106): Qt.CursorShape.SizeBDiagCursor,
        (180_400 - 106, 321_106): Qt.CursorShape.SizeFDiagCursor,
        (180_050, 321_400): Qt.CursorShape.ArrowCursor,
    }
    for place, shape in shapes.items():
        hand.move(hand.pixel(*place))
        assert canvas.viewport().cursor().shape() == shape or canvas.cursor().shape() == shape


def test_what_is_under_the_cursor_and_what_is_selected_can_be_seen(editing, rings):
    canvas, _tool, hand, _said = editing()
    hand.move(hand.pixel(180_400, 321_000))
    assert len(bands_of(canvas)) == 1
    hand.click(hand.pixel(180_400, 321_000))
    assert len(bands_of(canvas)) == 3  # outline, handles, centre
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert all(band.asGeometry().boundingBox().xMaximum() < 10 for band in bands_of(canvas))


@pytest.mark.parametrize("end", ["tool", "layer", "rollback", "undo", "project", "delete"])
def test_a_drag_that_is_cut_short_leaves_the_ring_as_it_was_and_nothing_on_the_map(editing, editor, layer, rings, end):
    assert layer.commitChanges(False)
    canvas, tool, hand, said = editing()
    fid = next(fid for fid, ring in rings_in(layer).items() if ring.circle.x < 180_900)
    editor.change(fid, {"toelichting": "een"})
    start = hand.pixel(180_400, 321_000)
    hand.move(start)
    hand.press(start)
    hand.move(QPoint(250, 100), "Left")
    assert tool.is_holding
    pan = QgsMapToolPan(canvas)
    if end == "tool":
        canvas.setMapTool(pan)
    elif end == "layer":
        QgsProject.instance().removeMapLayer(layer.id())
    elif end == "rollback":
        assert layer.rollBack()
    elif end == "undo":
        hand.key("Z", "Control")
    elif end == "delete":
        editor.remove([fid])
    else:
        QgsProject.instance().clear()
    QCoreApplication.processEvents()
    hand.move(QPoint(260, 110), "Left")
    hand.release(QPoint(260, 110))
    hand.move(QPoint(590, 390))
    assert not tool.is_holding
    assert said.changed == []
    if end not in ("layer", "project"):
        found = rings_in(layer)
        assert agrees(found[fid].circle, APART.x, APART.y, 150)
        assert len(found) == 3
    assert bands_of(canvas) == []
    if end == "tool":
        assert layer.getFeature(fid)["toelichting"] == "een"
        canvas.unsetMapTool(pan)


def test_steps_of_the_keyboard_are_kept_when_another_tool_is_taken(editing, editor, rings):
    canvas, tool, _hand, _said = editing()
    tool.select([rings[2]])
    tool.push(lambda hold: hold.pushed(10, 0))
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    assert agrees(editor.circle_of(rings[2]), APART.x + 10, APART.y, 150)
    canvas.unsetMapTool(pan)


def test_what_is_selected_stays_so_when_the_layer_is_saved(editing, layer, rings):
    _canvas, tool, _hand, _said = editing()
    tool.select([rings[2]])
    assert layer.commitChanges(False)
    QCoreApplication.processEvents()
    [fid] = tool.selected
    assert fid > 0
    assert agrees(rings_in(layer)[fid].circle, APART.x, APART.y, 150)


def test_a_map_without_rings_says_how_to_get_them(map_of, hand):
    canvas = map_of()
    tool = EditRingTool(canvas, lambda: None)
    said = Said(tool)
    canvas.setMapTool(tool)
    hand(canvas).drag(QPoint(100, 100), QPoint(200, 200))
    assert "Draw one" in said.refused[0]


def test_a_layer_that_cannot_be_edited_is_named(editing, editor, layer, rings):
    assert layer.commitChanges()
    layer.setReadOnly(True)
    _canvas, _tool, hand, said = editing()
    hand.drag(hand.pixel(180_400, 321_000), QPoint(200, 200), QPoint(300, 200))
    assert layer.name() in said.refused[-1]
    assert sorted(ring.circle.x for ring in rings_in(layer).values())[0] == pytest.approx(APART.x)


EVENTS = st.one_of(
    st.tuples(
        st.sampled_from(["press", "move", "drag", "release", "click", "add", "right"]),
        st.integers(0, 599),
        st.integers(0, 399),
    ),
    st.tuples(
        st.just("key"),
        st.sampled_from(["Up", "Left", "Plus", "Minus", "Delete", "Escape", "F2", "N", "5", "Return", "Backspace"]),
        st.sampled_from([(), ("Shift",), ("Alt",)]),
    ),
    st.tuples(st.just("key"), st.sampled_from(["Z", "Y", "D", "M", "A"]), st.just(("Control",))),
    st.tuples(st.sampled_from(["save", "rollback", "other tool", "zoom", "turn"]), st.just(0), st.just(0)),
)


def anew(layer) -> set[int]:
    """Put three saved rings into a layer, and nothing else; return their rows."""
    assert layer.startEditing() or layer.isEditable()
    assert layer.deleteFeatures([feature.id() for feature in layer.getFeatures()])
    editor = RingEditor(layer)
    for circle in (LARGE, SMALL, APART):
        editor.draw(circle)
    assert layer.commitChanges()
    return set(rings_in(layer))


def do(hand, tool, pan, event) -> None:
    """Do what a drawn event says."""
    kind, first, second = event
    layer, canvas = tool.editor.layer, hand.canvas
    if kind in ("press", "release", "click"):
        getattr(hand, kind)(QPoint(first, second))
    elif kind in ("move", "drag"):
        hand.move(QPoint(first, second), "Left" if kind == "drag" else None)
    elif kind in ("add", "right"):
        hand.click(QPoint(first, second), "Left" if kind == "add" else "Right", shift=kind == "add")
    elif kind == "key":
        hand.key(first, *second)
    elif kind == "save" and layer.isEditable():
        assert layer.commitChanges(False)
    elif kind == "rollback" and layer.isEditable():
        assert layer.rollBack()
    elif kind == "other tool":
        canvas.setMapTool(pan)
        canvas.setMapTool(tool)
    elif kind == "zoom":
        canvas.zoomByFactor(0.8)
    elif kind == "turn":
        canvas.setRotation(canvas.rotation() + 30)


@given(st.lists(EVENTS, max_size=20))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_whatever_a_hand_does_no_ring_is_ever_lost(map_of, hand, editor, layer, events):
    saved = anew(layer)
    canvas = map_of()
    tool, pan = EditRingTool(canvas, lambda: editor), QgsMapToolPan(canvas)
    canvas.setMapTool(tool)
    before = len(saved)
    for event in events:
        do(hand(canvas), tool, pan, event)
        QCoreApplication.processEvents()
        found = rings_in(layer)
        taken_back = event[0] == "rollback" or event[1] in ("Z", "Y")
        assert len(found) >= before or taken_back
        assert saved <= set(found)
        assert all(ring.circle.radius_m >= 0.99 for ring in found.values())
        assert set(tool.selected) <= set(editor.shown_fids())
        before = len(found)
        saved = set(found) if event[0] == "save" else saved
    canvas.unsetMapTool(tool)
    assert bands_of(canvas) == []
    assert not layer.isEditable() or layer.rollBack()


def test_a_ring_to_which_a_hand_gave_another_shape_keeps_it_while_it_is_moved(editing, layer, rings):
    from qgis.core import QgsGeometry, QgsRectangle

    square = QgsGeometry.fromRect(QgsRectangle(180_300, 320_900, 180_500, 321_100))
    assert layer.changeGeometry(rings[2], square)
    _canvas, tool, hand, _said = editing()
    tool.select([rings[2]])
    hand.key("Right", "Shift")
    moved = layer.getFeature(rings[2]).geometry()
    assert moved.equals(QgsGeometry.fromRect(QgsRectangle(180_400, 320_900, 180_600, 321_100)))
    hand.key("Plus")
    radius = math.sqrt(200 * 200 / math.pi) + 10
    assert agrees(rings_in(layer)[rings[2]].circle, 180_500, 321_000, radius)
