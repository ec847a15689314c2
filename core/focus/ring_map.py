# SPDX-License-Identifier: GPL-2.0-or-later
"""Say which ring gets which colour on a map, by the rules of the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..columns import Column
from ..definition import BASES, Text
from ..legend_parts import FOLDER, read_text
from ..legend_value import Node, read_node
from ..problems import QT_TRANSLATE_NOOP, Problem

RING_FOLDER = FOLDER / "rings"
KINDS_FILE = "kinds.json"
KINDS = ("rood", "groen", "rood/groen", "blauw", "wit", "donkergroen", "eigen")
"""What a ring can be; content of ``soort`` and of ``soort_<map>``."""
NONE, UNKNOWN = "geen", "onbekend"
"""Content of ``soort_<map>`` besides: not drawn on this map; a figure that decides is absent."""
NUMBER, NUMBER_AND_LETTER = "number", "number_and_letter"
TRUE, FALSE, UNDECIDED = 1, 0, -1
COMPARE = {">": np.greater, ">=": np.greater_equal, "<": np.less, "<=": np.less_equal}


@dataclass(frozen=True)
class Kind:
    """Say how a kind of ring is drawn: one line, or two from outside in, on a wider casing that sets it apart."""

    id: str
    label: Text
    colours: tuple[str, ...]
    casing: str
    name_basis: str
    colour_basis: str
    dashed: bool = False


@dataclass(frozen=True)
class Condition:
    """Compare a figure of a ring with a number."""

    column: str
    comparison: str
    value: float
    basis: str

    def holds(self, column: Column) -> np.ndarray:
        """Return TRUE, FALSE or, where the figure is absent, UNDECIDED; int8, shape (n,)."""
        with np.errstate(invalid="ignore"):
            met = COMPARE[self.comparison](column.values, self.value).astype(np.int8)
        return np.where(column.known, met, np.int8(UNDECIDED))


@dataclass(frozen=True)
class RingRule:
    """Give a kind to the rings that meet all conditions."""

    kind: str
    when: tuple[Condition, ...]
    label: Text
    basis: str


@dataclass(frozen=True)
class RingMap:
    """Define the rings of one map (or of several with the same rules).

    ``rules`` are tried in order; ``otherwise`` is the one for rings that meet none. ``backgrounds`` are the
    legends of the maps that the rings are drawn on.
    """

    id: str
    maps: Text
    title: Text
    source: Text
    backgrounds: tuple[str, ...]
    numbered: str
    rules: tuple[RingRule, ...]
    otherwise: RingRule

    @property
    def kind_field(self) -> str:
        """Return the column with the kind that is drawn; a hand may change it."""
        return "soort_" + self.id

    @property
    def rule_field(self) -> str:
        """Return the column with the kind that the rules gave."""
        return "regel_" + self.id

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the figures that the rules ask for, each once."""
        return tuple(dict.fromkeys(condition.column for rule in self.rules for condition in rule.when))

    @property
    def entries(self) -> tuple[RingRule, ...]:
        """Return what stands in the legend."""
        return tuple(rule for rule in (*self.rules, self.otherwise) if rule.kind != NONE)


def ring_map_ids() -> tuple[str, ...]:
    """Return the ids of the built-in definitions."""
    return tuple(sorted(path.stem for path in RING_FOLDER.glob("*.json") if path.name != KINDS_FILE))


def load_ring_map(id_or_path) -> RingMap:
    """Return a built-in definition by its id, or one from a file.

    Raises
    ------
    Problem
        No such definition, or one that cannot be used; names file, key and way out.
    """
    text = str(id_or_path)
    path = Path(text) if text.lower().endswith(".json") else RING_FOLDER / (text + ".json")
    if path.parent == RING_FOLDER and (not path.is_file() or path.name == KINDS_FILE):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "There are no ring rules called {rules}. Choose one of {known}, or give the path of a .json file.",
            ),
            rules=text,
            known=", ".join(ring_map_ids()),
        )
    return _ring_map(read_node(path))


