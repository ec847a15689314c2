# SPDX-License-Identifier: GPL-2.0-or-later
"""Find what parameters name in the project, before an algorithm leaves the thread of the window.

QGIS drops what it keeps of a project's variables whenever it looks a layer up in the project. A look from another
thread therefore takes them from under whoever is reading them in the window, and QGIS ends.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsExpressionContext,
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterVectorDestination,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..layers.features import Origin
from ..layers.output import destination_text, refuse_own_input
from ..layers.sink import Target


def find_all(algorithm, parameters: dict, context) -> dict[str, object]:
    """Return what the parameters of an algorithm name: origins, lists of layers, coordinate systems."""
    return {
        definition.name(): find(algorithm, definition, parameters, context)
        for definition in algorithm.parameterDefinitions()
        if _names_something(definition)
    }


def find(algorithm, definition, parameters: dict, context):
    """Return what one parameter names; a source that cannot be found is None."""
    name = definition.name()
    if isinstance(definition, QgsProcessingParameterCrs):  # it may name a layer, whose own it is then
        return algorithm.parameterAsCrs({name: definition.defaultValue()} | parameters, name, context)
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        return algorithm.parameterAsLayerList(parameters, name, context)
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        return None
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    behind = layer or layer_of_selection(parameters.get(name), context)
    return Origin(source, layer, () if behind is None else tuple(behind.metadata().history()))


def layer_of_selection(given, context) -> QgsVectorLayer | None:
    """Return the layer that a selection was made in."""
    if not isinstance(given, QgsProcessingFeatureSourceDefinition):
        return None
    name, _found = given.source.valueAsString(QgsExpressionContext())
    layer = QgsProcessingUtils.mapLayerFromString(name, context)
    return layer if isinstance(layer, QgsVectorLayer) else None


def layer_of(algorithm, definition, parameters: dict, context):
    """Return the layer that a parameter names, None where there is none."""
    return algorithm.parameterAsVectorLayer(parameters, definition.name(), context)


def layers_read(algorithm, parameters: dict, context) -> dict[str, str]:
    """Return the layers that an algorithm will read: their names by their ids."""
    layers = []
    for found in find_all(algorithm, parameters, context).values():
        layers += found if isinstance(found, list) else [getattr(found, "layer", None)]
    return {layer.id(): layer.name() for layer in layers if layer is not None}


def _names_something(definition) -> bool:
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        return definition.layerType() != QgsProcessing.SourceType.TypeFile
    return isinstance(definition, (QgsProcessingParameterCrs, QgsProcessingParameterFeatureSource))


def refuse_own_inputs(algorithm, found: dict[str, object], parameters: dict, context) -> None:
    """Refuse an output that would be written over one of the layers that parameters name."""
    named = [each for some in found.values() for each in (some if isinstance(some, list) else [some])]
    origins = [Origin(each, each) if isinstance(each, QgsVectorLayer) else each for each in named]
    for definition in algorithm.destinationParameterDefinitions():
        target = Target(algorithm, parameters, definition.name(), context, None)
        if _is_written_over(definition, destination_text(parameters, definition.name(), context)):
            for origin in origins:
                if isinstance(origin, Origin):
                    refuse_own_input(target, origin)


def _is_written_over(definition, place: str) -> bool:
    """Tell whether an output takes the place of a file: not a folder, nor a file that is still to get its ending."""
    if isinstance(definition, QgsProcessingParameterFileDestination):
        return bool(Path(place).suffix)
    return isinstance(definition, (QgsProcessingParameterFeatureSink, QgsProcessingParameterVectorDestination))
