# SPDX-License-Identifier: GPL-2.0-or-later
"""The printed series: what stands on each page of the PDF, and what becomes of layouts that a hand has adjusted."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest
from qgis.core import (
    QgsLayoutPoint,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from veerkrachtkaarten.core.focus.ring_map import load_kinds, load_ring_map
from veerkrachtkaarten.core.legend import load_legend
from veerkrachtkaarten.layers.sheets.sheet import TEMPLATES

ROOT = Path(__file__).resolve().parent.parent.parent
MAPS = (
    *("overlast", "kwetsbaar", "focus", "corporatiebezit"),
    *("ontwikkeling_overlast", "ontwikkeling_kwetsbaar", "veerkracht_parkstad"),
)
RINGED = {3: "focus", 4: "corporatiebezit", 6: "ontwikkeling_kwetsbaar", 7: "veerkracht"}
"""Page, and the rings that it shows."""
GIVEN = {"PLACE": "Voorbeeldstad", "AUTHOR": "Gemeente X", "DATE": "2026-11-21"}
COLUMN, MAP = (203, 22, 94, 165), (11, 25, 188, 162)
"""Legend and list, and the map, on A4: left, top, width and height in mm."""
SCALE = "0 200 400 m"
LISTED = (
    "Genummerde gebieden Aadorp 2 Lange Akkers (Zonnebeemd / Distelzijl) Voorbeeldstad 1 Kanaaldijk (Dreef / Singel) "
    "3 Turfveld"
)
"""What the list under the legend says of the rings below, and what the scale bar under it."""
DRAWN = {3: {"wit"}, 4: {"blauw", "rood", "onbekend"}, 6: {"wit"}, 7: {"wit"}}
"""Kinds of the rings below, by page."""
UNKNOWN = load_kinds()["onbekend"].label.nl
RING_FIELDS = (
    "Polygon?field=nummer:integer&field=letter:string&field=naam:string&field=straten:string&field=gemeente:string"
    "&field=status:string&field=aandeel_corporatiebezit:double&field=reden_aandeel_corporatiebezit:string"
    "&field=index:double&field=onv:double&field=verandering_index:double&field=aantal_inwoners:integer"
)


def sibling(name: str, path: Path):
    """Import a file that stands in no package."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


pdf = sibling("pdf_reader", ROOT / "tests" / "pdf_reader.py")
World = sibling("world_for_print", ROOT / "tests" / "processing" / "conftest.py").World


def octagon(x: float, y: float, radius: float) -> str:
    steps = [(1, 0.4), (0.4, 1), (-0.4, 1), (-1, 0.4), (-1, -0.4), (-0.4, -1), (0.4, -1), (1, -0.4), (1, 0.4)]
    return "POLYGON((" + ", ".join(f"{x + radius * a} {y + radius * b}" for a, b in steps) + "))"


