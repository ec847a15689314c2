# SPDX-License-Identifier: GPL-2.0-or-later
"""Show the focus areas: the rings in a table, what lies in them, and everything that can be done with them."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QFrame, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...layers.rings.row import rings_in
from ...layers.rings.shape import is_round
from ..focus.buttons import RingButtons
from ..focus.chooser import RingLayerChooser
from ..focus.colours import RingColours
from ..focus.commands import RingCommands
from ..focus.detect import Detection
from ..focus.running import RunBar
from ..focus.standing import RingStanding
from ..focus.statistics import RingStatistics
from ..focus.tools import RingTools
from ..focus.view import RingView


class FocusPage(QWidget):
    """Show the focus areas.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self.chooser, self.view = RingLayerChooser(session, self), RingView(self)
        self.commands = RingCommands(session, self.view, self)
        self.buttons = RingButtons(self.commands, self.view, self)
        draw, edit = (self.buttons.action(name) for name in ("draw", "edit"))
        self.tools = RingTools(session, draw, edit, self)
        self.standing = RingStanding(session, self.view, self)
        self.colours, self.running = RingColours(session, self), RunBar(self)
        self.detection = Detection(session, self)
        self.find = QPushButton(self.tr("F&ind focus areas…"), self)
        self.statistics = RingStatistics(session.ground, self)
        self._watched: QgsVectorLayer | None = None
        self._lay_out()
        self._connect()
        session.ground.wake()
        self.take_layer()

    def take_layer(self) -> None:
        """Show the layer that holds the rings now; none where it is gone."""
        layer = self.session.ring_layer()
        self.view.set_layer(layer)
        self.chooser.refresh()
        self.colours.refresh()
        self._watch(layer)
        self.buttons.update_states()

    def close_page(self) -> None:
        """Let go of map and layers before the panel goes."""
        self.tools.close()
        self.colours.close_page()
        self._watch(None)
        self.view.set_layer(None)

    def _lay_out(self) -> None:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        parts = (self.chooser, self.standing, self.find, self.buttons, self.view, self.colours, self.running)
        for part in (*parts, line, self.statistics):
            layout.addWidget(part)
        layout.addStretch()
        buttons, view = self.buttons.findChildren(QToolButton), self.view
        order = (self.chooser.choice, self.chooser.more, self.find, *buttons, view.text, view.kind, view.state)
        order = (*order, view.table, view.with_hidden, self.colours.choice, self.colours.follow)
        for before, after in zip(order, order[1:]):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        session, tools, view = self.session, self.tools, self.view
        for signal in (session.project_changed, session.layers_changed, session.rings_changed):
            signal.connect(self.take_layer)
        view.selection_changed.connect(self._show_selected)
        view.selection_changed.connect(self._select_on_map)
        view.opened.connect(self.commands.zoom_to)
        tools.circle_changed.connect(self.statistics.show_circle)
        tools.left.connect(self._show_selected)
        tools.ring_made.connect(self._ring_made)
        tools.ring_changed.connect(self._show_selected)
        tools.selection_changed.connect(self._select)
        tools.form_wanted.connect(self.commands.show_form)
        self.commands.done.connect(self.buttons.update_states)
        self.find.clicked.connect(self.detection.ask)
        self.detection.started.connect(self.running.follow)
        self.detection.taken_over.connect(self._taken_over)
        self.colours.started.connect(self.running.follow)
        self.colours.coloured.connect(view.show_kinds_of)
        session.busy_changed.connect(lambda busy: self.find.setEnabled(not busy))
        session.busy_changed.connect(self.chooser.setDisabled)  # a run ends in the rings that it began with

    def _watch(self, layer: QgsVectorLayer | None) -> None:
        """Keep the buttons in step with the edit buffer of the layer."""
        if layer is self._watched:
            return
        if self._watched is not None and not sip.isdeleted(self._watched):
            for signal in _states_of(self._watched):
                signal.disconnect(self.buttons.update_states)
        self._watched = layer
        if layer is not None:
            for signal in _states_of(layer):
                signal.connect(self.buttons.update_states)

    def _select(self, fids: list[int]) -> None:
        if self.view.layer is not None:
            self.view.layer.selectByIds(fids)

    def _select_on_map(self, _shown: list[int]) -> None:
        """Select on the map what is selected in the layer, also where the table does not show it, or not yet."""
        layer = self.view.layer
        self.tools.select([] if layer is None or sip.isdeleted(layer) else layer.selectedFeatureIds())

    def _ring_made(self, fid: int) -> None:
        """Show the ring that was drawn, in a layer that may have been made for it."""
        self.take_layer()
        self.view.reload()
        self._select([fid])

    def _taken_over(self, _result) -> None:
        self.take_layer()
        self.view.reload()

    def _show_selected(self, *_what) -> None:
        """Show what lies in the ring that is selected, if it is one."""
        selected = self.view.selected()
        rings = {} if self.view.layer is None or sip.isdeleted(self.view.layer) else rings_in(self.view.layer)
        ring = rings.get(selected[0]) if len(selected) == 1 else None
        if ring is None or ring.geometry.isNull():
            self.statistics.show_nothing()
            return
        line = self.view.model.lines[self.view.model.row_of(selected[0])]
        title = " – ".join(filter(None, (line.label, str(ring.values.get("naam") or ""))))
        self.statistics.show_ring(ring.circle if is_round(ring.geometry) else ring.geometry, title)


def _states_of(layer: QgsVectorLayer) -> tuple:
    return layer.editingStarted, layer.editingStopped, layer.undoStack().indexChanged, layer.readOnlyChanged
