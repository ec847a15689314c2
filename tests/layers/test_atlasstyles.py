# SPDX-License-Identifier: GPL-2.0-or-later
"""Load each style of the maps of an atlas by hand, on a layer that has no more than the field."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsRenderContext, QgsVectorLayer
from veerkrachtkaarten.core.atlas import ATLASES
from veerkrachtkaarten.core.atlas.reading import load_atlas
from veerkrachtkaarten.core.legend_parts import FOLDER
from veerkrachtkaarten.layers.atlas.style import POINT, map_to_qml, style_names
from veerkrachtkaarten.layers.styling import HATCH_ANGLES

STYLES = FOLDER.parent / "styles"
MAPS = [
    pytest.param(atlas, each, name, geometry, id=f"{atlas}-{name}")
    for atlas in ATLASES
    for each in load_atlas(atlas).values()
    for name, geometry in style_names(each).items()
]


def styled(atlas: str, name: str, geometry: str, field: str) -> QgsVectorLayer:
    """Return a layer of a user's own that the style file has been loaded on."""
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:28992&field=naam:string&field={field}:integer", "eigen", "memory")
    message, ok = layer.loadNamedStyle(str(STYLES / atlas / f"{name}.qml"))
    assert ok, message
    assert layer.renderer().classAttribute() == field
    return layer


def in_legend(each, geometry: str) -> tuple:
    """Return the entries of a map's legend; points without a class are not drawn on maps of points."""
    return each.legend.classes if each.unit == "points" else each.legend.shown


@pytest.mark.parametrize(("atlas", "each", "name", "geometry"), MAPS)
def test_each_style_file_has_the_classes_labels_and_colours_of_its_definition(qgis_app, atlas, each, name, geometry):
    legend = each.legend
    layer = styled(atlas, name, geometry, legend.class_field)
    entries = in_legend(each, geometry)
    drawn = [(int(category.value()), category.label()) for category in layer.renderer().categories()]
    assert drawn == [(entry.code, entry.label.nl) for entry in entries]
    renderer, context = layer.renderer(), QgsRenderContext()
    renderer.startRender(context, layer.fields())
    for entry in entries:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["x", entry.code])
        symbol = renderer.symbolForFeature(feature, context)
        assert entry.colour in colours(symbol), (name, entry.code)
        hatched = [part.lineAngle() for part in symbol.symbolLayers() if part.layerType() == "LinePatternFill"]
        patterned = geometry != POINT and each.unit != "estates" and entry.pattern in HATCH_ANGLES
        assert hatched == ([HATCH_ANGLES[entry.pattern]] if patterned else [])
    renderer.stopRender(context)


def colours(symbol) -> set[str]:
    """Return the fills of a symbol and of the marks within it."""
    found = {part.fillColor().name() for part in symbol.symbolLayers() if part.layerType().startswith("Simple")}
    for part in symbol.symbolLayers():
        if part.layerType() == "CentroidFill":
            found |= colours(part.subSymbol())
    return found


@pytest.mark.parametrize("atlas", ATLASES)
def test_the_folder_holds_a_style_for_each_map_and_no_other(atlas):
    names = {name for each in load_atlas(atlas).values() for name in style_names(each)}
    assert {path.stem for path in (STYLES / atlas).iterdir()} == names


@pytest.mark.parametrize(("atlas", "each", "name", "geometry"), MAPS)
def test_a_style_is_small_opens_in_old_versions_and_holds_nothing_random(qgis_app, atlas, each, name, geometry):
    text = map_to_qml(each, geometry)
    assert text == map_to_qml(each, geometry)
    assert "{" not in text  # ids of symbol layers and categories are written in braces
    assert 'version="3.22.0"' in text
    assert len(text) < (40_000 if each.captions else 30_000)
