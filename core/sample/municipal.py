# SPDX-License-Identifier: GPL-2.0-or-later
"""Invent what landlords, police and municipality would deliver besides: allocations, reports, locations, monitors."""

from __future__ import annotations

import numpy as np

from ..grid import cell_ids, cell_of
from .chance import uniform
from .streams import Stream
from .surroundings import CELL_M
from .town import NO_GEOMETRY, POINT, SampleLayer, SampleTown

REPORT_YEARS = (2019, 2020, 2021, 2022)
ALLOCATION_YEARS = (2021, 2022)
INCOMES = ("tot bijstandsniveau", "tot huurtoeslaggrens", "boven huurtoeslaggrens")
INCOME_BOUNDS = (23_000.0, 28_500.0)
"""Euros a year between these; invented, as the incomes themselves are."""
SHELTERS = ("intramuraal", "geclusterd wonen", "verspreid wonen")
DWELLINGS_PER_SHELTER = 1_600
FEW_RESIDENTS = 150
"""Neighbourhoods of fewer have no figures in the monitors."""


def municipal_layers(town: SampleTown) -> tuple[SampleLayer, ...]:
    """Return the layers besides those of the town itself, the same to the last bit on every machine."""
    addresses = town.adressen
    nuisance = _nuisance(town)
    shelters = _shelters(town, nuisance)
    return (
        _allocations(addresses),
        _reports(addresses, nuisance),
        shelters,
        _monitors(town, nuisance, shelters),
    )


def _nuisance(town: SampleTown) -> np.ndarray:
    """Return the score for nuisance of the cell that each address lies in; 0 where there is none."""
    scores = town.leefbaarometer_grid.columns
    latest = scores["jaar"] == max(REPORT_YEARS)
    of_cell = dict(zip(scores["grid_id"][latest].tolist(), scores["onv"][latest].tolist()))
    ids = cell_ids(*cell_of(town.adressen.xy[:, 0], town.adressen.xy[:, 1], CELL_M), CELL_M)
    return np.array([of_cell.get(cell, 0.0) for cell in ids.tolist()])


def _points(name: str, columns: dict[str, np.ndarray], addresses: SampleLayer, rows: np.ndarray) -> SampleLayer:
    return SampleLayer(name, columns, POINT, np.arange(len(rows) + 1), addresses.xy[rows])


def _allocations(addresses: SampleLayer) -> SampleLayer:
    """List the dwellings that were let anew, with the income of the household and whether it is of a special group."""
    columns = addresses.columns
    rows = np.flatnonzero(np.isin(columns["toewijzing_jaar"], ALLOCATION_YEARS))
    income = np.searchsorted(np.array(INCOME_BOUNDS), columns["toewijzing_inkomen"][rows], side="left")
    return _points(
        "toewijzingen",
        {
            "identificatie": columns["identificatie"][rows],
            "jaar": columns["toewijzing_jaar"][rows].astype(np.int64),
            "inkomensklasse": np.array(INCOMES, dtype=object)[income],
            "bijzondere_doelgroep": (uniform(Stream.SPECIAL_GROUP, rows) < 0.06).astype(np.int64),
        },
        addresses,
        rows,
    )


def _reports(addresses: SampleLayer, nuisance: np.ndarray) -> SampleLayer:
    """Have residents report nuisance, more often where the score is worse."""
    chance = np.clip(0.022 - 0.16 * nuisance, 0.003, 0.12)
    row = np.arange(len(nuisance))
    found = [np.flatnonzero(uniform(Stream.REPORT, row, year) < chance) for year in REPORT_YEARS]
    rows = np.concatenate(found)
    years = np.repeat(np.array(REPORT_YEARS), [len(part) for part in found])
    kind = uniform(Stream.REPORT_KIND, rows, years) < 0.2
    kinds = np.where(kind, "intimidatie", "overlast").astype(object)
    return _points("meldingen", {"jaar": years.astype(np.int64), "soort": kinds}, addresses, rows)


