# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask for the commonest kinds of parameters, so that each form states only what is its own."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.shares import DEFAULT_MINIMUM

VECTOR_ANY = QgsProcessing.SourceType.TypeVector
VECTOR_POLYGON = QgsProcessing.SourceType.TypeVectorPolygon
VECTOR_LINE = QgsProcessing.SourceType.TypeVectorLine
VECTOR_POINT = QgsProcessing.SourceType.TypeVectorPoint
VECTOR_GEOMETRY = QgsProcessing.SourceType.TypeVectorAnyGeometry
LANGUAGES = ("nl", "en")
"""Languages of what is made, Dutch first: whoever makes it, the reports are Dutch."""
FIRST = object()
"""As default of a choice: the first option."""


class AskingAlgorithm(QgsProcessingAlgorithm):
    """Add parameters with their help; what is optional, and what is advanced, is said where it is asked."""

    ID = ""

    def add(self, parameter, help_text: str, advanced: bool = False) -> None:
        """Add a parameter together with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | type(parameter).FlagAdvanced)
        if not self.addParameter(parameter):
            raise ValueError(f"{self.ID} has two parameters called {parameter.name()}")

    def add_choice(self, name: str, label: str, options, help_text: str, *, default=FIRST, advanced=False, **flags):  # noqa: PLR0913
        """Ask for one of some words, or for several with ``allowMultiple``; the words are what scripts give."""
        words = list(options)
        chosen = words[0] if default is FIRST else default
        choice = QgsProcessingParameterEnum(
            name, label, options=words, usesStaticStrings=True, defaultValue=chosen, **flags
        )
        self.add(choice, help_text, advanced)

    def add_number(self, name: str, label: str, help_text: str, default=None, *, whole=False, advanced=False, **range_):  # noqa: PLR0913
        """Ask for a number, optional where it has no default; ``minValue`` and ``maxValue`` bound it."""
        kinds = QgsProcessingParameterNumber.Type
        kind = kinds.Integer if whole else kinds.Double
        number = QgsProcessingParameterNumber(name, label, kind, default, optional=default is None, **range_)
        self.add(number, help_text, advanced)

    def add_field(self, name: str, label: str, help_text: str, parent: str = "INPUT", *, advanced=False, **flags):
        """Ask for a field of a layer that is asked for too; several with ``allowMultiple``."""
        self.add(
            QgsProcessingParameterField(name, label, parentLayerParameterName=parent, **flags), help_text, advanced
        )

    def add_switch(self, name: str, label: str, help_text: str, default: bool = False, *, advanced=False):
        """Ask for yes or no."""
        self.add(QgsProcessingParameterBoolean(name, label, defaultValue=default), help_text, advanced)

    def add_text(self, name: str, label: str, help_text: str, default=None, *, advanced=False, **flags):
        """Ask for words, optional where they have no default and nothing else is said."""
        flags.setdefault("optional", default is None)
        self.add(QgsProcessingParameterString(name, label, default, **flags), help_text, advanced)

    def add_rows(self, name: str, label: str, help_text: str, *kinds, optional=False, advanced=False):
        """Ask for a layer or table whose rows are read, of any kind or of those named."""
        kinds = list(kinds) or [VECTOR_ANY]
        self.add(QgsProcessingParameterFeatureSource(name, label, kinds, optional=optional), help_text, advanced)

    def add_language(self, label: str, help_text: str, *, advanced=False):
        """Ask in which language something is made."""
        self.add_choice("LANGUAGE", label, LANGUAGES, help_text, advanced=advanced)

    def add_minimum(self, label: str, help_text: str, *, advanced=False):
        """Ask below how many people or dwellings nothing is shown."""
        self.add_number("MINIMUM", label, help_text, DEFAULT_MINIMUM, minValue=0.0, advanced=advanced)
