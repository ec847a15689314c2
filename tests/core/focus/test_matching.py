# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.matching import (
    CHANGED,
    FADING,
    GONE,
    HIDDEN,
    NEW,
    REMOVED,
    SAME,
    KnownRing,
    after,
    match_rings,
)
from veerkrachtkaarten.core.focus.seal import seal_of_shape, seal_of_texts

A, B, C = Circle(0, 0, 100), Circle(1_000, 0, 100), Circle(2_000, 0, 100)


def matched(known, found, remove=False):
    return [(r.known, r.found, r.number, r.status) for r in match_rings(known, found, remove).rings]


def test_the_first_run_numbers_the_areas_by_rank():
    assert matched([], [B, A]) == [(-1, 0, 1, NEW), (-1, 1, 2, NEW)]


def test_rings_drawn_without_a_number_meet_the_same_areas_in_a_second_run():
    drawn = [Circle(0, 0, 1), Circle(0, 0, 1), Circle(2, -1, 1), Circle(0, 1, 1)]
    hand = [KnownRing(circle, None, of_hand=True) for circle in drawn]
    found = [Circle(0, -3, 3), Circle(2, 1, 3)]
    rings = after(hand, found, match_rings(hand, found))
    assert [ring.status for ring in match_rings(rings, found).rings if ring.known < 0] == []


def test_a_ring_keeps_its_number_when_the_ranks_change():
    known = after([], [B, A], match_rings([], [B, A]))
    assert matched(known, [A, B]) == [(0, 1, 1, SAME), (1, 0, 2, SAME)]


def test_a_ring_of_the_rule_follows_its_area_and_a_new_area_gets_a_number_nobody_had():
    known = [KnownRing(A, 4), KnownRing(B, 9, status=GONE)]
    moved = Circle(60, 0, 120)
    assert matched(known, [C, moved]) == [(0, 1, 4, "aangepast"), (1, -1, 9, GONE), (-1, 0, 10, NEW)]


def test_a_ring_of_a_hand_stays_where_it_is_and_takes_the_areas_under_it():
    known = [KnownRing(Circle(500, 0, 700), 1, of_hand=True)]
    found = match_rings(known, [A, B, C])
    assert [(r.known, r.found, r.number, r.status) for r in found.rings] == [(0, -1, 1, SAME), (-1, 2, 2, NEW)]
    assert found.absorbed == {0: 0, 1: 0}


def test_an_area_goes_to_the_ring_it_agrees_with_most_though_a_hand_drew_a_larger_one_over_it():
    known = [KnownRing(Circle(0, 0, 500), 1, of_hand=True), KnownRing(A, 2)]
    assert matched(known, [A]) == [(0, -1, 1, SAME), (1, 0, 2, SAME)]


def test_a_ring_without_an_area_is_listed_first_and_leaves_the_map_only_in_a_later_run():
    known = [KnownRing(A, 1)]
    assert matched(known, [], remove=True) == [(0, -1, 1, FADING)]
    listed = [KnownRing(A, 1, status=FADING)]
    assert matched(listed, []) == [(0, -1, 1, FADING)]
    assert matched(listed, [], remove=True) == [(0, -1, 1, GONE)]


def test_a_ring_that_left_the_map_comes_back_with_its_number():
    assert matched([KnownRing(A, 3, status=GONE)], [A]) == [(0, 0, 3, "aangepast")]


def test_a_ring_that_a_hand_took_away_is_not_proposed_again():
    found = match_rings([KnownRing(A, 3, status=REMOVED)], [Circle(20, 0, 90)])
    assert [ring.status for ring in found.rings] == [REMOVED]
    assert found.absorbed == {0: 0}


def test_an_area_that_splits_leaves_the_number_with_the_part_that_agrees_most():
    known = [KnownRing(Circle(0, 0, 300), 1)]
    assert matched(known, [Circle(-200, 0, 80), Circle(100, 0, 190)]) == [(0, 1, 1, "aangepast"), (-1, 0, 2, NEW)]


def test_a_ring_drawn_without_a_number_gets_the_next_one_and_numbers_given_twice_are_told():
    known = [KnownRing(A, None, of_hand=True), KnownRing(B, 7), KnownRing(C, 7, of_hand=True)]
    found = match_rings(known, [B])
    assert [ring.number for ring in found.rings] == [8, 7, 7]
    assert found.doubled == (7,)


def test_a_mark_of_change_stays_until_a_hand_takes_it_away():
    assert matched([KnownRing(A, 1, True, CHANGED)], [A]) == [(0, -1, 1, CHANGED)]


