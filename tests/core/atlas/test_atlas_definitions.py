# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the definitions of the atlas: all there, each complete, each rule of the reports in force."""

from __future__ import annotations

import json
import shutil

import pytest
from veerkrachtkaarten.core.atlas.definition import GRID, POINTS
from veerkrachtkaarten.core.atlas.limits import FILE_NAME, LIMITS, read_limits
from veerkrachtkaarten.core.atlas.reading import BUILT_IN, atlas_folder, load_atlas
from veerkrachtkaarten.core.definition import BASES
from veerkrachtkaarten.core.focus.ring_map import ring_map_ids
from veerkrachtkaarten.core.problems import Problem

FOLDER = atlas_folder(BUILT_IN)
NUMBERS = [f"2-{number}" for number in range(1, 27) if number != 24]  # what section 2-24 shows is not described
EXTRA = {"locaties_beschermd_wonen", "ses_woa"}
PRINTED = {
    "gezond": ["61% of minder", "62–65%", "66–72%", "73–79%", "80% of meer"],
    "betaalbare_corporatiehuur": ["50% of minder", "51–75%", "76–85%", "86–95%", "96% of meer"],
}


@pytest.fixture(scope="module")
def atlas():
    return load_atlas(BUILT_IN)


@pytest.fixture
def own(tmp_path):
    """Copy the atlas to a folder of the user's own."""
    return shutil.copytree(FOLDER, tmp_path / "eigen")


def changed(folder, name: str, **keys):
    """Change keys of a definition; None removes one."""
    path = folder / f"{name}.json"
    value = {**json.loads(path.read_text(encoding="utf-8")), **keys}
    path.write_text(json.dumps({key: found for key, found in value.items() if found is not None}), encoding="utf-8")


def test_every_map_of_the_report_is_there_once_in_the_order_of_its_number(atlas):
    assert [each.number for each in atlas.values() if each.number] == NUMBERS
    assert {key for key, each in atlas.items() if not each.number} == EXTRA


@pytest.mark.parametrize("key", [path.stem for path in sorted(FOLDER.glob("*.json"))])
def test_each_definition_is_complete(key, atlas):
    each = atlas[key]
    legend = each.legend
    assert legend.title.nl
    assert legend.title.en
    assert legend.source.nl.strip(".")
    assert {bound.basis for bound in legend.bounds} <= set(BASES)
    if each.unit == POINTS or legend.matrix:
        assert not legend.bounds
    else:
        assert len(legend.bounds) == len(legend.classes) - 1
    assert len({entry.colour for entry in legend.classes}) == len(legend.classes)
    assert all({entry.label_basis, entry.colour_basis} <= set(BASES) for entry in legend.classes)
    assert each.rings in {"", *ring_map_ids()}


def test_a_geopackage_has_room_for_the_name_of_each_style(atlas):
    assert max(map(len, atlas)) <= 30


def test_no_two_maps_share_a_column(atlas):
    fields = [each.legend.class_field for each in atlas.values()]
    assert len(set(fields)) == len(fields)


@pytest.mark.parametrize("key", PRINTED)
def test_a_printed_legend_says_so_for_every_bound_and_label_and_rounds_half_up(key, atlas):
    legend = atlas[key].legend
    assert [entry.label.nl for entry in legend.classes] == PRINTED[key]
    assert {bound.basis for bound in legend.bounds} == {entry.label_basis for entry in legend.classes} == {"printed"}
    assert legend.measure.rounding == "half_up"


def test_nothing_else_claims_to_be_printed_but_the_limit_of_an_insufficient_mark_and_the_landlords(atlas):
    claimed = {
        key
        for key, each in atlas.items()
        if "printed" in {b.basis for b in each.legend.bounds} | {c.label_basis for c in each.legend.classes}
        and key not in PRINTED
        and not json.loads(each.legend.path.read_text(encoding="utf-8")).get("like")
    }
    assert claimed == {"sociale_cohesie", "fysieke_kwaliteit", "eigenaren"}


def test_rings_stand_on_the_maps_that_the_report_draws_them_on(atlas):
    by_number = {each.number: each.rings for each in atlas.values()}
    assert by_number["2-2"] == "corporatiewijken"
    assert by_number["2-10"] == by_number["2-11"] == "corporatie_kwetsbaar"
    assert by_number["2-12"] == by_number["2-13"] == "corporatie_toename"


def test_special_groups_on_a_grid_are_refused_in_a_sentence(own):
    changed(own, "toewijzing_bijzondere_groepen", unit=GRID)
    with pytest.raises(Problem, match="set the key unit to areas"):
        load_atlas(own)


