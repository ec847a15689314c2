# SPDX-License-Identifier: GPL-2.0-or-later
"""Run one route once in QGIS, in a process of its own, and print seconds, stages and peak memory as JSON.

``routes.py ROUTE FOLDER SIZE``; a route is a function of one of the modules below that does its work on a world and
returns the seconds of its stages. Where one of them is called ``measured``, it counts instead of the whole; what is
called ``written_mb`` is no stage but the size of the file that was written.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

import grid_routes
import headless
import measure_routes
import opening_route
import print_routes
import redraw_routes
import ring_routes
import series_routes
import street_routes
from world import World

ROUTES = {
    function.__name__: function
    for module in (grid_routes, series_routes, measure_routes, redraw_routes, ring_routes, street_routes, print_routes)
    for function in module.ROUTES
}


def start():
    """Return QGIS with the plugin's algorithms and its own native ones, which only its window loads by itself."""
    application = headless.start()
    if "native" not in [provider.id() for provider in application.processingRegistry().providers()]:
        from qgis.analysis import QgsNativeAlgorithms

        application.native_algorithms = QgsNativeAlgorithms()
        application.processingRegistry().addProvider(application.native_algorithms)
    return application


def main(route: str, folder: str, size: str) -> None:
    """Run a route and print what it took."""
    world = World(Path(folder), int(size))
    if route == opening_route.NAME:
        _application, work = headless.start_qgis(), opening_route.open_plugin
    else:
        _application, work = start(), ROUTES[route]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    stages = work(world)
    seconds = stages.pop("measured", time.perf_counter() - begun)
    written = {"written_mb": stages.pop("written_mb")} if "written_mb" in stages else {}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = {"seconds": seconds, "peak_mb": peak / 1024, "start_mb": before / 1024, **written, "stages": stages}
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
