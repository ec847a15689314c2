# SPDX-License-Identifier: GPL-2.0-or-later
"""Start the map tools from the toolbar, and take everything away again."""

from __future__ import annotations

import sys

import pytest
from qgis.gui import QgsDockWidget, QgsMapToolPan
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QToolButton
from veerkrachtkaarten.ui.actions import Actions

NAMES = ("draw", "edit", "explain")


@pytest.fixture
def actions(project, provider, interface, tmp_path):
    project.setFileName(str(tmp_path / "kaarten.qgz"))  # where the layer of rings comes to lie, unasked
    actions = Actions(interface)
    actions.add()
    yield actions
    if actions._toolbar is not None:
        actions.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def action_of(actions, interface):
    """Return one of the actions by name."""
    return lambda name: interface.window.findChild(QAction, f"veerkrachtkaarten_{name}")


def checked(action_of) -> list[str]:
    return [name for name in NAMES if action_of(name).isChecked()]


def test_one_tool_at_a_time_is_in_the_hand_and_its_action_says_so(actions, action_of, interface):
    assert checked(action_of) == []
    tools = []
    for name in (*NAMES, "draw"):
        action_of(name).trigger()
        assert checked(action_of) == [name]
        tools.append(type(interface.canvas.mapTool()).__name__)
    assert tools == ["DrawRingTool", "EditRingTool", "ExplainTool", "DrawRingTool"]
    pan = QgsMapToolPan(interface.canvas)
    interface.canvas.setMapTool(pan)
    assert checked(action_of) == []
    action_of("edit").trigger()
    action_of("edit").trigger()
    assert (checked(action_of), interface.canvas.mapTool()) == ([], None)


def test_drawing_brings_the_page_of_focus_areas_to_the_front(actions, action_of, interface):
    interface.window.show()
    action_of("draw").trigger()
    dock = actions._panel.dock
    assert dock.tabs.currentIndex() == 2
    assert action_of("panel").isChecked()


def test_the_button_that_draws_offers_the_ways(actions, action_of):
    button = actions._toolbar.widgetForAction(action_of("draw"))
    assert button.popupMode() == QToolButton.ToolButtonPopupMode.MenuButtonPopup
    button.menu().aboutToShow.emit()
    assert "Circle from 3 points" in [action.text() for action in button.menu().actions()]
    assert action_of("draw").menu() is None


def test_the_buttons_of_the_page_and_those_of_the_toolbar_say_the_same(actions, action_of):
    action_of("draw").trigger()
    page = actions._panel.dock.page("focus")
    page.buttons.action("draw").trigger()
    assert checked(action_of) == []
    page.buttons.action("draw").trigger()
    assert checked(action_of) == ["draw"]


def test_what_a_tool_does_is_told_in_full_where_qgis_keeps_its_shortcut(actions, action_of):
    from qgis.gui import QgsGui

    for name in NAMES:
        action, told = action_of(name), action_of(name).toolTip()
        assert QgsGui.shortcutsManager().registerAction(action)
        try:
            assert told in action.toolTip()
        finally:
            QgsGui.shortcutsManager().unregisterAction(action)


def test_nothing_stays_on_the_map_or_in_the_window_when_the_plugin_goes(actions, action_of, interface):
    for name in NAMES:
        action_of(name).trigger()
    actions.remove()
    for _round in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert interface.canvas.mapTool() is None
    assert interface.window.findChildren(QgsDockWidget) == []
    left = [child.objectName() for child in interface.canvas.children() if "eerkracht" in child.objectName()]
    assert left == []
    assert interface.menus.get("Veerkrachtkaarten") == []


def test_the_tools_are_imported_when_they_are_first_used(qgis_app):
    import subprocess

    code = (
        "import sys; sys.path.insert(0, 'tests'); import conftest; import veerkrachtkaarten.ui.actions; "
        "print([n for n in sys.modules if n.startswith('veerkrachtkaarten.ui.rings') or n.endswith('ui.explain')])"
    )
    from pathlib import Path

    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr
