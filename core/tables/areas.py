# SPDX-License-Identifier: GPL-2.0-or-later
"""Summarize places per area: how many of each class, whose figures, and what kind of area it is."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..columns import Column
from ..reasons import Reason, strongest
from ..shares import DEFAULT_MINIMUM, PERCENT

RESIDENTS = "residents"


@dataclass(frozen=True)
class Members:
    """Say which rows lie in which area; areas that overlap share rows.

    Attributes
    ----------
    area, row : ndarray of int64, shape (p,)
    """

    area: np.ndarray
    row: np.ndarray

    @classmethod
    def of(cls, area_of_row: np.ndarray) -> Members:
        """Make the members of areas that share no row; -1 lies in none."""
        rows = np.flatnonzero(area_of_row >= 0)
        return cls(area_of_row[rows], rows)

    @property
    def overlap(self) -> bool:
        """Tell whether some row lies in several areas."""
        return len(np.unique(self.row)) < len(self.row)


@dataclass(frozen=True)
class Units:
    """Hold n cells or neighbourhoods with what is known of them.

    Attributes
    ----------
    members : Members
        The areas that they lie in.
    measures : dict of str to Column
    classes : dict of str to ndarray of int64, shape (n,)
        Class codes by legend; 0 and below: no class.
    residents : Column or None
        People who live in each unit itself; weigh the means where :class:`People` tells no residents.
    """

    members: Members
    measures: Mapping[str, Column]
    classes: Mapping[str, np.ndarray]
    residents: Column | None = None


@dataclass(frozen=True)
class People:
    """Hold who lives there: m addresses, or the n units themselves.

    Attributes
    ----------
    members : Members
        The areas that they lie in.
    unit : ndarray of int64, shape (m,)
        The unit that holds each; -1 for none.
    residents : Column or None
        People of each row itself, never a sum over its surroundings.
    are_addresses : bool
        Whether rows are counted as addresses.
    """

    members: Members
    unit: np.ndarray
    residents: Column | None
    are_addresses: bool = False


@dataclass(frozen=True)
class Question:
    """Say what a table tells.

    Attributes
    ----------
    areas : int
        Number of areas, r.
    codes : dict of str to tuple of int
        By legend, the codes that get a column each: classes, then special codes.
    minimum : float
        Smallest number of residents that may be shown.
    total : bool
        Whether a last row holds all areas together; never with areas that overlap.
    """

    areas: int
    codes: Mapping[str, tuple[int, ...]]
    minimum: float = DEFAULT_MINIMUM
    total: bool = True

    @property
    def rows(self) -> int:
        """Return the number of rows of the table."""
        return self.areas + self.total


@dataclass(frozen=True)
class AreaTable:
    """Hold one row an area, and a last one for all together where that was asked.

    Attributes
    ----------
    units : ndarray of int64, shape (r,)
        Units with their centre in the area.
    addresses : ndarray of int64, shape (r,), or None
    residents : Column or None
        Hidden ones lack a value for :attr:`Reason.SHIELDED`.
    units_by_class, addresses_by_class : dict of (str, int) to ndarray of int64, shape (r,)
        By legend and code.
    residents_by_class : dict of (str, int) to Column
    means : dict of str to Column
        Over the residents where they are told, over the units else; see :mod:`core.means`. Hidden with the residents.
    """

    units: np.ndarray
    addresses: np.ndarray | None
    residents: Column | None
    units_by_class: dict[tuple[str, int], np.ndarray] = field(default_factory=dict)
    addresses_by_class: dict[tuple[str, int], np.ndarray] = field(default_factory=dict)
    residents_by_class: dict[tuple[str, int], Column] = field(default_factory=dict)
    means: dict[str, Column] = field(default_factory=dict)

    def part(self, legend: str, codes: Sequence[int]) -> tuple[Column, Column]:
        """Return how many residents live in some classes together, and per cent of all in the area.

        Absent where one of the classes is hidden: their sum would take part in the subtractions that hiding prevents.
        """
        columns = [self.residents_by_class[legend, code] for code in codes]
        reasons = strongest(*(column.reasons for column in columns))
        number = Column.of(np.sum([column.values for column in columns], axis=0), reasons)
        reasons = strongest(number.reasons, self.residents.reasons)
        reasons = np.where((reasons == Reason.NONE) & (self.residents.values == 0), Reason.ZERO_DENOMINATOR, reasons)
        share = np.divide(
            PERCENT * number.values,
            self.residents.values,
            out=np.full(len(number), math.nan),
            where=reasons == Reason.NONE,
        )
        return number, Column.of(share, reasons)
