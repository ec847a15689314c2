# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep what is not yet saved of rings in a small file beside them, so that a crash loses nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QObject, Qt

from ..provenance import table_name
from . import journalfile
from .buffer import RingBuffer
from .journalfile import FORMAT, VERSION, JournalFile
from .unsavedrows import Stored, rows_of, unsaved_rows
from .unsavedstate import put_back, states

TAG = "Veerkrachtkaarten"
UNREADABLE, KEPT = "onleesbaar", "bewaard"
"""What a journal that may not be lost is renamed with."""


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
        When it was last written: local time, ISO 8601.
    numbers : tuple of int
        Numbers of the rings that it holds and that the file lacks.
    added, changed, deleted : int
        How many of them.
    conflicts : tuple of int
        Numbers of rings that have changed in the file since: they are not put back unless that is asked for.
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
    content: dict = field(default_factory=dict, repr=False)


class RingJournal(QObject):
    """Write what is not yet saved of a layer after each change, and take it away on commit and rollback.

    Keep a reference to it for as long as the layer lives. It never fails an edit: where it cannot write, it says so
    once in QGIS's log. A layer that is no file has nothing to write beside, and is left alone.

    Parameters
    ----------
    layer : QgsVectorLayer
    """

    def __init__(self, layer: QgsVectorLayer):
        super().__init__()
        path, self._table = file_and_table(layer)
        self._layer: QgsVectorLayer | None = layer if path else None
        self._file = JournalFile(path)
        self._stored = Stored(layer)
        self._failed = False
        if self._layer is not None:
            layer.undoStack().indexChanged.connect(self._changed)
            layer.afterCommitChanges.connect(self._settled)
            layer.afterRollBack.connect(self._settled)
            layer.willBeDeleted.connect(self.stop)
            self._changed()

    @property
    def path(self) -> str:
        """Return the file that is written to; empty while nothing is unsaved."""
        return self._file.path

    def stop(self) -> None:
        """Listen no longer; a file that is there stays, for it holds what is not saved."""
        if self._layer is None:
            return
        if not sip.isdeleted(self._layer):  # a layer that goes with its project takes its connections along
            self._layer.undoStack().indexChanged.disconnect(self._changed)
            self._layer.afterCommitChanges.disconnect(self._settled)
            self._layer.afterRollBack.disconnect(self._settled)
            self._layer.willBeDeleted.disconnect(self.stop)
        self._layer = None
        self._file.release()

    def _settled(self) -> None:
        self._stored.forget()
        self._changed()

    def _changed(self, _index: int = 0) -> None:
        """Write what the edit buffer holds now; an undo stack tells of every step once, undone ones too."""
        try:
            if self._layer.editBuffer() is None or not self._layer.isModified():
                self._stored.forget()
                self._file.remove()
                return
            content = {
                "format": FORMAT,
                "version": VERSION,
                "table": self._table,
                "host": journalfile.host(),
                "written": QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate),
                "crs": self._layer.crs().authid(),
                **unsaved_rows(self._layer, self._stored),
            }
            self._file.write(json.dumps(content, ensure_ascii=False))
            self._failed = False
        except Exception as error:  # an edit goes on, whatever befalls its copy
            if not self._failed:
                sentence = self.tr("What is not yet saved of layer {layer} cannot be kept against a crash: {error}")
                QgsMessageLog.logMessage(
                    sentence.format(layer=self._layer.name(), error=error), TAG, Qgis.MessageLevel.Warning
                )
            self._failed = True


def file_and_table(layer_or_source: QgsVectorLayer | str) -> tuple[str, str]:
    """Return the file and the table of a layer, or of the source of one; empty where it is no file."""
    layer = layer_or_source if isinstance(layer_or_source, QgsVectorLayer) else None
    if layer is not None and layer.providerType() != "ogr":
        return "", ""
    source = layer.source() if layer is not None else layer_or_source
    parts = QgsProviderRegistry.instance().decodeUri("ogr", source)
    path, table = str(parts.get("path") or ""), str(parts.get("layerName") or "")
    if not path or not Path(path).is_file():
        return "", ""
    if not table:
        layer = layer or QgsVectorLayer(path, "", "ogr")
        table = table_name(layer) if layer.isValid() else ""
    return path, table


def unsaved(layer_or_source: QgsVectorLayer | str) -> Recovered | None:
    """Return what a crash left unsaved of a layer (or of the source of one); None where there is nothing.

    What a living session is writing is not meant, and what has reached the file after all is taken away.
    """
    path, table = file_and_table(layer_or_source)
    if not path:
        return None
    for journal in journalfile.journals_of(path):
        if journalfile.is_being_written(journal):
            continue
        content = journalfile.read(journal)
        if content is not None and content.get("host", journalfile.host()) != journalfile.host():
            continue  # on a network share: a colleague may be at work there, and finds it on a computer of their own
        if content is None:
            return Recovered(str(journal), table, readable=False)
        if content.get("table") != table:
            continue
        try:
            found = _recovered(path, journal, content)
        except (AttributeError, KeyError, TypeError, ValueError):  # of our format, and yet not by us
            return Recovered(str(journal), table, readable=False)
        if found.added or found.changed or found.deleted:
            return found
        journal.unlink()
    return None


def _recovered(path: str, journal: Path, content: dict) -> Recovered:
    uri = QgsProviderRegistry.instance().encodeUri("ogr", {"path": path, "layerName": content["table"]})
    found = states(content, rows_of(QgsVectorLayer(uri, content["table"], "ogr")))
    wanting = [state for state in found if not state.done]
    return Recovered(
        str(journal),
        content["table"],
        str(content["written"]),
        tuple(sorted({state.number for state in wanting if state.number is not None})),
        sum(state.deed == "added" for state in wanting),
        sum(state.deed == "changed" for state in wanting),
        sum(state.deed == "deleted" for state in wanting),
        tuple(sorted({state.number for state in wanting if state.conflict and state.number is not None})),
        True,
        content,
    )


def restore(layer: QgsVectorLayer, recovered: Recovered, overwrite: bool = False) -> int:
    """Put what a crash left unsaved back into the edit buffer, as one undo step; return how many rings.

    The file stays until :func:`discard` is called, or until all of it has been saved.

    Parameters
    ----------
    layer : QgsVectorLayer
        Starts being edited where it is not.
    recovered : Recovered
    overwrite : bool
        Whether rings that have changed in the file since are put back as well.

    Raises
    ------
    Problem
        The layer cannot be edited.
    """
    if not recovered.readable:
        return 0
    buffer = RingBuffer(layer)
    with buffer.step(QCoreApplication.translate("RingJournal", "Put back what was not saved")):
        return put_back(buffer, recovered.content, overwrite)


def discard(recovered: Recovered) -> str:
    """Take away what a crash left; renamed, not deleted, where it cannot be read or other edits stand against it.

    Returns
    -------
    str
        The new name; empty where it is gone.
    """
    journal = Path(recovered.path)
    if not journal.is_file():
        return ""
    if not recovered.readable or recovered.conflicts:
        return str(journalfile.set_aside(journal, KEPT if recovered.readable else UNREADABLE))
    journal.unlink()
    return ""
