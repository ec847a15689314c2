# SPDX-License-Identifier: GPL-2.0-or-later
"""Edit rings: select them, move them, pull their radius, and do the rest with the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ...core.focus.circle import Circle
from .deeds import RingDeeds
from .grips import INSIDE, after_click, chosen_grip, cursor_of, grips_at
from .hold import Hold
from .keys import CanvasKeys
from .pace import Pace
from .picture import Picture
from .rubber import Bands
from .screen import Screen
from .shown import ShownRings


class EditRingTool(QgsMapTool):
    """Edit focus areas on the map.

    Parameters
    ----------
    canvas : QgsMapCanvas
    editor : callable
        Returns the :class:`~...layers.ringedit.RingEditor` of the rings, or None where there are none.
    """

    selection_changed = pyqtSignal(list)
    circle_changed = pyqtSignal(object)
    """The circle as it would be if it were let go now, while it is dragged."""
    ring_changed = pyqtSignal(int)
    form_wanted = pyqtSignal(int)
    refused = pyqtSignal(str)
    """A sentence that says what cannot be done, and the way out."""

    def __init__(self, canvas, editor: Callable):
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._find_editor = editor
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._catch_up)
        self._rings = ShownRings(self._layer_changed)
        self._bands, self._pace = Bands(canvas), Pace(self.circle_changed.emit, self)
        self._deeds = RingDeeds(self)
        self._keys = CanvasKeys(canvas, self._deeds.of_key, self.let_go_of_keys)
        self.destroyed.connect(self._keys.deleteLater)
        self._selected: dict[int, Circle] = {}
        self._hovered: int | None = None
        self._hold: Hold | None = None
        self._pressed: QPoint | None = None
        self._clicked = QPoint(-100, -100)

    # what QGIS calls

    def activate(self) -> None:
        super().activate()
        self._rings.look_up(self._find_editor, self.refused.emit)
        self.canvas().destinationCrsChanged.connect(self.show)
        self._keys.listen(True)
        self.canvas().setFocus()
        self._catch_up()
        if not self.circles:
            self.refused.emit(self.tr("There are no focus areas to edit yet. Draw one, or find them by rule."))

    def deactivate(self) -> None:
        self.let_go_of_keys()
        self.restore()
        self._deeds.stop()
        self._later.stop()
        self._keys.listen(False)
        self.canvas().destinationCrsChanged.disconnect(self.show)
        self._rings.watch(None)
        self._hovered = None
        self._bands.clear()
        super().deactivate()

    def canvasPressEvent(self, event) -> None:
        self.let_go_of_keys()
        if event.button() == Qt.MouseButton.RightButton:
            self.restore()
        if event.button() != Qt.MouseButton.LeftButton or self.editor is None:
            return
        self._catch_up()
        self._deeds.stop()
        self._pressed = event.pos()
        circles, screen = self.circles, self.screen
        grip = chosen_grip(event.pos(), screen, circles, self._selected)
        point = screen.metres_at(event.pos())
        if grip is not None and point is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            together = self._selected if grip.part == INSIDE and grip.fid in self._selected else (grip.fid,)
            self._hold = Hold.of({fid: circles[fid] for fid in together}, grip, point)

    def canvasMoveEvent(self, event) -> None:
        if self.editor is None:
            return
        if self._pressed is None:
            self._hover(event.pos())
        elif self._hold is not None and (self._hold.is_moved or self._is_far(event.pos())):
            self._drag_to(event.pos())

    def canvasReleaseEvent(self, event) -> None:
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or self.editor is None:
            return
        if self._hold is not None and self._hold.is_moved:
            self._drag_to(event.pos())
            if self._hold.grip.fid not in self._selected:
                self.select([self._hold.grip.fid])
            self._take_over()
        elif (event.pos() - pressed).manhattanLength() < QApplication.startDragDistance():
            self._hold = None
            self._click(event.pos(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        self.restore()
        self._hover(event.pos())

    # what others ask and do

    @property
    def editor(self):
        """Return the editor of the rings; None where there is none any more."""
        return self._rings.editor

    @property
    def circles(self) -> dict[int, Circle]:
        """Return the circles of the rings on the map, by row."""
        return self._rings.circles()

    @property
    def screen(self) -> Screen:
        """Return the layer as the canvas shows it now."""
        return Screen(self.canvas(), self.editor.layer.crs())

    @property
    def selected(self) -> list[int]:
        """Return the rows of the selected rings, in the order in which they were selected."""
        return list(self._selected)

    @property
    def is_holding(self) -> bool:
        """Tell whether a ring is being dragged or pushed."""
        return self._hold is not None

    def select(self, fids: Iterable[int]) -> None:
        """Select rings, and nothing else."""
        if not self.isActive():
            self._rings.look_up(self._find_editor, self.refused.emit)
        circles = self.circles
        chosen = {fid: circles[fid] for fid in fids if fid in circles}
        changed = list(chosen) != list(self._selected)
        self._selected = chosen
        self.show()
        if changed:
            self.selection_changed.emit(list(chosen))

    def push(self, change: Callable[[Hold], Hold]) -> None:
        """Change the selected rings by the keyboard; taken over when the key is let go."""
        if self._hold is None:
            self._hold = Hold.of({fid: circle for fid, circle in self.circles.items() if fid in self._selected})
        if self._hold.grip is None:
            self._hold = change(self._hold)
            self._show_held()

    def let_go_of_keys(self) -> None:
        """Take over what the keyboard has pushed."""
        if self._hold is not None and self._hold.grip is None:
            self._take_over()

    def restore(self) -> None:
        """Leave the rings that are held as they were."""
        self._hold = self._pressed = None
        self._pace.forget()
        if self.isActive():
            self.show()

    def show(self) -> None:
        """Draw what is selected, held and under the cursor."""
        if not self.isActive() or self.editor is None:
            self._bands.clear()
            return
        held = {} if self._hold is None else self._hold.now
        Picture(self.circles, self.selected, self._hovered, held).draw(self._bands, self.screen)

    # how it goes

    def _is_far(self, pixel: QPoint) -> bool:
        return (pixel - self._pressed).manhattanLength() >= QApplication.startDragDistance()

    def _drag_to(self, pixel: QPoint) -> None:
        point = self.screen.metres_at(pixel)
        if point is not None:
            self._hold = self._hold.dragged(point)
            self._show_held()

    def _show_held(self) -> None:
        self.show()
        if len(self._hold.now) == 1:
            self._pace.offer(next(iter(self._hold.now.values())))

    def _take_over(self) -> None:
        """Write what is held into the layer, as one undo step."""
        hold, self._hold = self._hold, None
        self._pace.forget()
        if hold.is_moved and self.editor is not None:
            self._deeds.reshape(hold.now)
        self.show()

    def _hover(self, pixel: QPoint) -> None:
        circles, screen = self.circles, self.screen
        grip = chosen_grip(pixel, screen, circles, self._selected)
        self.setCursor(cursor_of(grip, pixel, screen, circles))
        hovered = None if grip is None else grip.fid
        if hovered != self._hovered:
            self._hovered = hovered
            self.show()

    def _click(self, pixel: QPoint, add: bool) -> None:
        """Select what was clicked."""
        again = (pixel - self._clicked).manhattanLength() < QApplication.startDragDistance()
        self._clicked = pixel
        circles, screen = self.circles, self.screen
        fids = [grip.fid for grip in grips_at(pixel, screen, circles)]
        grip = chosen_grip(pixel, screen, circles, self._selected)
        self.select(after_click(fids, None if grip is None else grip.fid, self.selected, add, again))

    def _layer_changed(self) -> None:
        if self._rings.editor is None:
            self._catch_up()
        else:
            self._later.start()

    def _catch_up(self) -> None:
        """Follow the layer: what has gone is let go; what was saved has another row, and stays selected."""
        self._later.stop()
        circles, before = self.circles, {} if self._hold is None else self._hold.before
        stopped = self.editor is None or not self.editor.layer.isEditable()
        if stopped or any(circles.get(fid) != circle for fid, circle in before.items()):
            self._hold = None
            self._pace.forget()
        saved = {circle: fid for fid, circle in circles.items() if fid not in self._selected}
        followed = [fid if fid in circles else saved.get(circle) for fid, circle in self._selected.items()]
        if self._hovered not in circles:
            self._hovered = None
        self.select([fid for fid in followed if fid is not None])
