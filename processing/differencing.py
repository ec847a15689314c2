# SPDX-License-Identifier: GPL-2.0-or-later
"""Warn of figures that can be subtracted from each other until only a few people are left."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ..core import grid
from ..core.disclosure import Crowd, differenced
from ..layers.features import stop_if_cancelled

NAMED_AT_MOST = 5


@dataclass(frozen=True)
class Surroundings:
    """Say whose surroundings they are, how far they reach and about how many a figure may be shown.

    ``counted`` names the layer and, where there is one, the field that counts.
    """

    counted: str
    radius_m: float
    minimum: float


def warn_of_differences(crowd: Crowd, totals: np.ndarray, around: Surroundings, feedback) -> int:
    """Name neighbouring cells whose surroundings differ by too few people; return how many pairs there are.

    Parameters
    ----------
    crowd : core.disclosure.Crowd
    totals : ndarray, shape (k,)
        People within the radius of each cell; below the minimum, or NaN, nothing is shown that could be subtracted.
    around : Surroundings
    feedback : QgsProcessingFeedback
    """
    with np.errstate(invalid="ignore"):
        shown = np.where(totals >= around.minimum, totals, np.nan)
    found = []
    for pairs in differenced(crowd, around.radius_m, shown, around.minimum):
        stop_if_cancelled(feedback)
        found.append(pairs)
    pairs = np.concatenate([np.empty((0, 2), dtype=np.int64), *found])
    if len(pairs):
        named = pairs[np.lexsort(pairs.T[::-1])][:NAMED_AT_MOST]
        cells = grid.cell_ids(*grid.unpack(crowd.cells.keys[named.reshape(-1)]), crowd.cells.size_m)
        warning = QCoreApplication.translate(
            "Differencing",
            "Layer {layer}: the surroundings of {count} pairs of neighbouring cells differ by fewer than {minimum}, so "
            "that subtracting their figures tells about those few: {cells}. Publish the classes of such cells, not "
            "their figures.",
        )
        examples = "; ".join(f"{first} – {second}" for first, second in cells.reshape(-1, 2).tolist())
        more = "; …" if len(pairs) > len(named) else ""
        feedback.pushWarning(
            warning.format(layer=around.counted, count=len(pairs), minimum=f"{around.minimum:g}", cells=examples + more)
        )
    return len(pairs)
