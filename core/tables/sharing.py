# SPDX-License-Identifier: GPL-2.0-or-later
"""Hide areas that share people with each other, so that no adding and subtracting of what is shown tells of a few."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ..pausing import Pause, no_pause
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


def hidden_areas(
    pieces: Pieces, minimum: float, nameless: int = -1, pause: Pause = no_pause
) -> tuple[np.ndarray, np.ndarray]:
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
        The municipality that stands for all of whom no page tells, and is as good as hidden; -1 for none.
    pause : callable
        Called between the sums; may raise to stop.

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
        hidden = np.concatenate([areas, municipalities | (np.arange(pieces.municipalities) == nameless)])
        _hide_what_tells(pieces, minimum, hidden, pause)
        areas, municipalities = hidden[: len(areas)], hidden[len(areas) :]
    return areas, municipalities


def _side_by_side(holds: np.ndarray) -> np.ndarray:
    """Return areas that share nobody with each other: as many as come, one after another."""
    taken, found = np.zeros(holds.shape[1], dtype=bool), []
    for area, own in enumerate(holds):
        if not (taken & own).any():
            found.append(area)
            taken |= own
    return np.array(found, dtype=np.int64)


def _hide_what_tells(pieces: Pieces, minimum: float, hidden: np.ndarray, pause: Pause) -> None:
    """Hide areas, or municipalities, until no sum of what is shown leaves a few people; changes the mask."""
    areas = len(pieces.holds)
    homes = pieces.home == np.arange(pieces.municipalities)[:, np.newaxis]
    groups = np.vstack([pieces.holds, homes]).astype(float)
    # The smallest area first, and a municipality only where no area will do.
    order = np.lexsort((groups @ pieces.people, np.arange(len(hidden)) >= areas))
    while True:
        pause()
        shown = order[~hidden[order]]
        rest = 1.0 - groups[shown[shown >= areas]].sum(axis=0)  # the whole without the municipalities that are shown
        used = _used(np.vstack([groups[shown], rest]), pieces.people, minimum)
        if used is None:
            return
        telling = shown[used[:-1]] if used[:-1].any() else shown[shown >= areas]
        if not len(telling):
            return  # the whole itself is about a few
        hidden[telling[0]] = True


def _used(shown: np.ndarray, people: np.ndarray, minimum: float) -> np.ndarray | None:
    """Return which groups stand in a sum that leaves people above 0 and below the minimum; None where there is none.

    Such a sum leaves none of the larger pieces, and of the smaller ones each once or not at all.
    """
    small = people < minimum
    knotted = _knotted(shown[:, ~small] > 0)
    rows = shown[knotted]
    if not len(rows) or not small.any():
        return None
    left, strengths, _ = np.linalg.svd(rows[:, ~small], full_matrices=True)
    rank = int(np.count_nonzero(strengths > NOTHING * max(shown.shape)))
    sums = _sums(_reduced(left[:, rank:].T @ rows[:, small]), people[small], minimum)
    few = next(sums, None)
    if few is None:
        return None
    told, used = np.zeros(len(people)), np.zeros(len(shown), dtype=bool)
    told[small] = few
    used[knotted] = np.abs(np.linalg.lstsq(rows.T, told, rcond=None)[0]) > NOTHING
    return used


def _knotted(large: np.ndarray) -> np.ndarray:
    """Return the groups that can stand in such a sum: none with a larger piece that no other one can take away."""
    left = np.arange(len(large))
    while True:
        own = large[left].sum(axis=0) == 1
        loose = large[left][:, own].any(axis=1)
        if not loose.any():
            return left
        left = left[~loose]


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
