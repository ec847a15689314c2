# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay out how many places go from each class to each class, for the log and for a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.comparison.compare import Comparison, codes_in_order, crossed
from ...layers.writer import NewColumn


@dataclass(frozen=True)
class CrossTable:
    """Hold the counts of one pair of variants.

    Attributes
    ----------
    names : (str, str)
        The variants.
    rows, columns : list of int
        Codes in the first and in the second, in the order of a legend.
    counts : dict of (int, int) to int
    """

    names: tuple[str, str]
    rows: list[int]
    columns: list[int]
    counts: dict[tuple[int, int], int]

    def row(self, code: int) -> list[int]:
        """Return the counts of one code of the first variant."""
        return [self.counts.get((code, other), 0) for other in self.columns]

    def lines(self) -> list[str]:
        """Return the table as lines of text, with totals, columns below each other."""
        width = max(len(str(sum(self.counts.values()))), *(len(str(code)) for code in self.columns)) + 2
        cells = ["".join(f"{each:>{width}}" for each in self.columns) + f"{'Σ':>{width}}"]
        cells += ["".join(f"{each:>{width}}" for each in [*self.row(code), sum(self.row(code))]) for code in self.rows]
        totals = [sum(self.counts.get((code, other), 0) for code in self.rows) for other in self.columns]
        cells.append("".join(f"{each:>{width}}" for each in [*totals, sum(totals)]))
        heads = ["", *map(str, self.rows), "Σ"]
        return [f"{head:>4} |{line}" for head, line in zip(heads, cells)]


def cross_tables(comparison: Comparison) -> list[CrossTable]:
    """Return the table of each pair of variants."""
    variants, tables = comparison.variants, []
    for first, second in comparison.pairs:
        counts = crossed(variants[first], variants[second])
        rows, columns = (codes_in_order(pair[side] for pair in counts) for side in (0, 1))
        tables.append(CrossTable((variants[first].name, variants[second].name), rows, columns, counts))
    return tables


def sheet_columns(tables: list[CrossTable], labels: dict[int, str]) -> list[NewColumn]:
    """Return all tables as one, a row for each class of each pair."""
    columns = codes_in_order(code for table in tables for code in table.columns)
    rows = [(table, code) for table in tables for code in table.rows]

    def texts(values) -> np.ndarray:
        return np.array(list(values), dtype=object)

    def counts(code: int) -> NewColumn:
        found = [table.counts.get((row, code), 0) for table, row in rows]
        return NewColumn(f"{code} {labels.get(code, '')}".strip(), "integer", np.array(found))

    return [
        NewColumn("van", "text", texts(table.names[0] for table, _ in rows)),
        NewColumn("naar", "text", texts(table.names[1] for table, _ in rows)),
        NewColumn("code", "integer", np.array([code for _, code in rows])),
        NewColumn("klasse", "text", texts(labels.get(code) for _, code in rows)),
        *(counts(code) for code in columns),
        NewColumn("totaal", "integer", np.array([sum(table.row(code)) for table, code in rows])),
    ]
