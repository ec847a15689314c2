# SPDX-License-Identifier: GPL-2.0-or-later
"""Explain a class that rules give to the classes of other maps."""

from __future__ import annotations

from ..classes import Classed
from ..definition import ANY, Legend, Matrix, Rule
from ..legend_text import BASIS_WORDS
from ..matrix import explain
from ..problems import QT_TRANSLATE_NOOP, Phrase
from ..reasons import Reason
from .parts import INPUT, RULE, SeriesRow, Step
from .why import why, without_class
from .words import Words, opening, said

_COMBINED = {
    2: QT_TRANSLATE_NOOP("Explanation", "{first} and {second}"),
    3: QT_TRANSLATE_NOOP("Explanation", "{first}, {second} and {third}"),
}
_PLACES = ("first", "second", "third")


def input_step(row: SeriesRow, legend: Legend, classed: Classed) -> Step:
    """Tell the class of a map that another is combined from, and as which level its rules take it."""
    reason = Reason(classed.reasons[0])
    if reason:
        template = QT_TRANSLATE_NOOP("Explanation", "{map}: no class, because {why}.")
        return Step(INPUT, Words(template, map=map_name(legend), why=why(reason, row.background)))
    code = int(classed.codes[0])
    template = QT_TRANSLATE_NOOP("Explanation", "{map}: class {code}, “{label}”, which the rules take as “{level}”.")
    return Step(
        INPUT,
        Words(
            template,
            map=map_name(legend),
            code=code,
            label=said(legend.classes[code - 1].label),
            level=level_of(legend, code),
        ),
    )


def level_of(legend: Legend, code: int) -> str:
    """Return the level that a class belongs to; levels have one name, in the language of the rules."""
    return next((level for level, codes in legend.levels.items() if code in codes), str(code))


def map_name(legend: Legend) -> Phrase | str:
    """Return how a map is called: by number and title, or by title alone."""
    if not legend.number:
        return opening(legend.title)
    template = QT_TRANSLATE_NOOP("Explanation", "Map {number}, {title}")
    return Words(template, number=legend.number, title=said(legend.title))


def rule_steps(row: SeriesRow, legend: Legend, inputs: list[Classed]) -> list[Step]:
    """Tell which rule decides, what it covers and where it comes from; or why there is no class."""
    reasons = [Reason(classed.reasons[0]) for classed in inputs]
    if any(reasons):
        return without_class(reasons, row.background)
    codes = tuple(int(classed.codes[0]) for classed in inputs)
    rule = explain(legend, codes)
    template = QT_TRANSLATE_NOOP("Explanation", "Rule: {combination} gives class {code}, “{label}”.")
    sentence = Words(
        template, combination=_combination(rule), code=rule.code, label=said(legend.classes[rule.code - 1].label)
    )
    origin = QT_TRANSLATE_NOOP("Explanation", "Origin of the rule: {basis}")
    return [
        Step(
            RULE,
            sentence,
            (Words(origin, basis=said(BASIS_WORDS[rule.basis])), Words("{source}", source=said(legend.source))),
        )
    ]


def _combination(rule: Rule) -> Words:
    """Return what a rule asks of each input, in the order of the inputs."""
    named = {place: _asked(levels) for place, levels in zip(_PLACES, rule.when)}
    return Words(_COMBINED[len(rule.when)], **named)


def _asked(levels: tuple[str, ...]) -> Words:
    if ANY in levels:
        return Words(QT_TRANSLATE_NOOP("Explanation", "any class"))
    return Words(QT_TRANSLATE_NOOP("Explanation", "“{levels}”"), levels=" / ".join(levels))


def inputs_of(matrix: Matrix | None) -> tuple[Legend, ...]:
    """Return the maps that a map is combined from; none for one that cuts a figure at bounds."""
    return () if matrix is None else matrix.inputs
