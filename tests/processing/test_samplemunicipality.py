# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the sample municipality in a real QGIS."""

from __future__ import annotations

import csv
import hashlib

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

LAYERS = {
    "adressen": "identificatie",
    "buurten": "buurtcode",
    "straten": "straatnaam",
    "leefbaarometer_grid": "onv",
    "cbs_vierkant_100m": "crs28992res100m",
    "referentie_nederland": "standaardafwijking",
}


def layer(path, name) -> QgsVectorLayer:
    """Open a layer of the sample."""
    return QgsVectorLayer(f"{path}|layername={name}", name, "ogr")


def digest(path) -> str:
    """Hash every attribute and geometry of every layer."""
    seen = hashlib.sha256()
    for name in LAYERS:
        for feature in layer(path, name).getFeatures():
            seen.update(repr(feature.attributes()).encode())
            seen.update(bytes(feature.geometry().asWkb()))
    return seen.hexdigest()


@pytest.mark.parametrize("name", LAYERS)
def test_every_layer_of_the_contract_is_there_with_its_rows(run, tmp_path, name):
    result = run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(tmp_path / "town.gpkg")})
    found = layer(result["OUTPUT"], name)
    assert found.isValid()
    assert found.featureCount() > 0
    assert found.fields().indexOf(LAYERS[name]) >= 0
    assert not found.isSpatial() or found.crs().authid() == "EPSG:28992"
    assert found.metadata().abstract() == "voorbeeldgegevens, verzonnen"


def test_a_folder_receives_the_geopackage_and_the_csv_and_nothing_else(run, tmp_path):
    folder = tmp_path / "new" / "folder"
    result = run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(folder)})
    assert result["OUTPUT"] == str(folder / "voorbeeldgemeente.gpkg")
    assert sorted(path.name for path in folder.iterdir()) == ["leefbaarometer_grid.csv", "voorbeeldgemeente.gpkg"]


def test_two_runs_give_equal_tables_and_the_second_replaces_the_first(run, tmp_path):
    parameters = {"SIZE": "small", "OUTPUT": str(tmp_path / "town.gpkg")}
    first = digest(run("samplemunicipality", parameters)["OUTPUT"])
    assert digest(run("samplemunicipality", parameters)["OUTPUT"]) == first


def test_the_csv_holds_what_the_layer_holds(run, tmp_path):
    result = run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(tmp_path)})
    with open(result["CSV"], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    features = list(layer(result["OUTPUT"], "leefbaarometer_grid").getFeatures())
    assert list(rows[0]) == ["grid_id", "jaar", "lbm", "afw", "won", "fys", "vrz", "soc", "onv"]
    assert len(rows) == len(features)
    for row, feature in zip(rows, features):
        assert row["grid_id"] == feature["grid_id"]
        assert int(row["jaar"]) == feature["jaar"]
        assert float(row["onv"]) == feature["onv"]


def test_dwellings_that_are_not_let_have_null_for_rent(run, tmp_path):
    result = run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(tmp_path)})
    addresses = layer(result["OUTPUT"], "adressen")
    addresses.setSubsetString("eigenaar = 'eigenaar-bewoner' and huurprijs is not null")
    assert addresses.featureCount() == 0
    addresses.setSubsetString("corporatiewoning = 1 and (huurprijs is null or toewijzing_jaar is null)")
    assert addresses.featureCount() == 0


def test_every_address_lies_in_the_neighbourhood_whose_code_it_has(run, tmp_path):
    result = run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(tmp_path)})
    areas = {area["buurtcode"]: area.geometry() for area in layer(result["OUTPUT"], "buurten").getFeatures()}
    for address in layer(result["OUTPUT"], "adressen").getFeatures():
        assert areas[address["buurt_code"]].contains(address.geometry())


def test_a_cancelled_run_leaves_the_older_file_as_it_was(run, tmp_path):
    target = tmp_path / "town.gpkg"
    target.write_bytes(b"older")
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(target)}, feedback=feedback)
    assert target.read_bytes() == b"older"
    assert [path.name for path in tmp_path.iterdir()] == ["town.gpkg"]


def test_a_folder_that_is_a_file_is_refused_in_a_sentence(run, tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(tmp_path / "taken" / "town.gpkg")})


def test_a_file_that_is_open_elsewhere_is_refused(run, tmp_path):
    (tmp_path / "town.gpkg-wal").write_bytes(b"unsaved")
    with pytest.raises(QgsProcessingException, match="open elsewhere"):
        run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(tmp_path / "town.gpkg")})


def test_the_layers_are_offered_to_the_desktop_in_the_order_of_the_file(provider, tmp_path):
    from qgis.core import QgsProcessingContext

    context = QgsProcessingContext()
    algorithm = provider.algorithm("samplemunicipality").create()
    parameters = {"SIZE": "small", "OUTPUT": str(tmp_path / "town.gpkg")}
    _, succeeded = algorithm.run(parameters, context, QgsProcessingFeedback())
    assert succeeded
    assert {details.name for details in context.layersToLoadOnCompletion().values()} == set(LAYERS)
    assert all(details.postProcessor() is not None for details in context.layersToLoadOnCompletion().values())


def test_a_disk_that_fills_up_is_named_and_the_older_file_stays(run, tmp_path, monkeypatch):
    from veerkrachtkaarten.layers import samplefile

    def full(layer, path):
        raise OSError(28, "No space left on device")

    target = tmp_path / "town.gpkg"
    target.write_bytes(b"older")
    monkeypatch.setattr(samplefile, "_write_csv", full)
    with pytest.raises(QgsProcessingException, match="No space left on device"):
        run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(target)})
    assert target.read_bytes() == b"older"
    assert [path.name for path in tmp_path.iterdir()] == ["town.gpkg"]


def test_a_layer_that_arrived_incomplete_is_noticed(run, tmp_path):
    from dataclasses import replace
    from pathlib import Path

    from veerkrachtkaarten.core.sample import generate
    from veerkrachtkaarten.layers import samplefile

    result = run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(tmp_path)})
    reference = generate("small").referentie_nederland
    longer = replace(reference, columns={name: values[[0, *range(6)]] for name, values in reference.columns.items()})
    samplefile._require_complete(reference, Path(result["OUTPUT"]))
    with pytest.raises(OSError, match="space"):
        samplefile._require_complete(longer, Path(result["OUTPUT"]))


def test_the_sizes_offered_are_those_that_the_generator_knows():
    from veerkrachtkaarten.core.sample import SCALES
    from veerkrachtkaarten.processing.samplemunicipality import SIZES

    assert SIZES == SCALES


@pytest.mark.parametrize(("name", "kind"), [("buurten", "Polygon"), ("straten", "LineString"), ("adressen", "Point")])
def test_loaded_layers_are_a_quiet_ground_for_maps(qgis_app, name, kind):
    from qgis.core import QgsProject, QgsVectorLayer
    from veerkrachtkaarten.layers.samplestyle import HIDDEN, draw_quietly

    project = QgsProject()
    layer = QgsVectorLayer(kind, name, "memory")
    project.addMapLayer(layer)
    draw_quietly(layer, project)
    part = layer.renderer().symbol().symbolLayer(0)
    grey = {"buurten": part.strokeColor, "straten": part.color, "adressen": part.color}[name]().getRgb()[:3]
    assert len(set(grey)) == 1
    assert project.layerTreeRoot().findLayer(layer.id()).isVisible() == (name not in HIDDEN)
