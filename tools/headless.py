# SPDX-License-Identifier: GPL-2.0-or-later
"""Start QGIS without a window, with the checkout loaded as a plugin, for the tools beside this file."""

from __future__ import annotations

import gc
import importlib.util
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "veerkrachtkaarten"


def load_package():
    """Import the checkout under its name as a plugin, whatever the folder is called."""
    # The folder processing/ must not hide QGIS's package of that name, so the root stays off sys.path.
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    if PACKAGE not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
        )
        package = importlib.util.module_from_spec(spec)
        sys.modules[PACKAGE] = package
        spec.loader.exec_module(package)
    return sys.modules[PACKAGE]


def start_qgis():
    """Return a running QGIS with Processing, without the plugin; keep it for as long as QGIS is needed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    return application


def start():
    """Return such a QGIS with the plugin's algorithms."""
    application = start_qgis()
    load_package()
    from veerkrachtkaarten.processing.provider import VeerkrachtProvider

    # Python must not collect the provider while the registry still points to it.
    application.veerkracht_provider = VeerkrachtProvider()
    application.processingRegistry().addProvider(application.veerkracht_provider)
    return application


def stop(application) -> None:
    """End QGIS in the order in which its own window does: what is open first, QGIS last."""
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    application.processingRegistry().removeProvider(application.veerkracht_provider)
    gc.collect()
    application.exitQgis()
