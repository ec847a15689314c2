# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring what an atlas counts to its cells and neighbourhoods: in them, or within walking distance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ...core import grid
from ...core.atlas.counting import counted, over_the_same
from ...core.atlas.definition import ADDRESSES, POINT_SOURCES, Recipe
from ...core.columns import Column, Table
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...layers.units import CellUnits, TablePoints, Units, placed_once, summed, summed_within
from ..series.walking import SeriesWalking
from .inputs import SourceRows

ONLY_WHERE = " only_where"


@dataclass(frozen=True)
class Reaching:
    """Say what lies within reach of a cell: by the streets, or within a straight distance."""

    distance_m: float
    size_m: int
    crs: object
    walking: SeriesWalking | None = None


class PointCounts:
    """Count points of all sources together: they lie in one row of places, and each adds 0 to what is not its own.

    So a cell with dwellings and without a report has 0 reports, and the streets are walked once.

    Parameters
    ----------
    sources : dict of str to SourceRows
        Points by source.
    size_m : int
    """

    def __init__(self, sources: Mapping[str, SourceRows], size_m: int):
        self._sources = {name: found for name, found in sources.items() if name in POINT_SOURCES}
        sizes = [len(found.table) for found in self._sources.values()]
        self._first = dict(zip(self._sources, np.concatenate([[0], np.cumsum(sizes)]).astype(int).tolist()))
        self.size = sum(sizes)
        x, y = (self._joined([getattr(found.table, axis) for found in self._sources.values()]) for axis in "xy")
        self.table = Table("", np.arange(self.size), x=x, y=y)
        self.points = TablePoints(self.table, size_m)
        self._size_m = size_m

    @staticmethod
    def _joined(parts: list) -> np.ndarray:
        return np.concatenate(parts) if parts else np.zeros(0)

    def columns(self, key: str, recipe: Recipe, limits: Mapping[str, float]) -> dict[str, Column]:
        """Return what each point adds to the part, the whole and the condition of a map."""
        counts = {role: count for role, count in recipe.roles.items() if count.source in self._sources}
        own = {role: counted(count, self._sources[count.source].rows, limits) for role, count in counts.items()}
        for part, whole in (("part", "whole"), ("before", "whole_before")):
            if part in own and whole in own and counts[part].source == counts[whole].source:
                own[part], own[whole] = over_the_same(own[part], own[whole])
        return {f"{key} {role}": self._padded(column, counts[role].source) for role, column in own.items()}

    def _padded(self, column: Column, source: str) -> Column:
        values, reasons = np.zeros(self.size), np.zeros(self.size, dtype=np.int8)
        rows = slice(self._first[source], self._first[source] + len(column))
        values[rows], reasons[rows] = column.values, column.reasons
        return Column.of(values, reasons)

    def name_of(self, source: str) -> str:
        """Return the name of the layer with the points of a source."""
        return self._sources[source].table.name

    def cells(self) -> np.ndarray:
        """Return the keys of the cells that hold addresses, or points of any kind where there are none."""
        if ADDRESSES not in self._sources:
            return self.points.by_cell.keys
        return TablePoints(self._sources[ADDRESSES].table, self._size_m).by_cell.keys


def cells_of(counts: PointCounts, series: SourceRows | None, around: Reaching) -> CellUnits:
    """Return the cells that are mapped: those with addresses, and those of the map series."""
    keys = [counts.cells()] if counts.size else []
    if series is not None:
        keys.append(TablePoints(series.table, around.size_m).by_cell.keys)
    return CellUnits(*grid.unpack(np.unique(np.concatenate(keys))), around.size_m, around.crs)


def counts_on(units: Units, recipes: Mapping[str, Recipe], world: tuple, feedback=None) -> dict[str, Column]:
    """Return what the points add up to for each map, unit by unit, as ``<id> part``, ``whole`` and ``only_where``.

    Parameters
    ----------
    units : Units
    recipes : dict of str to Recipe
        By map.
    world : tuple of PointCounts, dict of str to float, Reaching or None
        Points, rent limits, and how far a cell reaches; None for neighbourhoods, which end at their borders.
    """
    counts, limits, around = world
    figures: dict[str, Column] = {}
    for key, recipe in recipes.items():
        figures.update(counts.columns(key, recipe, limits))
    if not figures:
        return {}
    unit_of_point = _units_of(units, counts, feedback)
    here = {name: column for name, column in figures.items() if around is None or name.endswith(ONLY_WHERE)}
    there = {name: column for name, column in figures.items() if name not in here}
    sums = summed(here, unit_of_point, len(units)) if here else {}
    if there and around.walking is not None:
        sums.update(around.walking.summed(there, counts.points, units))
    elif there:
        sums.update(summed_within(there, counts.points, units, around.distance_m, feedback))
    return sums


def _units_of(units: Units, counts: PointCounts, feedback) -> np.ndarray:
    found = np.full(counts.size, -1, dtype=np.int64)
    rows = counts.points.rows
    found[rows] = units.of_points(counts.points.x, counts.points.y, feedback)
    if counts.size and not (found >= 0).any():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "No address, allocation or report lies in any cell or neighbourhood that is mapped. Check the "
                "coordinate systems of the layers.",
            )
        )
    return found


def series_column(series: SourceRows, name: str, units: CellUnits) -> Column:
    """Return a figure or a class of the map series on the cells."""
    unit_of_row = units.of_rows(series.table, None)
    return placed_once(series.rows.numbers[name], unit_of_row, len(units), (series.table.name, name))
