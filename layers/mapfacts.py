# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep with each map of a series what its sheet must say: in the layer, and in the style inside the GeoPackage."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields

from qgis.core import QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..core.definition import Text
from ..core.origins import FROM
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from .provenance import plugin_version

PROPERTY = "veerkracht/kaart"
WORKED = Text("Bewerking", "Processing")


@dataclass(frozen=True)
class MapFacts:
    """Hold what a series knows about one of its maps.

    Attributes
    ----------
    legend : str
        Id of its definition.
    title, period : str
        Title with the number in the series; the year, or both years.
    definition : str
        What the map shows and where its bounds come from, as the definition says it.
    method : str
        Which neighbourhood and which reference were used.
    data : str
        Source of the data, as the user gave it.
    language : str
        Language of all this.
    version : str
        Version of the plugin that made it.
    atlas : str
        Name of the atlas that the map belongs to; empty for a map of a series.
    rings : str
        Rules of the rings on the map; empty where the legend alone decides.
    variant : str
        What tells it from the usual map, as in: relative to the own mean; empty for the usual one.
    above : str
        Map that is drawn over it, from a table of the same file: ``table/legend``; empty for none.
    """

    legend: str
    title: str
    period: str = ""
    definition: str = ""
    method: str = ""
    data: str = ""
    language: str = "nl"
    version: str = field(default_factory=plugin_version)
    atlas: str = ""
    rings: str = ""
    variant: str = ""
    above: str = ""

    @property
    def name(self) -> str:
        """Return what the map is called: title, year or years, and what tells it from the usual map."""
        told = f"({self.variant})" if self.variant else ""
        return " ".join(part for part in (self.title, self.period, told) if part)

    @property
    def about(self) -> str:
        """Return what stands below the title: year or years, and what tells it from the usual map."""
        return ", ".join(part for part in (self.period, self.variant) if part)

    @property
    def source_line(self) -> str:
        """Return where the figures come from, and what was done with them."""
        opening = FROM.get(self.language) + ": "
        named = self.definition.startswith(opening)
        origin, _, bounds = self.definition[len(opening) :].partition("; ") if named else ("", "", self.definition)
        sources, steps = [origin, self.data], [bounds, self.method]
        return (_joined(FROM, "; ", sources, self.language) + _joined(WORKED, ". ", steps, self.language)).strip()


def _joined(heading: Text, mark: str, parts: list[str], language: str) -> str:
    kept = [part.strip().rstrip(".") for part in parts if part.strip()]
    return f"{heading.get(language)}: {mark.join(kept)}. " if kept else ""


@dataclass(frozen=True)
class StoredMap:
    """Hold a map as a series keeps it: its facts, and its style as QGIS writes it."""

    facts: MapFacts
    style: str

    def draw(self, layer: QgsVectorLayer) -> None:
        """Give a layer of the series' table the name, the style and the facts of this map."""
        document = QDomDocument()
        document.setContent(self.style)
        drawn, told = layer.importNamedStyle(document)
        if not drawn:
            raise _unreadable(layer, self.facts.legend, told)
        layer.setName(self.facts.name)


def keep_facts(layer: QgsVectorLayer, facts: MapFacts) -> None:
    """Write the facts into a layer; its style carries them on."""
    layer.setCustomProperty(PROPERTY, json.dumps(asdict(facts), ensure_ascii=False, sort_keys=True))


def facts_of(layer: QgsVectorLayer) -> MapFacts | None:
    """Return the facts that stand with a layer; None where it is no map of a series."""
    try:
        found = json.loads(layer.customProperty(PROPERTY, "") or "null")
        known = {each.name for each in fields(MapFacts)}
        return MapFacts(**{name: str(value) for name, value in found.items() if name in known}) if found else None
    except (TypeError, ValueError, AttributeError):
        return None


def stored_maps(layer: QgsVectorLayer) -> list[StoredMap]:
    """Return the maps that the series keeps in the file of its table, in their order.

    Raises
    ------
    Problem
        The layer keeps no such maps, or one that cannot be read.
    """
    copy = layer.clone()
    count, ids, *_ = copy.listStylesInDatabase() if copy.providerType() == "ogr" else (0, [])
    maps = []
    for each in sorted(ids[: max(count, 0)], key=int):
        style, told = copy.getStyleFromDatabase(each)
        document = QDomDocument()
        if not document.setContent(style)[0]:
            raise _unreadable(layer, each, told)
        copy.removeCustomProperty(PROPERTY)
        if PROPERTY in style and copy.importNamedStyle(document)[0] and facts_of(copy):
            maps.append(StoredMap(facts_of(copy), style))
    if not maps:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} keeps no maps of a series. Choose the GeoPackage that Make map series has written; if "
                "it comes from version 0.1.0 or was saved to another file, make the series again.",
            ),
            layer=layer.name(),
        )
    return maps


def map_above(table: QgsVectorLayer, facts: MapFacts) -> tuple[QgsVectorLayer, StoredMap] | None:
    """Return the table and the map that are drawn over a map of an atlas; None where there are none."""
    name, _, legend = facts.above.partition("/")
    if not legend or table.providerType() != "ogr":
        return None
    path = QgsProviderRegistry.instance().decodeUri("ogr", table.source()).get("path")
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    if not layer.isValid():
        return None
    found = next((each for each in stored_maps(layer) if each.facts.legend == legend), None)
    return None if found is None else (layer, found)


def _unreadable(layer: QgsVectorLayer, style: str, told: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The style {style} that is kept with layer {layer} cannot be read: {error}. Make the map series again.",
        ),
        style=style,
        layer=layer.name(),
        error=told.strip().rstrip(".") or "?",
    )
