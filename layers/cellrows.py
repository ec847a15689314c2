# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the rows of a table as the grid cells that their ids name."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsRectangle, QgsWkbTypes

from .features import Origin
from .output import refuse_own_input
from .sink import Target, write_features
from .writer import CellLayer


def write_rows_as_cells(target: Target, origin: Origin, fids: np.ndarray, cells: CellLayer) -> str:
    """Write rows with all their attributes and the square of their cell, in the order of the source.

    Parameters
    ----------
    target : Target
    origin : Origin
        Gives the attributes; geometry it may have is not read.
    fids : ndarray of int64, shape (n,)
        Feature ids of the rows; others are left out.
    cells : CellLayer
        The cell of each of ``fids``.

    Returns
    -------
    str
        The destination, as Processing wants it among the outputs.
    """
    refuse_own_input(target, origin)
    squares = _squares(origin, fids, cells)
    return write_features(target, origin.source.fields(), QgsWkbTypes.Type.Polygon, cells.crs, squares)


def _squares(origin: Origin, fids: np.ndarray, cells: CellLayer) -> Iterator[QgsFeature]:
    size_m = cells.size_m
    corners = zip((cells.ix * size_m).tolist(), (cells.iy * size_m).tolist())
    corner_of = dict(zip(fids.tolist(), corners))
    for feature in origin.features(QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)):
        corner = corner_of.get(feature.id())
        if corner is not None:
            x, y = corner
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + size_m, y + size_m)))
            yield feature
