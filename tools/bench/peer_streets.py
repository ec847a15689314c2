# SPDX-License-Identifier: GPL-2.0-or-later
"""Sum addresses within 300 m walking with pandana, from junction to junction."""

from __future__ import annotations

from time import perf_counter

import numpy as np
from street_routes import DISTANCE_M, places
from streets import streets
from world import World


def pandana_walking_peers(world: World) -> dict[str, float]:
    """Measure lengths, build the network, bring everything to its junctions, and sum each column."""
    import pandana
    import pandas as pd

    drawn, (origins, addresses, values) = streets(world), places(world)
    stages, begun = {}, perf_counter()
    steps = np.hypot(np.diff(drawn.x), np.diff(drawn.y))
    steps[drawn.starts[1:-1] - 1] = 0.0
    lengths = np.add.reduceat(steps, drawn.starts[:-1])
    edges = (pd.Series(drawn.tail), pd.Series(drawn.head), pd.DataFrame({"m": lengths}))
    network = pandana.Network(pd.Series(drawn.node_x), pd.Series(drawn.node_y), *edges)
    network.precompute(DISTANCE_M)
    stages["build"] = perf_counter() - begun
    of_address, of_origin = (network.get_node_ids(pd.Series(x), pd.Series(y)) for x, y in (addresses, origins))
    stages["snap"] = perf_counter() - begun - sum(stages.values())
    totals = np.empty((len(values), len(of_origin)))
    for number, (name, column) in enumerate(values.items()):
        network.set(of_address, variable=pd.Series(column), name=name)
        totals[number] = network.aggregate(DISTANCE_M, type="sum", decay="flat", name=name).loc[of_origin]
    stages["search and sum"] = perf_counter() - begun - sum(stages.values())
    measured = perf_counter() - begun
    np.save(world.new_output("pandana_walking_peers", ".npy"), totals)
    return {"measured": measured, **stages}


ROUTES = (pandana_walking_peers,)
