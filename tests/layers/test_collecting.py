# SPDX-License-Identifier: GPL-2.0-or-later
"""Collect garbage in the thread of the window only."""

from __future__ import annotations

import gc
import threading

import pytest
from veerkrachtkaarten.layers.collecting import no_collecting

MANY = 5_000


class Garbage:
    """Refer to itself, so that only Python's collector can find it, and tell which thread did."""

    def __init__(self, found_by: list):
        self.itself, self.found_by = self, found_by

    def __del__(self):
        self.found_by.append(threading.current_thread().name)


@pytest.fixture
def quiet():
    """Collect first and not in the meantime, so that the test alone decides when."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.collect()


def elsewhere(task) -> None:
    """Run a task in another thread, to its end."""
    thread = threading.Thread(target=task, name="elsewhere")
    thread.start()
    thread.join()


def busy() -> list:
    """Ask for memory often enough for Python to collect, if it does at all."""
    return [[each] for each in range(MANY)]


def test_without_it_python_collects_in_another_thread(qgis_app, quiet):
    found_by = []
    Garbage(found_by)
    gc.enable()
    elsewhere(busy)
    assert found_by == ["elsewhere"]


def test_another_thread_collects_nothing_and_the_window_does_afterwards(qgis_app, quiet):
    found_by, collects = [], []

    def task():
        with no_collecting():
            collects.append(gc.isenabled())
            busy()

    Garbage(found_by)
    gc.enable()
    elsewhere(task)
    assert (found_by, collects, gc.isenabled()) == ([], [False], True)
    gc.collect()
    assert found_by == ["MainThread"]


def test_of_two_threads_the_last_to_leave_lets_python_collect_again(qgis_app):
    entered, leave = threading.Event(), threading.Event()

    def task():
        with no_collecting():
            entered.set()
            leave.wait(60)

    first = threading.Thread(target=task)
    first.start()
    entered.wait(60)
    elsewhere(_in_and_out)
    assert not gc.isenabled()
    leave.set()
    first.join()
    assert gc.isenabled()


def _in_and_out() -> None:
    with no_collecting():
        pass


def test_an_error_leaves_python_as_it_was(qgis_app):
    def task():
        with pytest.raises(ZeroDivisionError), no_collecting():
            raise ZeroDivisionError

    elsewhere(task)
    assert gc.isenabled()


def test_who_had_turned_it_off_keeps_it_off(qgis_app, quiet):
    elsewhere(_in_and_out)
    assert not gc.isenabled()


def test_the_window_itself_goes_on_collecting(qgis_app):
    with no_collecting():
        assert gc.isenabled()
