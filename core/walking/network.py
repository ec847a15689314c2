# SPDX-License-Identifier: GPL-2.0-or-later
"""Build a network of nodes and edges from lines that share vertices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..pausing import Pause, no_pause, stable_order
from . import lengths
from .gaps import gaps_between_ends
from .lines import Lines, place_ids

ROW_M = 128
"""Height of the rows by which nodes are ordered, so that those of an area are a few runs."""
STEPS_PER_M = 4
"""Fineness of a node's place within its row."""


@dataclass(frozen=True)
class HalfEdges:
    """Hold each edge twice, at both of its ends, ordered by the node where it begins.

    Attributes
    ----------
    first : ndarray of int64, shape (nodes + 1,)
        Where those of each node begin.
    head : ndarray of int32, shape (2 * edges,)
        Node at the other end.
    edge : ndarray of int32, shape (2 * edges,)
    forward : ndarray of bool, shape (2 * edges,)
        True at the start of the edge, false at its end.
    """

    first: np.ndarray
    head: np.ndarray
    edge: np.ndarray
    forward: np.ndarray


@dataclass(frozen=True)
class Network:
    """Hold a network.

    Nodes are the ends of lines and every vertex that occurs more than once; an edge is what lies in between.

    Attributes
    ----------
    x, y : ndarray of float64, shape (nodes,)
        Places of the nodes, metres, ordered by ``key``.
    key : ndarray of int64, shape (nodes,)
        Row and place within the row, see :meth:`keys_of`.
    corner : tuple of (float, float)
        Where rows and places within them begin.
    start, end : ndarray of int32, shape (edges,)
        Nodes of each edge.
    length : ndarray of float64, shape (edges,)
        Metres, along the geometry.
    lines : Lines
        The geometry.
    segment : ndarray of int64, shape (segments,)
        First vertex of each straight segment; the second is the next vertex.
    segment_edge : ndarray of int32, shape (segments,)
    segment_from : ndarray of float64, shape (segments,)
        Distance from the start of the edge to the first vertex of the segment.
    half_edges : HalfEdges
    """

    x: np.ndarray
    y: np.ndarray
    key: np.ndarray
    corner: tuple[float, float]
    start: np.ndarray
    end: np.ndarray
    length: np.ndarray
    lines: Lines
    segment: np.ndarray
    segment_edge: np.ndarray
    segment_from: np.ndarray
    half_edges: HalfEdges

    def rows_of(self, y: np.ndarray) -> np.ndarray:
        """Return the row of each y; int64, also outside the network."""
        return np.floor((y - self.corner[1]) / ROW_M).astype(np.int64)

    def keys_of(self, rows: np.ndarray, x: np.ndarray) -> np.ndarray:
        """Return the key of places at x in rows; ascending with row, then x."""
        return _keys(rows, x - self.corner[0])


def _keys(rows: np.ndarray, east: np.ndarray) -> np.ndarray:
    steps = np.clip(np.floor(east * STEPS_PER_M), 0, 2**32 - 1).astype(np.int64)
    return rows * 2**32 + steps


def build_network(lines: Lines, tolerance_m: float = 0.0, pause: Pause = no_pause) -> Network:
    """Build the network of lines; where they cross without a shared vertex they stay apart.

    Parameters
    ----------
    lines : Lines
        In any order and direction; lines of no length and repeated vertices do no harm.
    tolerance_m : float
        Ends of lines that lie no farther apart are joined by a straight step.
    pause : callable
        Called now and then; may raise to stop.
    """
    lines = lines.cleaned()
    pause()
    if tolerance_m > 0:
        lines = lines.joined_with(gaps_between_ends(lines, tolerance_m, pause))
    places, counts = place_ids(lines.x, lines.y, pause)
    pause()
    is_node = counts[places] > 1
    is_node[lines.starts[:-1]] = True
    is_node[lines.starts[1:] - 1] = True
    vertices, place_nodes, corner = _nodes(lines, places, is_node, len(counts), pause)
    pause()
    # Every vertex but a line's last begins a segment; a segment that begins at a node begins an edge.
    begins = np.ones(len(lines.x), dtype=bool)
    begins[lines.starts[1:] - 1] = False
    segment = np.flatnonzero(begins)
    begins_edge = is_node[segment]
    edge = np.cumsum(begins_edge) - 1
    edges = int(begins_edge.sum())
    steps = lengths.between(lines.x[segment + 1] - lines.x[segment], lines.y[segment + 1] - lines.y[segment])
    pause()
    before, length = lengths.along(steps, edge, edges)
    pause()
    ends_edge = np.append(begins_edge[1:], True)[: len(segment)]
    start = place_nodes[places[segment[begins_edge]]]
    end = place_nodes[places[segment[ends_edge] + 1]]
    x, y = lines.x[vertices], lines.y[vertices]
    key = _keys(np.floor((y - corner[1]) / ROW_M).astype(np.int64), x - corner[0])
    half_edges = _half_edges(start, end, len(x), pause)
    return Network(x, y, key, corner, start, end, length, lines, segment, edge.astype(np.int32), before, half_edges)


def _nodes(lines: Lines, places, is_node, count: int, pause: Pause) -> tuple[np.ndarray, np.ndarray, tuple]:
    """Return a vertex of each node in the order of nodes, the node of each place, and the corner of the rows."""
    corner = (float(np.floor(lines.x.min())), float(np.floor(lines.y.min()))) if len(lines.x) else (0.0, 0.0)
    vertex_of_place = np.full(count, -1, dtype=np.int64)
    candidates = np.flatnonzero(is_node)
    vertex_of_place[places[candidates]] = candidates
    vertices = vertex_of_place[vertex_of_place >= 0]
    rows = np.floor((lines.y[vertices] - corner[1]) / ROW_M).astype(np.int64)
    vertices = vertices[stable_order(_keys(rows, lines.x[vertices] - corner[0]), pause)]
    node_of_place = np.full(count, -1, dtype=np.int32)
    node_of_place[places[vertices]] = np.arange(len(vertices), dtype=np.int32)
    return vertices, node_of_place, corner


def _half_edges(start: np.ndarray, end: np.ndarray, nodes: int, pause: Pause) -> HalfEdges:
    tail = np.concatenate([start, end])
    order = stable_order(tail, pause)
    pause()
    edges = len(start)
    first = np.concatenate([[0], np.cumsum(np.bincount(tail, minlength=nodes))])
    edge = np.where(order < edges, order, order - edges).astype(np.int32)
    return HalfEdges(first, np.concatenate([end, start])[order], edge, order < edges)
