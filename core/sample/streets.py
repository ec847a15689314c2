# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay out the streets: a bent grid in each neighbourhood, roads between them, quays and bridges.

Streets meet at junctions that have names (keys), never by comparing coordinates. Each link runs from
one junction to the next; every junction can be reached from every other one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from .chance import one
from .mosaic import Mosaic, Point, Side, divide
from .plan import CHARACTERS, Plan
from .streams import Stream

CLEAR_M = 26.0
STEP_M = 22.0
"""Junctions on roads between neighbourhoods stand this far apart or a multiple of it, so that streets
from both sides meet in one crossing rather than in two a few metres apart."""
CURVE_M = 75.0
NOWHERE = -1
STREETS_PER_NAME = 4


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


def border_line(mosaic: Mosaic, a: int, b: int) -> Line:
    """Return the border of two neighbourhoods, the same line whichever of them asks."""
    a, b = min(a, b), max(a, b)
    sides = mosaic.cells[a]
    at = next(k for k, side in enumerate(sides) if side.neighbour == b)
    corners = sorted(
        tuple(sorted((a, b, other))) for other in (sides[at - 1].neighbour, sides[(at + 1) % len(sides)].neighbour)
    )
    start, end = ((("corner", *corner), mosaic.corner(*corner)) for corner in corners)
    return line_between(("border", a, b), start, end)


def borders(mosaic: Mosaic) -> dict[tuple[int, int], Line]:
    """Return every border line of the municipality by its pair of neighbourhoods, the lower number first."""
    pairs = {(min(a, side.neighbour), max(a, side.neighbour)) for a, sides in enumerate(mosaic.cells) for side in sides}
    return {pair: border_line(mosaic, *pair) for pair in sorted(pairs)}


@dataclass(frozen=True)
class Block:
    """Hold the part of a neighbourhood that streets may reach, with the lines around it."""

    cell: int
    sides: tuple[Side, ...]
    lines: tuple[Line, ...]


def blocks(mosaic: Mosaic, lines: dict[tuple[int, int], Line]) -> list[Block]:
    """Return each neighbourhood's block; its sides are shared borders, or quays of its own."""
    found = []
    for cell, sides in enumerate(mosaic.built):
        corners = [_block_corner(mosaic, lines, cell, k) for k in range(len(sides))]
        around = []
        for k, side in enumerate(sides):
            pair = (min(cell, side.neighbour), max(cell, side.neighbour))
            if mosaic.kept_clear(*pair):
                key = ("quay", cell, side.neighbour)
                around.append(line_between(key, corners[k], corners[(k + 1) % len(sides)]))
            else:
                around.append(lines[pair])
        found.append(Block(cell, sides, tuple(around)))
    return found


def _block_corner(mosaic: Mosaic, lines: dict, cell: int, k: int) -> tuple[tuple, Point]:
    """Name the corner where side k of a block begins."""
    sides = mosaic.built[cell]
    before, after = sides[k - 1].neighbour, sides[k].neighbour
    shared = [n for n in (before, after) if not mosaic.kept_clear(cell, n)]
    place = (sides[k].x, sides[k].y)
    if not shared:
        return ("turn", cell, before, after), place
    if len(shared) == 2:
        return ("corner", *sorted((cell, before, after))), mosaic.corner(cell, before, after)
    line = lines[min(cell, shared[0]), max(cell, shared[0])]
    step = line.nearest_step(*place)
    part = step / line.steps
    if step in (0, line.steps):
        return (line.start_key, line.start) if step == 0 else (line.end_key, line.end)
    dx, dy = line.end[0] - line.start[0], line.end[1] - line.start[1]
    return (*line.key, step), (line.start[0] + part * dx, line.start[1] + part * dy)


def outline(mosaic: Mosaic, lines: dict[tuple[int, int], Line], draft: Draft, cell: int) -> list[int]:
    """Return the points around a neighbourhood, counter-clockwise; roads on its border share all of theirs."""
    sides = mosaic.cells[cell]
    ring: list[int] = []
    for k, side in enumerate(sides):
        line = lines[min(cell, side.neighbour), max(cell, side.neighbour)]
        ends = {0: draft.point(line.start_key, line.start), line.steps: draft.point(line.end_key, line.end)}
        stops = [index for _, index in sorted({**draft.stops.get(line.key, {}), **ends}.items())]
        course = [stops[0]]
        for a, b in zip(stops, stops[1:]):
            course.extend(draft.curve(a, b)[1:])
        begins = ("corner", *sorted((cell, sides[k - 1].neighbour, side.neighbour)))
        ring.extend((course if line.start_key == begins else course[::-1])[:-1])
    return ring


