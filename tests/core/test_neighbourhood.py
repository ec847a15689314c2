# SPDX-License-Identifier: GPL-2.0-or-later
"""Test sums within a radius against measuring every point from every centre."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from veerkrachtkaarten.core import grid, neighbourhood
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.neighbourhood import RadiusSums, window
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.core.sums import Addends

WEST, SOUTH = 176000, 317000
STEPS = st.one_of(
    st.integers(0, 40).map(lambda n: n * 25.0),  # edges, corners and centres of cells of 25, 50 and 100 m
    st.sampled_from([150.0, 170.0, 210.0, 250.0, 290.0, 330.0]),  # 3-4-5 triangles: on the circle exactly
    st.floats(0, 1000),
)
POINTS = st.lists(st.tuples(STEPS, STEPS, st.integers(0, 9)), min_size=1, max_size=40)
SIZES = st.sampled_from([25, 100, 250])
RADII = st.sampled_from([10.0, 49.9, 50.0, 100.0, 141.0, 200.0, 250.0, 333.3, 1500.0])


def fast(x, y, measures, size_m, radius_m):
    cells = grid.points_by_cell(x, y, size_m)
    addends = Addends.of({name: Column.of(values) for name, values in measures.items()}, len(x))
    return cells, RadiusSums(x, y, cells, addends).sums(radius_m)


def brute(x, y, weights, size_m, radius_m):
    cells = grid.points_by_cell(x, y, size_m)
    cx, cy = grid.centres(*cells.indices, size_m)
    inside = (x - cx[:, None]) ** 2 + (y - cy[:, None]) ** 2 <= radius_m**2
    return inside.sum(axis=1), inside @ weights


def test_a_point_exactly_on_the_circle_counts_and_one_just_outside_does_not():
    # The first point makes cell (0, 0) with centre (50, 50); the others lie 200 m and a hair more to the east.
    x = np.array([50.0, 250.0, np.nextafter(250.0, 300.0)])
    y = np.array([50.0, 50.0, 50.0])
    _cells, sums = fast(x, y, {"m": [1.0, 10.0, 100.0]}, 100, 200.0)
    assert sums.counts[0] == 2
    assert sums.column("m").values[0] == 11.0


def test_a_radius_smaller_than_half_a_cell_leaves_an_empty_neighbourhood_with_sum_0():
    cells, sums = fast(np.array([1.0]), np.array([1.0]), {"m": [7.0]}, 100, 10.0)
    assert len(cells) == 1
    assert sums.counts.tolist() == [0]
    assert sums.column("m").values.tolist() == [0.0]


def test_200_m_round_a_cell_of_100_m_holds_5_cells_whole_and_cuts_16():
    around = window(100, 200.0)
    assert sum(2 * half + 1 for _dx, half in around.inside) == 5
    assert len(around.cut) == len(set(around.cut)) == 16


@settings(max_examples=300, deadline=None)
@given(POINTS, SIZES, RADII)
def test_the_fast_path_equals_measuring_everything(points, size_m, radius_m):
    x, y, weights = np.array(points, dtype=float).T
    x, y = x + WEST, y + SOUTH
    _cells, sums = fast(x, y, {"m": weights}, size_m, radius_m)
    count, total = brute(x, y, weights, size_m, radius_m)
    assert sums.counts.tolist() == count.tolist()
    assert sums.column("m").values.tolist() == total.tolist()


@settings(max_examples=100, deadline=None)
@given(POINTS, SIZES, RADII, st.randoms(use_true_random=False))
def test_the_order_of_points_does_not_change_a_bit(points, size_m, radius_m, shuffle):
    x, y, weights = np.array(points, dtype=float).T
    weights = weights / 7 - 0.3
    order = list(range(len(x)))
    shuffle.shuffle(order)
    _cells, one = fast(x, y, {"m": weights}, size_m, radius_m)
    _cells, other = fast(x[order], y[order], {"m": weights[order]}, size_m, radius_m)
    assert one.column("m").values.tobytes() == other.column("m").values.tobytes()


@settings(max_examples=100, deadline=None)
@given(POINTS, RADII, st.integers(-20, 20))
def test_moving_everything_by_whole_cells_changes_no_sum(points, radius_m, cells):
    x, y, weights = np.rint(np.array(points, dtype=float)).T
    sums = [fast(x + by, y, {"m": weights}, 100, radius_m)[1] for by in (0, 100 * cells)]
    assert sums[0].totals.tobytes() == sums[1].totals.tobytes()


def test_chunks_do_not_change_a_bit(monkeypatch):
    numbers = np.random.default_rng(5)
    x, y = numbers.uniform(0, 2000, (2, 3000))
    weights = numbers.normal(0, 1, 3000)
    _cells, whole = fast(x, y, {"m": weights}, 100, 260.0)
    monkeypatch.setattr(neighbourhood, "CHUNK_POINTS", 70)
    _cells, chunked = fast(x, y, {"m": weights}, 100, 260.0)
    assert whole.column("m").values.tobytes() == chunked.column("m").values.tobytes()
    count, total = brute(x, y, weights, 100, 260.0)
    assert whole.counts.tolist() == count.tolist()
    assert whole.column("m").values == pytest.approx(total, abs=1e-11)


def test_the_work_is_reported_in_rising_fractions_up_to_one():
    x, y = np.random.default_rng(5).uniform(0, 2000, (2, 300))
    cells = grid.points_by_cell(x, y, 100)
    *fractions, _sums = RadiusSums(x, y, cells, Addends.of({}, 300)).steps(200.0)
    assert fractions == sorted(fractions) and fractions[-1] == 1.0


def test_no_points_have_no_sums():
    empty = np.array([])
    assert fast(empty, empty, {"m": empty}, 100, 200.0)[1].column("m").values.tolist() == []


def test_a_suppressed_point_suppresses_every_neighbourhood_that_holds_it_and_no_other():
    # Cells 0, 2 and 9 in a row; the suppressed point lies in cell 2, 200 m from the centre of cell 0.
    x, y = np.array([50.0, 250.0, 950.0]), np.array([50.0, 50.0, 50.0])
    cells = grid.points_by_cell(x, y, 100)
    column = Column.of([1.0, np.nan, 3.0], [0, int(Reason.SUPPRESSED_IN_SOURCE), 0])
    sums = RadiusSums(x, y, cells, Addends.of({"m": column}, 3)).sums(200.0)
    assert sums.column("m").reasons.tolist() == [Reason.SUPPRESSED_IN_SOURCE, Reason.SUPPRESSED_IN_SOURCE, Reason.NONE]
    assert sums.column("m", "known").values[:1].tolist() == [1.0]
    assert sums.unknown("m").tolist() == [1, 1, 0]
