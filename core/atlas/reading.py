# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the maps of an atlas from a folder of definition files, and refuse what could not become a map."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from ..definition import Legend
from ..legend_file import legend_of
from ..legend_parts import FOLDER, SPECIAL_FILE
from ..legend_value import Node, read_node
from ..problems import QT_TRANSLATE_NOOP, Phrase, Problem
from .definition import (
    AREAS,
    CATEGORY,
    CELLS,
    GRID,
    KINDS,
    POINT_SOURCES,
    POINTS,
    SOURCES,
    TESTS,
    UNITS,
    AtlasMap,
    Condition,
    Count,
    Recipe,
)
from .finest import check_finest, sensitive_columns

OWN_KEYS = ("number", "unit", "made_of", "rings", "on_top", "never_finer_than", "like")
BUILT_IN = "maastricht"
SOURCES_OF = {
    GRID: (*POINT_SOURCES, CELLS),
    AREAS: (*POINT_SOURCES, AREAS),
    POINTS: POINT_SOURCES,
}
"""What a map on a unit can be made from: figures of neighbourhoods say nothing about their cells."""
_NUMBER = re.compile(r"\d+-\d+")
_ID = re.compile(r"[a-z][a-z0-9_]*")


def atlas_folder(name_or_folder) -> Path:
    """Return the folder of a built-in atlas by its name, or a user's own."""
    built_in = FOLDER / str(name_or_folder)
    return built_in if built_in.is_dir() and len(Path(str(name_or_folder)).parts) == 1 else Path(str(name_or_folder))


def load_atlas(name_or_folder) -> dict[str, AtlasMap]:
    """Return the maps of an atlas by id, in the order of their numbers.

    Raises
    ------
    Problem
        No such folder, or a definition that cannot be used; names file, key and way out.
    """
    folder = atlas_folder(name_or_folder)
    paths = sorted(path for path in folder.glob("*.json") if path.name != SPECIAL_FILE) if folder.is_dir() else []
    if not paths:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "There are no definitions of maps (.json) in {folder}. Choose a folder that holds them, such as a copy "
                "of {example}.",
            ),
            folder=folder,
            example=FOLDER / BUILT_IN,
        )
    maps = [read_map(path) for path in paths]
    for key, what in (("id", "id"), ("number", "number")):
        _require_once(maps, key, what)
    ids = {each.id for each in maps}
    for each in maps:
        if each.on_top and each.on_top not in ids:
            node = read_node(each.legend.path).get("on_top")
            node.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "the id of a map in the same folder")), each.on_top)
    sensitive = sensitive_columns(maps if folder == FOLDER / BUILT_IN else [*maps, *load_built_in()])
    for each in maps:
        check_finest(each, sensitive)
    return {each.id: each for each in sorted(maps, key=lambda found: found.order)}


def load_built_in() -> list[AtlasMap]:
    """Return the maps of the built-in atlas: what it protects stays protected in any other."""
    return list(load_atlas(BUILT_IN).values())


def _require_once(maps: list[AtlasMap], key: str, what: str) -> None:
    seen: dict[str, AtlasMap] = {}
    for each in maps:
        value = getattr(each, key)
        if value and value in seen:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The map files {first} and {file} have the same {key} {value}. Change it in one of them, or keep "
                    "one of them in the folder.",
                ),
                first=seen[value].legend.path.name,
                file=each.legend.path.name,
                key=what,
                value=value,
            )
        seen[value] = each


def read_map(path: Path) -> AtlasMap:
    """Read one definition: its legend, as all legends are written, and what it is made of."""
    node = read_node(path)
    node.object(("id", "unit", "made_of"), tuple(node.object().value))
    unit = node.get("unit").one_of(UNITS)
    recipes = tuple(_recipe(item, unit) for item in node.get("made_of").items())
    number = node.get("number").matching(_NUMBER, _number_in_words()) if node.has("number") else ""
    finest = node.get("never_finer_than").one_of((AREAS,)) if node.has("never_finer_than") else ""
    ids = {key: node.get(key).matching(_ID, _id_in_words()) for key in ("rings", "on_top", "like") if node.has(key)}
    return AtlasMap(number, unit, _legend(node, recipes), recipes, never_finer_than=finest, **ids)


def _number_in_words() -> Phrase:
    return Phrase(QT_TRANSLATE_NOOP("Problem", "a number as in the report, such as 2-12"))


def _id_in_words() -> Phrase:
    return Phrase(QT_TRANSLATE_NOOP("Problem", "lowercase letters, digits and _, such as overlast"))


def _legend(node: Node, recipes: tuple[Recipe, ...]) -> Legend:
    """Read the legend; one that is like a built-in legend takes from it what it does not say itself."""
    value = {key: found for key, found in node.value.items() if key not in OWN_KEYS}
    if node.has("like"):
        base = FOLDER / (node.get("like").matching(_ID, _id_in_words()) + ".json")
        if not base.is_file():
            known = Phrase(QT_TRANSLATE_NOOP("Problem", "the id of a built-in legend"))
            node.get("like").refuse(known, node.get("like").value)
        inherited = json.loads(base.read_text(encoding="utf-8"))
        value = {**{key: found for key, found in inherited.items() if key not in ("number", "in_series")}, **value}
    categories = any(recipe.kind == CATEGORY for recipe in recipes)
    if categories and isinstance(value.get("classes"), list):  # a class each, not cut at bounds
        cuts = range(1, len(value["classes"]))
        value["bounds"] = [{"value": code + 0.5, "basis": "own"} for code in cuts]
    legend = legend_of(Node(node.file, "", value, node.path))
    return replace(legend, bounds=()) if categories else legend


def _recipe(item: Node, unit: str) -> Recipe:
    item.object(("kind", "part"), ("whole", "times", "mean_over", "minus", "only_where"))
    kind = item.get("kind").one_of(KINDS)
    if (kind == CATEGORY) != (unit == POINTS):
        item.get("kind").refuse(
            Phrase(QT_TRANSLATE_NOOP("Problem", "category on a map of points, and on no other map")), kind
        )
    recipe = Recipe(
        kind,
        _count(item.get("part"), unit),
        _count(item.get("whole"), unit) if item.has("whole") else None,
        item.get("times").number() if item.has("times") else 1.0,
        item.get("mean_over").text() if item.has("mean_over") else "",
        item.get("minus").text() if item.has("minus") else "",
        _count(item.get("only_where"), unit) if item.has("only_where") else None,
    )
    if kind in ("share", "rate") and recipe.whole is None:
        item.get("whole").refuse(
            Phrase(QT_TRANSLATE_NOOP("Problem", "given where a share or a rate is made")),
            Phrase(QT_TRANSLATE_NOOP("Problem", "absent")),
        )
    return recipe


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
