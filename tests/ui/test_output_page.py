# SPDX-License-Identifier: GPL-2.0-or-later
"""The page Output: what each button asks for, why it cannot be pressed, and what was made before."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsPrintLayout, QgsProcessingContext, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPointF, Qt
from qgis.PyQt.QtGui import QDesktopServices, QEnterEvent
from qgis.PyQt.QtTest import QTest
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.layers.mapfacts import facts_of, stored_maps
from veerkrachtkaarten.layers.series.group import file_of
from veerkrachtkaarten.ui.output import known
from veerkrachtkaarten.ui.pages.output import OutputPage

MADE_HERE = ("sheets", "facts", "compare", "side", "neighbourhoods", "rings")
FIGURES = ("scatter", "change", "lines", "stack")


@pytest.fixture
def asked(monkeypatch, qgis_processing):
    """Return the dialogs that were opened: algorithm and what was filled in."""
    from qgis import processing

    opened = []
    monkeypatch.setattr(processing, "execAlgorithmDialog", lambda *given: opened.append(given) or {})
    return opened


@pytest.fixture
def page(session, asked):
    page = OutputPage(session)
    page.resize(320, 900)
    page.show()
    QCoreApplication.processEvents()
    yield page
    page.close_page()
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def made(sample, session, project, tmp_path, until):
    """Return the sample's layers in a saved project, with the maps made of them."""
    assert project.write(str(tmp_path / "p.qgz"))
    run = session.making.start()
    until(lambda: run.is_done)
    return sample


def click(page, name: str) -> None:
    QTest.mouseClick(page.offers[name].button, Qt.MouseButton.LeftButton)


def told(page, name: str) -> str:
    offer = page.offers[name]
    assert offer.button.accessibleDescription() == offer.told.text()
    return offer.told.text()


def accepted(algorithm: str, given: dict, project) -> tuple[bool, str]:
    """Return whether an algorithm would run with what is filled in."""
    context = QgsProcessingContext()
    context.setProject(project)
    found = QgsApplication.processingRegistry().algorithmById(algorithm).create()
    outputs = {each.name(): "TEMPORARY_OUTPUT" for each in found.destinationParameterDefinitions()}
    outputs = {name: value for name, value in outputs.items() if name == "OUTPUT"}
    outputs["OUTPUT"] = "/tmp/x.pdf" if "export" in algorithm else "TEMPORARY_OUTPUT"
    return found.checkParameterValues({**outputs, **given}, context)


def draw_ring(session, layer: QgsVectorLayer) -> None:
    middle = layer.extent().center()
    session.ring_editor().draw(Circle(middle.x(), middle.y(), 100 * math.sqrt(2)), {"soort": "rood"})
    assert session.ring_layer().commitChanges()


def test_in_an_empty_project_each_button_says_what_to_do_first(page, asked):
    for name in MADE_HERE:
        assert "Make the maps first, on the page Maps." in told(page, name)
    for name in ("linked", *FIGURES):
        assert "There is no layer with figures yet." in told(page, name)
    assert "There are none yet." in told(page, "layout") and "no such folder" in told(page, "folder")
    for name, offer in page.offers.items():
        assert not offer.button.isEnabled()
        click(page, name)
    assert asked == []


def test_with_maps_all_but_rings_can_be_made(made, page):
    enabled = {name for name, offer in page.offers.items() if offer.button.isEnabled()}
    assert enabled == set(page.offers) - {"rings", "layout"}
    assert told(page, "rings").endswith("Find or draw rings first, on the page Focus areas.")


def test_printing_takes_maps_rings_boundaries_and_place(made, page, asked, session, project):
    draw_ring(session, made["adressen"])
    click(page, "sheets")
    (algorithm, given), areas = asked[-1], made["buurten"]
    wanted = {"INPUT": session.maps_layer().id(), "RINGS": session.ring_layer().id(), "BOUNDARIES": areas.id()}
    names = {feature["gemeentenaam"] for feature in areas.getFeatures()}
    assert algorithm == "veerkracht:exportmapseries"
    paper = str(Path(project.homePath()) / "veerkrachtkaarten.pdf")
    assert given == {**wanted, "PLACE": names.pop(), "OUTPUT": paper} and not names
    assert accepted(algorithm, given, project) == (True, "")


