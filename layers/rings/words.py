# SPDX-License-Identifier: GPL-2.0-or-later
"""Call the fields of rings, and what they can hold, by words of the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.focus.matching import ADAPTED, CHANGED, FADING, GONE, HAND, NEW, REMOVED, RULE, SAME
from ...core.focus.ring_columns import CLASSES_PREFIX, REASON_PREFIX
from ...core.focus.ring_map import KINDS, NONE, UNKNOWN, load_kinds, load_ring_map, ring_map_ids
from ...core.problems import QT_TRANSLATE_NOOP

CONTEXT = "RingForm"
_NAMES = {
    "nummer": QT_TRANSLATE_NOOP("RingForm", "Number"),
    "letter": QT_TRANSLATE_NOOP("RingForm", "Letter"),
    "soort": QT_TRANSLATE_NOOP("RingForm", "Kind"),
    "naam": QT_TRANSLATE_NOOP("RingForm", "Name"),
    "buurt": QT_TRANSLATE_NOOP("RingForm", "Neighbourhood"),
    "straten": QT_TRANSLATE_NOOP("RingForm", "Streets"),
    "gemeente": QT_TRANSLATE_NOOP("RingForm", "Municipality"),
    "rang": QT_TRANSLATE_NOOP("RingForm", "Rank by residents"),
    "bron": QT_TRANSLATE_NOOP("RingForm", "Who decides"),
    "status": QT_TRANSLATE_NOOP("RingForm", "Status"),
    "gewijzigd": QT_TRANSLATE_NOOP("RingForm", "Figures that changed"),
    "regel": QT_TRANSLATE_NOOP("RingForm", "Rule that found it"),
    "straal_m": QT_TRANSLATE_NOOP("RingForm", "Radius (m)"),
    "oppervlakte_m2": QT_TRANSLATE_NOOP("RingForm", "Area (m²)"),
    "cellen": QT_TRANSLATE_NOOP("RingForm", "Cells"),
    "cellen_regel": QT_TRANSLATE_NOOP("RingForm", "Cells that meet the rule"),
    "adressen": QT_TRANSLATE_NOOP("RingForm", "Addresses"),
    "aantal_inwoners": QT_TRANSLATE_NOOP("RingForm", "Residents"),
    "aantal_inwoners_minstens": QT_TRANSLATE_NOOP("RingForm", "Residents, at least"),
    "aandeel_corporatiebezit": QT_TRANSLATE_NOOP("RingForm", "Social housing (%)"),
    "index": QT_TRANSLATE_NOOP("RingForm", "Index of vulnerable residents"),
    "onv": QT_TRANSLATE_NOOP("RingForm", "Nuisance and lack of safety (onv)"),
    "verandering_index": QT_TRANSLATE_NOOP("RingForm", "Change of the index"),
    "verandering_onv": QT_TRANSLATE_NOOP("RingForm", "Change of onv"),
    "toelichting": QT_TRANSLATE_NOOP("RingForm", "Reason"),
    "notitie_leefomgeving": QT_TRANSLATE_NOOP("RingForm", "Note: living environment"),
    "notitie_woningprogramma": QT_TRANSLATE_NOOP("RingForm", "Note: housing programme"),
    "notitie_sociale_aanpak": QT_TRANSLATE_NOOP("RingForm", "Note: social approach"),
    "notitie_woninggebruik": QT_TRANSLATE_NOOP("RingForm", "Note: use of dwellings"),
    "auteur": QT_TRANSLATE_NOOP("RingForm", "Author"),
    "datum": QT_TRANSLATE_NOOP("RingForm", "Date"),
}
_SOURCES = {
    HAND: QT_TRANSLATE_NOOP("RingForm", "hand: you decide"),
    RULE: QT_TRANSLATE_NOOP("RingForm", "rule: the next run may change it"),
}
_STATUSES = {
    NEW: QT_TRANSLATE_NOOP("RingForm", "new"),
    SAME: QT_TRANSLATE_NOOP("RingForm", "unchanged"),
    ADAPTED: QT_TRANSLATE_NOOP("RingForm", "adapted: moved with its area"),
    CHANGED: QT_TRANSLATE_NOOP("RingForm", "changed: something under it is different"),
    FADING: QT_TRANSLATE_NOOP("RingForm", "fading: no area is left for it"),
    GONE: QT_TRANSLATE_NOOP("RingForm", "gone: taken from the map by a run"),
    REMOVED: QT_TRANSLATE_NOOP("RingForm", "removed: taken from the map by you"),
}


def say(text: str) -> str:
    """Translate a text that is marked for the form."""
    return QCoreApplication.translate(CONTEXT, text)


def field_name(field: str, language: str) -> str:
    """Return what a field is called in the form; its own name where it is not one of ours."""
    if field in _NAMES:
        return say(_NAMES[field])
    if field.startswith(REASON_PREFIX):
        reason = QCoreApplication.translate("RingForm", "Why absent: {field}")
        return reason.format(field=field_name(field[len(REASON_PREFIX) :], language))
    if field.startswith(CLASSES_PREFIX):
        classes = QCoreApplication.translate("RingForm", "Cells per class: {map}")
        return classes.format(map=field[len(CLASSES_PREFIX) :])
    for ring_map in map(load_ring_map, ring_map_ids()):
        title = ring_map.title.get(language)
        if field == ring_map.kind_field:
            return QCoreApplication.translate("RingForm", "Ring on: {map}").format(map=title)
        if field == ring_map.rule_field:
            return QCoreApplication.translate("RingForm", "By rule on: {map}").format(map=title)
    return field


def kind_choices(language: str, on_map: bool = False) -> dict[str, str]:
    """Return the words for kinds of ring, and the kinds; on a map a ring can also be left out or unknown."""
    kinds = load_kinds()
    choices = {kinds[kind].label.get(language): kind for kind in KINDS}
    if on_map:
        choices[QCoreApplication.translate("RingForm", "not on this map")] = NONE
        choices[kinds[UNKNOWN].label.get(language)] = UNKNOWN
    return choices


def status_choices() -> dict[str, str]:
    """Return the words for each status, and the status."""
    return {say(text): status for status, text in _STATUSES.items()}


def source_choices() -> dict[str, str]:
    """Return the words for who decides, and the source."""
    return {say(text): source for source, text in _SOURCES.items()}
