# SPDX-License-Identifier: GPL-2.0-or-later
"""Run routes in fresh processes and keep the median of what they took."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from world import World

HERE = Path(__file__).resolve().parent
PEERS = "peers"
"""Ends the name of a route that runs in the peers' environment, without QGIS."""
STEADY, VERY_LONG = 30.0, 120.0
"""Seconds from which on a route is measured once after the first time, or the first time counts: what disturbs it for
a moment weighs little then."""


@dataclass(frozen=True)
class Runner:
    """Say where and how often routes run.

    Attributes
    ----------
    world : World
    python : Path or None
        Python of the peers' environment.
    runs : int
        Measurements of which the median counts.
    """

    world: World
    python: Path | None
    runs: int

    def can_run(self, route: str) -> bool:
        """Tell whether the environment of a route is there."""
        return self.python is not None or not route.endswith(PEERS)

    def once(self, route: str) -> dict:
        """Run a route in a fresh process; return its seconds, stages and peak memory."""
        in_peers = route.endswith(PEERS)
        environment = os.environ | {
            "PYTHONPATH": "" if in_peers else str(HERE.parent),
            "PYTHONPYCACHEPREFIX": str(self.world.folder.parent / "pycache"),  # users have compiled files; no source is
            "QT_QPA_PLATFORM": "offscreen",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        python = str(self.python) if in_peers else sys.executable
        script = str(HERE / ("peer_routes.py" if in_peers else "routes.py"))
        command = [python, script, route, str(self.world.folder), str(self.world.size)]
        begun = time.perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        lines = [line for line in done.stdout.splitlines() if line.startswith('{"seconds"')]
        if not lines:  # some QGIS versions crash on exit, after the work; what counts is this line
            raise SystemExit(f"{route} failed:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return json.loads(lines[-1]) | {"elapsed": time.perf_counter() - begun}

    def together(self, routes: list[str], check: Callable[[], object]) -> dict[str, dict]:
        """Measure routes in turn, after a first run of each that warms the cache and lets ``check`` prove the results.

        Routes of which one run takes over :data:`STEADY` seconds run twice in all, over :data:`VERY_LONG` once.
        """
        first = {route: self.once(route) for route in routes}
        check()
        found = {route: [run] if run["elapsed"] > VERY_LONG else [] for route, run in first.items()}
        for number in range(self.runs):
            for route, runs in found.items():
                elapsed = first[route]["elapsed"]
                if elapsed < STEADY or (elapsed < VERY_LONG and not number):
                    runs.append(self.once(route))
        return {route: median(runs) for route, runs in found.items()}


def median(runs: list[dict]) -> dict:
    """Return the run of the median seconds, with the highest of the memory peaks and all seconds."""
    seconds = [run["seconds"] for run in runs]
    middle = min(runs, key=lambda run: abs(run["seconds"] - statistics.median(seconds)))
    peak = max(run["peak_mb"] for run in runs)
    return {**middle, "seconds": statistics.median(seconds), "peak_mb": peak, "runs": seconds}
