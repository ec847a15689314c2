# SPDX-License-Identifier: GPL-2.0-or-later
"""Seal what a run wrote about a ring, so that the next run sees what a hand has changed, with whatever tool."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import numpy as np

DIGITS = 12
MILLIMETRES = 1_000.0


def seal_of_shape(vertices: np.ndarray) -> str:
    """Return the seal of a shape: the same wherever its outline starts and whichever way it runs.

    Parameters
    ----------
    vertices : ndarray of float64, shape (n, 2)
        Metres; what differs by less than a millimetre counts as unmoved.
    """
    rounded = np.rint(np.asarray(vertices, dtype=np.float64).reshape(-1, 2) * MILLIMETRES).astype("<i8")
    return _digest(np.unique(rounded, axis=0).tobytes())


def seal_of_texts(values: Iterable[object]) -> str:
    """Return the seal of attributes that a hand may write; empty and absent are one, blanks at the ends nothing."""
    texts = ["" if value is None else str(value).strip() for value in values]
    return _digest("\x1f".join(texts).encode("utf-8"))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:DIGITS]
