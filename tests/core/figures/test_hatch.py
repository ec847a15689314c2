# SPDX-License-Identifier: GPL-2.0-or-later
"""The hatching of a block lies within it, and covers it from side to side."""

from __future__ import annotations

import pytest
from veerkrachtkaarten.core.figures.hatch import DOT_MM, SPACING_MM, hatch_dots, hatch_lines
from veerkrachtkaarten.core.figures.scene import BACK_DIAGONAL, DIAGONAL, DOTTED, SOLID, Block

BLOCKS = [(2.0, -1.4, 6.0, 2.8), (31.37, 12.01, 44.4, 61.9), (0.0, 0.0, 3.2, 40.0)]


@pytest.mark.parametrize("box", BLOCKS)
@pytest.mark.parametrize(("fill", "slope"), [(DIAGONAL, -1.0), (BACK_DIAGONAL, 1.0)])
def test_lines_run_from_edge_to_edge_and_none_that_crosses_the_block_is_left_out(box, fill, slope):
    x, y, width, height = box
    lines = hatch_lines(Block(x, y, width, height, "#123456", fill))
    edges = (x, x + width), (y, y + height)
    for x1, y1, x2, y2 in lines:
        assert (y2 - y1) / (x2 - x1) == pytest.approx(slope)
        for px, py in ((x1, y1), (x2, y2)):
            on_edge = min(abs(px - edge) for edge in edges[0]), min(abs(py - edge) for edge in edges[1])
            assert min(on_edge) < 1e-9
            assert x - 1e-9 <= px <= x + width + 1e-9 and y - 1e-9 <= py <= y + height + 1e-9
    corners = [px - slope * py for px in edges[0] for py in edges[1]]
    crossing = [n for n in range(-200, 400) if min(corners) + 1e-9 < n * SPACING_MM < max(corners) - 1e-9]
    assert len(lines) == len(crossing) > 0


@pytest.mark.parametrize("box", BLOCKS)
def test_dots_lie_within_the_block_and_all_places_that_do_have_one(box):
    x, y, width, height = box
    dots = hatch_dots(Block(x, y, width, height, "#123456", DOTTED))
    expected = [
        ((column + 0.5 * (row % 2)) * SPACING_MM, row * SPACING_MM)
        for row in range(-60, 120)
        for column in range(-60, 120)
    ]
    inside = [
        (px, py)
        for px, py in expected
        if x + DOT_MM <= px <= x + width - DOT_MM and y + DOT_MM <= py <= y + height - DOT_MM
    ]
    assert sorted(dots) == pytest.approx(sorted(inside))
    assert dots


def test_a_solid_block_is_plain():
    block = Block(0, 0, 20, 20, "#123456", SOLID)
    assert hatch_lines(block) == hatch_dots(block) == []
