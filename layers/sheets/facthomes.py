# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the municipality that an area, a place or an address stands in, from polygons that name theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ..areamembers import read_areas
from ..areas import area_of_points
from ..features import Origin
from .factareas import FactArea


@dataclass(frozen=True)
class Homes:
    """Hold municipalities: whole, or as many parts that name theirs.

    Attributes
    ----------
    names : sequence of str
        Each once, sorted.
    shapes : sequence of QgsGeometry
    home : ndarray of int64, shape (s,)
        Number of the municipality of each shape; -1 for none.
    """

    names: Sequence[str]
    shapes: Sequence[QgsGeometry]
    home: np.ndarray

    def of_points(self, x: np.ndarray, y: np.ndarray, feedback=None) -> np.ndarray:
        """Return the number of the municipality that holds each point; -1 for none."""
        if not self.names:
            return np.full(len(x), -1, dtype=np.int64)
        return np.append(self.home, -1)[area_of_points(list(self.shapes), x, y, feedback)]

    def of_area(self, area: FactArea) -> int:
        """Return the number of an area's municipality: by the name that it gives, else by where it lies."""
        if area.municipality in self.names:
            return list(self.names).index(area.municipality)
        inner = area.geometry.pointOnSurface().asPoint()
        return int(self.of_points(np.array([inner.x()]), np.array([inner.y()]))[0])

    def other_than(self, place: str, areas: Sequence[FactArea]) -> Homes:
        """Return the municipalities; none where all areas are of the one whose name heads the whole already."""
        used = {self.names[number].casefold() for number in map(self.of_area, areas) if number >= 0}
        return NOBODY if used == {place.casefold()} else self


NOBODY = Homes((), (), np.zeros(0, dtype=np.int64))


def read_homes(origin: Origin, field: str, crs: QgsCoordinateReferenceSystem, run: tuple) -> Homes:
    """Read polygons that name their municipality.

    Parameters
    ----------
    run : tuple of QgsProcessingContext and QgsProcessingFeedback

    Raises
    ------
    Problem
        The layer has no such field.
    Cancelled
    """
    areas = read_areas(origin, (field,), crs, False, run)
    texts = ["" if each is None else str(each).strip() for each in areas.table.texts[field]]
    names = sorted(set(filter(None, texts)))
    numbers = {name: number for number, name in enumerate(names)}
    return Homes(names, areas.geometries, np.array([numbers.get(text, -1) for text in texts], dtype=np.int64))
