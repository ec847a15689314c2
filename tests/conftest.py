# SPDX-License-Identifier: GPL-2.0-or-later
"""Give every test the plugin as the package ``veerkrachtkaarten``, as QGIS itself would see it.

The repository root is the plugin folder, and its folder ``processing`` would hide QGIS's own package
of that name. So the root leaves ``sys.path`` before anything is imported.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine; SEARCH=1 make test looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=500)
settings.load_profile("search" if os.environ.get("SEARCH") else "same")

ROOT = Path(__file__).resolve().parent.parent
REAL_DATA = Path(os.environ.get("REAL_DATA", ROOT.parent / "shared" / "data"))

LONGEST = (
    "test_qgis_process",
    "desktop/test_new_user",
    "ui/test_maps_page",
    "processing/test_exportmapseries",
    "ui/focus/test_focus_page",
    "processing/test_nothing_is_lost",
    "processing/test_makeatlas",
    "processing/test_exportfactsheets",
    "test_demo_maastricht",
    "core/walking/test_sums",
    "core/walking/test_real_streets",
    "ui/rings/test_drawtool",
    "processing/test_rings_by_hand",
    "test_walking_pictures",
    "test_batch",
    "ui/rings/test_edittool",
    "ui/test_output_page",
    "test_demo",
)
"""The files that take longest, in that order."""

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:] = [entry for entry in sys.path if Path(entry or os.getcwd()).resolve() != ROOT]

if "veerkrachtkaarten" not in sys.modules:
    _spec = importlib.util.spec_from_file_location(
        "veerkrachtkaarten", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    _package = importlib.util.module_from_spec(_spec)
    sys.modules["veerkrachtkaarten"] = _package
    _spec.loader.exec_module(_package)


def pytest_collection_modifyitems(config, items) -> None:
    """Of two processes, let none wait for the long last file of the other: the longest come first."""
    paths = [ROOT / "tests" / f"{name}.py" for name in LONGEST]
    assert [path for path in paths if not path.exists()] == []
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: paths.index(item.path) if item.path in paths else len(paths))


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """Register the plugin's Processing provider for the session."""
    from qgis.core import QgsApplication
    from veerkrachtkaarten.processing.provider import VeerkrachtProvider

    provider = VeerkrachtProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def run(provider):
    """Run ``run("share", {...})`` and return its outputs."""
    from qgis import processing

    def run_algorithm(algorithm_id: str, parameters: dict, **options) -> dict:
        return processing.run(f"veerkracht:{algorithm_id}", parameters, **options)

    return run_algorithm


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Return the folder of open data, or skip, visibly, where it is absent."""
    if not REAL_DATA.is_dir():
        pytest.skip(f"no open data in {REAL_DATA}")
    return REAL_DATA
