# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the measures of the atlas: published figures, values by hand, and what is not known."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from veerkrachtkaarten.core.atlas import NATIONAL
from veerkrachtkaarten.core.atlas.choosing import Given, choose, field_for
from veerkrachtkaarten.core.atlas.counting import Rows, counted, over_the_same
from veerkrachtkaarten.core.atlas.definition import MEAN_DEVELOPMENT, Condition, Count, Recipe
from veerkrachtkaarten.core.atlas.measures import Parts, categorised, measure, outside, rate
from veerkrachtkaarten.core.atlas.reading import BUILT_IN, load_atlas
from veerkrachtkaarten.core.classes import assign
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.reasons import Reason

NAN = math.nan
SOCIAL = Condition("corporatiewoning", "is", 1)
CHEAP = Condition("huurprijs", "up_to", "grens")


@pytest.fixture(scope="module")
def atlas():
    return load_atlas(BUILT_IN)


def recipe_of(atlas, key: str) -> Recipe:
    return atlas[key].recipes[0]


def test_the_published_shares_of_social_housing_come_out(atlas):
    social, dwellings = Column.of([1092, 1103]), Column.of([1706, 1298])
    share = measure(recipe_of(atlas, "corporatiehuur"), Parts(social, dwellings))
    assert np.round(share.values).tolist() == [64, 85]  # Nazareth and Pottenberg, CBS 2023
    assert assign(share, atlas["corporatiehuur"].legend).codes.tolist() == [5, 6]


def test_no_percentage_falls_between_62_and_65(atlas):
    values = [61, 61.49, 61.5, 62, 64.2, 65, 65.49, 65.5, 66, 72.5, 79.49, 79.5]
    codes = assign(Column.of(values), atlas["gezond"].legend).codes
    assert codes.tolist() == [1, 1, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5]


def test_the_order_of_ses_woa_is_the_published_one(atlas):
    names = ["Pottenberg", "Nazareth", "Dousberg-Hazendans"]
    scores = measure(recipe_of(atlas, "ses_woa"), Parts(Column.of([-0.667, NAN, 0.454])))
    codes = assign(scores, atlas["ses_woa"].legend).codes.tolist()
    assert dict(zip(names, codes)) == {"Pottenberg": 1, "Nazareth": 0, "Dousberg-Hazendans": 5}


def test_special_groups_none_is_exactly_none(atlas):
    column = measure(recipe_of(atlas, "toewijzing_bijzondere_groepen"), Parts(Column.of([0, 1]), Column.of([300, 300])))
    assert assign(column, atlas["toewijzing_bijzondere_groepen"].legend).codes.tolist() == [1, 2]


def test_a_rate_is_per_so_many_and_may_exceed_them():
    found = rate(Column.of([24, 50, 3, 5, 2, -1]), Column.of([12000, 20, 9, 0, NAN, 40]), 1000)
    assert found.values[:2].tolist() == [2.0, 2500.0]
    assert found.reasons.tolist() == [
        *(0, 0, Reason.TOO_FEW, Reason.ZERO_DENOMINATOR),
        *(Reason.NO_DATA, Reason.NEGATIVE_COUNT),
    ]


def test_reports_are_a_mean_per_year_and_only_shown_where_there_is_social_housing(atlas):
    recipe = recipe_of(atlas, "meldingen_overlast")
    parts = Parts(Column.of([40, 40]), Column.of([100, 100]), Column.of([12, 0]), years=4)
    assert measure(recipe, parts).values.tolist() == [0.1, 0.1]
    assert outside(parts).tolist() == [False, True]
    assert assign(measure(recipe, parts), atlas["meldingen_overlast"].legend).codes[0] == 3


def test_the_relative_development_is_what_is_left_of_the_mean_dutch_one(atlas):
    recipe = recipe_of(atlas, "ontwikkeling_overlast_relatief")
    found = measure(recipe, Parts(Column.of([0.03, -0.01, NAN]), minus=0.02))
    assert found.values[:2] == pytest.approx([0.01, -0.03])
    assert found.reasons[2] == Reason.NO_DATA


def test_a_mark_of_few_residents_is_suppressed_and_a_percentage_above_100_is_no_figure(atlas):
    marks = measure(recipe_of(atlas, "sociale_cohesie"), Parts(Column.of([5.4, 6.1]), Column.of([8, 900])))
    assert marks.reasons.tolist() == [Reason.TOO_FEW, 0]
    assert assign(marks, atlas["sociale_cohesie"].legend).codes.tolist() == [-1, 3]
    healthy = measure(recipe_of(atlas, "gezond"), Parts(Column.of([101, 70]), Column.of([900, 900])))
    assert healthy.reasons.tolist() == [Reason.NUMERATOR_EXCEEDS, 0]


def test_what_fails_a_condition_is_0_and_what_is_not_known_is_not():
    rows = Rows(
        5,
        {"corporatiewoning": Column.of([1, 1, 1, 0, NAN]), "huurprijs": Column.of([400, 900, NAN, NAN, 400])},
    )
    found = counted(Count("addresses", "", (SOCIAL, CHEAP)), rows, {"grens": 400})
    assert found.values[[0, 1, 3]].tolist() == [1, 0, 0]
    assert found.reasons.tolist() == [0, 0, Reason.NO_DATA, 0, Reason.NO_DATA]


