# SPDX-License-Identifier: GPL-2.0-or-later
"""Test which windows could be subtracted from each other, against comparing all of them person by person."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from veerkrachtkaarten.core import disclosure, grid
from veerkrachtkaarten.core.disclosure import Crowd, differenced

WEST, SOUTH = 176000, 317000
STEPS = st.one_of(st.integers(0, 20).map(lambda n: n * 25.0), st.floats(0, 600))
POINTS = st.lists(st.tuples(STEPS, STEPS, st.integers(0, 6)), min_size=1, max_size=40)


def windows(x, y, people, size_m, radius_m, minimum):
    """Return the crowd, who is in the window of each cell, and the totals that are shown."""
    cells = grid.points_by_cell(x, y, size_m)
    cx, cy = grid.centres(*cells.indices, size_m)
    members = (x - cx[:, None]) ** 2 + (y - cy[:, None]) ** 2 <= radius_m**2
    totals = members @ people
    return Crowd(x, y, cells, people), members, np.where(totals >= minimum, totals, np.nan)


def found(crowd, radius_m, shown, minimum):
    return {tuple(pair) for pairs in differenced(crowd, radius_m, shown, minimum) for pair in pairs.tolist()}


def brute(crowd, members, shown, minimum):
    ix, iy = crowd.cells.indices
    pairs = set()
    for a in range(len(ix)):
        for b in range(a + 1, len(ix)):
            neighbours = max(abs(ix[a] - ix[b]), abs(iy[a] - iy[b])) == 1
            apart = crowd.people[members[a] != members[b]].sum()
            if neighbours and np.isfinite(shown[[a, b]]).all() and 0 < apart < minimum:
                pairs.add((a, b))
    return pairs


@pytest.fixture
def street():
    """Cells A and B side by side: 20 people where both windows of 200 m reach, and more that only one does."""

    def make(only_in_b):
        x = np.array([90.0, 110.0, 340.0])  # the last is 190 m from the centre of B, 290 m from that of A
        people = np.array([10.0, 10.0, only_in_b])
        return windows(x, np.full(3, 50.0), people, 100, 200.0, 10)

    return make


def test_two_windows_that_differ_by_three_people_are_named(street):
    crowd, _members, shown = street(3.0)
    assert found(crowd, 200.0, shown, 10) == {(0, 1)}


def test_two_windows_that_differ_by_the_minimum_or_by_nobody_are_not(street):
    for only_in_b in (10.0, 0.0):
        crowd, _members, shown = street(only_in_b)
        assert not found(crowd, 200.0, shown, 10)


def test_a_window_that_is_not_shown_cannot_be_subtracted(street):
    crowd, _members, shown = street(3.0)
    shown[0] = np.nan
    assert not found(crowd, 200.0, shown, 10)


def test_no_points_make_no_pairs():
    nothing = np.array([])
    crowd = Crowd(nothing, nothing, grid.points_by_cell(nothing, nothing, 100), nothing)
    assert not found(crowd, 200.0, nothing, 10)


@pytest.mark.parametrize("chunk", [1, 500_000])
@settings(max_examples=200, deadline=None)
@given(POINTS, st.sampled_from([25, 100]), st.sampled_from([10.0, 50.0, 100.0, 200.0, 333.3]), st.integers(1, 30))
def test_the_quick_way_finds_what_comparing_all_windows_finds(chunk, points, size_m, radius_m, minimum):
    x, y, people = np.array(points, dtype=float).T
    crowd, members, shown = windows(x + WEST, y + SOUTH, people, size_m, radius_m, minimum)
    usual, disclosure.CHUNK_POINTS = disclosure.CHUNK_POINTS, chunk
    try:
        assert found(crowd, radius_m, shown, minimum) == brute(crowd, members, shown, minimum)
    finally:
        disclosure.CHUNK_POINTS = usual
