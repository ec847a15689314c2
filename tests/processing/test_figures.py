# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures as files: what can be read in them, in a real QGIS."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtGui import QImage

FIELDS = (
    "buurt:string x:double reden_x:string y:double reden_y:string jaar:integer klasse_kwetsbaar:integer inw:integer"
)
ROWS = [
    ("Oost", 10.0, None, 1.0, None, 2014, 1, 100),
    ("West", 20.0, None, 2.0, None, 2014, 7, 200),
    ("Zuid", 30.0, None, 9.0, None, 2022, 1, 300),
    ("Noord", 40.0, None, 4.0, None, 2022, 7, 5),
    ("Midden", 50.0, None, 5.0, None, 2022, 1, 100),
    ("Rand", 60.0, None, 6.0, None, 2014, 1, 100),
    ("Geheim", None, "te weinig bewoners", 7.0, None, 2022, 1, 100),
    ("Leeg", 80.0, None, None, None, 2022, 1, None),
]


@pytest.fixture
def draw(run, world):
    def draw_figure(name: str, kind: str = "svg", **given):
        source = world.table("buurten", FIELDS, *ROWS)
        return run(name, {"INPUT": source, "OUTPUT": str(world.outputs / f"figuur.{kind}"), **given})

    return draw_figure


def texts(path: str) -> list[str]:
    return [text.strip() for text in re.findall(r">([^<>]+)</text>", Path(path).read_text(encoding="utf-8"))]


SCATTER = {"X": "x", "Y": "y", "NAME": "buurt", "TITLE": "Index en corporatiebezit", "SOURCE": "eigen telling"}


def test_a_scatter_can_be_read_names_its_outlier_and_counts_what_it_leaves_out(draw):
    result = draw("drawscatter", **SCATTER)
    found = texts(result["OUTPUT"])
    assert (result["DRAWN"], result["SUPPRESSED"], result["ABSENT"]) == (6, 1, 1)
    assert "Index en corporatiebezit" in found
    assert "Zuid" in found
    assert "West" not in found
    assert "Niet getekend: 1 onderdrukt, 1 zonder gegevens." in found
    assert "Bron: eigen telling" in found
    assert not {"Geheim", "Leeg"} & set(found)


def test_scales_without_names_have_the_words_of_a_column_that_is_known_else_the_field(run, world):
    source = world.table("buurten", "aandeel_corporatiebezit:double eigen_cijfer:double", (1.0, 2.0), (2.0, 3.0))
    for language, told in (("nl", "Aandeel corporatiebezit (%)"), ("en", "Share of social housing (%)")):
        given = {"X": "aandeel_corporatiebezit", "Y": "eigen_cijfer", "LANGUAGE": language}
        path = run("drawscatter", {"INPUT": source, "OUTPUT": str(world.outputs / "assen.svg"), **given})["OUTPUT"]
        found = texts(path)
        assert told in found and "eigen_cijfer" in found and "aandeel_corporatiebezit" not in found


def test_an_english_scatter_has_a_decimal_point_and_english_notes(draw):
    found = texts(draw("drawscatter", LANGUAGE="en", **SCATTER)["OUTPUT"])
    assert "Not drawn: 1 suppressed, 1 without data." in found
    assert any("r² = 0." in text for text in found)


def test_a_figure_is_a_pdf_or_a_picture_too(draw):
    assert Path(draw("drawscatter", "pdf", **SCATTER)["OUTPUT"]).read_bytes().startswith(b"%PDF")
    picture = QImage(draw("drawscatter", "png", **SCATTER)["OUTPUT"])
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    assert len(colours) > 20
    assert abs(picture.width() - 210 / 25.4 * 300) < 2


def test_change_stands_a_line_a_neighbourhood_sorted_by_the_change(draw):
    given = {"FIRST": "y", "SECOND": "x", "NAME": "buurt", "YEAR_1": "2014", "YEAR_2": "2022"}
    result = draw("drawchange", **given)
    found = texts(result["OUTPUT"])
    order = [text for text in found if text in {row[0] for row in ROWS}]
    assert order == ["Rand", "Midden", "Noord", "Zuid", "West", "Oost"]
    assert {"2014", "2022"} <= set(found)
    assert result["SUPPRESSED"] == 1


def test_lines_per_class_have_the_labels_of_the_legend_and_a_mean_of_few_is_not_drawn(draw):
    result = draw("drawlines", X="jaar", VALUES=["y"], SERIES="klasse_kwetsbaar", WEIGHT="inw")
    found = texts(result["OUTPUT"])
    assert {"2014", "2022", "vrijwel geen kwetsbare bewoners", "bijzonder veel kwetsbare bewoners"} <= set(found)
    assert (result["DRAWN"], result["SUPPRESSED"]) == (3, 1)  # Noord alone in 2022 with 5 residents


def test_lines_relative_to_the_netherlands_have_its_mean_at_100(draw):
    found = texts(draw("drawlines", X="jaar", VALUES=["inw"], RELATIVE_TO=100.0)["OUTPUT"])
    assert "100" in found  # the means are 126 and 133: the line of the Netherlands belongs to the picture
    assert "135" in found or "140" in found


def test_a_stack_shows_the_parts_in_per_cent(draw):
    result = draw("drawstack", X="klasse_kwetsbaar", PARTS=["inw", "jaar"], MINIMUM=0)
    found = texts(result["OUTPUT"])
    assert "vrijwel geen kwetsbare bewoners" in " ".join(found)
    assert any(text.endswith("%") for text in found)


@pytest.mark.parametrize("name", ["drawscatter", "drawchange", "drawlines", "drawstack"])
def test_a_file_of_another_kind_is_refused_and_stays(draw, world, name):
    (world.outputs / "figuur.txt").write_text("van gisteren", encoding="utf-8")
    given = {
        "drawscatter": {"X": "x", "Y": "y"},
        "drawchange": {"FIRST": "x", "SECOND": "y", "NAME": "buurt", "YEAR_1": "a", "YEAR_2": "b"},
        "drawlines": {"X": "jaar", "VALUES": ["y"]},
        "drawstack": {"X": "jaar", "PARTS": ["inw"]},
    }[name]
    with pytest.raises(QgsProcessingException, match=r"\.svg, \.pdf"):
        draw(name, "txt", **given)
    assert (world.outputs / "figuur.txt").read_text(encoding="utf-8") == "van gisteren"


def test_a_figure_of_no_rows_is_drawn_empty_and_says_so(run, world):
    source = world.table("leeg", FIELDS)
    result = run("drawscatter", {"INPUT": source, "OUTPUT": str(world.outputs / "leeg.svg"), "X": "x", "Y": "y"})
    assert result["DRAWN"] == 0
    assert Path(result["OUTPUT"]).exists()
