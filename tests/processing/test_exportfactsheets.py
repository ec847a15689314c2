# SPDX-License-Identifier: GPL-2.0-or-later
"""Fact sheets: each page is about its own area, in words, figures and pictures, and gives nobody away."""

from __future__ import annotations

import importlib.util
import math
import sys
from collections import Counter
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from qgis.PyQt.QtGui import QColor
from veerkrachtkaarten.core.figures.factcompose import EDGE_MM, LOCATION_MM, PAPER_MM
from veerkrachtkaarten.core.legend import load_legend
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


def name_of(number: int) -> str:
    return f"Veld {chr(65 + number // 10)}{number % 10}"


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
    """Print sixty areas once."""
    from qgis import processing

    world = World(tmp_path_factory.mktemp("sixty"))
    rows = [(area.wkt, name_of(number), "Voorbeeldstad") for number, area in enumerate(SIXTY)]
    asked = {"AREAS": world.layer("velden", AREA_FIELDS, rows), "OUTPUT": str(world.outputs / "velden.pdf")}
    return processing.run("veerkracht:exportfactsheets", {**given(sample), **asked})


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
    """Count what lies in an area; the index is weighed by who lives in each cell."""
    near = [row for row in town["addresses"] if area.holds(row[0], row[1])]
    cells = [row for row in town["cells"] if area.holds(row[0], row[1])]
    living = Counter()
    for x, y, residents, _social in town["addresses"]:
        living[math.floor(x / 100), math.floor(y / 100)] += residents
    weighed = [(living[math.floor(x / 100), math.floor(y / 100)], index) for x, y, index, _ in cells]
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
    text = f"{abs(number):,.{decimals}f}".translate({ord(","): ".", ord("."): ","})
    return ("−" if number < 0 and text.strip("0.,") else "") + text


def marked(image, box) -> tuple[float, float]:
    """Return the middle of the mark in a box, in mm from the left and the top of the paper."""
    per_mm = image.width() / PAPER_MM[0]
    left, top, width, height = (round(side * per_mm) for side in box)
    wanted = QColor(MARK).rgb()
    found = [(x, y) for x in range(left, left + width) for y in range(top, top + height) if image.pixel(x, y) == wanted]
    assert found, "no mark"
    return tuple((min(each) + max(each) + 1) / 2 / per_mm for each in zip(*found))


def test_each_of_sixty_pages_has_the_name_and_the_figures_of_its_own_area(sixty, town):
    pdf.require_poppler()
    assert (sixty["PAGES"], sixty["AREA_COUNT"]) == (60, 60)
    assert pdf.bookmarks(sixty["OUTPUT"]) == [(number + 1, name_of(number)) for number in range(60)]
    whole = brute(town, Rectangle(0, 0, 1e6, 1e6))
    hidden, shares = 0, 0
    for number, area in enumerate(SIXTY):
        assert pdf.text(sixty["OUTPUT"], number + 1, TITLE) == name_of(number)
        page, table = pdf.text(sixty["OUTPUT"], number + 1), pdf.text(sixty["OUTPUT"], number + 1, TABLE)
        assert [other for other in map(name_of, range(60)) if other in page] == [name_of(number)]
        facts = brute(town, area)
        assert f"Cellen {facts['cells']} 238 – " in table
        assert f"Adressen {facts['addresses']} 1.500 – " in table
        if "Bewoners afgeschermd" in table or not facts["residents"]:
            hidden += "Bewoners afgeschermd" in table
            assert "Bewoners afgeschermd" in table or "Bewoners niemand aanwezig" in table
            continue
        assert facts["residents"] >= 10
        assert f"Bewoners {dutch(facts['residents'])} {dutch(whole['residents'])} – " in table
        share = "afgeschermd" if "corporatiebezit afgeschermd" in table else dutch(facts["share"]) + "%"
        shares += share != "afgeschermd"
        assert facts["addresses"] >= 10 or share == "afgeschermd"
        assert f"Aandeel corporatiebezit {share} {dutch(whole['share'])}% – " in table
        if facts["index"] is not None:
            assert f"Index kwetsbare bewoners {dutch(facts['index'], 2)} {dutch(whole['index'], 2)} 0,00 " in table
    assert hidden == sixty["HIDDEN"] < 30 < shares


