# SPDX-License-Identifier: GPL-2.0-or-later
"""Match the rings of a new run to those that exist, so that numbers stay and nothing of a hand is lost.

No row is ever taken away. A ring of the rule without an area any more is first marked (:data:`FADING`, which is
how it gets listed), and only a later run that is told so takes it from the map (:data:`GONE`): its row, number
and notes stay, so that the number is never given to another place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .circle import Circle, shared_area_m2

RULE, HAND = "regel", "hand"
"""Who decides about a ring; content of the column ``bron``."""
NEW, SAME, ADAPTED, CHANGED, FADING, GONE, REMOVED = (
    *("nieuw", "gelijk", "aangepast", "gewijzigd", "vervalt", "vervallen"),
    "verwijderd",
)
"""What a run made of a ring; content of the column ``status``. ``gewijzigd`` is a ring of a hand under which
something has changed, ``verwijderd`` one that a hand took away: it is not proposed again."""
HIDDEN = (GONE, REMOVED)
"""Rings that stay in the table and leave the map."""
ABSORBED, DROPPED = "valt onder een ring van de hand", "te klein"
LEAST_OVERLAP = 0.5
"""Part of the smaller of two circles that the other must cover for them to be the same place."""
SAME_M = 0.001


@dataclass(frozen=True)
class KnownRing:
    """Hold what matching must know of a ring that exists.

    Attributes
    ----------
    circle : Circle
        The ring, or the circle of the same area where a hand made it another shape.
    number : int or None
        None where a hand drew it and gave none.
    of_hand : bool
        Whether a hand made, moved or edited it.
    status : str
        What the last run made of it.
    """

    circle: Circle
    number: int | None = None
    of_hand: bool = False
    status: str = ""


@dataclass(frozen=True)
class MatchedRing:
    """Hold one row of the result.

    Attributes
    ----------
    known : int
        Row of the existing ring; -1 for a new one.
    found : int
        Row of the area found that decides its place; -1 where none does, or a hand decides.
    number : int
    status : str
    """

    known: int
    found: int
    number: int
    status: str


@dataclass(frozen=True)
class Matched:
    """Hold the result of a match.

    Attributes
    ----------
    rings : tuple of MatchedRing
        The existing rings in their order, then the new ones by number.
    absorbed : dict of int to int
        Areas found that are no ring of their own, and the existing ring of a hand that they lie under.
    doubled : tuple of int
        Numbers that more than one ring on the map bears: hands gave them, so they stay.
    """

    rings: tuple[MatchedRing, ...]
    absorbed: dict[int, int]
    doubled: tuple[int, ...]


def match_rings(known: Sequence[KnownRing], found: Sequence[Circle], remove: bool = False) -> Matched:
    """Match areas found to existing rings.

    The pair that agrees most (shared area as part of the area of both together) is taken first, one to one;
    a pair that shares less than half of the smaller circle is none. An area that is left over and lies for
    the better half in a ring of a hand belongs to that ring: who draws one ring round three areas wants one.
    What is still left is new, and gets the next number that no ring ever had.

    Parameters
    ----------
    known : sequence of KnownRing
    found : sequence of Circle
        By rank; new numbers follow it.
    remove : bool
        Whether rings of the rule that an earlier run marked as fading are taken from the map.
    """
    known, following = _numbered(known)
    partner = _partners(known, found)
    absorbed = _absorbed(known, found, partner)
    rings = []
    for row, ring in enumerate(known):
        place, number = partner.get(row, -1), ring.number
        if ring.of_hand or ring.status == REMOVED:
            if place >= 0:
                absorbed[place] = row
            rings.append(MatchedRing(row, -1, number, _status_of_hand(ring)))
        else:
            rings.append(MatchedRing(row, place, number, _status_of_rule(ring, place, found, remove)))
    taken = set(partner.values()) | set(absorbed)
    for place in range(len(found)):
        if place not in taken:
            rings.append(MatchedRing(-1, place, following, NEW))
            following += 1
    shown = Counter(ring.number for ring in rings if ring.status not in HIDDEN)
    doubled = tuple(sorted(number for number, count in shown.items() if count > 1))
    return Matched(tuple(rings), absorbed, doubled)


def _numbered(known: Sequence[KnownRing]) -> tuple[list[KnownRing], int]:
    """Number what a hand drew without a number, and return the next free one.

    First of all, because numbers decide between equals: a second run must see the same equals as the first.
    """
    following = max((ring.number for ring in known if ring.number is not None), default=0) + 1
    numbered = []
    for ring in known:
        if ring.number is None:
            numbered.append(replace(ring, number=following))
            following += 1
        else:
            numbered.append(ring)
    return numbered, following


def _partners(known: Sequence[KnownRing], found: Sequence[Circle]) -> dict[int, int]:
    """Return the area of each existing ring that has one; the best pairs first."""
    pairs = []
    for row, ring in enumerate(known):
        for place, circle in enumerate(found):
            if not ring.circle.overlaps(circle):
                continue
            shared = shared_area_m2(ring.circle, circle)
            smaller = min(ring.circle.area_m2, circle.area_m2)
            if shared >= LEAST_OVERLAP * smaller > 0:
                agreement = shared / (ring.circle.area_m2 + circle.area_m2 - shared)
                pairs.append((-agreement, _precedence(ring), circle.x, circle.y, row, place))
    partner: dict[int, int] = {}
    taken = set()
    for *_, row, place in sorted(pairs):
        if row not in partner and place not in taken:
            partner[row] = place
            taken.add(place)
    return partner


def _precedence(ring: KnownRing) -> tuple:
    """Order rings that agree with an area equally well: on the map before off it, then by number and place."""
    return ring.status in HIDDEN, not ring.of_hand, ring.number, ring.circle.x, ring.circle.y


def _absorbed(known: Sequence[KnownRing], found: Sequence[Circle], partner: dict[int, int]) -> dict[int, int]:
    absorbed = {}
    for place in sorted(set(range(len(found))) - set(partner.values())):
        circle = found[place]
        hands = [
            (-shared_area_m2(ring.circle, circle), _precedence(ring), row)
            for row, ring in enumerate(known)
            if (ring.of_hand or ring.status == REMOVED) and ring.circle.overlaps(circle)
        ]
        if hands and -min(hands)[0] >= LEAST_OVERLAP * circle.area_m2:
            absorbed[place] = min(hands)[-1]
    return absorbed


def _status_of_hand(ring: KnownRing) -> str:
    return ring.status if ring.status in (REMOVED, CHANGED) else SAME


def _status_of_rule(ring: KnownRing, place: int, found: Sequence[Circle], remove: bool) -> str:
    if place >= 0:
        circle = found[place]
        moved = max(abs(a - b) for a, b in zip(_numbers(circle), _numbers(ring.circle)))
        return SAME if moved <= SAME_M and ring.status not in (*HIDDEN, FADING) else ADAPTED
    if ring.status == GONE:
        return GONE
    return GONE if remove and ring.status == FADING else FADING


def _numbers(circle: Circle) -> tuple[float, float, float]:
    return circle.x, circle.y, circle.radius_m


def after(known: Sequence[KnownRing], found: Sequence[Circle], matched: Matched) -> list[KnownRing]:
    """Return the rings as they exist after a run, in the order of the result."""
    result = []
    for ring in matched.rings:
        own = known[ring.known] if ring.known >= 0 else KnownRing(found[ring.found])
        circle = found[ring.found] if ring.found >= 0 else own.circle
        result.append(replace(own, circle=circle, number=ring.number, status=ring.status))
    return result
