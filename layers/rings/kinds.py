# SPDX-License-Identifier: GPL-2.0-or-later
"""Give a ring that a hand draws or moves its kind on every map at once, by the published rules."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from ...core.focus.ring_map import RingMap, kinds_by_rule, kinds_kept, load_ring_map, ring_map_ids
from ...core.reasons import from_texts
from .layer import figure_columns


@lru_cache(maxsize=1)
def _ring_maps() -> tuple[RingMap, ...]:
    return tuple(map(load_ring_map, ring_map_ids()))


def kinds_on_maps(before: Mapping[str, object], now: Mapping[str, object]) -> dict[str, object]:
    """Return the kinds of a ring on the maps that its layer has fields for.

    A kind that a hand has chosen stays. So does all of a map to which rules of the user's own were applied: its
    ring has another kind by rule than the published rules gave before.

    Parameters
    ----------
    before : mapping of str to object
        The ring as it was; without values for a new one.
    now : mapping of str to object
        The ring as it will be, all of its fields.
    """
    kinds: dict[str, object] = {}
    for ring_map in _ring_maps():
        if ring_map.kind_field not in now or ring_map.rule_field not in now:
            continue
        old_rule = before.get(ring_map.rule_field)
        if old_rule is not None and old_rule != _by_rule(ring_map, before)[0]:
            continue
        by_rule = _by_rule(ring_map, now)
        shown = np.array([before.get(ring_map.kind_field)], dtype=object)
        kept = kinds_kept(by_rule, shown, np.array([old_rule], dtype=object))
        kinds.update({ring_map.kind_field: kept[0], ring_map.rule_field: by_rule[0]})
    return kinds


def _by_rule(ring_map: RingMap, values: Mapping[str, object]) -> np.ndarray:
    row = {name: values[name] for name in values if values[name] is not None}
    return kinds_by_rule(ring_map, figure_columns(ring_map.columns, [row], _reasons), 1)


def _reasons(texts: list) -> np.ndarray:
    return from_texts(np.array(texts, dtype=object))
