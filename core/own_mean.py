# SPDX-License-Identifier: GPL-2.0-or-later
"""Set scores against the mean of the area that is mapped instead of the Dutch mean, and say so."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass

import numpy as np

from .columns import Column, derive
from .definition import Text
from .moments import weighted_moments
from .problems import QT_TRANSLATE_NOOP, Problem
from .rounding import half_up
from .shares import base_reasons

OWN_MEAN_FACT = "nuisance_mean"
"""Name of the line in the history of a layer."""
BY_RESIDENTS = Text("gewogen naar inwoners", "weighed by residents")
EACH_ONCE = Text("elke plek telt één keer", "each place counts once")
AGAINST = Text("Overlast ten opzichte van het gemiddelde van {area}", "Nuisance relative to the mean of {area}")
OWN_AREA = Text("het eigen gebied", "the area itself")


@dataclass(frozen=True)
class OwnMean:
    """Hold the mean of the area itself.

    Attributes
    ----------
    mean : float
        In the unit of the scores: the area's deviation from the Dutch mean.
    places : int
        Places that took part.
    by_residents : bool
        Whether each counted as often as it has residents, or once.
    year : str
        Year of the scores; empty where nobody stated it.
    """

    mean: float
    places: int
    by_residents: bool
    year: str = ""

    def below(self, scores: Column) -> Column:
        """Return scores relative to this mean."""
        return derive(scores.values - self.mean, scores)

    def sentence(self, language: str) -> str:
        """Return what a source line says of it: how many, of which year."""
        figure = f"{half_up(self.mean, 3):+.3f}".replace("-", "−")
        figure = figure.replace(".", ",") if language.startswith("nl") else figure
        how = (BY_RESIDENTS if self.by_residents else EACH_ONCE).get(language)
        told = ", ".join(part for part in (figure, how, self.year) if part)
        return f"{AGAINST.get(language).format(area=OWN_AREA.get(language))} ({told})"


def own_mean(scores: Column, residents: Column | None = None, minimum: float = 0.0, year: str = "") -> OwnMean:
    """Return the mean of scores over the places themselves.

    Parameters
    ----------
    scores : Column
        Of n places.
    residents : Column, optional
        Weight of each place; without them each place counts once.
    minimum : float
        Fewest residents of a place that takes part: from the scores and their mean the numbers of others would follow.
    year : str

    Raises
    ------
    Problem
        If no place has both a score and enough residents.
    """
    weights = np.ones(len(scores))
    if residents is not None:
        weights = Column.of(residents.values, base_reasons(residents, minimum)).values
    found = weighted_moments(scores.values, weights)
    if math.isnan(found.mean):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The area has no mean of nuisance: none of its places has a score and enough residents. Compare with "
                "the Netherlands, or choose layers of the same places.",
            )
        )
    return OwnMean(found.mean, found.count, residents is not None, year)


def own_mean_text(mean: OwnMean) -> str:
    """Return the mean as JSON, to the last bit."""
    return json.dumps(asdict(mean), ensure_ascii=False)


def own_mean_of_text(text: str) -> OwnMean | None:
    """Read a line that :func:`own_mean_text` wrote; None where it says something else."""
    try:
        told = json.loads(text)
        return OwnMean(float(told["mean"]), int(told["places"]), bool(told["by_residents"]), str(told["year"]))
    except (ValueError, TypeError, KeyError):
        return None  # another program, or a hand, may write there what it likes
