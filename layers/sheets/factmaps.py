# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the layers of fact sheets: the maps of the series, the outline of one area, and where it lies."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsProject,
    QgsRectangle,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..areas import repaired

MARK = "#b2182b"
DOT_MM, SMALL_MM = "2.6", 2.5
"""An area that is smaller than this on the map of its location gets a dot as well."""
AROUND, LEAST_EXTENT_M, MARGIN = 1.3, 400.0, 1.05
GROUND = {"color": "214,214,214,255", "outline_style": "no"}
THIN = {"style": "no", "outline_color": "110,110,110,255", "outline_width": "0.1"}
FILLED = {"color": MARK, "outline_color": "255,255,255,255", "outline_width": "0.3"}
CASING = {"style": "no", "outline_color": "255,255,255,255", "outline_width": "1.0", "joinstyle": "round"}
OUTLINE = {"line_color": "26,26,26,255", "line_width": "0.5", "joinstyle": "round"}


def ground_layer(table: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return all that the series covers as one grey shape."""
    request = QgsFeatureRequest().setNoAttributes()
    transform = QgsCoordinateTransform(table.crs(), crs, QgsProject())
    shapes, _ = repaired([feature.geometry() for feature in table.getFeatures(request) if feature.hasGeometry()])
    whole = QgsGeometry.unaryUnion(shapes)
    if table.crs() != crs and whole.transform(transform) != QgsGeometry.OperationResult.Success:
        whole = QgsGeometry()
    return _shapes([whole], crs, QgsFillSymbol.createSimple(GROUND))


def thin_layer(shapes: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return areas as thin lines."""
    return _shapes(shapes, crs, QgsFillSymbol.createSimple(THIN))


def outline_layer(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return one area as a dark line on a white casing, which shows on every class."""
    symbol = QgsFillSymbol.createSimple(CASING)
    if not symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer.create(OUTLINE)):
        raise RuntimeError("QGIS takes no line in a fill symbol")
    return _shapes([shape], crs, symbol)


def mark_layer(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, metres_per_mm: float) -> QgsVectorLayer:
    """Return one area filled, so that it is seen from afar; with a dot where it is very small."""
    symbol = QgsFillSymbol.createSimple(FILLED)
    box = shape.boundingBox()
    if max(box.width(), box.height()) < SMALL_MM * metres_per_mm:
        dot = QgsCentroidFillSymbolLayer()
        look = {"name": "circle", "color": MARK, "size": DOT_MM, "outline_color": "255,255,255,255"}
        if not (dot.setSubSymbol(QgsMarkerSymbol.createSimple(look)) and symbol.appendSymbolLayer(dot)):
            raise RuntimeError("QGIS takes no dot in a fill symbol")
    return _shapes([shape], crs, symbol)


def _shapes(shapes: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem, symbol: QgsFillSymbol) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon", "", "memory")
    layer.setCrs(crs)
    features = []
    for shape in shapes:
        feature = QgsFeature()
        feature.setGeometry(shape)
        features.append(feature)
    added, _ = layer.dataProvider().addFeatures(features)
    if not added:
        raise RuntimeError("QGIS takes no shapes into a layer in memory")
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def extent_round(shape: QgsGeometry) -> QgsRectangle:
    """Return what a small map of an area shows."""
    extent = QgsRectangle(shape.boundingBox())
    extent.scale(AROUND)
    short = max(LEAST_EXTENT_M - extent.width(), LEAST_EXTENT_M - extent.height(), 0.0)
    return extent.buffered(short / 2) if short else extent


def extent_of_all(ground: QgsVectorLayer, shapes: Sequence[QgsGeometry]) -> QgsRectangle:
    """Return what the map of the location shows: all that the series covers, and all areas."""
    extent = QgsRectangle(ground.extent())
    for shape in shapes:
        extent.combineExtentWith(shape.boundingBox())
    extent.scale(MARGIN)
    return extent
