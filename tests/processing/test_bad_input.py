# SPDX-License-Identifier: GPL-2.0-or-later
"""Give every algorithm bad input: a full sentence comes back, or the documented result, and nothing is lost.

Each row names a fault, the algorithm, the parameters, and the sentence (refused) or what is said in the
log beside the result (works). Inputs are files; after each run they are unchanged, byte by byte, and
a refused run leaves no output, or the old one as it was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from veerkrachtkaarten.core.legend_parts import FOLDER

WEST, SOUTH = 176100.0, 317400.0
"""South-west corner of the cell E1761N3174."""
OLD_OUTPUT = b"what stood here before"


def point(dx: float = 10, dy: float = 10) -> str:
    return f"POINT({WEST + dx} {SOUTH + dy})"


def square(dx: float, size: float = 200.0, off: float = 0.0) -> str:
    west, south = WEST + dx + off, SOUTH - off
    east, north = west + size, south + size
    return f"POLYGON(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


BOW_TIE = "POLYGON((176100 317400, 176300 317600, 176300 317400, 176100 317600, 176100 317400))"


class Log(QgsProcessingFeedback):
    """Remember what was said."""

    def __init__(self):
        super().__init__(False)
        self.said = ""

    def pushInfo(self, text):
        self.said += text + "\n"

    def pushWarning(self, text):
        self.said += text + "\n"


# What is right, of which each row changes one thing.

ADDRESSES = ((point(), 10, 50), (point(60), 5, 50), (point(110), 5, 100))
CELLS = (("E1761N3174", "2014", -0.1), ("E1761N3174", "2022", -0.2), ("E1762N3174", "2022", 0.1))
COUNTS = ((20, 5, 8), (40, 10, 3), (60, 6, 6))


def addresses(world, *rows, **options) -> str:
    return world.points("adressen", *(rows or ADDRESSES), **options)


def scores(world, *rows) -> str:
    return world.table("scores", "grid_id:string jaar:string onv:double", *(rows or CELLS))


def aggregate(layer: Callable = addresses, **more) -> Callable:
    return lambda world: {"INPUT": layer(world), "FIELDS": ["n"], **more}


def ids(*rows, **more) -> Callable:
    return lambda world: {"INPUT": scores(world, *rows), "ID_FIELD": "grid_id", **more}


def counts(world, *rows, kind: str = "integer") -> str:
    return world.table("buurten", f"inw:{kind} a:{kind} b:{kind}", *(rows or COUNTS))


def share(*rows, kind: str = "integer", **more) -> Callable:
    return lambda world: {"INPUT": counts(world, *rows, kind=kind), "NUMERATOR": "a", "DENOMINATOR": "inw", **more}


def index(*rows, kind: str = "integer", **more) -> Callable:
    return lambda world: {
        "INPUT": counts(world, *rows, kind=kind),
        "COMPONENTS": ["a", "b"],
        "POPULATION": "inw",
        **more,
    }


def year(world, name: str, *rows) -> str:
    return world.table(name, "id:string onv:double", *rows)


def change(first: tuple, second: tuple, **more) -> Callable:
    return lambda world: {
        "LAYER_1": year(world, "jaar1", *first),
        "LAYER_2": year(world, "jaar2", *second),
        "ID_FIELD": "id",
        "FIELDS": ["onv"],
        **more,
    }


def classes(*rows, kind: str = "integer", **more) -> Callable:
    fields = f"klasse_kwetsbaar:{kind} klasse_overlast:integer onv:double"
    return lambda world: {"INPUT": world.table("klassen", fields, *(rows or ((4, 5, 0.1),))), **more}


def groups(layer: Callable = addresses, **more) -> Callable:
    """Return what the series needs for map 2; values that are functions are given the world."""

    def given(world) -> dict:
        asked = {name: value(world) if callable(value) else value for name, value in more.items()}
        return {"GROUPS": layer(world), "GROUP_FIELDS": ["n"], "POPULATION": "inw", **asked}

    return given


def nuisance(*rows, **more) -> Callable:
    def given(world) -> dict:
        asked = {name: value(world) if callable(value) else value for name, value in more.items()}
        return {"NUISANCE": scores(world, *rows), "NUISANCE_ID": "grid_id", "NUISANCE_YEAR_FIELD": "jaar", **asked}

    return given


def on_buildings(*results, fields: str = "klasse_focus:integer", rows=(), **options) -> Callable:
    """Return buildings and the cells with classes that are drawn on them."""
    shape = "Polygon?" + "&".join(f"field={field}" for field in fields.split())

    def given(world) -> dict:
        found = results or ((square(0, 100), 6),)
        houses = world.areas("panden", *(rows or ((square(10, 20), "P1", 1), (square(910, 20), "P2", 1))), **options)
        return {"BUILDINGS": houses, "RESULTS": world.layer("kaart", shape, list(found))}

    return given


def areas(*rows, **options) -> dict:
    """Return neighbourhoods for the series."""
    rows = rows or ((square(0), "BU1", 1), (square(200), "BU2", 1))
    return {"UNITS": lambda world: world.areas("buurten", *rows, **options), "UNIT_ID": "code"}


def incomplete(world) -> str:
    """Write a copy of the focus map's definition of which the first rule is gone."""
    definition = json.loads((FOLDER / "focus.json").read_text(encoding="utf-8"))
    definition["matrix"]["rules"] = definition["matrix"]["rules"][1:]
    return world.file("focus.json", json.dumps(definition))


