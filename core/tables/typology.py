# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what kind of area it is: problems or not, more or fewer vulnerable residents, worse or better."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..classes import assign
from ..columns import Column
from ..definition import Legend
from ..reasons import Reason, strongest

LEGENDS = ("overlast", "kwetsbaar", "verandering_index", "ontwikkeling_overlast")
"""The legends whose levels decide, over the means of an area; the bounds are those of the maps."""
MUCH_NUISANCE = ("enige", "veel")
MANY_VULNERABLE = ("veel", "zeer veel")
RISE = ("toename", "sterke toename")
NO_PROBLEMS, NO_RISE = "geen problemen", "problemen, geen toename"
OF_TREND = {
    "achteruitgang": "problemen, toename, slechter",
    "stabiel": "problemen, toename, stabiel",
    "vooruitgang": "problemen, toename, beter",
}


def typology(means: Mapping[str, Column], legends: Mapping[str, Legend]) -> tuple[np.ndarray, np.ndarray]:
    """Return the type of each area, by the levels of its means.

    Problems are nuisance (levels *enige*, *veel*) together with many vulnerable residents (*veel*, *zeer veel*), as in
    classes 6 and 7 of the focus map. The reports print the types, not their bounds: these are our own, those of the
    maps.

    Parameters
    ----------
    means : dict of str to Column, r rows
        By measure: the column that each legend of :data:`LEGENDS` classifies. One that is not there is no data.
    legends : dict of str to Legend

    Returns
    -------
    texts : ndarray of object, shape (r,)
        None where a figure that decides is absent.
    reasons : ndarray of int8, shape (r,)
    """
    rows = max((len(column) for column in means.values()), default=0)
    classed = {}
    for name in LEGENDS:
        column = means.get(legends[name].measure.column, Column.absent(rows))
        classed[name] = assign(column, legends[name])

    def within(name: str, levels: tuple[str, ...]) -> np.ndarray:
        codes = [code for level in levels for code in legends[name].levels[level]]
        return np.isin(classed[name].codes, codes)

    texts = np.full(rows, None, dtype=object)
    now = strongest(*(classed[name].reasons for name in LEGENDS[:2]))
    rise_known, trend_known = (classed[name].known for name in LEGENDS[2:])
    problems = within("overlast", MUCH_NUISANCE) & within("kwetsbaar", MANY_VULNERABLE)
    rise = within("verandering_index", RISE)
    texts[(now == Reason.NONE) & ~problems] = NO_PROBLEMS
    texts[problems & rise_known & ~rise] = NO_RISE
    for level, text in OF_TREND.items():
        texts[problems & rise & within("ontwikkeling_overlast", (level,))] = text
    reasons = np.where(problems, classed["verandering_index"].reasons, now)
    reasons = np.where(problems & rise & ~trend_known, classed["ontwikkeling_overlast"].reasons, reasons)
    return texts, np.where([text is None for text in texts], reasons, Reason.NONE).astype(np.int8)


def ranked(column: Column) -> np.ndarray:
    """Return the rank of each area, 1 for the highest figure, equals alike; object array of int, None without one."""
    known = column.values[column.known]
    order = np.sort(-known)
    ranks = np.full(len(column), None, dtype=object)
    ranks[column.known] = [int(place) + 1 for place in np.searchsorted(order, -known)]
    return ranks
