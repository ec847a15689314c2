# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the points that could not be brought to a street, and why."""

from __future__ import annotations

import struct

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ..core.columns import Table
from .sink import Target
from .writer import NewColumn, RowLayer, write_rows

WITHOUT_PLACE, TOO_FAR = "geen bruikbare plaats", "verder dan {max_leg} m van een straat"
"""Reasons as they stand in the column ``reden``; Dutch, as all column contents are."""
POINT = struct.Struct("<BIdd")


def write_unconnected(
    target: Target, crs: QgsCoordinateReferenceSystem, tables: list[tuple[Table, np.ndarray]], max_leg_m: float
) -> str:
    """Write one point for each row that is not connected; without geometry where it has no place.

    Parameters
    ----------
    target : Target
    crs : QgsCoordinateReferenceSystem
        Of the tables' x and y.
    tables : list of (Table, ndarray of bool)
        Tables with their centres, and which of their rows are connected.
    max_leg_m : float
        How far a street may be.
    """
    names, fids, reasons, blobs = [], [np.empty(0)], [], []
    for table, connected in tables:
        rows = np.flatnonzero(~connected)
        names += [table.name] * len(rows)
        fids.append(table.fids[rows].astype(np.float64))
        for x, y in zip(table.x[rows].tolist(), table.y[rows].tolist()):
            has_place = x == x  # noqa: PLR0124 - not NaN
            reasons.append(TOO_FAR.format(max_leg=f"{max_leg_m:g}") if has_place else WITHOUT_PLACE)
            blobs.append(POINT.pack(1, 1, x, y) if has_place else None)
    columns = [
        NewColumn("laag", "text", np.array(names, dtype=object)),
        NewColumn("id_in_laag", "integer", np.concatenate(fids)),
        NewColumn("reden", "text", np.array(reasons, dtype=object)),
    ]
    layer = RowLayer(len(blobs), blobs, QgsWkbTypes.Type.Point, crs)
    given = (target.algorithm, target.parameters, target.output_name, target.context)
    return write_rows(*given, layer, columns, target.feedback)
