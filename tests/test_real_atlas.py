# SPDX-License-Identifier: GPL-2.0-or-later
"""The atlas from files as CBS publishes them."""

from __future__ import annotations

import csv

import pytest
from qgis.core import NULL, QgsVectorLayer


@pytest.fixture
def districts(real_data, run, tmp_path):
    """Return the scores of the districts of the Netherlands, from an export of StatLine for Amsterdam."""
    export = next((real_data / "seswoa_amsterdam_2019").glob("*.csv"))
    output = tmp_path / "atlas.gpkg"
    areas = {"AREAS": str(real_data / "wijken_2022" / "wijken_2022.gpkg"), "AREA_ID": "code"}
    result = run("makeatlas", {**areas, "FIGURES": [str(export)], "OUTPUT": str(output), "LOAD": False})
    assert result["MAPS"] == 1
    layer = QgsVectorLayer(f"{output}|layername=buurten", "buurten", "ogr")
    found = {row["code"]: None if row["ses_woa"] == NULL else row["ses_woa"] for row in layer.getFeatures()}
    return found, export


def test_an_export_of_statline_gives_every_score_as_it_is_printed(districts):
    found, export = districts
    with export.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    code, score = "Regiocode (gemeente, wijk, buurt) (code)", "SES-WOA/Totaalscore/Gemiddelde score (Getal)"
    printed = {row[code].strip(): row[score].strip() for row in rows}
    assert sum(value is not None for value in found.values()) > 90
    for key, value in found.items():
        text = printed.get(key, ".")
        assert value == (None if text == "." else float(text)), key
