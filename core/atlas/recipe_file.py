# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what a map of an atlas is made of from its definition, and refuse what nothing could be made of."""

from __future__ import annotations

from ..legend_value import Node
from ..problems import QT_TRANSLATE_NOOP, Phrase
from .definition import (
    AREAS,
    CATEGORY,
    CELLS,
    CHANGE,
    COMPARED,
    ESTATES,
    GRID,
    KINDS,
    POINT_SOURCES,
    POINTS,
    POSTCODES,
    RATE,
    SHARE,
    SOURCES,
    TESTS,
    Condition,
    Count,
    Recipe,
)

SOURCES_OF = {
    GRID: (*POINT_SOURCES, CELLS),
    AREAS: (*POINT_SOURCES, AREAS),
    POINTS: POINT_SOURCES,
    POSTCODES: (POSTCODES,),
    ESTATES: (ESTATES,),
}
"""What a map on a unit can be made from: figures of neighbourhoods say nothing about their cells."""
OF_TEXTS = (POINTS, ESTATES)
"""Units whose maps show a text, and no others do."""
COMPARING = (AREAS, POSTCODES)
"""Units on which two years are compared here; on cells the map series does that."""


def read_recipe(item: Node, unit: str) -> Recipe:
    """Read one way of making a map on a unit."""
    counted = ("whole", "only_where", "before", "whole_before")
    item.object(("kind", "part"), (*counted, "times", "mean_over", "minus", "compares"))
    kind = item.get("kind").one_of(KINDS)
    if (kind == CATEGORY) != (unit in OF_TEXTS):
        item.get("kind").refuse(
            Phrase(QT_TRANSLATE_NOOP("Problem", "category on a map of points or estates, and on no other map")), kind
        )
    recipe = Recipe(
        kind,
        _count(item.get("part"), unit),
        times=item.get("times").number() if item.has("times") else 1.0,
        mean_over=item.get("mean_over").text() if item.has("mean_over") else "",
        minus=item.get("minus").text() if item.has("minus") else "",
        compares=item.get("compares").one_of(COMPARED) if item.has("compares") else "",
        **{role: _count(item.get(role), unit) for role in counted if item.has(role)},
    )
    _check_wholes(item, recipe)
    _check_years(item, recipe, unit)
    return recipe


def _check_wholes(item: Node, recipe: Recipe) -> None:
    absent = Phrase(QT_TRANSLATE_NOOP("Problem", "absent"))
    if (SHARE in (recipe.kind, recipe.compares) or recipe.kind == RATE) and recipe.whole is None:
        words = QT_TRANSLATE_NOOP("Problem", "given where a share or a rate is made")
        item.get("whole").refuse(Phrase(words), absent)
    if recipe.kind == CHANGE and (recipe.whole is None) != (recipe.whole_before is None):
        both = Phrase(QT_TRANSLATE_NOOP("Problem", "given for both years, for the minimum holds in both"))
        item.get("whole_before" if recipe.whole_before is None else "whole").refuse(both, absent)


def _check_years(item: Node, recipe: Recipe, unit: str) -> None:
    absent = Phrase(QT_TRANSLATE_NOOP("Problem", "absent"))
    if recipe.kind != CHANGE:
        for role in ("before", "whole_before", "compares"):
            if item.has(role):
                only = Phrase(QT_TRANSLATE_NOOP("Problem", "absent where no change is shown"))
                item.get(role).refuse(only, repr(item.get(role).value))
        return
    if unit not in COMPARING:
        elsewhere = Phrase(QT_TRANSLATE_NOOP("Problem", "change on neighbourhoods or postcode areas only"))
        item.get("kind").refuse(elsewhere, recipe.kind)
    for role in ("before", "compares"):
        if not item.has(role):
            item.get(role).refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "given where a change is shown")), absent)


def _count(item: Node, unit: str) -> Count:
    item.object(("of",), ("sum", "where"))
    source = item.get("of").one_of(tuple(known for known in SOURCES if known in SOURCES_OF[unit]))
    where = tuple(_condition(each) for each in item.get("where").items(may_be_absent=True))
    if source not in POINT_SOURCES and (where or not item.has("sum")):
        one = Phrase(QT_TRANSLATE_NOOP("Problem", "a column to sum, without conditions, where no points are counted"))
        item.refuse(one, repr(item.value))
    return Count(source, item.get("sum").text() if item.has("sum") else "", where)


def _condition(item: Node) -> Condition:
    item.object(("column",), TESTS)
    tests = [test for test in TESTS if item.has(test)]
    if len(tests) != 1:
        one = Phrase(QT_TRANSLATE_NOOP("Problem", "a column with one of {known}"), known=", ".join(TESTS))
        item.refuse(one, repr(item.value))
    value = item.get(tests[0])
    found = value.text() if isinstance(value.value, str) else value.number()
    return Condition(item.get("column").text(), tests[0], found)
