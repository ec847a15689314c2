# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the maps of the national update: their rules against the sentences they come from, and what is refused."""

from __future__ import annotations

import itertools
import json
import shutil

import pytest
from veerkrachtkaarten.core.atlas import ATLASES, NATIONAL
from veerkrachtkaarten.core.atlas.choosing import Given, choose
from veerkrachtkaarten.core.atlas.definition import ESTATES, RULES
from veerkrachtkaarten.core.atlas.reading import atlas_folder, load_atlas
from veerkrachtkaarten.core.atlas.years import dated, period_of, undated
from veerkrachtkaarten.core.classes import assign
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.legend_parts import FOLDER
from veerkrachtkaarten.core.matrix import combine
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason

NAN = float("nan")
ONV = (-0.3, -0.05, 0.0, 0.3)  # veel, enige, rond, minder
COMBINED = {"buurten_inkomens_overlast", "niveau_en_ontwikkeling", "probleemgebieden"}
POSTCODES = ["postcode", "onv_2012", "onv_2018", "lvb_percentage_2012", "lvb_percentage_2018"]
POSTCODES += ["aantal_inwoners_2012", "aantal_inwoners_2018"]


@pytest.fixture(scope="module")
def atlas():
    return load_atlas(NATIONAL)


@pytest.fixture
def own(tmp_path):
    """Copy the atlas to a folder of the user's own."""
    return shutil.copytree(atlas_folder(NATIONAL), tmp_path / "eigen")


def changed(folder, name: str, **keys) -> None:
    """Change keys of a definition; None removes one."""
    path = folder / f"{name}.json"
    value = {**json.loads(path.read_text(encoding="utf-8")), **keys}
    path.write_text(json.dumps({key: found for key, found in value.items() if found is not None}), encoding="utf-8")


def code(atlas, key: str, *values: float) -> int:
    """Return the class that the rules of a map give to one place, from the figures of the maps they combine."""
    legend = atlas[key].legend
    classed = [assign(Column.of([value]), found) for value, found in zip(values, legend.matrix.inputs)]
    return int(combine(legend, classed).codes[0])


def test_each_folder_of_an_atlas_is_offered_by_name():
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "rings"}
    assert set(ATLASES) == folders


def test_three_maps_combine_others_and_each_is_complete(atlas):
    assert {key for key, each in atlas.items() if each.recipes[0].kind == RULES} == COMBINED
    for key in COMBINED:
        legend = atlas[key].legend
        levels = [tuple(found.levels) for found in legend.matrix.inputs]
        assert {rule.code for rule in legend.matrix.rules} == {entry.code for entry in legend.classes}
        for combination in itertools.product(*levels):
            rules = [
                rule for rule in legend.matrix.rules if all(x in w or "*" in w for x, w in zip(combination, rule.when))
            ]
            assert len(rules) == 1, combination


def test_each_map_comes_before_those_that_it_is_made_from(atlas):
    assert list(atlas) == [
        "beleid_complexen",
        *("buurten_inkomens_overlast", "ontwikkeling_laagste_inkomens", "ontwikkeling_overlast_buurt"),
        *("niveau_en_ontwikkeling", "ontwikkeling_overlast_postcode", "overlast_eerste_jaar"),
        *("probleemgebieden", "aandeel_lvb", "overlast_tweede_jaar", "ontwikkeling_lvb"),
        *("uitkomst_focus", "uitkomst_veerkracht"),
    ]


def test_problem_areas_are_red_or_blue_and_darker_with_more_rise(atlas):
    for lvb, onv, rise in itertools.product((5.0, 34.9, 35.0, 80.0), ONV, (-5.0, 0.0, 2.0, 9.0)):
        expected = 7
        if lvb >= 35:  # the tipping value that is printed
            darker = 2 if rise > 4 else 1 if rise > 1 else 0
            expected = (1 if onv < -0.0392 else 4) + darker
        assert code(atlas, "probleemgebieden", lvb, onv, rise) == expected, (lvb, onv, rise)
    colours = [entry.colour for entry in atlas["probleemgebieden"].legend.classes]
    red, blue = colours[:3], colours[3:6]
    assert all(int(each[1:3], 16) > int(each[5:7], 16) for each in red)
    assert all(int(each[5:7], 16) > int(each[1:3], 16) for each in blue)
    for shades in (red, blue):
        assert shades == sorted(shades, key=lambda each: -sum(int(each[i : i + 2], 16) for i in (1, 3, 5)))


def test_the_tipping_value_says_that_it_is_printed_and_what_is_own_says_so(atlas):
    assert [(b.value, b.basis) for b in atlas["aandeel_lvb"].legend.bounds if b.basis == "printed"] == [(35, "printed")]
    named = {entry.colour_name: entry.colour_name_basis for entry in atlas["probleemgebieden"].legend.classes}
    assert {name for name, basis in named.items() if basis == "printed"} == {
        "rood",
        "donkerrood",
        "blauw",
        "donkerblauw",
    }
    for key in COMBINED:
        legend = atlas[key].legend
        assert (
            {rule.basis for rule in legend.matrix.rules} == {entry.label_basis for entry in legend.classes} == {"own"}
        )


