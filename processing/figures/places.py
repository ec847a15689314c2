# SPDX-License-Identifier: GPL-2.0-or-later
"""Name and colour the places along the bottom of a figure, and its lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.columns import Table
from ...core.fieldnames import CLASS_PREFIX
from ...core.figures.grouped import groups
from ...core.legend import legend_ids, load_legend


@dataclass(frozen=True)
class Places:
    """Hold what a field says of the rows: names and colours of its values, and which of them each row has."""

    names: list[str]
    colours: list[str]
    of_row: np.ndarray


def places_of(table: Table, field: str, language: str) -> Places:
    """Return the values of a field: classes by the labels and colours of their legend, years and names as they are."""
    if not field:
        return Places([""], [""], np.zeros(len(table), dtype=np.int64))
    values, of_row = groups([_number(text) for text in table.texts[field]])
    names = [f"{value:g}" if isinstance(value, float) else str(value) for value in values]
    legend_id = field[len(CLASS_PREFIX) :]
    if not field.startswith(CLASS_PREFIX) or legend_id not in legend_ids():
        return Places(names, [""] * len(names), of_row)
    shown = {float(each.code): each for each in load_legend(legend_id).shown}
    known = [shown.get(value) for value in values]
    labels = [each.label.get(language) if each else name for each, name in zip(known, names)]
    return Places(labels, [each.colour if each else "" for each in known], of_row)


def _number(text: str | None):
    """Return a text as a number where it is one, so that years and codes sort by size."""
    try:
        return float(text)
    except (TypeError, ValueError):
        return text
