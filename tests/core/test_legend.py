# SPDX-License-Identifier: GPL-2.0-or-later
import copy
import json
import shutil

import pytest
from veerkrachtkaarten.core.definition import OWN, PRINTED, RECOMPUTED
from veerkrachtkaarten.core.legend import legend_ids, load_all, load_legend
from veerkrachtkaarten.core.legend_parts import FOLDER, SPECIAL_FILE
from veerkrachtkaarten.core.legend_text import bases, basis_text
from veerkrachtkaarten.core.problems import Problem

ISSUE_IDS = {
    *("overlast", "kwetsbaar", "focus", "corporatiebezit", "ontwikkeling_overlast", "ontwikkeling_kwetsbaar"),
    *("veerkracht_maastricht", "veerkracht_parkstad", "totaalscore"),
}


def test_every_map_has_a_definition():
    assert set(legend_ids()) == ISSUE_IDS | {"verandering_index"}


def test_the_series_has_seven_maps_in_order():
    numbers = [legend.number for legend in load_all().values() if legend.in_series]
    assert numbers == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("legend_id", "bounds"),
    [
        ("overlast", [-0.2352, -0.15679, -0.078393, -0.0391965, 0.0391965, 0.078393, 0.156786, 0.2352]),
        ("kwetsbaar", [-0.75, -0.5, -0.25, 0.25, 0.75, 1.5]),
        ("corporatiebezit", [1, 21, 41, 61, 81]),
        ("ontwikkeling_overlast", [-0.0784, -0.0392, -0.0196, 0.0196, 0.0392, 0.0784]),
        ("verandering_index", [-0.1, 0.1, 0.3]),
        ("totaalscore", [-0.4283, -0.3538, -0.2815, -0.16405, -0.10295, 0.01015, 0.08955, 0.16796]),
    ],
)
def test_the_bounds_are_those_of_the_design(legend_id, bounds):
    assert [bound.value for bound in load_legend(legend_id).bounds] == bounds


def test_the_printed_labels_and_given_colours_stand_as_they_were_given():
    overlast = load_legend("overlast")
    assert [entry.label.nl for entry in overlast.classes] == [
        *("zeer veel slechter", "veel slechter", "slechter", "iets slechter", "rond het Nederlands gemiddelde"),
        *("iets beter", "beter", "veel beter", "zeer veel beter"),
    ]
    assert " ".join(entry.colour for entry in overlast.classes) == (
        "#d73027 #f46d43 #fdae61 #fee08b #ffffbf #d9ef8b #a6d96a #66bd63 #1a9850"
    )
    assert [entry.label.nl for entry in load_legend("kwetsbaar").classes] == [
        *("vrijwel geen kwetsbare bewoners", "zeer weinig", "weinig", "gemiddeld", "veel", "zeer veel"),
        "bijzonder veel kwetsbare bewoners",
    ]
    assert [entry.label.nl for entry in load_legend("totaalscore").classes] == [
        *("zeer onvoldoende", "ruim onvoldoende", "onvoldoende", "zwak", "voldoende", "ruim voldoende", "goed"),
        *("zeer goed", "uitstekend"),
    ]


def test_a_map_claims_no_more_than_its_basis():
    assert bases(load_legend("overlast")) == {
        "bounds": {RECOMPUTED: 8},
        "labels": {PRINTED: 9},
        "colours": {OWN: 9},
    }
    assert bases(load_legend("corporatiebezit"))["bounds"] == {PRINTED: 2, OWN: 3}
    assert bases(load_legend("focus"))["rules"] == {PRINTED: 4, OWN: 9}
    assert basis_text(load_legend("overlast"), "en").startswith("Bounds: recomputed from open data (8).")


def test_every_legend_shows_no_data_and_suppressed_and_those_of_two_years_more():
    for legend in load_all().values():
        special = [entry.code for entry in legend.special_shown]
        assert special == ([0, -1, -2, -3] if legend.compares_years else [0, -1]), legend.id
    compared = {legend.id for legend in load_all().values() if legend.compares_years}
    assert compared == {
        *("ontwikkeling_overlast", "ontwikkeling_kwetsbaar", "verandering_index"),
        *("veerkracht_maastricht", "veerkracht_parkstad"),
    }


