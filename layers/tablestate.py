# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell whether a table that was written is still the one that was written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

LAST_CHANGE = "SELECT last_change FROM gpkg_contents WHERE lower(table_name) = lower(?)"


def table_state(path: str) -> str | None:
    """Return a text that changes when the maps in a file are written or edited; None where that cannot be told.

    In a GeoPackage only the table of the file's own name counts: its other tables may change, and SQLite may touch
    the file for no more than being read.
    """
    file = Path(path)
    try:
        if not file.is_file():
            return ""
        if file.suffix.lower() != ".gpkg":
            found = file.stat()
            return f"{found.st_mtime_ns}|{found.st_size}"
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as database:
            rows = database.execute(LAST_CHANGE, (file.stem,)).fetchall()
    except (OSError, ValueError, sqlite3.Error):
        return None
    return "|".join(str(row[0]) for row in rows)
