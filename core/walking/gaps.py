# SPDX-License-Identifier: GPL-2.0-or-later
"""Close small gaps between the ends of lines."""

from __future__ import annotations

import numpy as np

from ..pausing import Pause, no_pause, stable_order
from .lines import Lines, place_ids
from .ranges import expanded


def close_pairs(
    x: np.ndarray, y: np.ndarray, tolerance_m: float, pause: Pause = no_pause
) -> tuple[np.ndarray, np.ndarray]:
    """Return each pair of points, once, that lie no farther apart than the tolerance."""
    span_m = max((float(np.ptp(c)) for c in (x, y) if len(c)), default=0.0)
    side_m = max(tolerance_m, span_m / 2**30)  # so that two numbers fit one key
    column, row = (np.floor((c - c.min(initial=np.inf)) / side_m).astype(np.int64) for c in (x, y))
    pause()
    key = row * 2**32 + column
    order = stable_order(key, pause)
    key = key[order]
    found = []
    # Half of the neighbours of a bucket, and the bucket itself: every pair comes by once.
    for rows, first, last in ((0, 0, 1), (1, -1, 1)):
        pause()
        low = np.searchsorted(key, key + rows * 2**32 + first, side="left")
        high = np.searchsorted(key, key + rows * 2**32 + last, side="right")
        if not rows:
            low = np.arange(len(key)) + 1
        one, other = expanded(low, np.maximum(high - low, 0))
        found.append((order[one], order[other]))
    one, other = (np.concatenate(ends) for ends in zip(*found))
    near = (x[one] - x[other]) ** 2 + (y[one] - y[other]) ** 2 <= tolerance_m**2
    return one[near], other[near]


def gaps_between_ends(lines: Lines, tolerance_m: float, pause: Pause = no_pause) -> Lines:
    """Return a straight line for each two ends of lines that lie apart, but within the tolerance."""
    ends = np.concatenate([lines.starts[:-1], lines.starts[1:] - 1])
    x, y = lines.x[ends], lines.y[ends]
    ids, counts = place_ids(x, y, pause)
    pause()
    end_of_place = np.empty(len(counts), dtype=np.int64)
    end_of_place[ids] = np.arange(len(ids))
    x, y = x[end_of_place], y[end_of_place]
    one, other = close_pairs(x, y, tolerance_m, pause)
    steps = (np.stack([c[one], c[other]], axis=1).ravel() for c in (x, y))
    return Lines(*steps, np.arange(len(one) + 1) * 2)
