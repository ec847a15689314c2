# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep what is not yet saved of rings in a small file beside them, so that a crash loses nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject

SUFFIX = ".herstel.json"


@dataclass(frozen=True)
class Recovered:
    """Hold what a crash left unsaved.

    Attributes
    ----------
    path : str
        The file that holds it.
    table : str
        The table of the GeoPackage that it belongs to.
    written : str
        When it was last written, ISO 8601 in local time.
    numbers : tuple of int
        Numbers of the rings that it holds.
    added, changed, deleted : int
        How many rings.
    conflicts : tuple of int
        Numbers of the rings that have changed in the file since.
    readable : bool
        False where the file is broken, or of a version that is not known: it can only be discarded.
    content : dict
        As it stands in the file.
    """

    path: str
    table: str
    written: str = ""
    numbers: tuple[int, ...] = ()
    added: int = 0
    changed: int = 0
    deleted: int = 0
    conflicts: tuple[int, ...] = ()
    readable: bool = True
    content: dict = field(default_factory=dict)


class RingJournal(QObject):
    """Write what is not yet saved of a layer after each change, and take it away on commit and rollback.

    Keep a reference to it for as long as the layer lives; :meth:`stop` ends it.
    """

    def __init__(self, layer: QgsVectorLayer):
        super().__init__()
        self._layer = layer

    def stop(self) -> None:
        """Listen no longer; a file that is there stays."""


def unsaved(layer_or_source) -> Recovered | None:
    """Return what a crash left unsaved of a layer (or of the source of one); None where there is nothing."""


def restore(layer: QgsVectorLayer, recovered: Recovered) -> int:
    """Put what a crash left unsaved back into the edit buffer, as one undo step; return how many rings."""
    return 0


def discard(recovered: Recovered) -> None:
    """Take away what a crash left: deleted where it can be read, else only renamed."""
