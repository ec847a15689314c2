# SPDX-License-Identifier: GPL-2.0-or-later
"""Read buildings, and find what lies in them or what they lie in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from qgis.core import QgsFeatureRequest, QgsGeometry, QgsWkbTypes

from ..core import grid
from ..core.columns import Table
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from .areas import PlacedPoints, area_of_points, repaired
from .crs import check_plausible
from .features import CHUNK, Origin, stop_if_cancelled

SQUARE_TOLERANCE_M = 0.01
"""How far cells may lie off their grid: some have been transformed back and forth."""


@dataclass(frozen=True)
class Buildings:
    """Hold where buildings are.

    Attributes
    ----------
    fids : ndarray of int64, shape (n,)
    x, y : ndarray of float64, shape (n,)
        A place on each building, inside its walls, in the layer's own coordinate system; NaN without geometry.
    repaired : int
        Buildings whose polygon was invalid.
    """

    fids: np.ndarray
    x: np.ndarray
    y: np.ndarray
    repaired: int

    def __len__(self) -> int:
        return len(self.fids)

    @property
    def placed(self) -> np.ndarray:
        """Tell which buildings have a place; bool, shape (n,)."""
        return np.isfinite(self.x) & np.isfinite(self.y)


def require_polygons(origin: Origin) -> None:
    """Refuse a layer that holds no polygons."""
    if QgsWkbTypes.geometryType(origin.source.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Layer {layer} holds no polygons. Choose a layer with buildings."),
            layer=origin.name,
        )


def read_buildings(origin: Origin, points: PlacedPoints | None = None, feedback=None) -> Buildings:
    """Read buildings, some at a time; and place points in them where these are given.

    Parameters
    ----------
    origin : Origin
        Polygons. An invalid one is repaired for the occasion.
    points : PlacedPoints, optional
        In the coordinate system of the buildings; their areas become the rows of what is returned.
    feedback : QgsProcessingFeedback, optional

    Raises
    ------
    Problem
        The coordinate system is missing or denied by the coordinates.
    Cancelled
    """
    fids, places, count = [], [], 0
    for features in _chunks(origin, feedback):
        fids += [feature.id() for feature in features]
        valid, fixed = repaired([feature.geometry() for feature in features])
        count += fixed
        places += [_place(geometry) for geometry in valid]
        if points is not None:
            points.place(valid)  # a chunk of buildings takes no time to speak of
    x, y = np.array(places, dtype=np.float64).reshape(-1, 2).T
    found = Buildings(np.array(fids, dtype=np.int64), x, y, count)
    check_plausible(Table(origin.name, found.fids, x=x, y=y), origin.crs, origin.name)
    return found


def _chunks(origin: Origin, feedback) -> Iterator[list]:
    features = iter(origin.features(QgsFeatureRequest().setNoAttributes()))
    total, done = max(origin.source.featureCount(), 1), 0
    while chunk := list(islice(features, CHUNK)):
        stop_if_cancelled(feedback)
        yield chunk
        done += len(chunk)
        if feedback is not None:
            feedback.setProgress(min(100.0 * done / total, 100.0))


def _place(geometry: QgsGeometry) -> tuple[float, float]:
    inside = geometry.pointOnSurface() if not geometry.isNull() else geometry
    if inside.isNull() or inside.isEmpty():
        return np.nan, np.nan
    point = inside.asPoint()
    return point.x(), point.y()


def results_at(origin: Origin, table: Table, x: np.ndarray, y: np.ndarray, feedback=None) -> np.ndarray:
    """Return the cell or neighbourhood that holds each point.

    Parameters
    ----------
    origin : Origin
        Polygons with results.
    table : Table
        Their rows.
    x, y : ndarray of float64, shape (n,)
        In the coordinate system of the polygons; NaN for no place.

    Returns
    -------
    ndarray of int64, shape (n,)
        Row of the table; -1 where no polygon lies. On the border of two cells the eastern or northern one, as
        in every grid; on that of two neighbourhoods the first of them.

    Raises
    ------
    Problem
        Two rows are about one place, so that nobody can tell which of them is meant.
    Cancelled
    """
    row_of = {fid: row for row, fid in enumerate(table.fids.tolist())}
    shapes = [QgsGeometry() for _ in row_of]
    for number, feature in enumerate(origin.features(QgsFeatureRequest().setNoAttributes())):
        if number % CHUNK == 0:
            stop_if_cancelled(feedback)
        if feature.id() in row_of:
            shapes[row_of[feature.id()]] = feature.geometry()
    boxes = np.array([_box(shape) for shape in shapes], dtype=np.float64).reshape(-1, 5)
    cells = None if origin.crs.isGeographic() else _cells(boxes)
    if cells is None:
        known = boxes[np.isfinite(boxes).all(axis=1)]
        _refuse_doubles(len(known) - len(np.unique(known, axis=0)), origin.name)
        return area_of_points(repaired(shapes)[0], x, y, feedback)
    rows, keys, size_m = cells
    _refuse_doubles(int((np.diff(keys) == 0).sum()), origin.name)
    found = np.full(len(x), -1, dtype=np.int64)
    usable = grid.placeable(x, y, size_m)
    place = grid.find(keys, grid.pack(*grid.cell_of(x[usable], y[usable], size_m)))
    found[usable] = np.where(place < 0, -1, rows[place])
    return found


def _box(shape: QgsGeometry) -> tuple[float, ...]:
    """Return west, south, east, north and area; NaN without geometry."""
    if shape.isNull() or shape.isEmpty():
        return (np.nan,) * 5
    box = shape.boundingBox()
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), shape.area()


def _refuse_doubles(count: int, layer: str) -> None:
    if count:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has {count} rows at a place where another row lies too, so that a building there would "
                "have several results. If the layer holds several years, select one of them first.",
            ),
            layer=layer,
            count=count,
        )


def _cells(boxes: np.ndarray) -> tuple[np.ndarray, np.ndarray, int] | None:
    """Return rows, keys (ascending) and size of cells of one grid; None where some shape is no such cell."""
    rows = np.flatnonzero(np.isfinite(boxes).all(axis=1))
    if not len(rows):
        return None
    west, south, east, north, area = boxes[rows].T
    size_m = round(float(east[0] - west[0]))
    if size_m < 1:
        return None
    ix, iy = np.rint(west / size_m), np.rint(south / size_m)
    off_m = [west - ix * size_m, south - iy * size_m, east - (ix + 1) * size_m, north - (iy + 1) * size_m]
    missing = np.abs(area - size_m**2) > 4 * size_m * SQUARE_TOLERANCE_M
    if (np.abs(off_m) > SQUARE_TOLERANCE_M).any() or missing.any():
        return None
    keys = grid.pack(ix.astype(np.int64), iy.astype(np.int64))
    order = np.argsort(keys)
    return rows[order], keys[order], size_m
