# SPDX-License-Identifier: GPL-2.0-or-later
"""Word what became of places in a comparison, in the language of the maps."""

from __future__ import annotations

from ..definition import Text
from .compare import ABSENT, FURTHER, OTHER, SAME

ANOTHER_CLASS = Text("andere klasse", "another class")
"""What the outcome :data:`OTHER` is called where classes are no ladder."""
OUTCOME_TEXT = {
    SAME: Text("zelfde klasse", "same class"),
    OTHER: Text("één klasse anders", "one class apart"),
    FURTHER: Text("twee of meer klassen anders", "two or more classes apart"),
    0: Text("geen gegevens in een van de varianten", "no data in one of the variants"),
    -1: Text("onderdrukt in een van de varianten", "suppressed in one of the variants"),
    -2: Text("in een van de varianten alleen in jaar 1", "only in year 1 in one of the variants"),
    -3: Text("in een van de varianten alleen in jaar 2", "only in year 2 in one of the variants"),
    ABSENT: Text("niet in elke variant", "not in every variant"),
}
ABSENT_TEXT = Text("niet in deze variant", "not in this variant")
CHANGES = Text("Klasse wisselt", "Class changes")
CELLS, AREAS = Text("cellen", "cells"), Text("gebieden", "areas")
_CHANGED = Text(
    "{changed} van {compared} {places} in een andere klasse dan “{base}” ({percent}%)",
    "{changed} of {compared} {places} in another class than “{base}” ({percent}%)",
)
_FURTHER = Text("{count} twee of meer klassen", "{count} by two or more classes")
_APART = Text("{count} niet te vergelijken", "{count} cannot be compared")
_NONE = Text("geen {places} te vergelijken met “{base}”", "no {places} to compare with “{base}”")
_COUNTED = Text("{count} {places} met een klasse", "{count} {places} with a class")
_WITHOUT = Text("{count} zonder", "{count} without")


def outcome_text(code: int, ladder: bool) -> Text:
    """Return what an outcome is called."""
    return ANOTHER_CLASS if code == OTHER and not ladder else OUTCOME_TEXT[code]


def number_text(number: int, language: str) -> str:
    """Return a whole number with its thousands parted."""
    text = f"{number:,}"
    return text.replace(",", ".") if language.startswith("nl") else text


def told_of_classes(known: int, without: int, places: Text, language: str) -> str:
    """Say how many places have a class and how many have none."""
    told = [_COUNTED.get(language).format(count=number_text(known, language), places=places.get(language))]
    if without:
        told.append(_WITHOUT.get(language).format(count=number_text(without, language)))
    return ", ".join(told)


def told_of_changes(counts: dict[int, int], base: str, places: Text, language: str) -> str:
    """Say how many places have another class than in the variant compared with.

    Parameters
    ----------
    counts : dict of int to int
        Places by outcome.
    base : str
        Name of the variant compared with.
    places : Text
        What the places are called.
    language : str
    """
    changed = counts.get(OTHER, 0) + counts.get(FURTHER, 0)
    compared = changed + counts.get(SAME, 0)
    words = {"places": places.get(language), "base": base}
    if not compared:
        told = [_NONE.get(language).format(**words)]
    else:
        figures = {"changed": number_text(changed, language), "compared": number_text(compared, language)}
        percent = _rounded(100 * changed, compared)
        told = [_CHANGED.get(language).format(percent=percent, **figures, **words)]
    for text, count in ((_FURTHER, counts.get(FURTHER, 0)), (_APART, sum(counts.values()) - compared)):
        if count:
            told.append(text.get(language).format(count=number_text(count, language)))
    return "; ".join(told)


def _rounded(part: int, whole: int) -> int:
    """Return a quotient of whole numbers, rounded half up."""
    return (2 * part + whole) // (2 * whole)
