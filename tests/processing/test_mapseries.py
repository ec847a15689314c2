# SPDX-License-Identifier: GPL-2.0-or-later
"""The map series from a user's own layers, in a real QGIS."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from veerkrachtkaarten.core.legend import load_legend

SOUTH_WEST = (176100.0, 317400.0)
"""South-west corner of the cell E1761N3174."""


def memory_layer(definition: str, rows: list[tuple], name: str) -> QgsVectorLayer:
    """Make a layer from rows of WKT (or None) and attributes."""
    layer = QgsVectorLayer(definition, name, "memory")
    for wkt, *attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(attributes)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    return layer


def point(dx: float, dy: float) -> str:
    return f"POINT({SOUTH_WEST[0] + dx} {SOUTH_WEST[1] + dy})"


def square(dx: float, dy: float, size: float) -> str:
    x, y = SOUTH_WEST[0] + dx, SOUTH_WEST[1] + dy
    return f"POLYGON(({x} {y}, {x + size} {y}, {x + size} {y + size}, {x} {y + size}, {x} {y}))"


@pytest.fixture
def nuisance():
    """Long table: the first cell gets worse, the second is there in the second year only."""
    rows = [
        (None, "E1761N3174", "2014", -0.1),
        (None, "E1761N3174", "2022", -0.2),
        (None, "E1762N3174", "2022", 0.1),
    ]
    return memory_layer("None?field=grid_id:string&field=jaar:string&field=onv:double", rows, "scores")


@pytest.fixture
def addresses():
    """Two addresses in the first cell, one in the second, one in the third."""
    fields = "&".join(f"field={name}:integer" for name in ("inw_2022", "a_2022", "inw_2014", "a_2014", "corp"))
    rows = [
        (point(10, 10), 50, 15, 50, 10, 1),
        (point(60, 90), 50, 15, 50, 10, 0),
        (point(110, 10), 100, 5, 100, 5, 0),
        (point(250, 50), 5, 5, 5, 5, 1),
    ]
    return memory_layer(f"Point?crs=EPSG:28992&{fields}", rows, "addresses")


@pytest.fixture
def reference():
    rows = [(None, "a", 10.0, 10.0, 2014), (None, "index", 0.0, 1.0, 2014)]
    fields = "field=groep:string&field=gemiddelde:double&field=standaardafwijking:double&field=jaar:integer"
    return memory_layer(f"None?{fields}", rows, "reference")


@pytest.fixture
def everything(nuisance, addresses, reference, tmp_path):
    return {
        "NUISANCE": nuisance,
        "NUISANCE_ID": "grid_id",
        "NUISANCE_YEAR_FIELD": "jaar",
        "YEAR_1": "2014",
        "YEAR_2": "2022",
        "GROUPS": addresses,
        "GROUP_FIELDS": ["a_2022"],
        "POPULATION": "inw_2022",
        "GROUPS_EARLIER": addresses,
        "GROUP_FIELDS_EARLIER": ["a_2014"],
        "POPULATION_EARLIER": "inw_2014",
        "REFERENCE": reference,
        "HOUSING": addresses,
        "SOCIAL_HOUSING": "corp",
        "MINIMUM": 10,
        "OUTPUT": str(tmp_path / "maps.gpkg"),
        "PROJECT": str(tmp_path / "maps.qgz"),
    }


def by_id(path: str, id_field: str = "grid_id") -> dict:
    layer = QgsVectorLayer(path, "maps", "ogr")
    assert layer.isValid()
    return {feature[id_field]: feature for feature in layer.getFeatures()}


def test_everything_given_every_map_is_made_with_the_figures_of_the_tables(run, everything):
    result = run("mapseries", everything)
    assert result["MAPS"] == 7
    cells = by_id(result["OUTPUT"])
    assert sorted(cells) == ["E1761N3174", "E1762N3174", "E1763N3174"]
    first, second, third = (cells[key] for key in sorted(cells))
    # 30 % against a mean of 10 and a standard deviation of 10 is 2; it was 20 %, so 1.
    assert (first["index"], first["index_jaar1"], first["verandering_index"]) == (2.0, 1.0, 1.0)
    assert (first["klasse_overlast"], first["klasse_kwetsbaar"], first["klasse_focus"]) == (2, 7, 7)
    assert (first["klasse_ontwikkeling_overlast"], first["klasse_ontwikkeling_kwetsbaar"]) == (1, 6)
    assert first["klasse_veerkracht_parkstad"] == 1
    assert second["reden_verandering_onv"] == "alleen in jaar 2"
    assert second["klasse_ontwikkeling_overlast"] == -3
    assert second["klasse_veerkracht_parkstad"] == -3
    # Five residents are too few to show anything, even how many they are.
    assert third["reden_aantal_inwoners"] == "te weinig bewoners"
    assert not third["aantal_inwoners"]
    assert third["klasse_kwetsbaar"] == -1
    assert third["klasse_overlast"] == 0
    assert third["klasse_corporatiebezit"] == -1


def test_the_project_holds_the_maps_as_a_styled_group_and_as_themes(run, everything):
    result = run("mapseries", everything)
    project = QgsProject()
    assert project.read(result["PROJECT"])
    layers = [node.layer() for node in project.layerTreeRoot().findGroup("Veerkrachtkaarten").findLayers()]
    assert [layer.name() for layer in layers] == [
        "1. Overlast en onveiligheid 2022",
        "2. Kwetsbare bewoners 2022",
        "3. Focuskaart 2022",
        "4. Aandeel corporatiebezit 2022",
        "5. Ontwikkeling overlast en onveiligheid 2014–2022",
        "6. Ontwikkeling kwetsbare bewoners 2014–2022",
        "7. Veerkrachtkaart (regels Parkstad 2025) 2014–2022",
    ]
    assert all(layer.isValid() for layer in layers)
    for layer in layers:
        renderer = layer.renderer()
        legend = load_legend(renderer.classAttribute()[len("klasse_") :])
        assert [category.label() for category in renderer.categories()] == [shown.label.nl for shown in legend.shown]
    themes = project.mapThemeCollection()
    assert sorted(themes.mapThemes()) == sorted(layer.name() for layer in layers)
    assert [layer.name() for layer in themes.mapThemeVisibleLayers("3. Focuskaart 2022")] == ["3. Focuskaart 2022"]
    assert "vluchtelingen" not in layers[0].metadata().abstract()
    assert layers[1].metadata().abstract().endswith("Index ten opzichte van reference (2014).")


def test_a_geopackage_keeps_styles_and_provenance(run, everything):
    path = run("mapseries", everything)["OUTPUT"]
    layer = QgsVectorLayer(path, "maps", "ogr")
    assert layer.renderer().classAttribute() == "klasse_overlast"
    count, _ids, names, _descriptions, _error = layer.listStylesInDatabase()
    assert count == 7
    assert set(names) >= {"overlast", "veerkracht_parkstad"}
    history = layer.metadata().history()
    assert history[0].startswith("veerkracht:mapseries, Veerkrachtkaarten ")
    assert any("YEAR_1 = '2014'" in line for line in history)
    assert "MAPS: 7" in history


def test_what_is_kept_of_how_a_result_was_made_names_no_folder_of_the_user(run, everything, tmp_path):
    own = tmp_path / "legenda"
    own.mkdir()
    output = run("mapseries", {**everything, "LEGENDS_FOLDER": str(own)})["OUTPUT"]
    history = QgsVectorLayer(output, "series", "ogr").metadata().history()
    assert "LEGENDS_FOLDER = 'legenda'" in history
    assert not any(str(tmp_path) in line for line in history)


def test_nuisance_alone_gives_map_1_and_says_why_the_others_are_skipped(run, nuisance, tmp_path):
    feedback = QgsProcessingFeedback(False)
    result = run(
        "mapseries",
        {
            "NUISANCE": nuisance,
            "NUISANCE_ID": "grid_id",
            "NUISANCE_YEAR_FIELD": "jaar",
            "YEAR_2": "2022",
            "OUTPUT": str(tmp_path / "one.gpkg"),
        },
        feedback=feedback,
    )
    assert (result["MAPS"], result["UNITS"]) == (1, 2)
    assert "Map 3, Focus map, is skipped. It lacks: Vulnerable residents." in feedback.textLog()


@pytest.fixture
def leefbaarometer():
    """The open data's own table, with all its columns."""
    scores = "&".join(f"field={name}:double" for name in ("lbm", "afw", "won", "fys", "vrz", "soc", "onv"))
    rows = [
        (None, "E1761N3174", 2014, 4.0, -0.1, 0.0, 0.0, 0.0, 0.0, -0.1),
        (None, "E1761N3174", 2022, 3.9, -0.2, 0.0, 0.0, 0.0, 0.0, -0.2),
    ]
    return memory_layer(f"None?field=grid_id:string&field=jaar:integer&{scores}", rows, "leefbaarometer")


