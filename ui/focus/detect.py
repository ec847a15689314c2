# SPDX-License-Identifier: GPL-2.0-or-later
"""Find rings by rule in the background, show what that would change, and take it over when the user agrees."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ...core.problems import Problem
from ...processing.language import sentence
from ..definitions import FOCUS
from ..liveground import RULE_KEY
from ..ringinputs import RingInputs, ring_inputs
from ..tasks import aside
from .changes import ChangesDialog, listed_changes
from .ruleform import REMOVE, RuleForm

OUTPUTS = ("OUTPUT", "CHANGES")


class Detection(QObject):
    """Lead from the rule to the rings.

    Parameters
    ----------
    session : Session
    window : QWidget
        What the dialogs belong to.
    """

    started = pyqtSignal(object)
    """A run is under way: the AlgorithmRun."""
    taken_over = pyqtSignal(object)
    """Rings were changed: the TakenOver."""

    def __init__(self, session, window: QWidget):
        super().__init__(window)
        self._session, self._window = session, window
        self.dialog: QDialog | None = None
        session.project_changed.connect(self._dismiss)

    def ask(self) -> None:
        """Ask by which rule; without maps, say what to do first."""
        inputs = ring_inputs(self._session)
        if inputs is None:
            self._session.warn(self.tr("There are no maps to find focus areas in. Make them first, on the page Maps."))
            return
        kept = self._session.state.get(RULE_KEY, {})
        names, rings = inputs.cells.fields().names(), self._session.ring_layer()
        form = RuleForm(names, kept if isinstance(kept, dict) else {}, rings is not None, self._window)
        form.accepted.connect(lambda: self.find(form.parameters()))
        form.processing_wanted.connect(self.open_in_processing)
        self._show(form)

    def find(self, asked: dict[str, object]) -> None:
        """Find rings in the background."""
        inputs = ring_inputs(self._session)
        if inputs is None:
            return
        self._session.state.put(RULE_KEY, {name: value for name, value in asked.items() if name != REMOVE})
        self._session.ground.refresh()
        outputs = {name: aside(f"{name.lower()}.gpkg") for name in OUTPUTS}
        run = self._session.run(FOCUS, {**self._given(inputs, asked), **outputs}, self.tr("Find focus areas"))
        run.finished.connect(self._found)
        self.started.emit(run)

    def open_in_processing(self, asked: dict[str, object]) -> None:
        """Open the algorithm's own dialog with what is known, for all that the small form does not ask."""
        from qgis import processing

        inputs = ring_inputs(self._session)
        if inputs is not None:
            processing.execAlgorithmDialog(FOCUS, self._given(inputs, asked))

    def _given(self, inputs: RingInputs, asked: dict[str, object]) -> dict[str, object]:
        rings = self._session.ring_layer()
        given = {**inputs.parameters(), **asked}
        if rings is not None:
            given.update(EXISTING=rings.id(), TARGET_CRS=rings.crs())
        return given

    def _found(self, ok: bool, results: dict) -> None:
        if not ok:
            return
        result = QgsVectorLayer(results["OUTPUT"], self.tr("Rings found"), "ogr")
        changes = listed_changes(QgsVectorLayer(results["CHANGES"], "", "ogr"))
        dialog = ChangesDialog(changes, self._window)
        dialog.accepted.connect(lambda: self._take_over(result))
        self._show(dialog)

    def _take_over(self, result: QgsVectorLayer) -> None:
        try:
            editor = self._session.ring_editor()
            if editor is not None:
                self.taken_over.emit(editor.take_over(result))
        except Problem as problem:
            self._session.warn(sentence(problem))

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _dismiss(self) -> None:
        """Close a dialog that is about another project."""
        if self.dialog is not None:
            self.dialog.reject()

    def _closed(self, _result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
