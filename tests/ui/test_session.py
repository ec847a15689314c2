# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold that what belongs to a project stays with it, whatever is busy."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsVectorLayer
from veerkrachtkaarten.ui.session import Session

SERIES = "veerkracht:mapseries"
RD = QgsCoordinateReferenceSystem("EPSG:28992")


@pytest.fixture
def saved(project, sample, tmp_path):
    """Save the project with the sample's layers and return its path."""
    path = str(tmp_path / "one.qgz")
    assert project.write(path)
    return path


def made(session, until, **changed):
    """Make the maps of the session's project and return the run."""
    parameters = {**session.making.parameters(), **changed}
    run = session.run(SERIES, parameters, "maps")
    until(lambda: not session.is_busy)
    return run


def test_the_maps_of_a_run_are_found(session, saved, until):
    assert session.maps_layer() is None and session.maps_source() == ""
    heard = []
    session.maps_made.connect(lambda: heard.append(session.maps_layer().name()))
    run = made(session, until)
    assert run.ok, run.log
    assert heard == ["1. Overlast en onveiligheid 2022"]
    assert session.maps_source().startswith(session.making.output())


def test_the_series_written_last_is_the_one_at_hand(session, saved, tmp_path, until):
    made(session, until)
    first = session.maps_source()
    made(session, until, OUTPUT=str(tmp_path / "other.gpkg"))
    assert "other.gpkg" in session.maps_source()
    assert first != session.maps_source()


def test_only_one_run_at_a_time_and_the_second_says_so(session, saved, interface, until):
    first = session.run(SERIES, session.making.parameters(), "The first")
    second = session.run(SERIES, session.making.parameters(), "The second")
    heard = []
    second.finished.connect(lambda ok, _results: heard.append(ok))
    until(lambda: heard)
    assert heard == [False]
    assert any("The first is still busy" in text for text in interface.messages())
    until(lambda: first.is_done)
    assert first.ok
    assert not session.is_busy


def test_busy_is_told_at_start_and_end(session, saved, until):
    told = []
    session.busy_changed.connect(told.append)
    made(session, until)
    assert told == [True, False]


def test_a_failed_run_shows_its_sentence_in_the_message_bar(session, saved, interface, until):
    run = made(session, until, NUISANCE_FIELD="nowhere")
    assert not run.ok
    assert any("nowhere" in text for text in interface.messages())
    assert session.maps_layer() is None


def test_a_project_that_closes_while_a_run_is_busy_cancels_it_and_the_next_gets_nothing(session, saved, project, until):
    run = session.run(SERIES, session.making.parameters(), "maps")
    assert session.is_busy
    project.clear()
    assert run.is_done and not run.ok
    assert not session.is_busy
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert len(project.mapLayers()) == 0
    assert session.state.get("made") is None


def test_another_project_opened_while_a_run_is_busy_gets_nothing_of_it(session, saved, project, tmp_path, until):
    project.clear()
    project.addMapLayer(QgsVectorLayer("Point?field=naam:string", "of the other", "memory"))
    other = str(tmp_path / "other.qgz")
    assert project.write(other)
    assert project.read(saved)
    run = session.run(SERIES, session.making.parameters(), "maps")
    assert project.read(other)
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert not run.ok
    assert [layer.name() for layer in project.mapLayers().values()] == ["of the other"]


def test_layers_are_told_when_they_come_and_go(session, project):
    told = []
    session.layers_changed.connect(lambda: told.append(len(project.mapLayers())))
    layer = project.addMapLayer(QgsVectorLayer("Point", "x", "memory"))
    project.removeMapLayer(layer.id())
    assert told == [1, 0]


def test_a_project_that_is_read_is_told_and_known(session, project, tmp_path):
    session.choices.choose("SOURCE", "CBS 2022")
    assert project.write(str(tmp_path / "p.qgz"))
    told = []
    session.project_changed.connect(lambda: told.append(session.choices.value("SOURCE")))
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    assert told[-1] == "CBS 2022"


def test_rings_are_made_beside_the_project_and_found_again(session, saved, project):
    from veerkrachtkaarten.layers.rings.edit import RingEditor

    told = []
    session.rings_changed.connect(lambda: told.append(session.ring_layer().name()))
    assert session.ring_layer() is None
    editor = session.ring_editor()
    assert isinstance(editor, RingEditor)
    assert session.ring_layer() is editor.layer
    assert session.project_folder() is not None
    assert str(session.project_folder()) in session.ring_layer().source()
    assert project.layerTreeRoot().findLayers()[0].layerId() == session.ring_layer().id()
    assert session.ring_editor() is editor
    assert told


def test_rings_of_one_project_are_not_those_of_another(session, saved, project):
    assert session.ring_editor() is not None
    assert project.write(saved)
    project.clear()
    assert session.ring_layer() is None
    assert project.read(saved)
    assert session.ring_layer() is not None


def test_a_closed_session_hears_nothing_more(project, provider, interface):
    session = Session(interface)
    told = []
    session.layers_changed.connect(lambda: told.append(1))
    session.close()
    project.addMapLayer(QgsVectorLayer("Point", "x", "memory"))
    assert told == []
    session.close()


def test_rings_in_a_file_without_a_coordinate_system_can_be_drawn(session, saved, project, tmp_path):
    from osgeo import ogr
    from veerkrachtkaarten.layers.rings.file import create_ring_file

    path = str(tmp_path / "focusgebieden.gpkg")
    create_ring_file(path, project.crs() if project.crs().isValid() else RD)
    database = ogr.Open(path, 1)
    for table in ("gpkg_geometry_columns", "gpkg_contents"):
        database.ExecuteSQL(f"UPDATE {table} SET srs_id = 0 WHERE table_name = 'focusgebieden'")
    del database
    assert not QgsVectorLayer(path, "", "ogr").crs().authid()
    assert session.ring_editor() is not None
    assert session.ring_layer().crs().authid() == "EPSG:28992"


def test_layers_that_a_run_loads_outlive_the_thread_that_wrote_them(session, project, until, tmp_path):
    from threading import Thread

    QgsCoordinateReferenceSystem.invalidateCache()
    pool = QgsApplication.taskManager()
    run = session.run(
        "veerkracht:samplemunicipality", {"SIZE": "small", "OUTPUT": str(tmp_path / "s.gpkg"), "LOAD": True}, "sample"
    )
    until(lambda: run.is_done and not pool.countActiveTasks())
    found = []
    reader = Thread(target=lambda: found.extend(layer.crs().toWkt() for layer in project.mapLayers().values()))
    reader.start()
    reader.join()
    spatial = [layer.crs() for layer in project.mapLayers().values() if layer.isSpatial()]
    assert len(spatial) >= 4
    assert all("Amersfoort" in crs.toWkt() for crs in spatial)
    assert sum("Amersfoort" in text for text in found) == len(spatial)
