# SPDX-License-Identifier: GPL-2.0-or-later
"""Refuse, before anything is read, fields that a layer lacks and values that a parameter does not take."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
)

from ..core.fieldnames import find_field
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..layers.features import Origin
from .found import layer_of


def check_fields(algorithm, parameters: dict, context) -> None:
    """Refuse a field that was given and that the layer of its parameter lacks.

    Raises
    ------
    Problem
    """
    for definition in algorithm.parameterDefinitions():
        parent = getattr(definition, "parentLayerParameterName", str)()
        if not isinstance(definition, QgsProcessingParameterField) or not parameters.get(definition.name()):
            continue
        layer = layer_of(algorithm, algorithm.parameterDefinition(parent), parameters, context)
        if layer is not None:
            for name in algorithm.field_names(parameters, definition.name(), context):
                find_field(name, layer.fields().names(), Origin(layer, layer).name)


def why_not(definition, value: object, context) -> Problem:
    """Return what is wrong with a value that a parameter does not accept, and what it takes."""
    named = {"parameter": definition.description(), "name": definition.name()}
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        missing = _missing(definition, value, context)
        if missing:
            return Problem(
                QT_TRANSLATE_NOOP("Problem", "{parameter} ({name}) cannot be found or opened: {value}."),
                value=", ".join(missing),
                **named,
            )
    if isinstance(definition, QgsProcessingParameterDateTime):
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{value} is no date for {parameter} ({name}). Write year, month and day, as in 2026-11-21."
            ),
            value=value,
            **named,
        )
    if isinstance(definition, QgsProcessingParameterFile) and definition.extension():
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "{parameter} ({name}) takes a file that ends in .{ending}, not {value}."),
            ending=definition.extension(),
            value=value,
            **named,
        )
    if isinstance(definition, QgsProcessingParameterNumber):
        return _no_number(definition, value, named)
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{value} is no possible value for {parameter} ({name})."),
        value=definition.valueAsPythonString(value, context),
        **named,
    )


def _missing(definition, value: object, context) -> list[str]:
    """Return which of the layers or files that were given as text are not there."""
    texts = [each for each in (value if isinstance(value, (list, tuple)) else [value]) if isinstance(each, str)]
    if definition.layerType() == QgsProcessing.SourceType.TypeFile:
        return [text for text in texts if not Path(text).exists()]
    return [text for text in texts if QgsProcessingUtils.mapLayerFromString(text, context) is None]


def _no_number(definition, value: object, named: dict) -> Problem:
    least, most = definition.minimum(), definition.maximum()
    named = {**named, "value": value, "least": f"{least:g}", "most": f"{most:g}"}
    if most < sys.maxsize:
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "{value} is no number from {least} to {most}, as {parameter} ({name}) takes."),
            **named,
        )
    if least > -sys.maxsize:
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "{value} is no number of {least} or more, as {parameter} ({name}) takes."),
            **named,
        )
    return Problem(QT_TRANSLATE_NOOP("Problem", "{value} is no number, as {parameter} ({name}) takes."), **named)
