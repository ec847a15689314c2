# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables per area, in a real QGIS: the layer, the files for spreadsheets, and what cannot be subtracted."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer


def square(x: float, y: float, size: float = 100.0) -> str:
    return f"POLYGON(({x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}))"


CELLS = "Polygon?field=klasse_kwetsbaar:integer&field=inwoners:integer&field=index:double&field=reden_index:string"
AREAS = "Polygon?field=buurtcode:string&field=buurtnaam:string&field=aantal_inwoners:integer"
# Two neighbourhoods side by side, 200 m wide each; the last cell lies in neither.
ROWS = [
    (square(180000, 320000), 1, 40, -1.0, None),
    (square(180100, 320000), 7, 60, 2.0, None),
    (square(180200, 320000), 7, 30, 1.6, None),
    (square(180300, 320000), -1, 50, None, "te weinig bewoners"),
    (square(180900, 320000), 1, 20, -1.0, None),
]
NEIGHBOURHOODS = [
    (square(180000, 320000, 200.0), "BU00000001", "Ketelbuurt", 0),
    (square(180200, 320000, 200.0), "BU00000002", "=Havenzate", 0),
]


@pytest.fixture
def summarize(run, world):
    def summarize_by_area(cells=None, areas=None, **given):
        asked = {
            "INPUT": cells or world.layer("cellen", CELLS, ROWS),
            "AREAS": areas or world.layer("buurten", AREAS, NEIGHBOURHOODS),
            "LEGENDS": ["kwetsbaar"],
            "RESIDENTS": "inwoners",
            "OUTPUT": str(world.outputs / "uit.gpkg"),
            **given,
        }
        return run("summarizebyarea", asked)

    return summarize_by_area


def rows_of(path: str) -> list[dict]:
    layer = QgsVectorLayer(path, "gebieden", "ogr")
    return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


def test_the_layer_has_the_figures_of_each_neighbourhood_and_keeps_its_own_fields(summarize):
    result = summarize()
    first, second = rows_of(result["OUTPUT"])
    assert (first["buurtnaam"], first["aantal_inwoners"], first["cellen"]) == ("Ketelbuurt", 100, 2)
    assert (first["inwoners_laag"], first["aandeel_laag"]) == (40, 40.0)
    assert (first["inwoners_hoog"], first["aandeel_hoog"], first["rang"]) == (60, 60.0, 1)
    assert first["index"] == (-40 + 120) / 100
    assert (second["inwoners_hoog"], second["rang"], second["inwoners_kwetsbaar_onderdrukt"]) == (30, 2, 50)
    assert second["index"] == 1.6
    assert (result["AREA_COUNT"], result["UNITS_OUTSIDE"], result["HIDDEN"]) == (2, 1, 0)


def test_the_table_for_a_dutch_excel_has_a_byte_order_mark_semicolons_commas_and_a_total(summarize, world):
    path = Path(summarize(TABLE=str(world.outputs / "tabel.csv"))["TABLE"])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert [row["gebied"] for row in rows] == ["Ketelbuurt", "'=Havenzate", "Totaal"]
    assert [row["index"] for row in rows] == ["0,8", "1,6", repr((-40 + 120 + 48) / 130).replace(".", ",")]
    assert [row["aantal_inwoners"] for row in rows] == ["100", "80", "180"]
    assert [row["rang"] for row in rows] == ["1", "2", ""]


def test_neighbourhoods_with_nothing_but_their_names_are_called_by_these(summarize, world):
    areas = world.layer("namen", "Polygon?field=buurtcode:string&field=buurtnaam:string", [NEIGHBOURHOODS[0][:3]])
    path = Path(summarize(areas=areas, TABLE=str(world.outputs / "tabel.csv"))["TABLE"])
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert [row["gebied"] for row in rows] == ["Ketelbuurt", "Totaal"]


