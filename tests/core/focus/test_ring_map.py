# SPDX-License-Identifier: GPL-2.0-or-later
import json

import numpy as np
import pytest
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.focus.ring_map import (
    FALSE,
    KINDS,
    NONE,
    RING_FOLDER,
    TRUE,
    UNDECIDED,
    UNKNOWN,
    both,
    kinds_by_rule,
    kinds_kept,
    load_kinds,
    load_ring_map,
    ring_map_ids,
)
from veerkrachtkaarten.core.legend import legend_ids
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason

NAN = float("nan")


def kinds(ring_map: str, count: int = 1, **figures) -> list:
    columns = {name: Column.of(values) for name, values in figures.items()}
    return kinds_by_rule(load_ring_map(ring_map), columns, count).tolist()


def test_more_than_60_percent_social_housing_is_blue_on_parkstad_4_and_less_is_red():
    found = kinds("corporatiebezit", 4, aandeel_corporatiebezit=[60.1, 60, 10, NAN])
    assert found == ["blauw", "rood", "rood", UNKNOWN]


def test_only_social_housing_areas_are_ringed_on_maastricht_2_2():
    assert kinds("corporatiewijken", 3, aandeel_corporatiebezit=[85, 60, NAN]) == ["rood", NONE, UNKNOWN]


def test_the_double_ring_of_maastricht_2_10_is_much_social_housing_with_a_fall():
    found = kinds(
        "corporatie_kwetsbaar",
        5,
        aandeel_corporatiebezit=[70, 70, 30, 30, 70],
        verandering_index=[-0.2, 0.0, -0.2, 0.2, 0.2],
        index=[1, 1, 0, 1, 0],
        aandeel_duurdere_huur=[50, 50, 50, 10, 90],
    )
    assert found == ["rood/groen", "rood", "groen", NONE, NONE]


def test_without_the_share_of_dearer_dwellings_only_rings_that_need_it_are_unknown():
    figures = {"aandeel_corporatiebezit": [70, 30, 70], "verandering_index": [-0.2, -0.2, 0.2], "index": [1, 1, 1]}
    assert kinds("corporatie_kwetsbaar", 3, **figures) == ["rood/groen", "groen", UNKNOWN]


def test_two_rules_of_one_colour_need_only_one_figure():
    assert kinds("corporatie_toename", 2, aandeel_corporatiebezit=[NAN, NAN], verandering_index=[0.3, 0.0]) == [
        "rood",
        UNKNOWN,
    ]


def test_focus_areas_are_white_on_parkstad_6_and_the_exception_is_dark_green():
    found = kinds(
        "ontwikkeling_kwetsbaar", 3, index=[1.2, 0.1, 0.1], onv=[-0.2, -0.06, -0.06], verandering_index=[0.5, 0.2, 0.0]
    )
    assert found == ["wit", "donkergroen", "wit"]


def test_every_ring_is_drawn_on_parkstad_3_and_7():
    assert kinds("focus", 2) == kinds("veerkracht", 2) == ["wit", "wit"]
    assert load_ring_map("veerkracht").numbered == "number_and_letter"


def test_a_suppressed_figure_is_unknown_whatever_value_stands_beside_it():
    column = Column.of([80.0], [Reason.TOO_FEW])
    found = kinds_by_rule(load_ring_map("corporatiebezit"), {"aandeel_corporatiebezit": column}, 1)
    assert found.tolist() == [UNKNOWN]


def test_a_false_condition_decides_over_an_unknown_one():
    values = np.array([TRUE, FALSE, UNDECIDED], dtype=np.int8)
    table = [[int(both(np.array([a]), np.array([b]))[0]) for b in values] for a in values]
    assert table == [[TRUE, FALSE, UNDECIDED], [FALSE, FALSE, FALSE], [UNDECIDED, FALSE, UNDECIDED]]


def test_a_colour_that_a_hand_chose_stays_and_one_of_the_rule_follows_it():
    by_rule = np.array(["blauw", "blauw", "blauw"], dtype=object)
    shown = np.array(["rood", "groen", None], dtype=object)
    before = np.array(["rood", "rood", None], dtype=object)
    assert kinds_kept(by_rule, shown, before).tolist() == ["blauw", "groen", "blauw"]


@pytest.mark.parametrize("name", ring_map_ids())
def test_every_definition_refers_to_maps_and_kinds_that_exist(name):
    found = load_ring_map(name)
    assert found.id == name
    assert set(found.backgrounds) <= set(legend_ids())
    assert {rule.kind for rule in found.entries} <= set(load_kinds())


def test_every_kind_has_a_line():
    assert set(load_kinds()) == {*KINDS, UNKNOWN}
    assert [kind.id for kind in load_kinds().values() if len(kind.colours) == 2] == ["rood/groen"]


def test_an_unknown_name_and_a_broken_file_are_refused_in_a_sentence(tmp_path):
    with pytest.raises(Problem, match="no ring rules called bogus"):
        load_ring_map("bogus")
    broken = json.loads((RING_FOLDER / "focus.json").read_text(encoding="utf-8"))
    broken["rules"][0]["kind"] = "paars"
    path = tmp_path / "focus.json"
    path.write_text(json.dumps(broken), encoding="utf-8")
    with pytest.raises(Problem, match=r"rules\[1\].kind must be one of rood"):
        load_ring_map(path)


def lightness(colour: str) -> float:
    """Return L* of a colour: what remains of it in greyscale."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 116 * (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]) ** (1 / 3) - 16


@pytest.mark.parametrize("name", ring_map_ids())
def test_kinds_of_one_map_and_both_lines_of_the_double_ring_differ_in_greyscale(name):
    kinds_drawn = {load_kinds()[rule.kind] for rule in load_ring_map(name).entries}
    single = [lightness(kind.colours[0]) for kind in kinds_drawn if len(kind.colours) == 1]
    assert all(abs(a - b) >= 18 for i, a in enumerate(single) for b in single[:i])
    for kind in kinds_drawn:
        shades = [lightness(colour) for colour in kind.colours]
        assert all(abs(a - b) >= 18 for a, b in zip(shades, shades[1:]))


def test_blue_and_red_differ_in_greyscale_by_what_is_light_line_or_casing_too():
    kinds = load_kinds()
    lighter = {name: lightness(kinds[name].casing) - lightness(kinds[name].colours[0]) for name in ("rood", "blauw")}
    assert lighter["rood"] > 30 and lighter["blauw"] < -30
