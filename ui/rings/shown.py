# SPDX-License-Identifier: GPL-2.0-or-later
"""Know the circles of the rings on the map, and read them again only when the layer has changed."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt import sip

from ...core.focus.circle import Circle
from ...core.problems import Problem
from ...layers.crs import require_metres
from ...layers.rings.row import is_shown, rings_in
from ...layers.rings.shape import NOWHERE
from ...processing.language import sentence


class ShownRings:
    """Keep the circles of the rings of one editor, and say when they change.

    Parameters
    ----------
    changed : callable
        Called after anything has changed in the layer, and when it goes.
    """

    def __init__(self, changed: Callable[[], None]):
        self._changed = changed
        self._editor = None
        self._connected: list[tuple] = []
        self._circles: dict[int, Circle] | None = None

    @property
    def editor(self):
        """Return the editor; None where there is none, or its layer has gone."""
        if self._editor is not None and sip.isdeleted(self._editor.layer):
            self.watch(None)
        return self._editor

    def look_up(self, find: Callable, refuse: Callable[[str], None]) -> None:
        """Take the editor that is to be had now, or none, and say why it cannot be used."""
        try:
            editor = find()
            if editor is not None:
                require_metres(editor.layer.crs())
        except Problem as problem:
            editor = None
            refuse(sentence(problem))
        self.watch(editor)

    def watch(self, editor) -> None:
        """Take another editor, or none."""
        if editor is self._editor and (editor is None or not sip.isdeleted(editor.layer)):
            return
        for signal, slot in self._connected:
            if not sip.isdeleted(self._editor.layer):
                signal.disconnect(slot)
        self._connected, self._editor, self._circles = [], editor, None
        if editor is None:
            return
        layer = editor.layer
        signals = (
            *(layer.layerModified, layer.afterRollBack, layer.afterCommitChanges, layer.dataChanged),
            *(layer.subsetStringChanged, layer.crsChanged),
        )
        self._connected = [(signal, self._forget) for signal in signals]
        self._connected.append((layer.willBeDeleted, self._leave))
        for signal, slot in self._connected:
            signal.connect(slot)

    def circles(self) -> dict[int, Circle]:
        """Return the circles by row; none without a layer."""
        editor = self.editor
        if editor is None:
            return {}
        if self._circles is None:
            rings = rings_in(editor.layer).items()
            # A row without a shape can be seen in the table only.
            self._circles = {fid: ring.circle for fid, ring in rings if is_shown(ring) and ring.circle is not NOWHERE}
        return self._circles

    def _forget(self, *_what) -> None:
        self._circles = None
        self._changed()

    def _leave(self) -> None:
        self.watch(None)
        self._changed()
