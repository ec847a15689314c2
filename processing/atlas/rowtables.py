# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the maps that show rows where they lie: points by a text, estates with the class of their place, postcodes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsWkbTypes

from ...core.atlas.counting import counted
from ...core.atlas.definition import ESTATES, POSTCODES, AtlasMap, Recipe
from ...core.atlas.measures import categorised
from ...core.classes import Classed
from ...core.definition import Legend
from ...core.reasons import NO_DATA_CODE, Reason, texts
from ...layers.atlas.file import AtlasTable, alike, dots
from ...layers.layerunits import row_geometries
from ...layers.units import CellUnits
from ...layers.writer import NewColumn
from ..classing import CONTENT_LANGUAGE
from .maps import AtlasMaps, MadeMap, World, table_columns

TABLES = {POSTCODES: "postcodes", ESTATES: "complexen"}


@dataclass(frozen=True, eq=False)
class MadeCells:
    """Hold the cells of an atlas and the maps on them."""

    units: CellUnits
    maps: list[MadeMap]


def points_table(key: str, world: World) -> tuple[AtlasTable, tuple[Legend, ...]]:
    """Return the table of a map of points, and its legend with the names that occur."""
    each, recipe = world.atlas[key], world.chosen[key]
    table = world.sources[recipe.source].table
    shown = np.isfinite(table.x) & np.isfinite(table.y)
    found, legend, columns = categories(each, recipe, world, shown)
    geometries = dots(table.x[found], table.y[found])
    return AtlasTable(key, geometries, QgsWkbTypes.Type.Point, world.grid[1], columns), (legend,)


def categories(
    each: AtlasMap, recipe: Recipe, world: World, shown: np.ndarray
) -> tuple[np.ndarray, Legend, list[NewColumn]]:
    """Return which of the rows shown meet the conditions, the legend with the names that occur, and the columns."""
    rows = world.sources[recipe.source].rows
    if recipe.part.where:
        chosen = counted(replace(recipe.part, column=""), rows, world.limits)
        shown = shown & chosen.known & (chosen.values > 0)
    found = np.flatnonzero(shown)
    names = rows.texts[recipe.part.column][found]
    legend, codes = categorised(names, each.legend)
    new = [
        NewColumn(legend.measure.column, "text", names),
        NewColumn(legend.class_field, "integer", codes),
        NewColumn(legend.label_field, "text", legend.labels(codes, CONTENT_LANGUAGE)),
        NewColumn(legend.reason_field, "text", texts(np.where(codes == NO_DATA_CODE, Reason.NO_DATA, Reason.NONE))),
    ]
    return found, legend, new


def rows_table(unit: str, world: World, cells: MadeCells | None, run: tuple) -> tuple[AtlasTable, tuple[Legend, ...]]:
    """Return the table of the rows of a layer, each with its place, and the legends of its maps.

    Parameters
    ----------
    unit : str
        Postcodes or estates.
    world : World
    cells : MadeCells or None
        Where estates look up the classes that they carry.
    run : tuple of QgsProcessingContext and QgsProcessingFeedback
    """
    context, feedback = run
    source, origin, crs = world.sources[unit], world.layers.origins[unit], world.grid[1]
    transform = QgsCoordinateTransform(origin.crs, crs, context.transformContext())
    places, _repaired = row_geometries(origin, source.table, transform, feedback)
    columns = {column.name: column for column in kept_columns(unit, world)}
    if unit == ESTATES:
        legends, new = _estates(world, cells, places, feedback)
    else:
        maps = AtlasMaps(world, feedback).on_rows(unit)
        legends, new = [found.legend for found in maps], table_columns(maps)
    columns.update({column.name: column for column in new})
    are_points = QgsWkbTypes.geometryType(origin.source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
    geometries, kind = alike(places, are_points)
    return AtlasTable(TABLES[unit], geometries, kind, crs, list(columns.values())), tuple(legends)


def kept_columns(unit: str, world: World) -> list[NewColumn]:
    """Return the columns of a layer that its rows keep: figures as figures, the rest as text."""
    rows = world.sources[unit].rows
    keeps = dict.fromkeys(name for key in world.of_unit(unit) for name in world.atlas[key].keeps)
    new = []
    for name, own in world.layers.kept_fields(unit, keeps).items():
        if name in rows.texts:
            new.append(NewColumn(own, "text", rows.texts[name]))
            continue
        values = rows.numbers[name].values
        whole = np.array_equal(values, np.rint(values), equal_nan=True)
        new.append(NewColumn(own, "integer" if whole else "number", values))
    return new


def _estates(
    world: World, cells: MadeCells | None, places: list[QgsGeometry], feedback
) -> tuple[list[Legend], list[NewColumn]]:
    every = np.ones(len(places), dtype=bool)
    legends, new, carried = [], [], {}
    outcomes = _outcomes(cells, places) if cells is not None else {}
    for key, recipe in world.of_unit(ESTATES).items():
        each = world.atlas[key]
        rows, legend, columns = categories(each, recipe, world, every)
        legends.append(legend)
        new += [replace(column, values=_spread(column, rows, len(places))) for column in columns]
        carried.update({key: outcomes[key] for key in each.carries if key in outcomes})
        for outcome in carried.values():
            _tell(columns[2].values, outcome, rows, feedback)
    return legends, [*new, *table_columns(carried.values())]


def _outcomes(cells: MadeCells, places: list[QgsGeometry]) -> dict[str, MadeMap]:
    """Return each map on cells at the places, by id."""
    cell = cells.units.of_points(*on_surface(places))
    return {found.legend.id: at_places(found, cell) for found in cells.maps}


def _tell(policies: np.ndarray, outcome: MadeMap, rows: np.ndarray, feedback) -> None:
    """Say in the log how many estates of each policy lie in places of each class."""
    labels = outcome.legend.labels(outcome.classed.codes[rows], CONTENT_LANGUAGE)
    title = outcome.legend.title.get(CONTENT_LANGUAGE)
    pairs = Counter(zip(policies.tolist(), labels.tolist()))
    for policy in dict.fromkeys(policies.tolist()):
        told = [f"{count} {label}" for (each, label), count in pairs.most_common() if each == policy]
        feedback.pushInfo(f"{title}: {policy}: " + "; ".join(told))


def _spread(column: NewColumn, rows: np.ndarray, count: int) -> np.ndarray:
    """Return values on all rows, those that do not belong to a map without any."""
    values = np.full(count, None, dtype=object) if column.kind == "text" else np.full(count, np.nan)
    values[rows] = column.values
    return values


def on_surface(places: list[QgsGeometry]) -> tuple[np.ndarray, np.ndarray]:
    """Return a point on each place; NaN where there is none."""
    x, y = np.full((2, len(places)), np.nan)
    for row, place in enumerate(places):
        point = place if place.isEmpty() else place.pointOnSurface()
        if not point.isEmpty():
            x[row], y[row] = point.asPoint().x(), point.asPoint().y()
    return x, y


def at_places(found: MadeMap, cell: np.ndarray) -> MadeMap:
    """Return the classes of a map on cells at other places: row by row that of a cell, none where cell is -1."""
    codes = np.append(found.classed.codes, np.int16(NO_DATA_CODE))[cell]  # -1 takes the last
    reasons = np.append(found.classed.reasons, np.int8(Reason.NO_DATA))[cell]
    outside = np.append(found.outside, False)[cell]
    figures = found.figures.take(cell) if found.figures is not None else None
    return MadeMap(found.legend, figures, Classed(codes, reasons), outside)
