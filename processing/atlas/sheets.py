# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what stands on the maps of an atlas, and in the log about those that could not be made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QCoreApplication

from ...core.atlas.captions import caption_field
from ...core.atlas.definition import CELLS, GRID, POINT_SOURCES, AtlasMap
from ...core.definition import Legend, Text
from ...core.problems import Phrase, Problem
from ...layers.atlas.file import AtlasTable, source_of
from ...layers.atlas.look import Look
from ...layers.atlas.project import AtlasSheets, TableSheets
from ...layers.mapfacts import MapFacts, stored_maps
from ..language import sentence
from .inputs import years_in
from .maps import World

WALKING = Text("Alles binnen {distance} m lopen telt mee", "All within {distance} m walking counts")
WITHIN = Text("Alles binnen {distance} m hemelsbreed telt mee", "All within {distance} m in a straight line counts")
LIMITS = Text("Huurgrenzen van {year}", "Rent limits of {year}")


def numbered(each: AtlasMap, legend: Legend) -> Legend:
    """Return a legend whose title begins with the number that the report gives the map."""
    if not each.number:
        return legend
    title = Text(*(f"{each.number}. {text}" for text in (legend.title.nl, legend.title.en)))
    return replace(legend, title=title, number=None)


def atlas_sheets(path: str, tables: Sequence[tuple[AtlasTable, tuple]], world: World, facts: Mapping[str, str]):
    """Return all maps of an atlas as sheets, those of points just above what they belong on.

    Parameters
    ----------
    path : str
        The GeoPackage.
    tables : sequence of tuple of AtlasTable and tuple of Legend
    world : World
    facts : dict of str to str
        ``FIRST_YEAR``, ``YEAR``, ``SOURCE``, ``LANGUAGE``; ``REACH``: what the source line says of the surroundings.
    """
    language = facts["LANGUAGE"]
    told = _told_of_series(world)
    periods = {key: period for key, period in world.periods.items() if period}
    periods |= {**_years_of_means(world), **{key: found.period for key, found in told.items()}}
    made = [key for key in world.atlas if key in world.chosen]
    above = {key: world.atlas[key].on_top for key in made if world.atlas[key].on_top in made}
    table_of = {legend.id: table.name for table, legends in tables for legend in legends}
    sheets = [
        TableSheets(
            source_of(path, table.name),
            tuple(numbered(world.atlas[legend.id], legend) for legend in legends),
            language,
            (facts["FIRST_YEAR"], facts["YEAR"]),
            {legend.id: _method(world, legend.id, told, facts) for legend in legends},
            facts["SOURCE"],
            atlas="atlas",
            rings={legend.id: world.atlas[legend.id].rings for legend in legends},
            periods=periods,
            above={key: f"{table_of[found]}/{found}" for key, found in above.items()},
            looks={legend.id: _look(world, legend, table) for legend in legends},
        )
        for table, legends in tables
    ]
    pairs = [(above.get(key), key) for key in made if key not in above.values()]
    order = list(dict.fromkeys(key for pair in pairs for key in pair if key))
    return AtlasSheets(sheets, order, above)


def _look(world: World, legend: Legend, table: AtlasTable) -> Look:
    caption = caption_field(legend)
    written = any(column.name == caption for column in table.columns)
    each = world.atlas[legend.id]
    return Look(each.unit, caption if written else "", each.marks)


def _told_of_series(world: World) -> dict[str, MapFacts]:
    """Return what the map series says of the maps whose figures are taken from it: years and method."""
    series = world.layers.origins.get(CELLS)
    if series is None or series.layer is None:
        return {}
    try:
        stored = {found.facts.legend: found.facts for found in stored_maps(series.layer)}
    except Problem:  # cells from elsewhere say nothing about themselves
        return {}
    of_cells = [key for key, recipe in world.chosen.items() if CELLS in recipe.sources]
    return {key: stored[world.atlas[key].like] for key in of_cells if world.atlas[key].like in stored}


def _years_of_means(world: World) -> dict[str, str]:
    """Return the first and last year of the maps that show a mean over years."""
    found = {}
    for key, recipe in world.chosen.items():
        if recipe.mean_over:
            years = years_in(world.sources[recipe.source].rows, recipe.mean_over)
            found[key] = "–".join(dict.fromkeys([min(years), max(years)])) if years else ""
    return {key: period for key, period in found.items() if period}


def _method(world: World, key: str, told: Mapping[str, MapFacts], facts: Mapping[str, str]) -> str:
    if key in told:
        return told[key].method
    recipe = world.chosen[key]
    parts = []
    if world.atlas[key].unit == GRID and recipe.source in POINT_SOURCES:
        parts.append(facts.get("REACH", ""))
    if any(condition.limit for count in recipe.counts for condition in count.where):
        parts.append(LIMITS.get(facts["LANGUAGE"]).format(year=facts["YEAR"]))
    return ". ".join(part for part in parts if part)


def reach_text(distance_m: float, walking: bool, language: str) -> str:
    """Return what a source line says about the surroundings of a cell."""
    return (WALKING if walking else WITHIN).get(language).format(distance=f"{distance_m:g}")


def tell_skipped(atlas: Mapping[str, AtlasMap], skipped: Mapping[str, Phrase], feedback) -> None:
    """Say in the log which maps are not made, and what each lacks."""
    for key, lack in skipped.items():
        name = numbered(atlas[key], atlas[key].legend).title.nl
        feedback.pushInfo(
            QCoreApplication.translate("MakeAtlas", "Skipped: {map}, because {reason}.").format(
                map=name, reason=sentence(lack)
            )
        )
