# SPDX-License-Identifier: GPL-2.0-or-later
"""Find walks that reach so nearly the same people that the difference of their sums tells about a few of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..columns import Column
from ..pausing import Pause, no_pause
from ..sums import Addends, Sums
from .housed import Housed
from .locating import Located
from .network import Network
from .ranges import expanded, pieces
from .reach import Reach
from .region import TILE_PER_REACH, Blocks, Region
from .search import Distances
from .tally import Around, Tally

CHUNK_REACHED = 2_000_000
"""Addresses on both sides of pairs compared at once."""


class WalksApart:
    """Compare the addresses that pairs of origins reach.

    Parameters
    ----------
    network : Network
    origins, addresses : Located
        Where both get onto the network.
    people : ndarray of float64, shape (addresses,)
        How many people each address stands for, 0 or more.
    """

    def __init__(self, network: Network, origins: Located, addresses: Located, people: np.ndarray):
        self._network = network
        self._origins = origins
        self._addresses = addresses
        self._addends = Addends.of({"people": Column.of(people)}, len(people))

    def nearly_alike(
        self, pairs: np.ndarray, counts: np.ndarray, distance_m: float, minimum: float, pause: Pause = no_pause
    ) -> Iterator[np.ndarray]:
        """Yield the pairs of which somebody is reached from one side only, but fewer people than the minimum.

        Parameters
        ----------
        pairs : ndarray of int64, shape (m, 2)
            Numbers of origins.
        counts : ndarray of int64, shape (origins,)
            Addresses that each of them reaches.
        distance_m, minimum : float
        pause : callable
            Called now and then; may raise to stop.

        Yields
        ------
        ndarray of int64, shape (k, 2)
            Some of the pairs, after each piece of work.
        """
        housed = Housed(self._network, self._addresses, self._addends, pause)
        people = np.sum([np.asarray(vector, dtype=np.float64) for vector in housed.vectors], axis=0)
        tile_m = TILE_PER_REACH * distance_m  # pairs close together are searched together
        places = (np.floor(c[pairs[:, 0]] / tile_m) for c in (self._origins.x, self._origins.y))
        pairs = pairs[np.lexsort(tuple(places))]
        for first, last in pieces(counts[pairs].sum(axis=1), CHUNK_REACHED):
            part = pairs[first:last]
            listing = self._listed(np.unique(part), housed, distance_m, pause)
            apart = listing.apart(part, people)
            yield part[(apart > 0) & (apart < minimum)]

    def _listed(self, used: np.ndarray, housed: Housed, distance_m: float, pause: Pause) -> _Listing:
        """Search round some of the origins and list what they reach."""
        origins = self._origins.take(used)
        blocks = Blocks.of(self._network, origins, distance_m)
        distances = Distances(distance_m)
        nothing = Sums(self._addends, np.zeros(len(used), dtype=np.int64), np.zeros((len(housed.vectors), len(used))))
        listing = _Listing(self._network, housed, Reach(distance_m), nothing, used)
        for chunk in blocks.chunks():
            region = Region(self._network, blocks, chunk)
            for _part in listing.add(Around(self._network, region, blocks, chunk, origins), distances):
                pause()
        listing.sort()
        return listing


class _Listing(Tally):
    """List the addresses that each origin reaches, instead of adding them up."""

    def __init__(self, network, housed, reach, sums, used: np.ndarray):
        super().__init__(network, housed, reach, sums)
        self._used = used
        self._found = [(np.empty(0, np.int64), np.empty(0, np.int64))]

    def add(self, around: Around, distances: Distances) -> Iterator[None]:
        self._origin = around.origin
        return super().add(around, distances)

    def _add_whole_edges(self, row: np.ndarray, edge: np.ndarray) -> None:
        of, address = expanded(self._housed.first[edge], self._housed.count[edge])
        self._found.append((self._origin[row[of]], address))

    def _add_addresses(self, row: np.ndarray, address: np.ndarray, away: np.ndarray) -> None:
        within = away <= self._reach.distance_m
        self._found.append((self._origin[row[within]], address[within]))

    def sort(self) -> None:
        """Bring the addresses of each origin together."""
        origin, address = (np.concatenate(parts) for parts in zip(*self._found))
        self._found = []
        self._address = address[np.argsort(origin, kind="stable")]
        self._count = np.bincount(origin, minlength=len(self._used))
        self._first = np.cumsum(self._count) - self._count

    def apart(self, pairs: np.ndarray, people: np.ndarray) -> np.ndarray:
        """Count the people whom only one side of each pair reaches; float64, shape (m,)."""
        sides = np.searchsorted(self._used, pairs)
        keys = []
        for side in sides.T:
            pair, place = expanded(self._first[side], self._count[side])
            keys.append(pair * len(people) + self._address[place])
        key = np.sort(np.concatenate(keys))
        different = np.ones(len(key) + 1, dtype=bool)
        different[1:-1] = key[1:] != key[:-1]
        once = key[different[:-1] & different[1:]]  # whom both sides reach, comes by twice
        return np.bincount(once // max(len(people), 1), people[once % max(len(people), 1)], len(pairs))
