# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw the change of a figure between two years, an area a line, sorted."""

from __future__ import annotations

from .form import FigureForm


class DrawChange(FigureForm):
    """Draw both years of each area."""

    ID = "drawchange"

    def displayName(self) -> str:
        return self.tr("Draw change")

    def description_text(self) -> str:
        return self.tr(
            "Draws a figure of each neighbourhood in two years on a line of its own, sorted by the change. The figure "
            "is as high as the number of neighbourhoods needs. Neighbourhoods that lack a year are not drawn, but "
            "counted below the figure."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_input(self.tr("A row a neighbourhood, with a field for each year."))
        self.add_field("FIRST", self.tr("Figure in the first year"), self.tr("The open dot."))
        self.add_field("SECOND", self.tr("Figure in the second year"), self.tr("The filled dot."))
        self.add_field("NAME", self.tr("Name"), self.tr("What stands before each line."))
        for name, label in (("YEAR_1", self.tr("First year")), ("YEAR_2", self.tr("Second year"))):
            self.add_text(name, label, self.tr("Stands in the key."), optional=False)
        self.add_switch(
            "HIGH_IS_WORSE",
            self.tr("High is worse"),
            self.tr("A rise is red and a fall blue; otherwise the other way round."),
            True,
        )
        self.add_words("X_LABEL")

    def compute(self, parameters, context, feedback) -> dict:
        from ...core.figures.series import TwoYears, changes

        first, second, name, year_1, year_2 = (
            self.parameterAsString(parameters, each, context)
            for each in ("FIRST", "SECOND", "NAME", "YEAR_1", "YEAR_2")
        )
        numbers = tuple(dict.fromkeys((first, second)))
        table = self.read(parameters, "INPUT", context, feedback, numbers=numbers, texts=(name,))
        columns = table.numbers[first], table.numbers[second]
        counts, notes = self.left_out(self.language(parameters, context), *columns)
        names = [text or "" for text in table.texts[name]]
        worse = self.parameterAsBool(parameters, "HIGH_IS_WORSE", context)
        words = self.words(parameters, context, notes, x_label=second)
        scene = changes(TwoYears(names, *columns, (year_1, year_2), worse), words)
        return self.draw(parameters, context, feedback, scene, counts)
