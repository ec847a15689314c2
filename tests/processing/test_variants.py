# SPDX-License-Identifier: GPL-2.0-or-later
"""Variants of a map: compared place by place, and printed side by side with one legend."""

from __future__ import annotations

import csv
import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    QgsMergedFeatureRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from veerkrachtkaarten.core.legend import load_legend
from veerkrachtkaarten.core.own_mean import OwnMean
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.layers.comparison.merging import share_legend
from veerkrachtkaarten.layers.comparison.style import LINES, outline_changes, outline_style_to_qml
from veerkrachtkaarten.layers.mapfacts import stored_maps
from veerkrachtkaarten.layers.series.group import all_series
from veerkrachtkaarten.layers.series.row import background_of, read_history
from veerkrachtkaarten.layers.styling import apply_legend
from veerkrachtkaarten.processing.nationalfigures import national_figures

ROOT = Path(__file__).resolve().parent.parent.parent
WIDE, HIGH = 8, 6
GIVEN = {"DATE": "2026-11-21", "PLACE": "Proefstad"}
CLASSES = "Polygon?field=klasse_kwetsbaar:integer&field=label_kwetsbaar:string"


def sibling(name: str, path: Path):
    """Import a file that stands in no package."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


pdf = sibling("pdf_reader_of_variants", ROOT / "tests" / "pdf_reader.py")
World = sibling("world_of_variants", ROOT / "tests" / "processing" / "conftest.py").World


def square(column: int, row: int) -> str:
    x, y = 176100 + 100 * column, 317400 + 100 * row
    return f"POLYGON(({x} {y}, {x + 100} {y}, {x + 100} {y + 100}, {x} {y + 100}, {x} {y}))"


def grid_id(column: int, row: int) -> str:
    return f"E{1761 + column}N{3174 + row}"


PLACES = [(column, row) for column in range(WIDE) for row in range(HIGH)]


@pytest.fixture(scope="module")
def made(provider, tmp_path_factory) -> dict[str, str]:
    """Make three series of one small town: counted in the cell, within 150 m, and against its own mean."""
    from qgis import processing

    world = World(tmp_path_factory.mktemp("variants"))
    people = [
        (f"POINT({176150 + 100 * x} {317450 + 100 * y})", 4 if (x, y) == (0, 0) else 20 + y, (x * x + 3 * y) % 13)
        for x, y in PLACES
        if (x, y) != (7, 5)
    ]
    groups = world.points("adressen", *[(wkt, count, min(count, few)) for wkt, count, few in people])
    scores = world.layer(
        "scores",
        "Polygon?field=grid_id:string&field=onv:double",
        [(square(x, y), grid_id(x, y), -0.3 + 0.01 * (5 * x + y)) for x, y in PLACES],
    )
    asked = {
        **{"NUISANCE": scores, "NUISANCE_ID": "grid_id", "NUISANCE_FIELD": "onv", "YEAR_2": "2022"},
        **{"GROUPS": groups, "GROUP_FIELDS": ["inw"], "POPULATION": "n", "UNITS": scores, "UNIT_ID": "grid_id"},
        "SOURCE": "verzonnen",
    }
    variants = {
        "cel": {"NEIGHBOURHOOD": "cell"},
        "straal": {"NEIGHBOURHOOD": "radius", "RADIUS": 150},
        "eigen": {"NEIGHBOURHOOD": "cell", "NUISANCE_MEAN": "own"},
    }
    return {
        name: processing.run("veerkracht:mapseries", {**asked, **more, "OUTPUT": str(world.outputs / f"{name}.gpkg")})[
            "OUTPUT"
        ]
        for name, more in variants.items()
    }


@pytest.fixture(scope="module")
def compared(made, tmp_path_factory) -> dict:
    from qgis import processing

    folder = tmp_path_factory.mktemp("compared")
    asked = {"INPUT_1": made["cel"], "INPUT_2": made["straal"], "MAP": "kwetsbaar", "DECIMAL_COMMA": False}
    outputs = {"OUTPUT": str(folder / "wissel.gpkg"), "TABLE": str(folder / "kruis.csv")}
    return processing.run("veerkracht:comparevariants", {**asked, **outputs})


@pytest.fixture
def panels(run, made, world):
    def print_it(name: str = "zij.pdf", **given) -> dict:
        options = {key: given.pop(key) for key in ("feedback", "context") if key in given}
        asked = {**GIVEN, "INPUT_1": made["cel"], "INPUT_2": made["straal"], "MAP": "kwetsbaar"}
        return run("exportsidebyside", {**asked, "OUTPUT": str(world.outputs / name), **given}, **options)

    return print_it


@pytest.fixture
def project():
    """Give the project at hand, and leave it empty."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


