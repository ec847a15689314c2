# SPDX-License-Identifier: GPL-2.0-or-later
"""Fact sheets: each page is about its own area, in words, figures and pictures, and gives nobody away."""

from __future__ import annotations

import importlib.util
import math
import shutil
import sys
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage
from veerkrachtkaarten.core.figures.factcompose import EDGE_MM, LOCATION_MM, PAPER_MM
from veerkrachtkaarten.core.legend import load_legend
from veerkrachtkaarten.layers.fields import make_field
from veerkrachtkaarten.layers.sheets.factmaps import MARGIN, MARK

ROOT = Path(__file__).resolve().parent.parent.parent
ACROSS, UP, WEST, SOUTH, WIDE, HIGH = 10, 6, 176603.337, 319601.713, 191.0, 283.0
"""Sixty rectangles over the small sample; addresses lie on whole centimetres, so none on a border."""
TITLE, TABLE = (10, 9, 138, 8), (10, 18, 140, 52)
LOCATION = (PAPER_MM[0] - EDGE_MM - LOCATION_MM, EDGE_MM, LOCATION_MM, LOCATION_MM)
AREA_FIELDS = "Polygon?field=buurtnaam:string&field=gemeentenaam:string"
RING_FIELDS = (
    "Polygon?field=nummer:integer&field=letter:string&field=naam:string&field=buurt:string&field=straten:string"
    "&field=gemeente:string&field=soort:string&field=bron:string&field=status:string&field=merk:string"
    "&field=toelichting:string&field=notitie_leefomgeving:string(0)&field=notitie_woningprogramma:string"
    "&field=notitie_sociale_aanpak:string&field=notitie_woninggebruik:string"
)
MAPS = (
    *("overlast", "kwetsbaar", "focus", "corporatiebezit"),
    *("ontwikkeling_overlast", "ontwikkeling_kwetsbaar", "veerkracht_parkstad"),
)


def sibling(name: str, path: Path):
    """Import a file that stands in no package."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


pdf = sibling("pdf_reader", ROOT / "tests" / "pdf_reader.py")
World = sibling("world_for_facts", ROOT / "tests" / "processing" / "conftest.py").World


class Rectangle:
    def __init__(self, west: float, south: float, width: float, height: float):
        self.west, self.south, self.east, self.north = west, south, west + width, south + height

    @property
    def wkt(self) -> str:
        corners = [(self.west, self.south), (self.east, self.south), (self.east, self.north), (self.west, self.north)]
        return "POLYGON((" + ", ".join(f"{x} {y}" for x, y in [*corners, corners[0]]) + "))"

    def holds(self, x: float, y: float) -> bool:
        return self.west < x < self.east and self.south < y < self.north


def octagon(x: float, y: float, radius: float) -> str:
    steps = [(1, 0.4), (0.4, 1), (-0.4, 1), (-1, 0.4), (-1, -0.4), (-0.4, -1), (0.4, -1), (1, -0.4), (1, 0.4)]
    return "POLYGON((" + ", ".join(f"{x + radius * a} {y + radius * b}" for a, b in steps) + "))"


SIXTY = [
    Rectangle(WEST + WIDE * column, SOUTH + HIGH * row, WIDE, HIGH) for row in range(UP) for column in range(ACROSS)
]


MIDDLE = WEST + 5 * WIDE
MUNICIPALITIES = {"Oostdorp": Rectangle(MIDDLE, 0, 1e6, 1e6), "Westdorp": Rectangle(0, 0, MIDDLE, 1e6)}


def name_of(number: int) -> str:
    return f"Veld {chr(65 + number // 10)}{number % 10}"


def home_of(number: int) -> str:
    return "Westdorp" if number % ACROSS < 5 else "Oostdorp"


PAGES = sorted(range(60), key=lambda number: (home_of(number), number))
"""Of the sixty: by municipality and name."""


@pytest.fixture(scope="module")
def sample(provider, tmp_path_factory) -> Path:
    """Make the small sample municipality and its series in one folder."""
    from qgis import processing

    sys.path.append(str(ROOT / "tools"))
    demo = sibling("demo_for_facts", ROOT / "tools" / "demo.py")
    folder = tmp_path_factory.mktemp("series")
    town = folder / "voorbeeldgemeente.gpkg"
    processing.run("veerkracht:samplemunicipality", {"SIZE": "small", "OUTPUT": str(town), "LOAD": False})
    processing.run("veerkracht:mapseries", demo.series_parameters(town, folder))
    return folder


def given(sample: Path) -> dict:
    return {
        "INPUT": str(sample / "veerkrachtkaarten.gpkg"),
        "ADDRESSES": f"{sample / 'voorbeeldgemeente.gpkg'}|layername=adressen",
        "ADDRESS_RESIDENTS": "aantal_inwoners_2022",
        "ADDRESS_SOCIAL": "corporatiewoning",
        "PLACE": "Voorbeeldstad",
        "AUTHOR": "Gemeente X",
        "DATE": "2026-11-21",
    }


@pytest.fixture(scope="module")
def sixty(sample, tmp_path_factory) -> dict:
    """Print sixty areas in two municipalities once, and note where on each page the maps are put."""
    from qgis import processing
    from veerkrachtkaarten.layers.sheets.factpages import FactPages

    boxes, add_map = {}, FactPages._add_map

    def noting(self, layout, box, *shown):
        boxes.setdefault(layout.name(), []).append(box)
        add_map(self, layout, box, *shown)

    world = World(tmp_path_factory.mktemp("sixty"))
    rows = [(area.wkt, name_of(number), home_of(number)) for number, area in enumerate(SIXTY)]
    asked = {"AREAS": world.layer("velden", AREA_FIELDS, rows), "OUTPUT": str(world.outputs / "velden.pdf")}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(FactPages, "_add_map", noting)
        made = processing.run("veerkracht:exportfactsheets", {**given(sample), **asked})
    return {**made, "boxes": boxes}


@pytest.fixture(scope="module")
def pictures(sixty, tmp_path_factory) -> list:
    """Return the sixty pages as pictures."""
    pdf.require_poppler()
    return [pixels(image) for image in pdf.pictures(sixty["OUTPUT"], tmp_path_factory.mktemp("pages"), 70)]


@pytest.fixture
def print_facts(run, sample, world):
    def print_it(areas: str, name: str = "feiten.pdf", **more) -> dict:
        options = {key: more.pop(key) for key in ("feedback",) if key in more}
        asked = {**given(sample), "AREAS": areas, "OUTPUT": str(world.outputs / name), **more}
        return run("exportfactsheets", asked, **options)

    return print_it


@pytest.fixture(scope="module")
def town(sample) -> dict:
    """Read the addresses, the cells and the figures of the series, row by row and without the plugin's own readers."""
    layer = QgsVectorLayer(given(sample)["ADDRESSES"], "adressen", "ogr")
    addresses = []
    for feature in layer.getFeatures():
        point = feature.geometry().asPoint()
        addresses.append((point.x(), point.y(), feature["aantal_inwoners_2022"], feature["corporatiewoning"]))
    series = QgsVectorLayer(given(sample)["INPUT"], "serie", "ogr")
    cells, box = [], series.extent()
    for feature in series.getFeatures():
        centre = feature.geometry().centroid().asPoint()
        classes = {name: feature[f"klasse_{name}"] for name in MAPS}
        index = feature["index"] if isinstance(feature["index"], float) else None
        cells.append((centre.x(), centre.y(), index, classes))
    return {"addresses": addresses, "cells": cells, "box": box}


