# SPDX-License-Identifier: GPL-2.0-or-later
"""Cut out the parts of a network that origins close together can reach."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .locating import Located
from .network import Network
from .ranges import expanded, pieces

STORE_SIZE = 2_000_000
"""Distances kept at once, one for each pair of an origin and a node near it: some 24 MB, whatever the network."""
TILE_PER_REACH = 2.5
MIN_TILE_M = 250.0
MARGIN_M = 1.0
"""Far more than rounding, so that nothing within reach is cut off."""


@dataclass(frozen=True)
class Blocks:
    """Hold groups of origins close together, ordered by place.

    Attributes
    ----------
    order : ndarray of int64, shape (origins,)
        The origins in the order of blocks.
    first : ndarray of int64, shape (blocks + 1,)
        Where the origins of each block begin in it.
    row, rows : ndarray of int64, shape (blocks,)
        First row of nodes that may be reached, and number of rows.
    run_first : ndarray of int64, shape (blocks + 1,)
        Where the runs of each block begin.
    run_start, run_size : ndarray of int64, shape (runs,)
        The nodes that may be reached: one run in each row.
    size : ndarray of int64, shape (blocks,)
        Number of nodes in all runs of a block.
    """

    order: np.ndarray
    first: np.ndarray
    row: np.ndarray
    rows: np.ndarray
    run_first: np.ndarray
    run_start: np.ndarray
    run_size: np.ndarray
    size: np.ndarray

    @classmethod
    def of(cls, network: Network, origins: Located, reach_m: float) -> Blocks:
        """Group the connected origins by tiles, and find the nodes within reach of each tile."""
        tile_m = max(TILE_PER_REACH * reach_m, MIN_TILE_M)
        order = np.flatnonzero(origins.connected)
        column, row = (np.floor(c[order] / tile_m).astype(np.int64) for c in (origins.x, origins.y))
        by_place = np.lexsort((origins.y[order], origins.x[order], column, row))
        order, column, row = order[by_place], column[by_place], row[by_place]
        change = np.flatnonzero((np.diff(column) != 0) | (np.diff(row) != 0)) + 1
        first = np.concatenate([[0], change, [len(order)]]) if len(order) else np.zeros(1, dtype=np.int64)
        bounds = _bounds(origins.x[order], origins.y[order], first[:-1], reach_m + MARGIN_M)
        rows, run_start, run_size = _runs(network, bounds)
        run_first = np.concatenate([[0], np.cumsum(rows)])
        size = np.add.reduceat(run_size, run_first[:-1]) if len(rows) else np.empty(0, dtype=np.int64)
        blocks = cls(order, first, network.rows_of(bounds[2]), rows, run_first, run_start, run_size, size)
        return blocks._divided()

    def _divided(self) -> Blocks:
        """Cut blocks with so many origins that their distances do not fit the store."""
        fitting = np.maximum(STORE_SIZE // (self.size + 1), 1)
        count = np.diff(self.first)
        parts = -(-count // fitting)
        block, part = expanded(np.zeros(len(parts), dtype=np.int64), parts)
        first = np.append(self.first[block] + part * fitting[block], self.first[-1])
        runs = expanded(self.run_first[block], self.rows[block])[1]
        run_first = np.concatenate([[0], np.cumsum(self.rows[block])])
        return Blocks(
            self.order,
            first,
            self.row[block],
            self.rows[block],
            run_first,
            self.run_start[runs],
            self.run_size[runs],
            self.size[block],
        )

    def chunks(self) -> list[tuple[int, int]]:
        """Return runs of blocks whose distances fit the store together."""
        return pieces(np.diff(self.first) * (self.size + 1), STORE_SIZE)


def _bounds(x, y, first, reach_m: float) -> tuple[np.ndarray, ...]:
    """Return west, east, south and north of what each group of places can reach."""
    if not len(first):
        return (np.empty(0),) * 4
    return (
        np.minimum.reduceat(x, first) - reach_m,
        np.maximum.reduceat(x, first) + reach_m,
        np.minimum.reduceat(y, first) - reach_m,
        np.maximum.reduceat(y, first) + reach_m,
    )


def _runs(network: Network, bounds) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the number of rows in each area, and in each row the run of nodes that lie in it."""
    west, east, south, north = bounds
    low = network.rows_of(south)
    rows = network.rows_of(north) - low + 1
    area, row = expanded(low, rows)
    start = np.searchsorted(network.key, network.keys_of(row, west[area]), side="left")
    stop = np.searchsorted(network.key, network.keys_of(row, east[area]), side="right")
    return rows, start, np.maximum(stop - start, 0)


class Region:
    """Hold the nodes and half-edges near some blocks, numbered afresh: each block its own, and one that is nowhere.

    Attributes
    ----------
    first : ndarray of int64, shape (nodes + 1,)
        Where the half-edges of each node begin.
    head : ndarray of int64, shape (half-edges,)
        Node at the other end; the block's nowhere where that lies out of reach.
    length : ndarray of float64, shape (half-edges,)
    half : ndarray of int64, shape (half-edges,)
        Number of the half-edge in the network.
    """

    def __init__(self, network: Network, blocks: Blocks, chunk: tuple[int, int]):
        begin, end = chunk
        self._network = network
        self._row, self._rows = blocks.row[begin:end], blocks.rows[begin:end]
        runs = slice(blocks.run_first[begin], blocks.run_first[end])
        self._run_first = blocks.run_first[begin:end] - blocks.run_first[begin]
        self._run_start, self._run_size = blocks.run_start[runs], blocks.run_size[runs]
        size = blocks.size[begin:end]
        self.block_first = np.concatenate([[0], np.cumsum(size + 1)])
        self.nowhere = self.block_first[1:] - 1
        run_block = np.repeat(np.arange(end - begin), self._rows)
        before = np.concatenate([[0], np.cumsum(self._run_size)])[:-1]
        self._run_node = before + run_block  # one nowhere for each block before
        run, node = expanded(self._run_start, self._run_size)
        block = run_block[run]
        half_edges = network.half_edges
        degree = half_edges.first[node + 1] - half_edges.first[node]
        of, self.half = expanded(half_edges.first[node], degree)
        self.head = self.number(block[of], half_edges.head[self.half])
        self.length = network.length[half_edges.edge[self.half]]
        degrees = np.zeros(self.block_first[-1], dtype=np.int64)
        degrees[np.arange(len(node)) + block] = degree
        self.first = np.concatenate([[0], np.cumsum(degrees)])

    def number(self, block: np.ndarray, node: np.ndarray) -> np.ndarray:
        """Return the number that nodes of the network have in blocks; a node out of reach is nowhere."""
        row = (self._network.key[node] >> 32) - self._row[block]
        inside = (row >= 0) & (row < self._rows[block])
        run = self._run_first[block] + np.where(inside, row, 0)
        offset = node - self._run_start[run]
        inside &= (offset >= 0) & (offset < self._run_size[run])
        return np.where(inside, self._run_node[run] + offset, self.nowhere[block])
