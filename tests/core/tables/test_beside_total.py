# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas beside municipalities and a whole: whoever adds and subtracts all that is shown learns of no few people."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.tables.beside_total import hidden_beside_totals

MINIMUM = 5.0


@pytest.mark.parametrize(
    ("counts", "total", "hidden"),
    [
        ([100, 3, 50], 153, [False, True, True]),  # 153 - 100 - 50 would tell the 3
        ([100, 3, 50], 200, [False, True, False]),  # 47 more live elsewhere, which nobody is told
        ([100, 3, 50], 154, [False, True, True]),  # one person elsewhere protects too little
        ([100, 3, 1, 40], 144, [False, True, True, True]),  # four people together are too few
        ([100, 0, 50], 150, [False, False, False]),
        ([100, 50], 5000, [False, False]),  # who lives elsewhere are many
        ([100, 30, 50], 182, [False, True, False]),  # the two elsewhere are protected too
        ([3], 3, [True]),
    ],
)
def test_hand_made_tables_beside_one_whole(counts, total, hidden):
    column = np.array(counts, dtype=float)[:, np.newaxis]
    areas, wholes = hidden_beside_totals(column, np.array([float(total)]), MINIMUM)
    assert areas.tolist() == hidden
    assert wholes.tolist() == [total < MINIMUM]


@pytest.mark.parametrize(
    ("counts", "totals", "areas", "municipalities"),
    [
        # The region alone would hide the 3 among the 40; beside its own municipality it needs the 50.
        ([[100, 0], [3, 0], [50, 0], [0, 40], [0, 60]], [153, 100], [0, 1, 1, 0, 0], [0, 0]),
        # A whole municipality of 4 people takes the smaller of the others with it, and in that one an area.
        ([[4, 0, 0], [0, 70, 0], [0, 30, 0], [0, 0, 200]], [4, 100, 200], [1, 0, 1, 0], [1, 1, 0]),
        # Two people live in no area of the first municipality: 102 - 100 would tell them.
        ([[100, 0], [0, 40]], [102, 90], [1, 0], [0, 0]),
        # The second area has 2 people beyond the border, whom 90 - 88 would tell as the first municipality is full.
        ([[60, 0], [28, 2], [0, 80], [0, 90]], [88, 172], [1, 0, 1, 0], [0, 0]),
        # Enough on both sides of the border: nothing to hide.
        ([[60, 0], [28, 20], [0, 80]], [88, 100], [0, 0, 0], [0, 0]),
    ],
)
def test_hand_made_tables_beside_municipalities(counts, totals, areas, municipalities):
    found = hidden_beside_totals(np.array(counts, dtype=float), np.array(totals, dtype=float), MINIMUM)
    assert [mask.astype(int).tolist() for mask in found] == [areas, municipalities]


areas_of_people = st.lists(st.tuples(st.sampled_from([0, 1, 4, 5, 20, 60]), st.integers(0, 1)), min_size=1, max_size=4)
two = st.lists(st.sampled_from([0, 0, 1, 7]), min_size=2, max_size=2)


@given(areas_of_people, st.sampled_from([0, 0, 2, 9]), two)
def test_whatever_group_of_people_follows_from_what_is_shown_is_nobody_or_enough(areas, beyond, elsewhere):
    """Add and subtract the shown numbers in every way, and look at each result that is a number of people."""
    counts = np.zeros((len(areas), 2))
    for row, (people, municipality) in enumerate(areas):
        counts[row, municipality] = people
    counts[0, 1 - areas[0][1]] = beyond
    atoms = np.vstack([counts, elsewhere])
    hidden, wholes = hidden_beside_totals(counts, atoms.sum(axis=0), MINIMUM)
    groups = [np.ones(atoms.shape)]
    groups += [np.arange(2) == column for column in range(2) if not wholes[column]]
    groups += [np.arange(len(atoms))[:, np.newaxis] == row for row in range(len(areas)) if not hidden[row]]
    shown = np.array([np.broadcast_to(group, atoms.shape).ravel() for group in groups], dtype=float)
    signs = np.array(list(product((-1.0, 0.0, 1.0), repeat=len(shown))))
    sums = (signs @ shown)[:, atoms.ravel() > 0]
    people = sums @ atoms[atoms > 0]
    told = people[np.isin(sums, (0.0, 1.0)).all(axis=1)]
    few = (told > 0) & (told < MINIMUM)
    assert not few.any() or atoms.sum() < MINIMUM
