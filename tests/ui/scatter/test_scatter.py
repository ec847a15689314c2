# SPDX-License-Identifier: GPL-2.0-or-later
"""The scatter beside the map: what it draws, what it keeps to itself, and the selection that goes both ways."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer, edit
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QToolTip
from veerkrachtkaarten.ui.scatter.dock import ScatterDock
from veerkrachtkaarten.ui.scatter.reading import Fields, proposed_fields

FIELDS = "field=buurtnaam:string&field=aandeel:double&field=index:double&field=reden_index:string"
ROWS = {
    "Wyck": (10, 1.0, None),
    "Sint Pieter": (20, 2.5, None),
    "Pottenberg": (85, 8.0, None),
    "Nazareth": (64, 6.5, None),
    "Stil": (40, 777.0, "te weinig bewoners"),
    "Leeg": (NULL, 3.0, None),
}
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


def areas(name="buurten", rows=None) -> QgsVectorLayer:
    """Make a square a row, in a row from west to east."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{FIELDS}", name, "memory")
    features = []
    for number, (title, values) in enumerate((rows or ROWS).items()):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([title, *values])
        west = 176_000 + 100 * number
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 317_000, west + 100, 317_100)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


@pytest.fixture
def layer(project):
    return project.addMapLayer(areas())


@pytest.fixture
def dock(layer, session):
    """Return the scatter of share against index, as a window."""
    dock = ScatterDock(session, session.interface.mainWindow())
    dock.open_beside()
    assert QTest.qWaitForWindowExposed(dock)
    dock.picture.compose()
    yield dock
    dock.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def row_of(dock, name: str) -> int:
    return dock.drawing.points.names.tolist().index(name)


def place(dock, name: str) -> QPoint:
    return dock.picture.place_of(row_of(dock, name))


def selected(layer) -> set[str]:
    return {feature["buurtnaam"] for feature in layer.selectedFeatures()}


def click(dock, where: QPoint, key=NO_KEY) -> None:
    QTest.mouseClick(dock.picture, LEFT, key, where)


def drag(dock, start: QPoint, end: QPoint, key=NO_KEY) -> None:
    QTest.mousePress(dock.picture, LEFT, key, start)
    for step in (0.5, 1.0):
        QTest.qWait(1)
        at = start + (end - start) * step
        event = _move(at, key)
        QCoreApplication.sendEvent(dock.picture, event)
    QTest.mouseRelease(dock.picture, LEFT, key, end)


def _move(at: QPoint, key):
    from qgis.PyQt.QtCore import QPointF
    from qgis.PyQt.QtGui import QMouseEvent

    return QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(at), Qt.MouseButton.NoButton, LEFT, key)


def fid(layer, name: str) -> int:
    return next(feature.id() for feature in layer.getFeatures() if feature["buurtnaam"] == name)


def test_the_usual_figures_and_names_are_proposed(dock):
    fields = dock.chooser.fields()
    assert (fields.x, fields.y, fields.name) == ("index", "aandeel", "buurtnaam")


def test_suppressed_and_missing_areas_have_no_dot_and_are_counted(dock):
    picture = dock.picture
    assert sorted(picture.drawn.rows.tolist()) == [row_of(dock, each) for each in list(ROWS)[:4]]
    assert place(dock, "Stil") is None and place(dock, "Leeg") is None
    texts = " ".join(picture.drawn.scene.texts())
    assert ("1 suppressed, 1 without data" in texts) or ("1 onderdrukt, 1 zonder gegevens" in texts)
    assert "777" not in texts
    assert dock.told.text() == "0 of 4 areas selected."


def test_a_click_on_a_dot_selects_its_area_on_the_map(dock, layer):
    click(dock, place(dock, "Pottenberg"))
    assert selected(layer) == {"Pottenberg"}
    click(dock, place(dock, "Wyck"))
    assert selected(layer) == {"Wyck"}


def test_ctrl_adds_and_takes_out_again(dock, layer):
    click(dock, place(dock, "Pottenberg"))
    click(dock, place(dock, "Wyck"), CTRL)
    assert selected(layer) == {"Pottenberg", "Wyck"}
    click(dock, place(dock, "Pottenberg"), CTRL)
    assert selected(layer) == {"Wyck"}


def test_a_click_beside_all_dots_deselects_and_with_ctrl_does_nothing(dock, layer):
    layer.selectByIds([fid(layer, "Stil"), fid(layer, "Wyck")])
    click(dock, QPoint(3, 3), CTRL)
    assert selected(layer) == {"Stil", "Wyck"}
    click(dock, QPoint(3, 3))
    assert selected(layer) == set()