def test_texts_are_compared_without_capitals_and_blanks_around_them():
    texts = np.array(["Tot Bijstandsniveau ", "hoger", None, " "], dtype=object)
    count = Count("allocations", "", (Condition("klasse", "is", "tot bijstandsniveau"),))
    found = counted(count, Rows(4, texts={"klasse": texts}))
    assert found.values[:2].tolist() == [1, 0]
    assert found.reasons[2:].tolist() == [Reason.NO_DATA, Reason.NO_DATA]


def test_a_dwelling_of_which_the_rent_is_not_known_counts_in_neither_part_nor_whole():
    part = Column.of([1, 0, NAN, 0], [0, 0, Reason.NO_DATA, 0])
    low, whole = over_the_same(part, Column.of([1, 1, 1, 0]))
    assert whole.reasons.tolist() == [0, 0, Reason.NO_DATA, 0]
    assert low.values[[0, 1, 3]].tolist() == [1, 0, 0]


def test_every_combination_of_known_and_unknown_agrees_with_counting_by_hand():
    values = (0, 1, NAN)
    for social, rents in itertools.product(
        itertools.product(values, repeat=2), itertools.product((300, 800, NAN), repeat=2)
    ):
        rows = Rows(2, {"corporatiewoning": Column.of(social), "huurprijs": Column.of(rents)})
        part = counted(Count("addresses", "", (SOCIAL, CHEAP)), rows, {"grens": 500})
        whole = counted(Count("addresses", "", (SOCIAL,)), rows)
        part, whole = over_the_same(part, whole)
        both = [
            (s == 1 and r <= 500, s == 1) for s, r in zip(social, rents) if s == 0 or (s == 1 and not math.isnan(r))
        ]
        # an unknown tenure with a dear rent is no cheap social dwelling, but nobody knows whether it is a social one
        assert np.nansum(part.values) == sum(cheap for cheap, _ in both)
        assert np.nansum(whole.values) == sum(is_social for _, is_social in both)


def test_owners_of_the_report_keep_their_colours_and_others_share_the_last(atlas):
    legend = atlas["eigenaren"].legend
    found, codes = categorised(np.array(["Woonpunt", "maasvallei", "Stichting X", None], dtype=object), legend)
    assert codes.tolist() == [2, 1, 5, 0]
    assert [entry.label.nl for entry in found.classes][-1] == "andere verhuurder"


def test_owners_of_another_town_take_the_places_by_size(atlas):
    names = ["A", "B", "B", "C", "C", "C"]
    found, codes = categorised(np.array(names, dtype=object), atlas["eigenaren"].legend)
    assert [entry.label.nl for entry in found.classes] == ["C", "B", "A"]
    assert {entry.label_basis for entry in found.classes} == {"own"}
    assert codes.tolist() == [3, 2, 2, 1, 1, 1]
    many, codes = categorised(np.array(list("AABBCCDDE"), dtype=object), atlas["eigenaren"].legend)
    assert [entry.code for entry in many.classes] == [1, 2, 3, 4, 5]
    assert codes[-1] == 5


def test_a_field_is_found_by_its_letters_and_digits_but_not_guessed():
    assert field_for("ses_woa_totaalscore", ["SES WOA totaalscore"]) == "SES WOA totaalscore"
    assert field_for("huurprijs", ["huur"]) is None
    assert field_for("huurprijs", ["huur-prijs", "huur prijs"]) is None


def test_a_map_that_lacks_something_is_skipped_with_the_reason(atlas):
    given = Given({"addresses": ["corporatiewoning", "huurprijs"], "cells": ["verandering_onv"]}, {}, {})
    chosen, skipped = choose(atlas, given)
    assert set(chosen) == {"corporatiehuur", "ontwikkeling_overlast_absoluut"}
    assert skipped["eigenaren"] == "there is no field eigenaar for: addresses"
    assert skipped["goedkope_corporatiehuur"].startswith("there is no kwaliteitskortingsgrens for the year")
    assert skipped["gezond"] == "no layer is given for: neighbourhoods"
    assert skipped["ontwikkeling_overlast_relatief"] == "the mean Dutch development is not given"
    assert {*chosen, *skipped} == set(atlas)
    with_mean = Given(given.fields, {}, {MEAN_DEVELOPMENT: 0.01})
    assert "ontwikkeling_overlast_relatief" in choose(atlas, with_mean)[0]


def test_a_series_by_the_other_rules_is_told_how_it_is_made_by_these():
    _chosen, skipped = choose(load_atlas(NATIONAL), Given({"cells": ["klasse_veerkracht_parkstad"]}, {}, {}))
    reason = skipped["uitkomst_veerkracht"]
    assert reason.startswith("there is no field klasse_veerkracht_maastricht for: map series; make the series with ")
    assert "veerkracht_maastricht as Rules of the resilience map (RESILIENCE_RULES)" in reason
    assert skipped["uitkomst_focus"] == "there is no field klasse_focus for: map series"
