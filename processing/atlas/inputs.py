# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what the maps of an atlas are made from, each layer once and only the fields that are needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeatureRequest

from ...core.atlas.choosing import field_for
from ...core.atlas.counting import Rows
from ...core.atlas.definition import AREAS, CATEGORY, CELLS, POINT_SOURCES, ROW_UNITS, Recipe
from ...core.columns import Column, Table
from ...core.ids import id_texts
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.years import year_texts
from ...layers.features import Origin
from ...layers.fields import kind_of
from ...layers.reader import read_table
from ...layers.units import Units, placed_once

TOLERANCE = 0.01
"""Relative: cells that came from another coordinate system are not quite square."""
PARAMETERS = {source: source.upper() for source in (*POINT_SOURCES, AREAS, CELLS, *ROW_UNITS)}


@dataclass(frozen=True)
class SourceRows:
    """Hold the rows of a layer of points or cells: where they lie, and their columns as definitions name them."""

    table: Table
    rows: Rows


def texts_of(recipe: Recipe, source: str) -> set[str]:
    """Return the columns of a source that a recipe reads as text."""
    found = {cond.column for count in recipe.counts if count.source == source for cond in count.where if cond.of_text}
    if recipe.source == source:
        found |= {recipe.part.column} if recipe.kind == CATEGORY else set()
        found |= {recipe.mean_over} if recipe.mean_over else set()
    return found


class AtlasLayers:
    """Hold the layers that were given, by source.

    Parameters
    ----------
    origins : dict of str to Origin
        Points, neighbourhoods and cells.
    figures : list of Origin
        More figures of the neighbourhoods.
    run : tuple of QgsProcessingContext and QgsProcessingFeedback
    """

    def __init__(self, origins: Mapping[str, Origin], figures: list[Origin], run: tuple):
        self.origins = origins
        self.figures = figures
        self._context, self._feedback = run

    def fields(self) -> dict[str, list[str]]:
        """Return the fields of each source; those of the neighbourhoods from all their tables."""
        found = {source: origin.source.fields().names() for source, origin in self.origins.items()}
        if AREAS in found:
            for origin in self.figures:
                found[AREAS] += [name for name in origin.source.fields().names() if name not in found[AREAS]]
        return found

    def every(self) -> list[Origin]:
        """Return all layers."""
        return [*self.origins.values(), *self.figures]

    def rows(self, source: str, recipes: Iterable[Recipe], crs, keeps: Iterable[str] = ()) -> SourceRows:
        """Read the columns that recipes need of a source, with the place of each row; and texts that rows keep."""
        origin = self.origins[source]
        wanted = list(dict.fromkeys(name for recipe in recipes for name in recipe.columns_of(source)))
        as_text = set().union(*(texts_of(recipe, source) for recipe in recipes))
        field = {name: field_for(name, origin.source.fields().names()) for name in wanted}
        numeric = {name: field[name] for name in wanted if not self._is_text_only(recipes, source, name)}
        for name, own in self.kept_fields(source, keeps).items():
            field[name] = own
            if kind_of(origin.source.fields().field(own)) == "text":
                as_text.add(name)
            else:
                numeric[name] = own
        table = read_table(
            origin,
            numbers=tuple(dict.fromkeys(numeric.values())),
            texts=tuple(dict.fromkeys(field[name] for name in as_text)),
            centres_in=crs,
            transform_context=self._context.transformContext(),
            feedback=self._feedback,
        )
        numbers = {name: table.numbers[found] for name, found in numeric.items()}
        return SourceRows(table, Rows(len(table), numbers, {name: table.texts[field[name]] for name in as_text}))

    def kept_fields(self, source: str, keeps: Iterable[str]) -> dict[str, str]:
        """Return the layer's own name of each column that rows keep, those left out that it has not."""
        names = self.origins[source].source.fields().names()
        return {name: own for name in keeps for own in [field_for(name, names)] if own is not None}

    @staticmethod
    def _is_text_only(recipes: Iterable[Recipe], source: str, name: str) -> bool:
        """Tell whether a column is read as text by every recipe that needs it."""
        return all(name in texts_of(each, source) for each in recipes if name in each.columns_of(source))

    def area_columns(self, units: Units, names: Iterable[str], labels: list) -> dict[str, Column]:
        """Return figures of the neighbourhoods, from the first table that has each.

        Parameters
        ----------
        units : Units
            The neighbourhoods.
        names : iterable of str
            Columns as definitions name them.
        labels : list of str or None
            Name of each neighbourhood, for tables without codes.
        """
        left, found = list(dict.fromkeys(names)), {}
        for number, origin in enumerate([self.origins[AREAS], *self.figures]):
            field = {name: field_for(name, origin.source.fields().names()) for name in left}
            field = {name: own for name, own in field.items() if own is not None}
            if not field:
                continue
            wanted = tuple(dict.fromkeys(field.values()))
            if number == 0:
                table = read_table(origin, numbers=wanted, feedback=self._feedback)
                rows = np.arange(len(units))
            else:
                key, table = self._keyed(origin, wanted, units, labels)
                rows = key
            for name, own in field.items():
                found[name] = placed_once(table.numbers[own], rows, len(units), (origin.name, own))
            left = [name for name in left if name not in found]
        return found

    def _keyed(self, origin: Origin, wanted: tuple[str, ...], units: Units, labels: list) -> tuple[np.ndarray, Table]:
        """Read a table of figures, and find the neighbourhood of each row by code, or else by name."""
        fields = origin.source.fields()
        texts = tuple(field.name() for field in fields if kind_of(field) != "number" and field.name() not in wanted)
        table = read_table(origin, numbers=wanted, texts=texts, feedback=self._feedback)
        by_name = {label: row for row, label in enumerate(labels) if label and labels.count(label) == 1}
        for of_ids in (units.of_ids, lambda ids: np.array([by_name.get(key, -1) for key in ids], dtype=np.int64)):
            tried = [of_ids(id_texts(table.texts[name])) for name in texts]
            best = max(tried, key=lambda rows: int((rows >= 0).sum()), default=np.zeros(0))
            if (best >= 0).any():
                return best, table
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "No field of layer {layer} holds codes or names of the neighbourhoods (such as {example}). Add the "
                "codes to the table, or choose the fields with code and name of the neighbourhoods.",
            ),
            layer=origin.name,
            example=next((key for key in units.ids if key), "-"),
        )


def require_cells(origin: Origin, size_m: int) -> None:
    """Refuse a map series of neighbourhoods, or of cells of another size: its figures would fall into wrong cells."""
    for feature in origin.features(QgsFeatureRequest().setNoAttributes().setLimit(1)):
        box = feature.geometry().boundingBox()
        sides = (box.width(), box.height(), feature.geometry().area() ** 0.5)
        if max(abs(side - size_m) for side in sides) > TOLERANCE * size_m:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Layer {layer} does not hold cells of {size} m. Choose a map series on such cells, or leave it "
                    "empty.",
                ),
                layer=origin.name,
                size=size_m,
            )


def years_in(rows: Rows, column: str) -> set[str]:
    """Return the years that occur in a column."""
    return set(year_texts(rows.texts[column]).tolist()) - {""} if column else set()
