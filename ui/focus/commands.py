# SPDX-License-Identifier: GPL-2.0-or-later
"""Do what the buttons and shortcuts of the page of focus areas say."""

from __future__ import annotations

import functools
import re

from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...layers.rings.row import is_shown, rings_in
from ...processing.language import sentence

NUMBER_AND_LETTER = re.compile(r"\s*(\d{1,6})\s*([A-Za-z]?)\s*")
MARGIN = 1.6
"""How much of the map is shown around a ring, as a part of its size."""


def refusing(deed):
    """Say in the message bar why a deed was refused, instead of failing."""

    @functools.wraps(deed)
    def told(self, *_checked):
        try:
            return deed(self)
        except Problem as problem:
            self.session.warn(sentence(problem))
            return None

    return told


class RingCommands(QObject):
    """Change the selected rings of a view, each deed one undo step.

    Parameters
    ----------
    session : Session
    view : RingView
    """

    done = pyqtSignal()

    def __init__(self, session, view, window: QWidget):
        super().__init__(window)
        self.session, self.view, self._window = session, view, window

    @property
    def layer(self) -> QgsVectorLayer | None:
        """Return the layer of rings that is shown."""
        return self.view.layer

    @refusing
    def open_form(self) -> None:
        """Open QGIS's own form for the first ring that is selected."""
        for fid in self.view.selected()[:1]:
            self.show_form(fid)

    def show_form(self, fid: int) -> None:
        """Open QGIS's own form for a ring, to be edited where the layer can be."""
        layer = self.layer
        if layer is None:
            return
        if not layer.isEditable() and not layer.startEditing():
            self.session.warn(
                self.tr("Layer {layer} cannot be edited, so that its form is for reading only.").format(
                    layer=layer.name()
                )
            )
        self.session.interface.openFeatureForm(layer, layer.getFeature(fid), False, False)

    @refusing
    def number(self) -> None:
        """Ask for another number and letter for the ring that is selected."""
        selected = self.view.selected()
        if len(selected) != 1:
            return
        fid, editor = selected[0], self.session.ring_editor()
        line = self.view.model.lines[self.view.model.row_of(fid)]
        text, accepted = QInputDialog.getText(
            self._window,
            self.tr("Number of the ring"),
            self.tr("Number, and a letter if wanted, as in 3 or 3c. A ring that has the number swaps with it."),
            QLineEdit.EchoMode.Normal,
            line.label,
        )
        if not accepted:
            return
        found = NUMBER_AND_LETTER.fullmatch(text)
        if found is None:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "{text} is no number of a ring. Type a number such as 3, or 3c."),
                text=text,
            )
        with editor.step(self.tr("Renumber ring")):
            editor.renumber(fid, int(found[1]))
            editor.change(fid, {"letter": found[2].lower() or None})

    @refusing
    def duplicate(self) -> None:
        """Copy the rings that are selected, beside them, and select the copies."""
        selected, editor = self.view.selected(), self.session.ring_editor() if self.layer else None
        if editor is None or not selected:
            return
        with editor.step(self.tr("Duplicate ring")):
            copies = [editor.duplicate(fid, editor.circle_of(fid).radius_m) for fid in selected]
        self.layer.selectByIds(copies)

    @refusing
    def merge(self) -> None:
        """Make one ring of those that are selected."""
        if self.layer is not None:
            self.layer.selectByIds([self.session.ring_editor().merge(self.view.selected())])

    @refusing
    def remove(self) -> None:
        """Take the rings that are selected from the map."""
        if self.layer is not None and self.view.selected():
            self.session.ring_editor().remove(self.view.selected())

    @refusing
    def restore(self) -> None:
        """Put the rings that are selected back on the map."""
        if self.layer is not None and self.view.selected():
            self.session.ring_editor().restore(self.view.selected())

    @refusing
    def undo(self) -> None:
        """Take back the last step."""
        if self.layer is not None:
            self.layer.undoStack().undo()

    @refusing
    def redo(self) -> None:
        """Do again what was taken back."""
        if self.layer is not None:
            self.layer.undoStack().redo()

    @refusing
    def save(self) -> None:
        """Save the edits in the file, and stop editing."""
        layer = self.layer
        if layer is not None and layer.isEditable() and not layer.commitChanges():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The edits of layer {layer} could not be saved; they are kept in the layer. QGIS says: {errors}",
                ),
                layer=layer.name(),
                errors="; ".join(layer.commitErrors()),
            )
        self.done.emit()

    @refusing
    def discard(self) -> None:
        """Ask, and then forget all edits since they were last saved."""
        layer = self.layer
        if layer is None or not layer.isEditable():
            return
        if layer.isModified():
            answer = QMessageBox.question(
                self._window,
                self.tr("Discard edits"),
                self.tr("Discard everything that was changed in {layer} since it was last saved?").format(
                    layer=layer.name()
                ),
            )
            if answer != QMessageBox.StandardButton.Yes:
                return
        if not layer.rollBack():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "The edits of layer {layer} could not be discarded. Undo them one by one instead."
                ),
                layer=layer.name(),
            )
        self.done.emit()

    @refusing
    def zoom(self) -> None:
        """Show the rings that are selected, or all that are on the map."""
        if self.layer is None:
            return
        rings = rings_in(self.layer)
        chosen = [rings[fid] for fid in self.view.selected() if fid in rings]
        chosen = chosen or [ring for ring in rings.values() if is_shown(ring)]
        self._zoom_to([ring.geometry for ring in chosen if not ring.geometry.isNull()])

    def zoom_to(self, fid: int) -> None:
        """Show one ring."""
        if self.layer is not None:
            self._zoom_to([self.layer.getFeature(fid).geometry()])

    def _zoom_to(self, geometries: list[QgsGeometry]) -> None:
        boxes = [each.boundingBox() for each in geometries if not each.isNull()]
        if not boxes:
            return
        box = boxes[0]
        for each in boxes[1:]:
            box.combineExtentWith(each)
        canvas = self.session.interface.mapCanvas()
        box = canvas.mapSettings().layerExtentToOutputExtent(self.layer, box)
        box.scale(MARGIN)
        canvas.setExtent(box)
        canvas.refresh()
