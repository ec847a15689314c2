# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep an existing output file as it was until the new one is complete."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import shutil
import sqlite3
import tempfile
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorFileWriter,
)

from ..core.problems import QT_TRANSLATE_NOOP, Problem
from .provenance import table_name

SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx", ".qmd")
DATABASE_PARTS = ("", "-wal", "-shm", "-journal")
MAPINFO_PARTS = (".tab", ".dat", ".map", ".id", ".ind", ".mif", ".mid")
BACKUP_SUFFIX = ".voor-veerkracht"

_DATABASE_TABLE = re.compile(r"^ogr:\s*dbname='(?P<path>(?:[^'\\]|\\.)+)'(?:\s+table=\"(?P<table>[^\"]+)\")?")


def destination_text(parameters: dict, output_name: str, context) -> str:
    """Return what the user gave as output: a path, ``memory:``, ``ogr:dbname=... table=...`` or nothing."""
    value = parameters.get(output_name)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(context.expressionContext(), "")
    return value if isinstance(value, str) else ""


def database_text(path, table: str) -> str:
    """Return how Processing is told to write a table into a GeoPackage and leave its other tables alone."""
    quoted = str(path).replace("\\", "/").replace("'", "\\'")
    return f"ogr:dbname='{quoted}' table=\"{table}\" (geom)"


def destination_file(text: str) -> tuple[Path | None, str | None]:
    """Return the file behind an output, and the table in it if other tables stay; None where it is no file."""
    inside = _DATABASE_TABLE.match(text)
    if inside:
        return Path(inside["path"].replace("\\'", "'")), inside["table"] or ""
    if not text or text.startswith(("memory:", "postgis:", "postgres:")) or text == "TEMPORARY_OUTPUT":
        return None, None
    path = Path(text)
    if path.suffix[1:].lower() not in map(str.lower, QgsVectorFileWriter.supportedFormatExtensions()):
        path = Path(f"{text}.{QgsProcessingUtils.defaultVectorExtension()}")  # as QGIS itself will do
    return path, None


@contextlib.contextmanager
def protected(text: str):
    """Keep what stands at the output aside, and put it back when the block does not come to its end."""
    path, table = destination_file(text)
    if path is None:
        yield
        return
    try:
        keeper = _KeptFiles(path) if table is None or not path.exists() else _KeptDatabase(path)
    except (OSError, sqlite3.Error) as error:
        raise unwritable(path, error) from error
    try:
        yield
    except BaseException:
        keeper.put_back()
        raise
    keeper.forget()


def unwritable(path, error) -> Problem:
    """Return the sentence for an output that cannot be made."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Output {path} cannot be written: {error}. What stood there before is unchanged. "
            "Check that the disk has room, that the folder may be written to and that no other program holds the file, "
            "or choose another place.",
        ),
        path=path or "-",
        error=str(error).strip().rstrip(".") or "?",
    )


def parts_of(path: Path) -> list[Path]:
    """Return the files that together are one output."""
    for endings in (SHAPEFILE_PARTS, MAPINFO_PARTS):
        if path.suffix.lower() in endings:
            return [path.with_suffix(ending) for ending in endings]
    return [Path(f"{path}{ending}") for ending in DATABASE_PARTS]


class _KeptFiles:
    """Move the files of an output aside: that takes no room on the disk and no time."""

    def __init__(self, path: Path):
        self.parts = parts_of(path)
        self.kept = {}
        try:
            for part in self.parts:
                if part.is_file():
                    aside = _free_name(part)
                    os.replace(part, aside)
                    self.kept[aside] = part
        except OSError:
            self._move_back()
            raise

    def put_back(self) -> None:
        for part in self.parts:
            with contextlib.suppress(OSError):
                part.unlink()
        self._move_back()

    def _move_back(self) -> None:
        for aside, part in self.kept.items():
            os.replace(aside, part)

    def forget(self) -> None:
        for aside in self.kept:
            with contextlib.suppress(OSError):
                aside.unlink()


class _KeptDatabase:
    """Copy a GeoPackage that gets one more table, by SQLite's own means: others may have it open."""

    def __init__(self, path: Path):
        self.path = path
        self.folder = tempfile.mkdtemp(prefix="veerkracht-")
        self.copy = os.path.join(self.folder, path.name)
        try:
            _copy_database(path, self.copy)
        except (OSError, sqlite3.Error):
            self.forget()
            raise

    def put_back(self) -> None:
        _copy_database(self.copy, self.path)
        self.forget()

    def forget(self) -> None:
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(self.path)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # whoever copies the file gets what was written
        shutil.rmtree(self.folder, ignore_errors=True)


def _free_name(part: Path) -> Path:
    """Return a name beside a file that nothing has: a run that was killed may have left its own there."""
    for number in itertools.count():
        aside = part.with_name(f"{part.name}{BACKUP_SUFFIX}{number or ''}")
        if not aside.exists():
            return aside
    raise OSError(part)


def _copy_database(old, new) -> None:
    address = f"{Path(old).absolute().as_uri()}?mode=ro"
    with contextlib.ExitStack() as opened:
        source = opened.enter_context(contextlib.closing(sqlite3.connect(address, uri=True)))
        target = opened.enter_context(contextlib.closing(sqlite3.connect(new)))
        source.backup(target)


def refuse_own_input(target, origin) -> None:
    """Refuse to read from the file that is being overwritten: a target of a sink, an origin of rows."""
    path, table = destination_file(destination_text(target.parameters, target.output_name, target.context))
    layer = origin.layer if origin.layer is not None else origin.source
    if path is None or not path.exists() or not hasattr(layer, "source"):
        return
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    own = str(parts.get("path") or "")
    if os.path.exists(own) and os.path.samefile(own, path) and (not table or _is_table(layer, parts, table)):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Output {path} is the file that layer {layer} is read from. Choose another one."
            ),
            path=path,
            layer=origin.name,
        )


def _is_table(layer, parts: dict, table: str) -> bool:
    """Tell whether a layer shows a table of its file; one that was opened by its file alone shows the first."""
    return str(parts.get("layerName") or table_name(layer)).casefold() == table.casefold()
