# SPDX-License-Identifier: GPL-2.0-or-later
"""Say kinds and states of rings in the user's language, and show the colour of a kind."""

from __future__ import annotations

from functools import cache, lru_cache

from qgis.core import QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QCoreApplication, QSize
from qgis.PyQt.QtGui import QIcon

from ...core.focus.matching import ABSORBED, ADAPTED, CHANGED, DROPPED, FADING, GONE, NEW, REMOVED, SAME
from ...core.focus.ring_map import NONE, Kind, RingMap, load_kinds, load_ring_map, ring_map_ids
from ...core.problems import QT_TRANSLATE_NOOP
from ...layers.rings.style import ring_symbol
from ...layers.styling import user_language

ICON = QSize(20, 14)
STATES = {
    NEW: QT_TRANSLATE_NOOP("RingState", "new"),
    SAME: QT_TRANSLATE_NOOP("RingState", "unchanged"),
    ADAPTED: QT_TRANSLATE_NOOP("RingState", "moved with its area"),
    CHANGED: QT_TRANSLATE_NOOP("RingState", "changed under it"),
    FADING: QT_TRANSLATE_NOOP("RingState", "no area left"),
    GONE: QT_TRANSLATE_NOOP("RingState", "taken from the map"),
    REMOVED: QT_TRANSLATE_NOOP("RingState", "removed by hand"),
    ABSORBED: QT_TRANSLATE_NOOP("RingState", "lies under a ring of a hand"),
    DROPPED: QT_TRANSLATE_NOOP("RingState", "too small"),
}
NOT_DRAWN = QT_TRANSLATE_NOOP("RingState", "not drawn")


def state_words(state: object) -> str:
    """Return what a state of a ring is called; one that is not ours as it stands."""
    text = str(state or "")
    return QCoreApplication.translate("RingState", STATES[text]) if text in STATES else text


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    """Return how each kind of ring is drawn; read once."""
    return load_kinds()


@lru_cache(maxsize=1)
def ring_maps() -> dict[str, RingMap]:
    """Return the rules for rings by map; read once."""
    return {name: load_ring_map(name) for name in ring_map_ids()}


def kind_words(kind: object) -> str:
    """Return what a kind of ring is called."""
    text = str(kind or "")
    if text == NONE:
        return QCoreApplication.translate("RingState", NOT_DRAWN)
    return kinds()[text].label.get(user_language()) if text in kinds() else text


@cache
def kind_icon(kind: str) -> QIcon:
    """Return the line of a kind as it is drawn on the map; nothing for a kind that is not drawn."""
    if kind not in kinds():
        return QIcon()
    return QIcon(QgsSymbolLayerUtils.symbolPreviewPixmap(ring_symbol(kinds()[kind]), ICON))
