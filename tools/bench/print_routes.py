# SPDX-License-Identifier: GPL-2.0-or-later
"""Print the maps of a series as one PDF, each on a page of its own."""

from __future__ import annotations

from time import perf_counter

from series_routes import ours_series_radius
from timing import timed
from world import World


def ours_print(world: World) -> dict[str, float]:
    """Print the series of what lies within 200 m; making it does not count."""
    from qgis import processing
    from veerkrachtkaarten.layers.sheets import export
    from veerkrachtkaarten.processing.sheets import exportmapseries

    series, pages = world.output("ours_series_radius"), world.new_output("ours_print", ".pdf")
    if not series.exists():
        ours_series_radius(world)
    stages: dict[str, float] = {}
    timed(exportmapseries, "add_layouts", "lay out", stages)
    timed(export, "_write_pdf", "draw", stages)
    timed(export, "_mark", "bookmarks", stages)
    given = {"INPUT": str(series), "PLACE": "Voorbeeld", "OUTPUT": str(pages)}
    begun = perf_counter()
    processing.run("veerkracht:exportmapseries", given)
    return stages | {"measured": perf_counter() - begun, "written_mb": pages.stat().st_size / 1e6}


ROUTES = (ours_print,)
