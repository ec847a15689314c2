# SPDX-License-Identifier: GPL-2.0-or-later
"""Bend the straight plan into a town that looks grown."""

from __future__ import annotations

import numpy as np

from .chance import noise
from .plan import Plan
from .streams import Stream


def bend(plan: Plan, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Move points of the plan to where they lie in RD New.

    The shifts are small against their wavelengths, so that no two streets cross that did not before.

    Parameters
    ----------
    plan : Plan
    x, y : ndarray of float64, shape (n,)
        Metres from the town's middle.

    Returns
    -------
    tuple of ndarray of float64, shape (n,)
        EPSG:28992, rounded to centimetres.
    """
    wide_m, fine_m = 2.4 * plan.spacing_m, 0.65 * plan.spacing_m
    far, near = 0.42 * plan.spacing_m, 0.075 * plan.spacing_m
    dx = far * noise(Stream.BEND_WIDE_X, x, y, wide_m) + near * noise(Stream.BEND_FINE_X, x, y, fine_m)
    dy = far * noise(Stream.BEND_WIDE_Y, x, y, wide_m) + near * noise(Stream.BEND_FINE_Y, x, y, fine_m)
    return np.round(plan.middle_m[0] + x + dx, 2), np.round(plan.middle_m[1] + y + dy, 2)
