# SPDX-License-Identifier: GPL-2.0-or-later
"""No letter of the keyboard means two things on one page, in either language."""

from __future__ import annotations

import re

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QGroupBox, QLabel, QToolButton
from veerkrachtkaarten.plugin import load_translator
from veerkrachtkaarten.ui.dock import PAGES, Dock

LETTER = re.compile(r"&(\w)")


@pytest.fixture(params=["en", "nl"])
def dock(request, project, provider, interface):
    translator = load_translator(request.param)
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    dock = Dock(interface, interface.mainWindow())
    yield dock
    dock.close_session()
    dock.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


def letters(widget) -> list[tuple[str, str]]:
    """Return the letters that reach something in a widget with Alt, each with its text."""
    texts = [each.text() for each in widget.findChildren(QAbstractButton) if not isinstance(each, QToolButton)]
    texts += [each.title() for each in widget.findChildren(QGroupBox)]
    texts += [each.text() for each in widget.findChildren(QLabel) if each.buddy() is not None]
    return [(LETTER.search(text)[1].upper(), text) for text in texts if LETTER.search(text)]


@pytest.mark.parametrize("name", PAGES)
def test_each_letter_is_used_once(dock, name):
    page = dock.show_page(name)
    tabs = [dock.tabs.tabText(number) for number in range(dock.tabs.count())]
    found = [*letters(page), *((LETTER.search(text)[1].upper(), text) for text in tabs)]
    used = [letter for letter, _text in found]
    assert [pair for pair in found if used.count(pair[0]) > 1] == []
    assert len(found) > len(tabs)
