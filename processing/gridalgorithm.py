# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the algorithms that make cells what they share: the grid's parameters and counters."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
)

from ..layers.crs import require_metres
from .algorithm import Algorithm

RD_NEW = "EPSG:28992"
CELL, RADIUS, WALKING = NEIGHBOURHOODS = ("cell", "radius", "walking")
"""Whose figures count for a cell: those in it, within a radius of its centre, or within a walk of it."""


class GridAlgorithm(Algorithm):
    """Be the base of an algorithm that writes grid cells."""

    GROUP = "grid"

    def add_grid(self) -> None:
        """Add the parameters that say which grid it is."""
        self.add_number(
            "CELL_SIZE",
            self.tr("Cell size (m)"),
            self.tr("Side of a cell in whole metres; 100 and 500 fit the cells of CBS and the Leefbaarometer."),
            100,
            whole=True,
            minValue=1,
        )
        # Optional, because QGIS 3.22 overlooks the default of a coordinate system that must be given.
        self.add(
            QgsProcessingParameterCrs(
                "TARGET_CRS", self.tr("Coordinate system of the grid"), defaultValue=RD_NEW, optional=True
            ),
            self.tr("Projected, in metres. The cells of CBS and the Leefbaarometer are in EPSG:28992."),
            advanced=True,
        )

    def add_cells(self, help_text: str, counters: dict[str, str]) -> None:
        """Add the output layer, and outputs that count what was read and used."""
        sink = QgsProcessingParameterFeatureSink(
            "OUTPUT", self.tr("Grid cells"), QgsProcessing.SourceType.TypeVectorPolygon
        )
        self.add(sink, help_text)
        for name, text in counters.items():
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def grid(self, parameters, context) -> tuple[int, QgsCoordinateReferenceSystem]:
        """Return the side of a cell in metres, and the coordinate system of the grid."""
        crs = self.crs(parameters, "TARGET_CRS", context)
        require_metres(crs)
        return self.parameterAsInt(parameters, "CELL_SIZE", context), crs

    def checkParameterValues(self, parameters, context):
        if self.parameterAsInt(parameters, "CELL_SIZE", context) < 1:
            return False, self.tr("The cell size must be at least 1 metre.")
        return super().checkParameterValues(parameters, context)
