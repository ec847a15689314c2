# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what came out of a layer before codes and notations are understood; both routes end here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

from ..core.columns import Column
from ..core.missing import column_from_numbers, column_from_texts


@dataclass(frozen=True)
class RawColumn:
    """Hold one field as it was read.

    Attributes
    ----------
    values : ndarray, shape (n,)
        int64, float64, bool, or object (``str`` or None).
    null : ndarray of bool, shape (n,)
        True where the source holds NULL.
    """

    values: np.ndarray
    null: np.ndarray

    def column(self) -> tuple[Column, dict[str, int]]:
        """Return the figures with their reasons, and what was counted on the way."""
        if self.values.dtype == object:
            return column_from_texts(self.values)
        return column_from_numbers(self.values, self.null)

    def texts(self) -> np.ndarray:
        """Return the values as text; whole numbers without decimals, None for NULL."""
        if self.values.dtype == object:
            return self.values
        result = np.array([_number_text(value) for value in self.values.tolist()], dtype=object)
        result[self.null] = None
        return result

    def take(self, rows: np.ndarray) -> RawColumn:
        """Return the given rows in the given order."""
        return RawColumn(self.values[rows], self.null[rows])


@dataclass(frozen=True)
class RawTable:
    """Hold one layer as it was read; ``x`` and ``y`` in the layer's own coordinate system, or None."""

    fids: np.ndarray
    columns: dict[str, RawColumn]
    x: np.ndarray | None
    y: np.ndarray | None
    route: str

    def in_order(self) -> RawTable:
        """Return the rows in ascending order of feature id, whatever order they came in."""
        if (np.diff(self.fids) > 0).all():
            return self
        rows = np.argsort(self.fids, kind="stable")
        columns = {name: column.take(rows) for name, column in self.columns.items()}
        if self.x is None:
            return RawTable(self.fids[rows], columns, None, None, self.route)
        return RawTable(self.fids[rows], columns, self.x[rows], self.y[rows], self.route)


def raw_column(values: list) -> RawColumn:
    """Make a column from the values of QGIS attributes, NULL as QVariant or None."""
    null = np.fromiter((value is None or isinstance(value, QVariant) for value in values), bool, len(values))
    kinds = {type(value) for value in values} - {type(None), QVariant}
    if kinds <= {bool} and kinds:
        return RawColumn(_filled(values, null, False, bool), null)
    if kinds <= {int, float, bool}:
        try:
            return RawColumn(_filled(values, null, 0, np.float64 if float in kinds else np.int64), null)
        except OverflowError:
            return RawColumn(_filled(values, null, 0, np.float64), null)
    texts = np.empty(len(values), dtype=object)
    texts[:] = [None if absent else _text(value) for value, absent in zip(values, null.tolist())]
    return RawColumn(texts, null)


def joined(parts: list[RawColumn]) -> RawColumn:
    """Put the parts of a column one after the other; a part of only NULLs takes the type of the others."""
    if not parts:
        return RawColumn(np.empty(0), np.empty(0, dtype=bool))
    null = np.concatenate([part.null for part in parts])
    if any(part.values.dtype == object for part in parts):
        parts = [part if part.values.dtype == object else RawColumn(part.texts(), part.null) for part in parts]
    return RawColumn(np.concatenate([part.values for part in parts]), null)


def _filled(values: list, null: np.ndarray, filling, dtype) -> np.ndarray:
    if null.any():
        values = [filling if absent else value for value, absent in zip(values, null.tolist())]
    return np.array(values, dtype=dtype)


def _text(value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, (QDate, QDateTime, QTime)):
        return value.toString(Qt.DateFormat.ISODate)
    return _number_text(value)


def _number_text(value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
