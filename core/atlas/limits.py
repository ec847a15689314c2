# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the rent limits of each year from a table that the user can edit."""

from __future__ import annotations

import csv
import math
from pathlib import Path

from ..problems import QT_TRANSLATE_NOOP, Problem

FILE_NAME = "huurgrenzen.csv"
LIMITS = ("kwaliteitskortingsgrens", "eerste_aftoppingsgrens", "tweede_aftoppingsgrens", "liberalisatiegrens")
YEAR, SOURCE = "jaar", "bron"


def read_limits(path: Path) -> dict[str, dict[str, float]]:
    """Return the limits by year, in euros a month; no limits where there is no file.

    Parameters
    ----------
    path : Path
        Table separated by semicolons: ``jaar``, the limits in ascending order, ``bron``. A decimal comma is understood.

    Raises
    ------
    Problem
        A column is missing, a figure is none, the limits of a year do not ascend, or a year stands twice.
    """
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    found: dict[str, dict[str, float]] = {}
    for number, row in enumerate(rows, 2):
        year = (row.get(YEAR) or "").strip()
        limits = {name: _euros(row.get(name)) for name in LIMITS}
        amounts = list(limits.values())
        if not year or year in found or any(math.isnan(amount) for amount in amounts) or amounts != sorted(amounts):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Line {line} of the rent limits {file} cannot be used: each year stands once, with {columns} in "
                    "euros, from low to high. Correct that line.",
                ),
                line=number,
                file=path.name,
                columns=", ".join(LIMITS),
            )
        found[year] = limits
    return found


def _euros(text: str | None) -> float:
    try:
        amount = float((text or "").strip().replace(",", "."))
    except ValueError:
        return math.nan
    return amount if math.isfinite(amount) else math.nan
