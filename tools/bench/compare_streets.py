# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare sums within 300 m walking, before their seconds count."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from world import World

LEAST_EQUAL = 0.99
"""Part of the sums that must be equal: pandana measures in whole millimetres and breaks ties in its own way."""


def walking(route: str) -> Callable[[World], str]:
    """Demand equal sums from junction to junction, which is what the peer does, and name what the exact sums say."""

    def check(world: World) -> str:
        theirs = np.load(world.output(route, ".npy"))
        with np.load(world.output("ours_walking", ".npz")) as mine:
            exact, junctions = mine["exact"], mine["junctions"]
        equal = float((junctions == theirs).mean())
        if equal < LEAST_EQUAL or not np.isclose(junctions.sum(), theirs.sum(), rtol=1e-3):
            raise SystemExit(f"only {equal:.1%} of the sums from junction to junction are those of pandana")
        more = 100 * (theirs.sum() / exact.sum() - 1)
        return f"{equal:.2%} equal from junction to junction; that counts {more:.0f} % too many"

    return check