def test_a_recognised_file_needs_no_fields_to_be_chosen(run, leefbaarometer, tmp_path):
    feedback = QgsProcessingFeedback(False)
    given = {"NUISANCE": leefbaarometer, "YEAR_1": "2014", "YEAR_2": "2022", "OUTPUT": str(tmp_path / "two.gpkg")}
    assert run("mapseries", given, feedback=feedback)["MAPS"] == 2
    assert "field grid_id is taken for Id of the cell or neighbourhood" in feedback.textLog()


def test_neighbourhoods_take_points_by_polygon_and_keep_their_own_fields(run, addresses, tmp_path):
    rows = [(square(0, 0, 200), "BU01", "West"), (square(200, 0, 200), "BU02", "East")]
    areas = memory_layer("Polygon?crs=EPSG:28992&field=buurtcode:string&field=buurtnaam:string", rows, "neighbourhoods")
    result = run(
        "mapseries",
        {
            "UNITS": areas,
            "UNIT_ID": "buurtcode",
            "HOUSING": addresses,
            "SOCIAL_HOUSING": "corp",
            "MINIMUM": 1,
            "OUTPUT": str(tmp_path / "areas.gpkg"),
        },
    )
    found = by_id(result["OUTPUT"], "buurtcode")
    assert found["BU01"]["buurtnaam"] == "West"
    assert found["BU01"]["aandeel_corporatiebezit"] == pytest.approx(100 / 3)
    assert found["BU02"]["aandeel_corporatiebezit"] == 100.0


