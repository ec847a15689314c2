# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the cells or neighbourhoods in which focus areas are looked for: where they lie and which of them touch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsSpatialIndex,
)

from ...core import grid
from ...core.columns import Table
from ...core.focus.areas import touching_cells
from ...core.focus.rings import corners_of_cells
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..areas import area_of_points, repaired
from ..centres import DONE
from ..features import Origin, stop_if_cancelled
from ..rings.shape import vertices_of
from ..styling import SQUARE_TOLERANCE
from .expressions import rule_of

OFF_GRID = 0.01
"""How far the centre of a cell may lie from that of the grid, as a part of its side."""
MOST_OF_IT = 0.75
"""The part of a neighbourhood that must lie in a ring for it to count there: its centre alone says too little."""
TOUCH_M = 1.0
"""Neighbourhoods this near touch: generalised borders leave slivers."""


class FocusCells:
    """Be cells of a grid: all of it is arithmetic."""

    def __init__(self, x: np.ndarray, y: np.ndarray, size_m: int):
        self.x, self.y = x, y
        self.size_m = size_m
        self.ix, self.iy = grid.cell_of(x, y, size_m)
        self.inner = (x, y)
        keys = grid.pack(self.ix, self.iy)
        self._order = np.argsort(keys, kind="stable")
        self._keys = keys[self._order]

    @property
    def doubled(self) -> int:
        """Count the rows that are not the only one of their cell."""
        return len(self._keys) - len(np.unique(self._keys))

    def touching(self, rows: np.ndarray, gap: int, feedback=None) -> tuple[np.ndarray, np.ndarray]:
        """Return the pairs of positions in ``rows`` whose cells touch, or have no more cells between than the gap."""
        keys = grid.pack(self.ix[rows], self.iy[rows])
        order = np.argsort(keys, kind="stable")
        first, second = touching_cells(keys[order], gap)
        return order[first], order[second]

    def corners(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return x and y of all corners of some cells."""
        return corners_of_cells(self.ix[rows], self.iy[rows], self.size_m)

    def of_points(self, x: np.ndarray, y: np.ndarray, feedback=None) -> np.ndarray:
        """Return the row of the cell that holds each point; -1 for none."""
        found = np.full(len(x), -1, dtype=np.int64)
        usable = grid.placeable(x, y, self.size_m)
        place = grid.find(self._keys, grid.pack(*grid.cell_of(x[usable], y[usable], self.size_m)))
        found[usable] = np.where(place < 0, -1, self._order[place])
        return found

    def within(self, geometry: QgsGeometry, contains) -> np.ndarray:
        """Return the rows of the cells whose centre lies in a ring."""
        return np.flatnonzero(contains(self.x, self.y))


class FocusPolygons:
    """Be neighbourhoods, or cells that were cut off: polygons of any shape."""

    doubled = 0

    def __init__(self, x: np.ndarray, y: np.ndarray, geometries: list[QgsGeometry]):
        self.x, self.y = x, y
        self.geometries = geometries
        points = [geometry.pointOnSurface().asPoint() for geometry in geometries]
        self.inner = tuple(np.array([(point.x(), point.y()) for point in points]).reshape(-1, 2).T)

    def touching(self, rows: np.ndarray, gap: int, feedback=None) -> tuple[np.ndarray, np.ndarray]:
        """Return the pairs of positions in ``rows`` whose polygons touch; a gap is for cells only."""
        index = QgsSpatialIndex()
        position = {int(row): place for place, row in enumerate(rows)}
        pairs = []
        for row, place in position.items():
            stop_if_cancelled(feedback)
            geometry = self.geometries[row]
            engine = QgsGeometry.createGeometryEngine(geometry.constGet())
            engine.prepareGeometry()
            near = index.intersects(geometry.boundingBox().buffered(TOUCH_M))
            pairs += [
                (position[other], place)
                for other in near
                if engine.distance(self.geometries[other].constGet()) <= TOUCH_M
            ]
            if not index.addFeature(row, geometry.boundingBox()):
                raise RuntimeError("QGIS takes no polygon into its spatial index")
        first, second = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2).T
        return first, second

    def corners(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return x and y of all corners of some polygons."""
        return tuple(np.concatenate([vertices_of(self.geometries[row]) for row in rows]).T)

    def of_points(self, x: np.ndarray, y: np.ndarray, feedback=None) -> np.ndarray:
        """Return the row of the polygon that holds each point; -1 for none."""
        return area_of_points(self.geometries, x, y, feedback)

    def within(self, geometry: QgsGeometry, contains) -> np.ndarray:
        """Return the rows of the polygons that lie for the most part in a ring; without any, those with their centre.

        A ring round a small neighbourhood often holds the centre of a large one beside it, which must not name it.
        """
        box = geometry.boundingBox()
        most = [
            row
            for row, other in enumerate(self.geometries)
            if box.intersects(other.boundingBox())
            and geometry.intersection(other).area() >= MOST_OF_IT * other.area() > 0
        ]
        return np.array(most, dtype=np.int64) if most else np.flatnonzero(contains(self.x, self.y))


@dataclass(frozen=True)
class Placed:
    """Hold the units of a layer, and which rows of the table they are, in an order that the layer's cannot change."""

    units: FocusCells | FocusPolygons
    rows: np.ndarray


def place_units(origin: Origin, table: Table, crs: QgsCoordinateReferenceSystem, context, feedback=None) -> Placed:
    """Return the features of a layer as cells where all of them are squares of one grid, else as polygons.

    Raises
    ------
    Problem
        No feature has a geometry, or a cell occurs more than once.
    Cancelled
    """
    located = np.flatnonzero(np.isfinite(table.x) & np.isfinite(table.y))
    if not len(located):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Layer {layer} has no features with a place. Choose another layer."),
            layer=origin.name,
        )
    rows = located[np.lexsort((located, table.y[located], table.x[located]))]
    x, y = table.x[rows], table.y[rows]
    size_m = cell_size(origin, crs)
    if size_m and _on_grid(x, y, size_m):
        units = FocusCells(x, y, size_m)
    else:
        geometries = polygons(origin, crs, context.transformContext(), feedback)
        units = FocusPolygons(x, y, [geometries[int(fid)] for fid in table.fids[rows]])
    if units.doubled:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has several rows for the same cell. Select one year of them first, or the cells of "
                "one source.",
            ),
            layer=origin.name,
        )
    return Placed(units, rows)


