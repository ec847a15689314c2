# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the cells that a field of ids names, or say what else the field holds."""

from __future__ import annotations

import numpy as np

from .grid import IdKind, ParsedIds, coarser_size
from .problems import QT_TRANSLATE_NOOP, Problem

EXAMPLES = 3
"""How many wrong ids or doubles a sentence names."""


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
