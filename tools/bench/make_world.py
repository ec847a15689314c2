# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw the synthetic input of the measurements, the same on every machine, and write it in a minute at any size."""

from __future__ import annotations

import geopackage
import numpy as np
from world import (
    AMOUNTS,
    GROUPS,
    INDEX_SD,
    LARGEST_INDEXED,
    NUISANCE,
    REFERENCE,
    REFERENCES,
    SIZE_M,
    SOUTH,
    WEST,
    YEARS,
    World,
)

ABSENT = 0.03
"""Part of the cells that the Leefbaarometer leaves out, another part each year."""


def make(world: World) -> None:
    """Write the files that are not there yet."""
    if world.cell_arrays.exists():
        return
    world.folder.mkdir(parents=True, exist_ok=True)
    for path in (world.addresses, world.tables, world.cells, world.centres):
        path.unlink(missing_ok=True)
    numbers = np.random.default_rng(2014)
    places, cell, columns = _addresses(world, numbers)
    geopackage.write(world.addresses, "adressen", "points", places, columns)
    if world.size <= LARGEST_INDEXED:
        geopackage.index(world.addresses, "adressen")
    kept = {name: column for name, column in columns.items() if name not in AMOUNTS}
    np.savez(world.point_arrays, x=places[:, 0], y=places[:, 1], **kept)
    _cells(world, numbers, cell, kept)


def _addresses(world: World, numbers: np.random.Generator):
    """Scatter addresses over two thirds of the cells of a square, more in some than in others, off the cells' edges.

    Each cell has rates of its own, so that all classes of all maps occur.
    """
    count, side = world.cell_count, _side(world)
    corners = np.sort(numbers.permutation(side * side)[:count])
    weight = np.cumsum(numbers.gamma(3.0, size=count))
    drawn = np.searchsorted(weight, numbers.uniform(0, weight[-1], world.size), side="right")
    cell = corners[drawn]
    within = numbers.integers(1, 100_000, (2, world.size)) / 1000.0
    places = np.stack([WEST + SIZE_M * (cell % side) + within[0], SOUTH + SIZE_M * (cell // side) + within[1]], axis=1)
    columns, rates = {}, {group: numbers.beta(2.0, 18.0, count) for group in GROUPS}
    for year in YEARS:
        residents = numbers.integers(1, 5, world.size, dtype=np.int8)
        columns[f"aantal_inwoners_{year}"] = residents
        for group in GROUPS:
            rate = np.clip(rates[group] + numbers.normal(0.0, 0.01, count), 0.0, 1.0)
            columns[f"{group}_{year}"] = numbers.binomial(residents, rate[drawn]).astype(np.int8)
    social = numbers.beta(0.5, 0.8, count)
    columns["corporatiewoning"] = (numbers.uniform(size=world.size) < social[drawn]).astype(np.int8)
    columns |= {name: np.round(numbers.uniform(40, 1200, world.size), 2) for name in AMOUNTS}
    return places, cell, columns


def _side(world: World) -> int:
    return int(np.ceil(np.sqrt(1.5 * world.cell_count)))


def _cells(world: World, numbers, cell: np.ndarray, columns: dict[str, np.ndarray]) -> None:
    """Write the populated cells: polygons, centres, scores per year, and what the addresses in them add up to."""
    side = _side(world)
    found, of_address = np.unique(cell, return_inverse=True)
    column, row = found % side, found // side
    order = np.lexsort((row, column))
    ix, iy = (WEST // SIZE_M + column)[order], (SOUTH // SIZE_M + row)[order]
    ids = np.array([f"E{x:04d}N{y:04d}" for x, y in zip(ix.tolist(), iy.tolist())], dtype=object)
    corners = np.stack([ix, iy], axis=1) * float(SIZE_M)
    squares = np.column_stack([corners, np.full(len(ids), float(SIZE_M))])
    geopackage.write(world.cells, "cellen", "squares", squares, {"grid_id": ids})
    geopackage.index(world.cells, "cellen")
    geopackage.write(world.centres, "middelpunten", "points", corners + SIZE_M / 2, {"grid_id": ids})
    geopackage.index(world.centres, "middelpunten")
    first = numbers.normal(0.0, 0.12, len(ids))
    scores = {"2014": np.round(first, 6), "2022": np.round(first + numbers.normal(0.0, 0.04, len(ids)), 6)}
    known = {year: numbers.uniform(size=len(ids)) > ABSENT for year in YEARS}
    _write_tables(world, ids, scores, known)
    sums = {
        name: np.bincount(of_address, weights=values, minlength=len(ids))[order] for name, values in columns.items()
    }
    sums["woningen"] = np.bincount(of_address, minlength=len(ids))[order].astype(float)
    sums |= {f"onv_{year}": np.where(known[year], scores[year], np.nan) for year in YEARS}
    np.savez(world.cell_arrays, ix=ix, iy=iy, **sums)


def _write_tables(world: World, ids, scores, known) -> None:
    long = {
        "grid_id": np.concatenate([ids[known[year]] for year in YEARS]),
        "jaar": np.concatenate([np.full(known[year].sum(), int(year)) for year in YEARS]),
        "onv": np.concatenate([scores[year][known[year]] for year in YEARS]),
    }
    geopackage.write(world.tables, NUISANCE, "table", None, long)
    reference = {
        "groep": np.array([*REFERENCES, "index"], dtype=object),
        "jaar": np.full(len(GROUPS) + 1, 2014),
        "gemiddelde": np.array([*(mean for mean, _sd in REFERENCES.values()), 0.0]),
        "standaardafwijking": np.array([*(sd for _mean, sd in REFERENCES.values()), INDEX_SD]),
        "bron": np.full(len(GROUPS) + 1, "meting", dtype=object),
    }
    geopackage.write(world.tables, REFERENCE, "table", None, reference)
