# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the distances from many origins to all nodes within a limit, all origins in step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .ranges import expanded
from .region import STORE_SIZE, Region


@dataclass(frozen=True)
class Reached:
    """Hold pairs of an origin and a node within its reach.

    Attributes
    ----------
    row : ndarray of int64, shape (pairs,)
        Number of the origin.
    node : ndarray of int64, shape (pairs,)
        Node of the region.
    """

    row: np.ndarray
    node: np.ndarray


class Distances:
    """Keep the distance of each pair of an origin and a node of its block; used again for every chunk.

    What is not reached has a value just above the limit.
    """

    def __init__(self, limit_m: float):
        self.beyond = float(np.nextafter(limit_m, np.inf))
        self.values = np.empty(0)
        self._mark = np.empty(0, dtype=np.int32)

    def fit(self, size: int) -> None:
        """Make room for so many pairs."""
        if size > len(self.values):
            size = max(size, STORE_SIZE)
            self.values = np.full(size, self.beyond)
            self._mark = np.zeros(size, dtype=np.int32)

    def improve(self, places: np.ndarray, distances: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Keep the distances that are shorter than what is known; the same place may occur several times.

        Returns
        -------
        kept : ndarray of int64
            Rows, one for each place that improved.
        new : ndarray of bool
            True where the place had not been reached before.
        """
        old = self.values[places]
        rows = np.flatnonzero(distances < old)
        places, distances = places[rows], distances[rows]
        waiting, shorter = places, distances
        while len(waiting):  # of several writes to one place the last one stays: try again where it is not the best
            self.values[waiting] = shorter
            lost = np.flatnonzero(self.values[waiting] > shorter)
            waiting, shorter = waiting[lost], shorter[lost]
        best = np.flatnonzero(self.values[places] == distances)
        places = places[best]
        number = np.arange(len(best), dtype=np.int32)
        self._mark[places] = number
        rows = rows[best[self._mark[places] == number]]
        return rows, old[rows] == self.beyond

    def forget(self, places: np.ndarray) -> None:
        """Mark places as not reached again."""
        self.values[places] = self.beyond


def search(region: Region, base: np.ndarray, seeds: Reached, seed_m: np.ndarray, distances: Distances) -> Reached:
    """Find all nodes within the limit.

    Parameters
    ----------
    region : Region
    base : ndarray of int64, shape (origins,)
        What is added to a node's number to find its place among the distances.
    seeds : Reached
        Nodes at the ends of each origin's edge.
    seed_m : ndarray of float64
        Distance from the origin to them, access leg included.
    distances : Distances
        Filled in.
    """
    found = []
    row, node, reached_m = seeds.row, seeds.node, seed_m
    while len(row):
        kept, new = distances.improve(base[row] + node, reached_m)
        row, node = row[kept], node[kept]
        found.append((row[new], node[new]))
        first = region.first[node]
        of, half = expanded(first, region.first[node + 1] - first)
        reached_m = distances.values[base[row] + node][of] + region.length[half]
        row, node = row[of], region.head[half]
    return Reached(*(np.concatenate(parts) for parts in zip(*found))) if found else seeds
