# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell before a run which maps the parameters of the series allow, and which parameters each map rests on."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.definition import measures_behind
from ...core.legend import Legend
from ...core.series import CHANGE_PREFIX, INDEX

NEEDED = {
    "onv": ("NUISANCE",),
    CHANGE_PREFIX + "onv": ("NUISANCE", "NUISANCE_EARLIER"),
    INDEX: ("GROUPS",),
    CHANGE_PREFIX + INDEX: ("GROUPS", "GROUPS_EARLIER"),
    "aandeel_corporatiebezit": ("HOUSING",),
}
"""Layers that each measure is made from."""

OF_NUISANCE = ("NUISANCE",)
OF_GROUPS = ("GROUP", "POPULATION", "REFERENCE", "MINIMUM_GROUPS", "DISCLOSURE")
OF_HOUSING = ("HOUSING", "SOCIAL_HOUSING", "DWELLINGS")
"""How the parameters of each theme begin; all others concern every map."""


def needed_layers(legend: Legend) -> list[str]:
    """Return the layer parameters that a map is made from."""
    found = [name for measure in sorted(measures_behind(legend)) for name in NEEDED[measure]]
    return list(dict.fromkeys(found))


def lacking_layers(legend: Legend, given: Mapping[str, object]) -> list[str]:
    """Return the layer parameters that a map needs and that are not given.

    Scores of the first year may stand in the same layer as those of the second, under a year of their own.
    """
    both_years = given.get("NUISANCE") and given.get("NUISANCE_YEAR_FIELD") and given.get("YEAR_1")
    return [
        name
        for name in needed_layers(legend)
        if not given.get(name) and not (name == "NUISANCE_EARLIER" and both_years)
    ]


def rests_on(legend: Legend, given: Mapping[str, object]) -> set[str]:
    """Return the parameters that may change a map, among those given."""
    themes = set()
    for role in needed_layers(legend):
        themes.add(role.removesuffix("_EARLIER"))
    if not given.get("UNITS"):  # the populated cells of the first of these are mapped
        themes.add(next((role for role in ("GROUPS", "HOUSING", "NUISANCE") if given.get(role)), ""))
    return {name for name in given if _theme_of(name) in (*themes, "") and _concerns(name, legend)}


def _theme_of(name: str) -> str:
    for theme, starts in (("NUISANCE", OF_NUISANCE), ("GROUPS", OF_GROUPS), ("HOUSING", OF_HOUSING)):
        if name.startswith(starts):
            return theme
    return ""


def _concerns(name: str, legend: Legend) -> bool:
    return name != "RESILIENCE_RULES" or legend.id.startswith("veerkracht_")
