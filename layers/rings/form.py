# SPDX-License-Identifier: GPL-2.0-or-later
"""Give rings a form of QGIS's own: tabs, names in words, lists of choices, and figures that nobody can type over."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.focus.matching import HAND, NEW
from ...core.focus.ring_columns import NOTES, SEAL, WRITTEN, ring_fields
from ...core.focus.ring_map import KINDS
from .row import NUMBER, statistic_fields
from .words import field_name, kind_choices, source_choices, status_choices

RING_TAB = (NUMBER, "letter", "soort", "naam", "buurt", "straten", "gemeente")
STATE_GROUP = ("status", "bron", "gewijzigd", "auteur", "datum")
NOTE_TAB = ("toelichting", *NOTES)
FIGURE_TAB = ("rang", "straal_m", "oppervlakte_m2", "regel")
KIND_ON_MAP, RULE_ON_MAP = "soort_", "regel_"
HIGHEST_NUMBER = 99_999
DATE = "yyyy-MM-dd"
FIRST_VALUES = {
    NUMBER: f'coalesce(maximum("{NUMBER}"), 0) + 1',
    "soort": f"'{KINDS[0]}'",
    "bron": f"'{HAND}'",
    "status": f"'{NEW}'",
    "auteur": "@user_full_name",
    "datum": f"format_date(now(), '{DATE}')",
    "straal_m": "sqrt(area($geometry) / pi())",
    "oppervlakte_m2": "area($geometry)",
}
"""What a ring gets that is drawn with QGIS's own tools."""


def apply_ring_form(layer: QgsVectorLayer, language: str) -> None:
    """Give a layer of rings its form: tabs for the ring, for reason and notes, and for the figures.

    Parameters
    ----------
    layer : QgsVectorLayer
        Rings; fields that it lacks are left out of the form, those of others get a tab of their own.
    language : str
        Of the names of kinds and maps; the rest speaks that of QGIS.
    """
    names = layer.fields().names()
    on_maps = [name for name in names if name.startswith(KIND_ON_MAP)]
    by_rule = [RULE_ON_MAP + name[len(KIND_ON_MAP) :] for name in on_maps]
    figures = [*FIGURE_TAB, *statistic_fields(names)]
    keys = [names[index] for index in layer.primaryKeyAttributes()]
    known = {*RING_TAB, *STATE_GROUP, *NOTE_TAB, *figures, *on_maps, *by_rule, *keys, SEAL}
    for name in names:
        layer.setFieldAlias(names.index(name), "" if name in keys else field_name(name, language))
        setup = _widget(name, language, hidden=name in keys or name == SEAL)
        if setup is not None:
            layer.setEditorWidgetSetup(names.index(name), setup)
    for name, expression in FIRST_VALUES.items():
        if name in names:
            layer.setDefaultValueDefinition(names.index(name), QgsDefaultValue(expression))
    others = [name for name in names if name not in known]
    layer.setEditFormConfig(_arranged(layer, figures, {*on_maps, *by_rule}, others))
    layer.setDisplayExpression(
        "concat(to_string(\"nummer\"), coalesce(\"letter\", ''), ' ', coalesce(\"naam\", ''))"  # the name of a row
    )


def _widget(name: str, language: str, hidden: bool) -> QgsEditorWidgetSetup | None:
    """Return how a field is edited; None leaves it to QGIS."""
    if hidden:
        return QgsEditorWidgetSetup("Hidden", {})
    if name == NUMBER:
        spin = {"Min": 1, "Max": HIGHEST_NUMBER, "Step": 1, "Style": "SpinBox", "AllowNull": True}
        return QgsEditorWidgetSetup("Range", spin)
    if name == "datum":
        calendar = {"field_format": DATE, "display_format": "dd-MM-yyyy", "calendar_popup": True, "allow_null": True}
        return QgsEditorWidgetSetup("DateTime", {**calendar, "field_iso_format": False})
    if name in NOTE_TAB:
        return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": True, "UseHtml": False})
    choices = _choices(name, language)
    return (
        QgsEditorWidgetSetup("ValueMap", {"map": [{word: value} for word, value in choices.items()]})
        if choices
        else None
    )


def _choices(name: str, language: str) -> dict[str, str]:
    if name == "status":
        return status_choices()
    if name == "bron":
        return source_choices()
    if name == "soort" or name.startswith((KIND_ON_MAP, RULE_ON_MAP)):
        return kind_choices(language, on_map=name != "soort")
    return {}


def _arranged(layer: QgsVectorLayer, figures: list[str], on_maps: set[str], others: list[str]) -> QgsEditFormConfig:
    config = layer.editFormConfig()
    config.clearTabs()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    fields = layer.fields()
    ring = _container(layer, QCoreApplication.translate("RingForm", "Ring"), RING_TAB)
    state = _container(layer, QCoreApplication.translate("RingForm", "State"), STATE_GROUP, ring)
    ring.addChildElement(state)
    config.addTab(ring)
    config.addTab(_container(layer, QCoreApplication.translate("RingForm", "Reason and notes"), NOTE_TAB))
    config.addTab(_container(layer, QCoreApplication.translate("RingForm", "Figures"), figures))
    if on_maps:
        on_map = QCoreApplication.translate("RingForm", "Kind on each map")
        config.addTab(_container(layer, on_map, [name for name in fields.names() if name in on_maps]))
    if others:
        config.addTab(_container(layer, QCoreApplication.translate("RingForm", "Other fields"), others))
    by_rule = {name for name in on_maps if name.startswith(RULE_ON_MAP)}
    computed = {*figures, *by_rule, *ring_fields()} - {*WRITTEN, "status", "bron"}
    for index, name in enumerate(fields.names()):
        config.setReadOnly(index, name in computed)
        config.setLabelOnTop(index, name in NOTE_TAB or name in on_maps)
    return config


def _container(
    layer: QgsVectorLayer, title: str, names: Sequence[str], parent: QgsAttributeEditorContainer | None = None
) -> QgsAttributeEditorContainer:
    """Make a tab, or a group within one, of the fields that the layer has."""
    container = QgsAttributeEditorContainer(title, parent)
    if hasattr(Qgis, "AttributeEditorContainerType"):  # from 3.32
        kinds = Qgis.AttributeEditorContainerType
        container.setType(kinds.Tab if parent is None else kinds.GroupBox)
    else:
        container.setIsGroupBox(parent is not None)
    for name in names:
        index = layer.fields().lookupField(name)
        if index >= 0:
            container.addChildElement(QgsAttributeEditorField(layer.fields().at(index).name(), index, container))
    return container
