# SPDX-License-Identifier: GPL-2.0-or-later
"""Sum addresses within 300 m walking with pandana, from junction to junction: all streets at once, and in strips."""

from __future__ import annotations

from time import perf_counter

import numpy as np
from street_routes import DISTANCE_M, places
from streets import streets
from world import World

STRIP_M = 1000.0
"""Height of the strips into which a country is cut: 0.5 to 1 km was the fastest of the strips and squares tried."""


def _network(x, y, tail, head, lengths):
    """Return a network that knows what lies within reach of each of its junctions."""
    import pandana
    import pandas as pd

    edges = (pd.Series(tail), pd.Series(head), pd.DataFrame({"m": lengths}))
    network = pandana.Network(pd.Series(x), pd.Series(y), *edges)
    network.precompute(DISTANCE_M)
    return network


def _lengths(drawn) -> np.ndarray:
    steps = np.hypot(np.diff(drawn.x), np.diff(drawn.y))
    steps[drawn.starts[1:-1] - 1] = 0.0
    return np.add.reduceat(steps, drawn.starts[:-1])


def _sums(network, nodes, column, name: str):
    """Return what lies within reach of each junction, for values that stand at junctions."""
    import pandas as pd

    network.set(pd.Series(nodes), variable=pd.Series(column), name=name)
    return network.aggregate(DISTANCE_M, type="sum", decay="flat", name=name)


def pandana_walking_peers(world: World) -> dict[str, float]:
    """Measure lengths, build the network, bring everything to its junctions, and sum each column."""
    import pandas as pd

    drawn, (origins, addresses, values) = streets(world), places(world)
    stages, begun = {}, perf_counter()
    network = _network(drawn.node_x, drawn.node_y, drawn.tail, drawn.head, _lengths(drawn))
    stages["build"] = perf_counter() - begun
    of_address, of_origin = (network.get_node_ids(pd.Series(x), pd.Series(y)) for x, y in (addresses, origins))
    stages["snap"] = perf_counter() - begun - sum(stages.values())
    totals = np.empty((len(values), len(of_origin)))
    for number, (name, column) in enumerate(values.items()):
        totals[number] = _sums(network, of_address, column, name).loc[of_origin]
    stages["search and sum"] = perf_counter() - begun - sum(stages.values())
    measured = perf_counter() - begun
    np.save(world.new_output("pandana_walking_peers", ".npy"), totals)
    return {"measured": measured, **stages}


def pandana_strips_peers(world: World) -> dict[str, float]:
    """Do the same strip after strip, each with the junctions within reach of it.

    The contraction hierarchy, which pandana always builds, costs n to the power 1.5 and would take more than half an
    hour for a country at once. Points are brought to junctions before, as pandana does it, and added up there.
    """
    from scipy.spatial import cKDTree

    drawn, (origins, addresses, values) = streets(world), places(world)
    stages, begun = {"build": 0.0}, perf_counter()
    lengths, tree = _lengths(drawn), cKDTree(np.column_stack([drawn.node_x, drawn.node_y]))
    of_address, of_origin = (tree.query(np.column_stack(points))[1] for points in (addresses, origins))
    at_nodes = [np.bincount(of_address, weights=each, minlength=len(drawn.node_x)) for each in values.values()]
    stages["snap"] = perf_counter() - begun
    totals = np.empty((len(values), len(of_origin)))
    strip = np.floor(drawn.node_y / STRIP_M)
    for low in np.unique(strip) * STRIP_M:
        since = perf_counter()
        near = (drawn.node_y >= low - DISTANCE_M) & (drawn.node_y <= low + STRIP_M + DISTANCE_M)
        number, whole = np.cumsum(near) - 1, near[drawn.tail] & near[drawn.head]
        ends = (number[drawn.tail[whole]], number[drawn.head[whole]])
        network = _network(drawn.node_x[near], drawn.node_y[near], *ends, lengths[whole])
        stages["build"] += perf_counter() - since
        own = np.flatnonzero(strip[of_origin] * STRIP_M == low)
        for row, (name, column) in enumerate(zip(values, at_nodes)):
            sums = _sums(network, np.arange(near.sum()), column[near], name)
            totals[row, own] = sums.to_numpy()[number[of_origin[own]]]
    measured = perf_counter() - begun
    stages["search and sum"] = measured - sum(stages.values())
    np.save(world.new_output("pandana_strips_peers", ".npy"), totals)
    return {"measured": measured, **stages}


ROUTES = (pandana_walking_peers, pandana_strips_peers)
