# SPDX-License-Identifier: GPL-2.0-or-later
"""Say in words what the choices of the algorithms mean."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.problems import QT_TRANSLATE_NOOP

TEXTS = {
    "cell": QT_TRANSLATE_NOOP("Choice", "in the cell itself"),
    "radius": QT_TRANSLATE_NOOP("Choice", "within a radius"),
    "walking": QT_TRANSLATE_NOOP("Choice", "within walking distance"),
    "counts": QT_TRANSLATE_NOOP("Choice", "numbers of residents"),
    "percentages": QT_TRANSLATE_NOOP("Choice", "percentages"),
    "veerkracht_parkstad": QT_TRANSLATE_NOOP("Choice", "Parkstad (2025)"),
    "veerkracht_maastricht": QT_TRANSLATE_NOOP("Choice", "Maastricht (2021)"),
    "netherlands": QT_TRANSLATE_NOOP("Choice", "the Dutch mean"),
    "own": QT_TRANSLATE_NOOP("Choice", "the mean of the area itself"),
    "nl": QT_TRANSLATE_NOOP("Choice", "Dutch"),
    "en": QT_TRANSLATE_NOOP("Choice", "English"),
}


def choice_text(option: str) -> str:
    """Return a choice in the user's words; one without words of its own as the algorithm calls it."""
    return QCoreApplication.translate("Choice", TEXTS[option]) if option in TEXTS else option
