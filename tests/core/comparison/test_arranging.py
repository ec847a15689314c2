# SPDX-License-Identifier: GPL-2.0-or-later
"""Panels on a sheet: as large as the room allows, none over another."""

from __future__ import annotations

import pytest
from veerkrachtkaarten.core.comparison.arranging import GUTTER_MM, Asked, Box, arrange

ROOM = Box(10.0, 20.0, 204.0, 104.0)


def test_two_high_towns_stand_side_by_side_and_two_wide_ones_below_each_other():
    high = arrange(ROOM, Asked([(1000.0, 2000.0)] * 2, 5.0, 5.0))
    assert [box.y for box in high.boxes] == [25.0, 25.0]
    assert high.boxes[1] == Box(114.0, 25.0, 100.0, 94.0)
    assert high.metres_per_mm == pytest.approx((2000 / 94,) * 2)
    wide = arrange(ROOM, Asked([(10200.0, 1000.0)] * 2, 5.0, 5.0))
    assert wide.metres_per_mm == pytest.approx((50.0, 50.0))
    assert wide.boxes == (Box(10.0, 25.0, 204.0, 20.0), Box(10.0, 59.0, 204.0, 20.0))


def test_a_small_town_beside_a_large_one_is_small_at_the_same_scale_and_large_at_its_own():
    sizes = [(2000.0, 1000.0), (1000.0, 500.0)]
    assert arrange(ROOM, Asked(sizes, 5.0, 5.0)).metres_per_mm == pytest.approx((20.0, 20.0))
    own = arrange(ROOM, Asked(sizes, 5.0, 5.0, same_scale=False))
    assert own.metres_per_mm == pytest.approx((20.0, 10.0))
    assert own.boxes[0].height == own.boxes[1].height == pytest.approx(50.0)


@pytest.mark.parametrize("same_scale", [True, False])
@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("size", [(1.0, 1.0), (3.0, 1.0), (1.0, 3.0)])
def test_panels_stay_in_the_room_and_apart_and_no_other_way_is_larger(count, size, same_scale):
    found = arrange(ROOM, Asked([size] * count, 4.0, 6.0, same_scale))
    for number, box in enumerate(found.boxes):
        assert box.x >= ROOM.x and box.x + box.width <= ROOM.x + ROOM.width + 1e-9
        assert box.y >= ROOM.y + 4.0 and box.bottom + 6.0 <= ROOM.bottom + 1e-9
        for other in found.boxes[number + 1 :]:
            beside = other.x >= box.x + box.width + GUTTER_MM - 1e-9
            assert beside or other.y - 4.0 >= box.bottom + 6.0 + GUTTER_MM - 1e-9
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        width = (ROOM.width - GUTTER_MM * (columns - 1)) / columns
        height = (ROOM.height - GUTTER_MM * (rows - 1)) / rows - 10.0
        assert found.coarsest <= max(size[0] / width, size[1] / height) + 1e-9
