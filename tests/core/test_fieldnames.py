# SPDX-License-Identifier: GPL-2.0-or-later
"""Test how fields are found by name."""

from __future__ import annotations

import pytest
from veerkrachtkaarten.core.fieldnames import companion


@pytest.mark.parametrize(
    ("field", "of", "available", "reason"),
    [
        ("onv", "", ["onv", "reden_onv"], "reden_onv"),
        ("cellen_onv", "", ["cellen_onv", "cellen_reden_onv"], "cellen_reden_onv"),
        ("onv_2", "", ["reden_onv", "reden_onv_2"], "reden_onv_2"),
        ("klasse_overlast", "klasse_", ["klasse_overlast", "reden_overlast"], "reden_overlast"),
        ("cellen_klasse_overlast", "klasse_", ["reden_overlast", "cellen_reden_overlast"], "cellen_reden_overlast"),
        ("onv", "", ["onv", "reden_index"], None),
        ("code", "klasse_", ["code", "reden_code"], None),
    ],
)
def test_the_reason_beside_a_figure_is_found_also_after_a_join(field, of, available, reason):
    assert companion(field, available, of) == reason
