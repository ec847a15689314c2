# SPDX-License-Identifier: GPL-2.0-or-later
"""Be the user of a QGIS desktop: make the sample and its maps, open a model, and write down what is to be seen.

QGIS runs this with ``--code``. What was seen goes as JSON into the file that the environment names.
"""

import json
import os
import time
import traceback
from pathlib import Path

from qgis import processing
from qgis.core import QgsLayerTreeGroup, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

SEEN = Path(os.environ["VEERKRACHT_SEEN"])
PATIENCE_S, FEW_COLOURS = 10, 8
GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")


def series_parameters(sample):
    """Return the input of the seven maps."""
    layers = {
        "NUISANCE": "leefbaarometer_grid",
        "REFERENCE": "referentie_nederland",
        **dict.fromkeys(("GROUPS", "GROUPS_EARLIER", "HOUSING"), "adressen"),
    }
    given = {name: f"{sample}|layername={layer}" for name, layer in layers.items()}
    for suffix, year in (("", "2022"), ("_EARLIER", "2014")):
        given["GROUP_FIELDS" + suffix] = [f"{group}_{year}" for group in GROUPS]
        given["POPULATION" + suffix] = f"aantal_inwoners_{year}"
    return {**given, "SOCIAL_HOUSING": "corporatiewoning", "YEAR_1": "2014", "YEAR_2": "2022"}


def tree(group):
    """Return the layer tree: name, visibility and what is drawn, groups with what they hold."""
    found = []
    for node in group.children():
        if isinstance(node, QgsLayerTreeGroup):
            found.append([node.name(), node.isVisible(), tree(node)])
        else:
            renderer = node.layer().renderer()
            drawn = renderer.classAttribute() if renderer.type() == "categorizedSymbol" else renderer.type()
            found.append([node.name(), node.isVisible(), drawn])
    return found


def canvas_colours():
    """Return the colours that the map shows, once it is drawn."""
    canvas = iface.mapCanvas()
    canvas.zoomToFullExtent()
    colours, until = set(), time.monotonic() + PATIENCE_S
    while len(colours) < FEW_COLOURS and time.monotonic() < until:
        QApplication.processEvents()
        canvas.waitWhileRendering()
        image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        points = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
        colours = {image.pixelColor(x, y).name() for x, y in points}
    return sorted(colours)


def work():
    """Do what a user does, and return what is seen."""
    menu = next(action for action in iface.pluginMenu().actions() if action.text() == "Veerkrachtkaarten").menu()
    seen = {"menu": [action.text() for action in menu.actions()]}
    sample = processing.run(
        "veerkracht:samplemunicipality", {"SIZE": "small", "OUTPUT": str(SEEN.parent / "voorbeeldgemeente.gpkg")}
    )["OUTPUT"]
    dialog = processing.createAlgorithmDialog("veerkracht:mapseries", series_parameters(sample))
    dialog.show()
    QApplication.processEvents()
    seen["title"] = dialog.windowTitle()
    dialog.close()
    given = {**series_parameters(sample), "OUTPUT": str(SEEN.parent / "maps.gpkg")}
    maps = processing.runAndLoadResults("veerkracht:mapseries", given)
    seen["tree"] = tree(QgsProject.instance().layerTreeRoot())
    seen["colours"] = canvas_colours()
    given = {"INPUT": maps["OUTPUT"], "LEGEND": "kwetsbaar", "OUTPUT": "TEMPORARY_OUTPUT"}
    processing.runAndLoadResults("veerkracht:assignclasses", given)
    seen["drawn"] = [layer.renderer().type() for layer in QgsProject.instance().mapLayers().values()]
    next(action for action in menu.actions() if action.objectName() == "veerkrachtkaarten_model").trigger()
    windows = [widget for widget in QApplication.topLevelWidgets() if hasattr(widget, "model") and widget.isVisible()]
    seen["models"] = [len(window.model().childAlgorithms()) for window in windows]
    return seen


def main():
    """Work, write and leave: QGIS's own farewell may ask to save."""
    try:
        seen = work()
    except Exception:
        seen = {"error": traceback.format_exc()}
    SEEN.write_text(json.dumps(seen), encoding="utf-8")
    os._exit(0)


QTimer.singleShot(500, main)
