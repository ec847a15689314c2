# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a ring: click its centre and click again, drag, type a radius, or set two or three points of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.gui import QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ...core.focus.circle import Circle
from ...core.problems import Problem
from ...layers.rings.sketch import CENTRE, POINTS, THREE_POINTS, Point, sketched
from ...processing.language import sentence
from ..numbers import number_words
from .drawmenu import DrawMenu
from .keys import ENTER, CanvasKeys, digit_of
from .pace import Pace
from .rubber import SKETCH, Bands
from .screen import Screen
from .settings import DrawSettings
from .shown import ShownRings
from .snapping import RingSnapper
from .typed import TypedNumber, radius_in


class DrawRingTool(QgsMapTool):
    """Draw focus areas on the map.

    Parameters
    ----------
    canvas : QgsMapCanvas
    editor : callable
        Returns the :class:`~...layers.ringedit.RingEditor` of the rings, or None where there is none; may make a layer.
    settings : DrawSettings, optional
    """

    circle_changed = pyqtSignal(object)
    """The circle as it would be now, while it is drawn."""
    ring_drawn = pyqtSignal(int)
    cancelled = pyqtSignal()
    refused = pyqtSignal(str)
    """A sentence that says what cannot be done, and the way out."""

    def __init__(self, canvas, editor: Callable, settings: DrawSettings | None = None):
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.settings = settings or DrawSettings()
        self.values: dict[str, object] = {}
        """What the next ring gets: its kind, say."""
        self._find_editor = editor
        self._rings = ShownRings(self._layer_changed)
        self._bands, self._snapper = Bands(canvas), RingSnapper(canvas, self.settings)
        self._typed, self._keys = TypedNumber(canvas), CanvasKeys(canvas, self._deed_of, lambda: None)
        self._pace = Pace(self.circle_changed.emit, self)
        self._typed.changed.connect(self._radius_typed)
        self._typed.accepted.connect(self._radius_accepted)
        self._typed.dismissed.connect(self.cancel)
        self._points: list[Point] = []
        self._cursor: Point | None = None
        self._pixel, self._pressed, self._radius_m = QPoint(), None, None
        self._later = QTimer(self, singleShot=True, interval=0, timeout=self._let_go)
        for part in (self._typed, self._keys):
            self.destroyed.connect(part.deleteLater)
        self._moves = (canvas.extentsChanged, canvas.destinationCrsChanged)

    # what QGIS calls

    def activate(self) -> None:
        super().activate()
        self._rings.look_up(self._find_editor, self.refused.emit)
        for signal in self._moves:
            signal.connect(self._map_moved)
        self._keys.listen(True)
        self.canvas().setFocus()

    def deactivate(self) -> None:
        self.cancel()
        self._snapper.clear()
        self._keys.listen(False)
        for signal in self._moves:
            signal.disconnect(self._map_moved)
        self._rings.watch(None)
        super().deactivate()

    def canvasPressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.cancel()
        elif event.button() == Qt.MouseButton.LeftButton:
            if self._rings.editor is not None:  # which may be of another layer by now
                self._rings.look_up(self._find_editor, self.refused.emit)
            self._pressed = event.pos()
            self._move_to(event)
            self._set_point()

    def canvasMoveEvent(self, event) -> None:
        self._move_to(event)

    def canvasReleaseEvent(self, event) -> None:
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or not self._points:
            return
        if (event.pos() - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._move_to(event)
            self._set_point()

    # what a user does

    @property
    def is_drawing(self) -> bool:
        """Tell whether a ring is half drawn."""
        return bool(self._points)

    @property
    def circle(self) -> Circle | None:
        """Return the ring as it would be now."""
        return sketched(self.settings.way, [*self._points, *([self._cursor] if self._cursor else [])], self._radius_m)

    def cancel(self) -> None:
        """Forget what is half drawn."""
        had = bool(self._points) or self._radius_m is not None or self._typed.is_typing
        self._reset()
        if had:
            self.cancelled.emit()

    def take_back(self) -> None:
        """Forget the last point."""
        if self._points:
            self._points.pop()
            self._show()

    # how it goes

    def _deed_of(self, event) -> Callable | None:
        """Return what a key does."""
        if event.key() == Qt.Key.Key_Escape and (self._points or self._radius_m or self._typed.is_typing):
            return self.cancel
        if event.key() == Qt.Key.Key_Backspace and self._points:
            return self.take_back
        if event.key() in ENTER and self._cursor:
            return self._set_point
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in (Qt.Key.Key_M, Qt.Key.Key_G):
            menu = DrawMenu(self.settings)
            return partial(self._change, menu.next_way if event.key() == Qt.Key.Key_M else menu.toggle_cells)
        digit = digit_of(event)
        if digit and self.settings.way != THREE_POINTS:
            return partial(self._begin_typing, digit)
        return None

    def _change(self, deed: Callable[[], str]) -> None:
        self.cancel()
        self._typed.show_at(self._pixel, deed())

    def _begin_typing(self, digit: str) -> None:
        self._typed.show_at(self._pixel, self.tr("Radius in metres"))
        self._typed.begin(digit)

    def _move_to(self, event) -> None:
        self._pixel = event.pos()
        editor = self._rings.editor
        if editor is not None:
            screen = Screen(self.canvas(), editor.layer.crs())
            self._cursor = self._snapper.snapped(event, screen, self._rings.circles().values())
        self._show()

    def _map_moved(self) -> None:
        """Follow the map that moves under the cursor."""
        if self._points:
            self._move_to(QgsMapMouseEvent(self.canvas(), QEvent.Type.MouseMove, self._pixel))

    def _set_point(self) -> None:
        """Take the place of the cursor as the next point, and finish the ring with the last one."""
        decided = self._radius_m is not None and self.settings.way == CENTRE
        if self._rings.editor is None:
            self.refused.emit(self.tr("There is no layer to draw focus areas in. Choose the tool again to make one."))
            self._later.start()
        elif self._cursor is None:
            self.refused.emit(
                self.tr("The layer of focus areas does not reach this place. Zoom to the Netherlands and draw there.")
            )
        elif len(self._points) + 1 < POINTS[self.settings.way] and not decided:
            self._points.append(self._cursor)
            self._show()
        elif self.circle is not None:
            self._finish(self.circle)

    def _finish(self, circle: Circle) -> None:
        try:
            fid = self._rings.editor.draw(circle, dict(self.values))
        except Problem as problem:
            self.refused.emit(sentence(problem))
            return
        self._reset()
        self.ring_drawn.emit(fid)

    def _show(self) -> None:
        """Draw what is there so far, and tell the panel."""
        editor = self._rings.editor
        if editor is None or not (self._points or self._radius_m):
            self._bands.clear()
            if not self._typed.is_typing:
                self._typed.leave()
            return
        screen, circle = Screen(self.canvas(), editor.layer.crs()), self.circle
        self._bands.show_circle("sketch", circle, SKETCH, screen)
        self._bands.show_points("points", self._points, screen)
        self._typed.show_at(self._pixel, self._caption(circle))
        if circle is not None:
            self._pace.offer(circle)

    def _caption(self, circle: Circle | None) -> str:
        if self._typed.is_typing:
            return self.tr("Radius in metres")
        if circle is None:
            return self.tr("Click the next point")
        return self.tr("Radius {radius} m").format(radius=number_words(circle.radius_m))

    def _radius_typed(self, text: str) -> None:
        self._radius_m = radius_in(text)
        self._show()

    def _radius_accepted(self, text: str) -> None:
        if radius_in(text) is None:
            self._typed.complain(
                self.tr("“{text}” is no radius. Type metres from 1 to 100000, such as 250 or 1,2 km.").format(text=text)
            )
        elif self.circle is not None and self._points:
            self._finish(self.circle)
        else:
            self._typed.leave()

    def _layer_changed(self) -> None:
        if self._rings.editor is None:
            self.cancel()
            self._later.start()

    def _let_go(self) -> None:
        """Leave the map where there is nothing to draw in, so that choosing the tool once more starts it."""
        if self.isActive() and self._rings.editor is None:
            self.canvas().unsetMapTool(self)

    def _reset(self) -> None:
        self._points.clear()
        self._radius_m = self._pressed = None
        self._pace.forget()
        self._bands.clear()
        self._typed.leave()
