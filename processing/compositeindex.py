# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute the index of vulnerable residents, or of any other groups, relative to a reference."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
)

from ..core.index import IndexResult, composite_index
from ..core.reference import Reference, Stated, reference_from_shares
from ..core.scores import AGGREGATIONS, METHODS, IndexSettings
from ..layers.writer import columns_for, write_copy
from .indexinputs import (
    Wanted,
    intermediate_columns,
    is_table_of_means,
    read_means,
    read_places,
)
from .measure import COUNTS, PERCENTAGES, Measure

DEFAULT_NAME = "index"


class CompositeIndex(Measure):
    """Compute an index of several groups, relative to a reference of one base year."""

    ID = "compositeindex"

    def displayName(self) -> str:
        return self.tr("Index of vulnerable residents")

    def description_text(self) -> str:
        return self.tr(
            "Compares the share of each group with a reference, averages the groups that are known and expresses the "
            "result in the reference's own standard deviation: 0 is the reference's mean, 1 one standard deviation "
            "above it. The reference is a table of means, another layer, or the input itself; it belongs to one base "
            "year, so use the same one for every year that is compared. Where the index has no value the field "
            "reden_index says why."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_groups()
        self._add_method()
        self._add_reference()
        self.add_text(
            "NAME",
            self.tr("Name of the new field"),
            self.tr("Empty: index. The field reden_... is named after it."),
            DEFAULT_NAME,
            optional=True,
            advanced=True,
        )
        self.add_switch(
            "INTERMEDIATE",
            self.tr("Keep intermediate columns"),
            self.tr("Adds share (aandeel_...) and score (z_... or score_...) of each group, and groepen_bekend."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Layer with index")),
            self.tr("A copy of the input with the index and its reason."),
        )
        self.add_counters()
        self.addOutput(QgsProcessingOutputString("REFERENCE_USED", self.tr("Source of the reference")))

    def _add_groups(self) -> None:
        self.add_rows(
            "INPUT", self.tr("Input layer"), self.tr("Cells, neighbourhoods or a table, one row for each place.")
        )
        self.add_field(
            "COMPONENTS",
            self.tr("Groups"),
            self.tr("One field per group: residents on benefit, with a mild intellectual disability, and so on."),
            allowMultiple=True,
        )
        self.add_choice(
            "COMPONENT_KIND",
            self.tr("What the fields hold"),
            (COUNTS, PERCENTAGES),
            self.tr("counts: numbers of residents. percentages: shares of the residents, 0 to 100."),
        )
        self.add_field(
            "POPULATION",
            self.tr("Residents"),
            self.tr("Number of residents: denominator, weight in the reference, and what the minimum applies to."),
        )
        self.add_minimum(self.tr("Minimum residents"), self.tr("Below this number nothing is shown."))

    def _add_method(self) -> None:
        self.add_choice(
            "METHOD",
            self.tr("Method"),
            METHODS,
            self.tr(
                "zscore: distance to the mean in standard deviations, as in the reports. ratio: the mean is 100. "
                "minmax: 0 for the lowest, 100 for the highest. percentile: percentage of places with a lower share. "
                "rank: place among the places, 1 is the lowest. The last three need a layer as reference, or none."
            ),
            default="zscore",
        )
        self.add_choice(
            "AGGREGATION",
            self.tr("Mean of the groups"),
            AGGREGATIONS,
            self.tr("geometric: a low score is made up for less by high ones; not for z-scores."),
            default="arithmetic",
            advanced=True,
        )
        self._add_weights()

    def _add_weights(self) -> None:
        self.add_text(
            "WEIGHTS",
            self.tr("Weights"),
            self.tr("One per group in the order of the groups, separated by semicolons: 1;1;0.5. Empty: all 1."),
            advanced=True,
        )
        self.add_text(
            "DIRECTIONS",
            self.tr("Directions"),
            self.tr(
                "One per group: 1 where a higher share is more vulnerable, -1 where it is less; then 100 minus the "
                "percentage is taken. Separated by semicolons; empty: all 1."
            ),
            advanced=True,
        )
        self.add_number(
            "MINIMUM_GROUPS",
            self.tr("Groups that must be known"),
            self.tr("Empty: all but one, so 4 of 5."),
            whole=True,
            minValue=1,
            advanced=True,
        )

    def _add_reference(self) -> None:
        self.add_rows(
            "REFERENCE",
            self.tr("Reference"),
            self.tr(
                "A table with a row per group (groep, gemiddelde, standaardafwijking in percent, jaar, bron) and, for "
                "the spread of the index itself, a row index; or a layer with the same fields as the input. Empty: the "
                "input itself."
            ),
            optional=True,
        )
        self.add_text(
            "GROUPS",
            self.tr("Names of the groups in the reference"),
            self.tr("Where they differ from the fields: one per group, separated by semicolons."),
            advanced=True,
        )
        self.add_number(
            "REFERENCE_YEAR",
            self.tr("Base year of the reference"),
            self.tr("Chooses the rows of a table with several years; of a layer it states the year."),
            whole=True,
        )

    def compute(self, parameters, context, feedback) -> dict:
        wanted = Wanted(
            self.field_names(parameters, "COMPONENTS", context),
            self.parameterAsString(parameters, "POPULATION", context),
            self.parameterAsEnumString(parameters, "COMPONENT_KIND", context),
            self._settings(parameters, context),
        )
        origin = self.origin(parameters, "INPUT", context)
        places = read_places(origin, wanted, feedback)
        reference = self._reference(parameters, context, feedback, (wanted, places))
        result = composite_index(places.shares, places.population, wanted.settings, reference)
        name = self.parameterAsString(parameters, "NAME", context).strip() or DEFAULT_NAME
        self.require_new_name(name, [*wanted.fields, wanted.population])
        new = columns_for(name, result.index)
        if self.parameterAsBool(parameters, "INTERMEDIATE", context):
            new += intermediate_columns(result, wanted.settings.method)
        counters = self.report(name, result.index, feedback)
        self._report_reference(reference, result, wanted.settings.method, feedback)
        output = write_copy(self, parameters, "OUTPUT", context, origin, new, feedback, rows=places.table.fids)
        return {"OUTPUT": output, "REFERENCE_USED": reference.source, **counters}

    def _settings(self, parameters, context) -> IndexSettings:
        fields = self.field_names(parameters, "COMPONENTS", context)
        groups = self.optional_number(parameters, "MINIMUM_GROUPS", context)
        return IndexSettings(
            method=self.parameterAsEnumString(parameters, "METHOD", context),
            aggregation=self.parameterAsEnumString(parameters, "AGGREGATION", context),
            weights=self.one_each(self.numbers(parameters, "WEIGHTS", context), fields, "WEIGHTS"),
            directions=self.one_each(self.numbers(parameters, "DIRECTIONS", context), fields, "DIRECTIONS"),
            minimum_groups=None if groups is None else int(groups),
            minimum=self.parameterAsDouble(parameters, "MINIMUM", context),
        )

    def _reference(self, parameters, context, feedback, index) -> Reference:
        """Return the reference: from a table of means, from a layer, or from the places themselves."""
        wanted, places = index
        year = self.optional_number(parameters, "REFERENCE_YEAR", context)
        year = None if year is None else int(year)
        origin = self.origin(parameters, "REFERENCE", context)
        if origin is not None and is_table_of_means(origin):
            names = self.one_each(self.words(parameters, "GROUPS", context), wanted.fields, "GROUPS")
            return read_means(origin, {field: names.get(field, field) for field in wanted.fields}, year, feedback)
        if origin is not None:
            places = read_places(origin, wanted, feedback)
        stated = Stated(year, places.table.name)
        return reference_from_shares(places.shares, places.population, wanted.settings, stated)

    def _report_reference(self, reference: Reference, result: IndexResult, method: str, feedback) -> None:
        """Say what the index is relative to, and what it could not be relative to."""
        year = self.tr("not stated") if reference.year is None else reference.year
        feedback.pushInfo(self.tr("Reference: {source}; base year: {year}.").format(source=reference.source, year=year))
        for name in result.without_spread:
            feedback.pushWarning(
                self.tr(
                    "Group {group} has no scores: its share does not vary in the reference, or its mean is 0."
                ).format(group=name)
            )
        if method == "zscore" and not result.rescaled:
            feedback.pushWarning(
                self.tr(
                    "The reference does not know the standard deviation of an index of exactly these groups (row "
                    "index), so the index is the mean of the z-scores, not rescaled. The classes of the map of "
                    "vulnerable residents are meant for a rescaled index."
                )
            )
