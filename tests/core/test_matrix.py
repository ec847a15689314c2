# SPDX-License-Identifier: GPL-2.0-or-later
from itertools import product

import numpy as np
import pytest
from veerkrachtkaarten.core.classes import Classed
from veerkrachtkaarten.core.definition import OWN, PRINTED
from veerkrachtkaarten.core.legend import load_all, load_legend
from veerkrachtkaarten.core.matrix import combine, explain
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason, class_codes
from veerkrachtkaarten.core.rule_table import rules_to_text, with_rules

OVERLAST = ["veel"] * 3 + ["enige"] + ["rond"] + ["minder"] * 4
KWETSBAAR = ["weinig"] * 3 + ["gemiddeld"] + ["veel"] + ["zeer veel"] * 2
VERANDERING = ["afname", "ongeveer gelijk", "toename", "sterke toename"]
TREND = ["achteruitgang"] * 3 + ["stabiel"] + ["vooruitgang"] * 3
"""Level of each class, from class 1."""

FOCUS = {
    "weinig": {"minder": 1, "rond": 2, "enige": 3, "veel": 5},
    "gemiddeld": {"minder": 2, "rond": 3, "enige": 5, "veel": 5},
    "veel": {"minder": 4, "rond": 4, "enige": 6, "veel": 6},
    "zeer veel": {"minder": 4, "rond": 4, "enige": 6, "veel": 7},
}
DEVELOPMENT = {
    "afname": {"weinig": 1, "gemiddeld": 1, "veel": 1, "zeer veel": 1},
    "ongeveer gelijk": {"weinig": 2, "gemiddeld": 2, "veel": 2, "zeer veel": 2},
    "toename": {"weinig": 3, "gemiddeld": 4, "veel": 5, "zeer veel": 5},
    "sterke toename": {"weinig": 4, "gemiddeld": 4, "veel": 5, "zeer veel": 6},
}
RISE_MAASTRICHT = {
    "achteruitgang": {"veel": "donkerrood", "enige": "rood", "rond": "lichtrood", "minder": "lichtrood"},
    "stabiel": {"veel": "oranje", "enige": "oranje", "rond": "lichtoranje", "minder": "lichtoranje"},
    "vooruitgang": {"veel": "helder groen", "enige": "helder groen", "rond": "lichtgroen", "minder": "lichtgroen"},
}


def maastricht(change: str, trend: str, level: str) -> str:
    if change == "afname":
        return "olijfgroen"
    if change == "ongeveer gelijk":
        return "geel"
    return RISE_MAASTRICHT[trend][level]


def parkstad(change: str, trend: str, level: str) -> str:
    if trend == "stabiel":
        return "geel"
    if trend == "achteruitgang":
        return {"veel": "donkerrood", "enige": "rood"}.get(level, "lichtrood")
    if change == "afname":
        return "olijfgroen"
    return "helder groen" if level in ("enige", "veel") else "lichtgroen"


def known(*codes) -> Classed:
    return Classed(np.array(codes, dtype=np.int16), np.zeros(len(codes), dtype=np.int8))


def every(*levels) -> tuple[list[tuple], list[Classed]]:
    """Return each combination of classes as levels, and as columns of codes."""
    rows = list(product(*(range(len(level)) for level in levels)))
    columns = [known(*(row[i] + 1 for row in rows)) for i in range(len(levels))]
    return [tuple(level[code] for level, code in zip(levels, row)) for row in rows], columns


def test_the_focus_map_follows_the_table_in_every_combination():
    rows, columns = every(KWETSBAAR, OVERLAST)
    assert combine(load_legend("focus"), columns).codes.tolist() == [FOCUS[kwets][over] for kwets, over in rows]


def test_the_development_of_vulnerable_residents_follows_the_table_in_every_combination():
    rows, columns = every(VERANDERING, KWETSBAAR)
    found = combine(load_legend("ontwikkeling_kwetsbaar"), columns).codes.tolist()
    assert found == [DEVELOPMENT[change][level] for change, level in rows]


@pytest.mark.parametrize(
    ("legend_id", "table"), [("veerkracht_maastricht", maastricht), ("veerkracht_parkstad", parkstad)]
)
def test_the_resilience_maps_follow_their_tables_in_every_combination(legend_id, table):
    legend = load_legend(legend_id)
    colour = {entry.code: entry.colour_name for entry in legend.classes}
    rows, columns = every(VERANDERING, TREND, OVERLAST)
    found = combine(legend, columns).codes.tolist()
    assert len(rows) == 4 * 7 * 9
    assert [colour[code] for code in found] == [table(*row) for row in rows]


