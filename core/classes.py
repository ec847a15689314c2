# SPDX-License-Identifier: GPL-2.0-or-later
"""Give figures a class: the code that a legend has for them, or the special code of their reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .columns import Column
from .definition import LOWER, Legend
from .problems import QT_TRANSLATE_NOOP, Problem
from .reasons import (
    NO_DATA_CODE,
    ONLY_YEAR_1_CODE,
    ONLY_YEAR_2_CODE,
    SUPPRESSED_CODE,
    Reason,
    class_codes,
    put_class_codes,
)

NEARNESS = 1e-6
"""How near a bound, in parts of the narrowest class, a value counts as being on it."""
HALF_NEARNESS = 1e-9
"""How near a half a value counts as being one when it is rounded half up."""

_REASON_OF_CODE = {
    NO_DATA_CODE: Reason.NO_DATA,
    SUPPRESSED_CODE: Reason.TOO_FEW,
    ONLY_YEAR_1_CODE: Reason.ONLY_YEAR_1,
    ONLY_YEAR_2_CODE: Reason.ONLY_YEAR_2,
}


@dataclass(frozen=True)
class Classed:
    """Hold one classed column.

    Attributes
    ----------
    codes : ndarray of int16, shape (n,)
        1...n where there is a class; 0, -1, -2, -3 where there is a reason instead.
    reasons : ndarray of int8, shape (n,)
        Values of :class:`~.reasons.Reason`.
    """

    codes: np.ndarray
    reasons: np.ndarray

    @property
    def known(self) -> np.ndarray:
        """Tell which rows have a class; bool, shape (n,)."""
        return self.reasons == Reason.NONE

    def counts(self) -> dict[int, int]:
        """Count the rows per code, codes that do not occur left out."""
        codes, counts = np.unique(self.codes, return_counts=True)
        return {int(code): int(count) for code, count in zip(codes, counts)}


def round_half_up(values: np.ndarray) -> np.ndarray:
    """Round to whole numbers, halves towards plus infinity: 62.5 to 63, -0.5 to 0.

    A value within :data:`HALF_NEARNESS` of a half counts as a half, so that 100 x (0.205), which binary
    arithmetic makes 20.499999999999996, becomes 21.
    """
    below = np.floor(values)
    return below + (values - below >= 0.5 - HALF_NEARNESS) + 0.0


def edges(bounds: np.ndarray, lower_has_it: np.ndarray, nearness: float = NEARNESS) -> np.ndarray:
    """Return the cuts, each moved a hair away from the class that its bound belongs to.

    Binary arithmetic makes 0.1 + 0.2 into 0.30000000000000004, and files hold numbers in single precision; such a
    value means the bound 0.3 itself. So whatever lies within ``nearness`` times the narrowest class (at least four
    units in the last place) of a bound counts as being on it.

    Parameters
    ----------
    bounds : ndarray of float64, shape (k,)
        Strictly ascending.
    lower_has_it : ndarray of bool, shape (k,)
        True where the bound itself belongs to the class below it.
    nearness : float
        0 takes the bounds to the last bit.
    """
    if not len(bounds):
        return bounds
    if nearness == 0:
        cuts = bounds.copy()
        cuts[lower_has_it] = np.nextafter(bounds[lower_has_it], np.inf)
        return cuts
    narrowest = np.min(np.diff(bounds)) if len(bounds) > 1 else max(abs(float(bounds[0])), 1.0)
    hair = np.maximum(nearness * narrowest, 4 * np.spacing(np.abs(bounds)))
    return np.maximum.accumulate(np.where(lower_has_it, bounds + hair, bounds - hair))


def assign_bounds(column: Column, bounds, lower_has_it=None, nearness: float = NEARNESS) -> Classed:
    """Give each figure the number, from 1, of the class that it lies in; first and last class are open.

    Parameters
    ----------
    column : Column
        Figures, n rows.
    bounds : sequence of float, shape (k,)
        Strictly ascending; k + 1 classes.
    lower_has_it : sequence of bool, shape (k,), optional
        True where a bound belongs to the class below it. Default: a bound belongs to the class above it.
    nearness : float
        See :func:`edges`.
    """
    bounds = np.asarray(bounds, dtype=np.float64)
    lower = np.zeros(len(bounds), dtype=bool) if lower_has_it is None else np.asarray(lower_has_it, dtype=bool)
    codes = np.ones(len(column), dtype=np.int16)
    with np.errstate(invalid="ignore"):
        for cut in edges(bounds, lower, nearness):  # faster than a binary search: legends have few classes
            codes += column.values >= cut
    put_class_codes(codes, column.reasons)
    return Classed(codes, column.reasons.copy())


def assign(column: Column, legend: Legend, nearness: float = NEARNESS) -> Classed:
    """Give each figure its class in a legend that has bounds.

    Raises
    ------
    Problem
        The legend has a rule matrix instead of bounds.
    """
    if legend.measure is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The legend {legend} has no bounds: its classes follow from rules over {inputs}. "
                "Combine classes instead.",
            ),
            legend=legend.id,
            inputs=", ".join(found.class_field for found in legend.matrix.inputs),
        )
    return assign_bounds(
        as_counted(column, legend),
        [bound.value for bound in legend.bounds],
        [bound.belongs_to == LOWER for bound in legend.bounds],
        nearness,
    )


def as_counted(column: Column, legend: Legend) -> Column:
    """Return figures as a legend that has bounds takes them: as they are, or rounded."""
    if legend.measure.rounding != "half_up":
        return column
    whole = round_half_up(column.values)
    if legend.measure.above_zero_at_least_one:
        whole = np.where((column.values > HALF_NEARNESS) & (whole < 1), 1.0, whole)
    return Column(whole, column.reasons)


def from_codes(column: Column, legend: Legend, layer: str, field: str) -> Classed:
    """Take class codes that stand in a layer, and check that the legend knows them.

    The special codes 0, -1, -2, -3 become the reason that they stand for; where the layer gives a finer
    reason (``column.reasons``), that one stays.

    Raises
    ------
    Problem
        A code that is no class of the legend; names layer and field.
    """
    require_codes(column, [found.code for found in legend.classes + legend.special], legend.id, (layer, field))
    return coded(column)


def require_codes(column: Column, allowed: Sequence[int], legend: str, place: tuple[str, str]) -> None:
    """Refuse a code that no class has.

    Parameters
    ----------
    column : Column
    allowed : sequence of int
        Codes of classes and special codes.
    legend : str
        Name of the legend.
    place : (str, str)
        Names of layer and field.

    Raises
    ------
    Problem
    """
    values = np.where(column.known, column.values, 0)
    strange = ~np.isin(values, allowed)
    if strange.any():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The field {field} of layer “{layer}” holds {found}, which is no class of the legend {legend} "
                "(1 to {last}; 0 and below: no class). Choose the field with its classes, or assign them again.",
            ),
            layer=place[0],
            field=place[1],
            found=f"{values[strange][0]:g}",
            legend=legend,
            last=max(allowed),
        )


def coded(column: Column) -> Classed:
    """Take class codes as they stand in a layer; what has no code has no data.

    The special codes become reasons as in :func:`from_codes`.
    """
    codes = np.where(column.known, column.values, NO_DATA_CODE).astype(np.int16)
    reasons = column.reasons.astype(np.int8)
    for code, reason in _REASON_OF_CODE.items():
        reasons[(codes == code) & (reasons == Reason.NONE)] = reason
    return Classed(np.where(reasons == Reason.NONE, codes, class_codes(reasons)).astype(np.int16), reasons)
