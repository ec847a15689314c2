# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the areas of a layer that a scatter shows, and propose what it shows of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsVectorLayer

from ...core.figures.notes import LeftOut, left_out, line_notes
from ...core.figures.scatter import Points, fitted
from ...core.figures.scene import Words
from ...core.presets import recognise
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...layers.focus.ground import mean_fields
from ...layers.reader import Origin, read_table
from ...layers.rings.file import is_ring_layer
from ...layers.units import CELL_ID

MOST = 20_000
FAR = 1.5
RING_NAME = "naam"


@dataclass(frozen=True)
class Fields:
    """Hold the fields that a scatter shows: along the bottom, along the side, and the name; "" for none."""

    x: str = ""
    y: str = ""
    name: str = ""


@dataclass(frozen=True)
class Drawing:
    """Hold what is drawn of a layer.

    Attributes
    ----------
    points : Points
    fids : ndarray of int64
        The feature of each point.
    counts : LeftOut
    words : Words
    """

    points: Points
    fids: np.ndarray
    counts: LeftOut
    words: Words


def read_drawing(layer: QgsVectorLayer, fields: Fields, language: str) -> Drawing:
    """Read what is drawn; what is suppressed has no figure from here on.

    Raises
    ------
    Problem
        The layer cannot be read, or has more areas than can be shown.
    """
    if layer.featureCount() > MOST:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has {count} areas, more than the {most} that are shown here. Filter it, or draw it with "
                "Draw scatter.",
            ),
            layer=layer.name(),
            count=layer.featureCount(),
            most=MOST,
        )
    numbers, texts = tuple(dict.fromkeys((fields.x, fields.y))), (fields.name,) if fields.name else ()
    table = read_table(Origin(layer, layer), numbers=numbers, texts=texts)
    x, y = table.numbers[fields.x], table.numbers[fields.y]
    names = table.texts[fields.name] if fields.name else np.full(len(table), "", dtype=object)
    counts = left_out(x, y)
    notes = (*line_notes(fitted(x, y), FAR, language), *counts.notes(language))
    titles = (layer.attributeDisplayName(layer.fields().lookupField(name)) for name in (fields.x, fields.y))
    words = Words(layer.name(), "", *titles, notes, language)
    return Drawing(Points(x, y, names), table.fids, counts, words)


def proposed_fields(layer: QgsVectorLayer, name: str = "") -> Fields:
    """Return the figures that are usual, else the first two, and the field with names; ``name`` if the layer has it."""
    names = layer.fields().names()
    numeric = [field.name() for field in layer.fields() if field.isNumeric()]
    usual = [each for each in mean_fields(names) if each in numeric]
    others = [each for each in numeric if each not in usual and not _is_id(layer, each)]
    x, y = ([*usual, *others, "", ""])[:2]
    known = recognise(names)
    own = known.fields if known else {}
    wanted = [RING_NAME] if is_ring_layer(layer) else [name, *(own.get(role, "") for role in ("name", "id")), CELL_ID]
    found = next((each for each in wanted if each in names), "")
    return Fields(x, y or x, found or (layer.displayField() if layer.displayField() in names else ""))


def _is_id(layer: QgsVectorLayer, name: str) -> bool:
    return layer.fields().lookupField(name) in layer.primaryKeyAttributes()
