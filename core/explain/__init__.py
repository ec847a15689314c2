# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell in words how one place came to its classes: inputs, shares, reference, index, class, rule; numpy only."""

from .parts import Background, Explanation, MapExplanation, SeriesRow, Step
from .place import explain_place, legends_in

__all__ = [
    "Background",
    "Explanation",
    "MapExplanation",
    "SeriesRow",
    "Step",
    "explain_place",
    "legends_in",
]
