# SPDX-License-Identifier: GPL-2.0-or-later
"""Say how far one walks, and how much an address counts at its distance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

NONE, LINEAR, EXPONENTIAL = "none", "linear", "exponential"
FALLOFFS = (NONE, LINEAR, EXPONENTIAL)
"""Within reach every address counts as 1, as 1 - d/D, or as exp(-d/D); d is its distance and D the limit."""
WEIGHT_STEPS = 2**20
"""Weights are rounded to a millionth, so that weighted sums are as exact as others."""


@dataclass(frozen=True)
class Reach:
    """Hold the limit in metres and the way in which weights fall with distance."""

    distance_m: float
    falloff: str = NONE

    @property
    def weight_steps(self) -> int:
        """Return the number of steps between weight 0 and 1; see :meth:`.sums.Addends.of`."""
        return 1 if self.falloff == NONE else WEIGHT_STEPS

    def weights(self, distances: np.ndarray) -> np.ndarray:
        """Return the weight of addresses at distances within the limit; float64, whole millionths (2**-20)."""
        part = distances / self.distance_m
        if self.falloff == LINEAR:
            weights = 1.0 - part
        elif self.falloff == EXPONENTIAL:
            weights = np.exp(-part)
        else:
            weights = np.ones(len(part))
        return np.rint(weights * WEIGHT_STEPS) / WEIGHT_STEPS
