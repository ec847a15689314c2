# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the cells that a field of ids names, or say what else the field holds."""

from __future__ import annotations

import numpy as np

from .grid import IdKind, ParsedIds, pack
from .problems import QT_TRANSLATE_NOOP, Problem

EXAMPLES = 3
"""How many wrong ids or doubles a sentence names."""

CBS_STEP = 5
"""CBS nests its cells in steps of 5: 100 m in 500 m."""
MIN_IDS_TO_JUDGE = 10
"""From this many distinct ids on it is no coincidence (1 in 25 each) that all lie on the coarser grid."""


def check_cell_ids(ids: np.ndarray, parsed: ParsedIds, size_m: int, layer: str, field: str) -> None:
    """Refuse ids of another grid or of another cell size, and a field that holds no ids at all.

    Parameters
    ----------
    ids : ndarray of object, shape (n,)
        ``str`` or None. Blank and odd ones among good ones are left to the caller.
    parsed : ParsedIds
        What :func:`core.grid.parse_ids` made of them.
    size_m : int
        Side of a cell.
    layer, field : str
        Where the ids stand, for sentences.
    """
    foreign = parsed.kinds == IdKind.OTHER_GRID
    if foreign.any():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Field {field} of layer {layer} holds ids of another grid, such as {examples}. "
                "Use ids of the Dutch grid in RD New, such as E1761N3174.",
            ),
            field=field,
            layer=layer,
            examples=examples(ids[foreign]),
        )
    resized = parsed.kinds == IdKind.OTHER_SIZE
    coarser = coarser_size(parsed.ix[parsed.ok], parsed.iy[parsed.ok], size_m)
    if coarser or resized.sum() > parsed.ok.sum():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Field {field} of layer {layer} holds ids of cells that are not {size} m wide, such as {examples}. "
                "Set the cell size to that of the ids{hint}.",
            ),
            field=field,
            layer=layer,
            size=size_m,
            examples=examples(ids[parsed.ok if coarser else resized]),
            hint=f" ({coarser} m)" if coarser else "",
        )
    if len(ids) and not parsed.ok.any():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Field {field} of layer {layer} holds no cell ids, but for example {examples}. "
                "Choose the field with ids such as E1761N3174.",
            ),
            field=field,
            layer=layer,
            examples=examples(ids),
        )


def examples(texts: np.ndarray) -> str:
    """Name a few different texts."""
    distinct = dict.fromkeys("NULL" if text is None else f"“{text}”" for text in texts.tolist())
    return ", ".join(list(distinct)[:EXAMPLES])


def coarser_size(ix: np.ndarray, iy: np.ndarray, size_m: int) -> int | None:
    """Return the cell size that ids seem to belong to when it is larger than ``size_m``; None when they fit.

    A 500 m cell's id cannot be told from a 100 m cell's, but when all of many ids are multiples of 500 m,
    they are 500 m cells.

    Parameters
    ----------
    ix, iy : ndarray of int64, shape (n,)
        Cells of ``size_m``.
    size_m : int
        Side of a cell as the user gave it.
    """
    if len(np.unique(pack(ix, iy))) < MIN_IDS_TO_JUDGE:
        return None
    divisor = int(np.gcd(np.gcd.reduce(ix), np.gcd.reduce(iy)))
    return None if divisor % CBS_STEP else size_m * divisor