def test_special_groups_on_a_grid_are_refused_even_where_the_rule_was_removed(own):
    changed(own, "toewijzing_bijzondere_groepen", unit=GRID, never_finer_than=None, id="anders")
    with pytest.raises(Problem, match="shows bijzondere_doelgroep on a unit finer than neighbourhoods"):
        load_atlas(own)


def test_an_own_folder_gives_own_bounds(own):
    path = own / "gezond.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"value": 62', '"value": 60'), encoding="utf-8")
    assert load_atlas(own)["gezond"].legend.bounds[0].value == 60


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({"number": "2-5"}, "same number 2-5"),
        ({"number": "twee"}, "a number as in the report"),
        ({"unit": "pc6"}, "one of grid, areas, points"),
        ({"made_of": []}, "made_of must be a list"),
        ({"made_of": [{"kind": "category", "part": {"of": "areas"}}]}, "category on a map of points"),
        (
            {"made_of": [{"kind": "share", "part": {"of": "areas", "sum": "x"}}]},
            "given where a share or a rate is made",
        ),
        (
            {"made_of": [{"kind": "figure", "part": {"of": "moon"}}]},
            "one of addresses, allocations, reports, locations, areas",
        ),
        ({"made_of": [{"kind": "figure", "part": {"of": "cells", "sum": "x"}}]}, "locations, areas, but it is"),
        ({"made_of": [{"kind": "figure", "part": {"of": "areas"}}]}, "a column to sum"),
        ({"on_top": "nergens"}, "the id of a map in the same folder"),
        ({"like": "nergens"}, "the id of a built-in legend"),
        ({"colour": "red"}, "unknown key colour"),
    ],
)
def test_a_definition_that_cannot_become_a_map_is_refused_by_file_and_key(own, keys, sentence):
    changed(own, "gezond", **keys)
    with pytest.raises(Problem, match=sentence) as refused:
        load_atlas(own)
    assert "gezond.json" in str(refused.value) or "wmo_begeleiding.json" in str(refused.value)


def test_a_condition_needs_one_comparison(own):
    part = {"of": "addresses", "where": [{"column": "huurprijs", "above": 1, "up_to": 2}]}
    changed(own, "gezond", made_of=[{"kind": "figure", "part": part}])
    with pytest.raises(Problem, match="a column with one of is, above, up_to, from"):
        load_atlas(own)


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(Problem, match="no definitions of maps"):
        load_atlas(tmp_path)


def test_the_rent_limits_ascend_and_each_year_has_a_source():
    limits = read_limits(FOLDER / FILE_NAME)
    assert limits["2018"] == dict(zip(LIMITS, (417.34, 597.30, 640.14, 710.68)))
    assert all(list(found.values()) == sorted(found.values()) for found in limits.values())
    lines = (FOLDER / FILE_NAME).read_text(encoding="utf-8").splitlines()[1:]
    assert all(len(line.split(";")) == 6 and line.split(";")[5] for line in lines)


def test_three_of_the_rent_limits_rise_by_one_percentage_a_year_rounded_up_to_a_cent():
    """Article 27 of the Wet op de huurtoeslag; the percentage has one decimal, so that a cent too much is seen."""
    limits = read_limits(FOLDER / FILE_NAME)
    assert list(limits) == [str(year) for year in range(2013, 2027)]
    cents = [[round(100 * found[name]) for name in LIMITS[:3]] for found in limits.values()]
    for before, after in zip(cents, cents[1:]):
        risen = [[-(-amount * (1000 + thousandths) // 1000) for amount in before] for thousandths in range(100)]
        assert after in risen


@pytest.mark.parametrize(
    "line", ["2018;417,34;597,30;640,14;710,68;x", "2040;5;4;6;7;x", "2040;4;5;;7;x", ";1;2;3;4;x"]
)
def test_a_line_of_rent_limits_that_cannot_be_right_is_refused(own, line):
    path = own / FILE_NAME
    text = path.read_text(encoding="utf-8")
    path.write_text(text + line + "\n", encoding="utf-8")
    with pytest.raises(Problem, match=f"Line {len(text.splitlines()) + 1} of the rent limits"):
        read_limits(path)


def test_rent_limits_with_a_decimal_comma_are_read(tmp_path):
    path = tmp_path / FILE_NAME
    path.write_text("jaar;" + ";".join(LIMITS) + ";bron\n2030;500,50;600;700;800;eigen\n", encoding="utf-8")
    assert read_limits(path)["2030"][LIMITS[0]] == 500.5
    assert read_limits(tmp_path / "niets.csv") == {}
