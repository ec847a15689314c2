# SPDX-License-Identifier: GPL-2.0-or-later
"""Run a Processing algorithm in the background, as the toolbox would."""

from __future__ import annotations

import time
from collections.abc import Callable

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
    QgsProcessingUtils,
    QgsTask,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..layers.collecting import COLLECTOR
from ..layers.freshcrs import forget_threads
from ..processing.found import layers_read
from .history import HistoryEntry
from .said import Said

WAIT_S, STEP_S = 5.0, 0.01
LAYER_DESTINATIONS = (
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)


class AlgorithmRun(QObject):
    """Hold one run: progress, what was said, and results once they are loaded.

    ``finished(ok, results)`` comes exactly once, from the event loop, also for a run that was refused.
    """

    progressed = pyqtSignal(float)
    said = pyqtSignal(str)
    finished = pyqtSignal(bool, dict)

    def __init__(self, algorithm_id: str, parameters: dict, label: str, parent=None):
        super().__init__(parent)
        self.algorithm_id = algorithm_id
        self.parameters = dict(parameters)
        self.label = label
        self.error = ""
        self.ok: bool | None = None
        self.cancelled = False
        self.settle: Callable[[dict], list[str]] | None = None
        """Called with the results once they are loaded, before anybody hears of the end; returns what to say."""
        self._lines: list[str] = []
        self._feedback = Said()
        self._context = self._algorithm = self._task = self._history = None
        self._project = None
        self._reads: dict[str, str] = {}
        self._abandoned = False
        self._feedback.spoke.connect(self._hear)
        self._feedback.progressChanged.connect(self.progressed)

    @property
    def log(self) -> str:
        """Return everything that was said, a line each."""
        return "\n".join(self._lines)

    @property
    def is_done(self) -> bool:
        """Tell whether the run has come to an end."""
        return self.ok is not None

    def start(self) -> None:
        """Check the parameters and start; what cannot start ends at once."""
        from processing.tools.dataobjects import createContext

        self._algorithm = QgsApplication.processingRegistry().createAlgorithmById(self.algorithm_id)
        if self._algorithm is None:
            self.refuse(self.tr("The algorithm {name} is not available.").format(name=self.algorithm_id))
            return
        self._context = createContext(self._feedback)
        self.parameters = loading(self._algorithm, self.parameters, self._context.project())
        fits, why = self._algorithm.checkParameterValues(self.parameters, self._context)
        if not fits:
            self.refuse(why)
            return
        self._history = HistoryEntry(self._algorithm, self.parameters, self._context)
        if self._algorithm.flags() & QgsProcessingAlgorithm.FlagNoThreading:
            self._later(self._run_here)
            return
        self._task = QgsProcessingAlgRunnerTask(self._algorithm, self.parameters, self._context, self._feedback)
        if self._task.isCanceled():  # it could not be prepared; the reason was said
            self._end_later(False, {})
            return
        self._task.executed.connect(self._executed)
        keep_alive(self._task, (self._algorithm, self._context, self._feedback))
        self._reads = layers_read(self._algorithm, self.parameters, self._context)
        self._project = self._context.project()
        self._project.layersWillBeRemoved.connect(self._layers_leave)
        QgsApplication.taskManager().addTask(self._task)

    def refuse(self, sentence: str) -> None:
        """End without having started, and say why."""
        self.error = sentence
        self._hear(sentence)
        self._end_later(False, {})

    def cancel(self) -> None:
        """Ask the algorithm to stop."""
        if self.is_done:
            return
        self.cancelled = True
        self._feedback.cancel()
        if self._task is not None:
            self._task.cancel()

    def abandon(self) -> None:
        """Stop, wait until the thread has let go of the layers, and load nothing whatever comes."""
        self._abandoned = True
        self._stop()
        self._end(False, {})

    def _layers_leave(self, layer_ids: list[str]) -> None:
        """Let the thread be done with the layers that it reads before they are gone: it would take QGIS with it."""
        leaving = [self._reads[each] for each in layer_ids if each in self._reads]
        if self.is_done or not leaving:
            return
        self.error = self.tr("{label} was stopped, because layer {layer} was removed.").format(
            label=self.label, layer=leaving[0]
        )
        self._hear(self.error)
        self._stop()

    def _stop(self) -> None:
        task = self._task  # one that waits for its turn is gone once it is cancelled
        if task is not None and not self.is_done:
            self.cancel()
            wait_for(task)

    def _hear(self, text: str) -> None:
        self._lines.append(text)
        self.said.emit(text)

    def _run_here(self) -> None:
        """Run what must not leave the thread of the window, such as print layouts."""
        if self._abandoned or self.is_done:
            return
        results, ok = self._algorithm.run(self.parameters, self._context, self._feedback)
        self._executed(ok, results)

    def _executed(self, ok: bool, results: dict) -> None:
        if self._abandoned:
            return
        forget_threads()  # else layers share coordinate systems with the thread that is about to end
        loaded = False
        try:
            if ok and not self.cancelled:
                loaded = self._load(results)
            elif not self.cancelled:
                self.error = self._feedback.error
        finally:
            self._history.complete(results, self._feedback.htmlLog())
            self._end(loaded, results)

    def _load(self, results: dict) -> bool:
        """Load results as the toolbox does, and put them where they belong."""
        from processing.gui.Postprocessing import handleAlgorithmResults

        if not handleAlgorithmResults(self._algorithm, self._context, self._feedback, parameters=results):
            self.error = self._feedback.error
            return False
        for sentence in self.settle(results) if self.settle is not None else ():
            self._feedback.pushInfo(sentence)
        return True

    def _end_later(self, ok: bool, results: dict) -> None:
        self.error = self.error or self._feedback.error
        self._later(lambda: self._end(ok, results))

    def _later(self, slot: Callable[[], None]) -> None:
        """Call a slot from the event loop, unless this run is gone by then."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        timer.start(0)

    def _end(self, ok: bool, results: dict) -> None:
        if self.is_done:
            return
        self.ok = ok
        if self._project is not None and not sip.isdeleted(self._project):
            self._project.layersWillBeRemoved.disconnect(self._layers_leave)
        self._algorithm = self._context = self._task = self._history = self.settle = None  # layers hang on these
        self.finished.emit(ok, dict(results))


def loading(algorithm, parameters: dict, project) -> dict:
    """Return parameters with which layers are loaded into a project, as from the toolbox."""
    given = dict(parameters)
    for definition in algorithm.destinationParameterDefinitions():
        value = given.get(definition.name())
        if isinstance(definition, LAYER_DESTINATIONS) and isinstance(value, str) and value:
            given[definition.name()] = QgsProcessingOutputLayerDefinition(value, project)
    return given


def aside(name: str) -> QgsProcessingOutputLayerDefinition:
    """Return a temporary output that is not loaded into the project: the panel takes from it what it needs."""
    return QgsProcessingOutputLayerDefinition(QgsProcessingUtils.generateTempFilename(name))


_ALIVE: set = set()


def keep_alive(task, parts: tuple) -> None:
    """Keep what a task uses until it has ended: QGIS refers to it from another thread, and owns none of it."""

    def end(*_outcome) -> None:
        _ALIVE.discard(parts)
        COLLECTOR.resume()

    _ALIVE.add(parts)
    COLLECTOR.pause()
    task.executed.connect(end)


def wait_for(task) -> None:
    """Wait until a task's thread is done with it, for a while; nothing else of the window happens meanwhile."""
    until = time.monotonic() + WAIT_S
    busy = (QgsTask.TaskStatus.Queued, QgsTask.TaskStatus.Running)
    while not sip.isdeleted(task) and task.status() in busy and time.monotonic() < until:
        time.sleep(STEP_S)
        QCoreApplication.sendPostedEvents(task, 0)  # by which the thread tells that it is done
