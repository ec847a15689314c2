# SPDX-License-Identifier: GPL-2.0-or-later
"""Name the columns of rings, and tell which of them belong to a hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..reasons import REASON_TEXT
from .inside import LOWER_BOUND, MEANS, RESIDENTS, Inside
from .matching import HIDDEN, MatchedRing
from .seal import seal_of_texts

NOTES = ("notitie_leefomgeving", "notitie_woningprogramma", "notitie_sociale_aanpak", "notitie_woninggebruik")
"""One note for each of the four perspectives for action."""
WRITTEN = (
    *("nummer", "letter", "naam", "buurt", "straten", "gemeente", "soort", "toelichting"),
    *(*NOTES, "auteur", "datum"),
)
"""What a hand may write; a run leaves it alone where a hand has."""
NAMED = {
    "nummer": "integer",
    "letter": "text",
    "naam": "text",
    "buurt": "text",
    "straten": "text",
    "gemeente": "text",
    "rang": "integer",
    "soort": "text",
    "bron": "text",
    "status": "text",
    "gewijzigd": "text",
    "regel": "text",
    "straal_m": "number",
    "oppervlakte_m2": "number",
}
COUNTED = {"cellen": "integer", "cellen_regel": "integer", "adressen": "integer", LOWER_BOUND: "number"}
SEAL = "merk"
CLASSES_PREFIX, REASON_PREFIX = "klassen_", "reden_"
NEARNESS = 1e-6
"""Relative: formats that keep fewer digits make no difference."""


def ring_fields(means: Iterable[str] = (), legends: Iterable[str] = ()) -> dict[str, str]:
    """Return the columns of rings with their kinds, in order.

    Parameters
    ----------
    means : iterable of str
        Measures of which rings have the mean, besides :data:`~.inside.MEANS`.
    legends : iterable of str
        Legends whose classes are counted.
    """
    fields = {**NAMED, **COUNTED}
    for name in dict.fromkeys((RESIDENTS, *MEANS, *means)):
        fields.update({name: "number", REASON_PREFIX + name: "text"})
    fields.update({CLASSES_PREFIX + legend: "text" for legend in legends})
    fields.update({name: "text" for name in WRITTEN if name not in fields})
    return {**fields, SEAL: "text"}


def statistics(found: Inside) -> dict[str, object]:
    """Return what lies inside a ring as the values of its columns; None for NULL."""
    values: dict[str, object] = {
        "cellen": found.cells,
        "cellen_regel": found.cells_of_rule,
        "adressen": found.addresses,
        LOWER_BOUND: found.residents_at_least,
    }
    for name, (value, reason) in found.figures.items():
        values.update({name: None if reason else value, REASON_PREFIX + name: REASON_TEXT.get(reason)})
    values.update({CLASSES_PREFIX + legend: text for legend, text in found.classes.items()})
    return values


def changed_figures(before: Mapping[str, object], now: Mapping[str, object]) -> list[str]:
    """Return the statistics that differ from those that stand with a ring; none where it had none yet."""
    if before.get("cellen") is None:
        return []
    known = [name for name in now if name in before and not name.startswith(REASON_PREFIX)]
    return [name for name in known if not _alike(before[name], now[name])]


def _alike(first: object, second: object) -> bool:
    if first in (None, "") or second in (None, ""):
        return first in (None, "") and second in (None, "")
    if isinstance(first, str) or isinstance(second, str):
        return str(first) == str(second)
    return abs(first - second) <= NEARNESS * max(abs(first), abs(second))


def seal(shape: str, values: Mapping[str, object]) -> str:
    """Return the seal of a ring: of its shape, and of what a hand may write."""
    return f"{shape}-{seal_of_texts(values.get(name) for name in WRITTEN)}"


def shape_of_seal(text: object) -> str:
    """Return the part of a seal that is about the shape."""
    return str(text or "").partition("-")[0]


def importance(found: Inside) -> tuple[float, int]:
    """Return what rings are ranked by, the first smallest: most residents in the ring, then most cells of the rule."""
    return -(found.residents_at_least or 0), -found.cells_of_rule


def ranks(rings: Sequence[MatchedRing], inside: Sequence[Inside]) -> list[int | None]:
    """Return the rank of each ring on the map, by importance and then by number; None off the map."""
    shown = [row for row, ring in enumerate(rings) if ring.status not in HIDDEN]
    order = sorted(shown, key=lambda row: (*importance(inside[row]), rings[row].number, row))
    place = {row: rank for rank, row in enumerate(order, 1)}
    return [place.get(row) for row in range(len(rings))]
