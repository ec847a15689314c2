# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the algorithms that lay out pages what they share."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDateTime
from qgis.PyQt.QtCore import QDate

from ..algorithm import Algorithm


class PdfForm(Algorithm):
    """Be the base of an algorithm that lays out pages and writes them as PDF."""

    GROUP = "maps"

    def flags(self):
        # As QGIS's own export of layouts: these live in the thread of the window.
        return super().flags() | QgsProcessingAlgorithm.FlagNoThreading

    def add_maker(self) -> None:
        """Ask who made the pages, and when."""
        self.add_text("AUTHOR", self.tr("Maker"), self.tr("Stands at the foot, and in the properties of the PDF."))
        self.add(
            QgsProcessingParameterDateTime(
                "DATE", self.tr("Date of making"), QgsProcessingParameterDateTime.Type.Date, optional=True
            ),
            self.tr("Empty: today. With the same date, two runs give the same file."),
        )

    def made_on(self, parameters, context) -> QDate:
        """Return the date of making: the one that was given, else today."""
        date = self.parameterAsDateTime(parameters, "DATE", context).date()
        return date if date.isValid() else QDate.currentDate()

    def checkParameterValues(self, parameters, context):
        pdf = self.parameterAsString(parameters, "OUTPUT", context)
        if Path(pdf).suffix and Path(pdf).suffix.lower() != ".pdf":
            return False, self.tr("The output {path} is no PDF. Give it a name that ends in .pdf.").format(path=pdf)
        return super().checkParameterValues(parameters, context)