def test_a_rectangle_selects_what_lies_in_it(dock, layer):
    corner = QPoint(12, 12)
    drag(dock, place(dock, "Wyck") - corner, place(dock, "Wyck") + corner)
    assert selected(layer) == {"Wyck"}
    one, other = place(dock, "Nazareth"), place(dock, "Pottenberg")
    box = QRect(one, other).normalized().adjusted(-10, -10, 10, 10)
    drag(dock, box.bottomRight(), box.topLeft(), CTRL)
    assert selected(layer) == {"Wyck", "Nazareth", "Pottenberg"}


def test_escape_stops_a_rectangle_and_else_deselects(dock, layer):
    layer.selectByIds([fid(layer, "Wyck")])
    QTest.mousePress(dock.picture, LEFT, NO_KEY, QPoint(5, 5))
    QCoreApplication.sendEvent(dock.picture, _move(QPoint(300, 250), NO_KEY))
    QTest.keyClick(dock.picture, Qt.Key.Key_Escape)
    QTest.mouseRelease(dock.picture, LEFT, NO_KEY, QPoint(300, 250))
    assert selected(layer) == {"Wyck"}
    QTest.keyClick(dock.picture, Qt.Key.Key_Escape)
    assert selected(layer) == set()


def colours_at(dock, where: QPoint) -> set[str]:
    ratio = dock.picture.devicePixelRatioF()
    image = dock.picture.grab().toImage()
    middle = QPoint(round(where.x() * ratio), round(where.y() * ratio))
    return {QColor(image.pixel(middle.x() + x, middle.y() + y)).name() for x in (-2, 0, 2) for y in (-2, 0, 2)}


def test_what_is_selected_on_the_map_is_marked(dock, layer, project):
    yellow = QColor(project.selectionColor())
    yellow.setAlpha(255)
    assert yellow.name() not in colours_at(dock, place(dock, "Nazareth"))
    layer.selectByIds([fid(layer, "Nazareth")])
    assert colours_at(dock, place(dock, "Nazareth")) == {yellow.name()}
    assert yellow.name() not in colours_at(dock, place(dock, "Wyck"))
    layer.removeSelection()
    assert yellow.name() not in colours_at(dock, place(dock, "Nazareth"))


def test_the_name_of_what_is_selected_stands_beside_its_dot(dock, layer):
    middle = next(name for name in list(ROWS)[:4] if name not in dock.picture.drawn.scene.texts())
    beside = QRect(place(dock, middle) + QPoint(9, -8), place(dock, middle) + QPoint(60, 8))
    empty = dock.picture.grab(beside).toImage()
    layer.selectByIds([fid(layer, middle)])
    assert dock.picture.grab(beside).toImage() != empty


def test_cells_are_called_by_their_id(project):
    cells = QgsVectorLayer("Polygon?field=label_focus:string&field=grid_id:string&field=index:double", "c", "memory")
    assert proposed_fields(cells) == Fields("index", "index", "grid_id")


def test_selected_areas_without_a_dot_are_told_of(dock, layer):
    layer.selectAll()
    assert dock.told.text() == "4 of 4 areas selected; 2 more are selected that have no dot."


def test_the_mouse_over_a_dot_tells_name_and_figures_and_never_what_is_suppressed(dock):
    over = []
    dock.picture.hovered.connect(over.append)
    seen = set()
    for x in range(0, dock.picture.width(), 3):
        for y in range(0, dock.picture.height(), 3):
            row = dock.picture.row_at(QPoint(x, y))
            seen |= {dock.picture.described(row)} if row >= 0 else set()
    assert {text.split("\n")[0] for text in seen} == set(list(ROWS)[:4])
    assert not any("777" in text or "Stil" in text for text in seen)
    QTest.mouseMove(dock.picture, place(dock, "Pottenberg"))
    QTest.qWait(20)
    QCoreApplication.sendEvent(dock.picture, _hover(place(dock, "Pottenberg")))
    assert over[-1] == row_of(dock, "Pottenberg")
    assert QToolTip.text() == "Pottenberg\nindex: 8\naandeel: 85"


def _hover(at: QPoint):
    from qgis.PyQt.QtCore import QPointF
    from qgis.PyQt.QtGui import QMouseEvent

    none = Qt.MouseButton.NoButton
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(at), none, none, NO_KEY)


def test_a_double_click_zooms_to_the_area(dock, layer):
    canvas = dock.session.interface.mapCanvas()
    canvas.setDestinationCrs(layer.crs())
    canvas.setExtent(QgsRectangle(100_000, 300_000, 200_000, 400_000))
    QTest.mouseDClick(dock.picture, LEFT, NO_KEY, place(dock, "Nazareth"))
    assert canvas.extent().contains(QgsRectangle(176_300, 317_000, 176_400, 317_100))
    assert canvas.extent().width() < 1000


def test_arrows_go_from_dot_to_dot(dock, layer):
    QTest.keyClick(dock.picture, Qt.Key.Key_Right)
    assert selected(layer) == {"Wyck"}
    QTest.keyClick(dock.picture, Qt.Key.Key_Right)
    assert selected(layer) == {"Sint Pieter"}
    QTest.keyClick(dock.picture, Qt.Key.Key_Left)
    QTest.keyClick(dock.picture, Qt.Key.Key_Left)
    assert selected(layer) == {"Pottenberg"}


