# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what the names of a layer's fields tell, the layer itself unread."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .fieldnames import squashed
from .presets import Preset, recognise

GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
"""The groups of vulnerable residents of the reports, as their fields are called (a year may follow)."""

RESIDENTS_FIELD = "aantalinwoners"
POINT, LINE, POLYGON, TABLE = "point", "line", "polygon", "table"

_WITH_YEAR = re.compile(r"(.+?)_?((?:19|20)\d{2})")


@dataclass(frozen=True)
class LayerFacts:
    """Hold what is known of a layer without reading it.

    Attributes
    ----------
    key : str
        What the proposal calls it by.
    fields : tuple of str
    geometry : str
        ``point``, ``line``, ``polygon`` or ``table``.
    years : tuple of str
        The years that its field with the year holds, where it has one and that was cheap to find out.
    source : str
        Where its figures come from, where the layer itself says so.
    """

    key: str
    fields: tuple[str, ...]
    geometry: str
    years: tuple[str, ...] = ()
    source: str = ""

    @property
    def preset(self) -> Preset | None:
        """Return what the layer is recognised as."""
        return recognise(self.fields)


@dataclass(frozen=True)
class Yearly:
    """Hold the fields of a layer that are about the groups of residents, by year (empty: no year), then by name."""

    groups: dict[str, dict[str, str]] = field(default_factory=dict)
    residents: dict[str, str] = field(default_factory=dict)

    @property
    def years(self) -> list[str]:
        """Return the years for which there are groups, the last first."""
        return sorted(self.groups, reverse=True)


def yearly(names: Sequence[str]) -> Yearly:
    """Sort the fields that are about groups of residents, and about all residents, by year."""
    groups: dict[str, dict[str, str]] = {}
    residents: dict[str, str] = {}
    for name in names:
        match = _WITH_YEAR.fullmatch(name)
        bare, year = (match[1], match[2]) if match else (name, "")
        if squashed(bare) in GROUPS:
            groups.setdefault(year, {})[squashed(bare)] = name
        elif squashed(bare) == RESIDENTS_FIELD:
            residents[year] = name
    return Yearly(groups, residents)


def in_order(groups: Mapping[str, str]) -> list[str]:
    """Return the fields of groups in the order of the reports."""
    return [groups[name] for name in GROUPS if name in groups]
