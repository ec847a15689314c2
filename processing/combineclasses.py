# SPDX-License-Identifier: GPL-2.0-or-later
"""Combine two or three classed fields by a rule matrix."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import (
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ..core.classes import from_codes
from ..core.columns import Column, Table
from ..core.definition import Legend
from ..core.fieldnames import CLASS_PREFIX, companion
from ..core.legend import load_legend
from ..core.matrix import combine, require_matrix
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.reasons import Reason, from_texts
from ..core.rule_table import read_rule_file, rules_to_text, with_rules
from ..layers.writer import write_copy
from .classing import Classing, LegendStyler, class_columns
from .language import sentence

MATRICES = ("focus", "ontwikkeling_kwetsbaar", "veerkracht_parkstad", "veerkracht_maastricht")


class CombineClasses(Classing):
    """Combine two or three classed fields by a rule matrix."""

    ID = "combineclasses"

    def displayName(self) -> str:
        return self.tr("Combine classes by rules")

    def description_text(self) -> str:
        return self.tr(
            "Combines two or three classed fields into one by a table of rules, such as vulnerable residents and "
            "nuisance into the focus map. Each combination must have exactly one class; if not, the combination that "
            "lacks a rule or has two is named. A feature without a class in one of the fields has none in the result, "
            "and keeps the strongest of the reasons. The rules used stand in the log, ready to be edited."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_rows("INPUT", self.tr("Input layer"), self.tr("Cells, neighbourhoods or a table with classed fields."))
        self.add_field(
            "FIELDS",
            self.tr("Classed fields"),
            self.tr(
                "Empty: the fields that the rules are made for, such as klasse_kwetsbaar and klasse_overlast. Other "
                "fields: one per column of the rules, in their order."
            ),
            allowMultiple=True,
            optional=True,
        )
        self.add_choice("MATRIX", self.tr("Rules"), MATRICES, self.tr("The map whose rules are used."))
        self._add_advanced()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Layer with combined classes")),
            self.tr("A copy of the input with code, label and reason."),
        )
        self.add_counters()

    def _add_advanced(self) -> None:
        self.add_text(
            "RULES",
            self.tr("Edited rules"),
            self.tr(
                "Rules instead of the built-in ones, in the form in which the log shows them: a line with the names of "
                "the columns, then one rule a line; * stands for every level, | stands between levels."
            ),
            multiLine=True,
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile("MATRIX_FILE", self.tr("Matrix file"), optional=True),
            self.tr("A .csv file with rules as above, or a .json file: your own copy of a legend with rules."),
            advanced=True,
        )

    def checkParameterValues(self, parameters, context):
        try:
            legend = self._legend(parameters, context)
            self._fields(parameters, context, legend)
        except Problem as problem:
            return False, sentence(problem)
        return super().checkParameterValues(parameters, context)

    def compute(self, parameters, context, feedback) -> dict:
        legend = self._legend(parameters, context)
        fields = self._fields(parameters, context, legend)
        origin = self.origin(parameters, "INPUT", context)
        available = origin.source.fields().names()
        reasons = {field: companion(field, available, CLASS_PREFIX) for field in fields}
        texts = tuple(dict.fromkeys(name for name in reasons.values() if name))
        table = self.read(parameters, "INPUT", context, feedback, numbers=tuple(fields), texts=texts)
        inputs = [
            from_codes(_codes(table, field, reasons[field]), found, table.name, field)
            for field, found in zip(fields, legend.matrix.inputs)
        ]
        classed = combine(legend, inputs)
        feedback.pushInfo(self.tr("Rules used:") + "\n" + rules_to_text(legend))
        counters = self.report(classed, legend, feedback)
        new = class_columns(legend, classed)
        output = write_copy(self, parameters, "OUTPUT", context, origin, new, feedback, rows=table.fids)
        LegendStyler.style_on_completion(context, output, legend)
        return {"OUTPUT": output, **counters}

    def _legend(self, parameters, context) -> Legend:
        """Return the legend with the rules to be used; edited rules go before a file, a file before the built-in."""
        path = self.parameterAsString(parameters, "MATRIX_FILE", context)
        rules = self.parameterAsString(parameters, "RULES", context)
        legend = load_legend(self.parameterAsEnumString(parameters, "MATRIX", context))
        if path and Path(path).suffix.lower() == ".json":
            legend = load_legend(path)
            require_matrix(legend)
        elif path:
            legend = with_rules(legend, read_rule_file(path), Path(path).name)
        return with_rules(legend, rules, "RULES") if rules.strip() else legend

    def _fields(self, parameters, context, legend: Legend) -> list[str]:
        """Return the field of each input; recognised by name where all have their own names, else in order."""
        expected = [found.class_field for found in legend.matrix.inputs]
        chosen = self.field_names(parameters, "FIELDS", context)
        if not chosen or sorted(chosen) == sorted(expected):
            return expected
        if len(chosen) != len(expected):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The rules of {legend} combine {expected} fields ({names}), but {found} were chosen ({chosen}). "
                    "Choose one field for each, in that order.",
                ),
                legend=legend.id,
                expected=len(expected),
                names=", ".join(expected),
                found=len(chosen),
                chosen=", ".join(chosen),
            )
        return chosen


def _codes(table: Table, field: str, reason_field: str | None) -> Column:
    """Return class codes together with the finer reasons that stand beside them."""
    column = table.numbers[field]
    told = table.texts.get(reason_field)
    if told is None:
        return column
    reasons = from_texts(told)
    return Column.of(column.values, np.where(reasons != Reason.NONE, reasons, column.reasons))
