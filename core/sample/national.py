# SPDX-License-Identifier: GPL-2.0-or-later
"""Invent what the maps of a national update ask for: estates with a policy, figures per postcode and of two years."""

from __future__ import annotations

import math

import numpy as np

from ..grid import cell_ids, cell_of
from .chance import uniform
from .reference import GROUPS
from .streams import Stream
from .surroundings import CELL_M, YEARS
from .town import NO_GEOMETRY, POINT, POLYGON, SampleLayer, SampleTown

POLICIES = ("doorexploiteren", "renoveren", "verkopen", "sloop/nieuwbouw", "onbekend", "")
"""The last one stands for an estate of which the landlord states nothing."""
LIKELIHOODS = ((0.62, 0.10, 0.16, 0.03, 0.05, 0.04), (0.28, 0.34, 0.06, 0.22, 0.06, 0.04))
"""Of each policy, where there is little nuisance and where there is much."""
MUCH_NUISANCE = -0.08
BLOCK_M = 200
LEAST_DWELLINGS, TOWN_PER_DWELLING = 40, 120
"""An estate has so many dwellings; in a small town fewer: one in so many of the town's."""
HALF_HOUSE_M = 9.0
LVB_PART = 0.65
"""Part of the residents of all groups together whose disability is mild, in a wide sense; invented."""
CARE = {2014: 16.0, 2022: 24.0}
"""Percentage points more where many groups live in quiet streets: homes for people with a mild disability."""
MANY_IN_GROUPS, QUIET = 33.0, 0.0
FEW_RESIDENTS = 150
SUPPRESSED = -99997.0


def national_layers(town: SampleTown) -> tuple[SampleLayer, ...]:
    """Return these layers, the same to the last bit on every machine."""
    scores = {year: _scores(town, year) for year in YEARS}
    return (_estates(town, scores[max(YEARS)]), _postcodes(town, scores), _neighbourhoods(town, scores))


def _scores(town: SampleTown, year: int) -> np.ndarray:
    """Return the score for nuisance of the cell that each address lies in; NaN where there is none."""
    columns = town.leefbaarometer_grid.columns
    of_year = columns["jaar"] == year
    of_cell = dict(zip(columns["grid_id"][of_year].tolist(), columns["onv"][of_year].tolist()))
    ids = cell_ids(*cell_of(town.adressen.xy[:, 0], town.adressen.xy[:, 1], CELL_M), CELL_M)
    return np.array([of_cell.get(cell, np.nan) for cell in ids.tolist()])


def _groups(keys: list) -> tuple[list, np.ndarray]:
    """Return the keys that occur, in order, and the number of each row's key."""
    found = sorted(set(keys))
    number = {key: place for place, key in enumerate(found)}
    return found, np.array([number[key] for key in keys], dtype=np.int64)


def _total(rows: np.ndarray, values: np.ndarray, count: int) -> np.ndarray:
    return np.bincount(rows, weights=values, minlength=count)


def _mean(rows: np.ndarray, values: np.ndarray, count: int) -> np.ndarray:
    """Return the mean of what is known per group, with six decimals; NaN where nothing is."""
    known = ~np.isnan(values)
    number = _total(rows, known.astype(np.float64), count)
    total = _total(rows, np.where(known, values, 0.0), count)
    return np.where(number > 0, np.round(total / np.maximum(number, 1.0), 6), np.nan)


