# SPDX-License-Identifier: GPL-2.0-or-later
"""Write into an output how it was made, so that nobody has to remember."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsProcessingUtils, QgsProviderRegistry, QgsVectorLayer

METADATA = Path(__file__).parent.parent / "metadata.txt"
_LINE = re.compile(r"(?P<name>\w+)(?P<sign> =|:) (?P<value>.*)", re.DOTALL)


@dataclass(frozen=True)
class Provenance:
    """Hold how an output was made.

    Attributes
    ----------
    algorithm : str
        Id of the algorithm, with its provider.
    inputs : dict of str to str
        Parameters as given; layers by their name, for a path tells about somebody's computer.
    counters : dict of str to object
        What was counted, and whatever else the result itself has to tell.
    """

    algorithm: str
    inputs: dict[str, str]
    counters: dict[str, object]

    def lines(self) -> list[str]:
        """Return the history of a layer, a line a fact, the same for the same work."""
        made = f"{self.algorithm}, Veerkrachtkaarten {plugin_version()}, QGIS {Qgis.QGIS_VERSION.split('-')[0]}"
        return [
            made,
            *(f"{name} = {value}" for name, value in self.inputs.items()),
            *(f"{name}: {value}" for name, value in self.counters.items()),
        ]


@dataclass(frozen=True)
class Told:
    """Hold what a layer's history tells, read back; all texts empty where it tells nothing."""

    algorithm: str = ""
    inputs: dict[str, str] = field(default_factory=dict)
    counters: dict[str, str] = field(default_factory=dict)


def read_history(lines: list[str]) -> Told:
    """Read the lines that :meth:`Provenance.lines` wrote; whatever else a user wrote there is passed over."""
    if not lines or ", Veerkrachtkaarten " not in lines[0]:
        return Told()
    inputs, counters = {}, {}
    for line in lines[1:]:
        found = _LINE.fullmatch(line)
        if found:
            (inputs if found["sign"] == " =" else counters)[found["name"]] = found["value"]
    return Told(lines[0].split(",")[0], inputs, counters)


@lru_cache(maxsize=1)
def plugin_version() -> str:
    """Return the version that metadata.txt states."""
    import configparser

    metadata = configparser.ConfigParser()
    metadata.read(METADATA, encoding="utf-8")
    return metadata["general"]["version"]


def describe_layer(layer: QgsMapLayer, provenance: Provenance, abstract: str = "") -> None:
    """Give a layer its history and, where there is one, its source line."""
    metadata = layer.metadata()
    metadata.setHistory(provenance.lines())
    if abstract:
        metadata.setAbstract(abstract)
    layer.setMetadata(metadata)


def keep_provenance(destination: str, provenance: Provenance, context) -> bool:
    """Give an output its history: inside the file where it is a GeoPackage, else in the layer at hand.

    Return whether it could be given.
    """
    layer = QgsProcessingUtils.mapLayerFromString(destination, context)
    if not isinstance(layer, QgsVectorLayer):
        return False
    describe_layer(layer, provenance)
    if layer.providerType() == "ogr":
        registry = QgsProviderRegistry.instance()
        parts = registry.decodeUri("ogr", layer.source())
        if str(parts.get("path", "")).lower().endswith(".gpkg"):
            parts["layerName"] = parts.get("layerName") or table_name(layer)
            saved, _error = registry.saveLayerMetadata("ogr", registry.encodeUri("ogr", parts), layer.metadata())
            return saved
    return True


def table_name(layer: QgsVectorLayer) -> str:
    """Return the table of a layer that was opened by its file alone."""
    separator = layer.dataProvider().sublayerSeparator()
    return layer.dataProvider().subLayers()[0].split(separator)[1]
