# SPDX-License-Identifier: GPL-2.0-or-later
"""Decide row by row what counts, and keep apart what is not so from what is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..columns import Column
from ..reasons import Reason, strongest
from .definition import Condition, Count

_COMPARE = {"is": np.equal, "above": np.greater, "up_to": np.less_equal, "from": np.greater_equal}


@dataclass(frozen=True)
class Rows:
    """Hold the columns of a source by the names that definitions use: figures, and texts (``str`` or None)."""

    size: int
    numbers: dict[str, Column] = field(default_factory=dict)
    texts: dict[str, np.ndarray] = field(default_factory=dict)


def same_text(texts: np.ndarray, wanted: str) -> np.ndarray:
    """Tell which texts equal another, without regard to capitals and blanks around it; bool, shape (n,)."""
    plain = wanted.strip().casefold()
    return np.fromiter((text is not None and text.strip().casefold() == plain for text in texts), bool, len(texts))


def is_blank(texts: np.ndarray) -> np.ndarray:
    """Tell which texts are absent or blank; bool, shape (n,)."""
    return np.fromiter((text is None or not text.strip() for text in texts), bool, len(texts))


def _decided(condition: Condition, rows: Rows, limits: Mapping[str, float]) -> tuple[np.ndarray, np.ndarray]:
    """Return where a condition is met, and the reason where nobody knows."""
    if condition.of_text:
        texts = rows.texts[condition.column]
        reasons = np.where(is_blank(texts), np.int8(Reason.NO_DATA), np.int8(Reason.NONE))
        return same_text(texts, condition.value), reasons
    column = rows.numbers[condition.column]
    value = limits[condition.limit] if condition.limit else condition.value
    with np.errstate(invalid="ignore"):
        return _COMPARE[condition.test](column.values, value) & column.known, column.reasons


def counted(count: Count, rows: Rows, limits: Mapping[str, float] | None = None) -> Column:
    """Return what each row adds to a count.

    A row that fails one condition adds 0, whatever else is not known of it. A row of which a condition is not
    known, and none failed, adds nobody knows what: it lacks a value for that reason, and is no 0.

    Parameters
    ----------
    count : Count
    rows : Rows
        The columns of the count's source.
    limits : mapping of str to float, optional
        Amounts that conditions refer to by name.
    """
    failed = np.zeros(rows.size, dtype=bool)
    reasons = np.zeros(rows.size, dtype=np.int8)
    for condition in count.where:
        met, unknown = _decided(condition, rows, limits or {})
        failed |= ~met & (unknown == Reason.NONE)
        reasons = strongest(reasons, unknown)
    values = np.ones(rows.size)
    if count.column:
        values = rows.numbers[count.column].values
        reasons = strongest(reasons, rows.numbers[count.column].reasons)
    return Column.of(np.where(failed, 0.0, values), np.where(failed, np.int8(Reason.NONE), reasons))


def over_the_same(part: Column, whole: Column) -> tuple[Column, Column]:
    """Return a part and its whole over the rows of which both are known.

    A social dwelling of which the rent is not known is neither cheap nor dear: counting it in the whole alone would
    call it dear.
    """
    undecided = ~part.known & whole.known & (np.nan_to_num(whole.values) != 0)
    beyond = ~whole.known & part.known & (np.nan_to_num(part.values) != 0)
    return (
        Column.of(part.values, np.where(beyond, whole.reasons, part.reasons)),
        Column.of(whole.values, np.where(undecided, part.reasons, whole.reasons)),
    )