def cell_size(origin: Origin, crs: QgsCoordinateReferenceSystem) -> int:
    """Return the side of the cells in whole metres, judged by the first polygon; 0 where it is no such square."""
    if origin.crs != crs:
        return 0
    for feature in origin.features(QgsFeatureRequest().setNoAttributes()):
        geometry = feature.geometry()
        if geometry.isNull():
            continue
        box = geometry.boundingBox()
        size = round(box.width())
        off = max(abs(box.width() - size), abs(box.height() - size), abs(geometry.area() - box.area()) / max(size, 1))
        return size if size and off <= 10 * SQUARE_TOLERANCE * size else 0
    return 0


def _on_grid(x: np.ndarray, y: np.ndarray, size_m: int) -> bool:
    if not grid.placeable(x, y, size_m).all():
        return False
    middle = grid.centres(*grid.cell_of(x, y, size_m), size_m)
    return all(np.abs(found - centre).max() <= OFF_GRID * size_m for found, centre in zip((x, y), middle))


def polygons(origin: Origin, crs, transform_context: QgsCoordinateTransformContext, feedback=None) -> dict:
    """Return the valid geometries of a layer by feature id; null where one has no place in the system asked for."""
    transform = QgsCoordinateTransform(origin.crs, crs, transform_context)
    found = {}
    for feature in origin.features(QgsFeatureRequest().setNoAttributes()):
        stop_if_cancelled(feedback)
        found[feature.id()] = moved(feature.geometry(), transform)
    valid, _ = repaired(list(found.values()))
    return dict(zip(found, valid))


def moved(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    """Return a geometry in another coordinate system; a null geometry where it has no place there."""
    if geometry.isNull() or transform.isShortCircuited():
        return geometry
    try:
        return geometry if geometry.transform(transform) == DONE else QgsGeometry()
    except QgsCsException:
        return QgsGeometry()


def fids_meeting(origin: Origin, text: str, context) -> set[int]:
    """Return the ids of the features for which an expression is true; NULL is not true.

    Raises
    ------
    Problem
        The expression cannot be read, or names fields that the layer lacks.
    """
    expression = rule_of(text, origin)
    request = QgsFeatureRequest().setFilterExpression(text)
    request.setExpressionContext(context.expressionContext())
    if not expression.needsGeometry():
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return {feature.id() for feature in origin.features(request)}
