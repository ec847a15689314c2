# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw the layers of the sample municipality as a quiet ground for maps, whatever colours QGIS would draw by lot."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

OUTLINE = {"style": "no", "outline_color": "90,90,90,200", "outline_width": "0.2"}
STREET = {"line_color": "170,170,170,255", "line_width": "0.2"}
DOT = {"color": "110,110,110,255", "outline_style": "no", "size": "0.6"}
HIDDEN = ("cbs_vierkant_100m", "adressen")
"""Layers that are there to be counted: drawn, they would cover the town."""


def draw_quietly(layer: QgsVectorLayer, project: QgsProject) -> None:
    """Give a layer of the sample its symbol, and tick it off in the layer tree if it is only there to be counted."""
    symbols = {
        QgsWkbTypes.GeometryType.PolygonGeometry: lambda: QgsFillSymbol.createSimple(OUTLINE),
        QgsWkbTypes.GeometryType.LineGeometry: lambda: QgsLineSymbol.createSimple(STREET),
        QgsWkbTypes.GeometryType.PointGeometry: lambda: QgsMarkerSymbol.createSimple(DOT),
    }
    make = symbols.get(layer.geometryType())
    if make is None:
        return
    layer.setRenderer(QgsSingleSymbolRenderer(make()))
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityChecked(layer.name() not in HIDDEN)
        node.setExpanded(False)


class QuietLoader(QgsProcessingLayerPostProcessorInterface):
    """Draw one layer of the sample once QGIS has loaded it."""

    kept: list = []  # noqa: RUF012 - QGIS keeps no Python part and would drop it in silence

    def __init__(self, project: QgsProject):
        super().__init__()
        self._project = project
        self.kept.append(self)

    def postProcessLayer(self, layer, context, feedback) -> None:  # noqa: N802 - QGIS's name
        """Draw the layer."""
        draw_quietly(layer, self._project)
