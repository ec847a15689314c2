# SPDX-License-Identifier: GPL-2.0-or-later
"""Sum what the map series counts within a walking distance of each cell."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...core import grid
from ...core.columns import Column
from ...core.ids import rows_of
from ...core.reasons import Reason
from ...core.walking.apart import WalksApart
from ...core.walking.locating import Located
from ...core.walking.network import Network
from ...core.walking.reach import Reach
from ...layers.units import CellUnits, TablePoints, Units
from ..walkingform import Points, Streets, Walk


class _Silent:
    """Pass on that the user cancels, and keep progress to itself: the series walks several times."""

    def __init__(self, feedback):
        self._feedback = feedback

    def isCanceled(self) -> bool:
        return self._feedback is not None and self._feedback.isCanceled()

    def setProgress(self, percent: float) -> None:
        """Say nothing."""


class SeriesWalking:
    """Walk the streets for one layer of the series after another; the network is built once.

    Parameters
    ----------
    streets : Streets
    distance_m : float
        How far is walked.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
    """

    def __init__(self, streets: Streets, distance_m: float, context, feedback):
        self.distance_m = distance_m
        self._streets = streets
        self._context = context
        self._feedback = feedback
        self._network: Network | None = None
        self._walks: dict[TablePoints, tuple[Located, Located, np.ndarray]] = {}

    def summed(self, figures: dict[str, Column], points: TablePoints, units: Units) -> dict[str, Column]:
        """Add up counts over all points within the distance of each cell's centre.

        A cell in which no point lies has no data, as everywhere: maps show populated cells.
        """
        if self._network is None:
            self._network = self._streets.network(self._context, self._feedback)
        cells = units if isinstance(units, CellUnits) else units.cells
        kept = {name: points.taken(column) for name, column in figures.items()}
        populated = grid.find(points.by_cell.keys, cells.keys) >= 0
        starts = Points(*grid.centres(cells.ix, cells.iy, cells.size_m))
        walk = Walk(self._network, self._streets.max_leg_m, _Silent(self._feedback))
        walked = walk.sums(starts, Points(points.x, points.y), kept, Reach(self.distance_m))
        nowhere = np.empty(0)  # half of what is kept, and of no further use
        addresses = replace(walked.addresses, x=nowhere, y=nowhere)
        self._walks[points] = (walked.origins, addresses, walked.sums.counts)
        placed = {
            name: walked.sums.column(name)
            .without(~walked.origins.connected, Reason.NOT_CONNECTED)
            .without(~populated, Reason.NO_DATA)
            for name in figures
        }
        if cells is units:
            return placed
        back = rows_of(units.ids, cells.ids)
        return {name: column.take(back) for name, column in placed.items()}

    def apart(self, points: TablePoints, people: np.ndarray) -> tuple[WalksApart, np.ndarray]:
        """Return what tells the walks to some points apart, and how many points each reaches, by cell."""
        origins, addresses, counts = self._walks[points]
        return WalksApart(self._network, origins, addresses, people), counts

    def forget(self) -> None:
        """Let go of the walks: at the scale of the country they take as much memory as the points."""
        self._walks = {}
        self._network = None
