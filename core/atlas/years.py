# SPDX-License-Identifier: GPL-2.0-or-later
"""Put the years that a user states into the columns that definitions name, such as ``onv_{first_year}``."""

from __future__ import annotations

from dataclasses import replace

from ..problems import QT_TRANSLATE_NOOP, Phrase
from .definition import AtlasMap, Count, Recipe

FIRST_YEAR, YEAR = "{first_year}", "{year}"


def dated(each: AtlasMap, years: tuple[str, str]) -> AtlasMap:
    """Return a map with its columns named for the years; a year that is not stated stays open.

    Parameters
    ----------
    each : AtlasMap
    years : tuple of str
        First year and year, as they stand in the names of fields; empty where not stated.
    """
    return replace(each, recipes=tuple(_dated(recipe, years) for recipe in each.recipes))


def undated(recipe: Recipe) -> Phrase | None:
    """Return, as the end of a sentence, which year a recipe lacks; None where it lacks none."""
    names = " ".join(name for count in recipe.counts for name in count.columns)
    if FIRST_YEAR in names:
        return Phrase(QT_TRANSLATE_NOOP("Problem", "the first year of the comparison is not given"))
    if YEAR in names:
        return Phrase(QT_TRANSLATE_NOOP("Problem", "the year is not given"))
    return None


def period_of(each: AtlasMap, years: tuple[str, str]) -> str | None:
    """Return the one year that a map is about, where its columns name that year alone; None elsewhere."""
    names = " ".join(name for recipe in each.recipes for count in recipe.counts for name in count.columns)
    named = [year for mark, year in zip((FIRST_YEAR, YEAR), years) if mark in names]
    return named[0] if len(named) == 1 else None


def _dated(recipe: Recipe, years: tuple[str, str]) -> Recipe:
    counts = {role: _in_years(count, years) for role, count in recipe.roles.items()}
    return replace(recipe, mean_over=_named(recipe.mean_over, years), **counts)


def _in_years(count: Count, years: tuple[str, str]) -> Count:
    where = tuple(replace(condition, column=_named(condition.column, years)) for condition in count.where)
    return replace(count, column=_named(count.column, years), where=where)


def _named(column: str, years: tuple[str, str]) -> str:
    for mark, year in zip((FIRST_YEAR, YEAR), years):
        column = column.replace(mark, year or mark)
    return column
