# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the models that come with the plugin: step by step they make the same maps as the map series at once."""

from __future__ import annotations

import importlib.util
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeature,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parent.parent
GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
YEARS = ("2014", "2022")
MAPS = (
    *("overlast", "kwetsbaar", "focus", "corporatiebezit"),
    *("ontwikkeling_overlast", "ontwikkeling_kwetsbaar", "veerkracht_parkstad"),
)
COUNTS = (*GROUPS, "aantal_inwoners")
MODELS = ("veerkrachtkaarten", "veerkrachtkaarten_buurten")


@pytest.fixture(scope="module")
def process(provider):
    from qgis import processing

    return processing.run


@pytest.fixture(scope="module")
def sample(process, tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("sample") / "voorbeeldgemeente.gpkg"
    process("veerkracht:samplemunicipality", {"SIZE": "small", "OUTPUT": str(path)})
    return f"{path}|layername="


def open_model(name: str) -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(ROOT / "models" / f"{name}.model3"))
    model.initAlgorithm()
    return model


def run_model(process, name: str, given: dict, output: Path) -> None:
    """Run a model as its dialog does: with its defaults for what is not given."""
    model = open_model(name)
    defaults = {parameter.name(): parameter.defaultValue() for parameter in model.parameterDefinitions()}
    # QGIS 3.22 names the result by its step, later ones by its title.
    result = model.destinationParameterDefinitions()[0].name()
    process(model, {**defaults, **given, result: str(output)})


def table(path: Path, id_field: str) -> dict[str, dict]:
    """Return the rows of a written table by id, NULL as None; no layer outlives QGIS that way."""
    layer = QgsVectorLayer(str(path), path.stem, "ogr")
    assert layer.isValid()
    names = layer.fields().names()
    return {
        str(feature[id_field]): {name: None if value == NULL else value for name, value in zip(names, feature)}
        for feature in layer.getFeatures()
    }


def differences(model: dict, series: dict) -> list:
    """Return where class, label, reason or measure differ between two tables."""
    names = [f"{part}_{key}" for part in ("klasse", "label", "reden") for key in MAPS]
    names += ["index", "verandering_index", "aandeel_corporatiebezit", "onv", "verandering_onv", "reden_index"]
    assert model.keys() == series.keys()
    return [
        (key, name, model[key][name], series[key][name])
        for key in series
        for name in names
        if model[key][name] != series[key][name]
    ]


@pytest.fixture(scope="module")
def cells(process, sample, tmp_path_factory) -> tuple[dict, dict]:
    """Make the series of the sample on cells: step by step, and at once."""
    folder = tmp_path_factory.mktemp("cells")
    layers = {"ADDRESSES": "adressen", "SCORES": "leefbaarometer_grid", "REFERENCE": "referentie_nederland"}
    given = {name: sample + layer for name, layer in layers.items()}
    run_model(process, "veerkrachtkaarten", given, folder / "model.gpkg")
    series = {
        "NUISANCE": given["SCORES"],
        "YEAR_1": YEARS[0],
        "YEAR_2": YEARS[1],
        "GROUPS": given["ADDRESSES"],
        "GROUP_FIELDS": [f"{group}_2022" for group in GROUPS],
        "POPULATION": "aantal_inwoners_2022",
        "GROUPS_EARLIER": given["ADDRESSES"],
        "GROUP_FIELDS_EARLIER": [f"{group}_2014" for group in GROUPS],
        "POPULATION_EARLIER": "aantal_inwoners_2014",
        "REFERENCE": given["REFERENCE"],
        "HOUSING": given["ADDRESSES"],
        "SOCIAL_HOUSING": "corporatiewoning",
        "NEIGHBOURHOOD": "cell",
        "OUTPUT": str(folder / "series.gpkg"),
    }
    assert process("veerkracht:mapseries", series)["MAPS"] == len(MAPS)
    return table(folder / "model.gpkg", "grid_id"), table(folder / "series.gpkg", "grid_id")


