# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a scatter of areas with a fitted line and the names of those far from it."""

from __future__ import annotations

import math

from qgis.core import QgsProcessingOutputNumber

from .form import FigureForm


class DrawScatter(FigureForm):
    """Draw two figures of each area against each other."""

    ID = "drawscatter"

    def displayName(self) -> str:
        return self.tr("Draw scatter")

    def description_text(self) -> str:
        return self.tr(
            "Draws two figures of each neighbourhood against each other, with a line of least squares, and names the "
            "neighbourhoods far from it. Suppressed and missing figures are not drawn, but counted below the figure."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_input(self.tr("A row a neighbourhood, such as the result of Summarize by area."))
        self.add_field("X", self.tr("Horizontal"), self.tr("Figure along the bottom."))
        self.add_field("Y", self.tr("Vertical"), self.tr("Figure along the side."))
        self.add_field("NAME", self.tr("Name"), self.tr("What stands beside a dot."), optional=True)
        self.add_number(
            "FAR",
            self.tr("Distance to be named"),
            self.tr("In standard deviations from the line. 0: all that find room."),
            1.5,
            minValue=0.0,
        )
        self.add_words("X_LABEL", "Y_LABEL")
        self.addOutput(QgsProcessingOutputNumber("SLOPE", self.tr("Slope of the line")))
        self.addOutput(QgsProcessingOutputNumber("INTERCEPT", self.tr("Line at 0")))
        self.addOutput(QgsProcessingOutputNumber("R_SQUARED", self.tr("Explained variance")))

    def compute(self, parameters, context, feedback) -> dict:
        from ...core.figures.notes import line_notes
        from ...core.figures.scatter import Points, fitted, scatter

        x, y, name = (self.parameterAsString(parameters, each, context) for each in ("X", "Y", "NAME"))
        texts = (name,) if name else ()
        table = self.read(parameters, "INPUT", context, feedback, numbers=tuple(dict.fromkeys((x, y))), texts=texts)
        far = self.parameterAsDouble(parameters, "FAR", context)
        columns = table.numbers[x], table.numbers[y]
        language = self.language(parameters, context)
        counts, notes = self.left_out(language, *columns)
        fit = fitted(*columns)
        notes = [*line_notes(fit, far, language), *notes]
        names = table.texts[name] if name else [""] * len(table)
        words = self.words(parameters, context, notes, x_label=x, y_label=y)
        drawn = scatter(Points(*columns, names), words, far)
        if drawn.unnamed:
            feedback.pushInfo(self.tr("{count} names find no room beside their dots.").format(count=drawn.unnamed))
        results = self.draw(parameters, context, feedback, drawn.scene, counts)
        line = {"SLOPE": fit.slope, "INTERCEPT": fit.intercept, "R_SQUARED": fit.r_squared}
        return {**results, **{key: value for key, value in line.items() if math.isfinite(value)}}
