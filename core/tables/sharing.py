# SPDX-License-Identifier: GPL-2.0-or-later
"""Hide areas that share people with each other, so that no adding and subtracting of what is shown tells of a few."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from .beside_total import hidden_beside_totals

NOTHING = 1e-9
"""Of a factor with which a number is added or subtracted: what arithmetic leaves of 0."""
MOST_ROWS = 12
"""Of one knot of few people: beyond it not every sum is tried, and what ties the knot is hidden at once."""


@dataclass(frozen=True)
class Pieces:
    """Hold groups of people who live in the same areas and the same municipality, none of them empty.

    Attributes
    ----------
    holds : ndarray of bool, shape (a, p)
        Which of them each area holds.
    home : ndarray of int64, shape (p,)
        The municipality of each.
    people : ndarray of float64, shape (p,)
    municipalities : int
        How many there are.
    """

    holds: np.ndarray
    home: np.ndarray
    people: np.ndarray
    municipalities: int

    @classmethod
    def of(cls, members: Sequence[np.ndarray], home: np.ndarray, people: np.ndarray, municipalities: int) -> Pieces:
        """Return the groups of n places.

        Parameters
        ----------
        members : sequence of ndarray of int64
            The rows of the places in each area.
        home : ndarray of int64, shape (n,)
        people : ndarray of float64, shape (n,)
        municipalities : int
        """
        label = home.astype(np.int64)
        following = municipalities
        for rows in members:
            parts, number = np.unique(label[rows], return_inverse=True)
            label[rows] = following + number.ravel()
            following += len(parts)
        inhabited = people > 0
        parts, number = np.unique(label[inhabited], return_inverse=True)
        piece = np.full(len(label), -1, dtype=np.int64)
        piece[inhabited] = number.ravel()
        home_of = np.zeros(len(parts), dtype=np.int64)
        home_of[piece[inhabited]] = home[inhabited]
        holds = np.zeros((len(members), len(parts)), dtype=bool)
        for area, rows in enumerate(members):
            found = piece[rows]
            holds[area, found[found >= 0]] = True
        counts = np.bincount(piece[inhabited], people[inhabited], len(parts))
        return cls(holds, home_of, counts, municipalities)

    @property
    def counts(self) -> np.ndarray:
        """Return the people of each area by municipality, shape (a, m)."""
        return np.array([np.bincount(self.home[row], self.people[row], self.municipalities) for row in self.holds])


def hidden_areas(pieces: Pieces, minimum: float, nameless: int = -1) -> tuple[np.ndarray, np.ndarray]:
    """Tell which areas and which municipalities must be hidden; areas may share people.

    Areas that share nobody are protected as a table beside totals. Of areas that share people, as many as can stand
    side by side are; then what is shown of all of them is added and subtracted: as long as some sum leaves people
    above 0 and below the minimum, the smallest area in that sum is hidden, or the smallest municipality.

    Parameters
    ----------
    pieces : Pieces
    minimum : float
        Smallest number that may be shown.
    nameless : int
        The municipality that stands for all of whom no page tells; -1 for none.

    Returns
    -------
    areas : ndarray of bool, shape (a,)
    municipalities : ndarray of bool, shape (m,)
    """
    counts = pieces.counts.reshape(len(pieces.holds), pieces.municipalities)
    totals = np.bincount(pieces.home, pieces.people, pieces.municipalities)
    side_by_side = _side_by_side(pieces.holds)
    of_areas = counts.sum(axis=1)
    areas = (of_areas > 0) & (of_areas < minimum)
    areas[side_by_side], municipalities = hidden_beside_totals(counts[side_by_side], totals, minimum)
    if len(side_by_side) < len(areas):
        _hide_what_tells(pieces, minimum, nameless, (areas, municipalities))
    return areas, municipalities


def _side_by_side(holds: np.ndarray) -> np.ndarray:
    """Return areas that share nobody with each other: as many as come, one after another."""
    taken, found = np.zeros(holds.shape[1], dtype=bool), []
    for area, own in enumerate(holds):
        if not (taken & own).any():
            found.append(area)
            taken |= own
    return np.array(found, dtype=np.int64)


def _hide_what_tells(pieces: Pieces, minimum: float, nameless: int, masks: tuple[np.ndarray, np.ndarray]) -> None:
    """Hide areas and municipalities until no sum of what is shown leaves a few people; changes the masks."""
    hidden = np.concatenate(masks)
    if nameless >= 0:
        hidden[len(masks[0]) + nameless] = True
    homes = pieces.home == np.arange(pieces.municipalities)[:, np.newaxis]
    groups = np.vstack([pieces.holds, homes]).astype(float)
    whole = np.ones((1, groups.shape[1]))
    sizes = groups @ pieces.people
    # The smallest area first, and a municipality only where no area will do.
    order = np.lexsort((sizes, np.arange(len(hidden)) >= len(masks[0])))
    while True:
        shown = order[~hidden[order]]
        told = _told(np.vstack([groups[shown], whole]), pieces.people, minimum)
        if told is None:
            break
        used = _used(np.vstack([groups[shown], whole]), told)[:-1]
        if not used.any():
            break  # the whole itself is about a few
        hidden[shown[np.argmax(used)]] = True
    masks[0][:] = hidden[: len(masks[0])]
    named = np.arange(pieces.municipalities) != nameless
    masks[1][named] = hidden[len(masks[0]) :][named]


def _used(shown: np.ndarray, told: np.ndarray) -> np.ndarray:
    """Return which groups stand in a sum."""
    factors = np.linalg.lstsq(shown.T, told, rcond=None)[0]
    return np.abs(factors) > NOTHING


def _told(shown: np.ndarray, people: np.ndarray, minimum: float) -> np.ndarray | None:
    """Return a sum of what is shown that leaves people above 0 and below the minimum; None where there is none.

    Such a sum leaves none of the larger pieces, and of the smaller ones each once or not at all.
    """
    small = people < minimum
    if not small.any():
        return None
    left, strengths, _ = np.linalg.svd(shown[:, ~small], full_matrices=True)
    rank = int(np.count_nonzero(strengths > NOTHING * max(shown.shape)))
    rows = _reduced(left[:, rank:].T @ shown[:, small])
    for sum_of_few in _sums(rows, people[small], minimum):
        told = np.zeros(len(people))
        told[small] = sum_of_few
        return told
    return None


def _sums(rows: np.ndarray, people: np.ndarray, minimum: float) -> Iterator[np.ndarray]:
    """Yield the sums of rows that hold each piece once or not at all and that leave a few people.

    As each row alone holds its first piece, once, no other factors than 0 and 1 can make such a sum.
    """
    for knot in _knots(rows):
        if len(knot) > MOST_ROWS:
            yield rows[knot[0]]
        for number in range(1, len(knot) + 1):
            for chosen in combinations(knot, number):
                found = rows[list(chosen)].sum(axis=0)
                once = np.abs(found - np.round(found)).max() < NOTHING and np.isin(np.round(found), (0.0, 1.0)).all()
                if once and np.round(found) @ people < minimum:
                    yield np.round(found)


def _knots(rows: np.ndarray) -> list[list[int]]:
    """Return the rows in groups that have no piece in common."""
    knots: list[tuple[list[int], np.ndarray]] = []
    for number, row in enumerate(rows != 0):
        tied = [knot for knot in knots if (knot[1] & row).any()]
        knots = [knot for knot in knots if not (knot[1] & row).any()]
        members = sorted([number, *(each for knot in tied for each in knot[0])])
        knots.append((members, np.logical_or.reduce([row, *(knot[1] for knot in tied)])))
    return [members for members, _ in knots]


def _reduced(rows: np.ndarray) -> np.ndarray:
    """Return the reduced echelon form of a matrix without its empty rows."""
    rows, done = rows.copy(), 0
    for column in range(rows.shape[1]):
        if done == len(rows):
            break
        best = done + int(np.argmax(np.abs(rows[done:, column])))
        if abs(rows[best, column]) < NOTHING:
            continue
        rows[[done, best]] = rows[[best, done]]
        rows[done] /= rows[done, column]
        others = np.arange(len(rows)) != done
        rows[others] -= np.outer(rows[others, column], rows[done])
        rows[np.abs(rows) < NOTHING] = 0.0
        done += 1
    return rows[:done]