def test_a_plain_csv_has_commas_between_columns_and_a_decimal_point(summarize, world):
    path = Path(summarize(TABLE=str(world.outputs / "tabel.csv"), DECIMAL_COMMA=False)["TABLE"])
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0]["index"] == "0.8"


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_spreadsheet_holds_numbers_as_numbers(summarize, world, kind):
    path = summarize(TABLE=str(world.outputs / f"tabel.{kind}"))["TABLE"]
    source = ogr.Open(path)
    layer = source.GetLayer(0)
    names = [field.GetName() for field in layer.schema]
    rows = [[feature.GetField(name) for name in ("gebied", "aantal_inwoners", "index")] for feature in layer]
    assert names[:3] == ["gebied_id", "gebied", "rang"]
    assert rows[0] == ["Ketelbuurt", 100, 0.8]
    assert rows[2][:2] == ["Totaal", 180]


def test_no_hidden_number_can_be_had_by_subtracting_what_the_table_shows(summarize, world):
    cells = [(square(180000 + 100 * k, 320000), klasse, count, 0.0, None) for k, (klasse, count) in enumerate(
        [(1, 4), (7, 60), (1, 30), (7, 50), (1, 70), (7, 80)]
    )]  # fmt: skip
    areas = [(square(180000 + 200 * k, 320000, 200.0), f"BU0000000{k}", f"b{k}", 0) for k in range(3)]
    path = summarize(
        world.layer("klein", CELLS, cells), world.layer("drie", AREAS, areas), TABLE=str(world.outputs / "tabel.csv")
    )["TABLE"]
    rows = list(csv.DictReader(Path(path).read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    shown = {row["gebied"]: (row["inwoners_kwetsbaar_1"], row["inwoners_kwetsbaar_7"]) for row in rows}
    assert shown["b0"] == ("", "")  # 4, and 60, from which it follows
    assert shown["b1"] == ("", "")  # else each column gives what the first row hides
    assert shown["b2"] == ("70", "80")
    assert shown["Totaal"] == ("104", "190")
    [first] = [row for row in rows if row["gebied"] == "b0"]
    assert first["reden_inwoners_kwetsbaar_1"] == first["reden_inwoners_kwetsbaar_7"] == "afgeschermd"
    assert first["inwoners_laag"] == first["inwoners_hoog"] == first["rang"] == ""


def test_addresses_count_where_they_stand_with_the_class_of_their_cell(summarize, world):
    addresses = world.points(
        "adressen",
        *[("POINT(180050 320050)", 1, 12), ("POINT(180150 320050)", 1, 15), ("POINT(180350 320050)", 1, 20)],
        *[("POINT(180150 320150)", 1, 10), ("POINT(181000 320050)", 1, 99)],
    )
    result = summarize(ADDRESSES=addresses, ADDRESS_RESIDENTS="inw")
    first, second = rows_of(result["OUTPUT"])
    assert (first["adressen"], first["aantal_inwoners"]) == (3, 37)
    assert (first["inwoners_kwetsbaar_1"], first["inwoners_kwetsbaar_7"]) == (12, 15)
    assert first["inwoners_kwetsbaar_geen_gegevens"] == 10  # stands in no cell
    assert (second["adressen"], second["inwoners_kwetsbaar_onderdrukt"]) == (1, 20)
    assert result["PEOPLE_OUTSIDE"] == 1


def test_areas_that_overlap_share_cells_and_have_no_total(summarize, world):
    areas = [
        (square(180000, 320000, 300.0), "1", "links", 0),
        (square(180100, 320000, 300.0), "2", "rechts", 0),
    ]
    path = str(world.outputs / "tabel.csv")
    result = summarize(areas=world.layer("ringen", AREAS, areas), OVERLAP=True, TABLE=path)
    assert [row["cellen"] for row in rows_of(result["OUTPUT"])] == [3, 3]
    assert "Totaal" not in Path(path).read_text(encoding="utf-8-sig")


def test_selected_rings_overlap_too(summarize, world):
    texts = "".join(f"&field={name}:string" for name in ("soort", "bron", "status", "merk"))
    fields = f"field=naam:string&field=nummer:integer{texts}"
    rings = [(square(180000 + 100 * n, 320000, 300.0), "", n, "rood", "hand", None, None) for n in range(3)]
    path = world.layer("ringen", f"{AREAS}&{fields}", [(wkt, "", "", 0, *rest) for wkt, *rest in rings])
    layer = QgsProject.instance().addMapLayer(QgsVectorLayer(path, "ringen", "ogr"))
    layer.selectByExpression("nummer < 2")
    try:
        result = summarize(areas=QgsProcessingFeatureSourceDefinition(layer.id(), True))
    finally:
        QgsProject.instance().removeMapLayer(layer)
    assert [row["cellen"] for row in rows_of(result["OUTPUT"])] == [3, 3]


def test_without_residents_only_cells_are_counted(summarize):
    first, _ = rows_of(summarize(RESIDENTS="")["OUTPUT"])
    assert (first["cellen_kwetsbaar_1"], first["cellen_kwetsbaar_7"], first["rang"]) == (1, 1, 1)
    assert first["index"] == 0.5
    assert "inwoners_hoog" not in first


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"LEGENDS": ["focus"]}, "klasse_focus"),
        ({"HIGH": "9"}, "9"),
        ({"RANK": "hoogte"}, "inwoners_hoog"),
        ({"TABLE": "/tmp/tabel.txt"}, ".xlsx"),
    ],
)
def test_what_cannot_be_told_is_refused_with_the_way_out(summarize, given, told):
    with pytest.raises(QgsProcessingException, match=told):
        summarize(**given)


