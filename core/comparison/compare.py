# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare variants of one map, place by place: which class each has, and whether and how far it changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ..classes import Classed
from ..ids import NAMED_AT_MOST, rows_of
from ..pausing import Pause, no_pause
from ..problems import QT_TRANSLATE_NOOP, Problem
from ..reasons import class_codes, strongest

FEWEST, MOST = 2, 4
SAME, OTHER, FURTHER = 1, 2, 3
"""Outcomes for a place with a class on both sides: the same, another one, one that is more than one step away."""
ABSENT = -4
"""Outcome, and code, for a place that is not there: not in that variant, or not in every variant compared."""
OUTCOMES = (SAME, OTHER, FURTHER, 0, -1, -2, -3, ABSENT)


@dataclass(frozen=True)
class Variant:
    """Hold one variant of a map.

    Attributes
    ----------
    name : str
        What tells it from the others: a municipality, a year, a neighbourhood.
    ids : sequence of str or None
        Id of each place, n of them, none twice; a place without one matches nothing and is left out.
    classed : Classed
        The classes of these places.
    """

    name: str
    ids: Sequence[str | None]
    classed: Classed


@dataclass(frozen=True)
class Placed:
    """Hold a variant on the places of all variants; code :data:`ABSENT` where it does not have a place."""

    name: str
    rows: np.ndarray
    codes: np.ndarray
    reasons: np.ndarray

    @property
    def there(self) -> np.ndarray:
        """Tell which places the variant has; bool, shape (n,)."""
        return self.rows >= 0

    @property
    def known(self) -> np.ndarray:
        """Tell which places have a class in it; bool, shape (n,)."""
        return self.codes > 0


@dataclass(frozen=True)
class Outcome:
    """Hold what became of each place.

    Attributes
    ----------
    codes : ndarray of int16, shape (n,)
        One of :data:`OUTCOMES`; 0 and below where there is nothing to compare, for the reason of that code.
    steps : ndarray of float64, shape (n,)
        Classes up (above 0) or down; over all variants the classes between lowest and highest. NaN where there is
        nothing to compare, or where classes are no ladder.
    """

    codes: np.ndarray
    steps: np.ndarray

    @property
    def changed(self) -> np.ndarray:
        """Tell which places change class; bool, shape (n,)."""
        return self.codes > SAME

    def count(self, *codes: int) -> int:
        """Count the places with one of some outcomes."""
        return int(np.isin(self.codes, codes).sum())


@dataclass(frozen=True)
class Comparison:
    """Hold variants on the same places, and what became of each place.

    Attributes
    ----------
    ids : list of str
        The places: those of the first variant in its order, then those that each next one adds.
    variants : tuple of Placed
    pairs : dict of (int, int) to Outcome
        Outcomes from one variant to a later one, by their numbers from 0.
    overall : Outcome
    without_id : tuple of int
        Places of each variant that have no id and are left out.
    """

    ids: list[str]
    variants: tuple[Placed, ...]
    pairs: dict[tuple[int, int], Outcome]
    overall: Outcome
    without_id: tuple[int, ...]


def compare(variants: Sequence[Variant], ladder: bool = True, pause: Pause = no_pause) -> Comparison:
    """Compare variants of one map.

    Parameters
    ----------
    variants : sequence of Variant
        Two to four.
    ladder : bool
        Whether the classes go from low to high, so that steps between them mean something.
    pause : callable

    Raises
    ------
    Problem
        There are too few or too many, or two of them have no place in common.
    """
    if not FEWEST <= len(variants) <= MOST:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{count} variants are given. Choose {fewest} to {most} of them."),
            count=len(variants),
            fewest=FEWEST,
            most=MOST,
        )
    ids = list(dict.fromkeys(text for variant in variants for text in variant.ids if text is not None))
    placed = tuple(_place(variant, ids, pause) for variant in variants)
    pairs = {}
    for first, second in combinations(range(len(placed)), 2):
        pause()
        if not (placed[first].there & placed[second].there).any():
            raise _nothing_in_common(variants[first], variants[second])
        pairs[first, second] = between(placed[first], placed[second], ladder)
    pause()
    without = tuple(sum(text is None for text in variant.ids) for variant in variants)
    return Comparison(ids, placed, pairs, over_all(placed, ladder), without)


def _place(variant: Variant, ids: list[str], pause: Pause) -> Placed:
    pause()
    rows = rows_of(ids, list(variant.ids))
    codes = np.append(variant.classed.codes, ABSENT)[rows]  # row -1, absent, takes what is appended
    reasons = np.append(variant.classed.reasons, 0)[rows]
    return Placed(variant.name, rows, codes.astype(np.int16), reasons.astype(np.int8))


def between(first: Placed, second: Placed, ladder: bool = True) -> Outcome:
    """Return what became of each place from one variant to another; steps are classes up from first to second."""
    return _outcome((first, second), second.codes - first.codes.astype(np.float64), ladder)


def over_all(placed: Sequence[Placed], ladder: bool = True) -> Outcome:
    """Return what becomes of each place over all variants.

    A place whose known classes differ changes, whatever another variant lacks; it stays the same only where every
    variant has a class.
    """
    codes = np.stack([each.codes for each in placed])
    known = np.stack([each.known for each in placed])
    highest = np.where(known, codes, np.iinfo(np.int16).min).max(axis=0)
    lowest = np.where(known, codes, np.iinfo(np.int16).max).min(axis=0)
    return _outcome(placed, highest.astype(np.float64) - lowest, ladder)


def _outcome(placed: Sequence[Placed], steps: np.ndarray, ladder: bool) -> Outcome:
    """Turn differences between classes into outcomes."""
    known = np.stack([each.known for each in placed])
    several = known.sum(axis=0) >= FEWEST
    moved = several & (steps != 0)
    codes = class_codes(strongest(*(each.reasons for each in placed)))
    codes[~np.all([each.there for each in placed], axis=0)] = ABSENT
    codes[known.all(axis=0)] = SAME
    codes[moved] = OTHER
    if ladder:
        codes[moved & (np.abs(steps) > 1)] = FURTHER
    compared = codes >= SAME
    return Outcome(codes.astype(np.int16), np.where(compared & ladder, steps, np.nan))


def crossed(first: Placed, second: Placed) -> dict[tuple[int, int], int]:
    """Count the places of either variant by their code in one and in the other, in ascending order of both."""
    codes = np.stack([first.codes, second.codes])[:, first.there | second.there]
    pairs, counts = np.unique(codes, axis=1, return_counts=True)
    return {(int(one), int(other)): int(count) for (one, other), count in zip(pairs.T, counts)}


def codes_in_order(codes) -> list[int]:
    """Return codes as a table lists them: classes first, then no data and what follows it."""
    return sorted(set(codes), key=lambda code: (code < 1, abs(code)))


def _nothing_in_common(first: Variant, second: Variant) -> Problem:
    some = [", ".join([text for text in each.ids if text is not None][:NAMED_AT_MOST]) for each in (first, second)]
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Variants {first} and {second} have no place in common ({ids_1} and {ids_2}), so there is nothing to "
            "compare. Choose tables of the same cells or neighbourhoods, or the field that holds the same ids in both.",
        ),
        first=first.name,
        second=second.name,
        ids_1=some[0] or "-",
        ids_2=some[1] or "-",
    )
