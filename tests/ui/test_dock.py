# SPDX-License-Identifier: GPL-2.0-or-later
"""Open, use and take away the panel."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from veerkrachtkaarten.ui.dock import NAME, PAGES, Dock
from veerkrachtkaarten.ui.panel import SETTING, Panel


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


def test_a_page_asked_for_by_another_comes_to_the_front(dock):
    dock.page("data").onward.click()
    assert dock.tabs.currentIndex() == PAGES.index("maps")


def test_no_page_is_wider_than_a_narrow_panel(dock):
    for name in ("data", "maps", "output"):
        page = dock.show_page(name)
        assert page.minimumSizeHint().width() <= 310, name


def test_tabs_are_reached_with_the_keyboard(dock):
    dock.show()
    dock.tabs.tabBar().setFocus()
    QTest.keyClick(dock.tabs.tabBar(), Qt.Key.Key_Right)
    assert dock.tabs.currentIndex() == 1
    assert all("&" in dock.tabs.tabText(position) for position in range(4))


@pytest.fixture
def panel(project, provider, interface):
    """Return a panel with its action, in a QGIS that has never shown it."""
    QgsSettings().remove(SETTING)
    action = QAction("Panel", interface.mainWindow())
    action.setCheckable(True)
    interface.mainWindow().show()
    panel = Panel(interface, action)
    yield panel, action
    panel.remove()
    QgsSettings().remove(SETTING)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_action_shows_and_hides_the_panel(panel):
    panel, action = panel
    assert panel.dock is None
    action.trigger()
    assert panel.dock.isVisible() and action.isChecked()
    action.trigger()
    assert not panel.dock.isVisible() and not action.isChecked()


def test_closing_the_panel_with_its_own_button_unchecks_the_action(panel):
    panel, action = panel
    action.trigger()
    panel.dock.close()
    QCoreApplication.processEvents()
    assert not action.isChecked()
    assert not QgsSettings().value(SETTING, False, type=bool)


def test_a_panel_that_was_open_comes_back(panel, interface):
    panel, action = panel
    action.trigger()
    QCoreApplication.processEvents()
    panel.remove()
    again = QAction("Panel", interface.mainWindow())
    again.setCheckable(True)
    other = Panel(interface, again)
    other.come_back()
    assert other.dock is None
    QCoreApplication.processEvents()
    assert again.isChecked() and other.dock.isVisible()
    other.remove()


def test_a_panel_that_was_never_open_does_not_come(panel):
    panel, _action = panel
    panel.come_back()
    QCoreApplication.processEvents()
    assert panel.dock is None


def test_nothing_of_the_panel_is_left_in_the_window(panel, interface):
    panel, action = panel
    action.trigger()
    panel.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert interface.mainWindow().findChildren(QDockWidget) == []
    panel.remove()
