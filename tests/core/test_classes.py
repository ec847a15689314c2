# SPDX-License-Identifier: GPL-2.0-or-later
import shutil
import sqlite3
from decimal import ROUND_FLOOR, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.classes import assign, assign_bounds, from_codes, round_half_up
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.definition import LOWER
from veerkrachtkaarten.core.legend import load_all, load_legend
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason

CUT = [legend for legend in load_all().values() if legend.bounds]


def codes(values, legend_id: str) -> list[int]:
    return assign(Column.of(values), load_legend(legend_id)).codes.tolist()


@pytest.mark.parametrize("legend", CUT, ids=lambda legend: legend.id)
def test_each_bound_belongs_to_the_class_that_the_definition_says(legend):
    for number, bound in enumerate(legend.bounds, 1):
        clearly = 1.0 if legend.measure.rounding == "half_up" else 1e-4
        values = [bound.value - clearly, bound.value, bound.value + clearly * 0.4]
        on_it = number if bound.belongs_to == LOWER else number + 1
        assert assign(Column.of(values), legend).codes.tolist() == [number, on_it, number + 1]


def test_the_bounds_of_a_change_are_closed_as_the_design_says():
    values = [-0.1000004, -0.1, 0.1, 0.1000004, 0.3, 0.3000004]
    assert codes(values, "verandering_index") == [1, 2, 2, 3, 3, 4]


def test_first_and_last_class_are_open():
    assert codes([-1e300, 1e300], "overlast") == [1, 9]


def test_a_value_that_binary_arithmetic_moved_off_a_bound_counts_as_on_it():
    moved = [0.1 + 0.2, 0.4 - 0.3, 0.2 - 0.3, float(np.float32(0.3)), float(np.float32(-0.1))]
    assert codes(moved, "verandering_index") == [3, 2, 2, 3, 2]
    assert codes([float(np.float32(bound.value)) for bound in load_legend("overlast").bounds], "overlast") == [
        *(2, 3, 4, 5, 6, 7, 8, 9)
    ]


def test_the_last_published_digit_still_decides():
    assert codes([-0.0391966, -0.0391965, 0.0391964, 0.0391965], "overlast") == [4, 5, 5, 6]


def test_social_housing_is_rounded_half_up_and_none_means_none():
    shares = [0, 1e-17, 0.1, 0.5, 1, 20.4, 20.5, 100 * 0.205, 40.5, 60, 60.49, 60.5, 80.5, 100]
    assert codes(shares, "corporatiebezit") == [1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 4, 5, 6, 6]


def test_halves_are_rounded_up_also_below_zero():
    assert round_half_up(np.array([62.5, 62.49, -0.5, -0.51, -1.5, 0.49999])).tolist() == [63, 62, 0, -1, -1, 0]
    assert not np.signbit(round_half_up(np.array([-0.5])))[0]


@given(st.decimals(-1000, 1000, places=6))
def test_rounding_equals_decimal_arithmetic(value):
    expected = int((value + Decimal("0.5")).to_integral_value(ROUND_FLOOR))
    assert round_half_up(np.array([float(value)]))[0] == expected


def test_every_reason_keeps_its_special_code():
    reasons = np.array(list(Reason), dtype=np.int8)
    classed = assign(Column.of(np.zeros(len(reasons)), reasons), load_legend("overlast"))
    expected = {Reason.NONE: 5, Reason.ONLY_YEAR_1: -2, Reason.ONLY_YEAR_2: -3}
    for reason, code in zip(Reason, classed.codes):
        assert code == expected.get(reason, -1 if reason >= Reason.TOO_FEW_GROUPS else 0)
    assert classed.reasons.tolist() == reasons.tolist()
    assert (classed.codes.dtype, classed.reasons.dtype) == (np.int16, np.int8)


@given(st.lists(st.floats(-10, 10), max_size=30), st.lists(st.integers(-50, 50), min_size=1, max_size=6, unique=True))
def test_classes_equal_counting_the_bounds_below(values, tenths):
    bounds = sorted(tenth / 10 for tenth in tenths)
    found = assign_bounds(Column.of(values), bounds, nearness=0.0).codes.tolist()
    assert found == [1 + sum(value >= bound for bound in bounds) for value in values]


def test_a_legend_with_rules_has_no_bounds_to_assign_by():
    with pytest.raises(Problem, match="rules over klasse_kwetsbaar, klasse_overlast"):
        assign(Column.of([1.0]), load_legend("focus"))


def test_codes_read_from_a_layer_get_their_reasons_back():
    column = Column.of([3, 0, -1, -2, -3, np.nan, 2], np.array([0, 0, 0, 0, 0, Reason.CLASS_UNCERTAIN, Reason.TOO_FEW]))
    classed = from_codes(column, load_legend("overlast"), "cellen", "klasse_overlast")
    assert classed.codes.tolist() == [3, 0, -1, -2, -3, -1, -1]
    assert classed.reasons.tolist() == [
        *(Reason.NONE, Reason.NO_DATA, Reason.TOO_FEW, Reason.ONLY_YEAR_1, Reason.ONLY_YEAR_2),
        *(Reason.CLASS_UNCERTAIN, Reason.TOO_FEW),
    ]


@pytest.mark.parametrize("strange", [10, -4, 2.5])
def test_a_code_that_the_legend_lacks_is_refused_with_layer_and_field(strange):
    with pytest.raises(Problem, match=f"field f of layer “cellen” holds {strange}"):
        from_codes(Column.of([1, strange]), load_legend("overlast"), "cellen", "f")


@pytest.mark.real_data
def test_the_official_classes_of_all_neighbourhoods_of_limburg_come_out(real_data, tmp_path):
    path = tmp_path / "limburg.gpkg"
    shutil.copyfile(real_data / "leefbaarometer_limburg_2024" / "lbm3_buurten_limburg_2024.gpkg", path)
    with sqlite3.connect(path) as connection:
        rows = connection.execute(
            "SELECT raw_onv, raw_konv, raw_afw, raw_kafw, raw_kscore FROM lbm3_buurten_limburg"
        ).fetchall()
    onv, konv, afw, kafw, kscore = np.array(rows, dtype=np.float64).T
    assert len(rows) == 777
    assert codes(onv, "overlast") == konv.tolist()
    assert codes(afw, "overlast") == kafw.tolist()
    assert codes(afw, "totaalscore") == kscore.tolist()
