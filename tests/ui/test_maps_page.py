# SPDX-License-Identifier: GPL-2.0-or-later
"""Make maps from the page as a user does: once, again after a change, never twice in the project."""

from __future__ import annotations

import os

import pytest
from qgis.core import QgsFillSymbol, QgsRendererCategory, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from veerkrachtkaarten.layers.mapfacts import stored_maps
from veerkrachtkaarten.layers.series.group import all_series
from veerkrachtkaarten.layers.tablestate import table_state
from veerkrachtkaarten.ui.mapmaking import LACKING, MADE, OUTDATED, POSSIBLE
from veerkrachtkaarten.ui.pages.maps import MapsPage

SAMPLE_LAYERS = ("adressen", "buurten", "cbs_vierkant_100m", "leefbaarometer_grid", "referentie_nederland", "straten")


@pytest.fixture
def page(session, sample, project, tmp_path):
    assert project.write(str(tmp_path / "p.qgz"))
    page = MapsPage(session)
    page.resize(320, 900)
    page.show()
    QCoreApplication.processEvents()
    yield page
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def make(page, session, until):
    """Press the button and wait for the end."""

    def press(button=None):
        QTest.mouseClick(button or page.start, Qt.MouseButton.LeftButton)
        until(lambda: not session.is_busy)
        QCoreApplication.processEvents()

    return press


def states(page) -> list[str]:
    return [status.state for status in page.session.making.statuses()]


def tree(project) -> list[tuple[str, bool]]:
    group = project.layerTreeRoot().findGroup("Veerkrachtkaarten")
    return [(node.name()[0], node.itemVisibilityChecked()) for node in group.children()]


def maps(project) -> dict[str, str]:
    return {
        layer.name(): layer.id() for layers in all_series(project).values() for layer in layers if layer is not None
    }


def test_the_page_tells_what_can_be_made_and_what_lacks(page, session):
    assert states(page) == [POSSIBLE] * 7
    session.choices.choose("HOUSING", "")
    session.choices.choose("NUISANCE_YEAR_FIELD", "")
    QCoreApplication.processEvents()
    assert states(page) == [POSSIBLE, POSSIBLE, POSSIBLE, LACKING, LACKING, POSSIBLE, LACKING]
    fourth = page.list.item(3)
    assert "lacks data" in fourth.text()
    assert "Social housing" in fourth.toolTip()


def test_the_output_is_beside_the_project_unless_the_user_says_otherwise(page, session, tmp_path):
    assert page.output.filePath() == str(tmp_path / "veerkrachtkaarten.gpkg")
    assert session.state.get("output") is None
    page.output.setFilePath(str(tmp_path / "own.gpkg"))
    assert session.making.output() == str(tmp_path / "own.gpkg")
    assert str(tmp_path) not in str(session.state.get("output"))
    page.output.setFilePath(str(tmp_path / "veerkrachtkaarten.gpkg"))
    assert session.state.get("output") is None


def test_maps_become_a_group_and_themes(page, make, project):
    make()
    assert states(page) == [MADE] * 7
    assert tree(project) == [("1", True), *((number, False) for number in "234567")]
    themes = project.mapThemeCollection()
    assert sorted(themes.mapThemes()) == sorted(maps(project))
    assert "7 maps of" in page.told.text()
    assert "rows read" in page.log.toPlainText()


def test_nothing_is_made_again_unless_something_changed_or_the_user_insists(page, make, project):
    make()
    written = os.stat(page.output.filePath()).st_mtime_ns
    make()
    assert "Nothing has changed" in page.told.text()
    assert page.anyway.isVisible()
    assert os.stat(page.output.filePath()).st_mtime_ns == written
    before = maps(project)
    make(page.anyway)
    assert os.stat(page.output.filePath()).st_mtime_ns > written
    assert maps(project) == before