def test_change_against_level_has_a_class_for_each_of_nine(atlas):
    seen = {}
    for change, onv in itertools.product((-0.1, 0.0, 0.1), ONV):
        found = code(atlas, "niveau_en_ontwikkeling", change, onv)
        row = 0 if onv < -0.0392 else 1 if onv < 0.0392 else 2
        assert found == 3 * row + (1 if change < 0 else 2 if change == 0 else 3)
        seen[found] = atlas["niveau_en_ontwikkeling"].legend.classes[found - 1].label.nl
    assert seen[1] == "meer overlast dan gemiddeld, achteruitgang"
    assert seen[9] == "minder overlast dan gemiddeld, vooruitgang"
    assert len(seen) == 9


def test_neighbourhoods_are_coloured_by_both_changes(atlas):
    expected = {(-2, 0.1): 1, (-2, 0): 2, (0, 0.1): 2, (0, 0): 3, (2, 0.1): 4, (-2, -0.1): 5, (2, 0): 6, (0, -0.1): 6}
    for (income, nuisance), found in {**expected, (2, -0.1): 7}.items():
        assert code(atlas, "buurten_inkomens_overlast", income, nuisance) == found


def test_what_is_suppressed_in_one_map_is_so_in_the_combined_one(atlas):
    legend = atlas["niveau_en_ontwikkeling"].legend
    change = assign(Column.of([0.1, NAN, NAN], [0, Reason.ONLY_YEAR_2, Reason.TOO_FEW]), legend.matrix.inputs[0])
    level = assign(Column.of([NAN, NAN, 0.1], [Reason.TOO_FEW, Reason.NO_DATA, 0]), legend.matrix.inputs[1])
    assert combine(legend, [change, level]).codes.tolist() == [-1, -3, -1]


def test_years_stand_in_the_names_of_fields(atlas):
    each = dated(atlas["ontwikkeling_lvb"], ("2012", "2018"))
    recipe = each.recipes[0]
    assert recipe.part.column == "lvb_percentage_2018"
    assert recipe.whole_before.column == "aantal_inwoners_2012"
    assert undated(recipe) is None
    assert "first year" in str(undated(dated(atlas["ontwikkeling_lvb"], ("", "2018")).recipes[0]))
    assert str(undated(dated(atlas["aandeel_lvb"], ("", "")).recipes[0])) == "the year is not given"
    periods = {key: period_of(found, ("2012", "2018")) for key, found in atlas.items()}
    assert periods["overlast_eerste_jaar"] == "2012"
    assert periods["aandeel_lvb"] == "2018"
    assert periods["ontwikkeling_lvb"] is periods["beleid_complexen"] is None


def test_a_map_that_combines_others_is_made_where_those_are_and_lacks_what_they_lack(atlas):
    atlas = {key: dated(each, ("2012", "2018")) for key, each in atlas.items()}
    chosen, skipped = choose(atlas, Given({"postcodes": POSTCODES}, {}, {}))
    assert {"niveau_en_ontwikkeling", "probleemgebieden"} <= set(chosen)
    assert list(chosen) == [key for key in atlas if key in chosen]
    fewer = [name for name in POSTCODES if name != "lvb_percentage_2012"]
    chosen, skipped = choose(atlas, Given({"postcodes": fewer}, {}, {}))
    assert "niveau_en_ontwikkeling" in chosen
    assert skipped["probleemgebieden"] == skipped["ontwikkeling_lvb"]
    assert skipped["probleemgebieden"].values["field"] == "lvb_percentage_2012"


LVB = {"of": "postcodes", "sum": "x"}
CELLS = {"of": "cells", "sum": "x"}
CHANGE = {"kind": "change", "compares": "figure", "part": LVB, "before": LVB}


