# SPDX-License-Identifier: GPL-2.0-or-later
"""Test where the centre of a geometry is, and where it goes in another coordinate system."""

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
)
from veerkrachtkaarten.layers.centres import centres, transformed

CELL = "((0 0, 100 0, 100 100, 0 100, 0 0))"
CELL_Z = "((0 0 5, 100 0 5, 100 100 5, 0 100 5, 0 0 5))"
CELL_ZM = "((0 0 5 1, 100 0 5 1, 100 100 5 1, 0 100 5 1, 0 0 5 1))"
WORLD = [
    ("POINT (1 2)", 1, 2),
    ("POINT Z (1 2 3)", 1, 2),
    ("POINT ZM (1 2 3 4)", 1, 2),
    ("MULTIPOINT ((3 4))", 3, 4),
    ("MULTIPOINT ((0 0), (2 4))", 1, 2),
    (f"POLYGON {CELL}", 50, 50),
    (f"POLYGON Z {CELL_Z}", 50, 50),
    (f"MULTIPOLYGON ({CELL})", 50, 50),
    (f"MULTIPOLYGON ZM ({CELL_ZM})", 50, 50),
    ("POLYGON ((0 0, 3 0, 0 3, 0 0))", 1, 1),
    ("POLYGON ((0 0, 4 0, 2 1, 0 1, 0 0))", 14 / 9, 4 / 9),
    ("POLYGON ((0 0, 8 0, 8 4, 0 4, 0 0), (4 0, 8 0, 8 4, 4 4, 4 0))", 2, 2),
    ("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((9 0, 10 0, 10 1, 9 1, 9 0)))", 5, 0.5),
    ("LINESTRING (0 0, 2 0)", 1, 0),
    ("POINT EMPTY", np.nan, np.nan),
    ("POLYGON EMPTY", np.nan, np.nan),
    ("MULTIPOINT EMPTY", np.nan, np.nan),
]


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb().data())


@pytest.mark.parametrize(("wkt", "x", "y"), WORLD)
def test_each_kind_of_geometry_has_its_centre(qgis_app, wkt, x, y):
    found = centres([wkb(wkt), None])
    np.testing.assert_allclose(found, [[x, np.nan], [y, np.nan]], rtol=1e-15)


def test_kinds_mixed_in_one_layer_do_not_disturb_each_other(qgis_app):
    found = centres([wkb(wkt) for wkt, _, _ in WORLD])
    one_by_one = [centres([wkb(wkt)]) for wkt, _, _ in WORLD]
    np.testing.assert_array_equal(found, np.concatenate(one_by_one, axis=1))


def test_fixed_width_bytes_as_gdal_gives_them_are_the_same(qgis_app):
    blobs = [wkb(wkt) for wkt, _, _ in WORLD[:9]]
    fixed = np.array([*blobs, b""], dtype="V400")
    np.testing.assert_array_equal(centres(fixed), centres([*blobs, None]))


def test_big_endian_and_extended_wkb_are_read(qgis_app):
    big = bytes.fromhex("00000000013ff00000000000004000000000000000")
    extended = bytes.fromhex("0101000080000000000000f03f00000000000000400000000000000840")
    np.testing.assert_array_equal(centres([big, extended]), [[1, 1], [2, 2]])


def test_the_centre_of_a_cell_is_exact_far_from_the_origin(qgis_app):
    ring = "176100 317400, 176200 317400, 176200 317500, 176100 317500, 176100 317400"
    x, y = centres([wkb(f"POLYGON (({ring}))")])
    assert (x[0], y[0]) == (176150, 317450)


def test_half_a_millimetre_off_the_grid_stays_half_a_millimetre(qgis_app):
    ring = "176100.0005 317400, 176200 317399.9996, 176200 317500, 176099.9997 317500, 176100.0005 317400"
    x, y = centres([wkb(f"POLYGON (({ring}))")])
    assert abs(x[0] - 176150) < 0.0005
    assert abs(y[0] - 317450) < 0.0005


def test_no_rows_have_no_centres(qgis_app):
    assert [len(part) for part in centres([])] == [0, 0]


def transform(source, target="EPSG:28992"):
    systems = QgsCoordinateReferenceSystem(source), QgsCoordinateReferenceSystem(target)
    return QgsCoordinateTransform(*systems, QgsCoordinateTransformContext())


def test_the_bulk_transform_is_the_single_one_bit_by_bit(qgis_app):
    x, y = np.linspace(4, 7, 101), np.linspace(51, 53, 101)
    x[3] = np.nan
    moved = np.column_stack(transformed(x, y, transform("EPSG:4326")))
    for row in range(101):
        if row == 3:
            assert np.isnan(moved[row]).all()
            continue
        point = transform("EPSG:4326").transform(QgsPointXY(x[row], y[row]))
        assert tuple(moved[row]) == (point.x(), point.y())


def test_a_point_without_a_place_in_the_target_spoils_no_other(qgis_app):
    x, y = np.array([5.0, 1e9, 6.0]), np.array([52.0, 1e9, 52.0])
    moved_x, _ = transformed(x, y, transform("EPSG:4326"))
    alone, _ = transformed(x[[0, 2]], y[[0, 2]], transform("EPSG:4326"))
    np.testing.assert_array_equal(moved_x, [alone[0], np.nan, alone[1]])
