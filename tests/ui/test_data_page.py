# SPDX-License-Identifier: GPL-2.0-or-later
"""Use the Data page as a user does: look, choose with the keyboard, mend what was moved."""

from __future__ import annotations

import os
import shutil

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QFileDialog, QLineEdit, QPushButton, QToolButton
from veerkrachtkaarten.ui.pages.data import DataPage
from veerkrachtkaarten.ui.standing import ATTENTION, NOT_NEEDED, READY


@pytest.fixture
def page(session):
    page = DataPage(session)
    page.resize(320, 900)
    page.show()
    QCoreApplication.processEvents()
    yield page
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def box(page, role):
    return next(each for each in page.boxes if each.theme.role == role)


def press(widget, *keys):
    """Press keys in a widget, and let everybody hear of it."""
    widget.setFocus()
    for key in keys:
        QTest.keyClick(widget, key)
    QCoreApplication.processEvents()


def test_an_empty_project_is_offered_the_sample_municipality(page, session, monkeypatch, tmp_path, until):
    assert page.hint.isVisible() and page.sample.isVisible()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "voorbeeldgemeente.gpkg"), ""))
    monkeypatch.setattr("veerkrachtkaarten.ui.pages.data.SAMPLE_SIZE", "small")
    QTest.mouseClick(page.sample, Qt.MouseButton.LeftButton)
    until(lambda: not session.is_busy)
    QCoreApplication.processEvents()
    assert session.layer_of("GROUPS").name() == "adressen"
    assert not page.hint.isVisible() and not page.sample.isVisible()
    assert box(page, "GROUPS").standing.mark == READY


