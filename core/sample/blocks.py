# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the borders between neighbourhoods and the block in each that streets may reach."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .mosaic import Mosaic, Point, Side
from .network import Draft, Line, line_between
from .plan import Plan


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
    """Hold the part of a neighbourhood that streets may reach, with the lines around it.

    Attributes
    ----------
    cell : int
        Number of the neighbourhood.
    sides : tuple of Side
    lines : tuple of Line
        One per side.
    heart : (float, float)
    reach_m : float
        Farther from the heart there are no more streets than it takes to get there.
    """

    cell: int
    sides: tuple[Side, ...]
    lines: tuple[Line, ...]
    heart: Point
    reach_m: float

    def remote(self, draft: Draft, a: int, b: int) -> bool:
        """Tell whether the middle between two points lies out of reach."""
        dx = (draft.x[a] + draft.x[b]) / 2.0 - self.heart[0]
        dy = (draft.y[a] + draft.y[b]) / 2.0 - self.heart[1]
        return dx * dx + dy * dy > self.reach_m * self.reach_m


def blocks(plan: Plan, mosaic: Mosaic, lines: dict[tuple[int, int], Line]) -> list[Block]:
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
        village = plan.sites[cell].character == "dorp"
        reach_m = plan.ribbon_m if village else math.inf
        found.append(Block(cell, sides, tuple(around), mosaic.sites[cell], reach_m))
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


def crossing(block: Block, normal: Point, offset: float) -> list[tuple[float, int]] | None:
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


def end_at(block: Block, draft: Draft, side: int, place: Point) -> int:
    """Return the stop on a side of the block that is nearest to a place."""
    line = block.lines[side]
    return line.stop(draft, line.nearest_step(*place))
