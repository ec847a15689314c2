# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute how far apart colours look: in greyscale, and to people who do not see red and green apart."""

from __future__ import annotations

import numpy as np

NORMAL = np.eye(3)
# Machado, Oliveira & Fernandes (2009), A physiologically-based model for simulation of color vision deficiency,
# IEEE TVCG 15 (6): severity 1.0, for linear RGB.
DEUTERANOPIA = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
)
PROTANOPIA = np.array(
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
)
_TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
_WHITE = _TO_XYZ.sum(axis=1)


def linear(colours) -> np.ndarray:
    """Return colours ``#rrggbb`` as linear RGB, shape (n, 3)."""
    coded = np.array([[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in colours]) / 255
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def lab(colours, vision: np.ndarray = NORMAL) -> np.ndarray:
    """Return L*, a*, b* (D65) of colours as seen with a kind of vision, shape (n, 3)."""
    seen = np.clip(linear(colours) @ vision.T, 0, 1)
    ratio = seen @ _TO_XYZ.T / _WHITE
    f = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.stack((116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])), axis=1)


def lightness(colours) -> np.ndarray:
    """Return L*, 0 (black) to 100 (white): what is left of a colour in greyscale."""
    return lab(colours)[:, 0]


def difference(first: str, second: str, vision: np.ndarray = NORMAL) -> float:
    """Return the distance of two colours in CIE 1976 L*a*b*; about 2 is just noticeable side by side."""
    one, other = lab([first, second], vision)
    return float(np.linalg.norm(one - other))
