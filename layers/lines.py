# SPDX-License-Identifier: GPL-2.0-or-later
"""Read lines into arrays of vertices."""

from __future__ import annotations

import contextlib
import struct
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsWkbTypes,
)

from ..core.columns import Table
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.walking.lines import Lines
from .arrow import NotForArrow, read_geometries
from .centres import transformed
from .crs import check_plausible
from .features import Origin, stop_if_cancelled

CHUNK = 2_000
LINE, MULTI_LINE = 2, 5
COUNT = struct.Struct("<I")


@dataclass(frozen=True)
class ReadLines:
    """Hold the lines of a layer.

    Attributes
    ----------
    lines : Lines
        Single lines in the coordinate system asked for; NaN where a vertex has no place in it.
    features : int
        Features read, filtered ones not counted.
    without_line : int
        Features without geometry, or with one that is no line.
    """

    lines: Lines
    features: int
    without_line: int


def read_lines(
    origin: Origin,
    crs: QgsCoordinateReferenceSystem,
    *,
    expression: str = "",
    transform_context: QgsCoordinateTransformContext | None = None,
    feedback=None,
) -> ReadLines:
    """Read the lines of a layer; multi-part lines in their parts, curves as many short steps, heights left out.

    Parameters
    ----------
    origin : Origin
    crs : QgsCoordinateReferenceSystem
        In which the lines are wanted, metres.
    expression : str
        Only features for which it is true are read.
    transform_context : QgsCoordinateTransformContext, optional
        The project's.
    feedback : QgsProcessingFeedback, optional

    Raises
    ------
    Problem
        The layer holds no lines, the filter does not fit it, or the coordinates deny their coordinate system.
    Cancelled
    """
    if QgsWkbTypes.geometryType(origin.source.wkbType()) != QgsWkbTypes.GeometryType.LineGeometry:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Layer {layer} holds no lines. Choose a layer with the lines of the streets."),
            layer=origin.name,
        )
    blobs = _blobs(origin, expression, feedback)
    lines, without_line = _lines(blobs, feedback)
    check_plausible(Table(origin.name, np.empty(0, dtype=np.int64), x=lines.x, y=lines.y), origin.crs, origin.name)
    transform = QgsCoordinateTransform(origin.crs, crs, transform_context or QgsCoordinateTransformContext())
    return ReadLines(Lines(*transformed(lines.x, lines.y, transform), lines.starts), len(blobs), without_line)


def _blobs(origin: Origin, expression: str, feedback) -> list:
    """Return the WKB of each feature, None where it has no geometry."""
    if not expression:
        with contextlib.suppress(NotForArrow):  # the other way is slower, but just as good
            return read_geometries(origin, feedback)
    request = QgsFeatureRequest()
    if expression:
        _check_expression(origin, expression)
        request.setFilterExpression(expression)
    else:
        request.setNoAttributes()
    found = []
    for feature in origin.features(request):
        if len(found) % CHUNK == 0:
            stop_if_cancelled(feedback)
        found.append(bytes(feature.geometry().asWkb().data()) if feature.hasGeometry() else None)
    return found


def _check_expression(origin: Origin, text: str) -> None:
    expression = QgsExpression(text)
    if expression.hasParserError():
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The filter {filter} cannot be read as an expression: {error}"),
            filter=text,
            error=expression.parserErrorString().strip(),
        )
    names = {name.casefold() for name in origin.source.fields().names()}
    asked = expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES}
    unknown = sorted(name for name in asked if name.casefold() not in names)
    if unknown:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The filter {filter} asks for field {field}, which layer {layer} does not have."
            ),
            filter=text,
            field=unknown[0],
            layer=origin.name,
        )


def _lines(blobs: list, feedback) -> tuple[Lines, int]:
    """Return the parts of all geometries as lines, and how many geometries are no line."""
    parts: dict[int, list[bytes]] = {}
    without_line = 0
    for number, blob in enumerate(blobs):
        if number % CHUNK == 0:
            stop_if_cancelled(feedback)
        found = _parts(blob) if blob is not None else []
        without_line += not found
        for ordinates, coordinates in found:
            parts.setdefault(ordinates, []).append(coordinates)
    x, y, counts = [np.empty(0)], [np.empty(0)], [np.empty(0, dtype=np.int64)]
    for ordinates, coordinates in sorted(parts.items()):
        table = np.frombuffer(b"".join(coordinates), dtype="<f8").reshape(-1, ordinates)
        x.append(table[:, 0])
        y.append(table[:, 1])
        counts.append(np.array([len(each) for each in coordinates], dtype=np.int64) // (8 * ordinates))
    starts = np.concatenate([[0], np.cumsum(np.concatenate(counts))]).astype(np.int64)
    return Lines(np.concatenate(x), np.concatenate(y), starts), without_line


def _parts(blob: bytes) -> list[tuple[int, bytes]]:
    """Return for each part of a line the number of its ordinates, and its coordinates as they lie in memory."""
    kind, ordinates = _kind(blob)
    if kind == LINE:
        return [(ordinates, blob[9:])] if len(blob) > 9 else []
    if kind != MULTI_LINE:
        return _straight_parts(blob)
    found, place = [], 9
    for _part in range(COUNT.unpack_from(blob, 5)[0]):
        stop = place + 9 + COUNT.unpack_from(blob, place + 5)[0] * 8 * ordinates
        found.append((ordinates, blob[place + 9 : stop]))
        place = stop
    return [part for part in found if part[1]]


def _kind(blob: bytes) -> tuple[int, int]:
    """Return the kind of geometry, 0 where the bytes run the other way round, and the number of ordinates."""
    if len(blob) < 9 or blob[0] != 1:
        return 0, 0
    code = COUNT.unpack_from(blob, 1)[0]
    iso = (code & 0x0FFFFFFF) // 1000
    return (code & 0x0FFFFFFF) % 1000, 2 + (iso > 0) + (iso == 3) + (code >> 31) + (code >> 30 & 1)


def _straight_parts(blob: bytes) -> list[tuple[int, bytes]]:
    """Return the parts of a curve, or of anything else that QGIS can turn into lines."""
    geometry = QgsGeometry()
    geometry.fromWkb(blob)
    if geometry.isNull() or geometry.type() != QgsWkbTypes.GeometryType.LineGeometry:
        return []
    straight = bytes(QgsGeometry(geometry.constGet().segmentize()).asWkb().data())
    return _parts(straight) if _kind(straight)[0] in (LINE, MULTI_LINE) else []
