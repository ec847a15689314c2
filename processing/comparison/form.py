# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask which variants of a map are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorLayer,
)

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..algorithm import Algorithm
from ..asking import VECTOR_POLYGON

if TYPE_CHECKING:
    from ...layers.comparison.variants import Asked

MOST = 4
NEEDED = 2
SIMPLE = 2
"""So many variants are asked for at once; the others stand under the advanced parameters."""


class VariantsForm(Algorithm):
    """Ask for two to four variants of one map."""

    def add_variants(self) -> None:
        """Ask for the layer, the part of it and the name of each variant, and for the map."""
        for number in range(1, MOST + 1):
            advanced = number > SIMPLE
            self.add(
                QgsProcessingParameterVectorLayer(
                    f"INPUT_{number}",
                    self.tr("Variant {number}").format(number=number),
                    [VECTOR_POLYGON],
                    optional=number > NEEDED,
                ),
                self.tr(
                    "A map series (the GeoPackage, or one of its maps), or another layer with the classes of the map."
                ),
                advanced,
            )
            self.add_text(
                f"FILTER_{number}",
                self.tr("Part of variant {number}").format(number=number),
                self.tr(
                    "A condition on the layer's own fields, such as \"gemeentenaam\" = 'Heerlen'. Empty: all of it."
                ),
                advanced=advanced,
            )
            self.add_text(
                f"NAME_{number}",
                self.tr("Name of variant {number}").format(number=number),
                self.tr("Empty: what tells it from the others, such as the municipality, who counts, or the year."),
                advanced=advanced,
            )
        self.add_text(
            "MAP",
            self.tr("Map"),
            self.tr(
                "The name behind klasse_ in the fields of all layers, such as kwetsbaar, overlast or focus. Empty: the "
                "map that variant 1 shows, or the only one that all of them have."
            ),
        )

    def asked(self, parameters, context, feedback) -> list[Asked]:
        """Return the variants that were chosen, and tell of edits that do not count."""
        from ...layers.comparison.variants import Asked

        chosen = []
        for number in range(1, MOST + 1):
            layer = self.parameterAsVectorLayer(parameters, f"INPUT_{number}", context)
            words = [
                self.parameterAsString(parameters, f"{name}_{number}", context).strip() for name in ("FILTER", "NAME")
            ]
            if layer is not None:
                chosen.append(Asked(layer, *words))
            elif self.parameterAsString(parameters, f"INPUT_{number}", context):
                raise Problem(
                    QT_TRANSLATE_NOOP("Problem", "Variant {number} cannot be opened: {layer}. Choose another layer."),
                    number=number,
                    layer=self.parameterAsString(parameters, f"INPUT_{number}", context),
                )
            elif any(words):
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "Variant {number} has a name or a filter, but no layer. Choose one, or leave all three empty.",
                    ),
                    number=number,
                )
        for layer in {each.layer.id(): each.layer for each in chosen}.values():
            if layer.isModified():
                feedback.pushWarning(
                    self.tr("Layer {layer} has edits that are not saved; these do not count.").format(
                        layer=layer.name()
                    )
                )
        return chosen

    def map_id(self, parameters, context) -> str:
        """Return the map that was asked for; nothing where the layers are to tell it."""
        return self.parameterAsString(parameters, "MAP", context).strip().removeprefix("klasse_")


class CompareForm(VariantsForm):
    """Ask what is compared, and where the result goes."""

    ID = "comparevariants"
    GROUP = "maps"

    def createInstance(self):
        from .comparevariants import CompareVariants

        return CompareVariants()

    def displayName(self) -> str:
        return self.tr("Compare variants of map")

    def description_text(self) -> str:
        return self.tr(
            "Compares variants of one map place by place: the same indicator for the cell, within 200 m and within 300 "
            "m walking, relative to the Netherlands and to the own municipality, or in other years. Each place gets "
            "its class in every variant, whether that changes and by how many steps. A place that is missing, "
            "suppressed or not in every variant keeps a code of its own and never counts as changed. The result is "
            "drawn as outlines round the places that change class; the log holds a cross table of each pair."
        )

    def flags(self):
        # Filters are tried on copies of layers, which live in the thread of the window.
        return super().flags() | self.FlagNoThreading

    def initAlgorithm(self, configuration=None) -> None:
        self.add_variants()
        self.add_text(
            "ID_FIELD",
            self.tr("Field with ids"),
            self.tr("In every layer. Empty: cell ids or neighbourhood codes where all have them, else the centres."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Compared variants")),
            self.tr(
                "All places with klasse_1, klasse_2 and so on, wisseling (1 same class, 2 one class apart or another "
                "class, 3 two or more apart; 0 no data, -1 suppressed, -2 and -3 in one year only, -4 not in every "
                "variant) and stappen; the same for each pair, as wisseling_1_2."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "TABLE", self.tr("Cross tables"), "CSV (*.csv)", optional=True, createByDefault=False
            ),
            self.tr("Places by class in one variant (rows) and in another (columns), per pair; .xlsx or .ods too."),
        )
        self.add_switch(
            "DECIMAL_COMMA",
            self.tr("Decimal comma"),
            self.tr("In CSV, with semicolons between columns, as a Dutch Excel reads it."),
            default=True,
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("PLACES", self.tr("Places")))
        self.addOutput(QgsProcessingOutputNumber("SAME", self.tr("Places with the same class in every variant")))
        self.addOutput(QgsProcessingOutputNumber("CHANGED", self.tr("Places that change class")))
        self.addOutput(QgsProcessingOutputNumber("NOT_COMPARED", self.tr("Places that cannot be compared")))
