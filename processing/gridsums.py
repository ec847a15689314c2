# SPDX-License-Identifier: GPL-2.0-or-later
"""Sum points in the cells of a grid, within a radius of their centres, or within a walking distance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterDistance

from ..core.columns import Column
from ..core.disclosure import Crowd
from ..core.grid import PointsByCell, centres
from ..core.neighbourhood import RadiusSums
from ..core.shares import DEFAULT_MINIMUM
from ..core.sums import Addends, Sums
from ..layers.features import stop_if_cancelled
from .differencing import Counted, Surroundings, warn_of_differences, warn_of_walks
from .gridalgorithm import CELL, NEIGHBOURHOODS, RADIUS, WALKING, GridAlgorithm
from .walkingform import Points, Walk, WalkingForm, distance_suffix


@dataclass(frozen=True)
class CellPoints:
    """Hold the points of a layer that lie in cells, with their figures."""

    layer_name: str
    x: np.ndarray
    y: np.ndarray
    cells: PointsByCell
    figures: dict[str, Column]
    crs: QgsCoordinateReferenceSystem


@dataclass(frozen=True)
class CellSums:
    """Hold the sums of each cell's surroundings; of cells without a way to a street they mean nothing.

    Attributes
    ----------
    sums : Sums
    connected : ndarray of bool, shape (cells,)
        True everywhere but for cells too far from a street.
    not_connected : int
        Points too far from a street.
    """

    sums: Sums
    connected: np.ndarray
    not_connected: int = 0


class GridSums(GridAlgorithm, WalkingForm):
    """Be the base of an algorithm that sums points in the surroundings of cells."""

    def add_neighbourhood(self) -> None:
        """Add the parameters that say whose figures count for a cell."""
        self.add_choice(
            "NEIGHBOURHOOD",
            self.tr("Which features count"),
            NEIGHBOURHOODS,
            self.tr(
                "cell: those in the cell. radius: those within a straight distance of the cell's centre. walking: "
                "those within a walking distance of it, along a network of streets."
            ),
            default=CELL,
        )
        self.add(
            QgsProcessingParameterDistance("RADIUS", self.tr("Radius"), 200.0, "TARGET_CRS", minValue=0.0),
            self.tr("In metres; used with radius only."),
        )
        self.add_streets(optional=True)

    def checkParameterValues(self, parameters, context):
        kind = self.parameterAsEnumString(parameters, "NEIGHBOURHOOD", context)
        if kind == RADIUS and not self.parameterAsDouble(parameters, "RADIUS", context) > 0:
            return False, self.tr("The radius must be larger than 0 metres.")
        if kind == WALKING and not self.parameterAsDouble(parameters, "DISTANCE", context) > 0:
            return False, self.tr("The walking distance must be larger than 0 metres.")
        given = self.parameterDefinition("NETWORK").valueAsPythonString(parameters.get("NETWORK"), context)
        if kind == WALKING and given in ("", "None"):
            return False, self.tr("Give the network of streets that is walked.")
        return super().checkParameterValues(parameters, context)

    def suffix(self, parameters, context) -> str:
        """Return what the fields of sums end in; nothing for the cell itself."""
        kind = self.parameterAsEnumString(parameters, "NEIGHBOURHOOD", context)
        if kind == WALKING:
            return distance_suffix(self.parameterAsDouble(parameters, "DISTANCE", context))
        if kind == RADIUS:
            return f"_{self.parameterAsDouble(parameters, 'RADIUS', context):.10g}m".replace(".", "_")
        return ""

    def cell_sums(self, parameters, context, feedback, points: CellPoints) -> CellSums:
        """Sum what counts for each cell."""
        kind = self.parameterAsEnumString(parameters, "NEIGHBOURHOOD", context)
        if kind == WALKING:
            return self._walking(parameters, context, feedback, points)
        cells = points.cells
        addends = Addends.of(points.figures, len(points.x))
        everywhere = np.ones(len(cells), dtype=bool)
        if kind == CELL:
            return CellSums(Sums.by_group(addends, cells.cell_of_point, len(cells)), everywhere)
        radius_m = self.parameterAsDouble(parameters, "RADIUS", context)
        sums = _within_radius(RadiusSums(points.x, points.y, cells, addends), radius_m, feedback)
        around = Surroundings(points.layer_name, radius_m, DEFAULT_MINIMUM)
        warn_of_differences(Crowd(points.x, points.y, cells, np.ones(len(points.x))), sums.counts, around, feedback)
        return CellSums(sums, everywhere)

    def _walking(self, parameters, context, feedback, points: CellPoints) -> CellSums:
        from ..core.walking.apart import WalksApart
        from ..core.walking.reach import Reach

        streets = self.streets(parameters, context, points.crs)
        network = streets.network(context, feedback)
        self.tell_network(network, streets.origin.name, feedback)
        starts = Points(*centres(*points.cells.indices, points.cells.size_m))
        reach = Reach(self.parameterAsDouble(parameters, "DISTANCE", context))
        walk = Walk(network, streets.max_leg_m, feedback)
        walked = walk.sums(starts, Points(points.x, points.y), points.figures, reach)
        lost = int((~walked.addresses.connected).sum())
        lost_cells = int((~walked.origins.connected).sum())
        if lost or lost_cells:
            feedback.pushWarning(
                self.tr(
                    "{lost} of {count} features and the centres of {cells} cells lie farther than {max_leg} m from any "
                    "street; they are not connected."
                ).format(lost=lost, count=len(points.x), cells=lost_cells, max_leg=f"{streets.max_leg_m:g}")
            )
        counts = walked.sums.counts
        counted = Counted(np.where(walked.origins.connected, counts, np.nan), counts)
        walks = WalksApart(network, walked.origins, walked.addresses, np.ones(len(points.x)))
        around = Surroundings(points.layer_name, reach.distance_m, DEFAULT_MINIMUM)
        warn_of_walks(walks, points.cells, counted, around, feedback)
        return CellSums(walked.sums, walked.origins.connected, lost)


def _within_radius(work: RadiusSums, radius_m: float, feedback) -> Sums:
    for step in work.steps(radius_m):
        stop_if_cancelled(feedback)
        if not isinstance(step, Sums):
            feedback.setProgress(100.0 * step)
    return step
