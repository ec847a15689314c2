# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the algorithms that print layouts what they share while they run: layers, project, files, date."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...layers.sheets.export import Outputs
from ...layers.sheets.sheet import TEMPLATES

PROGRAM = "Veerkrachtkaarten"
PDF_DATE = "yyyyMMdd"


class Printing:
    """Read the parameters that every print has."""

    def _layer(self, parameters, name: str, context):
        """Return a layer that was chosen, None where none is."""
        layer = self.parameterAsVectorLayer(parameters, name, context)
        given = self.parameterAsString(parameters, name, context)
        if layer is None and given:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "Layer {layer} cannot be opened and so not be printed. Choose another."),
                layer=given,
            )
        return layer

    def _template(self, parameters, context) -> str:
        paper = self.parameterAsEnumString(parameters, "PAPER", context)
        return self.parameterAsString(parameters, "TEMPLATE", context) or str(TEMPLATES[paper])

    def _project(self, parameters, context) -> QgsProject:
        """Return the project that gets the layouts: the one at hand where wanted, else one that nobody sees."""
        if not self.parameterAsBool(parameters, "ADD_LAYOUTS", context):
            return QgsProject()
        if context.project() is None:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "There is no project that layouts could be added to. Open one, or do not add layouts."
                )
            )
        return context.project()

    def _outputs(self, parameters, context) -> Outputs:
        pdf = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        return Outputs(
            pdf if Path(pdf).suffix else f"{pdf}.pdf",
            self.parameterAsString(parameters, "FOLDER", context),
            tuple(self.parameterAsEnumStrings(parameters, "FORMATS", context)),
            self.parameterAsInt(parameters, "DPI", context),
        )
