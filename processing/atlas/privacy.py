# SPDX-License-Identifier: GPL-2.0-or-later
"""Warn where the maps of an atlas on cells can be subtracted from each other until only a few are left."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ...core.atlas.definition import Recipe
from ...core.columns import Column
from ...core.disclosure import Crowd
from ...core.grid import PointsByCell
from ...layers.units import CellUnits
from ..differencing import Counted, Surroundings, warn_of_differences, warn_of_walks


def warn_of_atlas(
    units: CellUnits, recipes: Mapping[str, Recipe], sums: Mapping[str, Column], world: tuple, feedback
) -> None:
    """Warn once for each whole that shares and rates are taken of: dwellings, social dwellings, allocations.

    Parameters
    ----------
    units : CellUnits
    recipes : dict of str to Recipe
    sums : dict of str to Column
        As :func:`.atlasplaces.counts_on` returns them.
    world : tuple of PointCounts, dict of str to float, Surroundings, float
        Points, rent limits, how far a cell reaches, and the fewest to show.
    """
    counts, limits, around, minimum = world
    wholes = {recipe.whole: key for key, recipe in recipes.items() if f"{key} whole" in sums}
    for whole, key in wholes.items():
        column = counts.columns(key, recipes[key], limits).get(f"{key} whole")
        if column is not None:
            named = ", ".join([counts.name_of(whole.source), *whole.columns])
            told = Surroundings(named, around.distance_m, minimum)
            _warn(units, column, sums[f"{key} whole"], (counts, around, told), feedback)
    if around.walking is not None:
        around.walking.forget()


def _warn(units: CellUnits, column: Column, totals: Column, world: tuple, feedback) -> None:
    counts, around, told = world
    points = counts.points
    taken = points.taken(column)
    people = np.where(taken.known & (np.nan_to_num(taken.values) > 0), taken.values, 0.0)
    if around.walking is not None:
        walks, reached = around.walking.apart(points, people)
        cells = PointsByCell(units.keys, np.empty(0, dtype=np.int64), units.size_m)
        warn_of_walks(walks, cells, Counted(totals.values, reached), told, feedback)
        return
    shown = totals.take(units.of_cells(points.by_cell.keys)).values
    warn_of_differences(Crowd(points.x, points.y, points.by_cell, people), shown, told, feedback)
