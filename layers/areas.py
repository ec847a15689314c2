# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the area that holds a point: an address belongs to the neighbourhood around its centre."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsGeometry, QgsPoint

from ..core.problems import Cancelled


def repaired(geometries: list[QgsGeometry]) -> tuple[list[QgsGeometry], int]:
    """Return the geometries with invalid ones made valid, and how many were."""
    valid = [
        geometry if geometry.isNull() or geometry.isGeosValid() else geometry.makeValid() for geometry in geometries
    ]
    return valid, sum(new is not old for new, old in zip(valid, geometries))


def area_of_points(geometries: list[QgsGeometry], x: np.ndarray, y: np.ndarray, feedback=None) -> np.ndarray:
    """Return for each point the index of the area that holds it.

    Parameters
    ----------
    geometries : list of QgsGeometry
        Areas, valid, in the CRS of the points; a null geometry holds nothing.
    x, y : ndarray of float64, shape (n,)
        NaN for a row without a point.

    Returns
    -------
    ndarray of int64, shape (n,)
        -1 where no area holds the point. A point on the border of two areas goes to the first of them.
    """
    found = np.full(len(x), -1, dtype=np.int64)
    order = np.argsort(x, kind="stable")
    sorted_x = x[order]
    for index, geometry in enumerate(geometries):
        if feedback is not None and feedback.isCanceled():
            raise Cancelled
        if geometry.isNull():
            continue
        box = geometry.boundingBox()
        first = np.searchsorted(sorted_x, box.xMinimum(), "left")
        last = np.searchsorted(sorted_x, box.xMaximum(), "right")
        rows = order[first:last]
        rows = rows[(found[rows] < 0) & (y[rows] >= box.yMinimum()) & (y[rows] <= box.yMaximum())]
        engine = QgsGeometry.createGeometryEngine(geometry.constGet())
        engine.prepareGeometry()
        inside = [engine.intersects(QgsPoint(px, py)) for px, py in zip(x[rows].tolist(), y[rows].tolist())]
        found[rows[np.array(inside, dtype=bool)]] = index
    return found
