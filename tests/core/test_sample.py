# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the sample municipality: always the same, valid as a source, and with the reports' stories in it."""

from __future__ import annotations

import hashlib
import re

import numpy as np
import pytest
from veerkrachtkaarten.core.atlas.limits import FILE_NAME, read_limits
from veerkrachtkaarten.core.atlas.reading import BUILT_IN, atlas_folder
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.focus.ring_map import kinds_by_rule, load_ring_map
from veerkrachtkaarten.core.sample import chance, generate
from veerkrachtkaarten.core.sample.reference import GROUPS, INDEX_SD
from veerkrachtkaarten.core.sample.squares import rounded_count, rounded_percentage

NUISANCE_BOUNDS = (-0.2352, -0.15679, -0.078393, -0.0391965, 0.0391965, 0.078393, 0.156786, 0.2352)
NUISANCE_CHANGE_BOUNDS = (-0.0784, -0.0392, -0.0196, 0.0196, 0.0392, 0.0784)
INDEX_BOUNDS = (-0.75, -0.50, -0.25, 0.25, 0.75, 1.50)
DIGESTS = {
    "small": 9_815_290_534_468_824_052,
    "full": 10_514_395_471_234_177_335,
}


@pytest.fixture(scope="module")
def small():
    """Generate the small town once."""
    return generate("small")


@pytest.fixture(scope="module")
def full():
    """Generate the whole town once."""
    return generate("full")


@pytest.fixture(scope="module", params=["small", "full"])
def town(request):
    """Give both variants to a test."""
    return request.getfixturevalue(request.param)


def digest(town) -> int:
    """Return the first 64 bits of a hash of all columns and coordinates."""
    seen = hashlib.sha256()
    for layer in town.layers():
        for name, values in layer.columns.items():
            seen.update(name.encode())
            if values.dtype.kind == "O":
                seen.update("\n".join(values.tolist()).encode())
            else:
                seen.update(values.astype("<f8").tobytes())
        if layer.xy is not None:
            seen.update(layer.xy.astype("<f8").tobytes())
            seen.update(layer.parts.astype("<i8").tobytes())
    return int.from_bytes(seen.digest()[:8], "big")


def index_of(addresses: dict, rows: np.ndarray, year: int) -> float:
    """Compute the index of vulnerable residents by hand, relative to the reference."""
    people = addresses[f"aantal_inwoners_{year}"][rows].sum()
    z = [
        (100.0 * addresses[f"{group}_{year}"][rows].sum() / people - national.mean) / national.sd
        for group, national in GROUPS.items()
    ]
    return sum(z) / len(z) / INDEX_SD


def cell_texts(town) -> np.ndarray:
    """Write the cell of each address as the Leefbaarometer does."""
    return np.array([f"E{int(x) // 100:04d}N{int(y) // 100:04d}" for x, y in town.adressen.xy])


def dear_rents(addresses: dict, rows: np.ndarray) -> float:
    """Return how many of a hundred social dwellings cost more than the second cut-off limit."""
    limits = read_limits(atlas_folder(BUILT_IN) / FILE_NAME)["2022"]
    rents = addresses["huurprijs"][rows & (addresses["corporatiewoning"] == 1)]
    dear = (rents > limits["tweede_aftoppingsgrens"]) & (rents <= limits["liberalisatiegrens"])
    return 100.0 * dear.mean() if len(rents) else 0.0


def portrait(town, name: str) -> dict:
    """Measure one neighbourhood: social housing, dear rents, index and nuisance in both years."""
    names = town.buurten.columns["buurtnaam"].tolist()
    code = town.buurten.columns["buurtcode"][names.index(name)]
    addresses = town.adressen.columns
    rows = addresses["buurt_code"] == code
    scores = town.leefbaarometer_grid.columns
    here = np.isin(scores["grid_id"].astype(str), cell_texts(town)[rows])
    nuisance = [float(np.mean(scores["onv"][here & (scores["jaar"] == year)])) for year in (2014, 2022)]
    index = [index_of(addresses, rows, year) for year in (2014, 2022)]
    return {
        "social": 100.0 * addresses["corporatiewoning"][rows].mean(),
        "index": index[1],
        "dear": dear_rents(addresses, rows),
        "index_change": index[1] - index[0],
        "nuisance": nuisance[1],
        "nuisance_change": nuisance[1] - nuisance[0],
    }


