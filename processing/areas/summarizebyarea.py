# SPDX-License-Identifier: GPL-2.0-or-later
"""Summarize maps per neighbourhood, district, municipality or ring, as a layer and as a table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.columns import Column
from ...core.legend import load_legend
from ...core.presets import neighbourhood_names, recognise
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.reasons import Reason
from ...core.tables.areas import AreaTable, Members, People, Question, Units
from ...core.tables.summary import summarize
from ...core.tables.typology import LEGENDS as OF_TYPE
from ...layers.areamembers import Areas, read_areas
from ...layers.focus.ground import (
    AddressRequest,
    FocusWorld,
    GroundRequest,
    class_fields,
    in_metres,
    mean_fields,
    read_ground,
)
from ...layers.rings.file import are_rings
from ...layers.sink import Target
from ...layers.tablefile import require_table_path, table_with
from ...layers.writer import write_copy
from ..gridalgorithm import RD_NEW
from .columns import Asked, area_columns, in_order_of_rank, of_areas
from .form import AreaForm


@dataclass(frozen=True)
class Summary:
    """Hold what was asked, the areas, and what was found."""

    asked: Asked
    areas: Areas
    table: AreaTable
    units_outside: int
    people_outside: int


class SummarizeByArea(AreaForm):
    """Count cells, addresses and residents per class in each area."""

    def compute(self, parameters, context, feedback) -> dict:
        path = self.parameterAsFileOutput(parameters, "TABLE", context)
        if path:
            require_table_path(path, Target(self, parameters, "OUTPUT", context, feedback))
        summary = self._summarize(parameters, context, feedback)
        columns = area_columns(summary.table, summary.asked)
        origin, rows = self.origin(parameters, "AREAS", context), summary.areas.table.fids
        own = of_areas(columns, summary.asked)
        dutch = self.parameterAsBool(parameters, "DECIMAL_COMMA", context)
        with table_with(path, in_order_of_rank(columns, summary.asked), dutch):
            output = write_copy(self, parameters, "OUTPUT", context, origin, own, feedback, rows=rows)
        results = {"OUTPUT": output, **self._report(summary, feedback)}
        return {**results, "TABLE": path} if path else results

    def _summarize(self, parameters, context, feedback) -> Summary:
        asked = self._asked(parameters, context)
        origin = self.origin(parameters, "AREAS", context)
        crs = self._crs(parameters, context)
        world = self._read_world(parameters, context, crs, asked, feedback)
        overlap = self.parameterAsBool(parameters, "OVERLAP", context) or are_rings(origin.source)
        texts = tuple(field for field in self._name_fields(parameters, context, origin) if field)
        areas = read_areas(origin, tuple(dict.fromkeys(texts)), crs, overlap, (context, feedback))
        ground = world.ground
        members = areas.members(*world.units.inner, feedback)
        units = Units(members, ground.measures, ground.classes, ground.residents)
        people = self._people(world, areas, units.members, feedback)
        codes = {legend.id: tuple(each.code for each in legend.shown) for legend in asked.legends}
        table = summarize(units, people, Question(len(areas), codes, asked.minimum, not overlap))
        names = [areas.table.texts.get(field) for field in self._name_fields(parameters, context, origin)]
        asked = asked.of(len(areas), *names)
        lying = [len(world.ground.x) - len(np.unique(units.members.row))]
        lying.append(len(people.unit) - len(np.unique(people.members.row)) if people.are_addresses else 0)
        return Summary(asked, areas, table, *lying)

    def _read_world(self, parameters, context, crs, asked: Asked, feedback) -> FocusWorld:
        origin = self.origin(parameters, "INPUT", context)
        available = origin.source.fields().names()
        classes = dict(class_fields(available))
        lacking = [legend.class_field for legend in asked.legends if legend.id not in classes]
        if lacking:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Layer {layer} lacks the fields {fields}. Choose other maps, or make these maps first with Make "
                    "map series or Assign classes.",
                ),
                layer=origin.name,
                fields=", ".join(lacking),
            )
        more = [load_legend(name).measure.column for name in OF_TYPE]
        measures = mean_fields(available, [*more, *self.field_names(parameters, "FIELDS", context)])
        addresses = self.origin(parameters, "ADDRESSES", context)
        residents = self.parameterAsString(parameters, "ADDRESS_RESIDENTS", context)
        request = GroundRequest(
            origin,
            crs,
            residents=self.parameterAsString(parameters, "RESIDENTS", context),
            measures=measures,
            classes=tuple((legend.id, classes[legend.id]) for legend in asked.legends),
            addresses=None if addresses is None else AddressRequest(addresses, residents=residents),
        )
        return read_ground(request, context, feedback)

    def _people(self, world: FocusWorld, areas: Areas, members: Members, feedback) -> People:
        """Return who lives where: the addresses, or the units where no address tells it."""
        found = world.ground.addresses
        if found is None:
            return People(members, np.arange(len(world.ground.x)), world.ground.residents)
        of_addresses = areas.members(found.x, found.y, feedback)
        if found.residents is None and world.ground.residents is not None:
            feedback.pushWarning(
                self.tr("The addresses tell no residents, so only addresses are counted per class. Choose a field.")
            )
        return People(of_addresses, found.place, found.residents, are_addresses=True)

    def _crs(self, parameters, context) -> QgsCoordinateReferenceSystem:
        crs = self.origin(parameters, "INPUT", context).crs
        return crs if in_metres(crs) else QgsCoordinateReferenceSystem(RD_NEW)

    def _name_fields(self, parameters, context, origin) -> tuple[str, str]:
        """Return the fields with id and name of the areas, chosen or recognised; "" for none."""
        chosen = [self.parameterAsString(parameters, name, context) for name in ("AREA_ID", "AREA_NAME")]
        names = origin.source.fields().names()
        if are_rings(origin.source):
            known = {"id": "nummer", "name": "naam"}
        else:
            preset = recognise(names)
            known = preset.fields if preset else {"name": neighbourhood_names(names)[0]}
        return tuple(own or known.get(role, "") for own, role in zip(chosen, ("id", "name")))

    def _asked(self, parameters, context) -> Asked:
        """Return which maps are counted, and which classes of one count as low and high."""
        named = self.parameterAsEnumStrings(parameters, "LEGENDS", context)
        one_sided = self.one_sided(parameters, context)
        low, high = (self.codes(parameters, context, name) for name in ("LOW", "HIGH"))
        wanted = dict.fromkeys([*named, *([one_sided.id] if low or high else [])])
        rank = self.parameterAsString(parameters, "RANK", context).strip()
        minimum = self.parameterAsDouble(parameters, "MINIMUM", context)
        return Asked(tuple(load_legend(name) for name in wanted), one_sided.id, low, high, rank, minimum)

    def _report(self, summary: Summary, feedback) -> dict:
        shown = [summary.table.residents, *summary.table.residents_by_class.values()]
        few = sum(int((column.reasons == Reason.SHIELDED).sum()) for column in shown if isinstance(column, Column))
        if not len(summary.areas):
            feedback.pushWarning(self.tr("The layer holds no areas, so the result holds none either."))
        if summary.areas.without_geometry:
            feedback.pushWarning(
                self.tr("{count} areas have no geometry and hold nothing.").format(count=summary.areas.without_geometry)
            )
        feedback.pushInfo(
            self.tr(
                "{areas} areas; {units} cells or neighbourhoods and {people} addresses lie in none of them; {hidden} "
                "numbers of residents are hidden."
            ).format(
                areas=len(summary.areas),
                units=summary.units_outside,
                people=summary.people_outside,
                hidden=few,
            )
        )
        return {
            "AREA_COUNT": len(summary.areas),
            "UNITS_OUTSIDE": summary.units_outside,
            "PEOPLE_OUTSIDE": summary.people_outside,
            "HIDDEN": few,
        }