def rows(path: str) -> list[dict]:
    layer = QgsVectorLayer(path, "tabel", "ogr")
    names = layer.fields().names()
    return [
        {name: None if value == NULL else value for name, value in zip(names, feature.attributes())}
        for feature in layer.getFeatures()
    ]


def by_id(path: str, field: str = "grid_id") -> dict[str, dict]:
    return {row[field]: row for row in rows(path)}


def words(text: str) -> str:
    return " ".join(text.split())


def test_each_place_fares_as_its_two_tables_say(made, compared):
    first, second = by_id(made["cel"]), by_id(made["straal"])
    seen = Counter()
    for row in rows(compared["OUTPUT"]):
        one, other = first[row["id"]]["klasse_kwetsbaar"], second[row["id"]]["klasse_kwetsbaar"]
        assert (row["klasse_1"], row["klasse_2"]) == (one, other)
        assert row["reden_1"] == first[row["id"]]["reden_kwetsbaar"]
        steps = other - one if one > 0 and other > 0 else None
        wanted = min(one, other) if steps is None else min(abs(steps), 2) + 1
        assert (row["wisseling"], row["wisseling_1_2"], row["stappen_1_2"]) == (wanted, wanted, steps)
        assert row["stappen"] == (None if steps is None else abs(steps))
        seen[wanted] += 1
    assert set(seen) >= {1, 2, 3, -1, 0}
    assert compared["PLACES"] == len(first) == WIDE * HIGH
    assert compared["CHANGED"] == seen[2] + seen[3] and compared["SAME"] == seen[1]
    assert compared["NOT_COMPARED"] == seen[0] + seen[-1]


def test_the_cross_table_counts_every_place_once(made, compared):
    first, second = by_id(made["cel"]), by_id(made["straal"])
    wanted = Counter((row["klasse_kwetsbaar"], second[key]["klasse_kwetsbaar"]) for key, row in first.items())
    with open(compared["TABLE"], encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    found = {
        (int(row["code"]), int(name.split()[0])): int(count)
        for row in table
        for name, count in row.items()
        if name.split()[0].lstrip("'-").isdigit() and int(count)
    }
    assert found == dict(wanted)
    assert sum(int(row["totaal"]) for row in table) == WIDE * HIGH
    assert {row["van"] for row in table} == {"in de cel zelf"}
    assert {row["naar"] for row in table} == {"binnen 150 m"}


def test_the_history_tells_map_and_variants_and_the_style_outlines_what_changes(compared):
    layer = QgsVectorLayer(compared["OUTPUT"], "wissel", "ogr")
    told = read_history(layer.metadata().history())
    assert told.counters["map"] == "kwetsbaar"
    assert json.loads(told.counters["variants"]) == ["in de cel zelf", "binnen 150 m"]
    outline_changes(layer, language="nl")
    renderer = layer.renderer()
    assert isinstance(renderer, QgsMergedFeatureRenderer)
    assert [each.label() for each in renderer.embeddedRenderer().categories()] == ["andere klasse"]
    assert outline_style_to_qml() == outline_style_to_qml()
    message, read = layer.loadNamedStyle(str(ROOT / "styles" / "wisseling.qml"))
    assert read, message
    (category,) = layer.renderer().embeddedRenderer().categories()
    assert (str(category.value()), category.label()) == ("2", "andere klasse")
    found = [category.symbol().symbolLayer(number) for number in range(category.symbol().symbolLayerCount())]
    assert [(line.color().name(), line.width(), line.widthMapUnitScale().maxSizeMM) for line in found] == [
        (colour, width, most) for colour, width, _, most in LINES
    ], "run make styles"


def test_places_without_ids_are_matched_by_their_centres_and_one_variant_may_lack_a_place(run, world):
    first = world.layer("een", CLASSES, [(square(0, 0), 4, "gemiddeld"), (square(1, 0), 1, None)])
    second = world.layer("twee", CLASSES, [(square(2, 0), 7, None), (square(0, 0), 6, "zeer veel")])
    asked = {"INPUT_1": first, "INPUT_2": second, "NAME_1": "2014", "OUTPUT": str(world.outputs / "w.gpkg")}
    result = run("comparevariants", asked)
    found = {row["id"]: (row["klasse_1"], row["klasse_2"], row["wisseling"]) for row in rows(result["OUTPUT"])}
    assert found == {"176150 317450": (4, 6, 3), "176250 317450": (1, -4, -4), "176350 317450": (-4, 7, -4)}
    shapes = {feature["id"]: feature for feature in QgsVectorLayer(result["OUTPUT"], "w", "ogr").getFeatures()}
    for key, feature in shapes.items():
        centre = feature.geometry().centroid().asPoint()
        assert key == f"{centre.x():.0f} {centre.y():.0f}"
    assert [row["reden_2"] for row in rows(result["OUTPUT"]) if row["klasse_2"] == -4] == ["niet in deze variant"]


def test_a_map_of_rules_has_no_steps(run, made, world):
    asked = {"INPUT_1": made["cel"], "INPUT_2": made["eigen"], "MAP": "focus"}
    result = run("comparevariants", {**asked, "OUTPUT": str(world.outputs / "w.gpkg")})
    assert result["CHANGED"] > 0
    assert {row["stappen"] for row in rows(result["OUTPUT"])} == {None}
    assert {row["wisseling"] for row in rows(result["OUTPUT"])} <= {1, 2, 0, -1}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"FILTER_2": "geen veld = 3"}, "cannot be filtered"),
        ({"FILTER_2": "gemeente = 'X'"}, "cannot be filtered"),
        ({"FILTER_2": "grid_id = 'nergens'"}, "holds no places"),
        ({"MAP": "eigenaren"}, "has no classes of the map eigenaren"),
        ({"MAP": ""}, "several maps in common"),
        ({"NAME_3": "wel een naam"}, "has a name or a filter, but no layer"),
        ({"FILTER_1": "grid_id < 'E1763'", "FILTER_2": "grid_id > 'E1764'"}, "no place in common"),
    ],
)
def test_what_cannot_be_compared_is_refused_and_nothing_is_written(run, made, world, given, told):
    asked = {"INPUT_1": made["cel"], "INPUT_2": made["straal"], "MAP": "kwetsbaar"}
    output = world.outputs / "w.gpkg"
    with pytest.raises(QgsProcessingException, match=told):
        run("comparevariants", {**asked, **given, "OUTPUT": str(output)}, feedback=QgsProcessingFeedback(False))
    assert not output.exists()


