# SPDX-License-Identifier: GPL-2.0-or-later
"""Declare what the map series asks for."""

from __future__ import annotations

from ...core.problems import Problem
from ..asking import VECTOR_POLYGON
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

    def _add_nuisance(self) -> None:
        self.add_rows(
            "NUISANCE",
            self.tr("Nuisance and lack of safety"),
            self.tr("Layer or table with the Leefbaarometer's scores of the second (or only) year. Maps 1, 3, 5, 7."),
            optional=True,
        )
        self.add_field(
            "NUISANCE_ID",
            self.tr("Id of the cell or neighbourhood"),
            self.tr("Empty: rows are placed by the centre of their geometry."),
            "NUISANCE",
            optional=True,
        )
        self.add_field(
            "NUISANCE_FIELD",
            self.tr("Score"),
            self.tr("Empty: the field onv of the Leefbaarometer."),
            "NUISANCE",
            optional=True,
        )
        self.add_field(
            "NUISANCE_YEAR_FIELD",
            self.tr("Year of the score"),
            self.tr("For a table with a row per year: the field with the year. Both years are taken from it."),
            "NUISANCE",
            optional=True,
        )
        self._add_earlier_nuisance()
        self._add_mean_and_years()

    def _add_earlier_nuisance(self) -> None:
        self.add_rows(
            "NUISANCE_EARLIER",
            self.tr("Nuisance in the first year"),
            self.tr("Only where the first year stands in another layer, or in another field of the same layer."),
            optional=True,
        )
        self.add_field(
            "NUISANCE_EARLIER_FIELD",
            self.tr("Score in the first year"),
            self.tr("Empty: the field with the same name."),
            "NUISANCE_EARLIER",
            optional=True,
        )

    def _add_mean_and_years(self) -> None:
        self.add_choice(
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
            self.add_text(
                name, label, self.tr("Stands on the maps, and picks the rows where a field with the year is chosen.")
            )

    def _add_groups(self) -> None:
        self.add_rows(
            "GROUPS",
            self.tr("Groups of vulnerable residents"),
            self.tr("Addresses, cells or neighbourhoods with residents per group in the second (or only) year."),
            optional=True,
        )
        self.add_field(
            "GROUPS_ID",
            self.tr("Id in the layer of groups"),
            self.tr("Empty: rows are placed by the centre of their geometry, and added up."),
            "GROUPS",
            optional=True,
        )
        self.add_field(
            "GROUP_FIELDS",
            self.tr("Groups"),
            self.tr("One field per group; five in the reports."),
            "GROUPS",
            allowMultiple=True,
            optional=True,
        )
        self.add_field("POPULATION", self.tr("Residents"), self.tr("Number of all residents."), "GROUPS", optional=True)
        self.add_choice(
            "GROUPS_KIND",
            self.tr("The groups are"),
            (COUNTS, PERCENTAGES),
            self.tr("counts: numbers of residents, that add up. percentages: one row per cell or neighbourhood."),
        )

    def _add_earlier_groups(self) -> None:
        self.add_rows(
            "GROUPS_EARLIER",
            self.tr("Groups in the first year"),
            self.tr("The layer with the first year; the same layer again where it stands in other fields of it."),
            optional=True,
        )
        self.add_field(
            "GROUP_FIELDS_EARLIER",
            self.tr("Groups in the first year: fields"),
            self.tr("In the same order as the groups above. Empty: the fields with the same names."),
            "GROUPS_EARLIER",
            allowMultiple=True,
            optional=True,
        )
        self.add_field(
            "POPULATION_EARLIER",
            self.tr("Residents in the first year"),
            self.tr("Empty: the field with the same name."),
            "GROUPS_EARLIER",
            optional=True,
        )
        self.add_rows(
            "REFERENCE",
            self.tr("Reference of the index"),
            self.tr(
                "Table with the columns groep, gemiddelde and standaardafwijking (of the Netherlands, say), of one "
                "base year. Empty: the index is relative to the area that is mapped, in the first year given."
            ),
            optional=True,
        )

    def _add_housing(self) -> None:
        self.add_rows(
            "HOUSING",
            self.tr("Social housing"),
            self.tr("Addresses, cells or neighbourhoods with social-housing dwellings. Map 4."),
            optional=True,
        )
        self.add_field(
            "HOUSING_ID",
            self.tr("Id in the layer of social housing"),
            self.tr("Empty: rows are placed by the centre of their geometry, and added up."),
            "HOUSING",
            optional=True,
        )
        self.add_field(
            "SOCIAL_HOUSING",
            self.tr("Social-housing dwellings"),
            self.tr("Number of dwellings (1 or 0 per address); a percentage where no field counts all dwellings."),
            "HOUSING",
            optional=True,
        )
        self.add_field(
            "DWELLINGS",
            self.tr("All dwellings"),
            self.tr("Number of dwellings. Empty with points: each point is one dwelling."),
            "HOUSING",
            optional=True,
        )

    def _add_units(self) -> None:
        self.add_rows(
            "UNITS",
            self.tr("Cells or neighbourhoods to map"),
            self.tr("Polygons that get the maps. Empty: the populated cells of the layers above."),
            VECTOR_POLYGON,
            optional=True,
        )
        self.add_field(
            "UNIT_ID", self.tr("Id of the cells or neighbourhoods"), self.tr("Cell id or code."), "UNITS", optional=True
        )
        self.add_grid()
