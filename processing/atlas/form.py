# SPDX-License-Identifier: GPL-2.0-or-later
"""Declare what the maps of an atlas are made from, and where they go."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
)

from ...core.atlas import ATLASES
from ...core.shares import DEFAULT_MINIMUM
from ..asking import VECTOR_POINT, VECTOR_POLYGON
from ..gridalgorithm import GridAlgorithm
from ..walkingform import WalkingForm


class AtlasForm(GridAlgorithm, WalkingForm):
    """Ask for the layers of an atlas."""

    ID = "makeatlas"
    GROUP = "maps"

    def createInstance(self):
        from .makeatlas import MakeAtlas

        return MakeAtlas()

    def displayName(self) -> str:
        return self.tr("Make atlas")

    def description_text(self) -> str:
        return self.tr(
            "Makes the maps of a whole report from their definition files: shares, rates and marks on cells, with all "
            "that lies within walking distance, on neighbourhoods, on postcode areas, on estates, and as points. Each "
            "layer is optional; a map that lacks a column is skipped, and the log says which. Allocations to special "
            "groups are never shown finer than neighbourhoods. The output is a GeoPackage with a table per unit, its "
            "maps styled."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_atlas()
        self._add_points()
        self._add_areas()
        self._add_rows()
        self._add_cells()
        self._add_years()
        self.add_grid()
        self._add_outputs()

    def checkParameterValues(self, parameters, context):
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if output and Path(output).suffix.lower() != ".gpkg":
            return False, self.tr("The output {path} is no GeoPackage. Give it a name that ends in .gpkg.").format(
                path=output
            )
        return super().checkParameterValues(parameters, context)

    def _add_atlas(self) -> None:
        self.add_choice(
            "ATLAS",
            self.tr("Atlas"),
            ATLASES,
            self.tr(
                "maastricht: the maps of the report on Maastricht (2021), numbers 2-1 to 2-26. nationaal: those of the "
                "national update (2020): policy per estate, neighbourhoods with their changes, change against level, "
                "problem areas."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "ATLAS_FOLDER",
                self.tr("Folder with an own atlas"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            self.tr("A changed copy of the plugin's folder legends/maastricht or legends/nationaal, used instead."),
            advanced=True,
        )

    def _add_points(self) -> None:
        self.add_rows(
            "ADDRESSES",
            self.tr("Addresses"),
            self.tr("Points, one a dwelling, with corporatiewoning (1 or 0), eigenaar and huurprijs (euros a month)."),
            VECTOR_POINT,
            optional=True,
        )
        self.add_rows(
            "ALLOCATIONS",
            self.tr("Allocations"),
            self.tr("Points, one an allocation of the years shown, with inkomensklasse and bijzondere_doelgroep."),
            VECTOR_POINT,
            optional=True,
        )
        self.add_rows(
            "REPORTS",
            self.tr("Reports of nuisance"),
            self.tr("Points, one a report, with jaar; the map shows the mean of the years that occur."),
            VECTOR_POINT,
            optional=True,
        )
        self.add_rows(
            "LOCATIONS",
            self.tr("Locations of sheltered housing"),
            self.tr("Points, with soort."),
            VECTOR_POINT,
            optional=True,
        )

    def _add_areas(self) -> None:
        self.add_rows(
            "AREAS",
            self.tr("Neighbourhoods"),
            self.tr("Polygons, with or without figures of their own."),
            VECTOR_POLYGON,
            optional=True,
        )
        for name, label, help_text in (
            ("AREA_ID", self.tr("Code of the neighbourhood"), self.tr("Such as buurtcode.")),
            ("AREA_NAME", self.tr("Name of the neighbourhood"), self.tr("Such as buurtnaam.")),
        ):
            self.add_field(name, label, help_text, "AREAS", optional=True)
        self.add(
            QgsProcessingParameterMultipleLayers(
                "FIGURES", self.tr("Figures of neighbourhoods"), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            self.tr(
                "Tables with a row a neighbourhood: monitors, an export of StatLine with SES-WOA. The field that holds "
                "the codes, or else the names, is found by what stands in it."
            ),
        )

    def _add_cells(self) -> None:
        self.add_rows(
            "CELLS",
            self.tr("Map series"),
            self.tr(
                "The cells that Make map series has written: maps 2-3, 2-9, 2-17, 2-23, 2-25 and 2-26, and the outcome "
                "under the policy of estates."
            ),
            VECTOR_POLYGON,
            optional=True,
        )
        self.add_streets(optional=True)
        self.add_number(
            "MEAN_DEVELOPMENT",
            self.tr("Mean national development of nuisance"),
            self.tr(
                "Change of the score onv in the Netherlands between both years; map 2-25 shows what goes beyond it."
            ),
        )
        self.add_number(
            "MINIMUM",
            self.tr("Fewest residents or dwellings to show"),
            self.tr("Shares and rates over fewer are suppressed."),
            int(DEFAULT_MINIMUM),
            whole=True,
            minValue=0,
        )

    def _add_years(self) -> None:
        self.add_text(
            "FIRST_YEAR",
            self.tr("First year of comparisons"),
            self.tr("Such as 2012: maps of a change then read the fields that end in that year, such as onv_2012."),
        )
        self.add_text(
            "YEAR",
            self.tr("Year"),
            self.tr(
                "Decides which rent limits hold (huurgrenzen.csv in the folder of the atlas) and up to which year "
                "changes go, and stands on the maps."
            ),
        )

    def _add_rows(self) -> None:
        self.add_rows(
            "POSTCODES",
            self.tr("Postcode areas"),
            self.tr(
                "Points or polygons, one a postcode, with figures that end in their year: onv_2018, "
                "lvb_percentage_2018, aantal_inwoners_2018."
            ),
            VECTOR_POINT,
            VECTOR_POLYGON,
            optional=True,
        )
        self.add_rows(
            "ESTATES",
            self.tr("Estates"),
            self.tr("Points or polygons, one an estate of a landlord, with beleid: what is intended with it."),
            VECTOR_POINT,
            VECTOR_POLYGON,
            optional=True,
        )

    def _add_outputs(self) -> None:
        self.add_text(
            "SOURCE",
            self.tr("Source of the data"),
            self.tr("Stands in the source line of the maps, such as: CBS 2022, municipality of Maastricht."),
        )
        self.add_language(
            self.tr("Language of the maps"),
            self.tr("Legends are Dutch, as the reports print them, or translated into English."),
        )
        self.add_switch(
            "LOAD",
            self.tr("Add maps to project"),
            self.tr("Adds all maps to the project when the algorithm was started from the desktop."),
            True,
        )
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("Atlas"), "GeoPackage (*.gpkg)"),
            self.tr(
                "A GeoPackage with the tables cellen, buurten, postcodes and complexen, and one for each map of "
                "points, with all styles."
            ),
        )
        project = QgsProcessingParameterFileDestination(
            "PROJECT", self.tr("QGIS project"), "QGIS (*.qgz)", optional=True, createByDefault=False
        )
        self.add(project, self.tr("Project with the maps as a group and as map themes."))
        self.addOutput(QgsProcessingOutputNumber("MAPS", self.tr("Number of maps")))
        self.addOutput(QgsProcessingOutputNumber("SKIPPED", self.tr("Maps that lack an input")))
