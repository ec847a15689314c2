# SPDX-License-Identifier: GPL-2.0-or-later
"""Let long work on arrays pause now and then, so that whoever waits may stop it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

Pause = Callable[[], None]
"""Called between pieces of work; may raise to stop."""
PIECE = 2_000_000
"""Numbers sorted at once: some 0.2 s."""
SAMPLE = 4_096


def no_pause() -> None:
    """Go on."""


def stable_order(keys: np.ndarray, pause: Pause = no_pause) -> np.ndarray:
    """Return what ``np.argsort(keys, kind="stable")`` returns, with pauses where there are many keys.

    Parameters
    ----------
    keys : ndarray of numbers, shape (n,)
        None of them NaN.
    pause : callable

    Returns
    -------
    ndarray of int64, shape (n,)
    """
    pause()
    count = -(-len(keys) // PIECE)
    if count <= 1:
        return np.argsort(keys, kind="stable")
    # Equal keys fall in one piece, in the order in which they came: wherever the pieces are cut, the order is the same.
    sample = np.sort(keys[:: max(len(keys) // SAMPLE, 1)])
    cuts = sample[len(sample) * np.arange(1, count) // count]
    piece = np.searchsorted(cuts, keys, side="right").astype(np.int16)
    order = np.empty(len(keys), dtype=np.int64)
    first = 0
    for number in range(count):
        pause()
        rows = np.flatnonzero(piece == number)
        order[first : first + len(rows)] = rows[np.argsort(keys[rows], kind="stable")]
        first += len(rows)
    return order
