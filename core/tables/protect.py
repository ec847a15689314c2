# SPDX-License-Identifier: GPL-2.0-or-later
"""Hide small numbers in a table with totals so that no subtraction brings them back."""

from __future__ import annotations

import heapq
import math

import numpy as np

LAST_RESORT = 1e15
"""Cost of hiding a zero: it protects its neighbours least, as nothing can be subtracted from it."""


def with_totals(counts: np.ndarray) -> np.ndarray:
    """Return a table with a last row and a last column of totals.

    Parameters
    ----------
    counts : ndarray of float64, shape (r, c)
        NaN where a number is not known; a total over such a number is NaN too.
    """
    wider = np.column_stack([counts, counts.sum(axis=1)])
    return np.vstack([wider, wider.sum(axis=0)])


def hidden(
    table: np.ndarray, minimum: float, also: np.ndarray | None = None, costs: np.ndarray | None = None
) -> np.ndarray:
    """Tell which numbers of a table must be hidden.

    Hidden are the numbers above 0 and below the minimum, and those not known. Others are hidden with them, the
    smallest that suffice, until in each row and column that hides something the hidden numbers add up to the
    minimum at least, and until none of them follows from the totals and what else is shown. As every number stands in
    one row and one column only, a hidden one follows exactly if it lies on no closed chain of hidden numbers that
    steps along rows and columns in turn (Kelly, Golden and Assad, 1992: cell suppression as a network).

    Parameters
    ----------
    table : ndarray of float64, shape (r + 1, c + 1)
        With its totals in the last row and column, see :func:`with_totals`; NaN where not known.
    minimum : float
        Smallest number of people that may be shown.
    also : ndarray of bool, same shape, optional
        What is hidden for other reasons.
    costs : ndarray of float64, same shape, optional
        What it costs to hide each number beside another; default: the number itself. 0 for one that stands nowhere.

    Returns
    -------
    ndarray of bool, same shape
    """
    mask = ~np.isfinite(table) | ((table > 0) & (table < minimum))
    if also is not None:
        mask = mask | also
    costs = np.where(table > 0, table if costs is None else costs, LAST_RESORT)
    before = -1
    while before != np.count_nonzero(mask):
        before = np.count_nonzero(mask)
        _fill_rows_and_columns(table, mask, costs, minimum)
        _close_chains(costs, mask)
    return mask


def _fill_rows_and_columns(table: np.ndarray, mask: np.ndarray, costs: np.ndarray, minimum: float) -> None:
    """Hide numbers until in each row and column that hides something they add up to enough; changes the mask.

    Column by column, the rows between: what a row hides for one column is there already for the next.
    """
    before = -1
    while before != np.count_nonzero(mask):
        before = np.count_nonzero(mask)
        for column in range(table.shape[1]):
            for row in np.flatnonzero(mask.any(axis=1)):
                _fill(table[row], mask[row], costs[row], minimum)
            _fill(table[:, column], mask[:, column], costs[:, column], minimum)


def _fill(values: np.ndarray, masked: np.ndarray, costs: np.ndarray, minimum: float) -> None:
    """Hide the cheapest numbers of a line that hides something until they add up to enough; changes the mask."""
    while masked.any():
        known = masked & np.isfinite(values)
        candidates = np.flatnonzero(~masked & (values > 0))
        several = np.count_nonzero(masked & ~(values == 0)) > 1
        enough = several and (values[known].sum() >= minimum or known.sum() < masked.sum())
        if enough or not len(candidates):
            break
        # Of equally cheap ones the largest: it protects best.
        masked[candidates[np.lexsort((-values[candidates], costs[candidates]))[0]]] = True


def _close_chains(costs: np.ndarray, mask: np.ndarray) -> None:
    """Hide what closes a chain through each hidden number that lies on none; changes the mask."""
    for row, column in zip(*np.nonzero(mask)):
        for place in _cheapest_chain(np.where(mask, 0.0, costs), int(row), int(column)):
            mask[place] = True


def _cheapest_chain(costs: np.ndarray, row: int, column: int) -> list[tuple[int, int]]:
    """Return the numbers that lead from a row to a column without the one where they cross.

    Of all chains, the one that costs least: nothing for numbers that are hidden already. Empty where there is none.
    """
    rows = len(costs)
    best = np.full(sum(costs.shape), math.inf)
    came_from = np.full(len(best), -1)
    best[row] = 0.0
    waiting = [(0.0, row)]
    while waiting:
        cost, node = heapq.heappop(waiting)
        if node == rows + column:
            break
        if cost > best[node]:
            continue
        steps = costs[node] if node < rows else costs[:, node - rows]
        first = rows if node < rows else 0
        for other, step in enumerate(steps.tolist(), first):
            if {node, other} != {row, rows + column} and cost + step < best[other]:
                best[other] = cost + step
                came_from[other] = node
                heapq.heappush(waiting, (cost + step, other))
    chain = []
    node = rows + column
    while came_from[node] >= 0:
        other = int(came_from[node])
        chain.append((min(node, other), max(node, other) - rows))
        node = other
    return chain
