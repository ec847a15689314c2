# SPDX-License-Identifier: GPL-2.0-or-later
"""Warn of figures that can be subtracted from each other until only a few people are left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ..core import grid
from ..core.disclosure import Crowd, alike_neighbours, differenced
from ..core.grid import PointsByCell
from ..layers.features import stop_if_cancelled

if TYPE_CHECKING:
    from ..core.walking.apart import WalksApart

NAMED_AT_MOST = 5


@dataclass(frozen=True)
class Surroundings:
    """Say whose surroundings they are, how far they reach and about how many a figure may be shown.

    ``counted`` names the layer and, where there is one, the field that counts.
    """

    counted: str
    radius_m: float
    minimum: float


@dataclass(frozen=True)
class Counted:
    """Hold what the walk from each cell reaches.

    Attributes
    ----------
    people : ndarray of float64, shape (k,)
        NaN where nothing is shown.
    addresses : ndarray of int64, shape (k,)
    """

    people: np.ndarray
    addresses: np.ndarray


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
    shown = _shown(totals, around)
    return _tell(differenced(crowd, around.radius_m, shown, around.minimum), crowd.cells, around, feedback)


def warn_of_walks(walks: WalksApart, cells: PointsByCell, counted: Counted, around: Surroundings, feedback) -> int:
    """Do the same where surroundings are a walk; ``around.radius_m`` is then the walking distance.

    Parameters
    ----------
    walks : core.walking.WalksApart
        Its origins are the centres of the cells.
    cells : core.grid.PointsByCell
    counted : Counted
    around : Surroundings
    feedback : QgsProcessingFeedback
    """
    pairs = alike_neighbours(cells, _shown(counted.people, around), around.minimum)
    found = walks.nearly_alike(
        pairs, counted.addresses, around.radius_m, around.minimum, lambda: stop_if_cancelled(feedback)
    )
    return _tell(found, cells, around, feedback)


def _shown(totals: np.ndarray, around: Surroundings) -> np.ndarray:
    """Return the totals that are shown, NaN for the others."""
    with np.errstate(invalid="ignore"):
        return np.where(totals >= around.minimum, totals, np.nan)


def _tell(steps: Iterator[np.ndarray], cells: PointsByCell, around: Surroundings, feedback) -> int:
    found = []
    for pairs in steps:
        stop_if_cancelled(feedback)
        found.append(pairs)
    pairs = np.concatenate([np.empty((0, 2), dtype=np.int64), *found])
    if len(pairs):
        named = pairs[np.lexsort(pairs.T[::-1])][:NAMED_AT_MOST]
        ids = grid.cell_ids(*grid.unpack(cells.keys[named.reshape(-1)]), cells.size_m)
        warning = QCoreApplication.translate(
            "Differencing",
            "Layer {layer}: the surroundings of {count} pairs of neighbouring cells differ by fewer than {minimum}, so "
            "that subtracting their figures tells about those few: {cells}. Publish the classes of such cells, not "
            "their figures.",
        )
        examples = "; ".join(f"{first} – {second}" for first, second in ids.reshape(-1, 2).tolist())
        more = "; …" if len(pairs) > len(named) else ""
        feedback.pushWarning(
            warning.format(layer=around.counted, count=len(pairs), minimum=f"{around.minimum:g}", cells=examples + more)
        )
    return len(pairs)
