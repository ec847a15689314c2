# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold points, links and the lines on which junctions may stand; keep the network in one piece.

Points have names (keys): whoever asks for one gets the same, and no coordinates are ever compared.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field

from .mosaic import Point

STEP_M = 22.0
"""Junctions on roads between neighbourhoods stand this far apart or a multiple of it, so that streets
from both sides meet in one crossing rather than in two a few metres apart."""
CURVE_M = 75.0
NOWHERE = -1


@dataclass(frozen=True)
class Link:
    """Hold a piece of street between two junctions.

    Attributes
    ----------
    points : tuple of int
        Indices into the points, from junction to junction.
    street : tuple
        Key of the street that the link is part of.
    left, right : int
        Neighbourhood on either side; -1 where no house can stand.
    spare : bool
        Whether the town can do without it, as long as everything stays connected.
    """

    points: tuple[int, ...]
    street: tuple
    left: int
    right: int
    spare: bool = False


@dataclass
class Draft:
    """Collect points and links while the streets are laid out."""

    x: list[float] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    number: dict[tuple, int] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    stops: dict[tuple, dict[int, int]] = field(default_factory=dict)

    def point(self, key: tuple, place: Point) -> int:
        """Return the index of a named point, which is made where it does not exist yet."""
        if key not in self.number:
            self.number[key] = len(self.x)
            self.x.append(place[0])
            self.y.append(place[1])
        return self.number[key]

    def curve(self, a: int, b: int) -> tuple[int, ...]:
        """Return the points of a straight stretch, dense enough to be bent."""
        dx, dy = self.x[b] - self.x[a], self.y[b] - self.y[a]
        parts = max(1, math.ceil(math.sqrt(dx * dx + dy * dy) / CURVE_M))
        between = [
            self.point(("curve", a, b, k), (self.x[a] + dx * k / parts, self.y[a] + dy * k / parts))
            for k in range(1, parts)
        ]
        return (a, *between, b)


@dataclass(frozen=True)
class Line:
    """Hold a straight line on which junctions may stand at whole steps."""

    key: tuple
    start: Point
    end: Point
    start_key: tuple
    end_key: tuple
    steps: int

    def nearest_step(self, x: float, y: float) -> int:
        """Return the step nearest to a point."""
        dx, dy = self.end[0] - self.start[0], self.end[1] - self.start[1]
        square = dx * dx + dy * dy
        part = ((x - self.start[0]) * dx + (y - self.start[1]) * dy) / square if square else 0.0
        return min(self.steps, max(0, math.floor(part * self.steps + 0.5)))

    def stop(self, draft: Draft, step: int) -> int:
        """Return the point at a step, and note that the line has a stop there."""
        if step == 0:
            key, place = self.start_key, self.start
        elif step == self.steps:
            key, place = self.end_key, self.end
        else:
            part = step / self.steps
            key = (*self.key, step)
            place = (
                self.start[0] + part * (self.end[0] - self.start[0]),
                self.start[1] + part * (self.end[1] - self.start[1]),
            )
        index = draft.point(key, place)
        draft.stops.setdefault(self.key, {})[step] = index
        return index


def line_between(key: tuple, start: tuple[tuple, Point], end: tuple[tuple, Point]) -> Line:
    """Make a line from two named points."""
    dx, dy = end[1][0] - start[1][0], end[1][1] - start[1][1]
    steps = max(1, math.floor(math.sqrt(dx * dx + dy * dy) / STEP_M + 0.5))
    return Line(key, start[1], end[1], start[0], end[0], steps)


def needed(points: int, links: list[Link]) -> list[Link]:
    """Leave out the spare links, except those that hold the rest of the network together."""
    parent = list(range(points))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    kept = []
    for spare in (False, True):
        for number, link in enumerate(links):
            if link.spare == spare:
                a, b = root(link.points[0]), root(link.points[-1])
                if a != b or not spare:
                    kept.append(number)
                parent[a] = b
    return _without_stubs([links[number] for number in sorted(kept)])


def _without_stubs(links: list[Link]) -> list[Link]:
    """Take away spare links that end nowhere, again and again, until each leads to something."""
    while True:
        meeting = Counter(point for link in links for point in (link.points[0], link.points[-1]))
        kept = [link for link in links if not link.spare or min(meeting[link.points[0]], meeting[link.points[-1]]) > 1]
        if len(kept) == len(links):
            return links
        links = kept
