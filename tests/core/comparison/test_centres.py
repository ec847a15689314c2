# SPDX-License-Identifier: GPL-2.0-or-later
"""Places matched by centres: near ones are one place, each has one partner, and all pairs tried agree."""

from __future__ import annotations

import numpy as np
import pytest
from veerkrachtkaarten.core.comparison.centres import NEAR_M, named_by_centre, nearest_partners


def arrays(*points: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
    return tuple(np.array(values, dtype=np.float64) for values in zip(*points))


def test_a_centre_on_half_a_metre_is_the_same_place_a_hair_further_on():
    first, second = arrays((100.5, 200.5), (225.5, 200.5)), arrays((225.4999, 200.5001), (100.5001, 200.4999))
    assert named_by_centre([first, second]) == [["100 200", "226 200"], ["226 200", "100 200"]]


def test_a_place_has_the_name_that_the_first_table_gives_it_and_none_without_a_centre():
    tables = [arrays((10, 10), (np.nan, 5)), arrays((50, 50), (10.6, 9.4)), arrays((11.4, 9.0), (50.9, 50))]
    assert named_by_centre(tables) == [["10 10", None], ["50 50", "10 10"], ["11 9", "50 50"]]


def test_of_two_near_places_the_nearest_is_the_one_and_the_other_a_place_of_its_own():
    assert named_by_centre([arrays((0.4, 0)), arrays((-0.4, 0), (1.3, 0), (0.5, 0))])[1] == ["0 0", "1 0", "0 0"]


@pytest.mark.parametrize("seed", range(5))
def test_partners_are_those_that_trying_all_pairs_finds(seed):
    made = np.random.default_rng(seed)
    points, others = (tuple(made.uniform(-4, 4, (2, count))) for count in (40, 30))
    pairs = sorted(
        (np.hypot(points[0][i] - others[0][j], points[1][i] - others[1][j]), i, j)
        for i in range(40)
        for j in range(30)
        if max(abs(points[0][i] - others[0][j]), abs(points[1][i] - others[1][j])) <= NEAR_M
    )
    wanted, taken = np.full(40, -1), set()
    for _, i, j in pairs:
        if wanted[i] < 0 and j not in taken:
            wanted[i] = j
            taken.add(j)
    assert nearest_partners(points, others).tolist() == wanted.tolist()
    assert 0 < (wanted >= 0).sum() < 40


def test_matching_may_be_stopped():
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        named_by_centre([arrays((0, 0))], stop)
