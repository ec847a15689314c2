# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask what is needed to find focus areas: the rule, the minimums, the names, the rings there are."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.shares import DEFAULT_MINIMUM
from ..algorithm import VECTOR_ANY, VECTOR_POLYGON, Algorithm

LEGENDS = (
    *("focus", "overlast", "kwetsbaar", "corporatiebezit", "ontwikkeling_overlast", "ontwikkeling_kwetsbaar"),
    *("veerkracht_parkstad", "veerkracht_maastricht", "totaalscore"),
)
KINDS = {
    "rood": "rood",
    "groen": "groen",
    "rood_groen": "rood/groen",
    "blauw": "blauw",
    "wit": "wit",
    "donkergroen": "donkergroen",
    "eigen": "eigen",
}
"""Choices of the kind, and what is written for each."""
DEFAULT_MARGIN_M = 50.0
DEFAULT_LARGEST_M = 1_000.0
WIDEST_GAP = 3


class FocusForm(Algorithm):
    """Add the parameters of the search for focus areas, in groups."""

    def add_rule(self) -> None:
        """Ask for the places and the rule."""
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", self.tr("Cells or neighbourhoods"), [VECTOR_POLYGON]),
            self.tr("Polygons with classes and figures, such as the result of the map series."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "LEGEND",
                self.tr("Legend of the rule"),
                options=list(LEGENDS),
                usesStaticStrings=True,
                defaultValue=LEGENDS[0],
            ),
            self.tr("The map whose classes decide: the input has a field klasse_ with its name."),
        )
        self.add(
            QgsProcessingParameterString("CLASSES", self.tr("Classes of the rule"), "7"),
            self.tr("Codes of the classes that make a focus area, separated by semicolons, as in 6;7."),
        )
        self.add(
            QgsProcessingParameterExpression(
                "EXPRESSION", self.tr("Rule as an expression"), parentLayerParameterName="INPUT", optional=True
            ),
            self.tr(
                "Replaces legend and classes, as in aandeel_corporatiebezit > 60. Where a figure is absent or "
                "suppressed, the rule is not met."
            ),
        )
        self._field(
            "RESIDENTS",
            self.tr("Residents"),
            self.tr(
                "People who live in each cell or neighbourhood itself, never the sum of its surroundings. Ranks the "
                "rings and weighs their means. Not needed where addresses tell it."
            ),
            "INPUT",
        )

    def add_search(self) -> None:
        """Ask how large an area must be and what belongs together."""
        for name, label, kind, least in (
            ("MINIMUM_CELLS", self.tr("Least number of cells"), QgsProcessingParameterNumber.Type.Integer, 1),
            ("MINIMUM_ADDRESSES", self.tr("Least number of addresses"), QgsProcessingParameterNumber.Type.Integer, 0),
            ("MINIMUM_RESIDENTS", self.tr("Least number of residents"), QgsProcessingParameterNumber.Type.Double, 0),
        ):
            self.add(
                QgsProcessingParameterNumber(name, label, kind, least, minValue=least),
                self.tr("Smaller areas are dropped, counted and listed. Neighbourhoods count as cells."),
            )
        self.add(
            QgsProcessingParameterNumber(
                "GAP",
                self.tr("Cells between"),
                QgsProcessingParameterNumber.Type.Integer,
                0,
                minValue=0,
                maxValue=WIDEST_GAP,
            ),
            self.tr("So many cells may lie between two cells of one area. 0: they touch, at a side or a corner."),
        )

    def add_rings(self) -> None:
        """Ask how rings are drawn round areas."""
        self.add(
            QgsProcessingParameterDistance("MARGIN", self.tr("Margin"), DEFAULT_MARGIN_M, "TARGET_CRS", minValue=0.0),
            self.tr("Metres between the outermost corner of an area and its ring."),
        )
        self.add(
            QgsProcessingParameterBoolean("MERGE", self.tr("Merge overlapping rings"), defaultValue=True),
            self.tr("Areas whose rings overlap become one, until no rings overlap."),
        )
        self.add(
            QgsProcessingParameterDistance(
                "LARGEST", self.tr("Largest radius"), DEFAULT_LARGEST_M, "TARGET_CRS", optional=True, minValue=1.0
            ),
            self.tr(
                "Metres. An area with a larger ring is cut in parts, each with a ring of its own, and rings are merged "
                "only up to it. Empty: one ring an area, however large."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "KIND",
                self.tr("Kind of ring"),
                options=list(KINDS),
                usesStaticStrings=True,
                defaultValue=next(iter(KINDS)),
            ),
            self.tr("Written into the field soort of rings of the rule, and their colour."),
        )

    def add_names(self) -> None:
        """Ask for what names the rings and counts more exactly."""
        self._layer(
            "ADDRESSES",
            self.tr("Addresses or streets"),
            self.tr("Points with addresses. Lines of streets will do for names; each counts where its middle lies."),
            VECTOR_ANY,
        )
        self._field("STREET", self.tr("Street name"), self.tr("Names a ring by its two busiest streets."), "ADDRESSES")
        self._field(
            "ADDRESS_RESIDENTS",
            self.tr("Residents of an address"),
            self.tr("People at each address; goes before the residents of the cells."),
            "ADDRESSES",
        )
        self._field(
            "ADDRESS_SOCIAL",
            self.tr("Social housing"),
            self.tr("1 where the address is social housing, 0 where not: gives the share inside each ring exactly."),
            "ADDRESSES",
        )
        self._layer(
            "NEIGHBOURHOODS",
            self.tr("Neighbourhoods"),
            self.tr("Polygons that name a ring by the neighbourhood with most residents in it."),
            VECTOR_POLYGON,
        )
        self._field(
            "NEIGHBOURHOOD_NAME", self.tr("Name of the neighbourhood"), self.tr("Such as buurtnaam."), "NEIGHBOURHOODS"
        )
        self.add(
            QgsProcessingParameterBoolean("SPLIT", self.tr("Split by neighbourhood"), defaultValue=False),
            self.tr("Cells of two neighbourhoods are never one area, though they touch; merging may still join them."),
            advanced=True,
        )
        self._field(
            "MUNICIPALITY", self.tr("Name of the municipality"), self.tr("Such as gemeentenaam."), "NEIGHBOURHOODS"
        )

    def add_existing(self) -> None:
        """Ask for the rings of an earlier run."""
        self._layer(
            "EXISTING",
            self.tr("Rings of an earlier run"),
            self.tr(
                "Rings keep their numbers. What a hand has drawn, moved or edited keeps geometry, number, name, kind "
                "and notes, and is marked when what lies under it has changed."
            ),
            VECTOR_POLYGON,
        )
        self.add(
            QgsProcessingParameterBoolean("REMOVE", self.tr("Take listed rings away"), defaultValue=False),
            self.tr(
                "Rings of the rule that an earlier run listed because no area is left for them (status vervalt) leave "
                "the map. Their rows and numbers stay."
            ),
            advanced=True,
        )

    def add_figures(self) -> None:
        """Ask for more figures, when they are shown, and the coordinate system."""
        self.add(
            QgsProcessingParameterField(
                "FIELDS", self.tr("More figures"), parentLayerParameterName="INPUT", allowMultiple=True, optional=True
            ),
            self.tr("Fields of which each ring gets the mean, besides share of social housing, index, onv and change."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MINIMUM",
                self.tr("Minimum for showing figures"),
                QgsProcessingParameterNumber.Type.Double,
                DEFAULT_MINIMUM,
                minValue=0.0,
            ),
            self.tr("Rings with fewer residents have no figures about them, for a reason."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs("TARGET_CRS", self.tr("Coordinate system of the rings"), optional=True),
            self.tr("In metres. Empty: that of the input where it is in metres, else EPSG:28992."),
            advanced=True,
        )

    def _layer(self, name: str, label: str, help_text: str, kind) -> None:
        self.add(QgsProcessingParameterFeatureSource(name, label, [kind], optional=True), help_text)

    def _field(self, name: str, label: str, help_text: str, parent: str) -> None:
        self.add(QgsProcessingParameterField(name, label, parentLayerParameterName=parent, optional=True), help_text)
