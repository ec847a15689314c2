# SPDX-License-Identifier: GPL-2.0-or-later
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core import grid
from veerkrachtkaarten.core.focus.areas import (
    ADDRESSES,
    CELLS,
    RESIDENTS,
    Area,
    Minimums,
    areas,
    components,
    touching_cells,
)
from veerkrachtkaarten.core.focus.rings import Ringer, RingSettings, corners_of_cells

CELL_SETS = st.sets(st.tuples(st.integers(-6, 6), st.integers(-6, 6)), max_size=40)


def keys_of(cells) -> np.ndarray:
    return np.sort(np.array([grid.pack(x, y) for x, y in cells], dtype=np.int64))


def groups_of(cells, gap: int = 0) -> set:
    keys = keys_of(cells)
    label = components(len(keys), *touching_cells(keys, gap))
    ix, iy = grid.unpack(keys)
    return {frozenset(zip(ix[label == g].tolist(), iy[label == g].tolist())) for g in range(label.max(initial=-1) + 1)}


def flooded(cells, gap: int) -> set:
    """Find the groups by flooding from cell to cell: the oracle."""
    left, groups = set(cells), set()
    while left:
        group, edge = set(), [left.pop()]
        while edge:
            x, y = edge.pop()
            group.add((x, y))
            near = {other for other in left if max(abs(other[0] - x), abs(other[1] - y)) <= gap + 1}
            left -= near
            edge += near
        groups.add(frozenset(group))
    return groups


@given(CELL_SETS, st.integers(0, 2))
def test_areas_are_what_flooding_finds(cells, gap):
    assert groups_of(cells, gap) == flooded(cells, gap)


def test_cells_that_touch_at_a_corner_are_one_area():
    assert len(groups_of({(0, 0), (1, 1)})) == 1


def test_a_cell_between_parts_two_areas_unless_a_gap_is_bridged():
    assert len(groups_of({(0, 0), (2, 0)})) == 2
    assert len(groups_of({(0, 0), (2, 0)}, gap=1)) == 1
    assert len(groups_of({(0, 0), (3, 0)}, gap=1)) == 2


def test_a_long_winding_line_of_cells_is_one_area():
    snake = {(x, y) for y in range(0, 200, 2) for x in range(100)}
    snake |= {(99 if y % 4 == 1 else 0, y) for y in range(1, 199, 2)}
    assert len(groups_of(snake)) == 1


def test_groups_are_numbered_by_their_first_row():
    assert components(5, np.array([3, 4]), np.array([1, 0])).tolist() == [0, 1, 2, 1, 0]


def test_without_cells_there_are_no_areas():
    keys = keys_of([])
    found = areas(np.empty(0, dtype=np.int64), touching_cells(keys), (None, None), Minimums())
    assert (found.kept, found.dropped) == ([], [])


def test_small_areas_are_dropped_and_counted_by_what_they_lack():
    cells = [(0, 0), (0, 1), (5, 0), (9, 0), (9, 1), (20, 0), (20, 1)]
    addresses = np.array([50.0, 50, 90, 3, 4, 60, 60])
    residents = np.array([100.0, np.nan, 90, 90, 90, 10, 9])
    found = areas(
        np.arange(7),
        touching_cells(keys_of(cells)),
        (addresses, residents),
        Minimums(cells=2, addresses=10, residents=20),
    )
    assert [area.members.tolist() for area in found.kept] == [[0, 1]]
    assert (found.kept[0].addresses, found.kept[0].residents) == (100, 100)
    assert found.counts() == {CELLS: 1, ADDRESSES: 1, RESIDENTS: 1}


def test_a_minimum_of_figures_that_nobody_gave_asks_for_nothing():
    found = areas(np.arange(1), touching_cells(keys_of([(0, 0)])), (None, None), Minimums(1, 50, 50))
    assert len(found.kept) == 1


def ringed(*groups, residents=None, **settings):
    x, y = np.array([cell for group in groups for cell in group]).T
    starts = np.cumsum([0, *map(len, groups)])
    parts = [Area(np.arange(a, b)) for a, b in zip(starts, starts[1:])]
    figures = None if residents is None else np.array(residents, dtype=float)
    ringer = Ringer(lambda rows: corners_of_cells(x[rows], y[rows], 100), (None, figures), RingSettings(**settings))
    return ringer.rings(parts)


def test_the_ring_is_the_smallest_circle_of_the_corners_plus_the_margin():
    (ring,) = ringed([(0, 0), (1, 0)], margin_m=50)
    assert (ring.circle.x, ring.circle.y) == (100, 50)
    assert ring.circle.radius_m == pytest.approx(np.hypot(100, 50) + 50)


def test_rings_that_overlap_become_one_and_its_ring_may_take_in_a_third():
    left, right, third = [(0, 0)], [(1, 0), (2, 0)], [(3, 1)]
    assert len(ringed(left, right, third, merge=False)) == 3
    (ring,) = ringed(left, right, third)
    assert ring.area.members.tolist() == [0, 1, 2, 3]


def test_rings_that_stay_apart_are_ranked_by_residents():
    found = ringed([(0, 0)], [(50, 0)], [(90, 0)], residents=[10, 30, 20])
    assert [ring.circle.x for ring in found] == [5_050, 9_050, 50]


@given(CELL_SETS.filter(bool), st.randoms(use_true_random=False))
def test_no_two_rings_overlap_after_merging_whatever_the_order(cells, random):
    groups = [sorted(group) for group in groups_of(cells)]
    found = ringed(*groups)
    assert not any(a.circle.overlaps(b.circle) for a in found for b in found if a is not b)
    random.shuffle(groups)
    assert [ring.circle for ring in ringed(*groups)] == [ring.circle for ring in found]
    assert sorted(row for ring in found for row in ring.area.members) == list(range(len(cells)))


def test_an_area_that_is_too_large_for_one_ring_gets_several():
    line = [(x, 0) for x in range(20)]
    found = ringed(line, largest_m=600)
    assert max(ring.circle.radius_m for ring in found) <= 600
    assert len(found) == 2
    assert sorted(row for ring in found for row in ring.area.members) == list(range(20))


def test_rings_are_merged_only_as_long_as_they_are_not_too_large():
    near = [[(0, 0)], [(1, 0)], [(2, 0)]]
    assert len(ringed(*near)) == 1
    assert [len(ring.area.members) for ring in ringed(*near, largest_m=130)] == [2, 1]


@given(CELL_SETS.filter(bool), st.randoms(use_true_random=False))
def test_no_ring_of_several_cells_is_larger_than_allowed_whatever_the_order(cells, random):
    groups = [sorted(group) for group in groups_of(cells)]
    found = ringed(*groups, largest_m=250)
    assert all(ring.circle.radius_m <= 250 for ring in found)
    random.shuffle(groups)
    assert [ring.circle for ring in ringed(*groups, largest_m=250)] == [ring.circle for ring in found]
