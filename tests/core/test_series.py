# SPDX-License-Identifier: GPL-2.0-or-later
"""What the series makes of the figures of four places."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.legend import load_all
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.core.reference import Reference
from veerkrachtkaarten.core.scores import GroupReference, IndexSettings
from veerkrachtkaarten.core.series import (
    Groups,
    SeriesInputs,
    SeriesSettings,
    between_years,
    compute_series,
    group_shares,
)
from veerkrachtkaarten.core.shares import ShareSettings

NAN = np.nan
LEGENDS = [legend for legend in load_all().values() if legend.in_series and legend.id != "veerkracht_maastricht"]
ONE_GROUP = Reference({"bijstand": GroupReference(10.0, 10.0)}, frozenset({"bijstand"}), 0.0, 1.0, 2014, "NL")


def settings():
    return SeriesSettings(index=IndexSettings(minimum_groups=1), reference=ONE_GROUP)


def groups(counts, residents):
    return Groups({"bijstand": Column.of(counts)}, Column.of(residents))


def test_an_index_is_the_distance_to_the_reference_in_its_own_standard_deviations():
    series = compute_series(SeriesInputs(groups=groups([10, 20, 40], [100, 100, 100])), settings(), LEGENDS)
    assert series.measures["aandeel_bijstand"].values.tolist() == [10.0, 20.0, 40.0]
    assert series.measures["index"].values.tolist() == [0.0, 1.0, 3.0]
    assert series.classed["kwetsbaar"].codes.tolist() == [4, 6, 7]


def test_one_year_of_nuisance_alone_gives_map_1_and_names_what_the_others_lack():
    series = compute_series(SeriesInputs(nuisance=Column.of([-0.3, 0.0, NAN])), settings(), LEGENDS)
    assert series.classed["overlast"].codes.tolist() == [1, 5, 0]
    assert list(series.classed) == ["overlast"]
    lacking = {skipped.legend.id: [text.en for text in skipped.lacking] for skipped in series.skipped}
    assert lacking["focus"] == ["Vulnerable residents"]
    assert set(lacking) == {each.id for each in LEGENDS} - {"overlast"} | {"verandering_index"}


def test_everything_given_every_map_is_made():
    inputs = SeriesInputs(
        nuisance=Column.of([-0.2, 0.1]),
        nuisance_1=Column.of([-0.1, 0.1]),
        groups=groups([30, 5], [100, 100]),
        groups_1=groups([20, 5], [100, 100]),
        social_housing=Column.of([70, 0]),
        dwellings=Column.of([100, 50]),
    )
    series = compute_series(inputs, settings(), LEGENDS)
    codes = {name: classed.codes.tolist() for name, classed in series.classed.items()}
    # By the tables: index 2 and -0.5; change +1 (strong rise) and 0; onv falls by 0.1 (1) and stays (4).
    assert codes["overlast"] == [2, 7]
    assert codes["kwetsbaar"] == [7, 3]
    assert codes["focus"] == [7, 1]
    assert codes["corporatiebezit"] == [5, 1]
    assert codes["ontwikkeling_overlast"] == [1, 4]
    assert codes["ontwikkeling_kwetsbaar"] == [6, 2]
    assert codes["veerkracht_parkstad"] == [1, 7]
    assert not series.skipped


def test_too_few_residents_hide_the_place_in_every_map_made_from_them():
    inputs = SeriesInputs(nuisance=Column.of([-0.2, -0.2]), groups=groups([3, 3], [9, 10]))
    series = compute_series(inputs, settings(), LEGENDS)
    assert series.measures["aantal_inwoners"].reasons.tolist() == [Reason.TOO_FEW, Reason.NONE]
    assert series.classed["kwetsbaar"].codes[0] == -1
    assert series.classed["focus"].codes[0] == -1
    assert series.classed["overlast"].codes[0] == 2


def test_a_place_known_in_one_year_only_keeps_that_as_its_reason():
    first = Column.of([1.0, NAN, NAN, 1.0], [0, 0, 0, 0])
    second = Column.of([NAN, 2.0, NAN, NAN], [0, 0, 0, Reason.SUPPRESSED_IN_SOURCE])
    assert between_years(first, second).reasons.tolist() == [
        Reason.ONLY_YEAR_1,
        Reason.ONLY_YEAR_2,
        Reason.NO_DATA,
        Reason.SUPPRESSED_IN_SOURCE,
    ]


def test_a_place_where_nobody_lived_in_one_year_is_new_or_gone_and_one_that_stays_empty_is_not():
    nobody, few = Reason.ZERO_DENOMINATOR, Reason.TOO_FEW
    first = Column.of([NAN, 1.0, NAN, NAN], [nobody, 0, nobody, nobody])
    second = Column.of([1.0, NAN, NAN, NAN], [0, nobody, nobody, few])
    assert between_years(first, second).reasons.tolist() == [Reason.ONLY_YEAR_2, Reason.ONLY_YEAR_1, nobody, few]


def test_without_a_reference_the_first_year_of_the_units_themselves_serves_both_years():
    inputs = SeriesInputs(groups=groups([40, 40], [100, 100]), groups_1=groups([10, 30], [100, 100]))
    series = compute_series(inputs, SeriesSettings(index=IndexSettings(minimum_groups=1)), LEGENDS)
    # Mean 20, sd 10 in the first year: -1 and +1; 40 % is then +2 in the second year.
    assert series.measures["index_jaar1"].values.tolist() == [-1.0, 1.0]
    assert series.measures["index"].values.tolist() == [2.0, 2.0]


def test_a_percentage_of_social_housing_is_taken_as_it_is():
    series = compute_series(SeriesInputs(social_housing=Column.of([0.0, 60.0, 60.5])), settings(), LEGENDS)
    assert series.classed["corporatiebezit"].codes.tolist() == [1, 4, 5]


def test_percentages_outside_0_to_100_are_no_shares():
    percentages = Groups(
        {"a": Column.of([50.0, 120.0, -3.0, 10.0])}, Column.of([100.0, 100.0, 100.0, 5.0]), are_counts=False
    )
    shares = group_shares(percentages, ShareSettings())
    assert shares["a"].reasons.tolist() == [
        Reason.NONE,
        Reason.NUMERATOR_EXCEEDS,
        Reason.NEGATIVE_COUNT,
        Reason.TOO_FEW,
    ]


def test_a_percentage_of_social_housing_above_100_is_no_share():
    inputs = SeriesInputs(social_housing=Column.of([64.0, 130.0]))
    series = compute_series(inputs, SeriesSettings(), LEGENDS)
    assert series.measures["aandeel_corporatiebezit"].values[0] == 64.0
    assert series.measures["aandeel_corporatiebezit"].reasons[1] == Reason.NUMERATOR_EXCEEDS


def test_a_share_of_nearly_everybody_is_suppressed_where_that_is_asked_for():
    inputs = SeriesInputs(groups=groups([90, 10], [100, 100]))
    series = compute_series(inputs, replace(settings(), disclosure_percent=90.0), LEGENDS)
    assert series.measures["aandeel_bijstand"].reasons.tolist() == [Reason.GROUP_DISCLOSURE, Reason.NONE]
    assert series.classed["kwetsbaar"].codes.tolist() == [-1, 4]