@pytest.mark.parametrize("name", MODELS)
def test_a_model_opens_and_every_step_of_it_is_known_and_complete(provider, name):
    model = open_model(name)
    assert model.group() == "Veerkrachtkaarten"
    assert model.canExecute() == (True, "")
    for child in model.childAlgorithms():
        assert model.validateChildAlgorithm(child)[1] == []
        assert model.childAlgorithm(child).algorithmId().split(":")[0] in ("veerkracht", "native")


@pytest.mark.parametrize("name", MODELS)
def test_a_model_says_what_it_is_in_english_and_in_dutch(provider, name):
    model = open_model(name)
    assert "the seven maps" in model.shortHelpString()
    assert "de zeven kaarten" in model.shortHelpString()
    for child in model.childAlgorithms().values():
        assert child.description()
        assert child.comment().description()


@pytest.mark.parametrize("name", MODELS)
def test_no_box_of_a_model_lies_on_another(provider, name):
    model = open_model(name)
    boxes = [*model.parameterComponents().values(), *model.childAlgorithms().values()]
    boxes += [output for child in model.childAlgorithms().values() for output in child.modelOutputs().values()]
    boxes += [box.comment() for box in boxes if not isinstance(box, QgsProcessingModelOutput)]
    boxes = [box for box in boxes if box.description()]
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = box.position() - other.position()
            wide = abs(apart.x()) >= (box.size().width() + other.size().width()) / 2
            high = abs(apart.y()) >= (box.size().height() + other.size().height()) / 2
            assert wide or high, (box.description(), other.description())


def test_the_model_gives_each_cell_the_classes_labels_and_reasons_of_the_map_series(cells):
    assert differences(*cells) == []


def test_every_map_of_the_model_holds_cells_with_several_classes(cells):
    # Else the comparison above would compare nothing.
    for key in MAPS:
        codes = {row[f"klasse_{key}"] for row in cells[0].values()}
        assert len([code for code in codes if code > 0]) >= 5, key


def test_the_model_shows_no_counts_of_cells_however_few_live_there(cells):
    names = set(next(iter(cells[0].values())))
    assert not [name for name in names if name.startswith((*COUNTS, *(f"reden_{count}" for count in COUNTS)))]
    assert not names & {"aantal", "corporatiewoning", "reden_corporatiewoning"}


@pytest.fixture
def areas(sample) -> dict[str, QgsVectorLayer]:
    """Count the addresses of the sample per neighbourhood, and give the neighbourhoods scores."""
    counts = {year: defaultdict(lambda: defaultdict(int)) for year in YEARS}
    for feature in QgsVectorLayer(sample + "adressen", "adressen", "ogr").getFeatures():
        for year in YEARS:
            found = counts[year][feature["buurt_code"]]
            for name in COUNTS:
                found[name] += feature[f"{name}_{year}"]
            found["woningvoorraad"] += 1
            found["corporatiewoningen"] += feature["corporatiewoning"]
    for name in COUNTS:  # where nobody lived in the first year, the neighbourhood is new
        counts["2014"][sorted(counts["2014"])[4]][name] = 0
    names = (*COUNTS, "woningvoorraad", "corporatiewoningen")
    definition = "&".join(f"field={name}:integer" for name in names)
    layers = {}
    buurten = QgsVectorLayer(sample + "buurten", "buurten", "ogr")
    for number, year in enumerate(YEARS, start=1):
        layers[f"AREAS_{number}"] = QgsVectorLayer(
            f"MultiPolygon?crs=EPSG:28992&field=buurtcode:string&{definition}", f"buurten {year}", "memory"
        )
        for feature in buurten.getFeatures():
            code = feature["buurtcode"]
            made = QgsFeature(layers[f"AREAS_{number}"].fields())
            made.setAttributes([code, *(counts[year][code][name] for name in names)])
            geometry = feature.geometry()
            geometry.convertToMultiType()
            made.setGeometry(geometry)
            layers[f"AREAS_{number}"].dataProvider().addFeatures([made])
    codes = sorted(feature["buurtcode"] for feature in buurten.getFeatures())
    scores = QgsVectorLayer("None?field=bu_code:string&field=jaar:integer&field=onv:double", "scores", "memory")
    for row, code in enumerate(codes):
        for year, score in (("2014", round(0.3 - 0.07 * row, 4)), ("2022", round(-0.3 + 0.05 * row, 4))):
            if row != {"2014": 1, "2022": 2}[year]:  # one neighbourhood is new, one has vanished
                made = QgsFeature(scores.fields())
                made.setAttributes([code, int(year), score])
                scores.dataProvider().addFeatures([made])
    return {**layers, "SCORES": scores}


