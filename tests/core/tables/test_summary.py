# SPDX-License-Identifier: GPL-2.0-or-later
"""Check tables per area by hand and against a count with plain loops."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.legend import load_legend
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.core.tables.areas import Members, People, Question, Units
from veerkrachtkaarten.core.tables.summary import summarize
from veerkrachtkaarten.core.tables.typology import LEGENDS, ranked, typology

CODES = {"focus": (1, 2, 0, -1)}


def world(area, codes, residents, reasons=None, **measures):
    """Make units that are their own people."""
    members = Members.of(np.array(area))
    people = People(members, np.arange(len(area)), Column.of(np.array(residents, dtype=float), reasons))
    columns = {name: Column.of(np.array(values, dtype=float)) for name, values in measures.items()}
    return Units(members, columns, {"focus": np.array(codes)}), people


def test_residents_units_and_means_of_two_areas_by_hand():
    units, people = world([0, 0, 1, 1, -1], [1, 2, 1, 1, 2], [30, 50, 40, 60, 99], index=[1.0, 0.2, 0.5, 1.5, 9.0])
    table = summarize(units, people, Question(2, CODES))
    assert table.units.tolist() == [2, 2, 4]
    assert table.residents.values.tolist() == [80, 100, 180]
    assert table.units_by_class["focus", 1].tolist() == [1, 2, 3]
    assert table.residents_by_class["focus", 1].values.tolist() == [30, 100, 130]
    assert table.residents_by_class["focus", 2].values.tolist() == [50, 0, 50]
    assert table.means["index"].values.tolist() == [(30 + 10) / 80, (20 + 90) / 100, (40 + 110) / 180]
    number, share = table.part("focus", (1,))
    assert number.values.tolist() == [30, 100, 130]
    assert share.values.tolist() == [37.5, 100.0, 100 * 130 / 180]


def test_a_small_number_hides_what_it_could_be_subtracted_from():
    units, people = world([0, 0, 1, 1], [1, 2, 1, 2], [4, 50, 40, 60])
    table = summarize(units, people, Question(2, CODES))
    assert (table.residents_by_class["focus", 1].reasons[:2] == Reason.SHIELDED).all()
    assert (table.residents_by_class["focus", 2].reasons[:2] == Reason.SHIELDED).all()
    assert table.residents.values.tolist() == [54, 100, 154]
    assert table.part("focus", (1, 2))[0].reasons[0] == Reason.SHIELDED


def test_a_small_number_and_the_one_that_protects_it_cannot_be_told_apart():
    """Of 11 hidden residents, 1 and 10 would follow if a reason, or a mean, told which of them is the small one."""
    units, people = world([0, 1, 2], [1, 1, 1], [1, 10, 500], index=[1.0, 2.0, 3.0])
    table = summarize(units, people, Question(3, CODES))
    assert table.residents.reasons[:3].tolist() == [Reason.SHIELDED, Reason.SHIELDED, Reason.NONE]
    assert table.means["index"].reasons[:3].tolist() == [Reason.SHIELDED, Reason.SHIELDED, Reason.NONE]


def test_what_the_source_suppressed_stays_suppressed_and_no_data_is_left_out():
    units, people = world(
        [0, 0, 1, 1], [1, 2, 1, 2], [np.nan, 50, np.nan, 60], [Reason.SUPPRESSED_IN_SOURCE, 0, Reason.NO_DATA, 0]
    )
    table = summarize(units, people, Question(2, CODES))
    assert table.residents.reasons.tolist() == [Reason.SUPPRESSED_IN_SOURCE, Reason.NONE, Reason.SUPPRESSED_IN_SOURCE]
    assert table.residents_by_class["focus", 1].reasons[0] == Reason.SUPPRESSED_IN_SOURCE


def test_without_residents_the_mean_is_that_of_the_units():
    units, people = world([0, 0, 1], [1, 2, 1], [1, 1, 1], index=[1.0, 2.0, 5.0])
    table = summarize(units, People(people.members, people.unit, None), Question(2, CODES))
    assert table.residents is None
    assert table.residents_by_class == {}
    assert table.means["index"].values.tolist() == [1.5, 5.0, 8 / 3]


def test_where_only_the_units_tell_residents_the_mean_is_over_these():
    units, _ = world([0, 0, 1], [1, 2, 1], [1, 1, 1], index=[1.0, 2.0, 5.0])
    units = replace(units, residents=Column.of([30.0, 10.0, 20.0]))
    addresses = People(Members.of(np.array([0, 1])), np.array([0, 2]), None, are_addresses=True)
    assert summarize(units, addresses, Question(2, CODES)).means["index"].values.tolist() == [1.25, 5.0, 2.5]


def test_a_mean_over_fewer_residents_than_the_minimum_is_not_shown():
    units, people = world([0, 0, 1], [1, 1, 1], [9, 30, 10], index=[1.0, np.nan, 2.0])
    table = summarize(units, people, Question(2, CODES, total=False))
    assert table.means["index"].reasons.tolist() == [Reason.TOO_FEW, Reason.NONE]


def test_people_in_no_unit_are_counted_without_a_class_even_where_there_are_no_units():
    for codes in ([], [1]):
        units = Units(Members.of(np.full(len(codes), 0)), {}, {"focus": np.array(codes, dtype=np.int64)})
        people = People(Members.of(np.array([0, 0])), np.array([-1, -1]), Column.of([12.0, 3.0]), are_addresses=True)
        table = summarize(units, people, Question(1, {"focus": (1, 0)}))
        assert table.addresses_by_class["focus", 0].tolist() == [2, 2]
        assert table.addresses_by_class["focus", 1].tolist() == [0, 0]


def test_areas_that_overlap_count_a_unit_in_each_and_have_no_total():
    members = Members(np.array([0, 0, 1, 1]), np.array([0, 1, 1, 2]))
    units = Units(members, {}, {"focus": np.array([1, 2, 1])})
    people = People(members, np.arange(3), Column.of([20.0, 30.0, 40.0]))
    with pytest.raises(ValueError, match="overlap"):
        summarize(units, people, Question(2, CODES))
    table = summarize(units, people, Question(2, CODES, total=False))
    assert table.residents.values.tolist() == [50, 70]
    assert table.residents_by_class["focus", 2].values.tolist() == [30, 30]


rows = st.tuples(
    st.integers(-1, 3), st.sampled_from([-1, 0, 1, 2]), st.sampled_from([0, 3, 9, 10, 40, 200]), st.integers(0, 5)
)


@given(st.lists(rows, min_size=1, max_size=25), st.booleans())
def test_every_number_shown_is_that_of_a_plain_loop(found, total):
    areas, codes, residents, index = (list(values) for values in zip(*found))
    units, people = world(areas, codes, residents, index=index)
    table = summarize(units, people, Question(4, CODES, total=total))
    for row in range(4 + total):
        inside = [k for k, area in enumerate(areas) if area >= 0 and row in (area, 4)]
        people_inside = sum(residents[k] for k in inside)
        assert table.units[row] == len(inside)
        if table.residents.known[row]:
            assert table.residents.values[row] == people_inside
        for code in CODES["focus"]:
            shown = table.residents_by_class["focus", code]
            if shown.known[row]:
                assert shown.values[row] == sum(residents[k] for k in inside if codes[k] == code)
                assert shown.values[row] == 0 or shown.values[row] >= 10
        if table.means["index"].known[row]:
            wanted = sum(residents[k] * index[k] for k in inside) / people_inside
            assert table.means["index"].values[row] == pytest.approx(wanted, abs=1e-12)


@given(st.lists(rows, min_size=1, max_size=12), st.randoms())
def test_the_order_of_rows_changes_nothing(found, chance):
    shuffled = chance.sample(found, len(found))
    first, second = (
        summarize(*world(*(list(values) for values in zip(*[row[:3] for row in each]))), Question(4, CODES))
        for each in (found, shuffled)
    )
    assert (first.residents.reasons == second.residents.reasons).all()
    for key, column in first.residents_by_class.items():
        np.testing.assert_array_equal(column.values, second.residents_by_class[key].values)


LOADED = {name: load_legend(name) for name in LEGENDS}


@pytest.mark.parametrize(
    ("onv", "index", "change", "trend", "wanted"),
    [
        (-0.05, 0.30, 0.20, -0.05, "problemen, toename, slechter"),
        (-0.05, 0.30, 0.20, 0.00, "problemen, toename, stabiel"),
        (-0.10, 0.80, 0.40, 0.05, "problemen, toename, beter"),
        (-0.05, 0.30, 0.00, -0.05, "problemen, geen toename"),
        (-0.05, 0.10, 0.20, -0.05, "geen problemen"),
        (0.05, 0.90, 0.20, -0.05, "geen problemen"),
        (0.05, 0.90, np.nan, np.nan, "geen problemen"),
        (-0.05, 0.30, 0.20, np.nan, None),
        (-0.05, 0.30, np.nan, -0.05, None),
        (np.nan, 0.30, 0.20, -0.05, None),
    ],
)
def test_the_type_of_an_area_follows_from_the_levels_of_its_means(onv, index, change, trend, wanted):
    figures = {"overlast": onv, "kwetsbaar": index, "verandering_index": change, "ontwikkeling_overlast": trend}
    means = {LOADED[name].measure.column: Column.of([value]) for name, value in figures.items()}
    texts, reasons = typology(means, LOADED)
    assert texts.tolist() == [wanted]
    assert (reasons[0] == Reason.NONE) == (wanted is not None)


def test_ranks_start_at_the_highest_and_equals_share_theirs():
    assert ranked(Column.of([5.0, 9.0, np.nan, 9.0, 1.0])).tolist() == [3, 1, None, 1, 4]
