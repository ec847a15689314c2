# SPDX-License-Identifier: GPL-2.0-or-later
"""Write rings into the edit buffer of their layer, step by step, so that QGIS's own Undo takes each step back."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping

from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorDataProvider, QgsVectorLayer

from ...core.focus.ring_map import KINDS
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..fields import kind_of, make_field
from .row import attributes_for


class RingBuffer:
    """Write to a layer of rings; starts editing where nobody has.

    Parameters
    ----------
    layer : QgsVectorLayer
        Rings, see :func:`layers.rings.file.is_ring_layer`.
    """

    def __init__(self, layer: QgsVectorLayer):
        self.layer = layer
        self._name = ""

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Make what is done in the block one undo step; nothing of it stays where it fails.

        A block that changes nothing leaves no step behind, and a step within another is part of it.

        Raises
        ------
        Problem
            The layer cannot be edited.
        """
        if self._name or self.layer.isEditCommandActive():
            yield
            return
        started = self._start_editing()
        self._name = name
        try:
            yield
        except BaseException:
            if self.layer.isEditCommandActive():
                self.layer.destroyEditCommand()
            if started:
                self.layer.rollBack()
            raise
        finally:
            self._name = ""
        if self.layer.isEditCommandActive():
            self.layer.endEditCommand()
        elif started:
            self.layer.rollBack()

    def _begin(self) -> None:
        """Begin the step, now that there is something to do in it."""
        if self._name and not self.layer.isEditCommandActive():
            self.layer.beginEditCommand(self._name)

    def _start_editing(self) -> bool:
        """Start editing; return whether that was needed."""
        layer = self.layer
        if layer.isEditable():
            return False
        wanted = (
            QgsVectorDataProvider.Capability.AddFeatures
            | QgsVectorDataProvider.Capability.ChangeAttributeValues
            | QgsVectorDataProvider.Capability.ChangeGeometries
        )
        able = layer.dataProvider().capabilities() & wanted == wanted
        if layer.readOnly() or not able or not layer.startEditing():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Layer {layer} cannot be edited: it is read-only, or of a format or in a place that may not be "
                    "written to. Export it to a GeoPackage in a folder of your own and use that.",
                ),
                layer=layer.name(),
            )
        return True

    def checked(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return values as the fields of the layer hold them, refused where they cannot."""
        kind = values.get("soort")
        if kind and kind not in KINDS:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "There is no kind of ring called {kind}. Choose one of {kinds}."),
                kind=kind,
                kinds=", ".join(KINDS),
            )
        return dict(zip(values, attributes_for(self.layer, values).values()))

    def set_values(self, fid: int, values: Mapping[str, object]) -> bool:
        """Write what differs, within a step; return whether anything did."""
        before = self.layer.getFeature(fid).attributes()
        wanted = attributes_for(self.layer, values)
        differing = {index: value for index, value in wanted.items() if not same(before[index], value)}
        if differing:
            self._begin()
        for index, value in differing.items():
            if not self.layer.changeAttributeValue(fid, index, value):
                raise self._refused()
        return bool(differing)

    def set_shape(self, fid: int, geometry: QgsGeometry) -> None:
        """Write a geometry, within a step."""
        self._begin()
        if not self.layer.changeGeometry(fid, self._fitting(geometry)):
            raise self._refused()

    def add(self, geometry: QgsGeometry, values: Mapping[str, object]) -> int:
        """Add a row within a step and return its id; fields without a value are NULL."""
        feature, keys = QgsFeature(self.layer.fields()), self.layer.primaryKeyAttributes()
        feature.setGeometry(self._fitting(geometry))
        for index, value in attributes_for(self.layer, values).items():
            if index not in keys:  # the file numbers its rows itself
                feature.setAttribute(index, value)
        self._begin()
        if not self.layer.addFeature(feature):
            raise self._refused()
        return feature.id()

    def delete(self, fid: int) -> None:
        """Delete a row, within a step."""
        self._begin()
        if not self.layer.deleteFeature(fid):
            raise self._refused()

    def add_field(self, like: QgsField) -> None:
        """Add a field, within a step; of a plain kind where the layer takes no such field."""
        self._begin()
        plain = make_field(like.name(), kind_of(like))
        if not self.layer.addAttribute(QgsField(like)) and not self.layer.addAttribute(plain):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Layer {layer} takes no further field {field}. Export the layer to a GeoPackage and use that.",
                ),
                layer=self.layer.name(),
                field=like.name(),
            )

    def _fitting(self, geometry: QgsGeometry) -> QgsGeometry:
        if geometry.isNull():
            return geometry
        fitting = geometry.coerceToType(self.layer.wkbType())
        return fitting[0] if len(fitting) == 1 else geometry

    def _refused(self) -> Problem:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} does not take the change, so nothing was changed. Save or undo what is being edited "
                "and try again.",
            ),
            layer=self.layer.name(),
        )


def same(first: object, second: object) -> bool:
    """Tell whether two attributes are alike, NULL being alike to None."""
    empty = [value is None or (hasattr(value, "isNull") and value.isNull()) for value in (first, second)]
    return all(empty) if any(empty) else first == second
