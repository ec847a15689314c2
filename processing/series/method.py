# SPDX-License-Identifier: GPL-2.0-or-later
"""Declare how the map series is computed, and what comes out."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ...core.shares import DEFAULT_MINIMUM
from ..gridalgorithm import NEIGHBOURHOODS, GridAlgorithm
from ..walkingform import WalkingForm

RESILIENCE_RULES = ("veerkracht_parkstad", "veerkracht_maastricht")
NATIONAL_MEAN, OWN_MEAN = "netherlands", "own"


class SeriesMethod(GridAlgorithm, WalkingForm):
    """Ask how the series is computed, and where its results go."""

    GROUP = "maps"

    def _add_method(self) -> None:
        self._add_neighbourhood()
        self._add_minimum()
        self.add_choice(
            "RESILIENCE_RULES",
            self.tr("Rules of the resilience map"),
            RESILIENCE_RULES,
            self.tr("The two published rule tables."),
        )

    def _add_neighbourhood(self) -> None:
        self.add_choice(
            "NEIGHBOURHOOD",
            self.tr("Which residents and dwellings count"),
            NEIGHBOURHOODS,
            self.tr(
                "cell: those in the cell. radius: those within a straight distance of its centre (points only). "
                "walking: those within a walking distance of its centre, along a network of streets (points only)."
            ),
        )
        self.add(
            QgsProcessingParameterDistance("RADIUS", self.tr("Radius"), 200.0, "TARGET_CRS", minValue=0.0),
            self.tr("In metres; used with radius only."),
            advanced=True,
        )
        self.add_streets(optional=True)

    def _add_minimum(self) -> None:
        self.add_number(
            "MINIMUM",
            self.tr("Fewest residents or dwellings to show"),
            self.tr("Shares and index of smaller places are suppressed."),
            int(DEFAULT_MINIMUM),
            whole=True,
            minValue=0,
        )
        self.add_number(
            "MINIMUM_GROUPS",
            self.tr("Groups that must be known"),
            self.tr("Empty: all groups but one."),
            whole=True,
            minValue=1,
            advanced=True,
        )
        self.add_number(
            "DISCLOSURE",
            self.tr("Group disclosure from (%)"),
            self.tr(
                "From this share on nearly everybody in the place belongs to the group, which tells something about "
                "each of them: suppressed. 90 is usual; empty: never."
            ),
            minValue=0.0,
            maxValue=100.0,
            advanced=True,
        )
        self.add_switch(
            "GROUP_SHARES",
            self.tr("Keep shares of groups and residents"),
            self.tr(
                "The explanation of a cell and the tables need them. Together they can tell that one or a few "
                "residents belong to a group; the log says in how many places. Switch off for a file that others get."
            ),
            True,
            advanced=True,
        )

    def _add_sheets(self) -> None:
        self.add_text(
            "SOURCE",
            self.tr("Source of the data"),
            self.tr("Stands in the source line of the maps, such as: CBS 2022, municipality of Maastricht."),
        )
        self.add_language(
            self.tr("Language of the maps"),
            self.tr("Legends are Dutch, as the reports print them, or translated into English."),
        )
        self.add(
            QgsProcessingParameterFile(
                "LEGENDS_FOLDER",
                self.tr("Folder with own legends"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            self.tr("Changed copies of legend definitions (.json); each replaces the built-in one of the same id."),
            advanced=True,
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterVectorDestination("OUTPUT", self.tr("Map series")),
            self.tr("One table with all measures, classes and reasons; a GeoPackage keeps the styles too."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "PROJECT",
                self.tr("QGIS project"),
                "QGIS (*.qgz)",
                optional=True,
                createByDefault=False,
            ),
            self.tr("Project with the maps as a group and as map themes."),
        )
        self.addOutput(QgsProcessingOutputNumber("MAPS", self.tr("Number of maps")))
        self.addOutput(QgsProcessingOutputNumber("UNITS", self.tr("Cells or neighbourhoods")))
