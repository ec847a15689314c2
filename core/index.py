# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute the index of vulnerable residents (or any other groups) relative to a reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .columns import Column, derive
from .problems import QT_TRANSLATE_NOOP, Problem
from .reference import Reference
from .scores import NEEDS_VALUES, IndexSettings, check_settings, raw_index
from .shares import base_reasons, protect


@dataclass(frozen=True)
class IndexResult:
    """Hold an index and what it was made of, n rows each.

    Attributes
    ----------
    index : Column
        For z-scores 0 is the reference's mean and 1 its standard deviation; higher is more vulnerable.
    shares, scores : dict of str to Column
        Percent and score per group, as shown: absent wherever too few residents live.
    available : ndarray of int16, shape (n,)
        Number of groups known.
    rescaled : bool
        Whether the index is expressed in the reference's own standard deviation of the index.
    without_spread : tuple of str
        Groups that no place has a score for, because the reference has no spread or no mean there.
    """

    index: Column
    shares: dict[str, Column]
    scores: dict[str, Column]
    available: np.ndarray
    rescaled: bool
    without_spread: tuple[str, ...]


def composite_index(
    shares: Mapping[str, Column], population: Column, settings: IndexSettings, reference: Reference
) -> IndexResult:
    """Compute the index of each place.

    Parameters
    ----------
    shares : mapping of str to Column
        Share of residents per group, percent, n rows each.
    population : Column
        Residents of each place, n rows.
    settings : IndexSettings
    reference : Reference
        Of one base year; the same object serves all years compared.

    Returns
    -------
    IndexResult
        The index lacks a value where the population is below the minimum or absent, and where fewer
        groups are known than required (:func:`core.scores.raw_index`).

    Notes
    -----
    Sources: Handbook on Constructing Composite Indicators (OECD/JRC, 2008) for scaling and averaging;
    the reports' "index kwetsbare bewoners" for the mean of z-scores relative to the Netherlands.

    Raises
    ------
    Problem
        If the settings fit neither the groups nor the reference.
    """
    check_settings(settings, list(shares))
    _check_reference(reference, settings, list(shares))
    hidden = base_reasons(population, settings.minimum)
    shares = {name: protect(column, hidden) for name, column in shares.items()}
    raw = raw_index(shares, reference.groups, settings)
    index = raw.index
    rescaled = settings.method == "zscore" and reference.rescales(list(shares))
    if rescaled:
        index = derive((index.values - reference.index_mean) / (reference.index_sd or np.nan), index)
    index = protect(index, hidden)
    without_spread = tuple(
        name for name, score in raw.scores.items() if shares[name].known.any() and not score.known.any()
    )
    return IndexResult(index, shares, raw.scores, raw.available, rescaled, without_spread)


def _check_reference(reference: Reference, settings: IndexSettings, names: list[str]) -> None:
    """Refuse a reference that lacks a group, or a method that needs more than means and spreads."""
    lacking = [name for name in names if name not in reference.groups]
    if lacking:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The reference {layer} has no figures for {groups}. Add them or leave them out."
            ),
            layer=reference.source,
            groups=", ".join(lacking),
        )
    if settings.method in NEEDS_VALUES and any(reference.groups[name].values is None for name in names):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Method {method} compares with every place of the reference, but {layer} is a table of means. "
                "Choose zscore or ratio, or give a layer as the reference.",
            ),
            method=settings.method,
            layer=reference.source,
        )
