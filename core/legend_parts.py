# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the parts of a map's definition: texts, measure, bounds, classes."""

from __future__ import annotations

import re
from pathlib import Path

from .definition import BASES, LOWER, PATTERNS, ROUNDINGS, UPPER, Bound, LegendClass, Measure, Text
from .legend_value import Node, read_node
from .problems import QT_TRANSLATE_NOOP, Phrase, Problem
from .reasons import SPECIAL_CODES

FOLDER = Path(__file__).resolve().parent.parent / "legends"
SPECIAL_FILE = "special.json"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_COLOUR_IN_WORDS = Phrase(QT_TRANSLATE_NOOP("Problem", "# and six hexadecimal digits, such as #d73027"))


def read_text(node: Node) -> Text:
    """Read a text in two languages."""
    node.object(("nl", "en"))
    return Text(node.get("nl").text(), node.get("en").text())


def read_measure(node: Node) -> Measure:
    """Read what a legend classifies."""
    node.object(("column", "description", "unit"), ("rounding", "above_zero_at_least_one", "own_description"))
    return Measure(
        column=node.get("column").text(),
        description=read_text(node.get("description")),
        unit=read_text(node.get("unit")),
        rounding=node.get("rounding").one_of(ROUNDINGS, "none"),
        above_zero_at_least_one=node.get("above_zero_at_least_one").boolean(False),
        own_description=read_text(node.get("own_description")) if node.has("own_description") else None,
    )


def read_bounds(node: Node, class_count: int) -> tuple[Bound, ...]:
    """Read the bounds between so many classes; they must ascend."""
    bounds: list[Bound] = []
    for item in node.get("bounds").items(may_be_absent=True):
        item.object(("value", "basis"), ("belongs_to",))
        value = item.get("value").number()
        if bounds and value <= bounds[-1].value:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "In the legend file {file} the bounds do not ascend: {key} is {value}, which is not above "
                    "{previous} before it. Put the bounds in ascending order, each once.",
                ),
                file=node.file,
                key=item.get("value").key,
                value=value,
                previous=bounds[-1].value,
            )
        side = item.get("belongs_to").one_of((UPPER, LOWER), UPPER)
        bounds.append(Bound(value, side, item.get("basis").one_of(BASES)))
    if len(bounds) + 1 != class_count:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The legend file {file} has {bounds} bounds and {classes} classes; there must be one class more than "
                "there are bounds. Add or remove a bound or a class.",
            ),
            file=node.file,
            bounds=len(bounds),
            classes=class_count,
        )
    return tuple(bounds)


def _class(item: Node) -> LegendClass:
    item.object(
        ("code", "label", "colour", "label_basis", "colour_basis"),
        ("colour_name", "colour_name_basis", "pattern", "only_where_years_are_compared", "own_label"),
    )
    named = item.has("colour_name")
    return LegendClass(
        code=item.get("code").integer(),
        label=read_text(item.get("label")),
        colour=item.get("colour").matching(_COLOUR, _COLOUR_IN_WORDS).lower(),
        label_basis=item.get("label_basis").one_of(BASES),
        colour_basis=item.get("colour_basis").one_of(BASES),
        colour_name=item.get("colour_name").text() if named else "",
        colour_name_basis=item.get("colour_name_basis").one_of(BASES) if named else "",
        pattern=item.get("pattern").one_of(PATTERNS, "none"),
        only_where_years_are_compared=item.get("only_where_years_are_compared").boolean(False),
        own_label=read_text(item.get("own_label")) if item.has("own_label") else None,
    )


def read_classes(node: Node) -> tuple[LegendClass, ...]:
    """Read the classes; their codes count from 1."""
    classes = []
    for expected, item in enumerate(node.items(), 1):
        found = _class(item)
        if found.code in [known.code for known in classes]:
            item.get("code").refuse(
                Phrase(QT_TRANSLATE_NOOP("Problem", "a code of its own")),
                Phrase(QT_TRANSLATE_NOOP("Problem", "{code} for the second time"), code=found.code),
            )
        if found.code != expected:
            counted = QT_TRANSLATE_NOOP("Problem", "{code}: codes count 1, 2, 3, ... in the order of the legend")
            item.get("code").refuse(Phrase(counted, code=expected), str(found.code))
        classes.append(found)
    return tuple(classes)


def read_special(path: Path = FOLDER / SPECIAL_FILE) -> tuple[LegendClass, ...]:
    """Read the classes that every legend shares: no data, suppressed, only in one of two years."""
    special = read_node(path)
    special.object(("classes",))
    classes = tuple(_class(item) for item in special.get("classes").items())
    codes = [found.code for found in classes]
    if sorted(codes) != sorted(SPECIAL_CODES):
        wanted = Phrase(QT_TRANSLATE_NOOP("Problem", "one class for each of the codes 0, -1, -2 and -3"))
        special.get("classes").refuse(wanted, str(codes))
    return classes
