# SPDX-License-Identifier: GPL-2.0-or-later
"""Edit rings in a QGIS of its own, say what ought to be there, and die or wait to be killed.

The first argument is the GeoPackage, the second the moment to die at: ``editing`` waits, any other is the signal
of the layer within a commit at which the process kills itself, as nothing else can.
"""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def load_plugin() -> None:
    """Give the plugin as a package, as QGIS would."""
    sys.path[:] = [entry for entry in sys.path if Path(entry or os.getcwd()).resolve() != ROOT]
    spec = importlib.util.spec_from_file_location(
        "veerkrachtkaarten", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["veerkrachtkaarten"] = package
    spec.loader.exec_module(package)


def say(word: str, content: object) -> None:
    print(json.dumps([word, content]), flush=True)


def plain_rows(layer) -> list:
    from veerkrachtkaarten.layers.rings.unsavedrows import rows_of

    return sorted([sorted(row["values"].items()), row["wkb"]] for row in rows_of(layer).values())


def die(*_arguments) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(path: str, moment: str) -> None:
    """Save three rings, edit them all, add one, and end in the middle of it."""
    from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsVectorLayer

    application = QgsApplication([], False)
    application.initQgis()
    load_plugin()
    from veerkrachtkaarten.core.focus.circle import Circle
    from veerkrachtkaarten.layers.rings.edit import RingEditor
    from veerkrachtkaarten.layers.rings.file import create_ring_file
    from veerkrachtkaarten.layers.rings.journal import RingJournal

    source = create_ring_file(path, QgsCoordinateReferenceSystem("EPSG:28992"))
    layer = QgsVectorLayer(source, "ringen", "ogr")
    journal, editor = RingJournal(layer), RingEditor(layer)
    for number in range(3):
        editor.draw(Circle(180_000 + 500 * number, 320_000, 200), {"naam": f"ring {number}"})
    if not layer.commitChanges():
        sys.exit(str(layer.commitErrors()))
    say("saved", plain_rows(layer))
    first, second, third = editor.shown_fids()
    editor.change(first, {"toelichting": "ü: net bedacht\ntweede regel", "soort": "blauw"})
    editor.reshape(second, Circle(181_000, 321_000, 333))
    editor.draw(Circle(182_000, 320_000, 100), {"notitie_leefomgeving": "bomen"})
    layer.deleteFeature(third)
    say("unsaved", plain_rows(layer))
    say("journal", journal.path)
    if moment == "editing":
        time.sleep(120)
    getattr(layer, moment).connect(die)
    layer.commitChanges()
    say("survived", moment)


if __name__ == "__main__":
    main(*sys.argv[1:])
