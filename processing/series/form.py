# SPDX-License-Identifier: GPL-2.0-or-later
"""Declare what the map series asks for."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ...core.problems import Problem
from ..asking import VECTOR_ANY, VECTOR_POLYGON
from ..language import sentence
from ..measure import COUNTS, PERCENTAGES
from .method import NATIONAL_MEAN, OWN_MEAN, SeriesMethod


class SeriesForm(SeriesMethod):
    """Ask for the layers of the series."""

    ID = "mapseries"

    def createInstance(self):
        from .mapseries import MapSeries

        return MapSeries()

    def displayName(self) -> str:
        return self.tr("Make map series")

    def description_text(self) -> str:
        return self.tr(
            "Makes the resilience maps from the layers that you have: nuisance, vulnerable residents and social "
            "housing, in one year and over two years, on 100 m cells or on neighbourhoods. Each layer is optional; a "
            "map that lacks an input is skipped, and the log says why. The output is one table with all measures, "
            "classes and reasons, which is loaded once per map, styled with the legend of that map."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_nuisance()
        self._add_groups()
        self._add_earlier_groups()
        self._add_housing()
        self._add_units()
        self._add_method()
        self._add_sheets()
        self._add_outputs()

    def checkParameterValues(self, parameters, context):
        from .checks import check_request

        try:
            check_request(self, parameters, context)
        except Problem as problem:
            return False, sentence(problem)
        return super().checkParameterValues(parameters, context)

    def _layer(self, name: str, label: str, help_text: str, kind: int = VECTOR_ANY) -> None:
        self.add(QgsProcessingParameterFeatureSource(name, label, [kind], optional=True), help_text)

    def _field(self, name: str, label: str, help_text: str, parent: str, several: bool = False) -> None:
        field = QgsProcessingParameterField(
            name, label, parentLayerParameterName=parent, allowMultiple=several, optional=True
        )
        self.add(field, help_text)

    def _add_nuisance(self) -> None:
        self._layer(
            "NUISANCE",
            self.tr("Nuisance and lack of safety"),
            self.tr("Layer or table with the Leefbaarometer's scores of the second (or only) year. Maps 1, 3, 5, 7."),
        )
        self._field(
            "NUISANCE_ID",
            self.tr("Id of the cell or neighbourhood"),
            self.tr("Empty: rows are placed by the centre of their geometry."),
            "NUISANCE",
        )
        self._field(
            "NUISANCE_FIELD", self.tr("Score"), self.tr("Empty: the field onv of the Leefbaarometer."), "NUISANCE"
        )
        self._field(
            "NUISANCE_YEAR_FIELD",
            self.tr("Year of the score"),
            self.tr("For a table with a row per year: the field with the year. Both years are taken from it."),
            "NUISANCE",
        )
        self._layer(
            "NUISANCE_EARLIER",
            self.tr("Nuisance in the first year"),
            self.tr("Only where the first year stands in another layer, or in another field of the same layer."),
        )
        self._field(
            "NUISANCE_EARLIER_FIELD",
            self.tr("Score in the first year"),
            self.tr("Empty: the field with the same name."),
            "NUISANCE_EARLIER",
        )
        self._add_mean_and_years()

    def _add_mean_and_years(self) -> None:
        self._choice(
            "NUISANCE_MEAN",
            self.tr("Nuisance relative to"),
            (NATIONAL_MEAN, OWN_MEAN),
            self.tr(
                "netherlands: the Dutch mean, as the score itself is. own: the mean of the area that is mapped in the "
                "second year, weighed by the residents of each place itself where the groups tell them (places with "
                "too few to be shown take no part); legend, subtitle and source line say so. The change between "
                "both years stays the same."
            ),
        )
        for name, label in (("YEAR_1", self.tr("First year")), ("YEAR_2", self.tr("Second year"))):
            self.add(
                QgsProcessingParameterString(name, label, optional=True),
                self.tr("Stands on the maps, and picks the rows where a field with the year is chosen."),
            )

    def _add_groups(self) -> None:
        self._layer(
            "GROUPS",
            self.tr("Groups of vulnerable residents"),
            self.tr("Addresses, cells or neighbourhoods with residents per group in the second (or only) year."),
        )
        self._field(
            "GROUPS_ID",
            self.tr("Id in the layer of groups"),
            self.tr("Empty: rows are placed by the centre of their geometry, and added up."),
            "GROUPS",
        )
        self._field(
            "GROUP_FIELDS", self.tr("Groups"), self.tr("One field per group; five in the reports."), "GROUPS", True
        )
        self._field("POPULATION", self.tr("Residents"), self.tr("Number of all residents."), "GROUPS")
        self.add(
            QgsProcessingParameterEnum(
                "GROUPS_KIND",
                self.tr("The groups are"),
                options=[COUNTS, PERCENTAGES],
                usesStaticStrings=True,
                defaultValue=COUNTS,
            ),
            self.tr("counts: numbers of residents, that add up. percentages: one row per cell or neighbourhood."),
        )

    def _add_earlier_groups(self) -> None:
        self._layer(
            "GROUPS_EARLIER",
            self.tr("Groups in the first year"),
            self.tr("The layer with the first year; the same layer again where it stands in other fields of it."),
        )
        self._field(
            "GROUP_FIELDS_EARLIER",
            self.tr("Groups in the first year: fields"),
            self.tr("In the same order as the groups above. Empty: the fields with the same names."),
            "GROUPS_EARLIER",
            True,
        )
        self._field(
            "POPULATION_EARLIER",
            self.tr("Residents in the first year"),
            self.tr("Empty: the field with the same name."),
            "GROUPS_EARLIER",
        )
        self._layer(
            "REFERENCE",
            self.tr("Reference of the index"),
            self.tr(
                "Table with the columns groep, gemiddelde and standaardafwijking (of the Netherlands, say), of one "
                "base year. Empty: the index is relative to the area that is mapped, in the first year given."
            ),
        )

    def _add_housing(self) -> None:
        self._layer(
            "HOUSING",
            self.tr("Social housing"),
            self.tr("Addresses, cells or neighbourhoods with social-housing dwellings. Map 4."),
        )
        self._field(
            "HOUSING_ID",
            self.tr("Id in the layer of social housing"),
            self.tr("Empty: rows are placed by the centre of their geometry, and added up."),
            "HOUSING",
        )
        self._field(
            "SOCIAL_HOUSING",
            self.tr("Social-housing dwellings"),
            self.tr("Number of dwellings (1 or 0 per address); a percentage where no field counts all dwellings."),
            "HOUSING",
        )
        self._field(
            "DWELLINGS",
            self.tr("All dwellings"),
            self.tr("Number of dwellings. Empty with points: each point is one dwelling."),
            "HOUSING",
        )

    def _add_units(self) -> None:
        self._layer(
            "UNITS",
            self.tr("Cells or neighbourhoods to map"),
            self.tr("Polygons that get the maps. Empty: the populated cells of the layers above."),
            VECTOR_POLYGON,
        )
        self._field("UNIT_ID", self.tr("Id of the cells or neighbourhoods"), self.tr("Cell id or code."), "UNITS")
        self.add_grid()
