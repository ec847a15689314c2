# SPDX-License-Identifier: GPL-2.0-or-later
"""Read two years of the same places, and match them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsWkbTypes

from ..core.change import Alignment, Ids, align
from ..core.columns import Column, Table
from ..layers.reader import Origin, read_table
from ..layers.union import Union


@dataclass(frozen=True)
class Year:
    """Say where one year comes from: its layer, and the names of its fields there."""

    origin: Origin
    id_field: str
    fields: list[str]
    base: str
    weight: str = ""

    @property
    def crs(self):
        """Return the coordinate system of the layer, None for a table without geometry."""
        has_geometry = self.origin.source.wkbType() != QgsWkbTypes.Type.NoGeometry
        return self.origin.crs if has_geometry else None

    def read(self, feedback, centres_in=None) -> Table:
        """Read ids and figures; with centres, coordinates that deny their coordinate system are refused."""
        numbers = dict.fromkeys([*self.fields, *(name for name in (self.base, self.weight) if name)])
        return read_table(
            self.origin, numbers=tuple(numbers), texts=(self.id_field,), centres_in=centres_in, feedback=feedback
        )


@dataclass(frozen=True)
class TwoYears:
    """Hold both years as read, and which rows are the same place."""

    years: tuple[Year, Year]
    tables: tuple[Table, Table]
    match: Alignment

    @classmethod
    def read(cls, first: Year, second: Year, feedback) -> TwoYears:
        """Read both years and match their places by id."""
        years = (first, second)
        # Places of the first year only move to the second layer's coordinate system: then both must be right.
        moves = first.crs is not None and second.crs is not None and first.crs != second.crs
        tables = tuple(year.read(feedback, second.crs if moves else None) for year in years)
        ids = (Ids(table.texts[year.id_field], table.name, year.id_field) for year, table in zip(years, tables))
        return cls(years, tables, align(*ids))

    def figures(self, position: int) -> tuple[Column, Column]:
        """Return one of the figures in both years, on the places of either."""
        return self._both(*(year.fields[position] for year in self.years))

    def bases(self) -> tuple[Column, Column] | None:
        """Return the residents behind the figures in both years, where a field is given."""
        return self._both(*(year.base for year in self.years)) if self.years[0].base else None

    def weights(self) -> np.ndarray | None:
        """Return the weight of each place in the reference area, where a field is given."""
        weight = self.years[1].weight
        return self.match.second(self.tables[1].numbers[weight]).values if weight else None

    def union(self) -> Union:
        """Return which features are written, in the order of the places."""
        first, second = self.years
        return Union(
            first.origin,
            second.origin,
            _fids(self.tables[0], self.match.rows_1),
            _fids(self.tables[1], self.match.rows_2),
            (first.id_field, second.id_field),
        )

    def _both(self, name_1: str, name_2: str) -> tuple[Column, Column]:
        return self.match.first(self.tables[0].numbers[name_1]), self.match.second(self.tables[1].numbers[name_2])


def _fids(table: Table, rows: np.ndarray) -> np.ndarray:
    """Return the feature id of each row, -1 where there is none."""
    return np.where(rows < 0, -1, table.fids[np.maximum(rows, 0)])