def test_texts_come_in_the_language_asked_for_and_english_otherwise():
    title = load_legend("focus").title
    assert [title.get(language) for language in ("nl", "nl_BE", "en", "de")] == [
        *("Focuskaart", "Focuskaart", "Focus map", "Focus map")
    ]


def test_labels_of_codes_include_the_special_ones_and_nothing_for_unknown_codes():
    assert load_legend("focus").labels([3, 0, -1, 99]).tolist() == [
        *("gemiddeld", "geen gegevens", "onderdrukt (kleine aantallen)", None)
    ]


def test_a_users_folder_replaces_definitions_and_rules_follow(tmp_path):
    overlast = json.loads((FOLDER / "overlast.json").read_text(encoding="utf-8"))
    overlast["levels"] = {"veel": [1, 2, 3, 4], "enige": [5], "rond": [6], "minder": [7, 8, 9]}
    (tmp_path / "anders.json").write_text(json.dumps(overlast), encoding="utf-8")
    special = json.loads((FOLDER / SPECIAL_FILE).read_text(encoding="utf-8"))
    special["classes"][0]["label"]["nl"] = "onbekend"
    (tmp_path / SPECIAL_FILE).write_text(json.dumps(special), encoding="utf-8")

    legends = load_all(tmp_path)
    assert legends["overlast"].levels["veel"] == (1, 2, 3, 4)
    assert legends["focus"].matrix.inputs[1].levels["veel"] == (1, 2, 3, 4)
    assert legends["kwetsbaar"].special[0].label.nl == "onbekend"
    assert load_all()["overlast"].levels["veel"] == (1, 2, 3)


def test_a_file_finds_the_legends_of_its_rules_beside_itself_and_then_built_in(tmp_path):
    shutil.copy(FOLDER / "focus.json", tmp_path / "mijn.json")
    assert load_legend(tmp_path / "mijn.json").matrix.inputs[1].path == FOLDER / "overlast.json"
    shutil.copy(FOLDER / "overlast.json", tmp_path)
    assert load_legend(tmp_path / "mijn.json").matrix.inputs[1].path == tmp_path / "overlast.json"


def test_an_unknown_id_is_answered_with_the_known_ones():
    for name in ("overlst", "special"):
        with pytest.raises(Problem, match=f"no legend called {name}.*overlast, kwetsbaar"):
            load_legend(name)


def changed(*path_and_value):
    """Return what changes one value, given by its keys, of a definition; None as value removes the key."""
    *path, last, value = path_and_value

    def change(definition):
        for key in path:
            definition = definition[key]
        if value is None:
            del definition[last]
        else:
            definition[last] = value

    return change


