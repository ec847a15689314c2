# SPDX-License-Identifier: GPL-2.0-or-later
"""Cancel at any moment, fill the disk, take the right to write away: what was there stays, and nothing half is left."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsRectangle, QgsVectorLayer

CANCELLED = "Cancelled. Nothing was written."
CANNOT = "cannot be written.*What stood there before is unchanged.*choose another place"
OLD = b"what stood here before"
COUNT = 300
"""Features of the inputs; enough for several chunks where the test makes chunks small."""


class Impatient(QgsProcessingFeedback):
    """Cancel after being asked some number of times."""

    def __init__(self, patience: int):
        super().__init__(False)
        self.patience = patience
        self.asked = 0

    def isCanceled(self):
        self.asked += 1
        return self.asked > self.patience


@pytest.fixture
def inputs(world) -> dict[str, dict]:
    """Return what each algorithm needs, of layers with some hundred features."""
    rows = [(f"POINT({176110 + 100 * (i % 20)} {317410 + 100 * (i // 20)})", i % 7, 20 + i % 30) for i in range(COUNT)]
    points = world.points("adressen", *rows)
    counts = world.table(
        "buurten", "a:integer b:integer inw:integer", *((i % 7, i % 5, 20 + i % 30) for i in range(COUNT))
    )
    ids = [f"E{1761 + i % 20}N{3174 + i // 20}" for i in range(COUNT)]
    cells = world.table("cellen", "id:string onv:double", *((cell, i / COUNT - 0.5) for i, cell in enumerate(ids)))
    later = world.table("later", "id:string onv:double", *((cell, 0.5 - i / COUNT) for i, cell in enumerate(ids)))
    classed = world.table(
        "klassen", "klasse_kwetsbaar:integer klasse_overlast:integer", *((1 + i % 7, 1 + i % 9) for i in range(COUNT))
    )
    strips = [QgsRectangle(176000 + 300 * i, 317000, 176300 + 300 * i, 320000).asWktPolygon() for i in range(8)]
    areas = world.areas("wijken", *((strip, f"W{i}", i) for i, strip in enumerate(strips)))
    corners = [(176100 + 100 * (i % 20), 317400 + 100 * (i // 20)) for i in range(COUNT)]
    houses = world.areas("panden", *((QgsRectangle(x, y, x + 20, y + 20).asWktPolygon(), "P", 1) for x, y in corners))
    maps = world.layer(
        "kaart",
        "Polygon?field=klasse_focus:integer",
        [(QgsRectangle(x, y, x + 100, y + 100).asWktPolygon(), 1 + x // 100 % 7) for x, y in corners],
    )
    homes = world.layer(
        "woningen", "Point?field=klasse_focus:integer", [(f"POINT({x + 10} {y + 10})", 1) for x, y in corners]
    )
    groups = {"GROUPS": points, "GROUP_FIELDS": ["n"], "POPULATION": "inw"}
    return {
        "cellsfromids": {"INPUT": cells, "ID_FIELD": "id"},
        "aggregatetogrid": {"INPUT": points, "FIELDS": ["n"], "NEIGHBOURHOOD": "radius"},
        "share": {"INPUT": counts, "NUMERATOR": "a", "DENOMINATOR": "inw"},
        "compositeindex": {"INPUT": counts, "COMPONENTS": ["a", "b"], "POPULATION": "inw"},
        "change": {"LAYER_1": cells, "LAYER_2": later, "ID_FIELD": "id", "FIELDS": ["onv"]},
        "assignclasses": {"INPUT": cells, "LEGEND": "overlast"},
        "combineclasses": {"INPUT": classed, "MATRIX": "focus"},
        "drawonbuildings": {"BUILDINGS": houses, "RESULTS": maps},
        "drawonbuildings by address": {"BUILDINGS": houses, "RESULTS": homes},
        "mapseries": {**groups, "NUISANCE": cells, "NUISANCE_ID": "id"},
        "mapseries on areas": {**groups, "UNITS": areas, "UNIT_ID": "code"},
        "mapseries within a radius": {**groups, "NEIGHBOURHOOD": "radius"},
    }


ALL = (
    *("cellsfromids", "aggregatetogrid", "share", "compositeindex", "change", "assignclasses", "combineclasses"),
    *("drawonbuildings", "drawonbuildings by address"),
    *("mapseries", "mapseries on areas", "mapseries within a radius"),
)


@pytest.fixture
def small_chunks(monkeypatch):
    """Make readers and writers pause every 50 features."""
    from veerkrachtkaarten.core import neighbourhood
    from veerkrachtkaarten.layers import arrow, buildings, features, sink

    monkeypatch.setattr(arrow, "BATCH", 50)
    monkeypatch.setattr(features, "CHUNK", 50)
    monkeypatch.setattr(buildings, "CHUNK", 50)
    monkeypatch.setattr(sink, "CHUNK", 50)
    monkeypatch.setattr(neighbourhood, "CHUNK_POINTS", 50)


@pytest.mark.parametrize("case", ALL)
@pytest.mark.parametrize("existing", [False, True], ids=["new", "existing"])
def test_cancelled_at_any_moment_nothing_is_left_and_nothing_lost(  # every moment at which the algorithm looks up
    run, world, inputs, small_chunks, case, existing
):
    algorithm = case.partition(" ")[0]
    output = world.outputs / "uit.gpkg"
    before = world.state()
    given = {**inputs[case], "OUTPUT": str(output)}
    for patience in range(10_000):
        if existing:
            output.write_bytes(OLD)
        feedback = Impatient(patience)
        try:
            run(algorithm, given, feedback=feedback)
        except QgsProcessingException as refused:
            assert str(refused) == CANCELLED
        else:
            break
        assert [path.name for path in world.outputs.iterdir()] == (["uit.gpkg"] if existing else [])
        assert not existing or output.read_bytes() == OLD
    assert patience > 2 * COUNT / 50, "the algorithm looked up too seldom"
    assert QgsVectorLayer(str(output), "uit", "ogr").featureCount() > 0
    assert world.state() == before


def test_a_cancelled_table_leaves_the_other_tables_of_its_geopackage_alone(run, world, inputs, small_chunks):
    path = Path(shutil.copy(inputs["share"]["INPUT"], world.outputs / "samen.gpkg"))
    before = contents(path)
    output = f"ogr:dbname='{path}' table=\"erbij\" (geom)"
    for patience in range(10_000):
        try:
            run("share", {**inputs["share"], "OUTPUT": output}, feedback=Impatient(patience))
        except QgsProcessingException as refused:
            assert str(refused) == CANCELLED
        else:
            break
        assert contents(path) == before
        assert [entry.name for entry in world.outputs.iterdir()] == ["samen.gpkg"]
    assert sorted(contents(path)) == ["buurten", "erbij"]


def contents(path: Path) -> dict[str, list]:
    """Return the rows of each table with features, without touching the file."""
    with contextlib.closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as database:
        names = [name for (name,) in database.execute("SELECT table_name FROM gpkg_contents ORDER BY 1")]
        return {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


@pytest.fixture
def disk(tmp_path):
    """Give a disk of a wanted size in kilobytes, and a way to make it read-only; needs the right to mount."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = []

    def mount(options: str) -> Path:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("needs the right to mount a disk")
        mounted.append(place)
        return place

    yield mount
    for _ in mounted:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv", "fgb"])