def test_a_change_of_settings_puts_maps_out_of_date_and_an_update_keeps_the_layers(page, make, session, project):
    make()
    before = maps(project)
    session.choices.choose("MINIMUM", 12)
    QCoreApplication.processEvents()
    assert states(page) == [OUTDATED] * 7
    assert "Fewest residents" in page.list.item(0).toolTip()
    make()
    assert states(page) == [MADE] * 7
    assert maps(project) == before


def test_a_change_of_one_theme_puts_only_the_maps_that_rest_on_it_out_of_date(page, make, session):
    make()
    session.choices.choose("NUISANCE_FIELD", "afw")
    QCoreApplication.processEvents()
    assert states(page) == [OUTDATED, MADE, OUTDATED, MADE, OUTDATED, MADE, OUTDATED]
    assert not session.making.is_current()


def test_a_filter_on_a_layer_is_noticed(page, make, session, sample):
    make()
    assert sample["leefbaarometer_grid"].setSubsetString("\"grid_id\" > 'E'")
    page.refresh()
    assert states(page)[0] == OUTDATED


def test_streets_that_nobody_walks_put_nothing_out_of_date(page, make, session):
    make()
    assert "NETWORK" not in session.making.parameters()
    session.choices.choose("NETWORK", "")
    assert states(page) == [MADE] * 7


def test_an_edit_of_a_layer_is_noticed(page, make, sample):
    make()
    addresses = sample["adressen"]
    field = addresses.fields().lookupField("corporatiewoning")
    assert addresses.startEditing()
    assert addresses.changeAttributeValue(next(addresses.getFeatures()).id(), field, 0)
    page.refresh()
    assert OUTDATED in states(page)
    assert addresses.rollBack()


def test_order_visibility_names_and_own_styles_survive_an_update(page, make, session, project):
    make()
    [layers] = all_series(project).values()
    second, third = layers[1], layers[2]
    second.setName("Mijn kaart")
    renderer = third.renderer().clone()
    symbol = QgsFillSymbol.createSimple({"color": "#123456"})
    renderer.addCategory(QgsRendererCategory(99, symbol, "eigen klasse"))
    third.setRenderer(renderer)
    project.layerTreeRoot().findLayer(second.id()).setItemVisibilityChecked(True)
    group = project.layerTreeRoot().findGroup("Veerkrachtkaarten")
    last = group.children()[-1]
    group.insertChildNode(0, last.clone())
    group.removeChildNode(last)
    before = [node.layerId() for node in group.children()]
    session.choices.choose("MINIMUM", 12)
    make()
    assert [node.layerId() for node in group.children()] == before
    assert second.name() == "Mijn kaart"
    assert project.layerTreeRoot().findLayer(second.id()).itemVisibilityChecked()
    assert third.renderer().categories()[-1].label() == "eigen klasse"
    assert all(layer.isValid() for layer in layers)


def test_other_years_rename_the_maps_and_their_themes(page, make, session, project):
    make()
    session.choices.choose("YEAR_1", "2014")
    session.choices.choose("SOURCE", "CBS")
    session.choices.choose("LANGUAGE", "en")
    make()
    names = set(maps(project))
    assert "1. Nuisance and lack of safety 2022" in names
    assert set(project.mapThemeCollection().mapThemes()) == names
    [layers] = all_series(project).values()
    assert any(
        "dwelling" in category.label() or "%" in category.label() for category in layers[3].renderer().categories()
    )


def test_a_map_that_lost_its_data_leaves_and_comes_back_in_its_place(page, make, session, project):
    make()
    session.choices.choose("HOUSING", "")
    make()
    assert [number for number, _ in tree(project)] == list("123567")
    assert "4. Aandeel corporatiebezit" in page.log.toPlainText()
    stored = stored_maps(session.maps_layer())
    assert "corporatiebezit" not in [each.facts.legend for each in stored] and len(stored) == 6
    session.choices.choose("HOUSING", session.layer_of("GROUPS").id())
    session.choices.choose("SOCIAL_HOUSING", "corporatiewoning")
    make()
    assert [number for number, _ in tree(project)] == list("1234567")
    assert len(project.layerTreeRoot().findGroups()) == 1


