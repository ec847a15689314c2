# SPDX-License-Identifier: GPL-2.0-or-later
"""Write models/*.model3: the map series out of its standalone steps, for analysts to open and adapt."""

from __future__ import annotations

from pathlib import Path

import headless
from model_builder import Builder, Formula, Given, Output, save
from model_texts import CELLS, NEIGHBOURHOODS, TITLES

FOLDER = headless.ROOT / "models"
GROUPS = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")
YEARS = {"1": "2014", "2": "2022"}
CODE = "buurtcode"
LEGENDS = {
    "overlast": "onv",
    "kwetsbaar": "index",
    "corporatiebezit": "aandeel_corporatiebezit",
    "ontwikkeling_overlast": "verandering_onv",
    "verandering_index": "verandering_index",
}
MATRICES = ("focus", "ontwikkeling_kwetsbaar", "veerkracht_parkstad")
SEVERAL = "try(array_to_string(@GROUPS_{0}, ';'), @GROUPS_{0})"
"""Fields as one text: a form gives a list of them, a command line a text with semicolons."""
SUMMED = (
    f"string_to_array(concat({SEVERAL.format(1)}, ';', {SEVERAL.format(2)}, ';', "
    "@POPULATION_1, ';', @POPULATION_2, ';', @SOCIAL_HOUSING), ';')"
)
COUNTS = f"array_cat({SUMMED}, array_foreach({SUMMED}, 'reden_' || @element), array('aantal'))"
"""Counts per cell, however few residents it has: shown nowhere, so that nobody can be recognised."""
NUISANCE_FIELDS = ["onv", "onv_1", "reden_onv_1", "onv_2", "reden_onv_2", "verandering_onv", "reden_verandering_onv"]


def layer(name: str, kind: str):
    """Return an input for a layer of points or polygons, or for any table."""
    from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource

    kinds = {
        "points": QgsProcessing.SourceType.TypeVectorPoint,
        "polygons": QgsProcessing.SourceType.TypeVectorPolygon,
        "table": QgsProcessing.SourceType.TypeVector,
    }
    return QgsProcessingParameterFeatureSource(name, TITLES[name], [kinds[kind]])


def fields(name: str, parent: str, default):
    """Return an input for a field of a layer, or for several where the default is a list."""
    from qgis.core import QgsProcessingParameterField

    return QgsProcessingParameterField(
        name, TITLES[name], default, parent, QgsProcessingParameterField.DataType.Any, isinstance(default, list)
    )


def year(name: str):
    """Return an input for a year."""
    from qgis.core import QgsProcessingParameterString

    return QgsProcessingParameterString(name, TITLES[name], YEARS[name[-1]])


def minimum():
    """Return the input for the smallest number of residents or dwellings that is shown."""
    from qgis.core import QgsProcessingParameterNumber

    integer = QgsProcessingParameterNumber.Type.Integer
    return QgsProcessingParameterNumber("MINIMUM", TITLES["MINIMUM"], integer, 10, False, 0)


def add_scores(builder: Builder, id_field: str) -> None:
    """Add the inputs for the Leefbaarometer's scores."""
    builder.add_input(layer("SCORES", "table"), 0, 0)
    builder.add_input(fields("SCORES_ID", "SCORES", id_field), 0, 1)
    builder.add_input(fields("SCORES_YEAR", "SCORES", "jaar"), 0, 2)
    builder.add_input(year("YEAR_1"), 0, 3)
    builder.add_input(year("YEAR_2"), 0, 4)


def index_of(number: str, source, components) -> dict:
    """Return what the index of one year is made from."""
    return {
        "INPUT": source,
        "COMPONENTS": components,
        "COMPONENT_KIND": "counts",
        "POPULATION": Given(f"POPULATION_{number}"),
        "MINIMUM": Given("MINIMUM"),
        "METHOD": "zscore",
        "REFERENCE": Given("REFERENCE"),
        "NAME": "index",
    }


def add_share(builder: Builder, places: Output, dwellings) -> Output:
    """Add the share of social housing."""
    values = {"NUMERATOR": Given("SOCIAL_HOUSING"), "DENOMINATOR": dwellings, "NAME": "aandeel_corporatiebezit"}
    return builder.add_step(
        "social_housing", "veerkracht:share", (3, 9), {"INPUT": places, "MINIMUM": Given("MINIMUM"), **values}
    )


def finish_series(builder: Builder, nuisance: Output, shares: Output, place_id) -> None:
    """Add what both models end with: the join, the classes and the rules."""
    joined = {
        "FIELD": place_id,
        "INPUT_2": nuisance,
        "FIELD_2": Given("SCORES_ID"),
        "FIELDS_TO_COPY": NUISANCE_FIELDS,
    }
    last = builder.add_step(
        "join",
        "native:joinattributestable",
        (4, 2),
        {"INPUT": shares, "METHOD": 1, "DISCARD_NONMATCHING": False, "PREFIX": "", **joined},
    )
    for row, (legend, name) in enumerate(LEGENDS.items()):
        values = {"INPUT": last, "FIELD": name, "LEGEND": legend}
        last = builder.add_step(f"class_{legend}", "veerkracht:assignclasses", (5, row * 1.5), values)
    for row, matrix in enumerate(MATRICES):
        values = {"INPUT": last, "MATRIX": matrix}
        last = builder.add_step(f"rules_{matrix}", "veerkracht:combineclasses", (6, 1.5 + row * 1.5), values)
    builder.finish(last, 7, 4.5)


