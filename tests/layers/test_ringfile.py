# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsProject, QgsVectorLayer
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.ring_columns import ring_fields
from veerkrachtkaarten.core.focus.ring_map import load_ring_map, ring_map_ids
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.layers.rings.edit import RingEditor
from veerkrachtkaarten.layers.rings.file import (
    create_ring_file,
    default_ring_path,
    is_ring_layer,
    open_ring_layer,
    use_ring_map,
)

RD = QgsCoordinateReferenceSystem("EPSG:28992")


@pytest.fixture
def path(qgis_app, tmp_path) -> str:
    return str(tmp_path / "kaarten van 's-Heerenberg" / "focusgebieden.gpkg")


@pytest.fixture(autouse=True)
def folder(tmp_path):
    (tmp_path / "kaarten van 's-Heerenberg").mkdir()


def tables(path: str) -> set[str]:
    layer = QgsVectorLayer(path, "", "ogr")
    provider = layer.dataProvider()
    return {text.split(provider.sublayerSeparator())[1] for text in provider.subLayers()}


def other_table(path: str, name: str, definition: str = "Polygon?crs=EPSG:28992&field=code:string") -> None:
    from qgis.core import QgsVectorFileWriter

    layer = QgsVectorLayer(definition, name, "memory")
    assert layer.dataProvider().addFeatures([QgsFeature(layer.fields())])[0]
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, context, options)[0] == 0


def test_a_new_file_holds_the_fields_of_rings_and_of_every_map(path):
    layer = QgsVectorLayer(create_ring_file(path, RD, ["aandeel_duurdere_huur"], ["focus"]), "", "ogr")
    on_maps = [name for each in map(load_ring_map, ring_map_ids()) for name in (each.kind_field, each.rule_field)]
    wanted = ["fid", *ring_fields(["aandeel_duurdere_huur"], ["focus"]), *on_maps]
    assert layer.fields().names() == wanted
    assert layer.crs().authid() == "EPSG:28992"
    assert layer.featureCount() == 0
    assert is_ring_layer(layer)


def test_rings_that_are_there_are_used_as_they_are(path):
    source = create_ring_file(path, RD)
    editor = RingEditor(QgsVectorLayer(source, "", "ogr"))
    editor.draw(Circle(180_000, 320_000, 200), {"toelichting": "van gisteren"})
    assert editor.layer.commitChanges()
    assert create_ring_file(path, RD) == source
    assert [feature["toelichting"] for feature in QgsVectorLayer(source, "", "ogr").getFeatures()] == ["van gisteren"]


def test_a_file_of_something_else_gets_the_table_added(path):
    other_table(path, "buurten")
    layer = QgsVectorLayer(create_ring_file(path, RD), "", "ogr")
    assert is_ring_layer(layer)
    assert tables(path) == {"buurten", "focusgebieden"}
    assert QgsVectorLayer(f"{path}|layername=buurten", "", "ogr").featureCount() == 1


def test_a_table_of_that_name_without_rings_is_refused_and_stays(path):
    other_table(path, "focusgebieden")
    with pytest.raises(Problem, match=r"table focusgebieden that holds no rings\. Rename that table"):
        create_ring_file(path, RD)
    assert QgsVectorLayer(path, "", "ogr").fields().names() == ["fid", "code"]


def test_a_file_that_is_no_geopackage_is_refused_and_stays(path):
    with open(path, "w", encoding="utf-8") as stream:
        stream.write("een brief")
    with pytest.raises(Problem, match="no GeoPackage that QGIS can open"):
        create_ring_file(path, RD)
    with open(path, encoding="utf-8") as stream:
        assert stream.read() == "een brief"
    with pytest.raises(Problem, match=r"Choose a \.gpkg file"):
        create_ring_file(path.replace(".gpkg", ".shp"), RD)


def test_a_folder_that_is_not_there_is_refused_in_a_sentence(path):
    with pytest.raises(Problem, match="cannot be written"):
        create_ring_file(path.replace("Heeren", "Nergens"), RD)


@pytest.mark.parametrize("crs", ["EPSG:4326", ""])
def test_a_coordinate_system_without_metres_is_refused(path, crs):
    with pytest.raises(Problem, match="does not measure in metres"):
        create_ring_file(path, QgsCoordinateReferenceSystem(crs))


def test_the_rings_of_a_project_stand_in_its_folder(qgis_app, tmp_path):
    project = QgsProject()
    assert default_ring_path(project) == ""
    project.setFileName(str(tmp_path / "veerkracht.qgz"))
    assert default_ring_path(project) == str(tmp_path / "focusgebieden.gpkg")


def test_only_polygons_with_the_fields_of_rings_are_rings(qgis_app):
    fields = "&".join(f"field={name}:string" for name in ("nummer", "soort", "bron", "status", "merk"))
    assert is_ring_layer(QgsVectorLayer(f"Polygon?{fields}", "", "memory"))
    assert is_ring_layer(QgsVectorLayer(f"MultiPolygon?{fields.upper().replace('FIELD', 'field')}", "", "memory"))
    assert not is_ring_layer(QgsVectorLayer(f"Point?{fields}", "", "memory"))
    assert not is_ring_layer(QgsVectorLayer("Polygon?field=nummer:integer", "", "memory"))
    assert not is_ring_layer(QgsVectorLayer("nergens.gpkg", "", "ogr"))
    assert not is_ring_layer(None)


def test_an_opened_layer_has_a_style_for_every_map_and_shows_its_own_kinds_first(path):
    layer = open_ring_layer(create_ring_file(path, RD), "Ringen")
    assert layer.name() == "Ringen"
    assert set(layer.styleManager().styles()) == {"soort", *ring_map_ids()}
    assert layer.styleManager().currentStyle() == "soort"
    assert '"soort"' in layer.renderer().classAttribute()
    use_ring_map(layer, "corporatiebezit")
    assert '"soort_corporatiebezit"' in layer.renderer().classAttribute()
    use_ring_map(layer, "")
    assert '"soort"' in layer.renderer().classAttribute()


def test_a_kind_that_a_hand_draws_later_is_drawn_on_every_map(path):
    layer = open_ring_layer(create_ring_file(path, RD))
    for name in ("", *ring_map_ids()):
        use_ring_map(layer, name)
        drawn = {category.value() for category in layer.renderer().categories()}
        assert {"rood", "groen", "rood/groen", "blauw", "wit", "donkergroen", "eigen", "onbekend"} == drawn


def test_a_project_keeps_the_styles_and_its_themes_show_rings_per_map(path, tmp_path):
    from qgis.core import QgsMapThemeCollection

    project = QgsProject()
    layer = project.addMapLayer(open_ring_layer(create_ring_file(path, RD)))
    for name in ("focus", "corporatiebezit"):
        use_ring_map(layer, name)
        record = QgsMapThemeCollection.MapThemeLayerRecord(layer)
        record.usingCurrentStyle = True
        record.currentStyle = layer.styleManager().currentStyle()
        theme = QgsMapThemeCollection.MapThemeRecord()
        theme.addLayerRecord(record)
        project.mapThemeCollection().insert(name, theme)
    assert project.write(str(tmp_path / "veerkracht.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "veerkracht.qgz"))
    overrides = again.mapThemeCollection().mapThemeStyleOverrides("corporatiebezit")
    assert ["soort_corporatiebezit" in style for style in overrides.values()] == [True]


def test_a_source_without_rings_is_refused_in_a_sentence(path):
    other_table(path, "buurten")
    with pytest.raises(Problem, match="cannot be opened as rings"):
        open_ring_layer(path)
