# SPDX-License-Identifier: GPL-2.0-or-later
"""Know from what is chosen on the page Data what rings are found in, named by and counted over."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsVectorLayer, QgsWkbTypes

from ..layers.focus.plan import minimum_of, own_residents


@dataclass(frozen=True)
class RingInputs:
    """Hold layers, and their fields by parameter of the search for focus areas; "" for none."""

    cells: QgsVectorLayer
    addresses: QgsVectorLayer | None
    neighbourhoods: QgsVectorLayer | None
    fields: dict[str, str]
    minimum: float

    def parameters(self) -> dict[str, object]:
        """Return what the search for focus areas is asked about its layers."""
        layers = {"INPUT": self.cells, "ADDRESSES": self.addresses, "NEIGHBOURHOODS": self.neighbourhoods}
        given = {name: layer.id() for name, layer in layers.items() if layer is not None}
        return {**given, **{name: field for name, field in self.fields.items() if field}, "MINIMUM": self.minimum}


def ring_inputs(session) -> RingInputs | None:
    """Return what rings of the project at hand stand on; None without maps."""
    cells = session.maps_layer()
    if cells is None:
        return None
    addresses, neighbourhoods = (session.layer_of(role) for role in ("ADDRESSES", "NEIGHBOURHOODS"))
    fields = {
        "RESIDENTS": own_residents(cells),
        "STREET": _field(session, addresses, "STREET"),
        "ADDRESS_RESIDENTS": _shared(session, addresses, "GROUPS", "POPULATION"),
        "ADDRESS_SOCIAL": _shared(session, addresses, "HOUSING", "SOCIAL_HOUSING"),
        "NEIGHBOURHOOD_NAME": _field(session, neighbourhoods, "NEIGHBOURHOOD_NAME"),
        "MUNICIPALITY": _field(session, neighbourhoods, "MUNICIPALITY"),
    }
    return RingInputs(cells, addresses, neighbourhoods, fields, minimum_of(cells))


def _field(session, layer: QgsVectorLayer | None, parameter: str) -> str:
    name = session.field_of(parameter)
    return name if layer is not None and layer.fields().lookupField(name) >= 0 else ""


def _shared(session, addresses: QgsVectorLayer | None, role: str, parameter: str) -> str:
    """Return a field of the maps that tells the same of each address, where both come from one layer of points."""
    layer = session.layer_of(role)
    if addresses is None or layer is None or layer.source() != addresses.source():
        return ""
    if addresses.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
        return ""
    if role == "HOUSING" and session.field_of("DWELLINGS"):  # numbers of dwellings, not one each
        return ""
    return _field(session, addresses, parameter)