def _shelters(town: SampleTown, nuisance: np.ndarray) -> SampleLayer:
    """Spread locations of sheltered housing over the social dwellings."""
    addresses = town.adressen
    social = np.flatnonzero(addresses.columns["corporatiewoning"] == 1)
    drawn = uniform(Stream.SHELTER, social) + 2.0 * np.maximum(nuisance[social], 0.0)
    count = max(len(nuisance) // DWELLINGS_PER_SHELTER, 6)
    rows = np.sort(social[np.argsort(drawn, kind="stable")[:count]])
    kind = np.floor(len(SHELTERS) * uniform(Stream.SHELTER, rows, 1)).astype(np.int64)
    clients = 4 + np.floor(20.0 * uniform(Stream.SHELTER, rows, 2)).astype(np.int64)
    columns = {"soort": np.array(SHELTERS, dtype=object)[kind], "clienten": clients}
    return _points("beschermd_wonen", columns, addresses, rows)


def _monitors(town: SampleTown, nuisance: np.ndarray, shelters: SampleLayer) -> SampleLayer:
    """Make a table of figures per neighbourhood: care, benefits, health and safety monitor, SES-WOA."""
    columns = town.adressen.columns
    codes = town.buurten.columns["buurtcode"]
    row_of = {code: row for row, code in enumerate(codes.tolist())}
    area = np.array([row_of[code] for code in columns["buurt_code"].tolist()], dtype=np.int64)

    def total(values: np.ndarray) -> np.ndarray:
        return np.bincount(area, weights=values, minlength=len(codes))

    people = total(columns["aantal_inwoners_2022"])
    share = {
        group: total(columns[f"{group}_2022"]) / np.maximum(people, 1.0)
        for group in ("bijstand", "somatisch", "psychiatrisch")
    }
    score = total(nuisance) / np.maximum(total(np.ones(len(area))), 1.0)
    place = {tuple(xy): row for row, xy in enumerate(town.adressen.xy.tolist())}
    homes = np.array([area[place[tuple(xy)]] for xy in shelters.xy.tolist()], dtype=np.int64)
    clients = np.bincount(homes, weights=shelters.columns["clienten"], minlength=len(codes))
    figures = {"buurtcode": codes, "aantal_inwoners": people.astype(np.int64)}
    figures.update({name: values.astype(np.int64) for name, values in _counts(people, share, clients).items()})
    few = people < FEW_RESIDENTS
    figures.update({name: np.where(few, np.nan, values) for name, values in _marks(share, score).items()})
    return SampleLayer("buurtcijfers", figures, NO_GEOMETRY)


def _jitter(number: int, size: int) -> np.ndarray:
    return uniform(Stream.MONITOR, np.arange(size), number) - 0.5


def _counts(people: np.ndarray, share: dict[str, np.ndarray], clients: np.ndarray) -> dict[str, np.ndarray]:
    """Return how many residents have care or a long-term benefit."""
    size = len(people)
    return {
        "wmo_begeleiding": np.floor(people * (0.004 + 0.35 * share["psychiatrisch"]) * (1.0 + 0.6 * _jitter(1, size))),
        "wmo_huishoudelijke_hulp": np.floor(
            people * (0.01 + 0.5 * share["somatisch"]) * (1.0 + 0.5 * _jitter(2, size))
        ),
        "wmo_woonvoorziening": np.floor(people * (0.002 + 0.13 * share["somatisch"]) * (1.0 + 0.7 * _jitter(3, size))),
        "uitkering_twee_jaar_of_langer": np.floor(people * 0.72 * share["bijstand"] * (1.0 + 0.4 * _jitter(4, size))),
        "clienten_beschermd_wonen": clients,
    }


def _marks(share: dict[str, np.ndarray], score: np.ndarray) -> dict[str, np.ndarray]:
    """Return percentages, marks and scores, rounded as the sources publish them."""
    size = len(score)
    poor = share["bijstand"] + share["somatisch"]
    return {
        "gezond_percentage": _rounded(86.0 - 110.0 * poor + 4.0 * _jitter(5, size), 1.0),
        "sociale_overlast_percentage": _rounded(np.clip(40.0 - 170.0 * score + 10.0 * _jitter(6, size), 5, 95), 1.0),
        "voelt_zich_onveilig_percentage": _rounded(np.clip(26.0 - 90.0 * score + 8.0 * _jitter(7, size), 3, 90), 1.0),
        "rapportcijfer_sociale_cohesie": _rounded(6.1 + 4.0 * score - 2.0 * poor + 0.4 * _jitter(8, size), 0.1),
        "rapportcijfer_fysieke_kwaliteit": _rounded(6.4 + 3.0 * score - 1.0 * poor + 0.5 * _jitter(9, size), 0.1),
        "ses_woa_totaalscore": _rounded(0.35 - 3.2 * share["bijstand"] - 1.2 * poor + 0.1 * _jitter(10, size), 0.001),
    }


def _rounded(values: np.ndarray, step: float) -> np.ndarray:
    """Round to multiples of a step; divided and not multiplied, so that 6.3 is the 6.3 that a file holds."""
    per_unit = round(1.0 / step)
    return np.floor(values * per_unit + 0.5) / per_unit