def test_variants_are_the_map_shown_and_the_same_map_of_the_other_series(made, page, asked, session, project):
    shown = session.maps_layer()
    click(page, "compare")
    folder = Path(project.homePath())
    alone = {"INPUT_1": shown.id(), "OUTPUT": str(folder / "vergelijking.gpkg")}
    assert asked[-1] == ("veerkracht:comparevariants", alone)  # the other one is the user's to choose
    other = folder / "ander.gpkg"
    other.write_bytes(Path(file_of(shown)).read_bytes())
    layer = QgsVectorLayer(str(other), "ander", "ogr")
    next(each for each in stored_maps(layer) if each.facts.legend == facts_of(shown).legend).draw(layer)
    project.addMapLayer(layer)
    click(page, "side")
    algorithm, given = asked[-1]
    assert algorithm == "veerkracht:exportsidebyside"
    first = session.maps_layer()  # of the series that was written last
    assert given["INPUT_1"] == first.id() and {given["INPUT_1"], given["INPUT_2"]} == {shown.id(), layer.id()}
    assert "INPUT_3" not in given
    assert given["BOUNDARIES"] == made["buurten"].id() and given["OUTPUT"] == str(folder / "naast_elkaar.pdf")
    assert accepted(algorithm, given, project) == (True, "")


def test_a_table_by_neighbourhood_takes_names_and_who_lives_at_each_address(made, page, asked, session, project):
    click(page, "neighbourhoods")
    algorithm, given = asked[-1]
    assert algorithm == "veerkracht:summarizebyarea"
    assert (given["AREAS"], given["AREA_NAME"]) == (made["buurten"].id(), "buurtnaam")
    assert given["ADDRESSES"] == made["adressen"].id()
    assert given["ADDRESS_RESIDENTS"] == session.field_of("POPULATION") != ""
    assert (given["INPUT"], given["MINIMUM"]) == (session.maps_layer().id(), 10.0)
    assert accepted(algorithm, given, project) == (True, "")