def ring(row: int, *, name: str, town: str, share=70.0, **more) -> tuple:
    """Return a ring of many residents; the sample lies from 176,600 to 178,500 and from 319,600 to 321,300."""
    values = {"letter": None, "streets": None, "status": None, "reason": None, **more}
    place = octagon(176800 + 180 * (row % 9), 319800 + 200 * (row // 9 % 7), 80)
    return (
        *(place, row + 1, values["letter"], name, values["streets"], town, values["status"]),
        *(share, values["reason"], 1.0, -0.2, 0.5, 4321),
    )


RINGS = [
    ring(0, name="Kanaaldijk (Dreef / Singel)", town="Voorbeeldstad"),
    ring(1, name="Lange Akkers", streets="Zonnebeemd / Distelzijl", town="Aadorp", share=40.0, letter="b"),
    ring(2, name="Turfveld", town="Voorbeeldstad", share=None, reason="te weinig bewoners"),
    ring(3, name="Vervallen", town="Voorbeeldstad", status="vervallen"),
]


@pytest.fixture(scope="module")
def series(provider, tmp_path_factory) -> str:
    """Make the series of the small sample municipality; return its file."""
    from qgis import processing

    sys.path.append(str(ROOT / "tools"))
    demo = sibling("demo_for_print", ROOT / "tools" / "demo.py")
    folder = tmp_path_factory.mktemp("series")
    sample = folder / "voorbeeldgemeente.gpkg"
    processing.run("veerkracht:samplemunicipality", {"SIZE": "small", "OUTPUT": str(sample), "LOAD": False})
    return processing.run("veerkracht:mapseries", demo.series_parameters(sample, folder))["OUTPUT"]


@pytest.fixture(scope="module")
def printed(series, tmp_path_factory) -> dict[str, str]:
    """Print the series once without rings, and with them and the whole legend; return the PDFs."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("printed")
    rings = World(folder).layer("ringen", RING_FIELDS, RINGS)
    asked = {**GIVEN, "INPUT": series}
    made = {
        "plain": {**asked, "OUTPUT": str(folder / "plain.pdf")},
        "ringed": {**asked, "RINGS": rings, "OUTPUT": str(folder / "ringed.pdf")},
        "whole": {**asked, "RINGS": rings, "LEGEND": "all", "OUTPUT": str(folder / "whole.pdf")},
    }
    return {name: processing.run("veerkracht:exportmapseries", given)["OUTPUT"] for name, given in made.items()}


@pytest.fixture
def rings(world) -> str:
    return world.layer("ringen", RING_FIELDS, RINGS)


@pytest.fixture
def print_series(run, series, world):
    def print_it(name: str = "kaarten.pdf", **given) -> dict:
        asked = {**GIVEN, "INPUT": series}
        options = {key: given.pop(key) for key in ("feedback", "context") if key in given}
        return run("exportmapseries", {**asked, "OUTPUT": str(world.outputs / name), **given}, **options)

    return print_it


@pytest.fixture
def project():
    """Give the project at hand, and leave it empty."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


def present(series: str, legend) -> set[int]:
    layer = QgsVectorLayer(series, "serie", "ogr")
    return set(layer.uniqueValues(layer.fields().lookupField(legend.class_field)))


def words(*texts: str) -> str:
    return " ".join(" ".join(texts).split())


def test_each_map_has_its_page_its_bookmark_and_its_title_with_place_and_years(print_series, series):
    pdf.require_poppler()
    result = print_series()
    assert (result["PAGES"], result["MAPS"], result["KEPT_LAYOUTS"]) == (7, 7, 0)
    assert pdf.facts(result["OUTPUT"])["Pages"] == "7"
    assert pdf.facts(result["OUTPUT"])["Page size"].startswith("842 x 595")
    named = []
    for page, legend in enumerate(map(load_legend, MAPS), 1):
        years = "2014–2022" if legend.compares_years else "2022"
        title = f"{legend.number}. {legend.title.nl}"
        named.append((page, f"{title} {years}"))
        assert pdf.text(result["OUTPUT"], page, (0, 0, 297, 22)) == f"{title} Voorbeeldstad, {years}"
    assert pdf.bookmarks(result["OUTPUT"]) == named


def test_the_document_says_what_it_is(printed):
    pdf.require_poppler()
    found = pdf.facts(printed["plain"])
    assert found["Title"] == "Veerkrachtkaarten Voorbeeldstad"
    assert found["Author"] == "Gemeente X"
    assert found["Keywords"] == "veerkrachtkaarten; Voorbeeldstad; 2022; 2014–2022"
    assert "Nov 21" in found["CreationDate"] and "2026" in found["CreationDate"]
    assert found["Creator"].startswith("Veerkrachtkaarten ")


def test_legends_hold_every_class_as_the_definitions_word_them_and_no_other_word(printed):
    pdf.require_poppler()
    path = printed["whole"]
    for page, legend in enumerate(map(load_legend, MAPS), 1):
        wanted = [entry.label.nl for entry in legend.shown]
        if page in RINGED:
            ring_map = load_ring_map(RINGED[page])
            wanted += [ring_map.title.nl, *(rule.label.nl for rule in ring_map.entries)]
            wanted += [UNKNOWN] if page == 4 else []  # of one ring the share is not known
            wanted += [LISTED.replace("2 Lange", "2b Lange") if page == 7 else LISTED]
        assert pdf.text(path, page, COLUMN) == words(*wanted, SCALE), page


def test_legends_hold_only_what_occurs_when_asked_so_and_no_other_word(printed, series):
    pdf.require_poppler()
    path = printed["plain"]
    left_out = 0
    for page, legend in enumerate(map(load_legend, MAPS), 1):
        occurs = present(series, legend)
        wanted = [entry.label.nl for entry in legend.shown if entry.code in occurs]
        left_out += len(legend.shown) - len(wanted)
        assert pdf.text(path, page, COLUMN) == words(*wanted, SCALE), page
    assert left_out > 3


def test_rings_in_a_legend_are_those_that_are_drawn_and_no_others(printed, series):
    pdf.require_poppler()
    for page, kinds in DRAWN.items():
        legend, ring_map = load_legend(MAPS[page - 1]), load_ring_map(RINGED[page])
        occurs = present(series, legend)
        wanted = [entry.label.nl for entry in legend.shown if entry.code in occurs]
        wanted += [ring_map.title.nl, *(rule.label.nl for rule in ring_map.entries if rule.kind in kinds)]
        wanted += [UNKNOWN] * ("onbekend" in kinds)
        wanted += [LISTED.replace("2 Lange", "2b Lange") if page == 7 else LISTED]
        assert pdf.text(printed["ringed"], page, COLUMN) == words(*wanted, SCALE), page


def test_no_page_is_blank_every_class_that_occurs_is_drawn_in_its_colour(printed, series, tmp_path):
    pdf.require_poppler()
    path = printed["plain"]
    for page, legend in enumerate(map(load_legend, MAPS), 1):
        occurs = present(series, legend)
        drawn = pdf.colours(pdf.picture(path, page, tmp_path, 100), MAP)
        plain = {entry.colour for entry in legend.classes if entry.code in occurs}
        assert len(plain) >= 5
        assert plain <= drawn, page
        assert not {entry.colour for entry in legend.classes if entry.code not in occurs} & drawn


def test_each_page_says_source_method_maker_and_date(printed):
    pdf.require_poppler()
    path = printed["plain"]
    foot = pdf.text(path, 2, (0, 189, 225, 21))
    assert "Bron: voorbeeldgemeente, verzonnen. Bewerking: Index van groepen kwetsbare bewoners" in foot
    assert "Bewoners en woningen binnen 200 m. Index ten opzichte van" in foot
    made = pdf.text(path, 2, (225, 189, 72, 21))
    assert made.startswith("Gemeente X 21 november 2026 Veerkrachtkaarten ")
    first = pdf.text(path, 1, (0, 189, 225, 21))
    assert first.startswith("Bron: Leefbaarometer, dimensie overlast en onveiligheid; voorbeeldgemeente, verzonnen.")
    assert pdf.text(path, 1, (203, 174, 70, 14)) == "0 200 400 m"


def test_rings_are_listed_by_municipality_with_number_and_name_and_no_figure(printed):
    pdf.require_poppler()
    path = printed["ringed"]
    for page in range(1, 8):
        column = pdf.text(path, page, COLUMN)
        if page in RINGED:
            wanted = LISTED.replace("2 Lange", "2b Lange") if page == 7 else LISTED
            assert wanted in column, (page, column)
        else:
            assert "Genummerde gebieden" not in column
        for figure in ("4321", "70", "Vervallen"):
            assert figure not in column.replace("61–80%", "").split(), page


def test_rings_have_the_colour_of_the_rule_and_an_absent_figure_leaves_them_unknown(printed, tmp_path):
    pdf.require_poppler()
    path = printed["ringed"]
    column = pdf.text(path, 4, COLUMN)
    assert "focusgebied met meer dan 60% corporatiebezit focusgebied met minder dan 60%" in column
    assert "unknown" not in column and "onbekend: een cijfer ontbreekt of is onderdrukt" in column
    drawn = pdf.colours(pdf.picture(path, 4, tmp_path, 200), MAP)
    assert {"#14308a", "#d7191c", "#737373"} <= drawn
    assert not {"#14308a", "#d7191c", "#737373"} & pdf.colours(pdf.picture(path, 5, tmp_path, 200), MAP)


def test_a_kind_that_a_hand_chose_is_drawn(print_series, run, world, rings, tmp_path):
    pdf.require_poppler()
    styled = run("stylerings", {"INPUT": rings, "MAP": "corporatiebezit", "OUTPUT": str(world.inputs / "soort.gpkg")})
    layer = QgsVectorLayer(styled["OUTPUT"], "soort", "ogr")
    row = next(layer.getFeatures()).id()
    index = layer.fields().lookupField("soort_corporatiebezit")
    assert layer.dataProvider().changeAttributeValues({row: {index: "groen"}})
    path = print_series(RINGS=styled["OUTPUT"])["OUTPUT"]
    drawn = pdf.colours(pdf.picture(path, 4, tmp_path, 200), MAP)
    assert "#4cb95a" in drawn and "#14308a" not in drawn
    assert "groen focusgebied" not in pdf.text(path, 4, COLUMN)


def test_rings_follow_one_set_of_rules_on_every_map_where_that_is_asked(print_series, rings):
    pdf.require_poppler()
    path = print_series(RINGS=rings, RING_RULES="corporatiewijken")["OUTPUT"]
    columns = [pdf.text(path, page, COLUMN) for page in range(1, 8)]
    assert all("meer dan 60% corporatiebezit" in column for column in columns)


def test_a_list_that_does_not_fit_goes_on_on_the_next_page_and_loses_nothing(print_series, world):
    pdf.require_poppler()
    many = [
        ring(row, name=f"Gebied {row + 1:03d} met een lange naam aan de Burgemeester Van der Veldenlaan", town=town)
        for row, town in enumerate(["Aadorp"] * 20 + ["Voorbeeldstad"] * 40)
    ]
    result = print_series(RINGS=world.layer("veel", RING_FIELDS, many))
    assert result["PAGES"] == 11
    assert [page for page, _title in pdf.bookmarks(result["OUTPUT"])] == [1, 2, 3, 5, 7, 8, 10]
    first, second = pdf.text(result["OUTPUT"], 3, COLUMN), pdf.text(result["OUTPUT"], 4)
    assert "Zie verder de volgende pagina." in first
    assert second.startswith("3. Focuskaart Genummerde gebieden")
    assert "Voorbeeldstad (vervolg)" in second or "Aadorp (vervolg)" in second
    found = (first + " " + second).split("Gebied ")[1:]
    numbers = set(pdf.text(result["OUTPUT"], 3, MAP).split())
    assert {str(row + 1) for row in range(60)} <= numbers  # however close together, none is left out
    assert sorted(text[:3] for text in found) == [f"{row + 1:03d}" for row in range(60)]


def test_rings_drawn_by_hand_without_a_single_field_are_numbered_by_their_row(print_series, world):
    pdf.require_poppler()
    drawn = world.layer(
        "hand", "Polygon?field=x:integer", [(octagon(177000, 320000, 150), 1), (octagon(177900, 320300, 150), 2)]
    )
    path = print_series(RINGS=drawn)["OUTPUT"]
    assert pdf.text(path, 3, COLUMN).endswith("Genummerde gebieden 1 2 0 200 400 m")
    assert "onbekend" in pdf.text(path, 4, COLUMN)


def test_a_background_lies_under_the_maps_and_boundaries_are_lines_over_them(print_series, project, world, tmp_path):
    pdf.require_poppler()
    everywhere = "POLYGON((176000 319000, 179100 319000, 179100 321900, 176000 321900, 176000 319000))"
    ground = project.addMapLayer(QgsVectorLayer(world.areas("ondergrond", (everywhere, "a", 1)), "grond", "ogr"))
    ground.renderer().symbol().setColor(QColor("#ddeeff"))
    areas = world.areas("gemeente", (everywhere.replace("179100", "177500"), "a", 1))
    path = print_series(BACKGROUND=[ground.id()], BOUNDARIES=areas)["OUTPUT"]
    image = pdf.picture(path, 2, tmp_path, 100)
    drawn = pdf.colours(image, MAP)
    classes = {entry.colour for entry in load_legend("kwetsbaar").classes}
    assert "#ddeeff" in drawn and classes <= drawn
    # Without fill: the ground shows inside the boundaries, at the left edge of the map, and no white.
    assert pdf.colours(image, (12, 30, 3, 150)) == {"#ddeeff"}


def test_a_series_in_english_is_printed_in_english(print_series, run, world, series, rings):
    pdf.require_poppler()
    demo = sys.modules["demo_for_print"]
    sample = Path(series).parent / "voorbeeldgemeente.gpkg"
    english = run("mapseries", {**demo.series_parameters(sample, world.inputs), "LANGUAGE": "en"})["OUTPUT"]
    path = print_series(INPUT=english, RINGS=rings)["OUTPUT"]
    legend = load_legend("corporatiebezit")
    assert pdf.text(path, 4, (0, 0, 297, 16)) == f"4. {legend.title.en}"
    assert "focus area with more than 60% social housing" in pdf.text(path, 4, COLUMN)
    assert "Numbered areas Aadorp" in pdf.text(path, 4, COLUMN)
    foot = pdf.text(path, 4, (0, 189, 297, 21))
    assert "Source: " in foot and "Processing: " in foot and "21 November 2026" in foot


def test_two_runs_give_the_same_bytes_and_change_no_input(print_series, world, rings, series):
    before = world.state(), Path(series).read_bytes()
    first, second = (print_series(f"{name}.pdf", RINGS=rings)["OUTPUT"] for name in ("een", "twee"))
    assert Path(first).read_bytes() == Path(second).read_bytes()
    assert (world.state(), Path(series).read_bytes()) == before
    assert {path.name for path in world.outputs.iterdir()} == {"een.pdf", "twee.pdf"}


def test_on_a3_everything_stands_on_larger_paper(print_series, rings):
    pdf.require_poppler()
    path = print_series(RINGS=rings, PAPER="a3")["OUTPUT"]
    assert pdf.facts(path)["Page size"].startswith("1191 x 842")
    assert "Lange Akkers" in pdf.text(path, 3, (290, 25, 130, 230))


def test_pages_are_written_as_pictures_too(print_series, world):
    result = print_series(FOLDER=str(world.outputs / "platen"), FORMATS=["png", "svg"], DPI=60)
    made = sorted(path.name for path in Path(result["FOLDER"]).iterdir())
    assert made == sorted(f"{number}_{name}.{kind}" for number, name in enumerate(MAPS, 1) for kind in ("png", "svg"))
    assert ">weinig aandacht nodig<" in (Path(result["FOLDER"]) / "3_focus.svg").read_text(encoding="utf-8")


def test_layouts_of_the_project_that_a_hand_adjusted_are_exported_as_they_are(print_series, project, rings):
    pdf.require_poppler()
    assert print_series(RINGS=rings, ADD_LAYOUTS=True)["KEPT_LAYOUTS"] == 0
    layouts = {layout.name(): layout for layout in project.layoutManager().layouts()}
    assert len(layouts) == 7
    adjusted = layouts["3. Focuskaart 2022"]
    adjusted.itemById("subtitle").setText("Door de raad besproken")
    adjusted.itemById("legend").attemptMove(QgsLayoutPoint(100, 60))
    layers = set(project.mapLayers())
    result = print_series("opnieuw.pdf", RINGS=rings, ADD_LAYOUTS=True, DATE="2027-01-31")
    assert result["KEPT_LAYOUTS"] == 7
    assert set(project.mapLayers()) == layers
    assert adjusted.itemById("legend").pos().x() == 100
    top = pdf.text(result["OUTPUT"], 3, (0, 0, 297, 22))
    assert top == "3. Focuskaart Door de raad besproken"
    assert "31 januari 2027" in pdf.text(result["OUTPUT"], 3)
    assert "31 januari 2027" in pdf.text(result["OUTPUT"], 4)


def test_layouts_stay_when_the_project_is_saved_and_opened(print_series, project, rings, tmp_path):
    pdf.require_poppler()
    before = print_series(RINGS=rings, ADD_LAYOUTS=True)["OUTPUT"]
    assert project.write(str(tmp_path / "project.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "project.qgz"))
    result = print_series("opnieuw.pdf", RINGS=rings, ADD_LAYOUTS=True)
    assert result["KEPT_LAYOUTS"] == 7
    for page in (3, 4, 7):
        assert pdf.text(result["OUTPUT"], page) == pdf.text(before, page)


def test_layers_that_the_project_has_already_are_the_ones_that_are_shown(print_series, project, series):
    from veerkrachtkaarten.layers.mapfacts import stored_maps

    table = QgsVectorLayer(series, "serie", "ogr")
    for stored in stored_maps(table):
        layer = project.addMapLayer(table.clone())
        stored.draw(layer)
    print_series(ADD_LAYOUTS=True)
    assert len(project.mapLayers()) == 7


def test_a_map_of_the_project_stands_for_its_series_and_unsaved_rings_are_told_of(print_series, project, series, rings):
    pdf.require_poppler()
    from veerkrachtkaarten.layers.mapfacts import stored_maps

    table = project.addMapLayer(QgsVectorLayer(series, "serie", "ogr"))
    stored_maps(table)[4].draw(table)
    drawn = project.addMapLayer(QgsVectorLayer(rings, "ringen", "ogr"))
    assert drawn.startEditing()
    assert drawn.changeAttributeValue(1, drawn.fields().lookupField("naam"), "Nog niet bewaard")
    feedback = QgsProcessingFeedback(False)
    path = print_series(INPUT=table.id(), RINGS=drawn.id(), ADD_LAYOUTS=True, feedback=feedback)["OUTPUT"]
    assert "Layer ringen has edits that are not saved" in feedback.textLog()
    assert "Kanaaldijk" in pdf.text(path, 3, COLUMN)
    assert drawn.rollBack()
    assert [title for _page, title in pdf.bookmarks(path)][4].startswith("5. Ontwikkeling overlast")
    assert len(project.mapLayers()) == 8 + 4  # the rings given, a map each, and rings for four of them


def test_a_layout_that_lacks_the_rings_is_named_in_a_warning(print_series, project, rings):
    print_series(ADD_LAYOUTS=True)
    feedback = QgsProcessingFeedback(False)
    print_series("ringen.pdf", RINGS=rings, ADD_LAYOUTS=True, feedback=feedback)
    assert "Layout 3. Focuskaart 2022 does not show the rings that were given." in feedback.textLog()


def test_a_layout_of_that_name_about_something_else_is_refused_and_nothing_is_lost(
    print_series, project, world, series
):
    other = world.inputs / "ander.gpkg"
    other.write_bytes(Path(series).read_bytes())
    print_series(INPUT=str(other), ADD_LAYOUTS=True)
    old = world.outputs / "kaarten.pdf"
    before = old.read_bytes(), set(project.mapLayers())
    with pytest.raises(
        QgsProcessingException, match="already has a layout 1. Overlast en onveiligheid 2022, which does"
    ):
        print_series(ADD_LAYOUTS=True)
    assert (old.read_bytes(), set(project.mapLayers())) == before


def test_an_own_template_is_followed(print_series, world):
    pdf.require_poppler()
    text = TEMPLATES["a4"].read_text(encoding="utf-8")
    changed = text.replace("[% @veerkracht_title %]", "Raadsstuk 7: [% @veerkracht_title %]")
    path = print_series(TEMPLATE=world.file("eigen.qpt", changed))["OUTPUT"]
    assert pdf.text(path, 3, (0, 0, 297, 16)) == "Raadsstuk 7: 3. Focuskaart"


def test_classes_that_are_null_are_not_drawn_and_not_in_the_legend(print_series, world, series):
    pdf.require_poppler()
    bare = world.inputs / "kaal.gpkg"
    bare.write_bytes(Path(series).read_bytes())
    layer = QgsVectorLayer(str(bare), "kaal", "ogr")
    index = layer.fields().lookupField("klasse_focus")
    changes = {feature.id(): {index: None} for feature in layer.getFeatures() if feature[index] != 7}
    assert layer.dataProvider().changeAttributeValues(changes)
    column = pdf.text(print_series(INPUT=str(bare))["OUTPUT"], 3, COLUMN)
    assert column.startswith("zeer veel kwetsbare bewoners en veel overlast 0 ")


def no_series(world) -> dict:
    return {"INPUT": world.areas("buurten", (octagon(177000, 320000, 150), "a", 1))}


def empty_template(world) -> dict:
    text = TEMPLATES["a4"].read_text(encoding="utf-8").replace('id="map"', 'id="kaart"')
    return {"TEMPLATE": world.file("zonder.qpt", text)}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (no_series, "Layer buurten keeps no maps of a series. Choose the GeoPackage"),
        (lambda world: {"INPUT": "/nergens/serie.gpkg"}, "cannot be found or opened"),
        (lambda world: {"RINGS": "/nergens/ringen.gpkg"}, "cannot be found or opened"),
        (empty_template, "with a map whose item ID is “map”"),
        (lambda world: {"TEMPLATE": world.file("stuk.qpt", "<Layout")}, "The template .*stuk.qpt cannot be used"),
        (lambda world: {"TEMPLATE": "/nergens/eigen.qpt"}, "The template /nergens/eigen.qpt cannot be used"),
        (lambda world: {"OUTPUT": str(world.outputs / "kaarten.txt")}, "is no PDF. Give it a name that ends in .pdf"),
        (lambda world: {"OUTPUT": "/proc/nergens/kaarten.pdf"}, "cannot be written"),
        (lambda world: {"FOLDER": world.file("map", "")}, "cannot be written"),
    ],
)
def test_bad_input_is_refused_in_a_sentence_and_the_old_pdf_stays(print_series, world, given, sentence):
    old = world.outputs / "kaarten.pdf"
    old.write_bytes(b"what stood here before")
    with pytest.raises(QgsProcessingException, match=sentence):
        print_series(**given(world))
    assert old.read_bytes() == b"what stood here before"
    assert list(world.outputs.iterdir()) == [old]


class Impatient(QgsProcessingFeedback):
    """Cancel after being asked some number of times."""

    def __init__(self, patience: int):
        super().__init__(False)
        self.patience = patience

    def isCanceled(self):
        self.patience -= 1
        return self.patience < 0


@pytest.mark.parametrize("patience", [0, 5, 9, 17])
def test_cancelled_at_any_moment_the_old_files_stay(print_series, world, patience):
    old = world.outputs / "kaarten.pdf"
    old.write_bytes(b"what stood here before")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        print_series(FOLDER=str(world.outputs / "platen"), DPI=60, feedback=Impatient(patience))
    assert old.read_bytes() == b"what stood here before"
    assert [path for path in world.outputs.rglob("*") if path.is_file()] == [old]


@pytest.mark.skipif(os.name == "nt", reason="a folder that stands in the way is made with the means of Linux")
def test_a_picture_that_cannot_go_to_its_place_takes_the_pdf_back(print_series, world):
    old = world.outputs / "kaarten.pdf"
    old.write_bytes(b"what stood here before")
    in_the_way = world.outputs / "platen" / "3_focus.png"
    in_the_way.mkdir(parents=True)
    (in_the_way / "bestand").write_text("x")
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        print_series(FOLDER=str(world.outputs / "platen"), DPI=60)
    assert old.read_bytes() == b"what stood here before"
    assert [path.name for path in (world.outputs / "platen").iterdir()] == ["3_focus.png"]


def test_without_a_project_there_is_nothing_to_add_layouts_to(print_series):
    with pytest.raises(QgsProcessingException, match="There is no project that layouts could be added to"):
        print_series(ADD_LAYOUTS=True, context=QgsProcessingContext())
