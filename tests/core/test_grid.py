# SPDX-License-Identifier: GPL-2.0-or-later
"""Test where points land on the grid and how cells are named."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from veerkrachtkaarten.core import grid
from veerkrachtkaarten.core.cellids import coarser_size
from veerkrachtkaarten.core.grid import IdKind

SIZES = st.sampled_from([1, 3, 25, 100, 250, 500, 1000])
METRES = st.one_of(
    st.floats(-9e7, 9e7),
    st.integers(-900_000, 900_000).map(float),
    st.integers(-9_000, 9_000).map(lambda n: float(np.nextafter(n * 100.0, -np.inf))),
)


def one_cell(x, y, size_m=100):
    ix, iy = grid.cell_of(np.array([x]), np.array([y]), size_m)
    return int(ix[0]), int(iy[0])


def test_the_south_west_corner_belongs_to_the_cell():
    assert one_cell(176100.0, 317400.0) == (1761, 3174)


def test_a_point_on_the_east_edge_belongs_to_the_cell_east_of_it():
    assert one_cell(176200.0, 317450.0) == (1762, 3174)


def test_a_point_on_the_north_edge_belongs_to_the_cell_north_of_it():
    assert one_cell(176150.0, 317500.0) == (1761, 3175)


def test_a_point_less_than_half_a_millimetre_below_an_edge_stays_where_it_is():
    assert one_cell(176199.9996, 317450.0) == (1761, 3174)


def test_negative_coordinates_fall_towards_minus_infinity():
    assert one_cell(-0.001, -100.0) == (-1, -1)


@pytest.mark.parametrize("shift_m", [-0.0005, -0.0001, 0.0001, 0.0005])
def test_a_square_that_lies_off_the_grid_by_half_a_millimetre_is_found_by_its_centre(shift_m):
    west, south = 176100 + shift_m, 317400 - shift_m
    assert one_cell((west + west + 100) / 2, (south + south + 100) / 2) == (1761, 3174)


@given(METRES, METRES, SIZES)
def test_every_point_lies_between_the_edges_of_its_cell(x, y, size_m):
    ix, iy = one_cell(x, y, size_m)
    assert ix * size_m <= x < (ix + 1) * size_m
    assert iy * size_m <= y < (iy + 1) * size_m


@given(st.integers(-5000, 5000), st.integers(-5000, 5000), SIZES)
def test_the_centre_of_a_cell_lies_in_it(ix, iy, size_m):
    x, y = grid.centres(np.array([ix]), np.array([iy]), size_m)
    assert one_cell(x[0], y[0], size_m) == (ix, iy)


@given(st.lists(st.tuples(st.integers(-(2**30) + 1, 2**30 - 1), st.integers(-(2**30) + 1, 2**30 - 1)), min_size=1))
def test_keys_give_their_cell_back_and_ascend_by_column_then_row(cells):
    ix, iy = np.array(cells, dtype=np.int64).T
    keys = grid.pack(ix, iy)
    back = grid.unpack(keys)
    assert (back[0] == ix).all() and (back[1] == iy).all()
    assert sorted(cells) == [cells[i] for i in np.argsort(keys, kind="stable")]


def test_a_stray_point_ten_thousand_kilometres_away_costs_one_cell():
    cells = grid.points_by_cell(np.array([176150.0, 176160.0, 1e7]), np.array([317450.0, 317460.0, 0.0]), 100)
    assert len(cells) == 2
    assert cells.counts.tolist() == [2, 1]


def test_coordinates_that_no_grid_can_hold_are_told_apart():
    x = np.array([1.0, np.nan, np.inf, 1.0, 2e8])
    y = np.array([1.0, 1.0, 1.0, -np.inf, 1.0])
    assert grid.placeable(x, y, 100).tolist() == [True, False, False, False, False]


def test_no_points_give_no_cells():
    cells = grid.points_by_cell(np.array([]), np.array([]), 100)
    assert len(cells) == 0 and cells.counts.tolist() == []


def test_a_key_that_is_absent_is_found_nowhere():
    assert grid.find(np.array([3, 5, 9]), np.array([5, 4, 10, 3])).tolist() == [1, -1, -1, 0]
    assert grid.find(np.array([], dtype=np.int64), np.array([5])).tolist() == [-1]


@pytest.mark.parametrize(
    ("ix", "iy", "size_m", "text"),
    [
        (1761, 3174, 100, "E1761N3174"),
        (135, 3701, 100, "E0135N3701"),
        (352, 634, 500, "E1760N3170"),
        (10000, 3174, 100, "E10000N3174"),
        (-12, 34, 100, "E-0012N0034"),
        (704, 1269, 250, "E176000N317250"),
        (7044, 12696, 25, "E176100N317400"),
    ],
)
def test_an_id_names_the_south_west_corner(ix, iy, size_m, text):
    assert grid.cell_ids(np.array([ix]), np.array([iy]), size_m).tolist() == [text]
    parsed = grid.parse_ids([text], size_m)
    assert (int(parsed.ix[0]), int(parsed.iy[0]), bool(parsed.ok[0])) == (ix, iy, True)


@given(st.integers(-9000, 9000), st.integers(-9000, 9000), SIZES)
def test_reading_an_id_gives_the_cell_that_it_was_written_for(ix, iy, size_m):
    parsed = grid.parse_ids(grid.cell_ids(np.array([ix]), np.array([iy]), size_m), size_m)
    assert parsed.ok.all() and (int(parsed.ix[0]), int(parsed.iy[0])) == (ix, iy)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("E1761N3174   ", IdKind.CELL),
        ("e1761n3174", IdKind.CELL),
        (None, IdKind.BLANK),
        ("   ", IdKind.BLANK),
        ("100mN31740E39810", IdKind.OTHER_GRID),
        ("1kmN3174E3981", IdKind.OTHER_GRID),
        ("CRS3035RES100mN3174000E3981000", IdKind.OTHER_GRID),
        ("N3174E1761", IdKind.OTHER_GRID),
        ("E176100N317400", IdKind.OTHER_SIZE),
        ("BU09350001", IdKind.NOT_AN_ID),
        ("E1761", IdKind.NOT_AN_ID),
        ("E1761N31.4", IdKind.NOT_AN_ID),
    ],
)
def test_a_text_that_is_no_id_of_100_m_is_named_for_what_it_is(text, kind):
    assert IdKind(grid.parse_ids([text], 100).kinds[0]) is kind


PIECES = st.lists(st.sampled_from([*"EeN0179- .", "E1761N3174", "E176100N317400", "٣"]), max_size=4)
TEXTS = st.one_of(st.none(), PIECES.map("".join), st.from_regex(r"E[0-9]{4}N[0-9]{4}", fullmatch=True))


@settings(max_examples=300)
@given(st.lists(TEXTS, max_size=20), SIZES)
def test_reading_many_ids_at_once_equals_reading_them_one_by_one(texts, size_m):
    parsed = grid.parse_ids(texts, size_m)
    one_by_one = [grid._read_id(text, size_m, *grid._notation(size_m)) for text in texts]
    assert list(zip(parsed.ix.tolist(), parsed.iy.tolist(), parsed.kinds.tolist())) == one_by_one


def test_an_id_of_100_m_does_not_pass_for_a_cell_of_500_m():
    assert grid.parse_ids(["E1761N3174", "E1760N3170"], 500).kinds.tolist() == [IdKind.OTHER_SIZE, IdKind.CELL]


def test_ids_in_hectometres_do_not_pass_for_ids_in_metres():
    assert grid.parse_ids(["E1761N3174"], 25).kinds.tolist() == [IdKind.OTHER_SIZE]


def test_many_ids_that_are_all_multiples_of_500_m_are_recognised():
    ix, iy = np.arange(10) * 5 + 1760, np.full(10, 3170)
    assert coarser_size(ix, iy, 100) == 500
    assert coarser_size(ix[:9], iy[:9], 100) is None
    assert coarser_size(ix + 1, iy, 100) is None
    assert coarser_size(np.array([], dtype=np.int64), np.array([], dtype=np.int64), 100) is None


@settings(max_examples=50)
@given(st.lists(st.tuples(METRES, METRES), max_size=60), SIZES, st.integers(-50, 50))
def test_moving_everything_by_whole_cells_moves_the_cells_and_nothing_else(points, size_m, cells):
    x, y = np.array(points, dtype=float).reshape(-1, 2).T
    x, y = np.rint(x), np.rint(y)  # whole metres, so that the shift itself rounds nothing
    here, there = (grid.points_by_cell(x + by, y, size_m) for by in (0, cells * size_m))
    assert (here.cell_of_point == there.cell_of_point).all()
    assert (here.indices[0] + cells == there.indices[0]).all()


@pytest.mark.real_data
def test_the_centres_of_all_squares_of_rijnmond_give_the_ids_that_cbs_gave_them(real_data, tmp_path):
    import shutil

    from osgeo import ogr

    name = "cbs100_rijnmond_2024.gpkg"
    shutil.copy(real_data / "cbs100_rijnmond_2024" / name, tmp_path / name)
    layer = (source := ogr.Open(str(tmp_path / name))).GetLayer(0)
    ids, centres = [], []
    for feature in layer:
        west, east, south, north = feature.GetGeometryRef().GetEnvelope()
        ids.append(feature.GetField("crs28992res100m"))
        centres.append(((west + east) / 2, (south + north) / 2))
    del layer, source
    x, y = np.array(centres).T
    ix, iy = grid.cell_of(x, y, 100)
    assert len(ids) == 15_290
    assert grid.cell_ids(ix, iy, 100).tolist() == ids
    assert coarser_size(ix, iy, 100) is None
