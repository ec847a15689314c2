# SPDX-License-Identifier: GPL-2.0-or-later
"""Open the variants of a map: which map, which places, how it is drawn, and what tells one from the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsExpression, QgsFeatureRequest, QgsVectorLayer

from ...core.atlas.reading import load_built_in
from ...core.definition import Legend
from ...core.fieldnames import CLASS_PREFIX
from ...core.legend import legend_ids, load_legend
from ...core.origins import stated_source
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.reasons import SPECIAL_CODES
from ...core.schemes import OWN_BOUNDS, SCHEMES
from ..focus.ground import class_fields
from ..mapfacts import MapFacts, StoredMap, facts_of, stored_maps
from ..sheets.legend import categories_of
from ..styling import apply_legend
from .naming import Told, names_of

MOST_CODE = 999
"""The highest class of a map that nobody has a legend of."""
MAP_FACT, VARIANTS_FACT, IDS_FACT = "map", "variants", "ids"
"""Names of the lines in the history of a comparison that tell the map, the names of the variants as JSON, and the field
with ids that was asked for."""


@dataclass(frozen=True, eq=False)
class Asked:
    """Say what the user chose as a variant: a layer, part of it, and a name; the last two may be empty."""

    layer: QgsVectorLayer
    filter: str = ""
    name: str = ""


@dataclass(frozen=True, eq=False)
class GivenVariant:
    """Hold a variant that can be read and drawn.

    Attributes
    ----------
    layer : QgsVectorLayer
        Its places; a copy, filtered where that was asked for.
    name : str
        What tells it from the others.
    facts : MapFacts
        What its series knows about the map.
    stored : StoredMap or None
        How its series draws the map; None where the layer is of no series.
    """

    layer: QgsVectorLayer
    name: str
    facts: MapFacts
    stored: StoredMap | None = None

    @property
    def class_field(self) -> str:
        """Return the name of the column with class codes."""
        return CLASS_PREFIX + self.facts.legend

    def draw(self, layer: QgsVectorLayer) -> None:
        """Draw a layer of these places as the series draws the map, else by the built-in legend."""
        if self.stored is not None:
            self.stored.draw(layer)
        else:
            apply_legend(layer, self.legend(), self.facts.language)

    def legend(self) -> Legend | None:
        """Return the built-in definition of the map; None where there is none of that name."""
        return known_legend(self.facts.legend)

    def codes(self) -> list[int]:
        """Return the codes that the map may have: those of its definition, and those that its series draws."""
        legend, drawn = self.legend(), self.layer.clone()
        found = set(SPECIAL_CODES) if legend is None else {each.code for each in (*legend.classes, *legend.special)}
        if self.stored is not None:
            self.stored.draw(drawn)
            texts = [str(each.value()) for each in categories_of(drawn)]
            found |= {int(text) for text in texts if text.removeprefix("-").isdecimal()}
        return sorted(found if max(found) > 0 else {*found, *range(1, MOST_CODE + 1)})


def known_legend(map_id: str) -> Legend | None:
    """Return the built-in definition of a map, of the series or of the atlas; None where it is not built in."""
    if map_id in legend_ids():
        return load_legend(map_id)
    return next((each.legend for each in load_built_in() if each.id == map_id), None)


def is_ladder(map_id: str) -> bool:
    """Tell whether the classes of a map go from low to high; not those that follow from rules, or are kinds."""
    legend = known_legend(map_id)
    return map_id in (OWN_BOUNDS, *SCHEMES) if legend is None else bool(legend.bounds)


def open_variants(asked: Sequence[Asked], map_id: str, language: str) -> list[GivenVariant]:
    """Return the variants of one map, each with a name.

    Parameters
    ----------
    asked : sequence of Asked
    map_id : str
        Legend of the map; empty where the layers tell it themselves.
    language : str
        Language of what is of no series.

    Raises
    ------
    Problem
        A filter cannot be used or leaves nothing, a layer lacks the map, or nobody knows which map is meant.
    """
    layers = [_filtered(each) for each in asked]
    map_id = _map_of(layers, map_id)
    found = [_stored(layer, map_id) for layer in layers]
    facts = [
        each.facts if each is not None else _plain_facts(layer, map_id, language) for layer, each in zip(layers, found)
    ]
    told = [Told(each.filter, layer, fact) for each, layer, fact in zip(asked, layers, facts)]
    names = [own.name or name for own, name in zip(asked, names_of(told))]
    return [GivenVariant(*parts) for parts in zip(layers, names, facts, found)]


def _filtered(asked: Asked) -> QgsVectorLayer:
    layer = asked.layer.clone()
    before = layer.subsetString()
    wanted = f"({before}) AND ({asked.filter})" if before and asked.filter else before or asked.filter
    if asked.filter and not (_is_condition(asked.filter, layer) and layer.setSubsetString(wanted)):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} cannot be filtered by {filter}. Write a condition on its own fields, such as "
                "\"gemeentenaam\" = 'Heerlen'.",
            ),
            layer=asked.layer.name(),
            filter=asked.filter,
        )
    if next(layer.getFeatures(QgsFeatureRequest().setLimit(1)), None) is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Layer {layer} holds no places{filter}. Choose another layer, or another filter."
            ),
            layer=asked.layer.name(),
            filter=f" ({wanted})" if wanted else "",
        )
    return layer


def _is_condition(text: str, layer: QgsVectorLayer) -> bool:
    """Tell whether a text is a condition on a layer's own fields; a GeoPackage takes any, and then has no rows."""
    condition = QgsExpression(text)
    names = {name.casefold() for name in layer.fields().names()}
    used = {name.casefold() for name in condition.referencedColumns()}
    return not condition.hasParserError() and bool(used) and used <= names