def test_a_page_says_what_each_panel_shows_and_how_much_of_it_changes(panels, made, compared):
    pdf.require_poppler()
    path = panels(COMPARISON=compared["OUTPUT"])["OUTPUT"]
    found = words(pdf.text(path, 1))
    changed, compared_count = compared["CHANGED"], compared["CHANGED"] + compared["SAME"]
    for text in (
        "2. Kwetsbare bewoners",
        "Proefstad, 2022",
        "in de cel zelf",
        "binnen 150 m",
        f"{changed} van {compared_count} cellen in een andere klasse dan “in de cel zelf”",
        f"{compared['NOT_COMPARED']} niet te vergelijken",
        "Klasse wisselt",
        "andere klasse",
        "Bron: verzonnen. Bewerking: ",
        "“binnen 150 m”: Bewoners en woningen binnen 150 m.",
        "21 november 2026",
    ):
        assert text in found, (text, found)
    assert pdf.facts(path)["Pages"] == "1"


def test_one_legend_holds_the_classes_of_any_panel_or_all(panels, made):
    pdf.require_poppler()
    legend, few = load_legend("kwetsbaar"), {"FILTER_1": "grid_id = 'E1763N3176'", "FILTER_2": "grid_id = 'E1766N3177'"}
    present = {by_id(made["cel"])["E1763N3176"]["klasse_kwetsbaar"]}
    present |= {by_id(made["straal"])["E1766N3177"]["klasse_kwetsbaar"]}
    assert present < {each.code for each in legend.shown}
    found = words(pdf.text(panels(**few)["OUTPUT"], 1))
    for each in legend.shown:
        if each.code > 0 and len(each.label.nl.split()) > 1:
            assert (each.label.nl in found) == (each.code in present), each.label.nl
    whole = words(pdf.text(panels("alles.pdf", LEGEND="all", **few)["OUTPUT"], 1))
    assert all(each.label.nl in whole for each in legend.shown)


