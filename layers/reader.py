# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn any vector layer or table that QGIS can load into numpy columns."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ..core.columns import Column, Table
from ..core.fieldnames import companion, find_field
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.reasons import Reason, from_texts
from .arrow import NotForArrow, has_hidden_changes, read_arrow
from .centres import transformed
from .crs import check_plausible
from .features import Origin, features, read_features
from .raw import RawTable

__all__ = ["Origin", "features", "read_table"]


def read_table(  # noqa: PLR0913 - each is a question of its own
    origin: Origin,
    *,
    numbers=(),
    texts=(),
    centres_in: QgsCoordinateReferenceSystem | None = None,
    transform_context: QgsCoordinateTransformContext | None = None,
    feedback=None,
) -> Table:
    """Read columns and centres of a layer, the rows in ascending order of feature id.

    Parameters
    ----------
    origin : Origin
    numbers, texts : sequence of str
        Fields to read as figures and as text. A figure ``m`` takes its reasons from ``reden_m`` where
        the layer has that field.
    centres_in : QgsCoordinateReferenceSystem, optional
        Where given, ``x`` and ``y`` are each feature's centre in it.
    transform_context : QgsCoordinateTransformContext, optional
        The project's, for its choice of datum transformations.
    feedback : QgsProcessingFeedback, optional
        Hears which route was taken and what was found; may cancel.

    Returns
    -------
    Table
        ``counts`` hold, where they occur, summed over the fields read as figures: ``null``,
        ``suppressed_in_source``, ``not_published``, ``no_data_code``, ``empty_text``, ``not_a_number``,
        ``ambiguous_notation``; and of the rows: ``without_attributes`` (every field read is NULL) and,
        with centres, ``without_geometry`` (always present), ``not_transformable`` (part of the former),
        ``outside_netherlands``.

    Raises
    ------
    Problem
        A field, the geometry or the coordinate system is missing, or the coordinates deny the coordinate system.
    Cancelled
    """
    available = origin.source.fields().names()
    fields = {name: find_field(name, available, origin.name) for name in [*numbers, *texts]}
    told = {name: companion(fields[name], available) for name in numbers}
    companions = {name: field for name, field in told.items() if field is not None}
    if centres_in is not None:
        _require_place(origin)
    wanted = list(dict.fromkeys([*fields.values(), *companions.values()]))
    raw = _read(origin, wanted, centres_in is not None, feedback).in_order()
    columns, counts = {}, {}
    for name in numbers:
        columns[name], found = raw.columns[fields[name]].column()
        if name in companions:
            columns[name] = _with_reasons(columns[name], raw.columns[companions[name]].texts())
        _tell(feedback, origin, name, found)
        counts = {kind: counts.get(kind, 0) + found.get(kind, 0) for kind in {**counts, **found}}
    if fields:
        counts["without_attributes"] = _empty_rows(raw, list(fields.values()))
    written = {name: raw.columns[fields[name]].texts() for name in texts}
    table = Table(origin.name, raw.fids, columns, written, None, None, counts, raw.route)
    if centres_in is not None:
        table = _placed(table, raw, origin.crs, centres_in, transform_context)
    _tell_of_rows(feedback, table, len(fields))
    return table


def _read(origin: Origin, wanted: list[str], with_centres: bool, feedback) -> RawTable:
    """Take the quick route where it gives the same as the other one."""
    try:
        raw = read_arrow(origin, wanted, with_centres, feedback)
        sentence = QCoreApplication.translate(
            "Layers", "Layer {layer}: {count} rows read straight from the file (Arrow stream)."
        )
    except NotForArrow:
        raw = read_features(origin, wanted, with_centres, feedback)
        sentence = QCoreApplication.translate("Layers", "Layer {layer}: {count} rows read feature by feature.")
    if feedback is not None:
        feedback.pushInfo(sentence.format(layer=origin.name, count=len(raw.fids)))
        if has_hidden_changes(origin):
            warning = QCoreApplication.translate(
                "Layers",
                "Layer {layer}: its GeoPackage lies in a folder that cannot be written to, and has changes in a -wal "
                "file beside it that may not be seen from there. Copy both files to a folder of your own to be sure.",
            )
            feedback.pushWarning(warning.format(layer=origin.name))
    return raw


