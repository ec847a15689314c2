# SPDX-License-Identifier: GPL-2.0-or-later
"""Read rings with everything that a hand has added to them, and write them with nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsWkbTypes,
)

from ...core.columns import Column
from ...core.focus.circle import Circle
from ...core.focus.matching import CHANGED, HAND, KnownRing
from ...core.focus.ring_columns import SEAL, WRITTEN, ring_fields, seal
from ...core.focus.seal import seal_of_shape
from ..crs import require_metres
from ..features import Origin, stop_if_cancelled
from ..fields import make_fields
from ..focus.units import moved
from ..output import refuse_own_input
from ..sink import Target, write_features
from .shape import NOWHERE, circle_of, vertices_of

ROW_ID = "fid"
_OURS = {name.casefold(): name for name in ring_fields()}


@dataclass(frozen=True)
class ExistingRing:
    """Hold one ring of an earlier run, or drawn by hand.

    Attributes
    ----------
    geometry : QgsGeometry
        In the coordinate system asked for; null where there is none.
    values : dict of str to object
        Its attributes by name of the field, None for NULL.
    shape : str
        Seal of the shape as it stands in the layer.
    circle : Circle
        The ring, or the circle of the same centre and area.
    """

    geometry: QgsGeometry
    values: dict[str, object]
    shape: str
    circle: Circle

    @property
    def known(self) -> KnownRing:
        """Return what matching must know: a broken or absent seal means that a hand has been at work."""
        values = self.values
        touched = values.get(SEAL) != seal(self.shape, values)
        of_hand = touched or values.get("bron") == HAND or self.circle is NOWHERE
        number = values.get("nummer")
        return KnownRing(self.circle, None if number is None else int(number), of_hand, str(values.get("status") or ""))

    @property
    def is_fresh(self) -> bool:
        """Tell whether a hand drew it, without a name, and no run has seen it yet: a name may be proposed."""
        named = any(self.values.get(name) for name in ("naam", "buurt", "straten", "gemeente"))
        return self.values.get(SEAL) is None and not named

    @property
    def is_marked(self) -> bool:
        """Tell whether a hand has not yet taken away the mark that something changed."""
        return self.values.get("status") == CHANGED


@dataclass(frozen=True)
class ExistingRings:
    """Hold the rings of a layer, with the fields that users added and the geometry type."""

    rings: list[ExistingRing] = field(default_factory=list)
    added: list[QgsField] = field(default_factory=list)
    wkb_type: int = QgsWkbTypes.Type.Polygon


def read_rings(origin: Origin | None, crs: QgsCoordinateReferenceSystem, context, feedback=None) -> ExistingRings:
    """Read the rings of an earlier run, in the order of their ids; none without a layer."""
    if origin is None:
        return ExistingRings()
    require_metres(origin.crs)
    added = [
        QgsField(each) for each in origin.source.fields() if each.name().casefold() not in (*_OURS, ROW_ID.casefold())
    ]
    transform = QgsCoordinateTransform(origin.crs, crs, context.transformContext())
    features = sorted(origin.features(QgsFeatureRequest()), key=lambda feature: feature.id())
    rings = []
    for feature in features:
        stop_if_cancelled(feedback)
        rings.append(existing_ring(feature, moved(feature.geometry(), transform)))
    return ExistingRings(rings, added, origin.source.wkbType())


def existing_ring(feature: QgsFeature, geometry: QgsGeometry) -> ExistingRing:
    """Return a row as a ring, with its geometry in the system asked for; our fields by the names that we give them."""
    names = [_OURS.get(name.casefold(), name) for name in feature.fields().names()]
    values = {name: _plain(name, value) for name, value in zip(names, feature.attributes())}
    shape = seal_of_shape(vertices_of(feature.geometry()))
    return ExistingRing(geometry, values, shape, circle_of(geometry))


def _plain(name: str, value: object) -> object:
    """Return an attribute with None for NULL; what a hand may write as text, except the number."""
    if value is None or value == NULL:
        return None
    if name in WRITTEN and name != "nummer":
        return value.toString("yyyy-MM-dd") if hasattr(value, "toString") else str(value)
    return value


@dataclass(frozen=True)
class RingRow:
    """Hold one ring to be written; a field that ``values`` lacks becomes NULL."""

    geometry: QgsGeometry
    values: dict[str, object]


@dataclass(frozen=True)
class RingSheet:
    """Hold what is written: rows, fields of ours by name and kind, fields that users added, geometry type, system."""

    rows: list[RingRow]
    fields: dict[str, str]
    added: list[QgsField]
    wkb_type: int
    crs: QgsCoordinateReferenceSystem


def write_rings(target: Target, sheet: RingSheet, origin: Origin | None) -> str:
    """Write rings and return the destination; the layer that they come from is never overwritten."""
    if origin is not None:
        refuse_own_input(target, origin)
    fields: QgsFields = make_fields(sheet.fields)
    taken = {name.casefold() for name in sheet.fields}
    for each in sheet.added:
        if each.name().casefold() not in taken:
            fields.append(each)
    return write_features(target, fields, sheet.wkb_type, sheet.crs, _features(sheet, fields))


def _features(sheet: RingSheet, fields: QgsFields) -> Iterator[QgsFeature]:
    for row in sheet.rows:
        feature = QgsFeature(fields)
        if not row.geometry.isNull():
            fitting = row.geometry.coerceToType(sheet.wkb_type)
            feature.setGeometry(fitting[0] if len(fitting) == 1 else row.geometry)
        feature.setAttributes([row.values.get(name) for name in fields.names()])
        yield feature


def sealed(row: RingRow) -> RingRow:
    """Return a row with the seal of what is written."""
    shape = seal_of_shape(vertices_of(row.geometry))
    return RingRow(row.geometry, {**row.values, SEAL: seal(shape, row.values)})


def figure_columns(names, rows: list[dict[str, object]], reasons) -> dict[str, Column]:
    """Return attributes as figures with their reasons (``reden_...``), by name; absent ones lack a value."""
    columns = {}
    for name in names:
        values = [row.get(name) for row in rows]
        numbers = [float(value) if isinstance(value, (int, float)) else float("nan") for value in values]
        columns[name] = Column.of(numbers, reasons([row.get("reden_" + name) for row in rows]))
    return columns
