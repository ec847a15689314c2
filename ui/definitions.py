# SPDX-License-Identifier: GPL-2.0-or-later
"""Find names, labels, choices and defaults where they are defined: in the algorithms."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingParameterFeatureSource, QgsProcessingParameterField

from ..processing.gridalgorithm import RADIUS, WALKING

SERIES, FOCUS = "veerkracht:mapseries", "veerkracht:findfocusareas"
NAMING = ("ADDRESSES", "STREET", "NEIGHBOURHOODS", "NEIGHBOURHOOD_NAME", "MUNICIPALITY")
"""What the panel asks for the names of focus areas, besides what the map series needs."""

OUTPUTS = ("OUTPUT", "PROJECT")

ONLY_WITH = {"RADIUS": RADIUS, "DISTANCE": WALKING, "NETWORK": WALKING}
"""Parameters that matter only with one choice of NEIGHBOURHOOD."""


def definition(name: str):
    """Return the definition of a parameter of the map series, or of what names focus areas."""
    algorithm = FOCUS if name in NAMING else SERIES
    return QgsApplication.processingRegistry().algorithmById(algorithm).parameterDefinition(name)


def series_names() -> list[str]:
    """Return the parameters of the map series that the panel can fill in."""
    definitions = QgsApplication.processingRegistry().algorithmById(SERIES).parameterDefinitions()
    return [each.name() for each in definitions if each.name() not in OUTPUTS]


def is_layer(name: str) -> bool:
    """Tell whether a parameter is a layer."""
    return isinstance(definition(name), QgsProcessingParameterFeatureSource)


def parent_of(name: str) -> str:
    """Return the layer parameter that a field is chosen from; nothing for what is no field."""
    found = definition(name)
    return found.parentLayerParameterName() if isinstance(found, QgsProcessingParameterField) else ""
