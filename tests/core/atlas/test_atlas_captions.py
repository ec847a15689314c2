# SPDX-License-Identifier: GPL-2.0-or-later
"""Check changes between two years, and the texts that stand beside neighbourhoods, by hand and by plain loops."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from veerkrachtkaarten.core.atlas.captions import captions, decimals_for, signed_text
from veerkrachtkaarten.core.atlas.definition import Caption, Count, Recipe
from veerkrachtkaarten.core.atlas.measures import Parts, measure
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.definition import Text
from veerkrachtkaarten.core.reasons import Reason

NAN = math.nan
INCOME = Caption("inkomens", 1, Text("pp", "pp"))
NUISANCE = Caption("overlast", 3, Text("pt", "pt"))
PART = Count("areas", "x")


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [
        (1.84, 1, "+1,8", "+1.8"),
        (-0.0312, 3, "−0,031", "−0.031"),
        (0.0, 1, "0,0", "0.0"),
        (0.04, 1, "0,0", "0.0"),
        (-0.04, 1, "0,0", "0.0"),
        (-1234.5, 1, "−1.234,5", "−1,234.5"),
        (12.0, 0, "+12", "+12"),
    ],
)
def test_a_change_has_its_sign_and_what_rounds_to_0_has_none(value, decimals, dutch, english):
    assert signed_text(value, decimals, "nl") == dutch
    assert signed_text(value, decimals, "en") == english


def test_name_and_figures_stand_below_each_other_and_absence_is_said_in_words():
    income = Column.of([1.84, NAN, NAN, NAN, -3.0], [0, Reason.TOO_FEW, Reason.NO_DATA, Reason.TOO_FEW, 0])
    nuisance = Column.of([-0.0312, 0.02, NAN, NAN, NAN], [0, 0, Reason.NO_DATA, Reason.TOO_FEW, Reason.ONLY_YEAR_2])
    found = captions(["Pottenberg", "Nazareth", "Heer", "Amby", None], [(INCOME, income), (NUISANCE, nuisance)], "nl")
    assert found.tolist() == [
        "Pottenberg\n+1,8 pp\n−0,031 pt",
        "Nazareth\nonderdrukt\n+0,020 pt",
        "Heer\ngeen gegevens",
        "Amby\nonderdrukt",
        "−3,0 pp\nalleen in jaar 2",
    ]
    assert captions(["Amby"], [(INCOME, Column.absent(1, Reason.ONLY_YEAR_1))], "en")[0] == "Amby\nonly in year 1"


def recipe(compares: str, whole: bool) -> Recipe:
    count = PART if whole else None
    return Recipe("change", PART, whole=count, before=PART, whole_before=count, compares=compares)


def test_a_change_of_percentages_is_in_points_and_the_minimum_holds_in_both_years():
    parts = Parts(
        part=Column.of([22.0, 22.0, 22.0, 22.0, NAN]),
        before=Column.of([20.5, 20.5, 20.5, NAN, 20.5]),
        whole=Column.of([500, 9, 500, 500, 500]),
        whole_before=Column.of([500, 500, 9, 500, 500]),
    )
    found = measure(recipe("percentage", True), parts)
    assert found.values[0] == 1.5
    assert found.reasons.tolist() == [0, Reason.TOO_FEW, Reason.TOO_FEW, Reason.ONLY_YEAR_2, Reason.ONLY_YEAR_1]


def test_a_change_of_shares_agrees_with_counting_by_hand_for_every_combination():
    counts = (0, 3, 40, NAN)
    for part, whole, before, whole_before in itertools.product(counts, (5, 100), counts, (0, 50)):
        given = Parts(*(Column.of([x]) for x in (part, whole)), None, *(Column.of([x]) for x in (before, whole_before)))
        found = measure(recipe("share", True), given)
        known = not any(map(math.isnan, (part, before))) and whole >= 10 and whole_before >= 10
        assert bool(found.known[0]) == known
        if known:
            assert found.values[0] == pytest.approx(100 * part / whole - 100 * before / whole_before)


def test_a_change_of_figures_without_residents_is_their_difference():
    given = Parts(part=Column.of([-0.2, 0.1, NAN]), before=Column.of([-0.1, NAN, NAN]))
    found = measure(recipe("figure", False), given)
    assert found.values[0] == pytest.approx(-0.1)
    assert found.reasons.tolist() == [0, Reason.ONLY_YEAR_2, Reason.NO_DATA]
    assert np.isnan(found.values[1:]).all()


@pytest.mark.parametrize(
    ("value", "decimals"),
    [(0.5, 1), (0.94, 1), (0.97, 2), (1.0, 1), (1.04, 2), (-0.97, 2), (-0.998, 3), (1.06, 1), (0.9999996, 6)],
)
def test_a_figure_that_would_round_onto_a_bound_shows_on_which_side_it_lies(value, decimals):
    assert decimals_for(value, 1, (-1.0, 1.0)) == decimals


def test_no_caption_of_a_class_shows_a_figure_of_another():
    values = np.round(np.random.default_rng(7).uniform(-3.5, 3.5, 2_000), 3)
    bounds = (-3.0, -1.0, 1.0, 3.0)
    shown = captions([None] * len(values), [(INCOME, Column.of(values))], "en", {"inkomens": bounds})
    for text, value in zip(shown.tolist(), values.tolist()):
        read = float(text.removesuffix(" pp").replace("−", "-"))
        assert [np.sign(read - bound) for bound in bounds] == [np.sign(value - bound) for bound in bounds], text
    plain = captions([None] * len(values), [(INCOME, Column.of(values))], "en")
    assert 0 < np.count_nonzero(shown != plain) < 200
