# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring rows together per place along the bottom and per series, before they are drawn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..columns import Column, derive
from ..sums import Addends, Sums
from ..tables.areas import Members, Question
from ..tables.summary import mean_of

PERCENT = 100.0


def groups(texts: Sequence) -> tuple[list, np.ndarray]:
    """Return the different values in order, numbers by size, and which of them each row has; -1 where it has none."""
    known = {value for value in texts if value is not None and value == value}  # noqa: PLR0124 - NaN
    order = sorted(known, key=lambda value: (isinstance(value, str), value))
    place = {value: number for number, value in enumerate(order)}
    return order, np.array([place.get(value, -1) for value in texts], dtype=np.int64)


def means(column: Column, weights: Column | None, group: np.ndarray, count: int, minimum: float) -> Column:
    """Return the weighted mean of each group; below the minimum of weight (people) there is none, for that reason.

    Without weights every row counts alike, and no minimum holds.
    """
    return mean_of(column, weights, Members.of(group), Question(count, {}, minimum, total=False))


def sums(column: Column, group: np.ndarray, count: int) -> Column:
    """Return the sum of each group; what the source suppressed stays suppressed."""
    inside = np.flatnonzero(group >= 0)
    addends = Addends.of({"part": column.take(inside)}, len(inside))
    return Sums.by_group(addends, group[inside], count).column("part")


def relative(column: Column, to: float) -> Column:
    """Return figures in per cent of one figure, such as the mean of the Netherlands (= 100)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return derive(PERCENT * column.values / to, column)
