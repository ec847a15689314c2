# SPDX-License-Identifier: GPL-2.0-or-later
"""Find which places and addresses lie in which areas: neighbourhoods, districts, municipalities or rings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ..core.columns import Table
from ..core.tables.areas import Members
from .areas import area_of_points
from .features import Origin, stop_if_cancelled
from .focus.units import polygons
from .reader import read_table
from .rings.shape import contains_of


@dataclass(frozen=True)
class Areas:
    """Hold areas in the order of their ids in the layer.

    Attributes
    ----------
    table : Table
        What was read of them.
    geometries : list of QgsGeometry
        Valid, in the coordinate system asked for; null where there is none.
    overlap : bool
        Whether a place may lie in several of them.
    """

    table: Table
    geometries: list[QgsGeometry]
    overlap: bool

    def __len__(self) -> int:
        return len(self.geometries)

    @property
    def without_geometry(self) -> int:
        """Count the areas that hold nothing because they have no shape."""
        return sum(geometry.isNull() for geometry in self.geometries)

    def members(self, x: np.ndarray, y: np.ndarray, feedback=None) -> Members:
        """Return which points lie in which area; on a border of two that do not overlap, in the first."""
        if not self.overlap:
            return Members.of(area_of_points(self.geometries, x, y, feedback))
        areas, rows = [], []
        for area, geometry in enumerate(self.geometries):
            stop_if_cancelled(feedback)
            if geometry.isNull():
                continue
            inside = np.flatnonzero(contains_of(geometry)(x, y))
            areas.append(np.full(len(inside), area, dtype=np.int64))
            rows.append(inside)
        nothing = [np.zeros(0, dtype=np.int64)]
        return Members(np.concatenate(areas or nothing), np.concatenate(rows or nothing))


def read_areas(origin: Origin, texts: tuple[str, ...], crs: QgsCoordinateReferenceSystem, overlap: bool, run) -> Areas:
    """Read areas with some of their texts.

    Parameters
    ----------
    run : tuple of QgsProcessingContext and QgsProcessingFeedback
    """
    context, feedback = run
    table = read_table(origin, texts=texts, feedback=feedback)
    shapes = polygons(origin, crs, context.transformContext(), feedback)
    return Areas(table, [shapes[int(fid)] for fid in table.fids], overlap)
