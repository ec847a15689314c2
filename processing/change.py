# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare two years of one division or grid, place by place."""

from __future__ import annotations

from dataclasses import replace

from ..core.change import Alignment, ChangeSettings, change, new_or_gone, years_to_show
from ..core.reasons import Reason
from ..layers.sink import Target
from ..layers.union import same_geometry, write_union
from ..layers.writer import columns_for
from .changeform import RELATIVE, ChangeForm
from .twoyears import TwoYears, Year

PREFIX = "verandering_"
SUFFIXES = ("_1", "_2")
NOBODY_THERE = (Reason.ZERO_DENOMINATOR,)
"""Reason of a place that has a row in both years, but residents in only one of them: it is new or gone."""


class Change(ChangeForm):
    """Subtract year 1 from year 2 by id, and keep places that exist in one year only."""

    def compute(self, parameters, context, feedback) -> dict:
        years = self._years(parameters, context)
        names = years[0].fields
        known = self.one_each(self.numbers(parameters, "MEAN_CHANGE", context), names, "MEAN_CHANGE")
        both = TwoYears.read(*years, feedback)
        settings = ChangeSettings(
            relative=self.parameterAsEnumString(parameters, "RELATIVE", context) == RELATIVE,
            weights=both.weights(),
            bases=both.bases(),
            minimum=self.parameterAsDouble(parameters, "MINIMUM", context),
        )
        new, counters = [], {}
        for position, name in enumerate(names):
            pair = both.figures(position)
            result = change(*new_or_gone(*pair, NOBODY_THERE), replace(settings, mean_change=known.get(name)))
            for suffix, column in zip(SUFFIXES, years_to_show(*pair, settings)):
                new += columns_for(name + suffix, column)
            new += columns_for(PREFIX + name, result)
            for counter, count in self.report(PREFIX + name, result, feedback).items():
                counters[counter] = counters.get(counter, 0) + count
        counters.update(self._report_places(both.match, feedback))
        union = both.union()
        if counters["ONLY_YEAR_1"] and not same_geometry(union):
            feedback.pushWarning(
                self.tr("The layers differ in kind of geometry; places of year 1 only are written without geometry.")
            )
        target = Target(self, parameters, "OUTPUT", context, feedback)
        return {"OUTPUT": write_union(target, union, new), **counters}

    def _years(self, parameters, context) -> tuple[Year, Year]:
        """Return where both years come from; names that are not given for year 2 are those of year 1."""

        def field(name: str) -> str:
            return self.parameterAsString(parameters, name, context)

        fields = self.field_names(parameters, "FIELDS", context)
        first = Year(self.origin(parameters, "LAYER_1", context), field("ID_FIELD"), fields, field("BASE_FIELD"))
        second = Year(
            self.origin(parameters, "LAYER_2", context),
            field("ID_FIELD_2") or first.id_field,
            self.field_names(parameters, "FIELDS_2", context) or fields,
            field("BASE_FIELD_2") or first.base,
            field("REFERENCE_FIELD"),
        )
        return first, second

    def _report_places(self, match: Alignment, feedback) -> dict[str, int]:
        """Count and report the places of both years and of one."""
        without_id = match.without_id
        counters = {
            "IN_BOTH": int(match.in_both.sum()),
            "ONLY_YEAR_1": int(((match.rows_2 < 0) & ~without_id).sum()),
            "ONLY_YEAR_2": int(((match.rows_1 < 0) & ~without_id).sum()),
            "WITHOUT_ID": int(without_id.sum()),
        }
        feedback.pushInfo(
            self.tr(
                "Places in both years: {IN_BOTH}; in year 1 only: {ONLY_YEAR_1}; in year 2 only: {ONLY_YEAR_2}; "
                "features without an id: {WITHOUT_ID}."
            ).format(**counters)
        )
        return counters
