# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the help page of an algorithm in the documentation that comes with the plugin."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

PAGES = Path(__file__).parent.parent / "docs" / "html"


def help_url(algorithm_id: str) -> str:
    """Return the address of an algorithm's help, on this machine: help needs no network."""
    url = QUrl.fromLocalFile(str(PAGES / "algorithms.html"))
    url.setFragment(algorithm_id)
    return url.toString()
