# SPDX-License-Identifier: GPL-2.0-or-later
"""Run one route once, in a process of its own, and print seconds and peak memory as JSON.

``routes.py ROUTE FOLDER SIZE``; a route is a function below that writes a file and returns the seconds of its stages.
Where one of them is called ``measured``, it counts instead of the whole.
"""

from __future__ import annotations

import functools
import json
import resource
import sys
import time
from pathlib import Path

import headless
import numpy as np
from world import COUNTS, FIELDS, SIZE_M, World

RADIUS_M = 200.0
SEGMENTS = 25
"""Segments of a quarter circle of a buffer: 100 corners, 0.07 % less area than the circle."""
CELLS_TO_WRITE = 100_000
SUM = 5
"""Number of the sum in native:joinbylocationsummary."""


def output(world: World, route: str) -> str:
    """Return the file that a route writes; the run before left one there."""
    path = world.folder / f"uit_{route}_{world.size}.gpkg"
    path.unlink(missing_ok=True)
    return str(path)


def ours(world: World, route: str, **parameters) -> dict[str, float]:
    """Aggregate with the plugin, with the seconds of reading, summing and writing."""
    from qgis import processing
    from veerkrachtkaarten.processing import aggregatetogrid, algorithm

    stages: dict[str, float] = {}
    timed(algorithm, "read_table", "read", stages)
    timed(aggregatetogrid, "points_by_cell", "cells", stages)
    timed(aggregatetogrid.AggregateToGrid, "_within_radius", "radius", stages)
    timed(aggregatetogrid, "write_cells", "write", stages)
    given = {"INPUT": str(world.addresses), "FIELDS": list(FIELDS), "OUTPUT": output(world, route)}
    processing.run("veerkracht:aggregatetogrid", given | parameters)
    return stages


def timed(owner, name: str, stage: str, stages: dict[str, float]) -> None:
    """Let a function note the seconds that it takes."""
    function = getattr(owner, name)

    @functools.wraps(function)
    def measured(*arguments, **named):
        start = time.perf_counter()
        result = function(*arguments, **named)
        stages[stage] = stages.get(stage, 0.0) + time.perf_counter() - start
        return result

    setattr(owner, name, staticmethod(measured) if isinstance(owner, type) else measured)


def ours_cell(world: World) -> dict[str, float]:
    """Sum per cell with aggregatetogrid."""
    return ours(world, "ours_cell")


def ours_radius(world: World) -> dict[str, float]:
    """Sum within 200 m with aggregatetogrid."""
    return ours(world, "ours_radius", NEIGHBOURHOOD="radius", RADIUS=RADIUS_M)


def join(world: World, route: str, areas) -> None:
    """Sum addresses in areas with QGIS's own algorithm."""
    from qgis import processing

    given = {"INPUT": areas, "JOIN": str(world.addresses), "PREDICATE": [0], "JOIN_FIELDS": list(FIELDS)}
    given |= {"SUMMARIES": [SUM], "DISCARD_NONMATCHING": False, "OUTPUT": output(world, route)}
    processing.run("native:joinbylocationsummary", given)


def qgis_cell(world: World) -> dict[str, float]:
    """Sum per cell of a ready grid."""
    join(world, "qgis_cell", str(world.cells))
    return {}


def qgis_radius(world: World) -> dict[str, float]:
    """Sum within buffers of ready centres."""
    from qgis import processing

    given = {"INPUT": str(world.centres), "DISTANCE": RADIUS_M, "SEGMENTS": SEGMENTS, "OUTPUT": "TEMPORARY_OUTPUT"}
    circles = processing.run("native:buffer", given)["OUTPUT"]
    join(world, "qgis_radius", circles)
    return {}


def arrays(world: World, route: str, compute) -> dict[str, float]:
    """Measure sums on arrays that are in memory already, and keep the sums for the comparison."""
    x, y, columns = world.draw()
    values = np.array([columns[name] for name in COUNTS], dtype=float)
    start = time.perf_counter()
    sums = compute(x, y, values)
    seconds = time.perf_counter() - start
    np.save(world.folder / f"uit_{route}_{world.size}.npy", sums)
    return {"measured": seconds}


