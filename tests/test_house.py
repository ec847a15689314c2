# SPDX-License-Identifier: GPL-2.0-or-later
"""Guard the rules of the house: which floor knows which, sizes, names and words."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("core", "layers", "processing", "ui")
SHIPPED = sorted(
    [ROOT / "__init__.py", ROOT / "plugin.py"] + [path for floor in FLOORS for path in (ROOT / floor).rglob("*.py")]
)
OURS = sorted(SHIPPED + [path for folder in ("tests", "tools") for path in (ROOT / folder).rglob("*.py")])
MOST_LINES, MOST_FUNCTION_LINES = 250, 40  # how many arguments: make lint
FORBIDDEN = re.compile(
    r"\bQgis\.(WkbType|GeometryType|ProcessingSourceType|ProcessingParameterFlag)\b"  # not in QGIS 3.22
    r"|\bfrom PyQt[56]\b|\bimport PyQt[56]\b"  # one Qt only
    r"|^\s*import processing\b"  # would find our own folder
    r"|\.exec_\("  # gone in Qt 6
    r"|parameters\[",  # bypasses QGIS's own evaluation
    re.MULTILINE,
)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported_floors(path: Path) -> set[str]:
    """Return the folders of the plugin that a file imports from, inside functions too."""
    depth = len(path.relative_to(ROOT).parts)
    floors = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module] if node.module else [alias.name for alias in node.names]
            floors |= {name.split(".")[0] for name in names}
    return floors


def modules_of(floor: str) -> list[str]:
    paths = sorted((ROOT / floor).rglob("*.py"))
    parts = [path.relative_to(ROOT).with_suffix("").parts for path in paths]
    return [".".join(part[:-1] if part[-1] == "__init__" else part) for part in parts]


@pytest.mark.parametrize("path", SHIPPED, ids=relative)
def test_arrows_point_down_only(path):
    floor = path.relative_to(ROOT).parts[0]
    above = FLOORS[FLOORS.index(floor) + 1 :] if floor in FLOORS else ()
    assert not imported_floors(path) & set(above)


def test_core_imports_without_qgis_and_without_pandas():
    code = f"""
import importlib, importlib.util, sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("qgis", "PyQt5", "PyQt6", "osgeo", "pandas"):
            raise ImportError("core may not import " + name)
sys.meta_path.insert(0, Refuse())
spec = importlib.util.spec_from_file_location(
    "veerkrachtkaarten", {str(ROOT / "__init__.py")!r}, submodule_search_locations=[{str(ROOT)!r}])
sys.modules["veerkrachtkaarten"] = importlib.util.module_from_spec(spec)
for module in {modules_of("core")!r}:
    importlib.import_module("veerkrachtkaarten." + module)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd="/", check=False)
    assert done.returncode == 0, done.stderr


def test_processing_and_what_lies_below_know_no_windows():
    for path in SHIPPED:
        if path.relative_to(ROOT).parts[0] in ("core", "layers", "processing"):
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"QtWidgets|qgis\.gui|qgis\.utils|\biface\b", text), relative(path)


@pytest.mark.parametrize("path", SHIPPED, ids=relative)
def test_nothing_is_used_that_some_supported_qgis_lacks(path):
    assert not FORBIDDEN.findall(path.read_text(encoding="utf-8"))


def test_what_runs_in_the_background_looks_nothing_up_in_the_project_while_it_runs():
    texts = {path: path.read_text(encoding="utf-8") for path in SHIPPED if relative(path).startswith("processing/")}
    in_the_window = {path.parent for path, text in texts.items() if "FlagNoThreading" in text}
    looks = re.compile(r"parameterAs(Source|\w*Layer|LayerList|Crs|Extent\w*|Point\w*|Geometry\w*|Compatible\w*)\(")
    found = {relative(path) for path, text in texts.items() if looks.search(text) and path.parent not in in_the_window}
    assert found == {"processing/found.py"}


@pytest.mark.parametrize("path", SHIPPED, ids=relative)
def test_pandas_is_imported_only_where_it_is_used(path):
    at_top = ast.parse(path.read_text(encoding="utf-8")).body
    names = [alias.name for node in at_top if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in at_top if isinstance(node, ast.ImportFrom)]
    assert not [name for name in names if name.split(".")[0] == "pandas"]


def test_every_file_states_its_licence_first():
    wanted = "# SPDX-License-Identifier: GPL-2.0-or-later"
    assert [relative(path) for path in OURS if path.read_text(encoding="utf-8").split("\n")[0] != wanted] == []


def test_no_file_of_the_plugin_is_too_long():
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SHIPPED}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_no_function_of_the_plugin_is_too_long():
    found = []
    for path in SHIPPED:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                lines = node.end_lineno - node.lineno + 1 - docstring_lines(node)
                if lines > MOST_FUNCTION_LINES:
                    found.append(f"{relative(path)}:{node.name} ({lines} lines)")
    assert found == []


def docstring_lines(node: ast.FunctionDef) -> int:
    """Count the lines of a function's docstring: long documentation is welcome."""
    if ast.get_docstring(node, clean=False) is None:
        return 0
    return node.body[0].end_lineno - node.body[0].lineno + 1


def test_no_module_is_called_after_nothing_in_particular():
    banned = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [relative(path) for path in OURS if path.stem in banned or path.parent.name in banned] == []


def test_tests_are_no_package_so_that_processing_stays_that_of_qgis():
    assert list((ROOT / "tests").rglob("__init__.py")) == []
