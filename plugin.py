# SPDX-License-Identifier: GPL-2.0-or-later
"""Join the plugin to QGIS: its language, its Processing provider, its menu and toolbar."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

TRANSLATIONS = Path(__file__).parent / "i18n"


class VeerkrachtkaartenPlugin:
    """Add everything when QGIS loads the plugin, and take all of it away again."""

    def __init__(self, interface):
        self._interface = interface
        self._translator = None
        self._provider = None
        self._actions = None

    def initProcessing(self) -> None:
        """Speak the user's language and offer the algorithms; ``qgis_process`` calls only this."""
        from .processing.provider import VeerkrachtProvider

        self._translator = load_translator(QgsApplication.locale())
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)
        self._provider = VeerkrachtProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add the algorithms, then the menu and the toolbar."""
        from .ui.actions import Actions

        self.initProcessing()
        self._actions = Actions(self._interface)
        self._actions.add()

    def unload(self) -> None:
        """Undo :meth:`initGui` and :meth:`initProcessing`, the last first."""
        if self._actions is not None:
            self._actions.remove()
            self._actions = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        let_qgis_forget_all()


def let_qgis_forget_all() -> None:
    """Import once more what is loaded of the plugin: QGIS forgets only what it saw imported by its full name."""
    for name in [name for name in sys.modules if name.startswith(f"{__package__}.")]:
        __import__(name)


def load_translator(locale: str) -> QTranslator | None:
    """Return the texts in a language such as ``nl_NL``, or None where only English is there."""
    translator = QTranslator()
    loaded = translator.load(str(TRANSLATIONS / f"veerkrachtkaarten_{locale[:2]}.qm"))
    return translator if loaded else None