def test_a_table_is_made_with_just_what_is_filled_in_and_then_drawn(made, page, asked, session, project):
    from qgis import processing

    draw_ring(session, made["adressen"])
    at = QPointF(5, 5)
    QCoreApplication.sendEvent(page, QEnterEvent(at, at, at))
    click(page, "rings")
    algorithm, given = asked[-1]
    assert (given["AREAS"], given["AREA_ID"], given["AREA_NAME"]) == (session.ring_layer().id(), "nummer", "naam")
    made_table = processing.run(algorithm, {**given, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    assert made_table.featureCount() == 1
    table = project.addMapLayer(made_table)
    for name in FIGURES:
        click(page, name)
        figure = str(Path(project.homePath()) / "figuur.svg")
        assert asked[-1] == (known.FIGURES[name], {"INPUT": table.id(), "OUTPUT": figure})
    processing.run(*asked[-4][:1], {**asked[-4][1], "X": "index", "Y": "cellen"})
    (Path(project.homePath()) / "logo.svg").write_text("<svg/>", encoding="utf-8")
    click(page, "sheets")
    algorithm, given = asked[-1]
    assert (given["FIGURE_FOLDER"], given["TABLES"]) == (project.homePath(), [table.id()])
    assert accepted(algorithm, given, project) == (True, "")


def test_addresses_without_residents_are_left_out(made, page, asked, session):
    session.choices.choose("GROUPS", made["cbs_vierkant_100m"].id())
    click(page, "neighbourhoods")
    given = asked[-1][1]
    assert "ADDRESSES" not in given and "ADDRESS_RESIDENTS" not in given


@pytest.mark.parametrize("told", [["within: index"], ["NEIGHBOURHOOD = 'walking'", "within: index"]])
def test_residents_of_surroundings_are_not_filled_in(made, session, monkeypatch, told):
    session.choices.choose("GROUPS", made["cbs_vierkant_100m"].id())
    shown = "Polygon?field=klasse_focus:integer&field=aantal_inwoners:integer"
    layer = QgsVectorLayer(shown, "k", "memory")
    metadata = layer.metadata()
    usual = ["NEIGHBOURHOOD = 'cell'"]
    monkeypatch.setattr(session, "maps_layer", lambda: layer)
    for lines, expected in ((usual, "aantal_inwoners"), ([*usual, *told], None)):
        metadata.setHistory(["veerkracht:mapseries, Veerkrachtkaarten 0.1, QGIS 3.22", *lines])
        layer.setMetadata(metadata)
        assert known.for_neighbourhoods(session).get("RESIDENTS") == expected
        assert known.for_facts(session).get("RESIDENTS") == expected


def test_a_series_without_the_usual_maps_counts_those_that_it_has(made, session, monkeypatch):
    layer = QgsVectorLayer("Polygon?field=klasse_overlast:integer&field=klasse_focus:integer", "k", "memory")
    monkeypatch.setattr(session, "maps_layer", lambda: layer)
    given = known.for_neighbourhoods(session)
    assert (given["LEGENDS"], given["LOW"], given["HIGH"]) == (["focus", "overlast"], "", "")


def test_fact_sheets_are_offered_where_there_is_an_algorithm_for_them(made, page, asked, session, project):
    is_there = QgsApplication.processingRegistry().algorithmById(known.FACTS) is not None
    assert page.offers["facts"].isHidden() != is_there
    if is_there:
        click(page, "facts")
        algorithm, given = asked[-1]
        assert (algorithm, given["AREAS"], given["AREA_NAME"]) == (known.FACTS, made["buurten"].id(), "buurtnaam")
        assert "MUNICIPALITIES" not in given
        assert accepted(algorithm, given, project) == (True, "")
        draw_ring(session, made["adressen"])  # which stands beside the municipalities that the neighbourhoods name
        click(page, "facts")
        algorithm, given = asked[-1]
        assert given["AREAS"] == session.ring_layer().id()
        assert (given["MUNICIPALITIES"], given["MUNICIPALITIES_NAME"]) == (made["buurten"].id(), "gemeentenaam")
        assert accepted(algorithm, given, project) == (True, "")


def test_while_a_run_is_busy_nothing_of_the_maps_is_made(made, page, session, until):
    run = session.making.start()
    assert all("Wait until" in told(page, name) for name in MADE_HERE)
    until(lambda: run.is_done)
    assert "Wait until" not in told(page, "sheets")


def test_layouts_come_go_and_open(page, project, session, monkeypatch):
    opened = []
    monkeypatch.setattr(session.interface, "openLayoutDesigner", opened.append, raising=False)
    layout = QgsPrintLayout(project)
    layout.setName("3. Focuskaart 2022")
    assert project.layoutManager().addLayout(layout)
    assert page.layouts.item(0).text() == "3. Focuskaart 2022"
    click(page, "layout")
    assert opened == [layout]
    assert project.layoutManager().removeLayout(layout)
    assert page.layouts.count() == 0 and not page.offers["layout"].button.isEnabled()


def test_the_folder_opens(page, project, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert project.write(str(tmp_path / "p.qgz"))
    page.refresh()
    click(page, "folder")
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]


def test_the_scatter_comes_up_with_the_table_of_areas_and_goes_with_the_page(page, project):
    project.addMapLayer(QgsVectorLayer("Polygon?field=a:double", "anders", "memory"))
    table = QgsVectorLayer("Polygon?field=gebied:string&field=rang:integer&field=cellen:integer", "tabel", "memory")
    project.addMapLayer(table)
    click(page, "linked")
    dock = page.scatter
    assert dock.isVisible() and dock.layer is table
    dock.close()
    click(page, "linked")
    assert page.scatter is dock and dock.isVisible()
    page.close_page()
    assert page.scatter is None


def test_files_get_names_beside_the_project_that_no_file_has(made, page, asked, session, project, tmp_path):
    draw_ring(session, made["adressen"])
    page.refresh()
    for name in ("neighbourhoods", "rings"):
        click(page, name)
    assert [(given["OUTPUT"], given["TABLE"]) for _algorithm, given in asked] == [
        (str(tmp_path / "buurten.gpkg"), str(tmp_path / "buurten.xlsx")),
        (str(tmp_path / "focusgebieden_tabel.gpkg"), str(tmp_path / "focusgebieden_tabel.xlsx")),
    ]
    for taken in ("buurten.xlsx", "buurten-2.gpkg", "veerkrachtkaarten.pdf", "factsheets.pdf"):
        (tmp_path / taken).write_bytes(b"mine")
    for name in ("neighbourhoods", "sheets", "facts"):
        click(page, name)
    named = [Path(given["OUTPUT"]).name for _algorithm, given in asked[2:]]
    assert named == ["buurten-3.gpkg", "veerkrachtkaarten-2.pdf", "factsheets-2.pdf"]
    assert Path(asked[2][1]["TABLE"]).name == "buurten-3.xlsx"


def test_without_a_folder_of_the_project_no_file_is_proposed(session):
    for given in (known.for_sheets(session), known.for_rings(session), known.for_neighbourhoods(session)):
        assert "OUTPUT" not in given and "TABLE" not in given


@pytest.fixture
def shown_by_qgis(qgis_processing, interface, monkeypatch):
    """Return what the dialog of QGIS makes of what it is given."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    for module in ("AlgorithmDialog", "ParametersPanel"):
        monkeypatch.setattr(f"processing.gui.{module}.iface", None, raising=False)

    def show(algorithm: str, given: dict) -> dict:
        found = QgsApplication.processingRegistry().algorithmById(algorithm).create()
        dialog = AlgorithmDialog(found, False, interface.mainWindow())
        dialog.setParameters(given)
        shown = dialog.createProcessingParameters()
        dialog.close()
        dialog.deleteLater()
        return shown

    return show


def test_the_proposed_files_stand_in_the_dialog_of_qgis(made, session, shown_by_qgis):
    given = known.for_neighbourhoods(session)
    shown = shown_by_qgis(known.TABLES, given)
    assert (shown["OUTPUT"].sink.staticValue(), shown["TABLE"]) == (given["OUTPUT"], given["TABLE"])


def test_figures_and_tables_stand_in_the_dialog_of_qgis(made, session, shown_by_qgis, tmp_path):
    given = {**known.for_sheets(session), "FIGURE_FOLDER": str(tmp_path), "TABLES": [made["buurten"].id()]}
    shown = shown_by_qgis(known.SHEETS, given)
    assert (shown["FIGURE_FOLDER"], shown["TABLES"]) == (str(tmp_path), [made["buurten"].source()])


def test_each_line_names_the_step_as_the_toolbox_does(page):
    for name, title in (("sheets", "Export map series"), ("rings", "Summarize by area"), ("lines", "Draw lines")):
        assert f"In the toolbox: {title}." in told(page, name)
    assert "toolbox" not in told(page, "linked") + told(page, "folder")


def test_after_a_run_the_folder_of_what_it_made_opens(made, page, project, tmp_path, monkeypatch):
    from qgis import processing

    folder = tmp_path / "elders"
    folder.mkdir()
    paper = folder / "kaarten.pdf"
    paper.write_bytes(b"%PDF")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    monkeypatch.setattr(processing, "execAlgorithmDialog", lambda *_: {"OUTPUT": str(paper), "PAGES": 7})
    click(page, "sheets")
    assert told(page, "folder").endswith("Made just now: kaarten.pdf.")
    click(page, "folder")
    assert [url.toLocalFile() for url in opened] == [str(folder)]
    project.clear()
    page.refresh()
    assert "kaarten.pdf" not in told(page, "folder")
