# SPDX-License-Identifier: GPL-2.0-or-later
"""The atlas of the sample municipality, as `make demo-maastricht` makes it."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtGui import QImage
from veerkrachtkaarten.core.atlas import ATLASES
from veerkrachtkaarten.core.atlas.definition import AtlasMap
from veerkrachtkaarten.core.atlas.reading import load_atlas
from veerkrachtkaarten.layers.provenance import plugin_version
from veerkrachtkaarten.layers.rings.style import map_labels
from veerkrachtkaarten.layers.sheets.rings import ring_map_of

ROOT = Path(__file__).resolve().parent.parent
FILES = {"maastricht": "atlas", "nationaal": "nationaal"}
FOOT = (226, 190.5, 61, 13)
COLUMN, SCALE = (203, 22, 94, 165), "0 200 400 m"
"""Foot, and legend and list, on A4, left, top, width and height in mm; what the scale bar under them says."""
SPEC = importlib.util.spec_from_file_location("pdf_reader", ROOT / "tests" / "pdf_reader.py")
pdf_reader = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(pdf_reader)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):

    folder = tmp_path_factory.mktemp("atlas")
    command = [sys.executable, str(ROOT / "tools" / "demo_maastricht.py"), "--size", "small", "--folder", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, timeout=240)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_every_map_of_the_report_becomes_a_picture(demo):
    folder, printed = demo
    for told in ("27 maps, 0 skipped. {}: Locaties", "13 maps, 0 skipped. {}: Beleid van de verhuurder per complex."):
        assert told.format("Drawn over others, and so without a page") in printed
    pictures = sorted((folder / "kaarten").glob("*.png"))
    numbers = {tuple(path.name.split("_")[:2]) for path in pictures if path.name.startswith("2_")}
    assert numbers == {("2", str(number)) for number in range(1, 27) if number != 24}
    for path in pictures:
        image = QImage(str(path))
        assert len({image.pixel(x, y) for x in range(100, 1100, 5) for y in range(200, 1100, 5)}) >= 3, path.name


@pytest.mark.parametrize("atlas", ATLASES)
def test_every_page_says_when_and_with_which_version_it_was_made(demo, atlas):
    pdf_reader.require_poppler()
    feet = pdf_reader.texts(demo[0] / f"{FILES[atlas]}.pdf", FOOT)
    assert len(feet) == {"maastricht": 26, "nationaal": 12}[atlas]
    for foot in feet:
        assert re.fullmatch(rf"\d{{1,2}} [a-z]+ 20\d\d Veerkrachtkaarten {re.escape(plugin_version())}", foot), foot


def maps_on_pages(pdf: Path, atlas: str) -> list[tuple[int, AtlasMap]]:
    """Return the page of each map, by its bookmark."""
    maps = {f"{each.number}. {each.legend.title.nl}".removeprefix(". "): each for each in load_atlas(atlas).values()}
    found = []
    for page, title in pdf_reader.bookmarks(pdf):
        name = max((each for each in maps if title.startswith(each)), key=len)
        found.append((page, maps[name]))
    return found


def table_of(each: AtlasMap, folder: Path, atlas: str) -> QgsVectorLayer:
    """Return the table that a map is drawn from."""
    name = {"grid": "cellen", "areas": "buurten", "postcodes": "postcodes", "estates": "complexen"}.get(each.unit)
    layer = QgsVectorLayer(f"{folder / FILES[atlas]}.gpkg|layername={name or each.id}", each.id, "ogr")
    assert layer.isValid(), each.id
    return layer


def legend_of(each: AtlasMap, folder: Path, atlas: str) -> list[str]:
    """Return what stands in the legend of a map: what occurs, as the definition words it."""
    layer = table_of(each, folder, atlas)
    codes = layer.uniqueValues(layer.fields().lookupField(each.legend.class_field))
    if each.id == "eigenaren":  # the invented town's own landlords, of whom the label is the name
        labels = {row[each.legend.class_field]: row[each.legend.label_field] for row in layer.getFeatures()}
        return [labels[code] for code in sorted(code for code in codes if code != NULL and code > 0)]
    entries = each.legend.classes if each.unit == "points" else each.legend.shown
    found = [entry.label.nl for entry in entries if entry.code in codes]
    if each.on_top:
        above = load_atlas(atlas)[each.on_top]
        found += [above.legend.title.nl, *legend_of(above, folder, atlas)]
    return found


@pytest.mark.parametrize("atlas", ATLASES)
def test_legends_say_what_the_definitions_say_of_what_occurs_and_no_other_word(demo, atlas):
    pdf_reader.require_poppler()
    folder = demo[0]
    pdf = folder / f"{FILES[atlas]}.pdf"
    above = {each.on_top for each in load_atlas(atlas).values()}
    found = maps_on_pages(pdf, atlas)
    assert [each.id for _page, each in found] == [name for name in load_atlas(atlas) if name not in above]
    columns = pdf_reader.texts(pdf, COLUMN)
    for page, each in found:
        words = " ".join(legend_of(each, folder, atlas))
        assert words and columns[page - 1] == f"{words} {SCALE}", each.id


RINGS = (
    "Polygon?crs=EPSG:28992&field=nummer:integer&field=naam:string&field=gemeente:string&field=index:double"
    "&field=aandeel_corporatiebezit:double&field=aandeel_duurdere_huur:double&field=verandering_index:double"
)
LISTED = "Genummerde gebieden Aadorp 1 Herbouwd 2 Zorg"
TOO = " 3 Vernieuwd"
"""The third ring meets the rules of maps 2-10 and 2-11 only."""


def three_rings() -> QgsVectorLayer:
    """Return a ring for each rule of maps 2-10 and 2-11: double, red and green."""
    layer = QgsVectorLayer(RINGS, "ringen", "memory")
    figures = [
        ("Herbouwd", 0.9, 70.0, 10.0, -0.4),
        ("Zorg", 0.6, 62.0, 40.0, 0.2),
        ("Vernieuwd", 0.7, 50.0, 10.0, -0.3),
    ]
    for row, (name, *values) in enumerate(figures):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(177_000 + 500 * row, 320_500)).buffer(200, 24))
        feature.setAttributes([row + 1, name, "Aadorp", *values])
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def over_it(each: AtlasMap, folder: Path, atlas: str) -> list[str]:
    """Return what the legend says of a map that lies over another: a last class for others only where there are."""
    found = legend_of(each, folder, atlas)
    known = [entry.label.nl for entry in each.legend.classes[:-1]]
    others = [entry.label.nl for entry in each.legend.classes[-1:] if entry.label.nl in found]
    special = [entry.label.nl for entry in each.legend.special_shown if each.unit != "points"]
    return [each.legend.title.nl, *known, *others, *special]


@pytest.mark.parametrize(
    ("atlas", "unit", "table"),
    [
        *(("maastricht", "grid", "cellen"), ("maastricht", "areas", "buurten")),
        *(("nationaal", "grid", "cellen"), ("nationaal", "areas", "buurten")),
    ],
)
def test_whole_legends_say_all_that_the_definitions_say_rings_too_and_no_other_word(
    demo, provider, tmp_path, atlas, unit, table
):
    from qgis import processing

    pdf_reader.require_poppler()
    asked = {"INPUT": f"{demo[0] / FILES[atlas]}.gpkg|layername={table}", "RINGS": three_rings(), "LEGEND": "all"}
    pdf = processing.run("veerkracht:exportmapseries", {**asked, "OUTPUT": str(tmp_path / "atlas.pdf")})["OUTPUT"]
    maps = {each.id: each for each in load_atlas(atlas).values() if each.unit == unit}
    pages = maps_on_pages(pdf, atlas)
    assert {each.id for _page, each in pages} == set(maps)
    columns = pdf_reader.texts(pdf, COLUMN)
    for page, each in pages:
        words = [entry.label.nl for entry in each.legend.shown]
        if each.on_top:
            words += over_it(load_atlas(atlas)[each.on_top], demo[0], atlas)
        ring_map = ring_map_of(each.id, each.rings)
        if ring_map is not None:
            words += [
                ring_map.title.nl,
                *map_labels(ring_map).values(),
                LISTED + TOO * (ring_map.id == "corporatie_kwetsbaar"),
            ]
        assert columns[page - 1] == " ".join([*words, SCALE]), each.id


def test_every_estate_has_the_class_of_the_cell_that_a_point_on_it_lies_in(demo):
    cells, estates = (
        QgsVectorLayer(f"{demo[0] / 'nationaal.gpkg'}|layername={name}", name, "ogr")
        for name in ("cellen", "complexen")
    )
    fields = ("klasse_uitkomst_focus", "klasse_uitkomst_veerkracht", "reden_uitkomst_veerkracht")
    squares = [(cell.geometry(), [cell[name] for name in fields]) for cell in cells.getFeatures()]
    found = [
        (estate.geometry().pointOnSurface(), [estate[name] for name in fields]) for estate in estates.getFeatures()
    ]
    assert len(found) == 11
    for point, told in found:
        here = [values for square, values in squares if square.intersects(point)]
        assert told in (here or [[0, 0, "geen gegevens"]])
    assert len({tuple(told[:2]) for _point, told in found}) > 2


def test_the_name_of_every_neighbourhood_and_both_its_changes_stand_on_the_page(demo):
    pdf_reader.require_poppler()
    pages = {each.id: page for page, each in maps_on_pages(demo[0] / "nationaal.pdf", "nationaal")}
    words = pdf_reader.text(demo[0] / "nationaal.pdf", pages["buurten_inkomens_overlast"], (10, 22, 190, 165))
    areas = QgsVectorLayer(f"{demo[0] / 'nationaal.gpkg'}|layername=buurten", "buurten", "ogr")
    captions = [area["bijschrift_buurten_inkomens_overlast"].split("\n") for area in areas.getFeatures()]
    assert len(captions) == 10
    assert any("onderdrukt" in lines for lines in captions)
    for lines in captions:
        for line in [*lines[0].split(), *lines[1:]]:  # a long name may stand on two lines
            assert line in words, lines