def test_the_inputs_stand_in_the_order_of_the_rules():
    order = {legend.id: [found.id for found in legend.matrix.inputs] for legend in load_all().values() if legend.matrix}
    three = ["verandering_index", "ontwikkeling_overlast", "overlast"]
    assert order == {
        "focus": ["kwetsbaar", "overlast"],
        "ontwikkeling_kwetsbaar": ["verandering_index", "kwetsbaar"],
        "veerkracht_maastricht": three,
        "veerkracht_parkstad": three,
    }


@pytest.mark.parametrize("first", list(Reason))
@pytest.mark.parametrize("second", list(Reason))
def test_the_strongest_reason_wins_and_shows_its_own_special_code(first, second):
    def classed(reason):
        reasons = np.array([reason], dtype=np.int8)
        return Classed(np.where(reasons == Reason.NONE, 1, class_codes(reasons)).astype(np.int16), reasons)

    found = combine(load_legend("focus"), [classed(first), classed(second)])
    strongest = max(first, second)
    assert found.reasons[0] == strongest
    assert found.codes[0] == (5 if strongest == Reason.NONE else class_codes(np.array([strongest]))[0])
    assert (found.codes.dtype, found.reasons.dtype) == (np.int16, np.int8)


def test_no_rows_give_no_rows():
    assert combine(load_legend("focus"), [known(), known()]).codes.tolist() == []


def test_the_wrong_number_of_inputs_is_refused():
    with pytest.raises(Problem, match="combine 2 classed columns.*klasse_kwetsbaar, klasse_overlast.*but 1"):
        combine(load_legend("focus"), [known(1)])
    with pytest.raises(Problem, match="overlast has no rule matrix"):
        combine(load_legend("overlast"), [known(1)])


def test_the_deciding_rule_can_be_asked_for():
    rule = explain(load_legend("focus"), (7, 1))
    assert (rule.when, rule.code, rule.basis) == ((("zeer veel",), ("veel",)), 7, PRINTED)
    assert explain(load_legend("focus"), (7, -1)) is None


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_rules_written_as_a_table_come_back_the_same(separator):
    for legend in load_all().values():
        if legend.matrix:
            text = "\ufeff" + rules_to_text(legend).replace(";", separator).replace("\n", "\r\n") + "\r\n"
            assert with_rules(legend, text, "regels.csv") == legend


def test_columns_of_a_table_may_stand_in_any_order_and_the_basis_may_be_left_out():
    text = "klasse;overlast;kwetsbaar\n7; * ;zeer veel\n1;*;weinig | gemiddeld|veel\n"
    legend = with_rules(load_legend("focus"), text, "regels.csv")
    assert combine(legend, [known(6, 5), known(9, 9)]).codes.tolist() == [7, 1]
    assert {rule.basis for rule in legend.matrix.rules} == {OWN}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "has the columns -, but needs kwetsbaar, overlast, klasse"),
        ("kwetsbaar;klasse\n*;1", "needs kwetsbaar, overlast, klasse"),
        ("kwetsbaar;overlast;klasse;kleur\n*;*;1;x", "has the columns kwetsbaar, overlast, klasse, kleur"),
        (
            "kwetsbaar;overlast;klasse\n*;heel veel;1",
            "line 2 of the rules in regels.csv the column overlast holds “heel",
        ),
        ("kwetsbaar;overlast;klasse\n*;;1", "the column overlast holds “”"),
        ("kwetsbaar;overlast;klasse\n*;*;8", "the column klasse holds “8”.*1, 2, 3, 4, 5, 6, 7"),
        ("kwetsbaar;overlast;klasse;basis\n*;*;1;gegokt", "the column basis holds “gegokt”"),
        ("kwetsbaar;overlast;klasse\n*;veel;1", "no rule for kwetsbaar = weinig, overlast = enige; .*12 in all"),
        (
            "kwetsbaar;overlast;klasse\n*;*;1\nveel;veel;2",
            "more than one rule for kwetsbaar = veel, overlast = veel; 1",
        ),
    ],
)
def test_a_wrong_table_is_refused_with_line_and_combination(text, sentence):
    with pytest.raises(Problem, match=sentence):
        with_rules(load_legend("focus"), text, "regels.csv")


def test_each_class_of_an_input_is_in_exactly_one_level():
    legend = load_legend("focus")
    for found in legend.matrix.inputs:
        placed = sorted(code for codes in found.levels.values() for code in codes)
        assert placed == [entry.code for entry in found.classes]
