# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw means over years or classes: a line per class, or per year."""

from __future__ import annotations

import numpy as np

from ...core.columns import Column, Table
from .form import FigureForm


class DrawLines(FigureForm):
    """Draw means over years or classes."""

    ID = "drawlines"

    def displayName(self) -> str:
        return self.tr("Draw lines")

    def description_text(self) -> str:
        return self.tr(
            "Draws means over years, a line per class, or over classes, a line per year: such as the score of the "
            "Leefbaarometer per class, or the share of a group by the share of social housing, relative to the "
            "Netherlands. Classes have the names and colours of their legend. A line breaks where a mean is suppressed "
            "or missing."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_input(self.tr("A row a cell or neighbourhood and year, or a row a mean."))
        self.add_field("X", self.tr("Along the bottom"), self.tr("Year or class; places stand in order."))
        self.add_field(
            "VALUES",
            self.tr("Figures"),
            self.tr("Of which the mean is drawn; a line each where there are several."),
            allowMultiple=True,
        )
        self.add_field(
            "SERIES", self.tr("Lines"), self.tr("A line per value of this field: class or year."), optional=True
        )
        self.add_field(
            "WEIGHT",
            self.tr("Residents"),
            self.tr("Weigh the means, and protect them. Empty: each row counts alike."),
            optional=True,
        )
        self.add_minimum(
            self.tr("Minimum for showing figures"), self.tr("A mean over fewer residents is not drawn."), advanced=True
        )
        self.add_number(
            "RELATIVE_TO",
            self.tr("Relative to"),
            self.tr("A figure that becomes 100, such as the mean of the Netherlands. Empty: figures as they are."),
        )
        self.add_words("X_LABEL", "Y_LABEL")

    def compute(self, parameters, context, feedback) -> dict:
        from ...core.figures.grouped import PERCENT
        from ...core.figures.series import Serie, lines
        from ...core.tables.printed import known_heading
        from .places import places_of

        x, series, weight = (self.parameterAsString(parameters, name, context) for name in ("X", "SERIES", "WEIGHT"))
        values = self.field_names(parameters, "VALUES", context)
        numbers = tuple(dict.fromkeys(filter(None, (*values, weight))))
        texts = tuple(dict.fromkeys(filter(None, (x, series))))
        table = self.read(parameters, "INPUT", context, feedback, numbers=numbers, texts=texts)
        language = self.language(parameters, context)
        along, drawn = places_of(table, x, language), places_of(table, series, language)
        found = []
        for value in values:
            for number, name in enumerate(drawn.names):
                group = np.where(drawn.of_row == number, along.of_row, -1)
                column = self._mean(table, (value, weight), group, len(along.names), parameters, context)
                both = [
                    part
                    for part in (name, known_heading(value, language) if len(values) > 1 or not name else "")
                    if part
                ]
                found.append(Serie(", ".join(both), column, drawn.colours[number]))
        whole = Column(
            np.concatenate([each.column.values for each in found]),
            np.concatenate([each.column.reasons for each in found]),
        )
        counts, notes = self.left_out(language, whole)
        words = self.words(parameters, context, notes, x_label=x, y_label=", ".join(values))
        reference = None if self._relative_to(parameters, context) is None else PERCENT
        return self.draw(parameters, context, feedback, lines(along.names, found, words, reference), counts)

    def _mean(self, table: Table, fields: tuple[str, str], group, count: int, *run) -> Column:
        from ...core.figures.grouped import means, relative

        value, weight = fields
        minimum = self.parameterAsDouble(run[0], "MINIMUM", run[1])
        column = means(table.numbers[value], table.numbers[weight] if weight else None, group, count, minimum)
        to = self._relative_to(*run)
        return column if to is None else relative(column, to)

    def _relative_to(self, parameters, context) -> float | None:
        """Return the figure that becomes 100, or None."""
        given = parameters.get("RELATIVE_TO") not in (None, "")
        return self.parameterAsDouble(parameters, "RELATIVE_TO", context) if given else None
