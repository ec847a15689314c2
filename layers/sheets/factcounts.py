# SPDX-License-Identifier: GPL-2.0-or-later
"""Count what fact sheets tell: what lies in each area, in its municipality and in the whole, and what is hidden."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from ...core.figures.areafacts import shielded, without_social_share
from ...core.focus.inside import Inside, inside
from ...core.tables.sharing import Pieces, hidden_areas
from ..features import stop_if_cancelled
from ..focus.ground import FocusWorld
from ..rings.shape import contains_of
from .factareas import FactAreas
from .facthomes import NOBODY, Homes


@dataclass(frozen=True)
class Counted:
    """Hold what lies in each area, by its row, and in the whole; and which areas show no figures about residents.

    Attributes
    ----------
    areas : dict of int to Inside
    whole : Inside
    hidden : frozenset of int
    home : dict of int to str
        Municipality that each area stands in; areas without one are absent. Empty where the series covers one only.
    municipalities : dict of str to Inside
    hidden_municipalities : frozenset of str
    """

    areas: dict[int, Inside]
    whole: Inside
    hidden: frozenset[int]
    home: Mapping[int, str]
    municipalities: Mapping[str, Inside]
    hidden_municipalities: frozenset[str]


def count_areas(world: FocusWorld, found: FactAreas, minimum: float, homes: Homes = NOBODY, feedback=None) -> Counted:
    """Count what lies in the areas, their municipalities and the whole, and hide what subtraction would bring back.

    Raises
    ------
    Cancelled
    """
    counting = _Counting(world, found, minimum, homes, feedback)
    hidden, hidden_homes = counting.hidden(counting.residents(), feedback)
    few, few_homes = counting.hidden(counting.dwellings(), feedback)
    areas = {row: _protected(each, row in few, row in hidden) for row, each in counting.areas.items()}
    names = counting.names
    municipalities = {
        name: _protected(each, name in few_homes, name in hidden_homes)
        for name, each in counting.municipalities.items()
    }
    home = {row: names[place] for row, place in counting.home.items() if place >= 0}
    return Counted(areas, counting.whole, hidden, home, municipalities, hidden_homes)


def _protected(each: Inside, few_dwellings: bool, hidden: bool) -> Inside:
    each = without_social_share(each) if few_dwellings else each
    return shielded(each) if hidden else each


def _all(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.ones(len(x), dtype=bool)


def _chosen(rows: np.ndarray) -> Callable[[np.ndarray, np.ndarray], np.ndarray]:
    """Return the test of addresses that holds for some rows of them."""
    return lambda x, y: np.isin(np.arange(len(x)), rows)


class _Counting:
    """Hold the members of the areas and of the municipalities that they stand in, and what lies in each."""

    def __init__(self, world: FocusWorld, found: FactAreas, minimum: float, homes: Homes, feedback):
        self._ground, self._minimum, self._overlap = world.ground, minimum, found.areas.overlap
        addresses = world.ground.addresses
        self._addresses = addresses if addresses is not None and addresses.are_addresses else None
        self._find_homes(world, found, homes, feedback)
        self.whole = inside(self._ground, _all, minimum)
        self.areas, self._members = {}, {}
        members_of = self._membership(world, found, feedback)
        for each in found.listed:
            stop_if_cancelled(feedback)
            self._members[each.row] = members_of(each)
            self.areas[each.row] = self._inside(*self._members[each.row])
        self.municipalities = {
            name: self._inside(np.flatnonzero(self._unit_home == place), np.flatnonzero(self._address_home == place))
            for place, name in enumerate(self.names)
        }

    def _find_homes(self, world: FocusWorld, found: FactAreas, homes: Homes, feedback) -> None:
        """Number the municipalities that have a page, and the rest after them."""
        units = homes.of_points(*world.units.inner, feedback)
        nobody = np.zeros(0, dtype=np.int64)
        living = self._addresses
        addresses = nobody if living is None else homes.of_points(living.x, living.y, feedback)
        of_areas = {each.row: homes.of_area(each) for each in found.listed}
        used = sorted({place for place in of_areas.values() if place >= 0})
        if not used or (units == used[0]).all():
            used = []  # one municipality that is the whole needs no column of its own
        self.names = [homes.names[place] for place in used]
        numbers = np.full(len(homes.names) + 1, len(used), dtype=np.int64)
        numbers[used] = np.arange(len(used))
        self._unit_home, self._address_home = numbers[units], numbers[addresses]
        self.home = {row: used.index(place) if place in used else -1 for row, place in of_areas.items()}

    def _membership(self, world: FocusWorld, found: FactAreas, feedback) -> Callable:
        """Return what gives the places and the addresses of an area."""
        living = self._addresses
        nobody = np.zeros(0, dtype=np.int64)
        if self._overlap:

            def overlapping(each):
                holds = contains_of(each.geometry)
                near = nobody if living is None else np.flatnonzero(holds(living.x, living.y))
                return world.units.within(each.geometry, holds), near

            return overlapping
        units = found.areas.members(*world.units.inner, feedback)
        near = None if living is None else found.areas.members(living.x, living.y, feedback)

        def apart(each):
            rows = nobody if near is None else near.row[near.area == each.row]
            return np.sort(units.row[units.area == each.row]), rows

        return apart

    def _inside(self, units: np.ndarray, addresses: np.ndarray) -> Inside:
        return inside(self._ground, _chosen(addresses), self._minimum, units)

    def residents(self) -> tuple[int, np.ndarray] | None:
        """Return how many are known to live at each address, or in each place; and which of both, 1 or 0."""
        if self._addresses is not None and self._addresses.residents is not None:
            return 1, np.nan_to_num(self._addresses.residents.values)
        if self._ground.residents is not None:
            return 0, np.nan_to_num(self._ground.residents.values)
        return None

    def dwellings(self) -> tuple[int, np.ndarray] | None:
        """Return 1 for each address of which it is known whether it is social housing, as the share is over those."""
        if self._addresses is None or self._addresses.social is None:
            return None
        return 1, self._addresses.social.known.astype(float)

    def hidden(self, counted: tuple[int, np.ndarray] | None, feedback) -> tuple[frozenset, frozenset]:
        """Return the rows of the areas, and the names of the municipalities, whose figures must not be shown."""
        if counted is None:
            return frozenset(), frozenset()
        which, people = counted
        members = [each[which] for each in self._members.values()]
        home, rest = (self._unit_home, self._address_home)[which], len(self.names)
        pieces = Pieces.of(members, home, people, rest + 1)
        mask, wholes = hidden_areas(pieces, self._minimum, rest, lambda: stop_if_cancelled(feedback))
        rows = [row for row, masked in zip(self._members, mask) if masked]
        return frozenset(rows), frozenset(name for name, masked in zip(self.names, wholes) if masked)
