# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the maps of an atlas from a folder of definition files, and refuse what could not become a map."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ..definition import Legend
from ..legend_file import legend_of
from ..legend_parts import FOLDER, SPECIAL_FILE, read_text
from ..legend_value import Node, read_node
from ..problems import QT_TRANSLATE_NOOP, Phrase, Problem
from . import BUILT_IN
from .definition import (
    AREAS,
    CATEGORY,
    ESTATES,
    GRID,
    MARKS,
    MOST_DECIMALS,
    POINTS,
    ROW_UNITS,
    RULES,
    UNITS,
    AtlasMap,
    Caption,
    Recipe,
)
from .finest import check_finest, sensitive_columns
from .recipe_file import read_recipe

OWN_KEYS = (
    *("number", "unit", "made_of", "rings", "on_top", "never_finer_than", "like"),
    *("captions", "keeps", "carries", "marks"),
)
_NUMBER = re.compile(r"\d+-\d+")
_ID = re.compile(r"[a-z][a-z0-9_]*")


def atlas_folder(name_or_folder) -> Path:
    """Return the folder of a built-in atlas by its name, or a user's own."""
    built_in = FOLDER / str(name_or_folder)
    return built_in if built_in.is_dir() and len(Path(str(name_or_folder)).parts) == 1 else Path(str(name_or_folder))


