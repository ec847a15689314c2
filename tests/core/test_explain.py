# SPDX-License-Identifier: GPL-2.0-or-later
"""How one place came to its classes, told from rows worked out by hand."""

from __future__ import annotations

import pytest
from veerkrachtkaarten.core.explain import Background, SeriesRow, explain_place, legends_in
from veerkrachtkaarten.core.legend import load_all
from veerkrachtkaarten.core.problems import Bilingual
from veerkrachtkaarten.core.reasons import REASON_TEXT, Reason, class_codes
from veerkrachtkaarten.core.reference import Reference
from veerkrachtkaarten.core.reference_text import reference_of_text, reference_text
from veerkrachtkaarten.core.scores import GroupReference

LEGENDS = load_all()
REFERENCE = Reference(
    {"bijstand": GroupReference(4.0, 2.0), "lvb": GroupReference(6.0, 4.0)},
    frozenset({"bijstand", "lvb"}),
    0.1,
    0.8,
    2014,
    "Nederland",
)
BACKGROUND = Background(REFERENCE, 10.0, 1, ("2014", "2022"), frozenset({"index"}), radius_m=200.0)


def figures(**given) -> dict:
    """Return fields with figures, each beside its reason: a text is a reason, a number is a figure."""
    fields = {}
    for name, value in given.items():
        fields[name] = None if isinstance(value, str) else value
        fields["reden_" + name] = value if isinstance(value, str) else None
    return fields


def classes(**given) -> dict:
    """Return the fields of maps, by the id of the legend: the code, or the reason."""
    fields = {}
    for name, value in given.items():
        reason = next((found for found, text in REASON_TEXT.items() if text == value), Reason.NONE)
        fields["klasse_" + name] = int(class_codes(reason)) if reason else value
        fields["label_" + name] = "-"
        fields["reden_" + name] = value if reason else None
    return fields


def explained(fields: dict, background: Background = BACKGROUND):
    return explain_place(SeriesRow("E1761N3174", fields, background), LEGENDS)


def the_map(explanation, legend_id: str):
    return next(found for found in explanation.maps if found.legend.id == legend_id)


def told(explanation, legend_id: str) -> list[str]:
    """Return every sentence and item of one map."""
    return [str(text) for step in the_map(explanation, legend_id).steps for text in (step.sentence, *step.items)]


def kinds(explanation, legend_id: str) -> list[str]:
    return [step.kind for step in the_map(explanation, legend_id).steps]


def residents(**given) -> dict:
    """Return a place of 140 residents: scores (8.6 - 4) / 2 = 2.3 and (10 - 6) / 4 = 1, mean 1.65.

    Index (1.65 - 0.1) / 0.8 = 1.9375, which is class 7 (1.5 or more).
    """
    fields = figures(aantal_inwoners=140.0, aandeel_bijstand=8.6, aandeel_lvb=10.0, index=1.9375)
    return {**fields, **classes(kwetsbaar=7), **given}


def test_the_index_is_told_from_residents_to_class():
    explanation = explained(residents())
    assert str(explanation.title) == "Place E1761N3174"
    assert told(explanation, "kwetsbaar") == [
        "Shares of the 140 residents in 2022 (everything within 200 m of the centre of the place), beside the "
        "reference, Nederland (2014):",
        "bijstand: 8.6 %; reference 4.0 % (standard deviation 2.0), so score +2.30",
        "lvb: 10.0 %; reference 6.0 % (standard deviation 4.0), so score +1.00",
        "Mean of the scores of 2 of 2 groups (at least 1 must have one): +1.65.",
        "Less the mean of the index in the reference (+0.10), divided by its standard deviation there (0.8): index "
        "+1.94.",
        "+1.94 is class 7, “exceptionally many vulnerable residents”: +1.5 or more.",
        "Bounds: own choice of veerkrachtkaarten",
    ]
    assert the_map(explanation, "kwetsbaar").code == 7


def test_numbers_and_labels_have_their_dutch_with_them():
    last = the_map(explained(residents()), "kwetsbaar").steps[-1].sentence
    assert last.values["value"].get("nl") == "+1,94"
    assert last.values["label"].get("nl_NL") == "bijzonder veel kwetsbare bewoners"
    assert last.values["range"].values["low"].get("nl") == "+1,5"
    assert Bilingual("veel", "many").get("de") == "many"