def _require_place(origin: Origin) -> None:
    if origin.source.wkbType() == QgsWkbTypes.Type.NoGeometry:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Layer {layer} is a table without geometry. Choose a layer with places."),
            layer=origin.name,
        )


def _with_reasons(column: Column, written: np.ndarray) -> Column:
    reasons = from_texts(written)
    return Column.of(column.values, np.where(reasons != Reason.NONE, reasons, column.reasons))


def _empty_rows(raw: RawTable, names: list[str]) -> int:
    empty = np.ones(len(raw.fids), dtype=bool)
    for name in names:
        empty &= raw.columns[name].null
    return int(np.count_nonzero(empty))


def _placed(table: Table, raw: RawTable, crs, target, transform_context) -> Table:
    """Add the centres, moved to the target; coordinates that deny their coordinate system are refused."""
    untransformed = replace(table, x=raw.x, y=raw.y)
    outside = check_plausible(untransformed, crs, table.name)
    x, y = transformed(raw.x, raw.y, QgsCoordinateTransform(crs, target, transform_context or _no_context()))
    counts = {**table.counts, "without_geometry": int(np.count_nonzero(np.isnan(x)))}
    for kind, count in (
        ("outside_netherlands", outside),
        ("not_transformable", int(np.count_nonzero(np.isnan(x) & ~np.isnan(raw.x)))),
    ):
        if count:
            counts[kind] = count
    return replace(table, x=x, y=y, counts=counts)


def _no_context() -> QgsCoordinateTransformContext:
    return QgsCoordinateTransformContext()


def _tell(feedback, origin: Origin, name: str, found: dict[str, int]) -> None:
    """Say in the log what stood in a field instead of figures."""
    parts = {
        "null": QCoreApplication.translate("Layers", "{count} NULL"),
        "suppressed_in_source": QCoreApplication.translate("Layers", "{count} suppressed in the source"),
        "not_published": QCoreApplication.translate("Layers", "{count} not published"),
        "no_data_code": QCoreApplication.translate("Layers", "{count} codes for no data"),
        "empty_text": QCoreApplication.translate("Layers", "{count} blank or a sign for missing"),
        "not_a_number": QCoreApplication.translate("Layers", "{count} not a number"),
        "ambiguous_notation": QCoreApplication.translate(
            "Layers", "{count} of which the point or comma may be a thousands or a decimal separator"
        ),
    }
    told = "; ".join(text.format(count=found[kind]) for kind, text in parts.items() if kind in found)
    if feedback is not None and told:
        sentence = QCoreApplication.translate("Layers", "Layer {layer}, field {field}: {told}.")
        feedback.pushInfo(sentence.format(layer=origin.name, field=name, told=told))


def _tell_of_rows(feedback, table: Table, field_count: int) -> None:
    """Warn of rows that something is the matter with; of a single field the NULLs have been told already."""
    sentences = {
        "without_attributes": QCoreApplication.translate(
            "Layers", "Layer {layer}: {count} rows have no value in any of the fields that are read."
        ),
        "outside_netherlands": QCoreApplication.translate(
            "Layers", "Layer {layer}: {count} rows lie outside the Netherlands; they count where they lie."
        ),
        "not_transformable": QCoreApplication.translate(
            "Layers",
            "Layer {layer}: {count} rows have coordinates that have no place in the coordinate system asked for.",
        ),
    }
    for kind, sentence in sentences.items():
        told = kind == "without_attributes" and field_count == 1
        if feedback is not None and table.counts.get(kind) and not told:
            feedback.pushWarning(sentence.format(layer=table.name, count=table.counts[kind]))
