# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the fields of output layers; the one place that knows how QGIS versions name field types."""

from __future__ import annotations

from qgis.core import Qgis, QgsField, QgsFields

FIRST_WITH_METATYPE = 33800

if Qgis.QGIS_VERSION_INT >= FIRST_WITH_METATYPE:
    from qgis.PyQt.QtCore import QMetaType

    _TYPES = {
        "integer": (QMetaType.Type.LongLong, "integer"),
        "number": (QMetaType.Type.Double, "double"),
        "text": (QMetaType.Type.QString, "text"),
    }
else:
    from qgis.PyQt.QtCore import QVariant

    _TYPES = {
        "integer": (QVariant.LongLong, "integer"),
        "number": (QVariant.Double, "double"),
        "text": (QVariant.String, "text"),
    }

KINDS = tuple(_TYPES)


def make_field(name: str, kind: str) -> QgsField:
    """Make a field of kind ``"integer"`` (64 bits), ``"number"`` or ``"text"``."""
    field_type, type_name = _TYPES[kind]
    return QgsField(name, field_type, type_name)


def make_fields(definitions: dict[str, str]) -> QgsFields:
    """Make the fields of a layer from names and kinds, in their order."""
    fields = QgsFields()
    for name, kind in definitions.items():
        fields.append(make_field(name, kind))
    return fields


def kind_of(field: QgsField) -> str:
    """Return the kind that a field resembles most: ``"integer"``, ``"number"`` or ``"text"``."""
    if not field.isNumeric():
        return "text"
    return "number" if field.type() == _TYPES["number"][0] else "integer"
