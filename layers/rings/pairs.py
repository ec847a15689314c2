# SPDX-License-Identifier: GPL-2.0-or-later
"""Find which row of a run's result is which ring of the layer that the run read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ...core.focus.matching import NEW, RULE
from ...core.focus.ring_columns import SEAL
from .layer import ExistingRing


def paired(ours: Mapping[int, ExistingRing], theirs: Sequence[ExistingRing]) -> dict[int, int]:
    """Return the row of the result of each ring that has one.

    Rings without a number are known by their shape, for the run has given them one; the others by their number,
    doubled ones by shape and then in their order. A ring that the run found is none that was drawn meanwhile, even
    if both were given the same number.
    """
    pairs: dict[int, int] = {}
    free = list(range(len(theirs)))
    counts = Counter(ring.known.number for ring in ours.values())

    def take(fids: list[int], agree) -> None:
        for fid in fids:
            row = next((row for row in free if agree(ours[fid], theirs[row])), None)
            if row is not None:
                pairs[fid] = row
                free.remove(row)

    unnumbered = [fid for fid, ring in ours.items() if ring.known.number is None]
    doubled = [fid for fid, ring in ours.items() if ring.known.number is not None and counts[ring.known.number] > 1]
    single = [fid for fid, ring in ours.items() if counts[ring.known.number] == 1 and fid not in unnumbered]
    numbers_by_shape = {(ring.known.number, ring.shape) for ring in ours.values()}
    take(
        unnumbered,
        lambda own, new: own.shape == new.shape and (new.known.number, new.shape) not in numbers_by_shape,
    )
    take(doubled, lambda own, new: _same_ring(own, new) and own.shape == new.shape)
    take([*single, *(fid for fid in doubled if fid not in pairs)], _same_ring)
    of_rules = [fid for fid, ring in ours.items() if fid not in pairs and not ring.known.of_hand]
    take(of_rules, lambda own, new: is_found_now(new) and own.shape == new.shape)  # taken over before, renumbered
    return pairs


def _same_ring(own: ExistingRing, new: ExistingRing) -> bool:
    if own.known.number != new.known.number:
        return False
    return not is_found_now(new) or own.values.get(SEAL) == new.values.get(SEAL) or own.shape == new.shape


def is_found_now(new: ExistingRing) -> bool:
    """Tell whether a run found a ring, where there was none before."""
    return new.values.get("status") == NEW and new.values.get("bron") == RULE and not new.known.of_hand
