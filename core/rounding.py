# SPDX-License-Identifier: GPL-2.0-or-later
"""Round figures for the reader by one rule, in Python and in expressions of QGIS.

Halves go away from zero: 62.5 is 63, 0.125 is 0.13, −0.125 is −0.13. What a number misses of a half because it is kept
in binary does not count: 2.675 is 2.68 and 1.005 is 1.01, as they are written. Nothing rounds to minus zero.
"""

from __future__ import annotations

import math

SPARE = 9
"""Further decimals that are looked at: a half that differs less is a half, as in the classes of whole percents."""
WITHOUT_PARTS = 2.0**52
"""From here on a number that is kept in binary has no decimals."""


def half_up(value: float, decimals: int = 0) -> float:
    """Return a number rounded to so many decimals; what is no number, or endless, stays as it is."""
    scale, spare = 10.0**decimals, 10.0**SPARE
    if not abs(value) * scale < WITHOUT_PARTS:
        return value
    near = math.floor(abs(value) * scale * spare + 0.5) / spare
    whole = math.floor(near + 0.5)
    return math.copysign(whole / scale, value) if whole else 0.0


def half_up_expression(number: str, decimals: int) -> str:
    """Return the expression that rounds another one as :func:`half_up` does; QGIS rounds halves away from zero."""
    scale = 10**decimals
    return f"(round(round({number} * {scale}, {SPARE})) / {scale} + 0)"
