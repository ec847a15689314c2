# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare what two routes wrote, before their seconds count."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import rules
from osgeo import gdal, ogr
from ring_routes import RADIUS_M
from world import COUNTS, FIELDS, SIZE_M, World

ROUNDING = 1e-9
"""How near a bound a difference of figures with six decimals is on it."""
LEAST_EQUAL = 98.0
"""Per cent of the cells that must have the same class where one side measures circles and the other polygons."""


def read(path: Path, names: list[str]) -> dict[str, np.ndarray]:
    """Return columns of a layer of cells, the rows ordered by id of the cell; 0 for NULL."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    rows = sorted(
        [feature.GetField("grid_id"), *(feature.GetField(name) or 0.0 for name in names)] for feature in layer
    )
    ids, *columns = zip(*rows)
    return {"grid_id": np.array(ids)} | {name: np.array(column) for name, column in zip(names, columns)}


def _outputs(world: World, kind: str, suffix: str) -> tuple[dict, dict]:
    """Return the sums of our route and of QGIS's own, over the same cells, both under our names."""
    mine = read(world.output(f"ours_{kind}"), [name + suffix for name in FIELDS])
    theirs = read(world.output(f"qgis_{kind}"), [name + "_sum" for name in FIELDS])
    if mine["grid_id"].tolist() != theirs["grid_id"].tolist():
        raise SystemExit(f"{kind}: the two routes give different cells")
    return ({name: mine[name + suffix] for name in FIELDS}, {name: theirs[name + "_sum"] for name in FIELDS})


def nothing(_world: World) -> str:
    """Compare nothing: the other side does another thing, or there is none."""
    return "–"


def pages(world: World) -> str:
    """Demand a page for each map; tell how large the file is."""
    drawn = world.output("ours_print", ".pdf").read_bytes()
    count = len(re.findall(rb"/Type\s*/Page\b", drawn))
    if count != len(rules.MAPS):
        raise SystemExit(f"the PDF has {count} pages for {len(rules.MAPS)} maps")
    return f"{count} pages, {len(drawn) / 1e6:.1f} MB"


def cell_sums(world: World) -> str:
    """Demand equal sums: counts exactly, amounts up to the rounding of QGIS's sum."""
    mine, theirs = _outputs(world, "cell", "")
    for name in FIELDS:
        equal = (
            (mine[name] == theirs[name]).all() if name in COUNTS else np.allclose(mine[name], theirs[name], rtol=1e-12)
        )
        if not equal:
            raise SystemExit(f"per-cell sums of {name} differ")
    return "equal"


def radius_sums(world: World) -> str:
    """Demand that only the corners of QGIS's polygon, which lies within the circle, make a difference."""
    mine, theirs = _outputs(world, "radius", "_200m")
    total_mine, total_theirs = (sum(float(sums[name].sum()) for name in COUNTS) for sums in (mine, theirs))
    share = 100 * (total_mine - total_theirs) / total_mine
    if any((mine[name] < theirs[name]).any() for name in COUNTS) or not 0 <= share < 0.2:
        raise SystemExit(f"sums within 200 m differ by {share:.3f} %, more than the polygon explains")
    return f"QGIS misses {share:.3f} % (polygon for circle)"


def array_sums(world: World) -> str:
    """Demand equal sums of counts in memory; both measure the same circle."""
    mine, theirs = (np.load(world.output(route, ".npy")) for route in ("ours_arrays", "scipy_arrays_peers"))
    if not np.array_equal(mine, theirs):
        raise SystemExit("sums within 200 m of cKDTree differ")
    return "equal"


def measures(peer: str) -> Callable[[World], str]:
    """Demand the same class in every cell and map, and none where the other has none.

    Only a figure on a bound, to the last digit of the Leefbaarometer, may differ: the plugin gives it to the class that
    the legend says, the others leave that to binary arithmetic or always take the lower.
    """
    route = {"numpy": "numpy_measures", "pandas": "pandas_measures_peers"}[peer]

    def check(world: World) -> str:
        mine, theirs = (np.load(world.output(name, ".npz")) for name in ("ours_measures", route))
        on_bound = _on_bound(np.load(world.cell_arrays))
        differs = np.zeros(len(on_bound), dtype=bool)
        for name in rules.MAPS:
            differs |= np.maximum(mine[name], 0) != theirs[name]
            if (differs & ~on_bound).any():
                raise SystemExit(f"{peer} gives other classes in map {name}")
        count = int(differs.sum())
        return f"equal classes but for {count} cells on a bound" if count else "equal classes"

    return check


