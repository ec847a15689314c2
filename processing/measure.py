# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the algorithms that compute measures what they share: optional numbers, lists of numbers, reports."""

from __future__ import annotations

import math

from qgis.core import QgsProcessingOutputNumber

from ..core.columns import Column
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.reasons import REASON_TEXT
from .algorithm import Algorithm

COUNTS, PERCENTAGES = "counts", "percentages"
"""How the residents of a group may be given."""

SEPARATOR = ";"


class Measure(Algorithm):
    """Be the base of the algorithms that compute measures."""

    GROUP = "measures"

    def add_counters(self) -> None:
        """Declare the counters that :meth:`report` returns; they always add up to the number of features."""
        self.addOutput(QgsProcessingOutputNumber("FEATURES", self.tr("Features")))
        self.addOutput(QgsProcessingOutputNumber("KNOWN", self.tr("Features with a value")))
        self.addOutput(QgsProcessingOutputNumber("WITHOUT_VALUE", self.tr("Features without a value, for a reason")))

    def report(self, name: str, column: Column, feedback) -> dict[str, int]:
        """Say in the log how many features have a value and why others have none; return the counters."""
        known = int(column.known.sum())
        if not len(column):
            feedback.pushWarning(self.tr("The layer holds no features, so the result holds none either."))
        elif not known:
            feedback.pushWarning(self.tr("Field {field} has a value nowhere:").format(field=name))
        else:
            feedback.pushInfo(
                self.tr("Field {field} has a value for {known} of {count} features.").format(
                    field=name, known=known, count=len(column)
                )
            )
        for reason, count in column.reason_counts().items():
            feedback.pushInfo(
                self.tr("- without a value: {count}, {reason}").format(count=count, reason=REASON_TEXT[reason])
            )
        return {"FEATURES": len(column), "KNOWN": known, "WITHOUT_VALUE": len(column) - known}

    def require_new_name(self, name: str, sources: list[str]) -> None:
        """Refuse a result that would take the place of a field that it is computed from."""
        if name.casefold() in {source.casefold() for source in sources}:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The new field {field} would replace a field that it is computed from. Choose another name for it.",
                ),
                field=name,
            )

    def is_given(self, parameters, name: str) -> bool:
        """Tell whether an optional parameter was filled in."""
        value = parameters.get(name)
        return value is not None and value != ""

    def optional_number(self, parameters, name: str, context) -> float | None:
        """Return a number, or None where an optional parameter was left empty."""
        return self.parameterAsDouble(parameters, name, context) if self.is_given(parameters, name) else None

    def words(self, parameters, name: str, context) -> list[str]:
        """Return the parts of a text that are separated by semicolons."""
        text = self.parameterAsString(parameters, name, context).strip()
        return [part.strip() for part in text.split(SEPARATOR)] if text else []

    def numbers(self, parameters, name: str, context) -> list[float]:
        """Return numbers that are separated by semicolons; a decimal comma is understood."""
        words = self.words(parameters, name, context)
        try:
            found = [float(word.replace(",", ".")) for word in words]
        except ValueError:
            found = [math.nan]
        if not all(math.isfinite(number) for number in found):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "{parameter} is {text}, but must be numbers separated by semicolons, as in 1;0.5;2."
                ),
                parameter=name,
                text=SEPARATOR.join(words),
            )
        return found

    def one_each(self, found: list, fields: list[str], name: str) -> dict:
        """Return a value per field, or nothing where the parameter was left empty; the counts must agree."""
        if found and len(found) != len(fields):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{parameter} has {found} values for {count} fields ({fields}). "
                    "Give one for each, in the same order, separated by semicolons, or none.",
                ),
                parameter=name,
                found=len(found),
                count=len(fields),
                fields=", ".join(fields),
            )
        return dict(zip(fields, found))
