# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep what rings stand on at hand: read in the background, and again when the layers change."""

from __future__ import annotations

import traceback

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProcessingFeedback, QgsTask, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.focus.circle import Circle
from ..core.problems import Cancelled, Problem
from ..layers.collecting import COLLECTOR
from ..layers.focus.ground import NO_RULE, PlaceRule, in_metres
from ..layers.focus.plan import GroundPlan, RingGround
from ..layers.layersnapshot import LayerSnapshot, snapshot
from ..processing.gridalgorithm import RD_NEW
from ..processing.language import sentence
from .ringinputs import ring_inputs

SETTLE_MS = 200
"""Layers often change several times in a row: the last time counts."""
WAIT_MS = 5000
ADDRESS_FIELDS = ("STREET", "ADDRESS_RESIDENTS", "ADDRESS_SOCIAL")
RULE_KEY = "focus_rule"
"""Under which the project keeps how rings were found last, by parameter of the search."""
NAME_FIELDS = ("NEIGHBOURHOOD_NAME", "MUNICIPALITY")


class ReadGround(QgsTask):
    """Read a plan in the background."""

    def __init__(self, plan: GroundPlan, description: str, done):
        super().__init__(description, QgsTask.Flag.CanCancel)
        self._plan, self._done = plan, done
        self._feedback = QgsProcessingFeedback(False)
        self.ground: RingGround | None = None
        self.problem: Problem | None = None
        self.error = ""

    def run(self) -> bool:
        try:
            self.ground = self._plan.read(self._feedback)
        except Cancelled:
            return False
        except Problem as problem:
            _let_go(problem)
            self.problem = problem
        except Exception as error:
            _let_go(error)
            self.error = f"{type(error).__name__}: {error}"
        return self.ground is not None

    def cancel(self) -> None:
        self._feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        COLLECTOR.resume()
        self._done(self)


class LiveGround(QObject):
    """Count what lies inside rings of the project at hand, while they are drawn.

    Nothing is read before somebody has asked (:meth:`wake`).

    Parameters
    ----------
    session : Session
    """

    changed = pyqtSignal()

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self._session = session
        self.ground: RingGround | None = None
        self.problem = ""
        self._mark: tuple | None = None
        self._task: ReadGround | None = None
        self._awake = False
        self._changes: dict[str, int] = {}
        self._watched: list[QgsVectorLayer] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._read)
        asked = (session.layers_changed, session.maps_made, session.rings_changed, session.choices.changed)
        for signal in (session.project_changed, *asked):
            signal.connect(self.refresh)

    @property
    def is_reading(self) -> bool:
        """Tell whether the layers are being read, or about to be."""
        return self._task is not None or self._timer.isActive()

    def wake(self) -> None:
        """Begin to read, and keep up with the layers from now on."""
        if not self._awake:
            self._awake = True
            self._read()

    def refresh(self) -> None:
        """Read again soon, if anything has changed."""
        if self._awake:
            self._timer.start()

    def values(self, circle: Circle) -> dict[str, object]:
        """Return the statistics of a circle as the values of a ring's fields; none while nothing is known."""
        self.wake()
        return {} if self.ground is None else self.ground.values(circle)

    def named(self, circle: Circle) -> dict[str, object]:
        """Return the names proposed for a circle as the values of a ring's fields."""
        self.wake()
        return {} if self.ground is None else self.ground.named(circle)

    def close(self) -> None:
        """Read nothing any more, and wait for the thread to be done."""
        self._awake = False
        self._timer.stop()
        self._unwatch()
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()
            task.waitForFinished(WAIT_MS)

    def plan(self) -> GroundPlan | None:
        """Return what is to be read; None without maps."""
        inputs, rings = ring_inputs(self._session), self._session.ring_layer()
        if inputs is None:
            return None
        crs = inputs.cells.crs() if rings is None else rings.crs()
        return GroundPlan(
            self._snapshot(inputs.cells),
            crs if in_metres(crs) else QgsCoordinateReferenceSystem(RD_NEW),
            self._rule(inputs.cells),
            inputs.fields["RESIDENTS"],
            inputs.minimum,
            self._snapshot(inputs.addresses),
            tuple(inputs.fields[name] for name in ADDRESS_FIELDS),
            self._snapshot(inputs.neighbourhoods),
            tuple(inputs.fields[name] for name in NAME_FIELDS),
            self._session.project.transformContext(),
        )

    def _rule(self, cells: QgsVectorLayer) -> PlaceRule:
        kept = self._session.state.get(RULE_KEY, {})
        legend, codes = kept.get("LEGEND", "focus"), str(kept.get("CLASSES", "7"))
        field = f"klasse_{legend}"
        if kept.get("EXPRESSION") or cells.fields().lookupField(field) < 0:
            return NO_RULE
        return PlaceRule(field, tuple(sorted(int(code) for code in codes.split(";") if code.strip().isdigit())))

    def _snapshot(self, layer: QgsVectorLayer | None) -> LayerSnapshot | None:
        return None if layer is None or not layer.isValid() else snapshot(layer, self._changes.get(layer.id(), 0))

    def _read(self) -> None:
        self._watch()
        plan = self.plan()
        mark = None if plan is None else plan.mark
        if mark == self._mark:
            return
        self._mark = mark
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if plan is None:
            self._take(None, "")
            return
        self._task = ReadGround(plan, self.tr("Read what lies in rings"), self._done)
        COLLECTOR.pause()
        QgsApplication.taskManager().addTask(self._task)

    def _done(self, task: ReadGround) -> None:
        if task is not self._task:  # a later one has taken its place, or nobody wants it any more
            return
        self._task = None
        error = sentence(task.problem) if task.problem is not None else task.error
        self._take(task.ground, error)

    def _take(self, ground: RingGround | None, problem: str) -> None:
        self.ground, self.problem = ground, problem
        self.changed.emit()

    def _watch(self) -> None:
        """Hear of it when rows of the layers change."""
        self._unwatch()
        session = self._session
        layers = (session.maps_layer(), session.layer_of("ADDRESSES"), session.layer_of("NEIGHBOURHOODS"))
        for layer in {each.id(): each for each in layers if each is not None}.values():
            for signal in _signals(layer):
                signal.connect(self._layer_changed)
            self._watched.append(layer)

    def _unwatch(self) -> None:
        for layer in self._watched:
            if not sip.isdeleted(layer):
                for signal in _signals(layer):
                    signal.disconnect(self._layer_changed)
        self._watched.clear()

    def _layer_changed(self, *_what) -> None:
        layer = self.sender()
        if layer is not None:
            self._changes[layer.id()] = self._changes.get(layer.id(), 0) + 1
        self.refresh()


def _signals(layer: QgsVectorLayer) -> tuple:
    return layer.dataChanged, layer.afterCommitChanges, layer.afterRollBack, layer.subsetStringChanged


def _let_go(error: BaseException) -> None:
    """Close, in this thread, the layers that the frames of a failed reading still hold."""
    traceback.clear_frames(error.__traceback__)
    error.__traceback__ = None
