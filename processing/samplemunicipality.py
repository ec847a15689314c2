# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the built-in sample municipality."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
)

from ..core.problems import Cancelled
from .algorithm import Algorithm

SIZES = ("full", "small")
"""As the sample's plans are called; the generator itself is imported when it runs, to keep QGIS's start short."""


class SampleMunicipality(Algorithm):
    """Write an invented town with every layer that the resilience maps need."""

    ID = "samplemunicipality"
    GROUP = "maps"
    OUTPUT = "OUTPUT"
    SIZE = "SIZE"
    LOAD = "LOAD"
    CSV = "CSV"
    DWELLINGS = "DWELLINGS"
    CELLS = "CELLS"

    def displayName(self) -> str:
        return self.tr("Write sample municipality")

    def description_text(self) -> str:
        return self.tr(
            "Writes an invented town, so that every map can be tried without data of your own: addresses with "
            "landlord, rent and residents, neighbourhoods, streets, Leefbaarometer scores of 2014 and 2022, "
            "CBS squares of 100 m with their missing codes, a national reference table, and for the atlases "
            "allocations, reports of nuisance, sheltered housing, figures of neighbourhoods, estates with a policy and "
            "postcodes. Nothing in it was measured and no place is copied. The result is the same on every computer."
        )

    def initAlgorithm(self, configuration=None):
        self.add_choice(
            self.SIZE,
            self.tr("Size"),
            SIZES,
            self.tr(
                "full: 65,000 dwellings in about 6,000 cells. "
                "small: 1,500 dwellings, written at once, with the same kinds of neighbourhoods."
            ),
        )
        self.add_switch(
            self.LOAD,
            self.tr("Add layers to project"),
            self.tr("Adds all layers to the project when the algorithm was started from the desktop."),
            True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, self.tr("GeoPackage or folder"), fileFilter="GeoPackage (*.gpkg)"
            ),
            self.tr(
                "A GeoPackage, or a folder in which voorbeeldgemeente.gpkg is written. Beside it comes "
                "leefbaarometer_grid.csv, in the form of the Leefbaarometer's own download. "
                "Existing files of these names are replaced, once everything has been written."
            ),
        )
        self.addOutput(QgsProcessingOutputFile(self.CSV, self.tr("Leefbaarometer table")))
        self.addOutput(QgsProcessingOutputNumber(self.DWELLINGS, self.tr("Dwellings")))
        self.addOutput(QgsProcessingOutputNumber(self.CELLS, self.tr("Populated cells")))

    def compute(self, parameters, context, feedback) -> dict:
        from ..core.sample import generate
        from ..layers.samplefile import destination, write_town

        path = destination(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        town = generate(self.parameterAsEnumString(parameters, self.SIZE, context))
        if feedback.isCanceled():
            raise Cancelled
        csv = write_town(town, path, feedback)
        dwellings, cells = len(town.adressen), len(town.cbs_vierkant_100m)
        feedback.pushInfo(
            self.tr("Wrote {dwellings} dwellings in {cells} cells and {areas} neighbourhoods to {file}.").format(
                dwellings=dwellings, cells=cells, areas=len(town.buurten), file=path
            )
        )
        if self.parameterAsBool(parameters, self.LOAD, context):
            self._load(town, path, context)
        return {self.OUTPUT: str(path), self.CSV: str(csv), self.DWELLINGS: dwellings, self.CELLS: cells}

    def _load(self, town, path, context) -> None:
        """Ask for the layers to be added; only the desktop acts on that."""
        from ..layers.samplestyle import QuietLoader

        for layer in town.layers():
            details = QgsProcessingContext.LayerDetails(layer.name, context.project(), self.OUTPUT)
            details.setPostProcessor(QuietLoader(context.project()))
            context.addLayerToLoadOnCompletion(f"{path}|layername={layer.name}", details)
