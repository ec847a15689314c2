# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the numbers of rings stand: clear of other rings, of each other and of the edge of the map."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.focus.number_places import GAP, PREFERRED, SIZE, WIDE, number_angles

MAP = (0.0, 10_000.0, 0.0, 8_000.0)
HEIGHT = SIZE * 10_000.0


def angles(*rings: tuple, frame: tuple | None = MAP) -> list[float]:
    """Return the angles of rings: x, y and radius."""
    return number_angles(*np.array(rings, dtype=np.float64).reshape(-1, 3).T, frame).tolist()


def box(ring: tuple, angle: float) -> np.ndarray:
    """Return left, low, right and high of a number beside a ring, worked out by hand from its nearest corner."""
    x, y, radius = ring
    east, north = np.round(np.sin(np.radians(angle)), 9), np.round(np.cos(np.radians(angle)), 9)
    reach = radius + GAP * HEIGHT
    left = x + reach * east - (WIDE * HEIGHT / 2 if east == 0 else WIDE * HEIGHT if east < 0 else 0)
    low = y + reach * north - (HEIGHT / 2 if north == 0 else HEIGHT if north < 0 else 0)
    return np.array([left, low, left + WIDE * HEIGHT, low + HEIGHT])


def test_a_ring_that_stands_alone_has_its_number_in_the_north_east():
    assert angles((5_000, 4_000, 500)) == [PREFERRED]
    assert angles((5_000, 4_000, 500), frame=None) == [PREFERRED]
    assert angles() == []


def test_rings_that_overlap_have_their_numbers_on_either_side():
    west, east = angles((4_000, 4_000, 900), (5_000, 4_000, 900))
    assert 180 < west < 360
    assert 0 < east < 180


def test_a_ring_that_others_cover_has_its_number_where_their_lines_are_far():
    # Inside a large ring, near its eastern line: the number stands on the western side.
    covered, _large = angles((5_600, 4_000, 300), (5_000, 4_000, 1_500))
    assert covered == 270


def test_no_number_stands_off_the_map():
    (corner,) = angles((9_700, 7_700, 290))
    assert 180 <= corner <= 270


def test_what_is_no_ring_is_left_out():
    found = number_angles(np.array([np.nan, 5_000.0]), np.array([0.0, 4_000.0]), np.array([1.0, 0.0]), MAP)
    assert found.tolist() == [PREFERRED, PREFERRED]


@pytest.mark.parametrize("turn", range(3))
def test_the_order_of_the_rings_changes_nothing(turn):
    rings = [(3_000, 3_000, 900), (3_900, 3_400, 700), (5_000, 5_000, 400), (3_500, 4_400, 650)]
    order = rings[turn:] + rings[:turn]
    assert dict(zip(order, angles(*order))) == dict(zip(rings, angles(*rings)))


CIRCLES = st.lists(
    st.tuples(st.integers(1, 9), st.integers(1, 7), st.integers(2, 9)), min_size=1, max_size=7, unique=True
)


@given(CIRCLES)
def test_numbers_never_overlap_nor_leave_the_map_and_stand_clear_of_other_rings_wherever_one_can(drawn):
    rings = [(1_000.0 * x, 1_000.0 * y, 100.0 * radius) for x, y, radius in drawn]
    found = angles(*rings)
    boxes = [box(ring, angle) for ring, angle in zip(rings, found)]
    for place, ring in enumerate(rings):
        others = boxes[:place] + boxes[place + 1 :]
        assert on_map(boxes[place])
        assert apart(boxes[place], others)
        neighbours = rings[:place] + rings[place + 1 :]
        free = [
            angle
            for angle in np.arange(0.0, 360.0, 15.0)
            if on_map(box(ring, angle)) and apart(box(ring, angle), others) and clear(ring, angle, neighbours)
        ]
        assert not free or found[place] in free


def on_map(mine: np.ndarray) -> bool:
    return mine[0] >= MAP[0] and mine[2] <= MAP[1] and mine[1] >= MAP[2] and mine[3] <= MAP[3]


def apart(mine: np.ndarray, others: list) -> bool:
    return all((mine[:2] >= other[2:]).any() or (mine[2:] <= other[:2]).any() for other in others)


def clear(ring: tuple, angle: float, others: list) -> bool:
    """Tell whether the outline here, and the number with half its height round its middle, lie outside other rings."""
    x, y, radius = ring
    outline = (x + radius * np.sin(np.radians(angle)), y + radius * np.cos(np.radians(angle)))
    middle = box(ring, angle).reshape(2, 2).mean(axis=0)
    return all(
        np.hypot(outline[0] - x, outline[1] - y) > radius
        and np.hypot(middle[0] - x, middle[1] - y) > radius + HEIGHT / 2
        for x, y, radius in others
    )
