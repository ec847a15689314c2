# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose on which side of each ring its number stands, so that no number seems to belong to another ring."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

PREFERRED = 45.0
"""Degrees clockwise from north: where a number stands that has room everywhere."""
STEP = 15.0
SIZE = 0.025
"""Height of a number, as a part of the longer side of what the map shows."""
WIDE = 1.2
"""Width of a number of two digits, in heights."""
GAP = 0.3
"""Between outline and number, in heights."""
ENOUGH = 2.0
"""Clearance beyond which more does not matter, in radii of the ring or heights of a number, whichever is larger."""
ON_NUMBER, OFF_MAP, COVERED = 1000.0, 100.0, 10.0
"""What is worst: on another number, off the map, within another ring. Room comes after all of these."""


@dataclass(frozen=True)
class _Places:
    """Hold the places round one ring, in order of preference; arrays of shape (a,), (a, 2) and (a, 4)."""

    angles: np.ndarray
    outline: np.ndarray
    middle: np.ndarray
    boxes: np.ndarray


def number_angles(x: np.ndarray, y: np.ndarray, radius: np.ndarray, frame: tuple | None = None) -> np.ndarray:
    """Choose an angle for each ring, all together.

    A place is judged by whether the number would stand on another one, off the map, or within another ring, in this
    order, and then by how far it lies outside every other ring; of equal places the one nearest to north-east is
    taken. A ring that others cover all around has its number where other outlines are farthest away. Rings with the
    least room choose first.

    Parameters
    ----------
    x, y, radius : ndarray of float64, shape (n,)
        Circles, one unit; a place that is not a number is left out.
    frame : tuple of float, optional
        Least x, most x, least y and most y of what the map shows; by default the box of all rings and the room round
        it that a number takes.

    Returns
    -------
    ndarray of float64, shape (n,)
        Degrees clockwise from north, multiples of 15.
    """
    known = np.flatnonzero(np.isfinite(x) & np.isfinite(y) & (radius > 0))
    chosen = np.full(len(x), PREFERRED)
    if not len(known):
        return chosen
    circles = np.column_stack([x[known], y[known], radius[known]])
    frame = frame or _frame(circles)
    size = SIZE * max(frame[1] - frame[0], frame[3] - frame[2])
    places = [_places(*circle, size) for circle in circles]
    judged = [_judged(row, places[row], circles, frame, size) for row in range(len(circles))]
    taken = np.empty((0, 4))
    for row in np.argsort([values.max() for values in judged], kind="stable"):
        boxes = places[row].boxes
        values = judged[row] - ON_NUMBER * _overlap(boxes, taken).any(axis=1)
        best = int(np.argmax(values >= values.max() - 1e-9))
        chosen[known[row]] = places[row].angles[best]
        taken = np.vstack([taken, boxes[best]])
    return chosen


def _frame(circles: np.ndarray) -> tuple:
    x, y, radius = circles.T
    box = (np.min(x - radius), np.max(x + radius), np.min(y - radius), np.max(y + radius))
    more = 2.0 * SIZE * WIDE * max(box[1] - box[0], box[3] - box[2])
    return (box[0] - more, box[1] + more, box[2] - more, box[3] + more)


def _places(x: float, y: float, radius: float, size: float) -> _Places:
    """Return where a number can stand: its nearest corner, or side due north, east, south and west, by the outline."""
    angles = np.arange(0.0, 360.0, STEP)
    turned = np.abs((angles - PREFERRED + 180.0) % 360.0 - 180.0)
    angles = angles[np.argsort(turned, kind="stable")]
    ways = np.column_stack([np.sin(np.radians(angles)), np.cos(np.radians(angles))])
    ways[np.abs(ways) < 1e-9] = 0.0
    outline = np.array([x, y]) + radius * ways
    half = np.array([WIDE, 1.0]) * size / 2.0
    middle = outline + GAP * size * ways + np.sign(ways) * half
    return _Places(angles, outline, middle, np.hstack([middle - half, middle + half]))


def _judged(row: int, places: _Places, circles: np.ndarray, frame: tuple, size: float) -> np.ndarray:
    """Return how good each place is, whatever other numbers do; shape (a,)."""
    others = np.delete(circles, row, axis=0)
    outside, off_line = np.full(len(places.angles), np.inf), np.full(len(places.angles), np.inf)
    for there, less in ((places.outline, 0.0), (places.middle, size / 2.0)):
        beyond = np.hypot(there[:, :1] - others[:, 0], there[:, 1:] - others[:, 1]) - others[:, 2]
        outside = np.minimum(outside, beyond.min(axis=1, initial=np.inf) - less)
        off_line = np.minimum(off_line, np.abs(beyond).min(axis=1, initial=np.inf) - less)
    scale = max(circles[row, 2], size)
    room = np.where(outside > 0, outside, off_line - COVERED * scale) / scale
    left, low, right, high = places.boxes.T
    off = (left < frame[0]) | (right > frame[1]) | (low < frame[2]) | (high > frame[3])
    return np.minimum(room, ENOUGH) - OFF_MAP * off


def _overlap(boxes: np.ndarray, taken: np.ndarray) -> np.ndarray:
    """Tell which boxes overlap which others: left, low, right, high; bool, shape (a, t)."""
    one, other = boxes[:, None, :], taken[None, :, :]
    apart = (one[..., :2] >= other[..., 2:]) | (one[..., 2:] <= other[..., :2])
    return ~apart.any(axis=2)
