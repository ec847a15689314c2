# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the invented national reference that the sample's figures are compared with."""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = "voorbeeldgegevens, verzonnen"
BASE_YEAR = 2014
INDEX_SD = 0.8


@dataclass(frozen=True)
class National:
    """Hold mean and standard deviation of a group's share of the residents, in percent."""

    mean: float
    sd: float


GROUPS = {
    "bijstand": National(4.6, 4.0),
    "vluchtelingen": National(3.4, 3.1),
    "lvb": National(6.4, 4.6),
    "psychiatrisch": National(5.3, 3.4),
    "somatisch": National(7.8, 4.4),
}
"""Shares of a plausible Dutch size; nobody measured them."""


def reference_rows() -> list[tuple[str, int, float, float, str]]:
    """Return group, base year, mean, standard deviation and source; the last row is the index itself."""
    rows = [(group, BASE_YEAR, national.mean, national.sd, SOURCE) for group, national in GROUPS.items()]
    return [*rows, ("index", BASE_YEAR, 0.0, INDEX_SD, SOURCE)]
