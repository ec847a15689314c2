# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell figures from missing codes, in numbers and in text, and count what was found."""

from __future__ import annotations

import numpy as np

from .columns import Column
from .reasons import Reason

MISSING_CODES = {
    -99997.0: Reason.SUPPRESSED_IN_SOURCE,
    -99998.0: Reason.SUPPRESSED_IN_SOURCE,
    -99995.0: Reason.NOT_PUBLISHED,
    -99999.0: Reason.NO_DATA,
    -99999999.0: Reason.NO_DATA,
}


def column_from_numbers(values: np.ndarray, null: np.ndarray | None = None) -> tuple[Column, dict[str, int]]:
    """Turn numbers into a column; missing codes become reasons, each kind counted."""
    values = np.array(values, dtype=np.float64)
    absent = ~np.isfinite(values)
    if null is not None:
        absent |= null
    reasons = np.where(absent, np.int8(Reason.NO_DATA), np.int8(Reason.NONE))
    counts = {"null": int(absent.sum())}
    for code, reason in MISSING_CODES.items():
        hit = (values == code) & ~absent
        reasons[hit] = reason
        if hit.any():
            counts[f"code_{int(code)}"] = int(hit.sum())
    return Column.of(values, reasons), counts


def column_from_texts(values: np.ndarray) -> tuple[Column, dict[str, int]]:
    """Turn texts into a column; what is not a number gets its reason and is counted."""
    numbers = np.full(len(values), np.nan)
    strange = np.zeros(len(values), dtype=bool)
    for row, text in enumerate(values):
        if text is None or text.strip() in ("", ".", "x", "-"):
            continue
        try:
            numbers[row] = float(text.strip().rstrip("%").replace(",", "."))
        except ValueError:
            strange[row] = True
    column, counts = column_from_numbers(numbers)
    counts["not_a_number"] = int(strange.sum())
    return column.without(strange, Reason.NOT_A_NUMBER), counts