def _estates(town: SampleTown, nuisance: np.ndarray) -> SampleLayer:
    """Make an estate of the dwellings that a landlord has in a block of a neighbourhood."""
    columns, xy = town.adressen.columns, town.adressen.xy
    social = np.flatnonzero(columns["corporatiewoning"] == 1)
    block = np.floor(xy[social] / BLOCK_M).astype(np.int64)
    owners, areas = (columns[name][social].tolist() for name in ("eigenaar", "buurt_code"))
    keys, of_key = _groups(list(zip(owners, areas, *block.T.tolist())))
    homes = np.bincount(of_key, minlength=len(keys))
    kept = np.flatnonzero(homes >= min(LEAST_DWELLINGS, len(xy) // TOWN_PER_DWELLING))
    order = np.argsort(of_key, kind="stable")
    first = np.cumsum(homes) - homes
    rows = [social[order[first[place] : first[place] + homes[place]]] for place in kept.tolist()]
    streets = [_most_frequent(columns["straatnaam"][found].tolist()) for found in rows]
    score = np.array([math.fsum(np.nan_to_num(nuisance[found]).tolist()) / len(found) for found in rows])
    rings = [_hull(xy[found]) for found in rows]
    return SampleLayer(
        "complexen",
        {
            "complex": np.array([f"C{number:04d}" for number in range(1, len(rows) + 1)], dtype=object),
            "complexnaam": np.array(streets, dtype=object),
            "verhuurder": np.array([keys[place][0] for place in kept.tolist()], dtype=object),
            "aantal_woningen": homes[kept].astype(np.int64),
            "beleid": _policies(np.array([found[0] for found in rows], dtype=np.int64), score),
        },
        POLYGON,
        np.concatenate([[0], np.cumsum([len(ring) for ring in rings])]).astype(np.int64),
        np.concatenate(rings),
    )


def _most_frequent(names: list[str]) -> str:
    return max(sorted(set(names)), key=names.count)


def _policies(number: np.ndarray, score: np.ndarray) -> np.ndarray:
    drawn = uniform(Stream.POLICY, number)
    places = [np.searchsorted(np.cumsum(likely), drawn, side="right") for likely in LIKELIHOODS]
    place = np.where(score < MUCH_NUISANCE, places[1], places[0])
    return np.array(POLICIES, dtype=object)[np.minimum(place, len(POLICIES) - 1)]


def _hull(xy: np.ndarray) -> np.ndarray:
    """Return the smallest convex ring round the houses, closed, counter-clockwise.

    Notes
    -----
    Andrew (1979), "Another efficient algorithm for convex hulls in two dimensions": the lower and the upper chain of
    the points in order of x.
    """
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * HALF_HOUSE_M
    points = sorted({(x, y) for house in xy for x, y in np.round(house + corners, 2).tolist()})
    chains = []
    for ordered in (points, points[::-1]):
        chain: list[tuple[float, float]] = []
        for point in ordered:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        chains.append(chain[:-1])
    ring = [*chains[0], *chains[1]]
    return np.array([*ring, ring[0]])


def _turn(a: tuple, b: tuple, c: tuple) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _postcodes(town: SampleTown, scores: dict[int, np.ndarray]) -> SampleLayer:
    """Make a point per postcode, in the middle of its addresses."""
    columns, xy = town.adressen.columns, town.adressen.xy
    codes, row = _groups(columns["postcode"].tolist())
    areas, area = _groups(columns["buurt_code"].tolist())
    count, homes = len(codes), np.bincount(row)
    figures: dict[str, np.ndarray] = {"postcode": np.array(codes, dtype=object)}
    around = {year: _in_groups(columns, year, area, len(areas)) for year in YEARS}
    calm = _mean(area, scores[max(YEARS)], len(areas)) > QUIET
    homes_with_care = (around[max(YEARS)] > MANY_IN_GROUPS) & calm
    for year in YEARS:
        people = _total(row, columns[f"aantal_inwoners_{year}"].astype(np.float64), count)
        nearby = _total(row, (around[year] + homes_with_care * CARE[year] / LVB_PART)[area], count) / homes
        share = LVB_PART * (0.5 * _in_groups(columns, year, row, count) + 0.5 * nearby)
        figures[f"aantal_inwoners_{year}"] = people.astype(np.int64)
        figures[f"lvb_percentage_{year}"] = np.where(people > 0, _tenths(share), np.nan)
        figures[f"onv_{year}"] = np.where(people > 0, _mean(row, scores[year], count), np.nan)
    middle = np.column_stack([np.round(_total(row, xy[:, axis], count) / homes, 2) for axis in (0, 1)])
    return SampleLayer("postcodes", figures, POINT, np.arange(count + 1), middle)


def _in_groups(columns: dict[str, np.ndarray], year: int, rows: np.ndarray, count: int) -> np.ndarray:
    """Return how many residents there are in the groups, all groups together, per hundred residents."""
    members = np.sum([columns[f"{group}_{year}"] for group in GROUPS], axis=0).astype(np.float64)
    people = columns[f"aantal_inwoners_{year}"].astype(np.float64)
    return 100.0 * _total(rows, members, count) / np.maximum(_total(rows, people, count), 1.0)


def _neighbourhoods(town: SampleTown, scores: dict[int, np.ndarray]) -> SampleLayer:
    """Make a table of two years per neighbourhood: households, those with a low income, score for nuisance."""
    columns = town.adressen.columns
    codes = town.buurten.columns["buurtcode"]
    place = {code: number for number, code in enumerate(codes.tolist())}
    row = np.array([place[code] for code in columns["buurt_code"].tolist()], dtype=np.int64)
    count = len(codes)
    figures: dict[str, np.ndarray] = {"buurtcode": codes}
    departs = uniform(Stream.LOW_INCOME, np.arange(count)) - 0.5
    for year in YEARS:
        people = columns[f"aantal_inwoners_{year}"].astype(np.float64)
        benefits = _total(row, columns[f"bijstand_{year}"].astype(np.float64), count)
        residents = _total(row, people, count)
        shifts = uniform(Stream.LOW_INCOME, np.arange(count), year) - 0.5
        low = 3.5 + 120.0 * benefits / np.maximum(residents, 1.0) + 2.5 * departs + 2.2 * shifts
        figures[f"aantal_huishoudens_{year}"] = _total(row, (people > 0).astype(np.float64), count).astype(np.int64)
        figures[f"laagste_inkomens_percentage_{year}"] = np.where(residents < FEW_RESIDENTS, SUPPRESSED, _tenths(low))
        figures[f"onv_{year}"] = _mean(row, scores[year], count)
    return SampleLayer("buurtontwikkeling", figures, NO_GEOMETRY)


def _tenths(values: np.ndarray) -> np.ndarray:
    return np.floor(values * 10.0 + 0.5) / 10.0
