# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold the proposals to layers as municipalities have them."""

from __future__ import annotations

from dataclasses import replace

from veerkrachtkaarten.core.layerfacts import LINE, POINT, POLYGON, TABLE, LayerFacts, yearly
from veerkrachtkaarten.core.proposal import propose

GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
ADDRESSES = LayerFacts(
    "a",
    (
        *("identificatie", "straatnaam", "buurt_code", "corporatiewoning"),
        *("aantal_inwoners_2014", *(f"{group}_2014" for group in GROUPS)),
        *("aantal_inwoners_2022", *(f"{group}_2022" for group in GROUPS)),
    ),
    POINT,
)
SCORES = LayerFacts(
    "l", ("grid_id", "jaar", "lbm", "afw", "won", "fys", "vrz", "soc", "onv"), TABLE, ("2014", "2018", "2022")
)
AREAS = LayerFacts("b", ("buurtcode", "buurtnaam", "wijkcode", "gemeentenaam"), POLYGON)
SQUARES = LayerFacts(
    "c",
    (
        *("crs28992res100m", "aantal_inwoners", "aantal_woningen", "aantal_huurwoningen_in_bezit_woningcorporaties"),
        "aantal_personen_met_uitkering_onder_aowlft",
    ),
    POLYGON,
)
REFERENCE = LayerFacts("r", ("groep", "jaar", "gemiddelde", "standaardafwijking", "bron"), TABLE)
STREETS = LayerFacts("s", ("straatnaam",), LINE)
SAMPLE = (ADDRESSES, AREAS, SQUARES, SCORES, REFERENCE, STREETS)


def test_the_sample_municipality_is_proposed_whole():
    assert propose(SAMPLE, {}) == {
        "NUISANCE": "l",
        "NUISANCE_ID": "grid_id",
        "NUISANCE_FIELD": "onv",
        "NUISANCE_YEAR_FIELD": "jaar",
        "GROUPS": "a",
        "GROUP_FIELDS": [f"{group}_2022" for group in GROUPS],
        "POPULATION": "aantal_inwoners_2022",
        "GROUPS_EARLIER": "a",
        "GROUP_FIELDS_EARLIER": [f"{group}_2014" for group in GROUPS],
        "POPULATION_EARLIER": "aantal_inwoners_2014",
        "HOUSING": "a",
        "SOCIAL_HOUSING": "corporatiewoning",
        "REFERENCE": "r",
        "NETWORK": "s",
        "ADDRESSES": "a",
        "STREET": "straatnaam",
        "NEIGHBOURHOODS": "b",
        "NEIGHBOURHOOD_NAME": "buurtnaam",
        "MUNICIPALITY": "gemeentenaam",
        "YEAR_1": "2014",
        "YEAR_2": "2022",
    }


def test_the_order_of_the_layers_does_not_matter():
    assert propose(SAMPLE[::-1], {}) == propose(SAMPLE, {})


def test_nothing_is_proposed_where_nothing_is_recognised():
    assert propose((LayerFacts("x", ("naam", "aantal"), POINT), LayerFacts("y", ("diameter",), LINE)), {}) == {}
    assert propose((), {}) == {}


def test_what_the_user_chose_stays_and_gets_its_own_fields():
    found = propose(SAMPLE, {"GROUPS": "c", "REFERENCE": ""})
    assert found["GROUPS"] == "c"
    assert found["GROUP_FIELDS"] == ["aantal_personen_met_uitkering_onder_aowlft"]
    assert found["POPULATION"] == "aantal_inwoners"
    assert found["GROUPS_ID"] == "crs28992res100m"
    assert "REFERENCE" not in found and "GROUPS_EARLIER" not in found


def test_a_layer_the_user_chose_that_is_gone_gets_no_replacement():
    found = propose(SAMPLE, {"HOUSING": "gone"})
    assert "HOUSING" not in found and "SOCIAL_HOUSING" not in found


def test_squares_of_cbs_give_groups_and_social_housing_where_no_addresses_do():
    found = propose((SQUARES, SCORES), {})
    assert found["HOUSING"] == "c"
    assert found["SOCIAL_HOUSING"] == "aantal_huurwoningen_in_bezit_woningcorporaties"
    assert found["DWELLINGS"] == "aantal_woningen"
    assert found["HOUSING_ID"] == "crs28992res100m"
    assert "UNITS" not in found


def test_scores_by_neighbourhood_ask_for_the_neighbourhoods_to_map():
    scores = LayerFacts("l", ("bu_code", "jaar", "afw", "won", "fys", "vrz", "soc", "onv"), TABLE, ("2022",))
    found = propose((scores, AREAS), {})
    assert (found["UNITS"], found["UNIT_ID"]) == ("b", "buurtcode")
    assert found["YEAR_2"] == "2022" and "YEAR_1" not in found


def test_scores_in_a_field_per_year_give_the_first_year_too():
    old = LayerFacts("o", ("gwb_code", "RLBWON14", "RLBVEI12", "RLBVEI14"), TABLE)
    found = propose((old,), {})
    assert (found["NUISANCE_FIELD"], found["NUISANCE_EARLIER"], found["NUISANCE_EARLIER_FIELD"]) == (
        "RLBVEI14",
        "o",
        "RLBVEI12",
    )


def test_years_are_taken_from_the_scores_where_no_group_bears_one():
    found = propose((SCORES,), {})
    assert (found["YEAR_1"], found["YEAR_2"]) == ("2014", "2022")


def test_two_years_with_other_groups_are_not_compared():
    uneven = LayerFacts("a", ("bijstand_2014", "bijstand_2022", "lvb_2022", "aantal_inwoners_2022"), POINT)
    assert "GROUPS_EARLIER" not in propose((uneven,), {})


def test_fields_are_sorted_by_year_whatever_their_spelling():
    found = yearly(("LVB_2022", "lvb2014", "lvb", "aantalInwoners2022", "lvb_x"))
    assert found.groups == {"2022": {"lvb": "LVB_2022"}, "2014": {"lvb": "lvb2014"}, "": {"lvb": "lvb"}}
    assert found.residents == {"2022": "aantalInwoners2022"}


def test_the_source_of_the_data_is_what_all_layers_with_figures_name():
    invented = [replace(layer, source="voorbeeldgegevens, verzonnen") for layer in (ADDRESSES, SCORES)]
    assert propose([*invented, AREAS], {})["SOURCE"] == "voorbeeldgegevens, verzonnen"
    assert "SOURCE" not in propose([invented[0], SCORES], {})
    assert "SOURCE" not in propose([replace(AREAS, source="voorbeeldgegevens, verzonnen")], {})
