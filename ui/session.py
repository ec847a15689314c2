# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what the pages of the panel share: the project at hand, its layers and the run that is busy."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..layers.freshcrs import freshen
from ..layers.series.group import latest_series
from .choices import Choices
from .definitions import SERIES
from .liveground import LiveGround
from .mapmaking import MapMaking
from .ringkeeper import RingKeeper
from .ringplace import RingPlace
from .state import ProjectState
from .tasks import AlgorithmRun

TITLE = "Veerkrachtkaarten"


class Session(QObject):
    """Be the one session of a QGIS window; whatever belongs to a project is read again when that changes.

    Parameters
    ----------
    interface : QgisInterface
    """

    project_changed = pyqtSignal()
    layers_changed = pyqtSignal()
    maps_made = pyqtSignal()
    rings_changed = pyqtSignal()
    busy_changed = pyqtSignal(bool)
    page_wanted = pyqtSignal(str)

    def __init__(self, interface, parent=None):
        super().__init__(parent)
        self.interface = interface
        self.project = QgsProject.instance()
        self.state = ProjectState(self.project)
        self.choices = Choices(self.project, self.state, self)
        self.choices.read_state()
        self.making = MapMaking(self)
        self._rings = RingPlace(self)
        self.ground = LiveGround(self, self)
        self.keeper = RingKeeper(self, self)
        self._run: AlgorithmRun | None = None
        self._connected = [
            (self.project.readProject, self._read),
            (self.project.cleared, self._cleared),
            (getattr(self.project, "aboutToBeCleared", self.project.removeAll), self._leave),  # the latter before 3.32
            (self.project.layersAdded, self._layers_added),
            (self.project.layersRemoved, self._layers_changed),
        ]
        for signal, slot in self._connected:
            signal.connect(slot)

    def maps_layer(self) -> QgsVectorLayer | None:
        """Return the first map of the series that was made last in this project, or None."""
        maps = latest_series(self.project)
        return maps[0] if maps else None

    def maps_source(self) -> str:
        """Return the data source of that series' table, or nothing."""
        layer = self.maps_layer()
        return "" if layer is None else layer.source()

    def layer_of(self, role: str) -> QgsVectorLayer | None:
        """Return the layer that the Data page has for a parameter of the map series, ADDRESSES or NEIGHBOURHOODS."""
        return self.choices.layer_of(role)

    def field_of(self, parameter: str) -> str:
        """Return the field, or the first of several, that the Data page has for a parameter."""
        return self.choices.field_of(parameter)

    def ring_layer(self) -> QgsVectorLayer | None:
        """Return the layer of rings of this project, or None."""
        return self._rings.layer()

    def set_ring_layer(self, layer: QgsVectorLayer | None) -> None:
        """Take another layer for the rings."""
        self._rings.set_layer(layer)
        self.rings_changed.emit()

    def use_ring_file(self, path: str) -> None:
        """Take the rings of a file, which is made where there is none; may raise a Problem."""
        self._rings.use_file(path)
        self.rings_changed.emit()

    def ring_editor(self):
        """Return the editor of the rings, or None where no file could be made; makes the file where there is none."""
        had = self._rings.layer()
        editor = self._rings.editor()
        if editor is not None and had is None:
            self.rings_changed.emit()
        return editor

    @property
    def is_busy(self) -> bool:
        """Tell whether a run is under way."""
        return self._run is not None

    def run(self, algorithm_id: str, parameters: dict, label: str) -> AlgorithmRun:
        """Start an algorithm in the background.

        Only one runs at a time: another is refused, which it says, and it ends with ``finished(False, {})``.
        """
        run = AlgorithmRun(algorithm_id, parameters, label, self)
        if self._run is not None:
            sentence = self.tr("{label} is still busy. Wait until it is done, or cancel it.").format(
                label=self._run.label
            )
            run.refuse(sentence)
            self.warn(sentence)
            return run
        self._run = run
        if algorithm_id == SERIES:
            self.making.prepare(parameters)
            run.settle = self.making.settle
        run.finished.connect(self._done)
        run.start()
        if self._run is run and not run.is_done:
            self.busy_changed.emit(True)
        return run

    def warn(self, sentence: str) -> None:
        """Show a warning in QGIS's message bar."""
        self.interface.messageBar().pushWarning(TITLE, sentence)

    def close(self) -> None:
        """Let go of the project; a run that is busy is cancelled."""
        self.ground.close()
        self.keeper.close()
        self._leave()
        for signal, slot in self._connected:
            if not sip.isdeleted(self.project):
                signal.disconnect(slot)
        self._connected.clear()

    def _done(self, ok: bool, _results: dict) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        self.busy_changed.emit(False)
        if run.error and not ok:
            self.interface.messageBar().pushCritical(TITLE, run.error)
        if ok and run.algorithm_id == SERIES:
            self.maps_made.emit()

    def _leave(self) -> None:
        """Stop what is busy before the project goes."""
        if self._run is not None:
            self._run.abandon()
        self._rings.forget()
        self.choices.forget()

    def _cleared(self) -> None:
        self._rings.forget()
        self.choices.read_state()
        self.project_changed.emit()

    def _read(self, *_document) -> None:
        self._cleared()

    def _layers_added(self, layers) -> None:
        freshen(self.project, layers)
        self._layers_changed()

    def _layers_changed(self, *_layers) -> None:
        self.choices.propose()
        self.layers_changed.emit()

    def project_folder(self) -> Path | None:
        """Return the folder of the project at hand, or None where it was never saved."""
        home = self.project.homePath()
        return Path(home) if home else None
