# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure the plugin against QGIS's own tools and others, in one run; see ``make bench``.

Every measurement runs in a fresh process with a warm file cache; the median of the runs counts, and only
when both routes gave the same result.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import compare
import numpy as np
from osgeo import gdal
from world import World

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent.parent / "build" / "bench"
SCALE_M = 65_000


@dataclass(frozen=True)
class Comparison:
    """Say which two routes are measured, and what proves that they do the same.

    Attributes
    ----------
    title, peer : str
        What is done, and by what on the other side.
    ours, theirs : str
        Routes of ``routes.py``.
    check : callable
        Compares the two files; ends the program where they differ, returns a remark otherwise.
    needs : str
        Python package of the other side; without it the comparison is left out, and named.
    """

    title: str
    peer: str
    ours: str
    theirs: str
    check: Callable[[World], str]
    needs: str = "numpy"


COMPARISONS = [
    Comparison("sums per cell", "joinbylocationsummary on a ready grid", "ours_cell", "qgis_cell", compare.cell_sums),
    Comparison(
        "sums within 200 m", "buffer + joinbylocationsummary", "ours_radius", "qgis_radius", compare.radius_sums
    ),
    Comparison(
        "sums within 200 m, in memory", "scipy cKDTree", "ours_arrays", "scipy_arrays", compare.array_sums, "scipy"
    ),
    Comparison("writing 100,000 cells", "sink, feature by feature", "ours_write", "qgis_write", compare.same_rows),
]
LARGE = ["ours_cell", "ours_radius"]
"""Routes of the size check."""


def run(route: str, world: World) -> dict:
    """Run a route in a fresh process."""
    environment = os.environ | {"PYTHONPATH": str(HERE.parent), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(HERE / "routes.py"), route, str(world.folder), str(world.size)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    lines = done.stdout.strip().splitlines()
    # Some QGIS versions crash on exit, after the work; what counts is the last line.
    if not lines or not lines[-1].startswith("{"):
        raise SystemExit(f"{route} failed:\n{done.stdout}\n{done.stderr}")
    return json.loads(lines[-1])


def measure(comparison: Comparison, world: World, runs: int) -> dict:
    """Measure both routes in turn, after a first run of each that warms the cache and proves the result."""
    routes = (comparison.ours, comparison.theirs)
    for route in routes:
        run(route, world)
    remark = comparison.check(world)
    seconds: dict[str, list[float]] = {route: [] for route in routes}
    for _ in range(runs):
        for route in routes:
            seconds[route].append(run(route, world)["seconds"])
    mine, theirs = (statistics.median(seconds[route]) for route in routes)
    return {
        "title": comparison.title,
        "peer": comparison.peer,
        "ours_s": mine,
        "theirs_s": theirs,
        "ratio": theirs / mine,
        "remark": remark,
        "runs": seconds,
    }


def versions() -> dict[str, str]:
    """Return what the figures depend on."""
    command = "from qgis.core import Qgis; print(Qgis.QGIS_VERSION)"
    qgis = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=False).stdout.strip()
    names = [line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    return {
        "QGIS": qgis,
        "GDAL": gdal.__version__,
        "numpy": np.__version__,
        "Python": platform.python_version(),
        "CPU": f"{names[0] if names else platform.processor() or 'unknown'}, {os.cpu_count()} cores",
    }


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def report(results: dict) -> str:
    """Return the results as a Markdown text."""
    lines = [", ".join(f"{name} {value}" for name, value in results["versions"].items()), ""]
    if results["comparisons"]:
        lines += ["| task | ours | other | by | times faster | results |", "|---|---|---|---|---|---|"]
    lines += [
        f"| {row['title']} | {row['ours_s']:.2f} s | {row['theirs_s']:.2f} s | {row['peer']} | {row['ratio']:.1f} "
        f"| {row['remark']} |"
        for row in results["comparisons"]
    ]
    for row in results["large"]:
        stages = ", ".join(f"{stage} {seconds:.2f} s" for stage, seconds in row["stages"].items())
        lines += [
            "",
            f"{row['size']:,} addresses, {row['route']}: {row['seconds']:.1f} s ({stages}), "
            f"peak memory {row['peak_mb']:.0f} MB, of which QGIS itself {row['start_mb']:.0f} MB",
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and write ``build/bench/results.json`` and ``results.md``."""
    parser = argparse.ArgumentParser(description="Measure the plugin against QGIS's own tools.")
    parser.add_argument("--runs", type=int, default=5, help="measurements per route; the median counts")
    parser.add_argument("--size", type=int, help="only check this many addresses, e.g. 1000000: seconds and memory")
    options = parser.parse_args()
    results = {"versions": versions(), "scale": SCALE_M, "comparisons": [], "large": []}
    world = World(FOLDER, options.size or SCALE_M)
    world.make()
    if options.size:
        results["large"] = [{"size": options.size, "route": route} | run(route, world) for route in LARGE]
    else:
        for comparison in COMPARISONS:
            if importlib.util.find_spec(comparison.needs) is None:
                print(f"{comparison.title}: left out, {comparison.needs} is not installed", flush=True)
                continue
            print(f"measuring {comparison.title} …", flush=True)
            results["comparisons"].append(measure(comparison, world, options.runs))
    name = f"results_{options.size}" if options.size else "results"
    (FOLDER / f"{name}.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
    text = report(results)
    (FOLDER / f"{name}.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
