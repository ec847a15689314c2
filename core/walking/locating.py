# SPDX-License-Identifier: GPL-2.0-or-later
"""Find where on the network each point gets onto the street."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from ..pausing import Pause, no_pause
from . import lengths
from .buckets import Buckets, Segments, projected
from .network import Network

CHUNK_POINTS = 10_000
MIN_SIDE_M, MAX_SIDE_M = 5.0, 40.0


@dataclass(frozen=True)
class Located:
    """Hold where points get onto the network.

    Attributes
    ----------
    edge : ndarray of int32, shape (n,)
        -1 where a point is not connected.
    position : ndarray of float64, shape (n,)
        Distance from the start of the edge, metres; NaN where not connected.
    leg : ndarray of float64, shape (n,)
        Straight distance from the point to the street, metres; NaN where not connected.
    x, y : ndarray of float64, shape (n,)
        The place on the street.
    """

    edge: np.ndarray
    position: np.ndarray
    leg: np.ndarray
    x: np.ndarray
    y: np.ndarray

    @property
    def connected(self) -> np.ndarray:
        """Tell which points are connected; bool, shape (n,)."""
        return self.edge >= 0

    def take(self, rows: np.ndarray) -> Located:
        """Return the given rows in the given order."""
        return Located(self.edge[rows], self.position[rows], self.leg[rows], self.x[rows], self.y[rows])

    def without_legs(self) -> Located:
        """Return the same places, reached without a step: for tools that start at junctions, and comparison."""
        return replace(self, leg=np.where(self.connected, 0.0, np.nan))


class Locator:
    """Bring points to the nearest place along the edges of a network, or to its nearest node.

    Parameters
    ----------
    network : Network
    max_leg_m : float
        Points farther from any street are not connected.
    to_nodes : bool
        Bring points to the nearest node instead, as most tools do; see :meth:`Located.without_legs`.
    pause : callable
        Called now and then; may raise to stop.
    """

    def __init__(self, network: Network, max_leg_m: float, to_nodes: bool = False, pause: Pause = no_pause):
        self._network = network
        self._max_leg_m = max_leg_m
        self._to_nodes = to_nodes
        self._pause = pause
        if to_nodes:
            self._segments = Segments.between(network.x, network.y, network.x, network.y)
        else:
            first, x, y = network.segment, network.lines.x, network.lines.y
            self._segments = Segments.between(x[first], y[first], x[first + 1], y[first + 1])
        pause()
        self._buckets = Buckets(self._segments, _side_m(network), pause)

    def steps(self, x: np.ndarray, y: np.ndarray) -> Iterator[float | Located]:
        """Yield the fraction done after each piece of work, and in the end where the points are.

        Parameters
        ----------
        x, y : ndarray of float64, shape (n,)
            Metres; NaN where a point has no place.
        """
        count = len(x)
        found = Located(np.full(count, -1, dtype=np.int32), *(np.full(count, np.nan) for _ in range(4)))
        rows = np.flatnonzero(np.isfinite(x) & np.isfinite(y)) if len(self._segments.ax) else np.empty(0, np.int64)
        rows = rows[self._buckets.order(x[rows], y[rows], self._pause)]
        for first in range(0, len(rows), CHUNK_POINTS):
            self._locate(x, y, rows[first : first + CHUNK_POINTS], found)
            yield min(first + CHUNK_POINTS, len(rows)) / len(rows)
        yield found

    def located(self, x: np.ndarray, y: np.ndarray) -> Located:
        """Return where the points are in one go."""
        *_fractions, found = self.steps(x, y)
        return found

    def _locate(self, x, y, rows: np.ndarray, found: Located) -> None:
        nearest = self._buckets.nearest(x[rows], y[rows], self._max_leg_m)
        near = nearest.number >= 0
        rows, number = rows[near], nearest.number[near]
        ends = self._segments.take(number)
        step_x, step_y, part = projected(x[rows], y[rows], ends)
        found.x[rows], found.y[rows] = x[rows] + step_x, y[rows] + step_y
        found.leg[rows] = lengths.rounded(np.sqrt(nearest.square[near]))
        edge, position = self._at_nodes(number) if self._to_nodes else self._along(number, ends, part)
        found.edge[rows], found.position[rows] = edge, position

    def _along(self, number, ends: Segments, part) -> tuple[np.ndarray, np.ndarray]:
        """Return edge and position of the place after a part of each segment."""
        network = self._network
        length = lengths.between(ends.bx - ends.ax, ends.by - ends.ay)
        offset = np.minimum(lengths.rounded(part * length), length)
        first = network.segment[number]
        turned = (network.lines.x[first] != ends.ax) | (network.lines.y[first] != ends.ay)
        return network.segment_edge[number], network.segment_from[number] + np.where(turned, length - offset, offset)

    def _at_nodes(self, node: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return an edge that begins or ends at each node, and the position of that end."""
        half_edges = self._network.half_edges
        half = half_edges.first[node]
        edge = half_edges.edge[half]
        return edge, np.where(half_edges.forward[half], 0.0, self._network.length[edge])


def _side_m(network: Network) -> float:
    """Return a side of buckets by which each holds a few segments."""
    if not len(network.segment):
        return MAX_SIDE_M
    return float(np.clip(network.length.sum() / len(network.segment), MIN_SIDE_M, MAX_SIDE_M))