def _on_bound(known) -> np.ndarray:
    """Tell in which cells the nuisance, or its change, is a bound of a legend but for rounding."""
    values = {"overlast": known["onv_2022"], "ontwikkeling_overlast": known["onv_2022"] - known["onv_2014"]}
    found = [
        np.isclose(column, bound, rtol=0.0, atol=ROUNDING)
        for name, column in values.items()
        for bound in rules.bounds(name)
    ]
    return np.logical_or.reduce(found)


def ring(world: World) -> str:
    """Demand the counts that follow from distances to the middle of the ring."""
    noted = json.loads(world.output("ours_ring", ".json").read_text(encoding="utf-8"))
    cells, points = np.load(world.cell_arrays), np.load(world.point_arrays)
    centres = [(cells[name] + 0.5) * SIZE_M for name in ("ix", "iy")]
    in_cells, in_points = (
        np.hypot(x - noted["x"], y - noted["y"]) <= RADIUS_M for x, y in (centres, (points["x"], points["y"]))
    )
    residents = int(points["aantal_inwoners_2022"][in_points].sum())
    expected = (int(in_cells.sum()), int(in_points.sum()), residents)
    if (noted["cells"], noted["addresses"], noted["residents"]) != expected:
        raise SystemExit(f"a ring holds {expected} cells, addresses and residents, not {noted}")
    return f"{expected[0]} cells, {expected[1]} addresses: counted right"


def series(kind: str) -> Callable[[World], str]:
    """Demand the same class in every cell and map; where polygons stand for circles, in nearly every one."""

    def check(world: World) -> str:
        names = [f"klasse_{name}" for name in rules.MAPS]
        mine, theirs = (read(world.output(f"{who}_{kind}"), names) for who in ("ours", "qgis"))
        if mine["grid_id"].tolist() != theirs["grid_id"].tolist():
            raise SystemExit(f"{kind}: the two routes give different cells")
        same = [np.maximum(mine[name], 0) == theirs[name] for name in names]
        percent = {name: 100 * float(equal.mean()) for name, equal in zip(names, same)}
        if (kind == "series" and min(percent.values()) < 100) or min(percent.values()) < LEAST_EQUAL:
            raise SystemExit(f"the native chain gives other classes: {percent}")
        worst = min(percent.values())
        return (
            "equal classes"
            if worst == 100
            else f"≥ {worst:.1f} % of the cells have the same class (polygon for circle)"
        )

    return check


def opening(world: World) -> str:
    """Demand that pandas was left alone."""
    noted = json.loads(world.output("ours_opening", ".json").read_text(encoding="utf-8"))
    if noted["pandas"]:
        raise SystemExit("opening the plugin imports pandas")
    return "no pandas" + ("" if noted["numpy_was_there"] else "; numpy included, which QGIS had not imported")


def pictures(kind: str) -> Callable[[World], str]:
    """Demand the same picture, to the last pixel."""

    def check(world: World) -> str:
        mine, theirs = (
            gdal.Open(str(world.output(f"{who}_{kind}", ".png"))).ReadAsArray() for who in ("ours", "rules")
        )
        if len(np.unique(mine)) <= 2:
            raise SystemExit("the picture is empty")
        if not np.array_equal(mine, theirs):
            raise SystemExit(f"{kind}: the pictures differ")
        return "equal pictures"

    return check


def same_rows(world: World) -> str:
    """Demand as many cells from both writers."""
    # Each file is kept open while its layer is asked: GDAL frees a layer together with its file.
    files = [ogr.Open(str(world.output(route))) for route in ("ours_write", "qgis_write")]
    counts = [file.GetLayer(0).GetFeatureCount() for file in files]
    if counts[0] != counts[1]:
        raise SystemExit(f"writers differ: {counts}")
    return "equal"
