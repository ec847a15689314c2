# SPDX-License-Identifier: GPL-2.0-or-later
"""Speak the user's language, whichever class or floor a text comes from."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.problems import Phrase, Problem


def translate(owner: type, text: str) -> str:
    """Translate a text that stands in a class or in one that it inherits from.

    ``pylupdate`` files a text under the class whose body holds it; a subclass must find it there.
    """
    for cls in owner.__mro__:
        translated = QCoreApplication.translate(cls.__name__, text)
        if translated != text:
            return translated
    return text


def sentence(problem: Problem | Phrase) -> str:
    """Return what is wrong as a sentence in the user's language."""
    values = {name: sentence(value) if isinstance(value, Phrase) else value for name, value in problem.values.items()}
    return QCoreApplication.translate("Problem", problem.template).format(**values)
