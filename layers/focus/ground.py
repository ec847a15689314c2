# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what rings stand on: places with their classes and figures, addresses, and the names of neighbourhoods."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsUnitTypes, QgsWkbTypes

from ...core.columns import Column, Table
from ...core.focus.inside import MEANS, Addresses, Ground
from ...core.sums import Addends, Sums
from ..areas import area_of_points
from ..features import Origin
from ..reader import read_table
from ..series.surroundings import require_own_residents
from .units import FocusCells, FocusPolygons, fids_meeting, place_units, polygons

CLASS_FIELD = re.compile(r"klasse_(?P<legend>\w+)")


@dataclass(frozen=True)
class PlaceRule:
    """Say which places make a focus area: classes of a field, or an expression; without either none does."""

    field: str = ""
    codes: tuple[int, ...] = ()
    expression: str = ""

    @property
    def text(self) -> str:
        """Return the rule in words that stand in the result."""
        if self.expression or not self.field:
            return self.expression
        return f"{self.field}: {'; '.join(map(str, self.codes))}"


NO_RULE = PlaceRule()


@dataclass(frozen=True)
class AddressRequest:
    """Say which layer holds addresses (or lines of streets) and which of its fields tell what; "" for none."""

    origin: Origin
    street: str = ""
    residents: str = ""
    social: str = ""


@dataclass(frozen=True)
class NeighbourhoodRequest:
    """Say which layer holds neighbourhoods and which of its fields name them and their municipality."""

    origin: Origin
    name: str = ""
    municipality: str = ""


@dataclass(frozen=True)
class GroundRequest:
    """Say what rings stand on.

    Attributes
    ----------
    origin : Origin
        Cells or neighbourhoods.
    crs : QgsCoordinateReferenceSystem
        Of the rings, in metres.
    rule : PlaceRule
    residents : str
        Field of the people who live in each place itself; "" for none.
    measures : tuple of str
        Fields of which rings have the mean.
    classes : tuple of (str, str)
        Legends, and the field with the classes of each.
    addresses : AddressRequest or None
    neighbourhoods : NeighbourhoodRequest or None
    """

    origin: Origin
    crs: QgsCoordinateReferenceSystem
    rule: PlaceRule = NO_RULE
    residents: str = ""
    measures: tuple[str, ...] = ()
    classes: tuple[tuple[str, str], ...] = ()
    addresses: AddressRequest | None = None
    neighbourhoods: NeighbourhoodRequest | None = None


@dataclass(frozen=True)
class FocusWorld:
    """Hold the places, what is counted over them, and how many addresses lie in each.

    Attributes
    ----------
    units : FocusCells or FocusPolygons
    ground : Ground
    addresses : ndarray of float64, shape (n,), or None
    rule : str
        The rule in words that stand in the result.
    without_place : int
        Rows of the input without a usable geometry.
    """

    units: FocusCells | FocusPolygons
    ground: Ground
    addresses: np.ndarray | None
    rule: str
    without_place: int

    @property
    def residents(self) -> np.ndarray | None:
        """Return the known residents of each place, NaN where not known; None where nothing was given."""
        return None if self.ground.residents is None else self.ground.residents.values

    def within_neighbourhoods(self, rows: np.ndarray, pairs: tuple) -> tuple[np.ndarray, np.ndarray]:
        """Return the pairs of positions in ``rows`` whose places lie in one neighbourhood."""
        if not self.ground.areas:
            return pairs
        _, number = np.unique(self.ground.areas[0][rows].astype(str), return_inverse=True)
        same = number[pairs[0]] == number[pairs[1]]
        return pairs[0][same], pairs[1][same]


