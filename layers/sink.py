# SPDX-License-Identifier: GPL-2.0-or-later
"""Feed a Processing sink in batches, and make sure that what was fed has arrived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from qgis.core import QgsFeature, QgsFeatureSink, QgsFields, QgsProcessingException
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from ..core.problems import QT_TRANSLATE_NOOP, Problem
from .features import stop_if_cancelled
from .output import destination_file, destination_text, protected, unwritable

try:
    from osgeo import gdal
except ImportError:
    gdal = None

CHUNK = 5_000
SHAPEFILE_NAME_LENGTH = 10


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
    path, _ = destination_file(text)
    _warn_of_short_names(path, fields, target.feedback)
    with protected(text):
        try:
            sink, destination = target.algorithm.parameterAsSink(
                target.parameters, target.output_name, target.context, fields, wkb_type, crs
            )
        except QgsProcessingException as error:
            raise unwritable(path, error) from error
        if sink is None:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "Output {output} is not set. Choose where to write it."),
                output=target.output_name,
            )
        errors: list[str] = []
        try:
            count = _feed(sink, features, path, target.feedback)
        finally:
            _close(sink, errors)
        if errors:
            raise unwritable(path, errors[0])
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


def _close(sink: QgsFeatureSink, errors: list[str]) -> None:
    """Close a sink now, and hear what GDAL has to complain about: the last of the writing happens here."""

    def listen(level, _number, message) -> None:
        if level >= gdal.CE_Failure:
            errors.append(message)

    if gdal is None:
        sip.delete(sink)
        return
    gdal.PushErrorHandler(listen)
    try:
        sip.delete(sink)
    finally:
        gdal.PopErrorHandler()


def _verify(path: Path, destination: str, count: int) -> None:
    """Count what arrived; on a full disk some formats lose the end without a word."""
    if gdal is None:
        return
    file, _, options = destination.partition("|")
    name = dict(part.partition("=")[::2] for part in options.split("|")).get("layername")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(file, gdal.OF_VECTOR | gdal.OF_READONLY)
        layer = None if dataset is None else dataset.GetLayerByName(name) if name else dataset.GetLayer(0)
        arrived = -1 if layer is None else layer.GetFeatureCount()
        if count and arrived == count:
            layer.SetNextByIndex(count - 1)
            arrived = count if layer.GetNextFeature() is not None else -1
    except RuntimeError:
        arrived = -1
    finally:
        gdal.PopErrorHandler()
    if arrived not in (count, -1) or (arrived == -1 and count):
        raise unwritable(path, f"{max(arrived, 0)} / {count}")


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
