# SPDX-License-Identifier: GPL-2.0-or-later
"""Find out which maps of an atlas the given columns allow, and say what the others lack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..fieldnames import CLASS_PREFIX, plain, squashed
from ..problems import QT_TRANSLATE_NOOP, Phrase
from .definition import (
    ADDRESSES,
    ALLOCATIONS,
    AREAS,
    CELLS,
    ESTATES,
    LOCATIONS,
    POSTCODES,
    REPORTS,
    RULES,
    AtlasMap,
    Recipe,
)
from .years import undated

SOURCE_WORDS = {
    ADDRESSES: QT_TRANSLATE_NOOP("Problem", "addresses"),
    ALLOCATIONS: QT_TRANSLATE_NOOP("Problem", "allocations"),
    REPORTS: QT_TRANSLATE_NOOP("Problem", "reports of nuisance"),
    LOCATIONS: QT_TRANSLATE_NOOP("Problem", "locations"),
    AREAS: QT_TRANSLATE_NOOP("Problem", "neighbourhoods"),
    CELLS: QT_TRANSLATE_NOOP("Problem", "map series"),
    POSTCODES: QT_TRANSLATE_NOOP("Problem", "postcode areas"),
    ESTATES: QT_TRANSLATE_NOOP("Problem", "estates"),
}


RULED = "veerkracht_"
"""How the names of the maps begin that a series makes by the one rule table or by the other."""


@dataclass(frozen=True)
class Given:
    """Hold what there is to make maps of.

    Attributes
    ----------
    fields : dict of str to sequence of str
        Fields by source; a source that is not given is absent.
    limits : dict of str to float
        Rent limits of the year.
    constants : dict of str to float
        What the user states, such as the mean Dutch development.
    """

    fields: Mapping[str, Sequence[str]]
    limits: Mapping[str, float]
    constants: Mapping[str, float]


def field_for(column: str, fields: Sequence[str]) -> str | None:
    """Return the field that a definition's column is: of that name, or differing in signs and capitals only."""
    for alike in (lambda name: name, plain, squashed):
        found = [name for name in fields if alike(name) == alike(column)]
        if len(found) == 1:
            return found[0]
    return None


def lacking(recipe: Recipe, unit: str, given: Given) -> Phrase | None:
    """Return what a recipe for maps on a unit lacks, as the end of a sentence; None where it lacks nothing."""
    if undated(recipe):
        return undated(recipe)
    for source in dict.fromkeys([*recipe.sources, *([AREAS] if unit == AREAS else [])]):
        word = Phrase(SOURCE_WORDS[source])
        if source not in given.fields:
            return Phrase(QT_TRANSLATE_NOOP("Problem", "no layer is given for: {source}"), source=word)
        for column in recipe.columns_of(source):
            if field_for(column, given.fields[source]) is None:
                return _no_field(column, source)
    for count in recipe.counts:
        for condition in count.where:
            if condition.limit and condition.limit not in given.limits:
                return Phrase(
                    QT_TRANSLATE_NOOP("Problem", "there is no {limit} for the year in the table of rent limits"),
                    limit=condition.limit,
                )
    if recipe.minus and recipe.minus not in given.constants:
        return Phrase(QT_TRANSLATE_NOOP("Problem", "the mean Dutch development is not given"))
    return None


def _no_field(column: str, source: str) -> Phrase:
    word = Phrase(SOURCE_WORDS[source])
    legend = column.removeprefix(CLASS_PREFIX)
    if source == CELLS and legend != column and legend.startswith(RULED):
        return Phrase(
            QT_TRANSLATE_NOOP(
                "Problem",
                "there is no field {field} for: {source}; make the series with {legend} as Rules of the resilience map "
                "(RESILIENCE_RULES)",
            ),
            field=column,
            source=word,
            legend=legend,
        )
    return Phrase(QT_TRANSLATE_NOOP("Problem", "there is no field {field} for: {source}"), field=column, source=word)


def choose(atlas: Mapping[str, AtlasMap], given: Given) -> tuple[dict[str, Recipe], dict[str, Phrase]]:
    """Return the recipe of each map that can be made, and what each of the others lacks, both by id."""
    chosen: dict[str, Recipe] = {}
    skipped: dict[str, Phrase] = {}
    combined = {key for key, each in atlas.items() if each.recipes[0].kind == RULES}
    for key in sorted(atlas, key=lambda name: name in combined):  # rules come after the maps that they combine
        each = atlas[key]
        if key in combined:
            found = [(recipe, _missing_input(recipe, skipped)) for recipe in each.recipes]
        else:
            found = [(recipe, lacking(recipe, each.unit, given)) for recipe in each.recipes]
        possible = next((recipe for recipe, lack in found if lack is None), None)
        if possible is not None:
            chosen[key] = possible
        else:
            skipped[key] = found[-1][1]
    return {key: chosen[key] for key in atlas if key in chosen}, {key: skipped[key] for key in atlas if key in skipped}


def _missing_input(recipe: Recipe, skipped: Mapping[str, Phrase]) -> Phrase | None:
    return next((skipped[name] for name in recipe.inputs if name in skipped), None)
