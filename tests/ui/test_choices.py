# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold which layer is what: proposed, chosen by hand, kept in the project, never mixed between projects."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from veerkrachtkaarten.ui.state import ProjectState


def test_the_layers_of_the_sample_are_taken_for_what_they_are(session, sample):
    choices = session.choices
    assert choices.layer_of("GROUPS") is sample["adressen"]
    assert choices.layer_of("NUISANCE") is sample["leefbaarometer_grid"]
    assert choices.layer_of("REFERENCE") is sample["referentie_nederland"]
    assert choices.layer_of("NETWORK") is sample["straten"]
    assert session.layer_of("ADDRESSES") is sample["adressen"]
    assert session.layer_of("NEIGHBOURHOODS") is sample["buurten"]
    assert session.layer_of("UNITS") is None
    assert (session.field_of("STREET"), session.field_of("NEIGHBOURHOOD_NAME")) == ("straatnaam", "buurtnaam")
    assert session.field_of("GROUP_FIELDS") == "bijstand_2022"
    assert (choices.value("YEAR_1"), choices.value("YEAR_2")) == ("2014", "2022")


def test_what_is_proposed_makes_no_project_unsaved(session, project, sample):
    project.setDirty(False)
    session.choices.propose()
    assert session.choices.parameters()["SOCIAL_HOUSING"] == "corporatiewoning"
    assert not project.isDirty()


def test_defaults_are_those_of_the_algorithm(session):
    assert session.choices.value("NEIGHBOURHOOD") == "cell"
    assert session.choices.value("MINIMUM") == 10
    assert session.choices.parameters()["MINIMUM"] == 10


def test_a_choice_by_hand_stays_whatever_is_added(session, project, sample):
    session.choices.choose("GROUPS", sample["cbs_vierkant_100m"].id())
    session.choices.choose("REFERENCE", "")
    project.addMapLayer(QgsVectorLayer("Point?field=bijstand_2020:int&field=lvb_2020:int", "later", "memory"))
    assert session.layer_of("GROUPS") is sample["cbs_vierkant_100m"]
    assert session.layer_of("REFERENCE") is None
    assert "REFERENCE" not in session.choices.parameters()


def test_another_layer_gets_fields_of_its_own(session, sample):
    session.choices.choose("GROUP_FIELDS", ["lvb_2022"])
    assert session.choices.parameters()["GROUP_FIELDS"] == ["lvb_2022"]
    session.choices.choose("GROUPS", sample["cbs_vierkant_100m"].id())
    assert session.choices.parameters()["GROUP_FIELDS"] == ["aantal_personen_met_uitkering_onder_aowlft"]


def test_a_field_chosen_by_hand_holds_its_layer(session, project, sample):
    session.choices.choose("GROUP_FIELDS", ["lvb_2022"])
    names = "&".join(
        f"field={name}_2022:int" for name in ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
    )
    project.addMapLayer(QgsVectorLayer(f"Point?{names}", "other", "memory"))
    assert session.layer_of("GROUPS") is sample["adressen"]


def test_fields_of_a_layer_that_is_not_given_are_not_asked(session, sample):
    session.choices.choose("HOUSING", "")
    assert not {"HOUSING", "SOCIAL_HOUSING"} & set(session.choices.parameters())


def test_a_layer_that_leaves_and_comes_back_is_known_again_by_its_file(session, project, sample):
    session.choices.choose("HOUSING", sample["adressen"].id())
    source = sample["adressen"].source()
    project.removeMapLayer(sample.pop("adressen").id())
    assert session.layer_of("HOUSING") is None
    assert session.choices.lost_name("HOUSING") == "adressen"
    again = project.addMapLayer(QgsVectorLayer(source, "opnieuw", "ogr"))
    assert session.layer_of("HOUSING") is again
    assert session.choices.lost_name("HOUSING") == ""


def test_choices_travel_with_the_project_and_never_reach_another(session, project, sample, tmp_path):
    session.choices.choose("GROUPS", sample["cbs_vierkant_100m"].id())
    session.choices.choose("MINIMUM", 25)
    assert project.write(str(tmp_path / "one.qgz"))
    project.clear()
    assert session.choices.value("MINIMUM") == 10
    assert session.layer_of("GROUPS") is None
    session.choices.choose("MINIMUM", 5)
    assert project.write(str(tmp_path / "two.qgz"))
    assert project.read(str(tmp_path / "one.qgz"))
    assert session.choices.value("MINIMUM") == 25
    assert session.layer_of("GROUPS").name() == "cbs_vierkant_100m"
    other = QgsProject()
    assert other.read(str(tmp_path / "two.qgz"))
    assert ProjectState(other).get("choices") == {"MINIMUM": 5}


def test_what_is_kept_names_no_folder_of_this_computer(session, project, sample, tmp_path):
    project.setFileName(str(tmp_path / "p.qgz"))
    session.choices.choose("GROUPS", sample["adressen"].id())
    assert str(tmp_path) not in str(session.state.get("choices"))


def test_everything_that_a_run_used_is_kept(session, project, sample):
    session.choices.keep_used()
    many = "&".join(f"field={name}_2030:int" for name in ("bijstand", "lvb", "vluchtelingen", "psychiatrisch"))
    project.addMapLayer(QgsVectorLayer(f"Point?{many}&field=somatisch_2030:int", "newer", "memory"))
    assert session.layer_of("GROUPS") is sample["adressen"]
    assert session.choices.value("YEAR_2") == "2022"


def test_maps_and_rings_are_no_input(session, project, sample):
    from veerkrachtkaarten.layers.mapfacts import MapFacts, keep_facts

    session.choices.choose("UNITS", "")
    layer = QgsVectorLayer("Polygon?field=buurtnaam:string&field=gemeentenaam:string", "a map", "memory")
    keep_facts(layer, MapFacts("overlast", "1. Overlast"))
    project.layerTreeRoot().insertLayer(0, project.addMapLayer(layer, False))
    session.choices.propose()
    assert session.layer_of("NEIGHBOURHOODS") is sample["buurten"]


@pytest.mark.parametrize("nonsense", [[], "text", 3, {"GROUPS": 3, "MINIMUM": None, "GROUP_FIELDS": {"a": 1}}])
def test_nonsense_in_the_project_is_no_error(session, sample, nonsense):
    session.state.put("choices", nonsense)
    session.choices.read_state()
    assert session.choices.parameters()


def test_invented_figures_are_called_so_until_a_hand_or_another_layer_says_otherwise(session, project, sample):
    choices = session.choices
    assert choices.value("SOURCE") == choices.parameters()["SOURCE"] == "voorbeeldgegevens, verzonnen"
    choices.keep_used()
    own = QgsVectorLayer("Point?crs=EPSG:28992&field=corporatiewoning:int", "own", "memory")
    project.addMapLayer(own)
    choices.choose("HOUSING", own.id())
    assert not choices.value("SOURCE")
    choices.choose("SOURCE", "BAG 2022")
    choices.choose("HOUSING", sample["adressen"].id())
    assert choices.value("SOURCE") == "BAG 2022"
