# SPDX-License-Identifier: GPL-2.0-or-later
"""Count what lies inside a ring, as the panel does again and again while one is drawn."""

from __future__ import annotations

import json

import numpy as np
from measure_routes import series_of
from timing import repeated
from world import SIZE_M, World

RADIUS_M = 500.0


def ours_ring(world: World) -> dict[str, float]:
    """Count cells, addresses and residents in a ring in the middle, with every measure and every class of the cells."""
    from veerkrachtkaarten.core import grid
    from veerkrachtkaarten.core.columns import Column
    from veerkrachtkaarten.core.focus.circle import Circle
    from veerkrachtkaarten.core.focus.inside import Addresses, Ground, inside

    compute, known = series_of(world)
    series = compute()
    x, y = ((known[name].values + 0.5) * SIZE_M for name in ("ix", "iy"))
    with np.load(world.point_arrays) as points:
        residents, social = (Column.of(points[name]) for name in ("aantal_inwoners_2022", "corporatiewoning"))
        keys = grid.pack(*(known[name].values.astype(np.int64) for name in ("ix", "iy")))
        order = np.argsort(keys)
        place = grid.find(keys[order], grid.pack(*grid.cell_of(points["x"], points["y"], SIZE_M)))
        place = np.where(place < 0, -1, order[place])
        addresses = Addresses(points["x"], points["y"], residents, social, place=place)
    classes = {name: classed.codes for name, classed in series.classed.items()}
    meets = classes["focus"] >= np.max(classes["focus"]) - 1
    ground = Ground(x, y, meets, series.measures, classes, known["aantal_inwoners_2022"], (), addresses)
    ring = Circle(float(np.median(x)), float(np.median(y)), RADIUS_M)
    seconds, found = repeated(lambda: inside(ground, ring.contains))
    noted = {"x": ring.x, "y": ring.y, "cells": found.cells, "addresses": found.addresses}
    noted["residents"] = found.residents_at_least
    world.new_output("ours_ring", ".json").write_text(json.dumps(noted), encoding="utf-8")
    return {"measured": seconds}


ROUTES = (ours_ring,)
