# SPDX-License-Identifier: GPL-2.0-or-later
"""Test that sorting in pieces is sorting, and that it may be stopped."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from veerkrachtkaarten.core import pausing


class StopError(Exception):
    pass


class StopAt:
    """Raise at the given call, and count the calls before it."""

    def __init__(self, call=None):
        self.calls, self._call = 0, call

    def __call__(self):
        self.calls += 1
        if self.calls == self._call:
            raise StopError


@given(
    keys=st.lists(st.one_of(st.integers(-(2**62), 2**62), st.integers(0, 3)), max_size=60),
    piece=st.integers(1, 20),
)
@settings(max_examples=200, deadline=None)
def test_sorting_in_pieces_gives_the_very_order_of_sorting_at_once(keys, piece):
    keys = np.array(keys, dtype=np.int64)
    kept, pausing.PIECE = pausing.PIECE, piece
    try:
        found = pausing.stable_order(keys)
    finally:
        pausing.PIECE = kept
    assert found.tolist() == np.argsort(keys, kind="stable").tolist()


def test_sorting_in_pieces_can_be_stopped_before_each_of_them(monkeypatch):
    monkeypatch.setattr(pausing, "PIECE", 10)
    keys = np.arange(95)[::-1].astype(np.uint64)
    counted = StopAt()
    assert pausing.stable_order(keys, counted).tolist() == list(range(94, -1, -1))
    assert counted.calls == 11
    for call in range(1, 12):
        with pytest.raises(StopError):
            pausing.stable_order(keys, StopAt(call))
