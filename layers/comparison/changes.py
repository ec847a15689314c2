# SPDX-License-Identifier: GPL-2.0-or-later
"""Count what changes from the first panel to the others, and see to it that it is these panels that were compared."""

from __future__ import annotations

import json
from collections.abc import Sequence

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ...core.comparison.compare import ABSENT
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..provenance import read_history
from .style import outcome_field
from .variants import MAP_FACT, VARIANTS_FACT, GivenVariant


def changes_between(variants: Sequence[GivenVariant], comparison: QgsVectorLayer | None) -> list[dict[int, int]]:
    """Return the outcomes of each variant against the first, counted; nothing of the first, or without a comparison.

    Raises
    ------
    Problem
        The comparison is one of other variants than these.
    """
    if comparison is None:
        return [{} for _ in variants]
    told = read_history(comparison.metadata().history()).counters
    count = len(variants)
    classes = [f"klasse_{number}" for number in range(1, count + 1)]
    fields = [*classes, *(outcome_field(0, number) for number in range(1, count))]
    is_whole = all(comparison.fields().lookupField(field) >= 0 for field in fields)
    is_same = is_whole and told.get(MAP_FACT, "") in ("", variants[0].facts.legend)
    found = counts_of(comparison, fields) if is_same else []
    for codes, variant in zip(found[:count], variants):
        codes.pop(ABSENT, None)
        is_same = is_same and codes == counts_of(variant.layer, [variant.class_field])[0]
    if not is_same:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} compares other variants than the panels ({variants}). Give Compare variants of map the "
                "same layers, in the same order, or leave the comparison out.",
            ),
            layer=comparison.name(),
            variants=_variants_of(told),
        )
    return [{}, *found[count:]]


def _variants_of(told: dict[str, str]) -> str:
    try:
        return ", ".join(map(str, json.loads(told.get(VARIANTS_FACT, "[]")))) or "-"
    except (ValueError, TypeError):
        return "-"


def counts_of(layer: QgsVectorLayer, fields: Sequence[str]) -> list[dict[int, int]]:
    """Count the places by code, for each of some fields."""
    request = QgsFeatureRequest().setSubsetOfAttributes(list(fields), layer.fields())
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    indices = [layer.fields().lookupField(field) for field in fields]
    counts: list[dict[int, int]] = [{} for _ in fields]
    for feature in layer.getFeatures(request):
        values = feature.attributes()
        for index, found in zip(indices, counts):
            code = int(values[index]) if isinstance(values[index], (int, float)) else 0
            found[code] = found.get(code, 0) + 1
    return counts
