# SPDX-License-Identifier: GPL-2.0-or-later
"""The list of ringed areas on a sheet: all of it, in order, on as many pages as it takes, and on no more."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItemLabel,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)
from veerkrachtkaarten.layers.sheets.ringlist import fill_list
from veerkrachtkaarten.layers.sheets.rings import RingEntry

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


@pytest.fixture
def layout(qgis_app):
    """Make a page of A4 with a title and a list of 80 by 40 mm."""
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    for name in ("title", "list_title", "list"):
        label = QgsLayoutItemLabel(layout)
        label.setId(name)
        label.setText(f"[% @veerkracht_{name} %]")
        layout.addLayoutItem(label)
        label.attemptResize(QgsLayoutSize(80, 40 if name == "list" else 8, MM))
    return layout


def entries(count: int, town: str = "Brunssum", first: int = 1) -> list[RingEntry]:
    return [RingEntry(str(number), f"Gebied {number}", town) for number in range(first, first + count)]


def frames(layout) -> list[str]:
    """Return what each frame shows, in their order."""
    labels = {item.id(): item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)}
    names = sorted((name for name in labels if re.fullmatch(r"list(_\d+)?", name)), key=lambda n: int("0" + n[5:]))
    return [labels[name].currentText() for name in names]


def listed(layout) -> list[int]:
    return [int(number) for text in frames(layout) for number in re.findall(r"Gebied (\d+)", text)]


def test_a_short_list_stands_on_the_sheet_under_its_municipality(layout):
    fill_list(layout, [*entries(2, "Aadorp"), *entries(1, "Brunssum", 3)], "nl")
    lines = [line.strip() for line in frames(layout)[0].split("\n")]
    assert [lines[0], lines[3], lines[4]] == ["Aadorp", "", "Brunssum"]
    assert lines[5].split() == ["3", "Gebied", "3"]
    assert layout.itemById("list_title").currentText() == "Genummerde gebieden"
    assert layout.pageCollection().pageCount() == 1


@pytest.mark.parametrize("count", [1, 8, 9, 10, 11, 12, 13, 40, 150, 400])
def test_every_area_stands_in_the_list_once_however_many_there_are(layout, count):
    fill_list(layout, entries(count), "nl")
    assert listed(layout) == list(range(1, count + 1))
    assert ("Zie verder de volgende pagina." in frames(layout)[0]) == (layout.pageCollection().pageCount() > 1)


def test_a_municipality_that_goes_on_is_named_again(layout):
    fill_list(layout, entries(200), "nl")
    shown = [text for text in frames(layout) if text]
    assert all(text.startswith("Brunssum (vervolg)") for text in shown[1:])


def test_a_list_that_becomes_shorter_leaves_no_empty_page_behind(layout):
    fill_list(layout, entries(400), "nl")
    assert layout.pageCollection().pageCount() > 2
    fill_list(layout, entries(3), "nl")
    assert layout.pageCollection().pageCount() == 1
    assert listed(layout) == [1, 2, 3]
    fill_list(layout, [], "nl")
    assert frames(layout) == [""]
    assert layout.itemById("list_title").currentText() == ""


def test_a_page_on_which_a_hand_has_put_something_stays(layout):
    fill_list(layout, entries(100), "nl")
    note = QgsLayoutItemLabel(layout)
    note.setText("notitie")
    layout.addLayoutItem(note)
    from qgis.core import QgsLayoutPoint

    note.attemptMove(QgsLayoutPoint(20, 20, MM), True, False, 1)
    pages = layout.pageCollection().pageCount()
    fill_list(layout, [], "nl")
    assert layout.pageCollection().pageCount() == pages == 2


def test_filled_twice_the_list_is_the_same(layout):
    fill_list(layout, entries(150), "nl")
    before = frames(layout), layout.pageCollection().pageCount()
    fill_list(layout, entries(150), "nl")
    assert (frames(layout), layout.pageCollection().pageCount()) == before


def test_a_layout_without_a_place_for_the_list_gets_none(qgis_app):
    bare = QgsPrintLayout(QgsProject.instance())
    bare.initializeDefaults()
    fill_list(bare, entries(100), "nl")
    assert bare.pageCollection().pageCount() == 1


def test_in_english_it_is_english(layout):
    fill_list(layout, entries(2, ""), "en")
    assert layout.itemById("list_title").currentText() == "Numbered areas"
    assert QgsExpressionContextUtils.layoutScope(layout).variable("veerkracht_list").split() == [
        *("1", "Gebied", "1", "2", "Gebied", "2")
    ]