def test_each_of_sixty_pages_marks_its_own_area_at_its_place_and_outlines_it_on_every_map(sixty, town, tmp_path):
    pdf.require_poppler()
    box = town["box"]
    for area in SIXTY:
        box.include(type(box.center())(area.west, area.south))
        box.include(type(box.center())(area.east, area.north))
    side = max(box.width(), box.height()) * MARGIN
    places = set()
    for number, area in enumerate(SIXTY):
        image = pdf.picture(sixty["OUTPUT"], number + 1, tmp_path, 80)
        x, y = marked(image, LOCATION)
        east = ((area.west + area.east) / 2 - box.center().x()) / side * LOCATION_MM
        south = (box.center().y() - (area.south + area.north) / 2) / side * LOCATION_MM
        middle = LOCATION[0] + LOCATION_MM / 2, LOCATION[1] + LOCATION_MM / 2
        assert abs(x - middle[0] - east) < 0.5 and abs(y - middle[1] - south) < 0.5, name_of(number)
        places.add((round(x, 1), round(y, 1)))
        for column in range(4):
            assert "#1a1a1a" in pdf.colours(image, (10 + column * 48.5, 95, 44, 4)), (number, column)
    assert len(places) == 60


def test_the_keys_hold_the_classes_that_occur_with_the_number_of_cells_and_the_maps_their_colours(
    sixty, town, tmp_path
):
    pdf.require_poppler()
    looked_at = 0
    for number in (23, 34):
        facts = brute(town, SIXTY[number])
        page = pdf.text(sixty["OUTPUT"], number + 1)
        drawn = pdf.colours(pdf.picture(sixty["OUTPUT"], number + 1, tmp_path, 150), (10, 66, 190, 205))
        for legend in map(load_legend, MAPS):
            counts = facts["classes"][legend.id]
            for entry in legend.classes:
                label = f"{entry.label.nl} {counts[entry.code]}"
                if counts[entry.code] and len(entry.label.nl) < 20:
                    assert label in page, (number, label)
                    looked_at += 1
                if counts[entry.code]:
                    assert entry.colour in drawn, (number, legend.id, entry.code)
    assert looked_at > 10


def test_the_figure_shows_both_years_and_the_foot_says_source_maker_and_date(sixty):
    pdf.require_poppler()
    page = pdf.text(sixty["OUTPUT"], 24)
    assert "Ontwikkeling 2014 2022 " in pdf.text(sixty["OUTPUT"], 24, (154, 100, 50, 110))
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
    assert "Huisbezoek" not in pdf.text(made["OUTPUT"], 1)


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


def test_an_area_without_addresses_says_so_in_words_and_a_tiny_one_is_still_seen(print_facts, world, tmp_path):
    pdf.require_poppler()
    empty, tiny = Rectangle(176200, 319000, 90, 90), Rectangle(177301, 320401, 8, 8)
    rows = [(empty.wkt, "Leeg", "A"), (tiny.wkt, "Klein", "A")]
    made = print_facts(world.layer("velden", AREA_FIELDS, rows))
    assert "Bewoners niemand aanwezig" in pdf.text(made["OUTPUT"], 2, TABLE)
    assert "Cellen 0 238 –" in pdf.text(made["OUTPUT"], 2, TABLE)
    for page in (1, 2):
        assert marked(pdf.picture(made["OUTPUT"], page, tmp_path, 110), LOCATION)


def test_national_figures_that_are_given_stand_in_the_table(print_facts, world):
    pdf.require_poppler()
    areas = world.layer("velden", AREA_FIELDS, [(SIXTY[24].wkt, "Veld", "A")])
    made = print_facts(areas, NATIONAL="aandeel_corporatiebezit = 28,6; aantal_inwoners: 17800000")
    table = pdf.text(made["OUTPUT"], 1, TABLE)
    assert "% 29% Index" in table and "17.800.000" in table
    assert "0,00" not in table.split("Index kwetsbare bewoners")[1].split("Overlast")[0].split()[-1]


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
