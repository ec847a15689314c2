# SPDX-License-Identifier: GPL-2.0-or-later
"""Test which walks differ by a few people, against the addresses that each of them reaches."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from veerkrachtkaarten.core import pausing
from veerkrachtkaarten.core.walking import apart
from veerkrachtkaarten.core.walking.apart import WalksApart

PLACE = st.tuples(st.integers(0, 5).map(lambda n: n * 20.0), st.integers(0, 5).map(lambda n: n * 20.0))
LINES = st.lists(st.lists(PLACE, min_size=2, max_size=4), min_size=1, max_size=8)


def found(here, people, pairs, distance_m, minimum):
    """Return the pairs that are found, in order."""
    counts = here.sums(distance_m=distance_m).counts
    walks = WalksApart(here.network, here.origins, here.addresses, np.array(people, dtype=float))
    pairs = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    steps = list(walks.nearly_alike(pairs, counts, distance_m, minimum))
    return sorted(map(tuple, np.concatenate([np.empty((0, 2), np.int64), *steps]).tolist()))


def test_walks_of_which_one_alone_reaches_three_people_are_found(walk):
    # Two starts 100 m apart on one street; within 150 m the second alone reaches the house at 240 m.
    street = [[(0, 0), (400, 0)]]
    here = walk(street, [(50, 0), (150, 0)], [(60, 5), (100, 0), (240, 2)])
    assert found(here, [10, 10, 3], [(0, 1)], 150.0, 10) == [(0, 1)]
    assert found(here, [10, 10, 10], [(0, 1)], 150.0, 10) == []
    assert found(here, [10, 10, 0], [(0, 1)], 150.0, 10) == []
    assert found(here, [10, 10, 2.5], [(0, 1)], 150.0, 2.6) == [(0, 1)]


def test_both_sides_of_a_pair_count(walk):
    street = [[(0, 0), (400, 0)]]
    here = walk(street, [(100, 0), (200, 0)], [(0, 0), (150, 0), (300, 0)])
    assert found(here, [4, 50, 5], [(0, 1)], 110.0, 10) == [(0, 1)]
    assert found(here, [4, 50, 6], [(0, 1)], 110.0, 10) == []


def test_without_pairs_or_addresses_nothing_is_found(walk):
    here = walk([[(0, 0), (100, 0)]], [(0, 0), (10, 0)], [])
    assert found(here, [], [(0, 1)], 50.0, 10) == []
    assert found(here, [], [], 50.0, 10) == []


@settings(max_examples=80, deadline=None)
@given(
    lines=LINES,
    origins=st.lists(PLACE, min_size=2, max_size=5),
    addresses=st.lists(st.tuples(PLACE, st.integers(0, 6)), min_size=1, max_size=12),
    distance_m=st.sampled_from([20.0, 50.0, 90.0]),
    chunk=st.sampled_from([1, 7, 1000]),
)
def test_pairs_are_those_that_a_plain_comparison_finds(walk, lines, origins, addresses, distance_m, chunk):
    here = walk(lines, origins, [place for place, _people in addresses], max_leg_m=60.0)
    people = np.array([number for _place, number in addresses])
    reached = here.reached(distance_m)
    pairs = list(combinations(range(len(origins)), 2))
    differ = {pair: people[reached[pair[0]] != reached[pair[1]]].sum() for pair in pairs}
    kept, apart.CHUNK_REACHED = apart.CHUNK_REACHED, chunk
    try:
        assert found(here, people, pairs, distance_m, 5) == [pair for pair in pairs if 0 < differ[pair] < 5]
    finally:
        apart.CHUNK_REACHED = kept


def test_it_can_be_stopped(walk, monkeypatch):
    monkeypatch.setattr(pausing, "PIECE", 1)
    here = walk([[(0, 0), (400, 0)]], [(50, 0), (150, 0)], [(60, 5), (100, 0), (240, 2)])
    walks = WalksApart(here.network, here.origins, here.addresses, np.ones(3))
    pauses = []

    def stop_at(last):
        def pause():
            pauses.append(None)
            if len(pauses) == last:
                raise KeyError(last)

        return pause

    pairs, counts = np.array([[0, 1]]), np.array([3, 3])
    assert len(list(walks.nearly_alike(pairs, counts, 150.0, 10, stop_at(-1)))) == 1
    for last in range(1, len(pauses) + 1):
        pauses.clear()
        with pytest.raises(KeyError):
            list(walks.nearly_alike(pairs, counts, 150.0, 10, stop_at(last)))
