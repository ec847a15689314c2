# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw numbers that are the same on every machine, in every numpy version, in any order.

Each number is a hash of what it is for: a stream and one or more integer keys. No generator has a
state, so nothing that is added later shifts what stands there already. Only operations that IEEE 754
defines to the last bit are used (no powers, logarithms or angles), so that no library's rounding shows.
"""

from __future__ import annotations

import numpy as np

_STEP = 0x9E3779B97F4A7C15
_MASK = 0xFFFFFFFFFFFFFFFF
_FIRST = 0xBF58476D1CE4E5B9
_SECOND = 0x94D049BB133111EB


def bits(stream: int, *keys) -> np.ndarray:
    """Hash a stream number and integer keys to 64 bits.

    Parameters
    ----------
    stream : int
        What the numbers are for; two purposes never share one.
    *keys : int or ndarray of int
        Broadcast against each other.

    Returns
    -------
    ndarray of uint64, at least one-dimensional

    Notes
    -----
    Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators": the finalizer of
    SplitMix64, once per key.
    """
    state = np.full(1, (stream * _STEP) & _MASK, dtype=np.uint64)
    for key in keys:
        state = _mix(state ^ np.atleast_1d(np.asarray(key)).astype(np.int64).view(np.uint64))
    return state


def uniform(stream: int, *keys) -> np.ndarray:
    """Draw from [0, 1); float64."""
    return (bits(stream, *keys) >> np.uint64(11)).astype(np.float64) * (1.0 / (1 << 53))


def one(stream: int, *keys: int) -> float:
    """Draw a single number from [0, 1), the same that :func:`uniform` gives, without numpy's overhead."""
    state = (stream * _STEP) & _MASK
    for key in keys:
        state = ((state ^ (key & _MASK)) + _STEP) & _MASK
        state = ((state ^ (state >> 30)) * _FIRST) & _MASK
        state = ((state ^ (state >> 27)) * _SECOND) & _MASK
        state ^= state >> 31
    return (state >> 11) * (1.0 / (1 << 53))


def normal(stream: int, *keys) -> np.ndarray:
    """Draw from a bell with mean 0, standard deviation 1 and no value beyond 3.5; float64.

    The sum of four 16-bit draws: additions are exact, a true normal's logarithm is not.
    """
    drawn = bits(stream, *keys)
    total = np.zeros(drawn.shape, dtype=np.int64)
    for shift in (0, 16, 32, 48):
        total += ((drawn >> np.uint64(shift)) & np.uint64(0xFFFF)).astype(np.int64)
    return (total - 2 * 65535) / 37837.0


def spread(positions: np.ndarray, offset: float) -> np.ndarray:
    """Give consecutive positions values that fill [0, 1) evenly, however few they are.

    Parameters
    ----------
    positions : ndarray of int64, shape (n,)
    offset : float
        Where the sequence starts; another offset gives another sequence.

    Notes
    -----
    The additive recurrence with the golden ratio: a share drawn from 25 neighbours lies within one
    person of what it should be, where independent draws scatter by three.
    """
    turned = (positions.astype(np.int64).view(np.uint64) * np.uint64(_STEP)) >> np.uint64(11)
    moved = turned.astype(np.float64) * (1.0 / (1 << 53)) + offset
    return moved - np.floor(moved)


def noise(stream: int, x: np.ndarray, y: np.ndarray, wavelength_m: float) -> np.ndarray:
    """Evaluate a smooth random field with values in (-1, 1).

    Parameters
    ----------
    stream : int
    x, y : ndarray of float64, shape (n,)
        Metres.
    wavelength_m : float
        Distance between the lattice points whose hashed values are blended.

    Returns
    -------
    ndarray of float64, shape (n,)
    """
    column, along_x = _lattice(x, wavelength_m)
    row, along_y = _lattice(y, wavelength_m)
    south = _blend(uniform(stream, column, row), uniform(stream, column + 1, row), along_x)
    north = _blend(uniform(stream, column, row + 1), uniform(stream, column + 1, row + 1), along_x)
    return 2.0 * _blend(south, north, along_y) - 1.0


def _mix(state: np.ndarray) -> np.ndarray:
    state = state + np.uint64(_STEP)
    state = (state ^ (state >> np.uint64(30))) * np.uint64(_FIRST)
    state = (state ^ (state >> np.uint64(27))) * np.uint64(_SECOND)
    return state ^ (state >> np.uint64(31))


def _lattice(coordinate: np.ndarray, wavelength_m: float) -> tuple[np.ndarray, np.ndarray]:
    scaled = np.asarray(coordinate, dtype=np.float64) / wavelength_m
    index = np.floor(scaled)
    part = scaled - index
    return index.astype(np.int64), part * part * (3.0 - 2.0 * part)


def _blend(a: np.ndarray, b: np.ndarray, part: np.ndarray) -> np.ndarray:
    return a + (b - a) * part