def test_a_series_in_memory_says_that_it_is_a_table_only(run, nuisance):
    feedback = QgsProcessingFeedback()
    given = {"NUISANCE": nuisance, "NUISANCE_ID": "grid_id", "NUISANCE_YEAR_FIELD": "jaar", "YEAR_2": "2022"}
    layer = run("mapseries", {**given, "OUTPUT": "memory:"}, feedback=feedback)["OUTPUT"]
    assert [feature["klasse_overlast"] for feature in layer.getFeatures()] == [2, 7]
    assert "cannot be shown as several maps" in feedback.textLog()


def test_the_bare_counts_behind_suppressed_shares_are_not_in_the_result(run, tmp_path):
    fields = "field=code:string&field=naam:string&field=inw:integer&field=a:integer&field=bouwjaar:integer"
    rows = [(square(0, 0, 200), "BU01", "West", 100, 20, 1930), (square(200, 0, 200), "BU02", "East", 6, 3, 1970)]
    areas = memory_layer(f"Polygon?crs=EPSG:28992&{fields}", rows, "areas")
    given = {"UNITS": areas, "UNIT_ID": "code", "GROUPS": areas, "GROUPS_ID": "code"}
    output = str(tmp_path / "areas.gpkg")
    feedback = QgsProcessingFeedback()
    run("mapseries", {**given, "GROUP_FIELDS": ["a"], "POPULATION": "inw", "OUTPUT": output}, feedback=feedback)
    east = by_id(output, "code")["BU02"]
    assert east["reden_aandeel_a"] == "te weinig bewoners"
    assert (east["naam"], east["bouwjaar"]) == ("East", 1970)
    assert not {"a", "inw"} & set(east.fields().names())
    assert not {3, 6} & set(east.attributes())
    assert "not copied, because they would show what is suppressed: inw, a." in feedback.textLog()


