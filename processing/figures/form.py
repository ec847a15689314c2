# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask what every figure needs: its texts, its language and its file; and say what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.columns import Column
from ...core.definition import Text
from ..algorithm import Algorithm

if TYPE_CHECKING:
    from ...core.figures.scene import Words

FILTER = "SVG (*.svg);;PDF (*.pdf);;PNG (*.png)"
SOURCE = Text("Bron: {source}", "Source: {source}")


class FigureForm(Algorithm):
    """Be the base of the algorithms that draw a figure."""

    GROUP = "figures"

    def add_input(self, help_text: str) -> None:
        """Ask for the rows."""
        self.add_rows("INPUT", self.tr("Layer or table"), help_text)

    def add_words(self, *axes: str) -> None:
        """Ask for the texts round the figure, ``X_LABEL`` and ``Y_LABEL`` if named, and where it goes."""
        labels = {
            "TITLE": (self.tr("Title"), self.tr("Stands above the figure.")),
            "SUBTITLE": (self.tr("Subtitle"), self.tr("Such as place and years.")),
            "X_LABEL": (
                self.tr("Name of the horizontal scale"),
                self.tr("With its unit. Empty: the field, in words where known."),
            ),
            "Y_LABEL": (
                self.tr("Name of the vertical scale"),
                self.tr("With its unit. Empty: the field, in words where known."),
            ),
            "SOURCE": (self.tr("Source of the data"), self.tr("Stands below the figure.")),
        }
        for name, (label, help_text) in labels.items():
            if name in ("TITLE", "SUBTITLE", "SOURCE", *axes):
                self.add_text(name, label, help_text)
        self.add_language(
            self.tr("Language of the figure"),
            self.tr("Decides the decimal sign, the labels of classes and the notes."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("Figure"), FILTER),
            self.tr("Vectors as SVG or PDF, or a picture of 300 dpi as PNG."),
        )
        self.addOutput(QgsProcessingOutputNumber("DRAWN", self.tr("Figures drawn")))
        self.addOutput(QgsProcessingOutputNumber("SUPPRESSED", self.tr("Figures suppressed, not drawn")))
        self.addOutput(QgsProcessingOutputNumber("ABSENT", self.tr("Figures without data, not drawn")))

    def language(self, parameters, context) -> str:
        """Return the language of the figure."""
        return self.parameterAsEnumString(parameters, "LANGUAGE", context)

    def words(self, parameters, context, notes=(), **fallback: str) -> Words:
        """Return the texts round the figure; ``fallback`` (fields) stands in for the empty ones."""
        from ...core.figures.scene import Words
        from ...core.tables.printed import known_heading

        given = {
            name: self.parameterAsString(parameters, name, context).strip()
            for name in ("TITLE", "SUBTITLE", "X_LABEL", "Y_LABEL", "SOURCE")
            if self.parameterDefinition(name) is not None
        }
        language = self.language(parameters, context)
        named = {
            key: ", ".join(known_heading(each, language) for each in of.split(", ")) for key, of in fallback.items()
        }
        texts = {name: given.get(name) or named.get(name.lower(), "") for name in (*given, "X_LABEL", "Y_LABEL")}
        source = SOURCE.get(language).format(source=given["SOURCE"]) if given["SOURCE"] else ""
        around = texts["TITLE"], texts["SUBTITLE"], texts["X_LABEL"], texts["Y_LABEL"]
        return Words(*around, tuple(notes), language, source)

    def left_out(self, language: str, *columns: Column) -> tuple[dict[str, int], list[str]]:
        """Return how many rows are drawn and not, and the note that says so; a row needs all columns."""
        from ...core.figures.notes import left_out

        found = left_out(*columns)
        counts = {"DRAWN": found.drawn, "SUPPRESSED": found.suppressed, "ABSENT": found.absent}
        return counts, found.notes(language)

    def draw(self, parameters, context, feedback, scene, counts: dict[str, int]) -> dict:
        """Write the figure and return the outputs."""
        from ...layers.figurefile import require_figure_path, write_figure

        path = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        require_figure_path(path)
        if not counts["DRAWN"]:
            feedback.pushWarning(
                QCoreApplication.translate("FigureForm", "No row has all figures, so the figure is empty.")
            )
        write_figure(scene, path)
        return {"OUTPUT": path, **counts}
