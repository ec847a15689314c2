# SPDX-License-Identifier: GPL-2.0-or-later
"""Write what stands beside a neighbourhood on a map: its name, and figures with their sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..columns import Column
from ..definition import Legend, Text
from ..figures.axes import number_text
from ..reasons import NO_DATA_CODE, ONLY_YEAR_1_CODE, ONLY_YEAR_2_CODE, SUPPRESSED_CODE, class_codes
from .definition import MOST_DECIMALS, Caption

ABSENT = {
    NO_DATA_CODE: Text("geen gegevens", "no data"),
    SUPPRESSED_CODE: Text("onderdrukt", "suppressed"),
    ONLY_YEAR_1_CODE: Text("alleen in jaar 1", "only in year 1"),
    ONLY_YEAR_2_CODE: Text("alleen in jaar 2", "only in year 2"),
}

SAME = 1e-9
"""A figure that is so near to a bound is on it."""


def caption_field(legend: Legend) -> str:
    """Return the name of the column with the text that stands beside each place."""
    return f"bijschrift_{legend.id}"


def signed_text(value: float, decimals: int, language: str) -> str:
    """Return a change with its sign; what rounds to 0 has none."""
    text = number_text(value, language, decimals)
    return "+" + text if value > 0 and text.strip("0.,") else text


def decimals_for(value: float, decimals: int, bounds: Sequence[float]) -> int:
    """Return with how many decimals a figure shows on which side of each bound it lies; no more than needed."""

    def shows_its_side(count: int) -> bool:
        shown = float(number_text(value, "en", count).replace(",", "").replace("−", "-"))
        return all((shown > bound) == (value > bound) and (shown < bound) == (value < bound) for bound in parted)

    parted = [bound for bound in bounds if abs(value - bound) > SAME]
    return next((count for count in range(decimals, MOST_DECIMALS) if shows_its_side(count)), MOST_DECIMALS)


def captions(
    names: Sequence[str | None],
    told: Sequence[tuple[Caption, Column]],
    language: str,
    bounds: Mapping[str, Sequence[float]] | None = None,
) -> np.ndarray:
    """Return the text beside each of n places.

    Parameters
    ----------
    names : sequence of str or None, n of them
    told : sequence of tuple of Caption and Column
        Which figures stand there, each of n rows.
    language : str
        Decides decimal sign and words.
    bounds : dict of str to sequence of float, optional
        Between the classes, by the map that a figure is of: one that would round onto a bound has more decimals.

    Returns
    -------
    ndarray of object (str), shape (n,)
        The name and below it the figures, a line each; a word in place of each that there is none of, and the same
        word only once where no figure is known.
    """
    found = np.empty(len(names), dtype=object)
    columns = [_said(caption, column, language, (bounds or {}).get(caption.of, ())) for caption, column in told]
    for row, name in enumerate(names):
        parts = [column[row] for column in columns]
        if not any(column.known[row] for _caption, column in told):
            parts = list(dict.fromkeys(parts))
        found[row] = "\n".join([name, *parts] if name else parts)
    return found


def _said(caption: Caption, column: Column, language: str, bounds: Sequence[float]) -> list[str]:
    unit = caption.unit.get(language)
    words = {code: text.get(language) for code, text in ABSENT.items()}

    def figure(value: float) -> str:
        return f"{signed_text(value, decimals_for(value, caption.decimals, bounds), language)} {unit}"

    return [
        figure(value) if known else words[code]
        for value, known, code in zip(column.values.tolist(), column.known, class_codes(column.reasons).tolist())
    ]
