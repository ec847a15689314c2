# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring addresses to cells: with the plugin, and with QGIS's own algorithms."""

from __future__ import annotations

from time import perf_counter

import numpy as np
from timing import repeated, timed
from world import COUNTS, FIELDS, SIZE_M, World

RADIUS_M = 200.0
SEGMENTS = 25
"""Segments of a quarter circle of a buffer: 100 corners, 0.07 % less area than the circle."""
CELLS_TO_WRITE = 100_000
SUM = 5
"""Number of the sum in native:joinbylocationsummary."""


def _ours(world: World, route: str, **parameters) -> dict[str, float]:
    """Aggregate with the plugin, with the seconds of reading, summing and writing."""
    from qgis import processing
    from veerkrachtkaarten.processing import aggregatetogrid, algorithm

    stages: dict[str, float] = {}
    timed(algorithm, "read_table", "read", stages)
    timed(aggregatetogrid, "points_by_cell", "cells", stages)
    timed(aggregatetogrid, "write_cells", "write", stages)
    given = {"INPUT": str(world.addresses), "FIELDS": list(FIELDS), "OUTPUT": str(world.new_output(route))}
    processing.run("veerkracht:aggregatetogrid", given | parameters)
    return stages


def ours_cell(world: World) -> dict[str, float]:
    """Sum per cell with aggregatetogrid."""
    return _ours(world, "ours_cell")


def ours_radius(world: World) -> dict[str, float]:
    """Sum within 200 m with aggregatetogrid."""
    return _ours(world, "ours_radius", NEIGHBOURHOOD="radius", RADIUS=RADIUS_M)


def ours_copy(world: World) -> dict[str, float]:
    """Read what aggregatetogrid reads and write what it writes, and nothing else."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer
    from veerkrachtkaarten.core.columns import Column
    from veerkrachtkaarten.layers.reader import Origin, read_table
    from veerkrachtkaarten.layers.writer import CellLayer, NewColumn, columns_for, write_cells
    from veerkrachtkaarten.processing.aggregatetogrid import AggregateToGrid

    known = np.load(world.cell_arrays)
    ix, iy = known["ix"], known["iy"]
    begun = perf_counter()
    layer = QgsVectorLayer(str(world.addresses), "adressen", "ogr")
    crs = QgsCoordinateReferenceSystem("EPSG:28992")
    read_table(Origin(layer, layer), numbers=FIELDS, centres_in=crs)
    read = perf_counter() - begun
    columns = [
        NewColumn("grid_id", "text", np.full(len(ix), "E1000N3800", dtype=object)),
        NewColumn("n", "integer", ix),
    ]
    for name in FIELDS:
        columns += columns_for(name, Column.of(ix))
    context, given = QgsProcessingContext(), {"OUTPUT": str(world.new_output("ours_copy"))}
    cells, quiet = CellLayer(ix, iy, SIZE_M, crs), QgsProcessingFeedback(False)
    write_cells(AggregateToGrid().create(), given, "OUTPUT", context, cells, columns, quiet)
    return {"measured": perf_counter() - begun, "read": read, "write": perf_counter() - begun - read}


def _join(world: World, route: str, areas) -> None:
    """Sum addresses in areas with QGIS's own algorithm."""
    from qgis import processing

    given = {"INPUT": areas, "JOIN": str(world.addresses), "PREDICATE": [0], "JOIN_FIELDS": list(FIELDS)}
    given |= {"SUMMARIES": [SUM], "DISCARD_NONMATCHING": False, "OUTPUT": str(world.new_output(route))}
    processing.run("native:joinbylocationsummary", given)


def qgis_cell(world: World) -> dict[str, float]:
    """Sum per cell of a ready grid."""
    _join(world, "qgis_cell", str(world.cells))
    return {}


def qgis_radius(world: World) -> dict[str, float]:
    """Sum within buffers of ready centres."""
    from qgis import processing

    given = {"INPUT": str(world.centres), "DISTANCE": RADIUS_M, "SEGMENTS": SEGMENTS, "OUTPUT": "TEMPORARY_OUTPUT"}
    circles = processing.run("native:buffer", given)["OUTPUT"]
    _join(world, "qgis_radius", circles)
    return {}


def ours_arrays(world: World) -> dict[str, float]:
    """Sum within 200 m with the plugin's core, on arrays that are in memory already."""
    from veerkrachtkaarten.core.columns import Column
    from veerkrachtkaarten.core.grid import points_by_cell
    from veerkrachtkaarten.core.neighbourhood import RadiusSums
    from veerkrachtkaarten.core.sums import Addends

    known = np.load(world.point_arrays)
    x, y, values = known["x"], known["y"], [known[name].astype(float) for name in COUNTS]

    def compute():
        cells = points_by_cell(x, y, SIZE_M)
        addends = Addends.of({name: Column.of(row) for name, row in zip(COUNTS, values)}, len(x))
        return RadiusSums(x, y, cells, addends).sums(RADIUS_M).totals

    seconds, sums = repeated(compute)
    np.save(world.new_output("ours_arrays", ".npy"), sums)
    return {"measured": seconds}


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
    given = {"OUTPUT": str(world.new_output("ours_write"))}
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
    given = {"OUTPUT": str(world.new_output("qgis_write"))}
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


ROUTES = (ours_cell, ours_radius, ours_copy, ours_arrays, ours_write, qgis_cell, qgis_radius, qgis_write)