def test_a_reference_without_a_spread_of_the_index_leaves_the_mean_as_it_is():
    plain = Reference(REFERENCE.groups, frozenset(), float("nan"), float("nan"), None, "de eigen gemeente")
    sentences = told(explained(residents(index=1.65), Background(plain, 10.0, 1)), "kwetsbaar")
    assert sentences[0] == (
        "Shares of the 140 residents in the year of the map (in the place itself), beside the reference, de eigen "
        "gemeente:"
    )
    assert "The reference knows no spread of the index itself, so that is the index: +1.65." in sentences


def test_a_group_that_the_source_suppresses_is_named_with_its_reason_and_no_figure():
    fields = residents(**figures(aandeel_lvb="onderdrukt in de bron", index=(2.3 - 0.1) / 0.8))
    sentences = told(explained(fields), "kwetsbaar")
    assert "lvb: no share, because the source itself suppresses it, to protect the people that it is about" in sentences
    assert "Mean of the scores of 1 of 2 groups (at least 1 must have one): +2.30." in sentences


def test_too_few_groups_say_how_many_are_known_and_needed():
    fields = {
        **residents(),
        **figures(aandeel_lvb="onderdrukt in de bron", index="onderdrukt in de bron"),
        **classes(kwetsbaar="onderdrukt in de bron"),
    }
    explanation = explained(fields, Background(REFERENCE, 10.0, 2))
    assert told(explanation, "kwetsbaar")[-3:] == [
        "No index: 1 of 2 groups have a score and 2 must have one; the source itself suppresses it, to protect the "
        "people that it is about.",
        "So there is no class on this map.",
        "Needed: a source that does not suppress, such as the municipality's own figures; or larger places.",
    ]
    assert the_map(explanation, "kwetsbaar").code == -1
    assert the_map(explanation, "kwetsbaar").reason == Reason.SUPPRESSED_IN_SOURCE


def test_a_place_with_too_few_residents_tells_no_figure_at_all():
    few = "te weinig bewoners"
    hidden = figures(aantal_inwoners=few, aandeel_bijstand=few, aandeel_lvb=few, index=few)
    explanation = explained({**hidden, **classes(kwetsbaar=few)})
    assert told(explanation, "kwetsbaar") == [
        "No shares and no index in 2022, because fewer than 10 residents or dwellings stand behind it.",
        "So there is no class on this map.",
        "Needed: more residents or dwellings together, so larger cells, neighbourhoods, or all within a radius or a "
        "walking distance.",
    ]


def test_a_figure_beside_a_reason_is_not_shown_even_if_it_stands_in_the_table():
    fields = {**residents(), "reden_aandeel_lvb": "groepsonthulling", "aandeel_lvb": 97.0, "index": (2.3 - 0.1) / 0.8}
    assert not [sentence for sentence in told(explained(fields), "kwetsbaar") if "97" in sentence]


def test_without_the_reference_the_shares_are_told_and_what_is_lacking():
    explanation = explained(residents(**figures(aandeel_corporatiebezit=40.0)), Background())
    sentences = told(explanation, "kwetsbaar")
    assert sentences[:3] == [
        "Shares of the 140 residents in the year of the map (in the place itself):",
        "bijstand: 8.6 %",
        "lvb: 10.0 %",
    ]
    assert kinds(explanation, "kwetsbaar") == ["shares", "warning", "index", "class"]


def test_an_index_that_does_not_follow_from_its_shares_is_said_to_be_changed():
    explanation = explained(residents(index=0.3, klasse_kwetsbaar=5))
    assert kinds(explanation, "kwetsbaar") == ["shares", "index", "warning", "class"]
    assert the_map(explanation, "kwetsbaar").code == 5


def test_a_score_is_told_with_its_bounds_and_where_they_come_from():
    explanation = explained({**figures(onv=-0.2), **classes(overlast=2)})
    assert told(explanation, "overlast") == [
        "Score for nuisance and lack of safety, deviation from the Dutch mean: −0.200.",
        "−0.200 is class 2, “much worse”: from −0.2352 to below −0.15679.",
        "Bounds: recomputed from open data",
    ]


