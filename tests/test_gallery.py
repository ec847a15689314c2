# SPDX-License-Identifier: GPL-2.0-or-later
"""The gallery of the documentation: every definition, its picture, and a legend that says what the definition says."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage
from veerkrachtkaarten.core.atlas import ATLASES
from veerkrachtkaarten.core.legend_parts import SPECIAL_FILE

ROOT = Path(__file__).resolve().parent.parent
PAGE, PICTURES = ROOT / "docs" / "gallery.md", ROOT / "docs" / "pictures" / "galerij"
LEGENDS = ROOT / "legends"
NO_LEGENDS = (SPECIAL_FILE, "kinds.json")
LARGEST_BYTES = 1_500_000
GROUPS = {"reeks": LEGENDS, **{name: LEGENDS / name for name in ATLASES}, "ringen": LEGENDS / "rings"}
DEFINITIONS = [
    pytest.param(group, path, id=f"{group}-{path.stem}")
    for group, folder in GROUPS.items()
    for path in sorted(folder.glob("*.json"))
    if path.name not in NO_LEGENDS
]


def section(group: str, path: Path) -> list[str]:
    """Return the lines that stand under a definition's picture, up to the next heading."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = next(row for row, line in enumerate(lines) if f"(pictures/galerij/{group}_{path.stem}.png)" in line)
    end = next((row for row in range(start, len(lines)) if lines[row].startswith("#")), len(lines))
    return lines[start:end]


def definition(path: Path) -> dict:
    """Return a definition as it is written, with what it takes from the legend that it is like."""
    own = json.loads(path.read_text(encoding="utf-8"))
    like = json.loads((LEGENDS / f"{own['like']}.json").read_text(encoding="utf-8")) if "like" in own else {}
    return {**like, **own}


def cells(line: str) -> list[str]:
    return [part.strip() for part in line.strip("|").split("|")]


@pytest.mark.parametrize(("group", "path"), DEFINITIONS)
def test_each_definition_stands_in_the_gallery_with_its_own_texts_colours_and_bases(group, path):
    found = definition(path)
    rows = [cells(line) for line in section(group, path) if line.startswith("| ")][1:]
    if group == "ringen":
        rules = [*found["rules"], found["otherwise"]]
        assert [row[:2] + row[3:] for row in rows] == [[r["kind"], r["label"]["nl"], r["basis"]] for r in rules]
        return
    classes = found["classes"]
    told = [(row[0], row[1], row[5], row[6].strip("`"), row[7]) for row in rows]
    assert told == [
        (str(c["code"]), c["label"]["nl"], c["label_basis"], c["colour"], c["colour_basis"]) for c in classes
    ]
    bounds = [(f"{bound['value']:.10g}", bound["basis"]) for bound in found.get("bounds", [])]
    assert [(row[3], row[4]) for row in rows if row[3]] == bounds


@pytest.mark.parametrize(("group", "path"), DEFINITIONS)
def test_each_picture_is_a_small_one_with_every_colour_of_the_legend(group, path):
    image = QImage(str(PICTURES / f"{group}_{path.stem}.png"))
    assert (image.width(), image.format()) == (590, QImage.Format.Format_Indexed8)
    assert 340 <= image.height() < 600
    found = definition(path)
    by_name = any(recipe["kind"] == "category" for recipe in found.get("made_of", []))
    if group != "ringen" and not by_name:  # of owners and policies the legend names those that occur
        shown = {QColor(colour).name() for colour in image.colorTable()}
        assert {each["colour"] for each in found["classes"]} <= shown


def test_the_pictures_are_those_of_the_definitions_and_no_others_and_light_enough():
    wanted = {f"{param.values[0]}_{param.values[1].stem}.png" for param in DEFINITIONS}
    assert {path.name for path in PICTURES.iterdir()} == wanted
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < LARGEST_BYTES


def test_the_page_is_what_the_definitions_make_it(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    spec = importlib.util.spec_from_file_location("make_gallery_docs", ROOT / "tools" / "make_gallery_docs.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "make_gallery_docs", module)
    spec.loader.exec_module(module)
    made = module.gallery_page()
    sys.modules.pop("headless", None)
    assert PAGE.read_text(encoding="utf-8") == made, "run make styles (and make gallery, if pictures are missing)"


@pytest.mark.parametrize("page", ["README.md", "docs/index.md"])
def test_the_gallery_is_linked(page):
    assert "gallery.md)" in (ROOT / page).read_text(encoding="utf-8")
