# SPDX-License-Identifier: GPL-2.0-or-later
"""Outline what changes once QGIS has loaded it."""

from __future__ import annotations

from qgis.core import QgsProcessingLayerPostProcessorInterface


class ChangeStyler(QgsProcessingLayerPostProcessorInterface):
    """Draw a comparison as outlines."""

    kept: list = []  # noqa: RUF012 - QGIS holds no reference of its own and would drop the styler in silence

    def postProcessLayer(self, layer, context, feedback) -> None:
        """Draw the layer."""
        from ...layers.comparison.style import outline_changes

        outline_changes(layer)

    @classmethod
    def style_on_completion(cls, context, destination: str) -> None:
        """Have a result drawn if QGIS is going to load it."""
        if context.willLoadLayerOnCompletion(destination):
            cls.kept.append(cls())
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(cls.kept[-1])
