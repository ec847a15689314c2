# SPDX-License-Identifier: GPL-2.0-or-later
import importlib.util
import json
import sys
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsRenderContext, QgsVectorLayer
from veerkrachtkaarten.core.legend import load_all, load_legend
from veerkrachtkaarten.core.legend_parts import FOLDER
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.layers.styling import HATCH_ANGLES, apply_legend, legend_to_qml

ROOT = FOLDER.parent
LEGENDS = load_all()


@pytest.fixture
def layer_for(qgis_app):
    def make(legend) -> QgsVectorLayer:
        return QgsVectorLayer(f"Polygon?crs=EPSG:28992&field={legend.class_field}:integer", "kaart", "memory")

    return make


def drawn(layer: QgsVectorLayer) -> list:
    """Return what the layer draws: value (text in QGIS 3.22), label, fill, edge and hatching of each category."""
    found = []
    for category in layer.renderer().categories():
        fill = category.symbol().symbolLayer(0)
        edge = (fill.strokeColor().name(), fill.strokeWidth())
        angles = [hatch.lineAngle() for hatch in category.symbol().symbolLayers()[1:]]
        found.append((int(category.value()), category.label(), fill.fillColor().name(), edge, angles))
    return found


def defined(legend, language: str) -> list:
    return [
        (
            *(entry.code, entry.label.get(language), entry.colour, (entry.colour, 0.0)),
            [HATCH_ANGLES[entry.pattern]] if entry.pattern != "none" else [],
        )
        for entry in legend.shown
    ]


@pytest.mark.parametrize("legend_id", LEGENDS)
def test_each_style_file_draws_what_its_definition_says(layer_for, legend_id):
    legend = LEGENDS[legend_id]
    layer = layer_for(legend)
    message, ok = layer.loadNamedStyle(str(ROOT / "styles" / f"{legend_id}.qml"))
    assert ok, message
    assert layer.renderer().type() == "categorizedSymbol"
    assert layer.renderer().classAttribute() == legend.class_field
    assert drawn(layer) == defined(legend, "nl")


@pytest.mark.parametrize("legend_id", LEGENDS)
def test_a_feature_gets_the_fill_of_its_class_from_the_style_file(layer_for, legend_id):
    legend = LEGENDS[legend_id]
    layer = layer_for(legend)
    message, ok = layer.loadNamedStyle(str(ROOT / "styles" / f"{legend_id}.qml"))
    assert ok, message
    renderer, context = layer.renderer(), QgsRenderContext()
    renderer.startRender(context, layer.fields())
    for entry in legend.shown:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([entry.code])
        assert renderer.symbolForFeature(feature, context).symbolLayer(0).fillColor().name() == entry.colour
    renderer.stopRender(context)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("legend_id", LEGENDS)
def test_a_layer_is_drawn_by_its_legend_in_either_language(layer_for, legend_id, language):
    legend = LEGENDS[legend_id]
    layer = layer_for(legend)
    apply_legend(layer, legend, language)
    assert drawn(layer) == defined(legend, language)
    assert layer.metadata().title() == legend.title.get(language)
    assert legend.source.get(language) in layer.metadata().abstract()


def test_there_is_a_style_for_each_legend_and_no_other():
    assert {path.stem for path in (ROOT / "styles").glob("*.qml")} >= set(LEGENDS)


@pytest.mark.parametrize("legend_id", LEGENDS)
def test_a_style_file_is_small_and_holds_nothing_random(layer_for, legend_id):
    text = legend_to_qml(LEGENDS[legend_id])
    assert text == legend_to_qml(LEGENDS[legend_id])
    assert len(text) < 20_000
    assert "{" not in text  # ids of symbol layers and categories are written in braces
    assert 'version="3.22.0"' in text
    assert 'styleCategories="Symbology|Legend"' in text


def test_a_users_copy_draws_in_its_own_colours(layer_for, tmp_path):
    definition = json.loads((FOLDER / "focus.json").read_text(encoding="utf-8"))
    definition["classes"][0].update(colour="#123456", label={"nl": "rustig & <stil>", "en": "quiet"})
    path = tmp_path / "focus.json"
    path.write_text(json.dumps(definition), encoding="utf-8")
    legend = load_legend(path)
    layer = layer_for(legend)
    apply_legend(layer, legend, "nl")
    assert drawn(layer)[0][1:3] == ("rustig & <stil>", "#123456")
    style = tmp_path / "focus.qml"
    style.write_text(legend_to_qml(legend), encoding="utf-8")
    message, ok = layer.loadNamedStyle(str(style))
    assert ok, message
    assert drawn(layer)[0][1:3] == ("rustig & <stil>", "#123456")


def test_what_a_layer_says_about_itself_is_kept(layer_for):
    legend = LEGENDS["focus"]
    layer = layer_for(legend)
    metadata = layer.metadata()
    metadata.setAbstract("mijn eigen tekst")
    layer.setMetadata(metadata)
    apply_legend(layer, legend, "nl")
    assert layer.metadata().abstract() == "mijn eigen tekst"


def test_a_layer_without_the_field_is_refused_by_name(qgis_app):
    layer = QgsVectorLayer("Polygon?field=x:integer", "kaart", "memory")
    with pytest.raises(Problem, match="Layer kaart has no field klasse_focus"):
        apply_legend(layer, LEGENDS["focus"])


def test_the_page_about_legends_says_what_the_definitions_say(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    spec = importlib.util.spec_from_file_location("make_legend_docs", ROOT / "tools" / "make_legend_docs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("headless", "colour_vision"):
        sys.modules.pop(name, None)
    assert Path(module.PAGE).read_text(encoding="utf-8") == module.page(), "run make styles"
