# SPDX-License-Identifier: GPL-2.0-or-later
"""Colour rings for a map by its published rules, and follow the map that is shown."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...core.focus.ring_map import RingMap
from ...core.problems import Problem
from ...layers.rings.file import use_ring_map
from ...layers.rings.style import KIND_FIELD
from ...layers.series.group import map_of
from ...layers.styling import user_language
from ...processing.language import sentence
from ...processing.rings.stylerings import MAPS
from ..tasks import aside
from .words import ring_maps

STYLE = "veerkracht:stylerings"
KEY = "focus_follow"


class RingColours(QWidget):
    """Choose for which map rings are drawn.

    Parameters
    ----------
    session : Session
    """

    coloured = pyqtSignal(str)
    """Rings are drawn otherwise: the field with their kinds."""
    started = pyqtSignal(object)

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self._session = session
        self._wanted: str | None = None
        """The map that was chosen while a run was busy."""
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._colour_next)
        self.choice, self.follow = QComboBox(self), QCheckBox(self.tr("Fo&llow the map that is shown"), self)
        self.choice.addItem(self.tr("Own kind"), "")
        hint = Qt.ItemDataRole.ToolTipRole
        for name in (name for name in MAPS if name in ring_maps()):
            title = ring_maps()[name].title.get(user_language())
            self.choice.addItem(title, name)
            self.choice.setItemData(self.choice.count() - 1, ring_maps()[name].maps.get(user_language()), hint)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(3)
        self.choice.setObjectName("veerkrachtkaarten_ring_map")
        self.choice.setAccessibleName(self.tr("Map whose rules colour the rings"))
        label = QLabel(self.tr("&Colour by map"), self)
        label.setBuddy(self.choice)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.choice, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.follow)
        self._root = session.project.layerTreeRoot()
        self._root.visibilityChanged.connect(self._map_shown)
        self.choice.activated.connect(lambda _index: self.colour(self.choice.currentData()))
        self.follow.toggled.connect(self._followed)
        session.busy_changed.connect(lambda _busy: self._next.start())
        session.project_changed.connect(self._forget)
        session.project_changed.connect(self.refresh)
        session.rings_changed.connect(self.refresh)
        self.refresh()

    @property
    def kind_field(self) -> str:
        """Return the field with the kinds that are drawn now."""
        chosen = self._ring_map(self.choice.currentData())
        return KIND_FIELD if chosen is None else chosen.kind_field

    def refresh(self) -> None:
        """Show how the rings of the project at hand are drawn."""
        self.follow.blockSignals(True)
        self.follow.setChecked(bool(self._session.state.get(KEY, False)))
        self.follow.blockSignals(False)
        layer = self._session.ring_layer()
        style = "" if layer is None else layer.styleManager().currentStyle()
        style = style if self._wanted is None else self._wanted
        self.choice.setCurrentIndex(max(0, self.choice.findData(style)))
        self.setEnabled(layer is not None)
        self.coloured.emit(self.kind_field)

    def colour(self, map_id: str) -> None:
        """Apply the rules of a map, and draw the rings by them; by their own kind without a map.

        While a run is busy that is left until it is done; the last map that was chosen counts.
        """
        layer = self._session.ring_layer()
        if layer is None:
            return
        if self._session.is_busy:
            self._wanted = map_id
            return
        if not map_id:
            self._draw("")
            return
        given = {"INPUT": layer.id(), "MAP": map_id, "OUTPUT": aside("rings.gpkg")}
        run = self._session.run(STYLE, given, self.tr("Colour rings by map"))
        run.finished.connect(lambda ok, results: self._styled(run, results if ok else {}, map_id))
        self.started.emit(run)

    def close_page(self) -> None:
        """Listen no longer to the layer tree."""
        self._root.visibilityChanged.disconnect(self._map_shown)

    def _forget(self) -> None:
        self._wanted = None

    def _colour_next(self) -> None:
        """Begin with the map that was chosen meanwhile."""
        if self._wanted is not None and not self._session.is_busy:
            wanted, self._wanted = self._wanted, None
            self.colour(wanted)

    def _styled(self, run, results: dict, map_id: str) -> None:
        """Draw the rings with the kinds that a run has found, unless another map is wanted by now."""
        if run.cancelled:
            self._wanted = None
        if self._wanted is not None:
            return
        if not results or self._session.ring_layer() is None:
            self.refresh()
            return
        try:
            editor = self._session.ring_editor()
            editor.take_over(QgsVectorLayer(results["OUTPUT"], self.tr("Rings with kinds"), "ogr"))
            self._draw(map_id)
        except Problem as problem:
            self._session.warn(sentence(problem))
            self.refresh()

    def _draw(self, map_id: str) -> None:
        use_ring_map(self._session.ring_layer(), map_id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(map_id)))
        self.coloured.emit(self.kind_field)

    def _followed(self, wanted: bool) -> None:
        self._session.state.put(KEY, wanted or None)
        self._map_shown()

    def _map_shown(self, *_node) -> None:
        """Draw rings for the map that is on top of those shown, where it has rules for them."""
        layer = self._session.ring_layer()
        if layer is None or not self.follow.isChecked() or self._session.is_busy:
            return
        nodes = [node for node in self._root.findLayers() if node.isVisible() and node.layer() is not None]
        shown = next(filter(None, (map_of(node.layer(), self._session.project) for node in nodes)), "")
        fitting = [name for name in MAPS if name in ring_maps() and shown in ring_maps()[name].backgrounds]
        wanted = fitting[0] if fitting else ""
        if not shown or self.choice.currentData() in (wanted, *fitting):
            return
        if wanted and not self._has_kinds(layer, ring_maps()[wanted]):
            self.colour(wanted)
        else:
            self._draw(wanted)

    @staticmethod
    def _has_kinds(layer: QgsVectorLayer, ring_map: RingMap) -> bool:
        index = layer.fields().lookupField(ring_map.kind_field)
        return index >= 0 and any(feature[index] for feature in layer.getFeatures())

    @staticmethod
    def _ring_map(map_id: str | None) -> RingMap | None:
        return ring_maps().get(map_id or "")