def test_nothing_happens_where_the_user_says_no_place_for_the_sample(page, session, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    QTest.mouseClick(page.sample, Qt.MouseButton.LeftButton)
    assert not session.is_busy


def test_layers_that_are_recognised_get_a_tick_and_their_fields(page, sample):
    QCoreApplication.processEvents()
    marks = {each.theme.role: each.standing.mark for each in page.boxes}
    assert marks == {**dict.fromkeys(marks, READY), "UNITS": NOT_NEEDED}
    groups = box(page, "GROUPS")
    assert groups.editors["GROUPS"].widget.currentLayer() is sample["adressen"]
    assert groups.editors["GROUP_FIELDS"].widget.checkedItems() == [
        f"{name}_2022" for name in ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
    ]
    assert "bijstand_2022" in groups.status.text()
    assert groups.mark.accessibleName() == "ready"


def test_a_layer_chosen_with_the_keyboard_stays(page, session, sample, project):
    QCoreApplication.processEvents()
    combo = box(page, "HOUSING").editors["HOUSING"].widget
    press(combo, Qt.Key.Key_Home)
    assert combo.currentLayer() is None
    assert session.layer_of("HOUSING") is None
    assert session.choices.is_kept("HOUSING")
    assert box(page, "HOUSING").standing.mark == NOT_NEEDED
    project.addMapLayer(QgsVectorLayer("Point?field=corporatiewoning:int", "new", "memory"))
    QCoreApplication.processEvents()
    assert session.layer_of("HOUSING") is None


def test_looking_changes_nothing(page, session, sample, project):
    QCoreApplication.processEvents()
    project.setDirty(False)
    page.hide()
    page.show()
    QCoreApplication.processEvents()
    assert not project.isDirty()
    assert session.state.get("choices") is None


def test_the_wheel_over_a_box_that_nobody_stepped_into_changes_nothing(page, session, sample):
    from qgis.PyQt.QtCore import QPoint, QPointF
    from qgis.PyQt.QtGui import QWheelEvent

    QCoreApplication.processEvents()
    combo = box(page, "HOUSING").editors["HOUSING"].widget
    combo.clearFocus()
    before = combo.currentIndex()
    here = QPointF(5, 5)
    event = QWheelEvent(
        here,
        here,
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(combo, event)
    assert combo.currentIndex() == before
    assert not session.choices.is_kept("HOUSING")


def test_settings_are_shown_only_where_they_count(page, session, sample):
    QCoreApplication.processEvents()
    assert not page.settings["RADIUS"].widget.isVisible()
    press(page.settings["NEIGHBOURHOOD"].widget, Qt.Key.Key_Down)
    assert session.choices.value("NEIGHBOURHOOD") == "radius"
    assert page.settings["RADIUS"].widget.isVisible()
    assert page.settings["RADIUS"].widget.value() == 200
    assert not page.settings["DISTANCE"].widget.isVisible()


def test_walking_without_streets_needs_attention(page, session, sample):
    session.choices.choose("NETWORK", "")
    session.choices.choose("NEIGHBOURHOOD", "walking")
    QCoreApplication.processEvents()
    network = box(page, "NETWORK")
    assert network.standing.mark == ATTENTION
    assert "streets" in network.status.text()


def test_a_number_and_a_text_are_taken(page, session, sample):
    minimum = page.settings["MINIMUM"].widget
    minimum.selectAll()
    QTest.keyClicks(minimum.lineEdit(), "25")
    press(minimum.lineEdit(), Qt.Key.Key_Return)
    assert session.choices.value("MINIMUM") == 25
    year = page.settings["YEAR_2"].widget
    year.selectAll()
    QTest.keyClicks(year, "2021")
    press(year, Qt.Key.Key_Return)
    assert session.choices.value("YEAR_2") == "2021"


def test_a_layer_that_left_the_project_is_named_with_the_way_out(page, session, sample, project):
    session.choices.choose("REFERENCE", sample["referentie_nederland"].id())
    project.removeMapLayer(sample.pop("referentie_nederland").id())
    QCoreApplication.processEvents()
    reference = box(page, "REFERENCE")
    assert reference.standing.mark == ATTENTION
    assert "referentie_nederland" in reference.status.text()


def test_a_field_that_is_gone_is_named(page, session, sample):
    session.choices.choose("SOCIAL_HOUSING", "no_such_field")
    QCoreApplication.processEvents()
    assert box(page, "HOUSING").standing.mark == ATTENTION
    assert "no_such_field" in box(page, "HOUSING").status.text()


def test_moved_files_are_named_and_mended_all_at_once(page, session, sample, project, tmp_path, monkeypatch):
    session.choices.keep_used()
    old = tmp_path / "voorbeeldgemeente.gpkg"
    saved = str(tmp_path / "p.qgz")
    assert project.write(saved)
    sample.clear()
    project.clear()
    moved = tmp_path / "elsewhere" / "voorbeeldgemeente.gpkg"
    moved.parent.mkdir()
    shutil.move(old, moved)
    assert project.read(saved)
    QCoreApplication.processEvents()
    groups = box(page, "GROUPS")
    assert groups.standing.mark == ATTENTION
    assert "adressen" in groups.status.text() and str(old) in groups.status.text()
    assert groups.mend.isVisible()
    assert str(old) in session.making.obstacle()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(moved), ""))
    QTest.mouseClick(groups.mend, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert {each.theme.role: each.standing.mark for each in page.boxes}["NUISANCE"] == READY
    assert session.making.obstacle() == ""


def test_a_file_that_holds_other_things_mends_nothing_and_says_so(
    page, session, sample, project, tmp_path, monkeypatch, interface
):
    session.choices.keep_used()
    saved = str(tmp_path / "p.qgz")
    assert project.write(saved)
    sample.clear()
    project.clear()
    os.remove(tmp_path / "voorbeeldgemeente.gpkg")
    assert project.read(saved)
    (tmp_path / "wrong.gpkg").write_bytes(b"no GeoPackage")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "wrong.gpkg"), ""))
    QCoreApplication.processEvents()
    QTest.mouseClick(box(page, "GROUPS").mend, Qt.MouseButton.LeftButton)
    assert any("wrong.gpkg" in text for text in interface.messages())


def test_every_control_is_reached_with_the_keyboard_and_has_a_name(page, sample):
    QCoreApplication.processEvents()
    kinds = (QComboBox, QAbstractSpinBox, QLineEdit, QPushButton, QToolButton)
    for each in [widget for kind in kinds for widget in page.findChildren(kind)]:
        inside = isinstance(each.parent(), (QComboBox, QAbstractSpinBox)) or each.objectName().startswith("qt_")
        if inside or not each.isVisible():
            continue
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus, each.objectName()
        assert each.accessibleName() or (hasattr(each, "text") and each.text()), each.objectName()


def test_an_empty_layer_gets_no_tick_and_is_named_with_the_way_out(page, session, sample):
    assert sample["adressen"].setSubsetString("corporatiewoning = 9")
    page.refresh()
    standing = box(page, "GROUPS").standing
    assert standing.mark == ATTENTION
    assert standing.text.startswith("Layer adressen holds no rows: it is empty, or its filter leaves nothing.")


def test_the_source_of_the_sample_stands_on_the_page_as_invented(page, sample):
    QCoreApplication.processEvents()
    assert page.settings["SOURCE"].widget.text() == "voorbeeldgegevens, verzonnen"
