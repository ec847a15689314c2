# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep addresses by the edge on which they get onto the street."""

from __future__ import annotations

import numpy as np

from ..pausing import Pause, no_pause, stable_order
from ..sums import Addends
from .locating import Located
from .network import Network


class Housed:
    """Hold the connected addresses, ordered by edge, and what they add up to on each edge.

    Attributes
    ----------
    first : ndarray of int64, shape (edges + 1,)
        Where the addresses of each edge begin.
    from_start, from_end : ndarray of float64, shape (addresses,)
        Distance from the two ends of the edge, access leg included.
    near_start, far_start, near_end, far_end : ndarray of float64, shape (edges,)
        Smallest and largest of them on each edge.
    vectors : list of ndarray, shape (addresses,)
        What is added up; float32 where that holds the same numbers, in half of the memory.
    on_edge : list of ndarray, shape (edges,)
        The same, added up over each edge.
    """

    def __init__(self, network: Network, places: Located, addends: Addends, pause: Pause = no_pause):
        rows = np.flatnonzero(places.connected)
        rows = rows[stable_order(places.edge[rows], pause)]
        pause()
        edge, leg, position = places.edge[rows], places.leg[rows], places.position[rows]
        self.from_start = leg + position
        self.from_end = leg + (network.length[edge] - position)
        edges = len(network.length)
        self.count = np.bincount(edge, minlength=edges)
        self.first = np.concatenate([[0], np.cumsum(self.count)])
        pause()
        self.near_start, self.far_start = self._extremes(self.from_start)
        self.near_end, self.far_end = self._extremes(self.from_end)
        self.vectors, self.on_edge = [], []
        for vector in addends.vectors:
            pause()
            self.vectors.append(_compact(vector[rows]))
            self.on_edge.append(_compact(np.bincount(edge, weights=self.vectors[-1], minlength=edges)))

    def on_street(self, address: np.ndarray, length: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return position and leg of addresses on edges of a length; exact, as all lengths are whole units."""
        from_start, from_end = self.from_start[address], self.from_end[address]
        leg = (from_start + from_end - length) / 2
        return from_start - leg, leg

    def _extremes(self, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        least, most = np.full(len(self.count), np.inf), np.full(len(self.count), np.inf)
        used = np.flatnonzero(self.count)
        if len(used):
            least[used] = np.minimum.reduceat(values, self.first[used])
            most[used] = np.maximum.reduceat(values, self.first[used])
        return least, most


def _compact(vector: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        small = vector.astype(np.float32)
    return small if (small == vector).all() else vector