def class_fields(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the legends whose classes stand in a layer, each with its field."""
    found = [(CLASS_FIELD.fullmatch(name), name) for name in names]
    return tuple((match["legend"], name) for match, name in found if match)


def mean_fields(names: Iterable[str], more: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the fields of a layer of which rings have the mean: the usual ones that it has, and more."""
    available = set(names)
    return tuple(name for name in dict.fromkeys((*MEANS, *more)) if name in available)


def in_metres(crs: QgsCoordinateReferenceSystem) -> bool:
    """Tell whether circles can be drawn in a coordinate system."""
    metres = crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters
    return crs.isValid() and metres and not crs.isGeographic()


def read_ground(request: GroundRequest, context: QgsProcessingContext, feedback=None) -> FocusWorld:
    """Read everything that rings are found and described by.

    Raises
    ------
    Problem
        A layer lacks a field or places, a cell occurs more than once, or residents are those of surroundings.
    Cancelled
    """
    require_own_residents(request.origin, request.residents)
    rule, classes = request.rule, dict(request.classes)
    by_class = "" if rule.expression else rule.field
    wanted = (request.residents, by_class, *request.measures, *classes.values())
    numbers = tuple(dict.fromkeys(filter(None, wanted)))
    transforms = context.transformContext()
    table = read_table(
        request.origin, numbers=numbers, centres_in=request.crs, transform_context=transforms, feedback=feedback
    )
    placed = place_units(request.origin, table, request.crs, context, feedback)
    columns = {name: table.numbers[name].take(placed.rows) for name in numbers}
    addresses = _addresses(request, placed.units, transforms, feedback)
    counts, own = _of_units(placed.units, addresses)
    ground = Ground(
        placed.units.x,
        placed.units.y,
        _meets(request, table, context)[placed.rows],
        {name: columns[name] for name in request.measures},
        {legend: _codes(columns[name]) for legend, name in classes.items()},
        own if own is not None else columns.get(request.residents),
        _areas(request, transforms, placed.units, feedback),
        addresses,
    )
    return FocusWorld(placed.units, ground, counts, rule.text, len(table) - len(placed.rows))


def _meets(request: GroundRequest, table: Table, context) -> np.ndarray:
    rule = request.rule
    if rule.expression:
        return np.isin(table.fids, sorted(fids_meeting(request.origin, rule.expression, context)))
    if not rule.field:
        return np.zeros(len(table), dtype=bool)
    column = table.numbers[rule.field]
    return column.known & np.isin(column.values, rule.codes)


def _addresses(request: GroundRequest, units, transforms, feedback) -> Addresses | None:
    """Read the addresses, or the middles of streets, which name rings but count for nothing."""
    asked = request.addresses
    if asked is None:
        return None
    table: Table = read_table(
        asked.origin,
        numbers=tuple(dict.fromkeys(filter(None, (asked.residents, asked.social)))),
        texts=tuple(filter(None, (asked.street,))),
        centres_in=request.crs,
        transform_context=transforms,
        feedback=feedback,
    )
    rows = np.flatnonzero(np.isfinite(table.x) & np.isfinite(table.y))
    points = QgsWkbTypes.geometryType(asked.origin.source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
    return Addresses(
        *(table.x[rows], table.y[rows]),
        table.numbers[asked.residents].take(rows) if asked.residents else None,
        table.numbers[asked.social].take(rows) if asked.social else None,
        table.texts[asked.street][rows] if asked.street else None,
        units.of_points(table.x[rows], table.y[rows], feedback) if points else None,
        points,
    )


def _areas(request: GroundRequest, transforms, units, feedback) -> tuple[np.ndarray, ...]:
    """Return the names of the neighbourhood and the municipality that hold each place."""
    asked = request.neighbourhoods
    fields = () if asked is None else (asked.name, asked.municipality)
    if not any(fields):
        return ()
    table = read_table(asked.origin, texts=tuple(dict.fromkeys(filter(None, fields))), feedback=feedback)
    geometries = polygons(asked.origin, request.crs, transforms, feedback)
    held = area_of_points([geometries[int(fid)] for fid in table.fids], *units.inner, feedback)
    return tuple(_names(table.texts.get(field), held) for field in fields)


def _names(texts: np.ndarray | None, held: np.ndarray) -> np.ndarray:
    names = np.full(len(held), None, dtype=object)
    if texts is not None and len(texts):
        names[held >= 0] = texts[held[held >= 0]]
    return names


def _codes(column: Column) -> np.ndarray:
    return np.nan_to_num(column.values).astype(np.int64)


def _of_units(units, addresses: Addresses | None) -> tuple[np.ndarray | None, Column | None]:
    """Return the addresses of each place and, where addresses tell them, its residents."""
    if addresses is None or not addresses.are_addresses:
        return None, None
    unit, inside = addresses.place, np.flatnonzero(addresses.place >= 0)
    counts = np.bincount(unit[inside], minlength=len(units.x)).astype(np.float64)
    if addresses.residents is None:
        return counts, None
    kept = {"residents": addresses.residents.take(inside)}
    sums = Sums.by_group(Addends.of(kept, len(inside)), unit[inside], len(units.x))
    return counts, sums.column("residents")
