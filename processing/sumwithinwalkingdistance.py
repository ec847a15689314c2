# SPDX-License-Identifier: GPL-2.0-or-later
"""Sum figures of addresses within a walking distance of cells or points."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
)

from ..core.columns import Column, Table
from ..core.reasons import Reason
from ..core.sums import MISSING_RULES, PARTIAL
from ..core.walking.reach import FALLOFFS, Reach
from ..layers.crs import require_metres
from ..layers.sink import Target
from ..layers.unconnected import write_unconnected
from ..layers.writer import NewColumn, columns_for, write_copy
from .asking import VECTOR_GEOMETRY, VECTOR_POINT
from .gridalgorithm import RD_NEW
from .walkingform import Points, Walk, Walked, WalkingForm, distance_suffix

NONE = FALLOFFS[0]
EXACT, JUNCTION = "exact", "junction"
COUNT_NAME, LEG_NAME = "aantal", "afstand_tot_straat"


class SumWithinWalkingDistance(WalkingForm):
    """Add up what addresses hold within a walking distance along streets, measured exactly."""

    ID = "sumwithinwalkingdistance"
    GROUP = "grid"

    def displayName(self) -> str:
        return self.tr("Sum within walking distance")

    def description_text(self) -> str:
        return self.tr(
            "Sums figures of all addresses within a walking distance of each cell or point, over the streets. The "
            "distance is the straight step to the nearest street, the way along the streets, and the step to the "
            "address; nothing is moved to junctions. Fields of sums within 300 m end in _300m_lopen. Such "
            "surroundings overlap: never add their sums up. Where a sum has no value, the field reden_... says why."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_points()
        self.add_streets()
        self._add_method()
        self.add_street_details()
        self._add_crs()
        self._add_outputs()

    def _add_points(self) -> None:
        self.add_rows(
            "ORIGINS",
            self.tr("Cells or points to start from"),
            self.tr("Grid cells start at their centre; or addresses, postcodes, any points."),
            VECTOR_GEOMETRY,
        )
        self.add_rows(
            "ADDRESSES",
            self.tr("Addresses"),
            self.tr("What is counted and summed; anything but a point counts by its centre."),
            VECTOR_GEOMETRY,
        )
        self.add_field(
            "FIELDS",
            self.tr("Fields to sum"),
            self.tr("Figures of the addresses; numbers stored as text too. Addresses are counted in any case."),
            "ADDRESSES",
            allowMultiple=True,
            optional=True,
        )

    def _add_method(self) -> None:
        for name, label, options, help_text in (
            (
                "WEIGHTS",
                self.tr("Weights"),
                FALLOFFS,
                self.tr(
                    "none: every address within the distance counts in full. linear: it counts less the farther it is, "
                    "down to nothing at the limit. exponential: down to 37 % at the limit. Fields of weighted sums "
                    "end in _gewogen."
                ),
            ),
            (
                "MODE",
                self.tr("Where ways begin and end"),
                (EXACT, JUNCTION),
                self.tr(
                    "exact: on the street itself, at the nearest place. junction: at the nearest junction or end, "
                    "without the steps to there, as many other tools do; only to compare with them. Its fields end in "
                    "_kruispunt."
                ),
            ),
            (
                "MISSING",
                self.tr("Where some addresses lack a value"),
                MISSING_RULES,
                self.tr(
                    "partial: addresses without a value are left out, but one figure that its source suppressed makes "
                    "the sum suppressed. strict: one missing value is enough for no sum. known: all that is known is "
                    "summed, also next to suppressed figures, so that the sum is a lower bound."
                ),
            ),
        ):
            default = PARTIAL if name == "MISSING" else options[0]
            self.add_choice(name, label, options, help_text, default=default, advanced=True)

    def _add_crs(self) -> None:
        # Optional, because QGIS 3.22 overlooks the default of a coordinate system that must be given.
        self.add(
            QgsProcessingParameterCrs(
                "TARGET_CRS", self.tr("Coordinate system to measure in"), defaultValue=RD_NEW, optional=True
            ),
            self.tr("Projected, in metres; every layer is brought to it."),
            advanced=True,
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Cells or points with sums")),
            self.tr(
                "The features to start from with all their fields, the number of addresses reached, the sums, and "
                "afstand_tot_straat: how far they lie from the street."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "NOT_CONNECTED", self.tr("Not connected"), VECTOR_POINT, optional=True, createByDefault=False
            ),
            self.tr("Features to start from, and addresses, that could not be brought to a street, and why."),
        )
        for name, text in (
            ("ORIGINS_READ", self.tr("Cells or points read")),
            ("ORIGINS_CONNECTED", self.tr("Cells or points connected")),
            ("ADDRESSES_READ", self.tr("Addresses read")),
            ("ADDRESSES_CONNECTED", self.tr("Addresses connected")),
            ("ADDRESSES_REACHED_MOST", self.tr("Most addresses reached")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def checkParameterValues(self, parameters, context):
        if not self.parameterAsDouble(parameters, "DISTANCE", context) > 0:
            return False, self.tr("The walking distance must be larger than 0 metres.")
        return super().checkParameterValues(parameters, context)

    def compute(self, parameters, context, feedback) -> dict:
        crs = self._crs(parameters, context)
        fields = self.field_names(parameters, "FIELDS", context)
        starts = self.read(parameters, "ORIGINS", context, feedback, centres_in=crs)
        ends = self.read(parameters, "ADDRESSES", context, feedback, numbers=fields, centres_in=crs)
        walked, max_leg_m = self._walk(parameters, context, feedback, (starts, ends))
        columns = self._columns(parameters, context, walked, fields)
        for column in columns[1:-1:2]:
            self._tell_absent(column, feedback)
        results = _counters(walked)
        if self.is_wanted(parameters, "NOT_CONNECTED", context):
            tables = [(starts, walked.origins.connected), (ends, walked.addresses.connected)]
            target = Target(self, parameters, "NOT_CONNECTED", context, feedback)
            results["NOT_CONNECTED"] = write_unconnected(target, crs, tables, max_leg_m)
        origin = self.origin(parameters, "ORIGINS", context)
        output = write_copy(self, parameters, "OUTPUT", context, origin, columns, feedback, rows=starts.fids)
        return {**results, "OUTPUT": output}

    def is_wanted(self, parameters, name: str, context) -> bool:
        """Tell whether an optional output was asked for."""
        return self.parameterDefinition(name).valueAsPythonString(parameters.get(name), context) not in ("", "None")

    def _crs(self, parameters, context) -> QgsCoordinateReferenceSystem:
        crs = self.crs(parameters, "TARGET_CRS", context)
        require_metres(crs)
        return crs

    def _walk(self, parameters, context, feedback, tables: tuple[Table, Table]) -> tuple[Walked, float]:
        """Build the network and search it; return what was found, and how far a street might be."""
        streets = self.streets(parameters, context, self._crs(parameters, context))
        network = streets.network(context, feedback)
        self.tell_network(network, streets.origin.name, feedback)
        starts, ends = (Points(table.x, table.y) for table in tables)
        to_nodes = self.parameterAsEnumString(parameters, "MODE", context) == JUNCTION
        reach = Reach(
            self.parameterAsDouble(parameters, "DISTANCE", context),
            self.parameterAsEnumString(parameters, "WEIGHTS", context),
        )
        walk = Walk(network, streets.max_leg_m, feedback, to_nodes)
        walked = walk.sums(starts, ends, tables[1].numbers, reach)
        for table, found in zip(tables, (walked.origins, walked.addresses)):
            self.tell_not_connected(table, found, streets.max_leg_m, feedback)
        return walked, streets.max_leg_m

    def _columns(self, parameters, context, walked: Walked, fields: list[str]) -> list[NewColumn]:
        """Return number of addresses, sums and access leg, each with its reason."""
        suffix = distance_suffix(self.parameterAsDouble(parameters, "DISTANCE", context))
        if self.parameterAsEnumString(parameters, "MODE", context) == JUNCTION:
            suffix += "_kruispunt"
        weighted = suffix
        if self.parameterAsEnumString(parameters, "WEIGHTS", context) != NONE:
            weighted += "_gewogen"
        rule = self.parameterAsEnumString(parameters, "MISSING", context)
        lost = ~walked.origins.connected
        count = Column.of(walked.sums.counts).without(lost, Reason.NOT_CONNECTED)
        columns = columns_for(COUNT_NAME + suffix, count, "integer")
        for name in fields:
            columns += columns_for(name + weighted, walked.sums.column(name, rule).without(lost, Reason.NOT_CONNECTED))
        return [*columns, NewColumn(LEG_NAME, "number", walked.origins.leg)]

    def _tell_absent(self, column: NewColumn, feedback) -> None:
        """Say in the log how many sums are absent, by reason."""
        given = [text for text in column.values if text is not None]
        for reason in sorted(set(given)):
            feedback.pushInfo(
                self.tr("Field {field}: {count} features have no value ({reason}).").format(
                    field=column.name.removeprefix("reden_"), count=given.count(reason), reason=reason
                )
            )


def _counters(walked: Walked) -> dict[str, int]:
    return {
        "ORIGINS_READ": len(walked.origins.edge),
        "ORIGINS_CONNECTED": int(walked.origins.connected.sum()),
        "ADDRESSES_READ": len(walked.addresses.edge),
        "ADDRESSES_CONNECTED": int(walked.addresses.connected.sum()),
        "ADDRESSES_REACHED_MOST": int(walked.sums.counts.max(initial=0)),
    }
