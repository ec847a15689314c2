# SPDX-License-Identifier: GPL-2.0-or-later
"""Put the tools that draw and edit rings on the map in the hands of the page."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class RingTools(QObject):
    """Make the map tools when they are first used, and keep two checkable actions in step with them.

    Parameters
    ----------
    session : Session
    draw, edit : QAction
        Checkable.
    """

    circle_changed = pyqtSignal(object)
    ring_made = pyqtSignal(int)
    ring_changed = pyqtSignal(int)
    form_wanted = pyqtSignal(int)
    selection_changed = pyqtSignal(list)
    left = pyqtSignal()
    """What was being drawn or moved is no longer."""

    def __init__(self, session, draw, edit, parent=None):
        super().__init__(parent)
        self._session = session
        self._actions = {"draw": draw, "edit": edit}
        self._tools: dict[str, object] = {}
        self._canvas = session.interface.mapCanvas()
        draw.triggered.connect(lambda checked: self.use("draw", checked))
        edit.triggered.connect(lambda checked: self.use("edit", checked))

    def tool(self, name: str):
        """Return a tool by name, ``draw`` or ``edit``."""
        if name not in self._tools:
            self._tools[name] = self._draw_tool() if name == "draw" else self._edit_tool()
            self._tools[name].setAction(self._actions[name])
        return self._tools[name]

    def use(self, name: str, wanted: bool) -> None:
        """Take a tool into the hand, or put it away."""
        if wanted:
            self._session.ground.wake()
            self._canvas.setMapTool(self.tool(name))
        elif name in self._tools:
            self._canvas.unsetMapTool(self._tools[name])

    def select(self, fids: list[int]) -> None:
        """Select rings in the tool that edits, if that is at work."""
        tool = self._tools.get("edit")
        if tool is not None and tool.isActive() and set(tool.selected) != set(fids):
            tool.select(fids)

    def close(self) -> None:
        """Let go of the map."""
        for tool in self._tools.values():
            self._canvas.unsetMapTool(tool)
            tool.deleteLater()
        self._tools.clear()

    def _draw_tool(self):
        from ..rings.drawtool import DrawRingTool

        tool = DrawRingTool(self._canvas, self._session.ring_editor)
        tool.circle_changed.connect(self.circle_changed)
        tool.ring_drawn.connect(self.ring_made)
        tool.cancelled.connect(self.left)
        tool.refused.connect(self._session.warn)
        tool.deactivated.connect(self.left)
        return tool

    def _edit_tool(self):
        from ..rings.edittool import EditRingTool

        tool = EditRingTool(self._canvas, self._editor_of_what_is_there)
        tool.circle_changed.connect(self.circle_changed)
        tool.ring_changed.connect(self.ring_changed)
        tool.form_wanted.connect(self.form_wanted)
        tool.selection_changed.connect(self.selection_changed)
        tool.refused.connect(self._session.warn)
        tool.deactivated.connect(self.left)
        return tool

    def _editor_of_what_is_there(self):
        return self._session.ring_editor() if self._session.ring_layer() is not None else None
