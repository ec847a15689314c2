# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask which two years are compared, and how."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)

from .measure import Measure

ABSOLUTE, RELATIVE = "absolute", "relative"


class ChangeForm(Measure):
    """Ask for the layers of both years, and for what is known about them."""

    ID = "change"

    def createInstance(self):
        from .change import Change

        return Change()

    def displayName(self) -> str:
        return self.tr("Change between two years")

    def description_text(self) -> str:
        return self.tr(
            "Subtracts the figures of year 1 from those of year 2, place by place, matched by id. Places of one year "
            "only stay in the result: reden_verandering_... says in which year they are. What was suppressed in one "
            "year stays suppressed. Give indices that were made with one and the same reference."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_layers()
        self._add_relative()
        self._add_base()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Layer with change")),
            self.tr(
                "The features of year 2 with all their fields, then those of year 1 that vanished (only their id), "
                "with ..._1, ..._2 and verandering_... per field, and the reason beside each."
            ),
        )
        self.add_counters()
        for name, text in (
            ("IN_BOTH", self.tr("Places in both years")),
            ("ONLY_YEAR_1", self.tr("Places in year 1 only")),
            ("ONLY_YEAR_2", self.tr("Places in year 2 only")),
            ("WITHOUT_ID", self.tr("Features without an id")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _add_layers(self) -> None:
        for number, text, help_text in (
            ("1", self.tr("Layer of year 1"), self.tr("Cells, neighbourhoods or a table of the earlier year.")),
            ("2", self.tr("Layer of year 2"), self.tr("The same places in the later year.")),
        ):
            self.add_rows("LAYER_" + number, text, help_text)
        self.add_field(
            "ID_FIELD", self.tr("Id"), self.tr("The field that tells the places apart, the same in both."), "LAYER_1"
        )
        self.add_field(
            "FIELDS",
            self.tr("Figures to compare"),
            self.tr("Fields of year 1, such as onv or index; shares change by percentage points."),
            "LAYER_1",
            allowMultiple=True,
        )
        self.add_field(
            "ID_FIELD_2",
            self.tr("Id in year 2"),
            self.tr("Only where its name differs from that in year 1."),
            "LAYER_2",
            optional=True,
            advanced=True,
        )
        self.add_field(
            "FIELDS_2",
            self.tr("Figures in year 2"),
            self.tr("Only where their names differ from those in year 1: as many fields, in the same order."),
            "LAYER_2",
            allowMultiple=True,
            optional=True,
            advanced=True,
        )

    def _add_relative(self) -> None:
        self.add_choice(
            "RELATIVE",
            self.tr("Kind of change"),
            (ABSOLUTE, RELATIVE),
            self.tr("absolute: year 2 minus year 1. relative: minus the mean change of the reference area as well."),
        )
        self.add_field(
            "REFERENCE_FIELD",
            self.tr("Weight in the reference area"),
            self.tr(
                "Field of year 2 with the weight of each place in the mean change, such as residents; 0 or NULL "
                "outside the reference area. Empty: every place counts once."
            ),
            "LAYER_2",
            optional=True,
            advanced=True,
        )
        self.add_text(
            "MEAN_CHANGE",
            self.tr("Known mean change"),
            self.tr(
                "The mean change itself where it is known, for the Netherlands say: a number per figure, separated by "
                "semicolons. It comes before the weights."
            ),
            advanced=True,
        )

    def _add_base(self) -> None:
        self.add_field(
            "BASE_FIELD",
            self.tr("Residents behind the figures"),
            self.tr("Field that both layers have. Empty: no minimum applies."),
            "LAYER_1",
            optional=True,
            advanced=True,
        )
        self.add_field(
            "BASE_FIELD_2",
            self.tr("Residents in year 2"),
            self.tr("Only where its name differs from that in year 1."),
            "LAYER_2",
            optional=True,
            advanced=True,
        )
        self.add_minimum(
            self.tr("Minimum residents"), self.tr("With fewer residents in either year the change is suppressed.")
        )

    def checkParameterValues(self, parameters, context):
        fields_2 = self.field_names(parameters, "FIELDS_2", context)
        if fields_2 and len(fields_2) != len(self.field_names(parameters, "FIELDS", context)):
            return False, self.tr("Choose as many figures in year 2 as in year 1, in the same order, or none.")
        base_1, base_2 = (self.parameterAsString(parameters, name, context) for name in ("BASE_FIELD", "BASE_FIELD_2"))
        if base_2 and not base_1:
            return False, self.tr("Choose the residents behind the figures of year 1 as well as those of year 2.")
        return super().checkParameterValues(parameters, context)
