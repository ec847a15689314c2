# SPDX-License-Identifier: GPL-2.0-or-later
"""Answer questions from inside a QGIS window: where a widget is on the screen, and what is the case.

QGIS runs this with ``--code``. A question is a Python expression, or statements of which one sets ``answer``, in the
file ``ask.py`` of the folder that the environment names; the answer goes as JSON into ``answer.json`` beside it. Mouse
and keyboard are not touched here: that is the test's own work, from outside.
"""

import json
import os
import traceback
from pathlib import Path
from xml.etree import ElementTree

from qgis.core import NULL, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QRect, QTimer
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QTextBrowser, QWidget  # noqa: F401 - for questions
from qgis.utils import iface

FOLDER = Path(os.environ["VEERKRACHT_PROBE"])
PLUGIN = Path(os.environ["VEERKRACHT_CHECKOUT"])
EVERY_MS = 30


def named(name):
    """Return the visible widget with an object name; the last one made, where a name occurs more than once."""
    found = [widget for widget in QApplication.allWidgets() if widget.objectName() == name and widget.isVisible()]
    return found[-1]


def box(widget, part=None):
    """Return where a widget, or a rectangle of it, is on the screen: left, top, width, height, in its dots."""
    part = widget.rect() if part is None else part
    corner = widget.mapToGlobal(part.topLeft())
    return [size * widget.devicePixelRatioF() for size in (corner.x(), corner.y(), part.width(), part.height())]


def tool_button(action_name):
    """Return where the toolbar's button of an action is."""
    from qgis.PyQt.QtWidgets import QToolBar

    for bar in iface.mainWindow().findChildren(QToolBar):
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if action.objectName() == action_name and button is not None and button.isVisible():
                return box(button)
    raise LookupError(action_name)


def control(text, within="VeerkrachtkaartenDock"):
    """Return where the control with a text, mnemonics aside, is in the panel, or in a dialog by its class."""
    if within == "VeerkrachtkaartenDock":
        top = named(within)
    else:
        top = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == within and w.isVisible())
    for widget in top.findChildren(QAbstractButton):
        shown = widget.text().replace("&", "")
        if widget.isVisible() and widget.isEnabled() and (shown.startswith(text) or text in english_of(shown)):
            return box(widget)
    raise LookupError(text)


def english_of(shown):
    """Return the starts of the English texts that are shown as a Dutch one; none in an English QGIS."""
    if not QgsApplication.locale().startswith("nl"):
        return ()
    messages = ElementTree.parse(PLUGIN / "i18n" / "veerkrachtkaarten_nl.ts").getroot().iter("message")
    pairs = [(m.findtext("translation") or "", (m.findtext("source") or "").replace("&", "")) for m in messages]
    sources = [source for dutch, source in pairs if dutch.replace("&", "") == shown]
    return {source[:length] for source in sources for length in range(3, len(source) + 1)}


def dialog(class_name):
    """Tell whether a dialog is there."""
    return any(type(w).__name__ == class_name and w.isVisible() for w in QApplication.topLevelWidgets())


def rings():
    """Return the rings of the project by number: name, kind, who decides, status, centre and radius in whole metres."""
    layer = ring_layer()
    found = {}
    for ring in layer.getFeatures() if layer is not None else ():
        centre = ring.geometry().centroid().asPoint()
        values = [None if ring[name] == NULL else ring[name] for name in ("naam", "soort", "bron", "status")]
        found[ring["nummer"]] = [*values, round(centre.x()), round(centre.y()), round(ring["straal_m"])]
    return found


def place_of_class(field, code):
    """Return the centre of the first cell with a class that is on the map."""
    layer = next(each for each in QgsProject.instance().mapLayers().values() if each.fields().lookupField(field) >= 0)
    seen = iface.mapCanvas().extent()
    for cell in layer.getFeatures(f'"{field}" = {code}'):
        centre = cell.geometry().centroid().asPoint()
        if seen.contains(centre):
            return [centre.x(), centre.y()]
    raise LookupError(code)


def ring_layer():
    """Return the layer of rings that lies in a file of its own."""
    layers = QgsProject.instance().mapLayers().values()
    return next((layer for layer in layers if "focusgebieden" in layer.source()), None)


def tab(tabs, number):
    """Return where a tab of a tab widget is."""
    bar = tabs.tabBar()
    return box(bar, bar.tabRect(number))


def on_map(x, y):
    """Return where a place of the map is on the screen."""
    canvas = iface.mapCanvas()
    point = canvas.getCoordinateTransform().transform(x, y)
    return box(canvas.viewport(), QRect(round(point.x()), round(point.y()), 1, 1))


def photograph(path):
    """Save a picture of the whole screen."""
    return QApplication.primaryScreen().grabWindow(0).save(path)


def is_idle():
    """Tell whether no task runs and the map is drawn."""
    return QgsApplication.taskManager().countActiveTasks() == 0 and not iface.mapCanvas().isDrawing()


def reply():
    """Answer a question where there is one."""
    question = FOLDER / "ask.py"
    if not question.exists():
        return
    text = question.read_text(encoding="utf-8")
    question.unlink()
    names = dict(globals(), project=QgsProject.instance())
    try:
        try:
            answer = {"answer": eval(compile(text, "question", "eval"), names)}
        except SyntaxError:
            exec(compile(text, "question", "exec"), names)
            answer = {"answer": names.get("answer")}
        body = json.dumps(answer, default=str)
    except Exception:
        body = json.dumps({"error": traceback.format_exc()})
    part = FOLDER / "answer.part"
    part.write_text(body, encoding="utf-8")
    part.replace(FOLDER / "answer.json")


class Probe(QWidget):
    """Keep the timer alive for as long as QGIS is."""

    def __init__(self):
        super().__init__()
        self.timer = QTimer(self)
        self.timer.timeout.connect(reply)
        self.timer.start(EVERY_MS)


iface.veerkracht_probe = Probe()
iface.mainWindow().setGeometry(QApplication.primaryScreen().geometry())  # no window manager does it
(FOLDER / "ready").write_text("", encoding="utf-8")
