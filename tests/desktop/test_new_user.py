# SPDX-License-Identifier: GPL-2.0-or-later
"""Go the way of a new user in a real QGIS window, with mouse and keyboard, from the zip to the next morning."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = ("data", "maps", "focus", "output")


class Sitting:
    """Hold what a sitting leaves behind: its folder, and what was seen before it ended."""

    def __init__(self, desktop, work: Path):
        self.desktop, self.work = desktop, work
        self.seen: dict[str, dict] = {}

    def page(self, name: str) -> None:
        number = PAGES.index(name)
        self.desktop.click(f"tab(named('veerkrachtkaarten_pages'), {number})")
        self.desktop.look(f"named('veerkrachtkaarten_pages').currentIndex() == {number}")

    def save_project(self) -> None:
        self.desktop.click(self.desktop.ask("tool_button('mActionSaveProject')"))
        self.desktop.look("not project.isDirty()")

    def rings(self) -> dict:
        return self.desktop.ask("rings()")

    def in_file(self) -> list:
        """Return number and kind of the rings as they stand in the file, read from outside of QGIS."""
        import sqlite3

        source = f"file:{self.work / 'focusgebieden.gpkg'}?mode=ro"
        with sqlite3.connect(source, uri=True) as file:
            return file.execute("SELECT nummer, soort FROM focusgebieden ORDER BY nummer").fetchall()


@pytest.fixture(scope="module")
def sitting(desktop, tmp_path_factory):
    """Build the zip, install it in a QGIS that has never seen it, and sit before an empty, saved project."""
    work = tmp_path_factory.mktemp("work")
    package = work / "veerkrachtkaarten.zip"
    subprocess.run([sys.executable, str(ROOT / "tools" / "package.py"), "--output", str(package)], check=True)
    desktop.start()
    desktop.ask(
        "import pyplugin_installer\n"
        f"pyplugin_installer.instance().installFromZipFile({str(package)!r})\n"
        "iface.newProject()\niface.messageBar().clearWidgets()\nanswer = None"
    )
    desktop.look("tool_button('veerkrachtkaarten_panel')")
    return Sitting(desktop, work)


def test_the_zip_installs_and_the_panel_opens(sitting):
    desktop = sitting.desktop
    desktop.click("tool_button('veerkrachtkaarten_panel')")
    assert desktop.look("named('VeerkrachtkaartenDock').isVisible()")
    desktop.photograph("1_empty_panel")


def test_the_sample_is_loaded_and_recognised(sitting):
    desktop = sitting.desktop
    desktop.click("control('Load sample')")
    desktop.look("dialog('QFileDialog')")
    desktop.key("ctrl+a")
    desktop.type(str(sitting.work / "voorbeeldgemeente.gpkg"))
    desktop.key("Return")
    desktop.look("len(project.mapLayersByName('adressen')) == 1")
    desktop.rest()
    desktop.ask(f"project.write({str(sitting.work / 'stad.qgz')!r})")
    assert desktop.look("named('veerkrachtkaarten_GROUPS').currentLayer().name() == 'adressen'")
    assert desktop.ask("named('veerkrachtkaarten_NUISANCE').currentLayer().name()") == "leefbaarometer_grid"
    desktop.photograph("2_data")


def test_the_seven_maps_are_made_in_the_background(sitting):
    desktop = sitting.desktop
    sitting.page("maps")
    desktop.click("control('Make maps')")
    desktop.look("any(layer.name().startswith('7.') for layer in project.mapLayers().values())")
    desktop.rest()
    assert (sitting.work / "veerkrachtkaarten.gpkg").exists()
    assert len(desktop.ask("project.mapThemeCollection().mapThemes()")) == 7
    desktop.photograph("3_maps")


def test_rings_are_found_by_rule_and_taken_over(sitting):
    desktop = sitting.desktop
    sitting.page("focus")
    desktop.click("control('Find focus areas')")
    desktop.look("dialog('RuleForm')")
    desktop.click("control('Find', 'RuleForm')")
    desktop.look("dialog('ChangesDialog')")
    desktop.photograph("4_changes")
    desktop.click("control('Take over', 'ChangesDialog')")
    desktop.look("len(rings()) > 5")
    desktop.rest()
    desktop.photograph("5_rings")
    assert {ring[2] for ring in sitting.rings().values()} == {"regel"}
    sitting.seen["by_rule"] = sitting.rings()


def test_rings_have_the_kinds_of_each_map_and_a_picture_of_each(sitting):
    desktop = sitting.desktop
    desktop.click("box(named('veerkrachtkaarten_ring_map'))")
    desktop.key("Escape")
    shown = {}
    for number in range(1, desktop.ask("named('veerkrachtkaarten_ring_map').count()")):
        desktop.key("Down")
        wanted = desktop.look(f"named('veerkrachtkaarten_ring_map').itemData({number})")
        desktop.look(f"ring_layer().styleManager().currentStyle() == {wanted!r}")
        desktop.rest()
        desktop.photograph(f"5_rings_{wanted}")
        shown[wanted] = set(desktop.ask(f"[ring['soort_{wanted}'] for ring in ring_layer().getFeatures()]"))
    assert len(shown) == 7
    assert shown["focus"] == {"wit"}
    assert shown["corporatiebezit"] <= {"blauw", "rood", "onbekend"}
    assert "rood" in shown["corporatiewijken"]
    assert len(set.union(*shown.values())) >= 4
    for back in [*list(shown)[-2::-1], "soort"]:
        desktop.key("Up")
        desktop.look(f"ring_layer().styleManager().currentStyle() == {back!r}")
        desktop.rest()


def middle_of_free_place(sitting, dx: float, dy: float) -> tuple[float, float]:
    x, y = sitting.desktop.ask("(lambda c: [c.x(), c.y()])(iface.mapCanvas().extent().center())")
    width = sitting.desktop.ask("iface.mapCanvas().extent().width()")
    return x + dx * width, y + dy * width


def draw(sitting, centre: tuple[float, float], radius_m: float) -> None:
    """Click the centre, then a place so far to the east."""
    desktop, count = sitting.desktop, len(sitting.rings())
    desktop.click("control('Draw')")
    desktop.look("'Draw' in type(iface.mapCanvas().mapTool()).__name__")
    desktop.click(f"on_map({centre[0]}, {centre[1]})")
    desktop.move(f"on_map({centre[0] + radius_m / 2}, {centre[1]})")
    desktop.click(f"on_map({centre[0] + radius_m}, {centre[1]})")
    desktop.look(f"len(rings()) == {count + 1}")


def test_two_rings_are_drawn_by_hand_one_with_two_clicks_and_one_with_a_typed_radius(sitting):
    desktop, before = sitting.desktop, len(sitting.rings())
    first = middle_of_free_place(sitting, 0.12, -0.14)
    draw(sitting, first, 600.0)
    second = middle_of_free_place(sitting, 0.14, 0.12)
    desktop.click(f"on_map({second[0]}, {second[1]})")
    desktop.move(f"on_map({second[0] + 200}, {second[1]})")
    desktop.type("450")
    desktop.key("Return")
    desktop.look(f"len(rings()) == {before + 2}")
    drawn = {number: ring for number, ring in sitting.rings().items() if ring[2] == "hand"}
    first_radius, second_radius = (ring[6] for ring in drawn.values())
    assert second_radius == 450
    assert abs(first_radius - 600) < 60  # so many metres are some dots of the screen
    assert all(ring[0] for ring in drawn.values())  # a name was proposed
    desktop.photograph("6_drawn")
    sitting.seen["drawn"] = drawn


def test_a_ring_is_moved_and_the_move_is_undone_and_done_again(sitting):
    desktop = sitting.desktop
    number, ring = next(iter(sitting.seen["drawn"].items()))
    desktop.click("control('Edit')")
    desktop.look("'Edit' in type(iface.mapCanvas().mapTool()).__name__")
    desktop.click(f"on_map({ring[4]}, {ring[5]})")
    desktop.drag(f"on_map({ring[4]}, {ring[5]})", f"on_map({ring[4] + 400}, {ring[5] + 300})")
    desktop.look(f"rings()[{number}][4] != {ring[4]}")
    moved = sitting.rings()[number]
    assert abs(moved[4] - ring[4] - 400) < 60
    desktop.photograph("7_moved")
    desktop.key("ctrl+z")
    desktop.look(f"rings()[{number}][4:] == {ring[4:]}")
    desktop.key("ctrl+shift+z")
    desktop.look(f"rings()[{number}][4:] == {moved[4:]}")


def test_a_new_run_leaves_the_rings_of_a_hand_and_all_numbers_as_they_are(sitting):
    desktop, before = sitting.desktop, sitting.rings()
    desktop.click("control('Find focus areas')")
    desktop.look("dialog('RuleForm')")
    desktop.click("control('Find', 'RuleForm')")
    desktop.look("dialog('ChangesDialog')")
    desktop.photograph("8_run_again")
    desktop.click("control('Take over', 'ChangesDialog')")
    desktop.look("not dialog('ChangesDialog')")
    desktop.rest()
    after = sitting.rings()
    assert {number: ring[4:] for number, ring in after.items()} == {n: ring[4:] for n, ring in before.items()}
    assert {number: ring[0] for number, ring in after.items()} == {n: ring[0] for n, ring in before.items()}


def test_a_cell_is_explained_where_it_is_clicked_on(sitting):
    desktop = sitting.desktop
    desktop.click("tool_button('veerkrachtkaarten_explain')")
    x, y = desktop.ask("place_of_class('klasse_veerkracht_parkstad', 1)")
    desktop.click(f"on_map({x}, {y})")
    said = "named('VeerkrachtkaartenExplanation').findChild(QTextBrowser).toPlainText()"
    desktop.look(f"len({said}.splitlines()) > 20")
    assert "weinig veerkracht" in desktop.ask(said) or "little resilience" in desktop.ask(said)
    desktop.photograph("11_explained")
    desktop.ask("named('VeerkrachtkaartenExplanation').close()")


def test_what_is_saved_is_there_the_next_morning(sitting):
    desktop = sitting.desktop
    desktop.click("control('Save edits')")
    desktop.look("not ring_layer().isEditable() or not ring_layer().isModified()")
    sitting.save_project()
    before, layers = sitting.rings(), desktop.ask("sorted(layer.name() for layer in project.mapLayers().values())")
    themes = desktop.ask("sorted(project.mapThemeCollection().mapThemes())")
    desktop.stop()
    assert len(sitting.in_file()) == len(before)
    desktop.start("--project", str(sitting.work / "stad.qgz"))
    desktop.look("len(rings()) > 0")
    assert sitting.rings() == before
    assert desktop.ask("sorted(layer.name() for layer in project.mapLayers().values())") == layers
    assert desktop.ask("sorted(project.mapThemeCollection().mapThemes())") == themes
    assert desktop.look("named('VeerkrachtkaartenDock').isVisible()")  # it was open, so it is again
    desktop.rest()
    desktop.photograph("9_next_morning")


def test_after_a_crash_the_committed_rings_are_there_and_the_last_one_is_offered_back(sitting):
    desktop, before = sitting.desktop, sitting.rings()
    sitting.page("focus")
    draw(sitting, middle_of_free_place(sitting, -0.2, -0.2), 500.0)
    drawn = sitting.rings()
    desktop.kill()
    assert len(sitting.in_file()) == len(before)
    desktop.start("--project", str(sitting.work / "stad.qgz"))
    desktop.look("len(rings()) > 0")
    assert sitting.rings() == before
    sitting.page("focus")
    desktop.photograph("10_offered_back")
    desktop.click("control('Put back')")
    desktop.look(f"len(rings()) == {len(drawn)}")
    assert json.dumps(sitting.rings(), sort_keys=True) == json.dumps(drawn, sort_keys=True)


def test_killed_in_the_middle_of_a_run_nothing_is_lost(sitting):
    desktop = sitting.desktop
    desktop.click("control('Save edits')")
    desktop.look("not ring_layer().isModified()")
    before = sitting.rings()
    sitting.save_project()
    sitting.page("maps")
    desktop.click("control('Update maps')")
    desktop.kill()
    desktop.start("--project", str(sitting.work / "stad.qgz"))
    desktop.look("len(rings()) > 0")
    assert sitting.rings() == before
    maps = "[layer for layer in project.mapLayers().values() if layer.name()[:1].isdigit()]"
    assert desktop.ask(f"all(layer.isValid() and layer.featureCount() for layer in {maps})")
