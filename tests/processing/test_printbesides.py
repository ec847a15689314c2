# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures and tables on pages after the maps: each row once, absent figures as words, letters as text."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeature,
    QgsLayoutItemAttributeTable,
    QgsLayoutSize,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from veerkrachtkaarten.core.reasons import REASON_TEXT, Reason

ROOT = Path(__file__).resolve().parent.parent.parent


def sibling(name: str, path: Path):
    """Import a file that stands in no package."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


pdf = sibling("pdf_reader_for_besides", ROOT / "tests" / "pdf_reader.py")
World = sibling("world_for_besides", ROOT / "tests" / "processing" / "conftest.py").World

FIELDS = (
    "Polygon?field=buurtcode:string&field=buurtnaam:string&field=rang:integer&field=cellen:integer"
    "&field=aantal_inwoners:integer&field=reden_aantal_inwoners:string&field=aandeel_hoog:double"
    "&field=reden_aandeel_hoog:string&field=index:double&field=reden_index:string&field=verandering_index:double"
)
FEW, NOBODY = REASON_TEXT[Reason.TOO_FEW], REASON_TEXT[Reason.ZERO_DENOMINATOR]
GIVEN = {"PLACE": "Voorbeeldstad", "AUTHOR": "Gemeente X", "DATE": "2026-11-21"}
SQUARE = "POLYGON(({0} 320000,{1} 320000,{1} 320100,{0} 320100,{0} 320000))"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H9V9z" fill="#12ab34"/></svg>'
HEAD, FOOT, MADE = (0, 0, 297, 22), (0, 189, 222, 21), (226, 189, 71, 21)
AREAS = [(SQUARE.format(180100, 180200), "WK1", "Noord"), (SQUARE.format(190000, 190100), "WK2", "Zuid")]
BODY = (10, 22, 277, 167)
"""Where figure and table stand on A4: left, top, width and height in mm."""


def square(row: int) -> str:
    return SQUARE.format(180000 + 100 * row, 180100 + 100 * row)


def area(row: int, rank, *figures) -> tuple:
    return (square(row), f"BU{row:08d}", f"Buurt-{row:02d}", rank, row, *figures)


# Zero, suppressed, nobody there and no data at all are four different things.
ROWS = [
    area(1, 3, 1234, None, 12.34, None, -0.5, None, 0.126),
    area(2, 1, 0, None, 0.0, None, -0.004, None, -0.126),
    area(3, None, None, FEW, None, FEW, None, FEW, None),
    area(4, 2, 20, None, None, NOBODY, None, None, 0.0),
]
PRINTED = [
    "1 Buurt-02 2 0 0,0 0,00 −0,13",
    "2 Buurt-04 4 20 niemand aanwezig geen gegevens 0,00",
    "3 Buurt-01 1 1.234 12,3 −0,50 +0,13",
    "– Buurt-03 3 te weinig bewoners te weinig bewoners te weinig bewoners geen gegevens",
]


def images(path: str, page: int) -> int:
    """Return how many pictures of dots a page holds."""
    asked = ["pdfimages", "-list", "-f", str(page), "-l", str(page), path]
    return len(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()) - 2


@pytest.fixture(scope="module")
def series(provider, tmp_path_factory) -> str:
    """Make a series of one map; return its file."""
    return series_of(World(tmp_path_factory.mktemp("series")))


def series_of(world, **given) -> str:
    from qgis import processing

    rows = [(square(row), f"BU{row:08d}", 0.1 * row - 0.2) for row in range(1, 5)]
    scores = world.layer("scores", "Polygon?field=buurtcode:string&field=onv:double", rows)
    asked = {"NUISANCE": scores, "NUISANCE_ID": "buurtcode", "NUISANCE_FIELD": "onv", "SOURCE": "verzonnen"}
    asked |= {"UNITS": scores, "UNIT_ID": "buurtcode"}
    return processing.run("veerkracht:mapseries", {**asked, **given, "OUTPUT": str(world.outputs / "serie.gpkg")})[
        "OUTPUT"
    ]


@pytest.fixture
def table(world) -> str:
    return world.layer("buurten", FIELDS, ROWS)


def drawn(world, stem: str, rows=(("Oost", 1.0, None, 2.0), ("West", 3.0, None, 5.0)), **given) -> str:
    """Draw a scatter that names every dot; return its file."""
    from qgis import processing

    source = world.table(f"cijfers_{stem}", "buurt:string x:double reden_x:string y:double", *rows)
    asked = {"INPUT": source, "X": "x", "Y": "y", "NAME": "buurt", "FAR": 0, "TITLE": "Wonen & <leven>", **given}
    return processing.run("veerkracht:drawscatter", {**asked, "OUTPUT": str(world.outputs / f"{stem}.svg")})["OUTPUT"]


def summary(world, series: str, **given) -> dict:
    """Summarize the series by two areas, one of which holds nothing; return the outputs."""
    from qgis import processing

    areas = world.layer("per", "Polygon?field=wijkcode:string&field=wijknaam:string", AREAS)
    asked = {"INPUT": series, "AREAS": areas, "AREA_NAME": "wijknaam", "LEGENDS": ["overlast"], "ONE_SIDED": "overlast"}
    asked |= {"LOW": "1;2", "HIGH": "8;9", "OUTPUT": str(world.outputs / "per_wijk.gpkg")}
    return processing.run("veerkracht:summarizebyarea", {**asked, **given})


def page_of(path: str, bookmark: str) -> int:
    return next(page for page, title in pdf.bookmarks(path) if title == bookmark)


@pytest.fixture(scope="module")
def printed(series, tmp_path_factory) -> str:
    """Print figures and tables of all kinds at once; return the PDF."""
    from qgis import processing

    world = World(tmp_path_factory.mktemp("printed"))
    many = [area(row, 61 - row, row * 100, None, 50.0, None, 0.5, None, None) for row in range(1, 61)]
    tables = [
        world.layer("buurten", FIELDS, ROWS),
        world.layer("wijken", FIELDS, many),
        summary(world, series, MINIMUM=7.5)["OUTPUT"],
    ]
    rows = [("Oost & West", 1.0, None, 2.0), ("Zuid", 2.0, None, 4.0), ("Rand", 3.0, None, 5.0)]
    rows.append(("Geheim", None, FEW, 1.0))
    drawing = world.file("schets.svg", DRAWING)
    figures = [drawn(world, "spreiding", rows, SUBTITLE="Per buurt, 2022", SOURCE="eigen telling"), drawing]
    figures += [drawn(world, stem, TITLE="Twee") for stem in ("een", "twee")]
    asked = {**GIVEN, "INPUT": series, "FIGURES": figures, "TABLES": tables, "OUTPUT": str(world.outputs / "alles.pdf")}
    result = processing.run("veerkracht:exportmapseries", asked)
    assert (result["MAPS"], result["FIGURE_COUNT"], result["TABLE_COUNT"]) == (1, 4, 3)
    return result["OUTPUT"]


@pytest.fixture
def print_series(run, series, world):
    def print_it(name: str = "kaarten.pdf", **given) -> dict:
        options = {key: given.pop(key) for key in ("feedback",) if key in given}
        return run(
            "exportmapseries", {**GIVEN, "INPUT": series, "OUTPUT": str(world.outputs / name), **given}, **options
        )

    return print_it


@pytest.fixture
def project():
    yield QgsProject.instance()
    QgsProject.instance().clear()


def test_a_table_has_a_page_with_its_rows_by_rank_and_absent_figures_in_words(printed):
    pdf.require_poppler()
    page = page_of(printed, "Tabel: Buurten")
    assert pdf.text(printed, page, HEAD) == "Buurten Voorbeeldstad"
    found = pdf.text(printed, page, BODY)
    heading, first, rest = found.partition(PRINTED[0])
    assert first + rest == " ".join(PRINTED)
    for words in ("Rang Buurt", "Bewoners", "eenzijdig hoge", "omgeving (%)", "Verandering index"):
        assert words in heading
    assert pdf.text(printed, page, FOOT).startswith("Bron: ") and "verzonnen" in pdf.text(printed, page, FOOT)
    assert pdf.text(printed, page, MADE).startswith("Gemeente X 21 november 2026 Veerkrachtkaarten")


def test_every_row_of_a_long_table_stands_once_under_a_heading_on_each_page(printed):
    pdf.require_poppler()
    first, after = page_of(printed, "Tabel: Wijken"), page_of(printed, "Tabel: Per_wijk")
    assert after - first > 1
    found = [pdf.text(printed, page, BODY) for page in range(first, after)]
    assert all("Rang Buurt" in text for text in found)
    names = [word for text in found for word in text.split() if word.startswith("Buurt-")]
    assert names == [f"Buurt-{row:02d}" for row in range(60, 0, -1)]
    for page in range(first, after):
        assert pdf.text(printed, page, HEAD) == "Wijken Voorbeeldstad"
        assert "21 november 2026" in pdf.text(printed, page, MADE)


def test_what_summarize_by_area_has_made_is_printed_with_how_it_was_made(printed):
    pdf.require_poppler()
    page = page_of(printed, "Tabel: Per_wijk")
    assert pdf.text(printed, page, BODY).endswith("1 Noord 1 −0,100 geen gegevens 2 Zuid 0 geen gegevens geen gegevens")
    foot = pdf.text(printed, page, FOOT)
    assert "Per gebied opgeteld" in foot and "Cellen of buurten die in geen gebied liggen: 3" in foot
    assert "Afgeschermd: minder dan 7,5 bewoners, of een aantal waaruit zo'n klein aantal zou volgen" in foot
    assert "Zonder rang" not in foot


def test_an_area_without_a_rank_stands_last_and_the_foot_says_why(print_series, world, series):
    pdf.require_poppler()
    path = print_series(TABLES=[summary(world, series, RANK="onv")["OUTPUT"]], COLUMNS="rang;wijknaam")["OUTPUT"]
    assert pdf.text(path, 2, BODY) == "Rang Wijk 1 Noord – Zuid"
    assert "Zonder rang (–), onderaan: dit cijfer is afgeschermd of ontbreekt." in pdf.text(path, 2, FOOT)


def test_columns_are_those_that_are_chosen_in_their_order(print_series, table):
    pdf.require_poppler()
    path = print_series(TABLES=[table], COLUMNS="index; buurtnaam")["OUTPUT"]
    assert pdf.text(path, 2, BODY) == (
        "Index kwetsbare bewoners Buurt 0,00 Buurt-02 geen gegevens Buurt-04 −0,50 Buurt-01 te weinig bewoners Buurt-03"
    )


def test_the_table_of_an_english_series_is_in_english(print_series, world, table):
    pdf.require_poppler()
    english = series_of(world, LANGUAGE="en")
    path = print_series(INPUT=english, TABLES=[table], COLUMNS="rang;buurtnaam;aantal_inwoners;aandeel_hoog")["OUTPUT"]
    assert pdf.bookmarks(path)[-1] == (2, "Table: Buurten")
    found = pdf.text(path, 2, BODY)
    assert "Rank Neighbourhood Residents" in found
    rows = "1 Buurt-02 0 0.0 2 Buurt-04 20 nobody there 3 Buurt-01 1,234 12.3"
    assert found.endswith(f"{rows} – Buurt-03 too few residents too few residents")
    assert pdf.text(path, 2, FOOT).startswith("Source: ")


def test_the_letters_of_a_figure_are_text_and_its_dots_vectors(printed, tmp_path):
    pdf.require_poppler()
    page = page_of(printed, "Figuur: Wonen & <leven>")
    assert pdf.text(printed, page, HEAD) == "Wonen & <leven> Per buurt, 2022"
    found = pdf.text(printed, page)
    assert all(found.count(name) == 1 for name in ("Oost & West", "Zuid", "Rand", "Wonen &", "eigen telling"))
    assert "Geheim" not in found
    foot = pdf.text(printed, page, FOOT)
    assert "Niet getekend: 1 onderdrukt, 0 zonder gegevens. " in foot and "Bron: eigen telling" in foot
    assert images(printed, page) == 0
    assert "#b2182b" in pdf.colours(pdf.picture(printed, page, tmp_path, 150), BODY)


def test_figures_with_one_title_are_told_apart_by_their_files(printed):
    pdf.require_poppler()
    titles = [title for _page, title in pdf.bookmarks(printed)]
    assert [title for title in titles if "Twee" in title] == ["Figuur: Twee (een)", "Figuur: Twee (twee)"]


def test_a_drawing_of_another_program_is_printed_under_the_name_of_its_file(printed, tmp_path):
    pdf.require_poppler()
    page = page_of(printed, "Figuur: schets")
    assert pdf.text(printed, page, (0, 0, 297, 16)) == "schets"
    assert "#12ab34" in pdf.colours(pdf.picture(printed, page, tmp_path), BODY)


def change_of(run, world, count: int) -> str:
    """Draw the change of some areas, the last with the largest rise; return the file."""
    rows = [(f"Buurt-{row:02d}", 1.0, float(row)) for row in range(count)]
    source = world.table(f"veel_{count}", "buurt:string x:double y:double", *rows)
    asked = {"INPUT": source, "FIRST": "x", "SECOND": "y", "NAME": "buurt", "YEAR_1": "2014", "YEAR_2": "2022"}
    return run("drawchange", {**asked, "OUTPUT": str(world.outputs / "stijging.svg")})["OUTPUT"]


def test_a_figure_of_many_rows_goes_on_over_pages_with_key_and_scale_and_comes_back(run, print_series, project, world):
    pdf.require_poppler()
    result = print_series(FIGURES=[change_of(run, world, 90)], ADD_LAYOUTS=True)
    found = [pdf.text(result["OUTPUT"], page, BODY) for page in range(2, result["PAGES"] + 1)]
    assert len(found) > 1
    assert all("2014 2022" in text and text.endswith("0 20 40 60 80 100 y") for text in found)
    names = [word for text in found for word in text.split() if word.startswith("Buurt-")]
    assert names == [f"Buurt-{row:02d}" for row in range(89, -1, -1)]
    assert pdf.text(result["OUTPUT"], result["PAGES"], HEAD) == "stijging Voorbeeldstad"
    assert [page for page, _title in pdf.bookmarks(result["OUTPUT"])] == [1, 2]
    fewer = print_series("minder.pdf", FIGURES=[change_of(run, world, 9)], ADD_LAYOUTS=True)
    assert (fewer["PAGES"], fewer["KEPT_LAYOUTS"]) == (2, 2)
    assert project.layoutManager().layoutByName("Figuur: stijging").pageCollection().pageCount() == 1


def test_a_long_foot_takes_its_room_from_the_figure(print_series, project, world):
    print_series(FIGURES=[drawn(world, "spreiding", SOURCE="telling van de gemeente " * 60)], ADD_LAYOUTS=True)
    layout = project.layoutManager().layoutByName("Figuur: Wonen & <leven>")
    foot, figure = (layout.itemById(name) for name in ("source", "figure"))
    assert foot.rect().height() > 20
    assert foot.pagePos().y() + foot.rect().height() == pytest.approx(203.5)
    assert figure.pagePos().y() + figure.rect().height() < foot.pagePos().y()


def test_a_figure_whose_letters_come_out_too_small_is_told_of(print_series, project, world):
    figure = drawn(world, "spreiding")
    print_series(FIGURES=[figure], ADD_LAYOUTS=True)
    item = project.layoutManager().layoutByName("Figuur: Wonen & <leven>").itemById("figure")
    item.attemptResize(QgsLayoutSize(100, 60))
    feedback = QgsProcessingFeedback(False)
    print_series("klein.pdf", FIGURES=[figure], ADD_LAYOUTS=True, feedback=feedback)
    assert "The smallest letters of Figuur: Wonen & <leven> are 3." in feedback.textLog()


def test_layouts_of_a_figure_and_a_table_keep_their_looks_and_follow_what_they_show(print_series, project, world):
    pdf.require_poppler()
    table = world.layer("buurten", FIELDS, ROWS)
    assert print_series(FIGURES=[drawn(world, "spreiding")], TABLES=[table], ADD_LAYOUTS=True)["KEPT_LAYOUTS"] == 0
    layouts = {layout.name(): layout for layout in project.layoutManager().layouts()}
    adjusted = layouts["Tabel: Buurten"].multiFrames()[0]
    assert isinstance(adjusted, QgsLayoutItemAttributeTable)
    columns = adjusted.columns()
    columns[1].setHeading("Plek")
    adjusted.setColumns(columns)
    layouts["Figuur: Wonen & <leven>"].itemById("subtitle").setText("Door de raad besproken")
    layer = QgsVectorLayer(table, "buurten", "ogr")
    row = next(feature.id() for feature in layer.getFeatures() if feature["rang"] == 1)
    assert layer.dataProvider().changeAttributeValues({row: {layer.fields().lookupField("cellen"): 987}})
    redrawn = drawn(world, "spreiding", [("Nieuwland", 1.0, None, 2.0), ("West", 3.0, None, 5.0)])
    assert project.write(str(world.outputs / "project.qgz"))
    project.clear()
    assert project.read(str(world.outputs / "project.qgz"))
    result = print_series("opnieuw.pdf", FIGURES=[redrawn], TABLES=[table], ADD_LAYOUTS=True)
    assert result["KEPT_LAYOUTS"] == 3
    assert len(project.mapLayers()) == 2
    assert "Door de raad besproken" in pdf.text(result["OUTPUT"], 2)
    assert "Nieuwland" in pdf.text(result["OUTPUT"], 2) and "Oost" not in pdf.text(result["OUTPUT"], 2)
    assert "Rang Plek" in pdf.text(result["OUTPUT"], 3) and "1 Buurt-02 987 0" in pdf.text(result["OUTPUT"], 3)


def test_a_kept_table_gets_and_loses_pages_with_its_rows(print_series, project, world):
    pdf.require_poppler()
    table = world.layer("buurten", FIELDS, ROWS)
    print_series(TABLES=[table], ADD_LAYOUTS=True)
    layout = project.layoutManager().layoutByName("Tabel: Buurten")
    layer = next(each for each in project.mapLayers().values() if each.name() == "buurten")
    assert layout.pageCollection().pageCount() == 1
    more = world.layer("meer", FIELDS, [area(row, row, 1, None, 1.0, None, 1.0, None, 1.0) for row in range(10, 90)])
    features = list(QgsVectorLayer(more, "meer", "ogr").getFeatures())
    for feature in features:
        feature.setAttribute("fid", None)
    assert layer.dataProvider().addFeatures(features)[0]
    path = print_series("meer.pdf", TABLES=[table], ADD_LAYOUTS=True)["OUTPUT"]
    pages = layout.pageCollection().pageCount()
    assert pages > 1
    assert pdf.text(path, 1 + pages, (0, 0, 297, 16)) == "Buurten"
    added = [feature.id() for feature in layer.getFeatures() if feature["buurtnaam"] >= "Buurt-10"]
    assert layer.dataProvider().deleteFeatures(added)
    result = print_series("minder.pdf", TABLES=[table], ADD_LAYOUTS=True)
    assert (layout.pageCollection().pageCount(), result["PAGES"]) == (1, 2)
    assert pdf.text(result["OUTPUT"], 2, BODY).endswith(" ".join(PRINTED))


def test_a_layout_of_that_name_that_shows_something_else_is_refused(print_series, project, world, table):
    print_series(FIGURES=[drawn(world, "spreiding")], TABLES=[table], ADD_LAYOUTS=True)
    layout = project.layoutManager().layoutByName("Figuur: Wonen & <leven>")
    layout.itemById("figure").setId("foto")
    with pytest.raises(
        QgsProcessingException, match="already has a layout Figuur: Wonen & <leven>, which does not show"
    ):
        print_series("opnieuw.pdf", FIGURES=[drawn(world, "spreiding")], ADD_LAYOUTS=True)
    (world.outputs / "elders").mkdir()
    other = World(world.outputs / "elders").layer("buurten", FIELDS, ROWS)
    with pytest.raises(QgsProcessingException, match="a layout Tabel: Buurten, which does not show buurten"):
        print_series("opnieuw.pdf", TABLES=[other], ADD_LAYOUTS=True)
    assert not (world.outputs / "opnieuw.pdf").exists()


def test_all_figures_drawn_in_a_folder_are_printed_after_those_chosen_each_once(print_series, world):
    pdf.require_poppler()
    second = [drawn(world, stem, TITLE=stem) for stem in ("aa", "bb")][1]
    (world.outputs / "schets.svg").write_text(DRAWING, encoding="utf-8")
    result = print_series(FIGURES=[second], FIGURE_FOLDER=str(world.outputs))
    assert [title for _page, title in pdf.bookmarks(result["OUTPUT"])][1:] == ["Figuur: bb", "Figuur: aa"]


def test_pages_of_figures_and_tables_are_pictures_too(print_series, table, world):
    result = print_series(
        FIGURES=[drawn(world, "spreiding")], TABLES=[table], FOLDER=str(world.outputs / "platen"), DPI=60
    )
    made = sorted(path.name for path in Path(result["FOLDER"]).iterdir())
    assert made == ["1_overlast.png", "figuur_spreiding.png", "tabel_buurten.png"]


def test_figures_and_tables_of_one_file_name_each_get_a_picture_of_their_own(print_series, world):
    two = [world.file(f"{folder}_figuur.svg", DRAWING) for folder in "xy"]
    figures = []
    for number, path in enumerate(map(Path, two)):
        folder = path.parent / str(number)
        folder.mkdir()
        figures.append(str(path.rename(folder / ("figuur.svg", "Figuur.svg")[number])))
    tables = [QgsVectorLayer("None?field=naam:string&field=rang:integer", name, "memory") for name in ("a/b", "a b")]
    for each in tables:
        assert each.dataProvider().addFeatures([QgsFeature(each.fields())])[0]
    result = print_series(FIGURES=figures, TABLES=tables, FOLDER=str(world.outputs / "platen"), DPI=50)
    made = {path.stem for path in Path(result["FOLDER"]).iterdir()}
    assert made == {"1_overlast", "figuur_figuur", "figuur_Figuur-2", "tabel_a_b", "tabel_a_b-2"}


def test_two_runs_give_the_same_bytes(print_series, table, world):
    given = {"FIGURES": [drawn(world, "spreiding")], "TABLES": [table]}
    first, second = (print_series(f"{name}.pdf", **given)["OUTPUT"] for name in ("een", "twee"))
    assert Path(first).read_bytes() == Path(second).read_bytes()


def broken(world) -> dict:
    return {"FIGURES": [world.file("stuk.svg", DRAWING.replace("</svg>", "<title>A & B</title></svg>"))]}


def missing(world) -> dict:
    return {"FIGURES": [str(world.inputs / "weg.svg")]}


def no_folder(world) -> dict:
    return {"FIGURE_FOLDER": str(world.inputs / "weg")}


def picture(world) -> dict:
    return {"FIGURES": [world.file("foto.png", "geen svg")]}


def too_wide(world) -> dict:
    names = [f"onderwerp_nummer_{number}_onvermijdelijklang" for number in range(12)]
    fields = "None?field=naam:string&" + "&".join(f"field={name}:integer" for name in names)
    return {"TABLES": [world.layer("breed", fields, [(None, "a", *range(12))])], "COLUMNS": ";".join(["naam", *names])}


def no_column(world) -> dict:
    return {"TABLES": [world.layer("buurten", FIELDS, ROWS)], "COLUMNS": "rang;inkomen"}


def no_table(world) -> dict:
    return {"TABLES": [world.table("los", "kleur:string", ("rood",))]}


def names_only(world) -> dict:
    return {"TABLES": [world.table("adressen", "buurtnaam:string huisnummer:integer", ("Oost", 1))]}


def no_rows(world) -> dict:
    return {"TABLES": [world.layer("leeg", FIELDS, [])]}


def no_column_of_one(world) -> dict:
    tables = [world.layer("buurten", FIELDS, ROWS), world.table("los", "kleur:string", ("rood",))]
    return {"TABLES": tables, "COLUMNS": "cellen"}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (missing, r"The figure .*weg\.svg cannot be read: .* Draw it anew, choose another file, or leave it out"),
        (broken, r"The figure .*stuk\.svg is no SVG that can be drawn"),
        (no_folder, "There is no folder .*weg to take figures from. Choose another, or leave it out"),
        (picture, r"The figure .*foto\.png is no SVG"),
        (too_wide, r"The table breed has 13 columns, of which \d+ fit beside each other"),
        (no_column, "Tables buurten have no column inkomen. Choose from: fid, buurtcode"),
        (no_table, "Layer los has none of the columns of a table per area"),
        (names_only, "Layer adressen has none of the columns of a table per area.* or name its columns"),
        (no_rows, "Table leeg has no rows, so there is nothing to print"),
        (no_column_of_one, "Layer los has none of the columns of a table per area"),
    ],
)
def test_what_cannot_be_printed_is_refused_in_a_sentence_and_nothing_is_written(
    print_series, project, world, given, sentence
):
    old = world.outputs / "kaarten.pdf"
    old.write_bytes(b"what stood here before")
    with pytest.raises(QgsProcessingException, match=sentence):
        print_series(**given(world))
    assert old.read_bytes() == b"what stood here before"
    assert list(world.outputs.iterdir()) == [old]


def test_a_missing_figure_is_refused_before_any_layout_comes_into_the_project(print_series, project, world):
    with pytest.raises(QgsProcessingException, match="cannot be read"):
        print_series(**missing(world), ADD_LAYOUTS=True)
    assert not project.layoutManager().layouts()
    assert not project.mapLayers()


def test_the_spreadsheet_of_a_table_is_printed_with_its_total_last(run, print_series, world, series):
    pdf.require_poppler()
    made = summary(world, series, TABLE=str(world.outputs / "per_wijk.xlsx"))["TABLE"]
    page = pdf.text(print_series(TABLES=[made], COLUMNS="rang;gebied;cellen;onv")["OUTPUT"], 2, BODY)
    assert page.endswith("(onv) 1 Noord 1 −0,100 2 Zuid 0 geen gegevens – Totaal 1 −0,100")
