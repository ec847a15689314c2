# SPDX-License-Identifier: GPL-2.0-or-later
"""Word what the sheets of a map series say about its method, in the language of the maps."""

from __future__ import annotations

from collections.abc import Iterable

from ...core.definition import measures_behind
from ...core.legend import Legend, Text
from ...core.series import Series
from .inputs import OF_GROUPS, OF_HOUSING, Placing, SeriesReader
from .request import SeriesRequest

IN_CELL = Text("Bewoners en woningen in de cel zelf", "Residents and dwellings in the cell itself")
IN_AREA = Text("Bewoners en woningen in de buurt zelf", "Residents and dwellings in the neighbourhood itself")
WITHIN = Text("Bewoners en woningen binnen {radius} m", "Residents and dwellings within {radius} m")
WALKING = Text("Bewoners en woningen binnen {distance} m lopen", "Residents and dwellings within {distance} m walking")
RELATIVE = Text("Index ten opzichte van {source}", "Index relative to {source}")
OWN_MEAN = Text("ten opzichte van het eigen gemiddelde", "relative to the own mean")
SCORE = "onv"


def methods_of(asked: SeriesRequest, series: Series, legends: Iterable[Legend], reader: SeriesReader) -> dict[str, str]:
    """Return what each map's source line says about neighbourhood, reference and mean."""
    language, methods = asked.language, {}
    for legend in legends:
        measures = measures_behind(legend)
        parts = []
        if measures & reader.within:
            parts.append(_within(asked.placing).get(language))
        elif measures & (OF_GROUPS | OF_HOUSING):
            parts.append((IN_CELL if reader.is_grid else IN_AREA).get(language))
        if series.reference is not None and measures & OF_GROUPS:
            year = f" ({series.reference.year})" if series.reference.year else ""
            parts.append(RELATIVE.get(language).format(source=series.reference.source + year))
        if series.own_mean is not None and SCORE in measures:
            parts.append(series.own_mean.sentence(language))
        methods[legend.id] = ". ".join(parts)
    return methods


def variants_of(asked: SeriesRequest, series: Series, legends: Iterable[Legend]) -> dict[str, str]:
    """Return what tells maps from those that are usual, by legend: nuisance relative to the own mean."""
    if series.own_mean is None:
        return {}
    return {legend.id: OWN_MEAN.get(asked.language) for legend in legends if SCORE in measures_behind(legend)}


def _within(placing: Placing) -> Text:
    """Return what a source line says about the surroundings that count."""
    if placing.walking is not None:
        distance = f"{placing.walking.distance_m:g}"
        return Text(*(text.format(distance=distance) for text in (WALKING.nl, WALKING.en)))
    radius = round(placing.radius_m)
    return Text(*(text.format(radius=radius) for text in (WITHIN.nl, WITHIN.en)))
