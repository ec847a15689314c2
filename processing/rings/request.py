# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask for focus areas: everything that the search needs, in order, and what it counts."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...core.legend import load_legend
from ...core.problems import Problem
from ..classcodes import class_codes, unknown_classes
from ..language import sentence
from .form import FocusForm


class FocusRequest(FocusForm):
    """Ask what focus areas are found in, by which rule, and what comes out."""

    ID = "findfocusareas"
    GROUP = "focus"

    def createInstance(self):
        from .findfocusareas import FindFocusAreas

        return FindFocusAreas()

    def displayName(self) -> str:
        return self.tr("Find focus areas")

    def description_text(self) -> str:
        return self.tr(
            "Finds areas of cells (or neighbourhoods) that meet a rule and touch, and puts a ring round each: the "
            "smallest circle round them, plus a margin. The rings are ranked by residents, numbered, named and "
            "described by what lies in them. Given the rings of an earlier run, they keep their numbers, and what a "
            "hand has drawn or changed stays as it is. No ring disappears without having been listed first."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_rule()
        self.add_search()
        self.add_rings()
        self.add_names()
        self.add_existing()
        self.add_figures()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Rings"), QgsProcessing.SourceType.TypeVectorPolygon, optional=False
            ),
            self.tr("A ring a row, with number, name, statistics, notes and where it comes from (bron)."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "CHANGES",
                self.tr("List of changes"),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
                createByDefault=False,
            ),
            self.tr("What is new, adapted, marked, about to disappear or dropped as too small, with its place."),
        )
        self.add_counters()

    def checkParameterValues(self, parameters, context):
        if not self.parameterAsString(parameters, "EXPRESSION", context).strip():
            try:
                self.wanted_classes(parameters, context)
            except Problem as problem:
                return False, sentence(problem)
        return super().checkParameterValues(parameters, context)

    def add_counters(self) -> None:
        """Declare what a run counts."""
        for name, text in (
            ("RINGS", self.tr("Rings on the map")),
            ("NEW", self.tr("New rings")),
            ("OF_HAND", self.tr("Rings of a hand")),
            ("MARKED", self.tr("Rings of a hand with changes under them")),
            ("FADING", self.tr("Rings without an area any more")),
            ("PLACES", self.tr("Cells or neighbourhoods that meet the rule")),
            ("DROPPED_CELLS", self.tr("Areas with too few cells")),
            ("DROPPED_ADDRESSES", self.tr("Areas with too few addresses")),
            ("DROPPED_RESIDENTS", self.tr("Areas with too few residents")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def wanted_classes(self, parameters, context) -> tuple[str, tuple[int, ...]]:
        """Return the field of the rule and the class codes that meet it."""
        legend = load_legend(self.parameterAsEnumString(parameters, "LEGEND", context))
        text = self.parameterAsString(parameters, "CLASSES", context)
        codes = class_codes(text, legend)
        if not codes:
            raise unknown_classes(text, legend)
        return legend.class_field, codes
