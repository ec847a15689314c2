# SPDX-License-Identifier: GPL-2.0-or-later
"""Invent street names: two words and a kind of street, none of them used twice in the town."""

from __future__ import annotations

from .chance import bits
from .streams import Stream

_FIRST = (
    "Zilver", "Koper", "Linden", "Hazel", "Brem", "Kiezel", "Leem", "Veen", "Wilgen", "Rietpluim", "Distel", "Klaver",
    "Honing", "Molen", "Spinnewiel", "Weversboom", "Ketel", "Lantaarn", "Ooievaars", "Kwikstaart", "Merel", "Vossen",
    "Dassen", "Egel", "Hommel", "Libel", "Zwaluw", "Korenaar", "Gerst", "Rogge", "Hoppe", "Appel", "Kersen", "Moerbei",
    "Noten", "Avond", "Morgen", "Zonne", "Nevel", "Ankers",
)  # fmt: skip
_SECOND = (
    "akker", "beemd", "berg", "blok", "bocht", "bosch", "brink", "broek", "donk", "eind", "gaard", "heuvel", "hoek",
    "horst", "kamp", "kuil", "leen", "mark", "meent", "oord", "poel", "rade", "schans", "steeg", "tuin", "veld",
    "vliet", "werf", "zoom", "zijl",
)  # fmt: skip
_KINDS = {
    "street": ("straat", "straat", "straat", "hof", "laan", "weg"),
    "cross": ("pad", "straat", "dwarsstraat", "gang", "hof"),
    "road": ("weg", "singel", "laan", "dreef"),
    "quay": ("kade", "wal"),
    "bridge": ("brug",),
}


def street_names(keys: list[tuple]) -> list[str]:
    """Name each street.

    Parameters
    ----------
    keys : list of tuple
        Keys of the links' streets, each once; the first part says what kind of street it is.
    """
    used: set[str] = set()
    return [_name(number, key[0], used) for number, key in enumerate(keys)]


def _name(number: int, kind: str, used: set[str]) -> str:
    for attempt in range(1000):
        drawn = int(bits(Stream.STREET_NAME, number, attempt)[0])
        first, drawn = _FIRST[drawn % len(_FIRST)], drawn // len(_FIRST)
        second, drawn = _SECOND[drawn % len(_SECOND)], drawn // len(_SECOND)
        name = first + second + _KINDS[kind][drawn % len(_KINDS[kind])]
        if name not in used:
            used.add(name)
            return name
    raise ValueError(f"no name is left for street {number}")
