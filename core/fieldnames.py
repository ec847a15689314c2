# SPDX-License-Identifier: GPL-2.0-or-later
"""Find a field although its name came through files and spreadsheets with scratches."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from .problems import QT_TRANSLATE_NOOP, Problem

_BLANKS = re.compile("[\\s\u00a0\u202f\ufeff\u200b]+")
SHAPEFILE_NAME_LENGTH = 10
REASON_PREFIX = "reden_"
"""Starts the name of the field that says why another one lacks a value."""
CLASS_PREFIX, LABEL_PREFIX = "klasse_", "label_"
"""Start the names of the fields with a map's class codes and their labels."""

_NUMBERED = re.compile(r"(.{1,8})_\d{1,2}")
_SIGNS = re.compile(r"[^a-z0-9]+")


def plain(name: str) -> str:
    """Return a name without byte order mark, odd blanks and capitals, for comparison."""
    return _BLANKS.sub(" ", name).strip().casefold()


def squashed(name: str) -> str:
    """Return only the letters and digits of a name, so that camelCase and under_scores are alike."""
    return _SIGNS.sub("", name.casefold())


def find_field(wanted: str, available: list[str], layer: str) -> str:
    """Return the name that the layer uses for a field.

    Raises
    ------
    Problem
        The layer has no such field, or several that differ only in capitals or blanks.
    """
    if wanted in available:
        return wanted
    alike = [name for name in available if plain(name) == plain(wanted)]
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has several fields that could be {field}: {available}. Rename all but one of them.",
            ),
            layer=layer,
            field=wanted,
            available=", ".join(alike),
        )
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "Layer {layer} has no field {field}. Choose one of its fields: {available}."),
        layer=layer,
        field=wanted,
        available=", ".join(closest_first(wanted, available)) or "-",
    )


def companion(field: str, available: list[str], of: str = "") -> str | None:
    """Return the field that says why another one lacks a value, or None where there is none.

    ``reden_onv`` stands beside ``onv``; a join that put its own name in front gives ``cells_reden_onv`` beside
    ``cells_onv``, so ``reden_`` is looked for at each place in the name, the first place first.

    Parameters
    ----------
    field : str
        Name of the figure or class.
    available : list of str
        The layer's fields.
    of : str
        What the name of the figure starts with and that of the reason does not, such as ``klasse_``.
    """
    candidates = (
        field[:start] + REASON_PREFIX + field[start + len(of) :]
        for start in range(len(field))
        if field.startswith(of, start)
    )
    return next((name for name in candidates if name in available), None)


def closest_first(wanted: str, available: list[str]) -> list[str]:
    """Return the names, those that look most like the wanted one first."""
    likeness = {name: difflib.SequenceMatcher(None, plain(wanted), plain(name)).ratio() for name in available}
    return sorted(available, key=lambda name: -likeness[name])


def cut_names(names: Sequence[str], known: Sequence[str]) -> list[str]:
    """Return the names that a shapefile has cut at ten characters, or numbered because two were cut alike."""
    full = {squashed(name) for name in known}
    beginnings = {name[:SHAPEFILE_NAME_LENGTH] for name in known if len(name) > SHAPEFILE_NAME_LENGTH}
    found = []
    for name in names:
        lowered = name.casefold()
        numbered = _NUMBERED.fullmatch(lowered) if len(name) == SHAPEFILE_NAME_LENGTH else None
        stem = numbered[1] if numbered else None
        if squashed(name) in full:
            continue
        if lowered in beginnings or (stem and any(beginning.startswith(stem) for beginning in beginnings)):
            found.append(name)
    return found
