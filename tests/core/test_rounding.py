# SPDX-License-Identifier: GPL-2.0-or-later
"""One rule rounds all figures for the reader: halves away from zero, of a number as it is written."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.explain.words import figure
from veerkrachtkaarten.core.figures.areafacts import STATISTICS
from veerkrachtkaarten.core.figures.axes import number_text
from veerkrachtkaarten.core.own_mean import OwnMean
from veerkrachtkaarten.core.rounding import half_up

ROUNDED = [
    *((62.5, 0, 63.0), (12.5, 0, 13.0), (0.5, 0, 1.0), (-0.5, 0, -1.0), (2.5, 0, 3.0), (64.49, 0, 64.0)),
    *((0.125, 2, 0.13), (-0.125, 2, -0.13), (0.375, 2, 0.38), (2.675, 2, 2.68), (-2.675, 2, -2.68), (1.005, 2, 1.01)),
    *((0.0625, 3, 0.063), (-0.0005, 3, -0.001), (0.0004, 3, 0.0), (12.35, 1, 12.4), (0.05, 1, 0.1), (1e15, 2, 1e15)),
]


@pytest.mark.parametrize(("value", "decimals", "rounded"), ROUNDED)
def test_halves_go_away_from_zero_as_the_number_is_written(value, decimals, rounded):
    assert half_up(value, decimals) == rounded


def test_nothing_rounds_to_minus_zero_and_what_is_no_number_stays():
    assert math.copysign(1.0, half_up(-0.004, 2)) == 1.0
    assert math.isnan(half_up(math.nan, 2))
    assert half_up(-math.inf) == -math.inf


@given(st.integers(-(10**8), 10**8), st.integers(0, 5), st.integers(0, 3))
def test_the_rule_is_that_of_decimal_arithmetic(digits, places, decimals):
    written = Decimal(digits).scaleb(-places)
    step = Decimal(1).scaleb(-decimals)
    assert half_up(float(written), decimals) == float(written.quantize(step, rounding=ROUND_HALF_UP))


@pytest.mark.parametrize(("value", "decimals", "rounded"), [each for each in ROUNDED if each[1] > 1])
def test_figures_fact_sheets_explanations_and_sources_write_the_same(value, decimals, rounded):
    text = f"{abs(rounded):,.{decimals}f}".translate({ord(","): ".", ord("."): ","})
    signed = ("−" if rounded < 0 else "") + text
    assert number_text(value, "nl", decimals) == signed
    told = [each for each in STATISTICS if each.decimals == decimals]
    assert told
    for each in told:
        assert each.text(value, "nl") == ("+" if each.signed and rounded > 0 else "") + signed
    if abs(value) < 1000:  # explanations group no thousands
        assert figure(value, decimals).nl == signed
    if decimals == 3:
        source = OwnMean(value, 3, True).sentence("nl")
        assert f"({'−' if rounded < 0 else '+'}{text}, " in source


def test_percentages_of_a_fact_sheet_round_halves_up():
    share = next(each for each in STATISTICS if each.unit == "%")
    assert [share.text(value, "nl") for value in (12.5, 62.5, 62.4)] == ["13%", "63%", "62%"]
