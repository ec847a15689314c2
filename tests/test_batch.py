# SPDX-License-Identifier: GPL-2.0-or-later
"""Run algorithms many times over with QGIS's own batch dialog, and see that every result is loaded and styled."""

from __future__ import annotations

import gc
import time

import pytest
from qgis.core import QgsApplication, QgsProcessingOutputLayerDefinition, QgsProject

LEGENDS = ("overlast", "kwetsbaar", "corporatiebezit")
PATIENCE_S = 30


@pytest.fixture
def project(qgis_app):
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def batch(provider, project, monkeypatch):
    """Return ``batch("share", [{...}, {...}], layers)``: run the rows and wait for so many layers."""
    from processing.gui import Postprocessing
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)  # pytest-qgis's has no real layer tree

    def run_rows(algorithm_id: str, rows: list[dict], layers: int) -> None:
        dialog = BatchAlgorithmDialog(QgsApplication.processingRegistry().createAlgorithmById(algorithm_id))
        dialog.show()  # unseen, it would go as soon as it has no more to do
        panel = dialog.mainWidget()
        panel.batchRowCount = lambda: len(rows)
        panel.parametersForRow = lambda row, *_arguments, **_options: (rows[row], True)
        dialog.runAlgorithm()
        until = time.monotonic() + PATIENCE_S
        while len(project.mapLayers()) < layers and time.monotonic() < until:
            QgsApplication.processEvents()
        for _ in range(20):  # the dialog styles after it has added
            QgsApplication.processEvents()
            gc.collect()  # nothing that QGIS still needs may go
        dialog.close()

    return run_rows


@pytest.fixture
def maps(run, tmp_path) -> str:
    """Return a table of the small sample, with the figures of three maps."""
    sample = str(tmp_path / "voorbeeldgemeente.gpkg")
    run("samplemunicipality", {"SIZE": "small", "OUTPUT": sample})
    return run("mapseries", series(sample, tmp_path / "maps.gpkg"))["OUTPUT"]


def series(sample: str, output, **given) -> dict:
    addresses = f"{sample}|layername=adressen"
    return {
        "NUISANCE": f"{sample}|layername=leefbaarometer_grid",
        "YEAR_2": "2022",
        "GROUPS": addresses,
        "GROUP_FIELDS": ["bijstand_2022", "lvb_2022"],
        "POPULATION": "aantal_inwoners_2022",
        "HOUSING": addresses,
        "SOCIAL_HOUSING": "corporatiewoning",
        "OUTPUT": str(output),
        **given,
    }


def loaded(path, project) -> QgsProcessingOutputLayerDefinition:
    return QgsProcessingOutputLayerDefinition(str(path), project)


def test_each_row_of_a_batch_gives_a_layer_drawn_by_its_own_legend(batch, maps, project, tmp_path):
    rows = [{"INPUT": maps, "LEGEND": key, "OUTPUT": loaded(tmp_path / f"{key}.gpkg", project)} for key in LEGENDS]
    batch("veerkracht:assignclasses", rows, layers=len(LEGENDS))
    drawn = {layer.source().split("|")[0]: layer.renderer() for layer in project.mapLayers().values()}
    assert len(drawn) == len(LEGENDS)
    for key in LEGENDS:
        renderer = drawn[str(tmp_path / f"{key}.gpkg")]
        assert renderer.type() == "categorizedSymbol"
        assert renderer.classAttribute() == f"klasse_{key}"


def test_each_row_of_a_batch_of_series_gives_its_maps_in_order_above_the_earlier_ones(batch, project, maps, tmp_path):
    sample = str(tmp_path / "voorbeeldgemeente.gpkg")
    rows = [
        series(sample, "", NEIGHBOURHOOD=kind, OUTPUT=loaded(tmp_path / f"{kind}.gpkg", project))
        for kind in ("cell", "radius")
    ]
    batch("veerkracht:mapseries", rows, layers=8)
    group = project.layerTreeRoot().findGroup("Veerkrachtkaarten")
    found = [(node.layer().source().split("|")[0], node.name()[0]) for node in group.findLayers()]
    numbers = ["1", "2", "3", "4"]
    expected = [(str(tmp_path / f"{kind}.gpkg"), number) for kind in ("radius", "cell") for number in numbers]
    assert found == expected
    visible = [node.isVisible() for node in group.findLayers()]
    assert visible == [True, False, False, False] * 2
    assert {node.layer().renderer().type() for node in group.findLayers()} == {"categorizedSymbol"}
