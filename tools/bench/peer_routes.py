# SPDX-License-Identifier: GPL-2.0-or-later
"""Run one route once in the peers' environment, without QGIS, and print seconds and peak memory as JSON.

``peer_routes.py ROUTE FOLDER SIZE``, as :mod:`routes`; the names of these routes end in ``_peers``.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

import numpy as np
import peer_streets
import plain_measures
import rules
from timing import repeated
from world import COUNTS, GROUPS, INDEX_SD, REFERENCES, SIZE_M, World

RADIUS_M = 200.0
CENTRES_AT_ONCE = 20_000
"""Keeps the pairs that cKDTree returns within some hundreds of megabytes."""


def scipy_arrays_peers(world: World) -> dict[str, float]:
    """Sum within 200 m over the pairs that scipy's cKDTree finds; the fastest of its ways to give them."""
    from scipy.spatial import cKDTree

    known = np.load(world.point_arrays)
    x, y, values = known["x"], known["y"], np.array([known[name] for name in COUNTS], dtype=float)

    def compute():
        keys = np.unique((x // SIZE_M).astype(np.int64) * 2**32 + (y // SIZE_M).astype(np.int64))
        centres = (np.stack([keys >> 32, keys & 0xFFFFFFFF], axis=1) + 0.5) * SIZE_M
        addresses, parts = cKDTree(np.stack([x, y], axis=1)), []
        for start in range(0, len(centres), CENTRES_AT_ONCE):
            some = centres[start : start + CENTRES_AT_ONCE]
            pairs = cKDTree(some).sparse_distance_matrix(addresses, RADIUS_M, output_type="ndarray")
            parts.append([np.bincount(pairs["i"], weights=row[pairs["j"]], minlength=len(some)) for row in values])
        return np.concatenate(parts, axis=1)

    seconds, sums = repeated(compute)
    np.save(world.new_output("scipy_arrays_peers", ".npy"), sums)
    return {"measured": seconds}


def pandas_measures_peers(world: World) -> dict[str, float]:
    """Compute index, classes and matrices with pandas, the classes cut by mapclassify."""
    import mapclassify
    import pandas as pd

    known = {name: pd.Series(values) for name, values in np.load(world.cell_arrays).items()}
    bounds, _matrices = plain_measures.tables()
    bounds["corporatiebezit"] = bounds["corporatiebezit"] - 0.5  # whole numbers: its classes end with their bound
    tables = {
        name: pd.DataFrame(
            [(*combination, code) for combination, code in rules.combinations(name).items()],
            columns=[*rules.inputs(name), name],
        )
        for name in rules.COMBINED
    }

    def compute():
        dwellings = known["woningen"].where(known["woningen"] >= rules.MINIMUM)
        social = 100.0 * known["corporatiewoning"] / dwellings
        first, second = (_pandas_index(known, year) for year in ("2014", "2022"))
        measures = {
            "overlast": known["onv_2022"],
            "kwetsbaar": second,
            "corporatiebezit": np.floor(social + 0.5).mask((social > 0) & (social < 1), 1.0),
            "ontwikkeling_overlast": known["onv_2022"] - known["onv_2014"],
            "verandering_index": second - first,
        }
        found = pd.DataFrame(index=known["ix"].index)
        for name, values in measures.items():
            kept = values.dropna()
            found[name] = pd.Series(mapclassify.UserDefined(kept, bounds[name]).yb + 1, index=kept.index)
        for name, table in tables.items():
            found[name] = found[rules.inputs(name)].merge(table, how="left")[name]
        return found.fillna(0)

    seconds, found = repeated(compute)
    np.savez(world.new_output("pandas_measures_peers", ".npz"), **{name: found[name].to_numpy() for name in found})
    return {"measured": seconds}


def _pandas_index(known: dict, year: str):
    import pandas as pd

    people = known[f"aantal_inwoners_{year}"]
    counts = pd.DataFrame({group: known[f"{group}_{year}"] for group in GROUPS})
    shares = 100.0 * counts.div(people.where(people >= rules.MINIMUM), axis=0)
    means, sds = pd.DataFrame(REFERENCES, index=["mean", "sd"]).to_numpy()
    return ((shares - means) / sds).mean(axis=1, skipna=False) / INDEX_SD


ROUTES = {function.__name__: function for function in (scipy_arrays_peers, pandas_measures_peers, *peer_streets.ROUTES)}


def main(route: str, folder: str, size: str) -> None:
    """Run a route and print what it took."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    stages = ROUTES[route](World(Path(folder), int(size)))
    seconds = stages.pop("measured")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = {"seconds": seconds, "peak_mb": peak / 1024, "start_mb": before / 1024, "stages": stages}
    print("\n" + json.dumps(found), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
