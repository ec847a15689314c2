# SPDX-License-Identifier: GPL-2.0-or-later
"""Combine two or three classed columns by the rules of a legend."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product

import numpy as np

from .classes import Classed
from .definition import ANY, Legend, Matrix, Rule
from .problems import QT_TRANSLATE_NOOP, Problem
from .reasons import put_class_codes, strongest

_NAMED_AT_MOST = 3


@dataclass(frozen=True)
class Lookup:
    """Hold a matrix as tables over the class codes of its inputs.

    Attributes
    ----------
    codes : ndarray of int16, shape (n_1 + 1, ..., n_k + 1)
        Resulting code; row and column 0 are unused, as class codes count from 1.
    rules : ndarray of int16, same shape
        Index in ``matrix.rules`` of the rule that decides.
    """

    codes: np.ndarray
    rules: np.ndarray


def combinations(rule: Rule, matrix: Matrix):
    """Yield each combination of levels, one per input, that a rule covers."""
    return product(*_levels(rule, matrix))


def _levels(rule: Rule, matrix: Matrix) -> list[tuple[str, ...]]:
    """Return the levels of each input that a rule is about."""
    return [
        tuple(legend.levels) if ANY in names else tuple(dict.fromkeys(names))
        for names, legend in zip(rule.when, matrix.inputs)
    ]


def check_complete(matrix: Matrix, file: str) -> None:
    """Check that each combination of levels has exactly one rule.

    Raises
    ------
    Problem
        Names the combinations that lack a rule, or that have several.
    """
    covered = Counter(found for rule in matrix.rules for found in combinations(rule, matrix))
    every = list(product(*(tuple(legend.levels) for legend in matrix.inputs)))
    missing = [found for found in every if not covered[found]]
    if missing:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The matrix in {file} is not complete: no rule for {combinations}; {count} in all. "
                "Add a rule for each; * stands for every level.",
            ),
            file=file,
            combinations=_named(missing, matrix),
            count=len(missing),
        )
    doubled = [found for found in every if covered[found] > 1]
    if doubled:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The matrix in {file} gives more than one rule for {combinations}; {count} in all. "
                "Leave one rule for each combination.",
            ),
            file=file,
            combinations=_named(doubled, matrix),
            count=len(doubled),
        )


def _named(found: list, matrix: Matrix) -> str:
    names = [legend.id for legend in matrix.inputs]
    return "; ".join(
        ", ".join(f"{name} = {level}" for name, level in zip(names, levels)) for levels in found[:_NAMED_AT_MOST]
    )


def lookup(matrix: Matrix) -> Lookup:
    """Expand the rules into tables over the class codes of the inputs."""
    shape = tuple(len(legend.classes) + 1 for legend in matrix.inputs)
    rules = np.full(shape, -1, dtype=np.int16)
    for index, rule in enumerate(matrix.rules):
        levels = zip(_levels(rule, matrix), matrix.inputs)
        for where in product(*([code for name in names for code in legend.levels[name]] for names, legend in levels)):
            rules[where] = index
    codes = np.array([*(rule.code for rule in matrix.rules), 0], dtype=np.int16)  # the last for -1
    return Lookup(codes[rules], rules)


def require_matrix(legend: Legend) -> Matrix:
    """Return a legend's matrix, or refuse a legend that has none."""
    if legend.matrix is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The legend {legend} has no rule matrix: it cuts one column at bounds. Use it to assign classes, or "
                "choose a legend with a matrix.",
            ),
            legend=legend.id,
        )
    return legend.matrix


def combine(legend: Legend, inputs: list[Classed]) -> Classed:
    """Give each row the class that the rules of a legend say.

    Parameters
    ----------
    legend : Legend
        A legend with a matrix.
    inputs : list of Classed, each of n rows
        In the order of ``legend.matrix.inputs``.

    Returns
    -------
    Classed
        Where an input lacks a class, the strongest of the reasons and its special code.
    """
    matrix = require_matrix(legend)
    if len(inputs) != len(matrix.inputs):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The rules of {legend} combine {expected} classed columns ({names}), but {found} were given."
            ),
            legend=legend.id,
            expected=len(matrix.inputs),
            names=", ".join(found.class_field for found in matrix.inputs),
            found=len(inputs),
        )
    reasons = strongest(*(classed.reasons for classed in inputs))
    codes = lookup(matrix).codes[tuple(np.maximum(classed.codes, 0) for classed in inputs)]
    put_class_codes(codes, reasons)
    return Classed(codes, reasons)


def explain(legend: Legend, codes: tuple[int, ...]) -> Rule | None:
    """Return the rule that decides for one combination of class codes; None for a special code."""
    matrix = require_matrix(legend)
    if min(codes) < 1:
        return None
    return matrix.rules[lookup(matrix).rules[tuple(codes)]]
