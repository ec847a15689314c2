# SPDX-License-Identifier: GPL-2.0-or-later
"""Test shares: the figures, and the reason wherever there is none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.classes import assign, assign_bounds
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.legend import load_legend
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.core.shares import ShareSettings, check_bounds, settle_interval, share, share_interval, tells_few

NAN = float("nan")
HIDDEN = Reason.SUPPRESSED_IN_SOURCE


def one(numerator, denominator, **settings) -> tuple[float, Reason]:
    """Return share and reason of a single row; an input may be a number or a reason."""
    column = share(_column(numerator), _column(denominator), ShareSettings(**settings))
    return column.values[0], Reason(column.reasons[0])


def _column(item) -> Column:
    return Column.absent(1, item) if isinstance(item, Reason) else Column.of([item])


def test_a_share_is_a_percentage_of_its_denominator():
    result = share(Column.of([0, 5, 30]), Column.of([20, 20, 30]))
    assert result.values.tolist() == [0.0, 25.0, 100.0]
    assert not result.reasons.any()


@pytest.mark.parametrize(
    ("numerator", "denominator", "settings", "reason"),
    [
        (3, 9, {}, Reason.TOO_FEW),
        (0, 9, {}, Reason.TOO_FEW),
        (0, 0, {}, Reason.ZERO_DENOMINATOR),
        (3, 0, {}, Reason.ZERO_DENOMINATOR),
        (3, 0, {"minimum": 0}, Reason.ZERO_DENOMINATOR),
        (11, 10, {}, Reason.NUMERATOR_EXCEEDS),
        (16, 10, {"rounding_base": 5}, Reason.NUMERATOR_EXCEEDS),
        (-1, 10, {}, Reason.NEGATIVE_COUNT),
        (1, -10, {}, Reason.NEGATIVE_COUNT),
        (18, 20, {"disclosure_percent": 90}, Reason.GROUP_DISCLOSURE),
        (11, 9, {}, Reason.TOO_FEW),
        (HIDDEN, 100, {}, HIDDEN),
        (10, HIDDEN, {}, HIDDEN),
        (HIDDEN, 9, {}, Reason.TOO_FEW),
        (Reason.NO_DATA, 9, {}, Reason.TOO_FEW),
        (NAN, 100, {}, Reason.NO_DATA),
        (Reason.NOT_A_NUMBER, 100, {}, Reason.NOT_A_NUMBER),
        (Reason.NOT_PUBLISHED, HIDDEN, {}, HIDDEN),
    ],
)
def test_a_share_that_may_not_be_shown_says_why(numerator, denominator, settings, reason):
    value, found = one(numerator, denominator, **settings)
    assert np.isnan(value)
    assert found == reason


def test_a_denominator_equal_to_the_minimum_is_enough():
    assert one(1, 10) == (10.0, Reason.NONE)


def test_a_share_just_below_the_disclosure_limit_is_shown():
    assert one(17, 20, disclosure_percent=90) == (85.0, Reason.NONE)


def test_an_excess_that_rounding_explains_is_the_whole():
    assert one(15, 10, rounding_base=5) == (100.0, Reason.NONE)


def test_a_suppressed_numerator_lies_between_nobody_and_four():
    low, high = share_interval(Column.absent(1, HIDDEN), Column.of([40]))
    assert (low.values[0], high.values[0]) == (0.0, 10.0)


def test_a_known_numerator_has_two_equal_ends():
    low, high = share_interval(Column.of([10]), Column.of([40]))
    assert low.values[0] == high.values[0] == 25.0


def test_the_highest_share_never_exceeds_the_whole():
    low, high = share_interval(Column.absent(1, HIDDEN), Column.of([3]), ShareSettings(minimum=1))
    assert (low.values[0], high.values[0]) == (0.0, 100.0)


@pytest.mark.parametrize(
    ("numerator", "denominator", "reason"),
    [(HIDDEN, HIDDEN, HIDDEN), (HIDDEN, 9, Reason.TOO_FEW), (Reason.NO_DATA, 20, Reason.NO_DATA)],
)
def test_an_interval_opens_only_for_what_the_source_suppressed(numerator, denominator, reason):
    low, high = share_interval(_column(numerator), _column(denominator))
    assert low.reasons[0] == high.reasons[0] == reason


def test_an_interval_that_might_disclose_a_group_has_no_ends_at_all():
    low, high = share_interval(Column.absent(1, HIDDEN), Column.of([4]), ShareSettings(1, 90))
    assert low.reasons[0] == high.reasons[0] == Reason.GROUP_DISCLOSURE


def by_bounds(*bounds):
    return lambda column: assign_bounds(column, bounds).codes


def test_an_interval_within_one_class_shows_its_middle():
    result = settle_interval(Column.of([0.0]), Column.of([10.0]), by_bounds(20, 40))
    assert result.values[0] == 5.0


def test_an_interval_over_a_bound_is_uncertain():
    result = settle_interval(Column.of([0.0]), Column.of([20.0]), by_bounds(20, 40))
    assert result.reasons[0] == Reason.CLASS_UNCERTAIN


def test_a_legend_decides_with_its_own_rounding():
    legend = load_legend("corporatiebezit")
    low, high = Column.of([40.6, 40.4]), Column.of([60.4, 41.0])
    result = settle_interval(low, high, lambda column: assign(column, legend).codes)
    assert result.reasons.tolist() == [0, Reason.CLASS_UNCERTAIN]
    assert result.values[0] == 50.5


def test_a_certain_share_keeps_its_last_digit():
    exact = Column.of([100 / 3])
    assert settle_interval(exact, exact, by_bounds(50)).values[0] == 100 / 3


@pytest.mark.parametrize("bounds", [[], [20, 20], [40, 20], [NAN]])
def test_bounds_that_do_not_rise_are_refused_with_a_sentence(bounds):
    with pytest.raises(Problem, match="not a list of rising numbers"):
        check_bounds(bounds)


def test_no_rows_give_no_rows():
    assert len(share(Column.of([]), Column.of([]))) == 0


COUNT = st.one_of(st.integers(-3, 60), st.sampled_from([HIDDEN, Reason.NO_DATA, Reason.TOO_FEW, Reason.NOT_A_NUMBER]))


@given(COUNT, COUNT)
def test_what_a_source_withholds_never_becomes_a_number(numerator, denominator):
    value, reason = one(numerator, denominator)
    if isinstance(numerator, Reason) or isinstance(denominator, Reason):
        assert reason != Reason.NONE
    assert np.isnan(value) == (reason != Reason.NONE)
    for item in (numerator, denominator):
        if isinstance(item, Reason):
            assert reason >= item


@given(st.lists(st.tuples(COUNT, COUNT), min_size=1, max_size=8))
def test_every_row_stands_on_its_own(rows):
    numerator = Column.of(
        [NAN if isinstance(n, Reason) else n for n, _ in rows], [n if isinstance(n, Reason) else 0 for n, _ in rows]
    )
    denominator = Column.of(
        [NAN if isinstance(d, Reason) else d for _, d in rows], [d if isinstance(d, Reason) else 0 for _, d in rows]
    )
    together = share(numerator, denominator)
    for row, (n, d) in enumerate(rows):
        value, reason = one(n, d)
        assert Reason(together.reasons[row]) == reason
        assert np.array_equal(together.values[row], value, equal_nan=True)


def test_a_share_beside_its_base_tells_of_one_to_four_people_and_of_no_others():
    base = Column.of([14.0, 100.0, 12.0, 40.0, np.nan, 12.0])
    share = Column.of([100 / 14, 5.0, 100 * 4 / 12, 0.0, 10.0, np.nan])
    assert tells_few(share, base).tolist() == [True, False, True, False, False, False]