def test_the_model_of_neighbourhoods_gives_the_classes_of_the_map_series_too(process, sample, areas, tmp_path):
    given = {**areas, "REFERENCE": sample + "referentie_nederland"}
    run_model(process, "veerkrachtkaarten_buurten", given, tmp_path / "model.gpkg")
    series = {
        "NUISANCE": areas["SCORES"],
        "NUISANCE_ID": "bu_code",
        "NUISANCE_YEAR_FIELD": "jaar",
        "YEAR_1": YEARS[0],
        "YEAR_2": YEARS[1],
        "GROUPS": areas["AREAS_2"],
        "GROUPS_ID": "buurtcode",
        "GROUP_FIELDS": list(GROUPS),
        "POPULATION": "aantal_inwoners",
        "GROUPS_EARLIER": areas["AREAS_1"],
        "REFERENCE": given["REFERENCE"],
        "HOUSING": areas["AREAS_2"],
        "HOUSING_ID": "buurtcode",
        "SOCIAL_HOUSING": "corporatiewoningen",
        "DWELLINGS": "woningvoorraad",
        "UNITS": areas["AREAS_2"],
        "UNIT_ID": "buurtcode",
        "OUTPUT": str(tmp_path / "series.gpkg"),
    }
    assert process("veerkracht:mapseries", series)["MAPS"] == len(MAPS)
    model, at_once = (table(tmp_path / f"{name}.gpkg", "buurtcode") for name in ("model", "series"))
    assert differences(model, at_once) == []
    assert {-2, -3} <= {row["klasse_ontwikkeling_overlast"] for row in model.values()}
    assert "alleen in jaar 2" in {row["reden_ontwikkeling_kwetsbaar"] for row in model.values()}


def made_by_the_tool() -> dict[str, QgsProcessingModelAlgorithm]:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        spec = importlib.util.spec_from_file_location("make_model", ROOT / "tools" / "make_model.py")
        tool = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(tool)
        return {name: make() for name, make in tool.MODELS.items()}
    finally:
        sys.path.pop(0)


def contents(model: QgsProcessingModelAlgorithm) -> dict:
    """Return what a model does, in words that are the same in every version of QGIS."""

    def words(source: QgsProcessingModelChildParameterSource) -> tuple:
        kept = (source.parameterName(), source.outputChildId(), source.outputName(), source.expression())
        return (*kept, source.staticValue() or None)

    steps = {
        name: (
            child.algorithmId(),
            child.description(),
            {key: [words(source) for source in sources] for key, sources in child.parameterSources().items()},
        )
        for name, child in model.childAlgorithms().items()
    }
    inputs = [
        (parameter.name(), parameter.type(), parameter.description(), parameter.defaultValue())
        for parameter in model.parameterDefinitions()
    ]
    return {"title": model.displayName(), "inputs": inputs, "steps": steps}


def test_the_files_hold_the_models_as_make_models_writes_them_now(provider):
    made = made_by_the_tool()
    assert sorted(made) == sorted(path.stem for path in (ROOT / "models").glob("*.model3"))
    for name, model in made.items():
        assert contents(open_model(name)) == contents(model), "run make models"


def test_a_model_that_is_opened_leaves_qgis_as_it_was(provider):
    before = sorted(each.id() for each in QgsApplication.processingRegistry().providers())
    open_model(MODELS[0])
    assert sorted(each.id() for each in QgsApplication.processingRegistry().providers()) == before
