# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas beside the total of a whole: whoever subtracts all that is shown learns of no few people."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.tables.beside_total import hidden_beside_total


@pytest.mark.parametrize(
    ("counts", "total", "hidden"),
    [
        ([100, 3, 50], 153, [False, True, True]),  # 153 - 100 - 50 would tell the 3
        ([100, 3, 50], 200, [False, True, False]),  # 47 more live elsewhere, which nobody is told
        ([100, 3, 50], 154, [False, True, True]),  # one person elsewhere protects too little
        ([100, 3, 1, 40], 144, [False, True, True, True]),  # four people together are too few
        ([100, 0, 50], 150, [False, False, False]),
        ([100, 30, 50], 182, [False, True, False]),  # the two elsewhere are protected too
        ([3], 3, [True]),
    ],
)
def test_hand_made_tables(counts, total, hidden):
    assert hidden_beside_total(np.array(counts, dtype=float), float(total), 5).tolist() == hidden


@given(st.lists(st.integers(0, 30), min_size=1, max_size=8), st.integers(0, 12))
def test_what_is_hidden_together_is_nobody_or_enough_and_every_small_number_is_hidden(counts, elsewhere):
    numbers = np.array(counts, dtype=float)
    mask = hidden_beside_total(numbers, float(numbers.sum() + elsewhere), 5)
    assert mask[(numbers > 0) & (numbers < 5)].all()
    rest = numbers[mask].sum() + elsewhere  # all that subtraction gives
    assert rest == 0 or rest >= 5 or mask[numbers > 0].all()
