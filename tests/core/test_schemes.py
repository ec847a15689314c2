# SPDX-License-Identifier: GPL-2.0-or-later
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.classes import assign
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.natural_breaks import natural_breaks
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.schemes import SCHEMES, legend_of_bounds, nearness_of, parse_bounds, scheme_bounds


def squares(values, bounds) -> float:
    """Sum the squared deviations from the mean of each class."""
    numbers = np.searchsorted(bounds, values, side="right")
    groups = [values[numbers == number] for number in range(len(bounds) + 1)]
    return sum(float(((group - group.mean()) ** 2).sum()) for group in groups if len(group))


@given(st.lists(st.integers(-20, 20), min_size=1, max_size=12), st.integers(2, 5))
def test_natural_breaks_are_the_best_of_all_ways_to_cut(values, count):
    values = np.array(values, dtype=np.float64) / 4
    distinct = np.unique(values)
    count = min(count, len(distinct))
    best = min(squares(values, np.array(cuts)) for cuts in combinations(distinct[1:], count - 1))
    found = natural_breaks(values, count)
    assert len(found) == count - 1
    assert squares(values, found) == pytest.approx(best, abs=1e-9)


def test_natural_breaks_do_not_depend_on_the_order_of_rows():
    values = np.array([1.0, 2, 2, 9, 10, 30, 31, 31])
    assert natural_breaks(values, 3).tolist() == natural_breaks(values[::-1], 3).tolist() == [9, 30]


def test_quantiles_put_as_many_in_each_class():
    assert scheme_bounds(np.arange(10.0), "quantile", 5).tolist() == [2, 4, 6, 8]


def test_equal_intervals_and_standard_deviations_by_hand():
    values = np.array([0.0, 2.0, 4.0, 10.0])
    assert scheme_bounds(values, "equal_interval", 5) == pytest.approx([2, 4, 6, 8])
    values = np.array([-3.0, -1.0, 1.0, 3.0])  # mean 0, standard deviation the root of 5
    assert scheme_bounds(values, "standard_deviation", 4) == pytest.approx([-(5**0.5), 0, 5**0.5])


@given(
    st.lists(
        st.one_of(st.just(0.0), st.just(float("nan")), st.floats(allow_nan=False, allow_infinity=False, width=64)),
        max_size=40,
    ),
    st.sampled_from(SCHEMES),
    st.integers(2, 12),
)
def test_ties_and_skew_never_stop_a_scheme(values, scheme, count):
    values = np.array(values, dtype=np.float64)
    with np.errstate(all="ignore"):
        bounds = scheme_bounds(values, scheme, count)
    assert len(bounds) < count
    assert (np.diff(bounds) > 0).all()
    legend = legend_of_bounds(scheme, "x", bounds)
    assert len({entry.label.nl for entry in legend.classes}) == len(legend.classes) == len(bounds) + 1
    classed = assign(Column.of(values), legend, **nearness_of(scheme))
    assert set(classed.codes.tolist()) <= set(range(len(bounds) + 2))


def test_equal_values_are_never_parted():
    values = np.array([0.0] * 80 + list(range(1, 21)))
    for scheme in SCHEMES:
        bounds = scheme_bounds(values, scheme, 5)
        classed = assign(Column.of(values), legend_of_bounds(scheme, "x", bounds), **nearness_of(scheme))
        assert len(set(classed.codes[:80].tolist())) == 1


def test_labels_are_written_with_commas_in_dutch_and_told_apart():
    labels = [entry.label for entry in legend_of_bounds("own", "x", [0.5, 1.25]).classes]
    assert [label.nl for label in labels] == ["minder dan 0,5", "0,5 tot 1,25", "1,25 of meer"]
    assert [label.en for label in labels] == ["less than 0.5", "0.5 to 1.25", "1.25 or more"]
    near = [entry.label.nl for entry in legend_of_bounds("own", "x", [1.00001, 1.00002]).classes]
    assert near == ["minder dan 1,00001", "1,00001 tot 1,00002", "1,00002 of meer"]


def test_bounds_are_read_as_people_type_them():
    assert parse_bounds(" \u22120,5; 0\n1.25;") == [-0.5, 0.0, 1.25]


@pytest.mark.parametrize("text", ["", "1;x", "1;1", "2;1", "1;nan", "1;inf"])
def test_bounds_that_are_none_are_refused(text):
    with pytest.raises(Problem):
        parse_bounds(text)