def test_shares_beside_residents_that_tell_how_few_belong_to_a_group_can_be_left_out(run, everything):
    few = memory_layer("Point?" + _fields(everything["GROUPS"]), [(point(20, 20), 10, 3, 10, 2, 0)], "few")
    asked = {**everything, "GROUPS": few, "GROUPS_EARLIER": few, "HOUSING": everything["HOUSING"]}
    feedback = QgsProcessingFeedback()
    kept = by_id(run("mapseries", asked, feedback=feedback)["OUTPUT"])["E1761N3174"]
    # 30 % of 10 residents are three people.
    assert (kept["aandeel_a"], kept["aantal_inwoners"]) == (30.0, 10)
    assert "In 1 places the share of a group beside the number of residents tells" in feedback.textLog()
    feedback = QgsProcessingFeedback()
    asked.update(GROUP_SHARES=False, OUTPUT=everything["OUTPUT"].replace("maps.gpkg", "others.gpkg"), PROJECT="")
    passed_on = by_id(run("mapseries", asked, feedback=feedback)["OUTPUT"])["E1761N3174"]
    names = passed_on.fields().names()
    assert "the share of a group beside" not in feedback.textLog()
    assert not [name for name in names if "inwoners" in name or ("aandeel" in name and "corporatiebezit" not in name)]
    assert "aandeel_corporatiebezit" in names
    shared = [name for name in names if name.startswith(("index", "klasse_", "label_", "reden_klasse"))]
    assert [passed_on[name] for name in shared] == [kept[name] for name in shared] and "klasse_kwetsbaar" in shared


def test_within_a_radius_neighbours_count_and_the_map_says_so(run, everything):
    result = run("mapseries", {**everything, "NEIGHBOURHOOD": "radius", "RADIUS": 200.0})
    cells = by_id(result["OUTPUT"])
    # From the first centre (50, 50) the third cell's address at (250, 50) lies at exactly 200 m.
    assert cells["E1761N3174"]["aantal_inwoners"] == 205
    project = QgsProject()
    project.read(result["PROJECT"])
    abstracts = {layer.name()[0]: layer.metadata().abstract() for layer in project.mapLayers().values()}
    assert "binnen 200 m" in abstracts["4"]
    assert "binnen 200 m" not in abstracts["1"]


def test_within_a_walking_distance_the_way_goes_along_the_street_and_the_map_says_so(run, everything):
    x, y = SOUTH_WEST
    street = memory_layer("LineString?crs=EPSG:28992", [(f"LINESTRING({x} {y + 50}, {x + 300} {y + 50})",)], "street")
    walked = {**everything, "NEIGHBOURHOOD": "walking", "NETWORK": street}
    # From the first centre (50, 50) along the street: 80, 50, 100 and 200 m, with the steps to the doors.
    assert by_id(run("mapseries", {**walked, "DISTANCE": 99.0})["OUTPUT"])["E1761N3174"]["aantal_inwoners"] == 100
    result = run("mapseries", {**walked, "DISTANCE": 100.0})
    assert by_id(result["OUTPUT"])["E1761N3174"]["aantal_inwoners"] == 200
    project = QgsProject()
    project.read(result["PROJECT"])
    abstracts = {layer.name()[0]: layer.metadata().abstract() for layer in project.mapLayers().values()}
    assert "Bewoners en woningen binnen 100 m lopen" in abstracts["4"]
    assert "lopen" not in abstracts["1"]


@pytest.mark.parametrize("around", ["cell", "radius", "walking"])
def test_the_own_mean_of_nuisance_is_weighed_by_who_lives_in_the_place_whatever_counts_round_it(
    run, everything, around
):
    x, y = SOUTH_WEST
    rows = [(point(10, 60), 40, 4, 0, 0, 0)]
    everything["GROUPS"].dataProvider().addFeatures(
        list(memory_layer("Point?" + _fields(everything["GROUPS"]), rows, "more").getFeatures())
    )
    street = memory_layer("LineString?crs=EPSG:28992", [(f"LINESTRING({x} {y + 50}, {x + 300} {y + 50})",)], "street")
    asked = {**everything, "NEIGHBOURHOOD": around, "NETWORK": street, "RADIUS": 110.0, "DISTANCE": 110.0}
    cells = by_id(run("mapseries", {**asked, "NUISANCE_MEAN": "own"})["OUTPUT"])
    # 140 residents with -0.2 and 100 with 0.1; the third cell has no score.
    mean = (140 * -0.2 + 100 * 0.1) / 240
    assert cells["E1761N3174"]["onv"] == pytest.approx(-0.2 - mean)
    assert cells["E1762N3174"]["onv"] == pytest.approx(0.1 - mean)


