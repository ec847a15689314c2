# SPDX-License-Identifier: GPL-2.0-or-later
import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.focus.circle import Circle, circle_round, shared_area_m2, smallest_circle

COORDINATES = st.integers(-40, 40)
POINTS = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=1, max_size=12)
CIRCLES = st.builds(Circle, st.floats(-50, 50), st.floats(-50, 50), st.floats(0.5, 60))


def through(points: tuple) -> tuple | None:
    """Return centre and radius on two points as diameter, or through three; in plain complex arithmetic."""
    if len(points) == 2:
        (ax, ay), (bx, by) = points
        return (ax + bx) / 2, (ay + by) / 2, math.hypot(ax - bx, ay - by) / 2
    (ax, ay), (bx, by), (cx, cy) = points
    d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    if d == 0:
        return None
    a2, b2, c2 = ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy
    x = (a2 * (by - cy) + b2 * (cy - ay) + c2 * (ay - by)) / d
    y = (a2 * (cx - bx) + b2 * (ax - cx) + c2 * (bx - ax)) / d
    return x, y, math.hypot(ax - x, ay - y)


def brute_force_radius(points: list) -> float:
    """Try every pair and every triple."""
    points = sorted(set(points))
    if len(points) == 1:
        return 0.0
    best = math.inf
    for size in (2, 3):
        for chosen in combinations(points, size):
            circle = through(chosen)
            if circle and all(math.hypot(px - circle[0], py - circle[1]) <= circle[2] + 1e-9 for px, py in points):
                best = min(best, circle[2])
    return best


def of(points: list, dx: float = 0.0, dy: float = 0.0) -> Circle:
    x, y = np.array(points, dtype=float).T
    return smallest_circle(x + dx, y + dy)


def test_the_circle_round_one_cell_goes_through_its_corners():
    circle = of([(0, 0), (100, 0), (0, 100), (100, 100)])
    assert (circle.x, circle.y) == (50, 50)
    assert circle.radius_m == pytest.approx(math.sqrt(2) * 50)


def test_the_circle_round_one_point_is_that_point():
    assert of([(3, 4), (3, 4)]) == Circle(3, 4, 0)


def test_points_on_a_line_have_the_circle_on_the_outer_two():
    assert of([(0, 0), (10, 0), (4, 0), (7, 0)]) == Circle(5, 0, 5)


def test_an_obtuse_triangle_is_decided_by_its_longest_side():
    assert of([(0, 0), (10, 0), (5, 1)]) == Circle(5, 0, 5)


@given(POINTS)
def test_no_pair_or_triple_has_a_smaller_circle_round_all_points(points):
    assert of(points).radius_m == pytest.approx(brute_force_radius(points), rel=1e-9, abs=1e-9)


@given(POINTS)
def test_every_point_lies_in_the_circle(points):
    circle = of(points)
    assert all(math.hypot(x - circle.x, y - circle.y) <= circle.radius_m * (1 + 1e-12) for x, y in points)


@given(POINTS, st.randoms(use_true_random=False))
def test_neither_order_nor_doubles_change_a_bit(points, random):
    mixed = points + points[: len(points) // 2]
    random.shuffle(mixed)
    assert of(mixed) == of(points)


@given(POINTS)
def test_far_from_the_origin_the_circle_is_as_exact(points):
    near, far = of(points), of(points, 180_000, 320_000)
    assert far.x - 180_000 == pytest.approx(near.x, abs=1e-9)
    assert far.radius_m == pytest.approx(near.radius_m, abs=1e-9)


def test_thousands_of_points_on_one_circle_end_too():
    angle = np.linspace(0, 2 * np.pi, 5_001)
    circle = smallest_circle(1_000 + 300 * np.cos(angle), 300 * np.sin(angle))
    assert (circle.x, circle.y, circle.radius_m) == pytest.approx((1_000, 0, 300), abs=1e-6)


def test_the_polygon_has_the_area_of_the_circle():
    circle = Circle(180_000, 320_000, 437.5)
    x, y = circle.vertices(180)
    area = 0.5 * abs(np.dot(x - circle.x, np.roll(y, -1)) - np.dot(np.roll(x, -1) - circle.x, y))
    assert area == pytest.approx(circle.area_m2, rel=1e-9)
    assert np.abs(np.hypot(x - circle.x, y - circle.y) / 437.5 - 1).max() < 0.0003


def test_circles_apart_share_nothing_and_a_circle_within_another_is_shared_whole():
    assert shared_area_m2(Circle(0, 0, 1), Circle(3, 0, 1)) == 0
    assert shared_area_m2(Circle(0, 0, 1), Circle(2, 0, 1)) == 0
    assert shared_area_m2(Circle(0, 0, 5), Circle(1, 0, 1)) == pytest.approx(math.pi)


def test_half_overlapping_unit_circles_share_the_known_lens():
    assert shared_area_m2(Circle(0, 0, 1), Circle(1, 0, 1)) == pytest.approx(2 * math.pi / 3 - math.sqrt(3) / 2)


@given(CIRCLES, CIRCLES)
def test_the_shared_area_is_the_same_both_ways_and_no_more_than_the_smaller_circle(first, second):
    shared = shared_area_m2(first, second)
    assert shared == pytest.approx(shared_area_m2(second, first), rel=1e-9, abs=1e-9)
    assert -1e-9 <= shared <= min(first.area_m2, second.area_m2) * (1 + 1e-9)
    if shared > 1e-6:
        assert first.overlaps(second)


def test_the_circle_round_two_circles_reaches_from_the_far_side_of_the_one_to_that_of_the_other():
    assert circle_round([Circle(0, 0, 1), Circle(4, 0, 1)]) == Circle(2, 0, 3)


def test_a_circle_that_holds_all_others_is_the_circle_round_them():
    assert circle_round([Circle(0, 0, 5), Circle(1, 0, 1), Circle(-2, 1, 2)]) == Circle(0, 0, 5)


def test_three_equal_circles_have_the_circle_through_their_far_sides():
    corners = [(math.cos(angle), math.sin(angle)) for angle in (0, 2 * math.pi / 3, 4 * math.pi / 3)]
    found = circle_round([Circle(10 * x, 10 * y, 2) for x, y in corners])
    assert (found.x, found.y, found.radius_m) == pytest.approx((0, 0, 12), abs=1e-9)


CIRCLES = st.lists(
    st.builds(Circle, st.floats(-1_000, 1_000), st.floats(-1_000, 1_000), st.floats(1, 500)), min_size=1, max_size=6
)


@given(CIRCLES)
def test_every_circle_lies_in_the_one_round_them_and_no_centre_nearby_does_better(circles):
    found = circle_round(circles)

    def reach(x: float, y: float) -> float:
        return max(math.hypot(each.x - x, each.y - y) + each.radius_m for each in circles)

    assert reach(found.x, found.y) <= found.radius_m * (1 + 1e-12)
    for step in (1e-3, 1.0, 50.0):  # the reach is convex: what is lowest nearby is lowest
        for angle in range(0, 360, 15):
            dx, dy = step * math.cos(math.radians(angle)), step * math.sin(math.radians(angle))
            assert reach(found.x + dx, found.y + dy) >= found.radius_m * (1 - 1e-9)
