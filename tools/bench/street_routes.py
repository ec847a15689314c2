# SPDX-License-Identifier: GPL-2.0-or-later
"""Sum addresses within 300 m walking: with the plugin, and with QGIS's service areas."""

from __future__ import annotations

from time import perf_counter

import numpy as np
from streets import streets
from world import COUNTS, SIZE_M, World

DISTANCE_M, MAX_LEG_M = 300.0, 100.0
SERVICE_AREAS = 100
"""Origins for which QGIS's service areas are made; its seconds are scaled to all cells."""


def ours_walking(world: World) -> dict[str, float]:
    """Build the network, bring origins and addresses to it, search and sum; all in memory."""
    from veerkrachtkaarten.core.columns import Column
    from veerkrachtkaarten.core.sums import Addends
    from veerkrachtkaarten.core.walking.lines import Lines
    from veerkrachtkaarten.core.walking.locating import Locator
    from veerkrachtkaarten.core.walking.network import build_network
    from veerkrachtkaarten.core.walking.reach import Reach
    from veerkrachtkaarten.core.walking.sums import WalkingSums

    drawn, (origins, addresses, values) = streets(world), places(world)
    lines = Lines(drawn.x, drawn.y, drawn.starts)
    stages, begun = {}, perf_counter()
    network = build_network(lines)
    stages["build"] = perf_counter() - begun
    locator = Locator(network, MAX_LEG_M)
    located = locator.located(*origins), locator.located(*addresses)
    del locator  # as the plugin does: memory is measured too
    stages["snap"] = perf_counter() - begun - sum(stages.values())
    addends = Addends.of({name: Column.of(row) for name, row in values.items()}, len(addresses[0]))
    exact = WalkingSums(network, *located, addends).sums(Reach(DISTANCE_M)).totals
    stages["search and sum"] = perf_counter() - begun - sum(stages.values())
    measured = perf_counter() - begun
    # Not measured: the same from junction to junction, without the steps to there, as the peer has it.
    del located
    locator = Locator(network, MAX_LEG_M, to_nodes=True)
    located = [locator.located(*points).without_legs() for points in (origins, addresses)]
    del locator
    junctions = WalkingSums(network, *located, addends).sums(Reach(DISTANCE_M)).totals
    np.savez(world.new_output("ours_walking", ".npz"), exact=exact, junctions=junctions)
    return {"measured": measured, **stages}


def places(world: World):
    """Return centres of the populated cells, addresses, and their columns."""
    with np.load(world.point_arrays) as known:
        addresses, values = (known["x"], known["y"]), {name: known[name].astype(float) for name in COUNTS}
    with np.load(world.cell_arrays) as known:
        origins = tuple((known[name] + 0.5) * SIZE_M for name in ("ix", "iy"))
    return origins, addresses, values


def qgis_walking(world: World) -> dict[str, float]:
    """Make the service areas of some cells, without counting who lives there."""
    from qgis import processing
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    drawn, (origins, _addresses, _values) = streets(world), places(world)
    layers = {}
    for name, kind in (("INPUT", "LineString"), ("START_POINTS", "Point")):
        layers[name] = QgsVectorLayer(f"{kind}?crs=EPSG:28992", name, "memory")
    vertices = [QgsPointXY(x, y) for x, y in zip(drawn.x.tolist(), drawn.y.tolist())]
    starts = drawn.starts.tolist()
    every = np.linspace(0, len(origins[0]) - 1, SERVICE_AREAS).astype(int)
    shapes = {
        "INPUT": [QgsGeometry.fromPolylineXY(vertices[a:b]) for a, b in zip(starts, starts[1:])],
        "START_POINTS": [QgsGeometry.fromPointXY(QgsPointXY(origins[0][i], origins[1][i])) for i in every.tolist()],
    }
    for name, geometries in shapes.items():
        features = []
        for geometry in geometries:
            feature = QgsFeature()
            feature.setGeometry(geometry)
            features.append(feature)
        layers[name].dataProvider().addFeatures(features)
    begun = perf_counter()
    given = {"STRATEGY": 0, "TRAVEL_COST2": DISTANCE_M, "OUTPUT_LINES": "TEMPORARY_OUTPUT", **layers}
    processing.run("native:serviceareafromlayer", given)
    return {"measured": perf_counter() - begun}


ROUTES = (ours_walking, qgis_walking)
