# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep what the reports show per neighbourhood only from being shown on a finer map."""

from __future__ import annotations

from collections.abc import Iterable

from ..fieldnames import squashed
from ..problems import QT_TRANSLATE_NOOP, Problem
from .definition import AREAS, AtlasMap


def sensitive_columns(maps: Iterable[AtlasMap]) -> frozenset[str]:
    """Return the columns, as :func:`~..fieldnames.squashed` writes them, that single out whom a rule protects."""
    return frozenset(
        squashed(name)
        for each in maps
        if each.never_finer_than == AREAS
        for recipe in each.recipes
        for name in (recipe.part.columns if recipe.part is not None else ())
        if recipe.whole is None or name not in recipe.whole.columns
    )


def check_finest(each: AtlasMap, sensitive: frozenset[str]) -> None:
    """Refuse a map that is finer than its own rule, or that of the columns it is made of, allows.

    Raises
    ------
    Problem
    """
    if each.unit == AREAS:
        return
    used = {name for recipe in each.recipes for count in recipe.counts for name in count.columns} | set(each.keeps)
    told = sorted(name for name in used if squashed(name) in sensitive)
    if each.never_finer_than or told:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The map file {file} shows {column} on a unit finer than neighbourhoods. So few households are "
                "concerned that they could be recognised: set the key unit to areas.",
            ),
            file=each.legend.path.name,
            column=", ".join(told) or each.id,
        )
