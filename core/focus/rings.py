# SPDX-License-Identifier: GPL-2.0-or-later
"""Put rings round areas, merge the ones that overlap and rank them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .areas import Area, components, known_sum
from .circle import Circle, smallest_circle

Corners = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]]


@dataclass(frozen=True, eq=False)
class FoundRing:
    """Hold an area with the ring round it."""

    area: Area
    circle: Circle


def corners_of_cells(ix: np.ndarray, iy: np.ndarray, size_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of the four corners of every cell; float64, shape (4 n,)."""
    west, south = ix * float(size_m), iy * float(size_m)
    east, north = west + size_m, south + size_m
    return np.concatenate([west, east, west, east]), np.concatenate([south, south, north, north])


@dataclass(frozen=True)
class RingSettings:
    """Say how rings are drawn.

    Attributes
    ----------
    margin_m : float
        Between the outermost corner of an area and its ring.
    merge : bool
        Whether areas whose rings overlap become one.
    largest_m : float or None
        Largest radius of a ring, margin included: a larger area is cut in parts, and parts are only merged up to
        it. One cell is never cut.
    """

    margin_m: float = 0.0
    merge: bool = True
    largest_m: float | None = None


class Ringer:
    """Put rings round areas.

    Parameters
    ----------
    corners : callable
        Returns x and y of the corners of given rows.
    sizes : tuple of ndarray or None
        Addresses and residents of every place, as for :func:`.areas.areas`.
    settings : RingSettings
    """

    def __init__(self, corners: Corners, sizes: tuple, settings: RingSettings):
        self._corners, self._sizes, self._settings = corners, sizes, settings

    def rings(self, kept: list[Area]) -> list[FoundRing]:
        """Return the ring of each area, ranked: most residents first, then most cells, then the most western.

        The ring is the smallest circle round the corners, plus the margin. With ``merge``, areas whose rings
        overlap become one area with one ring, until no two rings overlap: all that overlap at once, so that
        the order of the areas does not matter. Rings that only touch stay two. With a largest radius, the two
        whose common ring is smallest are merged first, as long as that ring is not too large.
        """
        found = [part for area in kept for part in self._parts(self._ring(area.members))]
        if self._settings.merge:
            found = self._merged(found) if self._settings.largest_m is None else self._merged_in_pairs(found)
        return sorted(found, key=_rank)

    def _ring(self, members: np.ndarray) -> FoundRing:
        area = Area(members, *(known_sum(figures, members) for figures in self._sizes))
        return FoundRing(area, smallest_circle(*self._corners(members)).grown(self._settings.margin_m))

    def _too_large(self, ring: FoundRing) -> bool:
        return self._settings.largest_m is not None and ring.circle.radius_m > self._settings.largest_m

    def _parts(self, ring: FoundRing) -> list[FoundRing]:
        """Cut an area that is too large across its longer side, and the halves again, until every ring fits."""
        members = ring.area.members
        if len(members) == 1 or not self._too_large(ring):
            return [ring]
        spans = [self._middles(members, axis) for axis in (0, 1)]
        middle = max(spans, key=np.ptp)
        first = middle <= (middle.min() + middle.max()) / 2
        if first.all():  # all in one place: nothing can be cut
            return [ring]
        return [part for half in (members[first], members[~first]) for part in self._parts(self._ring(half))]

    def _middles(self, members: np.ndarray, axis: int) -> np.ndarray:
        return np.array([self._corners(members[row : row + 1])[axis].mean() for row in range(len(members))])

    def _merged(self, found: list[FoundRing]) -> list[FoundRing]:
        while True:
            pairs = _overlapping(found)
            if not len(pairs[0]):
                return found
            group = components(len(found), *pairs)
            together = [[found[row] for row in np.flatnonzero(group == number)] for number in range(group.max() + 1)]
            found = [one[0] if len(one) == 1 else self._common(one) for one in together]

    def _merged_in_pairs(self, found: list[FoundRing]) -> list[FoundRing]:
        commons: dict[frozenset, FoundRing] = {}
        while True:
            fitting = []
            for first, second in zip(*_overlapping(found)):
                pair = frozenset((found[first], found[second]))
                if pair not in commons:
                    commons[pair] = self._common(list(pair))
                if not self._too_large(commons[pair]):
                    circle = commons[pair].circle
                    fitting.append((circle.radius_m, circle.x, circle.y, int(first), int(second), pair))
            if not fitting:
                return found
            pair = min(fitting, key=lambda each: each[:5])[-1]
            found = [ring for ring in found if ring not in pair] + [commons[pair]]

    def _common(self, rings: list[FoundRing]) -> FoundRing:
        return self._ring(np.sort(np.concatenate([ring.area.members for ring in rings])))


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
