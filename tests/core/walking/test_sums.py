# SPDX-License-Identifier: GPL-2.0-or-later
"""Test sums within a walking distance against plain Dijkstra, on every fault that a network may have."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import composite
from veerkrachtkaarten.core.walking import region, tally
from veerkrachtkaarten.core.walking.lines import Lines

STEP = st.integers(0, 5).map(lambda n: n * 20.0)  # few places, so that lines meet, repeat and turn back on themselves
FREE = st.integers(0, 1600).map(lambda n: n / 16.0)  # sixteenths of a metre: exact wherever everything is moved to
VERTEX = st.one_of(st.tuples(STEP, STEP), st.tuples(STEP, STEP), st.tuples(FREE, FREE))
LINES = st.lists(st.lists(VERTEX, min_size=1, max_size=5), min_size=1, max_size=10)
POINTS = st.lists(st.one_of(st.tuples(FREE, FREE), st.tuples(STEP, STEP)), min_size=1, max_size=8)
LIMITS = st.sampled_from([5.0, 20.0, 40.0, 75.0, 100.0, 160.0])
SEVERAL = settings(max_examples=120, deadline=None)


def test_the_way_goes_along_the_street_and_both_access_legs_count(walk):
    # A street with a corner: 30 m east, 40 m north. From (0, 3) to (34, 40): 3 + 30 + 40 + 4 m.
    here = walk([[(0, 0), (30, 0), (30, 40)]], [(0, 3)], [(34, 40)])
    assert here.distances().tolist() == [[77.0]]
    assert here.sums(distance_m=77.0).counts.tolist() == [1]
    assert here.sums(distance_m=np.nextafter(77.0, 0)).counts.tolist() == [0]


def test_lines_that_cross_without_a_shared_vertex_are_a_bridge(walk):
    bridge = [[(0, 0), (100, 0)], [(50, -50), (50, 50)]]
    assert walk(bridge, [(0, 0)], [(50, 50)]).distances().tolist() == [[np.inf]]


def test_lines_that_share_a_vertex_half_way_are_connected_there(walk):
    crossing = [[(0, 0), (50, 0), (100, 0)], [(50, -50), (50, 0), (50, 50)]]
    assert walk(crossing, [(0, 0)], [(50, 50)]).distances().tolist() == [[100.0]]


def test_one_street_is_walked_straight_or_round_the_loop_whichever_is_shorter(walk):
    # A square of 40 m as one closed line: from 5 m after the start to 5 m before the end is 10 m over the start.
    loop = [[(0, 0), (40, 0), (40, 40), (0, 40), (0, 0)]]
    here = walk(loop, [(5, 0)], [(0, 5), (35, 0), (40, 35)])
    assert here.distances().tolist() == [[10.0, 30.0, 70.0]]


def test_of_parallel_streets_each_address_is_reached_by_the_shorter(walk):
    parallel = [[(0, 0), (100, 0)], [(0, 0), (50, 40), (100, 0)]]
    here = walk(parallel, [(0, 0)], [(100, 0), (50, 40)])
    assert here.distances()[0, 0] == 100.0
    assert here.distances()[0, 1] == pytest.approx(64.0312423743, abs=1e-9)


def test_an_island_is_not_reached_and_reaches_itself(walk):
    here = walk([[(0, 0), (10, 0)], [(200, 0), (210, 0)]], [(0, 0), (200, 0)], [(10, 0), (210, 0)])
    assert here.sums(distance_m=300.0).counts.tolist() == [1, 1]


def test_lines_of_no_length_and_repeated_vertices_and_lines_change_nothing(walk):
    street = [(0, 0), (30, 0), (60, 0)]
    faulty = [[(30, 0), (30, 0)], [(0, 0), (0, 0), (30, 0), (30, 0), (60, 0)], street, street[::-1], [(5, 5)], []]
    assert walk(faulty, [(0, 0)], [(60, 0)]).distances().tolist() == [[60.0]]


def test_a_line_with_a_wrong_coordinate_is_left_out(walk):
    here = walk([[(0, 0), (np.nan, 5)], [(0, 0), (10, 0)]], [(0, 0)], [(10, 0)])
    assert here.distances().tolist() == [[10.0]]


def test_points_farther_from_a_street_than_allowed_are_not_connected(walk):
    here = walk([[(0, 0), (100, 0)]], [(0, 50), (0, 50.5)], [(10, -50), (10, -51), (np.nan, 0)], max_leg_m=50.0)
    assert here.origins.connected.tolist() == [True, False]
    assert here.addresses.connected.tolist() == [True, False, False]
    assert here.origins.leg[0] == 50.0
    assert here.sums().counts.tolist() == [1, 0]


def test_without_any_street_nothing_is_connected(walk):
    here = walk([], [(0, 0)], [(1, 1)])
    assert here.origins.edge.tolist() == [-1]
    assert here.sums().counts.tolist() == [0]


def test_without_any_address_or_origin_there_are_no_sums(walk):
    assert walk([[(0, 0), (10, 0)]], [(0, 0)], []).sums().counts.tolist() == [0]
    assert walk([[(0, 0), (10, 0)]], [], [(0, 0)]).sums().counts.tolist() == []


def test_ends_of_lines_within_the_tolerance_are_joined_and_the_gap_is_walked(walk):
    gap = [[(0, 0), (50, 0)], [(50.5, 0), (100, 0)]]
    assert walk(gap, [(0, 0)], [(100, 0)]).distances().tolist() == [[np.inf]]
    assert walk(gap, [(0, 0)], [(100, 0)], tolerance_m=0.5).distances().tolist() == [[100.0]]
    assert walk(gap, [(0, 0)], [(100, 0)], tolerance_m=0.4).distances().tolist() == [[np.inf]]


@SEVERAL
@given(LINES, POINTS, POINTS, st.sampled_from([0.0, 0.0, 3.0]))
def test_distances_equal_plain_dijkstra(oracle, walk, lines, origins, addresses, tolerance_m):
    wanted = oracle(lines, tolerance_m).distances(origins, addresses)
    found = walk(lines, origins, addresses, tolerance_m).distances()
    assert (np.isfinite(found) == np.isfinite(wanted)).all()
    finite = np.isfinite(wanted)
    assert np.abs(found[finite] - wanted[finite]).max(initial=0.0) <= 1e-6


@SEVERAL
@given(LINES, POINTS, POINTS, LIMITS, st.sampled_from([4.123, 30.321, 1e6]))
def test_the_addresses_added_up_are_those_within_the_limit(oracle, walk, lines, origins, addresses, limit_m, leg_m):
    away = oracle(lines).distances(origins, addresses, leg_m)
    reached = walk(lines, origins, addresses, max_leg_m=leg_m).reached(limit_m)
    decided = np.abs(away - limit_m) > 1e-6
    assert (reached == (away <= limit_m))[decided].all()


@composite
def rewritten(draw, lines):
    """Write the same streets in another way: cut at vertices, reversed, in another order."""
    pieces = []
    for line in lines:
        cuts = draw(st.lists(st.integers(0, len(line)), max_size=2))
        bounds = sorted({0, len(line) - 1, *(cut for cut in cuts if cut < len(line))})
        parts = [line[a : b + 1] for a, b in zip(bounds, bounds[1:])] or [line]
        pieces += [part[::-1] if draw(st.booleans()) else part for part in parts]
    return draw(st.permutations(pieces))


@SEVERAL
@given(st.data(), LINES, POINTS, POINTS, st.integers(-30, 30))
def test_direction_order_cuts_and_moves_by_whole_cells_do_not_change_a_bit(
    walk, data, lines, origins, addresses, cells
):
    by = 100.0 * cells
    order = data.draw(st.permutations(range(len(addresses))))
    again = [[(x + by, y) for x, y in line] for line in data.draw(rewritten(lines))]
    one = walk(lines, origins, addresses)
    other = walk(again, [(x + by, y) for x, y in origins], [(addresses[i][0] + by, addresses[i][1]) for i in order])
    away = one.distances()
    assert away[:, order].tobytes() == other.distances().tobytes()
    values = np.arange(len(addresses)) / 7 + 0.1
    for falloff in ("none", "linear", "exponential"):
        sums = one.sums(values, 100.0, falloff), other.sums(values[order], 100.0, falloff)
        assert sums[0].column("m").values.tobytes() == sums[1].column("m").values.tobytes()
    # An address exactly at the limit stays within it, however the streets are written.
    for limit_m in away[np.isfinite(away)][:3]:
        if limit_m > 0:
            assert one.sums(distance_m=limit_m).counts.tolist() == other.sums(distance_m=limit_m).counts.tolist()
            assert one.sums(distance_m=limit_m).counts.tolist() == (away <= limit_m).sum(axis=1).tolist()


@SEVERAL
@given(LINES, POINTS, POINTS, LIMITS, LIMITS)
def test_walking_farther_loses_no_address_and_walking_never_beats_the_straight_line(
    walk, lines, origins, addresses, one_m, other_m
):
    here = walk(lines, origins, addresses)
    near, far = here.reached(min(one_m, other_m)), here.reached(max(one_m, other_m))
    assert not (near & ~far).any()
    straight = np.hypot(*(np.array(origins)[:, None, :] - np.array(addresses)[None]).transpose(2, 0, 1))
    assert not (near & (straight > min(one_m, other_m) + 1e-6)).any()


@SEVERAL
@given(LINES, POINTS, POINTS)
def test_small_chunks_do_not_change_a_bit(walk, lines, origins, addresses):
    with pytest.MonkeyPatch.context() as patch:
        whole = walk(lines, origins, addresses).sums(distance_m=60.0)
        patch.setattr(region, "STORE_SIZE", 1)
        patch.setattr(region, "MIN_TILE_M", 10.0)
        patch.setattr(region, "TILE_PER_REACH", 0.1)
        patch.setattr(tally, "CHUNK_PAIRS", 1)
        small = walk(lines, origins, addresses).sums(distance_m=60.0)
    assert whole.counts.tolist() == small.counts.tolist()
    assert whole.totals.tobytes() == small.totals.tobytes()


@SEVERAL
@given(LINES, POINTS, POINTS, LIMITS, st.sampled_from(["linear", "exponential"]))
def test_weights_fall_with_distance_as_said(walk, lines, origins, addresses, limit_m, falloff):
    here = walk(lines, origins, addresses)
    away = here.distances(limit_m)
    assume(np.isfinite(away).any())
    part = np.where(np.isfinite(away), away, np.nan) / limit_m
    weights = np.nan_to_num(1 - part if falloff == "linear" else np.exp(-part))
    values = np.arange(1.0, len(addresses) + 1)
    sums = here.sums(values, limit_m, falloff)
    assert sums.column("m").values == pytest.approx(weights @ values, abs=2e-6 * values.sum())
    assert sums.counts.tolist() == np.isfinite(away).sum(axis=1).tolist()


def test_the_work_is_reported_in_rising_fractions_up_to_one(walk):
    from veerkrachtkaarten.core.sums import Addends
    from veerkrachtkaarten.core.walking.reach import Reach
    from veerkrachtkaarten.core.walking.sums import WalkingSums

    here = walk([[(0, 0), (5000, 0)]], [(x, 0) for x in range(0, 5000, 100)], [(100, 0)])
    work = WalkingSums(here.network, here.origins, here.addresses, Addends.of({}, 1))
    *fractions, _sums = work.steps(Reach(300.0))
    assert fractions == sorted(fractions) and fractions[-1] == 1.0


def test_parts_of_lines_are_joined_only_where_they_meet():
    lines = Lines.of([[(0, 0), (1, 0)], [(2, 0), (2, 0)], [(3, 0), (3, 0), (4, 0)]]).cleaned()
    assert lines.starts.tolist() == [0, 2, 4]
    assert lines.x.tolist() == [0, 1, 3, 4]
