# SPDX-License-Identifier: GPL-2.0-or-later
"""Declare what fact sheets are made of, and where they go."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorLayer,
)

from ...core.problems import Problem
from ..asking import VECTOR_POINT, VECTOR_POLYGON
from ..language import sentence
from .pdfform import PdfForm

NATIONAL = "index = 0; onv = 0"
"""By definition: both are deviations from the Dutch mean."""


class FactForm(PdfForm):
    """Ask which areas get a fact sheet, and what is counted in them."""

    ID = "exportfactsheets"

    def createInstance(self):
        from .exportfactsheets import ExportFactSheets

        return ExportFactSheets()

    def displayName(self) -> str:
        return self.tr("Export fact sheets")

    def description_text(self) -> str:
        return self.tr(
            "Makes one PDF with a page for each focus area or neighbourhood: where it lies, the maps of the series "
            "zoomed in with the classes that occur, its figures beside those of its municipality, of the whole and of "
            "the Netherlands, its development, and the reason and notes of a ring. Figures about few residents are "
            "not shown, nor those from which they would follow."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_maps()
        self._add_areas()
        self._add_people()
        self._add_words()
        self._add_outputs()

    def checkParameterValues(self, parameters, context):
        from ..nationalfigures import national_figures

        try:
            national_figures(self.parameterAsString(parameters, "NATIONAL", context))
        except Problem as problem:
            return False, sentence(problem)
        return super().checkParameterValues(parameters, context)

    def _add_maps(self) -> None:
        self.add(
            QgsProcessingParameterVectorLayer("INPUT", self.tr("Map series"), [VECTOR_POLYGON]),
            self.tr(
                "The GeoPackage that Make map series has written. Its maps, styles, years and source lines are taken "
                "from it as they are kept there."
            ),
        )
        self.add_field(
            "RESIDENTS",
            self.tr("Residents of each place"),
            self.tr(
                "People who live in each cell or neighbourhood itself, never the sum of its surroundings. Not needed "
                "where addresses tell it."
            ),
            "INPUT",
            optional=True,
        )

    def _add_areas(self) -> None:
        self.add_rows(
            "AREAS",
            self.tr("Areas"),
            self.tr(
                "Rings, as Find focus areas makes them or a hand draws them, or neighbourhoods: each gets a page. Of "
                "rings, those that are on the map; number, name, reason and notes are theirs."
            ),
            VECTOR_POLYGON,
        )
        self.add_field(
            "AREA_NAME",
            self.tr("Name of the area"),
            self.tr("Of rings the name is known. Empty: recognised in the usual files of neighbourhoods."),
            "AREAS",
            optional=True,
        )
        self.add_field(
            "MUNICIPALITY",
            self.tr("Municipality of the area"),
            self.tr("Stands below the name. Of rings it is known."),
            "AREAS",
            optional=True,
        )
        self._add_municipalities()

    def _add_municipalities(self) -> None:
        self.add_rows(
            "MUNICIPALITIES",
            self.tr("Municipalities"),
            self.tr(
                "For a series of several municipalities: each area stands beside its own as well. Polygons of "
                "municipalities, or of parts of them that name theirs. Empty: told by the series or by the areas "
                "themselves, where a field of theirs names the municipality."
            ),
            VECTOR_POLYGON,
            optional=True,
        )
        self.add_field(
            "MUNICIPALITIES_NAME",
            self.tr("Name of the municipality"),
            self.tr("Empty: recognised in the usual files."),
            "MUNICIPALITIES",
            optional=True,
        )

    def _add_people(self) -> None:
        self.add_rows(
            "ADDRESSES",
            self.tr("Addresses"),
            self.tr("Points, each counted in the area that holds it."),
            VECTOR_POINT,
            optional=True,
        )
        self.add_field(
            "ADDRESS_RESIDENTS",
            self.tr("Residents of the address"),
            self.tr("Number of people."),
            "ADDRESSES",
            optional=True,
        )
        self.add_field(
            "ADDRESS_SOCIAL",
            self.tr("Social housing at the address"),
            self.tr("1 for social housing, 0 for other dwellings."),
            "ADDRESSES",
            optional=True,
        )
        self.add_minimum(
            self.tr("Minimum for showing figures"),
            self.tr(
                "An area or municipality with fewer residents shows no figures about them, nor do others from which, "
                "with those of other areas, a municipality or the whole, they would follow."
            ),
            advanced=True,
        )

    def _add_words(self) -> None:
        self.add_text(
            "PLACE",
            self.tr("Place"),
            self.tr("What the series covers, as Maastricht: heads the figures of all places together."),
        )
        self.add_text(
            "NATIONAL",
            self.tr("National figures"),
            self.tr(
                "Name and figure, separated by semicolons: index = 0; onv = 0; aandeel_corporatiebezit = 29. Index and "
                "onv are 0 as long as the series compares with the Netherlands; a figure that is not given is shown "
                "as not given."
            ),
            NATIONAL,
            optional=True,
        )
        self.add_maker()

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("PDF"), "PDF (*.pdf)"),
            self.tr("A4, a page for each area, with bookmarks. Notes that do not fit go on on a next page."),
        )
        self.addOutput(QgsProcessingOutputNumber("PAGES", self.tr("Pages of the PDF")))
        self.addOutput(QgsProcessingOutputNumber("AREA_COUNT", self.tr("Areas")))
        self.addOutput(QgsProcessingOutputNumber("HIDDEN", self.tr("Areas without figures about residents")))
