# SPDX-License-Identifier: GPL-2.0-or-later
"""Cut figures into classes for exploring: quantiles, equal intervals, natural breaks, standard deviations."""

from __future__ import annotations

import numpy as np

from .definition import OWN, Bound, Legend, LegendClass, Measure, Text
from .legend_parts import read_special
from .natural_breaks import natural_breaks
from .problems import QT_TRANSLATE_NOOP, Problem

QUANTILE = "quantile"
EQUAL_INTERVAL = "equal_interval"
NATURAL_BREAKS = "natural_breaks"
STANDARD_DEVIATION = "standard_deviation"
SCHEMES = (QUANTILE, EQUAL_INTERVAL, NATURAL_BREAKS, STANDARD_DEVIATION)
OWN_BOUNDS = "own"
FEWEST_CLASSES, MOST_CLASSES = 2, 12
_RAMP = ("#fcf4cc", "#f8de96", "#f4ba4d", "#ed8135", "#cd5323", "#a5272a", "#65152e")


def quantile(values: np.ndarray, count: int) -> np.ndarray:
    """Return bounds with as many values in each class; each bound is a value. Equal values are never parted."""
    ordered = np.sort(values)
    return ordered[(np.arange(1, count) * len(ordered)) // count]


def equal_interval(values: np.ndarray, count: int) -> np.ndarray:
    """Return bounds at equal distances between the least and the greatest value."""
    part = np.arange(1, count) / count
    return values.min() * (1 - part) + values.max() * part


def standard_deviation(values: np.ndarray, count: int) -> np.ndarray:
    """Return bounds one standard deviation apart, placed evenly about the mean."""
    scale = max(float(np.abs(values).max()), 1.0)
    mean, deviation = np.mean(values / scale) * scale, np.std(values / scale) * scale
    return mean + (np.arange(1, count) - count / 2) * deviation


_FUNCTIONS = {
    QUANTILE: quantile,
    EQUAL_INTERVAL: equal_interval,
    NATURAL_BREAKS: natural_breaks,
    STANDARD_DEVIATION: standard_deviation,
}


def scheme_bounds(values: np.ndarray, scheme: str, count: int) -> np.ndarray:
    """Return the bounds of a scheme, each belonging to the class above it.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
        Figures; NaN is left out.
    scheme : str
        One of :data:`SCHEMES`.
    count : int
        Classes wanted; there are fewer where too few values differ.

    Returns
    -------
    ndarray of float64, shape (at most ``count`` - 1,)
        Strictly ascending; empty (one class) where all values are equal or none is known.
    """
    values = values[np.isfinite(values)]
    if not len(values) or values.min() == values.max():
        return np.empty(0)
    bounds = np.unique(_FUNCTIONS[scheme](values, count))
    return bounds[np.isfinite(bounds) & (bounds > values.min()) & (bounds <= values.max())]


def nearness_of(scheme: str) -> dict[str, float]:
    """Return how :func:`classes.assign` must treat values near a bound; exactly, where bounds are values."""
    return {"nearness": 0.0} if scheme in (QUANTILE, NATURAL_BREAKS) else {}


def parse_bounds(text: str) -> list[float]:
    """Read bounds as a user types them: ``;`` or a new line between them, decimal comma or point.

    Raises
    ------
    Problem
        Something is no number, or the bounds do not ascend.
    """
    bounds: list[float] = []
    for part in text.replace("\n", ";").split(";"):
        word = part.strip().replace("\u2212", "-").replace(",", ".")
        if not word:
            continue
        try:
            bounds.append(float(word))
        except ValueError:
            bounds.append(float("nan"))
        if not np.isfinite(bounds[-1]):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "“{found}” is not a number. Type the bounds with ; between them, for example -0,5; 0; 0,5.",
                ),
                found=part.strip(),
            )
    if not bounds or any(low >= high for low, high in zip(bounds, bounds[1:])):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The bounds “{found}” do not ascend. Type at least one bound, the lowest first, each once."
            ),
            found=text.strip(),
        )
    return bounds


def legend_of_bounds(legend_id: str, field: str, bounds) -> Legend:
    """Make a legend for exploring: labels from the bounds, colours light to dark.

    Parameters
    ----------
    legend_id : str
        What the result's fields are called after, such as ``own`` or ``quantile``.
    field : str
        Name of the column classified.
    bounds : sequence of float
        Strictly ascending; each belongs to the class above it.
    """
    labels = _labels([float(bound) for bound in bounds])
    colours = _colours(len(labels))
    return Legend(
        id=legend_id,
        title=Text(field, field),
        source=Text("Klassengrenzen van de gebruiker", "Class bounds by the user"),
        classes=tuple(LegendClass(code, label, colours[code - 1]) for code, label in enumerate(labels, 1)),
        special=read_special(),
        measure=Measure(field, Text(field, field), Text("waarde", "value")),
        bounds=tuple(Bound(float(bound), basis=OWN) for bound in bounds),
    )


def _labels(bounds: list[float]) -> list[Text]:
    if not bounds:
        return [Text("alle waarden", "all values")]
    digits = next(n for n in (4, 6, 9, 17) if n == 17 or len({f"{bound:.{n}g}" for bound in bounds}) == len(bounds))
    points = [f"{bound:.{digits}g}" for bound in bounds]
    commas = [point.replace(".", ",") for point in points]
    between = [
        Text(f"{commas[i]} tot {commas[i + 1]}", f"{points[i]} to {points[i + 1]}") for i in range(len(bounds) - 1)
    ]
    return [
        Text("minder dan " + commas[0], "less than " + points[0]),
        *between,
        Text(commas[-1] + " of meer", points[-1] + " or more"),
    ]


def _colours(count: int) -> list[str]:
    stops = np.array([[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in _RAMP], dtype=np.float64)
    at = np.linspace(0, len(stops) - 1, count) if count > 1 else np.array([(len(stops) - 1) / 2])
    channels = [np.rint(np.interp(at, np.arange(len(stops)), stops[:, i])).astype(int) for i in range(3)]
    return [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in zip(*channels)]
