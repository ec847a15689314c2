# SPDX-License-Identifier: GPL-2.0-or-later
"""Show a scatter of two figures of a layer, linked both ways with what is selected on the map."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...core.problems import Problem
from ...layers.figurefile import KINDS, write_figure
from ...layers.styling import user_language
from ...processing.figures.form import FILTER
from ...processing.language import sentence
from .chooser import FieldChooser
from .picture import ScatterPicture
from .reading import Drawing, read_drawing

NAME = "VeerkrachtkaartenScatter"
SIZE = (760, 600)
CORNER = (24, 24)
SOON_MS = 80


class ScatterDock(QgsDockWidget):
    """Hold the choice of figures, the picture, and the link with the layer.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self.setObjectName(NAME)
        self.setWindowTitle(self.tr("Scatter"))
        self.layer: QgsVectorLayer | None = None
        self.drawing: Drawing | None = None
        offered = QgsMapLayerProxyModel.Filter
        self.chooser = FieldChooser(session, offered.PolygonLayer | offered.NoGeometry, self)
        self.picture = ScatterPicture(self)
        self.told, self.save = QLabel(self), QPushButton(self.tr("&Save as…"), self)
        self.told.setWordWrap(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.reload)
        self._lay_out()
        self.chooser.changed.connect(self._take)
        self.picture.picked.connect(self.pick)
        self.picture.opened.connect(self.zoom_to)
        self.save.clicked.connect(self.save_as)
        self._take()

    def open_beside(self) -> None:
        """Come up over the map as a window, which can be docked."""
        interface = self.session.interface
        interface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        self.setFloating(True)
        canvas = interface.mapCanvas()
        room = canvas.screen().availableGeometry()
        self.resize(QSize(*SIZE).boundedTo(room.size() - QSize(*CORNER)))
        corner = canvas.mapToGlobal(QPoint(*CORNER))
        last = room.bottomRight() - self.rect().bottomRight()
        self.move(max(room.left(), min(corner.x(), last.x())), max(room.top(), min(corner.y(), last.y())))

    def show_layer(self, layer: QgsVectorLayer | None) -> None:
        """Draw a layer; where there is none, stay with the one that is chosen."""
        if layer is not None:
            self.chooser.layer.setLayer(layer)

    def reload(self) -> None:
        """Read the figures anew."""
        self._soon.stop()
        self.drawing, message = None, self.tr("Choose a layer of areas and two of its figures.")
        fields = self.chooser.fields()
        if self.layer is not None and not sip.isdeleted(self.layer) and fields.x and fields.y:
            try:
                self.drawing = read_drawing(self.layer, fields, user_language())
            except Problem as problem:
                message = sentence(problem)
        if self.drawing is None:
            self.picture.show_message(message)
        else:
            self.picture.show_points(self.drawing.points, self.drawing.words)
        self.save.setEnabled(self.drawing is not None)
        self.follow_layer()

    def follow_layer(self, *_what) -> None:
        """Mark the dots of what is selected in the layer."""
        if self.drawing is None or sip.isdeleted(self.layer):
            self.told.setText("")
            return
        selected = np.array(self.layer.selectedFeatureIds(), dtype=np.int64)
        rows = np.flatnonzero(np.isin(self.drawing.fids, selected))
        colour = self.session.project.selectionColor()
        colour.setAlpha(255)
        self.picture.show_selected(rows, colour)
        dots = int(np.count_nonzero(np.isin(rows, self.picture.drawn.rows)))
        told = self.tr("{selected} of {drawn} areas selected.")
        if len(selected) > dots:
            told = self.tr("{selected} of {drawn} areas selected; {hidden} more are selected that have no dot.")
        drawn = self.drawing.counts.drawn
        self.told.setText(told.format(selected=dots, drawn=drawn, hidden=len(selected) - dots))

    def pick(self, rows: list[int], add: bool) -> None:
        """Select the features of rows; one that is added and was selected already is taken out."""
        if self.drawing is None or sip.isdeleted(self.layer):
            return
        chosen, before = {int(self.drawing.fids[row]) for row in rows}, set(self.layer.selectedFeatureIds())
        if add:
            chosen = before - chosen if len(chosen) == 1 and chosen <= before else before | chosen
        self.layer.selectByIds(sorted(chosen))

    def zoom_to(self, row: int) -> None:
        """Show the area of a row on the map."""
        if self.drawing is not None and not sip.isdeleted(self.layer) and self.layer.isSpatial():
            canvas = self.session.interface.mapCanvas()
            canvas.zoomToFeatureIds(self.layer, [int(self.drawing.fids[row])])

    def save_as(self) -> None:
        """Write what is drawn, without what is selected, where the user says."""
        folder = self.session.making.folder() or self.session.project_folder() or Path.home()
        path, chosen = QFileDialog.getSaveFileName(self, self.tr("Save scatter"), str(folder), FILTER)
        if not path or self.drawing is None:
            return
        if Path(path).suffix.lower() not in KINDS:
            path += next(kind for kind in KINDS if kind in chosen or kind == KINDS[-1])
        try:
            write_figure(self.picture.drawn.scene, path)
        except Problem as problem:
            self.session.warn(sentence(problem))
            return
        self.told.setText(self.tr("Saved as {path}.").format(path=path))

    def remove(self) -> None:
        """Take the scatter away for good."""
        self._soon.stop()
        self._listen(False)
        self.chooser.changed.disconnect(self._take)
        self.session.interface.removeDockWidget(self)
        self.deleteLater()

    def _take(self) -> None:
        """Draw what is chosen now."""
        layer = self.chooser.layer.currentLayer()
        if layer is not self.layer:
            self._listen(False)
            self.layer = layer
            self._listen(True)
        self.reload()

    def _listen(self, wanted: bool) -> None:
        """Follow a layer, or no more."""
        layer = self.layer
        if layer is None or sip.isdeleted(layer):
            return
        rows = (
            *(layer.featureAdded, layer.featuresDeleted, layer.attributeValueChanged, layer.dataChanged),
            *(layer.afterCommitChanges, layer.afterRollBack, layer.subsetStringChanged, layer.updatedFields),
        )
        for signal, slot in (
            *((each, self._changed) for each in rows),
            (layer.selectionChanged, self.follow_layer),
            (layer.nameChanged, self._changed),
            (layer.willBeDeleted, self._gone),
        ):
            (signal.connect if wanted else signal.disconnect)(slot)

    def _changed(self, *_what) -> None:
        self._soon.start()

    def _gone(self) -> None:
        """Draw nothing of a layer that leaves."""
        self.layer = None
        self.reload()

    def _lay_out(self) -> None:
        body, foot = QWidget(self), QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.save)
        layout = QVBoxLayout(body)
        layout.addWidget(self.chooser)
        layout.addWidget(self.picture, 1)
        layout.addLayout(foot)
        self.setWidget(body)
