# SPDX-License-Identifier: GPL-2.0-or-later
"""Spread the characters of the neighbourhoods over the populated cells, with soft edges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import cell_of, pack, unpack
from .chance import noise, normal
from .dwellings import Dwellings, trait
from .plan import CHARACTERS, Plan
from .streams import Stream

CELL_M = 100
YEARS = (2014, 2022)


@dataclass(frozen=True)
class Cells:
    """Hold the populated cells, from south to north and west to east, and each dwelling's cell.

    Attributes
    ----------
    ix, iy : ndarray of int64, shape (c,)
        South-west corner, hectometres.
    area : ndarray of int64, shape (c,)
        Neighbourhood of the first dwelling in the cell.
    of_dwelling : ndarray of int64, shape (n,)
    """

    ix: np.ndarray
    iy: np.ndarray
    area: np.ndarray
    of_dwelling: np.ndarray

    def sums(self, values: np.ndarray) -> np.ndarray:
        """Add up whole numbers of the dwellings per cell; int64, shape (c,)."""
        return np.bincount(self.of_dwelling, weights=values, minlength=len(self.ix)).astype(np.int64)

    @property
    def x(self) -> np.ndarray:
        """Return the cells' centres, metres."""
        return (self.ix + 0.5) * CELL_M

    @property
    def y(self) -> np.ndarray:
        """Return the cells' centres, metres."""
        return (self.iy + 0.5) * CELL_M


def cells_of(dwellings: Dwellings) -> Cells:
    """Find the cells in which dwellings stand."""
    keys = pack(*cell_of(dwellings.x, dwellings.y, CELL_M))
    found, first, row = np.unique(keys, return_index=True, return_inverse=True)
    return Cells(*unpack(found), dwellings.area[first], row.reshape(-1))


@dataclass(frozen=True)
class Fields:
    """Hold what the cells are meant to be like, per year.

    Attributes
    ----------
    vulnerable, nuisance : dict of int to ndarray of float64, shape (c,)
        Index of vulnerable residents and ``onv``, by year.
    social : ndarray of float64, shape (c,)
        Share of the dwellings that corporations own in the neighbourhood, 0 to 1.
    """

    vulnerable: dict[int, np.ndarray]
    nuisance: dict[int, np.ndarray]
    social: np.ndarray


# per field: its name among the traits, how far one neighbourhood departs from its character, how far that
# shifts between the years, how uneven it is inside, how uneven the shift is
_ROUGHNESS = (
    ("vulnerable", 0.10, 0.05, 0.26, 0.13),
    ("nuisance", 0.026, 0.010, 0.046, 0.022),
)


def fields(plan: Plan, cells: Cells) -> Fields:
    """Make the fields: each neighbourhood's own level, blurred at its edges, with smooth irregularities."""
    areas = np.arange(len(plan.sites))
    levels = {}
    for k, (name, departs, shifts, rough, drifts) in enumerate(_ROUGHNESS):
        by_year = np.array([getattr(CHARACTERS[site.character], name) for site in plan.sites])
        before, after = by_year[:, 0], by_year[:, 1]
        own = plan.uneven * departs * normal(Stream.AREA_LEVEL, areas, k)
        later = own + plan.uneven * shifts * normal(Stream.AREA_CHANGE, areas, k)
        uneven = plan.uneven * rough * noise(Stream.SCORE_FIELD, cells.x, cells.y, 430.0 + k)
        drift = plan.uneven * drifts * noise(Stream.SCORE_YEAR, cells.x, cells.y, 520.0 + k)
        levels[name] = {
            YEARS[0]: _blur(cells, (before + own)[cells.area], plan.soft_cells) + uneven,
            YEARS[1]: _blur(cells, (after + later)[cells.area], plan.soft_cells) + uneven + drift,
        }
    return Fields(levels["vulnerable"], levels["nuisance"], trait(plan, "social", cells.area))


def _blur(cells: Cells, values: np.ndarray, reach: int) -> np.ndarray:
    """Average over the populated cells around, the near ones counting most; empty land counts for nothing."""
    row, column = cells.iy - cells.iy.min() + reach, cells.ix - cells.ix.min() + reach
    shape = (int(row.max()) + 1 + reach, int(column.max()) + 1 + reach)
    total, weight = np.zeros(shape), np.zeros(shape)
    total[row, column], weight[row, column] = values, 1.0
    for axis in (0, 1):
        total = _smear(total, axis, reach)
        weight = _smear(weight, axis, reach)
    return total[row, column] / weight[row, column]


def _smear(grid: np.ndarray, axis: int, reach: int) -> np.ndarray:
    smeared = np.zeros(grid.shape)
    for shift in range(-reach, reach + 1):
        smeared = smeared + float(reach + 1 - abs(shift)) * np.roll(grid, shift, axis=axis)
    return smeared