def test_a_figure_has_as_many_decimals_as_its_class_needs():
    fields = {**residents(index=0.7496, klasse_kwetsbaar=5)}
    assert told(explained(fields, Background()), "kwetsbaar")[-2].startswith("+0.7496 is class 5")


@pytest.mark.parametrize(
    ("share", "code", "middle"),
    [
        (60.5, 5, "Rounded to a whole number, halves upwards: 61."),
        (0.2, 2, "More than none counts as at least 1."),
        (100.0, 6, None),
        (0.0, 1, None),
    ],
)
def test_a_percentage_is_rounded_as_its_legend_says(share, code, middle):
    explanation = explained({**figures(aandeel_corporatiebezit=share), **classes(corporatiebezit=code)})
    sentences = told(explanation, "corporatiebezit")
    assert the_map(explanation, "corporatiebezit").code == code
    assert kinds(explanation, "corporatiebezit") == ["figure", "figure", "class"][:: 1 if middle else 2]
    assert middle is None or sentences[1] == middle


def test_bounds_of_different_origin_are_named_apart():
    explanation = explained({**figures(aandeel_corporatiebezit=60.0), **classes(corporatiebezit=4)})
    assert told(explanation, "corporatiebezit")[-3:] == [
        "60 % is class 4, “41–60%”: from 41 to below 61.",
        "Bound 41: own choice of veerkrachtkaarten",
        "Bound 61: printed in a report",
    ]


def test_the_focus_map_tells_both_maps_the_rule_and_its_origin():
    # index class 7 is level "zeer veel"; onv -0.2, class 2, is level "veel": printed rule, class 7.
    explanation = explained({**residents(), **figures(onv=-0.2), **classes(overlast=2, focus=7)})
    assert told(explanation, "focus") == [
        "Map 2, Vulnerable residents: class 7, “exceptionally many vulnerable residents”, which the rules take as "
        "“zeer veel”.",
        "Map 1, Nuisance and lack of safety: class 2, “much worse”, which the rules take as “veel”.",
        "Rule: “zeer veel” and “veel” gives class 7, “very many vulnerable residents and much nuisance”.",
        "Origin of the rule: printed in a report",
        "Map 1 and map 2, combined by the rules of the focus map",
    ]
    assert the_map(explanation, "focus").code == 7


def test_of_two_reasons_the_focus_map_takes_the_one_that_protects_most():
    few, none = "te weinig bewoners", "geen gegevens"
    fields = figures(aantal_inwoners=few, index=few, onv=none)
    explanation = explained({**fields, **classes(kwetsbaar=few, overlast=none, focus=few)})
    assert told(explanation, "focus")[2] == (
        "So there is no class on this map. Of several reasons the one that protects most stands: fewer than 10 "
        "residents or dwellings stand behind it."
    )
    assert the_map(explanation, "focus").code == -1


def test_a_change_tells_both_years_and_the_index_of_the_first_at_the_first_map_that_needs_it():
    # First year: scores (6 - 4) / 2 = 1 and 0.5, mean 0.75, index (0.75 - 0.1) / 0.8 = 0.8125; change 1.125.
    first = figures(aantal_inwoners_jaar1=100.0, aandeel_bijstand_jaar1=6.0, aandeel_lvb_jaar1=8.0, index_jaar1=0.8125)
    rest = figures(verandering_index=1.125, onv=-0.2, onv_jaar1=0.0, verandering_onv=-0.2)
    codes = classes(
        overlast=2, verandering_index=4, ontwikkeling_overlast=1, ontwikkeling_kwetsbaar=6, veerkracht_parkstad=1
    )
    explanation = explained({**residents(), **first, **rest, **codes})
    assert [found.legend.id for found in explanation.maps] == [
        "overlast",
        "kwetsbaar",
        "ontwikkeling_overlast",
        "ontwikkeling_kwetsbaar",
        "veerkracht_parkstad",
    ]
    change = told(explanation, "ontwikkeling_kwetsbaar")
    assert change[0].startswith("Shares of the 100 residents in 2014")
    assert change[5:11] == [
        "Change of the index of vulnerable residents between two years: +1.13, the second year minus the first.",
        "2014: +0.81",
        "2022: +1.94",
        "+1.13 is class 4, “strong increase”: above +0.3.",
        "Bounds: own choice of veerkrachtkaarten",
        "Change of the index of vulnerable residents: class 4, “strong increase”, which the rules take as “sterke "
        "toename”.",
    ]
    resilience = told(explanation, "veerkracht_parkstad")
    assert len(resilience) == 6
    assert resilience[3].startswith("Rule: any class, “achteruitgang” and “veel” gives class 1")
    assert [found.code for found in explanation.maps] == [2, 7, 1, 6, 1]


