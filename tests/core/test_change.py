# SPDX-License-Identifier: GPL-2.0-or-later
"""Test the comparison of two years: matching by id, differences, and places of one year only."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from veerkrachtkaarten.core.change import ChangeSettings, Ids, align, change, new_or_gone
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason

HIDDEN = Reason.SUPPRESSED_IN_SOURCE


def ids(*texts, layer="cells") -> Ids:
    """Return ids as a reader gives them."""
    array = np.empty(len(texts), dtype=object)
    array[:] = texts
    return Ids(array, layer, "grid_id")


def test_a_change_is_year_two_minus_year_one():
    result = change(Column.of([1.0, 2.5]), Column.of([1.5, 2.0]))
    assert result.values.tolist() == [0.5, -0.5]


def test_a_place_where_nobody_lived_in_one_year_is_new_or_gone_and_what_is_hidden_stays_so():
    nobody = Reason.ZERO_DENOMINATOR
    first = Column.of([np.nan, 1, np.nan, np.nan], [nobody, 0, nobody, HIDDEN])
    second = Column.of([1, np.nan, np.nan, 1], [0, nobody, nobody, 0])
    result = change(*new_or_gone(first, second, (nobody,)))
    assert result.reasons.tolist() == [Reason.ONLY_YEAR_2, Reason.ONLY_YEAR_1, nobody, HIDDEN]


def test_a_change_lacks_what_either_year_lacks():
    first = Column.of([np.nan, 1, 1, np.nan], [HIDDEN, 0, 0, Reason.NO_DATA])
    second = Column.of([1, np.nan, np.nan, np.nan], [0, Reason.TOO_FEW, Reason.NO_DATA, HIDDEN])
    result = change(first, second)
    assert result.reasons.tolist() == [HIDDEN, Reason.TOO_FEW, Reason.NO_DATA, HIDDEN]
    assert np.isnan(result.values).all()


def test_a_minimum_base_applies_in_both_years():
    flat = Column.of([0.0] * 4)
    bases = (Column.of([10, 9, 10, 0]), Column.of([10, 10, 9, 10]))
    result = change(flat, flat, ChangeSettings(bases=bases))
    assert result.reasons.tolist() == [0, Reason.TOO_FEW, Reason.TOO_FEW, Reason.ZERO_DENOMINATOR]


def test_a_relative_change_subtracts_the_mean_change_of_the_layer():
    result = change(Column.of([0.0, 0.0]), Column.of([1.0, 4.0]), ChangeSettings(relative=True))
    assert result.values.tolist() == [-1.5, 1.5]


def test_the_mean_change_is_weighted_and_skips_what_is_unknown():
    first = Column.of([0, 0, np.nan, 0])
    settings = ChangeSettings(relative=True, weights=np.array([3.0, 1.0, 5.0, np.nan]))
    result = change(first, Column.of([1.0, 5.0, 9.0, 7.0]), settings)
    assert result.values[[0, 1, 3]].tolist() == [-1.0, 3.0, 5.0]
    assert result.reasons[2] == Reason.NO_DATA


def test_a_suppressed_place_takes_no_part_in_the_mean_change():
    bases = (Column.of([50, 5]), Column.of([50, 50]))
    settings = ChangeSettings(relative=True, bases=bases)
    assert change(Column.of([0.0, 0.0]), Column.of([1.0, 9.0]), settings).values[0] == 0.0


def test_a_mean_change_from_elsewhere_is_taken_as_it_is():
    result = change(Column.of([0.0]), Column.of([1.0]), ChangeSettings(relative=True, mean_change=0.25))
    assert result.values[0] == 0.75


def test_weights_that_sum_to_zero_are_refused_with_a_sentence():
    settings = ChangeSettings(relative=True, weights=np.zeros(1))
    with pytest.raises(Problem, match="no mean change"):
        change(Column.of([0.0]), Column.of([1.0]), settings)


def test_vanished_places_stand_behind_those_of_year_two():
    match = align(ids("a", "b", "c"), ids("c", "d", "a"))
    assert match.ids.tolist() == ["c", "d", "a", "b"]
    assert match.rows_1.tolist() == [2, -1, 0, 1]
    assert match.rows_2.tolist() == [0, 1, 2, -1]
    assert match.in_both.tolist() == [True, False, True, False]


def test_places_of_one_year_say_which_year():
    match = align(ids("a", "b"), ids("b", "c"))
    result = change(match.first(Column.of([1.0, 2.0])), match.second(Column.of([5.0, 7.0])))
    assert result.values[0] == 3.0
    assert result.reasons.tolist() == [0, Reason.ONLY_YEAR_2, Reason.ONLY_YEAR_1]


def test_what_was_suppressed_stays_suppressed_after_it_vanished():
    match = align(ids("a", "b"), ids("a"))
    first = match.first(Column.of([1, np.nan], [0, HIDDEN]))
    result = change(first, match.second(Column.of([1.0])))
    assert result.reasons.tolist() == [0, HIDDEN]


def test_ids_match_whatever_their_blanks_and_number_types():
    match = align(ids("BU0917  ", 7, "8"), ids("BU0917", "7 ", 8.0))
    assert match.rows_1.tolist() == [0, 1, 2]


def test_a_row_without_an_id_matches_nothing_and_is_not_new():
    match = align(ids("a", None, ""), ids("a", None, " ", float("nan")))
    result = change(match.first(Column.of([1, 1, 1])), match.second(Column.of([2, 2, 2, 2])))
    assert len(match) == 6
    assert result.reasons.tolist() == [0] + [Reason.NO_DATA] * 5
    assert match.without_id.tolist() == [False] + [True] * 5


def test_duplicate_ids_are_named_with_their_layer():
    with pytest.raises(Problem, match=r"In layer squares, field grid_id, 2 ids occur more than once \(a, b\)"):
        align(ids("a"), ids("b", "a", "b", "a", layer="squares"))


def test_many_duplicate_ids_are_counted_but_not_all_named():
    doubled = ids(*(str(number) for number in range(7) for _ in range(2)))
    with pytest.raises(Problem, match=r"7 ids occur more than once \(0, 1, 2, 3, 4, …\)"):
        align(doubled, ids("0"))


def test_a_year_without_rows_is_refused_with_a_sentence():
    with pytest.raises(Problem, match="Layer old holds no features"):
        align(ids(layer="old"), ids("a"))


def test_ids_of_another_grid_are_refused_with_an_example_of_each():
    with pytest.raises(Problem, match=r"no id in common \(such as E1 and BU1\)"):
        align(ids("E1"), ids(None, "BU1"))


PLACES = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(-5, 5), min_size=1)


@given(PLACES, PLACES, st.randoms(use_true_random=False))
def test_the_change_of_a_place_does_not_depend_on_the_order_of_rows(year_1, year_2, shuffler):
    assume(set(year_1) & set(year_2))
    settings = ChangeSettings(relative=True)

    def changes(keys_1, keys_2):
        match = align(ids(*keys_1), ids(*keys_2))
        first = match.first(Column.of([year_1[key] for key in keys_1]))
        second = match.second(Column.of([year_2[key] for key in keys_2]))
        result = change(first, second, settings)
        return {key: (repr(v), r) for key, v, r in zip(match.ids, result.values.tolist(), result.reasons.tolist())}

    shuffled_1, shuffled_2 = list(year_1), list(year_2)
    shuffler.shuffle(shuffled_1)
    shuffler.shuffle(shuffled_2)
    plain = changes(sorted(year_1), sorted(year_2))
    assert changes(shuffled_1, shuffled_2) == plain
    assert set(plain) == set(year_1) | set(year_2)
