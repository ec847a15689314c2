# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare two years: match their places by id, and subtract."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .columns import Column, derive
from .ids import id_texts, require_unique, rows_of
from .moments import weighted_moments
from .problems import QT_TRANSLATE_NOOP, Problem
from .reasons import Reason, strongest
from .shares import DEFAULT_MINIMUM, base_reasons


@dataclass(frozen=True)
class ChangeSettings:
    """Say how two years are compared.

    Attributes
    ----------
    relative : bool
        Subtract the mean change of the reference area.
    weights : ndarray of float64, shape (n,), or None
        The reference area: weight of each row in its mean change, 0 or NaN outside it; None counts every
        row once.
    mean_change : float or None
        The mean change itself where it is known from elsewhere (the Netherlands); comes before ``weights``.
    bases : tuple of two Column, or None
        Residents (or dwellings) behind the figures in the first and in the second year.
    minimum : float
        Smallest base, in both years, for which a change is shown.
    """

    relative: bool = False
    weights: np.ndarray | None = None
    mean_change: float | None = None
    bases: tuple[Column, Column] | None = None
    minimum: float = DEFAULT_MINIMUM


def change(first: Column, second: Column, settings: ChangeSettings | None = None) -> Column:
    """Return second minus first, row by row.

    Parameters
    ----------
    first, second : Column
        One figure in both years on the same n places (:func:`align`, :meth:`Alignment.first`,
        :meth:`Alignment.second`), in the same unit.
    settings : ChangeSettings, optional

    Returns
    -------
    Column
        In the unit of the figures; a share changes by percentage points. What either year lacks, the
        change lacks, for the strongest of the reasons.

    Raises
    ------
    Problem
        If a relative change is asked for and no place has a change and a positive weight.
    """
    settings = settings or ChangeSettings()
    difference = derive(second.values - first.values, first, second)
    if settings.bases is not None:
        reasons = [base_reasons(base, settings.minimum) for base in settings.bases]
        difference = Column.of(difference.values, strongest(difference.reasons, *reasons))
    if not settings.relative:
        return difference
    return derive(difference.values - mean_change(difference, settings), difference)


def new_or_gone(first: Column, second: Column, absent: tuple[Reason, ...]) -> tuple[Column, Column]:
    """Return both years with a reason of its own for a place that was absent in one of them.

    Parameters
    ----------
    first, second : Column
        One figure in both years on the same n places.
    absent : tuple of Reason
        Reasons that mean that the place was not there: nobody lived in it, say. Whatever else hides a
        figure (suppression, say) stays the reason, and so does what both years lack.
    """
    new = _is_one_of(first.reasons, absent) & second.known
    gone = _is_one_of(second.reasons, absent) & first.known
    return first.without(new, Reason.ONLY_YEAR_2), second.without(gone, Reason.ONLY_YEAR_1)


def _is_one_of(reasons: np.ndarray, wanted: tuple[Reason, ...]) -> np.ndarray:
    return np.logical_or.reduce([reasons == np.int8(reason) for reason in wanted])


def years_to_show(first: Column, second: Column, settings: ChangeSettings) -> tuple[Column, Column]:
    """Return both years without what would let a suppressed change be worked out again.

    Where too few people stand behind either year, neither year's figure is shown.
    """
    if settings.bases is None:
        return first, second
    reasons = [base_reasons(base, settings.minimum) for base in settings.bases]
    few = (reasons[0] == Reason.TOO_FEW) | (reasons[1] == Reason.TOO_FEW)
    shown = [
        Column.of(column.values, strongest(column.reasons, own)).without(few, Reason.TOO_FEW)
        for column, own in zip((first, second), reasons)
    ]
    return shown[0], shown[1]


def mean_change(difference: Column, settings: ChangeSettings) -> float:
    """Return the mean change of the reference area, the same in every order of the rows."""
    if settings.mean_change is not None:
        return settings.mean_change
    weights = np.ones(len(difference)) if settings.weights is None else settings.weights
    mean = weighted_moments(difference.values, weights).mean
    if math.isnan(mean):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The reference area has no mean change: none of its places has figures in both years and a weight "
                "above 0. Choose another reference area or the absolute change.",
            )
        )
    return mean


@dataclass(frozen=True)
class Alignment:
    """Hold which rows of two years are the same place: the places of year 2, then those that vanished.

    Attributes
    ----------
    ids : ndarray of object, shape (n,)
        Id of each place; None where it has none.
    rows_1, rows_2 : ndarray of int64, shape (n,)
        Row of the place in the first and in the second year; -1 where it is absent.
    """

    ids: np.ndarray
    rows_1: np.ndarray
    rows_2: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def in_both(self) -> np.ndarray:
        """Tell which places occur in both years; bool, shape (n,)."""
        return (self.rows_1 >= 0) & (self.rows_2 >= 0)

    @property
    def without_id(self) -> np.ndarray:
        """Tell which rows have no id, so that nobody knows whether they are new; bool, shape (n,)."""
        return np.array([identifier is None for identifier in self.ids], dtype=bool)

    def first(self, column: Column) -> Column:
        """Return a column of the first year on these places; new places are ``ONLY_YEAR_2``."""
        return self._on_places(column, self.rows_1, Reason.ONLY_YEAR_2)

    def second(self, column: Column) -> Column:
        """Return a column of the second year on these places; vanished places are ``ONLY_YEAR_1``."""
        return self._on_places(column, self.rows_2, Reason.ONLY_YEAR_1)

    def _on_places(self, column: Column, rows: np.ndarray, reason: Reason) -> Column:
        placed = column.take(rows, reason)
        unknown = (rows < 0) & self.without_id
        return Column.of(placed.values, np.where(unknown, np.int8(Reason.NO_DATA), placed.reasons))


@dataclass(frozen=True)
class Ids:
    """Hold the ids of one year, and which field of which layer they come from, for sentences.

    Attributes
    ----------
    values : ndarray, shape (n,)
        ``str``, numbers or None.
    layer, field : str
    """

    values: np.ndarray
    layer: str = ""
    field: str = ""


def align(ids_1: Ids, ids_2: Ids) -> Alignment:
    """Match the rows of two years by id, compared as :func:`core.ids.id_texts` says.

    Rows without an id match nothing.

    Raises
    ------
    Problem
        If an id occurs twice in one year, a year has no rows, or the two have no id in common.
    """
    texts_1, texts_2 = id_texts(ids_1.values), id_texts(ids_2.values)
    for ids, found in ((ids_1, texts_1), (ids_2, texts_2)):
        if not found:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "Layer {layer} holds no features, so there is no year to compare with."),
                layer=ids.layer,
            )
        require_unique(found, ids.layer, ids.field)
    matched = rows_of(texts_2, texts_1)
    if not (matched >= 0).any():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layers {layer_1} and {layer_2} have no id in common (such as {id_1} and {id_2}). "
                "Choose the field that holds the same ids in both, and layers of the same grid or division.",
            ),
            layer_1=ids_1.layer,
            layer_2=ids_2.layer,
            id_1=next((text for text in texts_1 if text is not None), "-"),
            id_2=next((text for text in texts_2 if text is not None), "-"),
        )
    gone = np.ones(len(texts_1), dtype=bool)
    gone[matched[matched >= 0]] = False
    vanished = np.flatnonzero(gone)
    places = np.empty(len(texts_2) + len(vanished), dtype=object)
    places[:] = texts_2 + [texts_1[row] for row in vanished]
    return Alignment(
        places,
        np.concatenate([matched, vanished]),
        np.concatenate([np.arange(len(texts_2)), np.full(len(vanished), -1)]),
    )
