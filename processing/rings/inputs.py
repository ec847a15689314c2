# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what focus areas are found in: places with their rule, figures, names and addresses."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem

from ...layers.crs import require_metres
from ...layers.focus.ground import (
    AddressRequest,
    FocusWorld,
    GroundRequest,
    NeighbourhoodRequest,
    PlaceRule,
    class_fields,
    in_metres,
    mean_fields,
    read_ground,
)
from ..gridalgorithm import RD_NEW
from .request import FocusRequest


class FocusInputs(FocusRequest):
    """Read the inputs of the search for focus areas."""

    def target_crs(self, parameters, context) -> QgsCoordinateReferenceSystem:
        """Return the coordinate system of the rings."""
        crs = self.crs(parameters, "TARGET_CRS", context)
        if not crs.isValid():
            crs = self.origin(parameters, "INPUT", context).crs
            if not in_metres(crs):
                crs = QgsCoordinateReferenceSystem(RD_NEW)
        require_metres(crs)
        return crs

    def read_world(self, parameters, context, crs, feedback) -> FocusWorld:
        """Read everything that rings are found and described by."""
        origin = self.origin(parameters, "INPUT", context)
        available = origin.source.fields().names()
        request = GroundRequest(
            origin,
            crs,
            self._rule(parameters, context),
            self.parameterAsString(parameters, "RESIDENTS", context),
            mean_fields(available, self.field_names(parameters, "FIELDS", context)),
            class_fields(available),
            self._addresses(parameters, context),
            self._neighbourhoods(parameters, context),
        )
        return read_ground(request, context, feedback)

    def _rule(self, parameters, context) -> PlaceRule:
        expression = self.parameterAsString(parameters, "EXPRESSION", context).strip()
        if expression:
            return PlaceRule(expression=expression)
        return PlaceRule(*self.wanted_classes(parameters, context))

    def _addresses(self, parameters, context) -> AddressRequest | None:
        origin = self.origin(parameters, "ADDRESSES", context)
        names = ("STREET", "ADDRESS_RESIDENTS", "ADDRESS_SOCIAL")
        fields = [self.parameterAsString(parameters, name, context) for name in names]
        return None if origin is None else AddressRequest(origin, *fields)

    def _neighbourhoods(self, parameters, context) -> NeighbourhoodRequest | None:
        origin = self.origin(parameters, "NEIGHBOURHOODS", context)
        fields = [self.parameterAsString(parameters, name, context) for name in ("NEIGHBOURHOOD_NAME", "MUNICIPALITY")]
        return None if origin is None else NeighbourhoodRequest(origin, *fields)