def _map_of(layers: Sequence[QgsVectorLayer], map_id: str) -> str:
    """Return the map that is meant, and see to it that every layer has it."""
    maps = [[name for name, _field in class_fields(layer.fields().names())] for layer in layers]
    shared = [name for name in maps[0] if all(name in others for others in maps)]
    drawn = facts_of(layers[0])
    if not map_id and drawn is not None and drawn.legend in shared:
        return drawn.legend
    if not map_id and len(shared) == 1:
        return shared[0]
    if map_id in shared:
        return map_id
    if not map_id and shared:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The layers have several maps in common: {maps}. Say which one is meant."),
            maps=", ".join(shared),
        )
    if not map_id:
        raise _nothing_shared(layers, maps)
    lacking = next((number for number, names in enumerate(maps) if map_id not in names), 0)
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Layer {layer} has no classes of the map {map} (field {field}); it has {maps}. Choose a map that all "
            "layers have, or make it first with Make map series or Assign classes.",
        ),
        layer=layers[lacking].name(),
        map=map_id,
        field=CLASS_PREFIX + map_id,
        maps=", ".join(maps[lacking]) or "-",
    )


def _nothing_shared(layers: Sequence[QgsVectorLayer], maps: Sequence[Sequence[str]]) -> Problem:
    """Return why no map can be compared that nobody named: a layer has none at all, or each has others."""
    without = next((layer for layer, names in zip(layers, maps) if not names), None)
    if without is not None:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has the classes of no map (no field klasse_ with the name of one). Choose another "
                "layer, or make a map of it first with Make map series or Assign classes.",
            ),
            layer=without.name(),
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The layers have no map in common: {maps}. Choose layers of the same map, or make it first with Make map "
            "series or Assign classes.",
        ),
        maps="; ".join(f"{layer.name()}: {', '.join(names)}" for layer, names in zip(layers, maps)),
    )


def _stored(layer: QgsVectorLayer, map_id: str) -> StoredMap | None:
    """Return how the series of a layer keeps a map; None where it is of no series."""
    try:
        maps = stored_maps(layer)
    except Problem:
        return None
    return next((each for each in maps if each.facts.legend == map_id), None)


def _plain_facts(layer: QgsVectorLayer, map_id: str, language: str) -> MapFacts:
    """Return what can be said of a classed layer that is of no series."""
    own, legend = facts_of(layer), known_legend(map_id)
    if own is not None and own.legend == map_id:
        return own
    if legend is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} keeps no maps of a series, and there is no legend called {legend}. Choose the "
                "GeoPackage that Make map series has written, or a map with one of these legends: {known}.",
            ),
            layer=layer.name(),
            legend=map_id,
            known=", ".join(legend_ids()),
        )
    return MapFacts(map_id, legend.title.get(language), definition=stated_source(legend, language), language=language)
