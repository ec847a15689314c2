# SPDX-License-Identifier: GPL-2.0-or-later
"""Do with the selected rings what a key asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QKeySequence

from ...core.focus.circle import Circle
from ...core.problems import Problem
from ...processing.language import sentence
from .keys import ENTER, digit_of
from .typed import TypedNumber, number_in

STEP_M, FAR_M, NEAR_M = 10.0, 100.0, 1.0
"""How far a key moves a ring: by itself, with Shift, and with Alt."""
_TO = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Down: (0, -1),
}
_GROW = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Underscore: -1}
_OF_RINGS = (*_TO, *_GROW, Qt.Key.Key_Delete, Qt.Key.Key_F2, *ENTER)
_OF_RINGS_WITH_CONTROL = (Qt.Key.Key_D, Qt.Key.Key_M, Qt.Key.Key_A, Qt.Key.Key_Delete)


class RingDeeds(QObject):
    """Know the keys of the tool that edits rings, and do what they stand for.

    Parameters
    ----------
    tool : EditRingTool
    """

    def __init__(self, tool):
        super().__init__(tool)
        self._tool = tool
        self._typed = TypedNumber(tool.canvas())
        tool.destroyed.connect(self._typed.deleteLater)
        self._typed.accepted.connect(self._number_accepted)
        self._typed.dismissed.connect(self.stop)

    def of_key(self, event) -> Callable | None:
        """Return what a key does; None where it is not one of ours.

        The keys that change rings stay ours while there is nothing to change: QGIS would change the active layer.
        """
        deed = self._deed_of(event)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if deed is None and event.key() in (_OF_RINGS_WITH_CONTROL if control else _OF_RINGS):
            return _do_nothing
        return deed

    def _deed_of(self, event) -> Callable | None:
        key = event.key()
        if self._tool.editor is None:
            return None
        if key == Qt.Key.Key_Escape:
            return self._escape()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        redo = event.matches(QKeySequence.StandardKey.Redo) or (control and key == Qt.Key.Key_Y)
        if redo or event.matches(QKeySequence.StandardKey.Undo):
            return self._of_undo(not redo)
        if key == Qt.Key.Key_N and not control:
            backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return lambda: self._next(-1 if backwards else 1)
        return self._of_command(key) if control else self._of_selection(event)

    def _of_command(self, key) -> Callable | None:
        if key == Qt.Key.Key_A:
            return lambda: self._tool.select(self._tool.circles)
        return {Qt.Key.Key_D: self._duplicate, Qt.Key.Key_M: self._merge}.get(key) if self._tool.selected else None

    def _of_selection(self, event) -> Callable | None:
        key = event.key()
        if not self._tool.selected:
            return None
        if key in _TO:
            step = _step_of(event)
            turned = self._tool.screen.turned(*(step * part for part in _TO[key]))
            return lambda: self._tool.push(lambda hold: hold.pushed(*turned))
        if key in _GROW:
            step = NEAR_M if event.modifiers() & Qt.KeyboardModifier.AltModifier else STEP_M
            return lambda: self._tool.push(lambda hold: hold.grown(step * _GROW[key]))
        if key == Qt.Key.Key_Delete:
            return self._remove
        if key in (Qt.Key.Key_F2, *ENTER):
            return lambda: self._tool.form_wanted.emit(self._tool.selected[-1])
        digit = digit_of(event)
        return (lambda: self._begin_number(digit)) if digit and len(self._tool.selected) == 1 else None

    # deeds

    def reshape(self, circles: Mapping[int, Circle]) -> None:
        """Give rings new shapes, as one undo step."""

        def work() -> None:
            with self._tool.editor.step(self.tr("Move or resize ring")):
                for fid, circle in circles.items():
                    self._tool.editor.reshape(fid, circle)

        self._do(work, circles)

    def stop(self) -> None:
        """Forget a number that is being typed."""
        self._typed.leave()

    def _do(self, work: Callable, fids: Iterable[int]) -> object:
        """Do something with the layer, and tell which rings have changed; say why, where it cannot be done."""
        fids = list(fids)
        try:
            result = work()
        except Problem as problem:
            self._tool.refused.emit(sentence(problem))
            self._tool.show()
            return None
        for fid in fids:
            self._tool.ring_changed.emit(fid)
        return result

    def _remove(self) -> None:
        fids = self._tool.selected
        self._do(lambda: self._tool.editor.remove(fids), fids)

    def _duplicate(self) -> None:
        circles, editor, fids = self._tool.circles, self._tool.editor, self._tool.selected
        copies: list[int] = []

        def work() -> None:
            with editor.step(self.tr("Duplicate ring")):
                copies.extend(editor.duplicate(fid, circles[fid].radius_m) for fid in fids)

        self._do(work, copies)
        self._choose(copies)

    def _merge(self) -> None:
        fids = self._tool.selected
        merged = self._do(lambda: self._tool.editor.merge(fids), fids)
        if merged is not None:
            self._choose([merged])

    def _choose(self, fids: list[int]) -> None:
        for fid in fids:
            self._tool.ring_changed.emit(fid)
        self._tool.select(fids)

    def _next(self, step: int) -> None:
        """Select the next ring by number."""
        fids, selected = self._tool.editor.shown_fids(), self._tool.selected
        fids = [fid for fid in fids if fid in self._tool.circles]
        if fids:
            place = fids.index(selected[-1]) + step if selected and selected[-1] in fids else min(step, 0)
            self._tool.select([fids[place % len(fids)]])

    def _of_undo(self, backwards: bool) -> Callable | None:
        stack = self._tool.editor.layer.undoStack()
        possible = stack.canUndo() if backwards else stack.canRedo()
        if self._tool.is_holding:
            return self._tool.restore
        return (stack.undo if backwards else stack.redo) if possible else None

    def _escape(self) -> Callable | None:
        if self._tool.is_holding:
            return self._tool.restore
        if self._typed.is_typing:
            return self.stop
        return (lambda: self._tool.select([])) if self._tool.selected else None

    def _begin_number(self, digit: str) -> None:
        circle = self._tool.circles.get(self._tool.selected[0])
        centre = None if circle is None else self._tool.screen.pixel((circle.x, circle.y))
        if centre is not None:
            self._typed.show_at(centre, self.tr("New number"))
            self._typed.begin(digit)

    def _number_accepted(self, text: str) -> None:
        number = number_in(text)
        if number is None:
            self._typed.complain(
                self.tr("“{text}” is no number of a ring. Type a whole number from 1.").format(text=text)
            )
            return
        fids = self._tool.selected[:1]
        self.stop()
        if fids and self._tool.editor is not None:
            other = self._do(lambda: self._tool.editor.renumber(fids[0], number), fids)
            if other is not None:
                self._tool.ring_changed.emit(other)


def _do_nothing() -> None:
    """Leave everything as it is."""


def _step_of(event) -> float:
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return FAR_M
    return NEAR_M if event.modifiers() & Qt.KeyboardModifier.AltModifier else STEP_M
