# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the rules of a matrix as a table that a user can edit, and read it back."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from .definition import ANY, BASES, OWN, Legend, Rule
from .matrix import check_complete, require_matrix
from .problems import QT_TRANSLATE_NOOP, Problem

CLASS_COLUMN = "klasse"
BASIS_COLUMN = "basis"
BETWEEN_LEVELS = "|"


def rules_to_text(legend: Legend) -> str:
    """Write the rules as a table that :func:`with_rules` reads back, one rule a line."""
    matrix = require_matrix(legend)
    lines = [";".join([*(found.id for found in matrix.inputs), CLASS_COLUMN, BASIS_COLUMN])]
    for rule in matrix.rules:
        groups = [BETWEEN_LEVELS.join(names) for names in rule.when]
        lines.append(";".join([*groups, str(rule.code), rule.basis]))
    return "\n".join(lines) + "\n"


def read_rule_file(path) -> str:
    """Return the text of a file with rules."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The file with rules {file} cannot be read ({error}). Check the path; the file must be text in UTF-8.",
            ),
            file=path,
            error=error,
        ) from error


def with_rules(legend: Legend, text: str, file: str) -> Legend:
    """Return the legend with its rules replaced by those of an edited table.

    Parameters
    ----------
    legend : Legend
        Gives inputs, classes, labels and colours.
    text : str
        CSV with ``;``, ``,`` or tabs. Header: the ids of the inputs, ``klasse`` and, if wanted, ``basis``, in any
        order. A cell holds one level, several with ``|`` between them, or ``*``; the class is a code.
    file : str
        What to call the table in sentences.
    """
    matrix = require_matrix(legend)
    rows = _rows(text, file, [found.id for found in matrix.inputs])
    rules = tuple(_rule(row, number, legend, file) for number, row in rows)
    changed = replace(matrix, rules=rules)
    check_complete(changed, file)
    return replace(legend, matrix=changed)


def _rows(text: str, file: str, inputs: list[str]) -> list:
    lines = text.lstrip("\ufeff").splitlines()
    header = next((line for line in lines if line.strip()), "")
    separator = max(";,\t", key=header.count)
    reader = csv.DictReader(io.StringIO("\n".join(lines)), delimiter=separator, skipinitialspace=True)
    names = [name.strip() for name in reader.fieldnames or []]
    reader.fieldnames = names
    expected = [*inputs, CLASS_COLUMN]
    unknown = [name for name in names if name not in (*expected, BASIS_COLUMN)]
    if unknown or any(names.count(name) != 1 for name in expected):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The table of rules in {file} has the columns {found}, but needs {expected} (and may have {basis}). "
                "Correct its first line.",
            ),
            file=file,
            found=", ".join(names) or "-",
            expected=", ".join(expected),
            basis=BASIS_COLUMN,
        )
    return [(reader.line_num, row) for row in reader if any(value for value in row.values())]


def _rule(row: dict, line: int, legend: Legend, file: str) -> Rule:
    groups = []
    for found in legend.matrix.inputs:
        names = tuple(name.strip() for name in (row[found.id] or "").split(BETWEEN_LEVELS))
        for name in names:
            if name != ANY and name not in found.levels:
                _refuse(file, line, found.id, name, ", ".join((ANY, *found.levels)))
        groups.append(names)
    codes = [str(found.code) for found in legend.classes]
    code = (row[CLASS_COLUMN] or "").strip()
    if code not in codes:
        _refuse(file, line, CLASS_COLUMN, code, ", ".join(codes))
    basis = (row.get(BASIS_COLUMN) or OWN).strip()
    if basis not in BASES:
        _refuse(file, line, BASIS_COLUMN, basis, ", ".join(BASES))
    return Rule(tuple(groups), int(code), basis)


def _refuse(file: str, line: int, column: str, found: str, known: str) -> None:
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "In line {line} of the rules in {file} the column {column} holds “{found}”, but it can only be one of: "
            "{known}. Correct that line.",
        ),
        file=file,
        line=line,
        column=column,
        found=found,
        known=known,
    )