def _fields(layer: QgsVectorLayer) -> str:
    return "&".join(["crs=EPSG:28992", *(f"field={field.name()}:integer" for field in layer.fields())])


def test_walking_without_streets_is_refused_in_a_sentence(run, everything):
    with pytest.raises(QgsProcessingException, match="Give the network of streets that is walked"):
        run("mapseries", {**everything, "NEIGHBOURHOOD": "walking"})


def test_cells_too_far_from_a_street_say_so(run, everything):
    far = memory_layer("LineString?crs=EPSG:28992", [("LINESTRING(180000 317400, 180100 317400)",)], "street")
    result = run("mapseries", {**everything, "NEIGHBOURHOOD": "walking", "NETWORK": far})
    cells = by_id(result["OUTPUT"])
    assert {cell["reden_aantal_inwoners"] for cell in cells.values()} == {"niet verbonden met een straat"}


def test_the_maps_are_loaded_one_layer_a_map_in_a_project_at_hand(run, everything):
    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    output = QgsProcessingOutputLayerDefinition(everything["OUTPUT"], project)
    run("mapseries", {**everything, "OUTPUT": output}, context=context)
    details = context.layersToLoadOnCompletion()
    assert sorted(detail.name[0] for detail in details.values()) == list("1234567")
    assert all(context.temporaryLayerStore().mapLayer(key) is not None for key in details)


def test_the_same_input_in_another_order_gives_the_same_table(run, everything, addresses, tmp_path):
    first = by_id(run("mapseries", everything)["OUTPUT"])
    turned = memory_layer("Point?crs=EPSG:28992", [], "turned")
    turned.dataProvider().addAttributes(addresses.fields().toList())
    turned.updateFields()
    turned.dataProvider().addFeatures(list(addresses.getFeatures())[::-1])
    given = {**everything, "GROUPS": turned, "GROUPS_EARLIER": turned, "OUTPUT": str(tmp_path / "turned.gpkg")}
    second = by_id(run("mapseries", given)["OUTPUT"])
    assert {key: cell.attributes()[1:] for key, cell in first.items()} == {
        key: cell.attributes()[1:] for key, cell in second.items()
    }


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Give at least one layer"),
        ({"GROUPS": "addresses"}, "Choose the fields of the groups"),
        ({"HOUSING": "addresses"}, "It is not clear which field of layer addresses holds: Social-housing dwellings"),
        ({"GROUPS": "addresses", "GROUP_FIELDS": ["a_2022"]}, "which field of layer addresses holds: Residents"),
        ({"NUISANCE": "leefbaarometer"}, "holds several years in field jaar: 2014, 2022"),
        ({"NUISANCE": "scores"}, "which field of layer scores holds: Id of the cell or neighbourhood"),
        ({"NUISANCE": "scores", "NUISANCE_ID": "grid_id"}, "several values of onv"),
        (
            {"NUISANCE": "scores", "NUISANCE_ID": "grid_id", "NUISANCE_YEAR_FIELD": "jaar", "YEAR_2": "2018"},
            "2014, 2022",
        ),
    ],
)
def test_what_is_missing_is_asked_for_in_a_sentence(  # every layer by its name
    run, nuisance, leefbaarometer, addresses, tmp_path, given, sentence
):
    layers = {"leefbaarometer": leefbaarometer, "scores": nuisance, "addresses": addresses}
    given = {
        name: layers[value] if isinstance(value, str) and value in layers else value for name, value in given.items()
    }
    with pytest.raises(QgsProcessingException, match=sentence):
        run("mapseries", {**given, "OUTPUT": str(tmp_path / "none.gpkg")})
    assert not (tmp_path / "none.gpkg").exists()


@pytest.mark.parametrize("name", ["NUISANCE", "GROUPS", "HOUSING"])
def test_an_empty_layer_among_others_is_refused_by_its_own_name(run, everything, name):
    fields = "&".join(f"field={field.name()}:{field.typeName()}" for field in everything[name].fields())
    kind = "None" if not everything[name].isSpatial() else "Point"
    empty = QgsVectorLayer(f"{kind}?crs=EPSG:28992&{fields}", "niets", "memory")
    with pytest.raises(QgsProcessingException, match="Layer niets holds no rows"):
        run("mapseries", {**everything, name: empty})