def test_maps_are_updated_where_a_file_that_is_open_cannot_be_moved(page, make, session, project, monkeypatch):
    make()
    before, move = maps(project), os.replace

    def as_windows_does(source, target):
        if str(source) == page.output.filePath():
            raise PermissionError(13, "The process cannot access the file because it is being used", str(source))
        move(source, target)

    monkeypatch.setattr(os, "replace", as_windows_does)
    session.choices.choose("MINIMUM", 40)
    make()
    assert (states(page), maps(project)) == ([MADE] * 7, before)
    assert any(line.startswith("MINIMUM = 40") for line in session.maps_layer().metadata().history())


def test_another_file_gives_a_second_series_beside_the_first(page, make, project, tmp_path):
    make()
    page.output.setFilePath(str(tmp_path / "second.gpkg"))
    make()
    assert len(all_series(project)) == 2
    assert all(len(layers) == 7 for layers in all_series(project).values())


def test_clicking_a_map_shows_it_and_nothing_else_of_the_series(page, make, project, sample):
    make()
    item = page.list.item(3)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=page.list.visualItemRect(item).center())
    assert [number for number, visible in tree(project) if visible] == ["4"]
    assert project.layerTreeRoot().findLayer(sample["buurten"].id()).itemVisibilityChecked()
    page.list.setFocus()
    page.list.setCurrentRow(0)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert [number for number, visible in tree(project) if visible] == ["1"]


def test_rings_that_came_after_the_maps_stay_visible_and_what_was_hidden_stays_hidden(
    page, make, project, sample, interface
):
    make()
    root = project.layerTreeRoot()
    rings = QgsVectorLayer("Polygon?crs=EPSG:28992", "rings", "memory")
    project.addMapLayer(rings)
    root.findLayer(sample["buurten"].id()).setItemVisibilityChecked(False)
    for row in (3, 5):
        page._show_map(page.list.item(row))
        nodes = root.findGroup("Veerkrachtkaarten").children()
        number = str(row + 1)
        assert [node.name()[0] for node in nodes if node.itemVisibilityChecked()] == [number]
        assert [node.name()[0] for node in nodes if node.isExpanded()] == [number]
        assert interface.activeLayer().name().startswith(number)
        assert root.findLayer(rings.id()).isVisible()
        assert not root.findLayer(sample["buurten"].id()).isVisible()


def figures(page) -> str:
    """Return what the file holds; opening a GeoPackage may change its time."""
    layer = page.session.maps_layer()
    layer.dataProvider().reloadData()
    return str([feature.attributes() for feature in layer.getFeatures()])


def test_a_cancelled_run_ends_and_leaves_what_was_there(page, make, session, project, until):
    make()
    before, held = maps(project), figures(page)
    session.choices.choose("MINIMUM", 40)
    QTest.mouseClick(page.start, Qt.MouseButton.LeftButton)
    assert page.stop.isEnabled() and not page.start.isEnabled() and page.bar.isVisible()
    QTest.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    until(lambda: not session.is_busy)
    assert "Cancelled" in page.told.text()
    assert (figures(page) == held) is ("too late" not in page.told.text())
    assert maps(project) == before
    assert page.start.isEnabled() and not page.stop.isEnabled()


def test_a_run_that_was_cancelled_too_late_leaves_no_map_that_looks_up_to_date(page, make, session):
    make()
    page.run = run = session.run("veerkracht:samplemunicipality", {}, "ends at once, for want of an output")
    run.cancelled = True
    page._finished(False, {"OUTPUT": "written all the same"})
    assert "too late" in page.told.text()
    assert states(page) == [OUTDATED] * 7


def test_what_stands_in_the_way_is_said_before_anything_starts(page, make, session, project):
    project.setFileName("")
    make()
    assert "save the project first" in page.told.text()
    session.making.set_output("/tmp/x.gpkg")
    for role in ("NUISANCE", "GROUPS", "HOUSING"):
        session.choices.choose(role, "")
    make()
    assert "No map can be made yet" in page.told.text()


