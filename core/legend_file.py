# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the definition of a map from its file, and refuse what could not become a map."""

from __future__ import annotations

import re
from pathlib import Path

from .definition import ANY, BASES, Legend, Matrix, Rule
from .legend_parts import FOLDER, SPECIAL_FILE, read_bounds, read_classes, read_measure, read_special, read_text
from .legend_value import Node, read_node
from .matrix import check_complete
from .problems import QT_TRANSLATE_NOOP, Phrase, Problem

_ID = re.compile(r"[a-z][a-z0-9_]*")
_FEWEST_INPUTS, _MOST_INPUTS = 2, 3


def read_legend(path: Path, files: dict[str, Path] | None = None) -> Legend:
    """Read and check one definition.

    Parameters
    ----------
    path : Path
        The file.
    files : dict of str to Path, optional
        Where the legends stand that the rules refer to. Default: ``<id>.json`` beside the file,
        then the built-in ones.
    """
    return legend_of(read_node(path), files)


def legend_of(node: Node, files: dict[str, Path | Legend] | None = None) -> Legend:
    """Check a definition that has been read; its node knows the file that messages name.

    ``files`` may hold legends that rules refer to as well, read already.
    """
    return _legend(node, files, ())


def index_folder(folder: Path) -> dict[str, Path]:
    """Return the definition files of a folder by id; the file of special classes under its own name."""
    if not folder.is_dir():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "There is no folder {folder}. Choose the folder that holds your legend files."
            ),
            folder=folder,
        )
    files: dict[str, Path] = {}
    for path in sorted(folder.glob("*.json")):
        if path.name == SPECIAL_FILE:
            files[SPECIAL_FILE] = path
            continue
        legend_id = _id(read_node(path))
        if legend_id in files:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The legend files {first} and {file} have the same id {legend}. Keep one of them in the folder.",
                ),
                first=files[legend_id].name,
                file=path.name,
                legend=legend_id,
            )
        files[legend_id] = path
    return files


def _find(legend_id: str, beside: Path, files: dict[str, Path | Legend] | None) -> Path | Legend | None:
    if files is not None:
        return files.get(legend_id)
    name = legend_id if legend_id == SPECIAL_FILE else legend_id + ".json"
    candidates = (beside.parent / name, FOLDER / name)
    return next((path for path in candidates if path.is_file()), None)


def _id(node: Node) -> str:
    expected = Phrase(QT_TRANSLATE_NOOP("Problem", "lowercase letters, digits and _, such as overlast"))
    return node.object().get("id").matching(_ID, expected)


def _legend(node: Node, files, chain: tuple[str, ...]) -> Legend:
    required = ("id", "title", "classes", "source")
    optional = ("number", "in_series", "compares_years", "measure", "bounds", "levels", "matrix")
    node.object(required, optional)
    legend_id = _id(node)
    number = node.get("number")
    legend = {
        "id": legend_id,
        "title": read_text(node.get("title")),
        "source": read_text(node.get("source")),
        "number": None if number.value is None else number.integer(),
        "in_series": node.get("in_series").boolean(False),
        "compares_years": node.get("compares_years").boolean(False),
        "classes": read_classes(node.get("classes")),
        "special": read_special(_find(SPECIAL_FILE, node.path, files)),
        "path": node.path,
    }
    codes = [found.code for found in legend["classes"]]
    legend["levels"] = _levels(node.get("levels"), codes)
    if node.has("matrix"):
        if node.has("bounds") or node.has("measure"):
            node.get("matrix").refuse(
                Phrase(QT_TRANSLATE_NOOP("Problem", "absent where there are bounds")),
                Phrase(QT_TRANSLATE_NOOP("Problem", "both a matrix and bounds")),
            )
        legend["matrix"] = _matrix(node.get("matrix"), files, (*chain, legend_id), codes)
    else:
        node.object((*required, "measure"), optional)
        legend["measure"] = read_measure(node.get("measure"))
        legend["bounds"] = read_bounds(node, len(codes))
    return Legend(**legend)


def _levels(node: Node, codes: list[int]) -> dict[str, tuple[int, ...]]:
    if node.value is None:
        return {}
    levels: dict[str, tuple[int, ...]] = {}
    placed: dict[int, str] = {}
    for name in node.object().value:
        if name == ANY or not name.strip():
            node.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "an object whose names are levels")), repr(name))
        levels[name] = tuple(item.integer() for item in node.get(name).items())
        for code in levels[name]:
            if code not in codes:
                known = Phrase(QT_TRANSLATE_NOOP("Problem", "a list of codes of this legend's classes"))
                node.get(name).refuse(known, str(code))
            if code in placed:
                node.get(name).refuse(
                    Phrase(QT_TRANSLATE_NOOP("Problem", "a list of classes that are in no other level")),
                    Phrase(QT_TRANSLATE_NOOP("Problem", "{code}, also in {level}"), code=code, level=placed[code]),
                )
            placed[code] = name
    missing = [code for code in codes if code not in placed]
    if missing:
        node.refuse(
            Phrase(QT_TRANSLATE_NOOP("Problem", "complete: each class in one level")),
            Phrase(QT_TRANSLATE_NOOP("Problem", "without class {codes}"), codes=", ".join(map(str, missing))),
        )
    return levels


def _matrix(node: Node, files, chain: tuple[str, ...], codes: list[int]) -> Matrix:
    node.object(("inputs", "rules"))
    inputs = []
    for item in node.get("inputs").items():
        found = None if item.text() in chain else _find(item.text(), node.path, files)
        if found is None:
            other = Phrase(QT_TRANSLATE_NOOP("Problem", "the id of another legend, in the same folder or built in"))
            item.refuse(other, item.text())
        inputs.append(found if isinstance(found, Legend) else _legend(read_node(found), files, chain))
        if not inputs[-1].levels:
            item.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "the id of a legend that has levels")), item.text())
    if not _FEWEST_INPUTS <= len(inputs) <= _MOST_INPUTS:
        several = Phrase(QT_TRANSLATE_NOOP("Problem", "a list of two or three legends"))
        node.get("inputs").refuse(several, str(len(inputs)))
    rules = [_rule(item, inputs, codes) for item in node.get("rules").items()]
    matrix = Matrix(tuple(inputs), tuple(rules))
    check_complete(matrix, node.file)
    return matrix


def _rule(item: Node, inputs: list[Legend], codes: list[int]) -> Rule:
    item.object(("when", "class", "basis"))
    when = item.get("when").items()
    if len(when) != len(inputs):
        item.get("when").refuse(
            Phrase(QT_TRANSLATE_NOOP("Problem", "a list with one entry per input of the matrix")),
            Phrase(QT_TRANSLATE_NOOP("Problem", "{count} for {inputs} inputs"), count=len(when), inputs=len(inputs)),
        )
    groups = []
    for entry, legend in zip(when, inputs):
        names = [entry] if isinstance(entry.value, str) else entry.items()
        groups.append(tuple(name.one_of((ANY, *legend.levels)) for name in names))
    code = item.get("class").integer()
    if code not in codes:
        item.get("class").refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "the code of a class of this legend")), str(code))
    return Rule(tuple(groups), code, item.get("basis").one_of(BASES))
