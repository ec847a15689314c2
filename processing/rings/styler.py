# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw rings once QGIS has loaded them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingLayerPostProcessorInterface

from ...core.problems import Problem
from ..language import sentence

if TYPE_CHECKING:
    from ...core.focus.ring_map import RingMap


class RingStyler(QgsProcessingLayerPostProcessorInterface):
    """Draw a result by the rules of its map, or by the kind of each ring."""

    kept: list = []  # noqa: RUF012 - QGIS holds no reference of its own and would drop the styler in silence

    def __init__(self, ring_map: RingMap | None = None):
        super().__init__()
        self._ring_map = ring_map

    def postProcessLayer(self, layer, context, feedback) -> None:
        """Style the layer; the result itself is there already, so a problem is only reported."""
        from ...layers.rings.style import apply_ring_style

        try:
            apply_ring_style(layer, self._ring_map)
        except Problem as problem:
            feedback.reportError(sentence(problem))

    @classmethod
    def style_on_completion(cls, context, destination: str, ring_map: RingMap | None = None) -> None:
        """Have a result styled if QGIS is going to load it."""
        if context.willLoadLayerOnCompletion(destination):
            cls.kept.append(cls(ring_map))
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(cls.kept[-1])