def broken(world) -> str:
    return world.file("overlast.json", '{"id": "overlast", ')


def in_folder(make: Callable) -> Callable:
    return lambda world: str(Path(make(world)).parent)


@dataclass(frozen=True)
class Row:
    fault: str
    algorithm: str
    given: Callable
    sentence: str

    def __str__(self) -> str:
        return f"{self.algorithm}: {self.fault}".replace(" ", "_")


LOOKS_LIKE_RD = r"says that it is in {}, but its coordinates cannot be: they look like EPSG:28992.*Set Layer CRS"
LON_LAT, MERCATOR = (("POINT(5.7 50.85)", 1, 1),), (("POINT(634000 6595000)", 1, 1),)

REFUSED = [
    # Coordinate systems.
    *(
        Row(f"RD coordinates labelled {crs}", algorithm, given, f"Layer {name} " + LOOKS_LIKE_RD.format(crs))
        for crs in ("EPSG:3857", "EPSG:4326", "EPSG:25831")
        for algorithm, name, given in (
            ("aggregatetogrid", "adressen", aggregate(lambda world, crs=crs: addresses(world, crs=crs))),
            ("mapseries", "adressen", groups(lambda world, crs=crs: addresses(world, crs=crs))),
            ("mapseries", "buurten", groups(**areas(crs=crs))),
            ("drawonbuildings", "panden", on_buildings(crs=crs)),
        )
    ),
    *(
        Row(f"{name} labelled RD", algorithm, make(lambda world, rows=rows: addresses(world, *rows)), sentence)
        for name, rows, sentence in (
            ("longitude and latitude", LON_LAT, r"Layer adressen says .* EPSG:28992, .* look like EPSG:4326.*Set"),
            ("web mercator", MERCATOR, r"Layer adressen says .* EPSG:28992, .* look like EPSG:3857.*Set"),
        )
        for algorithm, make in (("aggregatetogrid", aggregate), ("mapseries", groups))
    ),
    Row(
        "latitude before longitude",
        "aggregatetogrid",
        aggregate(lambda world: addresses(world, ("POINT(50.85 5.7)", 1, 1), crs="EPSG:4326")),
        "Layer adressen .* with latitude and longitude exchanged.*Set",
    ),
    Row(
        "longitude and latitude labelled web mercator",
        "aggregatetogrid",
        aggregate(lambda world: addresses(world, *LON_LAT, crs="EPSG:3857")),
        "Layer adressen says .* EPSG:3857, .* look like EPSG:4326.*Set",
    ),
    *(
        Row("no coordinate system", algorithm, given, f"Layer {name} has no coordinate system.*look like EPSG:28992")
        for algorithm, name, given in (
            ("aggregatetogrid", "adressen", aggregate(lambda world: addresses(world, crs=""))),
            ("mapseries", "adressen", groups(lambda world: addresses(world, crs=""))),
            ("mapseries", "buurten", groups(**areas(crs=""))),
            ("drawonbuildings", "panden", on_buildings(crs="")),
        )
    ),
    *(
        Row("geographic target", algorithm, given, "EPSG:4326 does not measure in metres. Choose a projected one")
        for algorithm, given in (
            ("aggregatetogrid", aggregate(TARGET_CRS="EPSG:4326")),
            ("cellsfromids", ids(CELLS[0], TARGET_CRS="EPSG:4326")),
            ("mapseries", groups(TARGET_CRS="EPSG:4326")),
        )
    ),
    *(
        Row("Dutch ids on a grid elsewhere", algorithm, given, "field grid_id of layer scores.*Choose EPSG:28992")
        for algorithm, given in (
            ("cellsfromids", ids(CELLS[0], TARGET_CRS="EPSG:25831")),
            ("mapseries", nuisance(CELLS[0], TARGET_CRS="EPSG:25831")),
        )
    ),
    # Fields.
    *(
        Row("missing field", algorithm, given, f"Layer {name} has no field weg. Choose one of its fields: ")
        for algorithm, name, given in (
            ("aggregatetogrid", "adressen", aggregate(FIELDS=["weg"])),
            ("cellsfromids", "scores", ids(ID_FIELD="weg")),
            ("cellsfromids", "scores", ids(YEAR_FIELD="weg")),
            ("share", "buurten", share(NUMERATOR="weg")),
            ("compositeindex", "buurten", index(COMPONENTS=["a", "weg"])),
            ("compositeindex", "buurten", index(POPULATION="weg")),
            ("change", "jaar1", change((("A", 1.0),), (("A", 1.0),), ID_FIELD="weg")),
            ("change", "jaar1", change((("A", 1.0),), (("A", 1.0),), FIELDS=["weg"])),
            ("assignclasses", "klassen", classes(FIELD="weg")),
            ("combineclasses", "klassen", classes(FIELDS=["weg", "klasse_overlast"])),
            ("mapseries", "adressen", groups(GROUP_FIELDS=["weg"])),
            ("mapseries", "scores", nuisance(NUISANCE_FIELD="weg", YEAR_2="2022")),
            ("mapseries", "buurten", groups(**{**areas(), "UNIT_ID": "weg"})),
        )
    ),
    Row("a result in the place of a source", "share", share(NAME="A"), "field A would replace a field.*another name"),
    Row("a result in the place of a source", "compositeindex", index(NAME="inw"), "inw would replace.*another name"),
    Row(
        "a result in the place of the ids",
        "mapseries",
        groups(
            UNITS=lambda world: world.layer("vakken", "Polygon?field=index:string", [(square(0), "A")]), UNIT_ID="index"
        ),
        "Field index of layer vakken holds the ids.*Rename",
    ),
    Row(
        "two fields of one name",
        "compositeindex",
        index(INTERMEDIATE=True, NAME="z_a"),
        "Two fields of the output would be called z_a. Rename",
    ),
    # Ids.
    *(
        Row("duplicate ids", algorithm, given, sentence)
        for algorithm, given, sentence in (
            (
                "cellsfromids",
                ids(*CELLS[:1] * 2),
                "Layer scores has 1 rows whose cell occurs before.*remove the doubles",
            ),
            (
                "change",
                change((("A", 1.0), ("A", 2.0)), (("A", 1.0),)),
                "In layer jaar1, field id, 1 ids occur more than once .A.. Choose the field",
            ),
            ("mapseries", nuisance(*CELLS[1:2] * 2), "Layer scores gives several values of onv.*Choose the id field"),
            (
                "mapseries",
                groups(**areas((square(0), "BU1", 1), (square(200), "BU1", 1))),
                "In layer buurten, field code, 1 ids occur more than once .BU1.. Choose the field",
            ),
            (
                "mapseries",
                groups(**areas((square(0, 100), "E1761N3174", 1), (square(100, 100), "e1761n3174", 1))),
                "In layer buurten, field code, 1 ids occur more than once .E1761N3174.. Choose the field",
            ),
        )
    ),
    *(
        Row("ids of another grid", algorithm, given, "Field grid_id of layer scores holds ids of another grid.*Use ids")
        for algorithm, given in (
            ("cellsfromids", ids(("CRS3035RES100mN3174000E3981000", "2022", 1.0))),
            ("mapseries", nuisance(("CRS3035RES100mN3174000E3981000", "2022", 1.0))),
        )
    ),
    *(
        Row(
            "ids of larger cells",
            algorithm,
            make(*large),
            "Field grid_id of layer scores holds ids.*Set the cell size.*500 m",
        )
        for large in [[(f"E{1760 + 5 * step}N3175", "2022", 1.0) for step in range(12)]]
        for algorithm, make in (("cellsfromids", ids), ("mapseries", nuisance))
    ),
    Row(
        "no cell ids",
        "cellsfromids",
        ids(("BU1", "2022", 1.0)),
        "Field grid_id of layer scores holds no cell ids.*Choose",
    ),
    Row("no cell ids", "mapseries", nuisance(("BU1", "2022", 1.0)), "Field grid_id of layer scores .* Give the layer"),
    Row(
        "no id in common",
        "change",
        change((("A", 1.0),), (("B", 1.0),)),
        "Layers jaar1 and jaar2 have no id in common.*Choose the field",
    ),
    Row(
        "no id in common",
        "mapseries",
        nuisance(("BU8", "2022", 1.0), **areas()),
        "No row of layer scores lies in, or has the id of.*choose the field",
    ),
    Row(
        "units without any id",
        "mapseries",
        groups(**areas((square(0), None, 1))),
        "Layer buurten has no ids in field code. Choose the field",
    ),
    # Years.
    Row(
        "one year missing",
        "cellsfromids",
        ids(YEAR_FIELD="jaar", YEAR="2018"),
        "no rows of year 2018 in field jaar.*Choose",
    ),
    Row(
        "no year chosen",
        "cellsfromids",
        ids(YEAR_FIELD="jaar"),
        "Layer scores holds several years in field jaar.*Choose",
    ),
    Row("one year missing", "change", change((), (("A", 1.0),)), "Layer jaar1 holds no features, so there is no year"),
    Row(
        "one year missing",
        "mapseries",
        nuisance(YEAR_1="2018", YEAR_2="2022"),
        "Layer scores has no rows of year 2018 in field jaar. Choose one of the years it has: 2014, 2022",
    ),
    Row("years exchanged", "mapseries", nuisance(YEAR_1="2022", YEAR_2="2014"), "first year, 2022, .* exchange them"),
    Row(
        "one year twice",
        "mapseries",
        groups(GROUPS_EARLIER=addresses),
        "The first year would be the same figures as the second: n, inw of layer adressen. Choose",
    ),
    Row(
        "first year without the second",
        "mapseries",
        nuisance(YEAR_2="2022", GROUPS_EARLIER=addresses),
        "Groups in the first year is given, but not.*or leave the first year empty",
    ),
    # Figures and weights.
    Row(
        "weights that sum to 0", "compositeindex", index(WEIGHTS="0;0"), "The weights 0; 0 make no index: .*sum above 0"
    ),
    Row("weights below 0", "compositeindex", index(WEIGHTS="1;-1"), "The weights 1; -1 make no index"),
    Row("weights in words", "compositeindex", index(WEIGHTS="een;twee"), "WEIGHTS is een;twee, but must be numbers"),
    Row(
        "weights that sum to 0",
        "change",
        lambda world: {
            **change((("A", 1.0),), (("A", 2.0),))(world),
            "LAYER_2": world.table("jaar2w", "id:string onv:double w:integer", ("A", 2.0, 0)),
            "RELATIVE": "relative",
            "REFERENCE_FIELD": "w",
        },
        "reference area has no mean change.*Choose another reference area",
    ),
    Row(
        "the same group twice",
        "mapseries",
        lambda world: {
            "GROUPS": world.layer("a", "Point?field=a_2014:integer&field=a_2022:integer", [(point(), 1, 2)]),
            "GROUP_FIELDS": ["a_2022", "a_2014"],
            "POPULATION": "a_2022",
        },
        "Fields a_2022, a_2014 of layer a are about one and the same group, a. Choose each group once",
    ),
    Row(
        "residents as a group",
        "mapseries",
        groups(GROUP_FIELDS=["n", "inw"]),
        "Field inw of layer adressen.*another field",
    ),
    Row("radius 0", "mapseries", groups(NEIGHBOURHOOD="radius", RADIUS=0), "radius must be larger than 0"),
    # Definitions.
    *(
        Row("broken definition file", algorithm, given, "file overlast.json is not valid JSON: line 1.*Correct")
        for algorithm, given in (
            ("assignclasses", lambda world: {**classes()(world), "LEGEND_FILE": broken(world)}),
            ("combineclasses", lambda world: {**classes()(world), "MATRIX_FILE": broken(world)}),
            ("share", lambda world: {**share()(world), "INTERVAL": "legend", "LEGEND": broken(world)}),
            ("mapseries", nuisance(YEAR_2="2022", LEGENDS_FOLDER=in_folder(broken))),
        )
    ),
    *(
        Row(
            "incomplete matrix",
            algorithm,
            given,
            "matrix in focus.json is not complete: no rule for kwetsbaar = weinig.*Add",
        )
        for algorithm, given in (
            ("combineclasses", lambda world: {**classes()(world), "MATRIX_FILE": incomplete(world)}),
            ("mapseries", nuisance(YEAR_2="2022", LEGENDS_FOLDER=in_folder(incomplete))),
        )
    ),
    Row(
        "no class of the legend",
        "combineclasses",
        classes((99, 5, 0.1)),
        "klasse_kwetsbaar of layer .klassen. holds 99.*Choose",
    ),
    # Outputs.
    Row(
        "a project in no folder",
        "mapseries",
        lambda world: {**groups()(world), "PROJECT": str(world.outputs / "nergens" / "kaarten.qgz")},
        "Output .*kaarten.qgz cannot be written: No such file.*choose another place",
    ),
]


