# SPDX-License-Identifier: GPL-2.0-or-later
"""Say how each theme of the Data page stands: ready, in need of attention, or not needed."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from ..core.presets import recognise
from ..core.problems import QT_TRANSLATE_NOOP
from ..layers.facts import is_empty
from ..layers.series.group import file_of
from ..processing.gridalgorithm import WALKING
from ..processing.language import sentence
from .definitions import definition, parent_of

READY, ATTENTION, NOT_NEEDED = "ready", "attention", "not needed"

WITHOUT = {
    "NUISANCE": QT_TRANSLATE_NOOP("Standing", "Not given: maps 1, 3, 5 and 7 are left out."),
    "GROUPS": QT_TRANSLATE_NOOP("Standing", "Not given: maps 2, 3, 6 and 7 are left out."),
    "HOUSING": QT_TRANSLATE_NOOP("Standing", "Not given: map 4 is left out."),
    "REFERENCE": QT_TRANSLATE_NOOP("Standing", "Not needed: the index is then relative to the area itself."),
    "UNITS": QT_TRANSLATE_NOOP("Standing", "Not needed: the populated cells are mapped."),
    "NETWORK": QT_TRANSLATE_NOOP("Standing", "Not needed, unless walking distance counts."),
    "ADDRESSES": QT_TRANSLATE_NOOP("Standing", "Not needed for maps; names focus areas by their streets."),
    "NEIGHBOURHOODS": QT_TRANSLATE_NOOP("Standing", "Not needed for maps; names focus areas by their neighbourhood."),
    "NUISANCE_EARLIER": "",
    "GROUPS_EARLIER": "",
}
NEEDED_FIELDS = {"GROUPS": ("GROUP_FIELDS",), "ADDRESSES": ("STREET",), "NEIGHBOURHOODS": ("NEIGHBOURHOOD_NAME",)}
NEEDED_ROLES = {
    "GROUPS": {"POPULATION": ("residents",)},
    "HOUSING": {"SOCIAL_HOUSING": ("social_housing", "social_housing_percentage")},
}
"""Fields that must be chosen, unless the layer is recognised and has a field in one of these roles."""


@dataclass(frozen=True)
class Standing:
    """Hold how a theme stands.

    Attributes
    ----------
    mark : str
        ``READY``, ``ATTENTION`` or ``NOT_NEEDED``.
    text : str
        A sentence in the user's language.
    lost_file : str
        File that cannot be found, where that is what is wrong.
    """

    mark: str
    text: str
    lost_file: str = ""


def tr(text: str) -> str:
    """Translate a sentence of this module."""
    return QCoreApplication.translate("Standing", text)


def standing(role: str, choices) -> Standing:
    """Return how a layer parameter stands, with the way out where something is wrong."""
    lost = choices.lost_name(role)
    if lost:
        text = QCoreApplication.translate(
            "Standing", "Layer {layer} is no longer in this project. Add it again, or choose another."
        )
        return Standing(ATTENTION, text.format(layer=lost))
    layer = choices.chosen_layer(role)
    if layer is None:
        return _without(role, choices)
    if not layer.isValid():
        file = file_of(layer)
        text = QCoreApplication.translate(
            "Standing", "Layer {layer} cannot be read: {file} is not there, or cannot be opened. Find the file again."
        )
        return Standing(ATTENTION, text.format(layer=layer.name(), file=file), file)
    wrong = _no_rows(layer) or _wrong_field(role, layer, choices)
    return Standing(ATTENTION, wrong) if wrong else _ready(role, layer, choices)


def _without(role: str, choices) -> Standing:
    if role == "NETWORK" and choices.value("NEIGHBOURHOOD") == WALKING:
        text = QCoreApplication.translate(
            "Standing", "Walking distance needs a layer of streets and paths. Choose one, or count within a radius."
        )
        return Standing(ATTENTION, text)
    earlier = {"NUISANCE_EARLIER": "NUISANCE", "GROUPS_EARLIER": "GROUPS"}
    if role in earlier:
        return Standing(NOT_NEEDED, "")
    return Standing(NOT_NEEDED, tr(WITHOUT[role]))


def _no_rows(layer) -> str:
    """Return that a layer is empty where it is; else nothing."""
    text = QCoreApplication.translate(
        "Standing",
        "Layer {layer} holds no rows: it is empty, or its filter leaves nothing. Choose another, or change the filter.",
    )
    return text.format(layer=layer.name()) if is_empty(layer) else ""


def _wrong_field(role: str, layer, choices) -> str:
    """Return what is wrong with the fields chosen for a layer; nothing where they will do."""
    preset = recognise(layer.fields().names())
    known = preset.fields if preset else {}
    needed = dict.fromkeys(NEEDED_FIELDS.get(role, ()), ()) | NEEDED_ROLES.get(role, {})
    for name, roles in needed.items():
        if choices.value(name) in (None, "", []) and not any(each in known for each in roles):
            text = QCoreApplication.translate("Standing", "Choose a field of layer {layer} for: {parameter}.")
            return text.format(layer=layer.name(), parameter=definition(name).description())
    for name in choices.names():
        if parent_of(name) != role:
            continue
        value = choices.value(name) or []
        for field in value if isinstance(value, list) else [value]:
            if layer.fields().lookupField(field) < 0:
                text = QCoreApplication.translate(
                    "Standing", "Layer {layer} has no field {field}. Choose another for: {parameter}."
                )
                return text.format(layer=layer.name(), field=field, parameter=definition(name).description())
    return ""


def _ready(role: str, layer, choices) -> Standing:
    preset = recognise(layer.fields().names())
    if preset is not None and preset.problems and role not in ("ADDRESSES", "NEIGHBOURHOODS", "NETWORK"):
        return Standing(ATTENTION, " ".join(sentence(problem) for problem in preset.problems))
    fields = []
    for name in choices.names():
        if parent_of(name) == role:
            value = choices.value(name) or []
            fields += value if isinstance(value, list) else [value]
    parts = []
    if choices.is_proposed(role):
        parts.append(QCoreApplication.translate("Standing", "recognised"))
    if preset is not None:
        parts.append(QCoreApplication.translate("Preset", preset.title))
    parts.append(", ".join(dict.fromkeys(fields)))
    return Standing(READY, " · ".join(part for part in parts if part))
