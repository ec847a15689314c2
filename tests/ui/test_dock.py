# SPDX-License-Identifier: GPL-2.0-or-later
"""Open, use and take away the panel."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from veerkrachtkaarten.ui.dock import NAME, PAGES, Dock


@pytest.fixture
def dock(project, provider, interface):
    dock = Dock(interface, interface.mainWindow())
    yield dock
    dock.close_session()
    dock.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_panel_has_four_pages_and_makes_each_when_it_is_shown(dock):
    assert (dock.objectName(), dock.windowTitle()) == (NAME, "Veerkrachtkaarten")
    assert list(dock.pages) == ["data"]
    for name in PAGES:
        assert type(dock.show_page(name)).__name__ == name.capitalize() + "Page"
    assert tuple(dock.pages) == PAGES
