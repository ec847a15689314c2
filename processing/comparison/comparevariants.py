# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare variants of one map, place by place."""

from __future__ import annotations

import json

import numpy as np
from qgis.core import QgsApplication

from ...core.comparison.compare import ABSENT, OUTCOMES, SAME, Comparison, Outcome, codes_in_order, compare
from ...core.comparison.words import ABSENT_TEXT, outcome_text
from ...core.reasons import texts
from ...layers.comparison.reading import ReadVariant, read_variants, shapes_of
from ...layers.comparison.style import OUTCOME_FIELD, STEPS_FIELD, outcome_field, steps_field
from ...layers.comparison.twice import refuse_twice
from ...layers.comparison.variants import IDS_FACT, MAP_FACT, VARIANTS_FACT, is_ladder, open_variants
from ...layers.features import Origin, stop_if_cancelled
from ...layers.output import refuse_own_input
from ...layers.sink import Target
from ...layers.tablefile import require_table_path, table_with
from ...layers.writer import NewColumn, write_rows
from ..classing import CONTENT_LANGUAGE
from .crosstable import cross_tables, sheet_columns
from .form import CompareForm
from .styler import ChangeStyler


class CompareVariants(CompareForm):
    """Write the class of each place in every variant, and what becomes of it."""

    def compute(self, parameters, context, feedback) -> dict:
        path = self.parameterAsFileOutput(parameters, "TABLE", context)
        if path:
            require_table_path(path, Target(self, parameters, "OUTPUT", context, feedback))
        asked = self.asked(parameters, context, feedback)
        refuse_twice(asked)
        given = open_variants(asked, self.map_id(parameters, context), QgsApplication.locale())
        for name in ("OUTPUT", "TABLE"):
            for each in given:
                refuse_own_input(Target(self, parameters, name, context, feedback), Origin(each.layer, each.layer))
        id_field = self.parameterAsString(parameters, "ID_FIELD", context).strip()
        read = read_variants(given, id_field, (context, feedback))
        self._ladder = is_ladder(given[0].facts.legend)
        comparison = compare([each.variant for each in read], self._ladder, lambda: stop_if_cancelled(feedback))
        labels = self._labels(read, feedback)
        self._told = {
            MAP_FACT: given[0].facts.legend,
            VARIANTS_FACT: json.dumps([each.name for each in given], ensure_ascii=False),
            IDS_FACT: id_field,
        }
        columns = self._columns(read, comparison, labels)
        shapes, target = shapes_of(read, comparison, feedback), (self, parameters, "OUTPUT", context)
        dutch = self.parameterAsBool(parameters, "DECIMAL_COMMA", context)
        with table_with(path, sheet_columns(cross_tables(comparison), labels), dutch):
            output = write_rows(*target, shapes, columns, feedback)
        ChangeStyler.style_on_completion(context, output)
        results = {"OUTPUT": output, **self._report(comparison, read, labels, feedback)}
        return {**results, "TABLE": path} if path else results

    def facts(self) -> dict[str, str]:
        """Return which variants were compared, for who prints them."""
        return self._told

    def _labels(self, read: list[ReadVariant], feedback) -> dict[int, str]:
        """Return what each code is called; where variants call one differently, all its names."""
        legend = read[0].given.legend()
        entries = () if legend is None else (*legend.classes, *legend.special)
        labels = {each.code: each.label.get(CONTENT_LANGUAGE) for each in entries}
        labels[ABSENT] = ABSENT_TEXT.get(CONTENT_LANGUAGE)
        for code in {code for each in read for code in each.labels}:
            names = list(dict.fromkeys(each.labels[code] for each in read if code in each.labels))
            labels[code] = " / ".join(names)
            if len(names) > 1:
                feedback.pushWarning(
                    self.tr("Class {code} is not called the same in every variant: {names}.").format(
                        code=code, names=labels[code]
                    )
                )
        return labels

    def _columns(self, read: list[ReadVariant], comparison: Comparison, labels: dict[int, str]) -> list[NewColumn]:
        columns = [NewColumn("id", "text", np.array(comparison.ids, dtype=object))]
        first = comparison.variants[0]
        if read[0].names is not None:
            named = np.append(read[0].names, None)[first.rows]  # row -1, absent, takes what is appended
            columns.append(NewColumn("naam", "text", named))
        for number, (each, placed) in enumerate(zip(read, comparison.variants), 1):
            own = {**labels, **each.labels}
            reasons = texts(placed.reasons)
            reasons[~placed.there] = ABSENT_TEXT.get(CONTENT_LANGUAGE)
            columns += [
                NewColumn(f"klasse_{number}", "integer", placed.codes),
                NewColumn(f"label_{number}", "text", _worded(placed.codes, own)),
                NewColumn(f"reden_{number}", "text", reasons),
            ]
        columns += self._outcome(comparison.overall, (OUTCOME_FIELD, STEPS_FIELD), True)
        for pair, outcome in comparison.pairs.items():
            columns += self._outcome(outcome, (outcome_field(*pair), steps_field(*pair)))
        return columns

    def _outcome(self, outcome: Outcome, names: tuple[str, str], labelled: bool = False) -> list[NewColumn]:
        words = {code: outcome_text(code, self._ladder).get(CONTENT_LANGUAGE) for code in OUTCOMES}
        label = [NewColumn(f"label_{names[0]}", "text", _worded(outcome.codes, words))] if labelled else []
        return [NewColumn(names[0], "integer", outcome.codes), *label, NewColumn(names[1], "integer", outcome.steps)]

    def _report(self, comparison: Comparison, read: list[ReadVariant], labels: dict[int, str], feedback) -> dict:
        """Say in the log what became of the places; return the counters."""
        for each, count in zip(read, comparison.without_id):
            if count:
                feedback.pushWarning(
                    self.tr("{count} places of {variant} have no id and are left out.").format(
                        count=count, variant=each.variant.name
                    )
                )
        if not self._ladder:
            feedback.pushInfo(self.tr("The classes of this map are no ladder from low to high: no steps are counted."))
        tables = cross_tables(comparison)
        feedback.pushInfo(self.tr("Codes: {codes}").format(codes=_legend_line(tables, labels)))
        for table in tables:
            feedback.pushInfo(
                self.tr("Places by class; rows: {first}, columns: {second}.").format(
                    first=table.names[0], second=table.names[1]
                )
            )
            for line in table.lines():
                feedback.pushInfo(line)
        overall = comparison.overall
        for code in OUTCOMES:
            if overall.count(code):
                words = outcome_text(code, self._ladder).get(CONTENT_LANGUAGE)
                feedback.pushInfo(f"{overall.count(code):>7}  {words}")
        places, same, changed = len(comparison.ids), overall.count(SAME), int(overall.changed.sum())
        return {"PLACES": places, "SAME": same, "CHANGED": changed, "NOT_COMPARED": places - same - changed}


def _worded(codes: np.ndarray, words: dict[int, str]) -> np.ndarray:
    return np.array([words.get(int(code)) for code in codes], dtype=object)


def _legend_line(tables, labels: dict[int, str]) -> str:
    codes = codes_in_order(code for table in tables for code in (*table.rows, *table.columns))
    return "; ".join(f"{code} {labels.get(code, '')}".strip() for code in codes)
