# SPDX-License-Identifier: GPL-2.0-or-later
"""Find, claim, write and read the small files that hold what is not yet saved."""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import json
import os
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDir, QLockFile, QSysInfo

SUFFIX = ".herstel"
ENDING = ".json"
FORMAT, VERSION = "veerkrachtkaarten-herstel", 1
MOST_FILES = 100
"""So many unsaved sessions of one file are kept apart; more cannot be meant."""
ONLY_MINE = 0o600


def host() -> str:
    """Return the name of this computer."""
    return QSysInfo.machineHostName()


def places(file: str) -> tuple[Path, Path]:
    """Return where the journal of a file may stand: beside it, else in the user's profile."""
    path = Path(file).absolute()
    digest = hashlib.sha256(str(path).encode("utf-8")).hexdigest()[:16]
    profile = Path(QgsApplication.qgisSettingsDirPath()) / "veerkrachtkaarten" / "herstel"
    return path, profile / f"{path.stem}-{digest}{path.suffix}"


def journals_of(file: str) -> Iterator[Path]:
    """Yield the journals of a file that are there, those beside it first."""
    for place in places(file):
        for number in range(1, MOST_FILES):
            path = _numbered(place, number)
            if path.is_file():
                yield path


def _numbered(place: Path, number: int) -> Path:
    return place.with_name(place.name + SUFFIX + (f"-{number}" if number > 1 else "") + ENDING)


def _lock_of(path: Path) -> QLockFile:
    """Return the lock that says whether a living QGIS on this computer writes to a journal; a dead one holds none."""
    digest = hashlib.sha256(str(path).encode("utf-8")).hexdigest()[:16]
    lock = QLockFile(str(Path(QDir.tempPath()) / f"veerkracht-{digest}.lock"))
    lock.setStaleLockTime(0)
    return lock


def is_being_written(path: Path) -> bool:
    """Tell whether a living session, this one included, writes to a journal."""
    lock = _lock_of(path)
    if lock.tryLock(0):
        lock.unlock()
        return False
    return lock.error() == QLockFile.LockError.LockFailedError


class JournalFile:
    """Hold one journal; the first of its name that is free, so that what a crash left is never overwritten."""

    def __init__(self, file: str):
        self._file = file
        self._path: Path | None = None
        self._lock: QLockFile | None = None

    @property
    def path(self) -> str:
        """Return where it stands; empty while nothing has been written."""
        return str(self._path or "")

    def write(self, text: str) -> None:
        """Write the journal anew, whole or not at all.

        No waiting until the disk has it: what is guarded against is that QGIS ends, not that the power does, and
        an edit may not wait.

        Raises
        ------
        OSError
            Neither place can be written to.
        """
        if self._path is not None:
            with contextlib.suppress(OSError):
                _replace(self._path, text)
                return
        failure = OSError(self._file)
        for place in places(self._file):
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                path, lock = _free(place)
                _replace(path, text)
            except OSError as error:
                failure = error
                continue
            self.remove()
            self._path, self._lock = path, lock
            return
        raise failure

    def remove(self) -> None:
        """Take the journal away, if there is one."""
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink()
        self.release()

    def release(self) -> None:
        """Leave the journal to whoever looks for it."""
        if self._lock is not None:
            self._lock.unlock()
        self._path = self._lock = None


def _free(place: Path) -> tuple[Path, QLockFile]:
    for number in range(1, MOST_FILES):
        path = _numbered(place, number)
        lock = _lock_of(path)
        if path.exists() or (not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError):
            continue
        if not path.exists():
            return path, lock
        lock.unlock()
    raise OSError(str(place))


def _replace(path: Path, text: str) -> None:
    """Put a text in the place of a file, in one stroke, for nobody but the user to read."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, ONLY_MINE)
        with open(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(aside, path)
    except OSError:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise


def read(path: Path) -> dict | None:
    """Return what a journal holds; None where it is broken, not a journal, or of a version that is not known."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    known = isinstance(content, dict) and content.get("format") == FORMAT and content.get("version") == VERSION
    return content if known else None


def set_aside(path: Path, word: str) -> Path:
    """Rename a journal so that it is found no more, and return its new name."""
    for number in itertools.count():
        new = path.with_name(f"{path.name}.{word}{number or ''}")
        if not new.exists():
            os.replace(path, new)
            return new
    raise OSError(str(path))
