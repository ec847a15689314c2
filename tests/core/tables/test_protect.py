# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that hidden numbers stay hidden, by linear algebra and by trying every table that fits what is shown."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.tables.protect import hidden, with_totals

MINIMUM = 10


def equations(shape: tuple[int, int]) -> np.ndarray:
    """Return what is publicly known of a table: each row adds up to its total, each column too."""
    lines = []
    for axis, length in enumerate(shape):
        for line in range(length):
            one = np.zeros(shape)
            where = (line, slice(None)) if axis == 0 else (slice(None), line)
            one[where] = 1.0
            one[(line, -1) if axis == 0 else (-1, line)] = -1.0
            lines.append(one.ravel())
    return np.array(lines)


def followed(mask: np.ndarray) -> np.ndarray:
    """Tell which hidden numbers follow from the equations once all others are shown."""
    unknown = np.flatnonzero(mask.ravel())
    matrix = equations(mask.shape)[:, unknown]
    _u, sizes, directions = np.linalg.svd(matrix)
    free = directions[np.count_nonzero(sizes > 1e-9) :]
    return np.abs(free).max(axis=0, initial=0.0) < 1e-9 if len(free) else np.ones(len(unknown), dtype=bool)


tables = st.integers(2, 6).flatmap(
    lambda rows: st.integers(2, 5).flatmap(
        lambda columns: st.lists(
            st.lists(st.sampled_from([0, 0, 1, 3, 9, 10, 11, 25, 40, 300]), min_size=columns, max_size=columns),
            min_size=rows,
            max_size=rows,
        )
    )
)


@given(tables)
def test_no_hidden_number_follows_from_what_is_shown(counts):
    table = with_totals(np.array(counts, dtype=float))
    mask = hidden(table, MINIMUM)
    assert not followed(mask).any()


@given(tables)
def test_every_small_number_is_hidden(counts):
    table = with_totals(np.array(counts, dtype=float))
    mask = hidden(table, MINIMUM)
    assert mask[(table > 0) & (table < MINIMUM)].all()


@given(tables)
def test_what_a_row_hides_adds_up_to_the_minimum_where_the_row_has_so_much(counts):
    table = with_totals(np.array(counts, dtype=float))
    mask = hidden(table, MINIMUM)
    for values, masked in [*zip(table, mask), *zip(table.T, mask.T)]:
        if masked.any() and values[:-1].sum() >= MINIMUM:
            assert values[masked].sum() >= MINIMUM


def test_nothing_is_hidden_where_all_numbers_are_large_enough_or_zero():
    assert not hidden(with_totals(np.array([[10.0, 0.0], [25.0, 300.0]])), MINIMUM).any()


def test_one_small_number_takes_the_cheapest_square_with_it():
    table = with_totals(np.array([[3.0, 50.0, 20.0], [60.0, 70.0, 30.0], [80.0, 90.0, 100.0]]))
    mask = hidden(table, MINIMUM)
    assert set(zip(*(where.tolist() for where in np.nonzero(mask)))) == {(0, 0), (0, 2), (1, 0), (1, 2)}


def test_an_area_with_too_few_people_hides_its_total_and_another_area_s():
    table = with_totals(np.array([[4.0, 0.0], [20.0, 30.0], [40.0, 50.0]]))
    mask = hidden(table, MINIMUM)
    assert mask[0, 0]
    assert mask[0, -1]
    assert mask[1:-1, -1].any() or mask[-1, -1]
    assert not followed(mask).any()


def test_a_number_that_is_not_known_is_hidden_and_protected_too():
    counts = np.array([[np.nan, 50.0], [60.0, 70.0]])
    table = with_totals(np.where(np.isfinite(counts), counts, 5.0))
    table[0, 0] = np.nan
    mask = hidden(table, MINIMUM)
    assert mask[0, 0]
    assert not followed(mask).any()


def test_what_is_hidden_for_other_reasons_stays_hidden():
    table = with_totals(np.array([[20.0, 30.0], [40.0, 50.0]]))
    also = np.zeros(table.shape, dtype=bool)
    also[0, -1] = True
    mask = hidden(table, MINIMUM, also)
    assert mask[0, -1]
    assert not followed(mask).any()


@pytest.mark.parametrize("counts", [[[2, 12], [14, 11]], [[1, 10, 0], [0, 12, 13]], [[9, 0], [0, 11]]])
def test_every_hidden_small_number_could_be_another_one(counts):
    """Try all tables of whole numbers that agree with what is shown."""
    table = with_totals(np.array(counts, dtype=float))
    mask = hidden(table, MINIMUM)
    body = np.array(counts)
    free = [place for place in np.ndindex(body.shape) if mask[place]]
    tried = np.stack(np.meshgrid(*[np.arange(31.0)] * len(free), indexing="ij"), axis=-1).reshape(-1, len(free))
    bodies = np.repeat(body[np.newaxis].astype(float), len(tried), axis=0)
    for number, place in enumerate(free):
        bodies[:, place[0], place[1]] = tried[:, number]
    wider = np.concatenate([bodies, bodies.sum(axis=2, keepdims=True)], axis=2)
    whole = np.concatenate([wider, wider.sum(axis=1, keepdims=True)], axis=1)
    fits = (whole[:, ~mask] == table[~mask]).all(axis=1)
    possible = {place: set(tried[fits, number].tolist()) for number, place in enumerate(free)}
    small = [place for place in free if 0 < body[place] < MINIMUM]
    assert small
    assert all(len(possible[place]) > 1 for place in small)
