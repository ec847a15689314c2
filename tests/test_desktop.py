# SPDX-License-Identifier: GPL-2.0-or-later
"""Look at the plugin in a real QGIS window, on a screen of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from veerkrachtkaarten.core.legend import load_legend

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = """[PythonPlugins]
processing=true
veerkrachtkaarten=true
[qgis]
checkVersion=false
[locale]
overrideFlag=true
userLocale=en_US
"""

pytestmark = pytest.mark.skipif(
    not (shutil.which("qgis") and shutil.which("xvfb-run")), reason="no QGIS desktop, or no Xvfb to show it on"
)


@pytest.fixture(scope="module")
def seen(tmp_path_factory) -> dict:
    """Start QGIS with the plugin, let a session work in it, and return what was seen."""
    folder = tmp_path_factory.mktemp("desktop")
    profile = folder / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    (profile / "QGIS" / "QGIS3.ini").write_text(SETTINGS, encoding="utf-8")
    (profile / "python" / "plugins").mkdir(parents=True)
    (profile / "python" / "plugins" / "veerkrachtkaarten").symlink_to(ROOT)
    environment = {key: value for key, value in os.environ.items() if key not in ("QGIS_PREFIX_PATH", "QGIS_OPTS")}
    environment.update(HOME=str(folder), QT_QPA_PLATFORM="xcb", VEERKRACHT_SEEN=str(folder / "seen.json"))
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    qgis = ["qgis", "--profiles-path", str(folder), "--nologo", "--noversioncheck"]
    session = ["--code", str(ROOT / "tests" / "desktop_session.py")]
    done = subprocess.run(
        [*screen, *qgis, *session], env=environment, cwd=folder, capture_output=True, text=True, check=False, timeout=90
    )
    written = folder / "seen.json"
    assert written.exists(), done.stdout[-2000:] + done.stderr[-2000:]
    seen = json.loads(written.read_text(encoding="utf-8"))
    assert "error" not in seen, seen["error"]
    return seen


def test_the_menu_stands_in_the_window(seen):
    assert seen["menu"][:3] == ["Panel", "Make map series…", "Load sample municipality…"]
    assert seen["title"].lower().endswith("make map series")


def test_the_seven_maps_lie_in_a_group_in_order_drawn_and_only_the_first_visible(seen):
    [[name, visible, maps]] = seen["tree"]
    assert (name, visible) == ("Veerkrachtkaarten", True)
    assert [title[0] for title, _visible, _drawn in maps] == list("1234567")
    assert [shown for _title, shown, _drawn in maps] == [True, *[False] * 6]
    assert maps[0] == ["1. Overlast en onveiligheid 2022", True, "klasse_overlast"]
    assert maps[6][2] == "klasse_veerkracht_parkstad"


def test_the_map_shows_the_colours_of_the_first_legend(seen):
    wanted = {shown.colour.lower() for shown in load_legend("overlast").classes}
    assert len(wanted & set(seen["colours"])) >= 5


def test_a_result_of_a_single_step_is_drawn_too(seen):
    assert seen["drawn"] == ["categorizedSymbol"] * 8


def test_the_model_opens_in_the_designer(seen):
    assert seen["models"] == [18]
