# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn what an edit buffer holds into plain data, and back."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime

from ..fields import kind_of

NUMBER = "nummer"
_FORMATS = {
    "QDate": Qt.DateFormat.ISODate,  # which knows no milliseconds
    "QTime": Qt.DateFormat.ISODateWithMs,
    "QDateTime": Qt.DateFormat.ISODateWithMs,
}


def plain(value: object) -> object:
    """Return an attribute as JSON can hold it; None for NULL, and for an empty text, which says as much."""
    if value is None or value == "" or (hasattr(value, "isNull") and value.isNull() and not isinstance(value, str)):
        return None
    if isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (QDate, QTime, QDateTime)):
        return {type(value).__name__: value.toString(_FORMATS[type(value).__name__])}
    if isinstance(value, (bytes, QByteArray)):
        return {"bytes": base64.b64encode(bytes(value)).decode("ascii")}
    return str(value)


def from_plain(value: object) -> object:
    """Return what :func:`plain` was given."""
    if not isinstance(value, dict) or len(value) != 1:
        return value
    kinds = {"QDate": QDate, "QTime": QTime, "QDateTime": QDateTime}
    (kind, text), *_ = value.items()
    if kind == "bytes":
        return QByteArray(base64.b64decode(text))
    return kinds[kind].fromString(text, _FORMATS[kind]) if kind in kinds else None


def packed(geometry: QgsGeometry) -> str | None:
    """Return a geometry as text; None where there is none."""
    return None if geometry.isNull() else base64.b64encode(geometry.asWkb().data()).decode("ascii")


def unpacked(text: str | None) -> QgsGeometry:
    """Return what :func:`packed` was given."""
    geometry = QgsGeometry()
    if text:
        geometry.fromWkb(base64.b64decode(text))
    return geometry


def key_names(layer: QgsVectorLayer) -> set[str]:
    """Return the fields that number the rows of a layer: the file gives their values."""
    return {layer.fields().at(index).name() for index in layer.primaryKeyAttributes()}


def content_of(feature: QgsFeature, keys: set[str], names: Sequence[str] = ()) -> dict[str, object]:
    """Return a row: its values without those that are NULL, and its shape.

    ``names`` are those of the layer, where the row may be older than a field that was added.
    """
    values = zip(names or feature.fields().names(), map(plain, feature.attributes()))
    kept = {name: value for name, value in values if value is not None and name not in keys}
    return {"values": kept, "wkb": packed(feature.geometry())}


def rows_of(layer: QgsVectorLayer) -> dict[int, dict]:
    """Return all rows as they stand in a layer, by id."""
    keys = key_names(layer)
    return {feature.id(): content_of(feature, keys) for feature in layer.getFeatures()}


class Stored:
    """Read rows as they stand in the file, each once while an edit lasts."""

    def __init__(self, layer: QgsVectorLayer):
        self._layer = layer
        self._rows: dict[int, dict] = {}

    def rows(self, fids) -> dict[int, dict]:
        """Return rows by id; those that are not in the file are left out."""
        lacking = [fid for fid in fids if fid not in self._rows]
        if lacking:
            keys = key_names(self._layer)
            provider = self._layer.dataProvider()
            for feature in provider.getFeatures(QgsFeatureRequest().setFilterFids(lacking)):
                self._rows[feature.id()] = content_of(feature, keys)
        return {fid: self._rows[fid] for fid in fids if fid in self._rows}

    def forget(self) -> None:
        """Read anew from now on: the file has changed."""
        self._rows.clear()


def unsaved_rows(layer: QgsVectorLayer, stored: Stored) -> dict[str, list]:
    """Return what the edit buffer of a layer holds: rows added, changed and deleted, and fields added."""
    buffer = layer.editBuffer()
    names, keys = layer.fields().names(), key_names(layer)
    values, shapes = buffer.changedAttributeValues(), buffer.changedGeometries()
    deleted = buffer.deletedFeatureIds()
    before = stored.rows([*{*values, *shapes}, *deleted])
    changed = []
    for fid in sorted({*values, *shapes} - set(deleted)):
        now = {names[index]: plain(value) for index, value in values.get(fid, {}).items() if index < len(names)}
        was = before.get(fid, {"values": {}, "wkb": None})
        row = {"fid": fid, "number": was["values"].get(NUMBER), "values": now}
        row["before"] = {name: was["values"].get(name) for name in now}
        if fid in shapes:
            row.update(wkb=packed(shapes[fid]), before_wkb=was["wkb"])
        changed.append(row)
    return {
        "fields": [[field.name(), kind_of(field)] for field in buffer.addedAttributes()],
        "added": [{"fid": fid, **content_of(feature, keys, names)} for fid, feature in buffer.addedFeatures().items()],
        "changed": changed,
        "deleted": [{"fid": fid, "before": before[fid]} for fid in deleted if fid in before],
    }
