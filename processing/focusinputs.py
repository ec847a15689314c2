# SPDX-License-Identifier: GPL-2.0-or-later
"""Read what focus areas are found in: places with their rule, figures, names and addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsUnitTypes, QgsWkbTypes

from ..core.columns import Column, Table
from ..core.focus.inside import MEANS, Addresses, Ground
from ..core.legend import load_legend
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.sums import Addends, Sums
from ..layers.areas import area_of_points
from ..layers.crs import require_metres
from ..layers.features import Origin
from ..layers.focusunits import FocusCells, FocusPolygons, fids_meeting, place_units, polygons
from ..layers.reader import read_table
from .focusform import FocusForm
from .gridalgorithm import RD_NEW

CLASS_FIELD = re.compile(r"klasse_(?P<legend>\w+)")


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


class FocusInputs(FocusForm):
    """Read the inputs of the search for focus areas."""

    def target_crs(self, parameters, context) -> QgsCoordinateReferenceSystem:
        """Return the coordinate system of the rings."""
        crs = self.parameterAsCrs(parameters, "TARGET_CRS", context)
        if not crs.isValid():
            crs = self.origin(parameters, "INPUT", context).crs
            metres = crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters
            if not (crs.isValid() and metres and not crs.isGeographic()):
                crs = QgsCoordinateReferenceSystem(RD_NEW)
        require_metres(crs)
        return crs

    def wanted_classes(self, parameters, context) -> tuple[str, list[int]]:
        """Return the field of the rule and the class codes that meet it."""
        legend = load_legend(self.parameterAsEnumString(parameters, "LEGEND", context))
        text = self.parameterAsString(parameters, "CLASSES", context)
        parts = [part.strip() for part in re.split(r"[;,]", text) if part.strip()]
        known = [str(entry.code) for entry in legend.classes]
        if not parts or not set(parts) <= set(known):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Classes {classes} are no classes of the legend {legend}. Give codes from {known}, separated by "
                    "semicolons.",
                ),
                classes=text or "-",
                legend=legend.id,
                known=", ".join(known),
            )
        return legend.class_field, sorted({int(part) for part in parts})

    def read_world(self, parameters, context, crs, feedback) -> FocusWorld:
        """Read everything that rings are found and described by."""
        origin = self.origin(parameters, "INPUT", context)
        expression = self.parameterAsString(parameters, "EXPRESSION", context).strip()
        field, codes = ("", []) if expression else self.wanted_classes(parameters, context)
        residents = self.parameterAsString(parameters, "RESIDENTS", context)
        classes = self._class_fields(origin)
        means = self._means(parameters, origin, context)
        numbers = tuple(dict.fromkeys(each for each in (residents, field, *means, *classes.values()) if each))
        table = self.read(parameters, "INPUT", context, feedback, numbers=numbers, centres_in=crs)
        placed = place_units(origin, table, crs, context, feedback)
        if expression:
            meets = np.isin(table.fids, sorted(fids_meeting(origin, expression, context)))
        else:
            meets = table.numbers[field].known & np.isin(table.numbers[field].values, codes)
        columns = {name: table.numbers[name].take(placed.rows) for name in numbers}
        addresses = self._addresses(parameters, context, crs, feedback)
        counts, own = _of_units(placed.units, addresses, feedback)
        ground = Ground(
            placed.units.x,
            placed.units.y,
            meets[placed.rows],
            {name: columns[name] for name in means},
            {legend: _codes(columns[name]) for legend, name in classes.items()},
            own if own is not None else columns.get(residents),
            self._areas(parameters, context, crs, placed.units, feedback),
            addresses,
        )
        rule = expression or f"{field}: {'; '.join(map(str, codes))}"
        return FocusWorld(placed.units, ground, counts, rule, len(table) - len(placed.rows))

    def _class_fields(self, origin: Origin) -> dict[str, str]:
        names = [(CLASS_FIELD.fullmatch(name), name) for name in origin.source.fields().names()]
        return {match["legend"]: name for match, name in names if match}

    def _means(self, parameters, origin: Origin, context) -> list[str]:
        available = origin.source.fields().names()
        asked = self.field_names(parameters, "FIELDS", context)
        return [name for name in dict.fromkeys((*MEANS, *asked)) if name in available]

    def _addresses(self, parameters, context, crs, feedback) -> Addresses | None:
        """Read the addresses, or the middles of streets, which name rings but count for nothing."""
        origin = self.origin(parameters, "ADDRESSES", context)
        if origin is None:
            return None
        street, residents, social = (
            self.parameterAsString(parameters, name, context)
            for name in ("STREET", "ADDRESS_RESIDENTS", "ADDRESS_SOCIAL")
        )
        table: Table = read_table(
            origin,
            numbers=tuple(dict.fromkeys(filter(None, (residents, social)))),
            texts=tuple(filter(None, (street,))),
            centres_in=crs,
            transform_context=context.transformContext(),
            feedback=feedback,
        )
        rows = np.flatnonzero(np.isfinite(table.x) & np.isfinite(table.y))
        points = QgsWkbTypes.geometryType(origin.source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
        return Addresses(
            table.x[rows],
            table.y[rows],
            table.numbers[residents].take(rows) if residents else None,
            table.numbers[social].take(rows) if social else None,
            table.texts[street][rows] if street else None,
            points,
        )

    def _areas(self, parameters, context, crs, units, feedback) -> tuple[np.ndarray, ...]:
        """Return the names of the neighbourhood and the municipality that hold each place."""
        origin = self.origin(parameters, "NEIGHBOURHOODS", context)
        fields = [self.parameterAsString(parameters, name, context) for name in ("NEIGHBOURHOOD_NAME", "MUNICIPALITY")]
        if origin is None or not any(fields):
            return ()
        table = read_table(origin, texts=tuple(dict.fromkeys(filter(None, fields))), feedback=feedback)
        geometries = polygons(origin, crs, context.transformContext(), feedback)
        held = area_of_points([geometries[int(fid)] for fid in table.fids], *units.inner, feedback)
        return tuple(_names(table.texts.get(field), held) for field in fields)


def _names(texts: np.ndarray | None, held: np.ndarray) -> np.ndarray:
    names = np.full(len(held), None, dtype=object)
    if texts is not None and len(texts):
        names[held >= 0] = texts[held[held >= 0]]
    return names


def _codes(column: Column) -> np.ndarray:
    return np.nan_to_num(column.values).astype(np.int64)


def _of_units(units, addresses: Addresses | None, feedback) -> tuple[np.ndarray | None, Column | None]:
    """Return the addresses of each place and, where addresses tell them, its residents."""
    if addresses is None or not addresses.are_addresses:
        return None, None
    unit = units.of_points(addresses.x, addresses.y, feedback)
    inside = np.flatnonzero(unit >= 0)
    counts = np.bincount(unit[inside], minlength=len(units.x)).astype(np.float64)
    if addresses.residents is None:
        return counts, None
    kept = {"residents": addresses.residents.take(inside)}
    sums = Sums.by_group(Addends.of(kept, len(inside)), unit[inside], len(units.x))
    return counts, sums.column("residents")
