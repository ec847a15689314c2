# SPDX-License-Identifier: GPL-2.0-or-later
"""Read bounds and rule tables straight from the legend files, for those who do without the plugin."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

LEGENDS = Path(__file__).resolve().parent.parent.parent / "legends"
BOUNDED = ("overlast", "kwetsbaar", "corporatiebezit", "ontwikkeling_overlast", "verandering_index")
COMBINED = ("focus", "ontwikkeling_kwetsbaar", "veerkracht_parkstad")
MAPS = ("overlast", "kwetsbaar", "focus", "corporatiebezit", "ontwikkeling_overlast", *COMBINED[1:])
"""The seven maps, in order; ``verandering_index`` only serves others."""
MINIMUM = 10


def _read(legend: str) -> dict:
    return json.loads((LEGENDS / f"{legend}.json").read_text(encoding="utf-8"))


def column(legend: str) -> str:
    """Return the measure that a legend cuts."""
    return _read(legend)["measure"]["column"]


def bounds(legend: str) -> list[float]:
    """Return the bounds of a legend, ascending."""
    return [bound["value"] for bound in _read(legend)["bounds"]]


def inputs(legend: str) -> list[str]:
    """Return the legends that a rule table combines."""
    return _read(legend)["matrix"]["inputs"]


def combinations(legend: str) -> dict[tuple[int, ...], int]:
    """Return the class of each combination of classes."""
    matrix = _read(legend)["matrix"]
    levels = [_read(name)["levels"] for name in matrix["inputs"]]
    table = {}
    for rule in matrix["rules"]:
        wanted = [
            [code for level in (names if isinstance(names, list) else [names]) for code in _codes(level, known)]
            for names, known in zip(rule["when"], levels)
        ]
        table.update(dict.fromkeys(product(*wanted), rule["class"]))
    return table


def _codes(level: str, known: dict[str, list[int]]) -> list[int]:
    return [code for codes in known.values() for code in codes] if level == "*" else known[level]