def test_layouts_have_one_scale_unless_asked_otherwise_and_stay_the_users(panels, made, project):
    context = QgsProcessingContext()
    context.setProject(project)
    parts = {"INPUT_2": made["cel"], "FILTER_1": "grid_id < 'E1764'", "FILTER_2": "grid_id LIKE 'E176_N3174'"}
    given = {**parts, "NAME_1": "west", "NAME_2": "oost", "ADD_LAYOUTS": True, "context": context}
    assert panels(**given)["KEPT_LAYOUTS"] == 0
    layout = project.layoutManager().printLayouts()[0]
    assert layout.name() == "2. Kwetsbare bewoners: west | oost"
    scales = [layout.itemById(name).scale() for name in ("map", "map_2")]
    assert scales[0] == pytest.approx(scales[1])
    shown = [layout.itemById(name).layers()[0] for name in ("map", "map_2")]
    assert [layer.featureCount() for layer in shown] == [3 * HIGH, WIDE]
    assert all_series(project) == {}  # panels are no maps of a series that the panel of the plugin would take up
    layout.itemById("map").setScale(4321.0)
    assert panels(**given)["KEPT_LAYOUTS"] == 1
    assert layout.itemById("map").scale() == pytest.approx(4321.0)
    with pytest.raises(QgsProcessingException, match="does not show layer"):
        panels(**{**given, "FILTER_2": "grid_id >= 'E1767'"}, feedback=QgsProcessingFeedback(False))
    project.layoutManager().clear()
    panels(**given, SAME_SCALE=False)
    layout = project.layoutManager().printLayouts()[0]
    scales = [layout.itemById(name).scale() for name in ("map", "map_2")]
    assert scales[0] != pytest.approx(scales[1])
    for number, name in enumerate(("map", "map_2"), 1):
        bar = layout.itemById("scalebar" if number == 1 else f"scalebar_{number}")
        assert bar.linkedMap() is layout.itemById(name)


def test_a_comparison_of_other_variants_is_refused(panels, made, compared):
    with pytest.raises(QgsProcessingException, match="compares other variants than the panels"):
        panels(
            INPUT_1=made["straal"],
            INPUT_2=made["cel"],
            COMPARISON=compared["OUTPUT"],
            feedback=QgsProcessingFeedback(False),
        )


def test_one_class_worded_in_two_ways_has_both_and_in_two_colours_is_refused(made):
    layers = [QgsVectorLayer(made[name], name, "ogr") for name in ("cel", "eigen")]
    apply_legend(layers[0], load_legend("overlast"), "nl")
    apply_legend(layers[1], load_legend("overlast").of_own_mean(), "nl")
    share_legend(layers, ["een", "twee"])
    labels = [[each.label() for each in layer.renderer().categories()] for layer in layers]
    assert labels[0] == labels[1]
    assert labels[0][3:6] == [
        "iets slechter",
        "rond het Nederlands gemiddelde / rond het gemiddelde van het eigen gebied",
        "iets beter",
    ]
    categories = layers[1].renderer().categories()  # they own the symbols
    symbol = categories[0].symbol().clone()
    symbol.setColor(symbol.color().darker())
    layers[1].renderer().updateCategorySymbol(0, symbol)
    with pytest.raises(Problem, match=r"Class 1 \(zeer veel slechter\) has another colour in een than in twee"):
        share_legend(layers, ["een", "twee"])


def test_nuisance_against_the_own_mean_averages_nothing_and_never_speaks_of_the_netherlands(made, panels):
    pdf.require_poppler()
    usual, own = by_id(made["cel"]), by_id(made["eigen"])
    mean = background_of(read_history(QgsVectorLayer(made["eigen"], "e", "ogr").metadata().history())).own_mean
    counted = [(usual[key]["onv"], row["onv"], row["aantal_inwoners"]) for key, row in own.items()]
    weighed = [(before, after, shown) for before, after, shown in counted if shown]  # the fewest are suppressed
    assert mean.by_residents and mean.year == "2022"
    people = sum(shown for _, _, shown in weighed)
    assert mean.mean == pytest.approx(sum(before * shown for before, _, shown in weighed) / people)
    assert all(after == pytest.approx(before - mean.mean) for before, after, _ in counted)
    facts = {each.facts.legend: each.facts for each in stored_maps(QgsVectorLayer(made["eigen"], "e", "ogr"))}
    assert facts["overlast"].about == "2022, ten opzichte van het eigen gemiddelde"
    assert "gewogen naar inwoners, 2022" in facts["focus"].source_line
    assert facts["kwetsbaar"].variant == "" and "Overlast" not in facts["kwetsbaar"].source_line
    labels = {row["label_overlast"] for row in own.values()}
    assert "rond het gemiddelde van het eigen gebied" in labels and not any("Nederlands" in text for text in labels)
    found = words(pdf.text(panels(INPUT_2=made["eigen"], MAP="overlast")["OUTPUT"], 1))
    assert "ten opzichte van het Nederlands gemiddelde" in found and "ten opzichte van het eigen gemiddelde" in found
    assert "rond het Nederlands gemiddelde" in found


def test_figures_of_the_netherlands_are_set_against_the_own_mean_too():
    assert national_figures("index = 0; onv = 0") == {"index": 0.0, "onv": 0.0}
    assert national_figures("index = 0; onv = 0", OwnMean(-0.25, 3, True)) == {"index": 0.0, "onv": 0.25}