@pytest.mark.parametrize("scale", DIGESTS)
def test_the_town_is_the_same_on_every_machine(scale, request):
    assert digest(request.getfixturevalue(scale)) == DIGESTS[scale]


def test_a_second_run_gives_the_same_town(small):
    assert digest(generate("small")) == digest(small)


def test_the_hash_gives_the_numbers_that_splitmix64_is_published_with():
    # the first outputs of SplitMix64 seeded with 0: stream 0 hashed with key 0, and with the state after one step
    assert int(chance.bits(0, 0)[0]) == 0xE220A8397B1DCDAF
    assert int(chance.bits(0, np.uint64(0x9E3779B97F4A7C15).astype(np.int64))[0]) == 0x6E789E6AA1B965F4


def test_a_single_draw_equals_the_same_draw_in_a_row():
    rows = chance.uniform(3, np.arange(-2, 4), 7)
    assert rows.tolist() == [chance.one(3, key, 7) for key in range(-2, 4)]


def test_the_bell_has_mean_zero_and_standard_deviation_one():
    drawn = chance.normal(1, np.arange(200_000))
    assert abs(drawn.mean()) < 0.01
    assert abs(drawn.std() - 1.0) < 0.01


def test_the_full_town_has_the_size_of_a_middling_dutch_one(full):
    assert len(full.adressen) == 65_000
    assert 5_500 <= len(full.cbs_vierkant_100m) <= 6_500
    assert 40 <= len(full.buurten) <= 60
    assert len(set(full.buurten.columns["buurtnaam"])) == len(full.buurten)


def test_identifiers_are_unique_and_well_formed(town):
    ids = town.adressen.columns["identificatie"]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"0\d{15}", text) for text in ids)
    assert all(re.fullmatch(r"\d{4}[A-Z]{2}", text) for text in town.adressen.columns["postcode"])
    assert all(re.fullmatch(r"E\d{4}N\d{4}", text) for text in town.leefbaarometer_grid.columns["grid_id"])
    assert set(town.adressen.columns["buurt_code"]) <= set(town.buurten.columns["buurtcode"])


def test_no_two_dwellings_share_street_and_number(town):
    columns = town.adressen.columns
    assert len(set(zip(columns["straatnaam"], columns["huisnummer"].tolist()))) == len(town.adressen)


def test_addresses_stand_on_streets_that_exist(town):
    assert set(town.adressen.columns["straatnaam"]) <= set(town.straten.columns["straatnaam"])


def test_every_street_can_be_reached_from_every_other_one(town):
    neighbours: dict[tuple, list[tuple]] = {}
    for start, end in zip(town.straten.parts[:-1], town.straten.parts[1:]):
        line = [tuple(point) for point in town.straten.xy[start:end].tolist()]
        for a, b in zip(line, line[1:]):
            neighbours.setdefault(a, []).append(b)
            neighbours.setdefault(b, []).append(a)
    seen, waiting = set(), [next(iter(neighbours))]
    while waiting:
        point = waiting.pop()
        if point not in seen:
            seen.add(point)
            waiting.extend(neighbours[point])
    assert seen == set(neighbours)


def test_neighbourhoods_tile_the_municipality_without_gap_or_overlap(town):
    # each stretch of border occurs once in either direction, or once only on the outer border
    stretches = {}
    doubled_area = 0.0
    for start, end in zip(town.buurten.parts[:-1], town.buurten.parts[1:]):
        ring = [tuple(point) for point in town.buurten.xy[start:end].tolist()]
        assert ring[0] == ring[-1]
        for (ax, ay), (bx, by) in zip(ring, ring[1:]):
            assert (ax, ay, bx, by) not in stretches
            stretches[ax, ay, bx, by] = True
            doubled_area += ax * by - bx * ay
    outer = [(ax, ay, bx, by) for ax, ay, bx, by in stretches if (bx, by, ax, ay) not in stretches]
    assert sum(ax * by - bx * ay for ax, ay, bx, by in outer) == pytest.approx(doubled_area)
    starts = [(ax, ay) for ax, ay, _, _ in outer]
    assert len(set(starts)) == len(starts)
    assert set(starts) == {(bx, by) for _, _, bx, by in outer}


def test_only_a_few_bridges_cross_the_canal(full):
    bridges = [name for name in full.straten.columns["straatnaam"] if name.endswith("brug")]
    assert 5 <= len(bridges) <= 12


