# SPDX-License-Identifier: GPL-2.0-or-later
import json
import shutil

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from veerkrachtkaarten.core.legend_parts import FOLDER


def layer_of(fields: str, rows: list) -> QgsVectorLayer:
    """Make squares in a row, one a row of attributes."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}", "cellen", "memory")
    features = []
    for number, attributes in enumerate(rows):
        x = 100_000 + 100 * number
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({x} 0, {x + 100} 0, {x + 100} 100, {x} 100, {x} 0))"))
        feature.setAttributes(list(attributes))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def values(layer: QgsVectorLayer, field: str) -> list:
    return [None if feature[field] == NULL else feature[field] for feature in layer.getFeatures()]


def onv_layer() -> QgsVectorLayer:
    return layer_of(
        "field=onv:double&field=reden_onv:string",
        [(-0.3, NULL), (0.0, NULL), (0.2352, NULL), (NULL, "te weinig bewoners"), (NULL, NULL)],
    )


def test_a_legend_gives_code_label_and_reason(run):
    done = run("assignclasses", {"INPUT": onv_layer(), "LEGEND": "overlast", "OUTPUT": "memory:"})
    result = done["OUTPUT"]
    assert result.fields().names() == ["onv", "reden_onv", "klasse_overlast", "label_overlast", "reden_overlast"]
    assert values(result, "klasse_overlast") == [1, 5, 9, -1, 0]
    assert values(result, "label_overlast") == [
        "zeer veel slechter",
        "rond het Nederlands gemiddelde",
        "zeer veel beter",
        "onderdrukt (kleine aantallen)",
        "geen gegevens",
    ]
    assert values(result, "reden_overlast") == [None, None, None, "te weinig bewoners", "geen gegevens"]
    assert (done["CLASSED"], done["WITHOUT_CLASS"]) == (3, 2)
    counts = json.loads(done["CLASS_COUNTS"])
    assert {code: count for code, count in counts.items() if count} == {"1": 1, "5": 1, "9": 1, "-1": 1, "0": 1}


def test_an_index_field_is_found_by_the_legend_itself_and_another_may_be_chosen(run):
    layer = layer_of("field=index:double&field=anders:double", [(-1.0, 2.0)])
    done = run("assignclasses", {"INPUT": layer, "LEGEND": "kwetsbaar", "OUTPUT": "memory:"})
    assert values(done["OUTPUT"], "klasse_kwetsbaar") == [1]
    done = run("assignclasses", {"INPUT": layer, "FIELD": "anders", "LEGEND": "kwetsbaar", "OUTPUT": "memory:"})
    assert values(done["OUTPUT"], "klasse_kwetsbaar") == [7]


def test_own_bounds_are_typed_with_decimal_commas(run):
    layer = layer_of("field=x:double", [(-1.0,), (0.5,), (0.4,), (NULL,)])
    done = run(
        "assignclasses", {"INPUT": layer, "FIELD": "x", "LEGEND": "own", "BOUNDS": "-0,5; 0,5", "OUTPUT": "memory:"}
    )
    assert values(done["OUTPUT"], "klasse_own") == [1, 3, 2, 0]
    assert values(done["OUTPUT"], "label_own")[:3] == ["minder dan -0,5", "0,5 of meer", "-0,5 tot 0,5"]


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("quantile", [1, 1, 2, 2]),
        ("equal_interval", [1, 1, 1, 2]),
        ("natural_breaks", [1, 1, 1, 2]),
        ("standard_deviation", [1, 1, 1, 2]),
    ],
)
def test_a_scheme_finds_its_own_bounds(run, scheme, expected):
    layer = layer_of("field=x:double", [(1.0,), (2.0,), (3.0,), (100.0,)])
    done = run("assignclasses", {"INPUT": layer, "FIELD": "x", "LEGEND": scheme, "CLASSES": 2, "OUTPUT": "memory:"})
    assert values(done["OUTPUT"], f"klasse_{scheme}") == expected


@pytest.mark.parametrize("scheme", ["quantile", "equal_interval", "natural_breaks", "standard_deviation"])
@pytest.mark.parametrize("rows", [[], [(NULL,)], [(7.0,)] * 3])
def test_a_scheme_makes_one_class_where_nothing_differs(run, scheme, rows):
    layer = layer_of("field=x:double", rows)
    done = run("assignclasses", {"INPUT": layer, "FIELD": "x", "LEGEND": scheme, "OUTPUT": "memory:"})
    assert values(done["OUTPUT"], f"klasse_{scheme}") == [0 if row[0] is NULL else 1 for row in rows]


def test_a_users_copy_of_a_legend_is_followed(run, tmp_path):
    copy = json.loads((FOLDER / "kwetsbaar.json").read_text(encoding="utf-8"))
    copy["bounds"][-1]["value"] = 9.0
    path = tmp_path / "mijn legenda.json"
    path.write_text(json.dumps(copy), encoding="utf-8")
    layer = layer_of("field=index:double", [(2.0,)])
    done = run("assignclasses", {"INPUT": layer, "LEGEND_FILE": str(path), "OUTPUT": "memory:"})
    assert values(done["OUTPUT"], "klasse_kwetsbaar") == [6]


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"LEGEND": "own", "BOUNDS": "1;a", "FIELD": "x"}, "not a number"),
        ({"LEGEND": "own", "BOUNDS": "2;1", "FIELD": "x"}, "do not ascend"),
        ({"LEGEND": "own", "FIELD": "x"}, "do not ascend"),
        ({"LEGEND": "quantile"}, "Choose the field"),
        ({"LEGEND": "overlast"}, "onv"),
        ({"LEGEND_FILE": "/nergens/legenda.json"}, "cannot be read"),
    ],
)
def test_a_wrong_choice_is_answered_with_a_sentence(run, parameters, words):
    layer = layer_of("field=x:double", [(1.0,)])
    with pytest.raises(QgsProcessingException, match=words):
        run("assignclasses", {"INPUT": layer, "OUTPUT": "memory:", **parameters})


def test_a_legend_file_with_rules_belongs_to_the_other_algorithm(run):
    with pytest.raises(QgsProcessingException, match="Combine classes"):
        run("assignclasses", {"INPUT": onv_layer(), "LEGEND_FILE": str(FOLDER / "focus.json"), "OUTPUT": "memory:"})


def test_a_result_that_qgis_loads_is_drawn_by_its_legend(provider, qgis_new_project):
    """What the toolbox does: results to be loaded get their post-processor called."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("veerkracht:assignclasses")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    layer = onv_layer()
    QgsProject.instance().addMapLayer(layer)
    output = QgsProcessingOutputLayerDefinition("memory:", QgsProject.instance())
    results, ok = algorithm.run({"INPUT": layer.id(), "OUTPUT": output}, context, feedback)
    assert ok
    details = context.layerToLoadOnCompletionDetails(results["OUTPUT"])
    loaded = context.getMapLayer(results["OUTPUT"])
    details.postProcessor().postProcessLayer(loaded, context, feedback)
    assert isinstance(loaded.renderer(), QgsCategorizedSymbolRenderer)
    assert loaded.renderer().classAttribute() == "klasse_overlast"


@pytest.mark.real_data
def test_the_official_classes_of_limburg_come_out(run, real_data, tmp_path):
    path = tmp_path / "limburg.gpkg"
    shutil.copyfile(real_data / "leefbaarometer_limburg_2024" / "lbm3_buurten_limburg_2024.gpkg", path)
    layer = str(path)
    for field, legend, official in (
        ("raw_onv", "overlast", "raw_konv"),
        ("raw_afw", "overlast", "raw_kafw"),
        ("raw_afw", "totaalscore", "raw_kscore"),
    ):
        done = run("assignclasses", {"INPUT": layer, "FIELD": field, "LEGEND": legend, "OUTPUT": "memory:"})
        result = done["OUTPUT"]
        assert done["CLASSED"] == 777
        assert values(result, f"klasse_{legend}") == [int(value) for value in values(result, official)]
