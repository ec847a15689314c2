# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the tests of walking distances an oracle: plain Dijkstra, segment by segment, without any shortcut."""

from __future__ import annotations

import heapq
import math

import numpy as np
import pytest
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.sums import Addends
from veerkrachtkaarten.core.walking.lines import Lines
from veerkrachtkaarten.core.walking.locating import Locator
from veerkrachtkaarten.core.walking.network import build_network
from veerkrachtkaarten.core.walking.reach import Reach
from veerkrachtkaarten.core.walking.sums import WalkingSums
from veerkrachtkaarten.core.walking.tally import Tally


class Oracle:
    """Measure distances over lines given as lists of (x, y)."""

    def __init__(self, lines, tolerance_m=0.0):
        self.preferred = {}
        self._ends = None
        self.segments = [
            (tuple(one), tuple(other))
            for line in lines
            for one, other in zip(line, line[1:])
            if tuple(one) != tuple(other)
        ]
        real = [line for line in lines if any(tuple(point) != tuple(line[0]) for point in line)]
        ends = sorted({tuple(line[i]) for line in real for i in (0, -1)})
        self.segments += [
            (one, other)
            for number, one in enumerate(ends)
            for other in ends[number + 1 :]
            if math.dist(one, other) <= tolerance_m
        ]
        self.neighbours = {}
        for one, other in self.segments:
            self.neighbours.setdefault(one, []).append((other, math.dist(one, other)))
            self.neighbours.setdefault(other, []).append((one, math.dist(one, other)))

    def place(self, point):
        """Return leg, segment, and distance to its two ends, of the nearest place.

        Of places equally near to a nanometre, the one on the segment preferred for the point, else as documented.
        """
        if not self.segments:
            return None
        ends = np.array([sorted(segment) for segment in self.segments]) if self._ends is None else self._ends
        self._ends = ends
        start, step = ends[:, 0], ends[:, 1] - ends[:, 0]
        size = np.hypot(*step.T)
        part = np.clip(((point - start) * step).sum(axis=1) / size**2, 0.0, 1.0)
        at = start + part[:, None] * step
        leg = np.hypot(*(at - point).T)
        equals = np.flatnonzero(leg <= leg.min() + 1e-9)
        preferred = np.array(self.preferred.get(point, np.full((2, 2), np.nan)))
        nearest = min(equals, key=lambda row: ((ends[row] != preferred).any(), *at[row].round(9), *ends[row].ravel()))
        a, b = (tuple(end) for end in ends[nearest].tolist())
        to_a = part[nearest] * size[nearest]
        return leg[nearest], (a, b), to_a, size[nearest] - to_a

    def from_point(self, point):
        """Return the place of a point and the distances from it to all vertices."""
        place = self.place(point)
        leg, (a, b), to_a, to_b = place
        distance, heap = {}, [(leg + to_a, a), (leg + to_b, b)]
        while heap:
            away, vertex = heapq.heappop(heap)
            if vertex not in distance:
                distance[vertex] = away
                for other, step in self.neighbours[vertex]:
                    heapq.heappush(heap, (away + step, other))
        return place, distance

    def distances(self, origins, addresses, max_leg_m=math.inf):
        """Return the distance from each origin to each address; infinite where there is no way."""
        away = np.full((len(origins), len(addresses)), np.inf)
        places = [self.place(address) for address in addresses]
        for row, origin in enumerate(origins):
            if not self.segments:
                break
            (leg, own, to_a, _to_b), found = self.from_point(origin)
            for column, (other_leg, (a, b), other_a, other_b) in enumerate(places):
                if max(leg, other_leg) > max_leg_m:
                    continue
                ways = [found.get(a, math.inf) + other_a, found.get(b, math.inf) + other_b]
                if own == (a, b):
                    ways.append(leg + abs(to_a - other_a))
                away[row, column] = min(ways) + other_leg
        return away


@pytest.fixture(scope="session")
def oracle():
    return Oracle


def columns(points):
    table = np.array(points, dtype=float).reshape(-1, 2)
    return table[:, 0].copy(), table[:, 1].copy()


class Walk:
    """Run the fast way over the same input."""

    def __init__(self, lines, origins, addresses, tolerance_m=0.0, max_leg_m=1e6):
        self.network = build_network(lines if isinstance(lines, Lines) else Lines.of(lines), tolerance_m)
        locator = Locator(self.network, max_leg_m)
        self.origins = locator.located(*columns(origins))
        self.addresses = locator.located(*columns(addresses))
        self.count = len(addresses)

    def straight_edge(self, edge):
        """Return the ends of an edge that is one segment, the smaller first."""
        (first,) = self.network.segment[self.network.segment_edge == edge]
        lines = self.network.lines
        return sorted([(lines.x[first], lines.y[first]), (lines.x[first + 1], lines.y[first + 1])])

    def sums(self, values=None, distance_m=300.0, falloff="none"):
        values = np.ones(self.count) if values is None else np.asarray(values, dtype=float)
        steps = 2**20 if falloff != "none" else 1
        addends = Addends.of({"m": Column.of(values)}, self.count, steps)
        return WalkingSums(self.network, self.origins, self.addresses, addends).sums(Reach(distance_m, falloff))

    def reached(self, distance_m):
        """Return which address each origin reaches; bool, shape (origins, addresses), at most 52 addresses."""
        totals = self.sums(2.0 ** np.arange(self.count), distance_m).column("m").values.astype(np.int64)
        return (totals[:, None] >> np.arange(self.count)) & 1 == 1

    def distances(self, distance_m=1e5):
        """Return the distances themselves, as they are compared with the limit."""
        away = np.full((len(self.origins.edge), self.count), np.inf)
        rows = np.argsort(self.addresses.edge[self.addresses.connected], kind="stable")
        number = np.flatnonzero(self.addresses.connected)[rows]
        measured = []
        original = Tally._add_addresses
        add = Tally.add

        def spy(tally, row, address, found):
            measured.append((self._around.origin[row], number[address], found))
            original(tally, row, address, found)

        def remember(tally, around, distances):
            self._around = around
            return add(tally, around, distances)

        Tally._add_addresses, Tally.add = spy, remember
        try:
            self.sums(distance_m=distance_m, falloff="linear")
        finally:
            Tally._add_addresses, Tally.add = original, add
        for origin, address, found in measured:
            within = found <= distance_m
            away[origin[within], address[within]] = found[within]
        return away


@pytest.fixture(scope="session")
def walk():
    return Walk
