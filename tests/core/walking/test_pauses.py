# SPDX-License-Identifier: GPL-2.0-or-later
"""Test that every stage of a walk can be stopped soon, and that nothing depends on where it pauses."""

from __future__ import annotations

import numpy as np
import pytest
from veerkrachtkaarten.core import pausing
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.sums import Addends
from veerkrachtkaarten.core.walking.lines import Lines
from veerkrachtkaarten.core.walking.locating import Locator
from veerkrachtkaarten.core.walking.network import build_network
from veerkrachtkaarten.core.walking.reach import Reach
from veerkrachtkaarten.core.walking.sums import WalkingSums


class StopError(Exception):
    pass


class Watch:
    """Count pauses, and stop work at one of them."""

    def __init__(self, stop_at=None):
        self.pauses, self._stop_at = 0, stop_at

    def __call__(self):
        self.pauses += 1
        if self.pauses == self._stop_at:
            raise StopError


def town(across):
    """Return the streets of a square town, one line from crossing to crossing, each a millimetre short of it."""
    column, row = np.meshgrid(np.arange(across), np.arange(across))
    west, south = column[:, :-1].ravel() * 50.0, row[:, :-1].ravel() * 50.0
    ways = []
    for x1, y1, x2, y2 in ((west, south, west + 50, south), (south, west, south, west + 50)):
        short_x, short_y = (x2 - x1) / 50_000, (y2 - y1) / 50_000
        ways.append(np.stack([x1, y1, x2 - short_x, y2 - short_y], axis=1))
    ends = np.concatenate(ways)
    x, y = ends[:, [0, 2]].ravel(), ends[:, [1, 3]].ravel()
    return Lines(x, y, np.arange(len(ends) + 1) * 2)


def walk(lines, points, pause):
    """Do all that the algorithms do, from lines to sums."""
    network = build_network(lines, 0.01, pause)
    pause()
    locator = Locator(network, 100.0, pause=pause)
    places = []
    for step in locator.steps(*points):
        pause()
        places = [step]
    addends = Addends.of({"m": Column.of(np.arange(len(points[0]), dtype=float))}, len(points[0]), 1, pause)
    sums = None
    for step in WalkingSums(network, *places, *places, addends).steps(Reach(300.0), pause):
        pause()
        sums = step
    return sums.totals


def points_in(across, count):
    return np.arange(count) * 7.3 % (across * 50.0), np.arange(count) * 11.9 % (across * 50.0)


def test_a_walk_can_be_stopped_at_each_of_its_pauses(monkeypatch):
    monkeypatch.setattr(pausing, "PIECE", 200)
    lines, points = town(8), points_in(8, 300)
    watch = Watch()
    totals = walk(lines, points, watch)
    assert totals.sum() > 0
    assert watch.pauses > 40
    for stop_at in range(1, watch.pauses + 1):
        with pytest.raises(StopError):
            walk(lines, points, Watch(stop_at))


def test_where_a_walk_pauses_changes_nothing(monkeypatch):
    lines, points = town(8), points_in(8, 300)
    at_once = walk(lines, points, Watch())
    for piece in (1, 37, 200):
        monkeypatch.setattr(pausing, "PIECE", piece)
        assert (walk(lines, points, Watch()) == at_once).all()


@pytest.mark.parametrize("across", [40, 80])
def test_a_larger_town_has_more_pauses_before_the_search(monkeypatch, across):
    monkeypatch.setattr(pausing, "PIECE", 500)
    lines, points = town(across), points_in(across, 4 * across**2)
    watch = Watch()
    network = build_network(lines, 0.01, watch)
    next(Locator(network, 100.0, pause=watch).steps(*points))
    assert watch.pauses > len(lines.x) / 500
