# SPDX-License-Identifier: GPL-2.0-or-later
"""Name variants of a map by what tells them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsVectorLayer

from ...core.definition import Text, measures_behind
from ...core.legend import load_legend
from ..mapfacts import MapFacts
from ..provenance import read_history
from ..series.row import SERIES, background_of
from ..styling import shows_cells

_NAMED_VALUE = re.compile(r"""\s*["`\[]?\w+["`\]]?\s*=\s*'((?:[^']|'')+)'\s*""")
"""A filter on one value, which then is what the variant is about."""
NAME_PROPERTY = "veerkracht/variant"
"""What a panel is called, kept in its layer: QGIS finds that one in the project where a file is given by its path."""
NATIONAL = Text("ten opzichte van het Nederlands gemiddelde", "relative to the Dutch mean")
IN_CELL = Text("in de cel zelf", "in the cell itself")
IN_AREA = Text("in de buurt zelf", "in the neighbourhood itself")
WITHIN = Text("binnen {distance} m", "within {distance} m")
WALKING = Text("binnen {distance} m lopen", "within {distance} m walking")


@dataclass(frozen=True, eq=False)
class Told:
    """Hold what is known of a variant: the filter, the layer, the facts of the map."""

    filter: str
    layer: QgsVectorLayer
    facts: MapFacts


def names_of(variants: Sequence[Told]) -> list[str]:
    """Return what tells variants apart: part, who counts, year, mean, or the name of the layer."""
    candidates = (
        [_part(each.filter) for each in variants],
        [surroundings(each.layer, each.facts) for each in variants],
        [each.facts.period for each in variants],
        [each.facts.variant or NATIONAL.get(each.facts.language) for each in variants],
        own_parts([each.facts.method for each in variants]),
        [each.layer.customProperty(NAME_PROPERTY, "") or each.layer.name() for each in variants],
    )
    return next(
        (names for names in candidates if all(names) and len(set(names)) == len(names)),
        [f"{name} ({number})" for number, name in enumerate(candidates[-1], 1)],
    )


def _part(condition: str) -> str:
    match = _NAMED_VALUE.fullmatch(condition)
    return match.group(1).replace("''", "'") if match else ""


def surroundings(layer: QgsVectorLayer, facts: MapFacts) -> str:
    """Return who counts on a map of a series, by its history; "" where it tells nothing."""
    told = read_history(layer.metadata().history())
    if told.algorithm != SERIES:
        return ""
    background = background_of(told)
    try:
        within = bool(measures_behind(load_legend(facts.legend)) & background.within)
    except ValueError:
        return ""
    if within and background.walking_m is not None:
        return WALKING.get(facts.language).format(distance=f"{background.walking_m:g}")
    if within and background.radius_m is not None:
        return WITHIN.get(facts.language).format(distance=f"{background.radius_m:g}")
    return (IN_CELL if shows_cells(layer) else IN_AREA).get(facts.language)


def own_parts(texts: Sequence[str]) -> list[str]:
    """Return of each text the sentences that not all of them share."""
    parts = [[part.strip() for part in text.split(". ") if part.strip()] for text in texts]
    shared = set(parts[0]).intersection(*parts[1:])
    return [". ".join(part for part in each if part not in shared) for each in parts]