def brute(town: dict, area: Rectangle) -> dict:
    """Count what lies in an area; the index is the mean over its residents, each with that of the own cell."""
    near = [row for row in town["addresses"] if area.holds(row[0], row[1])]
    cells = [row for row in town["cells"] if area.holds(row[0], row[1])]
    indices = {(math.floor(x / 100), math.floor(y / 100)): index for x, y, index, _classes in town["cells"]}
    weighed = [(row[2], indices.get((math.floor(row[0] / 100), math.floor(row[1] / 100)))) for row in near]
    weighed = [(weight, index) for weight, index in weighed if index is not None and weight > 0]
    total = sum(weight for weight, _ in weighed)
    return {
        "cells": len(cells),
        "addresses": len(near),
        "residents": sum(row[2] for row in near),
        "share": 100 * sum(row[3] > 0 for row in near) / len(near) if near else None,
        "index": sum(weight * index for weight, index in weighed) / total if total else None,
        "classes": {name: Counter(row[3][name] for row in cells) for name in MAPS},
    }


def dutch(number: float, decimals: int = 0) -> str:
    written = Decimal(repr(round(abs(number), 9))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{written:,f}".translate({ord(","): ".", ord("."): ","})
    return ("−" if number < 0 and text.strip("0.,") else "") + text


def pixels(image: QImage) -> np.ndarray:
    """Return a picture as rows of pixels with red, green and blue."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)[:, :, 2::-1].copy()


def marked(picture, box) -> tuple[float, float]:
    """Return the middle of the mark in a box, in mm from the left and the top of the paper."""
    per_mm = picture.shape[1] / PAPER_MM[0]
    left, top, width, height = (round(side * per_mm) for side in box)
    within = picture[top : top + height, left : left + width]
    found = np.nonzero((within == QColor(MARK).getRgb()[:3]).all(axis=2))
    assert len(found[0]), "no mark"
    return tuple(
        (start + (places.min() + places.max() + 1) / 2) / per_mm
        for start, places in ((left, found[1]), (top, found[0]))
    )


def pixel(picture, x: float, y: float) -> tuple:
    """Return the colour at a place on paper, mm."""
    per_mm = picture.shape[1] / PAPER_MM[0]
    return tuple(int(part) for part in picture[int(y * per_mm), int(x * per_mm)])


def on_paper(area: Rectangle, box) -> tuple:
    """Return what makes a place near an area a place on a map of it: 1.3 times the area, at least 400 m each way."""
    width, height = 1.3 * (area.east - area.west), 1.3 * (area.north - area.south)
    short = max(400 - width, 400 - height, 0)
    per_mm = max((width + short) / box.width, (height + short) / box.height)
    middle = (area.west + area.east) / 2, (area.south + area.north) / 2
    centre = box.left + box.width / 2, box.top + box.height / 2
    return lambda x, y: (centre[0] + (x - middle[0]) / per_mm, centre[1] - (y - middle[1]) / per_mm)


def squares_round(area: Rectangle, box):
    """Give the squares of 100 m that a map shows, with the place of their middle on paper, away from line and frame."""
    place = on_paper(area, box)
    for column in range(math.floor(area.west / 100) - 6, math.floor(area.east / 100) + 7):
        for row in range(math.floor(area.south / 100) - 6, math.floor(area.north / 100) + 7):
            east, north = 100 * column + 50, 100 * row + 50
            x, y = place(east, north)
            on_map = box.left + 1 < x < box.left + box.width - 1 and box.top + 1 < y < box.top + box.height - 1
            near_line = min(abs(east - area.west), abs(east - area.east)) < 20
            if on_map and not near_line and min(abs(north - area.south), abs(north - area.north)) >= 20:
                yield (column, row), x, y


def keys(picture, boxes) -> list[set]:
    """Return the colours below each map, where its key stands."""
    per_mm = picture.shape[1] / PAPER_MM[0]
    found = []
    for box in boxes:
        below = min((other.top for other in boxes if other.top > box.top), default=PAPER_MM[1] - 40)
        left, top = round(box.left * per_mm), round((box.top + box.height + 1) * per_mm)
        chips = picture[top : round((below - 1) * per_mm), left : left + round(3 * per_mm)]
        found.append({tuple(int(part) for part in each) for each in np.unique(chips.reshape(-1, 3), axis=0)})
    return found


def outline_seen(picture, area: Rectangle, box) -> bool:
    """Tell whether the dark line runs along the four sides of the area, at the middle of each."""
    place, middle = on_paper(area, box), ((area.west + area.east) / 2, (area.south + area.north) / 2)
    sides = [(area.west, middle[1]), (area.east, middle[1]), (middle[0], area.south), (middle[0], area.north)]
    per_mm = picture.shape[1] / PAPER_MM[0]
    for x, y in (place(*side) for side in sides):
        near = picture[int(y * per_mm) - 1 : int(y * per_mm) + 2, int(x * per_mm) - 1 : int(x * per_mm) + 2]
        if near.max(axis=2).min() > 100:
            return False
    return True


def test_each_of_sixty_pages_has_the_name_and_the_figures_of_its_own_area_and_municipality(sixty, town):
    pdf.require_poppler()
    assert (sixty["PAGES"], sixty["AREA_COUNT"]) == (60, 60)
    assert pdf.bookmarks(sixty["OUTPUT"]) == [(page + 1, name_of(number)) for page, number in enumerate(PAGES)]
    titles, pages, tables = (pdf.texts(sixty["OUTPUT"], box) for box in (TITLE, None, TABLE))
    around = {name: brute(town, area) for name, area in MUNICIPALITIES.items()}
    whole = brute(town, Rectangle(0, 0, 1e6, 1e6))
    hidden, shares = 0, 0
    for number, title, page, table in zip(PAGES, titles, pages, tables):
        facts, home = brute(town, SIXTY[number]), around[home_of(number)]
        assert title == name_of(number)
        assert f"{home_of(number)}, 2014–2022 Gebied {home_of(number)} Voorbeeldstad Nederland " in page
        assert [other for other in map(name_of, range(60)) if other in page] == [name_of(number)]
        assert f"Cellen {facts['cells']} {home['cells']} 238 – " in table
        assert f"Adressen {facts['addresses']} {dutch(home['addresses'])} 1.500 – " in table
        if "Bewoners afgeschermd" in table or not facts["residents"]:
            hidden += "Bewoners afgeschermd" in table
            assert "Bewoners afgeschermd" in table or "Bewoners niemand" in table
            continue
        assert facts["residents"] >= 10
        people = [dutch(each["residents"]) for each in (facts, home, whole)]
        assert f"Bewoners {' '.join(people)} – " in table
        share = "afgeschermd" if "corporatiebezit afgeschermd" in table else dutch(facts["share"]) + "%"
        shares += share != "afgeschermd"
        assert facts["addresses"] >= 10 or share == "afgeschermd"
        assert f"Aandeel corporatiebezit {share} {dutch(home['share'])}% {dutch(whole['share'])}% – " in table
        if facts["index"] is not None:
            means = [dutch(each["index"], 2) for each in (facts, home, whole)]
            assert f"Index kwetsbare bewoners {' '.join(means)} 0,00 " in table
    assert hidden == sixty["HIDDEN"] < 30 < shares


def test_each_of_sixty_pages_marks_its_own_area_at_its_place(pictures, town):
    box = town["box"]
    for area in SIXTY:
        box.include(type(box.center())(area.west, area.south))
        box.include(type(box.center())(area.east, area.north))
    side = max(box.width(), box.height()) * MARGIN
    places = set()
    for number, picture in zip(PAGES, pictures):
        area = SIXTY[number]
        x, y = marked(picture, LOCATION)
        east = ((area.west + area.east) / 2 - box.center().x()) / side * LOCATION_MM
        south = (box.center().y() - (area.south + area.north) / 2) / side * LOCATION_MM
        middle = LOCATION[0] + LOCATION_MM / 2, LOCATION[1] + LOCATION_MM / 2
        assert abs(x - middle[0] - east) < 0.5 and abs(y - middle[1] - south) < 0.5, name_of(number)
        places.add((round(x, 1), round(y, 1)))
    assert len(places) == 60


def test_each_of_sixty_pages_draws_on_each_map_the_cells_that_lie_round_its_own_area(sixty, pictures, town):
    """Look at the middle of each square of 100 m on each map: its class's colour, or white paper without a cell."""
    cells = {(math.floor(x / 100), math.floor(y / 100)): classes for x, y, _index, classes in town["cells"]}
    legends = [load_legend(name) for name in MAPS]
    colours = [{each.code: QColor(each.colour).getRgb()[:3] for each in legend.classes} for legend in legends]
    looked_at = Counter()
    for number, picture in zip(PAGES, pictures):
        area, (_location, *boxes) = SIXTY[number], sixty["boxes"][name_of(number)]
        assert len(boxes) == len(MAPS)
        for name, of_code, box in zip(MAPS, colours, boxes):
            for key, x, y in squares_round(area, box):
                code = cells[key][name] if key in cells else None
                if code is None or code > 0:
                    expected = of_code[code] if code else (255, 255, 255)
                    assert pixel(picture, x, y) == expected, (name_of(number), name, key)
                    looked_at[number, code is None] += 1
            assert outline_seen(picture, area, box), (name_of(number), name)
    assert sum(count for (_number, empty), count in looked_at.items() if not empty) > 1500
    assert len({number for number, empty in looked_at}) == 60


def test_the_keys_hold_the_classes_that_occur_with_the_number_of_cells_and_their_colours(sixty, town, pictures):
    looked_at = 0
    for number in (23, 34):
        facts, number_of_page = brute(town, SIXTY[number]), PAGES.index(number) + 1
        page = pdf.text(sixty["OUTPUT"], number_of_page)
        below = keys(pictures[number_of_page - 1], sixty["boxes"][name_of(number)][1:])
        for legend, drawn in zip(map(load_legend, MAPS), below):
            counts = facts["classes"][legend.id]
            for entry in legend.classes:
                label = f"{entry.label.nl} {counts[entry.code]}"
                if counts[entry.code] and len(entry.label.nl) < 20:
                    assert label in page, (number, label)
                    looked_at += 1
                if counts[entry.code]:
                    assert QColor(entry.colour).getRgb()[:3] in drawn, (number, legend.id, entry.code)
    assert looked_at > 10


def test_the_figure_shows_both_years_and_the_foot_says_source_maker_and_date(sixty):
    pdf.require_poppler()
    page = pdf.text(sixty["OUTPUT"], PAGES.index(23) + 1)
    figure = pdf.text(sixty["OUTPUT"], PAGES.index(23) + 1, (154, 100, 50, 110))
    assert "Ontwikkeling 2014 2022 " in figure
    assert all(row in figure for row in ("gebied", "gemeente", "geheel"))
    assert "Bron: Leefbaarometer, dimensie overlast en onveiligheid; voorbeeldgemeente, verzonnen;" in page
    assert "Gemeente X" in page and "21 november 2026" in page
    assert pdf.facts(sixty["OUTPUT"])["Title"] == "Veerkrachtkaarten Voorbeeldstad"
    assert pdf.facts(sixty["OUTPUT"])["Page size"].startswith("595 x 842")


def ring(row: int, **more) -> tuple:
    values = {"letter": None, "name": f"Ring {row}", "status": None, "notes": (None,) * 5, "radius": 150, **more}
    place = octagon(176900 + 200 * row, 320400, values["radius"])
    return (
        *(place, row, values["letter"], values["name"], "Buurt", "Singel / Dreef", "Aadorp", "rood", "hand"),
        *(values["status"], None, *values["notes"]),
    )


def test_rings_have_number_reason_and_notes_and_those_off_the_map_no_page(print_facts, world):
    pdf.require_poppler()
    notes = ("Veel meldingen.", "Bankjes erbij.", None, "Huisbezoek.", None)
    rows = [ring(7, letter="b", notes=notes), ring(2), ring(4, status="vervallen"), ring(5, name=None)]
    made = print_facts(world.layer("ringen", RING_FIELDS, rows))
    assert [title for _page, title in pdf.bookmarks(made["OUTPUT"])] == ["2 Ring 2", "5 Buurt", "7b Ring 7"]
    page = pdf.text(made["OUTPUT"], 3)
    assert page.startswith("7b Ring 7 Aadorp, 2014–2022")
    for said in (
        "Toelichting Veel meldingen.",
        "Leefomgeving Bankjes erbij.",
        "Sociale aanpak Huisbezoek.",
        "Geen notitie Woningprogramma, Woninggebruik",
    ):
        assert all(word in page for word in said.split()), said
    without = pdf.text(made["OUTPUT"], 1)
    assert not {"Huisbezoek.", "notitie", "Toelichting"} & set(without.split())


def test_selected_rings_are_rings(print_facts, world):
    pdf.require_poppler()
    rings = world.layer("ringen", RING_FIELDS, [ring(row) for row in range(1, 4)])
    layer = QgsProject.instance().addMapLayer(QgsVectorLayer(rings, "ringen", "ogr"))
    layer.selectByExpression("nummer > 1")
    try:
        made = print_facts(QgsProcessingFeatureSourceDefinition(layer.id(), True))
    finally:
        QgsProject.instance().removeMapLayer(layer)
    assert [title for _page, title in pdf.bookmarks(made["OUTPUT"])] == ["2 Ring 2", "3 Ring 3"]


def test_long_notes_go_on_on_next_pages_and_lose_no_word(print_facts, world):
    pdf.require_poppler()
    words = [f"woord{number:04d}" for number in range(2400)]
    text = "\n".join(" ".join(words[start : start + 60]) for start in range(0, 2400, 60))
    made = print_facts(world.layer("ringen", RING_FIELDS, [ring(1, notes=(None, text, None, None, None)), ring(2)]))
    pages = made["PAGES"]
    assert pages >= 4
    assert [page for page, _title in pdf.bookmarks(made["OUTPUT"])] == [1, pages]
    found = [pdf.text(made["OUTPUT"], page) for page in range(1, pages + 1)]
    assert sorted(word for page in found for word in page.split() if word.startswith("woord")) == words
    assert all(page.startswith("1 Ring 1 (vervolg)") for page in found[1:-1])
    assert "woord" not in found[-1]


def test_an_area_of_few_residents_shows_no_figures_nor_one_from_which_they_would_follow(print_facts, world):
    pdf.require_poppler()
    cells = [Rectangle(177000 + 100 * (n % 4), 320000, 100, 100).wkt for n in range(4)]
    spots = [(177010 + 100 * column, 320050) for column in range(4)]
    people = [(f"POINT({x} {y})", n, inw) for n, ((x, y), inw) in enumerate(zip(spots, (40, 3, 30, 60)))]
    addresses = world.points("mensen", *people)
    areas = world.layer("velden", AREA_FIELDS, [(wkt, f"Veld {n}", "A") for n, wkt in enumerate(cells)])
    made = print_facts(areas, ADDRESSES=addresses, ADDRESS_RESIDENTS="inw", ADDRESS_SOCIAL=None)
    assert made["HIDDEN"] == 2
    tables = [pdf.text(made["OUTPUT"], page, TABLE) for page in range(1, 5)]
    assert ["afgeschermd" in table for table in tables] == [False, True, True, False]
    assert "Bewoners 40 133 –" in tables[0] and "Bewoners 60 133 –" in tables[3]
    for table in tables[1:3]:
        assert "Bewoners afgeschermd 133 –" in table
        assert "Index kwetsbare bewoners afgeschermd" in table
        assert "Afgeschermd: minder dan 10 bewoners of woningen, of daarmee terug te rekenen uit het geheel." in table
    assert "Verandering index afgeschermd" in tables[1]
    assert "gebied afgeschermd" in pdf.text(made["OUTPUT"], 2)  # the figure draws nothing either


FOUR = [Rectangle(177000 + 100 * n, 320000, 100, 100) for n in range(4)]


@pytest.fixture
def four(print_facts, world):
    """Print four cells, the first two in Aadorp, with so many residents each, and read their tables."""
    pdf.require_poppler()

    def print_them(people: tuple, areas=FOUR, homes=("Aadorp", "Aadorp", "Beedorp", "Beedorp"), **more) -> list[str]:
        """Return the tables, in the order of the pages."""
        spots = [(f"POINT({cell.west + 50} {cell.south + 50})", n, people[n]) for n, cell in enumerate(FOUR)]
        rows = [(area.wkt, f"Veld {n}", homes[n]) for n, area in enumerate(areas)]
        parts = [(cell.wkt, "", name) for cell, name in zip(FOUR, ("Aadorp", "Aadorp", "Beedorp", "Beedorp"))]
        given = {
            "ADDRESSES": world.points("mensen", *spots),
            "ADDRESS_RESIDENTS": "inw",
            "ADDRESS_SOCIAL": None,
            "MUNICIPALITIES": world.layer("gemeenten", AREA_FIELDS, parts),
        }
        made = print_facts(world.layer("velden", AREA_FIELDS, rows), **{**given, **more})
        return [pdf.text(made["OUTPUT"], page, TABLE) for page in range(1, made["PAGES"] + 1)]

    return print_them


def residents_of(table: str) -> str:
    return table.partition("Bewoners ")[2].partition(" Aandeel")[0]


def test_an_area_that_its_own_municipality_would_tell_hides_another_one_there(four):
    # The whole alone would hide the 3 among the 20; Aadorp less the 40 would tell them.
    assert [residents_of(table) for table in four((40, 3, 20, 60))] == [
        "afgeschermd 43 123 –",
        "afgeschermd 43 123 –",
        "20 80 123 –",
        "60 80 123 –",
    ]


def test_a_municipality_that_the_whole_would_tell_is_hidden_with_another_one(four):
    tables = four((2, 3, 20, 60))
    # Beedorp is hidden with Aadorp, and an area there, as the others would give it away.
    assert [residents_of(table) for table in tables] == [
        "afgeschermd afgeschermd 85 –",
        "afgeschermd afgeschermd 85 –",
        "afgeschermd afgeschermd 85 –",
        "60 afgeschermd 85 –",
    ]
    for table in tables:
        means = table.split("Index kwetsbare bewoners ")[1]
        assert means.split()[1] == "afgeschermd"
        assert "Afgeschermd: minder dan 10 bewoners of woningen, of daarmee terug te rekenen uit het geheel." in table


def test_few_who_live_in_no_area_are_protected_too_and_many_hide_nothing(four):
    assert [residents_of(table) for table in four((40, 3, 20, 60), FOUR[:1])] == ["afgeschermd 43 123 –"]
    assert [residents_of(table) for table in four((40, 30, 20, 60), FOUR[:1])] == ["40 70 150 –"]


def test_areas_that_overlap_are_held_against_their_municipality(four):
    both = Rectangle(FOUR[0].west, FOUR[0].south, 200, 100)
    half = Rectangle(FOUR[0].west, FOUR[0].south, 90, 100)
    areas, homes = [both, half, FOUR[2]], ("Aadorp", "Aadorp", "Beedorp")
    assert [residents_of(table) for table in four((40, 3, 20, 60), areas, homes)] == [
        "43 43 123 –",
        "afgeschermd 43 123 –",
        "20 80 123 –",
    ]


def test_a_double_of_one_area_lets_no_hidden_figure_be_found_by_subtracting(four):
    # Without the last two, 200 - 100 - 95 would be the 5, be it by the third area or by its double.
    double = Rectangle(FOUR[2].west + 10, FOUR[2].south, 80, 100)
    tables = four((5, 100, 95, 0), [*FOUR[:3], double], ("Aadorp",) * 4, MUNICIPALITIES=None)
    assert [residents_of(table).split()[:2] for table in tables] == [
        *(["afgeschermd", "200"], ["100", "200"], ["afgeschermd", "200"], ["afgeschermd", "200"])
    ]


def test_a_municipality_that_an_area_beyond_its_border_would_tell_is_hidden(four, world):
    # The areas hold all 28 of Aadorp and 6 of Ceedorp, twice; 34 - 28 would be those 6.
    first, third = FOUR[0].wkt.replace("POLYGON", ""), FOUR[2].wkt.replace("POLYGON", "")
    wide = SimpleNamespace(wkt=f"MULTIPOLYGON({first}, {third})")
    parts = [(cell.wkt, "", name) for cell, name in zip(FOUR, ("Aadorp", "Beedorp", "Ceedorp", "Ceedorp"))]
    around = world.layer("drie", AREA_FIELDS, parts)
    tables = four((28, 9, 6, 5), [wide, wide], ("Aadorp", "Ceedorp"), MUNICIPALITIES=around)
    assert [residents_of(table) for table in tables] == ["34 afgeschermd 48 –"] * 2


def test_rings_that_share_nobody_are_protected_together(print_facts, world):
    spots = [(f"POINT({cell.west + 50} {cell.south + 50})", n, (100, 97, 3, 0)[n]) for n, cell in enumerate(FOUR)]
    rings = [
        (cell.wkt, number, None, f"Ring {number}", None, None, "A", "rood", "regel", "gelijk", *[None] * 6)
        for number, cell in enumerate(FOUR[:2], 1)
    ]
    made = print_facts(
        world.layer("ringen", RING_FIELDS, rings),
        ADDRESSES=world.points("mensen", *spots),
        ADDRESS_RESIDENTS="inw",
        ADDRESS_SOCIAL=None,
    )
    tables = [pdf.text(made["OUTPUT"], page, TABLE) for page in (1, 2)]
    assert [residents_of(table).split()[:2] for table in tables] == [["100", "200"], ["afgeschermd", "200"]]


def test_a_share_over_too_few_known_dwellings_is_no_matter_how_many_dwellings_there_are(print_facts, world):
    fields = "Point?field=inw:integer&field=huur:integer"
    rows = [
        (f"POINT({cell.west + 5 + 4 * n} {cell.south + 50})", 10, huur)
        for cell, known in ((FOUR[0], 20), (FOUR[1], 3))
        for n in range(20)
        for huur in [(1 if cell is FOUR[0] else 0) if n < known else None]
    ]
    areas = world.layer("velden", AREA_FIELDS, [(cell.wkt, f"Veld {n}", "A") for n, cell in enumerate(FOUR[:2])])
    given = {"ADDRESSES": world.layer("woningen", fields, rows), "ADDRESS_RESIDENTS": "inw", "ADDRESS_SOCIAL": "huur"}
    made = print_facts(areas, **given)
    for page in (1, 2):
        # 20 of 20 beside 20 of 23 would tell that none of the other three is.
        table = pdf.text(made["OUTPUT"], page, TABLE)
        assert "Bewoners 200 400" in table
        assert "Aandeel corporatiebezit afgeschermd 87%" in table


def test_areas_that_are_drawn_roughly_are_protected_like_those_that_share_nobody(four):
    rough = [Rectangle(cell.west, cell.south, 115, 100) for cell in FOUR]
    feedback = Listening()
    tables = four((40, 3, 20, 60), rough, ("Aadorp",) * 4, MUNICIPALITIES=None, feedback=feedback)
    assert [residents_of(table).split()[0] for table in tables] == ["40", "afgeschermd", "afgeschermd", "60"]
    assert "overlap a little" in feedback.said


def test_where_an_area_names_no_municipality_its_place_decides(four):
    tables = four((40, 30, 20, 60), homes=("", "Nergens", "Beedorp", ""))
    assert [residents_of(table).split()[1] for table in tables] == ["70", "80", "80", "70"]  # in order of their names


def test_one_municipality_that_is_the_whole_gets_no_column_of_its_own(four, world, town):
    all_of_it = town["box"].buffered(100)
    one = world.layer("een", AREA_FIELDS, [(all_of_it.asWktPolygon(), "", "Aadorp")])
    assert residents_of(four((40, 30, 20, 60), MUNICIPALITIES=one)[0]) == "40 150 –"


def test_no_column_stands_twice_where_the_municipality_of_all_areas_is_the_place(four, world):
    wide = Rectangle(FOUR[0].west, FOUR[0].south - 1e5, 200, 2e5)
    parts = [(wide.wkt, "", "Voorbeeldstad"), (FOUR[3].wkt, "", "Elders")]
    around = world.layer("bijna", AREA_FIELDS, parts)
    tables = four((40, 30, 20, 60), FOUR[:2], ("Voorbeeldstad",) * 2, MUNICIPALITIES=around)
    assert [residents_of(table) for table in tables] == ["40 150 –", "30 150 –"]
    assert all("Gebied Voorbeeldstad Nederland" in table for table in tables)
    tables = four((40, 30, 20, 60), FOUR[:2], ("Voorbeeldstad",) * 2, MUNICIPALITIES=around, PLACE="Parkstad")
    assert [residents_of(table) for table in tables] == ["40 70 150 –", "30 70 150 –"]


def test_the_series_itself_may_name_the_municipalities(four, sample, world):
    series = QgsVectorLayer(str(shutil.copy(given(sample)["INPUT"], world.outputs)), "serie", "ogr")
    assert series.dataProvider().addAttributes([make_field("gemeentenaam", "text")])
    series.updateFields()
    place, west = series.fields().indexOf("gemeentenaam"), FOUR[2].west
    named = {
        each.id(): {place: ("Aadorp", "Beedorp")[each.geometry().centroid().asPoint().x() > west]}
        for each in series.getFeatures()
    }
    assert series.dataProvider().changeAttributeValues(named)
    tables = four((40, 30, 20, 60), homes=("",) * 4, MUNICIPALITIES=None, INPUT=series.source())
    assert [residents_of(table) for table in tables] == ["40 70 150 –", "30 70 150 –", "20 80 150 –", "60 80 150 –"]


def test_of_a_selection_the_municipality_is_all_of_it(print_facts, world, town):
    pdf.require_poppler()
    rows = [(area.wkt, name_of(number), home_of(number)) for number, area in enumerate(SIXTY)]
    layer = QgsProject.instance().addMapLayer(QgsVectorLayer(world.layer("velden", AREA_FIELDS, rows), "velden", "ogr"))
    layer.selectByExpression(f"buurtnaam = '{name_of(24)}'")
    try:
        made = print_facts(QgsProcessingFeatureSourceDefinition(layer.id(), True))
    finally:
        QgsProject.instance().removeMapLayer(layer)
    counts = [brute(town, area)["cells"] for area in (SIXTY[24], MUNICIPALITIES["Westdorp"])]
    assert made["PAGES"] == 1
    assert f"Cellen {counts[0]} {counts[1]} 238 –" in pdf.text(made["OUTPUT"], 1, TABLE)


def test_a_layer_of_municipalities_without_names_is_refused(four, world):
    with pytest.raises(QgsProcessingException, match="Layer naamloos does not say which field holds the names of muni"):
        four((40, 30, 20, 60), MUNICIPALITIES=without_name(world))


def test_areas_that_leave_much_out_make_no_municipalities_and_say_so(four):
    feedback = Listening()
    tables = four((40, 30, 20, 60), MUNICIPALITIES=None, feedback=feedback)
    assert [residents_of(table) for table in tables] == ["40 150 –", "30 150 –", "20 150 –", "60 150 –"]
    assert "234 of 238 places lie in none of the areas" in feedback.said


def test_an_area_without_addresses_says_so_in_words_and_a_tiny_one_is_still_seen(print_facts, world, tmp_path):
    pdf.require_poppler()
    empty, tiny = Rectangle(176200, 319000, 90, 90), Rectangle(177301, 320401, 8, 8)
    rows = [(empty.wkt, "Leeg", "A"), (tiny.wkt, "Klein", "A")]
    made = print_facts(world.layer("velden", AREA_FIELDS, rows))
    assert "Bewoners niemand aanwezig" in pdf.text(made["OUTPUT"], 2, TABLE)
    assert "Cellen 0 238 –" in pdf.text(made["OUTPUT"], 2, TABLE)
    for page in (1, 2):
        assert marked(pixels(pdf.picture(made["OUTPUT"], page, tmp_path, 110)), LOCATION)


def test_national_figures_that_are_given_stand_in_the_table(print_facts, world):
    pdf.require_poppler()
    areas = world.layer("velden", AREA_FIELDS, [(SIXTY[24].wkt, "Veld", "A")])
    made = print_facts(areas, NATIONAL="aandeel_corporatiebezit = 28,6; aantal_inwoners: 17800000")
    table = pdf.text(made["OUTPUT"], 1, TABLE)
    assert "% 29% Index" in table and "17.800.000" in table
    assert "0,00" not in table.split("Index kwetsbare bewoners")[1].split("Overlast")[0].split()[-1]


def test_an_index_relative_to_the_area_itself_stands_beside_no_netherlands(print_facts, run, world, sample):
    pdf.require_poppler()
    demo = sys.modules["demo_for_facts"]
    asked = {**demo.series_parameters(sample / "voorbeeldgemeente.gpkg", world.inputs), "REFERENCE": None}
    areas, series = one_area(world), run("mapseries", asked)["OUTPUT"]
    table = pdf.text(print_facts(areas, INPUT=series)["OUTPUT"], 1, TABLE)
    index = table.partition("Index kwetsbare bewoners ")[2].partition(" Overlast")[0]
    assert index.split()[-1] == "–" and "(onv) " in table and table.partition("(onv) ")[2].split()[2] == "0,000"
    given_figure = print_facts(areas, INPUT=series, NATIONAL="index = -0,3")["OUTPUT"]
    assert "−0,30" in pdf.text(given_figure, 1, TABLE)


def test_without_addresses_only_what_the_series_knows_is_told(print_facts, world):
    pdf.require_poppler()
    areas = world.layer("velden", AREA_FIELDS, [(SIXTY[24].wkt, "Veld", "A")])
    table = pdf.text(
        print_facts(areas, ADDRESSES=None, ADDRESS_RESIDENTS=None, ADDRESS_SOCIAL=None)["OUTPUT"], 1, TABLE
    )
    assert "Adressen" not in table and "Bewoners" not in table
    assert "Index kwetsbare bewoners" in table


def test_an_english_series_gives_english_pages(print_facts, run, world, sample):
    pdf.require_poppler()
    demo = sys.modules["demo_for_facts"]
    asked = {**demo.series_parameters(sample / "voorbeeldgemeente.gpkg", world.inputs), "LANGUAGE": "en"}
    areas = world.layer("velden", AREA_FIELDS, [(SIXTY[0].wkt, "Leeg", "A"), (SIXTY[24].wkt, "Veld", "A")])
    made = print_facts(areas, INPUT=run("mapseries", asked)["OUTPUT"], PLACE="")
    table, page = pdf.text(made["OUTPUT"], 2, TABLE), pdf.text(made["OUTPUT"], 2)
    assert "Area Whole map Netherlands" in table and "Index vulnerable residents " in table
    assert "Development 2014 2022" in pdf.text(made["OUTPUT"], 2, (154, 100, 50, 110))
    assert "Source: " in page and "Processing: " in page and "21 November 2026" in page
    dutch_words = ("Bewoners", "Gebied", "Bron:", "niet opgegeven", "Ontwikkeling", "geen ")
    for number in (1, 2):
        assert not [word for word in dutch_words if word in pdf.text(made["OUTPUT"], number)]


def test_a_series_on_neighbourhoods_counts_neighbourhoods(print_facts, run, world, sample):
    pdf.require_poppler()
    demo = sys.modules["demo_for_facts"]
    town = sample / "voorbeeldgemeente.gpkg"
    areas = f"{town}|layername=buurten"
    asked = {
        **demo.series_parameters(town, world.inputs),
        **{"UNITS": areas, "UNIT_ID": "buurtcode", "NEIGHBOURHOOD": "cell"},
        **{"NUISANCE": None, "NUISANCE_ID": None, "NUISANCE_FIELD": None, "NUISANCE_YEAR_FIELD": None},
    }
    made = print_facts(areas, INPUT=run("mapseries", asked)["OUTPUT"])
    assert made["PAGES"] == 10
    for page in range(1, 11):
        assert "Buurten 1 10 –" in pdf.text(made["OUTPUT"], page, TABLE)
        assert "Overlast, onveiligheid" not in pdf.text(made["OUTPUT"], page)


def test_two_runs_give_the_same_bytes_and_change_no_input(print_facts, world, sample):
    areas = world.layer("velden", AREA_FIELDS, [(SIXTY[n].wkt, name_of(n), "A") for n in (24, 25)])
    series = Path(given(sample)["INPUT"])
    before = world.state(), series.read_bytes()
    first, second = (print_facts(areas, f"{name}.pdf")["OUTPUT"] for name in ("een", "twee"))
    assert Path(first).read_bytes() == Path(second).read_bytes()
    assert (world.state(), series.read_bytes()) == before
    assert {path.name for path in world.outputs.iterdir()} == {"een.pdf", "twee.pdf"}


def no_areas(world) -> str:
    return world.layer("leeg", AREA_FIELDS, [])


def without_shape(world) -> str:
    return world.layer("vormloos", AREA_FIELDS, [(None, "Nergens", "A")])


def without_name(world) -> str:
    return world.layer("naamloos", "Polygon?field=x:integer", [(SIXTY[0].wkt, 1)])


def one_area(world) -> str:
    return world.layer("velden", AREA_FIELDS, [(SIXTY[24].wkt, "Veld", "A")])


@pytest.mark.parametrize(
    ("areas", "more", "sentence"),
    [
        (no_areas, {}, "Layer leeg holds no area with a place on the map"),
        (without_shape, {}, "Layer vormloos holds no area with a place on the map"),
        (without_name, {}, "Layer naamloos does not say which field holds the names of its areas"),
        (lambda world: "/nergens/velden.gpkg", {}, "cannot be found or opened"),
        (one_area, {"INPUT": None}, "Nothing is given for Map series"),
        (one_area, {"NATIONAL": "index is nul"}, "“index is nul” is no figure of the Netherlands"),
        (one_area, {"NATIONAL": "hoogte = 3"}, "known names are aantal_inwoners, aandeel_corporatiebezit"),
        (one_area, {"AREA_NAME": "naam"}, "has no field naam"),
        (one_area, {"ADDRESS_RESIDENTS": "mensen"}, "has no field mensen"),
        (one_area, {"OUTPUT": "/tmp/feiten.txt"}, "is no PDF. Give it a name that ends in .pdf"),
        (one_area, {"OUTPUT": "/proc/nergens/feiten.pdf"}, "cannot be written"),
    ],
)
def test_bad_input_is_refused_in_a_sentence_and_the_old_pdf_stays(print_facts, world, areas, more, sentence):
    old = world.outputs / "feiten.pdf"
    old.write_bytes(b"what stood here before")
    with pytest.raises(QgsProcessingException, match=sentence):
        print_facts(areas(world), **more)
    assert old.read_bytes() == b"what stood here before"
    assert list(world.outputs.iterdir()) == [old]


def test_a_layer_that_is_no_series_is_refused(print_facts, world):
    with pytest.raises(QgsProcessingException, match="Layer velden keeps no maps of a series"):
        print_facts(one_area(world), INPUT=one_area(world))


class Listening(QgsProcessingFeedback):
    """Keep what is said."""

    def __init__(self):
        super().__init__(False)
        self.said = ""

    def pushWarning(self, warning):
        self.said += warning

    def pushInfo(self, info):
        self.said += info


class Impatient(QgsProcessingFeedback):
    """Cancel after being asked some number of times."""

    def __init__(self, patience: int):
        super().__init__(False)
        self.patience = patience

    def isCanceled(self):
        self.patience -= 1
        return self.patience < 0


@pytest.mark.parametrize("patience", [0, 3, 8, 12])
def test_cancelled_at_any_moment_the_old_file_stays(print_facts, world, patience):
    areas = world.layer("velden", AREA_FIELDS, [(area.wkt, name_of(n), "A") for n, area in enumerate(SIXTY)])
    old = world.outputs / "feiten.pdf"
    old.write_bytes(b"what stood here before")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        print_facts(areas, feedback=Impatient(patience))
    assert old.read_bytes() == b"what stood here before"
    assert list(world.outputs.iterdir()) == [old]
