# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn classed maps into columns of the output table."""

from __future__ import annotations

import numpy as np

from ..core.legend import Legend
from ..core.reasons import texts
from ..core.series import Series
from ..layers.units import Units
from ..layers.writer import NewColumn


def id_column(units: Units) -> NewColumn:
    """Return the ids of units that were made here."""
    ids = np.empty(len(units), dtype=object)
    ids[:] = units.ids
    return NewColumn(units.id_field, "text", ids)


def class_columns(series: Series, legends: list[Legend], language: str) -> list[NewColumn]:
    """Return code, label and reason of each map."""
    columns = []
    for legend in legends:
        classed = series.classed[legend.id]
        columns += [
            NewColumn(legend.class_field, "integer", classed.codes),
            NewColumn(legend.label_field, "text", legend.labels(classed.codes, language)),
            NewColumn(legend.reason_field, "text", texts(classed.reasons)),
        ]
    return columns
