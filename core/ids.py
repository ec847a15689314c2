# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare ids of places, however a source stored them."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np

from .problems import QT_TRANSLATE_NOOP, Problem

NAMED_AT_MOST = 5
"""How many ids a sentence names before it only says that there are more."""


def id_texts(ids: np.ndarray) -> list:
    """Return each id as text without surrounding blanks, None where there is none.

    A whole number equals its digits, however it was stored: 101, 101.0 and "101 " are one id.
    """
    return [_id_text(identifier) for identifier in np.asarray(ids, dtype=object).tolist()]


def _id_text(identifier) -> str | None:
    if isinstance(identifier, float):
        if not math.isfinite(identifier):
            return None
        identifier = int(identifier) if identifier.is_integer() else identifier
    if identifier is None:
        return None
    return str(identifier).strip() or None


def require_unique(texts: list, layer: str, field: str) -> None:
    """Refuse ids of which one occurs more than once; rows without an id do not count.

    Raises
    ------
    Problem
        Names the layer, the field and examples.
    """
    present = [text for text in texts if text is not None]
    if len(set(present)) == len(present):
        return
    double = sorted(text for text, count in Counter(present).items() if count > 1)
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "In layer {layer}, field {field}, {count} ids occur more than once ({ids}). "
            "Choose the field that tells its places apart, or select one year of them first.",
        ),
        layer=layer,
        field=field,
        count=len(double),
        ids=", ".join(double[:NAMED_AT_MOST]) + (", …" if len(double) > NAMED_AT_MOST else ""),
    )


def rows_of(wanted: list, ids: list) -> np.ndarray:
    """Return for each wanted id the row that holds it, -1 where none does.

    Parameters
    ----------
    wanted, ids : list of str or None
        As :func:`id_texts` returns them; ``ids`` without doubles. None matches nothing.

    Returns
    -------
    ndarray of int64, shape (len(wanted),)
    """
    row = {text: number for number, text in enumerate(ids) if text is not None}
    return np.fromiter((row.get(text, -1) for text in wanted), dtype=np.int64, count=len(wanted))
