# SPDX-License-Identifier: GPL-2.0-or-later
"""Compose a scatter of areas: a dot each, a fitted line, and the names of those far from it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..columns import Column
from ..moments import exact_sum
from .axes import A5_MM, Axis, across, framed, round_ticks, upward
from .labels import named_dots
from .scene import INK, Dot, Line, Scene, Words

DOT, OUTLIER = "#4a78a8", "#b2182b"
ENOUGH = 3


@dataclass(frozen=True)
class Fit:
    """Hold a line of least squares: ``y = intercept + slope x``.

    Attributes
    ----------
    slope, intercept : float
        NaN where the points allow no line.
    r_squared : float
        Part of the variance of y that the line explains.
    residuals : ndarray of float64, shape (n,)
        y minus the line, in standard deviations of the residuals; NaN where a figure is absent.
    """

    slope: float
    intercept: float
    r_squared: float
    residuals: np.ndarray

    def at(self, x: float) -> float:
        """Return the line at a place."""
        return self.intercept + self.slope * x


def fitted(x: Column, y: Column) -> Fit:
    """Fit a line through the points that have both figures; the same in whatever order they come."""
    known = x.known & y.known
    absent = np.full(len(x), math.nan)
    count = int(known.sum())
    if count < ENOUGH:
        return Fit(math.nan, math.nan, math.nan, absent)
    px, py = x.values[known], y.values[known]
    mean_x, mean_y = exact_sum(px) / count, exact_sum(py) / count
    across_, along = exact_sum((px - mean_x) ** 2), exact_sum((px - mean_x) * (py - mean_y))
    if across_ <= 1e-18 * max(mean_x * mean_x, 1e-300) * count:
        return Fit(math.nan, math.nan, math.nan, absent)
    slope = along / across_
    intercept = mean_y - slope * mean_x
    rest = py - (intercept + slope * px)
    whole, left = exact_sum((py - mean_y) ** 2), exact_sum(rest**2)
    spread = math.sqrt(left / count)
    residuals = absent
    residuals[known] = rest / spread if spread > 1e-12 * max(abs(mean_y), 1e-300) else 0.0
    return Fit(slope, intercept, 1 - left / whole if whole > 0 else math.nan, residuals)


@dataclass(frozen=True)
class Points:
    """Hold what is drawn: n areas with two figures and a name each; ``marked`` ones are always named."""

    x: Column
    y: Column
    names: np.ndarray
    marked: np.ndarray | None = None


@dataclass(frozen=True)
class Scatter:
    """Hold a scatter.

    Attributes
    ----------
    scene : Scene
    fit : Fit
    rows : ndarray of int64
        The areas drawn, in order of drawing.
    places : ndarray of float64, shape (rows, 2)
        Where they lie on paper, millimetres.
    unnamed : int
        Outliers whose name found no room.
    """

    scene: Scene
    fit: Fit
    rows: np.ndarray
    places: np.ndarray
    unnamed: int


def scatter(points: Points, words: Words, far: float = 1.5, size_mm: tuple[float, float] = A5_MM) -> Scatter:
    """Compose a scatter.

    Parameters
    ----------
    points : Points
    words : Words
    far : float
        Areas so many standard deviations of the residuals from the line, or further, are named.
    size_mm : tuple of float
    """
    fit = fitted(points.x, points.y)
    rows = np.flatnonzero(points.x.known & points.y.known)
    scene, frame = framed(words, size_mm)
    x_axis = across(scene, frame, _ticks(points.x), words.language)
    y_axis = upward(scene, frame, _ticks(points.y), words.language)
    line = [_line(fit, x_axis, y_axis)] if math.isfinite(fit.slope) else []
    scene.marks.extend(line)
    places = np.column_stack([x_axis.place(points.x.values[rows]), y_axis.place(points.y.values[rows])])
    distance = np.abs(fit.residuals[rows])
    named = (distance >= far) | (far <= 0)
    if points.marked is not None:
        named |= points.marked[rows]
    order = np.lexsort((rows, -np.nan_to_num(distance), ~named))
    dots = [
        Dot(x, y, OUTLIER if is_named else DOT, 1.1 if is_named else 0.9, hollow=not is_named)
        for (x, y), is_named in zip(places[order].tolist(), named[order])
    ]
    texts = [str(points.names[row] or "") if is_named else "" for row, is_named in zip(rows[order], named[order])]
    labels, unnamed = named_dots(dots, texts, frame, line)
    scene.marks.extend([*reversed(dots), *labels])
    return Scatter(scene, fit, rows[order], places[order], unnamed)


def _ticks(column: Column) -> tuple[float, ...]:
    known = column.values[column.known]
    return round_ticks(float(known.min()), float(known.max())) if len(known) else round_ticks(0.0, 1.0)


def _line(fit: Fit, x_axis: Axis, y_axis: Axis) -> Line:
    """Return the part of the line that lies within the frame."""
    ends = [x_axis.low, x_axis.high]
    if fit.slope:
        crossings = sorted((value - fit.intercept) / fit.slope for value in (y_axis.low, y_axis.high))
        ends = [max(ends[0], crossings[0]), min(ends[1], crossings[1])]
    return Line(tuple((float(x_axis.place(x)), float(y_axis.place(fit.at(x)))) for x in ends), INK, 0.35)
