# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay out the streets: a bent grid in each neighbourhood, roads between them, quays and bridges.

Each link runs from one junction to the next; every junction can be reached from every other one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .blocks import Block, blocks, borders, crossing, end_at
from .chance import one
from .mosaic import Mosaic, Point, divide
from .network import NOWHERE, Draft, Line, Link, needed
from .plan import CHARACTERS, Plan
from .streams import Stream

CLEAR_M = 26.0
STREETS_PER_NAME = 4


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
    around = blocks(plan, mosaic, lines)
    for block in around:
        _fill(plan, block, draft)
    for block in around:
        for k, line in enumerate(block.lines):
            for corner in (block.sides[k], block.sides[(k + 1) % len(block.sides)]):
                line.stop(draft, line.nearest_step(corner.x, corner.y))
    _bridge(plan, around, draft)
    _roads(mosaic, lines, around, draft)
    draft.links = needed(len(draft.x), draft.links)
    return mosaic, lines, draft


@dataclass(frozen=True)
class Grid:
    """Hold how a block's own streets run.

    Attributes
    ----------
    ux, uy : float
        Direction of the streets; cross streets stand square on it.
    start_m : float
        Distance of the first street from the middle of the town, square on the direction.
    street_m, block_m : float
        Distance between streets, and between cross streets.
    """

    ux: float
    uy: float
    start_m: float
    street_m: float
    block_m: float

    def place(self, along_m: float, across_m: float) -> Point:
        """Return the point so far along the streets and so far across them."""
        return along_m * self.ux - across_m * self.uy, along_m * self.uy + across_m * self.ux

    def row_m(self, row: int) -> float:
        """Return how far across a street lies."""
        return self.start_m + row * self.street_m


def _grid(plan: Plan, block: Block) -> tuple[Grid, int]:
    """Return a block's grid and its number of streets."""
    character = CHARACTERS[plan.sites[block.cell].character]
    slope = one(Stream.STREET_DIRECTION, block.cell) * 0.8 - 0.4
    ux, uy = (1 - slope * slope) / (1 + slope * slope), 2 * slope / (1 + slope * slope)
    if one(Stream.STREET_DIRECTION, block.cell, 1) < 0.5:
        ux, uy = -uy, ux
    widest_m = plan.spacing_m * 0.4
    street_m, block_m = min(character.street_m, widest_m), min(character.block_m, widest_m)
    across = [ux * side.y - uy * side.x for side in block.sides]
    start_m = min(across) + street_m * (0.55 + 0.4 * one(Stream.STREET_OFFSET, block.cell))
    count = max(1, math.floor((max(across) - start_m - 0.4 * street_m) / street_m) + 1)
    return Grid(ux, uy, start_m, street_m, block_m), count


def _fill(plan: Plan, block: Block, draft: Draft) -> None:
    """Draw a block's own streets: all lines one way, and cross streets between them."""
    grid, count = _grid(plan, block)
    rows: list[dict[int, int]] = []
    for row in range(count):
        ends = crossing(block, (-grid.uy, grid.ux), grid.row_m(row))
        long_enough = ends is not None and ends[1][0] - ends[0][0] >= 0.6 * grid.block_m
        rows.append(_street(block, draft, grid, row, ends) if long_enough else {})
    for row, column in [(row, column) for row, junctions in enumerate(rows) for column in junctions]:
        _cross_streets(block, draft, grid, rows, (row, column))


def _street(block: Block, draft: Draft, grid: Grid, row: int, ends: list) -> dict[int, int]:
    """Draw one street from side to side; return its junctions by the number of the cross street."""
    junctions = {}
    first = math.ceil((ends[0][0] + 0.35 * grid.block_m) / grid.block_m)
    last = math.floor((ends[1][0] - 0.35 * grid.block_m) / grid.block_m)
    for column in range(first, last + 1):
        shift_x = (one(Stream.JUNCTION_X, block.cell, row, column) - 0.5) * 0.26 * grid.block_m
        shift_y = (one(Stream.JUNCTION_Y, block.cell, row, column) - 0.5) * 0.24 * grid.street_m
        place = grid.place(column * grid.block_m + shift_x, grid.row_m(row) + shift_y)
        junctions[column] = draft.point(("junction", block.cell, row, column), place)
    west, east = (end_at(block, draft, side, grid.place(along, grid.row_m(row))) for along, side in ends)
    course = [west, *junctions.values(), east]
    for number, a, b in zip([first - 1, *junctions], course, course[1:]):
        if a != b:
            key = ("street", block.cell, row, number // STREETS_PER_NAME)
            spare = one(Stream.STREET_GAP, block.cell, row, number, 1) < 0.07 or block.remote(draft, a, b)
            draft.links.append(Link(draft.curve(a, b), key, block.cell, block.cell, spare))
    return junctions


def _cross_streets(block: Block, draft: Draft, grid: Grid, rows: list[dict[int, int]], at: tuple[int, int]) -> None:
    """Draw the streets across from one junction: to the next street, or to the rim where there is none."""
    row, column = at
    here = rows[row][column]
    ends = []
    if row + 1 < len(rows) and column in rows[row + 1]:
        ends.append(rows[row + 1][column])
    along_m = column * grid.block_m
    rims = crossing(block, (grid.ux, grid.uy), along_m)
    # seen along the cross street, the high positions lie on the low rows
    for beyond, rim in ((row - 1, 1), (row + 1, 0)):
        if rims is None or (0 <= beyond < len(rows) and column in rows[beyond]):
            continue
        across_m, side = -rims[rim][0], rims[rim][1]
        if 0.25 * grid.street_m < abs(across_m - grid.row_m(row)) < 1.8 * grid.street_m:
            ends.append(end_at(block, draft, side, grid.place(along_m, across_m)))
    key = ("cross", block.cell, column, row // (2 * STREETS_PER_NAME))
    spare = one(Stream.STREET_GAP, block.cell, row, column) < 0.3 or block.remote(draft, here, here)
    for end in ends:
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
