# SPDX-License-Identifier: GPL-2.0-or-later
"""Let people live in the dwellings: how many in each year, and how many of them belong to each group."""

from __future__ import annotations

import numpy as np

from .chance import noise, normal, one, spread, uniform
from .dwellings import Dwellings, trait
from .plan import Plan
from .reference import GROUPS, INDEX_SD
from .streams import Stream
from .surroundings import YEARS, Cells, Fields

SOCIAL_TIMES = 2.6
"""How many times likelier a resident of social housing is to belong to a group."""
_HOUSEHOLDS = (0.38, 0.71, 0.83, 0.95, 0.985)


def residents(plan: Plan, dwellings: Dwellings) -> dict[int, np.ndarray]:
    """Count the residents of each dwelling by year; int64, shape (n,).

    Up to one household in eight changes in size between the years; some dwellings are vacant, some not built yet.
    """
    row = np.arange(len(dwellings.x))
    flats = 1.0 - 0.025 * np.minimum(trait(plan, "in_building", dwellings.area), 10.0)
    before = _size(uniform(Stream.HOUSEHOLD, row) * flats)
    moved = uniform(Stream.MOVED, row) < 0.125 * plan.uneven
    after = np.where(moved, _size(uniform(Stream.HOUSEHOLD_LATER, row) * flats), before)
    before[uniform(Stream.VACANT, row, 1) < 0.02] = 0
    after[uniform(Stream.VACANT, row, 2) < 0.02] = 0
    recent = trait(plan, "built_after_2014", dwellings.area)
    before[uniform(Stream.BUILT, dwellings.link) < np.maximum(recent, 0.008)] = 0
    # a few buildings stand empty, waiting to be pulled down
    after[uniform(Stream.BUILT, dwellings.link, 1) < 0.006] = 0
    return dict(zip(YEARS, (before, after)))


def _size(drawn: np.ndarray) -> np.ndarray:
    return np.searchsorted(np.array(_HOUSEHOLDS), drawn, side="right").astype(np.int64) + 1


def members(dwellings_of: tuple, fields: Fields, people: dict[int, np.ndarray]) -> dict[str, dict[int, np.ndarray]]:
    """Count the members of each group in each dwelling, by group and year.

    Parameters
    ----------
    dwellings_of : tuple of (Dwellings, Cells, ndarray of int64)
        Dwellings, their cells, and which of them are social housing.
    fields : Fields
    people : dict of int to ndarray of int64, shape (n,)
        Residents by year.
    """
    dwellings, cells, corporation = dwellings_of
    most = np.maximum(*people.values())
    # one seat per person that ever lives there: who belongs to a group in both years keeps the seat
    seat_of = np.repeat(np.arange(len(most)), most)
    seat = np.arange(len(seat_of))
    place = seat - np.repeat(np.cumsum(most) - most, most)
    times = 1.0 + (SOCIAL_TIMES - 1.0) * fields.social[cells.of_dwelling]
    likelier = (np.where(corporation == 1, SOCIAL_TIMES, 1.0) / times)[seat_of]
    profile = _profiles(cells, dwellings)
    counts: dict[str, dict[int, np.ndarray]] = {}
    for number, (group, national) in enumerate(GROUPS.items()):
        drawn = spread(seat, one(Stream.GROUP_SHIFT, number)) + 0.12 * uniform(Stream.GROUP_JITTER, seat, number)
        drawn = drawn - np.floor(drawn)
        counts[group] = {}
        for year in YEARS:
            level = INDEX_SD * fields.vulnerable[year] + profile[number]
            share = np.clip(national.mean + national.sd * level, 0.06 * national.mean, 60.0) / 100.0
            belongs = (drawn < share[cells.of_dwelling][seat_of] * likelier) & (place < people[year][seat_of])
            counts[group][year] = np.bincount(seat_of, weights=belongs, minlength=len(most)).astype(np.int64)
    return counts


def _profiles(cells: Cells, dwellings: Dwellings) -> list[np.ndarray]:
    """Return how each group departs from the others per cell; the groups' departures cancel out."""
    areas = np.arange(int(dwellings.area.max()) + 1)
    departures = [
        (0.22 * normal(Stream.GROUP_PROFILE, areas, number))[cells.area]
        + 0.2 * noise(Stream.GROUP_FIELD, cells.x, cells.y, 640.0 + number)
        for number in range(len(GROUPS))
    ]
    mean = departures[0]
    for departure in departures[1:]:
        mean = mean + departure
    return [departure - mean / len(departures) for departure in departures]
