# SPDX-License-Identifier: GPL-2.0-or-later
"""Explain the cell that is clicked on: a map tool that finds it, and a view to read and copy the explanation."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ..core.explain import Explanation, MapExplanation, Step, explain_place
from ..core.explain.parts import WARNING
from ..core.explain.words import Words
from ..core.legend import load_all
from ..core.problems import QT_TRANSLATE_NOOP, Phrase, Problem
from ..layers.series.row import feature_at, is_series, series_layers, series_row
from ..processing.language import sentence

BAND_WIDTH = 3


class ExplainTool(QgsMapTool):
    """Find the cell or neighbourhood under a click, mark it, and explain its classes.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
        Holds the maps.
    """

    explained = pyqtSignal(object)
    """The :class:`~..core.explain.Explanation`; without maps where its title says that there is nothing to explain;
    None once the layer has left the project."""

    def __init__(self, canvas, project):
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.legends_folder: str | None = None
        """Folder with own legends that the maps were made with."""
        self._project = project
        self._legends: dict | None = None
        self._band: QgsRubberBand | None = None
        self._marked: tuple[QgsGeometry, QgsVectorLayer] | None = None

    def activate(self) -> None:
        """Listen to what may change under the mark; read the legends anew."""
        super().activate()
        self._legends = None
        self.canvas().destinationCrsChanged.connect(self._draw)
        self._project.layersWillBeRemoved.connect(self._layers_leave)

    def deactivate(self) -> None:
        """Take the mark away."""
        self._unmark()
        self.canvas().destinationCrsChanged.disconnect(self._draw)
        self._project.layersWillBeRemoved.disconnect(self._layers_leave)
        super().deactivate()

    def canvasReleaseEvent(self, event) -> None:
        """Explain what was clicked on."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.explain_at(self.toMapCoordinates(event.pos()))

    def keyPressEvent(self, event) -> None:
        """Take the mark away on Escape."""
        if event.key() == Qt.Key.Key_Escape and self._marked is not None:
            self._unmark()
            self.explained.emit(None)
            event.accept()
            return
        event.ignore()

    def explain_at(self, point: QgsPointXY) -> None:
        """Explain the place at a point of the map, in the map's coordinate system."""
        try:
            layer = self._series_layer()
        except Problem as problem:
            self._nothing(Phrase(problem.template, **problem.values))
            return
        if layer is None:
            template = QT_TRANSLATE_NOOP(
                "Explanation",
                "No map of a series is visible. Make the maps, or tick one of them in the layers panel.",
            )
            self._nothing(Words(template))
            return
        feature = self._feature_at(layer, point)
        if feature is None:
            template = QT_TRANSLATE_NOOP(
                "Explanation", "There is no cell or neighbourhood of layer {layer} here. Click on a coloured place."
            )
            self._nothing(Words(template, layer=layer.name()))
            return
        self.explain_feature(layer, feature)

    def explain_feature(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        """Explain and mark a feature of a series, such as one that is chosen in a table."""
        self._marked = QgsGeometry(feature.geometry()), layer
        self._draw()
        explanation = explain_place(series_row(layer, feature), self._known_legends())
        self.explained.emit(replace(explanation, layer=layer.name()))

    def _known_legends(self) -> dict:
        if self._legends is None:
            self._legends = load_all(self.legends_folder)
        return self._legends

    def _series_layer(self) -> QgsVectorLayer | None:
        """Return the active layer if it is a map of a series, else the topmost visible one."""
        legends = self._known_legends()
        active = self.canvas().currentLayer()
        if active is not None and self._project.mapLayer(active.id()) is active and is_series(active, legends):
            return active
        return next(iter(series_layers(self._project, legends)), None)

    def _feature_at(self, layer: QgsVectorLayer, point: QgsPointXY) -> QgsFeature | None:
        crs = self.canvas().mapSettings().destinationCrs()
        try:
            place = QgsCoordinateTransform(crs, layer.crs(), self._project.transformContext()).transform(point)
        except QgsCsException:
            return None  # no such place in the layer's coordinate system
        return feature_at(layer, place)

    def _nothing(self, title: Phrase) -> None:
        self._unmark()
        self.explained.emit(Explanation(title))

    def _draw(self) -> None:
        """Draw the mark where the place now is on the map."""
        self._erase()
        if self._marked is None:
            return
        self._band = QgsRubberBand(self.canvas(), QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setToGeometry(*self._marked)
        self._band.setWidth(BAND_WIDTH)
        self._band.setStrokeColor(Qt.GlobalColor.black)
        self._band.setSecondaryStrokeColor(Qt.GlobalColor.white)  # seen on light and on dark classes
        self._band.setFillColor(QColor(0, 0, 0, 0))
        self._band.show()

    def _erase(self) -> None:
        if self._band is not None:
            self.canvas().scene().removeItem(self._band)
            self._band = None

    def _unmark(self) -> None:
        self._marked = None
        self._erase()

    def _layers_leave(self, layer_ids: list[str]) -> None:
        if self._marked is not None and self._marked[1].id() in layer_ids:
            self._unmark()
            self.explained.emit(None)


class ExplanationView(QWidget):
    """Show an explanation, to be read, selected and copied; all colours are the palette's."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._text = QTextBrowser(self)
        self._text.setObjectName("veerkracht_explanation")
        self._text.document().setDefaultStyleSheet("ol, ul { margin-top: 0; margin-bottom: 0 }")
        self._text.setAccessibleName(self.tr("Explanation of a cell"))
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._copy = QPushButton(self.tr("Copy"), self)
        self._copy.setToolTip(self.tr("Copy the whole explanation, to paste it in a report or a message"))
        self._copy.clicked.connect(self.copy)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self.show_explanation(None)

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Show an explanation; without one, say how to get it."""
        if explanation is None:
            self._say(self.tr("Click on a cell or neighbourhood of the map to read how it came to its classes."))
        elif not explanation.maps:
            self._say(sentence(explanation.title))
        else:
            self._text.setHtml(html_of(explanation))
            self._copy.setEnabled(True)

    def show_waiting(self) -> None:
        """Say that an explanation is on its way."""
        self._say(self.tr("The explanation is being made…"))

    def copy(self) -> None:
        """Put the whole explanation on the clipboard, as formatted and as plain text."""
        copied = QMimeData()
        copied.setText(self._text.toPlainText())
        copied.setHtml(self._text.toHtml())
        QgsApplication.clipboard().setMimeData(copied)

    def _say(self, text: str) -> None:
        self._text.setHtml(f"<p>{escape(text)}</p>")
        self._copy.setEnabled(False)


def html_of(explanation: Explanation) -> str:
    """Return an explanation as rich text: a heading for each map, its steps as a numbered list."""
    maps = "".join(_map_html(found) for found in explanation.maps)
    layer = Words(QT_TRANSLATE_NOOP("Explanation", "Layer: {layer}"), layer=explanation.layer)
    return f"<h2>{_html(explanation.title)}</h2><p>{_html(layer)}</p>{maps}"


def _map_html(found: MapExplanation) -> str:
    return f"<h3>{_html(found.title)}</h3><ol>{''.join(_step_html(step) for step in found.steps)}</ol>"


def _step_html(step: Step) -> str:
    text = _html(step.sentence)
    text = f"<b>{text}</b>" if step.kind == WARNING else text
    items = "".join(f"<li>{_html(item)}</li>" for item in step.items)
    return f"<li>{text}{f'<ul>{items}</ul>' if items else ''}</li>"


def _html(phrase: Phrase) -> str:
    return escape(sentence(phrase))
