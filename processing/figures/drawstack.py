# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw the parts of a whole, stacked, over years or classes."""

from __future__ import annotations

from ...core.reasons import Reason
from .form import FigureForm


class DrawStack(FigureForm):
    """Draw the parts of a whole over years or classes."""

    ID = "drawstack"

    def displayName(self) -> str:
        return self.tr("Draw stacked parts")

    def description_text(self) -> str:
        return self.tr(
            "Draws how a whole is divided, in per cent, over years or classes: such as the income groups in social "
            "housing. Numbers are added up per year or class. One of which a part is suppressed or missing has no "
            "bar, as the other parts would tell it."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_input(self.tr("A row a cell, neighbourhood or year, with a field per part."))
        self.add_field("X", self.tr("Along the bottom"), self.tr("Year or class; places stand in order."))
        self.add_field(
            "PARTS",
            self.tr("Parts"),
            self.tr("Numbers of residents, households or dwellings, the lowest part first; called after their fields."),
            allowMultiple=True,
        )
        self.add_minimum(
            self.tr("Minimum for showing figures"),
            self.tr("A bar of which a part is above 0 and smaller is not drawn."),
            advanced=True,
        )
        self.add_words("X_LABEL", "Y_LABEL")

    def compute(self, parameters, context, feedback) -> dict:
        from ...core.figures.grouped import sums
        from ...core.figures.series import Serie, stacked
        from .places import places_of

        x, parts = self.parameterAsString(parameters, "X", context), self.field_names(parameters, "PARTS", context)
        table = self.read(parameters, "INPUT", context, feedback, numbers=tuple(parts), texts=(x,))
        language = self.language(parameters, context)
        along = places_of(table, x, language)
        minimum = self.parameterAsDouble(parameters, "MINIMUM", context)
        found = []
        for part in parts:
            column = sums(table.numbers[part], along.of_row, len(along.names))
            column = column.without((column.values > 0) & (column.values < minimum), Reason.TOO_FEW)
            found.append(Serie(part.replace("_", " "), column))
        counts, notes = self.left_out(language, *(each.column for each in found))
        words = self.words(parameters, context, notes, x_label=x, y_label="%")
        return self.draw(parameters, context, feedback, stacked(along.names, found, words), counts)
