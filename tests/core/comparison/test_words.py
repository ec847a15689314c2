# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentences about a comparison, in both languages."""

from __future__ import annotations

from veerkrachtkaarten.core.comparison.compare import OUTCOMES
from veerkrachtkaarten.core.comparison.words import (
    CELLS,
    OUTCOME_TEXT,
    outcome_text,
    told_of_changes,
    told_of_classes,
)


def test_changes_are_counted_over_what_can_be_compared():
    counts = {1: 700, 2: 250, 3: 50, 0: 1200, -4: 3}
    assert told_of_changes(counts, "cel", CELLS, "nl") == (
        "300 van 1.000 cellen in een andere klasse dan “cel” (30%); 50 twee of meer klassen; 1.203 niet te vergelijken"
    )
    assert told_of_changes({1: 2, 2: 1}, "cell", CELLS, "en") == "1 of 3 cells in another class than “cell” (33%)"
    assert told_of_changes({-4: 2}, "cel", CELLS, "nl") == (
        "geen cellen te vergelijken met “cel”; 2 niet te vergelijken"
    )


def test_classes_are_counted_with_what_has_none():
    assert told_of_classes(1203, 57, CELLS, "nl") == "1.203 cellen met een klasse, 57 zonder"
    assert told_of_classes(3, 0, CELLS, "en") == "3 cells with a class"


def test_each_outcome_has_words_and_classes_that_are_no_ladder_have_no_steps():
    assert set(OUTCOME_TEXT) == set(OUTCOMES)
    assert outcome_text(2, ladder=False).nl == "andere klasse"
    assert outcome_text(2, ladder=True).nl == "één klasse anders"
