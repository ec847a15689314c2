# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare years however a layer writes them: 2022, 2022.0, "2022"."""

from __future__ import annotations

import re

import numpy as np

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
