# SPDX-License-Identifier: GPL-2.0-or-later
"""Put rings round areas, merge the ones that overlap and rank them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .areas import Area, components, merged
from .circle import Circle, smallest_circle


@dataclass(frozen=True)
class FoundRing:
    """Hold an area with the ring round it."""

    area: Area
    circle: Circle


def corners_of_cells(ix: np.ndarray, iy: np.ndarray, size_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of the four corners of every cell; float64, shape (4 n,)."""
    west, south = ix * float(size_m), iy * float(size_m)
    east, north = west + size_m, south + size_m
    return np.concatenate([west, east, west, east]), np.concatenate([south, south, north, north])


def ring_areas(
    kept: list[Area], corners: Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]], margin_m: float, merge: bool
) -> list[FoundRing]:
    """Return the ring of each area, ranked: most residents first, then most cells, then the most western.

    The ring is the smallest circle round the corners, plus the margin. With ``merge``, areas whose rings
    overlap become one area with one ring, until no two rings overlap: all that overlap at once, so that the
    order of the areas does not matter. Rings that only touch stay two.

    Parameters
    ----------
    kept : list of Area
    corners : callable
        Returns x and y of the corners of given rows.
    margin_m : float
    merge : bool
    """

    def ring(area: Area) -> FoundRing:
        return FoundRing(area, smallest_circle(*corners(area.members)).grown(margin_m))

    found = [ring(area) for area in kept]
    while merge:
        pairs = _overlapping(found)
        if not len(pairs[0]):
            break
        group = components(len(found), *pairs)
        together = [[found[row] for row in np.flatnonzero(group == number)] for number in range(group.max() + 1)]
        found = [one[0] if len(one) == 1 else ring(merged([each.area for each in one])) for one in together]
    return sorted(found, key=_rank)


def _overlapping(found: list[FoundRing]) -> tuple[np.ndarray, np.ndarray]:
    x, y, radius = np.array([[ring.circle.x, ring.circle.y, ring.circle.radius_m] for ring in found]).reshape(-1, 3).T
    order = np.argsort(x - radius, kind="stable")
    firsts, seconds = [], []
    for place, row in enumerate(order):
        last = np.searchsorted((x - radius)[order], x[row] + radius[row], "left")
        others = order[place + 1 : last]
        near = np.hypot(x[others] - x[row], y[others] - y[row]) < radius[others] + radius[row]
        firsts.append(np.full(int(near.sum()), row, dtype=np.int64))
        seconds.append(others[near])
    return np.concatenate([*firsts, []]).astype(np.int64), np.concatenate([*seconds, []]).astype(np.int64)


def _rank(ring: FoundRing) -> tuple:
    return -np.nan_to_num(ring.area.residents), -len(ring.area.members), ring.circle.x, ring.circle.y
