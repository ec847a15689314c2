# SPDX-License-Identifier: GPL-2.0-or-later
"""List what is measured: which step, against whom, and what must be reached at which scale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import compare
import compare_streets
from goals import Goal
from street_routes import SERVICE_AREAS
from world import SCALES, World


@dataclass(frozen=True)
class Comparison:
    """Say which two routes are measured, what proves that they do the same, and what must be reached.

    Attributes
    ----------
    step, peer : str
        What is done, and by what on the other side.
    ours, theirs : str
        Routes of ``routes.py`` and its sisters; names that end in ``_peers`` are routes of ``peer_routes.py``, in the
        peers' environment. ``theirs`` is empty where only seconds count.
    check : callable
        Compares what the two wrote; ends the program where they differ too much, returns a remark otherwise.
    goals : dict of str to Goal
        By scale; at a scale that is not named the step is not measured.
    bound : str
        What bounds the step: the reason that stands beside a shortfall.
    scale_theirs : float
        The peer did only this part of the work; its seconds are multiplied by it.
    """

    step: str
    peer: str
    ours: str
    theirs: str
    check: Callable[[World], str]
    goals: dict[str, Goal] = field(default_factory=dict)
    bound: str = ""
    scale_theirs: float = 1.0


NOT_SLOWER, TWICE_NUMPY = Goal(1.0), Goal(0.5)
SERIES_BOUND = "QGIS's own writing of the rows and of seven styles, over half of the time, which both sides do alike"

COMPARISONS = [
    Comparison(
        "per-cell sums, file to file",
        "QGIS joinbylocationsummary on a ready grid",
        "ours_cell",
        "qgis_cell",
        compare.cell_sums,
        {"M": Goal(3.0), "R": Goal(3.0)},
    ),
    Comparison(
        "per-cell sums, file to file",
        "the same reading and writing alone",
        "ours_cell",
        "ours_copy",
        compare.nothing,
        {"M": Goal(), "R": Goal(), "N": Goal(0.5)},
    ),
    Comparison(
        "200 m sums, file to file",
        "QGIS buffer + joinbylocationsummary",
        "ours_radius",
        "qgis_radius",
        compare.radius_sums,
        {"M": Goal(10.0), "R": Goal(10.0)},
    ),
    Comparison(
        "200 m sums, compute only",
        "scipy cKDTree",
        "ours_arrays",
        "scipy_arrays_peers",
        compare.array_sums,
        {"M": NOT_SLOWER, "R": NOT_SLOWER, "N": NOT_SLOWER},
    ),
    Comparison(
        "200 m sums, file to file",
        "scipy cKDTree, compute only",
        "ours_radius",
        "scipy_arrays_peers",
        compare.nothing,
        {"N": NOT_SLOWER},
        "reading 8 million addresses and writing 400,000 cells, which the peer does not do",
    ),
    Comparison(
        "300 m walking, all of it, in memory",
        "pandana, from junction to junction",
        "ours_walking",
        "pandana_walking_peers",
        compare_streets.walking("pandana_walking_peers"),
        {"M": NOT_SLOWER, "R": NOT_SLOWER},
    ),
    Comparison(
        "300 m walking, all of it, in memory",
        "pandana in strips of 1 km, from junction to junction",
        "ours_walking",
        "pandana_strips_peers",
        compare_streets.walking("pandana_strips_peers"),
        {"M": Goal(), "N": Goal(2.0, megabytes=4000.0)},
    ),
    Comparison(
        "300 m walking, all of it, in memory",
        f"QGIS service areas of {SERVICE_AREAS} cells, scaled",
        "ours_walking",
        "qgis_walking",
        compare.nothing,
        {"M": Goal(200.0)},
        scale_theirs=SCALES["M"][1] / SERVICE_AREAS,
    ),
    Comparison(
        "index, classes, matrices",
        "plain numpy, without reasons",
        "ours_measures",
        "numpy_measures",
        compare.measures("numpy"),
        {"M": TWICE_NUMPY, "R": TWICE_NUMPY, "N": Goal(0.5, seconds=1.0)},
        "figures carry their reasons through every step; at 6,000 cells it is the fixed cost of each call of numpy",
    ),
    Comparison(
        "index, classes, matrices",
        "pandas + mapclassify",
        "ours_measures",
        "pandas_measures_peers",
        compare.measures("pandas"),
        {"M": NOT_SLOWER, "R": NOT_SLOWER, "N": NOT_SLOWER},
    ),
    Comparison(
        "statistics of a ring of 500 m, live",
        "–",
        "ours_ring",
        "",
        compare.ring,
        {"M": Goal(seconds=0.1), "R": Goal(seconds=0.1), "N": Goal()},
    ),
    Comparison(
        "the whole series, per cell, file to styled file",
        "the same chain of native QGIS algorithms",
        "ours_series",
        "qgis_series",
        compare.series("series"),
        {"M": Goal(10.0, seconds=10.0), "R": Goal(10.0)},
        SERIES_BOUND,
    ),
    Comparison(
        "the whole series, within 200 m, file to styled file",
        "the same chain of native QGIS algorithms",
        "ours_series_radius",
        "qgis_series_radius",
        compare.series("series_radius"),
        {"M": Goal(10.0, seconds=10.0), "R": Goal(10.0)},
        SERIES_BOUND,
    ),
    Comparison(
        "the whole series, per cell, file to styled file",
        "–",
        "ours_series",
        "",
        compare.nothing,
        {"N": Goal(seconds=90.0)},
    ),
    Comparison(
        "the whole series, within 200 m, file to styled file",
        "–",
        "ours_series_radius",
        "",
        compare.nothing,
        {"N": Goal(seconds=90.0)},
    ),
    Comparison(
        "7 maps on 7 pages of one PDF",
        "–",
        "ours_print",
        "",
        compare.pages,
        {"M": Goal(seconds=30.0, written=10.0), "R": Goal()},
    ),
    Comparison(
        "opening the plugin: import and provider",
        "–",
        "ours_opening",
        "",
        compare.opening,
        {"M": Goal(seconds=0.15)},
    ),
    Comparison(
        "redraw of a classed layer, whole area",
        "the same with hand-made rules",
        "ours_redraw",
        "rules_redraw",
        compare.pictures("redraw"),
        {"M": NOT_SLOWER, "R": NOT_SLOWER, "N": NOT_SLOWER},
    ),
    Comparison(
        "redraw after a pan, 10 km wide",
        "the same with hand-made rules",
        "ours_pan",
        "rules_pan",
        compare.pictures("pan"),
        {"N": Goal(1.0, seconds=0.5)},
    ),
    Comparison(
        "writing 100,000 cells",
        "sink, feature by feature",
        "ours_write",
        "qgis_write",
        compare.same_rows,
        {"M": NOT_SLOWER},
        "QGIS's sink itself, which every output format needs; batches save Python's part only",
    ),
]
"""One row of the table each, in its order."""

STEPS = (
    "ours_cell",
    "ours_radius",
    "ours_walking",
    "ours_series",
    "ours_series_radius",
    "ours_arrays",
    "ours_measures",
)
"""Routes of the sweep over sizes."""