def ours_arrays(world: World) -> dict[str, float]:
    """Sum within 200 m with the plugin's core, without any file."""
    from veerkrachtkaarten.core.columns import Column
    from veerkrachtkaarten.core.grid import points_by_cell
    from veerkrachtkaarten.core.neighbourhood import RadiusSums
    from veerkrachtkaarten.core.sums import Addends

    def compute(x, y, values):
        cells = points_by_cell(x, y, SIZE_M)
        addends = Addends.of({name: Column.of(row) for name, row in zip(COUNTS, values)}, len(x))
        return RadiusSums(x, y, cells, addends).sums(RADIUS_M).totals

    return arrays(world, "ours_arrays", compute)


def scipy_arrays(world: World) -> dict[str, float]:
    """Sum within 200 m over the pairs that scipy's cKDTree finds; the faster of its two ways to give them."""
    from scipy.spatial import cKDTree

    def compute(x, y, values):
        cells = np.unique(np.stack([x // SIZE_M, y // SIZE_M], axis=1), axis=0)
        centres = cKDTree((cells + 0.5) * SIZE_M)
        pairs = centres.sparse_distance_matrix(cKDTree(np.stack([x, y], axis=1)), RADIUS_M, output_type="ndarray")
        return np.array([np.bincount(pairs["i"], weights=row[pairs["j"]], minlength=len(cells)) for row in values])

    return arrays(world, "scipy_arrays", compute)


def _cells_to_write():
    index = np.arange(CELLS_TO_WRITE)
    ix, iy = 1760 + index % 316, 3170 + index // 316
    ids = [f"E{x:04d}N{y:04d}" for x, y in zip(ix.tolist(), iy.tolist())]
    return ix, iy, ids, index * 0.25


def ours_write(world: World) -> dict[str, float]:
    """Write 100,000 cells with the plugin's writer."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingFeedback
    from veerkrachtkaarten.layers.writer import CellLayer, NewColumn, write_cells
    from veerkrachtkaarten.processing.aggregatetogrid import AggregateToGrid

    ix, iy, ids, values = _cells_to_write()
    columns = [
        NewColumn("grid_id", "text", np.array(ids, dtype=object)),
        NewColumn("aantal", "integer", ix),
        NewColumn("waarde", "number", values),
    ]
    cells = CellLayer(ix, iy, SIZE_M, QgsCoordinateReferenceSystem("EPSG:28992"))
    given = {"OUTPUT": output(world, "ours_write")}
    context = QgsProcessingContext()
    write_cells(AggregateToGrid().create(), given, "OUTPUT", context, cells, columns, QgsProcessingFeedback(False))
    return {}


def qgis_write(world: World) -> dict[str, float]:
    """Write 100,000 cells as most plugins do, feature by feature."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsFeature,
        QgsFeatureSink,
        QgsGeometry,
        QgsProcessingContext,
        QgsRectangle,
        QgsWkbTypes,
    )
    from veerkrachtkaarten.layers.fields import make_fields
    from veerkrachtkaarten.processing.aggregatetogrid import AggregateToGrid

    ix, iy, ids, values = _cells_to_write()
    fields = make_fields({"grid_id": "text", "aantal": "integer", "waarde": "number"})
    crs = QgsCoordinateReferenceSystem("EPSG:28992")
    given = {"OUTPUT": output(world, "qgis_write")}
    context = QgsProcessingContext()
    algorithm = AggregateToGrid().create()
    sink, _path = algorithm.parameterAsSink(given, "OUTPUT", context, fields, QgsWkbTypes.Type.Polygon, crs)
    for x, y, text, value in zip(ix.tolist(), iy.tolist(), ids, values.tolist()):
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x * 100, y * 100, x * 100 + 100, y * 100 + 100)))
        feature.setAttributes([text, x, value])
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
    del sink
    return {}


ROUTES = {
    function.__name__: function
    for function in (ours_cell, ours_radius, ours_arrays, ours_write, qgis_cell, qgis_radius, scipy_arrays, qgis_write)
}


def main(route: str, folder: str, size: str) -> None:
    """Run a route and print what it took."""
    world = World(Path(folder), int(size))
    application = headless.start()
    native = [provider.id() for provider in application.processingRegistry().providers()]
    if "native" not in native:
        from qgis.analysis import QgsNativeAlgorithms

        application.native_algorithms = QgsNativeAlgorithms()
        application.processingRegistry().addProvider(application.native_algorithms)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    stages = ROUTES[route](world)
    seconds = stages.pop("measured", time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        json.dumps({"seconds": seconds, "peak_mb": peak / 1024, "start_mb": before / 1024, "stages": stages}),
        flush=True,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