def load_atlas(name_or_folder) -> dict[str, AtlasMap]:
    """Return the maps of an atlas by id, in the order of their numbers; what rules combine comes after the result.

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
    maps: list[AtlasMap] = []
    for path in sorted(paths, key=lambda found: _has_rules(read_node(found))):  # after the maps that they combine
        maps.append(read_map(path, maps))
    for key, what in (("id", "id"), ("number", "number")):
        _require_once(maps, key, what)
    for each in maps:
        _check_named(each, {found.id: found for found in maps})
    sensitive = sensitive_columns(maps if folder == FOLDER / BUILT_IN else [*maps, *load_built_in()])
    for each in maps:
        check_finest(each, sensitive)
    return {each.id: each for each in in_order(maps)}


def in_order(maps: Sequence[AtlasMap]) -> list[AtlasMap]:
    """Return maps in the order of their numbers, each map that rules combine after the first one that does so."""
    ordered = sorted(maps, key=lambda each: each.order)
    parts = {each.id: [name for recipe in each.recipes for name in recipe.inputs] for each in ordered}
    combined = {name for names in parts.values() for name in names}
    found = {each.id: each for each in ordered}
    ids = [name for each in ordered if each.id not in combined for name in (each.id, *parts[each.id])]
    return [found[name] for name in dict.fromkeys(ids)]


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


def _check_named(each: AtlasMap, maps: Mapping[str, AtlasMap]) -> None:
    """Refuse the name of another map that is not in the folder, or that could not serve for what it is named."""
    node = read_node(each.legend.path)
    if each.on_top and (each.on_top not in maps or maps[each.on_top].unit not in (POINTS, ESTATES)):
        over = Phrase(QT_TRANSLATE_NOOP("Problem", "the id of a map in the same folder, of points or estates"))
        node.get("on_top").refuse(over, each.on_top)
    if each.carries and each.unit != ESTATES:
        on_estates = Phrase(QT_TRANSLATE_NOOP("Problem", "absent, but on maps of estates"))
        node.get("carries").refuse(on_estates, ", ".join(each.carries))
    for name, item in zip(each.carries, node.get("carries").items(may_be_absent=True)):
        if name not in maps or maps[name].unit != GRID:
            item.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "the id of a map on cells in the same folder")), name)
    if each.captions and each.unit != AREAS:
        on_areas = Phrase(QT_TRANSLATE_NOOP("Problem", "absent, but on maps of neighbourhoods"))
        node.get("captions").refuse(on_areas, ", ".join(caption.of for caption in each.captions))
    for caption, item in zip(each.captions, node.get("captions").items(may_be_absent=True)):
        if caption.of not in maps or maps[caption.of].unit != each.unit or maps[caption.of].legend.measure is None:
            figure = QT_TRANSLATE_NOOP("Problem", "the id of a map of figures in the same folder, on the same unit")
            item.get("of").refuse(Phrase(figure), caption.of)


def _has_rules(node: Node) -> bool:
    return isinstance(node.value, dict) and node.has("matrix")


def read_map(path: Path, others: Sequence[AtlasMap] = ()) -> AtlasMap:
    """Read one definition: its legend, as all legends are written, and what it is made of.

    Parameters
    ----------
    path : Path
    others : sequence of AtlasMap
        Maps of the same folder, which the rules of a matrix may combine.
    """
    node = read_node(path)
    has_rules = _has_rules(node)
    node.object(("id", "unit") if has_rules else ("id", "unit", "made_of"), tuple(node.object().value))
    unit = node.get("unit").one_of(UNITS)
    alike = [each for each in others if each.unit == unit]
    recipes = _combined(node, alike) if has_rules else ()
    recipes = recipes or tuple(read_recipe(item, unit) for item in node.get("made_of").items())
    number = node.get("number").matching(_NUMBER, _number_in_words()) if node.has("number") else ""
    finest = node.get("never_finer_than").one_of((AREAS,)) if node.has("never_finer_than") else ""
    ids = {key: node.get(key).matching(_ID, _id_in_words()) for key in ("rings", "on_top", "like") if node.has(key)}
    lists = {key: _names(node.get(key)) for key in ("keeps", "carries")}
    lists["captions"] = tuple(_caption(item) for item in node.get("captions").items(may_be_absent=True))
    lists["marks"] = tuple(item.one_of(MARKS) for item in node.get("marks").items(may_be_absent=True))
    each = AtlasMap(number, unit, _legend(node, recipes, alike), recipes, never_finer_than=finest, **ids, **lists)
    if each.marks and (unit not in ROW_UNITS or len(each.marks) != len(each.legend.classes)):
        shapes = QT_TRANSLATE_NOOP("Problem", "a shape for each class, on maps of postcodes or estates")
        node.get("marks").refuse(Phrase(shapes), ", ".join(each.marks))
    return each


def _combined(node: Node, alike: Sequence[AtlasMap]) -> tuple[Recipe, ...]:
    """Return the recipe of a map that combines the classes of others on the same unit."""
    if node.has("made_of"):
        rules = Phrase(QT_TRANSLATE_NOOP("Problem", "absent where there is a matrix"))
        node.get("made_of").refuse(rules, repr(node.get("made_of").value))
    known = {each.id for each in alike}
    names = node.get("matrix").object(("inputs", "rules")).get("inputs").items()
    for item in names:
        if item.text() not in known:
            same = QT_TRANSLATE_NOOP("Problem", "the id of a map in the same folder, on the same unit, without rules")
            item.refuse(Phrase(same), item.text())
    return (Recipe(RULES, inputs=tuple(item.text() for item in names)),)


def _names(node: Node) -> tuple[str, ...]:
    return tuple(item.text() for item in node.items(may_be_absent=True))


def _caption(item: Node) -> Caption:
    item.object(("of", "decimals", "unit"))
    decimals = item.get("decimals").integer()
    if not 0 <= decimals <= MOST_DECIMALS:
        item.get("decimals").refuse(
            Phrase(QT_TRANSLATE_NOOP("Problem", "a whole number from 0 to {most}"), most=MOST_DECIMALS), str(decimals)
        )
    return Caption(item.get("of").text(), decimals, read_text(item.get("unit")))


def _number_in_words() -> Phrase:
    return Phrase(QT_TRANSLATE_NOOP("Problem", "a number as in the report, such as 2-12"))


def _id_in_words() -> Phrase:
    return Phrase(QT_TRANSLATE_NOOP("Problem", "lowercase letters, digits and _, such as overlast"))


def _legend(node: Node, recipes: tuple[Recipe, ...], alike: Sequence[AtlasMap]) -> Legend:
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
    files = None
    if recipes[0].kind == RULES:
        special = node.path.with_name(SPECIAL_FILE)
        files = {SPECIAL_FILE: special if special.is_file() else FOLDER / SPECIAL_FILE}
        files.update({each.id: each.legend for each in alike})
    legend = legend_of(Node(node.file, "", value, node.path), files)
    return replace(legend, bounds=()) if categories else legend
