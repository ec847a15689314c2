# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the centre of geometries that come as WKB, and move centres to another coordinate system in bulk."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry

HEAD_BYTES = 9 + 13 + 5 * 4 * 8
"""The longest beginning that is looked at: a MultiPolygon of one ring of five corners with Z and M."""

PLAIN_POINT_BYTES = 1 + 4 + 2 * 8

DONE = QgsGeometry.OperationResult.Success
CORNERS = 5
SQUARE_TOLERANCE = 1e-4
"""How far a cell may be from a parallelogram, as a part of its diagonal (14 mm for 100 m cells)."""

CHUNK = 50_000


def centres(blobs) -> tuple[np.ndarray, np.ndarray]:
    """Return the centre of each geometry.

    Points give themselves, cells (one ring of four corners that is a parallelogram) the mean of their
    corners, everything else its centroid. Both ways of reading a layer come through here, so that
    they agree to the last bit.

    Parameters
    ----------
    blobs : ndarray of void or object (bytes or None), shape (n,)
        WKB, ISO or extended; NULL as None or as zeros.

    Returns
    -------
    x, y : ndarray of float64, shape (n,)
        NaN without a usable geometry.
    """
    x, y = np.full(len(blobs), np.nan), np.full(len(blobs), np.nan)
    if not len(blobs):
        return x, y
    heads = _heads(blobs)
    code = _integers(heads, 1)
    base = (code & 0x0FFFFFFF) % 1000
    first = np.where(np.isin(base, (4, 6)), _integers(heads, 5), 1)
    little = (heads[:, 0] == 1) & (first == 1)
    for kind, start in ((1, 0), (4, 9)):
        rows = np.flatnonzero(little & (base == kind))
        if len(rows):
            x[rows], y[rows] = _numbers(heads[rows], start + 5), _numbers(heads[rows], start + 13)
    done = (code == 0) | (little & np.isin(base, (1, 4)))
    for kind, start in ((3, 0), (6, 9)):
        rows = np.flatnonzero(little & (base == kind))
        if len(rows):
            done[_cells(heads, code, rows, start, (x, y))] = True
    for row in np.flatnonzero(~done):
        x[row], y[row] = _centroid(bytes(blobs[row]))
    odd = ~(np.isfinite(x) & np.isfinite(y))
    x[odd] = y[odd] = np.nan
    return x, y


def _heads(blobs) -> np.ndarray:
    """Return the beginning of each WKB as a row of bytes, filled up with zeros."""
    if getattr(blobs, "dtype", None) is not None and blobs.dtype.kind == "V":
        heads = np.ascontiguousarray(blobs).view(np.uint8).reshape(len(blobs), -1)
        if heads.shape[1] == PLAIN_POINT_BYTES or heads.shape[1] >= HEAD_BYTES:
            return heads[:, :HEAD_BYTES]
        return np.pad(heads, ((0, 0), (0, HEAD_BYTES - heads.shape[1])))
    longest = max((len(blob) for blob in blobs if blob is not None), default=0)
    width = PLAIN_POINT_BYTES if longest <= PLAIN_POINT_BYTES else HEAD_BYTES
    joined = b"".join((b"" if blob is None else bytes(blob[:width])).ljust(width, b"\0") for blob in blobs)
    return np.frombuffer(joined, dtype=np.uint8).reshape(-1, width)


def _integers(heads: np.ndarray, start: int) -> np.ndarray:
    return np.ascontiguousarray(heads[:, start : start + 4]).view("<u4")[:, 0]


def _numbers(heads: np.ndarray, start: int) -> np.ndarray:
    return np.ascontiguousarray(heads[:, start : start + 8]).view("<f8")[:, 0]


def _cells(heads, code, rows, start, centre) -> np.ndarray:
    """Fill in the centres of the rows that are cells and return these rows."""
    rows = rows[(_integers(heads[rows], start + 5) == 1) & (_integers(heads[rows], start + 9) == CORNERS)]
    iso = (code[rows] & 0x0FFFFFFF) // 1000
    ordinates = 2 + (iso > 0) + (iso == 3) + (code[rows] >> 31) + ((code[rows] >> 30) & 1)
    found = []
    for count in np.unique(ordinates).tolist():
        own = rows[ordinates == count]
        ring = np.ascontiguousarray(heads[own, start + 13 : start + 13 + CORNERS * count * 8]).view("<f8")
        ring = ring.reshape(-1, CORNERS, count)[:, :, :2]
        diagonal, other = ring[:, 0] + ring[:, 2], ring[:, 1] + ring[:, 3]
        size = np.abs(ring[:, 2] - ring[:, 0]).sum(axis=1)
        closed = (ring[:, 0] == ring[:, 4]).all(axis=1)
        even = closed & (np.abs(diagonal - other).sum(axis=1) <= SQUARE_TOLERANCE * size)
        middle = (diagonal + other) / 4
        centre[0][own[even]], centre[1][own[even]] = middle[even, 0], middle[even, 1]
        found.append(own[even])
    return np.concatenate(found) if found else rows


def _centroid(blob: bytes) -> tuple[float, float]:
    geometry = QgsGeometry()
    geometry.fromWkb(blob)
    centre = geometry.centroid()
    if centre.isNull() or centre.isEmpty():
        return np.nan, np.nan
    point = centre.asPoint()
    return point.x(), point.y()


def transformed(x: np.ndarray, y: np.ndarray, transform: QgsCoordinateTransform) -> tuple[np.ndarray, np.ndarray]:
    """Return the coordinates in the transform's target; NaN where a point has no place there."""
    if transform.isShortCircuited():
        return x, y
    result = np.full((len(x), 2), np.nan)
    rows = np.flatnonzero(np.isfinite(x))
    points = np.column_stack((x[rows], y[rows]))
    for start in range(0, len(rows), CHUNK):
        result[rows[start : start + CHUNK]] = _moved(points[start : start + CHUNK], transform)
    result[~np.isfinite(result).all(axis=1)] = np.nan
    return result[:, 0], result[:, 1]


def _moved(points: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    """Transform points as one line, by far the quickest way through PyQGIS; halve where a point refuses."""
    header = b"\x01" + np.array([2, len(points)], dtype="<u4").tobytes()
    line = QgsGeometry()
    line.fromWkb(header + points.astype("<f8").tobytes())
    try:
        moved = line.transform(transform) == DONE
    except QgsCsException:
        moved = False
    if not moved:
        if len(points) == 1:
            return np.full((1, 2), np.nan)
        middle = len(points) // 2
        return np.concatenate((_moved(points[:middle], transform), _moved(points[middle:], transform)))
    return np.frombuffer(bytes(line.asWkb().data()), dtype="<f8", offset=len(header)).reshape(-1, 2)
