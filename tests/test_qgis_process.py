# SPDX-License-Identifier: GPL-2.0-or-later
"""Use the plugin from the command line, with the real ``qgis_process``, step after step on the sample."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Debian's wrapper adds the options of its own file, one of which qgis_process rejects.
COMMAND = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
CELLS = 238

pytestmark = pytest.mark.skipif(COMMAND is None, reason="qgis_process is not installed")


class CommandLine:
    """Run ``qgis_process`` in one folder with one profile, in which the checkout is a plugin."""

    def __init__(self, folder: Path):
        self.folder = folder
        plugins = folder / "profiles" / "default" / "python" / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "veerkrachtkaarten").symlink_to(ROOT)

    def __call__(self, *arguments: str) -> subprocess.CompletedProcess:
        profile = {"QGIS_CUSTOM_CONFIG_PATH": str(self.folder), "HOME": str(self.folder), "QGIS_OPTS": ""}
        language = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.run(
            [COMMAND, *arguments],
            capture_output=True,
            text=True,
            env={**os.environ, **profile, **language},
            cwd=self.folder,
            check=False,
            timeout=120,
        )

    def run(self, algorithm: str, *given: str, output: str) -> sqlite3.Connection:
        """Run an algorithm into a GeoPackage in the folder, and open what it wrote."""
        path = self.folder / f"{output}.gpkg"
        arguments = [f"--{each}" for each in (*given, f"OUTPUT={path}")]
        done = self("run", f"veerkracht:{algorithm}", *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return sqlite3.connect(path)

    def layer(self, name: str, file: str = "voorbeeldgemeente") -> str:
        return f"{self.folder / file}.gpkg|layername={name}"


@pytest.fixture(scope="module")
def command(tmp_path_factory) -> CommandLine:
    """Return a command line whose folder holds the small sample."""
    command = CommandLine(tmp_path_factory.mktemp("command_line"))
    enabled = command("plugins", "enable", "veerkrachtkaarten")
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    command.run("samplemunicipality", "SIZE=small", output="voorbeeldgemeente").close()
    return command


def one(database: sqlite3.Connection, query: str) -> tuple:
    return database.execute(query).fetchone()


def test_the_list_names_every_algorithm_with_its_title(command):
    listed = command("list").stdout
    assert "Veerkrachtkaarten" in listed
    for line in ("veerkracht:mapseries\tMake map series", "veerkracht:share\tShare in percent"):
        assert line in listed


def test_the_help_explains_parameters_and_choices(command):
    shown = command("help", "veerkracht:assignclasses").stdout
    assert "The legend of a map; own: the bounds below" in shown
    assert ": overlast" in shown and "Available values" in shown
    assert "CLASSED" in shown


def test_a_table_of_scores_becomes_cells_and_a_choice_given_by_its_name_classes_them(command):
    given = (f"INPUT={command.layer('leefbaarometer_grid')}", "ID_FIELD=grid_id", "YEAR_FIELD=jaar", "YEAR=2022")
    cells = command.run("cellsfromids", *given, output="scores")
    assert one(cells, "select count(*), count(distinct grid_id), min(jaar) from scores") == (164, 164, 2022)
    classed = command.run(
        "assignclasses", f"INPUT={command.layer('scores', 'scores')}", "LEGEND=overlast", output="map1"
    )
    assert one(classed, "select count(*) from map1 where klasse_overlast between 1 and 9") == (164,)
    assert one(classed, "select label_overlast from map1 where onv < -0.2352") == ("zeer veel slechter",)


def test_steps_follow_each_other_from_addresses_to_a_combined_map(command):
    """Repeat a parameter for a list of fields: FIELDS=a FIELDS=b; or put semicolons between them."""
    fields = [f"{name}_{year}" for year in (2014, 2022) for name in (*GROUPS, "aantal_inwoners")]
    addresses = f"INPUT={command.layer('adressen')}"
    lists = [f"FIELDS={name}" for name in (*fields, "corporatiewoning")]
    cells = command.run("aggregatetogrid", addresses, *lists, output="cells")
    assert one(cells, "select count(*), sum(aantal) from cells") == (CELLS, 1500)

    given = (f"INPUT={command.layer('cells', 'cells')}", "NUMERATOR=corporatiewoning", "DENOMINATOR=aantal")
    shares = command.run("share", *given, "NAME=aandeel", output="shares")
    assert one(shares, "select count(aandeel), count(reden_aandeel) from shares") == (36, CELLS - 36)

    reference = f"REFERENCE={command.layer('referentie_nederland')}"
    for year in (2014, 2022):
        groups = ";".join(f"{group}_{year}" for group in GROUPS)
        given = (f"INPUT={command.layer('cells', 'cells')}", f"POPULATION=aantal_inwoners_{year}", reference)
        index = command.run("compositeindex", *given, f"COMPONENTS={groups}", output=f"index{year}")
        assert one(index, f'select count("index") from index{year}')[0] > 100

    years = [
        f"LAYER_{number}={command.layer(f'index{year}', f'index{year}')}" for number, year in ((1, 2014), (2, 2022))
    ]
    change = command.run("change", *years, "ID_FIELD=grid_id", "FIELDS=index", output="change")
    assert one(change, "select count(*), count(verandering_index) from change") == (CELLS, 122)

    source = command.layer("change", "change")
    for legend in ("kwetsbaar", "verandering_index"):
        command.run("assignclasses", f"INPUT={source}", f"LEGEND={legend}", output=legend).close()
        source = command.layer(legend, legend)
    rules = ("FIELDS=klasse_verandering_index", "FIELDS=klasse_kwetsbaar", "MATRIX=ontwikkeling_kwetsbaar")
    combined = command.run("combineclasses", f"INPUT={source}", *rules, output="map6")
    counts = combined.execute("select klasse_ontwikkeling_kwetsbaar, count(*) from map6 group by 1").fetchall()
    assert dict(counts) == {-1: 116, 1: 30, 2: 50, 3: 3, 4: 6, 5: 11, 6: 22}


def test_the_map_series_writes_table_styles_history_and_project(command):
    project = command.folder / "maps.qgz"
    given = [f"NUISANCE={command.layer('leefbaarometer_grid')}", "YEAR_1=2014", "YEAR_2=2022"]
    for suffix, year in (("", 2022), ("_EARLIER", 2014)):
        given += [f"GROUPS{suffix}={command.layer('adressen')}", f"POPULATION{suffix}=aantal_inwoners_{year}"]
        given += [f"GROUP_FIELDS{suffix}={group}_{year}" for group in GROUPS]
    given += [f"REFERENCE={command.layer('referentie_nederland')}", f"HOUSING={command.layer('adressen')}"]
    given += ["SOCIAL_HOUSING=corporatiewoning", "RESILIENCE_RULES=veerkracht_maastricht", f"PROJECT={project}"]
    maps = command.run("mapseries", *given, output="maps")
    assert one(maps, "select count(*), count(klasse_veerkracht_maastricht) from maps") == (CELLS, CELLS)
    styles = dict(maps.execute("select styleName, useAsDefault from layer_styles").fetchall())
    assert len(styles) == 7
    assert [name for name, default in styles.items() if default] == ["overlast"]
    (metadata,) = one(maps, "select metadata from gpkg_metadata")
    assert "veerkracht:mapseries, Veerkrachtkaarten" in metadata and "MAPS: 7" in metadata
    with zipfile.ZipFile(project) as archive:
        written = archive.read("maps.qgs").decode("utf-8")
    assert ">./maps.gpkg" in written
    assert written.count("<visibility-preset ") == 7
    assert str(command.folder) not in written


def test_a_mistake_ends_with_an_error_code_and_a_sentence_and_no_file(command):
    target = command.folder / "mistake.gpkg"
    wanted = ("NUMERATOR=nergens", "DENOMINATOR=corporatiewoning", f"OUTPUT={target}")
    arguments = [f"--{each}" for each in (f"INPUT={command.layer('adressen')}", *wanted)]
    done = command("run", "veerkracht:share", *arguments)
    assert done.returncode != 0
    assert "has no field nergens. Choose one of its fields:" in done.stderr
    assert not target.exists()


def test_a_choice_that_is_not_there_is_refused_with_those_that_are(command):
    arguments = (f"--INPUT={command.layer('adressen')}", "--LEGEND=overlst", f"--OUTPUT={command.folder / 'x.gpkg'}")
    done = command("run", "veerkracht:assignclasses", *arguments)
    assert done.returncode != 0
    assert "'overlst' is no choice for Legend (LEGEND). Choose from: overlast, kwetsbaar" in done.stderr


def test_a_model_that_comes_with_the_plugin_runs_as_a_file(command):
    model = ROOT / "models" / "veerkrachtkaarten.model3"
    shown = command("help", str(model)).stdout
    assert "the seven maps of the series step by step" in shown
    result = next(line[: -len(": Map series")] for line in shown.splitlines() if line.endswith(": Map series"))
    layers = {"SCORES": "leefbaarometer_grid", "ADDRESSES": "adressen", "REFERENCE": "referentie_nederland"}
    values = {"SCORES_ID": "grid_id", "SCORES_YEAR": "jaar", "YEAR_1": "2014", "YEAR_2": "2022", "MINIMUM": "10"}
    values.update({name: command.layer(layer) for name, layer in layers.items()}, SOCIAL_HOUSING="corporatiewoning")
    for number, year in ((1, 2014), (2, 2022)):
        values[f"GROUPS_{number}"] = ";".join(f"{group}_{year}" for group in GROUPS)
        values[f"POPULATION_{number}"] = f"aantal_inwoners_{year}"
    target = command.folder / "model.gpkg"
    done = command("run", str(model), *(f"--{key}={value}" for key, value in values.items()), f"--{result}={target}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert one(sqlite3.connect(target), "select count(klasse_veerkracht_parkstad) from model") == (CELLS,)
