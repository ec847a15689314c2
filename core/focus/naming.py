# SPDX-License-Identifier: GPL-2.0-or-later
"""Name a ring after what lies in it: neighbourhood, the two streets with most addresses, municipality."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from .inside import Contains, Ground

STREETS_NAMED = 2
BETWEEN = " / "


@dataclass(frozen=True)
class PlaceNames:
    """Hold the names that belong to a ring; empty where none are known."""

    neighbourhood: str = ""
    streets: str = ""
    municipality: str = ""

    @property
    def name(self) -> str:
        """Return the name proposed for the ring: neighbourhood and streets, or what there is of them."""
        if self.neighbourhood and self.streets:
            return f"{self.neighbourhood} ({self.streets})"
        return self.neighbourhood or self.streets or self.municipality


def place_names(ground: Ground, contains: Contains, rows: np.ndarray | None = None) -> PlaceNames:
    """Return the names of a ring.

    Neighbourhood and municipality are those with most residents among the places in the ring, most places
    where no residents are known; streets those with most addresses. Equals are taken in alphabetical order.
    Parameters are those of :func:`.inside.inside`.
    """
    rows = np.flatnonzero(contains(ground.x, ground.y)) if rows is None else rows
    weights = np.ones(len(rows)) if ground.residents is None else np.nan_to_num(ground.residents.values[rows])
    areas = [_heaviest(names[rows].tolist(), weights.tolist()) for names in ground.areas]
    addresses = ground.addresses
    streets = ""
    if addresses is not None and addresses.streets is not None:
        near = contains(addresses.x, addresses.y)
        counted = Counter(name for name in addresses.streets[near].tolist() if name)
        most = sorted(counted, key=lambda name: (-counted[name], name))[:STREETS_NAMED]
        streets = BETWEEN.join(most)
    return PlaceNames(areas[0] if areas else "", streets, areas[1] if len(areas) > 1 else "")


def _heaviest(names: list, weights: list) -> str:
    total: Counter = Counter()
    count: Counter = Counter()
    for name, weight in zip(names, weights):
        if name:
            total[name] += weight
            count[name] += 1
    return min(total, key=lambda name: (-total[name], -count[name], name), default="")
