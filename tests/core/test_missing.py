# SPDX-License-Identifier: GPL-2.0-or-later
"""Test what becomes of missing codes and of numbers written as text."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.missing import MISSING_CODES, column_from_numbers, column_from_texts
from veerkrachtkaarten.core.reasons import Reason


def read(*texts):
    return column_from_texts(np.array(texts, dtype=object))


def value(text):
    column, _ = read(text)
    return column.values[0]


@pytest.mark.parametrize("code", MISSING_CODES)
@pytest.mark.parametrize("dtype", [np.int64, np.float64, np.float32])
def test_codes_are_reasons_in_whole_and_real_columns(code, dtype):
    column, _ = column_from_numbers(np.array([dtype(code), 5], dtype=dtype))
    assert column.reasons.tolist() == [MISSING_CODES.get(float(dtype(code))), Reason.NONE]
    assert math.isnan(column.values[0])


@pytest.mark.parametrize("text", ["-99997", "-99997.0", "-99997,0", " -99997 ", "\u221299997"])
def test_the_code_for_suppressed_is_known_in_every_notation(text):
    column, counts = read(text)
    assert column.reasons[0] == Reason.SUPPRESSED_IN_SOURCE
    assert counts == {"suppressed_in_source": 1}


def test_each_kind_is_counted():
    column, counts = column_from_numbers(
        np.array([-99997, -99997, -99995, -99999999, 0, 7]), np.array([0, 0, 0, 0, 1, 0], dtype=bool)
    )
    assert counts == {"suppressed_in_source": 2, "not_published": 1, "no_data_code": 1, "null": 1}
    assert column.known.tolist() == [False] * 5 + [True]


def test_negative_scores_are_ordinary_numbers():
    column, counts = column_from_numbers(np.array([-0.2, -99996.0, -1e9]))
    assert column.values.tolist() == [-0.2, -99996.0, -1e9]
    assert counts == {}


@pytest.mark.parametrize("text", ["", "   ", ".", " .", "       .", "-", "x", "X", "\u2013", "\u00a0"])
def test_signs_for_missing_are_no_data(text):
    column, counts = read(text, "5")
    assert column.reasons.tolist() == [Reason.NO_DATA, Reason.NONE]
    assert counts == {"empty_text": 1}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("  457400", 457400),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("12,5%", 12.5),
        ("12 %", 12),
        ("1 234", 1234),
        ("1\u00a0234", 1234),
        ("1 234,5", 1234.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567),
        ("1,234,567", 1234567),
        ("\u22120,2", -0.2),
        ("  -0.100", -0.1),
        ("+3", 3),
        (".5", 0.5),
        ("5,", 5),
        ("1e-05", 1e-5),
        ("\u20ac 650,25", 650.25),
        ("\u20ac 1.650,-", 1650),
    ],
)
def test_numbers_are_read_in_the_notations_that_occur(text, number):
    assert value(text) == number


@pytest.mark.parametrize("text", ["geheim", "1-2", "12a", "1.23.456", "1 2 3", "--5"])
def test_other_texts_are_not_a_number_and_counted(text):
    column, counts = read(text)
    assert column.reasons[0] == Reason.NOT_A_NUMBER
    assert counts == {"not_a_number": 1}


def test_three_digits_after_a_dot_are_thousands_unless_the_column_proves_otherwise():
    assert value("1.234") == 1234
    assert read("1.234", "567")[0].values.tolist() == [1234, 567]
    assert read("1.234", "12,5")[0].values.tolist() == [1234, 12.5]
    assert read("1.234", "0.5")[0].values.tolist() == [1.234, 0.5]
    assert read("1.010", "0.892")[0].values.tolist() == [1.01, 0.892]


def test_three_digits_after_a_comma_are_decimals_unless_the_column_proves_otherwise():
    assert value("1,234") == 1.234
    assert read("1,234", "1,234.5")[0].values.tolist() == [1234, 1234.5]


def test_a_column_of_two_notations_guesses_nothing():
    column, counts = read("1.234", "12,5", "12.5")
    assert column.reasons.tolist() == [Reason.NOT_A_NUMBER, Reason.NONE, Reason.NONE]
    assert counts == {"ambiguous_notation": 1, "not_a_number": 1}


def test_ambiguous_cells_are_counted_although_they_are_read():
    assert read("1.234", "5")[1] == {"ambiguous_notation": 1}


@given(st.lists(st.floats(-90_000, 1e12, allow_nan=False).map(lambda number: round(number, 2))))
def test_dutch_notation_reads_back_what_was_written(numbers):
    texts = [f"{number:,.2f}".translate(str.maketrans(",.", ".,")) for number in numbers]
    assert read(*texts)[0].values.tolist() == [float(f"{number:.2f}") for number in numbers]


@given(st.lists(st.sampled_from(["1.234", "12,5", "x", "-99997", "abc", None, "0.5"])))
def test_the_order_of_rows_does_not_matter(texts):
    column, counts = read(*texts)
    turned, same = read(*texts[::-1])
    assert counts == same
    np.testing.assert_array_equal(column.values, turned.values[::-1])
    np.testing.assert_array_equal(column.reasons, turned.reasons[::-1])