@pytest.mark.parametrize(
    ("name", "keys", "sentence"),
    [
        ("probleemgebieden", {"made_of": [CHANGE]}, "made_of must be absent where there is a matrix"),
        ("probleemgebieden", {"unit": "areas"}, "a map in the same folder, on the same unit, without rules"),
        ("aandeel_lvb", {"levels": {"onder": [1, 2, 3, 4, 5]}}, "probleemgebieden.json .* one of \\*, onder, but"),
        ("aandeel_lvb", {"made_of": [{**CHANGE, "compares": "rate"}]}, "one of share, percentage, figure"),
        ("aandeel_lvb", {"made_of": [{**CHANGE, "before": None}]}, "before must be given where a change is shown"),
        ("aandeel_lvb", {"made_of": [{**CHANGE, "compares": "share"}]}, "given where a share or a rate is made"),
        ("aandeel_lvb", {"made_of": [{**CHANGE, "whole": LVB}]}, "whole_before must be given for both years"),
        ("aandeel_lvb", {"made_of": [{"kind": "figure", "part": LVB, "before": LVB}]}, "absent where no change"),
        ("aandeel_lvb", {"made_of": [{"kind": "figure", "part": {"of": "areas", "sum": "x"}}]}, "one of postcodes"),
        ("aandeel_lvb", {"carries": ["uitkomst_focus"]}, "carries must be absent, but on maps of estates"),
        ("aandeel_lvb", {"captions": [{"of": "x", "decimals": 1, "unit": {"nl": "%", "en": "%"}}]}, "on maps of neigh"),
        ("beleid_complexen", {"carries": ["aandeel_lvb"]}, "the id of a map on cells in the same folder"),
        ("beleid_complexen", {"made_of": [{"kind": "figure", "part": {"of": "estates", "sum": "x"}}]}, "category on"),
        ("niveau_en_ontwikkeling", {"marks": ["circle"]}, "a shape for each class, on maps of postcodes or estates"),
        (
            "niveau_en_ontwikkeling",
            {"marks": ["heart"] * 9},
            "one of circle, triangle, square, diamond, pentagon, star",
        ),
        ("uitkomst_focus", {"on_top": "aandeel_lvb"}, "in the same folder, of points or estates"),
        (
            "uitkomst_focus",
            {"made_of": [{**CHANGE, "part": CELLS, "before": CELLS}]},
            "change on neighbourhoods or post",
        ),
        (
            "buurten_inkomens_overlast",
            {"captions": [{"of": "buurten_inkomens_overlast", "decimals": 1, "unit": {"nl": "%", "en": "%"}}]},
            "the id of a map of figures in the same folder, on the same unit",
        ),
        (
            "buurten_inkomens_overlast",
            {"captions": [{"of": "x", "decimals": 9, "unit": {"nl": "%", "en": "%"}}]},
            "a whole number from 0 to 6",
        ),
    ],
)
def test_a_definition_that_cannot_become_a_map_is_refused_by_file_and_key(own, name, keys, sentence):
    changed(own, name, **keys)
    with pytest.raises(Problem, match=sentence):
        load_atlas(own)


def test_a_matrix_that_lacks_a_rule_or_has_two_is_refused_with_the_combination(own):
    path = own / "niveau_en_ontwikkeling.json"
    matrix = json.loads(path.read_text(encoding="utf-8"))["matrix"]
    changed(own, path.stem, matrix={**matrix, "rules": matrix["rules"][1:]})
    with pytest.raises(Problem, match="no rule for ontwikkeling_overlast_postcode = achteruitgang"):
        load_atlas(own)
    changed(own, path.stem, matrix={**matrix, "rules": [*matrix["rules"], matrix["rules"][0]]})
    with pytest.raises(Problem, match="more than one rule for ontwikkeling_overlast_postcode = achteruitgang"):
        load_atlas(own)


def test_the_policies_of_a_landlord_are_a_list_to_edit(own, atlas):
    labels = [entry.label.nl for entry in atlas["beleid_complexen"].legend.classes]
    assert labels == ["doorexploiteren", "renoveren", "verkopen", "sloop/nieuwbouw", "onbekend", "ander beleid"]
    classes = json.loads((own / "beleid_complexen.json").read_text(encoding="utf-8"))["classes"]
    classes[0]["label"]["nl"] = "behouden"
    changed(own, "beleid_complexen", classes=classes)
    assert load_atlas(own)["beleid_complexen"].legend.classes[0].label.nl == "behouden"


def test_what_points_at_special_groups_is_not_kept_with_estates_or_postcodes(own):
    changed(own, "beleid_complexen", keeps=["complex", "bijzondere_doelgroep"])
    with pytest.raises(Problem, match="shows bijzondere_doelgroep on a unit finer than neighbourhoods"):
        load_atlas(own)
    assert load_atlas(NATIONAL)["beleid_complexen"].unit == ESTATES


def test_a_change_of_the_bound_itself_counts_alike_on_both_sides(atlas):
    assert code(atlas, "buurten_inkomens_overlast", -1.0, 0.0) == 2
    assert code(atlas, "buurten_inkomens_overlast", 1.0, 0.0) == 6
    for value in (-0.9, 0.0, 0.9):
        assert code(atlas, "buurten_inkomens_overlast", value, 0.0) == 3
    income = atlas["ontwikkeling_laagste_inkomens"].legend
    assert assign(Column.of([-3.0, -1.0, 1.0, 3.0]), income).codes.tolist() == [1, 2, 4, 5]


def test_the_source_line_says_what_about_equal_is(atlas):
    inputs = atlas["buurten_inkomens_overlast"].legend.matrix.inputs
    percent, points = (min(bound.value for bound in found.bounds if bound.value > 0) for found in inputs)
    told = f"ongeveer gelijk is minder dan {percent:g} procentpunt of {points:g} punt verschil".replace(".", ",")
    assert told in atlas["buurten_inkomens_overlast"].legend.source.nl


@pytest.mark.parametrize("name", ["overlast_eerste_jaar", "overlast_tweede_jaar", "ontwikkeling_overlast_postcode"])
def test_dots_on_either_side_of_the_middle_differ_in_shape_too(atlas, name):
    marks = atlas[name].marks
    middle = len(marks) // 2
    assert marks == ("diamond",) * middle + ("circle",) + ("triangle",) * middle
