# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask which buildings are drawn on, and with which results."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ..asking import VECTOR_POINT, VECTOR_POLYGON
from ..classing import Classing


class BuildingForm(Classing):
    """Ask for the buildings, the results and what is drawn of them."""

    ID = "drawonbuildings"
    GROUP = "maps"

    def createInstance(self):
        from .drawonbuildings import DrawOnBuildings

        return DrawOnBuildings()

    def displayName(self) -> str:
        return self.tr("Draw results on buildings")

    def description_text(self) -> str:
        return self.tr(
            "Draws maps on buildings instead of cells, so that roads, water and green stay empty. A building gets the "
            "class of the cell or neighbourhood in which it stands, or that of most of its addresses. Copied are "
            "classes, labels, reasons and the figure behind a map, never counts: nothing finer than the results "
            "themselves appears. A building without a result keeps the reason."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_layers()
        self._add_outputs()

    def _add_layers(self) -> None:
        self.add_rows(
            "BUILDINGS",
            self.tr("Buildings"),
            self.tr("Polygons, such as the panden of the BAG or the buildings of TOP10NL."),
            VECTOR_POLYGON,
        )
        self.add_rows(
            "RESULTS",
            self.tr("Results"),
            self.tr(
                "Cells or neighbourhoods with classes, such as the result of the map series; or addresses with the "
                "classes of their surroundings. One row a place: select one year where there are several."
            ),
            VECTOR_POLYGON,
            VECTOR_POINT,
        )
        self.add_field(
            "FIELDS",
            self.tr("Maps"),
            self.tr("Fields klasse_... of the maps to draw; the first is shown. Empty: all maps of the results."),
            "RESULTS",
            allowMultiple=True,
            optional=True,
        )
        self.add(
            QgsProcessingParameterFile("LEGEND_FILE", self.tr("Legend file"), extension="json", optional=True),
            self.tr("Your own copy of a legend, for the map of the same name."),
            advanced=True,
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Buildings with results")),
            self.tr("The buildings with all their fields, and class, label, reason and figure of each map."),
        )
        for name, text in (
            ("READ", self.tr("Buildings read")),
            ("USED", self.tr("Buildings with a result")),
            ("OUTSIDE", self.tr("Buildings without a result")),
            ("WITHOUT_GEOMETRY", self.tr("Buildings without geometry")),
            ("RESULTS_READ", self.tr("Results read")),
            ("RESULTS_USED", self.tr("Results with a building")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.add_counters()
