# SPDX-License-Identifier: GPL-2.0-or-later
"""Take the maps out of a layer of results, and give them to buildings."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...core.buildings import MapFields, legend_of_codes, map_fields
from ...core.classes import Classed, from_codes
from ...core.columns import Column, Table
from ...core.definition import Legend
from ...core.legend import legend_ids, load_legend
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.reasons import Reason, from_texts
from ...layers.features import Origin
from ...layers.writer import NewColumn, columns_for
from ..classing import class_columns


@dataclass(frozen=True)
class WantedMap:
    """Say which fields of the results one map is read from; the legend is None where none is known of the map."""

    fields: MapFields
    legend: Legend | None
    measure: str | None


@dataclass(frozen=True)
class ResultMap:
    """Hold one map: its legend, the class and label of each result, and the figure behind it."""

    legend: Legend
    classed: Classed
    labels: np.ndarray | None
    measure: str | None
    figures: Column

    def columns(self, shown: Classed, rows: np.ndarray) -> list[NewColumn]:
        """Return class, label, reason and figure of each building, that shows a row of the results or -1."""
        codes, label, reason = class_columns(self.legend, shown)
        if self.labels is not None and len(self.labels):
            said = np.where(rows >= 0, self.labels[rows], None)
            label = replace(label, values=np.where(np.equal(said, None), label.values, said))
        figures = [] if self.measure is None else columns_for(self.measure, self.figures.take(rows))
        return [codes, label, reason, *figures]


def wanted_maps(results: Origin, chosen: list[str], own: Legend | None, legend_file: str) -> list[WantedMap]:
    """Return the maps to draw: those chosen, or all of the results.

    Raises
    ------
    Problem
        A field chosen holds no classes, the results hold no map, or not the map of the user's own legend.
    """
    available = results.source.fields().names()
    maps = map_fields(available, chosen)
    names = [found.codes for found in maps]
    counted = [name for name in chosen if name not in names]
    if counted:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Field {field} of layer {layer} holds no classes, and figures of a place may not be repeated on each "
                "of its buildings. Choose fields klasse_..., or assign classes first.",
            ),
            layer=results.name,
            field=counted[0],
        )
    if not maps:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has no field klasse_..., so that there is no map to draw on buildings. Assign or "
                "combine classes first.",
            ),
            layer=results.name,
        )
    if own is not None and own.class_field not in names:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The legend file {file} is for the field {field}, which is none of the maps of layer {layer} that are "
                "drawn. Choose the legend of one of them.",
            ),
            file=legend_file,
            field=own.class_field,
            layer=results.name,
        )
    return [_wanted(found, own, available) for found in maps]


def _wanted(fields: MapFields, own: Legend | None, available: list[str]) -> WantedMap:
    legend = None
    if own is not None and own.id == fields.map_id:
        legend = own
    elif fields.map_id in legend_ids():
        legend = load_legend(fields.map_id)
    measure = legend.measure.column if legend is not None and legend.measure is not None else None
    return WantedMap(fields, legend, measure if measure in available else None)


def asked_fields(maps: list[WantedMap]) -> dict[str, list[str]]:
    """Return the fields to read, as :func:`layers.reader.read_table` takes them."""
    numbers = [name for found in maps for name in (found.fields.codes, found.measure)]
    texts = [name for found in maps for name in (found.fields.label, found.fields.reason)]
    return {
        "numbers": list(dict.fromkeys(name for name in numbers if name)),
        "texts": list(dict.fromkeys(name for name in texts if name)),
    }


def read_map(table: Table, wanted: WantedMap) -> ResultMap:
    """Take one map out of the table of results.

    Raises
    ------
    Problem
        A code that is no class of the legend.
    """
    fields = wanted.fields
    column = table.numbers[fields.codes]
    labels = table.texts.get(fields.label)
    legend = wanted.legend or legend_of_codes(fields, column.values, labels)
    if fields.reason is not None:
        told = from_texts(table.texts[fields.reason])
        column = Column.of(column.values, np.where(told != Reason.NONE, told, column.reasons))
    classed = from_codes(column, legend, table.name, fields.codes)
    figures = table.numbers[wanted.measure] if wanted.measure else Column.absent(len(table))
    return ResultMap(legend, classed, labels, wanted.measure, figures)


def new_columns(maps: list[ResultMap], shown: list[tuple[Classed, np.ndarray]]) -> list[NewColumn]:
    """Return the columns of all maps; a figure that several maps are made from stands there once."""
    columns = {}
    for found, (classed, rows) in zip(maps, shown):
        for column in found.columns(classed, rows):
            columns.setdefault(column.name, column)
    return list(columns.values())
