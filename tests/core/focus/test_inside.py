# SPDX-License-Identifier: GPL-2.0-or-later
import math

import numpy as np
import pytest
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.inside import LOWER_BOUND, Addresses, Ground, as_column, inside
from veerkrachtkaarten.core.focus.naming import place_names
from veerkrachtkaarten.core.reasons import Reason

RING = Circle(150, 50, 160)


def texts(*values) -> np.ndarray:
    found = np.empty(len(values), dtype=object)
    found[:] = values
    return found


def ground(**changes) -> Ground:
    """Four cells in a row; the ring holds the centres of the first three."""
    usual = {
        "x": np.array([50.0, 150.0, 250.0, 950.0]),
        "y": np.full(4, 50.0),
        "meets": np.array([True, True, False, True]),
        "measures": {"index": Column.of([1.0, 2.0, np.nan, 9.0], [0, 0, Reason.TOO_FEW, 0])},
        "classes": {"focus": np.array([7, 7, -1, 7])},
        "residents": Column.of([10.0, 30.0, 5.0, 100.0]),
    }
    return Ground(**{**usual, **changes})


def test_a_ring_counts_the_cells_whose_centre_lies_in_it():
    found = inside(ground(), RING.contains)
    assert (found.cells, found.cells_of_rule, found.addresses) == (3, 2, None)
    assert found.classes == {"focus": "-1: 1; 7: 2"}
    assert found.known == {"index": 2}


def test_residents_are_added_up_and_weigh_the_mean_of_the_cells_that_have_a_figure():
    figures = inside(ground(), RING.contains).figures
    assert figures["aantal_inwoners"] == (45, Reason.NONE)
    assert figures["index"] == ((1 * 10 + 2 * 30) / 40, Reason.NONE)


def test_without_residents_each_cell_weighs_the_same_and_no_minimum_applies():
    found = inside(ground(residents=None), RING.contains, minimum=1_000)
    assert found.figures == {"index": (1.5, Reason.NONE)}
    assert found.residents_at_least is None


def test_a_count_that_the_source_hides_leaves_a_lower_bound():
    hidden = Column.of([10, 30, np.nan, 100], [0, 0, Reason.SUPPRESSED_IN_SOURCE, 0])
    found = inside(ground(residents=hidden), RING.contains)
    assert math.isnan(found.figures["aantal_inwoners"][0])
    assert found.figures["aantal_inwoners"][1] == Reason.SUPPRESSED_IN_SOURCE
    assert found.residents_at_least == 40
    assert LOWER_BOUND == "aantal_inwoners_minstens"


def test_fewer_residents_than_the_minimum_suppress_every_figure_about_them():
    found = inside(ground(), RING.contains, minimum=46)
    assert [reason for _, reason in found.figures.values()] == [Reason.TOO_FEW] * 2
    assert all(math.isnan(value) for value, _ in found.figures.values())
    assert found.residents_at_least is None  # or the number that is hidden would stand beside it


def test_a_ring_over_nothing_has_no_figures():
    found = inside(ground(), Circle(5_000, 0, 10).contains)
    assert (found.cells, found.residents_at_least) == (0, 0)
    assert {reason for _, reason in found.figures.values()} == {Reason.ZERO_DENOMINATOR}


def test_addresses_give_residents_and_the_share_of_social_housing_of_the_ring_itself():
    addresses = Addresses(
        np.arange(0.0, 320.0, 10.0),
        np.full(32, 50.0),
        residents=Column.of(np.full(32, 2.0)),
        social=Column.of([1.0] * 16 + [0.0] * 16),
        place=np.arange(32) // 10,
    )
    found = inside(ground(addresses=addresses), Circle(105, 50, 105).contains)
    assert found.addresses == 22
    assert found.figures["aantal_inwoners"] == (44, Reason.NONE)
    assert found.figures["aandeel_corporatiebezit"][0] == pytest.approx(100 * 16 / 22)
    few = inside(ground(addresses=addresses), Circle(105, 50, 40).contains)
    assert few.figures["aandeel_corporatiebezit"][1] == Reason.TOO_FEW


def test_a_mean_is_over_the_residents_of_the_ring_each_with_the_figure_of_his_cell():
    """The ring holds the centre of the first cell only, and people of the second one who live near the border."""
    addresses = Addresses(
        np.array([20.0, 90.0, 110.0, 190.0]),
        np.full(4, 50.0),
        residents=Column.of([10.0, 20.0, 30.0, 40.0]),
        place=np.array([0, 0, 1, 1]),
    )
    found = inside(ground(addresses=addresses), Circle(50, 50, 70).contains)
    assert (found.cells, found.addresses) == (1, 3)
    assert found.figures["index"] == ((1 * 30 + 2 * 30) / 60, Reason.NONE)


def test_a_mean_of_fewer_residents_with_a_figure_than_the_minimum_is_not_shown():
    few = Column.of([1.0, np.nan, np.nan, 9.0], [0, Reason.NO_DATA, Reason.NO_DATA, 0])
    shown = ground(measures={"index": few}, residents=Column.of([9.0, 30.0, 5.0, 100.0]))
    found = inside(shown, RING.contains, minimum=10)
    assert found.figures["aantal_inwoners"] == (44, Reason.NONE)
    assert found.figures["index"][1] == Reason.TOO_FEW


def test_a_mean_that_no_cell_has_keeps_the_strongest_reason():
    column = Column.of(np.full(4, np.nan), [Reason.NO_DATA, Reason.TOO_FEW, Reason.NO_DATA, 0])
    assert inside(ground(measures={"onv": column}), RING.contains).figures["onv"][1] == Reason.TOO_FEW


def test_figures_of_many_rings_become_columns():
    found = [inside(ground(), RING.contains), inside(ground(), RING.contains, minimum=100)]
    column = as_column(found, "index")
    assert column.values[0] == 1.75
    assert column.reasons.tolist() == [Reason.NONE, Reason.TOO_FEW]
    assert as_column(found, "onv").reasons.tolist() == [Reason.NO_DATA] * 2


def test_the_order_of_cells_changes_no_bit():
    rng = np.random.default_rng(1)
    values, weights, order = rng.normal(size=500), rng.random(500) * 50, rng.permutation(500)
    place = rng.random(500) * 300
    usual, mixed = (
        inside(
            Ground(
                place[o],
                np.full(500, 50.0),
                np.ones(500, dtype=bool),
                {"index": Column.of(values[o])},
                residents=Column.of(weights[o]),
            ),
            RING.contains,
        )
        for o in (slice(None), order)
    )
    assert usual == mixed


def test_a_ring_is_named_after_the_neighbourhood_with_most_residents_and_the_two_busiest_streets():
    streets = texts("Beek", "Dam", "Dam", None, "Akker", "Beek", "Ver", "Ver", "Ver")
    addresses = Addresses(np.array([100.0] * 6 + [2_000.0] * 3), np.full(9, 50.0), streets=streets)
    areas = (texts("Noord", "Zuid", "Noord", "Ver"), texts("Stad", "Stad", "Stad", "Ver"))
    names = place_names(ground(areas=areas, addresses=addresses), RING.contains)
    assert (names.neighbourhood, names.streets, names.municipality) == ("Zuid", "Beek / Dam", "Stad")
    assert names.name == "Zuid (Beek / Dam)"


def test_names_take_what_there_is():
    assert place_names(ground(), RING.contains).name == ""
    areas = (texts(None, None, None, "Ver"), texts("Stad", None, None, "Ver"))
    assert place_names(ground(areas=areas), RING.contains).name == "Stad"
