# SPDX-License-Identifier: GPL-2.0-or-later
"""Variants of a map: the quick comparison against one that looks at a place at a time."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.classes import Classed
from veerkrachtkaarten.core.comparison.compare import (
    ABSENT,
    FURTHER,
    OTHER,
    SAME,
    Variant,
    codes_in_order,
    compare,
    crossed,
)
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason, class_codes

CLASSES = 5


def variant(name: str, **classes) -> Variant:
    """Return a variant of places by id; a class, or the reason why there is none."""
    reasons = np.array([value if isinstance(value, Reason) else 0 for value in classes.values()], dtype=np.int8)
    codes = [
        int(class_codes(np.array([value]))[0]) if isinstance(value, Reason) else value for value in classes.values()
    ]
    return Variant(name, list(classes), Classed(np.array(codes, dtype=np.int16), reasons))


def test_each_way_in_which_a_place_can_fare_has_its_own_code():
    first = variant("cel", a=3, b=3, c=3, d=Reason.NO_DATA, e=Reason.TOO_FEW, f=2, g=Reason.NO_DATA)
    second = variant("200 m", a=3, b=4, c=1, d=2, e=2, g=Reason.SUPPRESSED_IN_SOURCE, h=5)
    found = compare([first, second])
    fared = dict(zip(found.ids, found.pairs[0, 1].codes.tolist()))
    assert fared == {"a": SAME, "b": OTHER, "c": FURTHER, "d": 0, "e": -1, "f": ABSENT, "g": -1, "h": ABSENT}
    steps = found.pairs[0, 1].steps.tolist()
    assert steps[:3] == [0.0, 1.0, -2.0] and all(math.isnan(step) for step in steps[3:])
    assert found.overall.codes.tolist() == found.pairs[0, 1].codes.tolist()
    assert found.overall.steps.tolist()[:3] == [0.0, 1.0, 2.0]


def test_suppression_wins_from_missing_and_nothing_hidden_counts_as_changed():
    found = compare([variant("a", x=Reason.TOO_FEW, y=1), variant("b", x=Reason.NO_DATA, y=1)])
    assert found.pairs[0, 1].codes.tolist() == [-1, SAME]
    assert not found.overall.changed.any()


def test_two_known_classes_that_differ_are_a_change_whatever_the_third_variant_hides():
    found = compare([variant("a", x=1, y=1), variant("b", x=Reason.TOO_FEW, y=Reason.TOO_FEW), variant("c", x=2, y=1)])
    assert found.overall.codes.tolist() == [OTHER, -1]
    assert found.pairs[0, 2].codes.tolist() == [OTHER, SAME]


def test_classes_that_are_no_ladder_have_no_steps():
    found = compare([variant("a", x=1, y=2), variant("b", x=5, y=2)], ladder=False)
    assert found.overall.codes.tolist() == [OTHER, SAME]
    assert np.isnan(found.overall.steps).all()


def test_places_without_an_id_are_left_out_and_counted():
    first = Variant("a", [None, "x"], Classed(np.array([1, 2], dtype=np.int16), np.zeros(2, dtype=np.int8)))
    found = compare([first, variant("b", x=2)])
    assert (found.ids, found.without_id) == (["x"], (1, 0))


def test_variants_of_other_places_and_one_alone_are_refused():
    with pytest.raises(Problem, match="have no place in common"):
        compare([variant("a", x=1), variant("b", y=1)])
    with pytest.raises(Problem, match="1 variants are given"):
        compare([variant("a", x=1)])


def test_codes_stand_in_the_order_of_a_legend():
    assert codes_in_order([-4, 2, 0, 1, -1, 2]) == [1, 2, 0, -1, -4]


VALUES = st.one_of(
    st.integers(1, CLASSES),
    st.sampled_from([Reason.NO_DATA, Reason.TOO_FEW, Reason.ONLY_YEAR_1, Reason.ONLY_YEAR_2, Reason.NOT_PUBLISHED]),
)
TABLES = st.lists(st.dictionaries(st.sampled_from("bcdefgh"), VALUES), min_size=2, max_size=4)


def fare(values: list) -> tuple[int, float]:
    """Return outcome and steps of one place: the oracle."""
    known = [value for value in values if value is not None and not isinstance(value, Reason)]
    spread = max(known) - min(known) if known else 0
    if len(known) > 1 and spread:
        return (FURTHER if spread > 1 else OTHER), spread
    if len(known) == len(values):
        return SAME, 0.0
    if None in values:
        return ABSENT, math.nan
    worst = max(value for value in values if isinstance(value, Reason))
    return int(class_codes(np.array([worst]))[0]), math.nan


@given(TABLES)
def test_the_comparison_is_that_of_one_place_at_a_time(tables):
    tables = [{"a": 1, **table} for table in tables]
    found = compare([variant(str(number), **table) for number, table in enumerate(tables)])
    assert sorted(found.ids) == sorted(set().union(*tables))
    for row, place in enumerate(found.ids):
        values = [table.get(place) for table in tables]
        assert (found.overall.codes[row], str(found.overall.steps[row])) == (
            fare(values)[0],
            str(float(fare(values)[1])),
        )
        for (i, j), outcome in found.pairs.items():
            code, steps = fare([values[i], values[j]])
            assert (outcome.codes[row], str(abs(outcome.steps[row]))) == (code, str(float(steps)))
            if steps > 0:
                assert outcome.steps[row] == values[j] - values[i]
    for i, j in found.pairs:
        table = crossed(found.variants[i], found.variants[j])
        places = [row for row, place in enumerate(found.ids) if place in tables[i] or place in tables[j]]
        assert sum(table.values()) == len(places)
        for (one, other), count in table.items():
            assert count == sum(
                found.variants[i].codes[row] == one and found.variants[j].codes[row] == other for row in places
            )
