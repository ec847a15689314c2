# SPDX-License-Identifier: GPL-2.0-or-later
"""Count what changes from the first panel to the others, and see to it that it is these panels that were compared."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ...core.comparison.compare import ABSENT
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..features import stop_if_cancelled
from ..provenance import read_history
from .reading import read_variants
from .style import outcome_field
from .variants import IDS_FACT, MAP_FACT, VARIANTS_FACT, GivenVariant


def changes_between(
    variants: Sequence[GivenVariant], comparison: QgsVectorLayer | None, run: tuple
) -> list[dict[int, int]]:
    """Return the outcomes of each variant against the first, counted; nothing of the first, or without a comparison.

    Places that neither of the two has do not count.

    Parameters
    ----------
    variants : sequence of GivenVariant
    comparison : QgsVectorLayer or None
    run : tuple
        Context and feedback of Processing.

    Raises
    ------
    Problem
        The comparison is one of other variants than these, or of these with other classes than they have now.
    """
    if comparison is None:
        return [{} for _ in variants]
    told = read_history(comparison.metadata().history()).counters
    count = len(variants)
    classes = [f"klasse_{number}" for number in range(1, count + 1)]
    fields = ["id", *classes, *(outcome_field(0, number) for number in range(1, count))]
    is_whole = all(comparison.fields().lookupField(field) >= 0 for field in fields)
    is_same = is_whole and told.get(MAP_FACT, "") in ("", variants[0].facts.legend)
    rows = values_of(comparison, fields, run[1]) if is_same else []
    if not is_same or _compared(rows, count) != _read(variants, told.get(IDS_FACT, ""), run):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} compares other variants than the panels ({variants}), or their classes have changed "
                "since. Run Compare variants of map with the same layers in the same order, or leave the comparison "
                "out.",
            ),
            layer=comparison.name(),
            variants=_variants_of(told),
        )
    changes = [
        Counter(row[count + number] for row in rows if (row[1], row[1 + number]) != (ABSENT, ABSENT))
        for number in range(1, count)
    ]
    return [{}, *map(dict, changes)]


def _compared(rows: list[list], count: int) -> list[dict[str, int]]:
    """Return the code of each place that each variant has, as a comparison tells it."""
    return [{row[0]: row[number] for row in rows if row[number] != ABSENT} for number in range(1, count + 1)]


def _read(variants: Sequence[GivenVariant], id_field: str, run: tuple) -> list[dict[str, int]]:
    """Return the code of each place that each variant has, as its layer tells it."""
    fields = [name.casefold() for each in variants for name in each.layer.fields().names()]
    if id_field and fields.count(id_field.casefold()) < len(variants):
        return []
    found = [each.variant for each in read_variants(variants, id_field, run)]
    return [
        {name: code for name, code in zip(each.ids, each.classed.codes.tolist()) if name is not None} for each in found
    ]


def _variants_of(told: dict[str, str]) -> str:
    try:
        return ", ".join(map(str, json.loads(told.get(VARIANTS_FACT, "[]")))) or "-"
    except (ValueError, TypeError):
        return "-"


def counts_of(layer: QgsVectorLayer, field: str) -> dict[int, int]:
    """Count the places by code."""
    return dict(Counter(code for (code,) in values_of(layer, [field])))


def values_of(layer: QgsVectorLayer, fields: Sequence[str], feedback=None) -> list[list]:
    """Return some fields of each place: codes, 0 for none, and texts."""
    request = QgsFeatureRequest().setSubsetOfAttributes(list(fields), layer.fields())
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    indices = [layer.fields().lookupField(field) for field in fields]
    rows = []
    for feature in layer.getFeatures(request):
        stop_if_cancelled(feedback)
        rows.append([_plain(feature.attribute(index)) for index in indices])
    return rows


def _plain(value):
    if isinstance(value, (int, float)):
        return int(value)
    return value if isinstance(value, str) else 0