def test_a_table_that_stood_there_stays_when_a_run_is_refused(summarize, world):
    path = world.outputs / "tabel.csv"
    path.write_text("van gisteren", encoding="utf-8")
    with pytest.raises(QgsProcessingException):
        summarize(TABLE=str(path), RANK="hoogte")
    assert path.read_text(encoding="utf-8") == "van gisteren"


@pytest.mark.parametrize("table", ["/proc/niets/tabel.csv", "tabel.txt"])
def test_where_the_table_cannot_be_written_the_layer_is_not_either(summarize, world, table):
    with pytest.raises(QgsProcessingException):
        summarize(TABLE=table)
    assert not list(world.outputs.iterdir())


@pytest.mark.parametrize("name", ["INPUT", "AREAS", "ADDRESSES"])
def test_no_input_is_written_over(summarize, world, name):
    cells, areas = world.layer("kaart", CELLS, ROWS), world.layer("vlakken", AREAS, NEIGHBOURHOODS)
    given = {
        "INPUT": cells,
        "AREAS": areas,
        "ADDRESSES": world.points("adressen", ("POINT(180050 320050)", 1, 3)),
    }
    before = world.state()
    with pytest.raises(QgsProcessingException, match="is the file that layer .* is read from"):
        summarize(cells, areas, ADDRESSES=given["ADDRESSES"], OUTPUT=given[name])
    assert world.state() == before


def test_a_table_is_not_written_over_addresses_of_that_kind(summarize, world):
    path = world.file("adressen.csv", "inw,wkt\n3,POINT(180050 320050)\n")
    addresses = QgsVectorLayer(f"file://{path}?delimiter=,&wktField=wkt&crs=EPSG:28992", "adressen", "delimitedtext")
    assert addresses.isValid()
    with pytest.raises(QgsProcessingException, match="is the file that layer adressen is read from"):
        summarize(ADDRESSES=addresses, TABLE=path)
    assert Path(path).read_text(encoding="utf-8").startswith("inw,wkt")


def test_a_folder_beside_a_file_of_the_same_name_is_no_output_over_it(run, world):
    areas = world.layer("vlakken", AREAS, NEIGHBOURHOODS)
    given = {"INPUT": world.layer("kaart", CELLS, ROWS), "AREAS": areas, "FOLDER": areas[: -len(".gpkg")]}
    with pytest.raises(QgsProcessingException, match="keeps no maps of a series"):
        run("exportfactsheets", {**given, "OUTPUT": areas[: -len(".gpkg")]})
