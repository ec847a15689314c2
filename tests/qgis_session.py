# SPDX-License-Identifier: GPL-2.0-or-later
"""Be a QGIS of one minute: load the plugin as QGIS does, use it, unload it, and print what was seen.

Run as a script in a process of its own, so that the plugin meets a QGIS that has never seen it.
The last line of the output is JSON.
"""

from __future__ import annotations

import argparse
import importlib.abc
import json
import sys
import time
from pathlib import Path

PLUGIN = "veerkrachtkaarten"


class Refuse(importlib.abc.MetaPathFinder):
    """Make one package look as if it were not installed."""

    def __init__(self, package: str):
        self.package = package

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == self.package:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


class Interface:
    """Answer the calls that a plugin may make on QGIS's window; any other is an error."""

    def __init__(self, window):
        self._window = window
        self.menus: dict[str, list] = {}

    def mainWindow(self):
        return self._window

    def mapCanvas(self):
        """Have no map, as QGIS's own tests do; Processing asks for it."""

    def addToolBar(self, name):
        return self._window.addToolBar(name)

    def messageBar(self):
        from qgis.gui import QgsMessageBar

        return QgsMessageBar(self._window)

    def addDockWidget(self, area, dock):
        self._window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self._window.removeDockWidget(dock)

    def addPluginToMenu(self, name, action):
        self.menus.setdefault(name, []).append(action)

    def removePluginMenu(self, name, action):
        self.menus[name].remove(action)
        if not self.menus[name]:
            del self.menus[name]


def surroundings(interface) -> dict:
    """Return everything that a plugin could leave behind."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
    from qgis.PyQt.QtWidgets import QToolBar

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = interface.mainWindow()
    return {
        "providers": sorted(provider.id() for provider in QgsApplication.processingRegistry().providers()),
        "toolbars": sorted(toolbar.objectName() for toolbar in window.findChildren(QToolBar)),
        "menus": {name: [action.text() for action in actions] for name, actions in sorted(interface.menus.items())},
        "objects": sorted(o.objectName() for o in window.findChildren(QObject) if "eerkracht" in o.objectName()),
        "modules": sorted(name for name in sys.modules if name.split(".")[0] == "veerkrachtkaarten"),
        "group": QCoreApplication.translate("Algorithm", "Measures"),
    }


def run_share() -> dict:
    """Compute 30 of 120 as a percentage with the plugin's own algorithm."""
    from qgis import processing
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer("None?field=corporatie:integer&field=woningen:integer", "buurten", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([30, 120])
    layer.dataProvider().addFeatures([feature])
    given = {"INPUT": layer, "NUMERATOR": "corporatie", "DENOMINATOR": "woningen", "OUTPUT": "TEMPORARY_OUTPUT"}
    result = processing.run("veerkracht:share", given)["OUTPUT"]
    row = next(result.getFeatures())
    return {field.name(): row[field.name()] for field in result.fields() if field.isNumeric()}


def show_panel(interface) -> list[str]:
    """Open the panel and every page of it; return the names of the docks."""
    from qgis.PyQt.QtWidgets import QAction, QDockWidget

    window = interface.mainWindow()
    window.findChild(QAction, "veerkrachtkaarten_panel").setChecked(True)
    docks = window.findChildren(QDockWidget)
    for dock in docks:
        for name in ("data", "maps", "focus", "output"):
            dock.show_page(name)
    return [dock.objectName() for dock in docks]


def refusal() -> str:
    """Return the sentence with which the plugin refuses a field that is not there."""
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

    layer = QgsVectorLayer("None?field=woningen:integer", "buurten", "memory")
    given = {"INPUT": layer, "NUMERATOR": "corporatie", "DENOMINATOR": "woningen", "OUTPUT": "TEMPORARY_OUTPUT"}
    try:
        processing.run("veerkracht:share", given, feedback=QgsProcessingFeedback(False))
    except QgsProcessingException as refused:
        return str(refused)
    return ""


def start_qgis(locale: str):
    """Start QGIS in a language, with its Processing framework; return the application and the window."""
    import qgis.utils
    from qgis.core import QgsApplication, QgsSettings
    from qgis.PyQt.QtWidgets import QMainWindow

    application = QgsApplication([], True)
    application.initQgis()  # which also opens the profile's settings
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", locale)
    qgis.utils.iface = Interface(QMainWindow())
    python = Path(QgsApplication.pkgDataPath()) / "python"
    sys.path += [str(python), str(python / "plugins")]
    from processing.core.Processing import Processing

    Processing.initialize()
    return application, qgis.utils.iface


def watch(plugins: Path, interface) -> dict:
    """Load, use, unload and load the plugin again; return what was seen."""
    from qgis import utils
    from qgis.core import QgsApplication

    sys.path.insert(0, str(plugins))
    utils.plugin_paths = [str(plugins)]
    utils.updateAvailablePlugins()
    seen = {"available": utils.available_plugins, "before": surroundings(interface)}
    had_pandas = "pandas" in sys.modules
    started = time.perf_counter()
    seen["loaded"] = utils.loadPlugin(PLUGIN) and utils.startPlugin(PLUGIN)
    seen["seconds"] = round(time.perf_counter() - started, 4)
    seen["imports_pandas"] = "pandas" in sys.modules and not had_pandas
    seen["during"] = surroundings(interface)
    provider = QgsApplication.processingRegistry().providerById("veerkracht")
    seen["algorithms"] = {algorithm.name(): algorithm.displayName() for algorithm in provider.algorithms()}
    seen["icon"] = not provider.icon().isNull()
    seen["share"] = run_share()
    seen["ui_before_panel"] = sorted(name for name in sys.modules if name.startswith(f"{PLUGIN}.ui."))
    seen["panel"] = show_panel(interface)
    seen["refusal"] = refusal()
    seen["unloaded"] = utils.unloadPlugin(PLUGIN)
    seen["after"] = surroundings(interface)
    seen["again"] = utils.loadPlugin(PLUGIN) and utils.startPlugin(PLUGIN)
    utils.unloadPlugin(PLUGIN)
    return seen


def main() -> None:
    """Live the minute."""
    parser = argparse.ArgumentParser()
    parser.add_argument("plugins", type=Path, help="folder that holds the plugin's folder")
    parser.add_argument("--locale", default="en_US")
    parser.add_argument("--without", default="", help="a package to hide, such as pandas")
    parser.add_argument("--zip", type=Path, help="unpack this into the folder first")
    arguments = parser.parse_args()
    sys.path.pop(0)  # this script's own folder holds a folder processing, which is not QGIS's
    if arguments.without:
        sys.meta_path.insert(0, Refuse(arguments.without))
    _application, interface = start_qgis(arguments.locale)
    if arguments.zip:
        from pyplugin_installer.unzip import unzip

        unzip(str(arguments.zip), str(arguments.plugins))
    seen = watch(arguments.plugins, interface)
    print("\n" + json.dumps(seen, ensure_ascii=False, default=str), flush=True)


if __name__ == "__main__":
    main()
