# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the algorithms what they share: names, help, translated refusals, reading and writing."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.columns import Table
from ..core.problems import QT_TRANSLATE_NOOP, Cancelled, Problem
from ..layers.collecting import no_collecting
from ..layers.provenance import Provenance, keep_provenance
from ..layers.reader import Origin, read_table
from .asking import AskingAlgorithm
from .found import find, find_all, refuse_own_inputs
from .geometries import check_geometries
from .help import help_url
from .language import sentence, translate
from .refusing import check_fields, why_not

GROUPS = {
    "maps": QT_TRANSLATE_NOOP("Algorithm", "Resilience maps"),
    "grid": QT_TRANSLATE_NOOP("Algorithm", "Grid"),
    "measures": QT_TRANSLATE_NOOP("Algorithm", "Measures"),
    "classes": QT_TRANSLATE_NOOP("Algorithm", "Classes and rules"),
    "focus": QT_TRANSLATE_NOOP("Algorithm", "Focus areas"),
    "figures": QT_TRANSLATE_NOOP("Algorithm", "Figures"),
}


class Algorithm(AskingAlgorithm):
    """Be the base of every algorithm of the provider.

    A subclass sets ``ID`` and ``GROUP`` (a key of :data:`GROUPS`), answers ``displayName`` and
    ``description_text``, adds its parameters with :meth:`add` and its likes, and computes in :meth:`compute`.
    """

    GROUP = ""
    _found: Mapping[str, object] = MappingProxyType({})

    def tr(self, text: str) -> str:
        """Translate a literal that stands in this class or one above it."""
        return translate(type(self), text)

    def createInstance(self):
        return type(self)()

    def name(self) -> str:
        return self.ID

    def groupId(self) -> str:
        return self.GROUP

    def group(self) -> str:
        return QCoreApplication.translate("Algorithm", GROUPS[self.GROUP])

    def description_text(self) -> str:
        """Say in a few sentences what the algorithm does and what comes out."""
        raise NotImplementedError

    def shortHelpString(self) -> str:
        """Join the description with each parameter's own help, once for all algorithms."""
        parts = ["<p>" + self.description_text() + "</p>"]
        for parameter in self.parameterDefinitions():
            if parameter.help():
                parts.append("<p><b>" + parameter.description() + "</b><br>" + parameter.help() + "</p>")
        return "\n".join(parts)

    def helpUrl(self) -> str:
        return help_url(self.ID)

    def checkParameterValues(self, parameters, context):
        """Refuse, with the parameter's own name and in a sentence, what QGIS would call an incorrect value."""
        for definition in self.parameterDefinitions():
            name = definition.name()
            value = parameters.get(name, definition.defaultValue())
            if definition.checkValueIsAcceptable(value, context):
                continue
            wanted = {"parameter": definition.description(), "name": name}
            if value in (None, "", []) or value == NULL:
                return False, self.tr("Nothing is given for {parameter} ({name}), which is needed.").format(**wanted)
            wanted["value"] = definition.valueAsPythonString(value, context)
            if isinstance(definition, QgsProcessingParameterEnum):
                return False, self.tr("{value} is no choice for {parameter} ({name}). Choose from: {choices}.").format(
                    choices=", ".join(definition.options()), **wanted
                )
            if isinstance(definition, (QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer)):
                return False, self.tr("{parameter} ({name}) cannot be found or opened: {value}.").format(**wanted)
            return False, sentence(why_not(definition, value, context))
        try:
            check_geometries(self, parameters, context)
            check_fields(self, parameters, context)
        except Problem as problem:
            return False, sentence(problem)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        """Find what was given and note it while still in the thread of the window, to which the layers belong."""
        self._found = find_all(self, parameters, context)
        self._given = self._inputs(parameters, context)
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(self, parameters, context, feedback):
        """Run, and turn a refusal of core or layers into a sentence in the user's language."""
        with no_collecting():
            return self._process(parameters, context, feedback)

    def _process(self, parameters, context, feedback) -> dict:
        try:
            refuse_own_inputs(self, self._found, parameters, context)
            results = self.compute(parameters, context, feedback)
        except Problem as problem:
            _let_go(problem)
            raise QgsProcessingException(sentence(problem)) from problem
        except Cancelled as cancelled:
            _let_go(cancelled)
            raise QgsProcessingException(self.tr("Cancelled. Nothing was written.")) from cancelled
        finally:
            self._found = {}
        self._results = results
        told = {**_counters(results), **self.facts()}
        self._provenance = Provenance(self.id(), self._given, told)
        return results

    def postProcessAlgorithm(self, context, feedback) -> dict:
        """Write into each vector output how it was made."""
        for definition in self.destinationParameterDefinitions():
            made = self._results.get(definition.name())
            if not made or not isinstance(definition, VECTOR_DESTINATIONS):
                continue
            if not keep_provenance(made, self._provenance, context):
                feedback.pushWarning(self.tr("How it was made could not be written into the output."))
        return {}

    def _inputs(self, parameters, context) -> dict[str, str]:
        """Return what was given, by parameter: layers and files by name, and nothing about where outputs went."""
        given = {}
        for definition in self.parameterDefinitions():
            name = definition.name()
            if definition.isDestination():
                continue
            if isinstance(definition, QgsProcessingParameterFeatureSource):
                origin = self._found[name]
                value = "" if origin is None else origin.name
            else:
                value = parameters.get(name, definition.defaultValue())
                if isinstance(value, str) and Path(value).is_absolute():
                    value = Path(value).name  # the folder tells about somebody's computer
                value = definition.valueAsPythonString(value, context)
            if value not in ("", "None"):
                given[name] = value
        return given

    def facts(self) -> dict[str, str]:
        """Return what the history of the outputs tells besides parameters and counters, after computing."""
        return {}

    def compute(self, parameters, context, feedback) -> dict:
        """Compute the outputs; may raise :class:`Problem` or :class:`Cancelled`.

        Not called ``run``: QGIS itself starts an algorithm by a method of that name.
        """
        raise NotImplementedError

    def origin(self, parameters, name: str, context) -> Origin | None:
        """Return where a layer parameter's rows come from, or None where an optional one is empty."""
        origin = self._of_project(parameters, name, context)
        if origin is None:
            definition = self.parameterDefinition(name)
            if definition.flags() & type(definition).FlagOptional and not self.parameterAsString(
                parameters, name, context
            ):
                return None
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return origin

    def layers(self, parameters, name: str, context) -> list[QgsMapLayer]:
        """Return the layers of a parameter that takes several."""
        return self._of_project(parameters, name, context)

    def crs(self, parameters, name: str, context) -> QgsCoordinateReferenceSystem:
        """Return the coordinate system of a parameter."""
        return self._of_project(parameters, name, context)

    def _of_project(self, parameters, name: str, context):
        if name in self._found:
            return self._found[name]
        return find(self, self.parameterDefinition(name), parameters, context)

    def read(self, parameters, name: str, context, feedback, **wanted) -> Table:
        """Read columns of a layer parameter; see :func:`layers.reader.read_table`."""
        return read_table(
            self.origin(parameters, name, context),
            transform_context=context.transformContext(),
            feedback=feedback,
            **wanted,
        )

    def field_names(self, parameters, name: str, context) -> list[str]:
        """Return the fields chosen in a parameter that takes several, each once."""
        ask = getattr(self, "parameterAsStrings", None) or self.parameterAsFields  # the latter until QGIS 3.34
        return list(dict.fromkeys(ask(parameters, name, context)))


VECTOR_DESTINATIONS = (QgsProcessingParameterFeatureSink, QgsProcessingParameterVectorDestination)


def _let_go(error: BaseException | None) -> None:
    """Close the readers that the frames of a failed run still hold.

    QGIS lends out only a few readers of a file at a time, and whoever asks for one more waits for ever.
    """
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _counters(results: dict) -> dict:
    return {name: value for name, value in results.items() if isinstance(value, (int, float))}
