# SPDX-License-Identifier: GPL-2.0-or-later
"""Build the zip, install it as QGIS's "Install from ZIP" does, and use what came out of it."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LARGEST_BYTES = 25 * 1024 * 1024

_spec = importlib.util.spec_from_file_location("plugin_session", Path(__file__).with_name("test_plugin.py"))
plugin_session = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(plugin_session)


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> Path:
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("the zip is built from a git checkout")
    target = tmp_path_factory.mktemp("package") / "veerkrachtkaarten.zip"
    for built in ("i18n/veerkrachtkaarten_nl.qm", "docs/html/index.html"):
        if not (ROOT / built).exists():
            pytest.skip(f"{built} is not built; make test builds it first")
    subprocess.run([sys.executable, str(ROOT / "tools" / "package.py"), "--output", str(target)], check=True)
    return target


@pytest.fixture(scope="module")
def names(package) -> list[str]:
    with zipfile.ZipFile(package) as archive:
        return archive.namelist()


def test_the_zip_holds_one_folder_with_the_licence_in_it(names):
    assert {name.split("/")[0] for name in names} == {"veerkrachtkaarten"}
    assert "veerkrachtkaarten/LICENSE" in names
    assert "veerkrachtkaarten/metadata.txt" in names


def test_the_zip_holds_the_translation_the_legends_the_models_and_the_help_pages(names):
    built = ("i18n/veerkrachtkaarten_nl.qm", "docs/html/index.html", "docs/html/algorithms.html")
    for name in (*built, "models/veerkrachtkaarten.model3", "models/veerkrachtkaarten_buurten.model3"):
        assert f"veerkrachtkaarten/{name}" in names
    assert [name for name in names if name.startswith("veerkrachtkaarten/legends/")]
    assert [name for name in names if name.startswith("veerkrachtkaarten/styles/")]


def test_the_zip_holds_nothing_that_users_do_not_need(names):
    for name in names:
        parts = name.split("/")
        assert not {"tests", "tools", "__pycache__", "build"} & set(parts), name
        assert not [part for part in parts if part.startswith(".")], name
        assert not name.endswith((".so", ".dll", ".exe", ".pyc", ".gpkg", ".ts")), name


def test_the_zip_is_small_enough_for_the_plugin_repository(package):
    assert package.stat().st_size <= LARGEST_BYTES


def test_the_same_checkout_gives_the_same_bytes(package, tmp_path):
    again = tmp_path / "again.zip"
    subprocess.run([sys.executable, str(ROOT / "tools" / "package.py"), "--output", str(again)], check=True)
    assert again.read_bytes() == package.read_bytes()


def test_what_is_installed_from_the_zip_loads_computes_and_unloads(package, tmp_path):
    seen = plugin_session.session(tmp_path, "--zip", str(package))
    assert seen["loaded"] and seen["unloaded"]
    assert 25.0 in seen["share"].values()
    assert seen["after"] == seen["before"]


def qgis_process(profile: Path, *arguments: str) -> subprocess.CompletedProcess:
    # Debian's wrapper adds the options of its own file, one of which qgis_process rejects.
    command = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if command is None:
        pytest.skip("qgis_process is not installed")
    environment = dict(os.environ, QGIS_CUSTOM_CONFIG_PATH=str(profile), HOME=str(profile), QGIS_OPTS="")
    return subprocess.run(
        [command, *arguments], capture_output=True, text=True, env=environment, cwd=profile, check=False, timeout=300
    )


def test_qgis_process_runs_what_is_installed_from_the_zip(package, tmp_path):
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "profiles" / "default" / "python" / "plugins")
    enabled = qgis_process(tmp_path, "plugins", "enable", "veerkrachtkaarten")
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    table = tmp_path / "buurten.csv"
    table.write_text("buurt,corporatie,woningen\nA,30,120\nB,3,9\n", encoding="utf-8")
    wanted = ("--INPUT=" + str(table), "--NUMERATOR=corporatie", "--DENOMINATOR=woningen")
    done = qgis_process(
        tmp_path, "run", "veerkracht:share", "--", *[w[2:] for w in wanted], f"OUTPUT={tmp_path}/uit.csv"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    written = (tmp_path / "uit.csv").read_text(encoding="utf-8")
    assert "25" in written
    assert "te weinig bewoners" in written
