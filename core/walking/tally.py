# SPDX-License-Identifier: GPL-2.0-or-later
"""Search round a group of origins, and add up the addresses along the edges that are reached."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..sums import Sums
from .housed import Housed
from .locating import Located
from .network import Network
from .ranges import expanded, pieces
from .reach import NONE, Reach
from .region import Blocks, Region
from .search import Distances, Reached, search

CHUNK_PAIRS = 500_000
"""Pairs of an origin and an edge, or an address, looked at at once."""


class Around:
    """Hold a group of origins with the part of the network that is near to them.

    Attributes
    ----------
    region : Region
    origin : ndarray of int64, shape (rows,)
        The origin of each row.
    base : ndarray of int64, shape (rows,)
        What is added to a node's number to find its place among the distances.
    size : int
        Number of places.
    edge, position, leg : ndarray, shape (rows,)
        Where each origin gets onto the network.
    start, end : ndarray of int64, shape (rows,)
        Nodes of the region at the ends of its edge.
    """

    def __init__(self, network: Network, region: Region, blocks: Blocks, chunk: tuple[int, int], origins: Located):
        first = blocks.first[chunk[0] : chunk[1] + 1]
        block = np.repeat(np.arange(chunk[1] - chunk[0]), np.diff(first))
        ends = np.cumsum((blocks.size[chunk[0] : chunk[1]] + 1)[block])
        self.region = region
        self.origin = blocks.order[first[0] : first[-1]]
        self.base = np.concatenate([[0], ends])[:-1] - region.block_first[block]
        self.size = int(ends[-1])
        own = origins.take(self.origin)
        self.edge, self.position, self.leg = own.edge, own.position, own.leg
        self.start = region.number(block, network.start[self.edge])
        self.end = region.number(block, network.end[self.edge])
        self.from_end = network.length[self.edge] - self.position

    def seeds(self) -> tuple[Reached, np.ndarray]:
        """Return the first nodes of each origin, and how far they are."""
        rows = np.arange(len(self.origin))
        seeds = Reached(np.concatenate([rows, rows]), np.concatenate([self.start, self.end]))
        return seeds, np.concatenate([self.leg + self.position, self.leg + self.from_end])


class Tally:
    """Add up what origins reach, group by group.

    Parameters
    ----------
    network : Network
    housed : Housed
        The addresses.
    reach : Reach
    sums : Sums
        Filled in.
    """

    def __init__(self, network: Network, housed: Housed, reach: Reach, sums: Sums):
        self._network = network
        self._housed = housed
        self._reach = reach
        self._sums = sums
        self._figures = {number for numbers in sums.addends.parts.values() for number in numbers}
        self._inhabited = housed.count[network.half_edges.edge] > 0

    def add(self, around: Around, distances: Distances) -> Iterator[None]:
        """Search and add up; pause after each piece of work."""
        rows = len(around.origin)
        self._counts, self._totals = np.zeros(rows, dtype=np.int64), np.zeros((len(self._sums.totals), rows))
        distances.fit(around.size)
        reached = search(around.region, around.base, *around.seeds(), distances)
        yield
        self._add_own_edges(around, distances)
        halves = _Inhabited(self._network, self._housed, around.region, self._inhabited)
        for first, last in pieces(halves.count[reached.node], CHUNK_PAIRS):
            part = Reached(reached.row[first:last], reached.node[first:last])
            self._add_edges(around, halves, part, distances)
            yield
        distances.forget(around.base[reached.row] + reached.node)
        self._sums.counts[around.origin] = self._counts
        self._sums.totals[:, around.origin] = self._totals

    def _add_edges(self, around: Around, halves: _Inhabited, reached: Reached, distances: Distances) -> None:
        """Add the addresses on the edges that begin at nodes reached; those on the origin's own edge are done."""
        limit_m = self._reach.distance_m
        of, half = expanded(halves.first[reached.node], halves.count[reached.node])
        row = reached.row[of]
        base = around.base[reached.row]
        here = distances.values[base + reached.node][of]
        there = distances.values[base[of] + halves.head[half]]
        # An edge reached from both of its ends comes by twice: its start counts then.
        once = (halves.forward[half] | (there == distances.beyond)) & (halves.edge[half] != around.edge[row])
        near = (here + halves.near_here[half] <= limit_m) | (there + halves.near_there[half] <= limit_m)
        near &= once
        if self._reach.falloff == NONE:
            whole = (here + halves.far_here[half] <= limit_m) | (there + halves.far_there[half] <= limit_m)
            self._add_whole_edges(row[near & whole], halves.edge[half[near & whole]])
            near &= ~whole
        rows = np.flatnonzero(near)
        half, here, there = half[rows], here[rows], there[rows]
        forward = halves.forward[half]
        ends = (np.where(forward, here, there), np.where(forward, there, here))
        self._add_parts(row[rows], halves.edge[half], ends)

    def _add_whole_edges(self, row: np.ndarray, edge: np.ndarray) -> None:
        self._counts += _per_row(row, self._housed.count[edge], len(self._counts)).astype(np.int64)
        for number, vector in enumerate(self._housed.on_edge):
            self._totals[number] += _per_row(row, vector[edge], len(self._counts))

    def _add_parts(self, row: np.ndarray, edge: np.ndarray, ends) -> None:
        """Add the addresses of edges one by one, where they are near enough by way of one of the ends."""
        housed = self._housed
        from_start, from_end = ends
        of, address = expanded(housed.first[edge], housed.count[edge])
        away = np.minimum(from_start[of] + housed.from_start[address], from_end[of] + housed.from_end[address])
        self._add_addresses(row[of], address, away)

    def _add_own_edges(self, around: Around, distances: Distances) -> None:
        """Add the addresses on each origin's own edge: straight along it, or round by way of its ends."""
        housed = self._housed
        for first, last in pieces(housed.count[around.edge], CHUNK_PAIRS):
            edge, base = around.edge[first:last], around.base[first:last]
            of, address = expanded(housed.first[edge], housed.count[edge])
            from_start = distances.values[base + around.start[first:last]]
            from_end = distances.values[base + around.end[first:last]]
            position, leg = around.position[first:last], around.leg[first:last]
            there, off_street = housed.on_street(address, self._network.length[edge][of])
            away = np.minimum(from_start[of] + housed.from_start[address], from_end[of] + housed.from_end[address])
            direct = leg[of] + np.abs(position[of] - there) + off_street
            self._add_addresses(first + of, address, np.minimum(away, direct))

    def _add_addresses(self, row: np.ndarray, address: np.ndarray, away: np.ndarray) -> None:
        within = np.flatnonzero(away <= self._reach.distance_m)
        row, address = row[within], address[within]
        self._counts += np.bincount(row, minlength=len(self._counts))
        weights = self._reach.weights(away[within]) if self._reach.falloff != NONE else None
        for number, vector in enumerate(self._housed.vectors):
            values = vector[address]
            if weights is not None and number in self._figures:
                values = values * weights
            self._totals[number] += _per_row(row, values, len(self._counts))


class _Inhabited:
    """Hold the half-edges of a region that have addresses along them, ordered by node."""

    def __init__(self, network: Network, housed: Housed, region: Region, inhabited: np.ndarray):
        used = inhabited[region.half]
        rows = np.flatnonzero(used)
        before = np.concatenate([[0], np.cumsum(used)])[region.first]
        self.first, self.count = before[:-1], np.diff(before)
        half = region.half[rows]
        self.head = region.head[rows]
        self.edge = network.half_edges.edge[half]
        self.forward = network.half_edges.forward[half]
        start, end = (housed.near_start[self.edge], housed.near_end[self.edge])
        self.near_here, self.near_there = self._as_seen(start, end)
        start, end = (housed.far_start[self.edge], housed.far_end[self.edge])
        self.far_here, self.far_there = self._as_seen(start, end)

    def _as_seen(self, start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return np.where(self.forward, start, end), np.where(self.forward, end, start)


def _per_row(row: np.ndarray, values: np.ndarray, rows: int) -> np.ndarray:
    return np.bincount(row, weights=values, minlength=rows)  # adds in float64, whatever the values come in
