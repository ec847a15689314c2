# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the figures of the Netherlands as a user types them."""

from __future__ import annotations

import re

from ..core.figures.areafacts import STATISTICS
from ..core.focus.inside import RESIDENTS
from ..core.own_mean import OwnMean
from ..core.problems import QT_TRANSLATE_NOOP, Problem

SCORE = "onv"
KNOWN = (RESIDENTS, *(each.name for each in STATISTICS))
_FIGURE = re.compile(r"\s*(?P<name>\w+)\s*[=:]\s*(?P<number>[+-]?\d+(?:[.,]\d+)?)\s*%?\s*")


def national_figures(text: str, own_mean: OwnMean | None = None) -> dict[str, float]:
    """Return the figures of the Netherlands that were typed, by name.

    Parameters
    ----------
    text : str
        Nuisance as a deviation from the Dutch mean, so 0.
    own_mean : OwnMean, optional
        What the series sets nuisance against instead; the figure of the Netherlands is then set against it too.

    Raises
    ------
    Problem
        Something else was typed, or a name that no page shows.
    """
    figures = {}
    for part in filter(str.strip, text.split(";")):
        match = _FIGURE.fullmatch(part)
        if match is None or match["name"] not in KNOWN:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "“{text}” is no figure of the Netherlands that a fact sheet shows. Write a name and a number, as "
                    "in index = 0, separated by semicolons; known names are {known}.",
                ),
                text=part.strip(),
                known=", ".join(KNOWN),
            )
        figures[match["name"]] = float(match["number"].replace(",", "."))
    if own_mean is not None and SCORE in figures:
        figures[SCORE] -= own_mean.mean
    return figures
