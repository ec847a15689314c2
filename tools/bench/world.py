# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the synthetic input of the measurements: addresses, and the grid that QGIS's own route needs ready."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import ogr, osr

WEST, SOUTH, SIZE_M = 176_000, 317_000, 100
ADDRESSES_PER_CELL = 65_000 / 6_000
COUNTS = tuple(f"aantal_{number}" for number in range(8))
AMOUNTS = ("huurprijs", "oppervlakte")
FIELDS = COUNTS + AMOUNTS
"""Ten columns to sum: eight counts of residents and two amounts with decimals."""


@dataclass(frozen=True)
class World:
    """Say where the files of one size lie."""

    folder: Path
    size: int

    @property
    def addresses(self) -> Path:
        """Return the points with ten numeric columns."""
        return self.folder / f"adressen_{self.size}.gpkg"

    @property
    def cells(self) -> Path:
        """Return the populated cells as polygons."""
        return self.folder / f"cellen_{self.size}.gpkg"

    @property
    def centres(self) -> Path:
        """Return the centres of the populated cells."""
        return self.folder / f"middelpunten_{self.size}.gpkg"

    def make(self) -> None:
        """Write the files that are not there yet."""
        if self.centres.exists():
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        x, y, columns = self.draw()
        write(self.addresses, ogr.wkbPoint, zip(x.tolist(), y.tolist()), columns)
        cells = np.unique(np.stack([x // SIZE_M, y // SIZE_M], axis=1).astype(int), axis=0)
        ids = {"grid_id": [f"E{ix:04d}N{iy:04d}" for ix, iy in cells.tolist()]}
        write(self.cells, ogr.wkbPolygon, ((ix * SIZE_M, iy * SIZE_M) for ix, iy in cells.tolist()), ids)
        middles = (((ix + 0.5) * SIZE_M, (iy + 0.5) * SIZE_M) for ix, iy in cells.tolist())
        write(self.centres, ogr.wkbPoint, middles, ids)

    def draw(self):
        """Scatter addresses over two thirds of the cells of a square town, off the cells' edges."""
        numbers = np.random.default_rng(2014)
        count = round(self.size / ADDRESSES_PER_CELL)
        side = int(np.ceil(np.sqrt(1.5 * count)))
        cell = numbers.choice(numbers.permutation(side * side)[:count], self.size)
        within = numbers.integers(1, 100_000, (2, self.size)) / 1000.0
        x = WEST + SIZE_M * (cell % side) + within[0]
        y = SOUTH + SIZE_M * (cell // side) + within[1]
        columns = {name: numbers.integers(0, 5, self.size).tolist() for name in COUNTS}
        columns |= {name: np.round(numbers.uniform(40, 1200, self.size), 2).tolist() for name in AMOUNTS}
        return x, y, columns


def write(path: Path, kind: int, places, columns: dict[str, list]) -> None:
    """Write a GeoPackage: points, or squares given by their south-west corner."""
    part = path.with_suffix(".part.gpkg")
    part.unlink(missing_ok=True)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(28992)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(part))
    layer = source.CreateLayer(path.stem, reference, kind)
    types = {str: ogr.OFTString, int: ogr.OFTInteger, float: ogr.OFTReal}
    for name, values in columns.items():
        layer.CreateField(ogr.FieldDefn(name, types[type(values[0])]))
    layer.StartTransaction()
    for (x, y), row in zip(places, zip(*columns.values())):
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(row):
            feature.SetField(index, value)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(_wkt(kind, x, y)))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source
    part.rename(path)


def _wkt(kind: int, x: float, y: float) -> str:
    if kind == ogr.wkbPoint:
        return f"POINT({x!r} {y!r})"
    east, north = x + SIZE_M, y + SIZE_M
    return f"POLYGON(({x} {y},{east} {y},{east} {north},{x} {north},{x} {y}))"
