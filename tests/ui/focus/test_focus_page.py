# SPDX-License-Identifier: GPL-2.0-or-later
"""The page of focus areas: rings listed, selected, changed, found, coloured, counted and given back."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QLocale, QPoint, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QInputDialog, QMessageBox
from veerkrachtkaarten.core.focus.circle import Circle

CORNER = Circle(180_100.0, 320_100.0, math.hypot(100, 100))
MIDDLE = Circle(181_100.0, 320_100.0, 150.0)
EAST = Circle(181_700.0, 320_200.0, 160.0)


@pytest.fixture
def page(live, session):
    """Return the page in a world with maps, without rings."""
    from veerkrachtkaarten.ui.pages.focus import FocusPage

    page = FocusPage(session)
    page.show()
    page.activateWindow()
    yield page
    page.close_page()
    page.deleteLater()


@pytest.fixture
def drawn(page, session, until):
    """Return the page with three rings that were drawn by hand and saved: 1 red, 2 white, 3 blue."""
    for circle, kind in ((CORNER, "rood"), (MIDDLE, "wit"), (EAST, "blauw")):
        session.ring_editor().draw(circle, {"soort": kind})
    assert session.ring_layer().commitChanges()
    until(lambda: len(numbers(page)) == 3 and not session.ground.is_reading)
    return page


def numbers(page, column: int = 0) -> list[str]:
    """Return a column of the table, as it is sorted and filtered."""
    shown = page.view.filter
    return [shown.index(row, column).data() for row in range(shown.rowCount())]


def select(page, *wanted: str) -> None:
    page.view.layer.selectByIds([line.fid for line in page.view.model.lines if line.label in wanted])


def press(page, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    page.view.table.setFocus()
    assert QTest.qWaitForWindowActive(page)
    QTest.keyClick(page.view.table, key, modifier)


def ring(page, label: str):
    return next(line.ring for line in page.view.model.lines if line.label == label)


def test_without_rings_the_page_says_so_and_offers_to_draw_and_to_find(page):
    assert numbers(page) == []
    assert page.buttons.action("draw").isEnabled()
    assert not page.buttons.action("remove").isEnabled()
    assert "Draw a ring or select one" in page.statistics.message.text()


def test_the_tab_key_goes_from_top_to_bottom(drawn):
    seen, widget = [], drawn.chooser.choice
    for _step in range(60):
        widget = widget.nextInFocusChain()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            seen.append(widget)
    wanted = [drawn.find, drawn.view.text, drawn.view.table, drawn.view.with_hidden, drawn.colours.choice]
    assert [seen.index(widget) for widget in wanted] == sorted(seen.index(widget) for widget in wanted)
    tops = [widget.mapTo(drawn, widget.rect().topLeft()).y() for widget in wanted]
    assert tops == sorted(tops)


def test_rings_are_listed_with_number_kind_name_residents_and_status(drawn):
    assert numbers(drawn) == ["1", "2", "3"]
    assert numbers(drawn, 1) == ["red", "white", "blue"]
    assert numbers(drawn, 2)[0] == "Westbuurt (Laan 0 / Laan 1)"
    assert numbers(drawn, 3) == ["Stad"] * 3
    assert numbers(drawn, 5)[0] == "40"
    assert numbers(drawn, 7) == ["new"] * 3
    assert not drawn.view.filter.index(0, 1).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_drawing_counts_within_one_undo_step(drawn, session):
    layer = session.ring_layer()
    session.ring_editor().draw(Circle(180_500.0, 320_200.0, 110.0))
    assert layer.undoStack().count() == 1
    row = next(feature for feature in layer.getFeatures() if feature["nummer"] == 4)
    assert (row["cellen"], row["buurt"], row["adressen"]) == (4, "Westbuurt", 4)
    layer.undoStack().undo()
    assert layer.featureCount() == 3


def test_moving_a_ring_counts_within_one_undo_step(drawn, session, until):
    layer = session.ring_layer()
    fid = next(line.fid for line in drawn.view.model.lines if line.label == "1")
    session.ring_editor().reshape(fid, Circle(181_100.0, 320_300.0, 80.0))
    assert layer.undoStack().count() == 1
    until(lambda: ring(drawn, "1").values["klassen_focus"] == "1: 4")
    layer.undoStack().undo()
    until(lambda: ring(drawn, "1").values["klassen_focus"] == "1: 1; 7: 3")


def test_the_table_is_sorted_by_any_column_and_rings_without_a_figure_stand_last(drawn, session, until):
    fid = next(line.fid for line in drawn.view.model.lines if line.label == "2")
    session.ring_editor().set_statistics(fid, {"aantal_inwoners": None, "reden_aantal_inwoners": "te weinig bewoners"})
    until(lambda: numbers(drawn, 5)[1] == "–")
    drawn.view.table.sortByColumn(5, Qt.SortOrder.AscendingOrder)
    upwards = numbers(drawn)
    drawn.view.table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
    assert upwards[-1] == numbers(drawn)[-1] == "2"
    assert upwards[:2] == numbers(drawn)[1::-1]


def test_numbers_are_sorted_as_numbers(drawn, session, until):
    fid = next(line.fid for line in drawn.view.model.lines if line.label == "2")
    session.ring_editor().renumber(fid, 10)
    until(lambda: numbers(drawn) == ["1", "3", "10"])


def test_text_kind_and_status_filter_the_table(drawn):
    QTest.keyClicks(drawn.view.text, "oostbuurt")
    assert numbers(drawn) == ["2", "3"]
    drawn.view.kind.setCurrentIndex(drawn.view.kind.findData("wit"))
    assert numbers(drawn) == ["2"]
    drawn.view.text.clear()
    drawn.view.kind.setCurrentIndex(0)
    drawn.view.state.setCurrentIndex(drawn.view.state.findData("nieuw"))
    assert numbers(drawn) == ["1", "2", "3"]


def test_selection_goes_both_ways_and_shows_what_lies_in_the_ring(drawn):
    select(drawn, "3")
    rows = drawn.view.table.selectionModel().selectedRows()
    assert [row.data() for row in rows] == ["3"]
    drawn.view.table.selectRow(0)
    assert [drawn.view.layer.getFeature(fid)["nummer"] for fid in drawn.view.layer.selectedFeatureIds()] == [1]
    assert drawn.statistics.heading.text() == "1 – Westbuurt (Laan 0 / Laan 1)"
    told = {label: (value, whole) for label, value, whole in drawn.statistics.texts()}
    assert (told["Cells"], told["Residents"]) == (("4", "80"), ("40", "793"))
    assert told["Index of vulnerable residents"] == ("0.50", "9.42")
    assert [count for _label, count in drawn.statistics.classes.texts()] == ["1", "3"]


def test_a_figure_of_too_few_residents_is_told_in_words(drawn):
    drawn.statistics.show_circle(Circle(181_950.0, 320_350.0, 40.0))
    told = {label: value for label, value, _whole in drawn.statistics.texts()}
    assert told["Residents"] == told["Index of vulnerable residents"] == "too few residents to show"
    assert drawn.statistics.heading.text() == "Radius 40 m"


def test_double_click_shows_the_ring_on_the_map(drawn, interface):
    interface.canvas.setDestinationCrs(drawn.view.layer.crs())
    drawn.view.opened.emit(next(line.fid for line in drawn.view.model.lines if line.label == "3"))
    extent = interface.canvas.extent()
    assert extent.contains(ring(drawn, "3").geometry.boundingBox())
    assert extent.height() < 3_000


def test_keys_take_rings_from_the_map_and_put_them_back(drawn, until):
    select(drawn, "2")
    press(drawn, Qt.Key.Key_Delete)
    until(lambda: numbers(drawn) == ["1", "3"])
    drawn.view.with_hidden.click()
    assert numbers(drawn, 7)[1] == "removed by hand"
    select(drawn, "2")
    drawn.buttons.action("restore").trigger()
    until(lambda: numbers(drawn, 7) == ["new", "unchanged", "new"])


def test_undo_redo_save_and_discard_follow_the_edit_buffer(drawn, until, monkeypatch):
    layer = drawn.view.layer
    states = [drawn.buttons.action(name).isEnabled() for name in ("undo", "redo", "save", "discard")]
    assert states == [False] * 4
    select(drawn, "1")
    press(drawn, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    until(lambda: numbers(drawn) == ["1", "2", "3", "4"])
    drawn.buttons.action("undo").trigger()
    until(lambda: numbers(drawn) == ["1", "2", "3"])
    drawn.buttons.action("redo").trigger()
    until(lambda: numbers(drawn) == ["1", "2", "3", "4"])
    monkeypatch.setattr(QMessageBox, "question", lambda *_asked: QMessageBox.StandardButton.No)
    drawn.buttons.action("discard").trigger()
    assert layer.featureCount() == 4
    monkeypatch.setattr(QMessageBox, "question", lambda *_asked: QMessageBox.StandardButton.Yes)
    drawn.buttons.action("discard").trigger()
    until(lambda: numbers(drawn) == ["1", "2", "3"])
    select(drawn, "1")
    press(drawn, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    drawn.buttons.action("save").trigger()
    assert not layer.isEditable()
    assert layer.dataProvider().featureCount() == 4


def test_a_number_swaps_with_the_ring_that_has_it_and_takes_a_letter(drawn, until, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_asked: ("3b", True))
    select(drawn, "1")
    drawn.buttons.action("number").trigger()
    until(lambda: numbers(drawn) == ["1", "2", "3b"])
    assert ring(drawn, "3b").values["buurt"] == "Westbuurt"
    drawn.view.layer.undoStack().undo()
    until(lambda: numbers(drawn) == ["1", "2", "3"])


def test_what_is_no_number_is_refused_in_a_sentence(drawn, interface, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_asked: ("drie", True))
    select(drawn, "1")
    drawn.buttons.action("number").trigger()
    assert "drie is no number of a ring" in interface.messages()[-1]


def test_merging_makes_one_ring_round_two(drawn, until):
    select(drawn, "2", "3")
    press(drawn, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    until(lambda: numbers(drawn) == ["1", "2"])
    merged = ring(drawn, "2")
    assert merged.circle.radius_m == pytest.approx((150 + 160 + math.hypot(600, 100)) / 2)
    assert merged.values["cellen"] > 20


def test_the_form_of_qgis_opens_for_the_ring_in_edit_mode(drawn, interface):
    opened = []
    interface.openFeatureForm = lambda layer, feature, *_how: opened.append((layer, feature["nummer"]))
    select(drawn, "2")
    drawn.buttons.action("form").trigger()
    assert opened == [(drawn.view.layer, 2)]
    assert drawn.view.layer.isEditable()
    assert drawn.view.layer.rollBack()


def test_the_buttons_take_the_map_tools_and_let_them_go(drawn, interface):
    from veerkrachtkaarten.ui.rings.drawtool import DrawRingTool

    drawn.buttons.action("draw").trigger()
    tool = interface.canvas.mapTool()
    assert isinstance(tool, DrawRingTool)
    tool.circle_changed.emit(CORNER)
    assert dict(text[:2] for text in drawn.statistics.texts())["Cells"] == "4"
    drawn.buttons.action("draw").trigger()
    assert interface.canvas.mapTool() is not tool
    assert not drawn.buttons.action("draw").isChecked()


def test_a_copy_made_on_the_map_is_selected_and_the_next_key_works_on_it(drawn, interface, until):
    select(drawn, "3")
    QTest.keyClicks(drawn.view.text, "oostbuurt")  # a filter that the copy may not pass
    drawn.buttons.action("edit").trigger()
    canvas, tool = interface.canvas, interface.canvas.mapTool()
    tool.select([line.fid for line in drawn.view.model.lines if line.label == "1"])
    QTest.keyClick(canvas, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    [copy] = tool.selected
    for _round in range(3):
        QTest.qWait(5)
    assert (tool.selected, drawn.view.layer.selectedFeatureIds()) == ([copy], [copy])
    drawn.view.text.clear()
    assert drawn.view.selected() == [copy]
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    until(lambda: not any(line.is_shown for line in drawn.view.model.lines if line.fid == copy))
    assert (tool.selected, numbers(drawn)) == ([], ["1", "2", "3"])
    assert drawn.view.layer.rollBack()


def test_drawing_ends_with_its_layer_and_one_press_starts_it_in_another(drawn, session, interface, until):
    draw, canvas = drawn.buttons.action("draw"), interface.canvas
    draw.trigger()
    session.project.removeMapLayer(session.ring_layer().id())
    until(lambda: canvas.mapTool() is None)
    assert not draw.isChecked()
    draw.trigger()
    assert (canvas.mapTool() is not None, draw.isChecked()) == (True, True)
    assert session.ring_layer() is not None
    canvas.setDestinationCrs(session.ring_layer().crs())
    canvas.setExtent(QgsRectangle(180_000, 320_000, 182_000, 321_000))
    before = session.ring_layer().featureCount()
    for place in (QPoint(100, 100), QPoint(130, 100)):
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.ring_layer().featureCount() == before + 1
    assert session.ring_layer().rollBack()


def find(page, until, **asked):
    """Find rings by rule and return the dialog that lists what would change."""
    page.detection.find({"LEGEND": "focus", "CLASSES": "7", "MARGIN": 0, **asked})
    assert page.running.isVisibleTo(page)
    until(lambda: page.detection.dialog is not None and page.detection.dialog.isVisible())
    assert not page.running.isVisibleTo(page)
    return page.detection.dialog


def groups(dialog) -> list[str]:
    return [dialog.tree.topLevelItem(row).text(0) for row in range(dialog.tree.topLevelItemCount())]


def test_finding_by_rule_shows_what_it_would_change_before_it_does(page, session, until):
    dialog = find(page, until, MINIMUM_CELLS=4)
    assert groups(dialog) == ["new: 1", "too small: 1"]
    assert session.ring_layer() is None
    dialog.reject()
    assert session.ring_layer() is None
    find(page, until, MINIMUM_CELLS=4).accept()
    assert numbers(page) == ["1"]
    assert session.ring_layer().undoStack().count() == 1
    assert session.ground.ground.has_rule
    until(lambda: not session.ground.is_reading)
    page.standing.compare()
    assert page.standing.drift.changed == {}
    session.ring_layer().undoStack().undo()
    until(lambda: numbers(page) == [])


def test_a_ring_of_a_hand_stays_when_rings_are_found_again(drawn, session, until):
    before = ring(drawn, "1").geometry.asWkt()
    dialog = find(drawn, until)
    assert groups(dialog)[-1].startswith("lies under a ring of a hand")
    dialog.accept()
    assert drawn.detection.dialog is None
    assert ring(drawn, "1").geometry.asWkt() == before
    assert ring(drawn, "2").values["soort"] == "wit"


def test_the_rule_form_offers_what_the_maps_have_and_the_defaults_of_the_algorithm(page, session):
    page.detection.ask()
    form = page.detection.dialog
    assert [form.legend.itemData(row) for row in range(form.legend.count())] == ["focus"]
    asked = form.parameters()
    assert (asked["CLASSES"], asked["MARGIN"], asked["LARGEST"], asked["MINIMUM_CELLS"]) == ("7", 50.0, 1000.0, 1)
    assert (asked["MERGE"], asked["KIND"], asked["GAP"]) == (True, "rood", 0)
    for row in range(form.classes.count()):
        form.classes.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not form.buttons.button(form.buttons.StandardButton.Ok).isEnabled()
    assert "Tick at least one class" in form.problem.text()
    form.reject()


def test_without_maps_the_search_says_what_to_do_first(page, session, ground_world, interface):
    ground_world.project.removeMapLayer(ground_world.cells.id())
    page.detection.ask()
    assert "Make them first, on the page Maps" in interface.messages()[-1]
    assert page.detection.dialog is None


def test_rings_are_coloured_by_the_rules_of_a_map(drawn, session, until):
    drawn.colours.colour("corporatiebezit")
    until(lambda: not session.is_busy and drawn.colours.choice.currentData() == "corporatiebezit")
    assert session.ring_layer().styleManager().currentStyle() == "corporatiebezit"
    until(lambda: numbers(drawn, 1) == ["red", "red", "red"])
    drawn.colours.colour("")
    assert numbers(drawn, 1) == ["red", "white", "blue"]


def test_the_last_of_maps_that_are_chosen_quickly_colours_the_rings(drawn, session, interface, until):
    choice = drawn.colours.choice
    choice.setFocus()
    for _press in range(3):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    wanted = choice.itemData(3)
    assert (session.is_busy, choice.currentData()) == (True, wanted)
    until(lambda: not session.is_busy and session.ring_layer().styleManager().currentStyle() == wanted)
    assert (choice.currentIndex(), interface.messages()) == (3, [])
    assert drawn.view.model.kind_field == drawn.colours.kind_field
    QTest.keyClick(choice, Qt.Key.Key_Up)
    QTest.keyClick(choice, Qt.Key.Key_Home)
    until(lambda: not session.is_busy and session.ring_layer().styleManager().currentStyle() != wanted)
    assert choice.currentData() == ""
    assert numbers(drawn, 1) == ["red", "white", "blue"]


def test_cancelling_leaves_the_rings_as_they_are_drawn_whatever_was_chosen_meanwhile(drawn, session, until):
    drawn.colours.choice.setFocus()
    for _press in range(2):
        QTest.keyClick(drawn.colours.choice, Qt.Key.Key_Down)
    drawn.running.cancel.click()
    until(lambda: not session.is_busy)
    QTest.qWait(5)
    assert (session.is_busy, drawn.colours.choice.currentData()) == (False, "")
    assert numbers(drawn, 1) == ["red", "white", "blue"]


def test_rings_follow_the_map_that_is_shown_when_asked(drawn, session, ground_world, until):
    drawn.colours.follow.click()
    until(lambda: not session.is_busy and drawn.colours.choice.currentData() == "focus")
    assert session.ring_layer().styleManager().currentStyle() == "focus"
    assert session.state.get("focus_follow") is True


def test_rings_are_marked_when_what_lies_under_them_changes(drawn, session, ground_world, until):
    ground_world.change_cells("klasse_focus", 3, '"klasse_focus" = 7')
    until(lambda: not drawn.standing.outdated.isHidden())
    assert "1, 2" in drawn.standing.outdated.label.text()
    assert ring(drawn, "1").values["status"] == "nieuw"  # nothing is written before somebody asks
    drawn.standing.outdated.buttons["count"].click()
    until(lambda: ring(drawn, "1").values["status"] == "gewijzigd")
    assert ring(drawn, "1").values["klassen_focus"] == "1: 1; 3: 3"
    assert "klassen_focus" in ring(drawn, "1").values["gewijzigd"]
    assert session.ring_layer().undoStack().count() == 1
    until(drawn.standing.outdated.isHidden)


def test_what_a_crash_left_is_offered_back(drawn, session, until):
    session.ring_editor().draw(Circle(180_500.0, 320_200.0, 110.0))
    journal = Path(session.keeper._journal.path)
    left = journal.read_text(encoding="utf-8")
    assert session.ring_layer().rollBack()
    session.keeper.close()
    journal.write_text(left, encoding="utf-8")  # as it stands there after QGIS was killed
    session.keeper.attend()
    assert "1 new, 0 changed, 0 deleted (4)" in drawn.standing.left.label.text()
    drawn.standing.left.buttons["restore"].click()
    until(lambda: numbers(drawn) == ["1", "2", "3", "4"])
    assert drawn.standing.left.isHidden()
    assert session.ring_layer().isEditable()
    assert session.ring_layer().commitChanges()


def test_what_a_crash_left_can_be_thrown_away(drawn, session):
    session.ring_editor().draw(Circle(180_500.0, 320_200.0, 110.0))
    journal = Path(session.keeper._journal.path)
    left = journal.read_text(encoding="utf-8")
    assert session.ring_layer().rollBack()
    session.keeper.close()
    journal.write_text(left, encoding="utf-8")
    session.keeper.attend()
    drawn.standing.left.buttons["discard"].click()
    assert drawn.standing.left.isHidden()
    assert not journal.exists()


def test_a_ring_layer_that_leaves_the_project_leaves_an_empty_page(drawn, session):
    select(drawn, "1")
    session.project.removeMapLayer(session.ring_layer().id())
    assert numbers(drawn) == []
    for name in ("form", "number", "merge", "remove", "restore", "zoom", "undo", "save", "discard"):
        drawn.buttons.action(name).trigger()
        getattr(drawn.commands, "open_form" if name == "form" else name)()
    assert drawn.statistics.texts() == []
    assert not drawn.colours.isEnabled()


def test_a_read_only_layer_disables_what_would_change_it(drawn, session, interface):
    layer = session.ring_layer()
    layer.setReadOnly(True)
    select(drawn, "1")
    enabled = {name: drawn.buttons.action(name).isEnabled() for name in ("number", "remove", "duplicate", "draw")}
    assert not any(enabled.values())
    drawn.commands.remove()
    assert "cannot be edited" in interface.messages()[-1]
    assert numbers(drawn) == ["1", "2", "3"]


def test_a_new_file_is_made_beside_what_is_there_and_can_be_chosen(drawn, session, ground_world):
    drawn.chooser.use_file(str(ground_world.folder / "andere.gpkg"))
    assert numbers(drawn) == []
    assert drawn.chooser.choice.count() == 2
    drawn.chooser.choice.setCurrentIndex(1 - drawn.chooser.choice.currentIndex())
    drawn.chooser.choice.activated.emit(drawn.chooser.choice.currentIndex())
    assert numbers(drawn) == ["1", "2", "3"]


def test_a_file_that_holds_no_rings_is_refused_in_a_sentence(drawn, interface, ground_world):
    drawn.chooser.use_file(str(ground_world.folder / "ringen.shp"))
    assert "Rings are kept in a GeoPackage" in interface.messages()[-1]


def test_what_was_found_in_another_project_is_not_taken_over(page, session, until):
    dialog = find(page, until)
    taken = []
    page.detection.taken_over.connect(taken.append)
    session.project.clear()
    assert page.detection.dialog is None
    assert not dialog.isVisible()
    assert (session.ring_layer(), taken) == (None, [])


def test_keys_that_the_menus_of_qgis_have_too_are_those_of_the_table_while_it_has_the_keyboard(drawn):
    of_menu = []
    for keys in ("Ctrl+D", "Ctrl+Z"):
        rival = QAction(drawn)
        rival.setShortcut(QKeySequence(keys))
        rival.triggered.connect(lambda _checked, keys=keys: of_menu.append(keys))
        drawn.addAction(rival)
    control = Qt.KeyboardModifier.ControlModifier
    press(drawn, Qt.Key.Key_D, control)
    assert drawn.view.layer.undoStack().index() == 0  # nothing is selected
    select(drawn, "2")
    press(drawn, Qt.Key.Key_D, control)
    drawn.view.reload()
    assert numbers(drawn) == ["1", "2", "3", "4"]
    press(drawn, Qt.Key.Key_Z, control)
    drawn.view.reload()
    assert numbers(drawn) == ["1", "2", "3"]
    assert of_menu == []


def test_while_a_run_is_busy_no_other_rings_are_chosen_for_its_result_to_end_in(drawn, session, until):
    drawn.detection.find({"LEGEND": "focus", "CLASSES": "7"})
    assert not drawn.chooser.isEnabled()
    drawn.running.cancel.click()
    until(lambda: not session.is_busy)
    assert drawn.chooser.isEnabled()


def test_a_search_that_is_cancelled_changes_nothing_and_can_be_started_again(page, session, until):
    page.detection.find({"LEGEND": "focus", "CLASSES": "7"})
    page.running.cancel.click()
    until(lambda: not session.is_busy)
    assert page.detection.dialog is None
    assert session.ring_layer() is None
    find(page, until).reject()


def test_another_project_shows_nothing_of_this_one(drawn, session, until):
    session.project.clear()
    assert numbers(drawn) == []
    until(lambda: not session.ground.is_reading)
    assert session.ground.ground is None


@pytest.mark.parametrize(
    "language,signs",
    [("nl", ("1.234", "0,50", "+0,25", "55,6\u00a0%")), ("en", ("1,234", "0.50", "+0.25", "55.6\u00a0%"))],
)
def test_figures_have_the_signs_of_the_language_of_qgis(drawn, language, signs):
    from qgis.core import QgsApplication
    from veerkrachtkaarten.ui.focus.figurewords import FigureWords

    before = QgsApplication.locale()
    QgsApplication.setLocale(QLocale(language))
    try:
        words = FigureWords()
        found = words.count(1234), words.number("index", 0.5), words.number("verandering_index", 0.25)
        assert (*found, words.number("aandeel_corporatiebezit", 55.6)) == signs
        drawn.view.table.selectRow(0)
        told = {label: value for label, value, _whole in drawn.statistics.texts()}
        assert told["Index of vulnerable residents"] == signs[1]
        drawn.statistics.show_circle(Circle(181_000.0, 320_200.0, 1200.0))
        assert drawn.statistics.heading.text() == f"Radius {signs[0][:2]}200 m"
    finally:
        QgsApplication.setLocale(QLocale(before))