def test_a_place_known_in_the_second_year_only_says_so_for_the_change():
    only = "alleen in jaar 2"
    fields = {
        **figures(onv_jaar1="geen gegevens", onv=-0.2, verandering_onv=only),
        **classes(ontwikkeling_overlast=only),
    }
    explanation = explained(fields)
    assert told(explanation, "ontwikkeling_overlast")[:3] == [
        "Change of the score for nuisance and lack of safety between two years: none, because there is a figure of the "
        "second year only.",
        "2014: no figure, because the layers that were given hold no figure for this place",
        "2022: −0.200",
    ]
    assert the_map(explanation, "ontwikkeling_overlast").code == -3


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason])
def test_every_reason_is_told_in_words_with_what_would_be_needed(reason):
    text = REASON_TEXT[reason]
    explanation = explained({**figures(onv=text), **classes(overlast=text)})
    found = the_map(explanation, "overlast")
    assert kinds(explanation, "overlast") == ["absent", "absent", "needed"]
    assert (found.code, found.reason) == (int(class_codes(reason)), reason)
    assert "no figure, because " in found.steps[0].sentence
    assert found.steps[2].sentence.startswith("Needed: ")


def test_no_two_reasons_are_told_alike():
    told_of = [
        told(explained({**figures(onv=text), **classes(overlast=text)}), "overlast")[0] for text in REASON_TEXT.values()
    ]
    assert len(set(told_of)) == len(REASON_TEXT)


def test_a_class_that_does_not_follow_from_the_figure_is_said_to_be_of_other_legends():
    explanation = explained({**figures(onv=-0.2), **classes(overlast=5)})
    assert kinds(explanation, "overlast")[-1] == "warning"
    assert the_map(explanation, "overlast").code == 2
    assert "But the table has class 5." in told(explanation, "overlast")[-1]


def test_a_table_with_classes_alone_still_tells_the_rule():
    explanation = explained(classes(overlast=2, kwetsbaar=7, focus=7))
    assert told(explanation, "overlast") == [
        "Map 1, Nuisance and lack of safety: the table has the class alone, not the figure (onv) that it is made from."
    ]
    assert told(explanation, "focus")[2].startswith("Rule: “zeer veel” and “veel” gives class 7")
    assert [found.code for found in explanation.maps] == [2, 7, 7]


def test_a_combined_map_whose_inputs_the_table_lacks_says_so():
    explanation = explained(classes(focus=7))
    assert kinds(explanation, "focus") == ["warning"]
    assert the_map(explanation, "focus").code == 7


def test_a_table_without_maps_has_nothing_to_explain():
    assert explained(figures(onv=0.1)).maps == ()
    assert legends_in(["klasse_overlast"], LEGENDS) == []


def test_a_place_with_a_name_is_called_by_it():
    explanation = explain_place(SeriesRow("BU09170101", classes(overlast=2), BACKGROUND, "Centrum"), LEGENDS)
    assert str(explanation.title) == "Centrum (BU09170101)"


def test_a_reference_comes_back_from_its_line_to_the_last_bit():
    third = Reference({"a": GroupReference(1 / 3, 0.1 + 0.2)}, frozenset(), float("nan"), 2 / 7, None, "een “bron”")
    found = reference_of_text(reference_text(third))
    assert (found.groups, found.index_groups, found.index_sd) == (third.groups, third.index_groups, third.index_sd)
    assert (found.year, found.source) == (None, "een “bron”")
    assert found.index_mean != found.index_mean
    assert reference_of_text(reference_text(REFERENCE)) == REFERENCE


@pytest.mark.parametrize("text", ["", "CBS 2014", "[]", '{"groups": {"a": 1}}', '{"groups": {}, "index": {}}'])
def test_a_line_that_somebody_else_wrote_is_no_reference(text):
    assert reference_of_text(text) is None
