# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask what a table per area is made of: places with classes, areas, who lives there, and what is told."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from ...core.legend import Legend, load_legend
from ...core.problems import Problem
from ...layers.tablefile import require_table_path
from ..algorithm import Algorithm
from ..asking import VECTOR_POINT, VECTOR_POLYGON
from ..classcodes import class_codes
from ..language import sentence
from ..rings.form import LEGENDS

DEFAULT_LEGENDS = ("focus", "kwetsbaar")
TABLE_FILTER = "CSV (*.csv);;Excel (*.xlsx);;OpenDocument (*.ods)"


class AreaForm(Algorithm):
    """Ask for the places, the areas and what is told of them."""

    ID = "summarizebyarea"
    GROUP = "maps"

    def createInstance(self):
        from .summarizebyarea import SummarizeByArea

        return SummarizeByArea()

    def displayName(self) -> str:
        return self.tr("Summarize by area")

    def description_text(self) -> str:
        return self.tr(
            "Makes a table per neighbourhood, district, municipality or ring: cells, addresses and residents of each "
            "class, means weighed by residents, residents in one-sidedly low or high surroundings, rank, and the type "
            "of area (problems, more vulnerable residents, worse or better). A place belongs to the area that holds "
            "its centre. Small numbers of residents are hidden so that no subtraction brings them back."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_places()
        self._add_areas()
        self._add_people()
        self._add_questions()
        self._add_outputs()

    def checkParameterValues(self, parameters, context):
        try:
            for name in ("LOW", "HIGH"):
                self.codes(parameters, context, name)
            path = self.parameterAsFileOutput(parameters, "TABLE", context)
            if path:
                require_table_path(path)
        except Problem as problem:
            return False, sentence(problem)
        return super().checkParameterValues(parameters, context)

    def one_sided(self, parameters, context) -> Legend:
        """Return the legend of one-sided surroundings."""
        return load_legend(self.parameterAsEnumString(parameters, "ONE_SIDED", context))

    def codes(self, parameters, context, name: str) -> tuple[int, ...]:
        """Return which of its classes count as low, or as high; empty: not asked."""
        return class_codes(self.parameterAsString(parameters, name, context), self.one_sided(parameters, context))

    def _add_places(self) -> None:
        self.add_rows(
            "INPUT",
            self.tr("Cells or neighbourhoods"),
            self.tr("Polygons with classes and figures, such as the result of the map series."),
            VECTOR_POLYGON,
        )
        self.add_choice(
            "LEGENDS",
            self.tr("Maps"),
            LEGENDS,
            self.tr("The maps of which each class is counted: the input has a field klasse_ with the name of each."),
            default=list(DEFAULT_LEGENDS),
            allowMultiple=True,
        )
        self.add_field(
            "RESIDENTS",
            self.tr("Residents"),
            self.tr(
                "People who live in each cell or neighbourhood itself, never the sum of its surroundings. Not needed "
                "where addresses tell it."
            ),
            "INPUT",
            optional=True,
        )
        self.add_field(
            "FIELDS",
            self.tr("More figures"),
            self.tr("Fields of which each area gets the mean, besides share of social housing, index, onv and change."),
            "INPUT",
            allowMultiple=True,
            optional=True,
        )

    def _add_areas(self) -> None:
        self.add_rows(
            "AREAS",
            self.tr("Areas"),
            self.tr("Neighbourhoods, districts, municipalities or rings: a row of the table each."),
            VECTOR_POLYGON,
        )
        self.add_field(
            "AREA_ID",
            self.tr("Id of the area"),
            self.tr("Such as buurtcode; stands in the table."),
            "AREAS",
            optional=True,
        )
        self.add_field(
            "AREA_NAME",
            self.tr("Name of the area"),
            self.tr("Such as buurtnaam. Empty: the fields of a file that is recognised, and of rings."),
            "AREAS",
            optional=True,
        )
        self.add_switch(
            "OVERLAP",
            self.tr("Areas may overlap"),
            self.tr(
                "A place then counts in each area that it lies in, and there is no row for all areas together. Rings "
                "always may."
            ),
            advanced=True,
        )

    def _add_people(self) -> None:
        self.add_rows(
            "ADDRESSES",
            self.tr("Addresses"),
            self.tr("Points, each counted in the area that holds it, with the class of the cell that holds it."),
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

    def _add_questions(self) -> None:
        self.add_choice(
            "ONE_SIDED",
            self.tr("Map of one-sided surroundings"),
            LEGENDS,
            self.tr("Residents whose own cell has a low, or a high, class of this map live in one-sided surroundings."),
            default="kwetsbaar",
        )
        for name, label, codes in (
            ("LOW", self.tr("Low classes"), "1;2"),
            ("HIGH", self.tr("High classes"), "6;7"),
        ):
            self.add_text(
                name,
                label,
                self.tr("Codes of that map, separated by semicolons; empty: not asked."),
                codes,
                optional=True,
            )
        self.add_text(
            "RANK",
            self.tr("Rank by"),
            self.tr(
                "Column of the result by which areas are ranked, 1 for the highest figure. Empty: inwoners_hoog, or "
                "what comes nearest to it."
            ),
        )
        self.add_minimum(
            self.tr("Minimum for showing figures"),
            self.tr(
                "Smaller numbers of residents are hidden, and so many others that no subtraction from totals brings "
                "them back."
            ),
            advanced=True,
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Areas with figures"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            self.tr("A copy of the areas with the figures."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "TABLE", self.tr("Table for a spreadsheet"), TABLE_FILTER, optional=True, createByDefault=False
            ),
            self.tr("The same figures as CSV, XLSX or ODS, in order of rank, with a last row for all areas together."),
        )
        self.add_switch(
            "DECIMAL_COMMA",
            self.tr("Decimal comma"),
            self.tr(
                "In CSV, with semicolons between columns, as a Dutch Excel reads it. The file always starts with a "
                "byte order mark."
            ),
            True,
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("AREA_COUNT", self.tr("Areas")))
        self.addOutput(QgsProcessingOutputNumber("UNITS_OUTSIDE", self.tr("Cells or neighbourhoods in no area")))
        self.addOutput(QgsProcessingOutputNumber("PEOPLE_OUTSIDE", self.tr("Addresses in no area")))
        self.addOutput(QgsProcessingOutputNumber("HIDDEN", self.tr("Numbers of residents hidden")))
