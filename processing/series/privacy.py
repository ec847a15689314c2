# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep figures about few people out of a map series, and warn where they can still be worked out."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.columns import Column
from ...core.disclosure import Crowd
from ...core.fieldnames import plain
from ...core.grid import PointsByCell
from ...core.reference import SHARE_PREFIX
from ...core.series import RESIDENTS, SOCIAL_HOUSING_SHARE, YEAR_1_SUFFIX
from ...core.shares import tells_few
from ...layers.layerunits import LayerUnits
from ...layers.units import CellUnits, Units
from ..differencing import Counted, Surroundings, warn_of_differences, warn_of_walks
from ..gridalgorithm import CELL
from .inputs import POPULATION, SeriesReader
from .themes import Theme

DWELLINGS = "dwellings"


def source_fields(units: Units, themes: list[Theme], feedback) -> list[str]:
    """Return the fields of the layer of units that hold the bare figures behind what is protected, and say so.

    They would stand beside each share that is suppressed, and undo that.
    """
    if not isinstance(units, LayerUnits):
        return []
    figures = {plain(field) for theme in themes for field in theme.wanted.figures.values()}
    names = [name for name in units.origin.source.fields().names() if plain(name) in figures - {plain(units.id_field)}]
    if names:
        sentence = QCoreApplication.translate(
            "SeriesPrivacy",
            "Fields of layer {layer} that shares are made from are not copied, because they would show what is "
            "suppressed: {fields}.",
        )
        feedback.pushInfo(sentence.format(layer=units.origin.name, fields=", ".join(names)))
    return names


def without_groups(measures: dict[str, Column]) -> dict[str, Column]:
    """Return measures without shares of groups and numbers of residents, which together tell how few are in a group."""
    about_groups = (RESIDENTS, SHARE_PREFIX)
    return {
        name: column
        for name, column in measures.items()
        if name == SOCIAL_HOUSING_SHARE or not name.startswith(about_groups)
    }


def tell_of_few(measures: dict[str, Column], feedback) -> None:
    """Say in how many places a share beside the number of residents tells that one to four belong to a group."""
    told = [
        tells_few(column, measures[RESIDENTS + suffix])
        for suffix in ("", YEAR_1_SUFFIX)
        if RESIDENTS + suffix in measures
        for name, column in measures.items()
        if name.startswith(SHARE_PREFIX) and name != SOCIAL_HOUSING_SHARE and _is_of(name, suffix)
    ]
    places = int(np.logical_or.reduce(told).sum()) if told else 0
    if places:
        sentence = QCoreApplication.translate(
            "SeriesPrivacy",
            "In {count} places the share of a group beside the number of residents tells that one to four people "
            "belong to it. Maps and pages do not show that, but the table does: keep it to yourself, or make one "
            "without Keep shares of groups and residents (GROUP_SHARES) for others.",
        )
        feedback.pushWarning(sentence.format(count=places))


def _is_of(name: str, suffix: str) -> bool:
    return name.endswith(YEAR_1_SUFFIX) == bool(suffix)


def warn_of_series(reader: SeriesReader, themes: list[Theme], minimum: float) -> None:
    """Warn of the surroundings in a map series, for residents in each year and for dwellings."""
    is_grid = isinstance(reader.units, CellUnits) or getattr(reader.units, "cells", None) is not None
    if reader.placing.neighbourhood == CELL or not is_grid:
        return
    walking = reader.placing.walking
    reach_m = reader.placing.radius_m if walking is None else walking.distance_m
    for theme in themes:
        counted = next((name for name in (POPULATION, DWELLINGS) if name in theme.figures), None)
        if counted and theme.wanted.counted and not theme.wanted.id_field:
            field = theme.wanted.figures.get(counted)
            named = f"{theme.table.name}, {field}" if field else theme.table.name
            _warn_of_theme(theme, counted, reader, Surroundings(named, reach_m, minimum))
    if walking is not None:
        walking.forget()


def _warn_of_theme(theme: Theme, counted: str, reader: SeriesReader, around: Surroundings) -> None:
    points = theme.points
    column = points.taken(theme.figures[counted])
    people = np.where(column.known & (column.values > 0), column.values, 0.0)
    cells = points.by_cell
    if reader.placing.walking is not None:
        walks, counts = reader.placing.walking.apart(points, people)
        keys = (reader.units if isinstance(reader.units, CellUnits) else reader.units.cells).keys
        cells = PointsByCell(keys, np.empty(0, dtype=np.int64), cells.size_m)
        totals = reader.placed[theme][counted].take(reader.units.of_cells(keys)).values
        warn_of_walks(walks, cells, Counted(totals, counts), around, reader.feedback)
        return
    totals = reader.placed[theme][counted].take(reader.units.of_cells(cells.keys)).values
    warn_of_differences(Crowd(points.x, points.y, points.by_cell, people), totals, around, reader.feedback)
