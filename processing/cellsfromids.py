# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn a table with cell ids into a layer of cells."""

from __future__ import annotations

import numpy as np

from ..core.cellids import check_cell_ids, examples
from ..core.grid import pack, parse_ids
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.years import rows_of_year, year_text
from ..layers.cellrows import write_rows_as_cells
from ..layers.crs import check_cells
from ..layers.sink import Target
from ..layers.writer import CellLayer
from .gridalgorithm import GridAlgorithm


class CellsFromIds(GridAlgorithm):
    """Draw the cell that each row's id names, with all of the row's fields."""

    ID = "cellsfromids"

    def displayName(self) -> str:
        return self.tr("Cells from ids")

    def description_text(self) -> str:
        return self.tr(
            "Turns a table with cell ids such as E1761N3174 into squares with all fields of the table: this is how the "
            "Leefbaarometer's CSV file becomes a layer. The id names the south-west corner in hectometres. Of a table "
            "with several years, one year is taken."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_rows(
            "INPUT",
            self.tr("Table with cell ids"),
            self.tr("Any table or layer with one row per cell, or per cell and year. Geometry it has is not used."),
        )
        self.add_field(
            "ID_FIELD",
            self.tr("Field with the cell id"),
            self.tr("Such as grid_id, crs28992res100m or c28992r100. Blanks and lower case do no harm."),
        )
        self.add_field(
            "YEAR_FIELD",
            self.tr("Field with the year"),
            self.tr("Needed when the table holds several years."),
            optional=True,
        )
        self.add_text(
            "YEAR", self.tr("Year"), self.tr("The year to take; may stay empty when the table holds only one.")
        )
        self.add_grid()
        self.add_cells(
            self.tr("One square per row, with all fields of the table."),
            {
                "READ": self.tr("Rows read"),
                "USED": self.tr("Rows used"),
                "OTHER_YEAR": self.tr("Rows of other years"),
                "WRONG_ID": self.tr("Rows without a usable id"),
            },
        )

    def checkParameterValues(self, parameters, context):
        if year_text(parameters.get("YEAR")) and not self.parameterAsString(parameters, "YEAR_FIELD", context):
            return False, self.tr("A year is given, but not the field it stands in. Choose the field with the year.")
        return super().checkParameterValues(parameters, context)

    def compute(self, parameters, context, feedback) -> dict:
        size_m, crs = self.grid(parameters, context)
        id_field = self.parameterAsString(parameters, "ID_FIELD", context)
        year_field = self.parameterAsString(parameters, "YEAR_FIELD", context)
        year = year_text(self.parameterAsString(parameters, "YEAR", context))
        texts = [id_field, year_field] if year_field else [id_field]
        table = self.read(parameters, "INPUT", context, feedback, texts=texts)

        rows = (
            rows_of_year(table.texts[year_field], year, table.name, year_field) if year_field else np.arange(len(table))
        )
        ids = table.texts[id_field][rows]
        parsed = parse_ids(ids, size_m)
        check_cell_ids(ids, parsed, size_m, table.name, id_field)
        ok = parsed.ok
        check_cells((parsed, size_m, crs), table.name, id_field)
        _refuse_doubles(table.name, ids[ok], pack(parsed.ix[ok], parsed.iy[ok]))
        counters = {
            "READ": len(table),
            "USED": int(ok.sum()),
            "OTHER_YEAR": len(table) - len(rows),
            "WRONG_ID": int((~ok).sum()),
        }
        self._report(counters, ids[~ok], feedback)
        cells = CellLayer(parsed.ix[ok], parsed.iy[ok], size_m, crs)
        target = Target(self, parameters, "OUTPUT", context, feedback)
        origin = self.origin(parameters, "INPUT", context)
        return {"OUTPUT": write_rows_as_cells(target, origin, table.fids[rows[ok]], cells), **counters}

    def _report(self, counters: dict[str, int], wrong: np.ndarray, feedback) -> None:
        feedback.pushInfo(
            self.tr(
                "{READ} rows read: {USED} used, {OTHER_YEAR} of other years, {WRONG_ID} without a usable id."
            ).format(**counters)
        )
        if len(wrong):
            feedback.pushWarning(
                self.tr("Rows left out because their id is no cell of this grid, such as: {examples}.").format(
                    examples=examples(wrong)
                )
            )
        if not counters["READ"]:
            feedback.pushWarning(self.tr("The table has no rows, so there are no cells."))


def _refuse_doubles(layer: str, ids: np.ndarray, keys: np.ndarray) -> None:
    order = np.argsort(keys, kind="stable")
    again = order[1:][keys[order][1:] == keys[order][:-1]]
    if len(again):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has {count} rows whose cell occurs before, such as {examples}. "
                "If it holds several years, choose the field with the year and a year; otherwise remove the doubles.",
            ),
            layer=layer,
            count=len(again),
            examples=examples(ids[again]),
        )
