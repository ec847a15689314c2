# SPDX-License-Identifier: GPL-2.0-or-later
"""Refuse to compare a variant with itself."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..provenance import table_name

if TYPE_CHECKING:
    from .variants import Asked


def refuse_twice(asked: Iterable[Asked]) -> None:
    """Refuse the same part of the same table as two variants: every place would have the same class in both.

    Raises
    ------
    Problem
    """
    seen: set[Hashable] = set()
    for each in asked:
        part = (_table(each.layer), each.layer.subsetString(), " ".join(each.filter.split()))
        if part in seen:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Two variants are the same: layer {layer}. Choose the same map of another series, or compare two "
                    "parts of the layer, each with a condition of its own.",
                ),
                layer=each.layer.name(),
            )
        seen.add(part)


def _table(layer: QgsVectorLayer) -> Hashable:
    """Return what is the same for two layers that show one table."""
    if layer.providerType() != "ogr":
        return layer.source()
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = Path(str(parts.get("path") or layer.source()))
    return (path.resolve(), str(parts.get("layerName") or table_name(layer)))
