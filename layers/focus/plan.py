# SPDX-License-Identifier: GPL-2.0-or-later
"""Plan what rings of a project stand on, read it in another thread, and count in it as fast as a hand moves."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProcessingContext,
    QgsVectorLayer,
)

from ...core.focus.circle import Circle
from ...core.focus.inside import LOWER_BOUND, RESIDENTS, Inside, inside
from ...core.focus.naming import PlaceNames, place_names
from ...core.focus.ring_columns import statistics
from ...core.shares import DEFAULT_MINIMUM
from ..layersnapshot import LayerSnapshot
from ..provenance import Told, read_history
from ..rings.shape import contains_of, polygon_of
from ..series.surroundings import of_surroundings
from .ground import (
    NO_RULE,
    AddressRequest,
    FocusWorld,
    GroundRequest,
    NeighbourhoodRequest,
    PlaceRule,
    class_fields,
    mean_fields,
    read_ground,
)
from .units import FocusCells


@dataclass(frozen=True)
class GroundPlan:
    """Say which layers rings stand on, and which of their fields tell what; "" for none.

    Attributes
    ----------
    cells : LayerSnapshot
    crs : QgsCoordinateReferenceSystem
        Of the rings, in metres.
    rule : PlaceRule
    residents : str
        Field of the people who live in each place itself.
    minimum : float
        Fewest residents of whom figures are shown.
    addresses, neighbourhoods : LayerSnapshot or None
    address_fields : tuple of str
        Street, residents and social housing.
    name_fields : tuple of str
        Name of the neighbourhood and of the municipality.
    transforms : QgsCoordinateTransformContext
    """

    cells: LayerSnapshot
    crs: QgsCoordinateReferenceSystem
    rule: PlaceRule = NO_RULE
    residents: str = ""
    minimum: float = DEFAULT_MINIMUM
    addresses: LayerSnapshot | None = None
    address_fields: tuple[str, str, str] = ("", "", "")
    neighbourhoods: LayerSnapshot | None = None
    name_fields: tuple[str, str] = ("", "")
    transforms: QgsCoordinateTransformContext = field(default_factory=QgsCoordinateTransformContext)

    @property
    def mark(self) -> tuple:
        """Return what is equal for two plans that would read the same."""
        layers = tuple(each and each.mark for each in (self.cells, self.addresses, self.neighbourhoods))
        fields = (self.residents, self.address_fields, self.name_fields, self.rule, self.minimum)
        return (*layers, *fields, self.crs.authid() or self.crs.toWkt())

    def read(self, feedback=None) -> RingGround:
        """Read the layers, in whatever thread; may raise as :func:`layers.focus.ground.read_ground` does."""
        context = QgsProcessingContext()
        context.setTransformContext(self.transforms)
        addresses = neighbourhoods = None
        if self.addresses is not None:
            addresses = AddressRequest(self.addresses.opened(), *self.address_fields)
        if self.neighbourhoods is not None:
            neighbourhoods = NeighbourhoodRequest(self.neighbourhoods.opened(), *self.name_fields)
        request = GroundRequest(
            self.cells.opened(),
            self.crs,
            self.rule,
            self.residents,
            mean_fields(self.cells.names),
            class_fields(self.cells.names),
            addresses,
            neighbourhoods,
        )
        return RingGround(read_ground(request, context, feedback), self.minimum)


class RingGround:
    """Count what lies inside rings, from arrays that were read once.

    Parameters
    ----------
    world : FocusWorld
    minimum : float
        Fewest residents of whom figures are shown.
    """

    def __init__(self, world: FocusWorld, minimum: float = DEFAULT_MINIMUM):
        self.world = world
        self._minimum = minimum
        everywhere = np.arange(len(world.ground.x))
        self.whole = inside(world.ground, lambda x, y: np.ones(len(x), dtype=bool), minimum, everywhere)

    @property
    def has_rule(self) -> bool:
        """Tell whether it is known which places make focus areas."""
        return bool(self.world.rule)

    @property
    def has_cells(self) -> bool:
        """Tell whether places are cells, not neighbourhoods."""
        return isinstance(self.world.units, FocusCells)

    def inside(self, ring: Circle | QgsGeometry) -> Inside:
        """Return what lies inside a circle, or a ring of any shape."""
        contains, rows = self._reach(ring)
        return inside(self.world.ground, contains, self._minimum, rows)

    def names(self, ring: Circle | QgsGeometry) -> PlaceNames:
        """Return the names that belong to a ring."""
        return place_names(self.world.ground, *self._reach(ring))

    def values(self, ring: Circle | QgsGeometry) -> dict[str, object]:
        """Return the statistics of a ring as the values of its fields; what nothing is known of is left out."""
        found = self.inside(ring)
        known = {
            "adressen": found.addresses is not None,
            LOWER_BOUND: RESIDENTS in found.figures,  # else where they are too few to show, an older bound goes
            "cellen_regel": self.has_rule,
        }
        return {name: value for name, value in statistics(found).items() if known.get(name, True)}

    def named(self, ring: Circle | QgsGeometry) -> dict[str, str | None]:
        """Return the names proposed for a ring as the values of its fields."""
        names = self.names(ring)
        return {
            "naam": names.name or None,
            "buurt": names.neighbourhood or None,
            "straten": names.streets or None,
            "gemeente": names.municipality or None,
        }

    def _reach(self, ring: Circle | QgsGeometry) -> tuple:
        if isinstance(ring, Circle):
            geometry, contains = polygon_of(ring), ring.contains
        else:
            geometry, contains = ring, contains_of(ring)
        return contains, self.world.units.within(geometry, contains)


def told_by(layer: QgsVectorLayer) -> Told:
    """Return what the history of a layer tells of how it was made."""
    return read_history(list(layer.metadata().history()))


def own_residents(layer: QgsVectorLayer) -> str:
    """Return the field with the residents of each place itself; "" where they would be those around it."""
    told = told_by(layer)
    known = "NEIGHBOURHOOD" in told.inputs and layer.fields().lookupField(RESIDENTS) >= 0
    return RESIDENTS if known and not of_surroundings(told, RESIDENTS) else ""


def minimum_of(layer: QgsVectorLayer) -> float:
    """Return the fewest residents that the maker of a layer wanted to show; the usual number where it is not told."""
    try:
        return float(told_by(layer).inputs.get("MINIMUM", DEFAULT_MINIMUM))
    except ValueError:
        return DEFAULT_MINIMUM
