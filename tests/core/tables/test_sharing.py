# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas that share people: whoever adds and subtracts all that is shown learns of no few people."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.tables.beside_total import hidden_beside_totals
from veerkrachtkaarten.core.tables.sharing import Pieces, _sums, hidden_areas

MINIMUM = 5.0


def pieces_of(groups: list[tuple[str, int, float]], areas: str, municipalities: int = 1) -> Pieces:
    """Return groups of people, each with the letters of the areas that it lives in, and its municipality."""
    members = [np.flatnonzero([letter in letters for letters, _home, _people in groups]) for letter in areas]
    home = np.array([home for _letters, home, _people in groups])
    people = np.array([people for _letters, _home, people in groups], dtype=float)
    return Pieces.of(members, home, people, municipalities)


def told(pieces: Pieces, minimum: float, areas: str) -> tuple[str, list[bool]]:
    hidden, municipalities = hidden_areas(pieces, minimum)
    return "".join(letter for letter, masked in zip(areas, hidden) if masked), municipalities.tolist()


@pytest.mark.parametrize(
    ("groups", "areas", "hidden"),
    [
        # 200 - 95 - 100 would tell the 5 of A, whether C or its double D stands in the sum.
        ([("A", 0, 5), ("B", 0, 100), ("CD", 0, 95)], "ABCD", "ACD"),
        # A, B and C leave 3 of the whole, and so do A, B and D: the smallest of each three goes.
        ([("A", 0, 100), ("B", 0, 97), ("", 0, 3), ("CD", 0, 40)], "ABCD", "CD"),
        # B lies in A, and 3 people of A live beyond it.
        ([("AB", 0, 60), ("A", 0, 3), ("", 0, 500)], "AB", "B"),
        # A, B and what they share: nobody can tell the 2 who live in both.
        ([("A", 0, 60), ("B", 0, 70), ("AB", 0, 2), ("", 0, 500)], "AB", ""),
        # But once C tells who live in either, A + B - C are the 2.
        ([("AC", 0, 60), ("BC", 0, 70), ("ABC", 0, 2), ("", 0, 500)], "ABC", "A"),
        # Plenty everywhere.
        ([("A", 0, 60), ("AB", 0, 70), ("B", 0, 20), ("", 0, 500)], "AB", ""),
    ],
)
def test_hand_made_areas_that_share_people(groups, areas, hidden):
    assert told(pieces_of(groups, areas), 10.0, areas) == (hidden, [False])


def test_a_municipality_that_a_ring_would_tell_is_hidden_too():
    # The rings hold all 28 of the first municipality and 6 of the third; 34 - 28 would tell these.
    pieces = pieces_of([("AB", 0, 28), ("", 1, 9), ("AB", 2, 6), ("", 2, 5)], "AB", 3)
    hidden, municipalities = told(pieces, 10.0, "AB")
    assert (hidden, municipalities) == ("", [True, True, True])


def test_it_can_be_stopped():
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        hidden_areas(pieces_of([("AB", 0, 60), ("A", 0, 3), ("", 0, 500)], "AB"), 10.0, pause=stop)


def test_areas_that_share_nobody_are_protected_as_a_table_beside_totals():
    counts = np.array([[100.0, 0.0], [3.0, 0.0], [50.0, 0.0], [0.0, 40.0], [0.0, 60.0]])
    groups = [(letter, home, counts[row, home]) for row, letter in enumerate("ABCDE") for home in (0, 1)]
    pieces = pieces_of(groups, "ABCDE", 2)
    table = hidden_beside_totals(counts, counts.sum(axis=0), MINIMUM)
    assert [mask.tolist() for mask in hidden_areas(pieces, MINIMUM)] == [mask.tolist() for mask in table]


some_groups = st.lists(
    st.tuples(
        st.sets(st.sampled_from("ABCD")).map("".join), st.integers(0, 1), st.sampled_from([0, 1, 2, 4, 5, 9, 30])
    ),
    min_size=1,
    max_size=8,
)


@given(some_groups)
def test_whatever_group_of_people_follows_from_what_is_shown_is_nobody_or_enough(groups):
    """Add and subtract the shown numbers in every way, and look at each result that is a number of people."""
    hidden, municipalities = hidden_areas(pieces_of(groups, "ABCD", 2), MINIMUM)
    people = np.array([number for _letters, _home, number in groups], dtype=float)
    shown = [np.ones(len(groups))]
    shown += [
        np.array([home == number for _letters, home, _people in groups])
        for number in (0, 1)
        if not municipalities[number]
    ]
    shown += [
        np.array([letter in letters for letters, _home, _people in groups])
        for letter, masked in zip("ABCD", hidden)
        if not masked
    ]
    signs = np.array(list(product((-1.0, 0.0, 1.0), repeat=len(shown))))
    sums = (signs @ np.array(shown, dtype=float))[:, people > 0]
    numbers = sums @ people[people > 0]
    those = numbers[np.isin(sums, (0.0, 1.0)).all(axis=1)]
    assert not ((those > 0) & (those < MINIMUM)).any() or people.sum() < MINIMUM


def test_a_knot_that_is_too_large_to_try_is_taken_as_telling():
    rows = np.column_stack([np.eye(13), np.full(13, -1.0)])
    assert next(_sums(rows, np.ones(14), 10.0)).tolist() == rows[0].tolist()
    assert not list(_sums(rows[:12], np.ones(14), 1.0))
