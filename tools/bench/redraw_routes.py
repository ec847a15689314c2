# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a classed layer, by its legend and by hand-made rules that give the same picture."""

from __future__ import annotations

import statistics
import time

from world import World

WIDTH, HEIGHT = 1600, 1000
PAN_M = 10_000
STEPS, MANY = 5, 100_000
"""Pictures of which the median counts; two of the whole where it holds this many cells."""
LEGEND = "overlast"


def _layer(world: World):
    from qgis.core import QgsVectorLayer
    from series_routes import ours_series
    from veerkrachtkaarten.core.legend import load_legend
    from veerkrachtkaarten.layers.styling import apply_legend

    path = world.output("ours_series")
    if not path.exists():
        ours_series(world)
    layer = QgsVectorLayer(str(path), LEGEND, "ogr")
    apply_legend(layer, load_legend(LEGEND), "nl")
    return layer


def _by_rules(layer):
    """Give a layer one rule per class, as one makes them by hand, with the symbols of its legend."""
    from qgis.core import QgsRuleBasedRenderer

    root = QgsRuleBasedRenderer.Rule(None)
    for category in layer.renderer().categories():
        symbol, condition = category.symbol().clone(), f'"klasse_{LEGEND}" = {category.value()}'
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=category.label()))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    return layer


def _drawn(world: World, route: str, layer, extents: list) -> dict[str, float]:
    """Draw each extent after a first one that warms up; the last picture is kept."""
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize

    settings, seconds = QgsMapSettings(), []
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    for extent in [extents[-1], *extents]:
        settings.setExtent(extent)
        job = QgsMapRendererSequentialJob(settings)
        begun = time.perf_counter()
        job.start()
        job.waitForFinished()
        seconds.append(time.perf_counter() - begun)
    job.renderedImage().save(str(world.new_output(route, ".png")))
    return {"measured": statistics.median(seconds[1:])}


def _whole(layer) -> list:
    return [layer.extent()] * (STEPS if layer.featureCount() < MANY else 2)


def _pans(layer) -> list:
    """Return windows of :data:`PAN_M` wide, each moved by half its width, in the middle of the layer."""
    from qgis.core import QgsRectangle

    middle, half = layer.extent().center(), PAN_M / 2
    high = half * HEIGHT / WIDTH
    return [
        QgsRectangle(x - half, middle.y() - high, x + half, middle.y() + high)
        for x in (middle.x() + step * half for step in range(STEPS))
    ]


def ours_redraw(world: World) -> dict[str, float]:
    """Draw all cells by the legend."""
    layer = _layer(world)
    return _drawn(world, "ours_redraw", layer, _whole(layer))


def rules_redraw(world: World) -> dict[str, float]:
    """Draw all cells by rules."""
    layer = _by_rules(_layer(world))
    return _drawn(world, "rules_redraw", layer, _whole(layer))


def ours_pan(world: World) -> dict[str, float]:
    """Draw a part by the legend."""
    layer = _layer(world)
    return _drawn(world, "ours_pan", layer, _pans(layer))


def rules_pan(world: World) -> dict[str, float]:
    """Draw a part by rules."""
    layer = _by_rules(_layer(world))
    return _drawn(world, "rules_pan", layer, _pans(layer))


ROUTES = (ours_redraw, rules_redraw, ours_pan, rules_pan)
