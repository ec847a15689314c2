# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the classes of a legend that are named by their codes."""

from __future__ import annotations

import re

from ..core.definition import Legend
from ..core.problems import QT_TRANSLATE_NOOP, Problem


def class_codes(text: str, legend: Legend) -> tuple[int, ...]:
    """Return the codes that a text names, ascending; refuse what is no class of the legend."""
    parts = {part.strip() for part in re.split(r"[;,]", text)} - {""}
    known = [str(entry.code) for entry in legend.classes]
    if not parts <= set(known):
        raise unknown_classes(text, legend)
    return tuple(sorted(map(int, parts)))


def unknown_classes(text: str, legend: Legend) -> Problem:
    """Return the refusal of a text that names no classes of the legend."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Classes {classes} are no classes of the legend {legend}. Give codes from {known}, separated by "
            "semicolons.",
        ),
        classes=text.strip() or "-",
        legend=legend.id,
        known=", ".join(str(entry.code) for entry in legend.classes),
    )
