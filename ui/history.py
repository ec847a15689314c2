# SPDX-License-Identifier: GPL-2.0-or-later
"""Leave runs in the history of Processing, as the toolbox does."""

from __future__ import annotations

from qgis.gui import QgsGui


class HistoryEntry:
    """Hold one run's place in the history; QGIS before 3.24 keeps the command only.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    parameters : dict
        As given to the algorithm.
    context : QgsProcessingContext
    """

    def __init__(self, algorithm, parameters: dict, context):
        self._id = None
        command = algorithm.asPythonCommand(parameters, context)
        if not hasattr(QgsGui, "historyProviderRegistry"):
            from processing.core.ProcessingLog import ProcessingLog

            ProcessingLog.addToLog(command)
            return
        self._details = {
            "python_command": command,
            "algorithm_id": algorithm.id(),
            "parameters": algorithm.asMap(parameters, context),
        }
        shell_command, complete = algorithm.asQgisProcessCommand(parameters, context)
        if complete:
            self._details["process_command"] = shell_command
        self._id, _ = QgsGui.historyProviderRegistry().addEntry("processing", self._details)

    def complete(self, results: dict, log: str) -> bool:
        """Add what came out and what was said; tell whether there is a place for it."""
        if self._id is None:
            return False
        self._details.update(results=dict(results), log=log)
        return QgsGui.historyProviderRegistry().updateEntry(self._id, self._details)