def test_no_group_counts_more_members_than_residents(town):
    columns = town.adressen.columns
    for year in (2014, 2022):
        for group in GROUPS:
            assert (columns[f"{group}_{year}"] >= 0).all()
            assert (columns[f"{group}_{year}"] <= columns[f"aantal_inwoners_{year}"]).all()


def test_the_total_deviation_is_the_sum_of_the_five_dimensions(town):
    columns = town.leefbaarometer_grid.columns
    millionths = {name: np.round(columns[name] * 1e6).astype(np.int64) for name in ("won", "fys", "vrz", "soc", "onv")}
    assert (sum(millionths.values()) == np.round(columns["afw"] * 1e6)).all()
    assert (np.round(columns["onv"], 6) == columns["onv"]).all()


def test_a_cell_and_year_occurs_once_and_some_cells_appear_or_vanish(town):
    columns = town.leefbaarometer_grid.columns
    before, after = (set(columns["grid_id"][columns["jaar"] == year]) for year in (2014, 2022))
    assert len(before) + len(after) == len(town.leefbaarometer_grid)
    assert before - after
    assert after - before


def test_squares_hold_multiples_of_five_or_ten_and_missing_codes(town):
    for name, values in town.cbs_vierkant_100m.columns.items():
        if values.dtype.kind == "i" and not name.startswith("gemiddelde"):
            known = values[values >= 0]
            assert set(values[values < 0]) <= {-99997, -99995}
            assert (known % (10 if name.startswith("percentage") else 5) == 0).all()
            assert name.startswith("percentage") or (known >= 5).all()


