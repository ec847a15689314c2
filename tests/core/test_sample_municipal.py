# SPDX-License-Identifier: GPL-2.0-or-later
"""Check what the sample municipality gives the atlas: always the same, and plausible per neighbourhood."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from veerkrachtkaarten.core.sample import generate, municipal_layers
from veerkrachtkaarten.core.sample.municipal import ALLOCATION_YEARS, INCOMES, REPORT_YEARS

NAMES = ("toewijzingen", "meldingen", "beschermd_wonen", "buurtcijfers")
DIGESTS = {"small": 583_556_091_138_894_361, "full": 17_894_936_865_213_466_458}


@pytest.fixture(scope="module", params=list(DIGESTS))
def made(request):
    town = generate(request.param)
    return request.param, town, {layer.name: layer for layer in municipal_layers(town)}


def digest(layers) -> int:
    """Return the first 64 bits of a hash of all columns and coordinates."""
    seen = hashlib.sha256()
    for layer in layers:
        for name, values in layer.columns.items():
            seen.update(name.encode())
            text = values.dtype.kind == "O"
            seen.update("\n".join(values.tolist()).encode() if text else values.astype("<f8").tobytes())
        if layer.xy is not None:
            seen.update(layer.xy.astype("<f8").tobytes())
    return int.from_bytes(seen.digest()[:8], "big")


def test_the_layers_are_the_same_on_every_machine(made):
    scale, _town, layers = made
    assert tuple(layers) == NAMES
    assert digest(layers.values()) == DIGESTS[scale]


def test_allocations_are_those_of_two_years_and_few_are_to_special_groups(made):
    _scale, town, layers = made
    rows = layers["toewijzingen"].columns
    years = town.adressen.columns["toewijzing_jaar"]
    assert len(rows["jaar"]) == int(np.isin(years, ALLOCATION_YEARS).sum())
    assert set(rows["inkomensklasse"]) == set(INCOMES)
    assert 0.03 < rows["bijzondere_doelgroep"].mean() < 0.09


def test_reports_come_from_where_the_score_is_worse(made):
    _scale, _town, layers = made
    assert set(layers["meldingen"].columns["jaar"].tolist()) == set(REPORT_YEARS)
    monitor = layers["buurtcijfers"].columns
    known = ~np.isnan(monitor["sociale_overlast_percentage"])
    both = [monitor[name][known] for name in ("sociale_overlast_percentage", "rapportcijfer_sociale_cohesie")]
    assert np.corrcoef(*both)[0, 1] < -0.6


def test_percentages_marks_and_counts_are_possible_ones(made):
    _scale, town, layers = made
    monitor = layers["buurtcijfers"].columns
    assert monitor["buurtcode"].tolist() == town.buurten.columns["buurtcode"].tolist()
    assert int(monitor["aantal_inwoners"].sum()) == int(town.adressen.columns["aantal_inwoners_2022"].sum())
    for name, values in monitor.items():
        known = values[~np.isnan(values)] if values.dtype.kind == "f" else values
        if "percentage" in name:
            assert known.min() >= 0
            assert known.max() <= 100
        elif "cijfer" in name:
            assert known.min() >= 3
            assert known.max() <= 9
        elif name.startswith(("wmo", "uitkering", "clienten")):
            assert (known <= monitor["aantal_inwoners"]).all()
    assert monitor["clienten_beschermd_wonen"].sum() == layers["beschermd_wonen"].columns["clienten"].sum()
