# SPDX-License-Identifier: GPL-2.0-or-later
"""Score the cells as the Leefbaarometer does: five dimensions, their sum, and the total."""

from __future__ import annotations

import numpy as np

from .chance import noise, normal
from .plan import Plan
from .streams import Stream
from .surroundings import YEARS, Cells, Fields

DIMENSIONS = ("won", "fys", "vrz", "soc", "onv")
MILLION = 1_000_000
LEAST_RESIDENTS = 8
"""A cell with fewer residents has no score in that year, and no row in the table."""
NATIONAL_TOTAL = {2014: 4_080_000, 2022: 4_130_000}
"""The Dutch mean of the total score in millionths, invented."""


def grid_scores(plan: Plan, cells: Cells, fields: Fields, people: dict[int, np.ndarray]) -> dict[str, np.ndarray]:
    """Score the cells that have enough residents, the years one after the other.

    Returns
    -------
    dict of str to ndarray, shape (r,)
        ``cell`` (row of ``cells``) and ``jaar`` as int64; ``lbm``, ``afw`` and the dimensions as float64
        with six decimals. ``afw`` is the sum of the dimensions in whole millionths, so to the last digit.
    """
    parts = []
    for year in YEARS:
        cell = np.flatnonzero(cells.sums(people[year]) >= LEAST_RESIDENTS)
        scores = {name: np.round(values[cell] * MILLION) for name, values in _scores(plan, cells, fields, year).items()}
        total = np.zeros(len(cell))
        for name in DIMENSIONS:
            total = total + scores[name]
        parts.append(
            {
                "cell": cell,
                "jaar": np.full(len(cell), year, dtype=np.int64),
                "lbm": (total + NATIONAL_TOTAL[year]) / MILLION,
                "afw": total / MILLION,
                **{name: scores[name] / MILLION for name in DIMENSIONS},
            }
        )
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _scores(plan: Plan, cells: Cells, fields: Fields, year: int) -> dict[str, np.ndarray]:
    x, y = cells.x, cells.y
    number = cells.iy * 100_000 + cells.ix

    def uneven(stream_part: int, field_part: float, cell_part: float) -> np.ndarray:
        smooth = field_part * noise(Stream.SCORE_FIELD, x, y, 700.0 + stream_part)
        fixed = cell_part * normal(Stream.SCORE_CELL, number, stream_part)
        return smooth + fixed + 0.25 * cell_part * normal(Stream.SCORE_CELL, number, stream_part, year)

    away_x, away_y = x - plan.middle_m[0], y - plan.middle_m[1]
    kilometres = np.sqrt(away_x * away_x + away_y * away_y) / 1000.0
    vulnerable, nuisance = fields.vulnerable[year], fields.nuisance[year]
    return {
        "won": 0.020 - 0.055 * vulnerable + uneven(1, 0.030, 0.008),
        "fys": 0.010 + 0.35 * nuisance - 0.012 * vulnerable + uneven(2, 0.050, 0.010),
        "vrz": 0.105 - 0.034 * kilometres + uneven(3, 0.020, 0.004),
        "soc": 0.015 - 0.045 * vulnerable + 0.15 * nuisance + uneven(4, 0.030, 0.008),
        "onv": nuisance + uneven(5, 0.010, 0.012),
    }