def test_squares_agree_with_the_addresses_in_them(small):
    cells, row = np.unique(cell_texts(small), return_inverse=True)
    people = np.bincount(row, weights=small.adressen.columns["aantal_inwoners_2022"]).astype(int)
    published = dict(
        zip(small.cbs_vierkant_100m.columns["crs28992res100m"], small.cbs_vierkant_100m.columns["aantal_inwoners"])
    )
    assert published == {
        cell: -99997 if count < 5 else 5 * ((count + 2) // 5) for cell, count in zip(cells.tolist(), people.tolist())
    }


def test_counts_and_percentages_are_rounded_as_cbs_does():
    assert rounded_count(np.array([0, 4, 5, 7, 8, 12, 13])).tolist() == [-99997, -99997, 5, 5, 10, 10, 15]
    assert rounded_percentage(np.array([1, 1, 3, 20, 0]), np.array([9, 20, 20, 20, 20])).tolist() == [
        -99997,
        10,
        20,
        100,
        0,
    ]


def test_as_much_is_suppressed_as_in_real_files(full):
    columns = full.cbs_vierkant_100m.columns
    secret = {name: float(np.mean(values == -99997)) for name, values in columns.items() if values.dtype.kind == "i"}
    assert 0.65 < secret["aantal_huurwoningen_in_bezit_woningcorporaties"] < 0.85
    assert 0.60 < secret["aantal_personen_met_uitkering_onder_aowlft"] < 0.82
    assert (columns["aantal_personen_met_uitkering_onder_aowlft"] == -99995).any()


def test_rent_and_allocation_stand_only_where_something_is_let(town):
    columns = town.adressen.columns
    social = columns["corporatiewoning"] == 1
    owned = columns["eigenaar"] == "eigenaar-bewoner"
    assert (np.isnan(columns["huurprijs"]) == owned).all()
    assert (np.isnan(columns["toewijzing_jaar"]) == ~social).all()
    assert (np.isnan(columns["toewijzing_inkomen"]) == ~social).all()


STRONG = {"small": ["Ketelbuurt"], "full": ["Ketelbuurt", "Gieterij"]}
SOCIAL = {"small": ["Vlashoek"], "full": ["Vlashoek", "Turfveld", "Havenzate", "Molenschans", "Sluiskwartier"]}
FULL_AND_SMALL = pytest.mark.parametrize("scale", ["small", "full"])


@FULL_AND_SMALL
def test_the_social_housing_west_turns_red(scale, request):
    town = request.getfixturevalue(scale)
    for name in SOCIAL[scale] + STRONG[scale]:
        found = portrait(town, name)
        assert found["social"] > 60
        assert found["index"] > 0.75
        assert found["index_change"] > 0.10
        assert found["nuisance"] < -0.078393
        assert found["nuisance_change"] < -0.0392


def test_the_rise_is_strong_in_the_heart_of_the_west(full):
    assert all(portrait(full, name)["index_change"] > 0.30 for name in STRONG["full"])


@FULL_AND_SMALL
def test_the_restructured_area_shows_resilience(scale, request):
    found = portrait(request.getfixturevalue(scale), "Weverskamp")
    assert found["index_change"] > 0.10
    assert found["nuisance_change"] > 0.0196
    assert found["nuisance"] < -0.0391965


@FULL_AND_SMALL
def test_where_dearer_dwellings_came_the_share_of_vulnerable_residents_falls(scale, request):
    found = portrait(request.getfixturevalue(scale), "Tichelhof")
    assert found["index_change"] < -0.10


def test_each_rule_for_rings_on_rents_and_allocations_finds_a_neighbourhood(full):
    expected = {"Nieuw Tichelen": "rood/groen", "Avondrust": "rood", "Tichelhof": "groen", "Ketelbuurt": "geen"}
    found = [portrait(full, name) for name in expected]
    names = {"aandeel_corporatiebezit": "social", "index": "index", "verandering_index": "index_change"}
    names["aandeel_duurdere_huur"] = "dear"
    figures = {column: Column.of([each[name] for each in found]) for column, name in names.items()}
    kinds = kinds_by_rule(load_ring_map("corporatie_kwetsbaar"), figures, len(found))
    assert dict(zip(expected, kinds)) == expected


@FULL_AND_SMALL
def test_the_centre_has_much_nuisance_and_few_vulnerable_residents(scale, request):
    found = portrait(request.getfixturevalue(scale), "Binnenveste")
    assert found["nuisance"] < -0.078393
    assert found["index"] < 0.25
    assert abs(found["index_change"]) <= 0.10


@FULL_AND_SMALL
def test_the_garden_suburb_is_well_off(scale, request):
    found = portrait(request.getfixturevalue(scale), "Lijsterbos")
    assert found["social"] < 10
    assert found["index"] < -0.75
    assert found["nuisance"] > 0.078393


@FULL_AND_SMALL
def test_frail_residents_live_in_quiet_streets(scale, request):
    found = portrait(request.getfixturevalue(scale), "Avondrust")
    assert found["index"] > 0.25
    assert found["nuisance"] > -0.0391965


def test_the_rural_edge_is_quiet_and_mostly_suppressed(full):
    found = portrait(full, "Klaverlanden")
    assert found["index"] < -0.25
    assert found["nuisance"] > 0.078393
    code = full.buurten.columns["buurtcode"][full.buurten.columns["buurtnaam"].tolist().index("Klaverlanden")]
    cells = cell_texts(full)[full.adressen.columns["buurt_code"] == code]
    published = full.cbs_vierkant_100m.columns
    here = np.isin(published["crs28992res100m"].astype(str), cells)
    assert np.mean(published["aantal_inwoners"][here] == -99997) > 0.5


def test_every_class_of_the_maps_occurs_among_the_cells(full):
    scores = full.leefbaarometer_grid.columns
    nuisance = [
        dict(zip(scores["grid_id"][mask], scores["onv"][mask]))
        for mask in (scores["jaar"] == 2014, scores["jaar"] == 2022)
    ]
    change = np.array([nuisance[1][cell] - nuisance[0][cell] for cell in nuisance[1] if cell in nuisance[0]])
    assert set(np.digitize(list(nuisance[1].values()), NUISANCE_BOUNDS)) == set(range(9))
    assert set(np.digitize(change, NUISANCE_CHANGE_BOUNDS)) == set(range(7))
    cells, row = np.unique(cell_texts(full), return_inverse=True)
    columns = full.adressen.columns
    people = np.bincount(row, weights=columns["aantal_inwoners_2022"])
    index = np.zeros(len(cells))
    for group, national in GROUPS.items():
        share = 100.0 * np.bincount(row, weights=columns[f"{group}_2022"]) / np.maximum(people, 1)
        index += (share - national.mean) / national.sd / len(GROUPS) / INDEX_SD
    counts = np.bincount(np.digitize(index[people >= 10], INDEX_BOUNDS))
    assert counts.min() > 50
    social = 100.0 * np.bincount(row, weights=columns["corporatiewoning"]) / np.bincount(row)
    assert (social == 0).any()
    assert set(np.digitize(social[social > 0], (20.5, 40.5, 60.5, 80.5))) == set(range(5))
    assert (people < 10).sum() > 500
