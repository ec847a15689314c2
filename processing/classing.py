# SPDX-License-Identifier: GPL-2.0-or-later
"""Give the algorithms that make classes what they share: output columns, counters, a styled result."""

from __future__ import annotations

import json

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsProcessingOutputNumber, QgsProcessingOutputString

from ..core.classes import Classed
from ..core.definition import Legend
from ..core.problems import Problem
from ..core.reasons import REASON_TEXT, Reason, texts
from ..layers.styling import apply_legend
from ..layers.writer import NewColumn
from .algorithm import Algorithm
from .language import sentence

CONTENT_LANGUAGE = "nl"
"""Column contents are Dutch, whatever the language of the user interface."""


class LegendStyler(QgsProcessingLayerPostProcessorInterface):
    """Draw a result by its legend once QGIS has loaded it."""

    kept: list = []  # noqa: RUF012 - QGIS holds no reference of its own and would drop the styler in silence

    def __init__(self, legend: Legend):
        super().__init__()
        self._legend = legend

    def postProcessLayer(self, layer, context, feedback) -> None:
        """Style the layer; the result itself is there already, so a problem is only reported."""
        try:
            apply_legend(layer, self._legend)
        except Problem as problem:
            feedback.reportError(sentence(problem))

    @classmethod
    def style_on_completion(cls, context, destination: str, legend: Legend) -> None:
        """Have a result styled if QGIS is going to load it."""
        if context.willLoadLayerOnCompletion(destination):
            cls.kept.append(cls(legend))
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(cls.kept[-1])


class Classing(Algorithm):
    """Be the base of the algorithms that give each feature a class."""

    GROUP = "classes"

    def add_counters(self) -> None:
        """Declare what :meth:`report` returns."""
        self.addOutput(QgsProcessingOutputNumber("CLASSED", self.tr("Features with a class")))
        self.addOutput(QgsProcessingOutputNumber("WITHOUT_CLASS", self.tr("Features without a class, for a reason")))
        self.addOutput(QgsProcessingOutputString("CLASS_COUNTS", self.tr("Features per class code, as JSON")))

    def report(self, classed: Classed, legend: Legend, feedback) -> dict:
        """Say in the log how many features each class has and why others have none; return the counters."""
        known = int(classed.known.sum())
        counts = classed.counts()
        if not len(classed.codes):
            feedback.pushWarning(self.tr("The layer holds no features, so the result holds none either."))
        elif not known:
            feedback.pushWarning(self.tr("No feature has a class, because none has a figure."))
        feedback.pushInfo(self.tr("Classes of {legend}:").format(legend=legend.title.get(CONTENT_LANGUAGE)))
        for entry in legend.classes:
            feedback.pushInfo(f"{entry.code:>3}  {entry.label.get(CONTENT_LANGUAGE)}: {counts.get(entry.code, 0)}")
        for reason in Reason:
            count = int((classed.reasons == reason).sum())
            if reason and count:
                feedback.pushInfo(
                    self.tr("- without a class: {count}, {reason}").format(count=count, reason=REASON_TEXT[reason])
                )
        listed = {str(entry.code): counts.get(entry.code, 0) for entry in legend.shown}
        listed.update({str(code): count for code, count in counts.items()})
        return {"CLASSED": known, "WITHOUT_CLASS": len(classed.codes) - known, "CLASS_COUNTS": json.dumps(listed)}


def class_columns(legend: Legend, classed: Classed) -> list[NewColumn]:
    """Return the columns of one map: class code, label, and why there is no class."""
    return [
        NewColumn(legend.class_field, "integer", classed.codes),
        NewColumn(legend.label_field, "text", legend.labels(classed.codes, CONTENT_LANGUAGE)),
        NewColumn(legend.reason_field, "text", texts(classed.reasons)),
    ]