def lay_out(plan: Plan) -> tuple[Mosaic, dict[tuple[int, int], Line], Draft]:
    """Lay out all streets of a plan.

    Returns
    -------
    tuple of (Mosaic, dict, Draft)
        Neighbourhoods; border lines; points and links, connected, still straight.
    """
    mosaic = divide(plan, CLEAR_M)
    lines = borders(mosaic)
    draft = Draft()
    around = blocks(mosaic, lines)
    for block in around:
        _fill(plan, block, draft)
    for block in around:
        for k, line in enumerate(block.lines):
            for corner in (block.sides[k], block.sides[(k + 1) % len(block.sides)]):
                line.stop(draft, line.nearest_step(corner.x, corner.y))
    _bridge(plan, around, draft)
    _roads(mosaic, lines, around, draft)
    draft.links = _needed(len(draft.x), draft.links)
    return mosaic, lines, draft


def _grid(plan: Plan, block: Block) -> tuple[Point, float, float]:
    """Return direction, street distance and cross-street distance of a block's grid."""
    character = CHARACTERS[plan.sites[block.cell].character]
    slope = one(Stream.STREET_DIRECTION, block.cell) * 0.8 - 0.4
    direction = ((1 - slope * slope) / (1 + slope * slope), 2 * slope / (1 + slope * slope))
    if one(Stream.STREET_DIRECTION, block.cell, 1) < 0.5:
        direction = (-direction[1], direction[0])
    widest = plan.spacing_m * 0.4
    return direction, min(character.street_m, widest), min(character.block_m, widest)


def _chord(block: Block, normal: Point, offset: float) -> list[tuple[float, int]] | None:
    """Return where a line crosses a block: (position along it, side), first and last."""
    along = (normal[1], -normal[0])
    sides = block.sides
    over = [normal[0] * side.x + normal[1] * side.y - offset for side in sides]
    hits = []
    for k, side in enumerate(sides):
        n = (k + 1) % len(sides)
        if (over[k] <= 0.0) != (over[n] <= 0.0):
            part = over[k] / (over[k] - over[n])
            x, y = side.x + part * (sides[n].x - side.x), side.y + part * (sides[n].y - side.y)
            hits.append((x * along[0] + y * along[1], k))
    return sorted(hits) if len(hits) == 2 else None


def _end(block: Block, draft: Draft, side: int, place: Point) -> int:
    line = block.lines[side]
    return line.stop(draft, line.nearest_step(*place))


def _fill(plan: Plan, block: Block, draft: Draft) -> None:
    """Draw a block's own streets: all lines one way, and cross streets between them."""
    (ux, uy), street_m, block_m = _grid(plan, block)
    normal = (-uy, ux)
    offsets = [normal[0] * side.x + normal[1] * side.y for side in block.sides]
    start = min(offsets) + street_m * (0.55 + 0.4 * one(Stream.STREET_OFFSET, block.cell))
    rows: list[dict[int, int]] = []
    for row in range(max(1, math.floor((max(offsets) - start - 0.4 * street_m) / street_m) + 1)):
        chord = _chord(block, normal, start + row * street_m)
        if chord is None or chord[1][0] - chord[0][0] < 0.6 * block_m:
            rows.append({})
            continue
        rows.append(_street(block, draft, row, (start + row * street_m, chord, street_m, block_m, (ux, uy))))
    _cross_streets(block, draft, rows, ((ux, uy), start, street_m, block_m))


