# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsEditFormConfig,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsField,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.ring_columns import NOTES
from veerkrachtkaarten.layers.fields import make_field
from veerkrachtkaarten.layers.rings.edit import RingEditor
from veerkrachtkaarten.layers.rings.file import create_ring_file, open_ring_layer
from veerkrachtkaarten.layers.rings.form import apply_ring_form
from veerkrachtkaarten.layers.rings.shape import polygon_of

CIRCLE = Circle(180_000, 320_000, 200)


@pytest.fixture
def layer(qgis_app, tmp_path) -> QgsVectorLayer:
    source = create_ring_file(str(tmp_path / "ringen.gpkg"), QgsCoordinateReferenceSystem("EPSG:28992"), (), ["focus"])
    return open_ring_layer(source)


def fields_in(container) -> list[str]:
    found = []
    for child in container.children():
        found += fields_in(child) if hasattr(child, "children") else [child.name()]
    return found


def setup_of(layer: QgsVectorLayer, name: str):
    return layer.editorWidgetSetup(layer.fields().lookupField(name))


def test_the_form_has_tabs_for_the_ring_the_notes_the_figures_and_the_maps(layer):
    config = layer.editFormConfig()
    assert config.layout() == QgsEditFormConfig.EditorLayout.TabLayout
    ring, notes, figures, maps = map(fields_in, config.tabs())
    assert ring[:7] == ["nummer", "letter", "soort", "naam", "buurt", "straten", "gemeente"]
    assert notes == ["toelichting", *NOTES]
    assert {"cellen", "aantal_inwoners", "index", "reden_index", "klassen_focus", "straal_m"} <= set(figures)
    assert {"soort_focus", "regel_focus"} <= set(maps)


def test_every_field_stands_in_one_place_except_key_and_seal(layer):
    placed = [name for tab in layer.editFormConfig().tabs() for name in fields_in(tab)]
    assert sorted(placed) == sorted(set(layer.fields().names()) - {"fid", "merk"})
    assert [setup_of(layer, name).type() for name in ("fid", "merk")] == ["Hidden", "Hidden"]


def test_fields_that_a_user_added_get_a_tab_of_their_own(layer):
    assert layer.dataProvider().addAttributes([make_field("wijkagent", "text")])
    layer.updateFields()
    apply_ring_form(layer, "nl")
    assert fields_in(layer.editFormConfig().tabs()[-1]) == ["wijkagent"]


def test_what_is_computed_cannot_be_typed_over_and_what_is_written_can(layer):
    config = layer.editFormConfig()
    read_only = {name for index, name in enumerate(layer.fields().names()) if config.readOnly(index)}
    assert {"cellen", "index", "reden_index", "straal_m", "regel", "rang", "gewijzigd", "regel_focus"} <= read_only
    assert not read_only & {"nummer", "naam", "soort", "status", "bron", "soort_focus", "toelichting", *NOTES}


def test_kinds_and_statuses_are_chosen_from_a_list_in_words(layer):
    apply_ring_form(layer, "nl")
    kinds = setup_of(layer, "soort").config()["map"]
    assert {"rood en groen": "rood/groen"} in kinds
    assert [*map(len, kinds)] == [1] * 7
    assert {"onbekend: een cijfer ontbreekt of is onderdrukt": "onbekend"} in setup_of(layer, "soort_focus").config()[
        "map"
    ]
    statuses = [value for entry in setup_of(layer, "status").config()["map"] for value in entry.values()]
    assert statuses == ["nieuw", "gelijk", "aangepast", "gewijzigd", "vervalt", "vervallen", "verwijderd"]


def test_notes_have_several_lines_the_date_a_calendar_and_the_number_a_range(layer):
    assert all(setup_of(layer, name).config()["IsMultiline"] for name in ("toelichting", *NOTES))
    assert setup_of(layer, "datum").type() == "DateTime"
    assert (setup_of(layer, "nummer").type(), setup_of(layer, "nummer").config()["Min"]) == ("Range", 1)


def test_a_ring_drawn_with_the_tool_of_qgis_gets_number_date_and_measure(layer):
    RingEditor(layer).draw(CIRCLE)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    feature = QgsVectorLayerUtils.createFeature(layer, polygon_of(CIRCLE), {}, context)
    assert [feature[name] for name in ("nummer", "bron", "status", "soort")] == [2, "hand", "nieuw", "rood"]
    assert feature["straal_m"] == pytest.approx(200)
    assert len(feature["datum"]) == 10


def test_a_layer_that_lacks_fields_gets_a_form_of_those_that_it_has(qgis_app):
    layer = QgsVectorLayer("Polygon?field=nummer:integer&field=soort:string", "", "memory")
    apply_ring_form(layer, "en")
    assert [fields_in(tab) for tab in layer.editFormConfig().tabs()][:2] == [["nummer", "soort"], []]


def test_the_form_comes_back_with_the_project(layer, tmp_path):
    project = QgsProject()
    project.addMapLayer(layer.clone())
    assert project.write(str(tmp_path / "p.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "p.qgz"))
    (opened,) = again.mapLayers().values()
    assert fields_in(opened.editFormConfig().tabs()[1]) == ["toelichting", *NOTES]
    assert setup_of(opened, "soort").type() == "ValueMap"


def test_a_field_of_the_form_is_named_in_words(layer):
    assert QgsField(layer.fields().field("notitie_sociale_aanpak")).alias() == "Note: social approach"
    assert layer.attributeDisplayName(layer.fields().lookupField("reden_index")).startswith("Why absent: ")
