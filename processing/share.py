# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute a share in percent, with a reason wherever it may not or cannot be shown."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterFeatureSink,
)

from ..core.classes import assign, assign_bounds
from ..core.columns import Column
from ..core.legend import load_legend
from ..core.reference import SHARE_PREFIX
from ..core.shares import ShareSettings, check_bounds, settle_interval, share, share_interval
from ..layers.writer import NewColumn, columns_for, write_copy
from .measure import Measure

NONE, LEGEND, BOUNDS = "none", "legend", "bounds"
LOW_SUFFIX, HIGH_SUFFIX = "_laag", "_hoog"


class Share(Measure):
    """Compute a percentage per feature, with minimum, reasons and intervals of suppressed counts."""

    ID = "share"

    def displayName(self) -> str:
        return self.tr("Share in percent")

    def description_text(self) -> str:
        return self.tr(
            "Computes 100 x numerator / denominator for each feature. Where the share may not or cannot be shown the "
            "field is NULL and the field reden_... says why: fewer than the minimum, suppressed in the source, "
            "denominator 0, numerator larger than denominator, a negative count, or no data. What a source suppressed "
            "never becomes a 0."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_rows("INPUT", self.tr("Input layer"), self.tr("Cells, neighbourhoods or a table with both counts."))
        self.add_field(
            "NUMERATOR", self.tr("Numerator"), self.tr("The part: residents of a group, social-housing dwellings.")
        )
        self.add_field(
            "DENOMINATOR",
            self.tr("Denominator"),
            self.tr("The whole that the part belongs to: all residents, all dwellings."),
        )
        self.add_minimum(self.tr("Minimum denominator"), self.tr("Below this number the share is suppressed."))
        self.add_text(
            "NAME",
            self.tr("Name of the new field"),
            self.tr("Empty: aandeel_ and the name of the numerator. The field reden_... is named after it."),
        )
        self._add_disclosure()
        self._add_interval()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Layer with share")),
            self.tr("A copy of the input with the share and its reason."),
        )
        self.add_counters()

    def _add_disclosure(self) -> None:
        self.add_number(
            "DISCLOSURE",
            self.tr("Group disclosure from (%)"),
            self.tr(
                "From this share on nearly everybody in the place belongs to the group, which tells something about "
                "each of them: suppressed. 90 is usual; empty: never."
            ),
            minValue=0.0,
            maxValue=100.0,
            advanced=True,
        )
        self.add_number(
            "ROUNDING",
            self.tr("Excess that rounding explains"),
            self.tr(
                "A numerator that is larger than its denominator by at most this much gives 100 %. CBS rounds to "
                "multiples of 5, but both counts of one source alike, so that 0 is right for it; give 5 where they "
                "come from different sources."
            ),
            0.0,
            minValue=0.0,
            advanced=True,
        )

    def _add_interval(self) -> None:
        self.add_choice(
            "INTERVAL",
            self.tr("Counts suppressed in the source"),
            (NONE, LEGEND, BOUNDS),
            self.tr(
                "none: the share is suppressed too. legend, bounds: a numerator that CBS suppressed is taken as 0 to "
                "4; where the lowest and the highest share fall in one class, their middle is shown, else the reason "
                "is an uncertain class. The fields ..._laag and ..._hoog hold both ends: where they differ, the share "
                "is an estimate. CBS also suppresses some counts for secrecy; those may be larger than 4."
            ),
            advanced=True,
        )
        self.add_text(
            "LEGEND",
            self.tr("Legend of the classes"),
            self.tr("With legend: the name of a built-in legend or the path of a .json file."),
            "corporatiebezit",
            optional=True,
            advanced=True,
        )
        self.add_text(
            "BOUNDS",
            self.tr("Bounds of the classes"),
            self.tr("With bounds: rising percentages separated by semicolons, as in 20;40;60."),
            advanced=True,
        )

    def checkParameterValues(self, parameters, context):
        name = self._name(parameters, context)
        for source in ("NUMERATOR", "DENOMINATOR"):
            if name.casefold() == self.parameterAsString(parameters, source, context).casefold():
                return False, self.tr(
                    "The new field {field} would replace a field that the share is computed from. "
                    "Choose another name for it."
                ).format(field=name)
        interval = self.parameterAsEnumString(parameters, "INTERVAL", context)
        if interval == BOUNDS and not self.words(parameters, "BOUNDS", context):
            return False, self.tr("Give the bounds of the classes, as in 20;40;60, or choose a legend.")
        return super().checkParameterValues(parameters, context)

    def _name(self, parameters, context) -> str:
        given = self.parameterAsString(parameters, "NAME", context).strip()
        return given or SHARE_PREFIX + self.parameterAsString(parameters, "NUMERATOR", context)

    def compute(self, parameters, context, feedback) -> dict:
        name = self._name(parameters, context)
        fields = [self.parameterAsString(parameters, part, context) for part in ("NUMERATOR", "DENOMINATOR")]
        classify = self._classifier(parameters, context)
        table = self.read(parameters, "INPUT", context, feedback, numbers=tuple(fields))
        numerator, denominator = (table.numbers[field] for field in fields)
        settings = ShareSettings(
            self.parameterAsDouble(parameters, "MINIMUM", context),
            self.optional_number(parameters, "DISCLOSURE", context),
            self.parameterAsDouble(parameters, "ROUNDING", context),
        )
        if classify is None:
            column = share(numerator, denominator, settings)
            new = columns_for(name, column)
        else:
            low, high = share_interval(numerator, denominator, settings)
            column = settle_interval(low, high, classify)
            new = columns_for(name, column) + _ends(name, column, low, high)
        counters = self.report(name, column, feedback)
        origin = self.origin(parameters, "INPUT", context)
        output = write_copy(self, parameters, "OUTPUT", context, origin, new, feedback, rows=table.fids)
        return {"OUTPUT": output, **counters}

    def _classifier(self, parameters, context):
        """Return what gives a share its class, or None where suppressed counts stay suppressed."""
        interval = self.parameterAsEnumString(parameters, "INTERVAL", context)
        if interval == LEGEND:
            legend = load_legend(self.parameterAsString(parameters, "LEGEND", context))
            return lambda column: assign(column, legend).codes
        if interval == BOUNDS:
            bounds = check_bounds(self.numbers(parameters, "BOUNDS", context))
            return lambda column: assign_bounds(column, bounds).codes
        return None


def _ends(name: str, column: Column, low: Column, high: Column) -> list[NewColumn]:
    """Return both ends of each interval, where the share itself may be shown."""
    return [
        NewColumn(name + suffix, "number", Column.of(end.values, column.reasons).values)
        for suffix, end in ((LOW_SUFFIX, low), (HIGH_SUFFIX, high))
    ]
