# SPDX-License-Identifier: GPL-2.0-or-later
"""Write large tables to a GeoPackage, many rows at once: GDAL makes the file, SQLite takes the rows."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import numpy as np
from osgeo import ogr, osr

SRS = 28992
CHUNK = 200_000
_HEAD = b"GP\x00\x01" + SRS.to_bytes(4, "little")
_KINDS = {"points": ogr.wkbPoint, "squares": ogr.wkbPolygon, "table": ogr.wkbNone}


def write(path: Path, layer: str, kind: str, places: np.ndarray | None, columns: dict[str, np.ndarray]) -> None:
    """Write a layer; ``kind`` is ``points``, ``squares`` (given by south-west corner and side) or ``table``.

    Parameters
    ----------
    path : Path
        Gets the layer beside those that it holds already.
    places : ndarray of float64, shape (n, 2) or (n, 3), or None
    columns : dict of str to ndarray, shape (n,)
        Whole numbers, floats (NaN is NULL) or objects (str).
    """
    _make_layer(path, layer, kind, columns)
    count = len(next(iter(columns.values())))
    names = [*(["geom"] if places is not None else []), *columns]
    with contextlib.closing(sqlite3.connect(path)) as database:
        triggers = _without_triggers(database, layer)
        quoted = ", ".join(f'"{name}"' for name in names)
        sql = f'INSERT INTO "{layer}" ({quoted}) VALUES ({", ".join("?" * len(names))})'
        for start in range(0, count, CHUNK):
            rows = slice(start, start + CHUNK)
            values = [_values(column[rows]) for column in columns.values()]
            if places is not None:
                values.insert(0, _blobs(kind, places[rows]))
            database.executemany(sql, zip(*values))
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?", (count, layer))
        if places is not None:
            edge = (*places[:, :2].min(axis=0).tolist(), *(places[:, :2].max(axis=0) + _side(places)).tolist(), layer)
            sql = "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?"
            database.execute(sql, edge)
        for trigger in triggers:
            database.execute(trigger)
        database.commit()


def index(path: Path, layer: str) -> None:
    """Give a layer the spatial index that QGIS and GDAL give every layer that they write."""
    source = ogr.Open(str(path), 1)
    source.ReleaseResultSet(source.ExecuteSQL(f"SELECT CreateSpatialIndex('{layer}', 'geom')"))


def _make_layer(path: Path, layer: str, kind: str, columns: dict[str, np.ndarray]) -> None:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(SRS)
    driver = ogr.GetDriverByName("GPKG")
    source = ogr.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    made = source.CreateLayer(layer, reference, _KINDS[kind], options=["SPATIAL_INDEX=NO", "GEOMETRY_NAME=geom"])
    types = {"O": ogr.OFTString, "f": ogr.OFTReal}
    for name, values in columns.items():
        made.CreateField(ogr.FieldDefn(name, types.get(values.dtype.kind, ogr.OFTInteger)))


def _without_triggers(database, layer: str) -> list[str]:
    """Drop the triggers that count row by row, and return how to make them again."""
    found = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (layer,))
    triggers = found.fetchall()
    for name, _sql in triggers:
        database.execute(f'DROP TRIGGER "{name}"')
    return [sql for _name, sql in triggers]


def _values(column: np.ndarray) -> list:
    if column.dtype.kind != "f":
        return column.tolist()
    missing = np.isnan(column)
    values = column.astype(object)
    values[missing] = None
    return values.tolist()


def _side(places: np.ndarray):
    return places[:, 2].max() if places.shape[1] > 2 else 0.0


def _blobs(kind: str, places: np.ndarray) -> list[bytes]:
    """Return GeoPackage's binary of each place: its head, then well-known binary."""
    if kind == "points":
        start = _HEAD + b"\x01" + (1).to_bytes(4, "little")
        coordinates = places
    else:
        start = _HEAD + b"\x01" + b"".join(number.to_bytes(4, "little") for number in (3, 1, 5))
        x, y, side = places.T
        coordinates = np.stack([x, y, x + side, y, x + side, y + side, x, y + side, x, y], axis=1)
    width = len(start) + 8 * coordinates.shape[1]
    blobs = np.empty((len(places), width), dtype=np.uint8)
    blobs[:, : len(start)] = np.frombuffer(start, dtype=np.uint8)
    blobs[:, len(start) :] = np.ascontiguousarray(coordinates, dtype="<f8").view(np.uint8).reshape(len(places), -1)
    joined = blobs.tobytes()
    return [joined[at : at + width] for at in range(0, len(joined), width)]
