# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a network of streets under the synthetic addresses, the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from world import SIZE_M, SOUTH, WEST, World

JUNCTIONS = {65_000: 32_000, 130_000: 64_000, 8_000_000: 3_100_000}
JITTER, KEPT, BENT, SWAY = 0.3, 0.72, 0.4, 0.1
"""How far junctions lie off a square grid, in parts of its step; which part of the streets exists, and is bent."""


@dataclass(frozen=True)
class DrawnStreets:
    """Hold streets in the two forms that the routes take: as lines, and as edges between numbered junctions.

    Attributes
    ----------
    x, y, starts : ndarray
        Vertices of the lines, and where each line begins.
    node_x, node_y : ndarray of float64
    tail, head : ndarray of int64
        Junctions at the ends of each line.
    """

    x: np.ndarray
    y: np.ndarray
    starts: np.ndarray
    node_x: np.ndarray
    node_y: np.ndarray
    tail: np.ndarray
    head: np.ndarray


def path_of(world: World) -> Path:
    """Return the file that holds the streets of a world."""
    return world.folder / f"straten_{world.size}.npz"


def streets(world: World) -> DrawnStreets:
    """Return the streets of a world; they are drawn the first time."""
    path = path_of(world)
    if not path.exists():
        part = path.with_suffix(".part.npz")
        np.savez(part, **vars(_drawn(world)))
        part.rename(path)
    with np.load(path) as known:
        return DrawnStreets(**{name: known[name] for name in DrawnStreets.__dataclass_fields__})


def _drawn(world: World) -> DrawnStreets:
    numbers = np.random.default_rng(1959)
    junctions = JUNCTIONS.get(world.size, world.size // 2)
    side_m = SIZE_M * np.ceil(np.sqrt(1.5 * world.cell_count))
    across = round(np.sqrt(junctions))
    step = side_m / across
    column, row = np.meshgrid(np.arange(across), np.arange(across))
    x, y = (
        np.round(start + (index + 0.5 + numbers.uniform(-JITTER, JITTER, index.shape)) * step, 3).ravel()
        for start, index in ((WEST, column), (SOUTH, row))
    )
    number = np.arange(across * across).reshape(across, across)
    tail = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    head = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    kept = numbers.random(len(tail)) < KEPT
    used, ends = np.unique(np.concatenate([tail[kept], head[kept]]), return_inverse=True)
    tail, head = ends.reshape(2, -1)
    return _with_bends(numbers, (x[used], y[used]), (tail, head), step)


def _with_bends(numbers, nodes, edges, step: float) -> DrawnStreets:
    """Give some of the streets a vertex half way, off the straight line."""
    (x, y), (tail, head) = nodes, edges
    bent = numbers.random(len(tail)) < BENT
    starts = np.concatenate([[0], np.cumsum(np.where(bent, 3, 2))])
    lines = []
    for places in (x, y):
        line = np.empty(starts[-1])
        line[starts[:-1]], line[starts[1:] - 1] = places[tail], places[head]
        sway = numbers.uniform(-SWAY, SWAY, int(bent.sum())) * step
        line[starts[:-1][bent] + 1] = np.round((places[tail] + places[head])[bent] / 2 + sway, 3)
        lines.append(line)
    return DrawnStreets(*lines, starts, x, y, tail, head)
