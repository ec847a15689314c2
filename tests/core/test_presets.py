# SPDX-License-Identifier: GPL-2.0-or-later
"""Test what files are recognised by their fields."""

import pytest
from veerkrachtkaarten.core.presets import recognise

SQUARES = [
    "aantal_inwoners",
    "aantal_woningen",
    "aantal_huurwoningen_in_bezit_woningcorporaties",
    "aantal_personen_met_uitkering_onder_aowlft",
]


@pytest.mark.parametrize(
    ("square_id", "kind"),
    [
        ("crs28992res100m", "cbs100"),
        ("c28992r100", "cbs100"),
        ("C28992R100", "cbs100"),
        ("\ufeffcrs28992res100m", "cbs100"),
        ("crs28992Res100m", "cbs100"),
        ("crs28992res500m", "cbs500"),
        ("C28992R500", "cbs500"),
    ],
)
def test_squares_of_every_vintage_are_known_by_their_id(square_id, kind):
    preset = recognise([square_id, *SQUARES])
    assert preset.kind == kind
    assert preset.fields["id"] == square_id
    assert preset.fields["residents"] == "aantal_inwoners"
    assert preset.fields["social_housing"] == "aantal_huurwoningen_in_bezit_woningcorporaties"
    assert preset.groups == {"bijstand": "aantal_personen_met_uitkering_onder_aowlft"}
    assert not preset.problems


def test_a_wfs_writes_the_same_fields_in_camel_case():
    preset = recognise(["crs28992res100m", "aantalInwoners", "aantalHuurwoningenInBezitWoningcorporaties"])
    assert preset.fields == {
        "id": "crs28992res100m",
        "residents": "aantalInwoners",
        "social_housing": "aantalHuurwoningenInBezitWoningcorporaties",
    }


def test_names_that_a_shapefile_cut_are_never_guessed():
    preset = recognise(["c28992r100", "aantal_inw", "aantal_i_1", "aantal_won"])
    assert preset.kind == "cbs100"
    assert preset.fields == {"id": "c28992r100"}
    assert not preset.groups
    assert "aantal_inw, aantal_i_1, aantal_won" in str(preset.problems[0])


def test_a_cut_id_leaves_the_size_of_the_squares_open():
    preset = recognise(["crs28992re", "aantal_inw", "aantal_i_1"])
    assert preset.kind == "cbs_squares"
    assert preset.fields == {}
    assert preset.problems


def test_the_leefbaarometer_file_is_long_and_has_a_year():
    preset = recognise(["grid_id", "jaar", "lbm", "afw", "won", "fys", "vrz", "soc", "onv"])
    assert preset.kind == "leefbaarometer3"
    assert preset.fields["id"] == "grid_id"
    assert preset.fields["year"] == "jaar"
    assert preset.fields["nuisance"] == "onv"


def test_the_leefbaarometer_of_neighbourhoods_is_no_table_of_key_figures():
    preset = recognise(["bu_code", "bu_naam", "jaar", "lbm", "afw", "won", "fys", "vrz", "soc", "onv"])
    assert (preset.kind, preset.fields["id"], preset.fields["name"]) == ("leefbaarometer3", "bu_code", "bu_naam")


def test_the_leefbaarometer_wfs_brings_official_classes():
    preset = recognise(["id", "name", "gemeente", "scale", "year", "afw", "onv", "soc", "kscore", "kafw", "konv"])
    assert preset.kind == "leefbaarometer3_wfs"
    assert preset.fields["year"] == "year"
    assert preset.fields["official_class"] == "konv"


def test_leefbaarometer_2_has_a_field_per_year_and_a_warning():
    preset = recognise(["BU_CODE", "RLBRMTR14", "RLBVEI12", "RLBVEI14", "KLBRMTR14", "VKLBRMTR1214"])
    assert preset.kind == "leefbaarometer2"
    assert preset.nuisance_years == {2012: "RLBVEI12", 2014: "RLBVEI14"}
    assert preset.fields["nuisance"] == "RLBVEI14"
    assert "3.0" in str(preset.problems[0])


def test_key_figures_give_a_percentage_of_social_housing():
    preset = recognise(["buurtcode", "buurtnaam", "aantal_inwoners", "perc_huurwoningen_in_bezit_woningcorporaties"])
    assert preset.kind == "cbs_neighbourhoods"
    assert preset.fields["social_housing_percentage"] == "perc_huurwoningen_in_bezit_woningcorporaties"
    assert "social_housing" not in preset.fields


def test_neighbourhood_codes_give_away_their_field():
    preset = recognise(["Gebied", "cijfer"], {"Gebied": ["BU0363AB10", "GM0363    ", None], "cijfer": [1, 2]})
    assert preset.kind == "cbs_neighbourhoods"
    assert preset.fields == {"id": "Gebied"}


def test_bag_addresses_and_buildings_are_told_apart():
    address = recognise(["identificatie", "oppervlakte", "status", "gebruiksdoel", "openbare_ruimte", "bouwjaar"])
    building = recognise(["identificatie", "bouwjaar", "status", "gebruiksdoel", "aantal_verblijfsobjecten"])
    assert (address.kind, address.fields["street"]) == ("bag_vbo", "openbare_ruimte")
    assert (building.kind, building.fields["dwellings"]) == ("bag_pand", "aantal_verblijfsobjecten")


@pytest.mark.parametrize("names", [[], ["naam"], ["id", "name"], ["code", "name", "population"], ["onv"]])
def test_other_layers_are_left_alone(names):
    assert recognise(names) is None
