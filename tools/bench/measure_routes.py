# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute index, classes and rule matrices of cells that are in memory: with the plugin's core, and in plain numpy."""

from __future__ import annotations

import numpy as np
import plain_measures
from timing import repeated
from world import GROUPS, INDEX_SD, REFERENCES, World


def series_of(world: World):
    """Return what computes every measure and every map, with the reason wherever there is none, and its input."""
    from veerkrachtkaarten.core.columns import Column
    from veerkrachtkaarten.core.legend import load_all
    from veerkrachtkaarten.core.reference import Reference
    from veerkrachtkaarten.core.scores import GroupReference
    from veerkrachtkaarten.core.series import Groups, SeriesInputs, SeriesSettings, compute_series

    known = {name: Column.of(values) for name, values in np.load(world.cell_arrays).items()}
    figures = {group: GroupReference(mean, sd) for group, (mean, sd) in REFERENCES.items()}
    reference = Reference(figures, frozenset(GROUPS), 0.0, INDEX_SD, 2014, "meting")
    years = [
        Groups({group: known[f"{group}_{year}"] for group in GROUPS}, known[f"aantal_inwoners_{year}"])
        for year in ("2014", "2022")
    ]
    inputs = SeriesInputs(
        known["onv_2022"], known["onv_2014"], years[1], years[0], known["corporatiewoning"], known["woningen"]
    )
    legends = [legend for key, legend in load_all().items() if key in plain_measures.rules.MAPS]
    return lambda: compute_series(inputs, SeriesSettings(reference=reference), legends), known


def ours_measures(world: World) -> dict[str, float]:
    """Compute the series of cells that are in memory."""
    seconds, series = repeated(series_of(world)[0])
    codes = {name: classed.codes for name, classed in series.classed.items()}
    np.savez(world.new_output("ours_measures", ".npz"), **codes)
    return {"measured": seconds}


def numpy_measures(world: World) -> dict[str, float]:
    """Compute the same classes as briefly as numpy allows; what is missing is NaN, for whatever reason."""
    known = dict(np.load(world.cell_arrays))
    tables = plain_measures.tables()
    seconds, codes = repeated(lambda: plain_measures.classes(known, tables))
    np.savez(world.new_output("numpy_measures", ".npz"), **codes)
    return {"measured": seconds}


ROUTES = (ours_measures, numpy_measures)