@pytest.mark.parametrize("case", ["aggregatetogrid", "share", "mapseries"])
@pytest.mark.parametrize("existing", [False, True], ids=["new", "existing"])
def test_a_full_disk_is_told_and_keeps_the_old_output(run, world, inputs, disk, case, ending, existing):
    place = disk("size=200k")
    output = place / f"uit.{ending}"
    if existing:
        output.write_bytes(OLD)
    left = os.statvfs(place)
    (place / "vol").write_bytes(b"0" * (left.f_bavail * left.f_bsize - 4096))
    before = world.state()
    with pytest.raises(QgsProcessingException, match=CANNOT):
        run(case, {**inputs[case], "OUTPUT": str(output)})
    assert sorted(path.name for path in place.iterdir()) == ([f"uit.{ending}"] if existing else []) + ["vol"]
    assert not existing or output.read_bytes() == OLD
    assert world.state() == before


@pytest.mark.parametrize("case", ALL)
def test_a_disk_that_cannot_be_written_to_is_told(run, world, inputs, disk, case):
    place = disk("size=1m")
    output = place / "uit.gpkg"
    output.write_bytes(OLD)
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    before = world.state()
    with pytest.raises(QgsProcessingException, match=CANNOT):
        run(case.partition(" ")[0], {**inputs[case], "OUTPUT": str(output)})
    assert output.read_bytes() == OLD
    assert world.state() == before


def test_a_project_on_a_disk_that_cannot_be_written_to_is_told_before_anything_is_computed(run, world, inputs, disk):
    place = disk("size=1m,ro")
    given = {**inputs["mapseries"], "OUTPUT": str(world.outputs / "uit.gpkg"), "PROJECT": str(place / "kaarten.qgz")}
    with pytest.raises(QgsProcessingException, match=CANNOT):
        run("mapseries", given)
    assert list(world.outputs.iterdir()) == []


@pytest.mark.parametrize("read_only", [False, True], ids=["writable", "read-only"])
def test_a_geopackage_in_wal_mode_is_read_and_left_as_it_is(run, world, inputs, disk, read_only):
    place = disk("size=4m")
    path = Path(shutil.copy(inputs["share"]["INPUT"], place / "wal.gpkg"))
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")
    if read_only:
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    before = path.read_bytes(), contents(path)
    result = run("share", {**inputs["share"], "INPUT": str(path), "OUTPUT": str(world.outputs / "uit.gpkg")})
    assert result["FEATURES"] == COUNT
    assert [entry.name for entry in place.iterdir()] == ["wal.gpkg"]
    assert contents(path) == before[1]
    # Where it may, QGIS itself sets the file's mode back; that is two bytes of its head, and a counter.
    assert not read_only or path.read_bytes() == before[0]
