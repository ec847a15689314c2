# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold lines as vertices, and tell which vertices are the same place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..pausing import Pause, no_pause, stable_order

_MIX = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))
"""Odd numbers whose products spread the bits of coordinates; any would do, equal keys are compared in full."""


@dataclass(frozen=True)
class Lines:
    """Hold single lines one after another.

    Attributes
    ----------
    x, y : ndarray of float64, shape (v,)
        Vertices, metres.
    starts : ndarray of int64, shape (lines + 1,)
        Where each line begins in them, and where the last one ends.
    """

    x: np.ndarray
    y: np.ndarray
    starts: np.ndarray

    def __len__(self) -> int:
        return len(self.starts) - 1

    @classmethod
    def of(cls, parts) -> Lines:
        """Make lines from sequences of (x, y)."""
        points = [np.asarray(part, dtype=np.float64).reshape(-1, 2) for part in parts]
        joined = np.concatenate([np.empty((0, 2)), *points])
        starts = np.concatenate([[0], np.cumsum([len(part) for part in points], dtype=np.int64)]).astype(np.int64)
        return cls(joined[:, 0].copy(), joined[:, 1].copy(), starts)

    @property
    def line_of_vertex(self) -> np.ndarray:
        """Return which line each vertex belongs to; int64, shape (v,)."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def cleaned(self) -> Lines:
        """Return the lines without repeated vertices, and without lines of no length or with a wrong coordinate."""
        line = self.line_of_vertex
        broken = np.zeros(len(self), dtype=bool)
        broken[line[~(np.isfinite(self.x) & np.isfinite(self.y))]] = True
        x, y = self.x + 0.0, self.y + 0.0  # no negative zero: it would not be the same place as zero
        keep = np.ones(len(x), dtype=bool)
        keep[1:] = (x[1:] != x[:-1]) | (y[1:] != y[:-1]) | (line[1:] != line[:-1])
        keep &= ~broken[line]
        left = np.bincount(line[keep], minlength=len(self))
        keep &= (left > 1)[line]
        if keep.all():
            return Lines(x, y, self.starts)
        return Lines(x[keep], y[keep], np.concatenate([[0], np.cumsum(left[left > 1])]).astype(np.int64))

    def joined_with(self, other: Lines) -> Lines:
        """Return these lines followed by others."""
        starts = np.concatenate([self.starts, other.starts[1:] + self.starts[-1]])
        return Lines(np.concatenate([self.x, other.x]), np.concatenate([self.y, other.y]), starts)


def place_ids(x: np.ndarray, y: np.ndarray, pause: Pause = no_pause) -> tuple[np.ndarray, np.ndarray]:
    """Number the distinct places among points; the numbers follow no particular order.

    Returns
    -------
    ids : ndarray of int64, shape (n,)
    counts : ndarray of int64, shape (places,)
        Points at each place.
    """
    # Sorting one whole number a point takes a third of the time of sorting by x, then y.
    with np.errstate(over="ignore"):
        key = x.view(np.uint64) * _MIX[0]
        key ^= key >> np.uint64(29)
        key += y.view(np.uint64) * _MIX[1]
    order = stable_order(key, pause)
    pause()
    sorted_key = key[order]
    new = np.ones(len(x), dtype=bool)
    new[1:] = sorted_key[1:] != sorted_key[:-1]
    del key, sorted_key
    pause()
    repeats = np.flatnonzero(~new)
    one, other = order[repeats], order[repeats - 1]
    if ((x[one] != x[other]) | (y[one] != y[other])).any():  # two places with one key: practically never
        pause()
        order = np.lexsort((y, x))
        new[1:] = (x[order[1:]] != x[order[:-1]]) | (y[order[1:]] != y[order[:-1]])
    ids = np.empty(len(x), dtype=np.int64)
    ids[order] = np.cumsum(new) - 1
    return ids, np.diff(np.append(np.flatnonzero(new), len(x)))
