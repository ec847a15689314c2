# SPDX-License-Identifier: GPL-2.0-or-later
"""Test networks without topology: lines that cross or touch without sharing a vertex."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from veerkrachtkaarten.core.walking import crossings
from veerkrachtkaarten.core.walking.crossings import split_at_crossings
from veerkrachtkaarten.core.walking.lines import Lines

PLACE = st.tuples(*(st.integers(0, 1600).map(lambda n: n / 16.0),) * 2)
LINES = st.lists(st.lists(PLACE, min_size=2, max_size=4), min_size=1, max_size=8)
POINTS = st.lists(PLACE, min_size=1, max_size=5)


def split(lines, tolerance_m=0.0):
    return split_at_crossings(Lines.of(lines), tolerance_m)


def as_lists(lines):
    table = np.column_stack([lines.x, lines.y])
    return [table[a:b].tolist() for a, b in zip(lines.starts, lines.starts[1:])]


def test_two_lines_that_cross_get_one_vertex_there(walk):
    lines = split([[(0, 0), (100, 0)], [(50, -50), (50, 50)]])
    assert as_lists(lines) == [[[0, 0], [50, 0], [100, 0]], [[50, -50], [50, 0], [50, 50]]]
    assert walk(lines, [(0, 0)], [(50, 50)]).distances().tolist() == [[100.0]]


def test_a_line_that_crosses_itself_and_several_others_gets_all_vertices_in_order():
    lines = split([[(0, 0), (100, 0), (100, 50), (20, 50), (20, -10)], [(80, -5), (80, 5)], [(60, 5), (60, -5)]])
    assert as_lists(lines)[0] == [[0, 0], [20, 0], [60, 0], [80, 0], [100, 0], [100, 50], [20, 50], [20, 0], [20, -10]]


def test_a_street_that_ends_on_another_is_connected_to_it(walk):
    lines = split([[(0, 0), (90, 30)], [(30, 10), (30, 50)]])
    assert walk(lines, [(0, 0)], [(30, 50)]).distances()[0, 0] == pytest.approx(np.hypot(30, 10) + 40, abs=1e-6)


def test_a_street_that_ends_just_before_another_is_connected_within_the_tolerance_only(walk):
    lines = [[(0, 0), (100, 0)], [(30, 0.4), (30, 50)]]
    assert walk(split(lines, 0.3), [(0, 0)], [(30, 50)]).distances()[0, 0] == np.inf
    assert walk(split(lines, 0.5), [(0, 0)], [(30, 50)]).distances()[0, 0] == pytest.approx(80.0, abs=1e-9)


def test_lines_that_overlap_are_connected_where_one_of_them_begins(walk):
    lines = split([[(0, 0), (60, 0)], [(40, 0), (100, 0)]])
    assert walk(lines, [(0, 0)], [(100, 0)]).distances().tolist() == [[100.0]]


def test_no_lines_stay_no_lines():
    assert len(split([])) == 0
    assert len(split([[(0, 0), (0, 0)]])) == 0


def brute_split(lines):
    """Cut every segment at every crossing, pair by pair."""
    segments = [(line[i], line[i + 1]) for line in lines for i in range(len(line) - 1) if line[i] != line[i + 1]]
    cuts = {number: [(0.0, one), (1.0, other)] for number, (one, other) in enumerate(segments)}
    for i, (a, b) in enumerate(segments):
        for j in range(i):
            c, d = segments[j]
            turn = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
            if turn:
                t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / turn
                u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / turn
                if 0 <= t <= 1 and 0 <= u <= 1:
                    ends = [point for point, at in ((a, t == 0), (b, t == 1), (c, u == 0), (d, u == 1)) if at]
                    place = ends[0] if ends else (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))
                    cuts[i].append((t, place))
                    cuts[j].append((u, place))
    return [[place for _part, place in sorted(places)] for places in cuts.values()]


@settings(max_examples=80, deadline=None)
@given(LINES, POINTS, POINTS)
def test_distances_equal_plain_dijkstra_on_lines_cut_pair_by_pair(oracle, walk, lines, origins, addresses):
    wanted = oracle(brute_split(lines)).distances(origins, addresses)
    found = walk(split(lines), origins, addresses).distances()
    both = np.isfinite(wanted) & np.isfinite(found)
    # Lines that touch within a rounding error, or overlap, may be joined in the one and not in the other.
    clear = not np.isfinite(found).any() or (np.isfinite(wanted) == np.isfinite(found)).all()
    if clear:
        assert np.abs(found[both] - wanted[both]).max(initial=0.0) <= 1e-5
    assert (np.isfinite(found) | ~np.isfinite(wanted)).all()


@settings(max_examples=80, deadline=None)
@given(LINES, POINTS, POINTS, st.randoms(use_true_random=False))
def test_order_and_direction_do_not_change_a_bit(walk, lines, origins, addresses, chance):
    again = [line[::-1] if chance.random() < 0.5 else line for line in lines]
    chance.shuffle(again)
    one, other = (walk(split(each, 0.5), origins, addresses).distances() for each in (lines, again))
    assert one.tobytes() == other.tobytes()


def test_small_chunks_change_nothing(monkeypatch):
    numbers = np.random.default_rng(3)
    lines = numbers.uniform(0, 200, (40, 3, 2)).tolist()
    whole = split(lines)
    monkeypatch.setattr(crossings, "CHUNK_PAIRS", 1)
    small = split(lines)
    assert (whole.x.tobytes(), whole.y.tobytes()) == (small.x.tobytes(), small.y.tobytes())
    assert len(whole.x) > 200


def test_the_work_can_be_stopped():
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        split_at_crossings(Lines.of([[(0, 0), (1, 1)]]), 0.0, stop)
