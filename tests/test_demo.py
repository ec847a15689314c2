# SPDX-License-Identifier: GPL-2.0-or-later
"""The demo: what it leaves behind, and that it leaves the same behind every time."""

from __future__ import annotations

import importlib.util
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
PICTURES = (
    *("1_overlast", "2_kwetsbaar", "3_focus", "4_corporatiebezit"),
    *("5_ontwikkeling_overlast", "6_ontwikkeling_kwetsbaar", "7_veerkracht_parkstad"),
)


def run_demo(folder: Path) -> str:
    script = ROOT / "tools" / "demo.py"
    command = [sys.executable, str(script), "--size", "small", "--folder", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def tables(path: Path) -> dict[str, list]:
    """Return all rows of all feature tables of a GeoPackage."""
    with sqlite3.connect(path) as connection:
        names = [name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents ORDER BY table_name")]
        names.remove("layer_styles") if "layer_styles" in names else None
        return {name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in names}


@pytest.fixture(scope="module")
def demos(tmp_path_factory):
    folders = [tmp_path_factory.mktemp("demo") for _ in range(2)]
    return [(folder, run_demo(folder)) for folder in folders]


def test_two_runs_give_identical_tables(demos):
    (first, _), (second, _) = demos
    for name in ("veerkrachtkaarten.gpkg", "voorbeeldgemeente.gpkg"):
        made = tables(first / name)
        assert made
        assert made == tables(second / name)


def test_it_says_where_the_results_lie_and_what_they_hold(demos):
    folder, printed = demos[0]
    made = ("veerkrachtkaarten.gpkg", "veerkrachtkaarten.qgz", "focusgebieden.gpkg", "buurten.xlsx", "spreiding.svg")
    pages = (*PICTURES, "figuur_spreiding", "tabel_buurten")
    for name in (*made, *(f"{name}.png" for name in pages)):
        assert str(folder / name) in printed
        assert (folder / name).stat().st_size > 0
    assert "cells, 7 maps" in printed
    assert "onderdrukt (kleine aantallen)" in printed


@pytest.mark.parametrize("name", PICTURES)
def test_each_picture_shows_a_map_and_a_legend(demos, name):
    image = QImage(str(demos[0][0] / f"{name}.png"))
    assert (image.width(), image.height()) == (1754, 1240) or (image.width(), image.height()) == (1753, 1240)
    map_colours = {image.pixel(x, y) for x in range(100, 1100, 5) for y in range(200, 1100, 5)}
    legend_colours = {image.pixel(x, y) for x in range(1215, 1250) for y in range(150, 700, 4)}
    assert len(map_colours & legend_colours) >= 4  # classes of the legend that stand on the map


@pytest.fixture
def window(qgis_app):
    """Return a window as the tests of the panel have it."""
    path = ROOT / "tests" / "ui" / "conftest.py"
    spec = importlib.util.spec_from_file_location("window_of_the_demo", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    window = module.Window()
    yield window
    QgsProject.instance().clear()
    window.window.close()


def test_the_panel_has_all_that_paper_and_tables_need_as_soon_as_the_project_is_opened(demos, provider, window):
    from veerkrachtkaarten.ui.output import known
    from veerkrachtkaarten.ui.pages.output import OutputPage
    from veerkrachtkaarten.ui.session import Session

    project, folder = QgsProject.instance(), demos[0][0]
    session = Session(window)
    assert project.read(str(folder / "veerkrachtkaarten.qgz"))
    page = OutputPage(session)
    assert [name for name, reason in page.reasons().items() if reason] == ["layout"]
    page.close_page()
    rings, areas = known.rings(session), known.neighbourhoods(session)
    facts, table = known.for_facts(session), known.for_neighbourhoods(session)
    assert (facts["AREAS"], table["AREAS"]) == (rings.id(), areas.id())
    assert table["AREA_NAME"] == "buurtnaam"
    assert table["ADDRESS_RESIDENTS"] == facts["ADDRESS_RESIDENTS"] == "aantal_inwoners_2022"
    shown = {layer.id() for layer in (rings, areas)}
    themes = project.mapThemeCollection()
    assert all(shown < set(themes.mapThemeVisibleLayerIds(name)) for name in themes.mapThemes())
    assert len(themes.mapThemes()) == len(PICTURES)
    assert all(str(folder) in layer.source() for layer in project.mapLayers().values())
    session.close()
