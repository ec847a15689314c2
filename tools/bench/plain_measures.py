# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute index, classes and matrices in plain numpy, without a reason for what is missing."""

from __future__ import annotations

import numpy as np
import rules
from world import GROUPS, INDEX_SD, REFERENCES


def tables() -> tuple[dict, dict]:
    """Return the bounds of each legend, and each rule table as an array over the classes."""
    bounds = {name: np.array(rules.bounds(name)) for name in rules.BOUNDED}
    matrices = {}
    for name in rules.COMBINED:
        names = rules.inputs(name)
        matrix = np.zeros([len(bounds[each]) + 2 for each in names], dtype=np.int16)
        for combination, code in rules.combinations(name).items():
            matrix[combination] = code
        matrices[name] = (names, matrix)
    return bounds, matrices


def index(known: dict[str, np.ndarray], year: str) -> np.ndarray:
    """Return the index of one year, NaN where too few live."""
    people = known[f"aantal_inwoners_{year}"]
    people = np.where(people >= rules.MINIMUM, people, np.nan)
    scores = [
        (100.0 * known[f"{group}_{year}"] / people - REFERENCES[group][0]) / REFERENCES[group][1] for group in GROUPS
    ]
    return sum(scores) / len(scores) / INDEX_SD


def measures(known: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return the column that each legend cuts."""
    dwellings = np.where(known["woningen"] >= rules.MINIMUM, known["woningen"], np.nan)
    social = 100.0 * known["corporatiewoning"] / dwellings
    second = index(known, "2022")
    return {
        "overlast": known["onv_2022"],
        "kwetsbaar": second,
        "corporatiebezit": np.where((social > 0) & (social < 1), 1.0, np.floor(social + 0.5)),
        "ontwikkeling_overlast": known["onv_2022"] - known["onv_2014"],
        "verandering_index": second - index(known, "2014"),
    }


def classes(known: dict[str, np.ndarray], tables: tuple[dict, dict]) -> dict[str, np.ndarray]:
    """Return the class of each cell in each map, 0 where there is none."""
    bounds, matrices = tables
    found = {}
    for name, values in measures(known).items():
        codes = np.searchsorted(bounds[name], values, side="right") + 1
        found[name] = np.where(np.isnan(values), 0, codes).astype(np.int16)
    for name, (inputs, matrix) in matrices.items():
        found[name] = matrix[tuple(found[each] for each in inputs)]
    return found
