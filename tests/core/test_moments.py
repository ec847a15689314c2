# SPDX-License-Identifier: GPL-2.0-or-later
"""Test weighted means and standard deviations: by hand, in any order, and at the edges."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.moments import exact_sum, weighted_moments

NAN = float("nan")


def moments(values, weights):
    return weighted_moments(np.array(values, dtype=float), np.array(weights, dtype=float))


def test_mean_and_deviation_are_weighted():
    found = moments([2, 6, 10], [100, 600, 100])
    assert (found.mean, found.sd, found.count) == (6.0, 2.0, 3)


@pytest.mark.parametrize("weight", [0, -1, NAN, math.inf])
def test_a_row_without_a_positive_weight_takes_no_part(weight):
    assert moments([1, 3, 99], [1, 1, weight]).mean == 2.0


def test_a_row_without_a_value_takes_no_part():
    assert moments([1, NAN, 3], [1, 1, 1]).count == 2


def test_nothing_to_average_gives_no_mean():
    found = moments([], [])
    assert math.isnan(found.mean)
    assert math.isnan(found.sd)


def test_the_mean_of_one_value_is_that_value_to_the_last_bit():
    value = 0.15 - 0.1
    found = moments([value, value], [30, 7])
    assert (found.mean, found.sd) == (value, 0.0)


def test_a_spread_of_rounding_noise_is_no_spread():
    assert moments([0.1 + 0.2, 0.3], [1, 1]).sd == 0.0


def test_a_sum_that_overflows_is_no_number():
    assert math.isnan(exact_sum(np.array([1e308, 1e308])))


def test_large_and_small_do_not_cancel_each_other_out():
    assert exact_sum(np.array([1e16, 1.0, -1e16])) == 1.0


@given(st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(0, 1e4)), max_size=20), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_show(rows, shuffler):
    shuffled = list(rows)
    shuffler.shuffle(shuffled)
    results = [moments([value for value, _ in order], [weight for _, weight in order]) for order in (rows, shuffled)]
    assert repr(results[0]) == repr(results[1])
