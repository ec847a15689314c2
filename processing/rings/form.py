# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask what is needed to find focus areas: the rule, the minimums, the names, the rings there are."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterCrs,
    QgsProcessingParameterDistance,
    QgsProcessingParameterExpression,
)

from ..algorithm import Algorithm
from ..asking import VECTOR_ANY, VECTOR_POLYGON

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
        self.add_rows(
            "INPUT",
            self.tr("Cells or neighbourhoods"),
            self.tr("Polygons with classes and figures, such as the result of the map series."),
            VECTOR_POLYGON,
        )
        self.add_choice(
            "LEGEND",
            self.tr("Legend of the rule"),
            LEGENDS,
            self.tr("The map whose classes decide: the input has a field klasse_ with its name."),
        )
        self.add_text(
            "CLASSES",
            self.tr("Classes of the rule"),
            self.tr("Codes of the classes that make a focus area, separated by semicolons, as in 6;7."),
            "7",
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
        self.add_field(
            "RESIDENTS",
            self.tr("Residents"),
            self.tr(
                "People who live in each cell or neighbourhood itself, never the sum of its surroundings. Ranks the "
                "rings and weighs their means. Not needed where addresses tell it."
            ),
            "INPUT",
            optional=True,
        )

    def add_search(self) -> None:
        """Ask how large an area must be and what belongs together."""
        for name, label, whole, least in (
            ("MINIMUM_CELLS", self.tr("Least number of cells"), True, 1),
            ("MINIMUM_ADDRESSES", self.tr("Least number of addresses"), True, 0),
            ("MINIMUM_RESIDENTS", self.tr("Least number of residents"), False, 0),
        ):
            self.add_number(
                name,
                label,
                self.tr("Smaller areas are dropped, counted and listed. Neighbourhoods count as cells."),
                least,
                whole=whole,
                minValue=least,
            )
        self.add_number(
            "GAP",
            self.tr("Cells between"),
            self.tr("So many cells may lie between two cells of one area. 0: they touch, at a side or a corner."),
            0,
            whole=True,
            minValue=0,
            maxValue=WIDEST_GAP,
        )

    def add_rings(self) -> None:
        """Ask how rings are drawn round areas."""
        self.add(
            QgsProcessingParameterDistance("MARGIN", self.tr("Margin"), DEFAULT_MARGIN_M, "TARGET_CRS", minValue=0.0),
            self.tr("Metres between the outermost corner of an area and its ring."),
        )
        self.add_switch(
            "MERGE",
            self.tr("Merge overlapping rings"),
            self.tr("Areas whose rings overlap become one, until no rings overlap."),
            True,
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
        self.add_choice(
            "KIND",
            self.tr("Kind of ring"),
            KINDS,
            self.tr("Written into the field soort of rings of the rule, and their colour."),
            default=next(iter(KINDS)),
        )

    def add_names(self) -> None:
        """Ask for what names the rings and counts more exactly."""
        self._add_addresses()
        self._add_neighbourhoods()

    def _add_addresses(self) -> None:
        self.add_rows(
            "ADDRESSES",
            self.tr("Addresses or streets"),
            self.tr("Points with addresses. Lines of streets will do for names; each counts where its middle lies."),
            VECTOR_ANY,
            optional=True,
        )
        self.add_field(
            "STREET",
            self.tr("Street name"),
            self.tr("Names a ring by its two busiest streets."),
            "ADDRESSES",
            optional=True,
        )
        self.add_field(
            "ADDRESS_RESIDENTS",
            self.tr("Residents of an address"),
            self.tr("People at each address; goes before the residents of the cells."),
            "ADDRESSES",
            optional=True,
        )
        self.add_field(
            "ADDRESS_SOCIAL",
            self.tr("Social housing"),
            self.tr("1 where the address is social housing, 0 where not: gives the share inside each ring exactly."),
            "ADDRESSES",
            optional=True,
        )

    def _add_neighbourhoods(self) -> None:
        self.add_rows(
            "NEIGHBOURHOODS",
            self.tr("Neighbourhoods"),
            self.tr("Polygons that name a ring by the neighbourhood with most residents in it."),
            VECTOR_POLYGON,
            optional=True,
        )
        self.add_field(
            "NEIGHBOURHOOD_NAME",
            self.tr("Name of the neighbourhood"),
            self.tr("Such as buurtnaam."),
            "NEIGHBOURHOODS",
            optional=True,
        )
        self.add_switch(
            "SPLIT",
            self.tr("Split by neighbourhood"),
            self.tr("Cells of two neighbourhoods are never one area, though they touch; merging may still join them."),
            advanced=True,
        )
        self.add_field(
            "MUNICIPALITY",
            self.tr("Name of the municipality"),
            self.tr("Such as gemeentenaam."),
            "NEIGHBOURHOODS",
            optional=True,
        )

    def add_existing(self) -> None:
        """Ask for the rings of an earlier run."""
        self.add_rows(
            "EXISTING",
            self.tr("Rings of an earlier run"),
            self.tr(
                "Rings keep their numbers. What a hand has drawn, moved or edited keeps geometry, number, name, kind "
                "and notes, and is marked when what lies under it has changed."
            ),
            VECTOR_POLYGON,
            optional=True,
        )
        self.add_switch(
            "REMOVE",
            self.tr("Take listed rings away"),
            self.tr(
                "Rings of the rule that an earlier run listed because no area is left for them (status vervalt) leave "
                "the map. Their rows and numbers stay."
            ),
            advanced=True,
        )

    def add_figures(self) -> None:
        """Ask for more figures, when they are shown, and the coordinate system."""
        self.add_field(
            "FIELDS",
            self.tr("More figures"),
            self.tr("Fields of which each ring gets the mean, besides share of social housing, index, onv and change."),
            allowMultiple=True,
            optional=True,
            advanced=True,
        )
        self.add_minimum(
            self.tr("Minimum for showing figures"),
            self.tr("Rings with fewer residents have no figures about them, for a reason."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs("TARGET_CRS", self.tr("Coordinate system of the rings"), optional=True),
            self.tr("In metres. Empty: that of the input where it is in metres, else EPSG:28992."),
            advanced=True,
        )
