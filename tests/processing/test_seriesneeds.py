# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what is told before a run to what the run then does."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from veerkrachtkaarten.core.definition import measures_behind
from veerkrachtkaarten.core.legend import load_all
from veerkrachtkaarten.processing.series.needs import NEEDED, lacking_layers, needed_layers, rests_on

SERIES = {key: legend for key, legend in load_all().items() if legend.in_series}


@pytest.mark.parametrize("legend", SERIES.values(), ids=SERIES)
def test_every_measure_of_every_map_is_known(legend):
    assert measures_behind(legend) <= set(NEEDED)


def test_each_map_names_the_layers_that_it_lacks():
    lacking = {legend.number: sorted(lacking_layers(legend, {})) for legend in SERIES.values()}
    assert lacking == {
        1: ["NUISANCE"],
        2: ["GROUPS"],
        3: ["GROUPS", "NUISANCE"],
        4: ["HOUSING"],
        5: ["NUISANCE", "NUISANCE_EARLIER"],
        6: ["GROUPS", "GROUPS_EARLIER"],
        7: ["GROUPS", "GROUPS_EARLIER", "NUISANCE", "NUISANCE_EARLIER"],
    }


def test_a_field_with_the_year_stands_for_a_layer_of_the_first_year():
    given = {"NUISANCE": "a", "NUISANCE_YEAR_FIELD": "jaar"}
    change = SERIES["ontwikkeling_overlast"]
    assert lacking_layers(change, given) == ["NUISANCE_EARLIER"]
    assert lacking_layers(change, {**given, "YEAR_1": "2014"}) == []
    assert lacking_layers(change, {"NUISANCE": "a", "NUISANCE_EARLIER": "b"}) == []


def test_the_map_of_social_housing_does_not_rest_on_the_scores():
    given = dict.fromkeys(("NUISANCE", "NUISANCE_FIELD", "HOUSING", "SOCIAL_HOUSING", "UNITS", "MINIMUM"), "x")
    assert rests_on(SERIES["corporatiebezit"], given) == {"HOUSING", "SOCIAL_HOUSING", "UNITS", "MINIMUM"}


def test_without_units_every_map_rests_on_the_layer_whose_cells_are_mapped():
    given = dict.fromkeys(("NUISANCE", "GROUPS", "GROUP_FIELDS", "HOUSING"), "x")
    assert rests_on(SERIES["overlast"], given) == {"NUISANCE", "GROUPS", "GROUP_FIELDS"}


def test_only_the_resilience_map_rests_on_its_rules():
    given = {"GROUPS": "a", "NUISANCE": "b", "RESILIENCE_RULES": "veerkracht_parkstad"}
    assert "RESILIENCE_RULES" in rests_on(SERIES["veerkracht_parkstad"], given)
    assert "RESILIENCE_RULES" not in rests_on(SERIES["kwetsbaar"], given)


def test_needs_are_named_once():
    twice = SimpleNamespace(matrix=SimpleNamespace(inputs=[SERIES["focus"], SERIES["overlast"]]))
    assert sorted(needed_layers(twice)) == ["GROUPS", "NUISANCE"]
