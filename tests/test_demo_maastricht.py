# SPDX-License-Identifier: GPL-2.0-or-later
"""The atlas of the sample municipality, as `make demo-maastricht` makes it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage
from veerkrachtkaarten.core.atlas.reading import BUILT_IN, load_atlas

ROOT = Path(__file__).resolve().parent.parent
SPEC = importlib.util.spec_from_file_location("pdf_reader", ROOT / "tests" / "pdf_reader.py")
pdf_reader = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(pdf_reader)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("atlas")
    command = [sys.executable, str(ROOT / "tools" / "demo_maastricht.py"), "--size", "small", "--folder", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, timeout=240)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_every_map_of_the_report_becomes_a_picture(demo):
    folder, printed = demo
    assert "27 maps, 0 skipped" in printed
    pictures = sorted((folder / "kaarten").glob("*.png"))
    numbers = {tuple(path.name.split("_")[:2]) for path in pictures if path.name.startswith("2_")}
    assert numbers == {("2", str(number)) for number in range(1, 27) if number != 24}
    for path in pictures:
        image = QImage(str(path))
        assert len({image.pixel(x, y) for x in range(100, 1100, 5) for y in range(200, 1100, 5)}) >= 3, path.name


def test_each_page_of_the_pdf_shows_labels_of_its_definition_and_no_others(demo):
    pdf_reader.require_poppler()
    pdf = demo[0] / "atlas.pdf"
    maps = [each for each in load_atlas(BUILT_IN).values() if each.id != "locaties_beschermd_wonen"]
    marks = dict(zip((each.id for each in maps), pdf_reader.bookmarks(pdf)))
    assert len(marks) == len(pdf_reader.bookmarks(pdf)) == 26
    for each in maps:
        page, title = marks[each.id]
        assert title.startswith(f"{each.number}. {each.legend.title.nl}" if each.number else each.legend.title.nl)
        words = pdf_reader.text(pdf, page)
        labels = {entry.label.nl for entry in each.legend.classes}
        if each.unit == "points":  # the names of the invented town's own landlords
            labels = {"Woonstichting De Korenmaat"}
        assert any(label in words for label in labels), title
        others = {"61% of minder", "50% of minder", "zeer veel slechter", "lager dan 5,5 (onvoldoende)"} - labels
        assert not any(label in words for label in others), title


def test_printed_legends_stand_on_paper_as_printed(demo):
    pdf_reader.require_poppler()
    pages = {title.partition(".")[0]: page for page, title in pdf_reader.bookmarks(demo[0] / "atlas.pdf")}
    words = pdf_reader.text(demo[0] / "atlas.pdf", pages["2-4"])
    assert "62–65%" in words
    assert "66–72%" in words
