# SPDX-License-Identifier: GPL-2.0-or-later
"""Run algorithms in the background as the toolbox would."""

from __future__ import annotations

import gc
import time

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeatureRequest,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
)
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, QThread, QThreadPool
from veerkrachtkaarten.core.problems import Cancelled
from veerkrachtkaarten.processing.algorithm import Algorithm
from veerkrachtkaarten.ui.tasks import AlgorithmRun, loading


class Slow(Algorithm):
    """Count to a hundred, in seconds, unless it is stopped."""

    ID = "slow"
    GROUP = "maps"

    def displayName(self):
        return "slow"

    def description_text(self):
        return "slow"

    def initAlgorithm(self, configuration=None):
        pass

    def compute(self, parameters, context, feedback):
        for step in range(10_000):
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(step / 100)
            time.sleep(0.01)
        return {}


class Reader(Slow):
    """Read a layer over and over, until it is stopped."""

    ID = "reader"

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", "layer"))

    def compute(self, parameters, context, feedback):
        origin = self.origin(parameters, "INPUT", context)
        for _ in range(100_000):
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(sum(1 for _feature in origin.features(QgsFeatureRequest())))
        return {}


@pytest.fixture
def slow(provider):
    """Offer an algorithm that takes a hundred seconds; QGIS forgets it afterwards."""
    provider.addAlgorithm(Slow())
    yield "veerkracht:slow"
    provider.refreshAlgorithms()


@pytest.fixture
def reader(provider):
    """Offer an algorithm that reads a layer for longer than anybody waits; QGIS forgets it afterwards."""
    provider.addAlgorithm(Reader())
    yield "veerkracht:reader"
    provider.refreshAlgorithms()