@pytest.mark.parametrize("existing", [False, True], ids=["new", "existing"])
@pytest.mark.parametrize("row", REFUSED, ids=str)
def test_it_is_refused_with_a_sentence_and_nothing_is_lost(run, world, row, existing):
    given = row.given(world)
    output = world.outputs / "uit.gpkg"
    if existing:
        output.write_bytes(OLD_OUTPUT)
    before = world.state()
    with pytest.raises(QgsProcessingException) as refused:
        run(row.algorithm, {**given, "OUTPUT": str(output)})
    said = str(refused.value).replace("Unable to execute algorithm", "").strip()
    assert re.search(row.sentence, said), said
    assert said.endswith((".", ")")) or "Choose one of its fields" in said
    assert world.state() == before
    assert [path.name for path in world.outputs.iterdir()] == (["uit.gpkg"] if existing else [])
    assert not existing or output.read_bytes() == OLD_OUTPUT


@dataclass(frozen=True)
class Good(Row):
    """Say what the result is: values of fields by row, in the order of the output."""

    values: dict


def reasons(field: str, *values) -> dict:
    return {f"reden_{field}": list(values)}


CELL = "E1761N3174"
TEXTS = "string"
ALL_ABSENT = ("geen gegevens",) * 23
OUTSIDE = "Layer adressen: 1 rows lie outside the Netherlands"

