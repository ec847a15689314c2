# SPDX-License-Identifier: GPL-2.0-or-later
"""Carry figures together with the reason where there is none."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .reasons import Reason, strongest

_NONE = np.int8(Reason.NONE)
"""Spares numpy the conversion of the enumeration, which costs more than comparing a municipality."""


@dataclass(frozen=True)
class Column:
    """Hold one numeric column.

    Attributes
    ----------
    values : ndarray of float64, shape (n,)
        NaN wherever ``reasons`` is not :attr:`Reason.NONE`, a finite number elsewhere.
    reasons : ndarray of int8, shape (n,)
        Values of :class:`Reason`.
    """

    values: np.ndarray
    reasons: np.ndarray

    @classmethod
    def of(cls, values, reasons=None) -> Column:
        """Make a column; what is not finite and has no reason yet becomes "no data"."""
        values = np.array(values, dtype=np.float64)
        if reasons is None:
            reasons = np.zeros(len(values), dtype=np.int8)
        else:
            reasons = np.array(reasons, dtype=np.int8)
        return _settled(values, reasons, Reason.NO_DATA)

    @classmethod
    def absent(cls, count: int, reason: Reason = Reason.NO_DATA) -> Column:
        """Make a column of ``count`` rows that all lack a value for one reason."""
        return cls(np.full(count, np.nan), np.full(count, reason, dtype=np.int8))

    def __len__(self) -> int:
        return len(self.values)

    @property
    def known(self) -> np.ndarray:
        """Tell which rows have a figure; bool, shape (n,)."""
        return self.reasons == _NONE

    def without(self, mask: np.ndarray, reason: Reason) -> Column:
        """Return the column with ``reason`` where ``mask`` is true, unless a stronger reason stands there."""
        if not mask.any():
            return self
        return Column.of(self.values, np.where(mask, np.maximum(self.reasons, reason), self.reasons))

    def take(self, rows: np.ndarray, reason: Reason = Reason.NO_DATA) -> Column:
        """Return the given rows in the given order; row -1 becomes absent for ``reason``."""
        if not len(self):
            return Column.absent(len(rows), reason)
        return Column.of(
            np.where(rows < 0, np.nan, self.values[rows]),
            np.where(rows < 0, np.int8(reason), self.reasons[rows]),
        )

    def reason_counts(self) -> dict[Reason, int]:
        """Count the rows per reason, reasons that do not occur left out."""
        counts = np.bincount(self.reasons, minlength=len(Reason))
        return {reason: int(counts[reason]) for reason in Reason if reason and counts[reason]}


def derive(values: np.ndarray, *inputs: Column) -> Column:
    """Make the column computed from ``inputs``: it lacks a value where any of them does.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
        The result row by row; not finite where it cannot be computed.
    *inputs : Column
        What it was computed from, each of n rows.
    """
    reasons = strongest(*(column.reasons for column in inputs))
    return _settled(np.array(values, dtype=np.float64), reasons, Reason.NOT_COMPUTABLE)


def _settled(values: np.ndarray, reasons: np.ndarray, otherwise: Reason) -> Column:
    """Make a column of arrays that are its own: what is not finite and has no reason yet gets ``otherwise``."""
    lost = (reasons == _NONE) & ~np.isfinite(values)
    if lost.any():
        reasons[lost] = otherwise
    np.putmask(values, reasons != _NONE, np.nan)
    return Column(values, reasons)


@dataclass(frozen=True)
class Table:
    """Hold what was read from one layer, row by row in the layer's own order.

    Attributes
    ----------
    name : str
        Name of the layer, for sentences and sources.
    fids : ndarray of int64, shape (n,)
        Feature ids, by which results are written back to the features.
    numbers : dict of str to Column
        Numeric columns asked for.
    texts : dict of str to ndarray of object, shape (n,)
        Text columns asked for; ``str`` or None.
    x, y : ndarray of float64, shape (n,), or None
        Centre of each feature in the CRS asked for, metres; NaN without a usable geometry.
    counts : dict of str to int
        Counters, such as ``without_geometry`` or ``missing_codes``.
    route : str
        ``"arrow"`` or ``"features"``: how the layer was read.
    """

    name: str
    fids: np.ndarray
    numbers: dict[str, Column] = field(default_factory=dict)
    texts: dict[str, np.ndarray] = field(default_factory=dict)
    x: np.ndarray | None = None
    y: np.ndarray | None = None
    counts: dict[str, int] = field(default_factory=dict)
    route: str = "features"

    def __len__(self) -> int:
        return len(self.fids)
