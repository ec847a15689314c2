# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold that coordinate systems outlive the thread that met them first."""

from __future__ import annotations

from threading import Event, Thread

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from veerkrachtkaarten.layers.freshcrs import forget_threads, fresh, freshen, is_dead


class Other:
    """Be a thread that meets RD before anybody else does, and ends when it is told to."""

    def __enter__(self):
        self.met, self.may_end = Event(), Event()
        self.thread = Thread(target=self.meet)
        forget_threads()
        self.thread.start()
        self.met.wait()
        return self

    def meet(self):
        QgsCoordinateReferenceSystem("EPSG:28992")
        self.met.set()
        self.may_end.wait()

    def __exit__(self, *_error):
        self.may_end.set()
        self.thread.join()


def text_in_a_thread(crs) -> str:
    found = []
    thread = Thread(target=lambda: found.append(crs.toWkt()))
    thread.start()
    thread.join()
    return found[0]


@pytest.fixture(autouse=True)
def nothing_left_for_others(qgis_app):
    """Leave to the tests after this one no system of a thread that has ended."""
    yield
    forget_threads()


@pytest.fixture
def dead(qgis_app):
    """Return RD of which nothing is left but the name."""
    with Other():
        crs = QgsCoordinateReferenceSystem("EPSG:28992")
    if not is_dead(crs):
        pytest.skip("in this process the system had been met before by a thread that lives on")
    return crs


def test_a_dead_system_is_made_anew_from_its_code(dead):
    made = fresh(dead)
    assert made.authid() == "EPSG:28992"
    assert "Amersfoort" in made.toWkt()
    assert "Amersfoort" in text_in_a_thread(made)


def test_a_system_without_code_stays_what_it_is(qgis_app):
    own = QgsCoordinateReferenceSystem.fromProj("+proj=tmerc +lat_0=52 +lon_0=5.1234 +ellps=bessel +units=m")
    assert fresh(own) == own
    assert not fresh(QgsCoordinateReferenceSystem()).isValid()


def test_layers_and_their_project_outlive_the_thread(qgis_app):
    project = QgsProject()
    with Other():
        layer = QgsVectorLayer("Polygon?crs=EPSG:28992", "a", "memory")
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
        freshen(project, [layer])
    assert "Amersfoort" in layer.crs().toWkt()
    assert "Amersfoort" in text_in_a_thread(layer.crs())


def test_a_project_whose_system_has_died_gets_it_back(dead):
    project = QgsProject()
    project.setCrs(dead)
    assert is_dead(project.crs())
    freshen(project, [])
    assert "Amersfoort" in project.crs().toWkt()
