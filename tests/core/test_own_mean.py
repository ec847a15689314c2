# SPDX-License-Identifier: GPL-2.0-or-later
"""Nuisance relative to the mean of the area itself: the mean, the years, the words."""

from __future__ import annotations

import numpy as np
import pytest
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.explain import Background, SeriesRow, explain_place
from veerkrachtkaarten.core.legend import load_legend
from veerkrachtkaarten.core.own_mean import OwnMean, own_mean, own_mean_of_text, own_mean_text
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.core.series import Groups, SeriesInputs, SeriesSettings, compute_series

SCORES = Column.of([0.1, -0.3, np.nan, -0.1], [0, 0, Reason.SUPPRESSED_IN_SOURCE, 0])
RESIDENTS = Column.of([100.0, 300.0, 50.0, np.nan])


def test_the_mean_is_weighed_by_residents_where_they_are_known():
    found = own_mean(SCORES, RESIDENTS, year="2022")
    assert found == OwnMean(pytest.approx((0.1 * 100 - 0.3 * 300) / 400), 2, True, "2022")
    assert own_mean(SCORES).mean == pytest.approx(-0.1) and own_mean(SCORES).places == 3
    below = found.below(SCORES)
    assert below.values[:2] == pytest.approx([0.3, -0.1])
    assert below.reasons.tolist() == [0, 0, Reason.SUPPRESSED_IN_SOURCE, 0]
    assert np.nansum(below.values[:2] * RESIDENTS.values[:2]) == pytest.approx(0)


def test_places_with_too_few_residents_take_no_part_so_that_the_mean_does_not_tell_their_number():
    few = Column.of([100.0, 300.0, 50.0, 9.0])
    found = own_mean(SCORES, few, 10)
    assert (found.mean, found.places) == (pytest.approx((0.1 * 100 - 0.3 * 300) / 400), 2)
    other = own_mean(SCORES, Column.of([100.0, 300.0, 50.0, 4.0]), 10)
    assert other == found
    with pytest.raises(Problem, match="enough residents"):
        own_mean(SCORES, few, 301)


def test_residents_of_the_place_itself_weigh_and_not_those_of_its_surroundings():
    around = Groups({"bijstand": Column.of([10.0, 60.0, 5.0, 1.0])}, Column.of([500.0, 500.0, 500.0, 500.0]))
    inputs = SeriesInputs(SCORES, None, around, residents=RESIDENTS)
    own = compute_series(inputs, SeriesSettings(own_nuisance="2022"), [load_legend("overlast")]).own_mean
    assert own.mean == pytest.approx(-0.2)
    around_only = compute_series(
        SeriesInputs(SCORES, None, around), SeriesSettings(own_nuisance="2022"), [load_legend("overlast")]
    ).own_mean
    assert around_only.mean == pytest.approx(-0.1)


def test_an_area_without_scores_of_residents_is_refused():
    with pytest.raises(Problem, match="has no mean of nuisance"):
        own_mean(Column.absent(4), RESIDENTS)


def test_one_mean_serves_both_years_so_that_the_change_stays_what_it_is():
    earlier = Column.of([0.0, -0.1, 0.2, -0.1])
    groups = Groups({"bijstand": Column.of([10.0, 60.0, 5.0, 1.0])}, RESIDENTS)
    legends = [load_legend(name) for name in ("overlast", "ontwikkeling_overlast")]
    inputs = SeriesInputs(SCORES, earlier, groups)
    usual = compute_series(inputs, SeriesSettings(), legends)
    own = compute_series(inputs, SeriesSettings(own_nuisance="2022"), legends)
    assert usual.own_mean is None and own.own_mean.mean == pytest.approx(-0.2)
    for name in ("onv", "onv_jaar1"):
        known = usual.measures[name].known
        assert own.measures[name].values[known] == pytest.approx(usual.measures[name].values[known] + 0.2)
    changes = [series.measures["verandering_onv"].values for series in (usual, own)]
    assert changes[1] == pytest.approx(changes[0], nan_ok=True)
    assert own.classed["overlast"].codes.tolist() == [9, 3, -1, 7]
    assert usual.classed["overlast"].codes.tolist() == [7, 1, -1, 3]


def test_the_legend_and_the_source_line_never_speak_of_the_dutch_mean():
    legend = load_legend("overlast").of_own_mean()
    told = [each.label.nl for each in legend.classes] + [legend.measure.description.nl, legend.measure.description.en]
    assert not any("Nederlands" in text or "Dutch" in text for text in told)
    assert legend.classes[4].label.nl == "rond het gemiddelde van het eigen gebied"
    assert [each.code for each in legend.classes] == list(range(1, 10))
    assert OwnMean(-0.0412, 30, True, "2022").sentence("nl") == (
        "Overlast ten opzichte van het gemiddelde van het eigen gebied (−0,041, gewogen naar inwoners, 2022)"
    )
    assert load_legend("kwetsbaar").of_own_mean() == load_legend("kwetsbaar")


def test_the_history_gives_the_mean_back_to_the_last_bit():
    found = OwnMean(-0.1 - 1 / 3, 7, False, "")
    assert own_mean_of_text(own_mean_text(found)) == found
    assert own_mean_of_text("iets anders") is None and own_mean_of_text('{"mean": null}') is None


def test_the_explanation_of_a_place_uses_the_words_of_the_own_mean():
    values = {"onv": 0.01, "klasse_overlast": 5, "label_overlast": "rond het gemiddelde van het eigen gebied"}
    legends = {"overlast": load_legend("overlast")}
    background = Background(own_mean=OwnMean(-0.2, 3, True))
    told = [explain_place(SeriesRow("a", values, given), legends).maps[0] for given in (Background(), background)]
    assert [each.label.nl for each in told] == [
        "rond het Nederlands gemiddelde",
        "rond het gemiddelde van het eigen gebied",
    ]
