# SPDX-License-Identifier: GPL-2.0-or-later
"""Write numbers for the user: with the decimal sign and the grouping of the language of QGIS."""

from __future__ import annotations

from ..core.figures.axes import number_text
from ..layers.styling import user_language


def number_words(value: float, decimals: int = 0) -> str:
    """Return a number as it is written in the language of QGIS, whatever the system's own signs are."""
    return number_text(float(value), user_language(), decimals)
