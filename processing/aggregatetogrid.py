# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn points or polygons into populated grid cells with counts and sums."""

from __future__ import annotations

import numpy as np

from ..core.columns import Column, Table
from ..core.grid import cell_ids, placeable, points_by_cell
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.reasons import REASON_TEXT, Reason
from ..core.sums import KNOWN, MISSING_RULES, PARTIAL
from ..layers.writer import CellLayer, NewColumn, columns_for, write_cells
from .asking import VECTOR_GEOMETRY
from .gridsums import CellPoints, CellSums, GridSums

ID_NAME, COUNT_NAME = "grid_id", "aantal"


class AggregateToGrid(GridSums):
    """Count and sum features per cell: in it, within a radius of its centre, or within a walking distance of it."""

    ID = "aggregatetogrid"

    def displayName(self) -> str:
        return self.tr("Aggregate to grid cells")

    def description_text(self) -> str:
        return self.tr(
            "Counts features and sums fields per populated cell of the national grid: in the cell itself, within a "
            "radius of its centre, or within a walking distance of it, measured exactly. Fields of sums within 200 m "
            "end in _200m, of those within 300 m walking in _300m_lopen. Such surroundings overlap: never add their "
            "sums up. Where a sum has no value, the field reden_... says why."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_input()
        self.add_neighbourhood()
        self.add_grid()
        self._add_missing()
        self.add_street_details()
        self.add_cells(
            self.tr("One square per populated cell."),
            {
                "CELLS": self.tr("Populated cells"),
                "READ": self.tr("Features read"),
                "USED": self.tr("Features used"),
                "WITHOUT_GEOMETRY": self.tr("Features without geometry"),
                "OUTSIDE": self.tr("Features outside any grid"),
                "NOT_CONNECTED": self.tr("Features not connected to a street"),
            },
        )

    def _add_input(self) -> None:
        self.add_rows(
            "INPUT",
            self.tr("Points or polygons"),
            self.tr("Addresses, buildings or smaller cells. Anything but a point counts by its centre."),
            VECTOR_GEOMETRY,
        )
        self.add_field(
            "FIELDS",
            self.tr("Fields to sum"),
            self.tr("Figures to sum; numbers stored as text are read too. Features are counted in any case."),
            allowMultiple=True,
            optional=True,
        )

    def _add_missing(self) -> None:
        self.add_choice(
            "MISSING",
            self.tr("Where some features lack a value"),
            MISSING_RULES,
            self.tr(
                "partial: features without a value are left out and counted in the log, but one figure that its source "
                "suppressed makes the sum suppressed. strict: one missing value is enough for no sum. known: all that "
                "is known is summed, also next to suppressed figures, so that the sum is a lower bound."
            ),
            default=PARTIAL,
            advanced=True,
        )
        self.add_switch(
            "COUNT_UNKNOWN",
            self.tr("Count missing values"),
            self.tr("Adds a field onbekend_... per field: how many features lacked a value. Always added with known."),
            advanced=True,
        )

    def compute(self, parameters, context, feedback) -> dict:
        size_m, crs = self.grid(parameters, context)
        rule = self.parameterAsEnumString(parameters, "MISSING", context)
        suffix = self.suffix(parameters, context)
        fields = self.field_names(parameters, "FIELDS", context)
        self._check_names(fields, suffix)
        table = self.read(parameters, "INPUT", context, feedback, numbers=fields, centres_in=crs)

        used = placeable(table.x, table.y, size_m)
        counters = self._count(table, used)
        x, y = table.x[used], table.y[used]
        cells = points_by_cell(x, y, size_m)
        figures = {name: table.numbers[name].take(np.flatnonzero(used)) for name in fields}
        points = CellPoints(table.name, x, y, cells, figures, crs)
        found = self.cell_sums(parameters, context, feedback, points)

        ix, iy = cells.indices
        columns = [NewColumn(ID_NAME, "text", cell_ids(ix, iy, size_m)), NewColumn(COUNT_NAME, "integer", cells.counts)]
        if suffix:
            counts = np.where(found.connected, found.sums.counts, np.nan)
            columns.append(NewColumn(COUNT_NAME + suffix, "integer", counts))
        counters["CELLS"] = len(cells)
        counters["NOT_CONNECTED"] = found.not_connected
        counters["USED"] -= found.not_connected
        self._report(counters, table, fields, feedback)
        count_unknown = rule == KNOWN or self.parameterAsBool(parameters, "COUNT_UNKNOWN", context)
        for name in fields:
            columns.extend(self._summed(name, suffix, found, rule, feedback))
            if count_unknown:
                columns.append(NewColumn(f"onbekend_{name}{suffix}", "integer", found.sums.unknown(name)))
        layer = CellLayer(ix, iy, size_m, crs)
        destination = write_cells(self, parameters, "OUTPUT", context, layer, columns, feedback)
        return {"OUTPUT": destination, **counters}

    def _summed(self, name: str, suffix: str, found: CellSums, rule: str, feedback) -> list[NewColumn]:
        summed = found.sums.column(name, rule).without(~found.connected, Reason.NOT_CONNECTED)
        self._report_reasons(name + suffix, summed, feedback)
        return columns_for(name + suffix, summed)

    @staticmethod
    def _check_names(fields: list[str], suffix: str) -> None:
        own = {ID_NAME, COUNT_NAME, COUNT_NAME + suffix}
        for name in fields:
            if (name + suffix).casefold() in own:
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "Field {field} has the name of a field that the result gets anyway. "
                        "Rename it in the input, for example to {field}_bron, and choose that.",
                    ),
                    field=name,
                )

    @staticmethod
    def _count(table: Table, used: np.ndarray) -> dict[str, int]:
        """Return counters that add up: read = used + without geometry + outside."""
        without = int(np.isnan(table.x).sum())
        used_count = int(used.sum())
        return {
            "READ": len(table),
            "USED": used_count,
            "WITHOUT_GEOMETRY": without,
            "OUTSIDE": len(table) - used_count - without,
        }

    def _report_reasons(self, name: str, summed: Column, feedback) -> None:
        for reason, count in summed.reason_counts().items():
            feedback.pushInfo(
                self.tr("Field {field}: {count} cells have no sum ({reason}).").format(
                    field=name, count=count, reason=REASON_TEXT[reason]
                )
            )

    def _report(self, counters: dict[str, int], table: Table, fields: list[str], feedback) -> None:
        """Say in the log what was used, what was not, and which fields lack values."""
        feedback.pushInfo(
            self.tr(
                "{READ} features read: {USED} used in {CELLS} cells, {WITHOUT_GEOMETRY} without geometry, "
                "{OUTSIDE} outside any grid."
            ).format(**counters)
        )
        if not counters["CELLS"]:
            feedback.pushWarning(
                self.tr("No feature of layer {layer} has a usable place, so there are no cells.").format(
                    layer=table.name
                )
            )
        for name in fields:
            column = table.numbers[name]
            lacking = len(column) - int(column.known.sum())
            if lacking and lacking == len(column):
                feedback.pushWarning(self.tr("Field {field} has no value in any feature.").format(field=name))
            elif lacking:
                feedback.pushInfo(
                    self.tr("Field {field}: {lacking} of {read} features lack a value.").format(
                        field=name, lacking=lacking, read=len(column)
                    )
                )
            negative = int((column.values < 0).sum())
            if negative:
                feedback.pushWarning(
                    self.tr(
                        "Field {field}: {negative} features have a value below 0, which is summed as it stands."
                    ).format(field=name, negative=negative)
                )
