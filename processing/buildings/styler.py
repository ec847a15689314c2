# SPDX-License-Identifier: GPL-2.0-or-later
"""Style a result of buildings once QGIS has loaded it."""

from __future__ import annotations

from qgis.core import QgsProcessingLayerPostProcessorInterface
from qgis.PyQt.QtCore import QCoreApplication

from ...core.definition import Legend
from ...core.problems import Problem
from ...layers.buildingstyle import draw_buildings
from ..language import sentence


class BuildingStyler(QgsProcessingLayerPostProcessorInterface):
    """Draw buildings by the legends of their maps once QGIS has loaded them."""

    kept: list = []  # noqa: RUF012 - QGIS holds no reference of its own and would drop the styler in silence

    def __init__(self, legends: list[Legend]):
        super().__init__()
        self._legends = legends

    def postProcessLayer(self, layer, context, feedback) -> None:
        """Style the layer; the result itself is there already, so a problem is only reported."""
        try:
            done = draw_buildings(layer, self._legends)
        except Problem as problem:
            feedback.reportError(sentence(problem))
            return
        if not done:
            feedback.pushWarning(
                QCoreApplication.translate(
                    "BuildingStyler",
                    "Layer {layer}: not every map could be kept as a style of its own. Load the styles of the other "
                    "maps from the plugin's folder styles.",
                ).format(layer=layer.name())
            )

    @classmethod
    def style_on_completion(cls, context, destination: str, legends: list[Legend]) -> None:
        """Have a result styled if QGIS is going to load it."""
        if context.willLoadLayerOnCompletion(destination):
            cls.kept.append(cls(legends))
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(cls.kept[-1])
