# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what is known of a layer without reading it, and what mends many layers at once."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsFeature, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from veerkrachtkaarten.core.layerfacts import LINE, POINT, POLYGON, TABLE
from veerkrachtkaarten.layers.facts import facts_of, fingerprint, relink


@pytest.mark.parametrize(
    ("kind", "geometry"),
    [("Point", POINT), ("MultiLineString", LINE), ("Polygon", POLYGON), ("None", TABLE)],
)
def test_geometry_and_fields_are_told(qgis_app, kind, geometry):
    facts = facts_of(QgsVectorLayer(f"{kind}?field=a:int&field=b:string", "x", "memory"))
    assert (facts.geometry, facts.fields, facts.years) == (geometry, ("a", "b"), ())


def test_the_years_of_scores_are_told_in_order_and_without_nonsense(qgis_app):
    fields = "&".join(f"field={name}:double" for name in ("afw", "won", "fys", "vrz", "soc", "onv"))
    layer = QgsVectorLayer(f"None?field=grid_id:string&field=jaar:string&{fields}", "x", "memory")
    rows = []
    for year in ("2022", "2014", "2022.0", "", None, "later"):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["E1N1", year, *[0.0] * 6])
        rows.append(feature)
    assert layer.dataProvider().addFeatures(rows)[0]
    assert facts_of(layer).years == ("2014", "2022")


@pytest.fixture
def stored(qgis_app, tmp_path):
    """Return the path of a GeoPackage with one point."""
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=a:int", "x", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([1])
    assert layer.dataProvider().addFeatures([feature])[0]
    path = tmp_path / "x.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "x"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), options)
    return path


def test_a_fingerprint_stays_while_nothing_changes_and_names_no_folder(stored):
    layer = QgsVectorLayer(f"{stored}|layername=x", "x", "ogr")
    first = fingerprint(layer)
    assert list(layer.getFeatures())
    assert fingerprint(layer) == first
    assert str(stored.parent) not in first


def test_a_fingerprint_changes_with_filter_and_edits(stored):
    layer = QgsVectorLayer(f"{stored}|layername=x", "x", "ogr")
    seen = {fingerprint(layer)}
    assert layer.setSubsetString("a > 1")
    seen.add(fingerprint(layer))
    assert layer.setSubsetString("")
    assert layer.startEditing()
    assert layer.changeAttributeValue(1, layer.fields().lookupField("a"), 2)
    seen.add(fingerprint(layer))
    assert layer.changeAttributeValue(1, layer.fields().lookupField("a"), 3)
    seen.add(fingerprint(layer))
    assert layer.rollBack()
    assert len(seen) == 4


def test_every_broken_layer_of_a_moved_file_is_mended_and_no_other(stored, tmp_path):
    project = QgsProject()
    moved = tmp_path / "moved.gpkg"
    sources = [f"{stored}|layername=x", f"{stored}|layername=x|subset=a > 0", f"{tmp_path}/other.gpkg|layername=x"]
    shutil.move(stored, moved)
    layers = [QgsVectorLayer(source, name, "ogr") for source, name in zip(sources, "abc")]
    project.addMapLayers(layers)
    assert sorted(relink(project, str(stored), str(moved))) == ["a", "b"]
    assert [layer.isValid() for layer in layers] == [True, True, False]
    assert layers[1].subsetString() == "a > 0"
    project.clear()


def test_a_file_without_the_table_mends_nothing(stored, tmp_path):
    project = QgsProject()
    layer = QgsVectorLayer(f"{tmp_path}/gone.gpkg|layername=y", "y", "ogr")
    before = layer.source()
    project.addMapLayer(layer)
    assert relink(project, str(tmp_path / "gone.gpkg"), str(stored)) == []
    assert layer.source() == before
    project.clear()
