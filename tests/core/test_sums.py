# SPDX-License-Identifier: GPL-2.0-or-later
"""Test sums that no order can change, and what missing values do to them."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.core.sums import Addends, Sums, exact_parts

FIGURES = st.lists(st.floats(-1e9, 1e9, allow_subnormal=False), min_size=1, max_size=40)
GROUP = np.array([0, 0, 0, 1])


def three_in_one_group_and_one_in_another(values, reasons):
    column = Column.of(values, [int(reason) for reason in reasons])
    return Sums.by_group(Addends.of({"m": column}, 4), GROUP, 2)


def test_whole_numbers_need_one_part():
    assert len(exact_parts(np.array([3.0, 0.0, 1200.0, -5.0]), 1_000_000)) == 1


def test_a_column_of_zeros_is_one_part_of_zeros():
    assert [part.tolist() for part in exact_parts(np.zeros(2), 2)] == [[0.0, 0.0]]


def test_no_rows_are_one_empty_part():
    assert [part.tolist() for part in exact_parts(np.array([]), 0)] == [[]]


@given(FIGURES, st.integers(0, 2**20))
def test_parts_add_up_to_the_figures(figures, more):
    values = np.array(figures)
    parts = exact_parts(values, len(values) + more)
    for row, value in enumerate(figures):
        left = abs(Fraction(value) - sum(Fraction(float(part[row])) for part in parts))
        assert left <= Fraction(2) ** -90 * Fraction(float(np.abs(values).max()))


@given(FIGURES)
def test_each_part_adds_up_without_rounding(figures):
    for part in exact_parts(np.array(figures), len(figures)):
        running = 0.0
        for value in part.tolist():
            running += value
        assert Fraction(running) == sum(Fraction(value) for value in part.tolist())


@settings(max_examples=200)
@given(FIGURES, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_change_a_bit_of_a_sum(figures, shuffle):
    order = list(range(len(figures)))
    shuffle.shuffle(order)
    sums = []
    for values in (np.array(figures), np.array(figures)[order]):
        addends = Addends.of({"m": Column.of(values)}, len(values))
        sums.append(Sums.by_group(addends, np.zeros(len(values), dtype=np.int64), 1).column("m").values[0])
    assert sums[0] == sums[1]
    assert sums[0] == pytest.approx(math.fsum(figures), rel=1e-15, abs=1e-18)


def test_a_sum_of_tenths_is_the_correctly_rounded_one():
    addends = Addends.of({"m": Column.of(np.full(10, 0.1))}, 10)
    sums = Sums.by_group(addends, np.zeros(10, dtype=np.int64), 1)
    assert sums.column("m").values.tolist() == [math.fsum([0.1] * 10)]


def test_a_group_without_rows_sums_to_zero():
    sums = Sums.by_group(Addends.of({"m": Column.of([5.0])}, 1), np.array([1]), 3)
    assert sums.counts.tolist() == [0, 1, 0]
    assert sums.column("m", "strict").values.tolist() == [0.0, 5.0, 0.0]


def test_rows_without_data_are_left_out_and_counted():
    sums = three_in_one_group_and_one_in_another([1, np.nan, 3, 4], [0, Reason.NO_DATA, 0, 0])
    assert sums.column("m").values.tolist() == [4.0, 4.0]
    assert sums.unknown("m").tolist() == [1, 0]


def test_a_suppressed_row_makes_the_sum_suppressed():
    column = three_in_one_group_and_one_in_another(
        [1, np.nan, np.nan, 4], [0, Reason.SUPPRESSED_IN_SOURCE, Reason.NO_DATA, 0]
    ).column("m")
    assert column.reasons.tolist() == [Reason.SUPPRESSED_IN_SOURCE, Reason.NONE]
    assert np.isnan(column.values[0])


def test_with_known_a_suppressed_row_is_left_out_but_counted():
    sums = three_in_one_group_and_one_in_another(
        [1, np.nan, np.nan, 4], [0, Reason.SUPPRESSED_IN_SOURCE, Reason.NO_DATA, 0]
    )
    assert sums.column("m", "known").values.tolist() == [1.0, 4.0]
    assert sums.unknown("m").tolist() == [2, 0]


@pytest.mark.parametrize("rule", ["partial", "strict", "known"])
def test_a_group_that_knows_nothing_has_the_strongest_reason_and_no_sum(rule):
    column = three_in_one_group_and_one_in_another(
        [np.nan, np.nan, np.nan, 4], [Reason.SUPPRESSED_IN_SOURCE, Reason.NO_DATA, Reason.NOT_PUBLISHED, 0]
    ).column("m", rule)
    assert column.reasons.tolist() == [Reason.SUPPRESSED_IN_SOURCE, Reason.NONE]


def test_with_strict_one_missing_row_is_enough():
    column = three_in_one_group_and_one_in_another([1, np.nan, 3, 4], [0, Reason.NOT_PUBLISHED, 0, 0]).column(
        "m", "strict"
    )
    assert column.reasons.tolist() == [Reason.NOT_PUBLISHED, Reason.NONE]
