# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the area that holds a point: an address belongs to the neighbourhood around its centre."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsGeometry, QgsPoint, QgsRectangle

from ..core.problems import Cancelled


def repaired(geometries: list[QgsGeometry]) -> tuple[list[QgsGeometry], int]:
    """Return the geometries with invalid ones made valid, and how many were."""
    valid = [
        geometry if geometry.isEmpty() or geometry.isGeosValid() else geometry.makeValid() for geometry in geometries
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
    points = PlacedPoints(x, y)
    points.place(geometries, feedback)
    return points.area


class PlacedPoints:
    """Hold points with the area that each lies in, while areas come in, some at a time.

    Attributes
    ----------
    area : ndarray of int64, shape (n,)
        Number of the first area that holds each point, in the order in which they came; -1 for none.
    """

    def __init__(self, x: np.ndarray, y: np.ndarray):
        self.area = np.full(len(x), -1, dtype=np.int64)
        self._x, self._y = x, y
        self._order = np.argsort(x, kind="stable")
        self._sorted_x = x[self._order]
        self._areas = 0

    def place(self, geometries: list[QgsGeometry], feedback=None) -> None:
        """Give the points that lie in one of the next areas its number."""
        for number, geometry in enumerate(geometries, self._areas):
            if feedback is not None and feedback.isCanceled():
                raise Cancelled
            if not geometry.isEmpty():
                rows = self._in_box(geometry.boundingBox())
                if len(rows):
                    self.area[self._inside(geometry, rows)] = number
        self._areas += len(geometries)

    def _in_box(self, box: QgsRectangle) -> np.ndarray:
        """Return the points in a box that lie in no area yet."""
        first = np.searchsorted(self._sorted_x, box.xMinimum(), "left")
        last = np.searchsorted(self._sorted_x, box.xMaximum(), "right")
        rows = self._order[first:last]
        return rows[(self.area[rows] < 0) & (self._y[rows] >= box.yMinimum()) & (self._y[rows] <= box.yMaximum())]

    def _inside(self, geometry: QgsGeometry, rows: np.ndarray) -> np.ndarray:
        engine = QgsGeometry.createGeometryEngine(geometry.constGet())
        engine.prepareGeometry()
        places = zip(self._x[rows].tolist(), self._y[rows].tolist())
        return rows[np.array([engine.intersects(QgsPoint(x, y)) for x, y in places], dtype=bool)]
