# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the sample municipality to one GeoPackage and one CSV, all of it or nothing."""

from __future__ import annotations

import errno
import os
import shutil
import struct
import tempfile
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.problems import QT_TRANSLATE_NOOP, Cancelled, Problem
from ..core.sample import EPSG, FILE_NAME, SampleLayer, SampleTown, municipal_layers, national_layers
from ..core.sample.reference import SOURCE
from .fields import make_fields

CSV_NAME = "leefbaarometer_grid.csv"
CSV_LAYER = "leefbaarometer_grid"
CHUNK = 5_000
_WKB_TYPES = {
    "none": QgsWkbTypes.Type.NoGeometry,
    "point": QgsWkbTypes.Type.Point,
    "line": QgsWkbTypes.Type.LineString,
    "polygon": QgsWkbTypes.Type.Polygon,
}


def destination(output: str) -> Path:
    """Return the GeoPackage to write, where a user names a file or a folder."""
    path = Path(output)
    return path if path.suffix.lower() == ".gpkg" else path / FILE_NAME


def write_town(town: SampleTown, path: Path, feedback=None) -> Path:
    """Write all layers to ``path`` and the Leefbaarometer's table as CSV beside it; return the CSV's path.

    Everything is written elsewhere first: whatever goes wrong, an older file stays as it was.

    Raises
    ------
    Problem
        If the folder cannot be written to or the file is in use.
    Cancelled
    """
    csv = path.with_name(CSV_NAME)
    _require_closed(path)
    workshop = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(prefix=".voorbeeldgemeente-", dir=path.parent))
        _write_layers((*town.layers(), *municipal_layers(town), *national_layers(town)), workshop / FILE_NAME, feedback)
        _write_csv(next(layer for layer in town.layers() if layer.name == CSV_LAYER), workshop / CSV_NAME)
        os.replace(workshop / CSV_NAME, csv)
        os.replace(workshop / FILE_NAME, path)
    except OSError as error:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "File {file} cannot be written: {error}. Choose another folder for it."),
            file=str(path),
            error=error.strerror or str(error),
        ) from error
    finally:
        if workshop is not None:
            shutil.rmtree(workshop, ignore_errors=True)
    return csv


def _require_closed(path: Path) -> None:
    """Refuse a file that another program has open: what it has not saved yet would end up in the new one."""
    if path.with_name(path.name + "-wal").exists():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "File {file} is open elsewhere. Remove its layers from the project or choose another file."
            ),
            file=str(path),
        )


def _write_layers(layers: tuple[SampleLayer, ...], path: Path, feedback) -> None:
    total, done = sum(len(layer) for layer in layers), 0
    for layer in layers:
        writer = _open(layer, path)
        for start in range(0, len(layer), CHUNK):
            if feedback is not None:
                if feedback.isCanceled():
                    raise Cancelled
                feedback.setProgress(100.0 * done / total)
            rows = range(start, min(start + CHUNK, len(layer)))
            if not writer.addFeatures(_features(layer, rows), QgsFeatureSink.Flag.FastInsert):
                raise OSError(0, writer.errorMessage())
            done += len(rows)
        if not writer.flushBuffer():
            raise OSError(0, writer.errorMessage())
        del writer
        _require_complete(layer, path)


def _require_complete(layer: SampleLayer, path: Path) -> None:
    """Read back how many rows arrived: a full disk may show only when the file is closed."""
    written = QgsVectorLayer(f"{path}|layername={layer.name}", layer.name, "ogr")
    if not written.isValid() or written.featureCount() != len(layer):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _open(layer: SampleLayer, path: Path) -> QgsVectorFileWriter:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = layer.name
    options.layerOptions = [f"DESCRIPTION={SOURCE}"]  # read back as the layer's abstract
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    crs = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}")
    if layer.geometry == "none":
        crs = QgsCoordinateReferenceSystem()
    writer = QgsVectorFileWriter.create(
        str(path),
        make_fields(layer.kinds()),
        _WKB_TYPES[layer.geometry],
        crs,
        QgsCoordinateTransformContext(),
        options,
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(0, writer.errorMessage())
    return writer


def _features(layer: SampleLayer, rows: range) -> list[QgsFeature]:
    fields = make_fields(layer.kinds())
    columns = [_values(values[rows.start : rows.stop], layer.kinds()[name]) for name, values in layer.columns.items()]
    found = []
    for row, attributes in zip(rows, zip(*columns)):
        feature = QgsFeature(fields)
        feature.setAttributes(list(attributes))
        if layer.geometry != "none":
            geometry = QgsGeometry()
            geometry.fromWkb(_wkb(layer, row))
            feature.setGeometry(geometry)
        found.append(feature)
    return found


def _values(values: np.ndarray, kind: str) -> list:
    if values.dtype.kind != "f":
        return values.tolist()
    convert = int if kind == "integer" else float
    return [None if value != value else convert(value) for value in values.tolist()]  # noqa: PLR0124 - NaN is NULL


def _wkb(layer: SampleLayer, row: int) -> bytes:
    """Return one geometry in little-endian well-known binary."""
    start, end = int(layer.parts[row]), int(layer.parts[row + 1])
    coordinates = layer.xy[start:end].astype("<f8").tobytes()
    if layer.geometry == "point":
        return struct.pack("<BI", 1, 1) + coordinates
    if layer.geometry == "line":
        return struct.pack("<BII", 1, 2, end - start) + coordinates
    return struct.pack("<BIII", 1, 3, 1, end - start) + coordinates


def _write_csv(layer: SampleLayer, path: Path) -> None:
    """Write the table as the Leefbaarometer's open data: long, one row per cell and year, decimal points."""
    kinds = layer.kinds()
    columns = [
        [f"{value:.6f}" for value in values.tolist()] if kinds[name] == "number" else list(map(str, values.tolist()))
        for name, values in layer.columns.items()
    ]
    lines = [",".join(layer.columns), *map(",".join, zip(*columns))]
    path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