def model_of_cells():
    """Return the series on cells of 100 m: addresses and the Leefbaarometer's table per cell."""
    builder = Builder(CELLS)
    add_scores(builder, "grid_id")
    builder.add_input(layer("ADDRESSES", "points"), 0, 5)
    for row, number in enumerate(YEARS):
        groups = [f"{group}_{YEARS[number]}" for group in GROUPS]
        builder.add_input(fields(f"GROUPS_{number}", "ADDRESSES", groups), 0, 6 + 2 * row)
        builder.add_input(
            fields(f"POPULATION_{number}", "ADDRESSES", f"aantal_inwoners_{YEARS[number]}"), 0, 7 + 2 * row
        )
    builder.add_input(fields("SOCIAL_HOUSING", "ADDRESSES", "corporatiewoning"), 0, 10)
    builder.add_input(layer("REFERENCE", "table"), 0, 11)
    builder.add_input(minimum(), 0, 12)
    scores = {"INPUT": Given("SCORES"), "ID_FIELD": Given("SCORES_ID"), "YEAR_FIELD": Given("SCORES_YEAR")}
    cells = [
        builder.add_step(
            f"nuisance_{number}",
            "veerkracht:cellsfromids",
            (1, 1 + 2 * row),
            {**scores, "YEAR": Given(f"YEAR_{number}"), "CELL_SIZE": 100},
        )
        for row, number in enumerate(YEARS)
    ]
    nuisance = builder.add_step(
        "nuisance_change",
        "veerkracht:change",
        (3, 2),
        {"LAYER_1": cells[0], "LAYER_2": cells[1], "ID_FIELD": Given("SCORES_ID"), "FIELDS": ["onv"]},
    )
    addresses = builder.add_step(
        "addresses",
        "veerkracht:aggregatetogrid",
        (1, 7),
        {"INPUT": Given("ADDRESSES"), "FIELDS": Formula(SUMMED), "NEIGHBOURHOOD": "cell", "CELL_SIZE": 100},
    )
    places = add_indices(builder, (addresses, addresses), "grid_id")
    shares = add_share(builder, places, "aantal")
    values = {"INPUT": shares, "COLUMN": Formula(COUNTS)}
    shares = builder.add_step("counts_out", "native:deletecolumn", (4, 7), values)
    finish_series(builder, nuisance, shares, "grid_id")
    return builder.model


def add_indices(builder: Builder, layers: tuple, place_id) -> Output:
    """Add the index of both years, relative to one reference, and its change."""
    indices = [
        builder.add_step(
            f"index_{number}",
            "veerkracht:compositeindex",
            (2, 6 + 2 * row),
            index_of(number, layers[row], Given(f"GROUPS_{number}")),
        )
        for row, number in enumerate(YEARS)
    ]
    return builder.add_step(
        "index_change",
        "veerkracht:change",
        (3, 7),
        {"LAYER_1": indices[0], "LAYER_2": indices[1], "ID_FIELD": place_id, "FIELDS": ["index"]},
    )


def model_of_neighbourhoods():
    """Return the series on neighbourhoods: a layer of neighbourhoods per year and the Leefbaarometer's table."""
    builder = Builder(NEIGHBOURHOODS)
    add_scores(builder, "bu_code")
    for row, number in enumerate(YEARS):
        areas = f"AREAS_{number}"
        builder.add_input(layer(areas, "polygons"), 0, 5 + 3 * row)
        builder.add_input(fields(f"GROUPS_{number}", areas, list(GROUPS)), 0, 6 + 3 * row)
        builder.add_input(fields(f"POPULATION_{number}", areas, "aantal_inwoners"), 0, 7 + 3 * row)
    builder.add_input(fields("AREA_ID", "AREAS_2", CODE), 0, 11)
    builder.add_input(fields("SOCIAL_HOUSING", "AREAS_2", "corporatiewoningen"), 0, 12)
    builder.add_input(fields("DWELLINGS", "AREAS_2", "woningvoorraad"), 0, 13)
    builder.add_input(layer("REFERENCE", "table"), 0, 14)
    builder.add_input(minimum(), 0, 15)
    years = [
        builder.add_step(
            f"nuisance_{number}",
            "native:extractbyattribute",
            (1, 1 + 2 * row),
            {
                "INPUT": Given("SCORES"),
                "FIELD": Given("SCORES_YEAR"),
                "OPERATOR": 0,
                "VALUE": Given(f"YEAR_{number}"),
            },
        )
        for row, number in enumerate(YEARS)
    ]
    nuisance = builder.add_step(
        "nuisance_change",
        "veerkracht:change",
        (3, 2),
        {"LAYER_1": years[0], "LAYER_2": years[1], "ID_FIELD": Given("SCORES_ID"), "FIELDS": ["onv"]},
    )
    places = add_indices(builder, (Given("AREAS_1"), Given("AREAS_2")), Given("AREA_ID"))
    shares = add_share(builder, places, Given("DWELLINGS"))
    finish_series(builder, nuisance, shares, Given("AREA_ID"))
    return builder.model


MODELS = {"veerkrachtkaarten": model_of_cells, "veerkrachtkaarten_buurten": model_of_neighbourhoods}


def write(folder: Path) -> list[Path]:
    """Write every model; the same program gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, make in MODELS.items():
        model = make()
        paths.append(folder / f"{name}.model3")
        save(model, paths[-1])
    return paths


def main() -> None:
    """Start QGIS without windows and write the models."""
    application = headless.start()
    for path in write(FOLDER):
        print(f"{path.relative_to(headless.ROOT)}: {path.stat().st_size / 1024:.0f} kB.")
    application.exitQgis()


if __name__ == "__main__":
    main()
