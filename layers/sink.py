# SPDX-License-Identifier: GPL-2.0-or-later
"""Feed a Processing sink in batches, and make sure that what was fed has arrived."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from qgis.core import QgsFeature, QgsFeatureSink, QgsFields, QgsProcessingException, QgsWkbTypes
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from ..core.fieldnames import SHAPEFILE_NAME_LENGTH
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from .features import stop_if_cancelled
from .gdalerrors import gdal, heard
from .output import destination_file, destination_text, protected, unwritable

CHUNK = 5_000
NO_GEOMETRY_COLUMN = "No geometry column"
DATABASES = (".gpkg", ".sqlite")
"""Formats that complain when they cannot finish; of the others the last feature is read back."""


@dataclass(frozen=True)
class Target:
    """Say where an algorithm writes to, in the words in which Processing told it."""

    algorithm: Any
    parameters: dict
    output_name: str
    context: Any
    feedback: Any


def write_features(target: Target, fields: QgsFields, wkb_type, crs, features: Iterable[QgsFeature]) -> str:
    """Write features to the sink of a parameter and return the destination.

    Raises
    ------
    Problem
        The output cannot be written, or not to its end.
    Cancelled
        In both cases a file that stood there before is as it was, and no new one is left behind.
    """
    text = destination_text(target.parameters, target.output_name, target.context)
    path, table = destination_file(text)
    is_table = wkb_type == QgsWkbTypes.Type.NoGeometry
    if path is not None and path.suffix.lower() in ((".shp", ".dbf") if is_table else (".dbf",)):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "QGIS does not write {path} for a table without geometry. Write a .csv, .xlsx or .gpkg."
            ),
            path=path,
        )
    _warn_of_short_names(path, fields, target.feedback)
    with protected(text):
        try:
            sink, destination = target.algorithm.parameterAsSink(
                target.parameters, target.output_name, target.context, fields, wkb_type, crs
            )
        except QgsProcessingException as error:
            raise unwritable(path or text, error) from error
        if sink is None:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "Output {output} is not set. Choose where to write it."),
                output=target.output_name,
            )
        try:
            count = _feed(sink, features, path, target.feedback)
        except BaseException:
            if path is not None and table is None:
                _give_up(path)
            raise
        finally:
            with heard() as failures:
                sip.delete(sink)  # closes it now: the last of the writing happens here
        if is_table:  # QGIS asks for a spatial index on any table that it adds to a GeoPackage
            failures = [failure for failure in failures if NO_GEOMETRY_COLUMN not in failure]
        if failures:
            raise unwritable(path or text, failures[0])
        if path is not None:
            _verify(path, destination, count)
    return destination


def _feed(sink: QgsFeatureSink, features: Iterable[QgsFeature], path: Path | None, feedback) -> int:
    count, iterator = 0, iter(features)
    while chunk := list(islice(iterator, CHUNK)):
        stop_if_cancelled(feedback)
        if not sink.addFeatures(chunk, QgsFeatureSink.Flag.FastInsert):
            raise unwritable(path, sink.lastError())
        count += len(chunk)
    stop_if_cancelled(feedback)
    return count


def _give_up(path: Path) -> None:
    """Empty a GeoPackage that will be deleted anyway: else GDAL first makes the spatial index of a million rows."""
    if path.suffix.lower() == ".gpkg":
        with contextlib.suppress(OSError):
            os.truncate(path, 0)


def _verify(path: Path, destination: str, count: int) -> None:
    """Count what arrived; on a full disk some formats lose the end without a word."""
    if gdal is None:
        return
    file, _, options = destination.partition("|")
    name = dict(part.partition("=")[::2] for part in options.split("|")).get("layername")
    arrived = 0
    with heard() as failures, contextlib.suppress(RuntimeError):
        dataset = gdal.OpenEx(file, gdal.OF_VECTOR | gdal.OF_READONLY)
        layer = None if dataset is None else dataset.GetLayerByName(name) if name else dataset.GetLayer(0)
        arrived = 0 if layer is None else layer.GetFeatureCount()
        if count and arrived == count and path.suffix.lower() not in DATABASES:
            layer.SetNextByIndex(count - 1)
            arrived = count if layer.GetNextFeature() is not None else count - 1
    if arrived != count or (failures and count):
        raise unwritable(path, failures[0] if failures else f"{arrived} / {count}")


def _warn_of_short_names(path: Path | None, fields: QgsFields, feedback) -> None:
    if path is None or path.suffix.lower() != ".shp" or feedback is None:
        return
    long_names = [name for name in fields.names() if len(name) > SHAPEFILE_NAME_LENGTH]
    if long_names:
        sentence = QCoreApplication.translate(
            "Layers",
            "A shapefile cuts field names at 10 characters, and their meaning is lost: {names}. "
            "Write a GeoPackage (.gpkg) instead.",
        )
        feedback.pushWarning(sentence.format(names=", ".join(long_names)))
