# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw rings on the sheet of a map by its rules, and list the areas that they enclose."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    NULL,
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFields,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QFont

from ...core.focus.matching import HIDDEN
from ...core.focus.ring_columns import REASON_PREFIX
from ...core.focus.ring_map import NONE, NUMBER_AND_LETTER, UNKNOWN, Condition, RingMap, load_ring_map
from ..rings.numbers import place_numbers
from ..rings.style import make_labeling, make_renderer, map_labels

RING_MAPS = ("focus", "corporatiebezit", "ontwikkeling_kwetsbaar", "veerkracht")
"""Rings that the sheets show: those of maps 3, 4, 6 and 7."""
NOTHING = "NULL"


@dataclass(frozen=True)
class RingEntry:
    """Hold what the list on a sheet says of a ring: no figure, so that none can be too small to show."""

    number: str
    name: str
    municipality: str


def ring_map_of(legend: str, rings: str = "") -> RingMap | None:
    """Return the rules of the rings on a map: those it names, or else by its legend; None for a map without rings."""
    if rings:
        return load_ring_map(rings)
    found = (load_ring_map(name) for name in RING_MAPS)
    return next((ring_map for ring_map in found if legend in ring_map.backgrounds), None)


def kind_expression(ring_map: RingMap, fields: QgsFields) -> str:
    """Return the expression of a ring's kind on a map: as a hand or *Style rings by rule* wrote it, else by the rules.

    It gives what :func:`core.focus.ring_map.kinds_by_rule` gives: a rule that is undecided, as SQL's NULL is,
    leaves the kind unknown unless what follows comes to the same.
    """
    if fields.lookupField(ring_map.kind_field) >= 0:
        return f"coalesce({_column(ring_map.kind_field, fields)}, '{UNKNOWN}')"
    value = f"'{ring_map.otherwise.kind}'"
    for rule in reversed(ring_map.rules):
        met = " AND ".join(_condition(condition, fields) for condition in rule.when) or "TRUE"
        value = (
            f"CASE WHEN {met} THEN '{rule.kind}' WHEN NOT ({met}) THEN {value} "
            f"WHEN {value} = '{rule.kind}' THEN '{rule.kind}' ELSE '{UNKNOWN}' END"
        )
    return value


def drawn_kind(ring_map: RingMap, fields: QgsFields) -> str:
    """Return the expression of what is drawn: the kind, and nothing for a ring that is off the map."""
    listed = ", ".join(f"'{status}'" for status in HIDDEN)
    off = f"coalesce({_column('status', fields)}, '') IN ({listed})"
    return f"CASE WHEN {off} THEN '{NONE}' ELSE {kind_expression(ring_map, fields)} END"


def number_expression(ring_map: RingMap, fields: QgsFields) -> str:
    """Return the expression of a ring's number, with its letter where the map has letters; its row without numbers."""
    number = _column("nummer", fields)
    if number == NOTHING:
        return "to_string($id)"
    letter = f" || coalesce({_column('letter', fields)}, '')" if ring_map.numbered == NUMBER_AND_LETTER else ""
    return f"to_string({number}){letter}"


def _column(name: str, fields: QgsFields) -> str:
    index = fields.lookupField(name)
    return NOTHING if index < 0 else QgsExpression.quotedColumnRef(fields.at(index).name())


def _condition(condition: Condition, fields: QgsFields) -> str:
    """Return a comparison; NULL, which is undecided, where the figure or its column is absent."""
    index = fields.lookupField(condition.column)
    value = _column(condition.column, fields)
    if index >= 0 and not fields.at(index).isNumeric():
        value = f"try(to_real({value}))"
    reason = _column(REASON_PREFIX + condition.column, fields)
    if reason != NOTHING:
        value = f"CASE WHEN coalesce({reason}, '') = '' THEN {value} END"
    return f"({value}) {condition.comparison} {condition.value!r}"


def draw_rings(
    layer: QgsVectorLayer, ring_map: RingMap, language: str, family: str, frame: QgsRectangle | None = None
) -> None:
    """Draw a layer of rings as the map's rules say, numbered; ``frame`` is what the map shows."""
    drawn = drawn_kind(ring_map, layer.fields())
    renderer = make_renderer(ring_map.kind_field, map_labels(ring_map, language), language)
    renderer.setClassAttribute(drawn)
    layer.setRenderer(renderer)
    settings = make_labeling(ring_map.kind_field, ring_map.numbered).settings()
    settings.fieldName = f"CASE WHEN {drawn} <> '{NONE}' THEN {number_expression(ring_map, layer.fields())} END"
    lettering = QgsTextFormat(settings.format())
    font = QFont(lettering.font())
    font.setFamily(family)
    lettering.setFont(font)
    settings.setFormat(lettering)
    place_numbers(settings, [feature for _kind, _number, feature in _rings(layer, ring_map)], frame)
    _never_leave_out(settings)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _never_leave_out(settings: QgsPalLayerSettings) -> None:
    """Have a number that finds no free place drawn all the same: the list refers to it."""
    if hasattr(settings, "placementSettings"):  # from QGIS 3.26 on
        placement = settings.placementSettings()
        placement.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
        settings.setPlacementSettings(placement)
    else:
        settings.displayAll = True


def kinds_drawn(layer: QgsVectorLayer, ring_map: RingMap) -> set[str]:
    """Return the kinds of rings that stand on the map."""
    return {kind for kind, _number, _feature in _rings(layer, ring_map)}


def ring_entries(layer: QgsVectorLayer, ring_map: RingMap) -> list[RingEntry]:
    """Return the list of the rings that stand on the map: by municipality, then by number."""
    found = []
    for _kind, number, feature in _rings(layer, ring_map):
        name, streets, place, municipality = (
            _text(feature, field) for field in ("naam", "straten", "buurt", "gemeente")
        )
        if not name:
            name = f"{place} ({streets})" if place and streets else place or streets
        elif streets and streets not in name:
            name = f"{name} ({streets})"
        found.append(RingEntry(number, name, municipality))
    return sorted(found, key=lambda entry: (not entry.municipality, entry.municipality.casefold(), _order(entry)))


def _order(entry: RingEntry) -> tuple:
    digits = "".join(letter for letter in entry.number if letter.isdigit())
    return (not digits, int(digits or 0), entry.number, entry.name.casefold())


def _rings(layer: QgsVectorLayer, ring_map: RingMap):
    """Give kind, number and feature of each ring that is drawn."""
    scope = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    scope.setFields(layer.fields())
    asked = [QgsExpression(text(ring_map, layer.fields())) for text in (drawn_kind, number_expression)]
    for feature in layer.getFeatures():
        scope.setFeature(feature)
        kind, number = (expression.evaluate(scope) for expression in asked)
        if kind != NONE and feature.hasGeometry():
            yield str(kind), "" if number in (None, NULL) else str(number), feature


def _text(feature, field: str) -> str:
    value = feature[field] if feature.fields().lookupField(field) >= 0 else None
    return "" if value is None or value == NULL else str(value).strip()
