# SPDX-License-Identifier: GPL-2.0-or-later
"""Find focus areas by rule, ring them, and keep what a hand made of the rings; numpy only."""

from .areas import Minimums, areas
from .circle import Circle
from .inside import Addresses, Ground, Inside, inside
from .matching import KnownRing, match_rings
from .naming import place_names
from .ring_map import load_ring_map, ring_map_ids
from .rings import Ringer, RingSettings

__all__ = [
    "Addresses",
    "Circle",
    "Ground",
    "Inside",
    "KnownRing",
    "Minimums",
    "RingSettings",
    "Ringer",
    "areas",
    "inside",
    "load_ring_map",
    "match_rings",
    "place_names",
    "ring_map_ids",
]
