# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute and class the maps of an atlas on their units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from ...core.atlas.definition import AREAS, CELLS, CLASSES, GRID, RULES, AtlasMap, Recipe
from ...core.atlas.measures import Parts, measure, outside
from ...core.classes import Classed, assign, from_codes
from ...core.columns import Column
from ...core.definition import Legend
from ...core.matrix import combine
from ...core.problems import Phrase
from ...core.reasons import REASON_TEXT, Reason, texts
from ...layers.units import CellUnits, Units
from ...layers.writer import NewColumn, columns_for
from ..classing import CONTENT_LANGUAGE
from .inputs import AtlasLayers, SourceRows, years_in
from .places import PointCounts, Reaching, counts_on, series_column
from .privacy import warn_of_atlas


@dataclass(frozen=True, eq=False)
class World:
    """Hold what an atlas is made from: which maps can be made of what, and the rows that they need.

    Attributes
    ----------
    atlas : dict of str to AtlasMap
    chosen : dict of str to Recipe
        How each map that can be made is made.
    skipped : dict of str to Phrase
        What each of the others lacks.
    limits, constants : dict of str to float
    sources : dict of str to SourceRows
        Points and cells that were read.
    counts : PointCounts
    minimum : float
    grid : tuple of int and QgsCoordinateReferenceSystem
        Side of a cell in metres, coordinate system.
    layers : AtlasLayers
    periods : dict of str to str or None
        The one year that a map is about, where its columns say so.
    """

    atlas: Mapping[str, AtlasMap]
    chosen: Mapping[str, Recipe]
    skipped: Mapping[str, Phrase]
    limits: Mapping[str, float]
    constants: Mapping[str, float]
    sources: Mapping[str, SourceRows]
    counts: PointCounts
    minimum: float
    grid: tuple
    layers: AtlasLayers
    periods: Mapping[str, str | None] = field(default_factory=dict)

    def of_unit(self, unit: str) -> dict[str, Recipe]:
        """Return the recipes of the maps on a unit."""
        return {key: recipe for key, recipe in self.chosen.items() if self.atlas[key].unit == unit}


@dataclass(frozen=True)
class MadeMap:
    """Hold a map: its figures (None where classes came as they are), its classes, and where it is not at all."""

    legend: Legend
    figures: Column | None
    classed: Classed
    outside: np.ndarray


class AtlasMaps:
    """Make the maps on one unit after another."""

    def __init__(self, world: World, feedback):
        self._world = world
        self._feedback = feedback

    def on_cells(self, units: CellUnits, around: Reaching) -> list[MadeMap]:
        """Return the maps on cells."""
        recipes = self._world.of_unit(GRID)
        world = (self._world.counts, self._world.limits, around)
        sums = counts_on(units, recipes, world, self._feedback)
        warn_of_atlas(units, recipes, sums, (*world, self._world.minimum), self._feedback)
        for key, recipe in recipes.items():
            for role, count in recipe.roles.items():
                if count.source == CELLS:
                    sums[f"{key} {role}"] = series_column(self._world.sources[CELLS], count.column, units)
        return self._made(recipes, sums)

    def on_areas(self, units: Units, labels: list) -> list[MadeMap]:
        """Return the maps on neighbourhoods."""
        recipes = self._world.of_unit(AREAS)
        sums = counts_on(units, recipes, (self._world.counts, self._world.limits, None), self._feedback)
        wanted = [name for recipe in recipes.values() for name in recipe.columns_of(AREAS)]
        columns = self._world.layers.area_columns(units, wanted, labels)
        for key, recipe in recipes.items():
            for role, count in recipe.roles.items():
                if count.source == AREAS:
                    sums[f"{key} {role}"] = columns[count.column]
        return self._made(recipes, sums)

    def on_rows(self, unit: str) -> list[MadeMap]:
        """Return the maps on the rows of a layer, from their own figures."""
        recipes, numbers = self._world.of_unit(unit), self._world.sources[unit].rows.numbers
        figures = {
            f"{key} {role}": numbers[count.column]
            for key, recipe in recipes.items()
            for role, count in recipe.roles.items()
        }
        return self._made(recipes, figures)

    def _made(self, recipes: Mapping[str, Recipe], sums: Mapping[str, Column]) -> list[MadeMap]:
        maps: dict[str, MadeMap] = {}
        for key in sorted(recipes, key=lambda name: recipes[name].kind == RULES):  # after what they combine
            recipe, legend = recipes[key], self._world.atlas[key].legend
            if recipe.kind == RULES:
                maps[key] = combined(legend, [maps[name] for name in recipe.inputs])
            else:
                maps[key] = self._map(legend, recipe, self._parts(key, recipe, sums))
            self._tell(maps[key])
        return [maps[key] for key in recipes]

    def _parts(self, key: str, recipe: Recipe, sums: Mapping[str, Column]) -> Parts:
        source = self._world.sources.get(recipe.source)
        return Parts(
            **{role: sums[f"{key} {role}"] for role in recipe.roles},
            years=max(len(years_in(source.rows, recipe.mean_over)), 1) if source is not None else 1,
            minus=self._world.constants.get(recipe.minus, 0.0),
        )

    def _map(self, legend: Legend, recipe: Recipe, parts: Parts) -> MadeMap:
        if recipe.kind == CLASSES:
            source = self._world.layers.origins[CELLS]
            return MadeMap(
                legend, None, from_codes(parts.part, legend, source.name, recipe.part.column), outside(parts)
            )
        figures = measure(recipe, parts, self._world.minimum)
        return MadeMap(legend, figures, assign(figures, legend), outside(parts))

    def _tell(self, found: MadeMap) -> None:
        """Say in the log how many places have a class, and why others have none."""
        reasons = np.where(found.outside, np.int8(Reason.NONE), found.classed.reasons)
        counts = {reason: int((reasons == reason).sum()) for reason in Reason if reason}
        told = [f"{count} {REASON_TEXT[reason]}" for reason, count in counts.items() if count]
        known = int((found.classed.known & ~found.outside).sum())
        title = found.legend.title.get(CONTENT_LANGUAGE)
        self._feedback.pushInfo(f"{title}: " + "; ".join([str(known), *told]))


def combined(legend: Legend, inputs: list[MadeMap]) -> MadeMap:
    """Return the map that a matrix makes of the classes of others; where one of them is not at all, nor is it."""
    nowhere = np.logical_or.reduce([found.outside for found in inputs])
    return MadeMap(legend, None, combine(legend, [found.classed for found in inputs]), nowhere)


def table_columns(maps: Iterable[MadeMap]) -> list[NewColumn]:
    """Return the columns of maps on one unit, each name once; a map has neither class nor label where it is not."""
    columns: dict[str, NewColumn] = {}
    for found in maps:
        legend, classed = found.legend, found.classed
        codes = np.where(found.outside, np.nan, classed.codes)
        labels = np.where(found.outside, None, legend.labels(classed.codes, CONTENT_LANGUAGE))
        reasons = np.where(found.outside, np.int8(Reason.ZERO_DENOMINATOR), classed.reasons)
        new = []
        if found.figures is not None:
            figures = Column.of(
                np.where(found.outside, np.nan, found.figures.values),
                np.where(found.outside, np.int8(Reason.ZERO_DENOMINATOR), found.figures.reasons),
            )
            new += columns_for(legend.measure.column, figures)
        new.append(NewColumn(legend.class_field, "integer", codes))
        new.append(NewColumn(legend.label_field, "text", labels))
        new.append(NewColumn(legend.reason_field, "text", texts(reasons)))
        for column in new:
            columns.setdefault(column.name, column)
    return list(columns.values())
