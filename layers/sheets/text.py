# SPDX-License-Identifier: GPL-2.0-or-later
"""Put the words of a sheet into its layout as variables, so that labels can stand, and be worded, as one likes."""

from __future__ import annotations

from qgis.core import QgsExpressionContextUtils, QgsPrintLayout
from qgis.PyQt.QtCore import QDate, QLocale

from ..provenance import plugin_version

PREFIX = "veerkracht_"


def variable(name: str) -> str:
    """Return what a label holds to show one of the texts."""
    return f"[% @{PREFIX}{name} %]"


def set_text(layout: QgsPrintLayout, name: str, text: str) -> None:
    """Set one of the texts."""
    QgsExpressionContextUtils.setLayoutVariable(layout, PREFIX + name, text)


def made_lines(made: QDate, language: str, author: str = "") -> str:
    """Return who made a sheet, when, and with what."""
    date = QLocale(language).toString(made, "d MMMM yyyy")
    return "\n".join(part for part in (author, date, f"Veerkrachtkaarten {plugin_version()}") if part)


def refresh_texts(layout: QgsPrintLayout) -> None:
    """Have every item take note of the texts that were set."""
    for item in layout.items():
        if hasattr(item, "refresh"):
            item.refresh()
