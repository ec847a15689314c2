# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask which variants of a map are printed side by side, and how."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorLayer,
)

from ..asking import VECTOR_POLYGON
from ..sheets.printform import PrintForm
from .form import VariantsForm

ANY_CHANGE, LARGE_CHANGE = "change", "large"


class SideBySideForm(VariantsForm, PrintForm):
    """Ask for the panels, and for what a printed map series asks too."""

    ID = "exportsidebyside"

    def createInstance(self):
        from .exportsidebyside import ExportSideBySide

        return ExportSideBySide()

    def displayName(self) -> str:
        return self.tr("Export side by side")

    def description_text(self) -> str:
        return self.tr(
            "Prints two to four variants of one map as panels on one page, with one legend: two municipalities, two "
            "years, or the same indicator for the cell, within 200 m and within 300 m walking. All panels have the "
            "same scale unless you choose otherwise; panels of the same ground show the same part of it. With the "
            "result of Compare variants of map, places in another class than in the first panel are outlined, and "
            "counted below their panel."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_variants()
        self._add_comparison()
        self._add_ground()
        self._add_paper()
        self._add_results()

    def _add_comparison(self) -> None:
        self.add(
            QgsProcessingParameterVectorLayer(
                "COMPARISON", self.tr("Compared variants"), [VECTOR_POLYGON], optional=True
            ),
            self.tr(
                "The result of Compare variants of map for these variants, in this order. Its places that change class "
                "are outlined on every panel but the first."
            ),
        )
        self.add_choice(
            "OUTLINE",
            self.tr("Outlined"),
            (ANY_CHANGE, LARGE_CHANGE),
            self.tr(
                "change: places in another class than in the first panel. large: only those two or more classes away, "
                "where nearly every place changes."
            ),
        )
        self.add_switch(
            "SAME_SCALE",
            self.tr("Same scale in all panels"),
            self.tr("No: each panel is as large as it can be, and has a scale bar of its own."),
            default=True,
        )

    def _add_results(self) -> None:
        self.add_switch(
            "ADD_LAYOUTS",
            self.tr("Add layout to project"),
            self.tr(
                "The page becomes a layout of the project, which you can adjust. One that is there already is exported "
                "as you left it; only its texts follow. Remove it to have it made anew."
            ),
        )
        self._add_template()
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("PDF"), "PDF (*.pdf)"),
            self.tr("One page with all panels."),
        )
        self._add_pictures()
        self.addOutput(QgsProcessingOutputNumber("PANELS", self.tr("Number of panels")))
        self.addOutput(QgsProcessingOutputNumber("KEPT_LAYOUTS", self.tr("Layouts that stood there already")))
