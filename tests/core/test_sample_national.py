# SPDX-License-Identifier: GPL-2.0-or-later
"""Check what the sample municipality gives the maps of the national update: always the same, plausible, in place."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from veerkrachtkaarten.core.sample import generate, national_layers
from veerkrachtkaarten.core.sample.national import HALF_HOUSE_M, POLICIES, SUPPRESSED, _hull

DIGESTS = {"small": 8_584_749_880_257_240_956, "full": 11_563_904_962_198_704_188}
YEARS = (2014, 2022)


@pytest.fixture(scope="module", params=list(DIGESTS))
def made(request):
    town = generate(request.param)
    return request.param, town, {layer.name: layer for layer in national_layers(town)}


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
    assert tuple(layers) == ("complexen", "postcodes", "buurtontwikkeling")
    assert digest(layers.values()) == DIGESTS[scale]


def rings(layer) -> list[np.ndarray]:
    return [layer.xy[start:end] for start, end in zip(layer.parts, layer.parts[1:])]


def turns(ring: np.ndarray) -> np.ndarray:
    """Return twice the area of the triangle at each corner, positive to the left."""
    before, after = np.diff(ring, axis=0), np.diff(np.vstack([ring[1:], ring[1]]), axis=0)
    return before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]


def test_estates_are_convex_rings_round_dwellings_of_one_landlord(made):
    _scale, town, layers = made
    estates = layers["complexen"]
    social = town.adressen.columns["corporatiewoning"] == 1
    assert set(estates.columns["beleid"].tolist()) <= set(POLICIES)
    assert len(set(estates.columns["complex"].tolist())) == len(estates) >= 10
    for place, ring in enumerate(rings(estates)):
        assert (ring[0] == ring[-1]).all()
        assert (turns(ring) > 0).all()
        owned = social & (town.adressen.columns["eigenaar"] == estates.columns["verhuurder"][place])
        within = np.ones(len(owned), dtype=bool)
        for start, end in zip(ring, ring[1:]):
            offset = town.adressen.xy - start
            within &= (end - start)[0] * offset[:, 1] - (end - start)[1] * offset[:, 0] > 0
        assert (owned & within).sum() >= estates.columns["aantal_woningen"][place]


def test_every_policy_and_an_estate_without_one_occur(made):
    _scale, _town, layers = made
    assert set(layers["complexen"].columns["beleid"].tolist()) == set(POLICIES)


def test_a_ring_round_one_house_is_the_square_round_it():
    ring = _hull(np.array([[100.0, 200.0]]))
    corners = {(x, y) for x, y in ring.tolist()}
    assert corners == {
        (100.0 + x, 200.0 + y) for x in (-HALF_HOUSE_M, HALF_HOUSE_M) for y in (-HALF_HOUSE_M, HALF_HOUSE_M)
    }


def test_postcodes_are_those_of_the_addresses_with_all_their_residents(made):
    _scale, town, layers = made
    columns, postcodes = town.adressen.columns, layers["postcodes"].columns
    assert postcodes["postcode"].tolist() == sorted(set(columns["postcode"].tolist()))
    for year in YEARS:
        assert postcodes[f"aantal_inwoners_{year}"].sum() == columns[f"aantal_inwoners_{year}"].sum()
        share = postcodes[f"lvb_percentage_{year}"]
        assert np.nanmin(share) >= 0
        assert np.nanmax(share) <= 100
        assert (np.isnan(share) == (postcodes[f"aantal_inwoners_{year}"] == 0)).all()


def test_some_places_lie_above_the_tipping_value_in_the_quiet_too(made):
    _scale, _town, layers = made
    columns = layers["postcodes"].columns
    large = (columns["lvb_percentage_2022"] >= 35) & (columns["aantal_inwoners_2022"] >= 10)
    assert (large & (columns["onv_2022"] < -0.08)).any()
    assert (large & (columns["onv_2022"] > 0)).any()
    assert not large.all()


def test_the_middle_of_a_postcode_is_the_mean_of_its_addresses(made):
    _scale, town, layers = made
    codes = town.adressen.columns["postcode"]
    for row in (0, len(layers["postcodes"]) // 2):
        own = codes == layers["postcodes"].columns["postcode"][row]
        assert layers["postcodes"].xy[row] == pytest.approx(town.adressen.xy[own].mean(axis=0), abs=0.01)


def test_neighbourhoods_have_both_years_and_few_residents_are_suppressed_in_the_source(made):
    _scale, town, layers = made
    columns = layers["buurtontwikkeling"].columns
    assert columns["buurtcode"].tolist() == town.buurten.columns["buurtcode"].tolist()
    people = dict.fromkeys(columns["buurtcode"].tolist(), 0)
    for code, count in zip(town.adressen.columns["buurt_code"].tolist(), town.adressen.columns["aantal_inwoners_2022"]):
        people[code] += count
    few = np.array([people[code] < 150 for code in columns["buurtcode"].tolist()])
    income = columns["laagste_inkomens_percentage_2022"]
    assert (income[few] == SUPPRESSED).all()
    assert ((income[~few] > 0) & (income[~few] < 60)).all()
    change = (income - columns["laagste_inkomens_percentage_2014"])[~few]
    assert change.min() < -1 < 1 < change.max()
