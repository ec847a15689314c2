# SPDX-License-Identifier: GPL-2.0-or-later
"""Give each feature the class of its figure: by a legend, by own bounds, or by an exploring scheme."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ..core.classes import assign
from ..core.columns import Column
from ..core.definition import Legend
from ..core.legend import load_legend
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.schemes import (
    FEWEST_CLASSES,
    MOST_CLASSES,
    OWN_BOUNDS,
    SCHEMES,
    legend_of_bounds,
    nearness_of,
    parse_bounds,
    scheme_bounds,
)
from ..layers.writer import write_copy
from .classing import Classing, LegendStyler, class_columns
from .language import sentence

LEGENDS = (
    *("overlast", "kwetsbaar", "corporatiebezit", "ontwikkeling_overlast", "totaalscore", "verandering_index"),
    *(OWN_BOUNDS, *SCHEMES),
)


class AssignClasses(Classing):
    """Give each feature the class of its figure."""

    ID = "assignclasses"

    def displayName(self) -> str:
        return self.tr("Assign classes")

    def description_text(self) -> str:
        return self.tr(
            "Gives each feature the class that its figure has in a legend: a code (klasse_...), a label (label_...) "
            "and, where there is no class, the reason (reden_...). Code 0 means no data, -1 suppressed, -2 and -3 "
            "present in one year only. The result is drawn with the legend's colours."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_rows("INPUT", self.tr("Input layer"), self.tr("Cells, neighbourhoods or a table with the figures."))
        self.add_field(
            "FIELD",
            self.tr("Field to classify"),
            self.tr("Empty: the field that the legend is made for, such as onv for overlast."),
            optional=True,
        )
        self.add_choice(
            "LEGEND",
            self.tr("Legend"),
            LEGENDS,
            self.tr(
                "The legend of a map; own: the bounds below; quantile, equal_interval, natural_breaks or "
                "standard_deviation: bounds found in the figures, for exploring."
            ),
        )
        self.add_text(
            "BOUNDS",
            self.tr("Own bounds"),
            self.tr("With own: ascending numbers separated by semicolons. Each belongs to the class above it."),
        )
        self._add_advanced()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Layer with classes")),
            self.tr("A copy of the input with code, label and reason."),
        )
        self.add_counters()

    def _add_advanced(self) -> None:
        self.add_number(
            "CLASSES",
            self.tr("Number of classes"),
            self.tr("For exploring. There are fewer where too few figures differ; equal figures are never parted."),
            5,
            whole=True,
            minValue=FEWEST_CLASSES,
            maxValue=MOST_CLASSES,
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile("LEGEND_FILE", self.tr("Legend file"), extension="json", optional=True),
            self.tr("Your own copy of a legend, with other bounds, labels or colours. Replaces the choice above."),
            advanced=True,
        )

    def checkParameterValues(self, parameters, context):
        choice = self.parameterAsEnumString(parameters, "LEGEND", context)
        field = self.parameterAsString(parameters, "FIELD", context)
        try:
            legend = self._fixed_legend(parameters, context, field)
        except Problem as problem:
            return False, sentence(problem)
        if legend is None and not field:
            return False, self.tr("Choose the field to classify: {choice} is made for no field in particular.").format(
                choice=choice
            )
        return super().checkParameterValues(parameters, context)

    def compute(self, parameters, context, feedback) -> dict:
        field = self.parameterAsString(parameters, "FIELD", context)
        legend = self._fixed_legend(parameters, context, field)
        field = field or legend.measure.column
        table = self.read(parameters, "INPUT", context, feedback, numbers=(field,))
        column = table.numbers[field]
        nearness = {}
        if legend is None:
            legend, nearness = self._explored(parameters, context, column, field, feedback)
        classed = assign(column, legend, **nearness)
        counters = self.report(classed, legend, feedback)
        origin = self.origin(parameters, "INPUT", context)
        new = class_columns(legend, classed)
        output = write_copy(self, parameters, "OUTPUT", context, origin, new, feedback, rows=table.fids)
        LegendStyler.style_on_completion(context, output, legend)
        return {"OUTPUT": output, **counters}

    def _fixed_legend(self, parameters, context, field: str) -> Legend | None:
        """Return the legend chosen; None where it depends on figures, or own bounds still lack a field."""
        path = self.parameterAsString(parameters, "LEGEND_FILE", context)
        choice = self.parameterAsEnumString(parameters, "LEGEND", context)
        if path:
            legend = load_legend(path)
            if legend.measure is None:
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "The legend file {file} holds rules, no bounds. Use it as matrix file of Combine classes.",
                    ),
                    file=path,
                )
            return legend
        if choice == OWN_BOUNDS:
            bounds = parse_bounds(self.parameterAsString(parameters, "BOUNDS", context))
            return legend_of_bounds(choice, field, bounds) if field else None
        return None if choice in SCHEMES else load_legend(choice)

    def _explored(self, parameters, context, column: Column, field: str, feedback):
        scheme = self.parameterAsEnumString(parameters, "LEGEND", context)
        wanted = self.parameterAsInt(parameters, "CLASSES", context)
        bounds = scheme_bounds(column.values, scheme, wanted)
        if len(bounds) + 1 < wanted:
            feedback.pushInfo(
                self.tr("{found} classes instead of {wanted}: too few figures differ.").format(
                    found=len(bounds) + 1, wanted=wanted
                )
            )
        feedback.pushInfo(self.tr("Bounds found: {bounds}").format(bounds="; ".join(f"{b:.10g}" for b in bounds)))
        return legend_of_bounds(scheme, field, bounds), nearness_of(scheme)
