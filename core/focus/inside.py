# SPDX-License-Identifier: GPL-2.0-or-later
"""Count what lies inside rings: cells by their centre, addresses by their place; suppression applies."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..columns import Column
from ..means import mean_over, too_few
from ..reasons import Reason
from ..shares import DEFAULT_MINIMUM, PERCENT
from ..sums import Addends, Sums

Contains = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""Tells which points lie inside a ring: of x and y, metres, makes bool, shape (n,)."""
RESIDENTS = "aantal_inwoners"
LOWER_BOUND = "aantal_inwoners_minstens"
SOCIAL_SHARE = "aandeel_corporatiebezit"
MEANS = (SOCIAL_SHARE, "index", "onv", "verandering_index", "verandering_onv")
"""Measures of cells of which a ring has the mean, where the cells have them; further ones come on request."""


@dataclass(frozen=True)
class Addresses:
    """Hold addresses, one row each.

    Attributes
    ----------
    x, y : ndarray of float64, shape (n,)
        Metres.
    residents : Column or None
        People who live there.
    social : Column or None
        1 where it is social housing, 0 where not (or numbers of dwellings).
    streets : ndarray of object, shape (n,), or None
        Name of the street; ``str`` or None.
    place : ndarray of int64, shape (n,), or None
        Row of the place that holds each, -1 for none: its figures are those of whoever lives there. Needed where
        residents are told.
    are_addresses : bool
        False for the middles of streets: they name rings, and are not counted.
    """

    x: np.ndarray
    y: np.ndarray
    residents: Column | None = None
    social: Column | None = None
    streets: np.ndarray | None = None
    place: np.ndarray | None = None
    are_addresses: bool = True


@dataclass(frozen=True)
class Ground:
    """Hold what is counted inside rings: n cells or neighbourhoods, and addresses where there are any.

    Attributes
    ----------
    x, y : ndarray of float64, shape (n,)
        Centres, metres.
    meets : ndarray of bool, shape (n,)
        Which places meet the rule.
    measures : dict of str to Column
        Figures of each place.
    classes : dict of str to ndarray of int64, shape (n,)
        Class codes by legend; 0 and below: no class.
    residents : Column or None
        People who live in each place itself (never the sum of its surroundings); weighs the means.
    areas : tuple of ndarray of object, shape (n,)
        Names of the neighbourhood and of the municipality that hold each place; None where not known.
    addresses : Addresses or None
    """

    x: np.ndarray
    y: np.ndarray
    meets: np.ndarray
    measures: Mapping[str, Column] = field(default_factory=dict)
    classes: Mapping[str, np.ndarray] = field(default_factory=dict)
    residents: Column | None = None
    areas: tuple[np.ndarray, ...] = ()
    addresses: Addresses | None = None


@dataclass(frozen=True)
class Inside:
    """Hold what lies inside one ring.

    Attributes
    ----------
    cells, cells_of_rule : int
        Places with their centre in the ring, and those of them that meet the rule.
    addresses : int or None
        None where no addresses were given.
    residents_at_least : float or None
        Residents known to live there; None where nothing was given, and where they are fewer than may be shown.
    figures : dict of str to (float, Reason)
        Residents, share of social housing and means, each with the reason where there is none.
    classes : dict of str to str
        Number of places per class, such as ``6: 5; 7: 12``, by legend.
    known : dict of str to int
        Number of places with a figure, by measure; not of what addresses tell.
    """

    cells: int
    cells_of_rule: int
    addresses: int | None
    residents_at_least: float | None
    figures: dict[str, tuple[float, Reason]]
    classes: dict[str, str]
    known: dict[str, int] = field(default_factory=dict)


def inside(
    ground: Ground, contains: Contains, minimum: float = DEFAULT_MINIMUM, rows: np.ndarray | None = None
) -> Inside:
    """Return what lies inside a ring.

    Residents are added up over the addresses where these have them, else over the places. Where the source
    or a minimum hides some of them, there is no sum but a lower bound. A mean is over the same residents, each with
    the figure of the place that holds him; over the places where nobody tells residents. The share of social housing
    is counted over addresses where these tell it, else it is such a mean. Where fewer residents than the minimum are
    known to live in the ring, no figure about them is shown.

    Parameters
    ----------
    ground : Ground
    contains : callable
        See :data:`Contains`; ``Circle.contains``, say.
    minimum : float
        Residents (dwellings, for the share of social housing counted over addresses).
    rows : ndarray of int64, optional
        The places that lie in the ring; default: those with their centre in it.
    """
    rows = np.flatnonzero(contains(ground.x, ground.y)) if rows is None else rows
    addresses = ground.addresses if ground.addresses is not None and ground.addresses.are_addresses else None
    near = None if addresses is None else np.flatnonzero(contains(addresses.x, addresses.y))
    living, residents = _living(ground, rows, near)
    at_least = None if residents is None else math.fsum(residents.values[residents.known])
    few = Reason.NONE if at_least is None else too_few(at_least, minimum)
    figures = {} if residents is None else {RESIDENTS: _absent_for(_sum(residents), few)}
    for name, column in ground.measures.items():
        figures[name] = _absent_for(mean_over(column.take(living), residents, minimum), few)
    known = {name: int(np.count_nonzero(column.known[rows])) for name, column in ground.measures.items()}
    if near is not None and addresses.social is not None:
        known.pop(SOCIAL_SHARE, None)
        figures[SOCIAL_SHARE] = _absent_for(_social_share(addresses.social.take(near), minimum), few)
    return Inside(
        len(rows),
        int(np.count_nonzero(ground.meets[rows])),
        None if near is None else len(near),
        None if few == Reason.TOO_FEW else at_least,
        figures,
        {legend: _class_counts(codes[rows]) for legend, codes in ground.classes.items()},
        known,
    )


def _living(ground: Ground, rows, near) -> tuple[np.ndarray, Column | None]:
    """Return the places of whoever means are over, -1 for none, and how many people each stands for."""
    if near is not None and ground.addresses.residents is not None:
        return ground.addresses.place[near], ground.addresses.residents.take(near)
    return rows, None if ground.residents is None else ground.residents.take(rows)


def _sum(column: Column) -> tuple[float, Reason]:
    sums = Sums.by_group(Addends.of({RESIDENTS: column}, len(column)), np.zeros(len(column), dtype=np.int64), 1)
    summed = sums.column(RESIDENTS)
    return float(summed.values[0]), Reason(int(summed.reasons[0]))


def _absent_for(figure: tuple[float, Reason], reason: Reason) -> tuple[float, Reason]:
    reason = max(figure[1], reason)
    return (math.nan if reason else figure[0]), Reason(reason)


def _social_share(social: Column, minimum: float) -> tuple[float, Reason]:
    known = social.known
    count = int(np.count_nonzero(known))
    if not count:
        return math.nan, Reason(int(social.reasons.max(initial=Reason.ZERO_DENOMINATOR)))
    return PERCENT * math.fsum(social.values[known] > 0) / count, too_few(count, minimum)


def _class_counts(codes: np.ndarray) -> str:
    found = Counter(codes.tolist())
    return "; ".join(f"{code}: {found[code]}" for code in sorted(found))


def as_column(results: Sequence[Inside], name: str) -> Column:
    """Return one figure of many rings as a column."""
    absent = (math.nan, Reason.NO_DATA)
    pairs = [result.figures.get(name, absent) for result in results]
    return Column.of([value for value, _ in pairs], [reason for _, reason in pairs])
