# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what the synthetic input of the measurements is called and where it lies; see :mod:`drawing` for its content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

WEST, SOUTH, SIZE_M = 100_000, 380_000, 100
SCALES = {"M": (65_000, 6_000), "R": (130_000, 12_000), "N": (8_000_000, 400_000)}
"""Addresses and cells of a municipality, a region and the Netherlands."""
GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
YEARS = ("2014", "2022")
COUNTS = (*(f"{group}_2022" for group in GROUPS), "aantal_inwoners_2022", "aantal_inwoners_2014", "corporatiewoning")
AMOUNTS = ("huurprijs", "oppervlakte")
FIELDS = COUNTS + AMOUNTS
"""Ten columns to sum: eight counts and two amounts with decimals."""
RESIDENTS = tuple(f"{name}_{year}" for year in YEARS for name in ("aantal_inwoners", *GROUPS))
"""The twelve columns of the two years of the series."""
NUISANCE, REFERENCE = "leefbaarometer_grid", "referentie"
REFERENCES = {group: (10.0 + number / 8, 8.0 - number / 8) for number, group in enumerate(GROUPS)}
"""Mean and standard deviation of each group's share in percent, near those that are drawn."""
INDEX_SD = 0.625
LARGEST_INDEXED = 2_000_000
"""Addresses up to which the points get a spatial index: beyond, only this plugin is measured, which uses none."""


@dataclass(frozen=True)
class World:
    """Say where the files of one size lie.

    Attributes
    ----------
    folder : Path
    size : int
        Addresses.
    """

    folder: Path
    size: int

    @property
    def cell_count(self) -> int:
        """Return in how many cells the addresses are scattered; some two per cent get none."""
        known = dict(SCALES.values())
        addresses, cells = SCALES["M"]
        return known.get(self.size, round(self.size * cells / addresses))

    @property
    def addresses(self) -> Path:
        """Return the points, with a column for each of :data:`FIELDS` and :data:`RESIDENTS`."""
        return self.folder / f"adressen_{self.size}.gpkg"

    @property
    def tables(self) -> Path:
        """Return the file with scores per cell and year, and the reference of the index."""
        return self.folder / f"tabellen_{self.size}.gpkg"

    @property
    def cells(self) -> Path:
        """Return the populated cells as polygons."""
        return self.folder / f"cellen_{self.size}.gpkg"

    @property
    def centres(self) -> Path:
        """Return the centres of the populated cells."""
        return self.folder / f"middelpunten_{self.size}.gpkg"

    @property
    def point_arrays(self) -> Path:
        """Return the addresses as arrays, for what is measured without files."""
        return self.folder / f"adressen_{self.size}.npz"

    @property
    def cell_arrays(self) -> Path:
        """Return what is known of each populated cell as arrays."""
        return self.folder / f"cellen_{self.size}.npz"

    def output(self, route: str, suffix: str = ".gpkg") -> Path:
        """Return the file that a route writes."""
        return self.folder / f"uit_{route}_{self.size}{suffix}"

    def new_output(self, route: str, suffix: str = ".gpkg") -> Path:
        """Return the file that a route writes, without the one that the run before left there."""
        path = self.output(route, suffix)
        for part in ("", "-wal", "-shm"):
            path.with_name(path.name + part).unlink(missing_ok=True)
        return path