def test_a_refusal_of_the_algorithm_stands_on_the_page(page, make, session):
    session.choices.choose("YEAR_1", "2030")
    make()
    assert "2030" in page.told.text()
    assert states(page) == [POSSIBLE] * 7


def test_a_reopened_project_knows_that_its_maps_are_up_to_date(page, make, project, session, sample):
    make()
    path = project.fileName()
    assert project.write()
    sample.clear()
    project.clear()
    assert states(page) == [LACKING] * 7
    assert project.read(path)
    QCoreApplication.processEvents()
    assert states(page) == [MADE] * 7
    assert session.making.is_current()
    before = maps(project)
    session.choices.choose("MINIMUM", 12)
    make()
    assert maps(project) == before


def test_maps_made_from_the_toolbox_are_shown_as_such(page, session, project, until, make):
    make()
    session.state.put("made", None)
    page.refresh()
    assert states(page) == [MADE] * 7
    assert "not known" in page.list.item(0).toolTip()


def test_the_maps_of_another_project_are_not_shown(page, make, project):
    make()
    project.clear()
    project.addMapLayer(QgsVectorLayer("Point", "x", "memory"))
    QCoreApplication.processEvents()
    assert states(page) == [LACKING] * 7
    assert page.log.toPlainText() == "" and page.told.text() == ""


def another_project(project, small_sample, path) -> None:
    """Begin a second project in the folder of the first."""
    project.clear()
    for name in SAMPLE_LAYERS:
        project.addMapLayer(QgsVectorLayer(f"{small_sample}|layername={name}", name, "ogr"))
    assert project.write(str(path))
    QCoreApplication.processEvents()


def test_a_second_project_in_a_folder_gets_a_file_of_its_own(page, make, project, sample, small_sample, tmp_path):
    make()
    assert project.write()
    sample.clear()
    first = tmp_path / "veerkrachtkaarten.gpkg"
    another_project(project, small_sample, tmp_path / "second.qgz")
    page.refresh()
    second = tmp_path / "veerkrachtkaarten-2.gpkg"
    assert page.output.filePath() == str(second)
    before = table_state(str(first))
    make()
    assert second.exists() and table_state(str(first)) == before
    assert (states(page), page.output.filePath()) == ([MADE] * 7, str(second))
    assert project.read(str(tmp_path / "p.qgz"))
    QCoreApplication.processEvents()
    assert (states(page), page.output.filePath()) == ([MADE] * 7, str(first))


def test_the_file_of_another_project_is_replaced_only_when_the_user_says_so_and_that_one_knows(
    page, make, project, sample, small_sample, tmp_path
):
    make()
    assert project.write()
    sample.clear()
    first = str(tmp_path / "veerkrachtkaarten.gpkg")
    another_project(project, small_sample, tmp_path / "second.qgz")
    page.output.setFilePath(first)
    before = table_state(first)
    make()
    assert "did not make" in page.told.text() and page.anyway.text() == "&Replace that table"
    assert table_state(first) == before
    make(page.anyway)
    assert states(page) == [MADE] * 7
    assert table_state(first) != before
    assert project.write()
    assert project.read(str(tmp_path / "p.qgz"))
    QCoreApplication.processEvents()
    assert states(page) == [OUTDATED] * 7
    assert "from elsewhere" in page.list.item(0).toolTip()
    make()
    assert states(page) == [MADE] * 7


def test_the_dialog_of_the_toolbox_opens_with_what_is_chosen(page, monkeypatch):
    from qgis import processing

    asked = []
    monkeypatch.setattr(processing, "execAlgorithmDialog", lambda name, given: asked.append((name, given)))
    QTest.mouseClick(page.dialog, Qt.MouseButton.LeftButton)
    [(name, given)] = asked
    assert name == "veerkracht:mapseries"
    assert given["SOCIAL_HOUSING"] == "corporatiewoning" and given["OUTPUT"].endswith("veerkrachtkaarten.gpkg")
