# SPDX-License-Identifier: GPL-2.0-or-later
"""Add up columns over groups of rows, the same to the last bit in whatever order the rows come."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .columns import Column
from .pausing import Pause, no_pause
from .reasons import SUPPRESSED_CODE, Reason, class_codes

MANTISSA_BITS = 52
MAX_PARTS = 3
"""Three parts of 52 - log2(n) bits hold every float64 column whose figures span less than 28 decimals at n = 10^6."""
PARTIAL, STRICT, KNOWN = "partial", "strict", "known"
MISSING_RULES = (PARTIAL, STRICT, KNOWN)
"""What a group's sum is when some of its rows lack a value, see :meth:`Sums.column`."""

_SUPPRESSED = tuple(reason for reason in Reason if reason and class_codes(np.array([reason]))[0] == SUPPRESSED_CODE)


def exact_parts(values: np.ndarray, addends: int) -> list[np.ndarray]:
    """Split figures into parts whose sums are exact, and so the same in any order.

    Every figure of a part is a multiple of one power of two, small enough that the sum of ``addends`` of them
    is still a whole number of at most 53 bits of that unit: float64 addition then rounds nothing.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
        Finite figures.
    addends : int
        Largest number of figures that will ever be added up together.

    Returns
    -------
    list of ndarray of float64, shape (n,)
        Largest part first; one part for whole numbers, at most three. What is left after the third is below
        the precision of any sum and is dropped.
    """
    parts = []
    rest = np.asarray(values, dtype=np.float64)
    spare_bits = MANTISSA_BITS - max(addends - 1, 0).bit_length()
    while len(parts) < MAX_PARTS:
        largest = float(np.max(np.abs(rest), initial=0.0))
        if largest == 0.0:
            break
        exponent = int(np.frexp(largest)[1])
        unit = np.ldexp(1.0, max(exponent - spare_bits, -1074))
        part = np.rint(rest / unit) * unit
        parts.append(part)
        rest = rest - part
    return parts or [np.zeros(len(rest))]


@dataclass(frozen=True)
class Addends:
    """Hold what is added up for one measure: all columns as plain vectors without a missing value.

    Attributes
    ----------
    rows : int
        Number of rows, n.
    vectors : tuple of ndarray of float64, shape (n,)
        Parts of the columns, then marks of the rows that lack a value, all safe to add in any order.
    parts : dict of str to tuple of int
        Which vectors make up a column.
    marks : dict of (str, Reason) to int
        Which vector marks the rows of a column that lack a value for a reason.
    """

    rows: int
    vectors: tuple[np.ndarray, ...]
    parts: dict[str, tuple[int, ...]]
    marks: dict[tuple[str, Reason], int]

    @classmethod
    def of(cls, columns: dict[str, Column], rows: int, steps: int = 1, pause: Pause = no_pause) -> Addends:
        """Prepare columns of ``rows`` rows each, that may be multiplied by whole numbers of 1/``steps`` up to 1.

        ``pause`` is called before each column; it may raise to stop.
        """
        vectors: list[np.ndarray] = []
        parts, marks = {}, {}
        for name, column in columns.items():
            pause()
            own = exact_parts(np.where(column.known, column.values, 0.0), rows * steps)
            parts[name] = tuple(range(len(vectors), len(vectors) + len(own)))
            vectors.extend(own)
            for reason in column.reason_counts():
                marks[name, reason] = len(vectors)
                vectors.append((column.reasons == reason).astype(np.float64))
        return cls(rows, tuple(vectors), parts, marks)

    def take(self, rows: np.ndarray) -> Addends:
        """Return the same addends with their rows in another order."""
        return Addends(self.rows, tuple(vector[rows] for vector in self.vectors), self.parts, self.marks)


@dataclass(frozen=True)
class Sums:
    """Hold the sums of :class:`Addends` over k groups.

    Attributes
    ----------
    addends : Addends
        What was added up.
    counts : ndarray of int64, shape (k,)
        Rows of each group.
    totals : ndarray of float64, shape (vectors, k)
        Exact sum of each vector.
    """

    addends: Addends
    counts: np.ndarray
    totals: np.ndarray

    @classmethod
    def by_group(cls, addends: Addends, group_of_row: np.ndarray, groups: int) -> Sums:
        """Add up rows that each belong to one of ``groups`` groups."""
        totals = np.empty((len(addends.vectors), groups))
        for index, vector in enumerate(addends.vectors):
            totals[index] = np.bincount(group_of_row, weights=vector, minlength=groups)
        return cls(addends, np.bincount(group_of_row, minlength=groups), totals)

    def unknown(self, name: str) -> np.ndarray:
        """Count the rows of each group that lack a value in a column; int64, shape (k,)."""
        lacking = np.zeros(len(self.counts), dtype=np.int64)
        for (column, _reason), index in self.addends.marks.items():
            if column == name:
                lacking += self.totals[index].astype(np.int64)
        return lacking

    def column(self, name: str, rule: str = PARTIAL) -> Column:
        """Return the sum of a column over each group, or the reason why there is none.

        A group without rows sums to 0. A group of which no row has a value has no sum, and the strongest of
        the rows' reasons. Where only some rows lack a value, the rule decides:

        ``partial``
            they are left out, but what the source suppressed stays suppressed in the sum;
        ``strict``
            the group has no sum, for the strongest reason;
        ``known``
            they are left out whatever the reason: the sum of suppressed counts is then a lower bound.
        """
        total = np.zeros(len(self.counts))
        for index in reversed(self.addends.parts[name]):
            total += self.totals[index]
        reasons = np.zeros(len(self.counts), dtype=np.int8)
        nothing_known = (self.counts > 0) & (self.unknown(name) == self.counts)
        for reason in Reason:  # ascending, so that the strongest is written last
            if (name, reason) in self.addends.marks:
                decides = rule == STRICT or (rule == PARTIAL and reason in _SUPPRESSED)
                present = self.totals[self.addends.marks[name, reason]] > 0
                reasons[present if decides else present & nothing_known] = reason
        return Column.of(total, reasons)
