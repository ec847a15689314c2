# SPDX-License-Identifier: GPL-2.0-or-later
"""The atlas from a user's own layers, in a real QGIS."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from qgis import processing
from qgis.core import (
    NULL,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage
from veerkrachtkaarten.core.atlas.reading import BUILT_IN, atlas_folder
from veerkrachtkaarten.core.sample import generate, municipal_layers
from veerkrachtkaarten.layers.mapfacts import facts_of, stored_maps
from veerkrachtkaarten.layers.series.group import all_series

pytestmark = pytest.mark.usefixtures("provider")
WEST, NORTH = 176150.0, 317450.0
"""Centre of the cell E1761N3174, where the social dwellings are."""
FIELDS = "Point?field=corporatiewoning:integer&field=eigenaar:string&field=huurprijs:double"


def point(east: float) -> str:
    return f"POINT({WEST + east} {NORTH + 2})"


def area(west: float, east: float) -> str:
    return (
        "POLYGON(("
        + ", ".join(
            f"{WEST + x} {NORTH + y}" for x, y in ((west, -50), (east, -50), (east, 50), (west, 50), (west, -50))
        )
        + "))"
    )


@pytest.fixture
def given(world):
    """A street of 1100 m: social dwellings in the west, private ones 200 m farther, a few of both in the east."""
    west = [(1, "Woonpunt", 400.0)] * 12 + [(1, "Servatius", 650.0)] * 6 + [(1, "Klein", None)] * 2
    rows = [(point(0), *row) for row in west] + [(point(0), 0, "eigenaar", None)] * 5
    rows += [(point(200), 0, "eigenaar", None)] * 12
    rows += [(point(1000), 0, "eigenaar", None)] * 8 + [(point(1000), 1, "Woonpunt", 400.0)] * 4
    allocations = [(point(0), "tot bijstandsniveau", 1)] * 3 + [(point(0), "Boven huurtoeslaggrens ", 0)] * 9
    reports = [(point(3), "2017")] * 4 + [(point(3), "2020.0")] * 2 + [(point(1000), "2020")]
    names = "buurtcode;gezond_percentage;aantal_inwoners;clienten_beschermd_wonen\n"
    return {
        "ADDRESSES": world.layer("adressen", FIELDS, rows),
        "ALLOCATIONS": world.layer(
            "toewijzingen", "Point?field=inkomensklasse:string&field=bijzondere_doelgroep:integer", allocations
        ),
        "REPORTS": world.layer("meldingen", "Point?field=jaar:string", reports),
        "LOCATIONS": world.layer("locaties", "Point?field=soort:string", [(point(5), "Intramuraal")]),
        "AREAS": world.layer(
            "buurten",
            "Polygon?field=buurtcode:string&field=buurtnaam:string",
            [(area(-50, 500), "BU1", "Pottenberg"), (area(500, 1100), "BU2", "Dousberg-Hazendans")],
        ),
        "AREA_ID": "buurtcode",
        "AREA_NAME": "buurtnaam",
        "FIGURES": [
            world.file("monitor.csv", names + "BU1 ;61,5;12000;24\nBU2;61,4;8;0\n"),
        ],
        "NETWORK": world.layer("straten", "LineString", [(f"LINESTRING({WEST - 50} {NORTH}, {WEST + 1100} {NORTH})",)]),
        "YEAR": "2018",
        "OUTPUT": str(world.outputs / "atlas.gpkg"),
        "LOAD": False,
    }


def made(given, feedback=None) -> dict:
    return processing.run("veerkracht:makeatlas", given, feedback=feedback or QgsProcessingFeedback())


def rows_of(given, table: str, *fields: str) -> list[tuple]:
    layer = QgsVectorLayer(f"{given['OUTPUT']}|layername={table}", table, "ogr")
    assert layer.isValid()
    return [tuple(None if row[name] == NULL else row[name] for name in fields) for row in layer.getFeatures()]


def test_shares_of_rents_count_all_within_300_m_walking_and_no_rent_is_no_dear_rent(given):
    made(given)
    found = rows_of(given, "cellen", "grid_id", "klasse_betaalbare_corporatiehuur", "aandeel_betaalbare_corporatiehuur")
    assert found == [
        ("E1761N3174", 2, pytest.approx(100 * 12 / 18)),
        ("E1763N3174", 2, pytest.approx(100 * 12 / 18)),  # the west lies 200 m from here
        ("E1771N3174", -1, None),  # four dwellings
    ]
    assert rows_of(given, "cellen", "klasse_dure_corporatiehuur") == [(5,), (5,), (-1,)]  # 650 of 2018: 6 of 18
    assert rows_of(given, "cellen", "aandeel_corporatiebezit")[0] == (pytest.approx(100 * 20 / 37),)


def test_the_limits_of_the_year_decide(given):
    made({**given, "YEAR": "2023"})  # 650 lies between first and second cut-off limit by now
    assert rows_of(given, "cellen", "klasse_dure_corporatiehuur") == [(1,), (1,), (-1,)]


def test_allocations_are_shares_of_allocations(given):
    made(given)
    field = "aandeel_toewijzing_hoger_inkomen"
    assert rows_of(given, "cellen", field, f"reden_{field}") == [
        (75.0, None),
        (75.0, None),
        (None, "noemer is 0"),
    ]


def test_reports_are_a_mean_per_year_and_only_on_cells_with_social_dwellings(given):
    made(given)
    field = "meldingen_per_corporatiewoning"
    found = rows_of(given, "cellen", field, "klasse_meldingen_overlast", "reden_meldingen_overlast")
    assert found == [
        (pytest.approx(6 / 2 / 20), 3, None),
        (None, None, "noemer is 0"),  # private dwellings: not on this map, whatever happens near them
        (None, -1, "te weinig bewoners"),
    ]


def test_special_groups_stand_on_neighbourhoods_only(given):
    made(given)
    assert rows_of(given, "buurten", "klasse_toewijzing_bijzondere_groepen") == [(5,), (0,)]  # 3 of 12, none
    cells = QgsVectorLayer(f"{given['OUTPUT']}|layername=cellen", "cellen", "ogr")
    assert not [name for name in cells.fields().names() if "bijzondere" in name]


def test_figures_of_neighbourhoods_come_from_a_table_with_padded_codes_and_decimal_commas(given):
    made(given)
    assert rows_of(given, "buurten", "buurtnaam", "klasse_gezond", "beschermd_wonen_per_1000") == [
        ("Pottenberg", 2, 2.0),  # 61.5 rounds to 62
        ("Dousberg-Hazendans", -1, None),  # 8 residents
    ]


def test_owners_and_locations_are_points_with_the_names_of_their_legends(given):
    made(given)
    owners = rows_of(given, "eigenaren", "label_eigenaren")
    assert len(owners) == 24
    assert set(owners) == {("Woonpunt",), ("Servatius",), ("andere verhuurder",)}
    assert rows_of(given, "locaties_beschermd_wonen", "klasse_locaties_beschermd_wonen") == [(1,)]


def test_ses_woa_is_read_from_statline_s_export_as_it_comes(given, world):
    lines = [
        '"Perioden";"Wijken en buurten";"Regiocode (gemeente, wijk, buurt) (code)";"Particuliere huishoudens (Aantal)";'
        '"SES-WOA/Totaalscore/Gemiddelde score (Getal)"',
        '"2021";"Maastricht";"GM0935    ";"   67000";"  -0.120"',
        '"2021";"Pottenberg";"BU1       ";"    1300";"  -0.667"',
        '"2021";"Dousberg-Hazendans";"BU2       ";"     400";"   0.454"',
    ]
    made({**given, "FIGURES": [world.file("ses.csv", "\ufeff" + "\n".join(lines) + "\n")]})
    assert rows_of(given, "buurten", "ses_woa", "klasse_ses_woa") == [(-0.667, 1), (0.454, 5)]


def test_small_neighbourhoods_without_a_score_have_no_data(given, world):
    made(
        {
            **given,
            "FIGURES": [
                world.file("ses.csv", "buurtnaam;ses_woa_totaalscore\nPottenberg; .\nDousberg-Hazendans;0,1\n")
            ],
        }
    )
    assert rows_of(given, "buurten", "klasse_ses_woa", "reden_ses_woa") == [(0, "geen gegevens"), (4, None)]


def test_what_cannot_be_made_is_skipped_with_the_reason(given):
    feedback = QgsProcessingFeedback()
    result = made({**given, "YEAR": "1999"}, feedback)
    log = feedback.textLog()
    assert (
        "Skipped: 2-14. Huur tot en met de kwaliteitskortingsgrens, because there is no kwaliteitskortingsgrens" in log
    )
    assert "Skipped: 2-5. WMO: begeleiding, because there is no field wmo_begeleiding for: neighbourhoods." in log
    assert "Skipped: 2-26. Veerkracht, because no layer is given for: map series." in log
    assert result["MAPS"] + result["SKIPPED"] == 27


def refused(given, **changes) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        made({**given, **changes})
    return str(caught.value)


def test_bad_input_is_refused_in_a_sentence_and_nothing_is_written(given, world):
    own = only_areas(world)
    before = {path.name: path.read_bytes() for path in world.inputs.iterdir() if path.is_file()}
    nothing = dict.fromkeys(("ADDRESSES", "ALLOCATIONS", "REPORTS", "LOCATIONS", "AREAS"))
    assert "None of the 27 maps" in refused(given, **nothing)
    assert "no GeoPackage" in refused(given, OUTPUT=str(world.outputs / "atlas.shp"))
    assert "is the file that layer" in refused(given, OUTPUT=given["ADDRESSES"])
    assert "no definitions of maps" in refused(given, ATLAS_FOLDER=str(world.inputs))
    assert "No field of layer los holds codes or names" in refused(
        given,
        FIGURES=[world.table("los", "x:string gezond_percentage:double aantal_inwoners:integer", ("?", 70.0, 900))],
    )
    double = world.file("dubbel.csv", "buurtcode;gezond_percentage;aantal_inwoners\nBU1;60;900\nBU1;61;900\n")
    assert "several values of gezond_percentage" in refused(given, FIGURES=[double])
    far = world.layer("elders", FIELDS, [("POINT(100000 400000)", 1, "Woonpunt", 400.0)])
    assert "No address, allocation or report lies in" in refused(
        given, ADDRESSES=far, ALLOCATIONS=None, REPORTS=None, AREAS=given["AREAS"], CELLS=None, **own
    )
    assert not list(world.outputs.iterdir())
    assert {name: (world.inputs / name).read_bytes() for name in before} == before


def test_a_map_series_of_neighbourhoods_is_no_map_series_of_cells(given, world):
    definition = "Polygon?field=onv:double&field=index:double"
    wide = world.layer("serie", definition, [(area(-50, 500), -0.1, 1.0)])
    assert "Layer serie does not hold cells of 100 m" in refused(given, CELLS=wide)
    cells = world.layer("cellenserie", definition, [(area(-50, 50), -0.1, 1.6), (area(2050, 2150), 0.3, None)])
    made({**given, "CELLS": cells})
    found = rows_of(given, "cellen", "grid_id", "klasse_overlast_onveiligheid", "klasse_kwetsbare_bewoners")
    assert found[0] == ("E1761N3174", 3, 7)
    assert found[1] == ("E1763N3174", 0, 0)  # addresses, and not in the series
    assert found[-1] == ("E1782N3174", 9, 0)  # in the series, without addresses


def test_each_table_tells_how_it_was_made(given):
    made(given)
    for name in ("cellen", "buurten", "eigenaren"):
        layer = QgsVectorLayer(f"{given['OUTPUT']}|layername={name}", name, "ogr")
        history = "\n".join(layer.metadata().history())
        assert "veerkracht:makeatlas" in history
        assert "YEAR" in history


def only_areas(world) -> dict:
    """Return an own atlas with one map: dwellings per neighbourhood."""
    folder = world.inputs.parent / "een_kaart"
    folder.mkdir()
    definition = (atlas_folder(BUILT_IN) / "corporatiehuur.json").read_text(encoding="utf-8")
    (folder / "een.json").write_text(definition.replace('"grid"', '"areas"'), encoding="utf-8")
    return {"ATLAS_FOLDER": str(folder)}


def test_an_own_atlas_cannot_show_special_groups_on_cells(given, world):
    folder = Path(shutil.copytree(atlas_folder(BUILT_IN), world.inputs / "eigen"))
    path = folder / "toewijzing_bijzondere_groepen.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"unit": "areas"', '"unit": "grid"'), encoding="utf-8")
    sentence = refused(given, ATLAS_FOLDER=str(folder))
    assert "bijzondere_doelgroep on a unit finer than neighbourhoods" in sentence


def test_a_refused_or_cancelled_run_leaves_the_older_file(given):
    made(given)
    before = Path(given["OUTPUT"]).read_bytes()
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        made(given, feedback)
    assert Path(given["OUTPUT"]).read_bytes() == before


def test_the_project_has_a_theme_per_map_and_the_points_lie_over_their_map(given, world):
    project = world.outputs / "atlas.qgz"
    made({**given, "PROJECT": str(project)})
    read = QgsProject()
    assert read.read(str(project))
    names = {facts_of(layer).legend: layer.name() for layer in read.mapLayers().values()}
    themes = read.mapThemeCollection()
    assert set(themes.mapThemes()) == set(names.values())
    shown = {record.layer().name() for record in themes.mapThemeState(names["beschermd_wonen"]).layerRecords()}
    assert shown == {names["beschermd_wonen"], names["locaties_beschermd_wonen"]}
    assert names["betaalbare_corporatiehuur"] == "2-12. Huur tot en met de eerste aftoppingsgrens 2018"
    assert not all_series(read)  # an atlas is no series: the panel leaves it alone
    read.clear()


def test_each_table_keeps_its_maps_and_says_what_counts(given):
    made({**given, "SOURCE": "eigen registratie"})
    cells = QgsVectorLayer(f"{given['OUTPUT']}|layername=cellen", "cellen", "ogr")
    facts = {found.facts.legend: found.facts for found in stored_maps(cells)}
    line = facts["betaalbare_corporatiehuur"].source_line
    assert "eigen registratie" in line
    assert "Alles binnen 300 m lopen telt mee. Huurgrenzen van 2018" in line
    assert facts["meldingen_overlast"].period == "2017–2020"
    assert facts["betaalbare_corporatiehuur"].rings == "corporatie_toename"


def test_the_maps_of_a_table_are_printed_with_their_rings(given, world):
    made(given)
    fields = "Polygon?field=nummer:integer&field=naam:string&field=aandeel_corporatiebezit:double"
    ring = world.layer("ringen", fields, [(area(-50, 50), 1, "Corporatiewijk", 80.0)])
    printed = processing.run(
        "veerkracht:exportmapseries",
        {
            "INPUT": f"{given['OUTPUT']}|layername=cellen",
            "RINGS": ring,
            "OUTPUT": str(world.outputs / "atlas.pdf"),
            "FOLDER": str(world.outputs / "kaarten"),
            "DPI": 60,
        },
    )
    assert printed["MAPS"] == 7
    drawn = {}
    for name in ("corporatiehuur", "goedkope_corporatiehuur"):
        image = QImage(str(world.outputs / "kaarten" / f"{name}.png"))
        pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
        drawn[name] = sum(colour.name() == "#d7191c" for colour in pixels)
    assert min(drawn.values()) > 30  # the red of a ring round a social-housing area


def test_maps_are_loaded_into_the_project_at_hand(given):
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    processing.run("veerkracht:makeatlas", {**given, "LOAD": True}, context=context)
    assert len(context.layersToLoadOnCompletion()) == 12


@pytest.fixture(scope="module")
def sample(provider, tmp_path_factory):
    folder = tmp_path_factory.mktemp("atlas")
    path = folder / "voorbeeldgemeente.gpkg"
    processing.run("veerkracht:samplemunicipality", {"SIZE": "small", "OUTPUT": str(path)})
    return path


@pytest.mark.parametrize("network", ["straten", None])
def test_surroundings_that_differ_by_a_few_households_are_named(sample, tmp_path, network):
    feedback = QgsProcessingFeedback()
    layers = {"ADDRESSES": "adressen", "ALLOCATIONS": "toewijzingen", **({"NETWORK": network} if network else {})}
    given = {name: f"{sample}|layername={layer}" for name, layer in layers.items()}
    made({**given, "OUTPUT": str(tmp_path / "atlas.gpkg"), "LOAD": False}, feedback)
    found = [line for line in feedback.textLog().splitlines() if "neighbouring cells differ by fewer than" in line]
    assert any("toewijzingen" in line for line in found)
    assert any("adressen" in line for line in found)


def test_straight_distances_give_what_plain_loops_give(sample, tmp_path):
    town = generate("small")
    given = {
        "ADDRESSES": f"{sample}|layername=adressen",
        "REPORTS": f"{sample}|layername=meldingen",
        "DISTANCE": 200,
        "OUTPUT": str(tmp_path / "atlas.gpkg"),
        "LOAD": False,
    }
    made(given)
    reports = next(layer for layer in municipal_layers(town) if layer.name == "meldingen").xy
    xy, social = town.adressen.xy, town.adressen.columns["corporatiewoning"]
    own_cell = {}
    for (x, y), is_social in zip(xy // 100, social):
        own_cell[x, y] = own_cell.get((x, y), 0) + is_social
    for cell, share, rate in rows_of(
        given, "cellen", "grid_id", "aandeel_corporatiebezit", "meldingen_per_corporatiewoning"
    ):
        corner = (float(cell[1:5]), float(cell[6:10]))
        centre = np.array(corner) * 100 + 50
        near, told = (((places - centre) ** 2).sum(axis=1) <= 200**2 for places in (xy, reports))
        dwellings, social_near = near.sum(), social[near].sum()
        assert share == (None if dwellings < 10 else pytest.approx(100 * social_near / dwellings))
        shown = social_near >= 10 and own_cell[corner] > 0
        assert rate == (pytest.approx(told.sum() / 4 / social_near) if shown else None)


def test_walking_gives_what_the_single_steps_give(sample, tmp_path):
    streets = f"{sample}|layername=straten"
    given = {"ADDRESSES": f"{sample}|layername=adressen", "NETWORK": streets, "OUTPUT": str(tmp_path / "atlas.gpkg")}
    made({**given, "YEAR": "2022", "LOAD": False})
    flagged = processing.run(
        "native:fieldcalculator",
        {
            "INPUT": given["ADDRESSES"],
            "FIELD_NAME": "goedkoop",
            "FIELD_TYPE": 1,
            "FORMULA": 'if("corporatiewoning" = 1 and "huurprijs" <= 633.25, 1, 0)',
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]
    step = {
        "INPUT": flagged,
        "FIELDS": ["goedkoop", "corporatiewoning"],
        "NEIGHBOURHOOD": "walking",
        "NETWORK": streets,
    }
    cells = processing.run("veerkracht:aggregatetogrid", {**step, "DISTANCE": 300, "OUTPUT": "memory:"})["OUTPUT"]
    fields = {"NUMERATOR": "goedkoop_300m_lopen", "DENOMINATOR": "corporatiewoning_300m_lopen", "NAME": "aandeel"}
    share = processing.run("veerkracht:share", {"INPUT": cells, **fields, "OUTPUT": "memory:"})["OUTPUT"]
    names = ("grid_id", "aandeel_betaalbare_corporatiehuur")
    expected = {row["grid_id"]: None if row["aandeel"] == NULL else row["aandeel"] for row in share.getFeatures()}
    assert dict(rows_of(given, "cellen", *names)) == expected


def test_two_runs_give_the_same_tables(given, world):
    made(given)
    first = {name: rows_of(given, name, "klasse_" + key) for name, key in TABLES.items()}
    made({**given, "OUTPUT": str(world.outputs / "tweede.gpkg")})
    given["OUTPUT"] = str(world.outputs / "tweede.gpkg")
    assert {name: rows_of(given, name, "klasse_" + key) for name, key in TABLES.items()} == first


TABLES = {"cellen": "corporatiehuur", "buurten": "gezond", "eigenaren": "eigenaren"}