WORKS = [
    Good(
        "text for numbers",
        "share",
        share(("20", "veel", "1"), kind=TEXTS),
        "a: 1 not a number",
        reasons("aandeel_a", "geen getal"),
    ),
    Good(
        "text for numbers",
        "aggregatetogrid",
        aggregate(lambda world: world.layer("a", "Point?field=n:string", [(point(), "veel"), (point(), "3")])),
        "Layer a, field n: 1 not a number",
        {"n": [3.0]},
    ),
    Good(
        "text for numbers",
        "compositeindex",
        index(("20", "x", "1"), ("20", "veel", "2"), ("20", "3", "3"), kind=TEXTS, MINIMUM_GROUPS=2),
        "a: 1 blank or a sign for missing; 1 not a number",
        reasons("index", *("te weinig groepen bekend",) * 3),
    ),
    Good(
        "text for numbers",
        "assignclasses",
        lambda world: {"INPUT": world.table("t", "onv:string", ("slecht",), ("-0,3",))},
        "Layer t, field onv: 1 not a number",
        {"klasse_overlast": [0, 1], **reasons("overlast", "geen getal", None)},
    ),
    Good(
        "text for numbers",
        "mapseries",
        lambda world: {
            "NUISANCE": world.table("t", "grid_id:string onv:string", (CELL, "slecht"), ("E1762N3174", "-0,3")),
            "NUISANCE_ID": "grid_id",
        },
        "Layer t, field onv: 1 not a number",
        {"klasse_overlast": [0, 1], **reasons("overlast", "geen getal", None)},
    ),
    # Nothing in it.
    Good(
        "all NULL",
        "share",
        share(*((None,) * 3,) * 23),
        "23 rows have no value.*has a value nowhere",
        reasons("aandeel_a", *ALL_ABSENT),
    ),
    Good(
        "all NULL", "compositeindex", index(*((None,) * 3,) * 23), "has a value nowhere", reasons("index", *ALL_ABSENT)
    ),
    Good("all NULL", "assignclasses", classes((None, None, None)), "No feature has a class", {"klasse_overlast": [0]}),
    Good("all NULL", "combineclasses", classes((None, None, None)), "No feature has a class", {"klasse_focus": [0]}),
    Good(
        "all NULL",
        "change",
        change((("A", None),), (("A", None),)),
        "verandering_onv has a value nowhere",
        reasons("verandering_onv", "geen gegevens"),
    ),
    Good(
        "all NULL",
        "mapseries",
        nuisance((CELL, "2022", None)),
        "Map 1, .*has no class anywhere: geen gegevens",
        {"klasse_overlast": [0]},
    ),
    *(
        Good("empty layer", algorithm, given, sentence, {})
        for algorithm, given, sentence in (
            (
                "aggregatetogrid",
                aggregate(lambda world: world.points("leeg")),
                "No feature of layer leeg has a usable place",
            ),
            ("cellsfromids", lambda world: {**ids()(world), "INPUT": world.table("leeg", "grid_id:string")}, "no rows"),
            (
                "share",
                lambda world: {**share()(world), "INPUT": world.table("leeg", "inw:integer a:integer")},
                "holds no features",
            ),
            (
                "compositeindex",
                lambda world: {**index()(world), "INPUT": world.table("leeg", "inw:integer a:integer b:integer")},
                "holds no features",
            ),
            ("assignclasses", lambda world: {"INPUT": world.table("leeg", "onv:double")}, "holds no features"),
            (
                "combineclasses",
                lambda world: {"INPUT": world.table("leeg", "klasse_kwetsbaar:integer klasse_overlast:integer")},
                "holds no features",
            ),
            ("mapseries", groups(lambda world: world.points("leeg")), "hold no place that can be mapped.*Choose"),
        )
    ),
    Good(
        "text for numbers",
        "drawonbuildings",
        on_buildings((square(0, 100), "veel"), fields="klasse_focus:string"),
        "klasse_focus: 1 not a number",
        {"klasse_focus": [0, 0], **reasons("focus", "geen getal", "geen gegevens")},
    ),
    Good("all NULL", "drawonbuildings", on_buildings((square(0, 100), None)), "has a class", {"klasse_focus": [0, 0]}),
    Good(
        "an invalid building",
        "drawonbuildings",
        on_buildings((square(0, 200), 6), rows=((BOW_TIE, "P1", 1), (None, "P2", 1))),
        "1 buildings have an invalid polygon",
        {"klasse_focus": [6, 0]},
    ),
    Good(
        "23 rows without attributes",
        "aggregatetogrid",
        aggregate(lambda world: addresses(world, *((point(), None, None),) * 23)),
        "Field n has no value in any feature",
        {"aantal": [23], **reasons("n", "geen gegevens")},
    ),
    Good(
        "23 rows without attributes",
        "mapseries",
        groups(lambda world: addresses(world, *((point(), None, None),) * 23)),
        "Layer adressen: 23 rows have no value in any of the fields",
        {"klasse_kwetsbaar": [0], **reasons("kwetsbaar", "geen gegevens")},
    ),
    # Places.
    *(
        Good("cells 0.5 mm off the grid", algorithm, given, sentence, {"grid_id": [CELL]})
        for off in (0.0005, -0.0005)
        for algorithm, given, sentence in (
            (
                "aggregatetogrid",
                aggregate(lambda world, off=off: world.areas("cellen", (square(0, 100, off), CELL, 1))),
                "1 used in 1 cells",
            ),
            (
                "mapseries",
                lambda world, off=off: {
                    "NUISANCE": world.layer("cellen", "Polygon?field=onv:double", [(square(0, 100, off), 0.1)])
                },
                "1 cells or neighbourhoods are mapped",
            ),
        )
    ),
    Good(
        "cells 0.5 mm off the grid",
        "mapseries",
        groups(**areas((square(0, 100, 0.0005), CELL, 1), (square(100, 100, -0.0005), "E1762N3174", 1))),
        "2 cells or neighbourhoods are mapped",
        {"aantal_inwoners": [100, 100]},
    ),
    Good(
        "invalid polygon",
        "aggregatetogrid",
        aggregate(lambda world: world.areas("vakken", (BOW_TIE, "A", 3))),
        "1 used in 1 cells",
        {"n": [3.0]},
    ),
    Good(
        "invalid polygon",
        "mapseries",
        groups(**areas((BOW_TIE, "BU1", 1), (square(-200), "BU0", 1)), MINIMUM=0),
        "Layer buurten: 1 invalid polygons were repaired",
        {"code": ["BU1", "BU0"]},
    ),
    Good(
        "a stray point",
        "aggregatetogrid",
        aggregate(lambda world: addresses(world, *ADDRESSES[:2], (point(1e7), 7, 7))),
        OUTSIDE,
        {"grid_id": [CELL, "E101761N3174"], "n": [15.0, 7.0]},
    ),
    Good(
        "a stray point",
        "mapseries",
        groups(lambda world: addresses(world, *ADDRESSES[:2], (point(1e7), 7, 70))),
        OUTSIDE,
        {"grid_id": [CELL, "E101761N3174"], "aantal_inwoners": [100, 70]},
    ),
    Good(
        "ids that lie elsewhere",
        "mapseries",
        groups(**areas((square(0, 100), "E1762N3174", 1), (square(100, 100), CELL, 1))),
        "Layer buurten: 2 features lie elsewhere than the cells that their ids name",
        {"code": ["E1762N3174", CELL], "aantal_inwoners": [100, 100], "aandeel_n": [15.0, 5.0]},
    ),
    Good(
        "some units without id",
        "mapseries",
        groups(**areas((square(0), None, 1), (square(200), "BU2", 1))),
        "Layer buurten: 1 features have no id",
        {"aantal_inwoners": [200, None]},
    ),
    Good(
        "a radius on neighbourhoods",
        "mapseries",
        groups(**areas(), NEIGHBOURHOOD="radius"),
        "Layer adressen: the radius does not apply",
        {"aantal_inwoners": [200, None]},
    ),
    # Figures that cannot be.
    Good(
        "odd counts",
        "share",
        share((0, 3, 0), (20, 21, 0), (20, -1, 0), (-5, 1, 0), (9, 1, 0), (20, -99997, 0)),
        "has a value nowhere",
        reasons(
            "aandeel_a",
            *("noemer is 0", "teller groter dan noemer", "negatief aantal", "negatief aantal", "te weinig bewoners"),
            "onderdrukt in de bron",
        ),
    ),
    Good(
        "odd counts",
        "compositeindex",
        index((0, 3, 0), (20, 21, 0), (20, -1, 0), (9, 1, 0), (20, -99997, 0), MINIMUM_GROUPS=2),
        "has a value nowhere",
        reasons(
            "index",
            "noemer is 0",
            "teller groter dan noemer",
            "negatief aantal",
            "te weinig bewoners",
            "onderdrukt in de bron",
        ),
    ),
    Good(
        "odd counts",
        "mapseries",
        groups(
            lambda world: addresses(
                world, (point(0), 3, 0), (point(100), 21, 20), (point(200), -1, 20), (point(300), 1, 9)
            )
        ),
        "Map 2, .*has no class anywhere",
        {
            "klasse_kwetsbaar": [0, 0, 0, -1],
            **reasons("aandeel_n", "noemer is 0", "teller groter dan noemer", "negatief aantal", "te weinig bewoners"),
        },
    ),
    Good(
        "percentages beyond 0 and 100",
        "mapseries",
        groups(
            lambda world: addresses(world, (point(0), 130, 50), (point(100), -3, 50), (point(200), 40, 50)),
            GROUPS_KIND="percentages",
        ),
        "Map 2, .*has no class anywhere",
        {"aandeel_n": [None, None, 40.0], **reasons("aandeel_n", "teller groter dan noemer", "negatief aantal", None)},
    ),
    Good(
        "a field named as a result",
        "mapseries",
        groups(
            UNITS=lambda world: world.layer(
                "b", "Polygon?field=code:string&field=index:string", [(square(0), "A", "x")]
            ),
            UNIT_ID="code",
        ),
        "Layer b has fields with the name of a result.*: index",
        {"code": ["A"], "aantal_inwoners": [200]},
    ),
]


@pytest.mark.parametrize("row", WORKS, ids=str)
def test_it_works_and_says_so(run, world, row):
    given = row.given(world)
    before = world.state()
    log = Log()
    destination = run(row.algorithm, {**given, "OUTPUT": str(world.outputs / "uit.gpkg")}, feedback=log)["OUTPUT"]
    assert re.search(row.sentence, log.said, re.DOTALL), log.said
    layer = QgsVectorLayer(destination, "uit", "ogr")
    rows = sorted(layer.getFeatures(), key=lambda feature: feature.id())
    found = {name: [plain(feature[name]) for feature in rows] for name in row.values}
    assert found == row.values
    assert row.values or not rows
    assert world.state() == before


def plain(value):
    """Return None for QGIS's NULL."""
    return None if value is None or str(value) == "NULL" else value
