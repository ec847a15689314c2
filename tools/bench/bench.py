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
RUNS = {"M": 5, "R": 3, "N": 2}
"""Measurements of which the median counts."""
SWEEP = (16_250, 32_500, 65_000, 130_000, 260_000, 520_000, 1_040_000)


def measure(comparison: Comparison, scale: str, runner: Runner) -> dict:
    """Measure one row of the table."""
    found = runner.both(comparison.ours, comparison.theirs, comparison.check)
    theirs = found.get(comparison.theirs)
    if theirs:
        theirs["seconds"] *= comparison.scale_theirs
    return table.row(comparison, comparison.goals[scale], found[comparison.ours], theirs, found["remark"])


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
    """Measure the table at one scale and write it to ``results_<scale>.md`` and ``.json``."""
    world = World(FOLDER / "world", SCALES[scale][0])
    make_world.make(world)
    runner, rows = Runner(world, python, runs), []
    for comparison in COMPARISONS:
        wanted = scale in comparison.goals and only in f"{comparison.step} {comparison.ours} {comparison.peer}"
        if not wanted:
            continue
        if not all(runner.can_run(route) for route in (comparison.ours, comparison.theirs)):
            rows.append(table.left_out(comparison, comparison.goals[scale]))
            continue
        print(f"measuring {comparison.step}, against {comparison.peer} …", flush=True)
        rows.append(measure(comparison, scale, runner))
    results = {"versions": versions(python), "scale": scale, "load": os.getloadavg()[1], "runs": runs, "rows": rows}
    text = table.markdown(results)
    if not only:
        (FOLDER / f"results_{scale}.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
        (FOLDER / f"results_{scale}.md").write_text(text, encoding="utf-8")
    print("\n" + text)


def run_sweep(sizes: list[int], runs: int, python: Path | None) -> None:
    """Measure our own steps at every size, keep what was measured before at others, and draw cost against size."""
    path = FOLDER / "sweep.json"
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for size in sizes:
        world = World(FOLDER / "world", size)
        make_world.make(world)
        runner = Runner(world, python, runs)
        for route in STEPS:
            print(f"measuring {route} at {size:,} addresses …", flush=True)
            known.setdefault(route, {})[str(size)] = runner.both(route, None, lambda _world: "")[route]
            path.write_text(json.dumps(known, indent=1), encoding="utf-8")
    picture, text = FOLDER / "sweep.png", table.sweep(known)
    print("\n" + text)
    (FOLDER / "sweep.md").write_text(text, encoding="utf-8")
    if python is not None:
        plot.draw(python, path, picture)
        print(f"cost against size: {picture}")


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
