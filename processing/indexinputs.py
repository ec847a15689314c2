# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what an index is made from: places with their groups, and tables of means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..core.columns import Column, Table
from ..core.index import IndexResult
from ..core.reference import (
    GROUP_FIELD,
    MEAN_FIELD,
    SD_FIELD,
    SHARE_PREFIX,
    SOURCE_FIELD,
    YEAR_FIELD,
    Reference,
    reference_from_table,
)
from ..core.scores import IndexSettings
from ..core.shares import ShareSettings, given_share, share
from ..layers.reader import Origin, read_table
from ..layers.writer import NewColumn, columns_for
from .measure import PERCENTAGES

Z_PREFIX, SCORE_PREFIX = "z_", "score_"
AVAILABLE_NAME = "groepen_bekend"


@dataclass(frozen=True)
class Wanted:
    """Say which fields hold the groups and the residents, and how the index is made."""

    fields: list[str]
    population: str
    kind: str
    settings: IndexSettings


@dataclass(frozen=True)
class Places:
    """Hold the places that an index is about: shares per group in percent, and residents."""

    table: Table
    shares: dict[str, Column]
    population: Column


def read_places(origin: Origin, wanted: Wanted, feedback) -> Places:
    """Read the groups of a layer as shares of its residents."""
    table = read_table(origin, numbers=tuple(dict.fromkeys([*wanted.fields, wanted.population])), feedback=feedback)
    population = table.numbers[wanted.population]
    rule = ShareSettings(minimum=wanted.settings.minimum)
    make = given_share if wanted.kind == PERCENTAGES else share
    return Places(table, {name: make(table.numbers[name], population, rule) for name in wanted.fields}, population)


def is_table_of_means(origin: Origin) -> bool:
    """Tell whether a reference is a table of means and not a layer of places."""
    return {GROUP_FIELD, MEAN_FIELD, SD_FIELD} <= set(origin.source.fields().names())


def read_means(origin: Origin, names: Mapping[str, str], year: int | None, feedback) -> Reference:
    """Read a table of means; ``names`` gives the group in the table for each field of the index."""
    available = set(origin.source.fields().names())
    table = read_table(
        origin,
        numbers=[MEAN_FIELD, SD_FIELD, *({YEAR_FIELD} & available)],
        texts=[GROUP_FIELD, *({SOURCE_FIELD} & available)],
        feedback=feedback,
    )
    return reference_from_table(table, names, year)


def intermediate_columns(result: IndexResult, method: str) -> list[NewColumn]:
    """Return share and score of each group with their reasons, and the number of groups known."""
    prefix = Z_PREFIX if method == "zscore" else SCORE_PREFIX
    columns = []
    for field, column in result.shares.items():
        group = field[len(SHARE_PREFIX) :] if field.startswith(SHARE_PREFIX) else field
        columns += columns_for(SHARE_PREFIX + group, column)
        columns += columns_for(prefix + group, result.scores[field])
    return [*columns, NewColumn(AVAILABLE_NAME, "integer", result.available)]
