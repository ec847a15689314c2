# SPDX-License-Identifier: GPL-2.0-or-later
"""Open the plugin as QGIS's plugin manager does: import it, and add its provider with every algorithm."""

from __future__ import annotations

import json
import sys
import time

import headless
from world import World

NAME = "ours_opening"


def open_plugin(world: World) -> dict[str, float]:
    """Return the seconds of import and provider, and note what else was imported on the way."""
    had_numpy = "numpy" in sys.modules
    begun = time.perf_counter()
    package = headless.load_package()
    plugin = package.classFactory(None)
    imported = time.perf_counter()
    plugin.initProcessing()
    done = time.perf_counter()
    noted = {"pandas": "pandas" in sys.modules, "numpy_was_there": had_numpy}
    world.new_output(NAME, ".json").write_text(json.dumps(noted), encoding="utf-8")
    plugin.unload()
    return {"measured": done - begun, "import": imported - begun, "provider": done - imported}
