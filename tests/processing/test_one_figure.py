# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables per area and fact sheets tell one thing: both are held against each other, and against a plain count."""

from __future__ import annotations

import importlib.util
import math
import sys
from pathlib import Path

import pytest
from qgis.core import NULL, QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer
from veerkrachtkaarten.core.reasons import REASON_TEXT, Reason
from veerkrachtkaarten.layers.provenance import Told
from veerkrachtkaarten.layers.series.surroundings import of_surroundings

ROOT = Path(__file__).resolve().parent.parent.parent
MEANS = ("aandeel_corporatiebezit", "index", "onv", "verandering_index", "verandering_onv")


def sibling(name: str, path: Path):
    """Import a file that stands in no package."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sample(provider, tmp_path_factory) -> Path:
    """Make the small sample municipality and its series in one folder."""
    from qgis import processing

    sys.path.append(str(ROOT / "tools"))
    demo = sibling("demo_for_one_figure", ROOT / "tools" / "demo.py")
    folder = tmp_path_factory.mktemp("series")
    town = folder / "voorbeeldgemeente.gpkg"
    processing.run("veerkracht:samplemunicipality", {"SIZE": "small", "OUTPUT": str(town), "LOAD": False})
    processing.run("veerkracht:mapseries", demo.series_parameters(town, folder))
    return folder


def features(path: str) -> list:
    found = QgsVectorLayer(path, "gelezen", "ogr")
    assert found.isValid()
    return list(found.getFeatures())


@pytest.fixture(scope="module")
def both(sample) -> tuple[list, object]:
    """Return the rows of the table per area, and what the fact sheets count of the same areas."""
    from qgis import processing
    from veerkrachtkaarten.layers.sheets.factpages import FactPages

    asked = {
        "INPUT": str(sample / "veerkrachtkaarten.gpkg"),
        "AREAS": f"{sample / 'voorbeeldgemeente.gpkg'}|layername=buurten",
        "ADDRESSES": f"{sample / 'voorbeeldgemeente.gpkg'}|layername=adressen",
        "ADDRESS_RESIDENTS": "aantal_inwoners_2022",
    }
    table = processing.run("veerkracht:summarizebyarea", {**asked, "OUTPUT": str(sample / "tabel.gpkg")})["OUTPUT"]
    seen, make = [], FactPages.__init__

    def noting(self, request):
        seen.append(request)
        make(self, request)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(FactPages, "__init__", noting)
        processing.run("veerkracht:exportfactsheets", {**asked, "OUTPUT": str(sample / "bladen.pdf")})
    return features(table), seen[0]


def test_every_figure_of_every_area_is_one_figure_on_the_fact_sheet_and_in_the_table(both):
    rows, request = both
    compared = 0
    assert len(rows) == len(request.found.listed) > 5
    for area in request.found.listed:
        row, told = rows[area.row], request.counted.areas[area.row]
        assert (row["cellen"], row["adressen"]) == (told.cells, told.addresses)
        if area.row in request.counted.hidden:
            continue
        for name in MEANS:
            value, reason = told.figures[name]
            known = (reason == Reason.NONE, value if not reason else REASON_TEXT[reason])
            assert known == (row[name] != NULL, row[name] if row[name] != NULL else row[f"reden_{name}"]), name
            compared += not reason
    assert compared > 5 * len(MEANS)


def test_it_is_the_mean_over_the_residents_each_with_the_figure_of_his_cell(both, sample):
    rows, _ = both
    cells = [each for each in features(str(sample / "veerkrachtkaarten.gpkg")) if each["onv"] != NULL]
    town = sample / "voorbeeldgemeente.gpkg"
    people = [each for each in features(f"{town}|layername=adressen") if each["aantal_inwoners_2022"] != NULL]
    by_place = {spot(each.geometry().centroid().asPoint()): each["onv"] for each in cells}
    for row, area in list(zip(rows, features(f"{town}|layername=buurten")))[:3]:
        pairs = [
            (each["aantal_inwoners_2022"], by_place.get(spot(each.geometry().asPoint())))
            for each in people
            if area.geometry().contains(each.geometry())
        ]
        pairs = [(number, onv) for number, onv in pairs if onv is not None]
        assert len(pairs) > 10
        assert row["onv"] == pytest.approx(sum(n * onv for n, onv in pairs) / sum(n for n, _ in pairs), rel=1e-12)


def spot(point) -> tuple[int, int]:
    """Return the cell of a point."""
    return math.floor(point.x() / 100), math.floor(point.y() / 100)


@pytest.mark.parametrize(
    ("algorithm", "selected"),
    [("summarizebyarea", False), ("summarizebyarea", True), ("exportfactsheets", False), ("findfocusareas", True)],
)
def test_residents_of_surroundings_are_never_added_up(sample, tmp_path, algorithm, selected):
    """The series counts within 200 m, so that each resident stands in the number of many cells."""
    from qgis import processing

    series = QgsProject.instance().addMapLayer(QgsVectorLayer(str(sample / "veerkrachtkaarten.gpkg"), "reeks", "ogr"))
    series.selectAll()
    source = QgsProcessingFeatureSourceDefinition(series.id(), True)
    asked = {
        "INPUT": source if selected else series.id(),
        "AREAS": f"{sample / 'voorbeeldgemeente.gpkg'}|layername=buurten",
        "RESIDENTS": "aantal_inwoners",
        "OUTPUT": str(tmp_path / ("uit.pdf" if algorithm == "exportfactsheets" else "uit.gpkg")),
    }
    try:
        with pytest.raises(QgsProcessingException, match="Field aantal_inwoners of layer .* many times over"):
            processing.run(f"veerkracht:{algorithm}", asked)
    finally:
        QgsProject.instance().removeMapLayer(series)
    assert not list(tmp_path.iterdir())


def test_residents_of_the_place_itself_are_taken():
    """A history that tells of the cell alone, or of nothing, leaves the choice to the user."""
    own = Told("veerkracht:mapseries", {"NEIGHBOURHOOD": "'cell'"}, {})
    around = Told("veerkracht:mapseries", {"NEIGHBOURHOOD": "'radius'"}, {"within": "index, verandering_index"})
    housing = Told("veerkracht:mapseries", {"NEIGHBOURHOOD": "'radius'"}, {"within": "aandeel_corporatiebezit"})
    grid = Told("veerkracht:aggregatetogrid", {"NEIGHBOURHOOD": "'walking'"}, {})
    told = (own, around, housing, grid, Told())
    assert [of_surroundings(each, "aantal_inwoners") for each in told] == [False, True, False, True, False]
    assert of_surroundings(around, "aantal_inwoners_jaar1")
    assert not of_surroundings(around, "inwoners_van_de_cel")
