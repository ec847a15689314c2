# SPDX-License-Identifier: GPL-2.0-or-later
"""Load, use and unload the plugin through QGIS's own loader, in a QGIS that has never seen it."""

from __future__ import annotations

import configparser
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SESSION = Path(__file__).with_name("qgis_session.py")
QM = ROOT / "i18n" / "veerkrachtkaarten_nl.qm"
ENGINES = {
    *("core.atlas.choosing", "core.explain", "core.figures.scene", "core.figures.grouped", "core.focus.rings"),
    *("core.focus.matching", "core.sample", "core.series", "core.tables.areas", "core.walking.network"),
    *("core.walking.locating", "layers.focus.ground", "layers.sheets.layouts", "layers.project", "layers.rings.layer"),
    *("layers.sheets.sheet", "layers.lines", "processing.series.mapseries"),
    *("processing.rings.findfocusareas", "processing.atlas.makeatlas"),
}
"""What computes, lays out and writes; none of it is needed to show an algorithm in the toolbox."""


def session(folder: Path, *options: str) -> dict:
    """Return what a fresh QGIS saw of the plugin in ``folder``."""
    environment = dict(os.environ, HOME=str(folder), QGIS_CUSTOM_CONFIG_PATH=str(folder / "config"))
    plugins = folder / "plugins"
    plugins.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, str(SESSION), str(plugins), *options],
        capture_output=True,
        text=True,
        env=environment,
        cwd=folder,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.strip().splitlines()[-1])


def linked(folder: Path) -> Path:
    (folder / "plugins").mkdir()
    (folder / "plugins" / "veerkrachtkaarten").symlink_to(ROOT)
    return folder


@pytest.fixture(scope="module")
def english(tmp_path_factory) -> dict:
    return session(linked(tmp_path_factory.mktemp("english")))


def test_qgis_finds_and_loads_the_plugin(english):
    assert "veerkrachtkaarten" in english["available"]
    assert english["loaded"]
    assert "veerkracht" in english["during"]["providers"]
    assert english["icon"]


def test_menu_and_toolbar_offer_the_main_steps(english):
    assert english["during"]["menus"] == {
        "Veerkrachtkaarten": [
            "Panel",
            "Make map series…",
            "Load sample municipality…",
            "Draw focus area",
            "Edit focus areas",
            "Explain this cell",
            "Open series of cells as model…",
            "Open series of neighbourhoods as model…",
            "Help",
        ]
    }
    assert english["during"]["toolbars"] == ["VeerkrachtkaartenToolBar"]


def test_the_panel_opens_and_costs_nothing_before(english):
    assert english["ui_before_panel"] == [
        "veerkrachtkaarten.ui.actions",
        "veerkrachtkaarten.ui.maptools",
        "veerkrachtkaarten.ui.panel",
    ]
    assert english["panel"] == ["VeerkrachtkaartenDock"]


def test_an_algorithm_of_the_loaded_plugin_computes(english):
    assert 25.0 in english["share"].values()


def test_nothing_is_left_after_unloading(english):
    assert english["unloaded"]
    assert english["before"]["modules"] == []
    assert english["after"] == english["before"]


def test_the_plugin_can_be_loaded_again(english):
    assert english["again"]


def test_every_action_opens_an_algorithm_that_exists(english):
    assert {"mapseries", "samplemunicipality"} <= set(english["algorithms"])


def test_the_plugin_loads_and_computes_without_pandas(tmp_path):
    seen = session(linked(tmp_path), "--without", "pandas")
    assert seen["loaded"]
    assert 25.0 in seen["share"].values()


def test_loading_does_not_import_pandas(english):
    # The plugin must not be why QGIS starts slowly: pandas alone takes half a second.
    assert not english["imports_pandas"]


def test_loading_imports_the_forms_of_the_algorithms_and_not_what_computes(english):
    loaded = {name.partition(".")[2] for name in english["during"]["modules"]}
    assert {"processing.series.form", "processing.rings.request"} <= loaded
    assert not loaded & ENGINES


@pytest.mark.skipif(not QM.exists(), reason="the translation is not compiled: lrelease is missing")
def test_a_dutch_qgis_shows_dutch(tmp_path, english):
    seen = session(linked(tmp_path), "--locale", "nl_NL")
    assert seen["during"]["menus"]["Veerkrachtkaarten"][-1] == "Help"
    assert "Kaartenreeks" in seen["during"]["menus"]["Veerkrachtkaarten"][1]
    assert seen["during"]["group"] != english["during"]["group"]
    assert seen["algorithms"].keys() == english["algorithms"].keys()
    assert seen["algorithms"]["share"] != english["algorithms"]["share"]
    assert "corporatie" in seen["refusal"] and seen["refusal"] != english["refusal"]
    assert seen["after"] == seen["before"]


def test_a_language_without_translation_shows_english(tmp_path, english):
    seen = session(linked(tmp_path), "--locale", "fy_NL")
    assert seen["algorithms"] == english["algorithms"]


def test_the_metadata_is_what_qgis_and_the_plugin_repository_need():
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    for key in (
        "name",
        "version",
        "description",
        "about",
        "author",
        "email",
        "homepage",
        "tracker",
        "repository",
        "tags",
    ):
        assert general[key].strip(), key
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    assert general["hasProcessingProvider"] == "yes"
    assert "supportsQt6" not in general
    assert (ROOT / general["icon"]).is_file()
    assert f"[{general['version']}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
