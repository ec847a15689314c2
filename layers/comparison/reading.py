# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the classes of variants, match their places by id or by centre, and give each place its shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest, QgsProject, QgsWkbTypes

from ...core.classes import Classed, coded, require_codes
from ...core.columns import Table
from ...core.comparison.centres import named_by_centre
from ...core.comparison.compare import Comparison, Variant
from ...core.fieldnames import CLASS_PREFIX, LABEL_PREFIX, companion
from ...core.ids import id_texts, require_unique
from ...core.presets import neighbourhood_names
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.reasons import Reason, class_codes, from_texts
from ..features import Origin, stop_if_cancelled
from ..focus.ground import in_metres
from ..reader import read_table
from ..series.row import id_field_of
from ..writer import RowLayer
from .variants import GivenVariant

RD_NEW = "EPSG:28992"
CENTRE = "(x, y)"


@dataclass(frozen=True, eq=False)
class ReadVariant:
    """Hold a variant with its places read: what it is compared by, its labels by code, and names of places."""

    given: GivenVariant
    variant: Variant
    labels: dict[int, str]
    fids: np.ndarray
    names: np.ndarray | None


def read_variants(given: Sequence[GivenVariant], id_field: str, run: tuple) -> list[ReadVariant]:
    """Read variants, their places named by a field that each has, or else by their centres.

    Parameters
    ----------
    given : sequence of GivenVariant
    id_field : str
        Field with the ids in every layer; empty: the one that is recognised.
    run : tuple
        Context and feedback of Processing.
    """
    fields = [id_field or id_field_of(each.layer) for each in given]
    if not all(fields):
        fields = [""] * len(given)
    crs = given[0].layer.crs()
    crs = crs if in_metres(crs) else QgsCoordinateReferenceSystem(RD_NEW)
    tables = [_table(each, field, crs, run) for each, field in zip(given, fields)]
    if all(fields):
        ids = [id_texts(table.texts[field]) for table, field in zip(tables, fields)]
    else:
        ids = named_by_centre([(table.x, table.y) for table in tables], lambda: stop_if_cancelled(run[1]))
    for table, names, field in zip(tables, ids, fields):
        require_unique(names, table.name, field or CENTRE)
    return [_read(*parts) for parts in zip(given, tables, ids)]


def _table(given: GivenVariant, id_field: str, crs: QgsCoordinateReferenceSystem, run: tuple) -> Table:
    context, feedback = run
    texts = dict.fromkeys([*_fields(given).values(), *([id_field] if id_field else [])])
    table = read_table(
        Origin(given.layer, given.layer),
        numbers=(given.class_field,),
        texts=tuple(texts),
        centres_in=None if id_field else crs,
        transform_context=context.transformContext(),
        feedback=feedback,
    )
    stop_if_cancelled(feedback)
    return table


def _fields(given: GivenVariant) -> dict[str, str]:
    """Return the fields that tell something beside the classes, by what they tell."""
    available = given.layer.fields().names()
    wanted = {
        "label": LABEL_PREFIX + given.facts.legend,
        "reason": companion(given.class_field, available, CLASS_PREFIX) or "",
        "name": neighbourhood_names(available)[0],
    }
    return {role: field for role, field in wanted.items() if field in available}


def _read(given: GivenVariant, table: Table, ids: list[str | None]) -> ReadVariant:
    found = {role: table.texts[field] for role, field in _fields(given).items()}
    require_codes(table.numbers[given.class_field], given.codes(), given.facts.legend, (table.name, given.class_field))
    classed = _classed(table, given.class_field, found.get("reason"))
    return ReadVariant(given, Variant(given.name, ids, classed), _labels(classed, found), table.fids, found.get("name"))


def _classed(table: Table, field: str, reasons: np.ndarray | None) -> Classed:
    """Return the classes of a table, with the reasons that stand beside them."""
    column = table.numbers[field]
    classed = coded(column)
    if reasons is None:
        return classed
    told = from_texts(reasons)
    finer = np.where((told != Reason.NONE) & ~classed.known, told, classed.reasons).astype(np.int8)
    return Classed(np.where(finer == Reason.NONE, classed.codes, class_codes(finer)).astype(np.int16), finer)


def _labels(classed: Classed, found: dict[str, np.ndarray]) -> dict[int, str]:
    """Return what the table itself calls the codes that occur in it."""
    if "label" not in found:
        return {}
    return {int(code): text for code, text in zip(classed.codes, found["label"]) if text is not None}


def shapes_of(read: Sequence[ReadVariant], comparison: Comparison, feedback=None) -> RowLayer:
    """Return the shape of each place, from the first variant that has it, in that variant's coordinate system."""
    layers = [each.given.layer for each in read]
    crs, kinds = layers[0].crs(), {layer.wkbType() for layer in layers}
    kind = kinds.pop() if len(kinds) == 1 else QgsWkbTypes.Type.MultiPolygon
    shapes: list[bytes | None] = [None] * len(comparison.ids)
    lacking = np.ones(len(shapes), dtype=bool)
    for each, placed in zip(read, comparison.variants):
        places = np.flatnonzero(placed.there & lacking)
        if not len(places):
            continue
        lacking[places] = False
        place_of = dict(zip(each.fids[placed.rows[places]].tolist(), places.tolist()))
        transform = QgsCoordinateTransform(each.given.layer.crs(), crs, QgsProject())
        for feature in each.given.layer.getFeatures(QgsFeatureRequest().setNoAttributes()):
            stop_if_cancelled(feedback)
            place = place_of.get(feature.id())
            if place is None or not feature.hasGeometry():
                continue
            shapes[place] = _shape(feature.geometry(), transform, kind, each.given.layer.name())
    return RowLayer(len(shapes), shapes, kind, crs)


def _shape(geometry, transform: QgsCoordinateTransform, kind, layer: str) -> bytes:
    moved = transform.isShortCircuited() or geometry.transform(transform) == geometry.OperationResult.Success
    if not moved:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A place of layer {layer} has no place in the coordinate system of the first variant. Reproject the "
                "layer first.",
            ),
            layer=layer,
        )
    if QgsWkbTypes.isMultiType(kind) and not geometry.isMultipart():
        geometry.convertToMultiType()
    return bytes(geometry.asWkb().data())