def load_kinds() -> dict[str, Kind]:
    """Return how each kind of ring is drawn, by its id."""
    node = read_node(RING_FOLDER / KINDS_FILE).object(("kinds",))
    kinds = [_kind(item) for item in node.get("kinds").items()]
    return {kind.id: kind for kind in kinds}


def _kind(node: Node) -> Kind:
    node.object(("id", "label", "colours", "casing", "name_basis", "colour_basis"), ("dashed",))
    return Kind(
        node.get("id").one_of((*KINDS, UNKNOWN)),
        read_text(node.get("label")),
        tuple(item.text() for item in node.get("colours").items()),
        node.get("casing").text(),
        node.get("name_basis").one_of(BASES),
        node.get("colour_basis").one_of(BASES),
        node.get("dashed").boolean(False),
    )


def _ring_map(node: Node) -> RingMap:
    node.object(("id", "maps", "title", "backgrounds", "numbered", "rules", "otherwise", "source"), ())
    return RingMap(
        id=node.get("id").text(),
        maps=read_text(node.get("maps")),
        title=read_text(node.get("title")),
        source=read_text(node.get("source")),
        backgrounds=tuple(item.text() for item in node.get("backgrounds").items()),
        numbered=node.get("numbered").one_of((NUMBER, NUMBER_AND_LETTER)),
        rules=tuple(_rule(item) for item in node.get("rules").items()),
        otherwise=_rule(node.get("otherwise")),
    )


def _rule(node: Node) -> RingRule:
    node.object(("kind", "label", "basis"), ("when",))
    return RingRule(
        node.get("kind").one_of((*KINDS, NONE)),
        tuple(_condition(item) for item in node.get("when").items(may_be_absent=True)),
        read_text(node.get("label")),
        node.get("basis").one_of(BASES),
    )


def _condition(node: Node) -> Condition:
    node.object(("column", "is", "value", "basis"), ())
    return Condition(
        node.get("column").text(),
        node.get("is").one_of(tuple(COMPARE)),
        node.get("value").number(),
        node.get("basis").one_of(BASES),
    )


def kinds_by_rule(ring_map: RingMap, figures: Mapping[str, Column], count: int) -> np.ndarray:
    """Return the kind that the rules give each of ``count`` rings; a figure that is not there is unknown.

    Returns
    -------
    ndarray of object (str), shape (count,)
        ``onbekend`` where figures are absent and, whatever they were, could lead to different kinds.
    """
    absent = Column.absent(count)
    met = []
    for rule in ring_map.rules:
        all_met = np.full(count, TRUE, dtype=np.int8)
        for condition in rule.when:
            all_met = both(all_met, condition.holds(figures.get(condition.column, absent)))
        met.append((rule.kind, all_met))
    return first_met(met, ring_map.otherwise.kind, count)


def both(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return whether both hold: FALSE decides, then UNDECIDED."""
    either_false = (first == FALSE) | (second == FALSE)
    unknown = (first == UNDECIDED) | (second == UNDECIDED)
    return np.where(either_false, FALSE, np.where(unknown, UNDECIDED, TRUE)).astype(np.int8)


def first_met(met: Sequence[tuple[str, np.ndarray]], otherwise: str, count: int) -> np.ndarray:
    """Return the kind of the first rule that holds; UNKNOWN where an undecided one before it could change that."""
    result = np.empty(count, dtype=object)
    for row in range(count):
        possible = set()
        for kind, holds in met:
            if holds[row] != FALSE:
                possible.add(kind)
            if holds[row] == TRUE:
                break
        else:
            possible.add(otherwise)
        result[row] = possible.pop() if len(possible) == 1 else UNKNOWN
    return result


def kinds_kept(by_rule: np.ndarray, shown: np.ndarray, rule_before: np.ndarray) -> np.ndarray:
    """Return the kinds to draw: those of the rules, except where a hand has chosen another one before.

    Parameters
    ----------
    by_rule : ndarray of object
        What the rules give now.
    shown, rule_before : ndarray of object
        What is drawn now and what the rules gave when that was written; None where there is nothing.
    """
    return np.array(
        [old if old and old != before else new for new, old, before in zip(by_rule, shown, rule_before)], dtype=object
    ).reshape(len(by_rule))
