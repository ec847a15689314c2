# SPDX-License-Identifier: GPL-2.0-or-later
"""What is no possible value is refused at once, with what would be one."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingContext
from qgis.PyQt.QtCore import QDate

SQUARE = "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))"


@pytest.fixture
def refusal(provider):
    def ask(name: str, **parameters) -> str:
        fine, told = provider.algorithm(name).checkParameterValues(parameters, QgsProcessingContext())
        return "" if fine else told

    return ask


@pytest.fixture
def areas(world) -> str:
    return world.areas("buurten", (SQUARE, "BU1", 1))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"TABLES": "o/b.gpkg"}, "Tables (TABLES) cannot be found or opened: o/b.gpkg."),
        (
            {"BACKGROUND": ["b.gpkg", "c.tif"]},
            "Background (BACKGROUND) cannot be found or opened: b.gpkg, c.tif.",
        ),
        ({"TEMPLATE": "a.svg"}, "Own template (TEMPLATE) takes a file that ends in .qpt, not a.svg."),
        (
            {"DATE": "21-11-2026"},
            "21-11-2026 is no date for Date of making (DATE). Write year, month and day, as in 2026-11-21.",
        ),
        ({"DPI": "abc"}, "abc is no number from 50 to 1200, as Resolution of the pictures (dpi) (DPI) takes."),
        ({"DPI": 49}, "49 is no number from 50 to 1200, as Resolution of the pictures (dpi) (DPI) takes."),
        ({"DATE": "2026-11-21", "DPI": "50"}, ""),
        ({"DATE": QDate(2026, 11, 21), "TABLES": []}, ""),
    ],
)
def test_the_refusal_says_what_would_do(refusal, areas, given, told, tmp_path):
    assert refusal("exportmapseries", INPUT=areas, OUTPUT=str(tmp_path / "x.pdf"), **given) == told


def test_of_several_layers_only_those_that_are_missing_are_named(refusal, areas, tmp_path):
    told = refusal("exportmapseries", INPUT=areas, TABLES=[areas, "o/b.gpkg"], OUTPUT=str(tmp_path / "x.pdf"))
    assert told == "Tables (TABLES) cannot be found or opened: o/b.gpkg."


@pytest.mark.parametrize(("value", "told"), [("-1", "-1 is no number of 0 or more, as"), ("x", "x is no number of 0")])
def test_a_number_without_an_upper_bound_names_the_lower(refusal, areas, value, told, tmp_path):
    given = {"INPUT": areas, "AREAS": areas, "MINIMUM": value, "OUTPUT": str(tmp_path / "x.gpkg")}
    assert refusal("summarizebyarea", **given).startswith(told)


def test_a_field_that_the_layer_lacks_is_refused_before_anything_is_read(refusal, areas, world, tmp_path):
    given = {"INPUT": areas, "AREAS": areas, "ADDRESSES": world.points("adressen", ("POINT(1 1)", 1, 2))}
    given["OUTPUT"] = str(tmp_path / "x.pdf")
    told = refusal("exportfactsheets", **given, ADDRESS_RESIDENTS="inwoner")
    assert told == "Layer adressen has no field inwoner. Choose one of its fields: inw, n, fid."
    assert refusal("exportfactsheets", **given, ADDRESS_RESIDENTS="INW") == ""  # as it is read


def test_each_of_several_fields_is_looked_for(refusal, areas, tmp_path):
    given = {"INPUT": areas, "AREAS": areas, "OUTPUT": str(tmp_path / "x.gpkg")}
    for fields in (["n", "m"], "n;m"):
        assert refusal("summarizebyarea", FIELDS=fields, **given).startswith("Layer buurten has no field m. Choose")
    assert refusal("summarizebyarea", FIELDS=["n"], **given) == ""
