# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a ring from a layer as it stands there now, edits included, and turn values into what its fields hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ...core.focus.circle import Circle
from ...core.focus.matching import HIDDEN
from ...core.focus.ring_columns import CLASSES_PREFIX, COUNTED, REASON_PREFIX, ring_fields
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from .layer import ROW_ID, ExistingRing, existing_ring
from .shape import NOWHERE

NUMBER = "nummer"


def ring_in(layer: QgsVectorLayer, fid: int) -> ExistingRing:
    """Return one ring as it stands in the layer.

    Raises
    ------
    Problem
        There is no such row (any more).
    """
    feature = layer.getFeature(fid)
    if not feature.isValid():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Layer {layer} has no ring with row number {row} any more. Choose another ring."
            ),
            layer=layer.name(),
            row=fid,
        )
    return existing_ring(feature, feature.geometry())


def rings_in(layer: QgsVectorLayer) -> dict[int, ExistingRing]:
    """Return all rings of a layer by the id of their row, in the order in which a run reads them."""
    found = sorted(layer.getFeatures(QgsFeatureRequest()), key=lambda feature: feature.id())
    return {feature.id(): existing_ring(feature, feature.geometry()) for feature in found}


def is_shown(ring: ExistingRing) -> bool:
    """Tell whether a ring is on the map."""
    return ring.values.get("status") not in HIDDEN


def number_of(ring: ExistingRing) -> int | None:
    """Return the number of a ring; None where it has none yet."""
    return ring.known.number


def next_number(layer: QgsVectorLayer) -> int:
    """Return the number that follows all that a ring of the layer ever had.

    Rows that a filter hides count, and so do those that are deleted but not yet for good.
    """
    everything = [layer]
    provider = layer.dataProvider()
    if layer.subsetString():
        unfiltered = layer.clone()
        if unfiltered.setSubsetString(""):
            everything.append(unfiltered)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    index = provider.fieldNameIndex(_name_in(layer, NUMBER))
    stored = [feature[index] for feature in provider.getFeatures(request)] if index >= 0 else []
    there = [feature[_name_in(layer, NUMBER)] for each in everything for feature in each.getFeatures(request)]
    return max((int(value) for value in [*stored, *there] if isinstance(value, (int, float))), default=0) + 1


def _name_in(layer: QgsVectorLayer, name: str) -> str:
    index = layer.fields().lookupField(name)
    return layer.fields().at(index).name() if index >= 0 else name


def attributes_for(layer: QgsVectorLayer, values: Mapping[str, object]) -> dict[int, object]:
    """Return values by the index of their field, as these fields hold them.

    Raises
    ------
    Problem
        A field that the layer lacks, or a value that does not fit in it.
    """
    fields, attributes = layer.fields(), {}
    for name, value in values.items():
        index = fields.lookupField(name)
        if index < 0:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Layer {layer} has no field {field}. Add it with Layer > Properties > Fields, or find focus areas "
                    "with this layer as rings of an earlier run.",
                ),
                layer=layer.name(),
                field=name,
            )
        attributes[index] = _fitting(layer, fields.at(index), value)
    return attributes


def _fitting(layer: QgsVectorLayer, field, value: object) -> object:
    if value is None or (isinstance(value, str) and not value.strip() and not field.isNumeric()):
        return None
    if hasattr(value, "toString") and field.type() == _text_type(layer):
        return value.toString("yyyy-MM-dd")
    try:
        return field.convertCompatible(value)
    except (TypeError, ValueError) as error:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The value {value} does not fit in field {field} of layer {layer}. Enter another one."
            ),
            value=value,
            field=field.name(),
            layer=layer.name(),
        ) from error


def _text_type(layer: QgsVectorLayer):
    from ..fields import make_field

    return make_field("", "text").type()


def statistic_fields(names: Iterable[str]) -> list[str]:
    """Return the fields among names that tell what lies inside a ring, and no longer do once it moves."""
    names = list(names)
    ours = ring_fields()
    known = {name for name in ours if name in COUNTED or REASON_PREFIX + name in ours}
    with_reason = {name for name in names if REASON_PREFIX + name in names}
    prefixed = {name for name in names if name.startswith((REASON_PREFIX, CLASSES_PREFIX))}
    return [name for name in names if name in known | with_reason | prefixed and name != ROW_ID]


def circle_in(layer: QgsVectorLayer, fid: int) -> Circle:
    """Return the circle of a ring; of any other shape, the one with its centre and area."""
    circle = ring_in(layer, fid).circle
    if circle is NOWHERE:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Ring {row} of layer {layer} has no shape. Draw it anew, or remove it."),
            row=fid,
            layer=layer.name(),
        )
    return circle
