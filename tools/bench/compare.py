# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare what two routes wrote, before their seconds count."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import ogr
from world import COUNTS, FIELDS, World


def read(path: Path, suffix: str) -> dict[str, np.ndarray]:
    """Return the sums per cell, the rows ordered by id of the cell."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    rows = sorted(
        [feature.GetField("grid_id"), *(feature.GetField(name + suffix) or 0.0 for name in FIELDS)] for feature in layer
    )
    ids, *columns = zip(*rows)
    return {"grid_id": np.array(ids)} | {name: np.array(column) for name, column in zip(FIELDS, columns)}


def outputs(world: World, kind: str, suffix: str) -> tuple[dict, dict]:
    """Return the sums of our route and of QGIS's own, over the same cells."""
    mine = read(world.folder / f"uit_ours_{kind}_{world.size}.gpkg", suffix)
    theirs = read(world.folder / f"uit_qgis_{kind}_{world.size}.gpkg", "_sum")
    if mine["grid_id"].tolist() != theirs["grid_id"].tolist():
        raise SystemExit(f"{kind}: the two routes give different cells")
    return mine, theirs


def cell_sums(world: World) -> str:
    """Demand equal sums: counts exactly, amounts up to the rounding of QGIS's sum."""
    mine, theirs = outputs(world, "cell", "")
    for name in FIELDS:
        equal = (
            (mine[name] == theirs[name]).all() if name in COUNTS else np.allclose(mine[name], theirs[name], rtol=1e-12)
        )
        if not equal:
            raise SystemExit(f"per-cell sums of {name} differ")
    return "equal"


def radius_sums(world: World) -> str:
    """Demand that only the corners of QGIS's polygon, which lies within the circle, make a difference."""
    mine, theirs = outputs(world, "radius", "_200m")
    total_mine, total_theirs = (sum(float(sums[name].sum()) for name in COUNTS) for sums in (mine, theirs))
    share = 100 * (total_mine - total_theirs) / total_mine
    if any((mine[name] < theirs[name]).any() for name in COUNTS) or not 0 <= share < 0.2:
        raise SystemExit(f"sums within 200 m differ by {share:.3f} %, more than the polygon explains")
    return f"QGIS misses {share:.3f} % (polygon for circle)"


def array_sums(world: World) -> str:
    """Demand equal sums of counts in memory; both measure the same circle."""
    mine, theirs = (np.load(world.folder / f"uit_{route}_arrays_{world.size}.npy") for route in ("ours", "scipy"))
    if not np.array_equal(mine, theirs):
        raise SystemExit("sums within 200 m of cKDTree differ")
    return "equal"


def same_rows(world: World) -> str:
    """Demand as many cells from both writers."""
    counts = []
    for route in ("ours", "qgis"):
        source = ogr.Open(str(world.folder / f"uit_{route}_write_{world.size}.gpkg"))
        counts.append(source.GetLayer(0).GetFeatureCount())
    if counts[0] != counts[1]:
        raise SystemExit(f"writers differ: {counts}")
    return "equal"