@pytest.fixture
def share_layer():
    from qgis.core import QgsFeature

    layer = QgsVectorLayer("None?field=corporatie:integer&field=woningen:integer", "buurten", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([30, 120])
    layer.dataProvider().addFeatures([feature])
    return layer


def ended(run: AlgorithmRun, until) -> list:
    heard = []
    run.finished.connect(lambda ok, results: heard.append((ok, results)))
    run.start()
    until(lambda: heard)
    return heard


def share(layer, output="TEMPORARY_OUTPUT") -> dict:
    return {"INPUT": layer.id(), "NUMERATOR": "corporatie", "DENOMINATOR": "woningen", "OUTPUT": output}


def test_a_run_loads_its_result_and_tells_once(project, provider, interface, share_layer, until):
    project.addMapLayer(share_layer)
    run = AlgorithmRun("veerkracht:share", share(share_layer), "share")
    told = []
    run.said.connect(told.append)
    heard = ended(run, until)
    assert [ok for ok, _ in heard] == [True]
    assert (run.ok, run.is_done) == (True, True)
    [result] = [layer for layer in project.mapLayers().values() if layer is not share_layer]
    assert 25.0 in next(result.getFeatures()).attributes()
    assert "\n".join(told) == run.log != ""


def test_a_run_stands_in_the_history_of_processing(project, provider, interface, share_layer, until):
    project.addMapLayer(share_layer)
    ended(AlgorithmRun("veerkracht:share", share(share_layer), "share"), until)
    if Qgis.QGIS_VERSION_INT < 32400:
        from processing.core.ProcessingLog import ProcessingLog

        assert any("veerkracht:share" in str(entry.text) for entry in ProcessingLog.getLogEntries())
        return
    last = QgsGui.historyProviderRegistry().queryEntries(providerId="processing")[-1].entry
    assert last["algorithm_id"] == "veerkracht:share"
    assert "processing.run(" in last["python_command"]
    assert "log" in last and "results" in last


def test_a_refusal_is_a_sentence_and_the_end(project, provider, interface, share_layer, until):
    project.addMapLayer(share_layer)
    given = {**share(share_layer), "NUMERATOR": "nowhere"}
    run = AlgorithmRun("veerkracht:share", given, "share")
    assert [ok for ok, _ in ended(run, until)] == [False]
    assert "nowhere" in run.error and run.error in run.log
    assert len(project.mapLayers()) == 1


def test_parameters_that_contradict_are_refused_before_anything_starts(project, provider, interface, until):
    run = AlgorithmRun("veerkracht:mapseries", {"OUTPUT": "TEMPORARY_OUTPUT"}, "maps")
    assert [ok for ok, _ in ended(run, until)] == [False]
    assert run.error.startswith("Give at least one layer")


def test_an_algorithm_that_is_not_there_is_refused(provider, interface, until):
    run = AlgorithmRun("veerkracht:nothing", {}, "nothing")
    assert [ok for ok, _ in ended(run, until)] == [False]
    assert "veerkracht:nothing" in run.error


def test_cancelling_stops_the_algorithm_and_says_so(project, slow, interface, until):
    run = AlgorithmRun(slow, {}, "slow")
    seen, heard = [], []
    run.progressed.connect(seen.append)
    run.finished.connect(lambda ok, _results: heard.append(ok))
    run.start()
    until(lambda: seen)
    run.cancel()
    until(lambda: heard)
    assert (heard, run.cancelled, run.error) == ([False], True, "")


def test_an_abandoned_run_ends_at_once_and_its_thread_with_it(project, slow, interface, until):
    run = AlgorithmRun(slow, {}, "slow")
    seen, heard = [], []
    run.progressed.connect(seen.append)
    run.finished.connect(lambda ok, _results: heard.append(ok))
    run.start()
    until(lambda: seen)
    run.abandon()
    assert heard == [False]
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert heard == [False]


@pytest.fixture
def one_thread():
    """Let QGIS run one task at a time, so that the next one waits."""
    manager = QgsApplication.taskManager()
    pool = manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()  # from 3.34 its own
    most = pool.maxThreadCount()
    pool.setMaxThreadCount(1)
    yield
    pool.setMaxThreadCount(most)


@pytest.mark.parametrize("stop", ["cancel", "abandon", "remove"])
def test_a_run_that_waits_for_its_turn_can_be_stopped(
    project, slow, reader, interface, share_layer, until, one_thread, stop
):
    project.addMapLayer(share_layer)
    busy, waiting = AlgorithmRun(slow, {}, "busy"), AlgorithmRun(reader, {"INPUT": share_layer.id()}, "waiting")
    seen, heard = [], []
    busy.progressed.connect(seen.append)
    waiting.finished.connect(lambda ok, _results: heard.append(ok))
    busy.start()
    waiting.start()
    until(lambda: seen)
    if stop == "remove":
        project.removeMapLayer(share_layer.id())
    else:
        getattr(waiting, stop)()
    assert heard == [False]
    assert not busy.is_done and not gc.isenabled()
    busy.abandon()
    until(gc.isenabled)


@pytest.mark.parametrize("removed", ["one", "all"])
def test_a_run_ends_before_a_layer_that_it_reads_is_removed(project, reader, interface, share_layer, until, removed):
    project.addMapLayer(share_layer)
    run = AlgorithmRun(reader, {"INPUT": share_layer.id()}, "Reading")
    seen, heard = [], []
    run.progressed.connect(seen.append)
    run.finished.connect(lambda ok, _results: heard.append(ok))
    run.start()
    until(lambda: seen)
    if removed == "one":
        project.removeMapLayer(share_layer.id())
    else:
        project.removeAllMapLayers()
    assert heard == [False]
    assert run.error == "Reading was stopped, because layer buurten was removed." == run.log


def test_a_run_goes_on_when_a_layer_is_removed_that_it_does_not_read(project, reader, interface, share_layer, until):
    other = QgsVectorLayer("None?field=a:integer", "other", "memory")
    project.addMapLayers([share_layer, other])
    run = AlgorithmRun(reader, {"INPUT": share_layer.id()}, "Reading")
    seen = []
    run.progressed.connect(seen.append)
    run.start()
    until(lambda: seen)
    project.removeMapLayer(other.id())
    assert not run.is_done
    run.abandon()


def test_nothing_is_looked_up_in_the_project_by_another_thread(
    project, provider, interface, share_layer, until, monkeypatch
):
    asked = []

    def noted(name: str):
        def ask(self, *given):
            here = QThread.currentThread() is QCoreApplication.instance().thread()
            asked.append((name, here))
            return getattr(QgsProcessingAlgorithm, name)(self, *given)

        return ask

    looks = ("parameterAsSource", "parameterAsVectorLayer", "parameterAsLayerList", "parameterAsCrs")
    for name in looks:
        monkeypatch.setattr(Algorithm, name, noted(name), raising=False)
    project.addMapLayer(share_layer)
    assert [ok for ok, _ in ended(AlgorithmRun("veerkracht:share", share(share_layer), "share"), until)] == [True]
    assert {name for name, _here in asked} == {"parameterAsSource", "parameterAsVectorLayer"}
    assert [name for name, here in asked if not here] == []


def test_no_garbage_is_collected_while_an_algorithm_computes_in_another_thread(project, provider, interface, until):
    collects = []

    class Watching(Slow):
        ID = "watching"

        def compute(self, parameters, context, feedback):
            collects.append(gc.isenabled())
            return {}

    provider.addAlgorithm(Watching())
    try:
        run = AlgorithmRun("veerkracht:watching", {}, "watching")
        run.start()
        assert not gc.isenabled()
        until(lambda: run.is_done)
    finally:
        provider.refreshAlgorithms()
    until(gc.isenabled)
    assert (run.ok, collects) == (True, [False])


def test_an_algorithm_that_must_stay_in_the_window_s_thread_does(project, provider, interface, until):
    class Here(Slow):
        ID = "here"

        def flags(self):
            return super().flags() | Algorithm.FlagNoThreading

        def compute(self, parameters, context, feedback):
            if QThread.currentThread() is not QCoreApplication.instance().thread():
                raise QgsProcessingException("elsewhere")
            return {}

    provider.addAlgorithm(Here())
    try:
        assert [ok for ok, _ in ended(AlgorithmRun("veerkracht:here", {}, "here"), until)] == [True]
    finally:
        provider.refreshAlgorithms()


def test_layers_go_into_the_project_as_from_the_toolbox(project, provider):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("veerkracht:mapseries")
    given = loading(algorithm, {"OUTPUT": "/tmp/a.gpkg", "PROJECT": "/tmp/a.qgz"}, project)
    assert isinstance(given["OUTPUT"], QgsProcessingOutputLayerDefinition)
    assert given["OUTPUT"].destinationProject is project
    assert given["PROJECT"] == "/tmp/a.qgz"