BROKEN = [
    ("overlast", changed("titel", "x"), "unknown key titel.*known here are id, title"),
    ("overlast", changed("title", None), "lacks the key title"),
    ("overlast", changed("title", "en", None), r"lacks the key title\.en"),
    ("overlast", changed("classes", 2, "label", "nl", " "), r"classes\[3\]\.label\.nl must be a text"),
    ("overlast", changed("measure", None), "lacks the key measure"),
    ("overlast", changed("measure", "rounding", "up"), r"measure\.rounding must be one of none, half_up"),
    ("overlast", changed("bounds", 1, "value", -0.9), r"do not ascend: bounds\[2\]\.value is -0.9.*-0.2352"),
    ("overlast", changed("bounds", 1, "value", "x"), r"bounds\[2\]\.value must be a number"),
    ("overlast", changed("bounds", 1, "value", float("nan")), r"bounds\[2\]\.value must be a number"),
    ("overlast", changed("bounds", 1, "belongs_to", "both"), "must be one of upper, lower"),
    ("overlast", changed("bounds", 1, "basis", "guessed"), "must be one of printed, recomputed, own"),
    ("overlast", changed("bounds", 7, None), "7 bounds and 9 classes"),
    ("overlast", changed("classes", 1, "code", 1), r"classes\[2\]\.code must be a code of its own.*second time"),
    ("overlast", changed("classes", 1, "code", 7), r"classes\[2\]\.code must be 2"),
    ("overlast", changed("classes", 1, "code", True), "whole number"),
    ("overlast", changed("classes", 1, "colour", "red"), r"classes\[2\]\.colour must be # and six hexadecimal"),
    ("overlast", changed("classes", []), "classes must be a list"),
    ("overlast", changed("classes", 3, "geel"), r"classes\[4\] must be an object"),
    ("overlast", changed("levels", "veel", [1, 2]), "levels must be complete.*without class 3"),
    ("overlast", changed("levels", "veel", [1, 2, 3, 4]), r"levels\.(veel|enige) must be.*in no other level"),
    ("overlast", changed("levels", "veel", [1, 2, 3, 12]), "codes of this legend's classes, but it is 12"),
    ("overlast", changed("id", "Over last"), "id must be lowercase letters"),
    ("overlast", changed("in_series", "ja"), "in_series must be true or false"),
    ("focus", changed("matrix", "inputs", ["kwetsbaar"]), "two or three legends"),
    ("focus", changed("matrix", "inputs", 0, "focus"), "id of another legend"),
    ("focus", changed("matrix", "inputs", 0, "corporatiebezit"), "legend that has levels"),
    ("focus", changed("matrix", "rules", 0, None), "no rule for kwetsbaar = weinig, overlast = minder; 1 in all"),
    ("focus", changed("matrix", "rules", 0, "when", ["*", "minder"]), "more than one rule for kwetsbaar = gemiddeld"),
    ("focus", changed("matrix", "rules", 0, "when", ["weinig"]), "one entry per input"),
    (
        "focus",
        changed("matrix", "rules", 0, "when", ["geen", "minder"]),
        r"rules\[1\]\.when\[1\] must be one of \*, we",
    ),
    ("focus", changed("matrix", "rules", 0, "class", 8), r"rules\[1\]\.class must be the code of a class"),
    ("focus", changed("bounds", [{"value": 1, "basis": "own"}]), "both a matrix and bounds"),
]


@pytest.mark.parametrize(("legend_id", "change", "sentence"), BROKEN)
def test_a_broken_definition_is_refused_with_file_key_and_way_out(tmp_path, legend_id, change, sentence):
    definition = copy.deepcopy(json.loads((FOLDER / f"{legend_id}.json").read_text(encoding="utf-8")))
    change(definition)
    path = tmp_path / "mijn.json"
    path.write_text(json.dumps(definition), encoding="utf-8")
    with pytest.raises(Problem, match=sentence) as refused:
        load_legend(path)
    assert "mijn.json" in str(refused.value)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{\n "id": "x",\n "title" {}\n}', "not valid JSON: line 3"),
        (b'{"id": "x", "id": "y"}', "key id stands twice"),
        (b'{"id": "\xff"}', "text in UTF-8"),
        (b"[]", "must be an object"),
        (b"", "not valid JSON: line 1"),
    ],
)
def test_a_file_that_is_no_definition_is_refused(tmp_path, content, sentence):
    path = tmp_path / "mijn.json"
    path.write_bytes(content)
    with pytest.raises(Problem, match=sentence):
        load_legend(path)


def test_a_file_or_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(Problem, match="weg.json cannot be read"):
        load_legend(tmp_path / "weg.json")
    with pytest.raises(Problem, match="no folder"):
        load_all(tmp_path / "weg")


def test_two_files_of_one_id_in_a_folder_are_refused(tmp_path):
    for name in ("a.json", "b.json"):
        shutil.copy(FOLDER / "overlast.json", tmp_path / name)
    with pytest.raises(Problem, match="a.json and b.json have the same id overlast"):
        load_all(tmp_path)
