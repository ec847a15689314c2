# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure the plugin against QGIS's own tools and others, in one run on the same files; see ``make bench``.

Every measurement runs in a fresh process with a warm file cache; the median of the runs counts, and only
when both routes gave the same result.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import make_world
import numpy as np
import plot
import table
from comparisons import COMPARISONS, STEPS, Comparison
from measuring import Runner
from osgeo import gdal
from peers import peer_versions, peers_python
from world import SCALES, World

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent.parent / "build" / "bench"
RUNS = {"M": 5, "R": 3, "N": 1}
"""Measurements of which the median counts, after a first one that does not count."""
KEPT = FOLDER / "sweep.json"
SWEEP = (16_250, 32_500, 65_000, 130_000, 260_000, 520_000, 1_040_000)


def measure(comparisons: list[Comparison], scale: str, runner: Runner) -> list[dict]:
    """Measure the rows of the table that share our route, all routes in turn."""
    routes = list(dict.fromkeys(route for each in comparisons for route in (each.ours, each.theirs) if route))
    remarks = {}
    found = runner.together(routes, lambda: remarks.update((id(c), c.check(runner.world)) for c in comparisons))
    keep(found, runner.world.size)
    rows = []
    for each in comparisons:
        theirs = found.get(each.theirs)
        if theirs:
            theirs = theirs | {"seconds": theirs["seconds"] * each.scale_theirs}
        rows.append(table.row(each, each.goals[scale], found[each.ours], theirs, remarks[id(each)]))
    return rows


def versions(python: Path | None) -> dict[str, str]:
    """Return what the figures depend on."""
    command = "from qgis.core import Qgis; print(Qgis.QGIS_VERSION)"
    qgis = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=False).stdout.strip()
    names = [line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    peers = {f"{name} (peer)": version for name, version in peer_versions(python).items()}
    return {
        "QGIS": qgis,
        "GDAL": gdal.__version__,
        "numpy": np.__version__,
        "Python": platform.python_version(),
        **peers,
        "CPU": f"{names[0] if names else platform.processor() or 'unknown'}, {os.cpu_count()} cores",
    }


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def run_scale(scale: str, runs: int, only: str, python: Path | None) -> None:
    """Measure the table at one scale; with ``only`` the other rows stay as an earlier run left them."""
    world = World(FOLDER / "world", SCALES[scale][0])
    make_world.make(world)
    results = {"versions": versions(python), "scale": scale, "runs": runs, "rows": _earlier_rows(scale) if only else []}
    wanted = [each for each in COMPARISONS if scale in each.goals]
    chosen = [each for each in wanted if only in f"{each.step} {each.ours} {each.peer}"]
    runner = Runner(world, python, runs)
    possible = [each for each in chosen if all(runner.can_run(route) for route in (each.ours, each.theirs))]
    _put(results, [table.left_out(each, each.goals[scale]) for each in chosen if each not in possible], wanted)
    for ours in dict.fromkeys(each.ours for each in possible):
        together = [each for each in possible if each.ours == ours]
        print(f"measuring {together[0].step} …", flush=True)
        _put(results, measure(together, scale, runner), wanted)  # kept at once: the country takes an hour
    print("\n" + table.markdown(results))


def _earlier_rows(scale: str) -> list[dict]:
    path = FOLDER / f"results_{scale}.json"
    return json.loads(path.read_text(encoding="utf-8"))["rows"] if path.exists() else []


def _put(results: dict, rows: list[dict], wanted: list[Comparison]) -> None:
    """Put rows among the results, in the order of the table, and write them to files."""
    known = {(row["step"], row["peer"]): row for row in [*results["rows"], *rows]}
    order = [(each.step, each.peer) for each in wanted]
    results["rows"] = [known[key] for key in order if key in known]
    results["load"] = os.getloadavg()[1]
    name = f"results_{results['scale']}"
    (FOLDER / f"{name}.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
    (FOLDER / f"{name}.md").write_text(table.markdown(results), encoding="utf-8")


def run_sweep(sizes: list[int], runs: int, python: Path | None) -> None:
    """Measure our own steps at every size, beside what was measured before at others, and draw cost against size."""
    for size in sizes:
        world = World(FOLDER / "world", size)
        make_world.make(world)
        runner = Runner(world, python, runs)
        for route in STEPS:
            print(f"measuring {route} at {size:,} addresses …", flush=True)
            keep({route: runner.together([route], lambda: None)[route]}, size)
    text = table.sweep(json.loads(KEPT.read_text(encoding="utf-8")))
    print("\n" + text)
    (FOLDER / "sweep.md").write_text(text, encoding="utf-8")
    if python is None:
        print("There is no picture: what draws it is installed with the peers.")
        return
    plot.draw(python, KEPT, FOLDER / "sweep.png")
    print(f"cost against size: {FOLDER / 'sweep.png'}")


def keep(found: dict[str, dict], size: int) -> None:
    """Keep what our own steps took at a size, for the sweep."""
    known = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    for route in STEPS:
        if route in found:
            known.setdefault(route, {})[str(size)] = found[route]
    KEPT.write_text(json.dumps({route: known[route] for route in STEPS if route in known}, indent=1), encoding="utf-8")


def main() -> None:
    """Measure at a scale, or sweep over sizes."""
    parser = argparse.ArgumentParser(description="Measure the plugin against QGIS's own tools and others.")
    parser.add_argument("--scale", choices=tuple(SCALES), default="M", help="municipality, region, the Netherlands")
    parser.add_argument("--runs", type=int, help="measurements per route; the median counts")
    parser.add_argument("--only", default="", help="measure only the rows with this text in step, route or peer")
    parser.add_argument("--sizes", nargs="*", help="sweep over numbers of addresses, or over the usual ones (sweep)")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    python = peers_python(FOLDER)
    if options.sizes:
        sizes = SWEEP if options.sizes == ["sweep"] else [int(size.replace(",", "")) for size in options.sizes]
        run_sweep(list(sizes), options.runs or 3, python)
    else:
        run_scale(options.scale, options.runs or RUNS[options.scale], options.only, python)


if __name__ == "__main__":
    main()