def test_the_seal_of_a_shape_ignores_where_its_outline_starts_and_the_way_it_runs():
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]], dtype=float)
    assert seal_of_shape(square) == seal_of_shape(square[::-1]) == seal_of_shape(np.roll(square[:-1], 2, axis=0))
    assert seal_of_shape(square) != seal_of_shape(square + 0.01)
    assert seal_of_texts(["a", None]) == seal_of_texts([" a", ""]) != seal_of_texts([None, "a"])


CIRCLES = st.builds(Circle, st.integers(-9, 9).map(float), st.integers(-9, 9).map(float), st.integers(1, 6).map(float))


@given(st.lists(CIRCLES, max_size=8), st.lists(CIRCLES, max_size=8, unique=True), st.data())
def test_the_order_of_existing_rings_and_areas_changes_neither_number_nor_status(circles, found, data):
    hands = data.draw(st.lists(st.booleans(), min_size=len(circles), max_size=len(circles)))
    known = [KnownRing(circle, row + 1, hand) for row, (circle, hand) in enumerate(zip(circles, hands))]
    mixed = data.draw(st.permutations(known))
    usual = {ring.number: ring for ring in after(known, found, match_rings(known, found))}
    other = {ring.number: ring for ring in after(mixed, found, match_rings(mixed, found))}
    assert usual == other
    reordered = data.draw(st.permutations(found))
    other = after(known, reordered, match_rings(known, reordered))[: len(known)]
    assert other == [usual[ring.number] for ring in known]


class Runs(RuleBasedStateMachine):
    """Run, draw, move, edit, take away, run again: nothing of a hand may be lost and no number may jump."""

    @initialize()
    def start(self):
        self.rings: list[KnownRing] = []
        self.by_hand: dict[int, KnownRing] = {}
        self.ever: set[int] = set()

    @rule(found=st.lists(CIRCLES, max_size=6, unique=True), remove=st.booleans())
    def run(self, found, remove):
        before = self.rings
        result = match_rings(before, found, remove)
        self.rings = after(before, found, result)
        assert len(self.rings) >= len(before)
        for old, new in zip(before, self.rings):
            if old.number is not None:
                assert new.number == old.number
            if old.of_hand:
                assert replace(new, number=old.number, status=old.status) == old
                assert (new.status == REMOVED) == (old.status == REMOVED)
            if new.status == GONE and old.status != GONE:
                assert old.status == FADING
                assert remove
        fresh = {ring.number for ring in self.rings[len(before) :]}
        assert not fresh & self.ever
        assert len(fresh) == len(self.rings) - len(before)
        taken = {ring.found for ring in result.rings if ring.found >= 0}
        assert not taken & set(result.absorbed)
        assert taken | set(result.absorbed) == set(range(len(found)))
        again = match_rings(self.rings, found, False)
        assert not [ring for ring in again.rings if ring.status in (NEW, "aangepast")]
        self.ever |= {ring.number for ring in self.rings}
        self.by_hand = {ring.number: ring for ring in self.rings if ring.of_hand}

    @rule(circle=CIRCLES)
    def draw(self, circle):
        self.rings.append(KnownRing(circle, None, of_hand=True))

    @precondition(lambda self: self.rings)
    @rule(data=st.data(), circle=CIRCLES)
    def move(self, data, circle):
        row = data.draw(st.integers(0, len(self.rings) - 1))
        self.rings[row] = replace(self.rings[row], circle=circle, of_hand=True)

    @precondition(lambda self: self.rings)
    @rule(data=st.data())
    def edit(self, data):
        row = data.draw(st.integers(0, len(self.rings) - 1))
        self.rings[row] = replace(self.rings[row], of_hand=True)

    @precondition(lambda self: self.rings)
    @rule(data=st.data())
    def take_away(self, data):
        row = data.draw(st.integers(0, len(self.rings) - 1))
        self.rings[row] = replace(self.rings[row], of_hand=True, status=REMOVED)

    @invariant()
    def what_a_hand_made_is_there(self):
        numbers = {ring.number for ring in self.rings}
        assert set(getattr(self, "by_hand", {})) <= numbers


Runs.TestCase.settings = settings(max_examples=150, stateful_step_count=12, deadline=None)
TestRuns = Runs.TestCase


@pytest.mark.parametrize("status", HIDDEN)
def test_a_ring_off_the_map_may_share_its_number_with_one_on_it(status):
    assert match_rings([KnownRing(A, 1, status=status), KnownRing(B, 1, True)], []).doubled == ()
