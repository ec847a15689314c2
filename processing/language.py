# SPDX-License-Identifier: GPL-2.0-or-later
"""Speak the user's language, whichever class or floor a text comes from."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from ..core.problems import Bilingual, Phrase, Problem


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
    """Return what is wrong, or whatever else is said, as a sentence in the user's language."""
    values = {name: _spoken(value) for name, value in problem.values.items()}
    return QCoreApplication.translate(problem.context, problem.template).format(**values)


def _spoken(value):
    """Return what fills a place in a sentence, in the user's language where it has one."""
    if isinstance(value, Phrase):
        return sentence(value)
    return value.get(QgsApplication.locale()) if isinstance(value, Bilingual) else value
