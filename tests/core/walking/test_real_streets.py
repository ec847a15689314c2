# SPDX-License-Identifier: GPL-2.0-or-later
"""Test walking distances on the real streets and paths of Osdorp, against plain Dijkstra."""

from __future__ import annotations

import shutil
import sqlite3
import struct

import numpy as np
import pytest
from veerkrachtkaarten.core.walking.lines import Lines

ORIGINS, ADDRESSES, LIMIT_M = 200, 1500, 300.0


@pytest.fixture(scope="module")
def streets(real_data, tmp_path_factory):
    """Read the lines without QGIS: core knows none."""
    path = tmp_path_factory.mktemp("osdorp") / "streets.gpkg"
    shutil.copy(real_data / "walknet_osdorp" / "osdpm_map.gpkg", path)
    with sqlite3.connect(path) as database:
        blobs = [blob for (blob,) in database.execute("SELECT geom FROM osdpm_map")]
    return [line_of(blob) for blob in blobs]


def line_of(blob):
    """Return the vertices in GeoPackage's own binary: a header with an envelope, then WKB."""
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(blob[3] >> 1) & 7]
    wkb = blob[8 + envelope :]
    (count,) = struct.unpack_from("<I", wkb, 5)
    table = np.frombuffer(wkb, dtype="<f8", count=2 * count, offset=9).reshape(-1, 2)
    return [tuple(vertex) for vertex in table.tolist()]


@pytest.fixture(scope="module")
def places(streets):
    """Scatter origins over the extent and addresses beside the streets."""
    numbers = np.random.default_rng(31)
    vertices = np.array([vertex for line in streets for vertex in line])
    low, high = vertices.min(axis=0), vertices.max(axis=0)
    origins = numbers.uniform(low, high, (ORIGINS, 2))
    addresses = vertices[numbers.integers(0, len(vertices), ADDRESSES)] + numbers.normal(0, 8, (ADDRESSES, 2))
    return [tuple(place) for place in origins.tolist()], [tuple(place) for place in addresses.tolist()]


@pytest.mark.real_data
@pytest.mark.slow
def test_200_origins_reach_what_plain_dijkstra_reaches(oracle, walk, streets, places):
    origins, addresses = places
    here = walk(streets, origins, addresses, max_leg_m=100.0)
    plain = oracle(streets)
    # Some paths lie on top of each other, not connected, so that chance decides which one is nearer.
    for points, found in ((origins, here.origins), (addresses, here.addresses)):
        plain.preferred |= {
            point: here.straight_edge(edge) for point, edge in zip(points, found.edge.tolist()) if edge >= 0
        }
    wanted = plain.distances(origins, addresses, max_leg_m=100.0)
    found = here.distances(LIMIT_M)
    reached = np.isfinite(found)
    assert reached.sum() > 10_000
    assert np.abs(found[reached] - wanted[reached]).max() <= 1e-6
    assert (reached == (wanted <= LIMIT_M))[np.abs(wanted - LIMIT_M) > 1e-6].all()
    assert here.sums(distance_m=LIMIT_M).counts.tolist() == reached.sum(axis=1).tolist()


@pytest.mark.real_data
def test_order_and_direction_of_the_real_streets_do_not_change_a_bit(walk, streets, places):
    origins, addresses = places
    numbers = np.random.default_rng(7)
    again = [streets[i][:: numbers.choice([-1, 1])] for i in numbers.permutation(len(streets))]
    values = numbers.uniform(0, 1000, len(addresses))
    sums = [walk(lines, origins, addresses, max_leg_m=100.0).sums(values) for lines in (streets, again)]
    assert sums[0].counts.tolist() == sums[1].counts.tolist()
    assert sums[0].column("m").values.tobytes() == sums[1].column("m").values.tobytes()


@pytest.mark.real_data
def test_the_real_streets_have_lines_of_no_length_and_islands(walk, streets):
    network = walk(streets, [], []).network
    assert len(streets) - len(Lines.of(streets).cleaned()) == 81
    assert len(network.length) == len(streets) - 81
    assert islands(network) == 73


def islands(network):
    label = np.arange(len(network.x))
    while True:
        lower = np.minimum(label[network.start], label[network.end])
        before = label.copy()
        np.minimum.at(label, network.start, lower)
        np.minimum.at(label, network.end, lower)
        label = label[label]
        if (label == before).all():
            return len(np.unique(label))
