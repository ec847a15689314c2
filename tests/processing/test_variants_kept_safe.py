# SPDX-License-Identifier: GPL-2.0-or-later
"""Variants of a map on sixteen cells: what is refused, what is left as it was, and what is counted."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from veerkrachtkaarten.core.comparison.compare import compare as compare_variants
from veerkrachtkaarten.layers.comparison.reading import read_variants, shapes_of
from veerkrachtkaarten.layers.comparison.variants import Asked, open_variants
from veerkrachtkaarten.layers.sheets.export import Written

CELLS = "Polygon?field=grid_id:string&field=klasse_kwetsbaar:integer&field=reden_kwetsbaar:string"
PLACES = [(column, row) for column in range(4) for row in range(4)]


class Heard(QgsProcessingFeedback):
    """Keep what the log says."""

    def __init__(self):
        super().__init__(False)
        self.warnings, self.told, self.asked = [], [], 0

    def isCanceled(self):
        self.asked += 1
        return super().isCanceled()

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def pushInfo(self, info):
        self.told.append(info)

    def reportError(self, error, fatal=False):
        self.warnings.append(error)


def square(column: float, row: float) -> str:
    x, y = 176100 + 100 * column, 317400 + 100 * row
    return f"POLYGON(({x} {y}, {x + 100} {y}, {x + 100} {y + 100}, {x} {y + 100}, {x} {y}))"


def cell(column: int, row: int, code, reason=None) -> tuple:
    return square(column, row), f"E{1761 + column}N{3174 + row}", code, reason


FIRST = [cell(column, row, (column + row) % 7 + 1) for column, row in PLACES]
SECOND = [cell(column, row, (column + 2 * row) % 7 + 1) for column, row in PLACES]


def rows(path: str) -> list[dict]:
    layer = QgsVectorLayer(path, "tabel", "ogr")
    return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


def tables(path) -> set[str]:
    with closing(sqlite3.connect(path)) as database:
        return {name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")}


@pytest.fixture
def compare(run, world):
    """Compare layers, each a path or rows of cells."""

    def compare_them(*variants, name: str = "w.gpkg", **given):
        paths = [
            each if isinstance(each, (str, QgsVectorLayer)) else world.layer(f"v{number}", CELLS, each)
            for number, each in enumerate(variants, 1)
        ]
        asked = {f"INPUT_{number}": path for number, path in enumerate(paths, 1)}
        feedback = given.pop("feedback", None) or Heard()
        output = str(world.outputs / name)
        return run("comparevariants", {"MAP": "kwetsbaar", "OUTPUT": output, **asked, **given}, feedback=feedback)

    return compare_them


@pytest.fixture
def panels(run, world, monkeypatch):
    """Lay layers side by side, on paper only where asked; return the result and what the log says."""
    from veerkrachtkaarten.processing.comparison import exportsidebyside

    def print_them(*layers, on_paper: bool = False, **given):
        export = write if on_paper else lambda pages, outputs, facts, feedback: Written([], len(pages), True)
        monkeypatch.setattr(exportsidebyside, "export", export)
        asked = {f"INPUT_{number}": layer for number, layer in enumerate(layers, 1)}
        feedback, context = Heard(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        asked = {"MAP": "kwetsbaar", "DATE": "2026-11-21", **asked, "OUTPUT": str(world.outputs / "p.pdf"), **given}
        return run("exportsidebyside", asked, feedback=feedback, context=context), feedback

    write = exportsidebyside.export
    yield print_them
    QgsProject.instance().clear()


@pytest.mark.parametrize("number", [1, 2])
def test_a_variant_is_never_written_over(compare, world, number):
    paths = [world.layer("een", CELLS, FIRST), world.layer("twee", CELLS, SECOND)]
    before = world.state()
    with pytest.raises(QgsProcessingException, match="is the file that layer .* is read from"):
        compare(*paths, OUTPUT=paths[number - 1])
    assert world.state() == before


def test_a_variant_gets_a_comparison_as_one_more_table_of_its_file(compare, world):
    path = world.layer("een", CELLS, FIRST)
    compare(path, SECOND, OUTPUT=f"ogr:dbname='{path}' table=\"wissel\" (geom)")
    assert tables(path) == {"een", "wissel"}
    with pytest.raises(QgsProcessingException, match="is the file that layer"):
        compare(path, SECOND, OUTPUT=f"ogr:dbname='{path}' table=\"een\" (geom)")
    assert len(rows(f"{path}|layername=een")) == len(PLACES)


@pytest.mark.parametrize("table", ["/proc/niets/kruis.csv", "kruis.txt"])
def test_where_the_cross_tables_cannot_be_written_the_layer_is_not_either(compare, world, table):
    with pytest.raises(QgsProcessingException):
        compare(FIRST, SECOND, TABLE=table)
    assert not list(world.outputs.iterdir())


def test_layer_and_cross_tables_are_not_written_to_one_file(compare, world):
    place = str(world.outputs / "beide.csv")
    with pytest.raises(QgsProcessingException, match="would be written to one file"):
        compare(FIRST, SECOND, OUTPUT=place, TABLE=place)
    assert not list(world.outputs.iterdir())


def test_where_the_layer_cannot_be_written_the_cross_tables_stay_as_they_were(compare, world):
    table = world.outputs / "kruis.csv"
    table.write_text("van mij", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        compare(FIRST, SECOND, TABLE=str(table), OUTPUT="/proc/niets/w.gpkg")
    assert table.read_text(encoding="utf-8") == "van mij"
    compare(FIRST, SECOND, TABLE=str(table))
    with open(table, encoding="utf-8-sig", newline="") as file:
        assert sum(int(row["totaal"]) for row in csv.DictReader(file, delimiter=";")) == len(PLACES)
    assert {path.name for path in world.outputs.iterdir()} == {"kruis.csv", "w.gpkg"}


def test_cells_without_ids_are_the_same_cells_in_another_coordinate_system(compare, world):
    """Cells of 125 m have centres on half metres, which round to either side once they were in degrees."""
    corners = [(176125 + 125 * column, 317375 + 125 * row) for column in range(8) for row in range(5)]
    squares = [QgsGeometry.fromRect(QgsRectangle(x, y, x + 125, y + 125)) for x, y in corners]
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:28992"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    given = []
    for crs in ("EPSG:28992", "EPSG:4326"):
        definition = "Polygon?field=klasse_kwetsbaar:integer"
        made = [(square.asWkt(8), number % 7 + 1) for number, square in enumerate(squares)]
        given.append(world.layer(crs[5:], definition, made, crs))
        for each in squares:
            each.transform(to_degrees)
    result = compare(*given)
    assert (result["PLACES"], result["SAME"]) == (len(corners), len(corners))


@pytest.mark.parametrize("code", [2.7, 8.0, 40000.0, -4.0])
def test_a_code_that_no_class_has_is_refused(compare, world, code):
    definition = "Polygon?field=grid_id:string&field=klasse_kwetsbaar:double"
    strange = world.layer("vreemd", definition, [(square(0, 0), "E1761N3174", code)])
    told = f"klasse_kwetsbaar of layer “vreemd” holds {code:g}, which is no class of the legend kwetsbaar .1 to 7;"
    with pytest.raises(QgsProcessingException, match=told):
        compare(FIRST, strange)
    assert not list(world.outputs.iterdir())


@pytest.mark.parametrize(("more", "walked"), [([], 1), ([cell(9, 9, 3)], 2)])
def test_each_feature_walked_over_may_be_the_last_and_none_is_walked_over_in_vain(world, more, walked):
    """A variant that adds no place is not walked over for shapes; of one that adds a place, all features are."""
    paths = [world.layer("een", CELLS, FIRST), world.layer("twee", CELLS, [*SECOND, *more])]
    asked = [Asked(QgsVectorLayer(path, name, "ogr")) for path, name in zip(paths, ("een", "twee"))]
    read = read_variants(open_variants(asked, "kwetsbaar", "nl"), "", (QgsProcessingContext(), None))
    feedback = Heard()
    shapes_of(read, compare_variants([each.variant for each in read]), feedback)
    assert feedback.asked == walked * len(PLACES) + len(more)


def test_a_comparison_of_other_classes_is_refused_though_each_occurs_as_often(compare, panels, world):
    other = [(*place[:2], code, None) for place, code in zip(FIRST, reversed([code for _, _, code, _ in FIRST]))]
    paths = [world.layer(name, CELLS, cells) for name, cells in (("een", FIRST), ("twee", SECOND), ("drie", other))]
    comparison = compare(*paths[:2])["OUTPUT"]
    with pytest.raises(QgsProcessingException, match="compares other variants than the panels"):
        panels(paths[2], paths[1], COMPARISON=comparison)
    _, heard = panels(*paths[:2], COMPARISON=comparison)
    assert any("in another class than" in line for line in heard.told)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ([*FIRST, (square(9, 9), None, 3, None)], "5 of 16 cells"),
        ([cell(0, 0, None, "onderdrukt in de bron"), *FIRST[1:]], "5 of 15 cells"),
        ([cell(0, 0, None), *FIRST[1:]], "5 of 15 cells"),
    ],
)
def test_outlines_fit_the_panels_that_were_compared_whatever_has_no_id_or_no_class(compare, panels, world, first, told):
    second = [(*place[:2], code % 7 + 1 if number in range(3, 8) else code, None)
              for number, (*place, code, _) in enumerate(FIRST)]  # fmt: skip
    paths = [world.layer("een", CELLS, first), world.layer("twee", CELLS, second)]
    _, heard = panels(*paths, COMPARISON=compare(*paths)["OUTPUT"])
    assert any(told in line for line in heard.told), heard.told


def test_places_of_a_third_variant_do_not_count_between_two_others(compare, panels, world):
    more = [(square(column, row), f"X{column}_{row}", 2, None) for column in range(10, 15) for row in range(4)]
    given = {"een": FIRST, "twee": SECOND, "drie": [*FIRST, *more]}
    paths = [world.layer(name, CELLS, cells) for name, cells in given.items()]
    table = world.outputs / "kruis.csv"
    comparison = compare(*paths, TABLE=str(table))["OUTPUT"]
    with open(table, encoding="utf-8-sig", newline="") as file:
        counted = [(row["van"], row["naar"], int(row["totaal"])) for row in csv.DictReader(file, delimiter=";")]
    assert sum(count for first, second, count in counted if (first, second) == ("een", "twee")) == len(PLACES)
    assert sum(count for first, second, count in counted if (first, second) == ("een", "drie")) == len(PLACES) + 20
    _, heard = panels(*paths, COMPARISON=comparison)
    lines = {name: line for name, _, line in (text.partition(": ") for text in heard.told)}
    assert "cannot be" not in lines["twee"] and lines["drie"].endswith("; 20 cannot be compared")


def test_a_layout_that_stood_there_keeps_its_layers_and_counts_only_what_it_outlines(compare, panels, world):
    paths = [world.layer("een", CELLS, FIRST), world.layer("twee", CELLS, SECOND)]
    project = QgsProject.instance()
    panels(*paths, ADD_LAYOUTS=True)
    layers = {layer.name().partition(": ")[2]: layer for layer in project.mapLayers().values()}
    renderer = layers["een"].renderer().clone()
    renderer.updateCategoryLabel(1, "bijna niemand")
    layers["een"].setRenderer(renderer)
    layers["twee"].setRenderer(QgsRuleBasedRenderer(QgsFillSymbol.createSimple({"color": "red"})))
    comparison = compare(*paths)["OUTPUT"]
    result, heard = panels(*paths, COMPARISON=comparison, ADD_LAYOUTS=True)
    assert result["KEPT_LAYOUTS"] == 1
    assert {layer.name().partition(": ")[2] for layer in project.mapLayers().values()} == set(layers)
    assert layers["een"].renderer().categories()[1].label() == "bijna niemand"
    assert isinstance(layers["twee"].renderer(), QgsRuleBasedRenderer)
    assert any("was made without the outlines" in line for line in heard.warnings)
    assert "een: 16 cells with a class" in heard.told and "twee: 16 cells with a class" in heard.told
    project.layoutManager().clear()
    with pytest.raises(QgsProcessingException, match="is not drawn by categories"):
        panels(*paths, ADD_LAYOUTS=True)
    project.removeMapLayer(layers["twee"].id())
    panels(*paths, COMPARISON=comparison, ADD_LAYOUTS=True)
    assert layers["een"].renderer().categories()[1].label() == "bijna niemand"
    _, heard = panels(*paths, COMPARISON=comparison, ADD_LAYOUTS=True)
    assert not any("made without" in line for line in heard.warnings)
    assert any("in another class than" in line for line in heard.told)


def test_panels_that_cannot_be_written_leave_nothing_in_the_project(panels, world):
    paths = [world.layer("een", CELLS, FIRST), world.layer("twee", CELLS, SECOND)]
    project = QgsProject.instance()
    for given in ({"OUTPUT": "/proc/niets/p.pdf"}, {"TEMPLATE": "/nergens.qpt"}):
        with pytest.raises(QgsProcessingException):
            panels(*paths, on_paper=True, ADD_LAYOUTS=True, **given)
        assert not project.mapLayers() and not project.layoutManager().layouts()
        assert not project.layerTreeRoot().children()


def test_pictures_of_other_variants_are_other_files(panels, world):
    paths = [world.layer("een", CELLS, FIRST), world.layer("twee", CELLS, SECOND)]
    folder = world.outputs / "beelden"
    for name in ("2018: nu", "2022"):
        panels(*paths, on_paper=True, NAME_2=name, FOLDER=str(folder), DPI=50)
    assert sorted(path.name for path in folder.iterdir()) == [
        "kwetsbaar_panelen_een_2018_nu.png",
        "kwetsbaar_panelen_een_2022.png",
    ]


def test_edits_that_are_not_saved_are_told_of(compare, panels, world):
    layer = QgsVectorLayer(world.layer("een", CELLS, FIRST), "een", "ogr")
    assert layer.startEditing()
    assert layer.changeAttributeValue(1, layer.fields().lookupField("klasse_kwetsbaar"), 7)
    other = world.layer("twee", CELLS, SECOND)
    heard = Heard()
    compare(layer, other, feedback=heard)
    assert sum("Layer een has edits that are not saved" in line for line in heard.warnings) == 1
    _, heard = panels(layer, other)
    assert sum("Layer een has edits that are not saved" in line for line in heard.warnings) == 1
    assert layer.rollBack()
