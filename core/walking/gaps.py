# SPDX-License-Identifier: GPL-2.0-or-later
"""Close small gaps between the ends of lines."""

from __future__ import annotations

import numpy as np

from .lines import Lines
from .ranges import expanded


def close_pairs(x: np.ndarray, y: np.ndarray, tolerance_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return each pair of points, once, that lie no farther apart than the tolerance."""
    span_m = max((float(np.ptp(c)) for c in (x, y) if len(c)), default=0.0)
    side_m = max(tolerance_m, span_m / 2**30)  # so that two numbers fit one key
    column, row = (np.floor((c - c.min(initial=np.inf)) / side_m).astype(np.int64) for c in (x, y))
    key = row * 2**32 + column
    order = np.argsort(key, kind="stable")
    key = key[order]
    found = []
    # Half of the neighbours of a bucket, and the bucket itself: every pair comes by once.
    for rows, first, last in ((0, 0, 1), (1, -1, 1)):
        low = np.searchsorted(key, key + rows * 2**32 + first, side="left")
        high = np.searchsorted(key, key + rows * 2**32 + last, side="right")
        if not rows:
            low = np.arange(len(key)) + 1
        one, other = expanded(low, np.maximum(high - low, 0))
        found.append((order[one], order[other]))
    one, other = (np.concatenate(ends) for ends in zip(*found))
    near = (x[one] - x[other]) ** 2 + (y[one] - y[other]) ** 2 <= tolerance_m**2
    return one[near], other[near]


def gaps_between_ends(lines: Lines, tolerance_m: float) -> Lines:
    """Return a straight line for each two ends of lines that lie apart, but within the tolerance."""
    ends = np.concatenate([lines.starts[:-1], lines.starts[1:] - 1])
    places = np.unique(np.column_stack([lines.x[ends], lines.y[ends]]), axis=0)
    one, other = close_pairs(places[:, 0], places[:, 1], tolerance_m)
    steps = np.stack([places[one], places[other]], axis=1).reshape(-1, 2)
    return Lines(steps[:, 0].copy(), steps[:, 1].copy(), np.arange(len(one) + 1) * 2)
