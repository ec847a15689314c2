# SPDX-License-Identifier: GPL-2.0-or-later
"""Find what a building shows: the result of its surroundings, or what most of its addresses have."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .classes import Classed
from .definition import Legend, Text
from .fieldnames import CLASS_PREFIX, LABEL_PREFIX, companion
from .reasons import Reason, class_codes
from .schemes import legend_of_bounds

MOST_CODES = 50
"""Classes of a map that no legend is known of; a higher code is taken for a mistake."""


@dataclass(frozen=True)
class MapFields:
    """Name the fields of one map in a layer of results; None where the layer lacks one.

    Attributes
    ----------
    codes : str
        Field with class codes, ``klasse_<map>``.
    map_id : str
        What stands behind ``klasse_``.
    label, reason : str or None
        Fields with labels, and with the reasons why there is no class.
    """

    codes: str
    map_id: str
    label: str | None
    reason: str | None


def map_fields(available: list[str], chosen: list[str]) -> list[MapFields]:
    """Return the fields of each map chosen, or of all maps where none is; what is no class field is left out.

    Parameters
    ----------
    available : list of str
        Fields of the layer.
    chosen : list of str
        Fields of it with class codes; may be empty.
    """
    found = []
    for name in chosen or available:
        map_id = name[len(CLASS_PREFIX) :]
        if not name.startswith(CLASS_PREFIX) or not map_id:
            continue
        label = LABEL_PREFIX + map_id
        reason = companion(name, available, CLASS_PREFIX)
        found.append(MapFields(name, map_id, label if label in available else None, reason))
    return found


def legend_of_codes(fields: MapFields, codes: np.ndarray, labels: np.ndarray | None) -> Legend:
    """Make a legend for a map that none is known of: the labels that stand beside its codes, light to dark.

    Parameters
    ----------
    fields : MapFields
    codes : ndarray of float64, shape (n,)
        Class codes; NaN where there is none.
    labels : ndarray of object, shape (n,), or None
        ``str`` or None.
    """
    usable = np.isfinite(codes) & (codes >= 1) & (codes <= MOST_CODES) & (codes == np.floor(codes))
    count = int(codes[usable].max(initial=1))
    legend = legend_of_bounds(fields.map_id, fields.map_id, range(count - 1))
    said = {}
    if labels is not None:
        pairs = zip(codes[usable].astype(int).tolist(), labels[usable].tolist())
        said = dict(sorted({(code, label) for code, label in pairs if label}, reverse=True))
    texts = ((found, said.get(found.code, str(found.code))) for found in legend.classes)
    return replace(legend, classes=tuple(replace(found, label=Text(text, text)) for found, text in texts))


def row_of_buildings(building: np.ndarray, classed: Classed, figures: np.ndarray, count: int) -> np.ndarray:
    """Return for each building the address that stands for it.

    It is one of those with the class that most of its addresses have, the lowest of classes that are equally
    frequent; of these the one with the middle figure. Addresses without a class count only where none has one:
    then the one with the strongest reason stands for the building.

    Parameters
    ----------
    building : ndarray of int64, shape (n,)
        The building that holds each address; -1 for none.
    classed : Classed
        Of the addresses, n rows.
    figures : ndarray of float64, shape (n,)
        What was classified; NaN where it is not known.
    count : int
        Number of buildings.

    Returns
    -------
    ndarray of int64, shape (count,)
        Row of an address; -1 for a building without one.
    """
    found = np.full(count, -1, dtype=np.int64)
    lacking = np.flatnonzero((building >= 0) & ~classed.known)
    lacking = lacking[np.lexsort((-lacking, classed.reasons[lacking], building[lacking]))]
    found[building[lacking]] = lacking  # the last one written stays: the strongest reason
    rows = np.flatnonzero((building >= 0) & classed.known)
    rows = rows[np.lexsort((figures[rows], classed.codes[rows], building[rows]))]
    if not len(rows):
        return found
    change = (np.diff(building[rows]) != 0) | (np.diff(classed.codes[rows]) != 0)
    first = np.concatenate([[0], np.flatnonzero(change) + 1])
    size = np.diff(np.append(first, len(rows)))
    holder, code = building[rows[first]], classed.codes[rows[first]]
    order = np.lexsort((-code, size, holder))
    best = order[np.append(np.diff(holder[order]) != 0, True)]
    found[holder[best]] = rows[first[best] + (size[best] - 1) // 2]
    return found


def taken(classed: Classed, rows: np.ndarray) -> Classed:
    """Return the classes of the given rows; row -1 has no data."""
    reasons = np.full(len(rows), Reason.NO_DATA, dtype=np.int8)
    codes = class_codes(reasons).astype(np.int16)
    found = rows >= 0
    reasons[found], codes[found] = classed.reasons[rows[found]], classed.codes[rows[found]]
    return Classed(codes, reasons)