def _street(block: Block, draft: Draft, row: int, course: tuple) -> dict[int, int]:
    """Draw one street from side to side; return its junctions by the number of the cross street."""
    offset, chord, street_m, block_m, (ux, uy) = course
    junctions = {}
    first = math.ceil((chord[0][0] + 0.35 * block_m) / block_m)
    last = math.floor((chord[1][0] - 0.35 * block_m) / block_m)
    for column in range(first, last + 1):
        shift_x = (one(Stream.JUNCTION_X, block.cell, row, column) - 0.5) * 0.26 * block_m
        shift_y = (one(Stream.JUNCTION_Y, block.cell, row, column) - 0.5) * 0.24 * street_m
        along, across = column * block_m + shift_x, offset + shift_y
        place = (along * ux - across * uy, along * uy + across * ux)
        junctions[column] = draft.point(("junction", block.cell, row, column), place)
    ends = [_end(block, draft, side, (a * ux - offset * uy, a * uy + offset * ux)) for a, side in chord]
    course_points = [ends[0], *junctions.values(), ends[1]]
    numbers = [first - 1, *junctions]
    for number, a, b in zip(numbers, course_points, course_points[1:]):
        spare = one(Stream.STREET_GAP, block.cell, row, number, 1) < 0.07
        key = ("street", block.cell, row, number // STREETS_PER_NAME)
        if a != b:
            draft.links.append(Link(draft.curve(a, b), key, block.cell, block.cell, spare))
    return junctions


def _cross_streets(block: Block, draft: Draft, rows: list[dict[int, int]], course: tuple) -> None:
    """Draw the streets across, with gaps; those at the rim run on to the road around the block."""
    (ux, uy), start, street_m, block_m = course
    for row, junctions in enumerate(rows):
        for column, here in junctions.items():
            key = ("cross", block.cell, column, row // (2 * STREETS_PER_NAME))
            spare = one(Stream.STREET_GAP, block.cell, row, column) < 0.3
            if row + 1 < len(rows) and column in rows[row + 1]:
                points = draft.curve(here, rows[row + 1][column])
                draft.links.append(Link(points, key, block.cell, block.cell, spare))
            for missing, outward in ((row - 1, 0), (row + 1, 1)):
                if 0 <= missing < len(rows) and column in rows[missing]:
                    continue
                chord = _chord(block, (ux, uy), column * block_m)
                if chord is None:
                    continue
                # the chord of this normal runs along (uy, -ux): high values lie on the low rows
                rim, side = chord[1 - outward]
                distance = abs(-rim - (start + row * street_m))
                if 0.25 * street_m < distance < 1.8 * street_m:
                    place = (column * block_m * ux + rim * uy, column * block_m * uy - rim * ux)
                    end = _end(block, draft, side, place)
                    draft.links.append(Link(draft.curve(here, end), key, block.cell, block.cell, spare))


def _bridge(plan: Plan, around: list[Block], draft: Draft) -> None:
    """Join the quays on either side of canal or railway where the plan has a bridge."""
    numbers = {site.name: k for k, site in enumerate(plan.sites)}
    for names in plan.bridges:
        a, b = (numbers[name] for name in names)
        near, far = (
            next(line for line in around[cell].lines if line.key == ("quay", cell, other))
            for cell, other in ((a, b), (b, a))
        )
        place = ((near.start[0] + near.end[0]) / 2.0, (near.start[1] + near.end[1]) / 2.0)
        ends = [line.stop(draft, line.nearest_step(*place)) for line in (near, far)]
        draft.links.append(Link((ends[0], ends[1]), ("bridge", min(a, b), max(a, b)), NOWHERE, NOWHERE))


def _roads(mosaic: Mosaic, lines: dict, around: list[Block], draft: Draft) -> None:
    """Draw the roads between neighbourhoods, the quays, and paths along the border where they are needed."""
    for pair, line in lines.items():
        if not mosaic.kept_clear(*pair):
            left, right = pair if _leads(mosaic, pair, line) else pair[::-1]
            _along(draft, line, (("road", *pair), left, right, False))
    for block in around:
        for line in block.lines:
            if line.key[0] == "quay":
                beyond = line.key[2] >= mosaic.inside
                _along(draft, line, (line.key, NOWHERE if beyond else block.cell, NOWHERE, beyond))


def _leads(mosaic: Mosaic, pair: tuple[int, int], line: Line) -> bool:
    """Tell whether the first neighbourhood lies to the left of the line."""
    x, y = mosaic.sites[pair[0]]
    dx, dy = line.end[0] - line.start[0], line.end[1] - line.start[1]
    return dx * (y - line.start[1]) - dy * (x - line.start[0]) > 0.0


def _along(draft: Draft, line: Line, what: tuple) -> None:
    key, left, right, spare = what
    stops = sorted(draft.stops.get(line.key, {}).items())
    for (_, a), (_, b) in zip(stops, stops[1:]):
        if a != b:
            draft.links.append(Link(draft.curve(a, b), key, left, right, spare))


def _needed(points: int, links: list[Link]) -> list[Link]:
    """Leave out the spare links, except those that hold the network together."""
    parent = np.arange(points).tolist()

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    kept = set()
    for spare in (False, True):
        for number, link in enumerate(links):
            if link.spare == spare:
                a, b = root(link.points[0]), root(link.points[-1])
                if a != b or not spare:
                    kept.add(number)
                parent[a] = b
    return [link for number, link in enumerate(links) if number in kept]
