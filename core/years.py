# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare years however a layer writes them: 2022, 2022.0, "2022"."""

from __future__ import annotations

import re

import numpy as np

from .problems import QT_TRANSLATE_NOOP, Problem

_WHOLE = re.compile(r"(\d+)(?:[.,]0*)?")


def year_text(value: object) -> str:
    """Return a year as plain text, ``"2022"``; a text that is no number stays as it is, without blanks around it.

    A missing year is the empty text.
    """
    text = "" if value is None else str(value).strip()
    match = _WHOLE.fullmatch(text)
    return match.group(1) if match else text


def year_texts(values: np.ndarray) -> np.ndarray:
    """Return many years as plain text; object array of str, shape (n,)."""
    plain = {value: year_text(value) for value in set(values.tolist())}
    return np.array([plain[value] for value in values.tolist()], dtype=object)


def check_order(first: str, second: str) -> None:
    """Refuse a first year that does not lie before the second; texts that are no numbers are not compared.

    Raises
    ------
    Problem
        If the years are the same or the wrong way round.
    """
    if first.isdigit() and second.isdigit() and int(first) >= int(second):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The first year, {first}, does not lie before the second, {second}. Change is measured from the first "
                "to the second year: exchange them, or leave the first empty.",
            ),
            first=first,
            second=second,
        )


def rows_of_year(years: np.ndarray, year: str, layer: str, field: str) -> np.ndarray:
    """Return the rows of the year asked for, or of the only one that there is.

    Parameters
    ----------
    years : ndarray of object, shape (n,)
        Years as the layer writes them.
    year : str
        As :func:`year_text` gives it; empty takes all rows where they are of one year.
    layer, field : str
        Where the years come from, for sentences.

    Raises
    ------
    Problem
        If no row is of that year, or no year is asked for and there are several; names the years.
    """
    found = year_texts(years)
    present = sorted(set(found.tolist()) - {""})
    if not year and len(present) <= 1:
        return np.arange(len(found))
    if not year:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} holds several years in field {field}: {years}. Choose one of them as the year.",
            ),
            layer=layer,
            field=field,
            years=", ".join(present),
        )
    if year not in present and len(found):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has no rows of year {year} in field {field}. Choose one of the years it has: {years}.",
            ),
            layer=layer,
            year=year,
            field=field,
            years=", ".join(present) or "-",
        )
    return np.flatnonzero(found == year)