def test_edits_move_add_and_remove_dots(dock, layer, until):
    before = place(dock, "Wyck")
    with edit(layer):
        layer.changeAttributeValue(fid(layer, "Wyck"), 1, 60.0)
        layer.deleteFeature(fid(layer, "Nazareth"))
        layer.changeAttributeValue(fid(layer, "Stil"), 3, NULL)
        layer.changeAttributeValue(fid(layer, "Stil"), 2, 4.0)
    until(lambda: dock.drawing.counts.drawn == 4 and "Nazareth" not in dock.drawing.points.names)
    assert place(dock, "Wyck") != before and place(dock, "Stil") is not None


def test_a_filter_of_the_layer_holds_here_too(dock, layer, until):
    assert layer.setSubsetString("\"buurtnaam\" <> 'Wyck'")
    until(lambda: dock.drawing.counts.drawn == 3)


def test_another_layer_and_back_keeps_what_was_chosen(dock, layer, project):
    other = project.addMapLayer(areas("wijken", {"A": (1, 2, None), "B": (2, 3, None), "C": (3, 3, None)}))
    dock.chooser.x.setField("aandeel")
    dock.chooser.y.setField("index")
    dock.show_layer(other)
    assert dock.drawing.counts.drawn == 3 and dock.chooser.fields().x == "index"
    dock.show_layer(layer)
    assert dock.drawing.counts.drawn == 4 and dock.chooser.fields().x == "aandeel"
    other.selectAll()
    assert dock.told.text() == "0 of 4 areas selected."


def test_the_layer_may_leave_and_the_project_close(dock, layer, project):
    project.removeMapLayer(layer.id())
    assert dock.drawing is None and dock.picture.drawn is None
    assert not dock.save.isEnabled() and dock.picture.message.startswith("Choose a layer")
    click(dock, QPoint(50, 50))
    QTest.keyClick(dock.picture, Qt.Key.Key_Right)
    dock.picture.grab()
    project.addMapLayer(areas("later"))
    assert dock.drawing.counts.drawn == 4
    project.clear()
    assert dock.drawing is None
    dock.picture.grab()


def test_a_field_may_leave(dock, layer, until):
    with edit(layer):
        assert layer.deleteAttribute(layer.fields().lookupField("aandeel"))
    QTest.qWait(150)
    dock.picture.grab()
    assert "aandeel" not in (dock.chooser.fields().x, dock.chooser.fields().y)


def test_a_layer_that_is_too_large_says_so(dock, project, monkeypatch):
    from veerkrachtkaarten.ui.scatter import reading

    monkeypatch.setattr(reading, "MOST", 5)
    dock.reload()
    assert "has 6 areas, more than the 5" in dock.picture.message


@pytest.mark.parametrize("kind", ["svg", "pdf", "png"])
def test_the_picture_is_saved_without_what_is_selected(dock, layer, tmp_path, monkeypatch, kind):
    path = tmp_path / f"figuur.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(path), ""))
    dock.save.click()
    first = path.stat().st_size
    layer.selectAll()
    dock.save.click()
    assert first > 1000 and abs(path.stat().st_size - first) < 50
    assert str(path) in dock.told.text()
    if kind == "svg":
        assert "777" not in path.read_text(encoding="utf-8")


def test_a_file_without_a_kind_gets_one(dock, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / "figuur"), "PDF (*.pdf)"))
    dock.save_as()
    assert (tmp_path / "figuur.pdf").read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_told_of(dock, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / "no" / "figuur.svg"), ""))
    dock.save_as()
    assert dock.session.interface.messages() != []


def test_another_size_is_drawn_anew_with_the_dots_where_the_mouse_finds_them(dock, until):
    before = place(dock, "Pottenberg")
    dock.resize(1000, 500)
    until(lambda: place(dock, "Pottenberg") != before)
    until(lambda: not dock.picture._settle.isActive())
    assert dock.picture.row_at(place(dock, "Pottenberg")) == row_of(dock, "Pottenberg")


def test_thousands_of_dots_are_drawn_hovered_over_and_selected(dock, project):
    rows = {f"E{number}": (number * 7919 % 6000, float(number * 104_729 % 6007), None) for number in range(6000)}
    dock.show_layer(project.addMapLayer(areas("cellen", rows)))
    dock.picture.grab()
    for step in range(20):
        QCoreApplication.sendEvent(dock.picture, _hover(QPoint(100 + 15 * step, 100 + 10 * step)))
        dock.picture.grab()
    dock.layer.selectAll()
    dock.picture.grab()
    assert dock.layer.selectedFeatureCount() == 6000
    dock.reload()
    dock.picture.grab()
    assert dock.layer.selectedFeatureCount() == 6000
