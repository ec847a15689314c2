# SPDX-License-Identifier: GPL-2.0-or-later
"""Publish the dwellings as CBS publishes its 100 m squares, secrecy included."""

from __future__ import annotations

import numpy as np

from .chance import uniform
from .dwellings import trait
from .plan import Plan
from .streams import Stream
from .surroundings import Cells

SECRET = -99997
NOT_PUBLISHED = -99995
_AGES = ("0_tot_15_jaar", "15_tot_25_jaar", "25_tot_45_jaar", "45_tot_65_jaar", "65_jaar_en_ouder")
_AGE_BOUNDS = (0.15, 0.27, 0.52, 0.79)
_LEAST_FOR_PERCENTAGE = 10


def rounded_count(counts: np.ndarray) -> np.ndarray:
    """Round counts as CBS does: to multiples of 5; 0 to 4 is secret."""
    return np.where(counts < 5, SECRET, (counts + 2) // 5 * 5)


def rounded_percentage(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Round percentages to multiples of 10; of fewer than ten there is none."""
    percentage = (200 * part + 10 * whole) // np.maximum(20 * whole, 1) * 10
    return np.where(whole < _LEAST_FOR_PERCENTAGE, SECRET, percentage)


def squares(plan: Plan, cells: Cells, columns: dict[str, np.ndarray], shared: np.ndarray) -> dict[str, np.ndarray]:
    """Aggregate the dwellings of 2022 to the columns of a CBS file.

    Parameters
    ----------
    plan : Plan
    cells : Cells
    columns : dict of str to ndarray, shape (n,)
        The address columns.
    shared : ndarray of bool, shape (n,)
        Whether the dwelling is one of several in its building.

    Returns
    -------
    dict of str to ndarray of int64, shape (c,)
    """
    people = columns["aantal_inwoners_2022"]
    row = np.arange(len(people))
    dwellings, inhabited = cells.sums(np.ones(len(people))), cells.sums(people > 0)
    residents = cells.sums(people)
    let = cells.sums(~np.isnan(columns["huurprijs"]))
    women = cells.sums((people + (uniform(Stream.SEX, row) < 0.5)) // 2)
    # besides bijstand: unemployment and disability benefits, about one resident in fourteen
    benefits = cells.sums(columns["bijstand_2022"] + ((uniform(Stream.BENEFIT, row) < 0.14) & (people > 0)))
    published = {
        "aantal_inwoners": rounded_count(residents),
        "aantal_mannen": rounded_count(residents - women),
        "aantal_vrouwen": rounded_count(women),
        **{f"aantal_inwoners_{age}": rounded_count(count) for age, count in _ages(cells, people).items()},
        "aantal_part_huishoudens": rounded_count(inhabited),
        "aantal_eenpersoonshuishoudens": rounded_count(cells.sums(people == 1)),
        "aantal_woningen": rounded_count(dwellings),
        "aantal_meergezins_woningen": rounded_count(cells.sums(shared)),
        "percentage_koopwoningen": rounded_percentage(dwellings - let, dwellings),
        "percentage_huurwoningen": rounded_percentage(let, dwellings),
        "aantal_huurwoningen_in_bezit_woningcorporaties": rounded_count(cells.sums(columns["corporatiewoning"])),
        "aantal_niet_bewoonde_woningen": rounded_count(dwellings - inhabited),
        "aantal_personen_met_uitkering_onder_aowlft": rounded_count(benefits),
        "gemiddelde_woz_waarde_woning": _value(plan, cells, dwellings),
    }
    late = uniform(Stream.UNPUBLISHED, cells.ix, cells.iy) < 0.004
    for name in ("aantal_personen_met_uitkering_onder_aowlft", "gemiddelde_woz_waarde_woning"):
        published[name] = np.where(late, NOT_PUBLISHED, published[name])
    return {name: values.astype(np.int64) for name, values in published.items()}


def _ages(cells: Cells, people: np.ndarray) -> dict[str, np.ndarray]:
    """Share the residents out over five ages."""
    row = np.repeat(np.arange(len(people)), people)
    age = np.searchsorted(np.array(_AGE_BOUNDS), uniform(Stream.AGE, np.arange(len(row))), side="right")
    cell = cells.of_dwelling[row]
    return {name: np.bincount(cell[age == k], minlength=len(cells.ix)) for k, name in enumerate(_AGES)}


def _value(plan: Plan, cells: Cells, dwellings: np.ndarray) -> np.ndarray:
    """Return the mean value of a dwelling, thousands of euros; secret below five dwellings."""
    value = trait(plan, "value", cells.area) * (0.82 + 0.36 * uniform(Stream.VALUE, cells.ix, cells.iy))
    return np.where(dwellings < 5, SECRET, np.floor(value))
